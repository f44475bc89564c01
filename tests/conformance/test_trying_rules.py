"""What rules are tried with: forbidden calls that are noticed, dossiers moved, renamed and made plain."""

from __future__ import annotations

import gc
import os
import random
import secrets
import socket
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timezone
from pathlib import Path

import attrs
import pytest

from zwgk import (
    AnnualReport,
    Authority,
    AuthorityKind,
    DisclosureItem,
    DisclosureRequest,
    Dossier,
    Extension,
    InspectedRule,
    InternalRule,
    Interpretation,
    Moment,
    PolicyDocument,
    Record,
    RuleInspection,
    Training,
    load_cases,
    load_plugins,
)
from zwgk.testing.drawn_records import drawn_dossiers, drawn_records, linked_kinds
from zwgk.testing.event_days import event_days, last_year, moved
from zwgk.testing.forbidden_calls import clock_asked, file_or_network_asked
from zwgk.testing.plainest import case_text, plainest
from zwgk.testing.renamed_records import renamed, turned_round
from zwgk.testing.watched_dossiers import WatchedDossier

BUREAU = Authority(id="单位", name="某区财政局", kind=AuthorityKind.DEPARTMENT)
KINDS = tuple(load_plugins(only=[]).record_types.values())


class TestClocks:
    """Clocks and chance are noticed, whoever asks them."""

    @pytest.mark.parametrize(
        ("run", "name"),
        [
            (lambda: date.today(), "date.today"),  # noqa: DTZ011, PLW0108, TID251 (what is to be noticed)
            (lambda: datetime.now(timezone.utc), "datetime.now"),  # noqa: UP017 (as people write it)
            (lambda: time.time(), "time.time"),  # noqa: PLW0108 (asked from Python)
            (lambda: time.monotonic_ns(), "time.monotonic_ns"),  # noqa: PLW0108 (asked from Python)
            (lambda: time.localtime(), "time.localtime"),  # noqa: PLW0108 (asked from Python)
            (lambda: random.random(), "random.random"),  # noqa: PLW0108, S311 (asked from Python)
            (lambda: random.choice([1, 2, 3]), "random.getrandbits"),  # noqa: S311 (chance, no secret)
            (lambda: secrets.token_hex(), "urandom"),  # noqa: PLW0108 (asked from Python)
        ],
    )
    def test_who_asks_is_named(self, run: Callable[[], object], name: str) -> None:
        asked = clock_asked(run)
        assert name in asked
        assert ".py:" in asked

    def test_counting_and_comparing_days_asks_none(self) -> None:
        assert clock_asked(lambda: sorted([date(2024, 3, 5), date.fromisoformat("2024-03-04")])) == ""

    def test_nothing_stays_behind(self) -> None:
        with pytest.raises(ZeroDivisionError):
            clock_asked(lambda: 1 / 0)
        assert sys.getprofile() is None
        assert gc.isenabled()

    def test_the_collector_stays_off_where_it_was(self) -> None:
        gc.disable()
        try:
            clock_asked(lambda: None)
            assert not gc.isenabled()
        finally:
            gc.enable()

    def test_a_profiler_is_not_cut_off(self) -> None:
        def profiler(*_: object) -> None: ...

        sys.setprofile(profiler)
        try:
            assert clock_asked(time.time) == ""
            assert sys.getprofile() is profiler
        finally:
            sys.setprofile(None)


class TestFiles:
    """Files and connections are noticed while somebody listens, and only then."""

    @pytest.mark.parametrize(
        ("run", "event"),
        [
            (lambda: Path(__file__).read_text("utf-8"), "open "),
            (lambda: os.listdir(Path(__file__).parent), "os.listdir "),  # noqa: PTH208 (what is to be noticed)
            (lambda: os.system("true"), "os.system "),  # noqa: S605, S607 (what is to be noticed)
            (lambda: socket.gethostbyname("127.0.0.1"), "socket.gethostbyname "),
        ],
    )
    def test_what_is_opened_is_named(self, run: Callable[[], object], event: str) -> None:
        run()  # imports what it needs
        assert file_or_network_asked(run).startswith(event)

    def test_reckoning_opens_nothing(self) -> None:
        assert file_or_network_asked(lambda: sum(range(9))) == ""


class TestMovedDossiers:
    """Days, moments and years move together; what is no day stays."""

    DOSSIER = Dossier(
        BUREAU,
        [
            AnnualReport(id="年报", year=2024),
            DisclosureItem(id="信息", published_at="2024-02-29 16:30", title="2024年"),
            DisclosureRequest(id="申请", extensions=[Extension(working_days=20, approved_on=date(2024, 3, 28))]),
            PolicyDocument(id="文件", valid_until=date(2026, 12, 31)),
        ],
    )

    def test_events_are_found_wherever_they_lie_and_plans_are_none(self) -> None:
        assert event_days(self.DOSSIER) == (date(2024, 2, 29), date(2024, 3, 28))

    def test_the_last_year_is_that_of_a_plan_too(self) -> None:
        assert last_year(self.DOSSIER) == 2026
        assert last_year(Dossier(BUREAU, [AnnualReport(id="年报", year=2027)])) == 2027
        assert last_year(Dossier(BUREAU)) == 0

    def test_everything_moves_by_whole_years(self) -> None:
        later = moved(self.DOSSIER, -1)
        item, report = later.get("信息"), later.get("年报")
        assert isinstance(item, DisclosureItem)
        assert item.published_at == Moment.parse("2023-02-28 16:30")
        assert item.title == "2024年"
        assert isinstance(report, AnnualReport)
        assert report.year == 2023
        assert event_days(later) == (date(2023, 2, 28), date(2023, 3, 28))

    def test_by_no_year_it_is_the_same(self) -> None:
        assert moved(self.DOSSIER, 0) is self.DOSSIER


class TestRenamedDossiers:
    """Under other ids a dossier says the same."""

    DOSSIER = Dossier(
        BUREAU,
        [
            InternalRule(id="甲"),
            InternalRule(id="乙", authority="单位"),
            RuleInspection(id="检查", results=[InspectedRule(rule="甲"), InspectedRule(rule="外面的")]),
        ],
    )

    def test_links_lead_where_they_led_however_deep_they_lie(self) -> None:
        other = renamed(self.DOSSIER, "新-".__add__)
        inspection = other.get("新-检查")
        assert isinstance(inspection, RuleInspection)
        assert [one.rule for one in inspection.results or ()] == ["新-甲", "外面的"]
        assert other.authority.id == "新-单位"
        assert {record.authority for record in other} == {"", "新-单位"}

    def test_records_of_a_kind_change_places(self) -> None:
        assert turned_round(self.DOSSIER) == {"甲": "乙", "乙": "甲", "检查": "检查", "单位": "单位"}


class TestPlainestDossiers:
    """What a rule goes wrong on is made as plain as it can be."""

    def test_records_facts_and_parts_of_facts_go_that_are_not_needed(self) -> None:
        dossier = Dossier(
            attrs.evolve(BUREAU, departments=("办公室", "预算科")),
            [
                InternalRule(id="甲"),
                DisclosureRequest(
                    id="申请",
                    channel="fax",
                    extensions=[Extension(working_days=5), Extension(working_days=20), Extension(working_days=1)],
                ),
            ],
        )

        def goes_wrong(one: Dossier) -> bool:
            request = one.get("申请")
            return isinstance(request, DisclosureRequest) and Extension(working_days=20) in request.extensions

        plain = plainest(dossier, goes_wrong)
        wanted = DisclosureRequest(id="申请", extensions=[Extension(working_days=20)])
        assert plain.records == Dossier(BUREAU, [wanted]).records

    def test_it_stops_after_so_many_tries(self) -> None:
        dossier = Dossier(BUREAU, [Training(id=f"培训{number}") for number in range(9)])
        assert len(plainest(dossier, lambda _: True, tries=4)) == 6

    def test_it_is_written_as_a_case_that_reads_back(self, tmp_path: Path) -> None:
        rule = load_plugins(only=["xuanzhou"]).packs[0].rules[0]
        dossier = Dossier(
            BUREAU,
            [
                DisclosureItem(id="信息", published_at="2024-03-05 16:30", title='引号"与\\反斜线'),
                Interpretation(id="解读", document="文件", links_to_document=True, forms=["text"]),
                DisclosureRequest(id="申请", extensions=[Extension(working_days=20, approved_on=date(2024, 3, 28))]),
            ],
        )
        file = tmp_path / "case.toml"
        file.write_text(
            case_text(rule, dossier, date(2024, 4, 1)).replace('expect = "…"', 'expect = "failed"'), "utf-8"
        )
        (case,) = load_cases(file)
        owned = [attrs.evolve(record, authority="") for record in case.dossier]
        assert owned == [attrs.evolve(record, authority="") for record in dossier]
        assert case.as_of == date(2024, 4, 1)


class TestDrawnDossiers:
    """Drawn dossiers hold what a rule judges, and links that lead somewhere."""

    def drawn(self, subject: type[Record], *kinds: type[Record]) -> list[Dossier]:
        bearers = [AuthorityKind.TOWNSHIP, AuthorityKind.DEPARTMENT]
        return list(drawn_dossiers([subject], kinds, owed_by=bearers, functions=["finance"], number=12))

    def test_each_has_a_record_to_judge_of_an_authority_that_owes_it(self) -> None:
        found = self.drawn(Interpretation, PolicyDocument)
        assert len(found) == 12
        assert all(dossier.of(Interpretation) for dossier in found)
        assert {dossier.authority.kind for dossier in found} == {AuthorityKind.TOWNSHIP, AuthorityKind.DEPARTMENT}
        assert all("finance" in dossier.authority.functions for dossier in found)

    def test_links_lead_to_records_of_the_kind_they_are_meant_for(self) -> None:
        found = self.drawn(PolicyDocument, Interpretation)
        assert any(dossier.linked(Interpretation, one.id) for dossier in found for one in dossier.of(PolicyDocument))

    def test_where_the_authority_is_judged_it_is_there_once(self) -> None:
        assert all(len(dossier.of(Authority)) == 1 for dossier in self.drawn(Authority, Training))

    def test_they_are_drawn_alike(self) -> None:
        assert drawn_records(Training, 12) is drawn_records(Training, 12)
        first, second = (self.drawn(Training) for _ in range(2))
        assert [one.records for one in first] == [one.records for one in second]

    def test_linked_kinds_are_those_on_both_ends(self) -> None:
        assert PolicyDocument in linked_kinds([Interpretation], KINDS)
        assert Interpretation in linked_kinds([PolicyDocument], KINDS)
        assert Training not in linked_kinds([PolicyDocument], KINDS)


def test_a_watched_dossier_notes_the_kinds_it_is_asked_for_on_every_day() -> None:
    asked: set[type[Record]] = set()
    dossier = Dossier(BUREAU, [Training(id="培训", held_on=date(2024, 5, 6)), PolicyDocument(id="文件")])
    watched = WatchedDossier(dossier, asked)
    assert len(watched) == 3
    assert asked == set()
    assert watched.of(Training)
    assert not watched.as_of(date(2024, 1, 1)).linked(Interpretation, "文件")
    assert asked == {Training, Interpretation}
