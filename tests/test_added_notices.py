"""Notices that a user adds: which may stand beside the known ones, and how they are stored."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import attrs
import pytest

from zwgk import Authority, InputError, Schedule, ScheduleError, ScheduleKind, china_calendar, load_plugins
from zwgk.authority_kinds import AuthorityKind
from zwgk.calendars import added_notices as storing
from zwgk.calendars.added_notices import add_notice, add_notices, notice_id, planned, remove_notice
from zwgk.calendars.notice_files import FiledNotice, added_notices, notice_toml, shipped_notices

SHIPPED = shipped_notices()
NEW = Schedule(
    year=2027,
    rest_days={date(2027, 1, 1): "元旦", date(2027, 2, 5): "春节"},
    makeup_days={date(2027, 1, 31): "春节"},
    source="某〔2026〕1号",
    number="某〔2026〕1号",
    title="2027年的通知",
    issued=date(2026, 11, 26),
)
OTHER = attrs.evolve(NEW, rest_days={date(2027, 1, 1): "元旦", date(2027, 2, 8): "春节"}, source="某〔2026〕2号")
AMENDING = attrs.evolve(
    NEW,
    kind=ScheduleKind.AMENDMENT,
    rest_days={date(2027, 5, 4): "劳动节"},
    makeup_days={},
    issued=date(2027, 3, 22),
    number="",
)
LOCAL = Schedule(
    year=2017,
    kind=ScheduleKind.LOCAL,
    rest_days=dict.fromkeys([date(2017, 3, 30), date(2017, 3, 31), date(2017, 4, 1), date(2017, 4, 3)], "壮族三月三"),
    makeup_days={date(2017, 4, 8): "壮族三月三"},
    source="三月三",
    title="三月三",
    issued=date(2017, 2, 10),
    region="450000",
)
CLOSURE = attrs.evolve(LOCAL, region="", authority="某 局", rest_days={date(2017, 6, 1): "搬迁"}, makeup_days={})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of added notices; it is not there yet."""
    path = tmp_path / "in" / "notices"
    monkeypatch.setenv("ZWGK_NOTICES", str(path))
    return path


def files(folder: Path) -> Sequence[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


@pytest.mark.parametrize(
    ("schedule", "name"),
    [
        (NEW, "2027"),
        (AMENDING, "2027-amendment-2027-03-22"),
        (attrs.evolve(AMENDING, kind=ScheduleKind.EXTENSION), "2027-extension-2027-03-22"),
        (LOCAL, "2017-local-450000-2017-02-10"),
        (attrs.evolve(LOCAL, issued=None), "2017-local-450000"),
        (CLOSURE, "2017-local-某-局-2017-02-10"),
    ],
)
def test_an_id_says_year_kind_and_day_of_issue(schedule: Schedule, name: str) -> None:
    assert notice_id(schedule) == name


class TestAdding:
    def test_an_added_notice_is_found_by_the_calendar(self, folder: Path) -> None:
        before = china_calendar()
        addition = add_notice(NEW)
        assert (addition.stored, addition.replaced) == (True, None)
        assert addition.notice.path == folder / "2027.toml"
        assert before.known_until == date(2026, 12, 28)
        assert addition.calendar.known_until == china_calendar().known_until == date(2027, 12, 28)
        assert china_calendar().is_working_day(date(2027, 1, 31))
        assert [one.schedule for one in added_notices()] == [NEW]

    def test_the_same_notice_again_changes_nothing(self, folder: Path) -> None:
        add_notice(NEW)
        before = (folder / "2027.toml").stat()
        again = add_notice(attrs.evolve(NEW, title="转载的通知", number="", source="转载的通知"))
        assert (again.stored, again.notice.schedule) == (False, NEW)
        assert (folder / "2027.toml").stat() == before

    @pytest.mark.parametrize("notice", SHIPPED, ids=lambda notice: notice.id)
    def test_a_notice_that_is_shipped_is_known_already(self, folder: Path, notice: FiledNotice) -> None:
        addition = add_notice(notice.schedule)
        assert (addition.stored, addition.notice) == (False, notice)
        assert files(folder) == []

    def test_nothing_but_the_notice_is_left_in_the_folder(self, folder: Path) -> None:
        add_notice(NEW)
        assert files(folder) == ["2027.toml"]
        assert (folder / "2027.toml").stat().st_mode & 0o444 == 0o444

    def test_amendments_of_one_year_stand_side_by_side(self, folder: Path) -> None:
        later = attrs.evolve(AMENDING, issued=date(2027, 4, 1), rest_days={date(2027, 5, 6): "劳动节"})
        for schedule in (NEW, AMENDING, later):
            add_notice(schedule)
        assert files(folder) == ["2027-amendment-2027-03-22.toml", "2027-amendment-2027-04-01.toml", "2027.toml"]

    def test_closures_without_a_day_of_issue_get_ids_of_their_own(self, folder: Path) -> None:
        one = attrs.evolve(CLOSURE, issued=None, authority="office")
        add_notice(one)
        assert add_notice(attrs.evolve(one, rest_days={date(2017, 7, 3): "停电"})).notice.id == "2017-local-office-2"
        assert len(files(folder)) == 2

    def test_a_notice_is_stored_under_the_id_it_is_given(self, folder: Path) -> None:
        assert add_notice(LOCAL, id="三月三").notice.path == folder / "三月三.toml"

    @pytest.mark.parametrize("name", ["../2027", "a/b", ".hidden", "a b", "-", "x" * 101])
    def test_an_id_that_is_no_name_of_a_file_is_refused(self, folder: Path, name: str) -> None:
        with pytest.raises(ScheduleError, match="is no name of a file; use letters, digits, dots and dashes"):
            add_notice(NEW, id=name)
        assert files(folder) == []


class TestRefusing:
    def test_a_year_arranged_otherwise_is_a_conflict_that_lists_the_days(self, folder: Path) -> None:
        add_notice(NEW)
        with pytest.raises(ScheduleError) as refused:
            add_notice(OTHER)
        assert str(refused.value).split("\n") == [
            f"某〔2026〕2号 contradicts 某〔2026〕1号, which is known already (added, {folder / '2027.toml'})",
            "  2027-02-05 Friday: off by the known notice, not named by this one",
            "  2027-02-08 Monday: not named by the known notice, off by this one",
            "if the known one is wrong, add this one with --replace, or remove it: zwgk calendar remove 2027",
        ]
        assert [one.schedule for one in added_notices()] == [NEW]

    @pytest.mark.parametrize("replace", [False, True])
    def test_a_shipped_notice_cannot_be_contradicted(self, folder: Path, *, replace: bool) -> None:
        [known] = [one.schedule for one in SHIPPED if one.id == "2026"]
        wrong = attrs.evolve(known, makeup_days={})
        with pytest.raises(ScheduleError) as refused:
            add_notice(wrong, replace=replace)
        assert "which is known already (shipped with zwgk; https://www.gov.cn/" in str(refused.value)
        assert "  2026-10-10 Saturday: worked by the known notice, not named by this one" in str(refused.value)
        assert "a notice that zwgk ships cannot be replaced" in str(refused.value)
        assert files(folder) == []

    def test_two_notices_of_one_day_cannot_set_the_same_days(self, folder: Path) -> None:
        add_notice(LOCAL)
        with pytest.raises(ScheduleError, match="2017-04-08 Saturday: worked by the known notice, not named by this"):
            add_notice(attrs.evolve(LOCAL, makeup_days={}))
        assert len(files(folder)) == 1

    def test_an_id_that_is_taken_is_refused(self, folder: Path) -> None:
        add_notice(LOCAL, id="a")
        with pytest.raises(ScheduleError, match="zwgk calendar remove a"):
            add_notice(CLOSURE, id="a")
        assert files(folder) == ["a.toml"]

    def test_a_year_is_not_left_out(self, folder: Path) -> None:
        later = Schedule(year=2028, rest_days={date(2028, 1, 1): "元旦"}, makeup_days={}, source="2028年的通知")
        with pytest.raises(ScheduleError, match="arranges 2028, but not 2027; add the notice for 2027 first"):
            add_notice(later)
        assert files(folder) == []
        add_notice(NEW)
        assert add_notice(later).calendar.known_until == date(2028, 12, 28)

    def test_the_calendar_begins_in_2004(self, folder: Path) -> None:
        early = Schedule(year=2003, rest_days={date(2003, 1, 1): "元旦"}, makeup_days={}, source="2003年的通知")
        with pytest.raises(ScheduleError, match="the notice arranges 2003, and the calendar begins with 2004"):
            add_notice(early)
        assert files(folder) == []

    def test_an_amendment_needs_the_notice_it_amends(self, folder: Path) -> None:
        with pytest.raises(ScheduleError, match="changes 2027, which no notice arranges; add that one first"):
            add_notice(AMENDING)
        assert files(folder) == []

    def test_nothing_is_added_beside_a_file_that_cannot_be_read(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        (folder / "a.toml").write_text("[[notice", "utf-8")
        with pytest.raises(InputError, match=r"a\.toml: no TOML"):
            add_notice(NEW)
        with pytest.raises(InputError, match=r"a\.toml: no TOML"):
            add_notice(NEW, replace=True)
        assert files(folder) == ["a.toml"]

    def test_a_write_that_fails_leaves_nothing_behind(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(handle: int) -> None:
            raise OSError(28, f"no space left for {handle}")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="no space left"):
            add_notice(NEW)
        assert files(folder) == []


class TestReplacing:
    def test_an_added_notice_is_replaced_when_asked_for(self, folder: Path) -> None:
        add_notice(NEW)
        addition = add_notice(OTHER, replace=True)
        assert addition.replaced is not None
        assert addition.replaced.schedule == NEW
        assert [one.sets for one in added_notices()] == [addition.notice.sets]
        assert files(folder) == ["2027.toml"]

    def test_the_same_days_with_other_particulars_replace_them(self, folder: Path) -> None:
        add_notice(NEW)
        dated = attrs.evolve(NEW, issued=date(2026, 11, 27))
        assert not add_notice(dated).stored
        assert add_notice(dated, replace=True).stored
        assert not add_notice(dated, replace=True).stored
        assert [one.schedule.issued for one in added_notices(folder)] == [date(2026, 11, 27)]

    def test_a_damaged_file_is_replaced_by_its_notice(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        (folder / "2027.toml").write_text("[[notice", "utf-8")
        assert add_notice(NEW, replace=True).stored
        assert [one.schedule for one in added_notices()] == [NEW]

    def test_a_file_with_several_notices_is_left_to_its_writer(self, folder: Path) -> None:
        add_notice(NEW)
        path = folder / "2027.toml"
        path.write_text(path.read_text("utf-8") + notice_toml(FiledNotice("b", AMENDING)), "utf-8")
        with pytest.raises(ScheduleError, match="holds b too; mend the file by hand"):
            add_notice(OTHER, replace=True)
        with pytest.raises(ScheduleError, match="holds b too; take '2027' out of the file by hand"):
            remove_notice("2027")
        assert len(added_notices()) == 2


class TestSeveral:
    def test_the_notices_of_a_file_are_stored_together(self, folder: Path) -> None:
        given = [FiledNotice("2027", NEW), FiledNotice("b", AMENDING)]
        assert [one.stored for one in add_notices(given)] == [True, True]
        assert files(folder) == ["2027.toml", "b.toml"]

    def test_where_one_cannot_be_stored_none_is(self, folder: Path) -> None:
        with pytest.raises(ScheduleError, match="contradicts"):
            add_notices([FiledNotice("2027", NEW), FiledNotice("c", OTHER)])
        assert files(folder) == []


class TestAtOnce:
    def test_a_notice_stored_meanwhile_is_seen(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        plan = storing.planned

        def slow(*arguments: object, **options: object) -> object:
            made = plan(*arguments, **options)  # type: ignore[arg-type] # passed on
            if not files(folder):
                monkeypatch.setattr(storing, "planned", plan)
                add_notice(NEW, folder)
            return made

        monkeypatch.setattr(storing, "planned", slow)
        with pytest.raises(ScheduleError, match="contradicts"):
            add_notice(OTHER)
        assert [one.schedule for one in added_notices()] == [NEW]

    def test_of_many_at_once_one_stores_it_and_the_others_find_it(self, folder: Path) -> None:
        with ThreadPoolExecutor(8) as threads:
            additions = list(threads.map(lambda _: add_notice(NEW), range(16)))
        assert [one.stored for one in additions].count(True) == 1
        assert files(folder) == ["2027.toml"]

    def test_of_two_processes_that_contradict_each_other_one_is_refused(self, folder: Path, tmp_path: Path) -> None:
        for name, schedule in (("a", NEW), ("b", OTHER)):
            (tmp_path / f"{name}.toml").write_text(notice_toml(FiledNotice("2027", schedule)), "utf-8")
        program = "from zwgk.cli import main; main()"
        running = [
            subprocess.Popen(  # noqa: S603 (the program under test)
                [sys.executable, "-c", program, "calendar", "add", str(tmp_path / f"{name}.toml")],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            for name in "ab"
        ]
        assert sorted(one.wait() for one in running) == [0, 2]
        assert len(added_notices(folder)) == 1

    def test_a_file_system_without_hard_links_will_do(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object) -> None:
            raise PermissionError(1, "no hard links here")

        monkeypatch.setattr(os, "link", refuse)
        assert add_notice(NEW).stored
        assert files(folder) == ["2027.toml"]


class TestRemoving:
    def test_an_added_notice_is_removed(self, folder: Path) -> None:
        add_notice(NEW)
        assert remove_notice("2027") == folder / "2027.toml"
        assert china_calendar().known_until == date(2026, 12, 28)

    def test_a_file_that_cannot_be_read_is_removed_by_its_name(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        (folder / "a.toml").write_text("[[notice", "utf-8")
        assert remove_notice("a") == folder / "a.toml"
        assert files(folder) == []

    @pytest.mark.parametrize(("name", "said"), [("2026", "zwgk ships '2026'"), ("../x", "no notice '../x' was added")])
    def test_only_added_notices_can_be_removed(self, folder: Path, name: str, said: str) -> None:
        add_notice(LOCAL, folder, id="三月三")
        with pytest.raises(ScheduleError) as refused:
            remove_notice(name)
        assert str(refused.value) == f"{said}; added notices, which can be removed, are 三月三"

    @pytest.mark.parametrize(
        "needing",
        [Schedule(year=2028, rest_days={date(2028, 1, 1): "元旦"}, makeup_days={}, source="2028"), AMENDING],
    )
    def test_a_notice_that_others_build_on_stays(self, folder: Path, needing: Schedule) -> None:
        add_notice(NEW)
        kept = add_notice(needing).notice.id
        with pytest.raises(ScheduleError, match=f"{kept} cannot stand without '2027'; remove those first"):
            remove_notice("2027")
        remove_notice(kept)
        assert remove_notice("2027") == folder / "2027.toml"


class TestWhomTheyBind:
    def office(self, name: str, region: str) -> Authority:
        return Authority(id=name, name=name, kind=AuthorityKind.DEPARTMENT, region=region)

    @pytest.mark.usefixtures("folder")
    def test_a_local_notice_binds_the_authorities_of_its_region(self) -> None:
        add_notice(LOCAL)
        plugins = load_plugins()
        nanning, xuanzhou = (plugins.calendar(self.office("a", region)) for region in ("450100", "341802"))
        days = [date(2017, 4, 1), date(2017, 4, 8)]
        assert [nanning.is_working_day(day) for day in days] == [False, True]
        assert [xuanzhou.is_working_day(day) for day in days] == [True, False]
        assert [china_calendar().is_working_day(day) for day in days] == [True, False]

    @pytest.mark.usefixtures("folder")
    def test_a_closure_binds_one_authority_alone(self) -> None:
        add_notice(CLOSURE)
        plugins = load_plugins()
        closed, open_ = (plugins.calendar(self.office(name, "341802")) for name in ("某 局", "另一局"))
        assert not closed.is_working_day(date(2017, 6, 1))
        assert open_.is_working_day(date(2017, 6, 1))

    def test_planning_stores_nothing(self, folder: Path) -> None:
        assert planned(NEW, SHIPPED).stored
        assert files(folder) == []
