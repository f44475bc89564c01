"""重大行政决策程序暂行条例 32, 33: a major decision is published with what became of the opinions, and filed whole."""

from __future__ import annotations

from datetime import date

from zwgk import (
    Consultation,
    ConsultationFeedback,
    Context,
    Deadline,
    DecisionItem,
    MissingFacts,
    Outcome,
    Verdict,
    failed,
    inapplicable,
    is_online_undated,
    missing_facts,
    needs_human,
    passed,
    says_nothing,
)
from zwgk_regulation import PACK
from zwgk_regulation.decisions.parameters import PUBLICATION_LIMIT
from zwgk_regulation.decisions.scope import document_of, ids_of, not_reached

_UNDECIDED = "没有决策日期的记录，决策以后再查"


def _kept_secret(decision: DecisionItem) -> Verdict | None:
    ground = decision.secrecy_ground
    return inapplicable(f"登记为依法不予公开，依据是{ground}") if not says_nothing(ground) else None


def _not_yet_in_writing(decision: DecisionItem, context: Context) -> Verdict | None:
    """Why the term does not run yet: the document the decision became is still to be issued, or not on record."""
    if not decision.document or document_of(decision, context) is not None:
        return None
    if any(one.id == decision.document for one in context.dossier.not_yet):
        return inapplicable("决策形成的文件尚未成文")
    return missing_facts(f"没有登记决策形成的文件{decision.document}，无从计算公布期限", "document")


def _due(decision: DecisionItem, context: Context) -> Deadline:
    """The last day of publication: counted from the issue of the document, where the decision became one."""
    document = document_of(decision, context)
    if document is None:
        return context.deadline(decision.decided_on, PUBLICATION_LIMIT, fact="decided_on")
    return context.deadline(document.issued_on, PUBLICATION_LIMIT, fact="issued_at")


@PACK.rule("REG6511", clause="decisions-art-32", title="重大决策未及时公布", uses=[PUBLICATION_LIMIT])
def unpublished_decision(decision: DecisionItem, context: Context) -> Verdict:
    """重大行政决策作出以后是否及时向社会公布。

    检查内容：决策形成文件的，自文件成文之日起计算，没有形成文件的，自决策之日起计算，在期限内公布决策或者所形成的文件。条文只写及时，期限按主动公开的最迟期限20个工作日检查。登记了依法不予公开依据的不查。

    为什么：决策事关公众利益，公众应当及时知道定了什么。

    如何整改：立即通过政府网站、公报等公布；以后在决策时一并确定公布的时间和渠道。
    """
    spared = not_reached(decision) or _kept_secret(decision)
    if spared is not None:
        return spared
    if decision.decided_on is None:
        return inapplicable(_UNDECIDED)
    waiting = _not_yet_in_writing(decision, context)
    if waiting is not None:
        return waiting
    document = document_of(decision, context)
    days = [decision.published_on, None if document is None else document.published_on]
    first = min((day for day in days if day is not None), default=None)
    if first is not None and first < decision.decided_on:
        return needs_human(f"公布日期{first}早于决策日期{decision.decided_on}，须核对")
    verdict = context.timely(first, by=_due(decision, context), action="公布重大行政决策")
    if verdict.outcome is not Outcome.PASSED and document is not None and is_online_undated(document, context):
        raise MissingFacts("published_at", of=document.id)
    return verdict


@PACK.rule("REG6512", clause="decisions-art-32", title="未说明意见采纳情况", uses=[PUBLICATION_LIMIT])
def unexplained_adoption(decision: DecisionItem, context: Context) -> Verdict:
    """公众普遍关心或者专业性强的重大行政决策，是否说明意见采纳情况。

    检查内容：对这类决策征求过意见的，决策以前的每次征集都有已经公布的采纳反馈；期限与公布决策相同。条文没有写期限，按参数检查；没有征求意见的由REG6501检查。

    为什么：提了意见没有回音，下一次就没有人再提。

    如何整改：立即公布意见采纳情况，未采纳的说明理由；以后与决策同时公布。
    """
    spared = not_reached(decision) or _kept_secret(decision)
    if spared is not None:
        return spared
    if decision.decided_on is None:
        return inapplicable(_UNDECIDED)
    if not context.need(decision.widely_concerning, "widely_concerning"):
        return inapplicable("不属于社会公众普遍关心或者专业性、技术性较强的决策")
    linked = context.dossier.linked
    found = {one.id: one for target in ids_of(decision) for one in linked(Consultation, target)}
    consultations = [one for one in found.values() if one.opened_on is None or one.opened_on <= decision.decided_on]
    waiting = _not_yet_in_writing(decision, context)
    if not consultations or waiting is not None:
        return waiting or inapplicable("决策以前没有公开征求意见的记录，由REG6501检查")
    answered: list[date | None] = []
    undated = False
    for one in consultations:
        feedbacks = context.linked(ConsultationFeedback, to=one)
        days = [feedback.published_on for feedback in feedbacks if feedback.published_on is not None]
        answered.append(min(days, default=None))
        undated = undated or (not days and bool(context.undated(feedbacks, "published_on")))
    known = [day for day in answered if day is not None]
    last = max(known) if len(known) == len(answered) else None
    verdict = context.timely(last, by=_due(decision, context), action="公布意见采纳情况")
    if last is None and undated and verdict.outcome is not Outcome.PASSED:
        raise MissingFacts("published_on")
    return verdict


@PACK.rule("REG6513", clause="decisions-art-33", title="决策材料归档不全")
def incomplete_decision_file(decision: DecisionItem, context: Context) -> Verdict:
    """重大行政决策的过程记录和材料是否完整归档。

    检查内容：已经决策的事项登记了归档缺少的材料，登记为空表即齐全。草案、征求意见、专家论证、风险评估、合法性审查、集体讨论的记录都在其中，按决策实际经过的程序核对。

    为什么：材料不全，决策为什么这样定、听过谁的意见，事后都说不清。

    如何整改：补齐缺少的记录和材料，确实没有的写明原因；以后按归档清单逐项移交。
    """
    spared = not_reached(decision)
    if spared is not None:
        return spared
    if decision.decided_on is None:
        return inapplicable(_UNDECIDED)
    lacking = [one for one in context.need(decision.missing_papers, "missing_papers") if not says_nothing(one)]
    if lacking:
        return failed(f"归档缺少{'、'.join(lacking)}")
    return passed("决策过程的记录和材料已经齐全归档")
