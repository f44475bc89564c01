"""The laws that the request clock obeys, whatever the days are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk import (
    Authority,
    AuthorityKind,
    Case,
    DisclosureRequest,
    Dossier,
    Extension,
    Inquiry,
    InquiryKind,
    Outcome,
    RequestChannel,
    Supplement,
    Verdict,
    china_calendar,
    run_case,
)
from zwgk_regulation import PACK

RULES = {rule.code: rule for rule in PACK.rules}
BUREAU = Authority(id="机关", name="某局", kind=AuthorityKind.DEPARTMENT)
LONG_AFTER = date(2026, 6, 30)

receipts = st.dates(date(2008, 5, 1), date(2025, 6, 30))
gaps = st.integers(0, 40)


@st.composite
def inquiries(draw: st.DrawFn, start: date) -> Inquiry:
    sent = start + timedelta(draw(gaps))
    delivered = sent + timedelta(draw(st.integers(0, 10)))
    answered = draw(st.one_of(st.none(), gaps.map(lambda days: delivered + timedelta(days))))
    return Inquiry(kind=draw(st.sampled_from(InquiryKind)), sent_on=sent, delivered_on=delivered, answered_on=answered)


def judge(request: DisclosureRequest, *, as_of: date = LONG_AFTER) -> Verdict:
    case = Case(
        file="", rule="REG3301", name="", as_of=as_of, expect=Outcome.PASSED, dossier=Dossier(BUREAU, [request])
    )
    return run_case(case, RULES, china_calendar()).verdict


def due(start: date, *, as_of: date = LONG_AFTER, **more: object) -> date:
    request = DisclosureRequest(
        id="申请",
        channel=RequestChannel.IN_PERSON,
        submitted_on=start,
        **more,  # type: ignore[arg-type] # facts by name
    )
    verdict = judge(request, as_of=as_of)
    assert verdict.deadline is not None, verdict.message
    return verdict.deadline.due


@given(receipts, st.data())
def test_an_exclusion_never_brings_the_due_day_forward(start: date, data: st.DataObject) -> None:
    asked = data.draw(st.lists(inquiries(start), min_size=1, max_size=3).map(tuple))
    # an unanswered inquiry had no term before 2019, and could run past the days the calendar knows
    as_of = start + timedelta(data.draw(st.integers(0, 200)))
    assert due(start, inquiries=asked, as_of=as_of) >= due(start, as_of=as_of)


@given(receipts, gaps, gaps)
def test_a_supplement_never_brings_the_due_day_forward(start: date, asked: int, supplied: int) -> None:
    notified = start + timedelta(asked)
    supplement = Supplement(notified_on=notified, supplied_on=notified + timedelta(supplied))
    assert due(start, supplements=(supplement,)) >= due(start)


@given(receipts, gaps, st.integers(-5, 60))
def test_an_extension_never_brings_the_due_day_forward_nor_reaches_past_its_cap(
    start: date, after: int, amount: int
) -> None:
    day = start + timedelta(after)
    extension = Extension(working_days=amount, approved_on=day, notified_on=day)
    plain, extended = due(start), due(start, extensions=(extension,))
    cap = 15 if start < date(2019, 5, 15) else 20
    assert plain <= extended <= china_calendar().add(plain, cap)


@given(receipts, st.permutations(range(3)))
def test_the_order_of_inquiries_and_extensions_changes_nothing(start: date, order: list[int]) -> None:
    asked = [
        Inquiry(
            kind=InquiryKind.THIRD_PARTY,
            sent_on=start + timedelta(days),
            delivered_on=start + timedelta(days),
            answered_on=start + timedelta(days + 9),
        )
        for days in (1, 5, 12)
    ]
    granted = [
        Extension(working_days=days, approved_on=start + timedelta(days), notified_on=start + timedelta(days))
        for days in (3, 5, 8)
    ]
    assert due(start, inquiries=tuple(asked), extensions=tuple(granted)) == due(
        start, inquiries=tuple(asked[i] for i in order), extensions=tuple(granted[i] for i in order)
    )


@given(receipts, st.integers(0, 300), st.data())
def test_a_failure_does_not_heal_as_time_goes_on(start: date, after: int, data: st.DataObject) -> None:
    asked = tuple(data.draw(st.lists(inquiries(start), max_size=2)))
    request = DisclosureRequest(id="申请", channel=RequestChannel.IN_PERSON, submitted_on=start, inquiries=asked)
    as_of = start + timedelta(after)
    if judge(request, as_of=as_of).outcome is Outcome.FAILED:
        assert judge(request, as_of=as_of + timedelta(30)).outcome is Outcome.FAILED


@pytest.mark.parametrize(
    ("received", "last"),
    [(date(2019, 5, 14), date(2019, 6, 4)), (date(2019, 5, 15), date(2019, 6, 13))],
    ids=["the last day of the regulation of 2008", "the first day of the regulation of 2019"],
)
def test_the_regulation_of_the_day_of_receipt_sets_the_term(received: date, last: date) -> None:
    assert due(received) == last
