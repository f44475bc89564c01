"""四·3 加强队伍建设: enough people who stay, and what they learn from others and tell them."""

from __future__ import annotations

from datetime import date, timedelta

from zwgk import (
    Authority,
    Context,
    Exchange,
    Outcome,
    Severity,
    StaffMember,
    StaffRole,
    Verdict,
    WorkReport,
    failed,
    missing_facts,
    passed,
    pending,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s4_3_staff import DEPARTURES, EXCHANGES, STAFF, WORK_REPORTS

_DAY = timedelta(days=1)


def _may_be_in_post(member: StaffMember, day: date) -> bool:
    began = member.appointed_on is None or member.appointed_on <= day
    return began and (member.left_on is None or member.left_on >= day)


@PACK.rule("XZ4301", clause="4.3-01", title="公开机构人手不足", uses=[STAFF])
def too_few_staff(authority: Authority, context: Context) -> Verdict:
    """政务公开工作机构是否配有足够的工作人员。

    检查内容：年度最后一日（年度未结束的，检查日）在岗的工作人员不少于规定人数；人数原文没有写明，按参数检查。分管领导不算在内。

    为什么：没有人专门管，公开就成了谁有空谁做，期限和质量都没有保证。

    如何整改：明确承担政务公开工作的人员并登记到岗日期；空岗的尽快补上，补上以前指定人员代管。
    """
    year, last, minimum = context.period()[0].year, context.period()[1], context.value(STAFF)
    day = min(context.as_of, last)
    there = [one for one in context.dossier.of(StaffMember) if _may_be_in_post(one, day)]
    sure = {one.code for one in there if one.role is StaffRole.STAFF and one.appointed_on is not None}
    if len(sure) >= minimum:
        return passed(f"{day}在岗工作人员{len(sure)}人，不少于{minimum}人")
    if context.as_of <= last:
        says = f"{day}在岗工作人员{len(sure)}人，应不少于{minimum}人，年度未结束"
        return pending(says, deadline=context.end_of_period())
    maybe = [one for one in there if one.code not in sure and one.role is not StaffRole.LEADER]
    if len(sure | {one.code for one in maybe}) >= minimum:
        unknown = {name for one in maybe for name in ("role", "appointed_on") if getattr(one, name) is None}
        return missing_facts(f"{day}是否在岗、是否工作人员登记不全，无法判断人数", *sorted(unknown))
    return failed(f"{year}年末在岗工作人员{len(sure)}人，少于{minimum}人")


def _may_have_stayed(member: StaffMember, context: Context) -> bool:
    """Whether somebody who left a post has another one of which nobody noted since when."""
    return any(
        one is not member
        and one.code == member.code
        and one.appointed_on is None
        and member.left_on is not None
        and (one.left_on is None or one.left_on > member.left_on)
        for one in context.dossier.of(StaffMember)
    )


def _stayed(member: StaffMember, context: Context) -> bool:
    """Whether somebody who left a post went on to another one without a break."""
    return any(
        one.code == member.code
        and one.appointed_on is not None
        and member.left_on is not None
        and one.appointed_on <= member.left_on + _DAY
        and (one.left_on is None or one.left_on > member.left_on)
        for one in context.dossier.of(StaffMember)
    )


@PACK.rule("XZ4302", clause="4.3-02", title="公开岗位人员变动频繁", uses=[DEPARTURES], severity=Severity.WARNING)
def frequent_departures(authority: Authority, context: Context) -> Verdict:
    """从事政务公开工作的人员年内是否变动频繁。

    检查内容：年内离开政务公开岗位的人数不超过上限；上限原文没有写明，按参数检查。新增人员不算变动，离岗当日或次日转任本单位另一政务公开岗位的也不算。年度结束后才判断。

    为什么：公开业务靠积累，人一换，栏目、台账和经验常常接不上。

    如何整改：调整岗位前做好交接，留一名熟悉业务的人员；年内已经多人离岗的，第二年保持稳定。
    """
    (first, last), most = context.period(), context.value(DEPARTURES)
    members = context.dossier.of(StaffMember)
    gone = [one for one in members if one.left_on and first <= one.left_on <= last and not _stayed(one, context)]
    left = {one.code for one in gone}
    if context.as_of <= last:
        says = f"{last.year}年已有{len(left)}人离岗，上限{most}人，年度未结束"
        return pending(says, deadline=context.end_of_period())
    if not members:
        return missing_facts(f"没有登记政务公开人员，无法判断{last.year}年是否变动频繁", "staff-member")
    unsure = {one.code for one in gone if _may_have_stayed(one, context)}
    if len(left - unsure) <= most < len(left):
        says = f"{'、'.join(sorted(unsure))}转任的岗位没有登记到岗日期，是否离岗不明，无法判断是否超过上限{most}人"
        return missing_facts(says, "appointed_on")
    if len(left) > most:
        return failed(f"{last.year}年{'、'.join(sorted(left))}共{len(left)}人离岗，超过上限{most}人")
    return passed(f"{last.year}年{len(left)}人离岗，不超过上限{most}人")


@PACK.rule("XZ4306", clause="4.3-06", title="未见调研交流材料")
def unattested_research(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明开展了政务公开工作调研和经验交流。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；调研是否深入由人判断，机器只看材料是否齐全。

    为什么：问题多出在基层和窗口，不去看、不去问就发现不了。

    如何整改：归档调研方案和报告、座谈记录、经验材料，由负责岗位签署声明。
    """
    return context.attested(authority, "4.3-06", action="开展工作调研和经验交流")


@PACK.rule("XZ4307", clause="4.3-07", title="未见学习借鉴材料", severity=Severity.NOTE)
def unattested_learning(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明学习借鉴了外地的好做法。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；学得怎样由人判断，机器只看材料是否齐全。

    为什么：别处解决过的问题不必从头摸索，拿来对照自己的做法就能改进。

    如何整改：归档学习考察记录、对照分析和采用情况，由负责岗位签署声明。
    """
    return context.attested(authority, "4.3-07", action="学习借鉴外地做法")


@PACK.rule("XZ4308", clause="4.3-08", title="未报送信息或交流情况", uses=[WORK_REPORTS, EXCHANGES])
def missing_work_reports(authority: Authority, context: Context) -> Verdict:
    """年内是否报送过政务公开工作信息、与其他单位交流过情况。

    检查内容：年内报送的工作信息、参加的交流活动各不少于规定数量；数量原文没有写明，按参数检查。没有登记日期的不能判断是否计入。

    为什么：信息报上去，上级才知道进展和困难；互相通气，同样的问题不必各解决一遍。

    如何整改：把公开工作的进展和做法整理报送，参加例会或座谈，登记报送和活动日期。
    """
    reports, exchanges = context.dossier.of(WorkReport), context.dossier.of(Exchange)
    both = (
        context.counted(reports, context.value(WORK_REPORTS), action="报送工作信息", day="reported_on"),
        context.counted(exchanges, context.value(EXCHANGES), action="交流工作情况", day="held_on"),
    )
    unmet = [one for one in both if one.outcome is not Outcome.PASSED]
    if not unmet:
        return passed("；".join(one.message for one in both))
    certain = [one for one in unmet if one.outcome is Outcome.FAILED]
    return failed("；".join(one.message for one in certain)) if certain else unmet[0]
