"""重大行政决策程序暂行条例 14, 15, 18, 29: the public is heard before a major decision, and long enough."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from zwgk import (
    Consultation,
    Context,
    DecisionItem,
    Hearing,
    Outcome,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
    says_nothing,
)
from zwgk_regulation import PACK
from zwgk_regulation.decisions.consultation_terms import judge_term
from zwgk_regulation.decisions.heard_before import Occasion, judge_order, occasions_on, unlinked_on
from zwgk_regulation.decisions.parameters import ANNOUNCEMENT_ELEMENTS, CONSULTATION_DAYS
from zwgk_regulation.decisions.scope import decision_of, ids_of, is_major, no_major_consultation, not_reached
from zwgk_regulation.decisions.stated_elements import judge_elements
from zwgk_regulation.instruments.openness_rules import OPENNESS_RULES


@PACK.rule(
    "REG6501",
    clause=("decisions-art-14", "openness80-draft"),
    title="重大决策没有听取公众意见",
    since=OPENNESS_RULES.in_force_from,
)
def unheard_public_on_decision(decision: DecisionItem, context: Context) -> Verdict:
    """重大行政决策作出以前是否听取了公众意见。

    检查内容：重大行政决策事项至少有一次意见征集或者听证座谈在决策日之前结束，直接关联事项的和关联其所形成文件的都算；同日结束的由人核对先后。财政政策、货币政策等宏观调控决策，政府立法决策和应急处置决策不适用。听取过意见而没有登记是就哪个事项的，无法判断；登记了依法不予公开依据而没有听取意见的，依据是否成立由人判断。

    为什么：决定作出以后再听意见，决策的缺陷已经来不及改。

    如何整改：尚未执行的，补充听取意见并据以调整；以后在提请决策的材料中列明听取意见的方式、时间和采纳情况。
    """
    unknown = decision.exclusion is None and decision.major_decision is None
    spared = None if unknown else not_reached(decision)
    if spared is not None:
        return spared
    decided = context.need(decision.decided_on, "decided_on")
    found = occasions_on(ids_of(decision), (Consultation, Hearing), context)
    heard = judge_order(found, decided, context, act="决策", what="听取公众意见")
    if heard.outcome is Outcome.PASSED:
        return heard
    if unknown:
        return missing_facts(f"{heard.message}，没有登记是否重大行政决策", "major_decision")
    if not says_nothing(decision.secrecy_ground) and not found:
        return needs_human(f"没有听取公众意见，登记的不予公开依据是{decision.secrecy_ground}，是否成立须由人判断")
    return _perhaps_heard(found, decided, context) or heard


def _perhaps_heard(found: Iterable[Occasion], decided: date, context: Context) -> Verdict | None:
    """What is missing where the public may have been heard: what a consultation or meeting was on."""
    loose = () if tuple(found) else unlinked_on((Consultation, Hearing), decided, context)
    if not loose:
        return None
    named = "、".join(one.title or one.id for one in loose)
    return missing_facts(f"没有登记{named}是就哪个事项听取意见，决策以前有没有听取公众意见不明", "decision")


@PACK.rule("REG6502", clause="decisions-art-15", title="重大决策征求意见期限不足", uses=[CONSULTATION_DAYS])
def short_consultation_on_decision(consultation: Consultation, context: Context) -> Verdict:
    """就重大行政决策公开征求意见是否满法定天数，缩短的是否在公告中说明。

    检查内容：从开始日到截止日一般不少于30个自然日，因情况紧急等缩短的在公告中说明理由。首日是否计入没有写明：不计首日满30日的合规，计入首日才满的由人判断，计入也不满的不合规。不属于重大行政决策的，或者属于宏观调控、政府立法、应急处置的，不适用。

    为什么：期限太短，公众来不及看懂草案、提出意见，征求意见就落不到实处。

    如何整改：延长征集期限并重新公告；确因情况紧急缩短的，在公告中写明理由。
    """
    spared = no_major_consultation(consultation, context)
    if spared is not None:
        return spared
    return judge_term(consultation, context, CONSULTATION_DAYS, certain=is_major(consultation, context))


@PACK.rule("REG6503", clause="decisions-art-15", title="重大决策征集公告要素不全", uses=[ANNOUNCEMENT_ELEMENTS])
def incomplete_announcement_of_decision(consultation: Consultation, context: Context) -> Verdict:
    """就重大行政决策征求意见的公告是否附有草案和说明，写明方式和期限。

    检查内容：公告有决策草案、起草说明、提意见的方式、截止日期四项。登记为空白表示公告没有，没有登记的无法判断。

    为什么：没有草案和说明，公众无从判断；没有方式和期限，有意见也送不到。

    如何整改：补充公告缺少的内容，重新计算征集期限；以后使用统一的公告文本。
    """
    spared = no_major_consultation(consultation, context)
    if spared is not None:
        return spared
    asked = context.value(ANNOUNCEMENT_ELEMENTS)
    stated = judge_elements(consultation, asked, what="征集公告")
    if stated.outcome is Outcome.PASSED or is_major(consultation, context):
        return stated
    return missing_facts(f"{stated.message}，没有登记征集事项类别", "subject")


@PACK.rule("REG6508", clause=("decisions-art-18", "decisions-art-29"), title="决策前未研究征集的意见")
def opinions_not_weighed(consultation: Consultation, context: Context) -> Verdict:
    """征集到的意见是否在决策以前归纳研究。

    检查内容：就重大行政决策征求意见的，征集截止日早于决策日，意见归纳日期不晚于决策日。截止日与决策日同日的，决策以后才就所形成的文件开始征集的，由人核对。还没有决策日期记录的，决策以后再查。

    为什么：意见没有收齐、没有研究就作决定，征求意见成了形式，提请讨论时也说不清采纳情况。

    如何整改：补做意见归纳和采纳说明，确有合理意见的调整决策；以后把意见研究采纳情况列为提请讨论的必备材料。
    """
    spared = no_major_consultation(consultation, context)
    if spared is not None:
        return spared
    if not is_major(consultation, context):
        return inapplicable("没有登记征集事项类别，由REG6502提示补记")
    decision = decision_of(consultation, context)
    if decision is None:
        return missing_facts("没有登记征求意见的决策事项，无从比对决策日期", "decision")
    if decision.decided_on is None:
        return inapplicable("所涉事项没有决策日期的记录，决策以后再查")
    decided, opened = decision.decided_on, consultation.opened_on
    if consultation.decision != decision.id and opened is not None and opened > decided:
        return needs_human(f"{decided}决策，{opened}才就所形成的文件征求意见，是不是为另一次决策征求须核对")
    return _weighed_before(consultation, decided, context)


def _weighed_before(consultation: Consultation, decided: date, context: Context) -> Verdict:
    until = consultation.open_until
    if until is not None and until > decided:
        return failed(f"{decided}决策，征求意见到{until}才截止")
    if consultation.collated_on is None and context.lies_ahead(consultation, "collated_on"):
        return failed(f"{decided}决策，截至{context.as_of}意见尚未归纳研究")
    collated = context.need(consultation.collated_on, "collated_on")
    if collated > decided:
        return failed(f"{decided}决策，意见到{collated}才归纳研究，晚{(collated - decided).days}日")
    if until == decided:
        return needs_human(f"征求意见的截止日和决策日都是{decided}，意见是否收齐须核对")
    return passed(f"意见于{collated}归纳研究，不晚于决策日{decided}")
