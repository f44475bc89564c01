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
    FeeNotice,
    Inquiry,
    InquiryKind,
    Outcome,
    Record,
    ReplyLetter,
    RequestChannel,
    ServiceMethod,
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


@st.composite
def supplements(draw: st.DrawFn, start: date) -> Supplement:
    notified = start + timedelta(draw(gaps))
    supplied = draw(st.one_of(st.none(), gaps.map(lambda days: notified + timedelta(days))))
    return Supplement(notified_on=notified, supply_by=notified + timedelta(draw(gaps)), supplied_on=supplied)


@st.composite
def fee_notices(draw: st.DrawFn, start: date) -> FeeNotice:
    notified = start + timedelta(draw(gaps))
    delivered = notified + timedelta(draw(st.integers(0, 10)))
    paid = draw(st.one_of(st.none(), gaps.map(lambda days: delivered + timedelta(days))))
    return FeeNotice(notified_on=notified, delivered_on=delivered, paid_on=paid)


@st.composite
def extensions(draw: st.DrawFn, start: date) -> Extension:
    approved, notified = (start + timedelta(draw(gaps)) for _ in range(2))
    return Extension(working_days=draw(st.integers(1, 30)), approved_on=approved, notified_on=notified)


@st.composite
def letters(draw: st.DrawFn, start: date) -> ReplyLetter:
    dated = start + timedelta(draw(st.integers(0, 120)))
    posted = dated + timedelta(draw(st.integers(0, 10)))
    served = posted + timedelta(draw(st.integers(0, 10)))
    service = draw(st.sampled_from(ServiceMethod))
    return ReplyLetter(id="答复", request="申请", service=service, dated_on=dated, posted_on=posted, served_on=served)


def judge(request: DisclosureRequest, *records: Record, rule: str = "REG3301", as_of: date = LONG_AFTER) -> Verdict:
    dossier = Dossier(BUREAU, [request, *records])
    case = Case(file="", rule=rule, name="", as_of=as_of, expect=Outcome.PASSED, dossier=dossier, subject="申请")
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


@pytest.mark.parametrize("rule", sorted(code for code, rule in RULES.items() if rule.subject is DisclosureRequest))
@given(receipts, st.integers(0, 200), st.integers(1, 60), st.data())
def test_a_failure_does_not_heal_as_time_goes_on(
    rule: str, start: date, after: int, later: int, data: st.DataObject
) -> None:
    request = DisclosureRequest(
        id="申请",
        channel=RequestChannel.IN_PERSON,
        submitted_on=start,
        inquiries=tuple(data.draw(st.lists(inquiries(start), max_size=2))),
        supplements=tuple(data.draw(st.lists(supplements(start), max_size=2))),
        extensions=tuple(data.draw(st.lists(extensions(start), max_size=2))),
        fee_notices=tuple(data.draw(st.lists(fee_notices(start), max_size=2))),
    )
    replies = data.draw(st.lists(letters(start), max_size=1))
    day = start + timedelta(after)
    if judge(request, *replies, rule=rule, as_of=day).outcome is Outcome.FAILED:
        assert judge(request, *replies, rule=rule, as_of=day + timedelta(later)).outcome is Outcome.FAILED


@pytest.mark.parametrize(
    ("received", "last"),
    [(date(2019, 5, 14), date(2019, 6, 4)), (date(2019, 5, 15), date(2019, 6, 13))],
    ids=["the last day of the regulation of 2008", "the first day of the regulation of 2019"],
)
def test_the_regulation_of_the_day_of_receipt_sets_the_term(received: date, last: date) -> None:
    assert due(received) == last
