"""`zwgk cases run`: cases for people who write no Python."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zwgk.cli import main

EXAMPLES = Path(__file__).parents[1] / "examples"
HOTLINE = EXAMPLES / "hotline.py"
HEAD = '[authority]\nid = "town"\nname = "某某镇人民政府"\nkind = "township"\n'
CASE = """
[[case]]
rule = "HL0301"
name = "{name}"
as_of = 2024-12-31
expect = "{expect}"
hotline-case = [{{ id = "工单", received_on = 2024-04-26, replied_on = 2024-05-07 }}]
"""
GOOD = HEAD + CASE.format(name="期满当日答复", expect="passed")
BAD = CASE.format(name="少算一日", expect="failed")
CRASHING = '''
@PACK.rule("HL0302", clause="第三条", title="热线工单规则出错")
def broken_rule(case: HotlineCase, context: Context) -> Verdict:
    """热线工单是否有错。

    检查内容：没有。

    为什么：没有。

    如何整改：没有。
    """
    raise RuntimeError(case.id)
'''
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in a folder with these files; gives the exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)

    def ran(files: dict[str, str], *arguments: str, plugin: Path = HOTLINE) -> tuple[int, str, str]:
        for path, content in files.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(content, "utf-8")
        monkeypatch.setattr(sys, "argv", ["zwgk", "cases", "run", "--plugin", str(plugin), *arguments])
        with pytest.raises(SystemExit) as left:
            main()
        said = capsys.readouterr()
        return int(left.value.code or 0), said.out, said.err

    return ran


def test_cases_that_all_come_out_as_expected_are_counted(run: Run) -> None:
    files = {"a.toml": GOOD, "b/c.toml": GOOD, "b/office.toml": HEAD}
    assert run(files, ".") == (0, "共2个案例：符合2个，不符0个\n", "")


def test_the_verbose_list_has_every_case(run: Run) -> None:
    assert run({"a.toml": GOOD}, "a.toml", "-v") == (
        0,
        "符合  a.toml:6  HL0301 期满当日答复\n共1个案例：符合1个，不符0个\n",
        "",
    )


def test_a_case_that_differs_is_explained_day_by_day(run: Run) -> None:
    code, shown, _ = run({"a.toml": GOOD + BAD}, "a.toml")
    assert code == 1
    assert shown == (
        "不符  a.toml:13  HL0301 少算一日\n"
        "  expect：应为 failed（不合规），实为 passed（合规）\n"
        "  结论：合规，2024年5月7日答复来电人，未超过2024年5月7日\n"
        "  检查日2024年12月31日\n"
        "  热线工单答复期限：7个工作日 → 5个工作日（某某镇）\n"
        "\n"
        "  届满日 2024-05-07 星期二\n"
        "  自2024年4月26日起5个工作日，起算当日不计入，最后一日为2024年5月7日\n"
        "\n"
        "  自                                       计否  累计  原因            依据\n"
        "  2024-04-26 星期五                        不计     0  起算当日不计入  《民法典》第二百零一条\n"
        "  2024-04-27 星期六                        不计     0  周末\n"
        "  2024-04-28 星期日                        计入     1  劳动节调休上班  国办发明电〔2023〕7号\n"
        "  2024-04-29 星期一  至 2024-04-30 星期二  计入     3  工作日\n"
        "  2024-05-01 星期三  至 2024-05-05 星期日  不计     3  劳动节放假      国办发明电〔2023〕7号\n"
        "  2024-05-06 星期一  至 2024-05-07 星期二  计入     5  工作日\n"
        "\n"
        "共2个案例：符合1个，不符1个\n"
    )


@pytest.mark.parametrize(
    ("expect", "code", "counted"),
    [("passed", 3, "符合0个，不符0个，规则出错1个"), ("error", 0, "符合1个，不符0个")],
    ids=["a crash", "a crash that is expected"],
)
def test_a_rule_that_breaks_is_told_with_its_place(
    run: Run, tmp_path: Path, expect: str, code: int, counted: str
) -> None:
    plugin = tmp_path / "broken.py"
    plugin.write_text(HOTLINE.read_text("utf-8").replace("@hookimpl\n", f"{CRASHING}\n\n@hookimpl\n", 1), "utf-8")
    content = GOOD.replace("HL0301", "HL0302").replace("passed", expect)
    found, shown, _ = run({"a.toml": content}, "a.toml", plugin=plugin)
    assert (found, shown.splitlines()[-1]) == (code, f"共1个案例：{counted}")
    assert ("规则出错  a.toml:6  HL0302" in shown and "RuntimeError: 工单" in shown) is (code == 3)
    assert ("broken.py:" in shown) is (code == 3)


def test_every_fault_of_every_file_is_told_and_nothing_is_run(run: Run) -> None:
    files = {"a.toml": GOOD.replace('"passed"', '"pass"'), "b.toml": GOOD.replace("as_of", "asof"), "c.toml": GOOD}
    code, shown, said = run(files, ".")
    assert (code, shown) == (2, "")
    assert said.splitlines() == [
        "zwgk: 3 faults in the input",
        (
            "a.toml:6: case[0] (期满当日答复): expect: expected one of passed, failed, pending, cannot_tell, "
            "inapplicable, error, found 'pass'; did you mean 'passed'?"
        ),
        "b.toml:6: case[0] (期满当日答复): the case lacks as_of",
        "b.toml:6: case[0].asof: unknown key; did you mean 'as_of'?",
    ]


@pytest.mark.parametrize(
    ("files", "path", "said"),
    [
        ({"a.toml": HEAD}, "a.toml", "a.toml: the file has no [[case]]; write one, or name the place of your cases"),
        ({"b/a.toml": HEAD}, "b", "b: the folder holds no TOML file with a [[case]]; write one, or name the place of"),
        ({}, "nowhere", "nowhere: no such file or folder"),
        ({"a.toml": GOOD.replace("HL", "XX")}, "a.toml", "a.toml:6: XX0301 期满当日答复: there is no rule 'XX0301'"),
    ],
    ids=["a file without cases", "a folder without cases", "nowhere", "no such rule"],
)
def test_what_cannot_be_run_is_an_input_error(run: Run, files: dict[str, str], path: str, said: str) -> None:
    code, shown, told = run(files, path)
    assert (code, shown) == (2, "")
    assert said in told


def test_json_has_the_counts_every_case_and_its_differences(run: Run) -> None:
    code, shown, _ = run({"a.toml": GOOD + BAD}, "a.toml", "--format", "json")
    told: dict[str, Any] = json.loads(shown)
    good, bad = told["cases"]
    assert (code, told["counts"]) == (1, {"as_expected": 1, "different": 1, "crashed": 0})
    assert (good["as_expected"], good["differences"]) == (True, [])
    assert {key: bad[key] for key in ("file", "line", "rule", "name", "as_of", "as_expected", "differences")} == {
        "file": "a.toml",
        "line": 13,
        "rule": "HL0301",
        "name": "少算一日",
        "as_of": "2024-12-31",
        "as_expected": False,
        "differences": [{"key": "expect", "expected": "failed", "found": "passed"}],
    }
    assert (bad["outcome"], bad["why"], bad["missing"], bad["deadline"]["due"]) == ("passed", None, [], "2024-05-07")
    assert [run["total"] for run in bad["days"]] == [0, 0, 1, 3, 3, 5]
