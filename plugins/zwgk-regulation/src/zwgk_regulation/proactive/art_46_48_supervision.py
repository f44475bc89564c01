"""第四十六条至第四十八条: assessment, complaints and training by those who answer for an area's disclosure work."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial

from zwgk import (
    Assessment,
    Authority,
    Context,
    DisclosureComplaint,
    Mechanism,
    Outcome,
    Parameter,
    Span,
    Training,
    TrainingLevel,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    says_nothing,
)
from zwgk_regulation import PACK
from zwgk_regulation.proactive.mechanisms import laid_down
from zwgk_regulation.proactive.parameters import ASSESSMENT_CYCLE, COMPLAINT_LIMIT, TRAINING_CYCLE
from zwgk_regulation.source import SINCE_2008


@PACK.rule("REG4601", clause=("art-46", "2008-art-29"), title="考核评议追责制度不全", since=SINCE_2008)
def missing_supervision_mechanisms(authority: Authority, context: Context) -> Verdict:
    """政府有没有公开工作的考核、社会评议和责任追究制度。

    检查内容：在用的公开制度合在一起，规定了工作考核、社会评议、责任追究三项。没有登记任何制度的，或者有制度没有登记内容的，无法判断。

    为什么：没有考核和追责，公开做得好不好一个样。

    如何整改：补订缺少的制度，登记制度规定的机制。
    """
    return laid_down(context, Mechanism.ASSESSMENT, Mechanism.SOCIAL_REVIEW, Mechanism.ACCOUNTABILITY)


def _recent(held: Iterable[date | None], context: Context, cycle: Parameter[Span], *, what: str, kind: str) -> Verdict:
    """Whether the last of something lies at most a cycle back; without any on record nobody can tell."""
    on = tuple(held)
    last = max((day for day in on if day is not None), default=None)
    if last is None:
        return missing_facts(f"没有登记过{what}", "held_on" if on else kind)
    by = context.deadline(last, cycle)
    verdict = context.timely(context.as_of, by=by, action=f"再次{what}")
    if verdict.outcome is Outcome.FAILED and None in on:
        return missing_facts(f"最近一次{what}在{last}，另有一次没有登记日期", "held_on")
    says = partial(_since, what, last, by.latest, failed=verdict.outcome is Outcome.FAILED)
    return Verdict(outcome=verdict.outcome, says=says, why=verdict.why, deadline=by, acted_on=context.as_of)


def _since(what: str, last: date, due: date, *, failed: bool) -> str:
    return f"最近一次{what}在{last}" + (f"，应在{due}前（含当日）再次{what}" if failed else "，没有超过周期")


@PACK.rule(
    "REG4602",
    clause=("art-46", "2008-art-29"),
    title="没有定期考核评议",
    uses=[ASSESSMENT_CYCLE],
    since=SINCE_2008,
)
def overdue_assessment(authority: Authority, context: Context) -> Verdict:
    """政府有没有定期考核、评议公开工作。

    检查内容：到检查日为止，最近一次登记的测评不早于一年以前；条文只写“定期”，周期按参数检查。没有登记过测评的，无法判断。

    为什么：一年不查，问题就积成堆。

    如何整改：组织一次考核或者社会评议，登记日期和结果。
    """
    held = [one.held_on for one in context.dossier.of(Assessment)]
    return _recent(held, context, ASSESSMENT_CYCLE, what="考核评议", kind="assessment")


@PACK.rule("REG4801", clause="art-48", title="没有定期培训公开人员", uses=[TRAINING_CYCLE])
def overdue_training(authority: Authority, context: Context) -> Verdict:
    """公开工作主管部门有没有定期培训公开工作人员。

    检查内容：到检查日为止，最近一次由本单位或者面向下级组织的培训不早于一年以前；条文只写“定期”，周期按参数检查。只是参加上级培训的不算；没有登记过的，无法判断。

    为什么：人员常换、要求常变，不培训就会照老办法办错。

    如何整改：组织一次面向各单位的培训，登记日期、层级和签到。
    """
    organised = [one for one in context.dossier.of(Training) if one.level is not TrainingLevel.SUPERIOR]
    if any(one.level is None for one in organised):
        known = [one.held_on for one in organised if one.level is not None]
        verdict = _recent(known, context, TRAINING_CYCLE, what="培训", kind="training")
        if verdict.outcome is Outcome.PASSED:
            return verdict
        return missing_facts("有培训没有登记由哪一级组织，是不是本单位组织的不明", "level")
    return _recent([one.held_on for one in organised], context, TRAINING_CYCLE, what="培训", kind="training")


@PACK.rule(
    "REG4702",
    clause=("art-47-02", "2008-art-33-01"),
    title="公开投诉未查处",
    uses=[COMPLAINT_LIMIT],
    since=SINCE_2008,
)
def unsettled_complaint(complaint: DisclosureComplaint, context: Context) -> Verdict:
    """对行政机关公开工作的投诉、举报，有没有查处。

    检查内容：自收到之日起60日内查结，条文没有写期限，按参数检查；查证属实的，已经督促整改或者通报批评。没有登记是否属实、采取什么措施的，或者登记了处理结果而没有登记查结日期的，无法判断。对公共企事业单位的申诉由REG5503检查。

    为什么：公众发现该公开没公开，找主管部门是最直接的办法，不查处，下次就没人说了。

    如何整改：立即查清，属实的督促整改并登记措施；把结果告知投诉人。
    """
    if complaint.utility is not None:
        return inapplicable("对公共企事业单位的申诉，由REG5503检查")
    due = context.deadline(complaint.received_on, COMPLAINT_LIMIT, fact="received_on")
    verdict = context.timely(complaint.concluded_on, by=due, action="查结投诉")
    settled = (complaint.proven, complaint.answered_on, complaint.measures)
    if verdict.outcome is Outcome.FAILED and settled != (None, None, None):
        known = complaint.concluded_on is not None or context.lies_ahead(complaint, "concluded_on")
        context.need(known or None, "concluded_on")
    if complaint.concluded_on is None or verdict.outcome is not Outcome.PASSED:
        return verdict
    if not context.need(complaint.proven, "proven"):
        return Verdict(outcome=Outcome.PASSED, says="按期查结，不属实", deadline=due, acted_on=complaint.concluded_on)
    measures = context.need(complaint.measures, "measures").strip()
    if says_nothing(measures):
        return failed("查证属实，没有督促整改或者通报批评")
    return Verdict(outcome=Outcome.PASSED, says=f"按期查结，{measures}", deadline=due, acted_on=complaint.concluded_on)
