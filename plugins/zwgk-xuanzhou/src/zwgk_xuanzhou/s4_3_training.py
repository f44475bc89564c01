"""四·3 加强队伍建设, training: organised at every level, and attended by every person once a year.

Attendance is counted by person, not by session. Whoever was on a post for less than the term owes none; whoever came so
late that the term ends after the year may use all of it. A person who held two posts in turn is one person: a training
attended on either counts for both.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from zwgk import (
    Authority,
    Context,
    Deadline,
    Outcome,
    StaffMember,
    StaffRole,
    Training,
    TrainingLevel,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    passed,
    pending,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s4_3_staff import OWN_TRAININGS, TRAINING_TERM, TRAININGS_A_PERSON

_RULE_OF_PERSONS = {StaffRole.LEADER: "XZ4304", StaffRole.STAFF: "XZ4305"}


@PACK.rule("XZ4303", clause="4.3-03", title="年内未组织业务培训", uses=[OWN_TRAININGS])
def missing_own_training(authority: Authority, context: Context) -> Verdict:
    """年内是否组织过政务公开业务培训。

    检查内容：年内由本单位组织的培训不少于规定次数；次数原文没有写明，按参数检查。政务公开业务和依申请公开的培训都算。只是派人参加上级培训的不算组织，是否人人受训由XZ4304、XZ4305检查。

    为什么：上级的培训讲通行的要求，本单位的栏目、文件和办理流程要靠自己讲。

    如何整改：年度结束前组织一次培训，登记日期、层级和逐人签到，留存通知和课件。
    """
    wanted = [one for one in context.dossier.of(Training) if one.level in (TrainingLevel.OWN, None)]
    held = context.within_period(wanted)
    count = sum(one.level is TrainingLevel.OWN for one in held)
    unclear = [*context.undated(wanted, "held_on"), *("level" for one in held if one.level is None)]
    return context.at_least(count, context.value(OWN_TRAININGS), action="组织业务培训", unclear=unclear)


def _codes(member: StaffMember, context: Context) -> set[str]:
    """Everything that attendance may name a person by: the code, and the id of each post held."""
    return {member.code, *(one.id for one in context.dossier.of(StaffMember) if one.code == member.code)}


def _attended_on(member: StaffMember, context: Context, *, first: date, last: date) -> list[date]:
    """The days of the trainings in a time that a person is known to have come to, in order."""
    codes = _codes(member, context)
    return sorted(
        training.held_on
        for training in context.dossier.of(Training)
        if training.held_on is not None
        and first <= training.held_on <= last
        and any(one.signed_in and one.person in codes for one in training.attendance or ())
    )


def _unclear_trainings(member: StaffMember, context: Context, *, first: date, last: date) -> Iterable[str]:
    """For each training that a person may have come to, the field that is not on record and would tell."""
    codes = _codes(member, context)
    for training in context.dossier.of(Training):
        if training.held_on is not None and not first <= training.held_on <= last:
            continue
        if training.attendance is None:
            yield "attendance"
            continue
        ours = [one for one in training.attendance if one.person is None or one.person in codes]
        if any(one.signed_in and one.person is not None for one in ours):
            if training.held_on is None:
                yield "held_on"
        elif any(one.person is None and one.signed_in is not False for one in ours):
            yield "person"
        elif any(one.signed_in is None for one in ours):
            yield "signed_in"


def _not_in_post(member: StaffMember, context: Context) -> Verdict | None:
    """That a person was not on the post in the year at all; None where they may have been."""
    first, last = context.period()
    if member.left_on is not None and member.left_on < first:
        return inapplicable(f"{member.left_on}已经离岗，不在本年度")
    if member.appointed_on is not None and member.appointed_on > last:
        return inapplicable(f"{member.appointed_on}才到岗，不在本年度")
    return None


def _due(term: Deadline, context: Context) -> Deadline:
    """The end of the year, or of the term where that ends later."""
    return term if term.due > context.period()[1] else context.end_of_period()


def _trained(member: StaffMember, role: StaffRole, context: Context) -> Verdict:
    if member.role is not role and member.role is not None:
        return inapplicable(f"该人员是{member.role.chinese}，由{_RULE_OF_PERSONS[member.role]}检查")
    elsewhere = _not_in_post(member, context)
    if elsewhere is not None:
        return elsewhere
    first = context.period()[0]
    term = context.deadline(max(member.appointed_on or first, first), TRAINING_TERM)
    due, minimum = _due(term, context), context.value(TRAININGS_A_PERSON)
    attended = _attended_on(member, context, first=first, last=due.due)
    enough = attended[minimum - 1] if len(attended) >= minimum else None
    action = "参加业务培训" if minimum == 1 else f"参加业务培训{minimum}次"
    verdict = context.timely(enough, by=due, action=action)
    if enough is None and member.left_on is not None and member.left_on < term.due:
        return inapplicable(f"{member.left_on}离岗，年内在岗不满{context.value(TRAINING_TERM)}，不要求参加培训")
    if verdict.outcome is Outcome.FAILED:
        unclear = tuple(_unclear_trainings(member, context, first=first, last=due.due))
        if unclear and len(attended) + len(unclear) >= minimum:
            says = f"没有{member.code}{action}的记录，另有{len(unclear)}次培训要素不全，无法判断是否参加"
            return missing_facts(says, *sorted(set(unclear)))
        context.need(member.appointed_on, "appointed_on")
    return verdict


@PACK.rule(
    "XZ4304", clause="4.3-04", title="分管领导年内未受训", uses=[TRAININGS_A_PERSON, TRAINING_TERM], needs=["role"]
)
def untrained_leader(member: StaffMember, context: Context) -> Verdict:
    """每一名分管领导年内是否都参加过业务培训。

    检查内容：按人逐个核对签到，自然年内至少签到一次；办了几场培训不能代替本人到场。年内在岗不满宽限期就离岗的不要求；到岗晚、宽限期跨到次年的，到宽限期满为止。宽限期原文没有写明，按参数检查。

    为什么：分管领导把最后一道审核关，自己不清楚要求，审核就成了签字。

    如何整改：安排补训并逐人签到；因故缺席的，参加其他单位的同类培训并登记。
    """
    return _trained(member, StaffRole.LEADER, context)


@PACK.rule(
    "XZ4305", clause="4.3-05", title="工作人员年内未受训", uses=[TRAININGS_A_PERSON, TRAINING_TERM], needs=["role"]
)
def untrained_staff(member: StaffMember, context: Context) -> Verdict:
    """每一名政务公开工作人员年内是否都参加过业务培训。

    检查内容：按人逐个核对签到，自然年内至少签到一次；办了几场培训不能代替本人到场。年内在岗不满宽限期就离岗的不要求；到岗晚、宽限期跨到次年的，到宽限期满为止。宽限期原文没有写明，按参数检查。

    为什么：栏目、格式、期限年年有变化，漏训一个人，他经手的信息就容易出错。

    如何整改：对照花名册找出没有签到的人，安排补训；新到岗人员到岗后尽快培训。
    """
    return _trained(member, StaffRole.STAFF, context)


def _listed(role: StaffRole, context: Context) -> Verdict:
    """Whether there is anybody whose training can be looked at."""
    year, rule = context.period()[0].year, _RULE_OF_PERSONS[role]
    members = [one for one in context.dossier.of(StaffMember) if _not_in_post(one, context) is None]
    codes = {one.code for one in members if one.role is role}
    if codes:
        return passed(f"{year}年登记了{role.chinese}{len(codes)}人，逐人由{rule}检查")
    if context.as_of <= context.period()[1]:
        return pending(f"尚未登记{role.chinese}，无法逐人核对，年度未结束", deadline=context.end_of_period())
    if any(one.role is None for one in members):
        return missing_facts(f"登记的人员没有写明是否{role.chinese}，无法逐人核对", "role")
    trainings = context.dossier.of(Training)
    if context.within_period(trainings) or context.undated(trainings, "held_on"):
        return missing_facts(f"{year}年办过培训，但没有登记{role.chinese}，无法逐人核对是否参加", "staff-member")
    return failed(f"{year}年没有登记{role.chinese}，也没有任何业务培训的记录")


@PACK.rule("XZ4354", clause="4.3-04", title="分管领导受训无从核对")
def unlisted_leaders(authority: Authority, context: Context) -> Verdict:
    """是否登记了分管领导，可以逐人核对受训情况。

    检查内容：年内在岗的分管领导至少登记一人。年度终了一人也没有登记、又没有任何培训记录的，不符合要求；有培训而没有花名册的，不能判断。

    为什么：没有名册，谁没有参加培训就看不出来，几场培训也说明不了人人受训。

    如何整改：登记政务公开工作的分管领导，用人员代号，不写姓名，注明到岗和离岗日期。
    """
    return _listed(StaffRole.LEADER, context)


@PACK.rule("XZ4355", clause="4.3-05", title="工作人员受训无从核对")
def unlisted_staff(authority: Authority, context: Context) -> Verdict:
    """是否登记了政务公开工作人员，可以逐人核对受训情况。

    检查内容：年内在岗的工作人员至少登记一人。年度终了一人也没有登记、又没有任何培训记录的，不符合要求；有培训而没有花名册的，不能判断。

    为什么：没有名册，谁没有参加培训就看不出来，几场培训也说明不了人人受训。

    如何整改：登记政务公开工作机构和各科室信息员，用人员代号，不写姓名，注明到岗和离岗日期。
    """
    return _listed(StaffRole.STAFF, context)
