"""One authority's records: their index, their links, and how they stood on an earlier day."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from typing import Any, ClassVar

import attrs
import pendulum
import pytest

from zwgk import (
    Authority,
    AuthorityKind,
    CleanUp,
    DisclosureItem,
    DisclosureRequest,
    Dossier,
    DossierError,
    Evidence,
    Extension,
    FeeNotice,
    Inquiry,
    InquiryKind,
    InstantRefused,
    Interpretation,
    LifecycleEntry,
    LifecycleStage,
    Moment,
    PolicyDocument,
    Post,
    Proof,
    ProofKind,
    Publication,
    PublicationReview,
    Record,
    ReplyLetter,
    RequestStage,
    ReviewSheet,
    ReviewStep,
    SecrecyReview,
    StageEntry,
    Supplement,
    Training,
    fact,
)
from zwgk.dates import optional_day

AUTHORITY = Authority(id="jcz", name="某局", kind=AuthorityKind.DEPARTMENT, posts=(Post(id="p1", title="岗位"),))
DAY = date(2024, 3, 5)
BEFORE, AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)

DOCUMENT = PolicyDocument(id="d1", published_at=Moment(DAY))
INTERPRETATION = Interpretation(id="i1", document="d1", published_at=Moment(AFTER))
REVIEW = PublicationReview(id="r1", publication="d1", sheet="s1", first=ReviewStep(reviewed_at=Moment(BEFORE)))
SHEET = ReviewSheet(id="s1", publications=("d1", "i1"), signed_on=DAY)
TRAINING = Training(id="t1", held_on=DAY)
RECORDS = (DOCUMENT, INTERPRETATION, REVIEW, SHEET, TRAINING)
DOSSIER = Dossier(AUTHORITY, RECORDS)


def _as_of(record: Record, day: date = DAY) -> Record | None:
    """A record as it stood on a day; None where nothing of it had happened."""
    return Dossier(AUTHORITY, [record]).as_of(day).get(record.id)


def _masked(record: Record, day: date = DAY) -> frozenset[str]:
    return Dossier(AUTHORITY, [record]).as_of(day).masked.get(record.id, frozenset())


class TestIndex:
    def test_records_stand_by_kind_and_id(self) -> None:
        second = Training(id="t0")
        dossier = Dossier(AUTHORITY, [TRAINING, second, SHEET, DOCUMENT])
        assert dossier.records == (AUTHORITY, DOCUMENT, SHEET, second, TRAINING)
        assert list(dossier) == list(dossier.records)
        assert len(dossier) == 5
        assert repr(dossier) == "<Dossier 'jcz': 5 records>"

    def test_the_authority_is_one_of_the_records(self) -> None:
        assert Dossier(AUTHORITY).records == (AUTHORITY,)
        assert Dossier(AUTHORITY).of(Authority) == (AUTHORITY,)
        assert Dossier(AUTHORITY).get("jcz") is AUTHORITY

    @pytest.mark.parametrize(
        ("kind", "found"),
        [
            (PolicyDocument, (DOCUMENT,)),
            (Publication, (INTERPRETATION, DOCUMENT)),
            (Record, (AUTHORITY, INTERPRETATION, DOCUMENT, REVIEW, SHEET, TRAINING)),
            (DisclosureItem, ()),
        ],
        ids=lambda value: value.__name__ if isinstance(value, type) else None,
    )
    def test_records_are_found_by_their_type_and_its_bases(self, kind: type[Record], found: tuple[Record, ...]) -> None:
        assert DOSSIER.of(kind) == found

    @pytest.mark.parametrize(("name", "record"), [("d1", DOCUMENT), ("t1", TRAINING), ("x", None)], ids=str)
    def test_a_record_is_found_by_its_id(self, name: str, record: Record | None) -> None:
        assert DOSSIER.get(name) is record

    @pytest.mark.parametrize("order", list(permutations(range(5)))[::7], ids=str)
    def test_the_order_of_records_changes_nothing(self, order: tuple[int, ...]) -> None:
        shuffled = Dossier(AUTHORITY, [RECORDS[index] for index in order])
        assert shuffled.records == DOSSIER.records
        assert shuffled.of(Publication) == DOSSIER.of(Publication)
        assert shuffled.pointing_to("d1") == DOSSIER.pointing_to("d1")
        assert shuffled.unresolved_links() == DOSSIER.unresolved_links()
        assert shuffled.as_of(BEFORE).records == DOSSIER.as_of(BEFORE).records
        assert shuffled.as_of(BEFORE).not_yet == DOSSIER.as_of(BEFORE).not_yet

    def test_records_may_be_any_iterable(self) -> None:
        assert Dossier(AUTHORITY, iter(RECORDS)).records == DOSSIER.records


class TestFaults:
    def test_an_id_stands_once(self) -> None:
        with pytest.raises(
            DossierError, match=r"no dossier of 'jcz': id 'd1' stands twice \(policy-document, training\)"
        ):
            Dossier(AUTHORITY, [DOCUMENT, Training(id="d1")])

    def test_the_authority_s_id_is_taken(self) -> None:
        with pytest.raises(DossierError, match=r"id 'jcz' stands twice \(authority, training\)"):
            Dossier(AUTHORITY, [Training(id="jcz")])

    def test_a_record_may_name_its_authority(self) -> None:
        record = Training(id="t1", authority="jcz")
        assert Dossier(AUTHORITY, [record]).of(Training) == (record,)

    def test_a_record_of_another_authority_is_refused(self) -> None:
        with pytest.raises(DossierError, match="training 't1' belongs to authority 'other'"):
            Dossier(AUTHORITY, [Training(id="t1", authority="other")])

    def test_every_fault_is_named_at_once(self) -> None:
        records = [Training(id="t1", authority="b"), Training(id="t2", authority="c"), DOCUMENT, CleanUp(id="d1")]
        with pytest.raises(DossierError) as caught:
            Dossier(AUTHORITY, records)
        assert str(caught.value) == (
            "the records are no dossier of 'jcz': id 'd1' stands twice (clean-up, policy-document); "
            "training 't1' belongs to authority 'b'; training 't2' belongs to authority 'c'"
        )


class TestLinks:
    @pytest.mark.parametrize(
        ("kind", "target", "found"),
        [
            (Interpretation, "d1", (INTERPRETATION,)),
            (ReviewSheet, "d1", (SHEET,)),
            (ReviewSheet, "i1", (SHEET,)),
            (PublicationReview, "d1", (REVIEW,)),
            (PublicationReview, "s1", (REVIEW,)),
            (Interpretation, "i1", ()),
            (Training, "d1", ()),
            (Interpretation, "x", ()),
        ],
        ids=lambda value: value.__name__ if isinstance(value, type) else None,
    )
    def test_records_of_a_type_are_found_by_what_they_point_to(
        self, kind: type[Record], target: str, found: tuple[Record, ...]
    ) -> None:
        assert DOSSIER.linked(kind, target) == found

    @pytest.mark.parametrize(("kind", "found"), [(Publication, (INTERPRETATION,)), (Record, (INTERPRETATION,))])
    def test_linked_records_are_found_by_the_bases_of_their_type_too(
        self, kind: type[Record], found: tuple[Record, ...]
    ) -> None:
        """As `of` finds them."""
        assert Dossier(AUTHORITY, [DOCUMENT, INTERPRETATION]).linked(kind, "d1") == found

    def test_records_that_point_to_one_stand_in_order(self) -> None:
        assert DOSSIER.pointing_to("d1") == (INTERPRETATION, REVIEW, SHEET)
        assert DOSSIER.pointing_to("t1") == ()

    def test_several_records_of_a_type_stand_by_id(self) -> None:
        others = [Interpretation(id=name, document="d1") for name in ("i3", "i2")]
        linked = Dossier(AUTHORITY, [DOCUMENT, INTERPRETATION, *others]).linked(Interpretation, "d1")
        assert [record.id for record in linked] == ["i1", "i2", "i3"]

    @pytest.mark.parametrize(
        "record",
        [
            ReviewSheet(id="s2", publications=("d1", "d1")),
            PublicationReview(id="r2", publication="d1", sheet="d1"),
        ],
        ids=["listed twice", "in two fields"],
    )
    def test_a_record_that_names_another_twice_points_to_it_once(self, record: Record) -> None:
        dossier = Dossier(AUTHORITY, [DOCUMENT, record])
        assert dossier.linked(type(record), "d1") == (record,)
        assert dossier.pointing_to("d1") == (record,)

    def test_the_authority_is_not_pointed_to_by_its_records(self) -> None:
        assert Dossier(AUTHORITY, [Training(id="t1", authority="jcz")]).pointing_to("jcz") == ()

    def test_links_that_lead_nowhere_are_listed(self) -> None:
        reply = ReplyLetter(id="a1", request="q1")
        dossier = Dossier(AUTHORITY, [DOCUMENT, SHEET, reply])
        assert dossier.unresolved_links() == ((reply, "q1"), (SHEET, "i1"))
        assert dossier.linked(ReplyLetter, "q1") == (reply,)
        assert DOSSIER.unresolved_links() == ()

    def test_a_link_that_is_not_on_record_leads_to_nothing(self) -> None:
        assert Dossier(AUTHORITY, [Interpretation(id="i1")]).unresolved_links() == ()


class TestAsOf:
    @pytest.mark.parametrize(("day", "kept"), [(BEFORE, False), (DAY, True), (AFTER, True)], ids=str)
    def test_what_happened_by_the_end_of_the_day_is_kept(self, day: date, *, kept: bool) -> None:
        assert (_as_of(TRAINING, day) is not None) is kept
        assert (_as_of(DOCUMENT, day) is not None) is kept

    def test_a_moment_late_in_the_day_has_happened_by_its_end(self) -> None:
        document = PolicyDocument(id="d1", published_at="2024-03-05 23:59")
        assert _as_of(document) is document
        assert _as_of(document, BEFORE) is None

    def test_what_had_not_happened_is_set_aside(self) -> None:
        view = DOSSIER.as_of(BEFORE)
        assert view.records == (AUTHORITY, REVIEW)
        assert view.not_yet == (INTERPRETATION, DOCUMENT, SHEET, TRAINING)
        assert view.masked == {}
        assert view.get("d1") is None
        assert view.linked(Interpretation, "d1") == ()

    def test_later_facts_of_a_record_are_masked(self) -> None:
        item = DisclosureItem(
            id="x", published_at=Moment(BEFORE), formed_on=BEFORE, withdrawn_on=AFTER, void_since=AFTER
        )
        view = Dossier(AUTHORITY, [item]).as_of(DAY)
        assert view.of(DisclosureItem) == (attrs.evolve(item, withdrawn_on=None, void_since=None),)
        assert view.masked == {"x": frozenset({"withdrawn_on", "void_since"})}
        assert view.not_yet == ()

    def test_the_dossier_itself_is_left_as_it_was(self) -> None:
        dossier = Dossier(AUTHORITY, RECORDS)
        dossier.as_of(BEFORE)
        assert (dossier.records, dossier.masked, dossier.not_yet) == (DOSSIER.records, {}, ())

    @pytest.mark.parametrize("day", [AFTER, AFTER + timedelta(days=1), date.max], ids=str)
    def test_a_dossier_of_which_nothing_is_later_is_itself(self, day: date) -> None:
        assert DOSSIER.as_of(day) is DOSSIER

    def test_a_record_of_which_nothing_is_later_is_itself(self) -> None:
        assert DOSSIER.as_of(DAY).get("d1") is DOCUMENT

    def test_planned_days_may_lie_ahead(self) -> None:
        document = PolicyDocument(
            id="d1", published_at=Moment(BEFORE), public_until=AFTER, valid_until=AFTER, deployed_on=AFTER
        )
        assert _as_of(document) is document
        supplement = Supplement(notified_on=BEFORE, supply_by=AFTER)
        request = DisclosureRequest(id="q1", received_on=BEFORE, supplements=(supplement,))
        assert _as_of(request) is request

    def test_a_planned_day_alone_is_nothing_that_happened(self) -> None:
        document = PolicyDocument(id="d1", valid_until=BEFORE, published_at=Moment(AFTER))
        assert _as_of(document) is None

    def test_a_record_without_days_is_kept(self) -> None:
        evidence = Evidence(id="e1", title="材料")
        assert _as_of(evidence, date.min) is evidence

    def test_the_authority_is_always_kept(self) -> None:
        view = DOSSIER.as_of(date.min)
        assert view.authority is AUTHORITY
        assert view.of(Authority) == (AUTHORITY,)

    def test_a_view_of_a_view_is_the_earlier_view(self) -> None:
        item = DisclosureItem(id="x", published_at=Moment(BEFORE), withdrawn_on=DAY, void_since=AFTER)
        dossier = Dossier(AUTHORITY, [item, TRAINING, INTERPRETATION])
        direct, twice = dossier.as_of(BEFORE), dossier.as_of(DAY).as_of(BEFORE)
        assert twice.records == direct.records
        assert twice.masked == direct.masked
        assert set(twice.not_yet) == set(direct.not_yet)

    def test_a_pendulum_day_is_a_day(self) -> None:
        assert DOSSIER.as_of(pendulum.Date(2024, 3, 4)).records == DOSSIER.as_of(BEFORE).records

    @pytest.mark.parametrize(
        "instant", [datetime.fromisoformat("2024-03-05T09:30"), datetime(2024, 3, 5, tzinfo=UTC)], ids=str
    )
    def test_an_instant_is_refused(self, instant: datetime) -> None:
        with pytest.raises(InstantRefused):
            DOSSIER.as_of(instant)

    def test_a_view_crosses_from_one_process_to_another(self) -> None:
        view = Dossier(AUTHORITY, [TRAINING, attrs.evolve(DOCUMENT, withdrawn_on=AFTER)]).as_of(DAY)
        again = pickle.loads(pickle.dumps(view))  # noqa: S301 (our own bytes)
        assert (again.records, again.masked, again.not_yet) == (view.records, view.masked, view.not_yet)
        assert again.of(Publication) == view.of(Publication)


class TestAsOfWithinRecords:
    """Each value stands beside a fact that had happened, so that the record itself is kept."""

    @pytest.mark.parametrize(
        ("name", "value", "seen"),
        [
            ("supplements", Supplement(notified_on=BEFORE, supplied_on=AFTER), Supplement(notified_on=BEFORE)),
            ("supplements", Supplement(notified_on=AFTER, supply_by=AFTER), None),
            (
                "inquiries",
                Inquiry(kind=InquiryKind.THIRD_PARTY, sent_on=BEFORE, delivered_on=DAY, answered_on=AFTER),
                Inquiry(kind=InquiryKind.THIRD_PARTY, sent_on=BEFORE, delivered_on=DAY),
            ),
            ("inquiries", Inquiry(kind=InquiryKind.THIRD_PARTY, sent_on=AFTER), None),
            (
                "extensions",
                Extension(working_days=20, approved_on=DAY, notified_on=AFTER),
                Extension(working_days=20, approved_on=DAY),
            ),
            ("extensions", Extension(working_days=20, approved_on=AFTER, notified_on=AFTER), None),
            ("fee_notices", FeeNotice(notified_on=DAY, paid_on=AFTER), FeeNotice(notified_on=DAY)),
            ("fee_notices", FeeNotice(amount_yuan=100, notified_on=AFTER), None),
            ("stages", StageEntry(stage=RequestStage.REPLIED, on=AFTER), None),
            ("proofs", Proof(kind=ProofKind.SERVICE, filed_on=AFTER), None),
        ],
        ids=lambda value: value if isinstance(value, str) else None,
    )
    def test_later_facts_of_a_request_s_values_are_masked(self, name: str, value: object, seen: object) -> None:
        given: dict[str, Any] = {name: (value,)}
        left: dict[str, Any] = {name: () if seen is None else (seen,)}
        request = DisclosureRequest(id="q1", received_on=BEFORE)
        view = Dossier(AUTHORITY, [attrs.evolve(request, **given)]).as_of(DAY)
        assert view.of(DisclosureRequest) == (attrs.evolve(request, **left),)
        assert view.masked == {"q1": frozenset({name})}

    def test_values_that_had_happened_stay_beside_later_ones(self) -> None:
        early, late = (StageEntry(stage=RequestStage.REGISTERED, on=day) for day in (DAY, AFTER))
        request = DisclosureRequest(id="q1", received_on=BEFORE, stages=(early, late))
        assert _as_of(request) == attrs.evolve(request, stages=(early,))

    @pytest.mark.parametrize(
        ("stages", "days"),
        [
            (("published",), (BEFORE,)),
            (("published", "withdrawn"), (BEFORE, AFTER)),
            (("published", "withdrawn"), (AFTER, AFTER)),
        ],
        ids=["none later", "one later", "all later"],
    )
    def test_later_stages_of_a_life_cycle_are_masked(self, stages: tuple[str, ...], days: tuple[date, ...]) -> None:
        entries = tuple(
            LifecycleEntry(stage=LifecycleStage(stage), at=Moment(day)) for stage, day in zip(stages, days, strict=True)
        )
        item = DisclosureItem(id="x", published_at=Moment(BEFORE), lifecycle=entries)
        kept = tuple(entry for entry in entries if entry.at.day <= DAY)
        assert _as_of(item) == attrs.evolve(item, lifecycle=kept)
        assert _masked(item) == (frozenset() if kept == entries else {"lifecycle"})

    @pytest.mark.parametrize("name", ["second", "final", "secrecy"])
    def test_later_steps_of_a_review_are_masked(self, name: str) -> None:
        step = SecrecyReview if name == "secrecy" else ReviewStep
        given: dict[str, Any] = {name: step(post="p1", reviewed_at=Moment(AFTER))}
        review = PublicationReview(id="r1", first=ReviewStep(reviewed_at=Moment(DAY)))
        assert _as_of(attrs.evolve(review, **given)) == review
        review = attrs.evolve(review, **given)
        assert _masked(review) == {name}

    def test_a_review_whose_steps_are_all_later_had_not_happened(self) -> None:
        review = PublicationReview(id="r1", first=ReviewStep(reviewed_at=Moment(AFTER)))
        assert Dossier(AUTHORITY, [review]).as_of(DAY).not_yet == (review,)

    def test_a_value_without_days_is_kept(self) -> None:
        inquiry = Inquiry(kind=InquiryKind.THIRD_PARTY, party="甲")
        request = DisclosureRequest(id="q1", received_on=BEFORE, inquiries=(inquiry,))
        assert _as_of(request) is request

    @pytest.mark.parametrize(
        "request_",
        [
            DisclosureRequest(id="q1", received_on=AFTER, inquiries=(Inquiry(kind=InquiryKind.THIRD_PARTY),)),
            DisclosureRequest(id="q1", received_on=AFTER, supplements=(Supplement(supply_by=AFTER),)),
        ],
        ids=["no day", "a planned day"],
    )
    def test_a_value_without_days_is_nothing_that_happened(self, request_: DisclosureRequest) -> None:
        """As a record's own fields without days are not."""
        assert Dossier(AUTHORITY, [request_]).as_of(DAY).not_yet == (request_,)


@attrs.frozen(kw_only=True)
class Step:
    """A value inside a plugin's record."""

    taken_on: date | None = attrs.field(default=None, converter=optional_day, metadata=fact("日期", "完成的日期"))


@attrs.frozen(kw_only=True)
class OpenDay(Record):
    """A plugin's record type, which no reader has structured yet."""

    record_kind: ClassVar[str] = "open-day"
    record_title: ClassVar[str] = "开放日"

    held_on: date | None = attrs.field(default=None, converter=optional_day, metadata=fact("日期", "举办日期"))
    announced_on: date | None = attrs.field(default=None, converter=optional_day, metadata=fact("预告", "预告日期"))
    step: Step | None = attrs.field(default=None, metadata=fact("步骤", "唯一步骤"))
    steps: tuple[Step, ...] = attrs.field(default=(), metadata=fact("各步骤", "所有步骤"))


@attrs.frozen(kw_only=True)
class Committee(Authority):
    """A plugin's kind of authority, which has a day of its own."""

    merged_on: date | None = attrs.field(default=None, converter=optional_day, metadata=fact("合并", "合并日期"))


class TestPluginTypes:
    def test_their_later_facts_are_masked(self) -> None:
        record = OpenDay(id="o1", announced_on=DAY, held_on=AFTER)
        assert _as_of(record) == OpenDay(id="o1", announced_on=DAY)
        assert _as_of(record, BEFORE) is None

    def test_later_facts_of_the_values_inside_them_are_masked(self) -> None:
        early, late = Step(taken_on=DAY), Step(taken_on=AFTER)
        assert _as_of(OpenDay(id="o1", steps=(early, late))) == OpenDay(id="o1", steps=(early,))
        assert _as_of(OpenDay(id="o1", announced_on=DAY, step=late)) == OpenDay(id="o1", announced_on=DAY)

    def test_an_authority_may_have_later_facts_too(self) -> None:
        committee = Committee(id="jcz", name="某委", kind=AuthorityKind.DEPARTMENT, merged_on=AFTER)
        view = Dossier(committee, [TRAINING]).as_of(DAY)
        assert view.authority == attrs.evolve(committee, merged_on=None)
        assert view.records == (view.authority, TRAINING)
        assert view.masked == {"jcz": frozenset({"merged_on"})}
