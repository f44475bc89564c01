"""`zwgk new-pack`: what it writes works at once, names are checked before, and nothing is overwritten."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner, Result
from fake_distributions import FakeSite
from hypothesis import given
from hypothesis import strategies as st

from zwgk import CalendarGap, PackError, RulePack, Source, WorkCalendar, china_calendar, load_plugins
from zwgk.cli import cli
from zwgk.scaffold import PackPlan, plan_pack, write_pack
from zwgk.scaffold.names import module_of
from zwgk.scaffold.plans import core_bounds
from zwgk.scaffold.sample_days import FIRST, SampleDays, sample_days
from zwgk.scaffold.writing import TEMPLATES

ROOT = Path(__file__).parents[1]
CALENDAR = china_calendar()
LONGEST = "zwgk-" + "z" * 45

New = Callable[..., Path]


def invoke(*arguments: str) -> Result:
    result = CliRunner().invoke(cli, arguments)
    assert result.exception is None or isinstance(result.exception, (SystemExit, PackError)), result.exception
    return result


def plan(folder: Path, name: str = "zwgk-demo", installed: tuple[RulePack, ...] = (), /, **answers: str) -> PackPlan:
    defaults = {
        "title": "某某局留言办理办法",
        "issuer": "某某局",
        "in_force_from": "2024-01-01",
        "version": "0.1.0",
    }
    return plan_pack(name, into=folder, calendar=CALENDAR, installed=installed, **{**defaults, **answers})


def refusal(
    folder: Path, name: str = "zwgk-demo", installed: tuple[RulePack, ...] = (), /, **answers: str
) -> list[str]:
    """The problems for which a pack is not written."""
    with pytest.raises(PackError) as refused:
        plan(folder, name, installed, **answers)
    head, *problems = str(refused.value).splitlines()
    assert head == f"the pack is not written: {len(problems)} to mend"
    return problems


def attempt(folder: Path, name: str = "zwgk-demo", /, **answers: str) -> PackPlan | str:
    """The plan, or what is said where there is none."""
    try:
        return plan(folder, name, **answers)
    except PackError as error:
        return str(error)


@pytest.fixture
def new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[New]:
    """Write a pack by the command and install it as a fake distribution; gives its folder."""

    def made(name: str = "zwgk-demo", *options: str, version: str = "0.1.0") -> Path:
        result = invoke("new-pack", name, "--into", str(tmp_path), *options)
        assert result.exit_code == 0, result.output
        project = tomllib.loads((tmp_path / name / "pyproject.toml").read_text("utf-8"))["project"]
        site = FakeSite(tmp_path / name / "src")
        site.install(
            name,
            version=version,
            plugins=project["entry-points"]["zwgk"],
            requires=project["dependencies"],
        )
        monkeypatch.syspath_prepend(site.folder)
        sites.append(site)
        return tmp_path / name

    sites: list[FakeSite] = []
    yield made
    for site in sites:
        site.forget()


def content(project: Path) -> dict[str, Any]:
    return tomllib.loads((project / "pyproject.toml").read_text("utf-8"))


ODD = (
    "--prefix",
    "OLDXZ",
    "--title",
    "某某区公众留言办理办法（试行）",
    "--issuer",
    "某某区人民政府办公室",
    "--region",
    "341802",
    "--in-force-from",
    "2025-09-27",
    "--version",
    "26.11",
)


def test_the_tests_of_a_new_pack_pass_whatever_it_is_asked_for(new: New) -> None:
    """The plain one is made, installed and tested by tests/installed."""
    project = new(LONGEST, *ODD, version="26.11")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"],
        cwd=project,
        env=FakeSite(project / "src").environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    summary = re.search(r"(\d+) passed in", ran.stdout)
    assert summary, ran.stdout
    cases = tomllib.loads((project / "src" / module_of(LONGEST) / "s1_replies.toml").read_text("utf-8"))["case"]
    assert int(summary[1]) > len(cases)  # and the checks


def test_a_new_pack_has_these_files_and_no_other(new: New) -> None:
    project = new()
    found = {one.relative_to(project).as_posix() for one in project.rglob("*") if one.is_file()}
    assert {one for one in found if "dist-info" not in one} == {
        ".github/workflows/test.yml",
        ".gitignore",
        "README.md",
        "example/office.toml",
        "pyproject.toml",
        "src/zwgk_demo/__init__.py",
        "src/zwgk_demo/parameters.py",
        "src/zwgk_demo/py.typed",
        "src/zwgk_demo/s1_replies.py",
        "src/zwgk_demo/s1_replies.toml",
        "src/zwgk_demo/source.py",
        "tests/test_conformance.py",
    }


def test_every_template_makes_a_file() -> None:
    templates = {one.name for one in (ROOT / "src" / "zwgk" / "scaffold" / "pack").iterdir()}
    assert templates == set(TEMPLATES.values())


def test_the_command_says_what_to_type_next_and_it_is_so(new: New, monkeypatch: pytest.MonkeyPatch) -> None:
    project = new()
    (project.parent / "again").mkdir()
    said = invoke("new-pack", "zwgk-again", "--into", str(project.parent / "again")).stdout
    commands = [line.strip() for line in said.splitlines() if line.startswith("  ")]
    assert commands == [
        f"cd {project.parent}/again/zwgk-again",
        'python -m pip install --editable . "zwgk[testing]"',
        "python -m pytest",
        "zwgk rule AGAIN0301",
        "zwgk check example --pack again --as-of 2024-05-08",
    ]
    monkeypatch.chdir(project)
    shown = [command.replace("again", "demo").replace("AGAIN", "DEMO").split()[1:] for command in commands[3:]]
    assert invoke(*shown[0]).stdout.startswith("# DEMO0301 留言逾期回复\n")
    checked = invoke(*shown[1])
    assert checked.exit_code == 1
    assert "应于2024年5月7日前（含当日）回复留言，实际为2024年5月8日，逾期1个工作日" in checked.stdout


def test_the_readme_shows_the_same_commands(new: New) -> None:
    project = new()
    said = invoke("new-pack", "zwgk-other", "--into", str(project.parent)).stdout
    commands = [line.strip() for line in said.splitlines() if line.startswith("  ")]
    shown = re.search(r"```sh\n(.*?)```", (project.parent / "zwgk-other" / "README.md").read_text("utf-8"), re.DOTALL)
    assert shown
    assert shown[1].splitlines() == commands[1:]


def test_the_folder_in_a_shown_command_is_quoted(tmp_path: Path) -> None:
    (tmp_path / "my packs").mkdir()
    said = invoke("new-pack", "zwgk-demo", "--into", str(tmp_path / "my packs")).stdout
    assert f"  cd '{tmp_path}/my packs/zwgk-demo'\n" in said


def test_a_new_pack_says_what_it_was_told(new: New) -> None:
    new("zwgk-demo", *ODD, version="26.11")
    (pack,) = load_plugins(only=["demo"]).packs
    assert (pack.name, pack.prefix, pack.region, pack.version) == ("demo", "OLDXZ", "341802", "26.11")
    assert (pack.source.issuer, pack.source.in_force_from) == ("某某区人民政府办公室", date(2025, 9, 27))
    assert [rule.code for rule in pack.rules] == ["OLDXZ0301"]
    assert [str(clause.disposition) for clause in pack.clauses] == ["automatic", "out-of-scope", "planned"]


@pytest.mark.parametrize("title", ["某某局留言办理办法", "例：某某局留言办理办法"])
def test_what_is_made_up_is_marked_once(new: New, title: str) -> None:
    new("zwgk-demo", "--title", title)
    (pack,) = load_plugins(only=["demo"]).packs
    assert pack.source.title == "例：某某局留言办理办法"
    assert all(clause.title.startswith("例：") for clause in pack.clauses)
    assert pack.source.confirmed_how.startswith("例：")
    (rule,) = pack.rules
    assert {str(one) for one in (*rule.citations, rule.uses[0].values[0].citation)} == {
        "《例：某某局留言办理办法》第三条"
    }


def test_a_new_pack_is_built_as_zwgk_itself_is(new: New) -> None:
    assert content(new())["build-system"] == content(ROOT)["build-system"]


def test_a_new_pack_needs_the_versions_of_zwgk_it_was_tested_with(new: New) -> None:
    assert content(new())["project"]["dependencies"] == [f"zwgk{core_bounds(content(ROOT)['project']['version'])}"]


@pytest.mark.parametrize(
    ("running", "bounds"),
    [
        ("0.1.0", ">=0.1,<0.2"),
        ("0.1.3", ">=0.1.3,<0.2"),
        ("0.10.0", ">=0.10,<0.11"),
        ("0.2.0rc1", ">=0.2.0rc1,<0.3"),
        ("0.2.1.dev3+g1234", ">=0.2.1.dev3,<0.3"),
        ("1.0.0", ">=1.0,<2"),
        ("2.4.1", ">=2.4.1,<3"),
    ],
)
def test_the_bounds_end_where_the_next_version_may_break(running: str, bounds: str) -> None:
    assert core_bounds(running) == bounds


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", "is no name of a distribution"),
        ("zwgk-", "is no name of a distribution"),
        ("-zwgk", "is no name of a distribution"),
        ("zwgk demo", "is no name of a distribution"),
        ("zwgk-demo\n", "is no name of a distribution"),
        ("../zwgk-demo", "is no name of a distribution"),
        ("zwgk-镇", "is no name of a distribution"),
        ("zwg\u212a-demo", "is no name of a distribution"),  # the Kelvin sign is a k in another case
        ("Zwgk-Demo", "write zwgk-demo"),
        ("zwgk_demo", "write zwgk-demo"),
        ("zwgk.demo", "write zwgk-demo"),
        ("zwgk--demo", "write zwgk-demo"),
        (LONGEST + "z", "has 51 characters: take a name of at most 50"),
        ("3d-rules", "begin it with a letter"),
        ("class", "which is Python's own: write zwgk-class"),
        ("json", "which is Python's own: write zwgk-json"),
        ("fake-distributions", "which is installed already"),  # importable, and of no distribution
        ("zwgk", "is installed already, in version"),
        ("zwgk-regulation", "is installed already, in version"),
        ("pytest", "is installed already, in version"),
        ("zwgk-xuanzhou-", "is no name of a distribution"),
        ("regulation", "gives the pack 'regulation', and one of that name is installed"),
    ],
)
def test_a_name_that_will_not_do_is_refused_with_the_cure(tmp_path: Path, name: str, problem: str) -> None:
    (found,) = refusal(tmp_path, name, prefix="ZZ")
    assert found.startswith("NAME ")
    assert problem in found
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("option", "value", "problem"),
    [
        ("prefix", "X", "--prefix 'X' is not two to five capital letters"),
        ("prefix", "ABCDEF", "is not two to five capital letters"),
        ("prefix", "xz", "is not two to five capital letters"),
        ("prefix", "X1", "is not two to five capital letters"),
        ("prefix", "XZ\n", "is not two to five capital letters"),
        ("title", "Hotline rules", "--title 'Hotline rules' has no Chinese character"),
        ("title", "《留言办理办法》", "leave out '《', '》'"),
        ("title", '留言"办理"办法', "leave out '\"'"),
        ("title", "留言办理办法\\", "leave out '\\\\'"),
        ("title", "留言\n办法", "leave out '\\n'"),
        ("title", "留言\u202e办法", "leave out '\\u202e'"),
        ("title", " 留言办法", "leave out the blanks around it"),
        ("issuer", "The office", "--issuer 'The office' has no Chinese character"),
        ("region", "34", "--region: expected a division code (行政区划代码) of six digits"),
        ("region", "3418020", "--region: expected a division code"),
        ("in_force_from", "2024-02-30", "--in-force-from: "),
        ("in_force_from", "2024-01-01T09:00", "--in-force-from: expected a day"),
        ("in_force_from", "spring", "--in-force-from: "),
        ("in_force_from", "2100-01-01", "name an earlier day here, and write the right one into source.py"),
        ("version", "next", "--version 'next' is no version (PEP 440): write one such as 0.1.0 or 26.11"),
        ("version", "", "is no version (PEP 440)"),
        ("version", "1.0+town", "has a local part, which no package index takes: write 1.0"),
    ],
)
def test_an_answer_that_will_not_do_is_refused_with_the_cure(
    tmp_path: Path, option: str, value: str, problem: str
) -> None:
    (found,) = refusal(tmp_path, **{option: value})
    assert problem in found


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    result = invoke(
        *("new-pack", "Zwgk_Demo", "--into", str(tmp_path / "nowhere"), "--prefix", "x", "--title", "Rules"),
        *("--issuer", "Office", "--region", "3", "--in-force-from", "never", "--version", "v"),
    )
    assert isinstance(result.exception, PackError)
    head, *problems = str(result.exception).splitlines()
    assert head == "the pack is not written: 8 to mend"
    starts = ("NAME", "--into", "--prefix", "--title", "--issuer", "--version", "--region", "--in-force-from")
    assert [problem.startswith(start) for problem, start in zip(problems, starts, strict=True)] == [True] * 8


def test_a_refusal_exits_with_2_and_prints_no_data(tmp_path: Path) -> None:
    ran = subprocess.run(  # noqa: S603 (our own interpreter)
        [sys.executable, "-c", "from zwgk.cli import main; main()", "new-pack", "json", "--into", str(tmp_path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("zwgk: the pack is not written: 1 to mend\nNAME 'json'")


def test_a_prefix_of_an_installed_pack_is_refused_by_its_name(tmp_path: Path) -> None:
    source = Source(id="text", title="某某办法", issuer="某某局", in_force_from=date(2024, 1, 1))
    hotline = RulePack("hotline", prefix="HL", source=source, version="1")
    assert refusal(tmp_path, "zwgk-demo", (hotline,), prefix="HL") == [
        "--prefix 'HL' is that of the installed pack 'hotline': give others"
    ]
    assert refusal(tmp_path, "zwgk-hl", (hotline,)) == [
        "--prefix 'HL' is that of the installed pack 'hotline': give others"
    ]
    assert refusal(tmp_path, "zwgk-hotline", (hotline,), prefix="HT") == [
        "NAME gives the pack 'hotline', and one of that name is installed: choose another name"
    ]


@pytest.mark.parametrize(
    ("name", "prefix"),
    [
        ("zwgk-demo", "DEMO"),
        ("zwgk-hefei", "HEFEI"),
        ("zwgk-hotline", "HOT"),
        ("zwgk-east-town-hotline", "ETH"),
        ("zwgk-a-b-c-d-e-f-town", "ABC"),
        ("zwgk-plan-2025", "PLAN"),
        ("zwgk-xuanzhou-2025", "XUA"),
    ],
)
def test_a_prefix_is_made_from_the_name(tmp_path: Path, name: str, prefix: str) -> None:
    assert plan(tmp_path, name).prefix == prefix


@pytest.mark.parametrize("name", ["zwgk-2025", "zwgk-x"])
def test_a_name_without_letters_enough_asks_for_a_prefix(tmp_path: Path, name: str) -> None:
    (problem,) = refusal(tmp_path, name)
    assert problem.endswith("is not two to five capital letters: give some, such as --prefix HL")
    assert plan(tmp_path, name, prefix="HL").code == "HL0301"


@given(st.text(st.characters(max_codepoint=0x2FFF), max_size=12) | st.from_regex(r"[a-z0-9._-]{1,12}", fullmatch=True))
def test_a_name_that_is_taken_can_be_imported(name: str) -> None:
    taken = attempt(ROOT / "docs", name, prefix="ZZ")
    if isinstance(taken, str):
        assert "NAME" in taken
    else:
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", taken.distribution)
        assert taken.module.isidentifier()
        assert taken.module not in sys.modules


@given(st.text(max_size=10).map(lambda text: f"某{text}办法"))
def test_a_title_that_is_taken_stands_in_the_files_as_it_is(
    tmp_path_factory: pytest.TempPathFactory, title: str
) -> None:
    folder = tmp_path_factory.mktemp("new")
    taken = attempt(folder, title=title)
    if isinstance(taken, str):
        assert "--title" in taken
    else:
        write_pack(taken)
        names: dict[str, Any] = {}
        source = (taken.folder / "src" / "zwgk_demo" / "source.py").read_text("utf-8")
        exec(compile(source, "source.py", "exec"), names)  # noqa: S102 (what is tested)
        assert names["TEXT"].title == f"例：{title.removeprefix('例：')}"
        assert content(taken.folder)["project"]["description"].endswith(names["TEXT"].title)


def test_a_file_or_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "zwgk-demo").mkdir()
    (tmp_path / "zwgk-demo" / "mine.txt").write_text("mine")
    (tmp_path / "zwgk-file").write_text("mine")
    (tmp_path / "zwgk-link").symlink_to(tmp_path / "nowhere")
    (tmp_path / "zwgk-empty").mkdir()
    (tmp_path / "zwgk-other").symlink_to(tmp_path / "zwgk-empty")
    for name in ("zwgk-demo", "zwgk-file", "zwgk-link", "zwgk-other"):
        (problem,) = refusal(tmp_path, name)
        assert problem.endswith("exists and is no empty folder: move it away, or name another folder with --into")
    assert (tmp_path / "zwgk-demo" / "mine.txt").read_text() == (tmp_path / "zwgk-file").read_text() == "mine"
    assert list((tmp_path / "zwgk-empty").iterdir()) == []


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "zwgk-demo").mkdir()
    assert len(write_pack(plan(tmp_path))) == len(TEMPLATES)


def test_a_folder_filled_in_the_meantime_stays_as_it_is(tmp_path: Path) -> None:
    planned = plan(tmp_path)
    planned.folder.mkdir()
    (planned.folder / "mine.txt").write_text("mine")
    with pytest.raises(PackError, match="free the folder, or name another with --into"):
        write_pack(planned)
    assert [one.name for one in tmp_path.rglob("*")] == ["zwgk-demo", "mine.txt"]


def test_a_pack_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    planned = plan(tmp_path)
    unwritable = attrs.evolve(planned, folder=tmp_path / "gone" / "zwgk-demo")
    with pytest.raises(PackError, match="cannot be written"):
        write_pack(unwritable)
    assert list(tmp_path.iterdir()) == []
    write_pack(planned)
    assert [one.name for one in tmp_path.iterdir()] == ["zwgk-demo"]


def test_the_cases_of_a_text_in_force_by_then_span_labour_day(calendar: WorkCalendar) -> None:
    labour_day = SampleDays(
        asked_on=date(2024, 4, 26), in_time=date(2024, 4, 30), due=date(2024, 5, 7), day_after=date(2024, 5, 8)
    )
    assert sample_days(date(2008, 5, 1), calendar) == sample_days(FIRST, calendar) == labour_day
    assert sample_days(date(2024, 4, 27), calendar).asked_on > FIRST


@given(st.dates(FIRST, date(2026, 12, 28)))
def test_the_days_of_the_cases_lie_around_the_due_day(since: date) -> None:
    try:
        days = sample_days(since, CALENDAR)
    except CalendarGap:
        assert since > date(2026, 12, 14)
    else:
        assert since <= days.asked_on < days.in_time < days.due < days.day_after
        assert CALENDAR.count(days.asked_on, days.due) == 5
        assert CALENDAR.count(days.due, days.day_after) == 1
