"""Laws of a dossier as it stood on a day: nothing later is in it, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import attrs
from hypothesis import given
from hypothesis import strategies as st

from zwgk import (
    Authority,
    AuthorityKind,
    DisclosureItem,
    DisclosureRequest,
    Dossier,
    Inquiry,
    InquiryKind,
    LifecycleEntry,
    LifecycleStage,
    Moment,
    PublicationReview,
    Record,
    RequestStage,
    ReviewStep,
    StageEntry,
    Supplement,
    facts_of,
)

AUTHORITY = Authority(id="jcz", name="某局", kind=AuthorityKind.DEPARTMENT)

days = st.dates(date(2024, 2, 26), date(2024, 3, 4))
perhaps = st.none() | days
moments = st.none() | days.map(Moment)
steps = st.none() | st.builds(ReviewStep, post=st.just("p1"), reviewed_at=moments)


def _several(values: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(values, max_size=2).map(tuple)


requests = st.builds(
    DisclosureRequest,
    id=st.just("q1"),
    submitted_on=perhaps,
    received_on=perhaps,
    supplements=_several(st.builds(Supplement, notified_on=perhaps, supply_by=perhaps, supplied_on=perhaps)),
    inquiries=_several(st.builds(Inquiry, kind=st.just(InquiryKind.THIRD_PARTY), sent_on=perhaps, answered_on=perhaps)),
    stages=st.none() | _several(st.builds(StageEntry, stage=st.sampled_from(RequestStage), on=days)),
)
items = st.builds(
    DisclosureItem,
    id=st.just("x1"),
    published_at=moments,
    public_until=perhaps,
    withdrawn_on=perhaps,
    lifecycle=st.none()
    | _several(st.builds(LifecycleEntry, stage=st.sampled_from(LifecycleStage), at=days.map(Moment))),
)
reviews = st.builds(
    PublicationReview, id=st.just("r1"), publication=st.just("x1"), first=steps, second=steps, final=steps
)
records = st.tuples(requests, items, reviews)


def _event_days(value: object) -> Iterator[date]:
    """Every day of an event in a record, and in the values inside it."""
    match value:
        case Moment():
            yield value.day
        case date():
            yield value
        case tuple():
            for one in value:
                yield from _event_days(one)
        case _ if attrs.has(type(value)):
            for name, described in facts_of(type(value)).items():
                if not described.planned:
                    yield from _event_days(getattr(value, name))


@given(records, days)
def test_no_later_event_is_in_the_view(filed: tuple[Record, ...], day: date) -> None:
    view = Dossier(AUTHORITY, filed).as_of(day)
    assert all(happened <= day for record in view for happened in _event_days(record))


@given(records, days)
def test_every_event_up_to_the_day_is_in_the_view(filed: tuple[Record, ...], day: date) -> None:
    view = Dossier(AUTHORITY, filed).as_of(day)
    happened = [one for record in filed for one in _event_days(record) if one <= day]
    assert sorted(one for record in view for one in _event_days(record)) == sorted(happened)


@given(records, days)
def test_every_record_is_either_in_the_view_or_set_aside(filed: tuple[Record, ...], day: date) -> None:
    view = Dossier(AUTHORITY, filed).as_of(day)
    assert sorted(record.id for record in (*view, *view.not_yet)) == sorted(("jcz", *(one.id for one in filed)))


@given(records, days)
def test_a_record_is_set_aside_exactly_if_all_its_events_are_later(filed: tuple[Record, ...], day: date) -> None:
    view = Dossier(AUTHORITY, filed).as_of(day)
    later = [record for record in filed if (events := list(_event_days(record))) and min(events) > day]
    assert {record.id for record in view.not_yet} == {record.id for record in later}


@given(records, days)
def test_what_is_set_aside_is_whole(filed: tuple[Record, ...], day: date) -> None:
    assert set(Dossier(AUTHORITY, filed).as_of(day).not_yet) <= set(filed)


@given(records, days)
def test_the_masked_facts_are_exactly_those_that_differ(filed: tuple[Record, ...], day: date) -> None:
    dossier = Dossier(AUTHORITY, filed)
    view = dossier.as_of(day)
    differing = {
        record.id: frozenset(
            field.name
            for field in attrs.fields(type(record))
            if getattr(record, field.name) != getattr(dossier.get(record.id), field.name)
        )
        for record in view
    }
    assert dict(view.masked) == {name: fields for name, fields in differing.items() if fields}


@given(records, days, st.integers(0, 7))
def test_a_view_of_a_view_is_the_view_of_the_earlier_day(filed: tuple[Record, ...], day: date, later: int) -> None:
    dossier = Dossier(AUTHORITY, filed)
    direct, twice = dossier.as_of(day), dossier.as_of(day + timedelta(days=later)).as_of(day)
    assert twice.records == direct.records
    assert dict(twice.masked) == dict(direct.masked)
    assert {record.id for record in twice.not_yet} == {record.id for record in direct.not_yet}


@given(records, days, st.permutations(range(3)))
def test_the_order_of_records_changes_nothing(filed: tuple[Record, ...], day: date, order: list[int]) -> None:
    one = Dossier(AUTHORITY, filed).as_of(day)
    other = Dossier(AUTHORITY, [filed[index] for index in order]).as_of(day)
    assert (one.records, one.masked, one.not_yet) == (other.records, other.masked, other.not_yet)
    assert one.pointing_to("x1") == other.pointing_to("x1")


@given(records)
def test_a_dossier_of_which_nothing_is_later_is_itself(filed: tuple[Record, ...]) -> None:
    dossier = Dossier(AUTHORITY, filed)
    assert dossier.as_of(date(2024, 3, 4)) is dossier
