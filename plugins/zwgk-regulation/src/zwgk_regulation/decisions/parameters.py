"""The numbers and lists of the rules on major decisions."""

from __future__ import annotations

from functools import partial

from zwgk import Consultation, DatedValue, Hearing, Parameter, Record, Span, Stricter, facts_of, working_days
from zwgk.national_texts import REGULATION
from zwgk_regulation.instruments.decision_rules import DECISION_RULES

SINCE = DECISION_RULES.in_force_from


def shown_days(amount: int) -> str:
    """A number of calendar days as a rule's page writes it."""
    return f"{amount}日"


def shown_working_days(amount: int) -> str:
    """A number of working days as a rule's page writes it."""
    return f"{amount}个工作日"


def shown_fields(kind: type[Record], names: tuple[str, ...]) -> str:
    """The fields of a record type by their Chinese titles."""
    facts = facts_of(kind)
    return "、".join(facts[name].title for name in names)


CONSULTATION_DAYS: Parameter[int] = Parameter(
    name="decisions-consultation-days",
    title="重大行政决策公开征求意见的最少天数",
    stricter=Stricter.HIGHER,
    show=shown_days,
    values=(
        DatedValue(
            since=SINCE,
            value=30,
            citation=DECISION_RULES.cite("第十五条", note="首日是否计入没有写明，恰在界线上的由人判断"),
        ),
    ),
)

ANNOUNCEMENT_ELEMENTS: Parameter[tuple[str, ...]] = Parameter(
    name="decisions-announcement-elements",
    title="重大行政决策征集公告的要素",
    show=partial(shown_fields, Consultation),
    values=(
        DatedValue(
            since=SINCE,
            value=("draft", "explanation", "methods", "open_until"),
            citation=DECISION_RULES.cite("第十五条"),
        ),
    ),
)

HEARING_ELEMENTS: Parameter[tuple[str, ...]] = Parameter(
    name="decisions-hearing-elements",
    title="听证公告的要素",
    show=partial(shown_fields, Hearing),
    values=(
        DatedValue(
            since=SINCE,
            value=("draft", "explanation", "states_time_and_place"),
            citation=DECISION_RULES.cite("第十六条"),
        ),
    ),
)

HEARING_MATERIAL_DAYS: Parameter[int] = Parameter(
    name="decisions-hearing-material-days",
    title="听证材料在听证会以前送达的最少天数",
    stricter=Stricter.HIGHER,
    show=shown_days,
    values=(
        DatedValue(
            since=SINCE,
            value=7,
            citation=DECISION_RULES.cite("第十六条", note="送达日和听证日是否计入没有写明，恰在界线上的由人判断"),
        ),
    ),
)

LEGALITY_REVIEW_DAYS: Parameter[int] = Parameter(
    name="decisions-legality-review-days",
    title="送请合法性审查到决策的最少工作日数",
    stricter=Stricter.HIGHER,
    show=shown_working_days,
    values=(
        DatedValue(
            since=SINCE,
            value=7,
            citation=DECISION_RULES.cite("第二十六条", note="审查提前完成的不算问题，看送审到决策之间有没有留足时间"),
        ),
    ),
)

PUBLICATION_LIMIT: Parameter[Span] = Parameter(
    name="decisions-publication-limit",
    title="作出决策后公布决策和意见采纳情况的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=SINCE,
            value=working_days(20),
            citation=REGULATION.cite("第二十六条", note="决策条例第三十二条只写及时，按主动公开的最迟期限理解"),
            stated=False,
        ),
    ),
)
