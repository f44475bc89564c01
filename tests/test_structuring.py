"""From raw records to a dossier: every fault of the input at once, with where it is and what was expected."""

from __future__ import annotations

import contextlib
import enum
import json
import types
import typing
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zwgk import (
    RECORD_TYPES,
    AnnualReport,
    ApplicantCounts,
    Authority,
    AuthorityKind,
    DisclosureRequest,
    Dossier,
    Extension,
    Fault,
    InputError,
    Moment,
    PolicyDocument,
    PublicationReview,
    Record,
    RequestTable,
    ReviewStep,
    Training,
)
from zwgk.structuring import RawRecord, build_dossier, unstructure

TYPES: dict[str, type[Record]] = {kind.record_kind: kind for kind in RECORD_TYPES}
AUTHORITY = {"record": "authority", "id": "czj", "name": "某局", "kind": "department"}


def build(*records: dict[str, Any], authority: dict[str, Any] | None = AUTHORITY) -> Dossier:
    raw = [RawRecord("in.toml", f"[{index}]", fields) for index, fields in enumerate(records)]
    if authority is not None:
        raw.append(RawRecord("in.toml", "authority", authority))
    return build_dossier(raw, TYPES)


def faults(*records: dict[str, Any], authority: dict[str, Any] | None = AUTHORITY) -> list[tuple[str, str]]:
    """The place and the problem of each fault that the records are refused for."""
    with pytest.raises(InputError) as raised:
        build(*records, authority=authority)
    assert {fault.file for fault in raised.value.faults} <= {"in.toml"}
    return [(fault.path, fault.problem) for fault in raised.value.faults]


def document(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 (raw input)
    return {"record": "policy-document", "id": "d", **fields}


def structured(**fields: Any) -> PolicyDocument:  # noqa: ANN401 (raw input)
    (found,) = build(document(**fields)).of(PolicyDocument)
    return found


def full(kind: Any, name: str = "文") -> Any:  # noqa: ANN401 (a value for any annotation)
    """A value with every field filled in, none of them with its default."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return full(next(one for one in arguments if one is not type(None)), name)
    if origin is tuple:
        return (full(arguments[0], name),)
    if kind is Moment:
        return Moment(date(2024, 3, 5), time(16, 40))
    if attrs.has(kind):
        hints = typing.get_type_hints(kind)
        return kind(**{field.name: full(hints[field.name], field.name) for field in attrs.fields(kind)})
    if issubclass(kind, enum.Enum):
        return list(kind)[-1]
    text = "requests.received.total" if name == "cell" else name
    return {str: text, bool: True, int: 7, Decimal: Decimal("7.25"), date: date(2024, 3, 5)}[kind]


def round_trip(record: Record) -> Record:
    """The record written as JSON and read again, in the dossier of its authority."""
    raw = json.loads(json.dumps(unstructure(record), ensure_ascii=False), parse_float=Decimal)
    if isinstance(record, Authority):
        return build(authority=raw).authority
    found = build(raw, authority={**AUTHORITY, "id": record.authority}).get(record.id)
    assert found is not None
    return found


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.record_kind)
def test_a_full_record_fills_in_every_field(kind: type[Record]) -> None:
    record = full(kind)
    assert [field.name for field in attrs.fields(kind) if getattr(record, field.name) == field.default] == []


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.record_kind)
def test_a_full_record_is_written_and_read_unchanged(kind: type[Record]) -> None:
    record = attrs.evolve(full(kind), id="一", authority="一" if kind is Authority else "czj")
    assert round_trip(record) == record


@pytest.mark.parametrize(
    "kind", [kind for kind in RECORD_TYPES if kind is not Authority], ids=lambda kind: kind.record_kind
)
def test_an_empty_record_is_written_and_read_unchanged(kind: type[Record]) -> None:
    required = {
        field.name: full(typing.get_type_hints(kind)[field.name])
        for field in attrs.fields(kind)
        if field.default is attrs.NOTHING
    }
    record = kind(**{**required, "id": "一", "authority": "czj"})
    assert round_trip(record) == record


@pytest.mark.parametrize(
    "record",
    [
        PolicyDocument(id="d", authority="czj", published_at="2024-03-05"),
        PolicyDocument(id="d", authority="czj", published_at="2024-03-05 16:40"),
        PolicyDocument(id="d", authority="czj", published_at="2024-03-05 16:40:59"),
        PolicyDocument(id="d", authority="czj", channels=()),
        PolicyDocument(id="d", authority="czj", publisher=""),
        PolicyDocument(id="d", authority="czj", normative=False),
        PolicyDocument(id="d", authority="czj", interpretation_stages=()),
        DisclosureRequest(id="d", authority="czj", stages=(), proofs=()),
        DisclosureRequest(id="d", authority="czj", extensions=[Extension(working_days=0)]),
    ],
    ids=["day", "minutes", "seconds", "no channel", "no name", "false", "no stage", "no proof", "zero"],
)
def test_what_is_on_record_as_empty_or_exact_is_written_and_read_unchanged(record: Record) -> None:
    """What is on record as none is not the same as what is not on record."""
    assert round_trip(record) == record


def test_a_record_is_written_with_its_kind_and_without_what_is_not_on_record() -> None:
    assert unstructure(Training(id="t", held_on=date(2024, 3, 5))) == {
        "record": "training",
        "id": "t",
        "held_on": "2024-03-05",
    }


def test_records_belong_to_the_authority_of_their_dossier() -> None:
    dossier = build(document())
    assert [record.authority for record in dossier] == ["czj", "czj"]


def test_a_raw_record_is_left_as_it_was() -> None:
    raw = document(title="办法")
    build(raw)
    assert raw == {"record": "policy-document", "id": "d", "title": "办法"}


@pytest.mark.parametrize("held", ["2024-03-05", date(2024, 3, 5)], ids=repr)
def test_a_day_is_read_from_a_text_or_a_day(held: object) -> None:
    assert structured(signed_on=held).signed_on == date(2024, 3, 5)


@pytest.mark.parametrize(
    ("held", "moment"),
    [
        ("2024-03-05", Moment(date(2024, 3, 5))),
        (date(2024, 3, 5), Moment(date(2024, 3, 5))),
        ("2024-03-05 16:40", Moment(date(2024, 3, 5), time(16, 40))),
        (datetime(2024, 3, 5, 16, 40), Moment(date(2024, 3, 5), time(16, 40))),  # noqa: DTZ001 (TOML's local time)
        (datetime(2024, 3, 5, 16, 40, tzinfo=UTC), Moment(date(2024, 3, 6), time(0, 40))),
    ],
    ids=repr,
)
def test_a_moment_is_read_from_a_text_a_day_or_a_timestamp(held: object, moment: Moment) -> None:
    assert structured(published_at=held).published_at == moment


def test_a_null_is_not_on_record() -> None:
    assert structured(signed_on=None, published_at=None, channels=None, validity=None).signed_on is None


@pytest.mark.parametrize(
    ("fields", "place", "problem"),
    [
        ({"signed_on": "2024-02-30"}, ".signed_on", "no such day or time: '2024-02-30' (day is out of range"),
        ({"signed_on": "5.3.2024"}, ".signed_on", "expected a day such as 2024-03-05 or a time such as"),
        ({"signed_on": "2024-03-05 16:40"}, ".signed_on", "expected a day such as 2024-03-05, found a time of day"),
        (
            {"signed_on": datetime(2024, 3, 5, 16, 40)},  # noqa: DTZ001 (TOML's local time)
            ".signed_on",
            "expected a day such as 2024-03-05, found datetime.datetime(2024, 3, 5, 16, 40)",
        ),
        ({"signed_on": 20240305}, ".signed_on", "expected a day such as 2024-03-05, found 20240305"),
        ({"published_at": 20240305}, ".published_at", "expected a day or time such as 2024-03-05 16:40, found 2024"),
        ({"published_at": time(7, 32)}, ".published_at", "expected a day or time such as 2024-03-05 16:40, found dat"),
        ({"published_at": "2024-03-05 25:00"}, ".published_at", "no such day or time: '2024-03-05 25:00'"),
        ({"title": 5}, ".title", "expected text, found 5 (标题)"),
        ({"title": None}, ".title", "expected text, found None (标题)"),
        ({"normative": "true"}, ".normative", "expected true or false, found 'true' (是否行政规范性文件)"),
        ({"normative": 1}, ".normative", "expected true or false, found 1 (是否行政规范性文件)"),
        (
            {"validity": "efective"},
            ".validity",
            "expected one of effective, amended, repealed, expired, found 'efective'; did you mean 'effective'?",
        ),
        ({"validity": 3}, ".validity", "expected one of effective, amended, repealed, expired, found 3 (有效性)"),
        ({"validity": ["effective"]}, ".validity", "expected one of effective, amended, repealed, expired, found ["),
        ({"channels": [1]}, ".channels[0]", "expected text, found 1 (公开渠道)"),
        ({"channels": ["网站", 2]}, ".channels[1]", "expected text, found 2 (公开渠道)"),
        ({"sigend_on": "2024-03-05"}, ".sigend_on", "unknown field; did you mean 'signed_on'?"),
        ({"xyzzy": 1}, ".xyzzy", "unknown field"),
        ({"lifecycle": [{"at": "2024-03-05"}]}, ".lifecycle[0].stage", "required field missing (环节)"),
        ({"lifecycle": [{"stage": "lost", "at": "2024-03-05"}]}, ".lifecycle[0].stage", "expected one of drafted, rev"),
        ({"lifecycle": [{"stage": "drafted", "at": "2024-02-30"}]}, ".lifecycle[0].at", "no such day or time"),
    ],
)
def test_a_fault_says_where_it_is_what_was_expected_and_what_was_found(
    fields: dict[str, Any], place: str, problem: str
) -> None:
    ((where, what),) = faults(document(**fields))
    assert where == f"[0] (id 'd'){place}"
    assert what.startswith(problem)


@pytest.mark.parametrize(
    ("record", "place"),
    [
        (document(channels=5), "[0] (id 'd').channels"),
        (document(channels={"网站": 1}), "[0] (id 'd').channels"),
        (document(lifecycle="drafted"), "[0] (id 'd').lifecycle"),
        (document(lifecycle=["drafted"]), "[0] (id 'd').lifecycle[0]"),
        (document(lifecycle={"stage": "drafted", "at": "2024-03-05"}), "[0] (id 'd').lifecycle"),
        ({"record": "publication-review", "id": "r", "first": "办公室"}, "[0] (id 'r').first"),
        ({"record": "publication-review", "id": "r", "first": [{"post": "办公室"}]}, "[0] (id 'r').first"),
    ],
    ids=[
        "a number for a list",
        "a table for a list",
        "a text for a list of tables",
        "a text for a table",
        "a table for a list of tables",
        "a text in place of a table",
        "a list in place of a table",
    ],
)
def test_a_value_of_the_wrong_shape_is_told_what_was_expected_and_found(record: dict[str, Any], place: str) -> None:
    ((where, what),) = faults(record)
    assert where == place
    assert what.startswith("expected ")
    assert ", found " in what


def test_a_lone_text_in_place_of_a_list_is_never_taken_apart() -> None:
    """Records made in Python take a lone text for one value; a file may do so too, or be refused."""
    assert structured(channels="网站").channels == PolicyDocument(id="d", channels="网站").channels == ("网站",)


def test_nested_faults_are_told_with_their_path() -> None:
    request = {
        "record": "disclosure-request",
        "id": "r",
        "extensions": [{"working_days": 20}, {"working_days": "二十", "aproved_on": "2024-03-05"}],
    }
    assert faults(request) == [
        ("[0] (id 'r').extensions[1].aproved_on", "unknown field; did you mean 'approved_on'?"),
        ("[0] (id 'r').extensions[1].working_days", "expected a whole number, found '二十' (延长工作日数)"),
    ]


def test_faults_inside_a_single_table_are_told_with_their_path() -> None:
    review = {"record": "publication-review", "id": "r", "secrecy": {"approved": "是", "reviewed_at": "昨天"}}
    assert [place for place, _ in faults(review)] == [
        "[0] (id 'r').secrecy.approved",
        "[0] (id 'r').secrecy.reviewed_at",
    ]


def test_a_missing_required_field_is_told_by_its_chinese_title() -> None:
    assert faults({"record": "inspection", "id": "i"}) == [("[0] (id 'i').kind", "required field missing (类别)")]


def test_a_record_without_an_id_is_told_by_its_place() -> None:
    assert faults({"record": "training"}) == [("[0].id", "required field missing (编号)")]


def test_an_unknown_kind_of_record_suggests_the_nearest() -> None:
    assert faults({"record": "trainnig", "id": "t"}) == [
        ("[0]", "unknown kind of record 'trainnig'; did you mean 'training'?")
    ]


@pytest.mark.parametrize("kind", [{}, {"record": 5}, {"record": None}, {"record": "九"}, {"record": ["training"]}])
def test_a_record_of_no_kind_is_refused_in_its_place(kind: dict[str, Any]) -> None:
    ((place, problem),) = faults({**kind, "id": "t"})
    assert place == "[0]"
    assert problem.startswith(f"unknown kind of record {kind.get('record')!r}")


def test_an_id_that_stands_twice_is_told_with_the_first_place() -> None:
    assert faults({"record": "training", "id": "d"}, document()) == [("[1]", "id 'd' stands already at in.toml: [0]")]


def test_an_id_that_stands_three_times_is_told_twice() -> None:
    assert [place for place, _ in faults(document(), document(), document())] == ["[1]", "[2]"]


def test_a_record_may_not_bear_the_authoritys_id() -> None:
    with pytest.raises(InputError, match=r"id 'czj' stands already at"):
        build({"record": "training", "id": "czj"})


def test_two_authorities_are_refused_at_the_second() -> None:
    assert faults({**AUTHORITY, "id": "other"}, document(authority="other")) == [
        ("authority", "a second authority (单位); a dossier has one, check them one by one"),
    ]


def test_a_dossier_without_an_authority_is_refused_by_its_files() -> None:
    with pytest.raises(InputError) as raised:
        build_dossier(
            [RawRecord("b.toml", "x", {"record": "training", "id": "t"}), RawRecord("a.toml", "y", document())], TYPES
        )
    assert raised.value.faults == (Fault("a.toml, b.toml", "", "expected one authority (单位), found none"),)


def test_a_dossier_of_nothing_is_refused() -> None:
    with pytest.raises(InputError) as raised:
        build_dossier([], TYPES)
    assert raised.value.faults == (Fault("input", "", "expected one authority (单位), found none"),)


def test_a_record_of_another_authority_is_refused() -> None:
    assert faults(document(authority="other")) == [
        ("[0] (id 'd')", "belongs to authority 'other', but the dossier is 'czj''s")
    ]


@pytest.mark.parametrize("authority", ["", "czj"], ids=repr)
def test_a_record_of_the_authority_or_of_nobody_is_taken(authority: str) -> None:
    assert build(document(authority=authority)).get("d") is not None


@pytest.mark.parametrize("place", ["authority", "authority[0]", "line 3"])
def test_a_faulty_authority_is_told_by_its_own_fault_alone(place: str) -> None:
    raw = [RawRecord("in", place, {"record": "authority", "id": "czj", "name": "某局", "kind": "bureau"})]
    with pytest.raises(InputError) as raised:
        build_dossier(raw, TYPES)
    (fault,) = raised.value.faults
    assert fault.path == f"{place} (id 'czj').kind"


def test_every_fault_is_found_at_once_in_order_of_file_and_place() -> None:
    raw = [
        RawRecord("b.toml", "training[0]", {"record": "training", "id": "t", "topic": "x", "held_on": "2024-02-30"}),
        RawRecord("a.toml", "authority", AUTHORITY),
        RawRecord("b.toml", "training[1]", {"record": "training", "id": 5, "hold_on": "2024-03-05"}),
        RawRecord("a.toml", "trainings[0]", {"record": "trainings", "id": "u"}),
        RawRecord("a.toml", "training[0]", {"record": "training", "id": "czj"}),
        RawRecord("a.toml", "training[1]", {"record": "training", "id": "v", "authority": "other"}),
    ]
    with pytest.raises(InputError) as raised:
        build_dossier(raw, TYPES)
    assert [(fault.file, fault.path) for fault in raised.value.faults] == [
        ("a.toml", "training[0]"),
        ("a.toml", "training[1] (id 'v')"),
        ("a.toml", "trainings[0]"),
        ("b.toml", "training[0] (id 't').held_on"),
        ("b.toml", "training[0] (id 't').topic"),
        ("b.toml", "training[1] (id 5).hold_on"),
        ("b.toml", "training[1] (id 5).id"),
    ]
    assert str(raised.value).startswith("7 faults in the input\na.toml: training[0]: id 'czj' stands already at")


def test_a_record_with_a_faulty_field_is_told_of_its_foreign_authority_too() -> None:
    assert [place for place, _ in faults(document(authority="other", normative="是"))] == [
        "[0] (id 'd')",
        "[0] (id 'd').normative",
    ]


def test_lists_become_tuples_and_tables_become_values() -> None:
    review = {
        "record": "publication-review",
        "id": "r",
        "publication": "d",
        "first": {"post": "办公室", "reviewed_at": "2024-03-05 16:40", "approved": True},
    }
    dossier = build(document(channels=["网站", "公告栏"]), review)
    (read,) = dossier.of(PublicationReview)
    assert read.first == ReviewStep(post="办公室", reviewed_at="2024-03-05 16:40", approved=True)
    (policy,) = dossier.of(PolicyDocument)
    assert policy.channels == ("网站", "公告栏")


def test_a_dossier_read_from_raw_records_is_the_one_made_in_python() -> None:
    made = Dossier(
        Authority(id="czj", authority="czj", name="某局", kind=AuthorityKind.DEPARTMENT),
        [PolicyDocument(id="d", authority="czj", published_at="2024-03-05")],
    )
    assert build(document(published_at="2024-03-05")).records == made.records


FIELDS = sorted({field.name for kind in RECORD_TYPES for field in attrs.fields(kind)} | {"at", "on", "stage"})
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.dates()
    | st.datetimes()
    | st.datetimes(timezones=st.just(UTC))
    | st.times()
    | st.sampled_from(["2024-03-05", "2024-02-30", "2024-03-05 16:40", "9999-12-31 23:59Z", "risk", "drafted"])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.record_kind)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_whatever_a_record_holds_it_is_structured_or_refused(kind: type[Record], data: st.DataObject) -> None:
    names = st.sampled_from([field.name for field in attrs.fields(kind)])
    fields = {"id": "q", **data.draw(st.dictionaries(names, VALUES, max_size=5)), "record": kind.record_kind}
    records: tuple[Record, ...] = ()
    with contextlib.suppress(InputError):
        records = build(fields).records if kind is not Authority else build(authority=fields).records
    assert records == () or fields["id"] in [record.id for record in records]


@pytest.mark.parametrize("blank", ["", " ", "\u3000"], ids=repr)
def test_a_blank_id_is_refused_in_its_place(blank: str) -> None:
    assert faults({"record": "training", "id": blank}) == [
        (f"[0] (id {blank!r}).id", f"expected an id, found {blank!r} (编号)")
    ]


class TestRowsOfATable:
    """A value whose fields go by position is a row: a list of its cells, or a table by name."""

    ROW: typing.ClassVar = [3, 1, 0, 0, 0, 0, 4]

    def report(self, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 (raw input)
        return {"record": "annual-report", "id": "r", "requests": {"received": fields.get("row", self.ROW)}}

    def test_a_list_fills_the_cells_in_the_order_of_the_form(self) -> None:
        (report,) = build(self.report()).of(AnnualReport)
        assert report.requests == RequestTable(received=ApplicantCounts(3, 1, 0, 0, 0, 0, 4))

    def test_a_cell_left_out_of_a_table_is_not_on_record_and_not_0(self) -> None:
        (report,) = build(self.report(row={"natural_person": 3, "other": 0})).of(AnnualReport)
        assert report.requests is not None
        assert report.requests.received == ApplicantCounts(natural_person=3, other=0)
        assert report.cell("requests.received.business") is None

    @pytest.mark.parametrize("row", [[], [1], [3, 1, 0, 0, 0, 0], [3, 1, 0, 0, 0, 0, 4, 4]], ids=len)
    def test_a_list_of_another_length_is_refused(self, row: list[int]) -> None:
        ((path, problem),) = faults(self.report(row=row))
        assert path.endswith(".requests.received")
        assert problem.startswith(
            "expected 7 values (自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计)"
        )
        assert f"found {len(row)}" in problem

    def test_a_cell_that_is_no_whole_number_is_named(self) -> None:
        ((path, problem),) = faults(self.report(row=[3, "无", 0, 0, 0, 0, 3]))
        assert path.endswith(".requests.received.business")
        assert "expected a whole number, found '无'" in problem

    def test_a_value_whose_fields_go_by_name_is_no_list(self) -> None:
        ((_, problem),) = faults({"record": "annual-report", "id": "r", "requests": [self.ROW]})
        assert problem.startswith("expected a table, found")


class TestAmounts:
    @pytest.mark.parametrize(
        ("held", "amount"), [(12, "12"), (12.35, "12.35"), (0.1, "0.1"), (Decimal("1.10"), "1.10")]
    )
    def test_the_digits_of_the_file_are_kept(self, held: object, amount: str) -> None:
        (report,) = build({"record": "annual-report", "id": "r", "proactive": {"fees": held}}).of(AnnualReport)
        assert report.cell("proactive.fees") == Decimal(amount)

    @pytest.mark.parametrize("held", [float("nan"), float("inf"), "12", True])
    def test_what_is_no_finite_number_is_refused(self, held: object) -> None:
        ((_, problem),) = faults({"record": "annual-report", "id": "r", "proactive": {"fees": held}})
        assert problem.startswith("expected a number, found")

    def test_a_cell_that_the_tables_do_not_have_is_refused(self) -> None:
        numbers = [{"number": 3, "cell": "requests.recieved"}]
        ((_, problem),) = faults({"record": "annual-report", "id": "r", "numbers": numbers})
        assert "expected a cell of the annual report" in problem
        assert "'requests.recieved'" in problem
