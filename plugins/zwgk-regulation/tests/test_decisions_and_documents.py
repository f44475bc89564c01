"""Decisions, documents and interpretations: the tables of the texts, the counting, and whatever is on record."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk import (
    Authority,
    AuthorityKind,
    Case,
    Consultation,
    ConsultationFeedback,
    ConsultationSubject,
    DecisionExclusion,
    DecisionItem,
    DisclosureCategory,
    Disposition,
    Dossier,
    Hearing,
    Interpretation,
    LegalityReview,
    Outcome,
    ParticipationForm,
    PolicyDocument,
    Record,
    Source,
    Verdict,
    china_calendar,
    run_case,
)
from zwgk_regulation import PACK
from zwgk_regulation.decisions.too_short import too_short
from zwgk_regulation.instruments.business_environment import BUSINESS_RULES
from zwgk_regulation.instruments.decision_rules import DECISION_RULES
from zwgk_regulation.instruments.normative_documents import LEGALITY_REVIEW, NORMATIVE_DOCUMENTS
from zwgk_regulation.instruments.openness_rules import OPENNESS_RULES, WORK_POINTS_2016
from zwgk_regulation.instruments.rule_making import RULE_MAKING

ARTICLES = [(DECISION_RULES, 44), (BUSINESS_RULES, 72), (RULE_MAKING, 41)]
TEXTS = [*(text for text, _ in ARTICLES), NORMATIVE_DOCUMENTS, LEGALITY_REVIEW, OPENNESS_RULES, WORK_POINTS_2016]
RULES = {rule.code: rule for rule in PACK.rules if rule.code[:5] in ("REG65", "REG66", "REG67")}
BUREAU = Authority(id="机关", name="某局", kind=AuthorityKind.DEPARTMENT)


@pytest.mark.parametrize(("text", "last"), ARTICLES, ids=lambda one: getattr(one, "id", None))
def test_each_article_stands_in_the_table_once(text: Source, last: int) -> None:
    found: list[int] = []
    for clause in text.clauses:
        first, *end = (int(number) for number in re.findall(r"\d+", clause.id))
        found += range(first, (end[0] if end else first) + 1)
    assert found == list(range(1, last + 1))


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.id)
def test_a_clause_has_rules_or_says_why_not(text: Source) -> None:
    checked = {clause.id for rule in PACK.rules for clause in rule.clauses}
    for clause in text.clauses:
        assert clause.disposition in (Disposition.AUTOMATIC, Disposition.OUT_OF_SCOPE)
        assert (clause.id in checked) is (clause.disposition is Disposition.AUTOMATIC)


@pytest.mark.parametrize(("whole", "short"), [(28, True), (29, None), (30, False)])
def test_the_day_that_the_law_is_silent_on_decides_at_one_number_alone(whole: int, short: bool | None) -> None:  # noqa: FBT001 (the answer expected)
    assert too_short(whole, 30) is short


days = st.none() | st.dates(date(2019, 8, 1), date(2025, 6, 30)) | st.dates(date(2024, 3, 1), date(2024, 5, 31))
flags = st.none() | st.booleans()
texts = st.none() | st.sampled_from(["", " ", "某处"])
reviews = st.none() | st.builds(
    LegalityReview,
    held=flags,
    submitted_on=days,
    concluded_on=days,
    lawful=flags,
    risks_stated=flags,
    urgent=flags,
)
decisions = st.builds(
    DecisionItem,
    id=st.just("决策"),
    decided_on=days,
    document=st.none() | st.just("文件"),
    secrecy_ground=texts,
    major_decision=flags,
    exclusion=st.none() | st.sampled_from(DecisionExclusion),
    legality=reviews,
    published_on=days,
    widely_concerning=flags,
    missing_papers=st.none() | st.just(()) | st.just(("会议记录",)),
)
consultations = st.builds(
    Consultation,
    id=st.just("征集"),
    subject=st.none() | st.sampled_from(ConsultationSubject),
    document=st.none() | st.just("文件"),
    decision=st.none() | st.just("决策"),
    draft=texts,
    explanation=texts,
    methods=st.none() | st.just(()) | st.just(("信函",)),
    states_period=flags,
    opened_on=days,
    open_until=days,
    shortening_reason=texts,
    collated_on=days,
)
feedbacks = st.builds(ConsultationFeedback, id=st.just("反馈"), consultations=st.just(("征集",)), published_on=days)
hearings = st.builds(
    Hearing,
    id=st.just("听证"),
    form=st.none() | st.sampled_from(ParticipationForm),
    document=st.none() | st.just("文件"),
    decision=st.none() | st.just("决策"),
    announced_on=days,
    held_on=days,
    draft=texts,
    explanation=texts,
    states_time_and_place=flags,
    participants_selected=flags,
    selection_published_on=days,
    participants_published_on=days,
    materials_delivered_on=days,
    held_in_public=flags,
    minutes_signed=flags,
)
documents = st.builds(
    PolicyDocument,
    id=st.just("文件"),
    document_number=texts,
    issued_at=days,
    published_at=days,
    url=texts,
    normative=flags,
    government_rule=flags,
    concerns_business=flags,
    major_public_interest=flags,
    secrecy_claimed=flags,
    category=st.none() | st.sampled_from(DisclosureCategory),
    category_reason=texts,
    category_stated=flags,
    category_reviewed_on=days,
    legality=reviews,
    deliberated_on=days,
    takes_effect_on=days,
    immediate_effect_ground=texts,
    filed_on=days,
    needs_interpretation=flags,
    submitted_on=days,
    signed_on=days,
    deployed_on=days,
)
interpretations = st.builds(
    Interpretation,
    id=st.just("解读"),
    document=st.none() | st.just("文件"),
    published_at=days,
    url=texts,
    drafted_on=days,
    signed_on=days,
    deployed_on=days,
    led_by_head=flags,
    links_to_document=flags,
    linked_from_document=flags,
)
records = st.tuples(decisions, consultations, feedbacks, hearings, documents, interpretations)
as_ofs = st.dates(date(2019, 8, 1), date(2025, 12, 31)) | st.dates(date(2024, 3, 1), date(2024, 6, 30))


def judge(code: str, filed: tuple[Record, ...], as_of: date) -> Verdict:
    case = Case(file="", rule=code, name="", as_of=as_of, expect=Outcome.PASSED, dossier=Dossier(BUREAU, filed))
    return run_case(case, RULES, china_calendar()).verdict


@given(records, as_ofs)
def test_each_rule_gives_a_verdict_on_decisions_and_documents(filed: tuple[Record, ...], as_of: date) -> None:
    for code in RULES:
        verdict = judge(code, filed, as_of)
        assert verdict.outcome is not Outcome.ERROR, (code, verdict.message, verdict.crash)
        assert not verdict.message.endswith("。")
        if verdict.outcome is Outcome.PENDING:
            assert verdict.deadline is not None
            assert verdict.deadline.latest >= as_of


@given(records, as_ofs, as_ofs)
def test_what_failed_on_one_day_has_not_been_right_on_a_later_day(
    filed: tuple[Record, ...], one: date, other: date
) -> None:
    for code in RULES:
        if judge(code, filed, min(one, other)).outcome is Outcome.FAILED:
            verdict = judge(code, filed, max(one, other))
            assert verdict.outcome is Outcome.FAILED, (code, verdict.message)
