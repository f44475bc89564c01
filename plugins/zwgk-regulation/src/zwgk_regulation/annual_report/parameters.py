"""Days and conventions of the annual report, each from the day its text took effect."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from zwgk import AdministrativeLevel, DatedValue, Parameter, ReportForm, ReportTopic, Stricter
from zwgk.national_texts import RECONSIDERATION_LAW
from zwgk_regulation.instruments.annual_report_formats import (
    REPORT_FORMAT_2019,
    REPORT_FORMAT_2021,
    SINCE_FORM_2019,
    SINCE_FORM_2021,
)
from zwgk_regulation.instruments.regulation_2008 import REGULATION_2008
from zwgk_regulation.instruments.regulation_2019 import REGULATION
from zwgk_regulation.source import SINCE_2008, SINCE_2019, SINCE_2024

T = TypeVar("T")

NO_NATIONAL_DAY = 1231
"""Stands for a day that the regulation leaves to the locality; any earlier day is a local one."""


def _as_day(value: int) -> str:
    if value == NO_NATIONAL_DAY:
        return "条例未规定，由地方规定"
    month, day = divmod(value, 100)
    return f"次年{month}月{day}日"


def _in_either_form(value: T, *, table: str, note: str) -> tuple[DatedValue[T], ...]:
    """A value that neither form states, cited from the form of the year."""
    cited = (
        (SINCE_FORM_2019, REPORT_FORMAT_2019.cite(f"附件表{table}", note=note)),
        (SINCE_FORM_2021, REPORT_FORMAT_2021.cite(f"一（{table}）", note=note)),
    )
    return tuple(DatedValue(since=since, value=value, citation=citation, stated=False) for since, citation in cited)


DEPARTMENT_SUBMISSION: Parameter[int] = Parameter(
    name="regulation-report-submission-day",
    title="部门向主管部门提交上一年度报告的截止日（月日合写，0131为1月31日）",
    stricter=Stricter.LOWER,
    show=_as_day,
    values=(DatedValue(since=SINCE_2019, value=131, citation=REGULATION.cite("第四十九条第一款")),),
)

DEPARTMENT_PUBLICATION: Parameter[int] = Parameter(
    name="regulation-report-publication-day",
    title="部门公布上一年度报告的截止日（月日合写，0131为1月31日）",
    stricter=Stricter.LOWER,
    show=_as_day,
    values=(
        DatedValue(since=SINCE_2008, value=331, citation=REGULATION_2008.cite("第三十一条")),
        DatedValue(since=SINCE_2019, value=131, citation=REGULATION.cite("第四十九条第一款")),
    ),
)

GOVERNMENT_PUBLICATION: Parameter[int] = Parameter(
    name="regulation-government-report-publication-day",
    title="主管部门公布本级政府上一年度报告的截止日（月日合写，0331为3月31日）",
    stricter=Stricter.LOWER,
    show=_as_day,
    values=(
        DatedValue(since=SINCE_2008, value=331, citation=REGULATION_2008.cite("第三十一条")),
        DatedValue(since=SINCE_2019, value=331, citation=REGULATION.cite("第四十九条第二款")),
    ),
)

TOWNSHIP_PUBLICATION: Parameter[int] = Parameter(
    name="regulation-township-report-publication-day",
    title="乡镇、街道公布上一年度报告的截止日（月日合写，0131为1月31日）",
    stricter=Stricter.LOWER,
    show=_as_day,
    values=(
        DatedValue(since=SINCE_2008, value=331, citation=REGULATION_2008.cite("第三十一条")),
        DatedValue(
            since=SINCE_2019,
            value=NO_NATIONAL_DAY,
            citation=REGULATION.cite("第四十九条", note="条文只写县级以上部门和县级以上政府，乡镇、街道的期限由地方定"),
            stated=False,
        ),
    ),
)

REQUIRED_PARTS: Parameter[tuple[str, ...]] = Parameter(
    name="regulation-report-parts",
    title="年度报告各部分标题应有的词",
    values=(
        DatedValue(
            since=SINCE_2008,
            value=("主动公开", "申请", "收费", "复议", "问题", "其他"),
            citation=REGULATION_2008.cite("第三十二条", note="各项内容以部分标题里的词识别"),
        ),
        DatedValue(
            since=SINCE_2019,
            value=("总体情况", "主动公开", "申请", "复议", "问题", "其他"),
            citation=REPORT_FORMAT_2019.cite("附件", note="六个部分，以标题里的词识别"),
        ),
    ),
)

OVERVIEW_TOPICS: Parameter[tuple[ReportTopic, ...]] = Parameter(
    name="regulation-report-overview",
    title="总体情况应写到的方面",
    values=(
        DatedValue(
            since=SINCE_FORM_2021,
            value=(
                ReportTopic.PROACTIVE,
                ReportTopic.ON_REQUEST,
                ReportTopic.INFORMATION_MANAGEMENT,
                ReportTopic.PLATFORM,
                ReportTopic.SUPERVISION,
            ),
            citation=REPORT_FORMAT_2021.cite("一（一）"),
        ),
    ),
)

GOVERNMENT_TOPICS: Parameter[tuple[ReportTopic, ...]] = Parameter(
    name="regulation-government-report-topics",
    title="各级人民政府的年度报告还应写到的结果",
    values=(
        DatedValue(
            since=SINCE_2019,
            value=(ReportTopic.APPRAISAL, ReportTopic.SOCIAL_REVIEW, ReportTopic.ACCOUNTABILITY),
            citation=REGULATION.cite("第五十条第一款第（四）项"),
        ),
    ),
)

REPORT_FORM: Parameter[ReportForm] = Parameter(
    name="regulation-report-form",
    title="年度报告的表样",
    values=(
        DatedValue(since=SINCE_FORM_2019, value=ReportForm.FORM_2019, citation=REPORT_FORMAT_2019.cite("附件")),
        DatedValue(since=SINCE_FORM_2021, value=ReportForm.FORM_2021, citation=REPORT_FORMAT_2021.cite("附件")),
    ),
)

WITHOUT_RULE_MAKING: Parameter[tuple[AdministrativeLevel, ...]] = Parameter(
    name="regulation-levels-without-rule-making",
    title="没有规章制定权的行政层级",
    values=_in_either_form(
        (AdministrativeLevel.COUNTY, AdministrativeLevel.TOWNSHIP),
        table="二",
        note="按立法法，规章由国务院部门和省、设区的市级人民政府制定",
    ),
)

RECONSIDERATION_FIRST: Parameter[bool] = Parameter(
    name="regulation-reconsideration-before-lawsuit",
    title="对不予公开的答复起诉前是否应当先申请行政复议",
    show=lambda value: "应当" if value else "不必",
    values=(
        DatedValue(since=SINCE_FORM_2019, value=False, citation=REGULATION.cite("第五十一条")),
        DatedValue(since=SINCE_2024, value=True, citation=RECONSIDERATION_LAW.cite("第二十三条第一款第（四）项")),
    ),
)


class Counting(StrEnum):
    """How an application of several items counts in table three."""

    PER_APPLICATION = "per-application"
    PER_REPLY = "per-reply"

    @property
    def chinese(self) -> str:
        """The way of counting as a finding names it."""
        return {"per-application": "一份申请计一件", "per-reply": "分别答复的各计一件"}[self.value]


COUNTING: Parameter[Counting] = Parameter(
    name="regulation-report-counting",
    title="一份申请包含多项内容时怎样计件",
    values=_in_either_form(Counting.PER_APPLICATION, table="三", note="表样未写是否拆分，按一份申请计一件理解"),
)


class CountedDay(StrEnum):
    """The day of a reply by which it counts for a year."""

    SENT = "sent"
    DATED = "dated"

    @property
    def chinese(self) -> str:
        """The day as a finding names it."""
        return {"sent": "交邮或者送达之日，没有登记的为落款之日", "dated": "落款之日"}[self.value]


COUNTED_DAY: Parameter[CountedDay] = Parameter(
    name="regulation-report-counted-day",
    title="答复以哪一日计入年度",
    values=_in_either_form(CountedDay.SENT, table="三", note="表样未写以哪一日计入，按答复期限所用的日子理解"),
)

DISPUTES_COUNTED: Parameter[str] = Parameter(
    name="regulation-report-disputes-counted",
    title="表四计入哪些复议、诉讼",
    values=_in_either_form(
        "本年审结的按结果计，年末尚未审结的计入尚未审结",
        table="四",
        note="表样未写上年未审结的是否计入，按审结年度和年末状态理解",
    ),
)
