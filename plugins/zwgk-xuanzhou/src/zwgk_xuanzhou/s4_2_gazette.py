"""四·2 抓好渠道建设: the government gazette, reviewed, online, and in fewer copies; owed by the government alone."""

from __future__ import annotations

from collections.abc import Iterable

from zwgk import (
    Authority,
    Context,
    GazetteIssue,
    Severity,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    passed,
    pending,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s4_2_channels import COPIES_GROWTH
from zwgk_xuanzhou.review_times import precedes

_WHOLE = 100


@PACK.rule("XZ4213", clause="4.2-13", title="政府公报未审先出")
def unreviewed_gazette(issue: GazetteIssue, context: Context) -> Verdict:
    """政府公报的内容是否在出版前审核通过。

    检查内容：审核时间早于出版时间，并且审核同意出版；两者在同一日而没有时分的，分不出先后，按无法判断处理。尚未出版的不查。

    为什么：公报刊载的文本是标准文本，印错、刊错影响法律适用，出版后难以收回。

    如何整改：出版流程中把内容审核放在付印和上网之前，登记审核和出版的时间；已经未审先出的，补审并勘误。
    """
    if issue.published_at is None:
        return inapplicable("尚未出版，出版后再查")
    if issue.reviewed_at is None and context.lies_ahead(issue, "reviewed_at"):
        return failed(f"已于{issue.published_at}出版，截至{context.as_of}尚未审核")
    if issue.approved is False:
        return failed(f"审核没有同意，仍于{issue.published_at}出版")
    reviewed = context.need(issue.reviewed_at, "reviewed_at")
    before = precedes(reviewed, issue.published_at)
    if before is None:
        return missing_facts("审核与出版在同一日或同一分钟，时间登记不够细，分不出先后", "reviewed_at", "published_at")
    if not before:
        return failed(f"{issue.published_at}出版，{reviewed}才审核")
    context.need(issue.approved, "approved")
    return passed(f"{reviewed}审核同意，早于出版时间{issue.published_at}")


@PACK.rule("XZ4214", clause="4.2-14", title="未见公报内容充实材料", severity=Severity.NOTE)
def unattested_gazette_content(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明政府公报的内容结合实际有所充实。

    检查内容：年度内有对应本条的佐证材料，如各期目录、栏目调整说明，并由负责岗位声明落实情况；内容好坏由人判断，机器只看材料是否齐全。

    为什么：公报只转载上级文件，群众看不到本地的规定和办事信息。

    如何整改：增加本级规范性文件、解读、人事和统计等栏目，归档目录，由负责岗位签署声明。
    """
    return context.attested(authority, "4.2-14", action="结合实际丰富公报内容")


@PACK.rule("XZ4215", clause="4.2-15", title="政府公报没有电子版", same_as="REG6833", severity=Severity.NOTE)
def missing_electronic_gazette(issue: GazetteIssue, context: Context) -> Verdict:
    """每期政府公报是否都有电子版。

    检查内容：已经出版的公报登记有电子版和网址。尚未出版的不查。

    为什么：电子版随时可以查阅、下载和检索，比领取纸质版方便得多。

    如何整改：在政府网站公报专栏上传本期电子版，登记网址；以后与纸质版同步上网。
    """
    if issue.published_at is None:
        return inapplicable("尚未出版，出版后再查")
    if issue.electronic is False:
        return failed("本期公报没有电子版")
    if (issue.electronic_url or "").strip():
        return passed(f"电子版网址为{issue.electronic_url}")
    if issue.electronic is None:
        context.need(issue.electronic, "electronic")
    return missing_facts("登记有电子版，没有登记网址", "electronic_url")


@PACK.rule("XZ4216", clause="4.2-16", title="未见公报展示优化材料", severity=Severity.NOTE)
def unattested_gazette_display(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明电子公报用翻页等方式优化了展示。

    检查内容：年度内有对应本条的佐证材料，如电子书页面的网址和截图，并由负责岗位声明落实情况；阅读是否方便由人判断，机器只看材料是否齐全。

    为什么：整本扫描件打开慢、不能翻页检索，群众看几页就放弃了。

    如何整改：在公报专栏提供可以翻页、检索的电子书，兼顾手机阅读，归档截图，由负责岗位签署声明。
    """
    return context.attested(authority, "4.2-16", action="优化电子公报的展示效果")


@PACK.rule(
    "XZ4217",
    clause="4.2-17",
    title="纸质公报印数上升",
    uses=[COPIES_GROWTH],
    severity=Severity.WARNING,
)
def more_printed_gazettes(authority: Authority, context: Context) -> Verdict:
    """纸质公报全年的印发数量是否不高于上年。

    检查内容：年内各期印数的合计不高于上年各期的合计；允许增加的幅度原文没有写明，按参数检查。年内已经超过的立即指出，没有超过的到年底判断；各期印数没有登记齐的，能肯定超过才算不符合要求。

    为什么：电子版普及以后，多印的纸质公报大多无人取阅，浪费纸张和经费。

    如何整改：核对赠阅、存档和查阅点的实际需要，减少印数，登记各期印数和分发去向。
    """
    first, last = context.period()
    ours = context.dossier.of(GazetteIssue)
    now = context.within_period(ours)
    before = [one for one in ours if one.published_on and one.published_on.year == first.year - 1]
    printed, allowed = _copies(now), _copies(before) * (_WHOLE + context.value(COPIES_GROWTH)) // _WHOLE
    undated = [one for one in ours if context.undated([one], "published_at")]
    unsure_before = not before or undated or any(one.copies_printed is None for one in before)
    sums = f"{first.year}年印{printed}份，上年印{_copies(before)}份"
    if printed > allowed and not unsure_before:
        return failed(f"{sums}，超过允许的{allowed}份")
    if context.as_of <= last:
        return pending(f"纸质公报全年印数应不高于上年，{sums}，年度未结束", deadline=context.end_of_period())
    if undated:
        return missing_facts(f"{'、'.join(one.id for one in undated)}没有登记出版时间，算在哪一年不明", "published_at")
    if unsure_before or not now or any(one.copies_printed is None for one in now):
        return missing_facts("本年、上年各期公报的印数没有登记齐，不能比较", "copies_printed")
    return passed(f"{sums}，没有上升")


def _copies(issues: Iterable[GazetteIssue]) -> int:
    return sum(one.copies_printed or 0 for one in issues)
