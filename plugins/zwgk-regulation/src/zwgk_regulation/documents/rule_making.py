"""规章制定程序条例 16, 32, 34: notice of a hearing, the interval before a rule is in force, and its filing."""

from __future__ import annotations

from zwgk import (
    Context,
    Hearing,
    Outcome,
    PolicyDocument,
    Verdict,
    deadline,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
    says_nothing,
)
from zwgk_regulation import PACK
from zwgk_regulation.decisions.scope import document_of, no_hearing
from zwgk_regulation.decisions.too_short import too_short
from zwgk_regulation.documents.parameters import RULE_FILING_LIMIT, RULE_HEARING_NOTICE_DAYS, RULE_INTERVAL_DAYS

_NO_RULE = "不是规章"
_UNKNOWN = "没有登记是否规章，不作为规章检查"


def _no_rule(document: PolicyDocument | None) -> Verdict | None:
    """Why a document is no rule; None where it is. Few authorities make rules, so that nothing on record means none."""
    if document is not None and document.government_rule:
        return None
    return inapplicable(_UNKNOWN if document is None or document.government_rule is None else _NO_RULE)


@PACK.rule("REG6613", clause="rulemaking-art-16", title="规章听证公告不足三十日", uses=[RULE_HEARING_NOTICE_DAYS])
def late_rule_hearing_notice(hearing: Hearing, context: Context) -> Verdict:
    """就规章草案举行听证会，是否提前30日公布时间、地点和内容。

    检查内容：公告日期到举行日期之间不少于30个自然日。公告日和举行日是否计入没有写明：两日都不计也满30日的合规，计入一日才满的由人判断，计入也不满的不合规。公告须写明时间和地点。

    为什么：提前公布，想参加的人才来得及报名和准备。

    如何整改：尚未举行的顺延举行日期并重新公告；以后在起草计划中留出公告时间。
    """
    spared = _no_rule(document_of(hearing, context)) or no_hearing(hearing)
    if spared is not None:
        return spared
    if hearing.states_time_and_place is False:
        return failed("听证公告没有写明时间和地点")
    held, least = context.need(hearing.held_on, "held_on"), context.value(RULE_HEARING_NOTICE_DAYS)
    if hearing.announced_on is None and context.lies_ahead(hearing, "announced_on"):
        return failed(f"{held}举行听证会，截至{context.as_of}尚未公告")
    announced = context.need(hearing.announced_on, "announced_on")
    between = (held - announced).days - 1
    tells, short = f"{announced}公告，{held}举行听证会", too_short(between, least)
    if short:
        return failed(f"{tells}，提前{max(between + 1, 0)}日，少于{least}日")
    if short is None:
        return needs_human(f"{tells}，恰在{least}日的界线上，公告日和举行日是否计入没有写明，须由人判断")
    context.need(hearing.states_time_and_place, "states_time_and_place")
    return passed(f"{tells}，中间{between}日，不少于{least}日")


@PACK.rule("REG6614", clause="rulemaking-art-32", title="规章施行过早", uses=[RULE_INTERVAL_DAYS])
def prematurely_effective_rule(document: PolicyDocument, context: Context) -> Verdict:
    """规章是否在公布30日以后施行。

    检查内容：公布日期（命令上的成文日期）到施行日期之间不少于30个自然日。公布日和施行日是否计入没有写明，恰在界线上的由人判断。涉及国家安全、外汇汇率、货币政策，或者不立即施行将有碍施行的，登记理由。

    为什么：规章要求人人遵守，公布以后应当留出了解和准备的时间。

    如何整改：推迟施行日期并公告；确需即时施行的，登记法定理由。
    """
    spared = _no_rule(document)
    if spared is not None:
        return spared
    promulgated = context.need(document.issued_on, "issued_at")
    starts, least = context.need(document.takes_effect_on, "takes_effect_on"), context.value(RULE_INTERVAL_DAYS)
    between = (starts - promulgated).days - 1
    tells, short = f"规章于{promulgated}公布，{starts}施行", too_short(between, least)
    if short is False:
        return passed(f"{tells}，中间{between}日，不少于{least}日")
    ground = document.immediate_effect_ground
    if not says_nothing(ground):
        return passed(f"{tells}，登记的即时施行理由是{ground}")
    if short is None:
        return needs_human(f"{tells}，恰在{least}日的界线上，公布日和施行日是否计入没有写明，须由人判断")
    if ground is None:
        return missing_facts(f"{tells}，不足{least}日，没有登记有无即时施行的理由", "immediate_effect_ground")
    return failed(f"{tells}，不足{least}日，没有即时施行的理由")


@PACK.rule("REG6615", clause="rulemaking-art-34", title="规章未按时报送备案", uses=[RULE_FILING_LIMIT])
def rule_filed_late(document: PolicyDocument, context: Context) -> Verdict:
    """规章是否自公布之日起30日内报送备案。

    检查内容：报送备案的日期不晚于公布（命令上的成文日期）后第30个自然日。期满日是休息日、次一个工作日报送的，是否顺延没有写明，由人判断。

    为什么：备案审查是发现规章违反上位法的主要途径，晚报等于晚审。

    如何整改：立即报送备案并说明原因；以后在公布的同时准备备案材料。
    """
    spared = _no_rule(document)
    if spared is not None:
        return spared
    due = context.deadline(document.issued_on, RULE_FILING_LIMIT, fact="issued_at")
    verdict = context.timely(document.filed_on, by=due, action="报送规章备案")
    if verdict.outcome is Outcome.FAILED:
        rolled = deadline(due.start, due.term, calendar=context.calendar, roll_over_rest_days=True)
        if (document.filed_on or context.as_of) <= rolled.latest:
            return needs_human(f"报送备案的期满日{due.due}是休息日，是否顺延到{rolled.due}没有写明，须由人判断")
    return verdict
