"""二·2 集成式做好政策发布: the stock, display and search of documents; the clean-up of normative ones."""

from __future__ import annotations

from datetime import date

import attrs

from zwgk import (
    Authority,
    Context,
    Deadline,
    NormativeCleanUp,
    Outcome,
    PolicyDocument,
    Severity,
    Validity,
    Verdict,
    Why,
    failed,
    missing_facts,
    needs_human,
    pending,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s2_2_publication import NORMATIVE_CLEAN_UPS, VALIDITY_UPDATE_LIMIT

_IN_FORCE = (Validity.EFFECTIVE, Validity.AMENDED)


@PACK.rule("XZ2205", clause="2.2-05", title="未见存量文件梳理清单")
def unattested_stock_review(authority: Authority, context: Context) -> Verdict:
    """往年的政策文件是否理过一遍并列成清单。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；清单是否完整由人判断，机器只看材料是否齐全。

    为什么：不知道手里有哪些旧文件，就谈不上全部入库，也不知道哪些已经失效。

    如何整改：逐年清点发文，列明文号、名称、有效性和入库情况，归档清单并由负责岗位签署声明。
    """
    return context.attested(authority, "2.2-05", action="梳理存量政策文件")


@PACK.rule("XZ2208", clause="2.2-08", title="未见集成公开的材料")
def unattested_integrated_display(authority: Authority, context: Context) -> Verdict:
    """同类政策文件是否集中在一处展示。

    检查内容：年度内有对应本条的佐证材料，如集成页面、专题的地址或截图，并由负责岗位声明落实情况；展示得好不好由人判断。

    为什么：同一件事的文件散在各处，群众要翻好几个栏目才看得全。

    如何整改：按主题设置专题页面，把文件、解读、办事入口放在一起，归档页面地址并签署声明。
    """
    return context.attested(authority, "2.2-08", action="集成公开政策文件")


def _published_results(context: Context) -> Verdict:
    """Whether the results of a clean-up were published in the period."""
    first, last = context.period()
    ours = [
        one
        for one in context.dossier.of(NormativeCleanUp)
        if one.results_published_on or one.concluded_on is None or one.concluded_on <= last
    ]
    action = "公布规范性文件清理结果"
    counted = context.counted(ours, context.value(NORMATIVE_CLEAN_UPS), action=action, day="results_published_on")
    done = [one.id for one in ours if one.concluded_on and first <= one.concluded_on <= last]
    if counted.outcome is Outcome.FAILED and done:
        return needs_human(f"{'、'.join(done)}在年内完成清理，结果到次年才公布，是否算作年内公布须由人判断")
    return counted


def _is_handled(document: PolicyDocument, until: date, context: Context) -> bool:
    """Whether a clean-up of the period dealt with a document, or one after it ran out; one before could not know."""
    first, last = context.period()
    days = [one.concluded_on or one.results_published_on for one in context.linked(NormativeCleanUp, to=document)]
    return any(min(until, first) <= day <= last for day in days if day is not None)


@attrs.frozen(kw_only=True)
class _Undisposed:
    """The normative documents that ran out, grace included, and that nobody dealt with."""

    certain: tuple[str, ...]
    unclear: tuple[str, ...]
    """What would tell of others, by field name."""
    unsettled: tuple[Deadline, ...]
    """The ends of grace that may lie in the year or after it, as a holiday notice that is not out will have it."""


def _undisposed(context: Context) -> _Undisposed:
    first, last = context.period()
    certain: list[str] = []
    unclear: list[str] = []
    unsettled: list[Deadline] = []
    for document in context.dossier.of(PolicyDocument):
        until = document.valid_until
        if document.normative is False or until is None or until > last or _is_handled(document, until, context):
            continue
        grace = context.deadline(max(until, first), VALIDITY_UPDATE_LIMIT)
        ran_out = grace.earliest <= last and grace.earliest < context.as_of
        if not ran_out or document.validity not in (None, *_IN_FORCE):
            continue
        blank = [name for name in ("normative", "validity") if getattr(document, name) is None]
        unclear += blank
        if not blank and context.as_of > last < grace.latest:
            unsettled.append(grace)
        elif not blank:
            certain.append(f"{document.document_number or document.id}有效期至{until}")
    return _Undisposed(certain=tuple(certain), unclear=tuple(unclear), unsettled=tuple(unsettled))


@PACK.rule(
    "XZ2209",
    clause="2.2-09",
    title="规范性文件清理不到位",
    uses=[NORMATIVE_CLEAN_UPS, VALIDITY_UPDATE_LIMIT],
)
def neglected_normative_documents(authority: Authority, context: Context) -> Verdict:
    """年内是否清理规范性文件并公布结果，到期的文件是否处理。

    检查内容：年度内公布清理结果的次数不少于规定次数；次数原文没有写明，按参数检查。有效期在年内届满、宽限期也在年内过完的规范性文件，到年底标为已失效、已废止，或者列入年内或届满以后的清理；既没有处理又仍标有效的，视为没有清理到位。

    为什么：过了有效期的规范性文件不能再作为办事依据，不清理就会有人照旧执行。

    如何整改：对照有效期逐件清理，作出保留、修改、废止或失效的结论并向社会公布，同时更新有效性。
    """
    found = _undisposed(context)
    neglected, unclear = found.certain, found.unclear
    published, end = _published_results(context), context.end_of_period()
    problem = f"{'、'.join(neglected)}，已经届满，没有处理，仍标有效"
    if context.as_of <= end.due:
        return pending(f"{problem}，应在年内清理", deadline=end) if neglected else published
    if neglected and published.outcome is not Outcome.PASSED:
        problem = f"{problem}；{published.message}"
    if neglected:
        return attrs.evolve(failed(problem), deadline=end)
    if unclear and published.outcome is not Outcome.FAILED:
        return missing_facts("有届满的文件没有登记是否规范性文件或者有效性，是否清理到位不明", *sorted(set(unclear)))
    if found.unsettled and published.outcome is not Outcome.FAILED:
        says = "有文件的宽限期是否在年内过完取决于尚未公布的放假安排，是否清理到位不明"
        return Verdict(
            outcome=Outcome.CANNOT_TELL, says=says, why=Why.CALENDAR_UNPUBLISHED, deadline=found.unsettled[0]
        )
    return published


@PACK.rule("XZ2211", clause="2.2-11", title="未见文件库应用材料", severity=Severity.NOTE)
def unattested_use_of_library(authority: Authority, context: Context) -> Verdict:
    """政策文件库除了查文件，有没有别的用处。

    检查内容：年度内有对应本条的佐证材料，如政策匹配、办事联动、专区查询等功能的说明，并由负责岗位声明落实情况；效果由人判断。

    为什么：文件库只能翻看，企业和群众还是不知道哪一条与自己有关。

    如何整改：在窗口、专区、办事系统中接入文件库，归档功能说明和使用情况，签署声明。
    """
    return context.attested(authority, "2.2-11", action="拓展政策文件库的应用场景")


@PACK.rule("XZ2212", clause="2.2-12", title="未见检索功能测试记录")
def unattested_search(authority: Authority, context: Context) -> Verdict:
    """公开的文件是否便于检索、查阅和下载。

    检查内容：年度内有对应本条的佐证材料，如按标题、文号、主题检索和下载的测试记录，并由负责岗位声明落实情况；好不好用由人判断。

    为什么：政府信息公开平台应当能够检索、查阅、下载（《政府信息公开条例》第二十四条），搜不到的文件等于没有公开。

    如何整改：逐项测试检索、查阅、下载，记录问题和改进情况，归档测试记录并签署声明。
    """
    return context.attested(authority, "2.2-12", action="改进文件的检索查询")
