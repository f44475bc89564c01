"""What the strategies for records and dossiers draw: valid records, lives in order, texts that fit, links that lead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, TypeVar

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

import zwgk
from zwgk.records.base import annotations_of, fact, facts_of
from zwgk.structuring import RawRecord, build_dossier, unstructure
from zwgk.testing.dossiers import dossiers, records
from zwgk.testing.lives import _LIVES, is_end, life_of, own_time_of
from zwgk.testing.records import values

T = TypeVar("T")

TYPES = zwgk.load_plugins(only=("fiscal", "regulation", "xuanzhou")).record_types
KINDS = tuple(TYPES.values())
FEW = settings(max_examples=10)
SOME = settings(max_examples=25)
FIRST, LAST = date(2024, 1, 1), date(2024, 12, 31)
AUTHORITY = zwgk.Authority(id="某局", name="某某区财政局", kind=zwgk.AuthorityKind.DEPARTMENT, departments=("综合科",))


each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.record_kind)


def some(strategy: st.SearchStrategy[T], wanted: Callable[[T], bool]) -> T:
    """An example with a property, not the plainest: that takes longer."""
    return find(strategy, wanted, settings=settings(phases=[Phase.generate], max_examples=1000))


def read_back(record: zwgk.Record) -> zwgk.Record:
    """The record as it is read from what it is written as."""
    authority = record if isinstance(record, zwgk.Authority) else AUTHORITY
    raw = [RawRecord("file", str(number), unstructure(one)) for number, one in enumerate({authority, record})]
    found = build_dossier(raw, TYPES).get(record.id)
    assert found is not None
    return attrs.evolve(found, authority=record.authority)


def day(held: object) -> date | None:
    """The day of a field that holds one."""
    found = held.day if isinstance(held, zwgk.Moment) else held
    return found if isinstance(found, date) else None


def events(value: object) -> Iterator[date]:
    """The events of a record and of the values in it, in the order of life."""
    kind: Any = type(value)
    for name in life_of(kind):
        held = getattr(value, name)
        for one in held if isinstance(held, tuple) else (held,):
            if (found := day(one)) is not None:
                yield found
            elif one is not None:
                yield from events(one)


def texts(value: object) -> Iterator[str]:
    """Every text in a record."""
    kind: Any = type(value)
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif attrs.has(kind):
        for field in attrs.fields(kind):
            yield from texts(getattr(value, field.name))


@each_kind
@pytest.mark.parametrize("plausible", [True, False], ids=["plausible", "whatever"])
def test_a_drawn_record_is_read_back_as_it_is_written(kind: type[zwgk.Record], plausible: bool) -> None:  # noqa: FBT001
    @FEW
    @given(records(kind, plausible=plausible, ids=("记录-1", "记录-2")))
    def holds(record: zwgk.Record) -> None:
        assert type(record) is kind
        assert read_back(record) == record

    holds()


@each_kind
def test_the_events_of_a_plausible_record_are_in_the_order_of_life_and_within_the_bounds(
    kind: type[zwgk.Record],
) -> None:
    @FEW
    @given(records(kind, min_value=FIRST, max_value=LAST))
    def holds(record: zwgk.Record) -> None:
        days = list(events(record))
        assert days == sorted(days)
        assert all(FIRST <= one <= LAST for one in days)

    holds()


@each_kind
def test_what_is_planned_lies_after_what_had_happened(kind: type[zwgk.Record]) -> None:
    facts = facts_of(kind)
    names = list(annotations_of(kind))

    @FEW
    @given(records(kind))
    def holds(record: zwgk.Record) -> None:
        for at, name in enumerate(names):
            planned = day(getattr(record, name)) if facts[name].planned else None
            before = [day(getattr(record, one)) for one in names[:at] if not (facts[one].planned or is_end(facts[one]))]
            if planned is not None:
                assert all(one is None or one <= planned for one in before)

    holds()


@each_kind
def test_no_gap_of_a_text_is_left_open(kind: type[zwgk.Record]) -> None:
    @FEW
    @given(records(kind, missing=False))
    def holds(record: zwgk.Record) -> None:
        assert not [text for text in texts(record) if "{" in text]

    holds()


@pytest.mark.parametrize("kind", [zwgk.Authority, zwgk.Column, zwgk.Hearing, zwgk.PublicationReview])
def test_a_record_shrinks_to_the_fewest_facts(kind: type[zwgk.Record]) -> None:
    plainest = find(records(kind), lambda _: True)
    optional = [name for name, held in annotations_of(kind).items() if "None" in str(held)]
    assert {name: getattr(plainest, name) for name in optional if getattr(plainest, name) is not None} == {}


@pytest.mark.parametrize("kind", _LIVES, ids=lambda kind: kind.__name__)
def test_the_table_of_lives_names_fields_that_hold_events(kind: type) -> None:
    below: list[Any] = [one for one in KINDS if issubclass(one, kind)]
    dated = {name for one in below for name in (*life_of(one), *own_time_of(one))}
    assert set(_LIVES[kind].split()) <= dated


@pytest.mark.parametrize(
    ("kind", "apart"),
    [
        (zwgk.DisclosureRequest, ("stages", "proofs")),
        (zwgk.Interpretation, ("lifecycle",)),
        (zwgk.PolicyDocument, ("lifecycle",)),
        (zwgk.ReplyLetter, ()),
    ],
)
def test_only_records_of_a_course_run_beside_the_other_events(kind: Any, apart: tuple[str, ...]) -> None:  # noqa: ANN401
    assert own_time_of(kind) == apart


@SOME
@given(records(zwgk.PolicyDocument, missing=False))
def test_a_documents_number_is_of_the_year_it_was_issued_in(document: zwgk.PolicyDocument) -> None:
    assert document.issued_on is not None
    assert document.document_number is not None
    assert re.fullmatch(rf"\w+〔{document.issued_on.year}〕\d+号", document.document_number)


@SOME
@given(records(zwgk.Interpretation, missing=False))
def test_texts_fit_the_titles_of_their_fields(interpretation: zwgk.Interpretation) -> None:
    assert "解读" in interpretation.title or "读懂" in interpretation.title
    assert re.fullmatch(r"0563-\d+", str(interpretation.contact))
    assert str(interpretation.url).startswith("https://")
    assert interpretation.office in ("办公室", "预算科", "国库科")


@SOME
@given(records(zwgk.PublicationReview, missing=False))
def test_a_post_that_reviews_is_one_of_the_authoritys(review: zwgk.PublicationReview) -> None:
    assert review.first is not None
    assert review.first.post in ("岗位-1", "岗位-2", "岗位-3")


@SOME
@given(records(TYPES["budget-disclosure"], missing=False))
def test_a_total_is_the_sum_of_what_stands_beside_it(disclosure: zwgk.Record) -> None:
    expenses = getattr(disclosure, "three_public")  # noqa: B009 (a record type of a pack)
    parts = (expenses.abroad, expenses.vehicle_purchase, expenses.vehicle_running, expenses.reception)
    assert expenses.total == sum(parts, Decimal())


@SOME
@given(records(zwgk.Authority))
def test_an_authority_is_of_the_kind_that_its_name_says(authority: zwgk.Authority) -> None:
    assert ("局" in authority.name) == (authority.kind is zwgk.AuthorityKind.DEPARTMENT)


def test_a_social_credit_code_carries_its_check_digit() -> None:
    signs = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    indexes = some(records(zwgk.PolicyDocument, missing=False), lambda _: True).index_number
    code = str(indexes).partition("/")[0]
    weighed = sum(signs.index(sign) * 3**place % 31 for place, sign in enumerate(code))
    assert len(code) == 18
    assert (weighed - signs.index(code[-1]) * 3**17 % 31 + signs.index(code[-1])) % 31 == 0


@SOME
@given(records(zwgk.Interpretation, published_at=date(2024, 5, 6), missing=False))
def test_the_other_days_lie_around_a_day_that_is_given(interpretation: zwgk.Interpretation) -> None:
    assert interpretation.published_on == date(2024, 5, 6)
    assert interpretation.drafted_on is not None
    assert interpretation.signed_on is not None
    assert interpretation.drafted_on <= interpretation.signed_on <= date(2024, 5, 6)


@SOME
@given(records(zwgk.DisclosureRequest, received_on=date(2024, 3, 1), deliberated_on=date(2024, 3, 8), missing=False))
def test_days_between_two_that_are_given_stay_between_them(request: zwgk.DisclosureRequest) -> None:
    assert request.confirmed_on is not None
    assert date(2024, 3, 1) <= request.confirmed_on <= date(2024, 3, 8)
    assert list(events(request)) == sorted(events(request))


@SOME
@given(records(zwgk.Column, kind=st.sampled_from([zwgk.ColumnKind.NEWS]), id="栏目-1", name="通知公告"))
def test_a_field_takes_a_strategy_or_a_value_even_where_it_is_called_kind(column: zwgk.Column) -> None:
    assert (column.kind, column.id, column.name) == (zwgk.ColumnKind.NEWS, "栏目-1", "通知公告")


@pytest.mark.parametrize("plausible", [True, False])
def test_an_unknown_field_is_refused_with_the_nearest_all_at_once(plausible: bool) -> None:  # noqa: FBT001
    with pytest.raises(TypeError) as caught:
        records(zwgk.Interpretation, plausible=plausible, publised_at=None, xyz=1)
    assert str(caught.value).startswith(
        "Interpretation has no field 'publised_at'; did you mean 'published_at'?; Interpretation has no field 'xyz'; "
        "its fields are id, authority, department, title, "
    )


@SOME
@given(records(zwgk.ReplyLetter, missing=False))
def test_every_fact_is_on_record_where_none_may_be_missing(reply: zwgk.ReplyLetter) -> None:
    links = ("request", "earlier_reply")
    assert [name for name in annotations_of(type(reply)) if name not in links and getattr(reply, name) is None] == []


def test_a_fact_may_be_missing_by_default() -> None:
    found = some(records(zwgk.ReplyLetter), lambda one: one.dated_on is None and one.number is not None)
    assert found.dated_on is None


@SOME
@given(records(zwgk.DisclosureRequest, missing=False, plausible=False))
def test_facts_can_be_whatever_the_fields_allow_and_all_there(request: zwgk.DisclosureRequest) -> None:
    assert request.received_on is not None
    assert request.stages is not None


def test_whatever_the_fields_allow_has_days_in_any_order() -> None:
    def upside_down(found: zwgk.GuideVersion) -> bool:
        revised, published = found.revised_on, day(found.published_at)
        return revised is not None and published is not None and published < revised

    assert upside_down(some(records(zwgk.GuideVersion, plausible=False), upside_down))


@SOME
@given(records(zwgk.Interpretation, ids=("文件-1",), missing=False))
def test_a_link_holds_one_of_the_ids_that_are_given(interpretation: zwgk.Interpretation) -> None:
    assert interpretation.document == "文件-1"


@SOME
@given(records(zwgk.Interpretation))
def test_a_record_alone_points_nowhere(interpretation: zwgk.Interpretation) -> None:
    assert interpretation.document is None


@SOME
@given(values(zwgk.Supplement))
def test_a_value_inside_a_record_can_be_drawn_alone(supplement: zwgk.Supplement) -> None:
    if supplement.notified_on is not None and supplement.supplied_on is not None:
        assert supplement.notified_on <= supplement.supplied_on


@attrs.frozen(kw_only=True)
class Round(zwgk.Record):
    """A record type of a pack that nobody registered."""

    record_kind: ClassVar[str] = "round"
    record_title: ClassVar[str] = "巡查"

    route: str = attrs.field(metadata=fact("路线", "巡查的路线"))
    days: tuple[date, ...] = attrs.field(default=(), metadata=fact("巡查日期", "各次巡查的日期"))
    weight: Decimal | int | None = attrs.field(default=None, metadata=fact("重量", "公斤数"))
    notice: str = attrs.field(metadata=fact("所贴公告", "公告的编号", link="record"))
    place: complex | None = attrs.field(default=None, metadata=fact("坐标", "巡查的位置"))


@SOME
@given(records(Round, place=1j, min_value=FIRST, max_value=LAST))
def test_a_record_type_of_a_pack_needs_no_more_than_its_declaration(drawn: Round) -> None:
    assert drawn.route in ("路线一", "路线二", "路线三")
    assert all(one >= FIRST for one in drawn.days)
    assert (drawn.notice, drawn.place) == ("不在卷宗中", 1j)


@pytest.mark.parametrize("plausible", [True, False])
def test_a_field_of_an_unknown_type_is_named(plausible: bool) -> None:  # noqa: FBT001
    with pytest.raises(TypeError, match=r"values are known for a field of .*complex.*; give the field its own"):
        records(Round, plausible=plausible)


@SOME
@given(dossiers(KINDS))
def test_every_link_of_a_plausible_dossier_leads_to_a_record_that_is_there(dossier: zwgk.Dossier) -> None:
    assert dossier.unresolved_links() == ()


@SOME
@given(dossiers([zwgk.DisclosureRequest, zwgk.ReplyLetter], min_size=2, missing=False))
def test_what_follows_begins_no_earlier_than_what_it_points_to(dossier: zwgk.Dossier) -> None:
    for reply in dossier.of(zwgk.ReplyLetter):
        request = dossier.get(reply.request or "")
        if request is not None:
            assert min(events(request)) <= min(events(reply))


@SOME
@given(dossiers(KINDS, min_size=3, max_size=5, authority=AUTHORITY))
def test_a_dossier_has_the_size_and_the_departments_it_is_given(dossier: zwgk.Dossier) -> None:
    assert 3 <= len(dossier) - 1 <= 5
    assert dossier.authority == AUTHORITY
    assert {record.department for record in dossier if record is not AUTHORITY} <= {"综合科"}


@pytest.mark.parametrize("plausible", [True, False])
@pytest.mark.parametrize("kinds", [(zwgk.GazetteIssue, zwgk.Inspection), ()])
def test_a_dossier_shrinks_to_the_authority_alone(kinds: tuple[type[zwgk.Record], ...], plausible: bool) -> None:  # noqa: FBT001
    alone = find(dossiers((kind for kind in kinds), plausible=plausible), lambda _: True)
    assert [record.record_kind for record in alone] == ["authority"]


def test_a_dossier_of_whatever_the_fields_allow_has_links_that_lead_nowhere() -> None:
    kinds = [zwgk.Interpretation, zwgk.PolicyDocument]
    found = some(dossiers(kinds, plausible=False, min_size=2), lambda dossier: bool(dossier.unresolved_links()))
    assert len(found) == 3
