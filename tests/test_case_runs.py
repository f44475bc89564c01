"""Running cases with what is installed: rules, layers, local days and editions; and what a difference explains."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from zwgk import (
    CaseResult,
    InputError,
    Outcome,
    Plugins,
    Schedule,
    ScheduleKind,
    hookimpl,
    load_cases,
    load_plugins,
    run_case,
    run_cases,
)
from zwgk.cases import case_files, holds_cases
from zwgk.testing.calendars import shipped_calendar

EXAMPLES = Path(__file__).parents[1] / "examples"
DOCUMENT = """
[[case]]
rule = "NAT0401"
name = "{name}"
as_of = 2024-06-30
expect = "{expect}"
{keys}
policy-document = [{{ id = "文件", issued_at = {issued}, published_at = {published} }}]
"""
UNDATED = DOCUMENT.replace("issued_at = {issued}, ", "")
Ask = Callable[..., CaseResult]


def example(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@hookimpl
def zwgk_local_schedules() -> list[Schedule]:
    closure = Schedule(
        year=2024,
        rest_days={date(2024, 3, 12): "地方假日"},
        makeup_days={},
        source="某某省通知",
        issued=date(2023, 12, 1),
        kind=ScheduleKind.LOCAL,
        region="340000",
    )
    return [closure]


LOCAL_DAYS = SimpleNamespace(zwgk_local_schedules=zwgk_local_schedules)


@pytest.fixture(scope="module")
def plugins() -> Plugins:
    return load_plugins(only=[], extra=[example("layers"), LOCAL_DAYS])


@pytest.fixture
def ask(tmp_path: Path, plugins: Plugins) -> Ask:
    def asked(
        keys: str = "",
        *,
        form: str = DOCUMENT,
        expect: str = "passed",
        issued: str = "2024-03-01",
        published: str = "2024-03-20",
    ) -> CaseResult:
        path = tmp_path / "s1.toml"
        path.write_text(form.format(name="甲", expect=expect, keys=keys, issued=issued, published=published), "utf-8")
        (result,) = run_cases(load_cases(path), plugins)
        return result

    return asked


DISTRICT = 'region = "341802"\n'


@pytest.mark.parametrize(
    ("keys", "last"),
    [
        ("", date(2024, 3, 29)),
        (DISTRICT, date(2024, 4, 1)),
        (f'{DISTRICT}layers = ["nation"]', date(2024, 4, 1)),
        (f'{DISTRICT}layers = ["province", "city", "district"]', date(2024, 3, 20)),
        (f'{DISTRICT}layers = ["province"]', date(2024, 3, 28)),
        (f'{DISTRICT}layers = ["bureau"]', date(2024, 4, 1)),
        (f'{DISTRICT}layers = ["bureau"]\nauthority = [{{ id = "bureau", name = "局", kind = "department" }}]', None),
        ('region = "110101"\nlayers = ["province", "city", "district"]', date(2024, 3, 29)),
        ('layers = ["province", "city"]', date(2024, 3, 22)),
    ],
    ids=[
        "the law alone",
        "with local days",
        "the own pack named",
        "three layers",
        "one layer",
        "a layer of another bureau",
        "a layer of this bureau",
        "layers that bind another region",
        "no region, which every layer binds",
    ],
)
def test_region_and_layers_decide_the_due_day(ask: Ask, keys: str, last: date | None) -> None:
    last = last or date(2024, 3, 18)
    verdict = ask(keys, published="2024-03-04").verdict
    assert verdict.deadline is not None
    assert (verdict.outcome, verdict.deadline.due) == (Outcome.PASSED, last)


@pytest.mark.parametrize(
    ("keys", "settled"), [("", True), ("edition = 2023-10-24\n", False), ("edition = 2023-10-25\n", True)]
)
def test_an_edition_is_the_calendar_as_it_was_known_then(ask: Ask, keys: str, *, settled: bool) -> None:
    verdict = ask(keys, issued="2024-01-22", published="2024-01-23").verdict
    assert verdict.deadline is not None
    assert (verdict.deadline.earliest == verdict.deadline.latest) is settled


def test_results_stream_in_the_order_of_the_cases(tmp_path: Path, plugins: Plugins) -> None:
    path = tmp_path / "s1.toml"
    one = DOCUMENT.format(name="甲", expect="passed", keys="", issued="2024-03-01", published="2024-03-04")
    path.write_text(one + one.replace("甲", "乙"), "utf-8")
    results = run_cases(load_cases(path), plugins)
    assert iter(results) is results
    assert [result.case.name for result in results] == ["甲", "乙"]


def test_the_installed_plugins_run_cases_by_default(install: Callable[[str, str], str], tmp_path: Path) -> None:
    install("layers", (EXAMPLES / "layers.py").read_text("utf-8"))
    path = tmp_path / "s1.toml"
    path.write_text(
        DOCUMENT.format(name="甲", expect="passed", keys="", issued="2024-03-01", published="2024-03-04"), "utf-8"
    )
    assert [result.as_expected for result in run_cases(load_cases(path))] == [True]


def test_what_cases_name_and_nobody_has_is_told_at_once_and_nothing_is_run(tmp_path: Path, plugins: Plugins) -> None:
    path = tmp_path / "s1.toml"
    good = DOCUMENT.format(name="甲", expect="passed", keys="", issued="2024-03-01", published="2024-03-04")
    keys = 'layers = ["village"]\nedition = 1999-01-01'
    bad = DOCUMENT.format(name="乙", expect="passed", keys=keys, issued="2024-03-01", published="2024-03-04")
    none = (
        good.replace("甲", "丙")
        .replace("policy-document", "training")
        .replace("issued_at = 2024-03-01, published", "held")
    )
    path.write_text(good + bad.replace("NAT0401", "nat0402") + none.replace("held_at", "held_on"), "utf-8")
    with pytest.raises(InputError) as raised:
        run_cases(load_cases(path), plugins)
    assert [str(fault) for fault in raised.value.faults] == [
        ("s1.toml:10: nat0402 乙: edition: no holiday notice was known on 1999-01-01; the first was on 2003-12-31"),
        (
            "s1.toml:10: nat0402 乙: layers: no such pack: 'village'; "
            "installed are bureau, city, district, nation, province"
        ),
        (
            "s1.toml:10: nat0402 乙: there is no rule 'nat0402', the nearest are NAT0401; "
            "correct the code, or install the pack that has it"
        ),
        "s1.toml:19: NAT0401 丙: expected one policy-document to judge, found 0; add one to the case",
    ]


def test_a_rule_is_missed_with_the_plugins_that_were_left_out(tmp_path: Path) -> None:
    path = tmp_path / "s1.toml"
    path.write_text(
        DOCUMENT.format(name="甲", expect="passed", keys="", issued="2024-03-01", published="2024-03-04"), "utf-8"
    )
    bare = load_plugins(only=["demo"])
    with pytest.raises(InputError, match=r"there is no rule 'NAT0401': no rule pack is installed.*'demo'"):
        run_cases(load_cases(path), bare)


@pytest.mark.parametrize("keys", ['layers = ["province"]', "edition = 1999-01-01"])
def test_a_lone_case_is_not_judged_without_what_it_names(tmp_path: Path, plugins: Plugins, keys: str) -> None:
    path = tmp_path / "s1.toml"
    path.write_text(
        DOCUMENT.format(name="甲", expect="passed", keys=keys, issued="2024-03-01", published="2024-03-04"), "utf-8"
    )
    (case,) = load_cases(path)
    rules = {rule.code: rule for pack in plugins.packs for rule in pack.rules}
    with pytest.raises(InputError, match=f"s1.toml:2: NAT0401 甲: {keys.split(maxsplit=1)[0]}: "):
        run_case(case, rules, shipped_calendar())


def test_a_lone_case_has_its_edition(tmp_path: Path, plugins: Plugins) -> None:
    path = tmp_path / "s1.toml"
    keys = "edition = 2023-10-24"
    path.write_text(
        DOCUMENT.format(name="甲", expect="passed", keys=keys, issued="2024-01-22", published="2024-01-23"), "utf-8"
    )
    (case,) = load_cases(path)
    rules = {rule.code: rule for pack in plugins.packs for rule in pack.rules}
    found = run_case(case, rules, shipped_calendar()).verdict.deadline
    assert found is not None
    assert found.earliest < found.latest


def test_a_difference_explains_what_was_expected_what_was_found_and_every_day(ask: Ask) -> None:
    keys = f'{DISTRICT}layers = ["province", "district"]\nedition = 2024-01-02\ndue = 2024-03-19\nmessage = "逾期"'
    result = ask(keys, expect="failed", published="2024-03-20")
    assert result.explanation() == EXPLANATION


EXPLANATION = """\
expect：应为 failed（不合规），实为 passed（合规）
due：应为 2024-03-19，实为 2024-03-20
message：应含“逾期”，实为 “2024年3月20日公开，未超过2024年3月20日”
结论：合规，2024年3月20日公开，未超过2024年3月20日
检查日2024年6月30日，行政区划341802
按2024年1月2日已公布的放假安排
适用规则包province、district的规定
公开期限：20个工作日 → 18个工作日（某某省） → 12个工作日（某某区）

届满日 2024-03-20 星期三
自2024年3月1日起12个工作日，起算当日不计入，最后一日为2024年3月20日
箭头所指的一段含案例所写的届满日2024年3月19日

   自                                       计否  累计  原因            依据
   2024-03-01 星期五                        不计     0  起算当日不计入  《民法典》第二百零一条
   2024-03-02 星期六  至 2024-03-03 星期日  不计     0  周末
   2024-03-04 星期一  至 2024-03-08 星期五  计入     5  工作日
   2024-03-09 星期六  至 2024-03-10 星期日  不计     5  周末
   2024-03-11 星期一                        计入     6  工作日
   2024-03-12 星期二                        不计     6  地方假日放假    某某省通知
   2024-03-13 星期三  至 2024-03-15 星期五  计入     9  工作日
   2024-03-16 星期六  至 2024-03-17 星期日  不计     9  周末
→  2024-03-18 星期一  至 2024-03-20 星期三  计入    12  工作日"""


def test_an_explanation_without_a_deadline_tells_causes_and_missing_facts(ask: Ask) -> None:
    keys = 'why = "needs-human"\nmissing = ["published_at"]\nlayers = []\ndue = 2024-03-19'
    result = ask(keys, form=UNDATED, expect="cannot_tell")
    assert result.explanation() == (
        "why：应为 needs-human（需人工判断），实为 missing-facts（事实未登记）\n"
        "missing：应为 published_at，实为 issued_at\n"
        "due：应为 2024-03-19，实为 没有期限\n"
        "结论：无法判断，未登记成文日期，无法判断\n"
        "检查日2024年6月30日\n"
        "不适用任何规则包的地方规定"
    )


@pytest.mark.parametrize(
    ("missing", "differs"), [('["issued_at"]', False), ("[]", True), ('["issued_at", "id"]', True)]
)
def test_missing_facts_are_held_against_those_the_verdict_asks_for(ask: Ask, missing: str, *, differs: bool) -> None:
    result = ask(f"missing = {missing}", form=UNDATED, expect="cannot_tell")
    assert bool(result.differences) is differs


def test_a_case_as_expected_reads_no_parameters_again(ask: Ask) -> None:
    result = ask(published="2024-03-04")
    assert (result.as_expected, result.parameters) == (True, ())


class TestFilesOfCases:
    """Which files hold cases: those that are named, and in a folder those that have a [[case]]."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        for path, content in {
            "b/s2.toml": "[[case]]\n",
            "b/office.toml": '[authority]\nid = "a"\n',
            "b/broken.toml": "no toml\n",
            "a.toml": "case = []\n",
            ".venv/s3.toml": "[[case]]\n",
            "c.txt": "[[case]]\n",
        }.items():
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text(content, "utf-8")
        return tmp_path

    def test_a_folder_gives_those_in_it_and_below_in_order(self, folder: Path) -> None:
        assert case_files([folder]) == (folder / "a.toml", folder / "b" / "s2.toml")

    def test_a_file_stands_once_however_often_it_is_named(self, folder: Path) -> None:
        named = folder / "b" / "s2.toml"
        assert case_files([named, folder]) == (named, folder / "a.toml")

    def test_what_holds_no_case_is_refused_by_name_all_at_once(self, folder: Path) -> None:
        (folder / "empty").mkdir()
        paths = [folder / "b" / "office.toml", folder / "empty", folder / "nowhere"]
        with pytest.raises(InputError) as raised:
            case_files(paths)
        assert [fault.problem for fault in raised.value.faults] == [
            "the file has no [[case]]; write one, or name the place of your cases",
            "the folder holds no TOML file with a [[case]]; write one, or name the place of your cases",
            "no such file or folder",
        ]

    @pytest.mark.parametrize(
        ("content", "held"),
        [
            (b"[[case]]\n", True),
            (b" [[ case ]]\n", True),
            (b"[[cases]]\n", True),
            (b"[[Case]]\n", True),
            (b"[[case]\n", True),
            (b"[[case]]\nname = \xd5\xfe\n", True),
            (b"[[base]]\n", False),
            (b"[[case-file]\n", True),
            (b"[authority]\n", False),
            (b"oops\n", False),
            (b"", False),
        ],
    )
    def test_a_slip_in_the_heading_hides_no_case(self, tmp_path: Path, content: bytes, *, held: bool) -> None:
        path = tmp_path / "s1.toml"
        path.write_bytes(content)
        assert holds_cases(path) is held
