"""国办函〔2018〕12号: the yearly reports on websites, out by the end of January and in sight of the home page."""

from __future__ import annotations

from zwgk import Context, SiteReport, Verdict, failed, inapplicable, passed
from zwgk_regulation import PACK
from zwgk_regulation.annual_report.fixed_days import by_fixed_day
from zwgk_regulation.sites.parameters import FIRST_REPORTED, SITE_REPORT_LIMIT


@PACK.rule(
    "REG6841",
    clause="sitereport-2",
    title="网站年度报表逾期发布",
    uses=[SITE_REPORT_LIMIT],
    needs=["year"],
    since=FIRST_REPORTED,
)
def late_site_report(report: SiteReport, context: Context) -> Verdict:
    """网站年度报表是否在次年1月31日前发布。

    检查内容：工作年度报表、监管年度报表的发布日期不晚于报表年度次年的1月31日；从2017年度的报表起。末日是休息日、次一工作日以前发布的，由人工判断。

    为什么：报表让群众看到网站一年更新了多少、答复了多少，晚发就失去比较的意义。

    如何整改：立即发布；以后在1月上旬导出数据，留出审核的时间。
    """
    due = context.deadline(report.governing_date, SITE_REPORT_LIMIT, fact="year")
    return by_fixed_day(report.published_on, due, context, action="发布网站年度报表", text="通知")


@PACK.rule(
    "REG6842",
    clause="sitereport-2",
    title="年度报表不在首页显著位置",
    since=FIRST_REPORTED,
)
def hidden_site_report(report: SiteReport, context: Context) -> Verdict:
    """网站年度报表是否放在首页显著位置。

    检查内容：已经发布的报表，从网站首页显著位置能直接看到；尚未发布的不查。

    为什么：报表放在几层栏目之下，等于没有发布。

    如何整改：在首页设置报表的链接或者图标。
    """
    if report.published_at is None:
        return inapplicable("报表尚未发布，发布后再查")
    if context.need(report.on_home_page, "on_home_page"):
        return passed("报表在首页显著位置")
    return failed("报表不在首页显著位置")
