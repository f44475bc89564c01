"""The numbers of the rules on rule making, normative documents and interpretation."""

from __future__ import annotations

from functools import partial

from zwgk import Consultation, DatedValue, Parameter, Span, Stricter, days, working_days
from zwgk_regulation.decisions.parameters import shown_days, shown_fields, shown_working_days
from zwgk_regulation.instruments.business_environment import BUSINESS_RULES
from zwgk_regulation.instruments.normative_documents import LEGALITY_REVIEW
from zwgk_regulation.instruments.openness_rules import OPENNESS_RULES, WORK_POINTS_2016
from zwgk_regulation.instruments.rule_making import RULE_MAKING

BUSINESS_CONSULTATION_DAYS: Parameter[int] = Parameter(
    name="business-consultation-days",
    title="涉企规章和规范性文件公开征求意见的最少天数",
    stricter=Stricter.HIGHER,
    show=shown_days,
    values=(DatedValue(since=BUSINESS_RULES.in_force_from, value=30, citation=BUSINESS_RULES.cite("第六十二条")),),
)

FEEDBACK_LIMIT: Parameter[Span] = Parameter(
    name="business-feedback-limit",
    title="涉企征求意见截止后反馈采纳情况的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=BUSINESS_RULES.in_force_from,
            value=days(30),
            citation=BUSINESS_RULES.cite("第六十二条", note="只要求建立反馈机制，没有写期限，按各地常见的最宽一档理解"),
            stated=False,
        ),
    ),
)

RULE_CONSULTATION_DAYS: Parameter[int] = Parameter(
    name="rulemaking-consultation-days",
    title="规章草案公开征求意见的最少天数",
    stricter=Stricter.HIGHER,
    show=shown_days,
    values=(DatedValue(since=RULE_MAKING.in_force_from, value=30, citation=RULE_MAKING.cite("第十五条、第二十一条")),),
)

RULE_ANNOUNCEMENT_ELEMENTS: Parameter[tuple[str, ...]] = Parameter(
    name="rulemaking-announcement-elements",
    title="规章草案征集公告的要素",
    show=partial(shown_fields, Consultation),
    values=(
        DatedValue(
            since=RULE_MAKING.in_force_from,
            value=("draft", "explanation", "open_until"),
            citation=RULE_MAKING.cite("第十五条", note="既有期限，公告就应当写明截止日期"),
        ),
    ),
)

RULE_HEARING_NOTICE_DAYS: Parameter[int] = Parameter(
    name="rulemaking-hearing-notice-days",
    title="规章听证会公告到举行的最少天数",
    stricter=Stricter.HIGHER,
    show=shown_days,
    values=(
        DatedValue(
            since=RULE_MAKING.in_force_from,
            value=30,
            citation=RULE_MAKING.cite("第十六条", note="公告日和举行日是否计入没有写明，恰在界线上的由人判断"),
        ),
    ),
)

RULE_INTERVAL_DAYS: Parameter[int] = Parameter(
    name="rulemaking-interval-days",
    title="规章公布到施行的最少天数",
    stricter=Stricter.HIGHER,
    show=shown_days,
    values=(
        DatedValue(
            since=RULE_MAKING.in_force_from,
            value=30,
            citation=RULE_MAKING.cite("第三十二条", note="公布日和施行日是否计入没有写明，恰在界线上的由人判断"),
        ),
    ),
)

RULE_FILING_LIMIT: Parameter[Span] = Parameter(
    name="rulemaking-filing-limit",
    title="规章公布后报送备案的期限",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=RULE_MAKING.in_force_from, value=days(30), citation=RULE_MAKING.cite("第三十四条")),),
)

_REVIEW_NOTE = "通行的说法是不少于5个、不超过15个工作日，未见原句"

NORMATIVE_REVIEW_LIMIT: Parameter[Span] = Parameter(
    name="normative-review-limit",
    title="规范性文件合法性审核的最长期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=LEGALITY_REVIEW.in_force_from,
            value=working_days(15),
            citation=LEGALITY_REVIEW.cite("审核时限", note=_REVIEW_NOTE),
            stated=False,
        ),
    ),
)

NORMATIVE_REVIEW_DAYS: Parameter[int] = Parameter(
    name="normative-review-days",
    title="送请合法性审核到审议或印发的最少工作日数",
    stricter=Stricter.HIGHER,
    show=shown_working_days,
    values=(
        DatedValue(
            since=LEGALITY_REVIEW.in_force_from,
            value=5,
            citation=LEGALITY_REVIEW.cite("审核时限", note=_REVIEW_NOTE),
            stated=False,
        ),
    ),
)

INTERPRETATION_LIMIT: Parameter[Span] = Parameter(
    name="openness-interpretation-limit",
    title="文件发布后公开解读的最迟期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=WORK_POINTS_2016.in_force_from,
            value=working_days(3),
            citation=WORK_POINTS_2016.cite("政策解读", note="通行的说法是文件公开后3个工作日内，未见原句"),
            stated=False,
        ),
        DatedValue(
            since=OPENNESS_RULES.in_force_from,
            value=working_days(3),
            citation=OPENNESS_RULES.cite("政策解读", note="要求同步而没有写天数，按通行的3个工作日宽限理解"),
            stated=False,
        ),
    ),
)

SYNCHRONY_TOLERANCE: Parameter[int] = Parameter(
    name="openness-synchrony-tolerance",
    title="解读与文件同步审签、同步部署允许相差的天数",
    stricter=Stricter.LOWER,
    show=shown_days,
    values=(
        DatedValue(
            since=OPENNESS_RULES.in_force_from,
            value=0,
            citation=OPENNESS_RULES.cite("政策解读", note="同步按同日理解"),
            stated=False,
        ),
    ),
)
