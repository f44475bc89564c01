"""二·4 提升解读质量: contests, links between document and interpretation, series, and forms beyond text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from zwgk import (
    Authority,
    ContestRole,
    Context,
    Interpretation,
    InterpretationContest,
    InterpretationForm,
    Outcome,
    PolicyDocument,
    Severity,
    Verdict,
    failed,
    inapplicable,
    is_kept_back,
    missing_facts,
    needs_human,
    passed,
    says_nothing,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s2_3_interpretation import INTERPRETATION_LIMIT
from zwgk_xuanzhou.parameters.s2_4_quality import (
    ILLUSTRATED_FORMS,
    INTERPRETATION_CONTESTS,
    SERIES_LENGTH,
    VIVID_FORMS,
)
from zwgk_xuanzhou.public_pages import is_out
from zwgk_xuanzhou.source import DISTRICT_GOVERNMENT

_ILLUSTRATED = (InterpretationForm.INFOGRAPHIC, InterpretationForm.VIDEO)
_NEARLY_VIDEO = (InterpretationForm.ANIMATION,)
_OPEN = (InterpretationForm.OTHER,)


def _unknown_part(contest: InterpretationContest, *, must_organise: bool) -> str | None:
    """The field that would tell what the authority did in a contest; None where it is known."""
    if contest.role is None:
        return "role"
    if contest.role is ContestRole.ENTERED and not must_organise and contest.entries is None:
        return "entries"
    return None


def _had_no_part(contest: InterpretationContest, *, must_organise: bool) -> bool:
    return contest.role is ContestRole.ENTERED and (must_organise or contest.entries == ())


@PACK.rule("XZ2401", clause="2.4-01", title="年内未评选优秀解读案例", uses=[INTERPRETATION_CONTESTS])
def missing_contest(authority: Authority, context: Context) -> Verdict:
    """年内是否开展优秀政策解读案例评选。

    检查内容：年内开展优秀政策解读案例评选不少于规定次数；次数原文没有写明，按参数检查。区人民政府及其办公室须自己组织评选；部门、乡镇街道组织评选，或者向上级的评选报送了案例，都算开展。没有登记日期的不计入次数。

    为什么：把做得好的解读选出来，别的科室才知道好的标准是什么。

    如何整改：组织一次评选，或者向区里、市里的评选报送案例，登记评选名称、日期和参评的解读。
    """
    must_organise = authority.kind in DISTRICT_GOVERNMENT
    contests = [
        one for one in context.dossier.of(InterpretationContest) if not _had_no_part(one, must_organise=must_organise)
    ]
    known = [one for one in contests if _unknown_part(one, must_organise=must_organise) is None]
    ours = context.within_period(known)
    parts = (_unknown_part(one, must_organise=must_organise) for one in context.within_period(contests))
    unclear = (*context.undated(contests, "held_on"), *(part for part in parts if part is not None))
    action = f"{'组织' if must_organise else '组织或参加'}优秀政策解读案例评选"
    return context.at_least(len(ours), context.value(INTERPRETATION_CONTESTS), action=action, unclear=unclear)


@PACK.rule("XZ2402", clause="2.4-02", title="文件与解读没有互相链接", same_as="REG6709", severity=Severity.WARNING)
def unlinked_interpretation(interpretation: Interpretation, context: Context) -> Verdict:
    """解读页面和所解读文件的页面是否互相链接。

    检查内容：已经公开的解读，从解读页面能点开文件，从文件页面也能点开解读；只有一个方向的不符合要求。所解读文件不主动公开的除外。原文只要求集成式发布，互相链接是我们对它的理解，所以按“原则上”提醒。

    为什么：群众看完文件想看解读、看完解读想核对原文，都不该再去搜索一遍。

    如何整改：在两个页面分别加上对方的链接，并登记；在发布模板中把关联稿件设为必填。
    """
    if any(one.id == interpretation.document for one in context.dossier.not_yet):
        return inapplicable("截至检查日所解读文件尚未发布")
    document = context.dossier.get(interpretation.document or "")
    if isinstance(document, PolicyDocument) and is_kept_back(document):
        return inapplicable("所解读文件不主动公开，没有可以链接的页面")
    context.need(interpretation.published_at, "published_at")
    there, back = interpretation.links_to_document, interpretation.linked_from_document
    absent = [name for name, linked in (("解读到文件", there), ("文件到解读", back)) if linked is False]
    if absent and isinstance(document, PolicyDocument) and not is_out(document, context):
        context.need(document.published_at, "published_at", of=document)
    if absent:
        return failed(f"没有从{'、'.join(absent)}的链接")
    context.need(there, "links_to_document")
    context.need(back, "linked_from_document")
    return passed("文件与解读互相链接")


@PACK.rule("XZ2403", clause="2.4-03", title="未见系列解读", uses=[SERIES_LENGTH], severity=Severity.NOTE)
def missing_series(authority: Authority, context: Context) -> Verdict:
    """年内是否试行重大政策系列解读。

    检查内容：年内公开的解读中，同一系列达到规定件数的，即为已经试行；件数原文没有写明，按参数检查。没有登记系列的，看有没有对应本条的佐证材料和负责岗位的声明。

    为什么：重大政策一篇讲不完，分对象、分专题连续讲，群众才能各取所需。

    如何整改：选一项重大政策，按申请条件、办理流程、常见问题等分篇解读，登记同一个系列名称；没有合适的，归档研究情况并签署声明。
    """
    out = [one for one in context.dossier.of(Interpretation) if is_out(one, context) and not says_nothing(one.series)]
    dated = context.within_period(one for one in out if one.published_at is not None)
    series = Counter((one.series or "").strip() for one in dated)
    lengths = sorted((-length, name) for name, length in series.items())
    if lengths and -lengths[0][0] >= context.value(SERIES_LENGTH):
        return passed(f"系列“{lengths[0][1]}”年内公开{-lengths[0][0]}件")
    attested = context.attested(authority, "2.4-03", action="试行重大政策系列解读")
    perhaps = series + Counter((one.series or "").strip() for one in out if one.published_at is None)
    longest = max(perhaps.values(), default=0)
    if attested.outcome is Outcome.FAILED and longest and longest >= context.value(SERIES_LENGTH):
        return missing_facts("系列解读中有的没有登记发布时间，年内公开几件不明", "published_at")
    return attested


@PACK.rule("XZ2404", clause="2.4-04", title="未见多角度解读材料", severity=Severity.NOTE)
def unattested_viewpoints(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明从多种角度解读政策。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；角度够不够由人判断，机器只看材料是否齐全。

    为什么：起草部门、专家、企业和群众看同一项政策的角度不同，单从起草部门讲容易讲不到点子上。

    如何整改：请专家、基层干部、企业或受益群众参与解读，归档这些解读的清单，由负责岗位签署声明。
    """
    return context.attested(authority, "2.4-04", action="从多种角度解读政策")


def _out_of_reach(document: PolicyDocument) -> Verdict | None:
    if not document.normative:
        return inapplicable("该文件不是规范性文件")
    if is_kept_back(document):
        return inapplicable("该文件不主动公开，不要求公开解读")
    return None


def _forms(interpretations: Iterable[Interpretation], context: Context) -> frozenset[InterpretationForm]:
    """The forms of the interpretations that are out."""
    return frozenset(form for one in interpretations if is_out(one, context) for form in one.forms or ())


def _need_forms(interpretations: Iterable[Interpretation], context: Context) -> None:
    for one in interpretations:
        if is_out(one, context):
            context.need(one.forms, "forms", of=one)


def _named(forms: Iterable[InterpretationForm]) -> str:
    return "、".join(form.chinese for form in InterpretationForm if form in set(forms))


@PACK.rule(
    "XZ2405",
    clause="2.4-05",
    title="规范性文件没有形象化解读",
    uses=[VIVID_FORMS, INTERPRETATION_LIMIT],
    needs=["normative"],
)
def missing_vivid_interpretation(document: PolicyDocument, context: Context) -> Verdict:
    """规范性文件是否有新闻发布会、图表、动漫、视频等形象化的解读。

    检查内容：代拟或者出台的规范性文件，已经公开的解读中至少有一种不是文字的形式；登记为其他形式的由人判断。不论文件是否列为应当解读的重大政策文件，都要检查。公开的期限与文字解读相同，公开得晚由XZ2307检查，这里只问有没有。

    为什么：规范性文件直接影响群众的权利义务，条文读起来费劲，图表和视频更容易看懂。

    如何整改：补做图解、视频或者新闻发布会实录，与文字解读一并发布；以后起草规范性文件时同步设计。
    """
    spared = _out_of_reach(document)
    if spared is not None:
        return spared
    interpretations = context.linked(Interpretation, to=document)
    used = _forms(interpretations, context)
    wanted = context.value(VIVID_FORMS)
    vivid = used.intersection(wanted)
    if vivid:
        return passed(f"已公开{_named(vivid)}解读")
    _need_forms(interpretations, context)
    if used.intersection(_OPEN):
        return needs_human("解读登记为其他形式，是否形象化、通俗化须由人判断")
    due = context.deadline(document.published_on, INTERPRETATION_LIMIT, fact="published_at")
    return context.timely(None, by=due, action="公开形象化解读")


@PACK.rule(
    "XZ2406",
    clause="2.4-06",
    title="没有图解或视频解读",
    uses=[ILLUSTRATED_FORMS, INTERPRETATION_LIMIT],
    needs=["normative"],
    severity=Severity.WARNING,
)
def missing_illustration(document: PolicyDocument, context: Context) -> Verdict:
    """规范性文件除文字解读外，是否有图解或者视频。

    检查内容：已经公开的解读中，图解、视频两种形式至少用了规定的种数；确实不宜制作、已在解读上书面说明理由的，视为符合。只有动漫的，是否算作视频由人判断。公开的期限与文字解读相同。

    为什么：图解和视频是群众最常看的两种形式，原则上都应当有一种。

    如何整改：补做图解或者视频；不宜制作的，写明理由并登记。
    """
    spared = _out_of_reach(document)
    if spared is not None:
        return spared
    interpretations = context.linked(Interpretation, to=document)
    used, minimum = _forms(interpretations, context), context.value(ILLUSTRATED_FORMS)
    illustrated = used.intersection(_ILLUSTRATED)
    if len(illustrated) >= minimum:
        return passed(f"已公开{_named(illustrated)}解读")
    given = ((one.form_exception or "").strip() for one in interpretations)
    reasons = sorted(reason for reason in given if not says_nothing(reason))
    if reasons:
        return passed(f"图解、视频{len(illustrated)}种，已书面说明理由：{reasons[0]}")
    _need_forms(interpretations, context)
    if len(illustrated) + len(used.intersection(_NEARLY_VIDEO)) >= minimum:
        return needs_human("只有动漫解读，是否算作视频须由人判断")
    due = context.deadline(document.published_on, INTERPRETATION_LIMIT, fact="published_at")
    return context.timely(None, by=due, action="公开图解或视频解读")
