"""Holiday notices as TOML: what is written is read again, and every fault of a file is named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk import InputError, Schedule, ScheduleKind
from zwgk.calendars.notice_files import (
    FiledNotice,
    added_notices,
    notice_toml,
    notices_folder,
    read_notices,
    readable_notices,
    shipped_notices,
)

SHIPPED = shipped_notices()


@pytest.mark.parametrize("notice", SHIPPED, ids=lambda notice: notice.id)
def test_a_shipped_notice_is_the_same_after_writing_and_reading(notice: FiledNotice) -> None:
    assert read_notices(notice_toml(notice), file="x") == (notice,)


def test_shipped_notices_have_ids_of_their_own() -> None:
    assert len({notice.id for notice in SHIPPED}) == len(SHIPPED)


@given(title=st.text(min_size=1), name=st.text(min_size=1), authority=st.text(min_size=1))
def test_any_text_survives_writing_and_reading(title: str, name: str, authority: str) -> None:
    schedule = Schedule(
        year=2027,
        kind=ScheduleKind.LOCAL,
        rest_days={date(2027, 3, 1): name},
        makeup_days={date(2027, 3, 6): name},
        source=title,
        title=title,
        authority=authority,
    )
    assert read_notices(notice_toml(FiledNotice("x", schedule)), file="x") == (FiledNotice("x", schedule),)


def test_a_notice_without_title_is_titled_by_its_source() -> None:
    schedule = Schedule(year=2027, rest_days={date(2027, 1, 1): "元旦"}, makeup_days={}, source="某通知")
    [read] = read_notices(notice_toml(FiledNotice("2027", schedule)), file="x")
    assert (read.schedule.title, read.schedule.source) == ("某通知", "某通知")


def test_a_month_of_issue_stands_for_its_last_day() -> None:
    assert [one.schedule.issued for one in SHIPPED if one.id == "2004"] == [date(2003, 12, 31)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[notice", "x: no TOML: "),
        ("a = 1", "x: expected [[notice]] tables and nothing else, found ['a']"),
        ("", "x: expected [[notice]] tables and nothing else, found []"),
        ("[[notice]]\nid = 'a'\nyaer = 2027", "x: notice 1: unknown fields ['yaer']; known are "),
        ("[[notice]]\nid = 'a'\nyear = 2027\nkind = 'local'\nholidays = []", "x: notice 1: 'title' is missing"),
        ("[[notice]]\nid = 1\nyear = 2027", "x: notice 1: id is 1; expected a text in quotes"),
        ("[[notice]]\nid = 'a'\nyear = '2027'\nholidays = []", "expected a whole number as year, and a list of texts"),
        ("[[notice]]\nid = 'a'\nyear = true\nholidays = []", "expected a whole number as year, and a list of texts"),
        ("[[notice]]\nid = 'a'\nyear = 2027\nholidays = [{name = 'a', of = []}]", "unknown fields ['of'] of a holiday"),
        (
            "[[notice]]\nid = 'a'\nyear = 2027\nkind = 'annual'\ntitle = 't'\nholidays = [{name = 'a', off = ['1.1']}]",
            "x: notice 1: Invalid isoformat string: '1.1'",
        ),
        (
            "[[notice]]\nid = 'a'\nyear = 2027\nkind = 'yearly'\ntitle = 't'\nholidays = []",
            "x: notice 1: 'yearly' is not a valid ScheduleKind",
        ),
    ],
)
def test_a_fault_is_named_with_its_place(text: str, problem: str) -> None:
    with pytest.raises(InputError) as refused:
        read_notices(text, file="x")
    assert problem in str(refused.value)


def test_every_fault_of_a_file_is_named_at_once() -> None:
    with pytest.raises(InputError) as refused:
        read_notices("[[notice]]\nid = 1\n[[notice]]\nyaer = 2\n", file="x")
    assert [fault.path for fault in refused.value.faults] == ["notice 1", "notice 2"]


def test_added_notices_name_the_file_they_stand_in(tmp_path: Path) -> None:
    path = tmp_path / "2026.toml"
    path.write_text(notice_toml(SHIPPED[-5]), "utf-8")
    assert added_notices(tmp_path) == (attrs.evolve(SHIPPED[-5], path=path),)


def test_a_damaged_file_is_named_and_the_others_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(notice_toml(SHIPPED[0]), "utf-8")
    (tmp_path / "b.toml").write_text("[[notice", "utf-8")
    (tmp_path / "c.toml").write_bytes("标题".encode("gbk"))
    found, faults = readable_notices(tmp_path)
    assert [one.id for one in found] == [SHIPPED[0].id]
    assert [Path(fault.file).name for fault in faults] == ["b.toml", "c.toml"]
    with pytest.raises(InputError, match="2 faults in the input"):
        added_notices(tmp_path)


def test_a_folder_that_is_not_there_holds_no_notice(tmp_path: Path) -> None:
    assert added_notices(tmp_path / "none") == ()


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ZWGK_NOTICES", str(tmp_path))
    assert notices_folder() == tmp_path


@pytest.mark.parametrize("value", [None, ""])
def test_without_it_the_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    monkeypatch.delenv("ZWGK_NOTICES") if value is None else monkeypatch.setenv("ZWGK_NOTICES", value)
    assert notices_folder().parts[-2:] == ("zwgk", "notices")
