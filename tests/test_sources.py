"""Legal texts, their clause tables and citations."""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import StrEnum

import attrs
import pendulum
import pytest

from zwgk import AuthorityKind, Citation, Clause, ClauseKind, Disposition, InstantRefused, PackError, Source
from zwgk.authority_kinds import AdministrativeLevel


def _clause(name: str, disposition: Disposition = Disposition.AUTOMATIC, reason: str = "") -> Clause:
    return Clause(id=name, title=f"条款{name}", disposition=disposition, reason=reason)


REGULATION = Source(
    id="foi-2019",
    title="政府信息公开条例",
    issuer="国务院",
    number="国令第711号",
    in_force_from=date(2019, 5, 15),
    clauses=(_clause("33-1"), _clause("33-2")),
)
INSTANT = datetime(2024, 1, 1, tzinfo=UTC)
PLAN = Source(id="plan", title="工作要点", issuer="某局", in_force_from=date(2024, 1, 1))


@pytest.mark.parametrize("name", ["33-1", "33-2"])
def test_a_clause_is_found_by_its_id(name: str) -> None:
    assert REGULATION.clause(name).title == f"条款{name}"


def test_a_clause_that_is_not_in_the_table_is_refused() -> None:
    with pytest.raises(PackError, match=r"政府信息公开条例 has no clause '33'; add it to the clause table"):
        REGULATION.clause("33")


def test_two_clauses_do_not_share_an_id() -> None:
    with pytest.raises(PackError, match="clause '1' stands twice in the clause table"):
        Source(id="s", title="t", issuer="i", in_force_from=date.min, clauses=(_clause("1"), _clause("1")))


def test_a_clause_table_may_be_any_iterable() -> None:
    source = Source(id="s", title="t", issuer="i", in_force_from=date.min, clauses=iter([_clause("1")]))
    assert source.clauses == (_clause("1"),)


def test_an_out_of_scope_clause_gives_its_reason() -> None:
    assert _clause("1", Disposition.OUT_OF_SCOPE, "属内部管理").reason == "属内部管理"
    with pytest.raises(PackError, match="clause 1: exactly the out-of-scope clauses give a reason"):
        _clause("1", Disposition.OUT_OF_SCOPE)


@pytest.mark.parametrize("disposition", [one for one in Disposition if one is not Disposition.OUT_OF_SCOPE])
def test_a_clause_that_is_checked_gives_no_reason(disposition: Disposition) -> None:
    assert _clause("1", disposition).reason == ""
    with pytest.raises(PackError, match="found '属内部管理'"):
        _clause("1", disposition, "属内部管理")


def test_a_clause_is_owed_by_every_authority_unless_it_says_otherwise() -> None:
    clause = _clause("1")
    assert clause.owed_by == set(AuthorityKind)
    assert clause.kind is ClauseKind.RECORD
    assert (clause.owners, clause.implemented_by) == ((), ())


@pytest.mark.parametrize(
    ("citation", "text"),
    [
        (REGULATION.cite(), "《政府信息公开条例》（国令第711号）"),
        (REGULATION.cite("第三十三条"), "《政府信息公开条例》（国令第711号）第三十三条"),
        (PLAN.cite("二·3"), "《工作要点》二·3"),
        (PLAN.cite("二·3", note="按工作日计算"), "《工作要点》二·3（按工作日计算）"),
        (PLAN.cite(), "《工作要点》"),
    ],
    ids=["text", "article", "without number", "with note", "bare"],
)
def test_a_citation_is_written_with_title_number_and_place(citation: Citation, text: str) -> None:
    assert str(citation) == text


def test_a_citation_points_to_its_source() -> None:
    assert REGULATION.cite("第三十三条").source is REGULATION


def test_a_clause_table_stays_out_of_a_text_s_repr() -> None:
    assert "33-1" not in repr(REGULATION)


@pytest.mark.parametrize(
    ("disposition", "chinese"),
    [
        (Disposition.AUTOMATIC, "自动"),
        (Disposition.ASSISTED, "辅助"),
        (Disposition.ATTESTED, "声明"),
        (Disposition.PLANNED, "待实现"),
        (Disposition.OUT_OF_SCOPE, "不检查"),
    ],
)
def test_a_disposition_is_named_in_chinese(disposition: Disposition, chinese: str) -> None:
    assert disposition.chinese == chinese


@pytest.mark.parametrize(
    ("kind", "chinese"),
    [
        (AuthorityKind.GOVERNMENT, "人民政府"),
        (AuthorityKind.GOVERNMENT_OFFICE, "政府办公室"),
        (AuthorityKind.DEPARTMENT, "政府部门"),
        (AuthorityKind.TOWNSHIP, "乡镇人民政府"),
        (AuthorityKind.SUBDISTRICT, "街道办事处"),
    ],
)
def test_a_kind_of_authority_is_named_in_chinese(kind: AuthorityKind, chinese: str) -> None:
    assert kind.chinese == chinese


@pytest.mark.parametrize(
    "kind", [AuthorityKind, AdministrativeLevel, ClauseKind, Disposition], ids=lambda k: k.__name__
)
def test_values_in_files_are_kebab_case(kind: type[StrEnum]) -> None:
    assert [member.value for member in kind] == [member.name.lower().replace("_", "-") for member in kind]


def test_the_days_a_text_is_in_force_are_plain_dates() -> None:
    first, last = pendulum.Date(2024, 1, 1), pendulum.Date(2024, 12, 31)
    source = Source(id="s", title="t", issuer="i", in_force_from=first, in_force_until=last)
    assert [(type(day), day) for day in (source.in_force_from, source.in_force_until)] == [
        (date, date(2024, 1, 1)),
        (date, date(2024, 12, 31)),
    ]


def test_a_text_is_in_force_from_a_day_and_no_instant() -> None:
    with pytest.raises(InstantRefused):
        Source(id="s", title="t", issuer="i", in_force_from=INSTANT)


def test_a_text_is_in_force_until_a_day_and_no_instant() -> None:
    with pytest.raises(InstantRefused):
        Source(id="s", title="t", issuer="i", in_force_from=date(2024, 1, 1), in_force_until=INSTANT)


@pytest.mark.parametrize(
    ("day", "in_force"),
    [
        (date(2023, 12, 31), False),
        (date(2024, 1, 1), True),
        (date(2024, 1, 2), True),
        (date(2024, 12, 30), True),
        (date(2024, 12, 31), True),
        (date(2025, 1, 1), False),
    ],
    ids=str,
)
def test_a_text_is_in_force_from_its_first_day_to_its_last(day: date, *, in_force: bool) -> None:
    assert attrs.evolve(PLAN, in_force_until=date(2024, 12, 31)).in_force_on(day) is in_force


@pytest.mark.parametrize(("day", "in_force"), [(date(2023, 12, 31), False), (date.max, True)], ids=str)
def test_a_text_without_last_day_is_still_in_force(day: date, *, in_force: bool) -> None:
    assert PLAN.in_force_on(day) is in_force


def test_a_text_is_not_in_force_on_an_instant() -> None:
    with pytest.raises(InstantRefused):
        PLAN.in_force_on(INSTANT)


@pytest.mark.parametrize(("place", "label"), [("第三十三条", "第三十三条（33-1）条款33-1"), ("", "33-1 条款33-1")])
def test_a_clause_is_labelled_with_its_place_where_it_has_one(place: str, label: str) -> None:
    assert attrs.evolve(_clause("33-1"), place=place).label == label


def _confirmed(on: date | None, how: str = "核对全文") -> Source:
    return Source(
        id="plan",
        title="工作要点",
        issuer="某局",
        in_force_from=date(2024, 1, 1),
        last_confirmed_on=on,
        confirmed_how=how if on else "",
    )


def test_a_citation_says_when_and_how_its_text_was_confirmed() -> None:
    citation = _confirmed(date(2026, 11, 24)).cite("第三条")
    assert (citation.last_confirmed_on, citation.confirmed_how) == (date(2026, 11, 24), "核对全文")


@pytest.mark.parametrize(
    ("day", "fresh"),
    [(date(2025, 1, 1), True), (date(2027, 11, 23), True), (date(2027, 11, 24), True), (date(2027, 11, 25), False)],
)
def test_a_text_stays_fresh_for_so_many_days(day: date, *, fresh: bool) -> None:
    assert _confirmed(date(2026, 11, 24)).fresh_on(day, within=365) is fresh


def test_a_text_that_nobody_confirmed_is_never_fresh() -> None:
    assert not _confirmed(None).fresh_on(date(2024, 1, 1), within=10_000)


@pytest.mark.parametrize(("on", "how"), [(date(2026, 11, 24), ""), (None, "核对全文")])
def test_a_confirmation_has_its_day_and_its_manner(on: date | None, how: str) -> None:
    with pytest.raises(PackError, match="give both, or neither where nobody has seen the text"):
        attrs.evolve(PLAN, last_confirmed_on=on, confirmed_how=how)


def test_a_text_is_the_same_whatever_clause_table_a_pack_adds() -> None:
    assert attrs.evolve(REGULATION, clauses=()) == REGULATION
    assert len({REGULATION, attrs.evolve(REGULATION, clauses=())}) == 1
