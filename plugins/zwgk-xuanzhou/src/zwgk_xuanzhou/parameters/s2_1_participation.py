"""二·1 公众参与: the numbers and lists of this section, and the national texts that some of them rest on."""

from __future__ import annotations

from functools import partial

from zwgk import Consultation, DatedValue, OpenDayTheme, Parameter, Span, Stricter, days
from zwgk.national_texts import BUSINESS_ENVIRONMENT_RULES, MAJOR_DECISION_RULES
from zwgk_xuanzhou.parameters.assumed import SINCE, assumed, titles
from zwgk_xuanzhou.source import PLAN


def _shown_days(amount: int) -> str:
    return f"{amount}日"


DAYS_FOR_DECISIONS: Parameter[int] = Parameter(
    name="xuanzhou-days-for-decisions",
    title="重大行政决策公开征求意见的最少天数",
    stricter=Stricter.HIGHER,
    show=_shown_days,
    values=(
        DatedValue(since=MAJOR_DECISION_RULES.in_force_from, value=30, citation=MAJOR_DECISION_RULES.cite("第十五条")),
    ),
)

DAYS_FOR_BUSINESS_DOCUMENTS: Parameter[int] = Parameter(
    name="xuanzhou-days-for-business-documents",
    title="涉企行政规范性文件公开征求意见的最少天数",
    stricter=Stricter.HIGHER,
    show=_shown_days,
    values=(
        DatedValue(
            since=BUSINESS_ENVIRONMENT_RULES.in_force_from,
            value=30,
            citation=BUSINESS_ENVIRONMENT_RULES.cite("第六十二条"),
        ),
    ),
)

ANNOUNCEMENT_ELEMENTS: Parameter[tuple[str, ...]] = Parameter(
    name="xuanzhou-announcement-elements",
    title="征集公告的要素",
    show=partial(titles, Consultation),
    values=(
        DatedValue(
            since=MAJOR_DECISION_RULES.in_force_from,
            value=("draft", "explanation", "methods", "open_until"),
            citation=MAJOR_DECISION_RULES.cite("第十五条", note="其他征集比照，没有草案的不要求草案和说明"),
        ),
    ),
)

CONSULTATION_CHANNELS: Parameter[int] = assumed(
    "xuanzhou-consultation-channels",
    "每次征求意见使用渠道种数的下限",
    2,
    place="二·1",
    note="列举五类渠道而未写种数，按两种理解",
    stricter=Stricter.HIGHER,
)

FEEDBACK_LIMIT: Parameter[Span] = assumed(
    "xuanzhou-feedback-limit",
    "征求意见截止后公布采纳情况的期限",
    days(30),
    place="二·1",
    note="未写期限，法律也没有写；各地常见10日、15日、30日，按最宽的30日理解",
    stricter=Stricter.LOWER,
)

YEARLY_CONSULTATION_FORMS: Parameter[int] = assumed(
    "xuanzhou-yearly-consultation-forms",
    "每年征集公众意见所用形式种数的下限",
    2,
    place="二·1",
    note="多形式未写种数，按两种理解",
    stricter=Stricter.HIGHER,
)

CLOSE_TO_THE_PUBLIC: Parameter[tuple[str, ...]] = assumed(
    "xuanzhou-close-to-the-public",
    "与企业、群众联系密切的部门的职能",
    ("finance", "public-service"),
    place="二·1",
    note="未列部门；财政局把本条分给了监督局和金融服务中心，视为属于，其他部门看是否登记了公共服务职能",
)

OPEN_DAY_THEMES: Parameter[tuple[OpenDayTheme, ...]] = Parameter(
    name="xuanzhou-open-day-themes",
    title="与开放日统筹开展的工作",
    values=(
        DatedValue(
            since=SINCE,
            value=(
                OpenDayTheme.BUSINESS_ENVIRONMENT,
                OpenDayTheme.POLICY_TALK,
                OpenDayTheme.SCIENCE,
                OpenDayTheme.PUBLIC_QUESTIONS,
            ),
            citation=PLAN.cite("二·1", note="四项之后写有“等工作”"),
        ),
    ),
)


def _yearly(name: str, title: str) -> Parameter[int]:
    """Once a year, as the plan states."""
    stated = DatedValue(since=SINCE, value=1, citation=PLAN.cite("二·1"))
    return Parameter(name=name, title=title, stricter=Stricter.HIGHER, values=(stated,))


YEARLY_CONSULTATIONS = _yearly("xuanzhou-yearly-consultations", "每年征集公众意见次数的下限")
YEARLY_OPEN_DAYS = _yearly("xuanzhou-yearly-open-days", "每年开放日次数的下限")
