"""Cases as tests of pytest, as a pack's author meets them: the setting, the items and what a failure shows."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from fake_distributions import FakeSite

from zwgk import load_plugins

pytest_plugins = ["pytester"]

EXAMPLES = Path(__file__).parents[1] / "examples"
HEAD = '[authority]\nid = "town"\nname = "某某镇人民政府"\nkind = "township"\n'
CASE = """
[[case]]
rule = "HL0301"
name = "{name}"
as_of = 2024-12-31
expect = "{expect}"
due = {due}
hotline-case = [{{ id = "工单", received_on = 2024-04-26, replied_on = 2024-05-07 }}]
"""
GOOD = CASE.format(name="期满当日答复", expect="passed", due="2024-05-07")
BAD = CASE.format(name="少算一日", expect="failed", due="2024-05-06")
CONFIG = """
[tool.pytest]
minversion = "9.0"
strict = true
addopts = ["--import-mode=importlib"]
testpaths = ["src"]
zwgk_cases = {places}
filterwarnings = ["error"]
"""
Run = Callable[..., pytest.RunResult]
_TITLED = re.compile(r'^```toml title="(\S+)"\n(.*?)^```', re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Import the installed packs and cattrs: a run in this process forgets what it imported itself."""
    load_plugins()
    importlib.import_module("cattrs.errors")


@pytest.fixture
def run(pytester: pytest.Pytester, fake_site: FakeSite, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run pytest on files, in a project where the plugin of examples/hotline.py is installed."""
    hotline = (EXAMPLES / "hotline.py").read_text("utf-8")
    fake_site.install("zwgk-hotline", plugins={"hotline": "zwgk_hotline"}, modules={"zwgk_hotline.py": hotline})
    monkeypatch.setenv("PYTHONPATH", fake_site.environment["PYTHONPATH"])

    def ran(
        files: dict[str, str], *arguments: str, places: str = '["src"]', config: str = CONFIG, apart: bool = False
    ) -> pytest.RunResult:
        for path, content in {"pyproject.toml": config.format(places=places), **files}.items():
            (pytester.path / path).parent.mkdir(parents=True, exist_ok=True)
            (pytester.path / path).write_text(content, "utf-8")
        started = pytester.runpytest_subprocess if apart else pytester.runpytest_inprocess
        return started("-p", "no:cacheprovider", *arguments)

    return ran


def test_every_case_is_a_test_named_by_its_rule_and_its_name(run: Run) -> None:
    result = run({"src/s1.toml": HEAD + GOOD + GOOD.replace("当日", "次日")}, "-v")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(
        ["src/s1.toml::HL0301 期满当日答复 PASSED*", "src/s1.toml::HL0301 期满次日答复 PASSED*"]
    )


FAILURE = """\
src/s1.toml:14 HL0301 少算一日

expect：应为 failed（不合规），实为 passed（合规）
due：应为 2024-05-06，实为 2024-05-07
结论：合规，2024年5月7日答复来电人，未超过2024年5月7日
检查日2024年12月31日
热线工单答复期限：7个工作日 → 5个工作日（某某镇）

届满日 2024-05-07 星期二
自2024年4月26日起5个工作日，起算当日不计入，最后一日为2024年5月7日
箭头所指的一段含案例所写的届满日2024年5月6日

   自                                       计否  累计  原因            依据
   2024-04-26 星期五                        不计     0  起算当日不计入  《民法典》第二百零一条
   2024-04-27 星期六                        不计     0  周末
   2024-04-28 星期日                        计入     1  劳动节调休上班  国办发明电〔2023〕7号
   2024-04-29 星期一  至 2024-04-30 星期二  计入     3  工作日
   2024-05-01 星期三  至 2024-05-05 星期日  不计     3  劳动节放假      国办发明电〔2023〕7号
→  2024-05-06 星期一  至 2024-05-07 星期二  计入     5  工作日
"""


def test_a_case_that_differs_shows_the_deadline_day_by_day_and_no_traceback(run: Run) -> None:
    result = run({"src/s1.toml": HEAD + GOOD + BAD})
    result.assert_outcomes(passed=1, failed=1)
    assert FAILURE in "\n".join(result.outlines)
    assert "Traceback" not in str(result.stdout)
    assert "case_items.py" not in str(result.stdout)


def test_a_file_that_is_written_wrongly_is_an_error_with_every_fault(run: Run) -> None:
    content = HEAD + GOOD + BAD.replace("due = 2024", "deu = 2024").replace('"failed"', '"faild"')
    result = run({"src/s1.toml": content, "src/s2.toml": HEAD + GOOD})
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(
        [
            "*ERROR collecting src/s1.toml*",
            "2 faults in the input",
            "src/s1.toml:14: case?1? (少算一日): expect: expected one of passed, *'faild'; did you mean 'failed'?",
            "src/s1.toml:14: case?1?.deu: unknown key; did you mean 'due'?",
        ]
    )
    assert "case_items.py" not in str(result.stdout)


def test_a_case_of_a_rule_that_is_not_installed_says_which_are_near(run: Run) -> None:
    result = run({"src/s1.toml": HEAD + GOOD.replace("HL0301", "HL0302") + BAD.replace("failed", "passed")})
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(["src/s1.toml:6: HL0302 *: there is no rule 'HL0302', the nearest are HL0301, *"])
    assert "Traceback" not in str(result.stdout)


def test_a_plugin_that_is_left_out_is_named_where_its_record_type_is_missed(run: Run, fake_site: FakeSite) -> None:
    (fake_site.folder / "zwgk_hotline.py").write_text("import nowhere\n", "utf-8")
    result = run({"src/s1.toml": HEAD + GOOD})
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*unknown kind of record 'hotline-case'*", "*'hotline'*nowhere*"])


def test_without_the_setting_no_toml_file_is_touched(run: Run) -> None:
    files = {"src/s1.toml": "[[case]]\n", "src/test_own.py": "def test_own() -> None:\n    assert True\n"}
    run(files, places="[]").assert_outcomes(passed=1)


def test_what_a_folder_holds_beside_its_cases_is_passed_over(run: Run) -> None:
    files = {
        "src/s1.toml": HEAD + GOOD,
        "src/office.toml": HEAD,
        "src/broken.toml": "oops\n",
        "src/s2.txt": GOOD,
        "other/s3.toml": GOOD,
    }
    run(files, "src", "other").assert_outcomes(passed=1)


def test_a_file_that_is_named_and_has_no_case_is_an_error(run: Run) -> None:
    result = run({"src/office.toml": HEAD}, places='["src/office.toml"]')
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["src/office.toml: the file has no *case*; write one, or take it off zwgk_cases"])


@pytest.mark.parametrize(
    ("places", "passed"),
    [('["src/a/s1.toml"]', 1), ('["src/*"]', 3), ('["src/**/s1.toml"]', 2), ('["src/a", "src/b"]', 3)],
)
def test_places_are_files_folders_and_patterns(run: Run, places: str, passed: int) -> None:
    files = {f"src/{path}.toml": HEAD + GOOD for path in ("a/s1", "b/s1", "b/s2")}
    run(files, places=places).assert_outcomes(passed=passed)


def test_a_place_that_is_not_there_is_refused(run: Run) -> None:
    result = run({"src/s1.toml": HEAD + GOOD}, places='["scr"]')
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*zwgk_cases: 'scr' names no file or folder in *; correct it"])


@pytest.mark.parametrize(
    ("arguments", "passed"),
    [
        (("-k", "次日"), 1),
        (("-k", "HL0301"), 3),
        (("src/s1.toml::HL0301 期满次日答复",), 1),
        (("src/s1.toml",), 2),
        (("-n", "2"), 3),
    ],
    ids=["a word", "a rule", "a node id", "a file", "two processes"],
)
def test_cases_are_chosen_and_shared_out_as_tests_are(run: Run, arguments: tuple[str, ...], passed: int) -> None:
    files = {"src/s1.toml": HEAD + GOOD + GOOD.replace("当日", "次日"), "src/s2.toml": HEAD + GOOD}
    run(files, *arguments, apart="-n" in arguments).assert_outcomes(passed=passed)


@pytest.mark.parametrize("mode", ["importlib", "prepend"])
def test_cases_beside_the_modules_of_a_package_need_no_import_of_it(run: Run, mode: str) -> None:
    """A pack installed as a wheel has its modules elsewhere than the source that lies beside the cases."""
    files = {"src/zwgk_hotline/s1.toml": HEAD + GOOD, "src/zwgk_hotline/__init__.py": "raise RuntimeError\n"}
    run(files, config=CONFIG.replace("importlib", mode)).assert_outcomes(passed=1)


def test_nothing_that_judges_is_imported_before_a_file_of_cases_is_collected(run: Run) -> None:
    probe = "import sys\n\n\ndef test_probe() -> None:\n    assert 'zwgk.testing.case_items' not in sys.modules\n"
    run({"src/s1.toml": HEAD, "src/test_probe.py": probe}, apart=True).assert_outcomes(passed=1)


def test_settings_outside_toml_list_places_line_by_line(run: Run, pytester: pytest.Pytester) -> None:
    (pytester.path / "pytest.ini").write_text("[pytest]\nzwgk_cases =\n  src/a\n  src/b b\n", "utf-8")
    files = {f"src/{path}/s1.toml": HEAD + GOOD for path in ("a", "b b", "c")}
    run(files, config="").assert_outcomes(passed=2)


def test_the_guide_to_testing_a_pack_shows_what_happens(run: Run) -> None:
    guide = (Path(__file__).parents[1] / "docs" / "how-to" / "test-a-pack.md").read_text("utf-8")
    files = {f"src/{Path(name).name}": text for name, text in _TITLED.findall(guide)}
    result = run(files, "--continue-on-collection-errors")
    result.assert_outcomes(passed=6, failed=1, errors=1)
    (shown,) = re.findall(r"^```text\n(.*?)^```", guide, re.DOTALL | re.MULTILINE)
    assert shown in "\n".join(result.outlines)
