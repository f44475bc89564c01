"""Record types: each field says in Chinese what it means, holds plain days, and cannot change."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import ClassVar

import attrs
import pendulum
import pytest

import zwgk.records
from zwgk import (
    RECORD_TYPES,
    Assessment,
    AssessmentIssue,
    Attestation,
    Authority,
    AuthorityKind,
    CleanUp,
    Consultation,
    ConsultationFeedback,
    DecisionItem,
    DisclosureItem,
    DisclosureRequest,
    DisclosureZone,
    DocumentRegisterEntry,
    Evidence,
    Exchange,
    Fact,
    FundPaymentBatch,
    GazetteIssue,
    Hearing,
    HotlineOrder,
    Inspection,
    InspectionKind,
    InstantRefused,
    InternalRule,
    Interpretation,
    InterpretationContest,
    LegalChange,
    LibraryEntry,
    LivelihoodProject,
    MessageThread,
    Moment,
    NormativeCleanUp,
    OpenDay,
    PolicyDocument,
    Post,
    Publication,
    PublicationReview,
    PublicConcern,
    Record,
    RecordError,
    ReplyLetter,
    RequestChannel,
    RequestDispute,
    ReviewLevel,
    ReviewSheet,
    ReviewStep,
    RuleInspection,
    ServiceWindow,
    SiteSnapshot,
    StaffMember,
    Training,
    VillageNotice,
    WorkReport,
    check_record_type,
    fact,
    facts_of,
    link_fields,
)
from zwgk.dates import optional_day
from zwgk.records.base import annotations_of, as_tuple, titles_within

CHINESE = re.compile(r"[\u4e00-\u9fff]")
DAY = date(2024, 2, 29)
NAIVE = datetime.fromisoformat("2024-02-29T09:30")


def _parts(annotation: object) -> Iterator[object]:
    """The types that an annotation is made of."""
    arguments = typing.get_args(annotation)
    if not arguments:
        yield annotation
    for argument in arguments:
        yield from _parts(argument)


def _holders() -> dict[str, type]:
    """Every record type, and every value that stands inside a record, by name."""
    found: dict[str, type] = {}
    waiting: list[object] = [Record, Publication, *RECORD_TYPES]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and attrs.has(kind) and kind is not Moment and kind.__name__ not in found:
            found[kind.__name__] = kind
            waiting += [part for hint in _hints(kind).values() for part in _parts(hint)]
    return dict(sorted(found.items()))


@cache
def _hints(kind: type) -> dict[str, object]:
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in attrs.fields(kind)}


HOLDERS = _holders()
FIELDS = [(kind, name) for kind in HOLDERS.values() for name in _hints(kind)]


def _fields_of(*wanted: object) -> list[tuple[type, str]]:
    """The fields whose annotation is one of these, or None."""
    return [
        (kind, name)
        for kind, name in FIELDS
        if set(_parts(_hints(kind)[name])) - {types.NoneType} <= set(wanted)
        and typing.get_origin(_hints(kind)[name]) is not tuple
    ]


DAY_FIELDS = _fields_of(date)
MOMENT_FIELDS = _fields_of(Moment)


def _tuple_fields() -> list[tuple[type, str]]:
    hints = {(kind, name): _hints(kind)[name] for kind, name in FIELDS}
    return [key for key, hint in hints.items() if any(map(_is_tuple, (hint, *typing.get_args(hint))))]


def _is_tuple(annotation: object) -> bool:
    return typing.get_origin(annotation) is tuple


def _example(annotation: object) -> object:
    """The plainest value of a required field."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return next(iter(annotation))
    examples: Mapping[object, object] = {str: "甲", date: DAY, Moment: Moment(DAY)}
    return examples[annotation]


def _build(kind: type, **values: object) -> object:
    hints = _hints(kind)
    required = {
        field.name: _example(hints[field.name]) for field in attrs.fields(kind) if field.default is attrs.NOTHING
    }
    return kind(**required | values)


def _named(value: object) -> str:
    return value.__name__ if isinstance(value, type) else str(value)


def _filed(record: Record) -> str:
    """A record's type, and the facts on record."""
    facts = {field.name: getattr(record, field.name) for field in attrs.fields(type(record))}
    return " ".join([type(record).__name__, *(f"{name}={fact}" for name, fact in facts.items() if fact)])


every_record_type = pytest.mark.parametrize("kind", RECORD_TYPES, ids=_named)
every_holder = pytest.mark.parametrize("kind", HOLDERS.values(), ids=_named)
every_field = pytest.mark.parametrize(("kind", "name"), FIELDS, ids=_named)
every_day_field = pytest.mark.parametrize(("kind", "name"), DAY_FIELDS, ids=_named)
every_moment_field = pytest.mark.parametrize(("kind", "name"), MOMENT_FIELDS, ids=_named)
every_tuple_field = pytest.mark.parametrize(("kind", "name"), _tuple_fields(), ids=_named)


class TestEveryRecordType:
    @every_record_type
    def test_it_can_serve_as_one(self, kind: type[Record]) -> None:
        assert check_record_type(kind) is kind

    @every_record_type
    def test_it_is_public(self, kind: type[Record]) -> None:
        assert getattr(zwgk.records, kind.__name__) is kind
        assert kind.__name__ in zwgk.__all__

    @every_record_type
    def test_its_kind_is_kebab_case_and_its_title_chinese(self, kind: type[Record]) -> None:
        words = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower()
        assert kind.record_kind == words
        assert CHINESE.search(kind.record_title)

    def test_no_two_share_a_kind_or_a_title(self) -> None:
        assert len({kind.record_kind for kind in RECORD_TYPES}) == len(RECORD_TYPES)
        assert len({kind.record_title for kind in RECORD_TYPES}) == len(RECORD_TYPES)

    def test_every_one_that_zwgk_declares_is_listed(self) -> None:
        declared = {
            kind
            for kind in vars(zwgk.records).values()
            if isinstance(kind, type) and issubclass(kind, Record) and kind.record_kind
        }
        assert set(RECORD_TYPES) == declared

    @every_record_type
    def test_it_needs_an_id(self, kind: type[Record]) -> None:
        assert attrs.fields_dict(kind)["id"].default is attrs.NOTHING

    @every_record_type
    def test_it_is_built_from_what_is_required_alone(self, kind: type[Record]) -> None:
        record = _build(kind)
        assert isinstance(record, kind)
        assert (record.id, record.authority, record.department) == ("甲", "", "")
        assert record.governing_date is None

    @every_record_type
    def test_it_is_built_by_keyword(self, kind: type[Record]) -> None:
        with pytest.raises(TypeError, match="positional"):
            kind("甲")  # type: ignore[call-arg]


class TestEveryField:
    def test_values_inside_records_are_looked_at_too(self) -> None:
        assert {"LifecycleEntry", "Post", "ReviewStep", "SecrecyReview", "Supplement"} <= set(HOLDERS)

    @every_field
    def test_it_says_in_chinese_what_it_means(self, kind: type, name: str) -> None:
        described = facts_of(kind)[name]
        assert CHINESE.search(described.title)
        assert CHINESE.search(described.meaning)
        assert not described.title.endswith(("。", "："))

    @every_holder
    def test_no_two_of_one_record_share_a_title(self, kind: type) -> None:
        """Each is the heading of a ledger's column."""
        titles = [described.title for described in facts_of(kind).values()]
        assert sorted(set(titles)) == sorted(titles)

    @every_holder
    def test_links_point_to_kinds_of_record_that_exist(self, kind: type) -> None:
        links = {described.link for described in facts_of(kind).values()}
        assert links <= {"", "record", *(known.record_kind for known in RECORD_TYPES)}

    @every_field
    def test_a_planned_day_is_a_day(self, kind: type, name: str) -> None:
        assert not facts_of(kind)[name].planned or (kind, name) in DAY_FIELDS

    def test_the_days_that_may_lie_ahead_are_plans_and_limits_alone(self) -> None:
        """A new one is a decision: `as_of` leaves a planned day where it is."""
        planned = {name for kind, name in FIELDS if facts_of(kind)[name].planned}
        assert planned == {
            "public_until",
            "valid_until",
            "deployed_on",
            "supply_by",
            "postponed_to",
            "received_on_stated",
            "open_until",
            "finish_by",
            "rectify_by",
            "special_due_on",
            "takes_effect_on",
        }

    @every_field
    def test_a_day_s_name_says_that_it_is_one(self, kind: type, name: str) -> None:
        ending = name.rsplit("_", 1)[-1] in {"on", "until", "since", "by", "to", "stated"}
        assert ((kind, name) in DAY_FIELDS) <= ending
        assert ((kind, name) in MOMENT_FIELDS) is (name.rsplit("_", 1)[-1] == "at")

    @every_holder
    def test_it_cannot_be_changed(self, kind: type) -> None:
        name = next(iter(_hints(kind)))
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(_build(kind), name, None)

    @every_day_field
    def test_a_day_is_kept_as_a_plain_date(self, kind: type, name: str) -> None:
        held = getattr(_build(kind, **{name: pendulum.Date(2024, 2, 29)}), name)
        assert held == DAY
        assert type(held) is date

    @every_day_field
    @pytest.mark.parametrize("instant", [NAIVE, datetime(2024, 2, 29, tzinfo=UTC)], ids=["naive", "with zone"])
    def test_a_day_is_no_instant(self, kind: type, name: str, instant: datetime) -> None:
        with pytest.raises(InstantRefused):
            _build(kind, **{name: instant})

    @every_moment_field
    @pytest.mark.parametrize(
        ("given", "moment"),
        [
            (DAY, "2024-02-29"),
            (pendulum.Date(2024, 2, 29), "2024-02-29"),
            (NAIVE, "2024-02-29 09:30"),
            ("2024-02-29 09:30", "2024-02-29 09:30"),
            (datetime(2024, 2, 28, 16, tzinfo=UTC), "2024-02-29 00:00"),
        ],
        ids=["day", "pendulum", "naive", "text", "with zone"],
    )
    def test_a_moment_is_kept_in_shanghai(self, kind: type, name: str, given: object, moment: str) -> None:
        assert getattr(_build(kind, **{name: given}), name) == Moment.parse(moment)

    @every_tuple_field
    def test_several_values_are_kept_as_a_tuple(self, kind: type, name: str) -> None:
        assert getattr(_build(kind, **{name: ["甲", "乙"]}), name) == ("甲", "乙")
        assert getattr(_build(kind, **{name: iter(())}), name) == ()

    @every_tuple_field
    def test_a_lone_text_is_one_value(self, kind: type, name: str) -> None:
        assert getattr(_build(kind, **{name: "甲乙"}), name) == ("甲乙",)

    @every_tuple_field
    def test_what_is_not_on_record_is_nothing_or_no_values(self, kind: type, name: str) -> None:
        assert getattr(_build(kind, **{name: None}), name) == getattr(_build(kind), name)


class TestTitles:
    def test_the_titles_of_inner_values_are_found_too(self) -> None:
        titles = titles_within(DisclosureRequest)
        assert titles["received_on"] == "登记的收到日期"
        assert titles["supplied_on"] == "收到补正日期"
        assert titles["answered_on"] == "收到意见日期"

    def test_a_record_s_own_title_goes_before_that_of_a_value_inside_it(self) -> None:
        assert titles_within(Bulletin)["issue"] == "期号"
        assert titles_within(Volume)["issue"] == "卷期"
        assert titles_within(Volume)["printed_on"] == "付印日期"

    def test_a_moment_is_a_value_and_has_no_titles_of_its_own(self) -> None:
        assert not {"day", "time"} & set(titles_within(PolicyDocument))

    def test_a_name_that_several_values_share_has_the_title_of_none_of_them(self) -> None:
        """A missing notice of an extension is no missing notice of a supplement."""
        shared = titles_within(DisclosureRequest).get("notified_on")
        assert shared not in {"补正告知日期", "延期告知日期", "收费通知日期"}


class TestGoverningDate:
    @pytest.mark.parametrize(
        ("record", "day"),
        [
            (Authority(id="a", name="某局", kind=AuthorityKind.DEPARTMENT), None),
            (Attestation(id="x", signed_on=DAY), DAY),
            (Evidence(id="x", filed_on=DAY), DAY),
            (CleanUp(id="x", cleaned_on=DAY), DAY),
            (Inspection(id="x", kind=InspectionKind.RISK, held_on=DAY), DAY),
            (Training(id="x", held_on=DAY), DAY),
            (ReviewSheet(id="x", signed_on=DAY), DAY),
            (DisclosureItem(id="x", published_at=Moment(DAY), formed_on=date(2024, 1, 1)), DAY),
            (DisclosureItem(id="x", formed_on=DAY), None),
            (PolicyDocument(id="x", published_at=Moment(DAY), issued_at=Moment(date(2024, 1, 1))), DAY),
            (PolicyDocument(id="x", issued_at=Moment(DAY)), DAY),
            (Interpretation(id="x", published_at=Moment(DAY), drafted_on=date(2024, 1, 1)), DAY),
            (Interpretation(id="x", drafted_on=DAY), DAY),
            (InterpretationContest(id="x", held_on=DAY), DAY),
            (DisclosureRequest(id="x", received_on=DAY, signed_for_on=date(2024, 1, 1)), DAY),
            (DisclosureRequest(id="x", signed_for_on=DAY, confirmed_on=date(2024, 1, 1)), DAY),
            (DisclosureRequest(id="x", confirmed_on=DAY, submitted_on=date(2024, 1, 1)), DAY),
            (DisclosureRequest(id="x", submitted_on=DAY, deliberated_on=date(2024, 1, 1)), DAY),
            (DisclosureRequest(id="x", arrived_on=DAY), None),
            (
                DisclosureRequest(
                    id="x", channel=RequestChannel.REGISTERED_MAIL, signed_for_on=DAY, received_on=date(2024, 3, 1)
                ),
                DAY,
            ),
            (DisclosureRequest(id="x", channel=RequestChannel.REGISTERED_MAIL, received_on=DAY), DAY),
            (
                DisclosureRequest(
                    id="x", channel=RequestChannel.IN_PERSON, submitted_on=DAY, received_on=date(2024, 3, 1)
                ),
                DAY,
            ),
            (DisclosureRequest(id="x", channel=RequestChannel.IN_PERSON, received_on=DAY), DAY),
            (
                DisclosureRequest(
                    id="x", channel=RequestChannel.ONLINE, submitted_on=date(2024, 1, 1), received_on=DAY
                ),
                DAY,
            ),
            (ReplyLetter(id="x", dated_on=DAY, posted_on=date(2024, 3, 1)), DAY),
            (ReplyLetter(id="x", posted_on=DAY, served_on=date(2024, 3, 1)), DAY),
            (ReplyLetter(id="x", served_on=DAY, received_on_stated=date(2024, 1, 1)), DAY),
            (RequestDispute(id="x", concluded_on=DAY, filed_on=date(2024, 1, 1)), DAY),
            (RequestDispute(id="x", filed_on=DAY), DAY),
            (LibraryEntry(id="x", published_at=Moment(DAY), issued_at=Moment(date(2024, 1, 1))), DAY),
            (LibraryEntry(id="x", issued_at=Moment(DAY), entered_on=date(2024, 3, 1)), DAY),
            (LibraryEntry(id="x", entered_on=DAY), DAY),
            (DocumentRegisterEntry(id="x", issued_on=DAY), DAY),
            (NormativeCleanUp(id="x", results_published_on=DAY, concluded_on=date(2024, 1, 1)), DAY),
            (NormativeCleanUp(id="x", concluded_on=DAY), None),
            (SiteSnapshot(id="x", taken_at=Moment(DAY)), DAY),
            (MessageThread(id="x", asked_on=DAY, replied_on=date(2024, 3, 1)), DAY),
            (zwgk.SiteInspection(id="x", inspected_on=DAY, home_last_updated_on=date(2024, 1, 1)), DAY),
            (zwgk.SiteReport(id="x", year=2023, published_at=Moment(DAY)), date(2023, 12, 31)),
            (zwgk.MediaAccount(id="x", checked_on=DAY, opened_on=date(2024, 1, 1)), DAY),
            (zwgk.PersonalInformationDisclosure(id="x", assessed_on=DAY), None),
            (Consultation(id="x", opened_on=DAY, open_until=date(2024, 3, 30)), DAY),
            (ConsultationFeedback(id="x", published_on=DAY), DAY),
            (DecisionItem(id="x", decided_on=DAY), DAY),
            (Hearing(id="x", held_on=DAY, announced_on=date(2024, 1, 1)), DAY),
            (OpenDay(id="x", held_on=DAY, reported_on=date(2024, 3, 1)), DAY),
            (RuleInspection(id="x", held_on=DAY), DAY),
            (LegalChange(id="x", in_force_on=DAY), DAY),
            (InternalRule(id="x", adopted_on=DAY), None),
            (DisclosureZone(id="x", opened_on=DAY), None),
            (zwgk.DisclosurePlatform(id="x", checked_on=DAY), DAY),
            (zwgk.ReadingPlace(id="x", opened_on=DAY), None),
            (zwgk.InformationSupply(id="x", disclosed_until=DAY, supplied_on=date(2024, 5, 1)), DAY),
            (zwgk.InformationSupply(id="x", supplied_on=DAY), DAY),
            (zwgk.DisclosureComplaint(id="x", received_on=DAY, concluded_on=date(2024, 5, 1)), DAY),
            (zwgk.WithheldReview(id="x", reviewed_on=DAY), DAY),
            (ServiceWindow(id="x", opened_on=DAY), None),
            (GazetteIssue(id="x", published_at=Moment(DAY), reviewed_at=Moment(date(2024, 1, 1))), DAY),
            (FundPaymentBatch(id="x", paid_on=DAY), DAY),
            (VillageNotice(id="x", posted_on=DAY), DAY),
            (WorkReport(id="x", reported_on=DAY), DAY),
            (Exchange(id="x", held_on=DAY), DAY),
            (Assessment(id="x", kind=zwgk.AssessmentKind.ROUTINE, held_on=DAY), DAY),
            (AssessmentIssue(id="x", raised_on=DAY, rectify_by=date(2024, 3, 30)), DAY),
            (HotlineOrder(id="x", accepted_on=DAY, finish_by=date(2024, 3, 7)), DAY),
            (PublicConcern(id="x", noticed_on=DAY, responded_on=date(2024, 3, 1)), DAY),
            (StaffMember(id="x", appointed_on=DAY), None),
            (LivelihoodProject(id="x", year=2024), None),
            (zwgk.CorrectionRequest(id="x", received_on=DAY), DAY),
            (zwgk.AnnualReport(id="x", year=2024, dated_on=date(2025, 1, 20)), date(2024, 12, 31)),
            (zwgk.AnnualReport(id="x", dated_on=DAY), None),
            (zwgk.PowersListVersion(id="x", approved_on=DAY, published_at=Moment(date(2024, 3, 1))), DAY),
            (zwgk.PowersListVersion(id="x", published_at=Moment(DAY)), DAY),
            (zwgk.PowerItem(id="x", listed_on=DAY, published_at=Moment(DAY)), None),
            (zwgk.BasisChange(id="x", changed_on=DAY), DAY),
            (zwgk.PowerResult(id="x", decided_on=DAY, published_at=Moment(date(2024, 3, 1))), DAY),
            (zwgk.QuarterlyProgress(id="x", year=2023, quarter=4, published_at=Moment(DAY)), DAY),
            (zwgk.InstitutionalChange(id="x", effective_on=DAY, decided_on=date(2024, 1, 1)), DAY),
            (zwgk.InstitutionalChange(id="x", decided_on=DAY), DAY),
            (zwgk.InstitutionProfile(id="x", published_at=Moment(DAY)), None),
            (zwgk.CatalogueVersion(id="x", published_at=Moment(DAY), revised_on=date(2024, 1, 1)), DAY),
            (zwgk.CatalogueVersion(id="x", revised_on=DAY), DAY),
            (zwgk.GuideVersion(id="x", published_at=Moment(DAY), revised_on=date(2024, 1, 1)), DAY),
            (zwgk.GuideVersion(id="x", revised_on=DAY), DAY),
            (zwgk.Column(id="x", opened_on=DAY, last_updated_on=DAY, checked_on=DAY), None),
        ],
        ids=lambda value: _filed(value) if isinstance(value, Record) else str(value),
    )
    def test_the_record_s_own_day_decides_which_law_applies(self, record: Record, day: date | None) -> None:
        assert record.governing_date == day

    @pytest.mark.parametrize(
        ("steps", "day"),
        [
            (("2024-02-27", "2024-02-28", "2024-02-29 09:30"), DAY),
            (("2024-02-29", "2024-02-28", "2024-02-27"), DAY),
            (("2024-02-27", "2024-02-29", None), DAY),
            ((None, None, None), None),
        ],
        ids=["in order", "out of order", "last not on record", "none on record"],
    )
    def test_a_review_is_judged_by_its_last_day(self, steps: tuple[str | None, ...], day: date | None) -> None:
        first, second, final = (ReviewStep(reviewed_at=step) for step in steps)
        assert PublicationReview(id="x", first=first, second=second, final=final).governing_date == day

    def test_a_secrecy_review_does_not_move_the_day(self) -> None:
        review = PublicationReview(id="x", first=ReviewStep(reviewed_at=Moment(DAY)))
        assert attrs.evolve(review, secrecy=None).governing_date == review.governing_date == DAY


class TestDerivedFacts:
    def test_days_are_read_from_moments(self) -> None:
        document = PolicyDocument(id="x", published_at="2024-03-05 16:40", issued_at="2024-02-29 23:59")
        assert (document.published_on, document.issued_on) == (date(2024, 3, 5), DAY)

    def test_days_not_on_record_are_none(self) -> None:
        assert (PolicyDocument(id="x").published_on, PolicyDocument(id="x").issued_on) == (None, None)

    @pytest.mark.parametrize(("person", "code"), [("人员-01", "人员-01"), (None, "任职-02"), ("", "任职-02")])
    def test_a_person_without_a_code_stands_under_the_record_s_id(self, person: str | None, code: str) -> None:
        assert StaffMember(id="任职-02", person=person).code == code

    def test_the_levels_of_a_review_stand_in_order(self) -> None:
        first, final = ReviewStep(post="甲"), ReviewStep(post="丙")
        assert PublicationReview(id="x", first=first, final=final).steps == (
            (ReviewLevel.FIRST, first),
            (ReviewLevel.SECOND, None),
            (ReviewLevel.FINAL, final),
        )


class TestEnums:
    ENUMS = tuple(kind for kind in vars(zwgk.records).values() if isinstance(kind, type) and issubclass(kind, Enum))
    NAMED = tuple(kind for kind in ENUMS if "chinese" in vars(kind))

    @pytest.mark.parametrize("kind", ENUMS, ids=_named)
    def test_values_in_files_are_kebab_case(self, kind: type[Enum]) -> None:
        assert [member.value for member in kind] == [member.name.lower().replace("_", "-") for member in kind]

    @pytest.mark.parametrize("kind", NAMED, ids=_named)
    def test_every_member_has_its_own_chinese_name(self, kind: type[Enum]) -> None:
        names = [str(vars(kind)["chinese"].fget(member)) for member in kind]
        assert all(map(CHINESE.search, names))
        assert len(set(names)) == len(names)

    @pytest.mark.parametrize(
        ("member", "chinese"),
        [
            (ReviewLevel.FIRST, "一级审核"),
            (ReviewLevel.SECOND, "二级审核"),
            (ReviewLevel.FINAL, "三级审核"),
            (RequestChannel.ORDINARY_MAIL, "平常信函"),
            (zwgk.RequestStage.HANDLED, "办理"),
            (zwgk.ContestRole.ENTERED, "报送参评"),
            (zwgk.ColumnKind.NEWS, "动态要闻类栏目"),
            (zwgk.InstitutionalChangeKind.DUTIES_HANDED_OVER, "划出职责"),
            (zwgk.UtilityField.HEALTH, "医疗卫生"),
            (zwgk.StaffRole.LEADER, "分管领导"),
            (zwgk.TrainingLevel.OWN, "本单位组织"),
            (zwgk.AssessmentKind.SPECIAL, "专项测评"),
            (zwgk.AssessedItem.IMPLEMENTATION, "工作推进落实"),
            (zwgk.InterpretationForm.INFOGRAPHIC, "图解"),
            (zwgk.SilenceTreatment.AUTHORITY_DECIDES, "由行政机关决定是否公开"),
            (zwgk.InquiryKind.CO_AUTHORITY, "共同制作机关"),
            (zwgk.InquiryKind.THIRD_PARTY, "第三方"),
            (zwgk.ProofKind.RECEIPT, "签收凭证"),
            (zwgk.ReplyKind.PARTLY_DISCLOSED, "部分公开"),
            (zwgk.ReplyKind.WITHHELD, "不予公开"),
        ],
    )
    def test_a_member_is_named_as_its_law_names_it(self, member: Enum, chinese: str) -> None:
        assert getattr(member, "chinese") == chinese  # noqa: B009 (each enumeration has its own)


@pytest.mark.parametrize("kind", zwgk.InstitutionalChangeKind)
def test_an_authority_that_was_merged_or_dissolved_is_no_more(kind: zwgk.InstitutionalChangeKind) -> None:
    assert kind.ends_the_authority is (kind.value in {"merged", "dissolved"})


@attrs.frozen(kw_only=True)
class Bulletin(Record):
    """A record type as a plugin declares it."""

    record_kind: ClassVar[str] = "bulletin"
    record_title: ClassVar[str] = "公报"

    issue: str | None = attrs.field(default=None, metadata=fact("期号", "公报的期号"))
    printed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("付印日期", "公报付印的日期", planned=True)
    )
    documents: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("刊载文件", "刊载的文件", link="policy-document")
    )


@attrs.frozen(kw_only=True)
class Volume(Record):
    """A record type with another inside it."""

    record_kind: ClassVar[str] = "volume"
    record_title: ClassVar[str] = "合订本"

    issue: str | None = attrs.field(default=None, metadata=fact("卷期", "合订本的卷期"))
    bulletins: tuple[Bulletin, ...] = attrs.field(default=(), metadata=fact("公报", "所收公报"))


class TestDeclaringARecordType:
    def test_a_plugin_s_type_serves_as_one(self) -> None:
        assert check_record_type(Bulletin) is Bulletin

    def test_its_facts_stand_in_the_order_of_its_fields(self) -> None:
        facts = facts_of(Bulletin)
        assert list(facts) == ["id", "authority", "department", "issue", "printed_on", "documents"]
        assert facts["issue"] == Fact(title="期号", meaning="公报的期号", link="", planned=False)
        assert facts["printed_on"].planned
        assert facts["documents"].link == "policy-document"

    def test_its_annotations_are_read_as_types(self) -> None:
        annotations = annotations_of(Bulletin)
        assert annotations["printed_on"] == date | None
        assert annotations["documents"] == tuple[str, ...]
        assert list(annotations) == list(facts_of(Bulletin))

    def test_the_authority_of_a_record_is_no_link_within_the_dossier(self) -> None:
        assert facts_of(Bulletin)["authority"].link == "authority"
        assert link_fields(Bulletin) == ("documents",)

    @pytest.mark.parametrize("kind", [Post, dict, int], ids=_named)
    def test_a_record_type_is_a_subclass_of_record(self, kind: type) -> None:
        with pytest.raises(RecordError, match=r"expected a subclass of zwgk\.Record, found <class"):
            check_record_type(kind)

    def test_what_is_no_class_is_no_record_type(self) -> None:
        with pytest.raises(RecordError, match=r"expected a subclass of zwgk\.Record, found"):
            check_record_type(Bulletin(id="x"))

    def test_a_type_that_attrs_does_not_know_is_refused(self) -> None:
        class Plain(Bulletin):
            """Not decorated: its fields would be those of its base."""

        with pytest.raises(
            RecordError, match=r"Plain is no attrs class; decorate it with @attrs\.frozen\(kw_only=True\)"
        ):
            check_record_type(Plain)

    @pytest.mark.parametrize(
        "names",
        [{}, {"record_kind": "x"}, {"record_title": "某"}, {"record_kind": "", "record_title": "某"}],
        ids=["neither", "no title", "no kind", "empty kind"],
    )
    def test_a_type_names_its_kind_and_title(self, names: dict[str, str]) -> None:
        kind = attrs.frozen(kw_only=True)(types.new_class("Nameless", (Record,), {}, lambda body: body.update(names)))
        with pytest.raises(RecordError, match="Nameless names no record_kind and record_title; set both as ClassVar"):
            check_record_type(kind)

    @pytest.mark.parametrize("metadata", [{}, {"zwgk": "期号"}], ids=["none", "not made by fact"])
    def test_a_field_without_fact_is_refused(self, metadata: dict[str, str]) -> None:
        @attrs.frozen(kw_only=True)
        class Undescribed(Bulletin):
            pages: int = attrs.field(default=0, metadata=metadata)

        cure = r"Undescribed\.pages has no fact; declare it with attrs\.field\(metadata=fact\("
        with pytest.raises(RecordError, match=cure):
            check_record_type(Undescribed)
        with pytest.raises(RecordError, match=cure):
            facts_of(Undescribed)

    def test_a_base_without_records_of_its_own_is_no_record_type(self) -> None:
        with pytest.raises(RecordError, match="Publication names no record_kind"):
            check_record_type(Publication)


@pytest.mark.parametrize(
    ("given", "kept"),
    [(None, ()), ("甲乙", ("甲乙",)), (["甲", "乙"], ("甲", "乙")), ((), ()), (iter("甲乙"), ("甲", "乙"))],
    ids=["none", "text", "list", "empty", "iterator"],
)
def test_values_become_a_tuple(given: object, kept: tuple[str, ...]) -> None:
    convert: Callable[[object], tuple[object, ...]] = as_tuple  # type: ignore[assignment] # files hold anything
    assert convert(given) == kept
