"""`zwgk calendar`: notices are added, listed, checked and compared, and years are drawn."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import click
import pytest
from click.testing import CliRunner
from rich.cells import cell_len

from zwgk.calendars.days import DayKind
from zwgk.calendars.notice_files import added_notices, shipped_notices
from zwgk.cli import cli, main
from zwgk.cli.calendar import calendar_command
from zwgk.cli.calendar.show import MARKS

NOTICES = Path(__file__).parent / "golden" / "notices"
IMAGINED, GUANGXI = str(NOTICES / "2027-imagined.txt"), str(NOTICES / "guangxi-2017.txt")

SURPLUS_OF_2020 = "2020年工作日放假13天，而周末上班6天、法定节假日逢周末4天、重叠1天，多放2天"
CLOSURE = """\
[[notice]]
id = "搬迁"
year = 2024
kind = "local"
title = "某局关于搬迁期间暂停办公的通知"
issued = "2024-05-20"
authority = "某局"
holidays = [{ name = "搬迁", off = ["2024-06-03/2024-06-04"] }]
"""
AUTHORITY = """\
[authority]
id = "{id}"
name = "某局"
kind = "department"
level = "county"
region = "{region}"
"""
REQUEST = """
[[disclosure-request]]
id = "申请一"
channel = "registered-mail"
signed_for_on = {received}
received_on = {received}
applicant = "甲"
applicant_kind = "natural-person"
"""


class Ran(NamedTuple):
    """What came of a run of the program."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 (whatever the command gave)
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of added notices; it is not there yet."""
    path = tmp_path / "notices"
    monkeypatch.setenv("ZWGK_NOTICES", str(path))
    return path


@pytest.fixture
def calendar_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path) -> Run:
    """Run `zwgk calendar` in this process, as its script does."""
    assert not folder.exists()
    monkeypatch.delenv("COLUMNS", raising=False)

    def run(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["zwgk", "calendar", *arguments])
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capsys.readouterr()
        return Ran(int(left.value.code or 0), out, err)

    return run


@pytest.fixture
def dossier(tmp_path: Path) -> Callable[..., str]:
    """Write a dossier; gives its path."""

    def written(*, id: str = "某局", region: str = "341802", received: str = "") -> str:  # noqa: A002 (a record's field)
        path = tmp_path / f"{id}-{region}.toml"
        text = AUTHORITY.format(id=id, region=region)
        path.write_text(text + (REQUEST.format(received=received) if received else ""), "utf-8")
        return str(path)

    return written


class TestHelp:
    @pytest.mark.parametrize("name", sorted(calendar_command.commands))
    def test_every_command_explains_itself_and_its_options(self, name: str) -> None:
        command = calendar_command.commands[name]
        result = CliRunner().invoke(cli, ["calendar", name, "--help"])
        assert result.exit_code == 0
        assert result.stdout.startswith(f"Usage: zwgk calendar {name} ")
        options = [one for one in command.params if isinstance(one, click.Option) and one.name != "output"]
        assert [one.name for one in options if not one.help] == []

    @pytest.mark.parametrize("name", sorted(calendar_command.commands))
    def test_every_command_shows_its_help_in_the_documentation(self, name: str) -> None:
        page = (Path(__file__).parents[1] / "docs" / "command-line.md").read_text("utf-8")
        assert f"$ zwgk calendar {name} --help" in page


class TestAdd:
    def test_a_notice_is_added_from_its_text(self, calendar_run: Run, folder: Path) -> None:
        ran = calendar_run("add", IMAGINED, "--address", "https://www.gov.cn/2027")
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.split("\n") == [
            f"已存入：2027（{folder / '2027.toml'}）",
            "  国务院办公厅关于2027年部分节假日安排的通知，国办发明电〔2026〕0号，2026年11月26日发布",
            "  2027年年度安排：放假28天，上班5天",
            "  现有安排至2027年12月28日",
            "",
        ]
        assert [one.schedule.address for one in added_notices()] == ["https://www.gov.cn/2027"]

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk", "utf-16", "utf-16-le"])
    def test_the_encoding_of_the_file_does_not_matter(self, calendar_run: Run, tmp_path: Path, encoding: str) -> None:
        file = tmp_path / "notice.txt"
        file.write_bytes(Path(IMAGINED).read_text("utf-8").encode(encoding))
        assert calendar_run("add", str(file)).code == 0
        assert calendar_run("add", IMAGINED).out.startswith("已有此通知，未作改动：2027（")

    def test_a_notice_comes_from_the_standard_input(self, calendar_run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(IMAGINED).read_bytes())))
        assert calendar_run("add", "-").out.startswith("已存入：2027（")

    def test_a_stored_notice_can_be_added_elsewhere(self, calendar_run: Run, folder: Path, tmp_path: Path) -> None:
        calendar_run("add", IMAGINED)
        elsewhere = tmp_path / "2027.toml"
        (folder / "2027.toml").rename(elsewhere)
        assert calendar_run("add", str(elsewhere)).out.startswith("已存入：2027（")

    @pytest.mark.parametrize(
        ("file", "options", "id_"),
        [
            ("2026.txt", (), "2026"),
            ("2019-labour.txt", ("--issued", "2019-03-22"), "2019-labour"),
            ("2020-extension.txt", ("--issued", "2020-01-26"), "2020-extension"),
        ],
    )
    def test_a_shipped_notice_is_known_already(
        self, calendar_run: Run, folder: Path, file: str, options: tuple[str, ...], id_: str
    ) -> None:
        ran = calendar_run("add", str(NOTICES / file), *options)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith(f"已有此通知，未作改动：{id_}（随 zwgk 提供）\n")
        assert not folder.exists()

    def test_a_notice_that_is_contradicted_is_refused_until_it_is_replaced(
        self, calendar_run: Run, tmp_path: Path
    ) -> None:
        calendar_run("add", IMAGINED)
        [known] = added_notices()
        assert known.path is not None
        other = tmp_path / "other.toml"
        other.write_text(known.path.read_text("utf-8").replace('"2027-10-09"', '"2027-10-10"'), "utf-8")
        ran = calendar_run("add", str(other))
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(
            "zwgk: 国办发明电〔2026〕0号 contradicts 国办发明电〔2026〕0号, which is known already"
        )
        assert "  2027-10-09 Saturday: worked by the known notice, not named by this one\n" in ran.err
        assert added_notices() == (known,)
        assert calendar_run("add", str(other), "--replace").out.startswith("已替换：2027（")

    def test_a_law_that_a_notice_breaks_is_said(self, calendar_run: Run, folder: Path, tmp_path: Path) -> None:
        calendar_run("add", IMAGINED)
        text = (folder / "2027.toml").read_text("utf-8")
        calendar_run("remove", "2027")
        broken = tmp_path / "broken.toml"
        broken.write_text(text.replace(', "2027-10-09"', ""), "utf-8")
        ran = calendar_run("add", str(broken))
        assert ran.code == 0
        assert ran.err == ("zwgk: 2027: 2027年工作日放假11天，而周末上班4天、法定节假日逢周末6天、重叠0天，多放1天\n")

    @pytest.mark.parametrize(
        ("arguments", "problem"),
        [
            (("nowhere.txt",), "zwgk: 1 fault in the input\nnowhere.txt: cannot be read: No such file or directory"),
            (
                (IMAGINED, "--region", "45"),
                "expected a division code (行政区划代码) of six digits such as 450000",
            ),
            ((IMAGINED, "--region", ""), "expected a division code (行政区划代码)"),
            ((IMAGINED, "--authority", " "), "--authority is empty"),
            ((GUANGXI, "--region", "450000", "--authority", "a"), "give one of --region and --authority"),
            ((GUANGXI, "--issued", "10.2.2017"), "expected a day such as 2024-03-05"),
            ((str(NOTICES.parent / "small_report.txt"),), "zwgk: the holiday notice cannot be read\n"),
        ],
    )
    def test_what_cannot_be_added_is_refused(
        self, calendar_run: Run, folder: Path, arguments: tuple[str, ...], problem: str
    ) -> None:
        ran = calendar_run("add", *arguments)
        assert (ran.code, ran.out) == (2, "")
        assert problem in ran.err
        assert "Traceback" not in ran.err
        assert not folder.exists()

    def test_toml_says_itself_what_options_would_say(self, calendar_run: Run, tmp_path: Path) -> None:
        file = tmp_path / "closure.toml"
        file.write_text(CLOSURE, "utf-8")
        assert "is TOML, which says these itself" in calendar_run("add", str(file), "--region", "450000").err
        assert calendar_run("add", str(file)).out.split("\n")[2] == (
            "  2024年地方安排：放假2天，上班0天，仅适用单位某局"
        )


class TestLocalNotices:
    def test_a_region_has_days_of_its_own(self, calendar_run: Run) -> None:
        ran = calendar_run("add", GUANGXI, "--region", "450000", "--issued", "2017-02-10")
        assert ran.out.split("\n")[2] == "  2017年地方安排：放假6天，上班1天，适用地区450000"
        look = {
            (day, region): calendar_run("look", day, *region, "--format", "json").json["working"]
            for day in ("2017-04-01", "2017-04-08")
            for region in ((), ("--region", "450100"), ("--region", "341802"))
        }
        assert {key for key, working in look.items() if working} == {
            ("2017-04-01", ()),
            ("2017-04-01", ("--region", "341802")),
            ("2017-04-08", ("--region", "450100")),
        }

    @pytest.mark.parametrize(("id_", "due"), [("某局", "2024-07-01"), ("另一局", "2024-06-27")])
    def test_a_closure_moves_the_deadlines_of_one_authority(
        self, calendar_run: Run, dossier: Callable[..., str], tmp_path: Path, id_: str, due: str
    ) -> None:
        file = tmp_path / "closure.toml"
        file.write_text(CLOSURE, "utf-8")
        calendar_run("add", str(file))
        path = dossier(id=id_, received="2024-05-29")
        report = CliRunner().invoke(
            cli, ["check", path, "--as-of", "2024-05-31", "--format", "json", "--pack", "regulation"]
        )
        found = [one["deadline"]["due"] for one in json.loads(report.stdout)["findings"] if one["rule"] == "REG3301"]
        assert found == [due]


class TestList:
    def test_every_notice_is_listed_with_where_it_comes_from(self, calendar_run: Run, folder: Path) -> None:
        calendar_run("add", IMAGINED)
        rows = calendar_run("list", "--format", "json").json
        assert {row["id"] for row in rows if row["shipped"]} == {one.id for one in shipped_notices()}
        assert [row["year"] for row in rows] == sorted(row["year"] for row in rows)
        [added] = [row for row in rows if not row["shipped"]]
        assert (added["id"], added["path"]) == ("2027", str(folder / "2027.toml"))
        assert (added["kind"], added["year"], added["issued"]) == ("annual", 2027, "2026-11-26")
        assert (len(added["off"]), len(added["makeup"])) == (28, 5)

    def test_the_table_counts_the_days_of_each(self, calendar_run: Run) -> None:
        out = calendar_run("list").out.split("\n")
        [row] = [line for line in out if line.startswith("2019-labour ")]
        assert row.split() == [
            "2019-labour", "2019", "调整", "国办发明电〔2019〕3号", "2019-03-22", "4", "2", "全国", "随附",
            "http://www.gov.cn/zhengce/content/2019-03/22/content_5375877.htm",
        ]  # fmt: skip
        assert out[-2] == f"随附{len(shipped_notices())}份，另行添加0份"

    def test_a_file_that_cannot_be_read_is_named(self, calendar_run: Run, folder: Path) -> None:
        folder.mkdir()
        (folder / "a.toml").write_text("[[notice", "utf-8")
        ran = calendar_run("list")
        assert ran.code == 0
        assert ran.err.startswith(f"zwgk: {folder / 'a.toml'}: no TOML: ")


class TestRemove:
    def test_an_added_notice_is_removed(self, calendar_run: Run, folder: Path) -> None:
        calendar_run("add", IMAGINED)
        ran = calendar_run("remove", "2027")
        assert ran.out == f"已移除：2027（{folder / '2027.toml'}）\n现有安排至2026年12月28日\n"
        assert calendar_run("remove", "2027").err.startswith("zwgk: no notice '2027' was added; ")

    def test_a_file_that_stops_every_command_can_be_removed(self, calendar_run: Run, folder: Path) -> None:
        folder.mkdir()
        (folder / "a.toml").write_text("[[notice", "utf-8")
        assert calendar_run("show", "2026").code == 2
        assert calendar_run("remove", "a").code == 0
        assert calendar_run("show", "2026").code == 0


class TestLook:
    def test_a_day_names_its_notice(self, calendar_run: Run) -> None:
        assert calendar_run("look", "2026-10-10").out.split("\n") == [
            "2026-10-10 星期六：调休上班（国庆节）",
            "  国务院办公厅关于2026年部分节假日安排的通知，国办发明电〔2025〕7号，2025年11月4日发布",
            "  https://www.gov.cn/zhengce/content/202511/content_7047090.htm",
            "",
        ]

    @pytest.mark.parametrize(
        ("day", "says"),
        [
            ("2024-02-09", "2024-02-09 星期五：工作日\n"),
            ("2024-03-09", "2024-03-09 星期六：周末\n"),
            ("2027-02-10", "2027-02-10 星期三：待定（春节）\n"),
        ],
    )
    def test_a_plain_day_and_an_open_one_name_none(self, calendar_run: Run, day: str, says: str) -> None:
        assert calendar_run("look", day).out == says

    @pytest.mark.parametrize(("known_at", "kind"), [("2019-03-21", "weekend"), ("2019-03-22", "make-up-workday")])
    def test_a_day_is_seen_as_it_was_known(self, calendar_run: Run, known_at: str, kind: str) -> None:
        assert calendar_run("look", "2019-04-28", "--known-at", known_at, "--format", "json").json["kind"] == kind

    def test_a_day_before_the_first_notice_is_refused(self, calendar_run: Run) -> None:
        ran = calendar_run("look", "2003-05-01")
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("zwgk: 2003-05-01 needs days outside 2004-01-01 to ")


def grid_of(out: str) -> list[str]:
    """The lines of the months, between the title and the legend."""
    return out.split("\n\n", 1)[1].rsplit("\n\n", 2)[0].split("\n")


def cell_starts(line: str, pattern: str) -> list[tuple[int, str]]:
    """Where on the screen each match begins, and the match."""
    return [(cell_len(line[: match.start()]), match[0].strip()) for match in re.finditer(pattern, line)]


def days_of(out: str, year: int) -> dict[date, str]:
    """The mark of each day that a grid shows, each found to stand under its weekday."""
    found: dict[date, str] = {}
    months: list[tuple[int, str]] = []
    for line in grid_of(out):
        months = cell_starts(line, r"\d+月") or months
        for at, shown in cell_starts(line, r"(?<!\d)[ \d]\d(?![\d月])[节休班延地待]?"):
            start, month = max(one for one in months if one[0] <= at)
            number = re.findall(r"\d+", shown)[0]
            day = date(year, int(month[:-1]), int(number))
            assert (at - start) / 5 == day.weekday()
            assert day not in found
            found[day] = shown.removeprefix(number)
    return found


class TestShow:
    @pytest.mark.parametrize(
        ("columns", "across"), [("40", 1), ("60", 1), ("71", 1), ("72", 2), ("108", 2), ("109", 3)]
    )
    def test_as_many_months_stand_in_a_row_as_the_width_allows(
        self, calendar_run: Run, monkeypatch: pytest.MonkeyPatch, columns: str, across: int
    ) -> None:
        monkeypatch.setenv("COLUMNS", columns)
        heads = [line for line in calendar_run("show", "2026").out.split("\n") if line.startswith("一   二")]
        assert {line.count("一") for line in heads} == {across}
        assert len(heads) == 12 / across

    @pytest.mark.parametrize("columns", ["60", "80", "120"])
    @pytest.mark.parametrize("year", ["2020", "2026", "2027"])
    def test_every_day_stands_under_its_weekday(
        self, calendar_run: Run, monkeypatch: pytest.MonkeyPatch, columns: str, year: str
    ) -> None:
        monkeypatch.setenv("COLUMNS", columns)
        out = calendar_run("show", year).out
        assert max(map(cell_len, out.split("\n")[:20])) <= int(columns)
        assert len(days_of(out, int(year))) == (366 if year == "2020" else 365)

    def test_the_marks_of_a_year_are_those_of_its_days(self, calendar_run: Run) -> None:
        shown = calendar_run("show", "2020", "--format", "json").json
        marks = {kind.value: mark for kind, (mark, _) in MARKS.items()}
        drawn = days_of(calendar_run("show", "2020").out, 2020)
        assert {day.isoformat(): mark for day, mark in drawn.items()} == {
            one["day"]: marks[one["kind"]] for one in shown["days"]
        }
        assert (shown["working"], shown["off"], shown["open"]) == (249, 117, 0)

    @pytest.mark.parametrize("kind", DayKind)
    def test_every_kind_of_day_has_a_mark_or_a_column(self, kind: DayKind) -> None:
        assert bool(MARKS[kind][0]) == (kind not in (DayKind.WORKDAY, DayKind.WEEKEND))

    def test_a_year_of_the_past_is_drawn_in_full(self, calendar_run: Run) -> None:
        out = calendar_run("show", "2020").out
        assert out.startswith("2020年  工作日249天  休息日117天\n\n1月 ")
        assert "27节 28休 29休 30休 31延" in out
        assert (
            "节 法定节假日  休 调休放假  班 调休上班  延 延长假期  其余：周一至周五上班，周六、周日休息\n\n"
            "节日            放假             上班               通知\n"
            "元旦            1月1日                              国办发明电〔2019〕16号\n"
            "春节            1月24日至30日    1月19日            国办发明电〔2019〕16号\n"
            "春节            1月31日至2月2日  2月3日             国办发明电〔2020〕1号\n"
        ) in out

    def test_an_edition_draws_what_was_known(self, calendar_run: Run) -> None:
        out = calendar_run("show", "2020", "--known-at", "2020-01-25").out
        assert out.startswith("2020年  工作日249天  休息日115天  待定2天  截至2020-01-25所知\n")
        assert "延" not in out

    def test_an_unpublished_year_shows_what_is_open(self, calendar_run: Run) -> None:
        out = calendar_run("show", "2027").out
        assert re.match(r"2027年  工作日\d+天  休息日\d+天  待定\d+天\n", out)
        assert " 8节  9待" in out
        assert "通知未公布" in out

    def test_a_region_shows_its_own_days(self, calendar_run: Run) -> None:
        calendar_run("add", GUANGXI, "--region", "450000", "--issued", "2017-02-10")
        out = calendar_run("show", "2017", "--region", "450100").out
        assert "30地 31地" in out
        assert "地区450100" in out
        assert "地" not in calendar_run("show", "2017").out

    @pytest.mark.parametrize(("variable", "coloured"), [(None, True), ("NO_COLOR", False)])
    def test_colours_are_for_terminals_that_want_them(
        self, monkeypatch: pytest.MonkeyPatch, folder: Path, variable: str | None, *, coloured: bool
    ) -> None:
        assert not folder.exists()
        monkeypatch.delenv("NO_COLOR", raising=False)
        if variable:
            monkeypatch.setenv(variable, "1")

        class Terminal(io.StringIO):
            def isatty(self) -> bool:
                return True

        screen = Terminal()
        monkeypatch.setattr(sys, "stdout", screen)
        monkeypatch.setattr(sys, "argv", ["zwgk", "calendar", "show", "2026"])
        with pytest.raises(SystemExit):
            main()
        assert ("\x1b[1;31m 1节\x1b[0m" in screen.getvalue()) == coloured

    @pytest.mark.parametrize("year", ["2003", "9999"])
    def test_a_year_of_which_nothing_is_known_is_refused(self, calendar_run: Run, year: str) -> None:
        ran = calendar_run("show", year)
        assert (ran.code, ran.out) == (2, "")
        assert "Traceback" not in ran.err


class TestCheck:
    def test_the_shipped_notices_hold_or_are_explained(self, calendar_run: Run) -> None:
        ran = calendar_run("check")
        assert ran.code == 0
        assert ran.out.split("\n") == [
            "通知：随附27份，另行添加0份",
            "年度相连：2004年至2026年，现有安排至2026-12-28",
            "放假与上班天数相抵：23年中22年相符",
            "  2020年工作日放假13天，而周末上班6天、法定节假日逢周末4天、重叠1天，多放2天；国办发明电〔2020〕1号延长假期所致，不计入",  # noqa: E501 (one line)
            "法定节假日均放假：23年中23年相符",
            "调休上班在周末：23年中23年相符",
            "调休日临近节日：23年中23年相符",
            "与 chinese-calendar 核对：1日不一致",
            "  2005-12-31：国办发明电〔2005〕35号为上班，chinese-calendar 1.11.0为放假，以前者为准",
            "",
        ]

    def test_a_year_that_chinese_calendar_does_not_know_is_no_disagreement(self, calendar_run: Run) -> None:
        calendar_run("add", IMAGINED)
        ran = calendar_run("check")
        assert ran.code == 0
        assert "与 chinese-calendar 核对：1日不一致" in ran.out

    def test_a_law_that_is_broken_is_an_error(self, calendar_run: Run, folder: Path) -> None:
        calendar_run("add", IMAGINED)
        path = folder / "2027.toml"
        path.write_text(path.read_text("utf-8").replace(', "2027-10-09"', ""), "utf-8")
        ran = calendar_run("check")
        assert ran.code == 1
        assert "多放1天；不符" in ran.out

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("[[notice", "  不能读取 "),
            (CLOSURE.replace("local", "annual").replace('authority = "某局"\n', ""), "  添加的通知不能相连"),
        ],
    )
    def test_files_that_do_not_fit_are_named_and_the_rest_is_checked(
        self, calendar_run: Run, folder: Path, text: str, problem: str
    ) -> None:
        folder.mkdir()
        (folder / "a.toml").write_text(text, "utf-8")
        ran = calendar_run("check")
        assert ran.code == 1
        assert problem in ran.out
        assert "法定节假日均放假：23年中23年相符" in ran.out

    def test_a_notice_is_checked_without_storing_it(self, calendar_run: Run, folder: Path) -> None:
        ran = calendar_run("check", IMAGINED)
        assert ran.code == 0
        assert ran.out.startswith("检查通过，可存入：2027\n")
        assert not folder.exists()

    def test_a_notice_that_breaks_a_law_fails_the_check(self, calendar_run: Run, folder: Path, tmp_path: Path) -> None:
        calendar_run("add", IMAGINED)
        broken = tmp_path / "broken.toml"
        broken.write_text((folder / "2027.toml").read_text("utf-8").replace(', "2027-10-09"', ""), "utf-8")
        calendar_run("remove", "2027")
        assert calendar_run("check", str(broken)).code == 1

    def test_options_without_a_file_are_refused(self, calendar_run: Run) -> None:
        ran = calendar_run("check", "--region", "450000")
        assert (ran.code, ran.out) == (2, "")
        assert "name the file" in ran.err


class TestDiff:
    def test_an_amendment_moves_these_days(self, calendar_run: Run) -> None:
        assert calendar_run("diff", "--from", "2019-03-21", "--to", "2019-03-22").out.split("\n") == [
            "截至2019-03-21所知 → 截至2019-03-22所知",
            "日期                                     原为        现为        变化      节日    通知",
            "2019-04-28 星期日                        周末        调休上班    改为上班  劳动节  国办发明电〔2019〕3号",
            "2019-05-01 星期三                        法定节假日  法定节假日  不变      劳动节  国办发明电〔2019〕3号",
            "2019-05-02 星期四  至 2019-05-03 星期五  工作日      调休放假    改为放假  劳动节  国办发明电〔2019〕3号",
            "2019-05-04 星期六                        周末        周末        不变      劳动节  国办发明电〔2019〕3号",
            "2019-05-05 星期日                        周末        调休上班    改为上班  劳动节  国办发明电〔2019〕3号",
            "",
        ]

    def test_two_days_of_one_edition_differ_in_nothing(self, calendar_run: Run) -> None:
        out = calendar_run("diff", "--from", "2019-03-22", "--to", "2019-03-23").out
        assert out == "截至2019-03-22所知 → 截至2019-03-23所知\n各日安排没有变化\n"

    def test_an_edition_is_held_against_all_that_is_known(self, calendar_run: Run) -> None:
        days = calendar_run("diff", "--from", "2025-11-04", "--format", "json").json["days"]
        assert days == []

    @pytest.mark.parametrize("added", [False, True])
    def test_a_notice_settles_open_days_whether_it_is_added_or_not(self, calendar_run: Run, *, added: bool) -> None:
        if added:
            calendar_run("add", IMAGINED)
        days = calendar_run("diff", IMAGINED, "--format", "json").json["days"]
        assert {day["before"]["kind"] for day in days if day["moved"]} == {"open"}
        assert {day["notice"] for day in days} == {"国办发明电〔2026〕0号"}
        assert {day["day"] for day in days} >= {"2026-12-30", "2027-02-14", "2027-10-09"}

    def test_an_amendment_moves_the_open_deadlines_of_a_dossier(
        self, calendar_run: Run, dossier: Callable[..., str]
    ) -> None:
        path = dossier(received="2015-08-20")
        shown = calendar_run(
            "diff", "--from", "2015-05-12", "--to", "2015-09-01", "--dossier", path, "--format", "json"
        ).json
        moved = {one["rule"]: one for one in shown["deadlines"]}
        assert moved["REG3301"]["open"]
        assert moved["REG3301"]["record"] == {"kind": "disclosure-request", "id": "申请一"}
        before, after = (moved["REG3301"][when]["deadline"]["due"] for when in ("before", "after"))
        assert (before, after) == ("2015-09-10", "2015-09-11")

    def test_a_years_notice_confirms_provisional_deadlines(
        self, calendar_run: Run, dossier: Callable[..., str]
    ) -> None:
        path = dossier(received="2026-12-07")
        out = calendar_run("diff", IMAGINED, "--dossier", path, "--as-of", "2026-12-10").out
        [row] = [line for line in out.split("\n") if line.startswith("REG3301")]
        assert re.search(r"2027-\d\d-\d\d（2027-01-05至2027-01-\d\d，暂定） 未到期  2027-01-05 未到期", row)
        assert "依申请公开申请 申请一" in row
        assert "期限有变化的检查项：1项" in out

    def test_what_is_decided_is_listed_only_when_asked_for(
        self, calendar_run: Run, dossier: Callable[..., str]
    ) -> None:
        path = dossier(received="2015-08-20")
        common = ("diff", "--from", "2015-05-12", "--to", "2015-05-13", "--dossier", path, "--as-of", "2016-06-30")
        assert calendar_run(*common, "--format", "json").json["deadlines"] == []
        decided = calendar_run(*common, "--all", "--format", "json").json["deadlines"]
        assert [one["rule"] for one in decided if not one["open"]] == ["REG3301"]

    def test_a_local_notice_moves_nothing_elsewhere(self, calendar_run: Run, dossier: Callable[..., str]) -> None:
        options = ("--region", "450000", "--issued", "2017-02-10", "--format", "json", "--as-of", "2017-03-28")
        moved = {
            region: calendar_run(
                "diff", GUANGXI, *options, "--dossier", dossier(region=region, received="2017-03-27")
            ).json
            for region in ("450100", "341802")
        }
        assert {region: bool(one["deadlines"]) for region, one in moved.items()} == {"450100": True, "341802": False}
        assert moved["341802"]["days"] == []

    @pytest.mark.parametrize(
        ("arguments", "problem"),
        [
            ((), "give either --from and --to"),
            ((IMAGINED, "--from", "2019-03-21"), "give either --from and --to"),
            ((IMAGINED, "--to", "2019-03-21"), "--to goes with --from"),
            (("--from", "2019-03-21", "--region", "450000"), "describe a NOTICE_FILE"),
            (("--from", "2001-01-01"), "no holiday notice was known on 2001-01-01"),
        ],
    )
    def test_a_call_that_makes_no_sense_is_refused(
        self, calendar_run: Run, arguments: tuple[str, ...], problem: str
    ) -> None:
        ran = calendar_run("diff", *arguments)
        assert (ran.code, ran.out) == (2, "")
        assert problem in ran.err


class TestEverythingElseCountsWithIt:
    def test_a_deadline_is_confirmed_once_the_notice_is_added(self, calendar_run: Run) -> None:
        def certainty() -> str:
            result = CliRunner().invoke(cli, ["deadline", "2026-12-04", "--working-days", "20", "--format", "json"])
            return str(json.loads(result.stdout)["certainty"])

        assert certainty() == "provisional"
        calendar_run("add", IMAGINED)
        assert certainty() == "confirmed"
