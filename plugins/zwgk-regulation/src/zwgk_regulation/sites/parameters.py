"""The numbers of the website and new-media indicators, and of the letters around them.

Where no full text was seen or a text is silent the value says `stated=False`, and its citation's note says why.
"""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from zwgk import DatedValue, Parameter, Span, Stricter, days, months
from zwgk_regulation.instruments.site_guidelines import SITE_REPORTS
from zwgk_regulation.instruments.site_inspection import WEBSITE_INSPECTION

T = TypeVar("T")

SINCE_INDICATORS = WEBSITE_INSPECTION.in_force_from
FIRST_REPORTED = date(2017, 12, 31)
"""The last day of the first year that websites report on."""


def _veto(name: str, title: str, value: T, place: str, *, stricter: Stricter, note: str = "") -> Parameter[T]:
    """A number of the indicators that fail a website or account outright."""
    citation = WEBSITE_INSPECTION.cite(f"单项否决指标（{place}）", note=note)
    return Parameter(
        name=f"sites-{name}",
        title=title,
        stricter=stricter,
        values=(DatedValue(since=SINCE_INDICATORS, value=value, citation=citation, stated=not note),),
    )


PROBE_DAYS: Parameter[int] = _veto("probe-days", "访问监测的天数", 7, "站点无法访问", stricter=Stricter.HIGHER)
PROBES_A_DAY: Parameter[int] = _veto(
    "probes-a-day", "访问监测每天的最少次数", 20, "站点无法访问", stricter=Stricter.HIGHER
)
PROBE_SECONDS: Parameter[int] = _veto(
    "probe-seconds", "首页等到几秒仍打不开即算打不开", 15, "站点无法访问", stricter=Stricter.LOWER
)
UNOPENED_PERCENT: Parameter[int] = _veto(
    "unopened-percent", "打不开的次数达到百分之几即被否决", 5, "站点无法访问", stricter=Stricter.LOWER
)
HOME_CYCLE: Parameter[Span] = _veto("home-cycle", "首页的更新周期", days(14), "首页不更新", stricter=Stricter.LOWER)
NEWS_CYCLE: Parameter[Span] = _veto(
    "news-cycle", "动态、要闻类栏目的更新周期", days(14), "栏目不更新", stricter=Stricter.LOWER
)
NOTICES_CYCLE: Parameter[Span] = _veto(
    "notices-cycle", "通知公告、政策文件类一级栏目的更新周期", months(6), "栏目不更新", stricter=Stricter.LOWER
)
STALE_COLUMNS: Parameter[int] = _veto(
    "stale-columns", "动态、要闻、通知、政策类栏目未更新即被否决的个数", 5, "栏目不更新", stricter=Stricter.LOWER
)
LONG_STALE_CYCLE: Parameter[Span] = _veto(
    "long-stale-cycle",
    "应更新的栏目多久没有更新算长期未更新",
    months(12),
    "栏目不更新",
    stricter=Stricter.LOWER,
    note="长期未写多久，参照2015年全国普查对规划计划等栏目的口径按一年理解",
)
LONG_STALE_COLUMNS: Parameter[int] = _veto(
    "long-stale-columns", "应更新而长期未更新的栏目即被否决的个数", 10, "栏目不更新", stricter=Stricter.LOWER
)
EMPTY_COLUMNS: Parameter[int] = _veto(
    "empty-columns", "空白栏目即被否决的个数", 5, "栏目不更新", stricter=Stricter.LOWER
)
MESSAGE_LIMIT: Parameter[Span] = _veto(
    "message-limit", "有效留言最迟多久回应", months(3), "互动回应差", stricter=Stricter.LOWER
)
MISSING_GUIDE_ELEMENTS: Parameter[int] = _veto(
    "missing-guide-elements",
    "一份办事指南缺几类重点要素即算缺失",
    4,
    "服务不实用",
    stricter=Stricter.LOWER,
    note="所见摘录到此中断，类数未见原文",
)
FAULTY_GUIDES: Parameter[int] = _veto(
    "faulty-guides",
    "要素缺失的办事指南达到几份即被否决",
    5,
    "服务不实用",
    stricter=Stricter.LOWER,
    note="所见摘录到此中断，份数未见原文；事项总数不足此数的，全部缺失才算",
)
MEDIA_CYCLE: Parameter[Span] = _veto(
    "media-cycle", "政务新媒体的更新周期", days(14), "政务新媒体", stricter=Stricter.LOWER
)

SITE_REPORT_LIMIT: Parameter[Span] = Parameter(
    name="sites-report-limit",
    title="年度结束后发布网站年度报表的期限",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=FIRST_REPORTED, value=days(31), citation=SITE_REPORTS.cite("二")),),
)
