"""国办发〔2016〕80号 政策解读: interpretations are prepared and published together with their documents, and linked.

The wording of the section was not seen. That the three steps go together, and that the head of the drafting department
answers for it, is how provinces and cities restate it; the days are assumptions.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from zwgk import (
    Context,
    Deadline,
    Interpretation,
    MissingFacts,
    PolicyDocument,
    Severity,
    Verdict,
    failed,
    inapplicable,
    is_kept_back,
    is_online_undated,
    passed,
    put_online,
)
from zwgk_regulation import PACK
from zwgk_regulation.documents.parameters import INTERPRETATION_LIMIT, SYNCHRONY_TOLERANCE
from zwgk_regulation.instruments.openness_rules import WORK_POINTS_2016


def _interpretations(document: PolicyDocument, context: Context) -> tuple[Interpretation, ...]:
    """The document's interpretations; whether it owes one has to be known where it has none.

    Raises:
        MissingFacts: it has none, and whether it owes one is not on record.
    """
    found = context.linked(Interpretation, to=document)
    if not found:
        context.need(document.needs_interpretation, "needs_interpretation")
    return found


def _none_owed(document: PolicyDocument) -> Verdict:
    if document.needs_interpretation:
        return inapplicable("尚无解读材料可供比对，有没有解读由REG6707检查")
    return inapplicable("该文件无须解读，也没有解读材料")


def _days(interpretations: Iterable[Interpretation], step: str, context: Context) -> list[date]:
    """The days of a step; what is not on record is asked for before what only lies ahead, whatever the ids are.

    Raises:
        MissingFacts: one of the days is not on record, or lies ahead.
    """
    asked = sorted(interpretations, key=lambda one: context.lies_ahead(one, step))
    return [context.need(getattr(one, step), step, of=one) for one in asked]


def _synchronised(ours: date, theirs: Iterable[date], *, step: str, context: Context) -> Verdict:
    apart, nearest = min((abs((ours - day).days), day) for day in theirs)
    if apart <= context.value(SYNCHRONY_TOLERANCE):
        return passed(f"文件与解读同步{step}")
    return failed(f"文件{step}日期为{ours}，解读{step}日期为{nearest}，相差{apart}日")


@PACK.rule("REG6704", clause="openness80-synchrony", title="解读未同步组织")
def interpretation_drafted_late(document: PolicyDocument, context: Context) -> Verdict:
    """解读材料是否与文件同步起草。

    检查内容：最早一件解读材料的起草日期不晚于文件草案的报送日期。

    为什么：解读与文件同步组织，文件出台时才有可用的解读。

    如何整改：起草文件时一并起草解读方案和解读材料，并登记起草日期。
    """
    interpretations = _interpretations(document, context)
    if not interpretations:
        return _none_owed(document)
    submitted = context.need(document.submitted_on, "submitted_on")
    drafted = min(_days(interpretations, "drafted_on", context))
    if drafted <= submitted:
        return passed(f"解读于{drafted}起草，不晚于草案报送日{submitted}")
    return failed(f"草案于{submitted}报送，解读到{drafted}才起草，晚{(drafted - submitted).days}日")


@PACK.rule("REG6705", clause="openness80-synchrony", title="解读未同步审签", uses=[SYNCHRONY_TOLERANCE])
def interpretation_signed_apart(document: PolicyDocument, context: Context) -> Verdict:
    """解读材料是否与文件同步审签。

    检查内容：至少一件解读材料的审签日期与文件的审签日期相同；允许相差的天数可以由本地规则设定。

    为什么：审签文件的负责同志同时看到对外怎样解释，解读才不会偏离文件。

    如何整改：把解读材料附在文件送审稿后一并审签，登记两者的审签日期。
    """
    interpretations = _interpretations(document, context)
    if not interpretations:
        return _none_owed(document)
    signed = context.need(document.signed_on, "signed_on")
    theirs = _days(interpretations, "signed_on", context)
    return _synchronised(signed, theirs, step="审签", context=context)


@PACK.rule("REG6706", clause="openness80-synchrony", title="解读未同步部署", uses=[SYNCHRONY_TOLERANCE])
def interpretation_deployed_apart(document: PolicyDocument, context: Context) -> Verdict:
    """解读材料是否与文件同步部署发布。

    检查内容：至少一件解读材料的部署（发布计划）日期与文件的部署日期相同；允许相差的天数可以由本地规则设定。

    为什么：同步部署，公众看到文件的同时就能看到解读。

    如何整改：制定文件发布计划时一并安排解读的发布日期，并登记在册。
    """
    interpretations = _interpretations(document, context)
    if not interpretations:
        return _none_owed(document)
    deployed = context.need(document.deployed_on, "deployed_on")
    theirs = _days(interpretations, "deployed_on", context)
    return _synchronised(deployed, theirs, step="部署", context=context)


@PACK.rule(
    "REG6707",
    clause=("openness80-publication", "points2016-interpretation"),
    title="政策解读缺失或逾期",
    uses=[INTERPRETATION_LIMIT],
    since=WORK_POINTS_2016.in_force_from,
)
def late_or_missing_interpretation(document: PolicyDocument, context: Context) -> Verdict:
    """应当解读的政策文件发布后，解读是否及时公开。

    检查内容：文件在网站发布后的期限内，至少公开一件解读；起算日是文件的发布日，不是成文日。要求是与文件同步公开，没有写天数，宽限期按参数检查。不主动公开的文件不查。

    为什么：文件刚发布时公众最需要解读，拖得越久误解越多。

    如何整改：立即公开解读；以后把解读与文件一起送审，使两者同日发布。
    """
    interpretations = _interpretations(document, context)
    if not interpretations and not document.needs_interpretation:
        return _none_owed(document)
    if is_kept_back(document):
        return inapplicable("该文件不主动公开，不要求公开解读")
    due = context.deadline(document.published_on, INTERPRETATION_LIMIT, fact="published_at")
    in_time = [one for one in interpretations if one.published_at is not None or not _made_after(one, due, context)]
    return put_online(in_time, context, by=due, action="公开政策解读")


def _made_after(interpretation: Interpretation, due: Deadline, context: Context) -> bool:
    """Whether an interpretation was still being made after the last day, so that it cannot have been out by then."""
    steps = {"drafted_on": interpretation.drafted_on, "signed_on": interpretation.signed_on}
    return any(
        context.lies_ahead(interpretation, name) or (day is not None and day > due.latest)
        for name, day in steps.items()
    )


@PACK.rule("REG6708", clause="openness80-head", title="主要负责人未任第一解读人")
def interpretation_without_leading_head(interpretation: Interpretation, context: Context) -> Verdict:
    """应当解读的文件，是否由起草部门主要负责人任第一解读人。

    检查内容：应当解读的政策文件的解读材料，登记了由主要负责人任第一解读人和责任人。登记为否的不合规；同一文件有几件解读的，一件由其任第一解读人即可，其他文件的解读不查。

    为什么：谁起草谁解读，主要负责人最清楚政策的用意，也担得起解释的责任。

    如何整改：在解读方案中写明主要负责人为第一解读人，由其以访谈、发布会等方式解读。
    """
    document = context.dossier.get(interpretation.document or "")
    if not isinstance(document, PolicyDocument) or not document.needs_interpretation:
        return inapplicable("所解读的文件没有登记为应当解读")
    others = [one for one in context.linked(Interpretation, to=document) if one.id != interpretation.id]
    if not interpretation.led_by_head and any(one.led_by_head for one in others):
        return inapplicable("同一文件的另一件解读由起草部门主要负责人任第一解读人")
    if context.need(interpretation.led_by_head, "led_by_head"):
        return passed("由起草部门主要负责人任第一解读人")
    for one in others:
        context.need(one.led_by_head, "led_by_head", of=one)
    return failed("第一解读人不是起草部门主要负责人")


@PACK.rule("REG6709", clause="sites47-links", title="文件与解读没有互相关联", severity=Severity.WARNING)
def unrelated_pages(interpretation: Interpretation, context: Context) -> Verdict:
    """解读页面和所解读文件的页面是否互相关联。

    检查内容：已经公开的解读，从解读页面能点开文件，从文件页面也能点开解读。所解读文件不主动公开或者尚未公开的除外。互相关联是通行的说法，没有核对到原句，所以按“原则上”提醒。

    为什么：看完文件想看解读、看完解读想核对原文，都不该再去搜索一遍。

    如何整改：在两个页面分别加上对方的链接，并登记；在发布模板中把关联稿件设为必填。
    """
    document = context.dossier.get(interpretation.document or "")
    if isinstance(document, PolicyDocument) and is_kept_back(document):
        return inapplicable("所解读文件不主动公开，没有可以关联的页面")
    if any(one.id == interpretation.document for one in context.dossier.not_yet):
        return inapplicable("截至检查日所解读文件尚未发布")
    context.need(interpretation.published_at, "published_at")
    if isinstance(document, PolicyDocument) and not is_online_undated(document, context):
        context.need(document.published_at, "published_at", of=document)
    ways = {"links_to_document": "解读到文件", "linked_from_document": "文件到解读"}
    absent = [way for name, way in ways.items() if getattr(interpretation, name) is False]
    if absent:
        return failed(f"没有从{'、'.join(absent)}的链接")
    unknown = [name for name in ways if getattr(interpretation, name) is None]
    if unknown:
        raise MissingFacts(*unknown)
    return passed("文件与解读互相关联")
