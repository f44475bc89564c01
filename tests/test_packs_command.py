"""`zwgk packs`: where packs come from, what they change, and what cannot be used."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from click.testing import CliRunner, Result

from zwgk.cli import cli

GOLDEN = Path(__file__).parent / "golden"
SMALL = ("--plugin", str(GOLDEN / "small_pack.py"))
ONLY = ("--only", "xuanzhou")

LOCAL = '''
"""A village's pack beside the small one."""

from datetime import date
from typing import ClassVar

import attrs
import small_pack
from zwgk import (
    Clause, Context, Disposition, Parameter, DatedValue, PolicyDocument, Record, RulePack, Source, Verdict, fact,
    hookimpl, passed, working_days,
)

TEXT = Source(
    id="village", title="某某村办法", issuer="某某村",
    in_force_from=date(2024, 3, 1), in_force_until=date(2024, 12, 31),
    clauses=(Clause(id="三", place="第三条", title="当日公开", disposition=Disposition.AUTOMATIC),),
)
PACK = RulePack("village", prefix="VL", source=TEXT, region="341802103", version="3")
PACK.override(small_pack.LIMIT, working_days(30), TEXT.cite("第四条"), loosens_by_authority=True)
PACK.silence(["SM0002", "ZZ0001"], TEXT.cite("第八条"), reason="本村没有文件", since=date(2024, 7, 1))


@attrs.frozen(kw_only=True)
class NoticeBoard(Record):
    """A board."""

    record_kind: ClassVar[str] = "notice-board"
    record_title: ClassVar[str] = "公告栏"
    seen_on: date | None = attrs.field(default=None, metadata=fact("查看日期", "查看公告栏的日期"))


@PACK.rule("VL0301", clause="三", title="文件未当日公开", replaces="SM0001")
def late(document: PolicyDocument, context: Context) -> Verdict:
    """文件是否当日公开。

    检查内容：甲。

    为什么：乙。

    如何整改：丙。
    """
    return passed("当日公开")


@hookimpl
def zwgk_rule_packs():
    return [PACK]


@hookimpl
def zwgk_record_types():
    return [NoticeBoard]
'''

CONTRADICTING = """
from datetime import date
from zwgk import RulePack, Source, hookimpl
from small_pack import LIMIT
import attrs

TEXT = Source(id="{name}", title="{name}办法", issuer="{name}", in_force_from=date(2024, 1, 1))
PACK = RulePack("{name}", prefix="{prefix}", source=TEXT, version="1")
PACK.override(attrs.evolve(LIMIT, name="no-order", stricter=None), {days}, TEXT.cite("一"))

@hookimpl
def zwgk_rule_packs():
    return [PACK]
"""


def invoke(*arguments: str) -> Result:
    result = CliRunner().invoke(cli, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def written(folder: Path, name: str, code: str) -> tuple[str, str]:
    file = folder / f"{name}.py"
    file.write_text(dedent(code), "utf-8")
    return "--plugin", str(file)


@pytest.fixture
def local(tmp_path: Path) -> tuple[str, ...]:
    """The plugins of a village's pack and of the one it changes."""
    return (*SMALL, *written(tmp_path, "village", LOCAL), *ONLY)


@pytest.fixture
def contradicting(tmp_path: Path) -> tuple[str, ...]:
    """The plugins of two packs that set one number apart."""
    return (
        *SMALL,
        *written(tmp_path, "east", CONTRADICTING.format(name="east", prefix="EA", days="LIMIT.values[0].value")),
        *written(tmp_path, "west", CONTRADICTING.format(name="west", prefix="WE", days="'从速'")),
        *ONLY,
    )


@pytest.fixture
def dossier(tmp_path: Path) -> str:
    """The path of a village's dossier with one document."""
    path = tmp_path / "dossier.toml"
    path.write_text(
        '[authority]\nid = "a"\nname = "某村"\nkind = "department"\nregion = "341802103"\n'
        '[[policy-document]]\nid = "文件"\npublished_at = 2024-06-03\n',
        "utf-8",
    )
    return str(path)


def rows(*arguments: str) -> dict[str | None, dict[str, Any]]:
    return {row["name"]: row for row in json.loads(invoke("packs", *arguments, "--format", "json").stdout)}


def test_the_table_says_where_each_pack_comes_from(local: tuple[str, ...]) -> None:
    table = [line.split() for line in invoke("packs", *local).stdout.split("\n\n")[0].splitlines()]
    assert table[0] == ["规则包", "版本", "来源", "依据文本", "适用地区", "规则", "条款"]
    assert table[3] == ["village", "3", "village.py", "某某村办法", "341802103", "1", "1"]
    assert [row[2] for row in table[1:]] == ["small_pack.py", "small_pack.py", "village.py", "zwgk-xuanzhou"]


def test_the_list_shows_what_a_local_pack_brings_and_changes(local: tuple[str, ...]) -> None:
    _, *sections = invoke("packs", *local).stdout.split("\n\n")
    assert "\n\n".join(sections) == dedent("""\
        small-town
          另定的数值：
            公开文件的期限  20个工作日 → 15个工作日（某某镇）
                            《某某镇政务公开办法》第三条，2024-01-01起

        village
          增加的记录类型：公告栏
          另定的数值：
            公开文件的期限  20个工作日 → 30个工作日（某某村），依授权放宽
                            《某某村办法》第四条，2024-03-01至2024-12-31
          代替或停止检查的规则：
            SM0001 文件逾期公开  由VL0301 文件未当日公开代替
                                 《某某村办法》第三条，2024-03-01至2024-12-31
            SM0002 文件标题不当  停止检查：本村没有文件
                                 《某某村办法》第八条，2024-07-01至2024-12-31
            ZZ0001（未安装）     停止检查：本村没有文件
                                 《某某村办法》第八条，2024-07-01至2024-12-31
        """)


def test_no_line_of_the_list_is_wider_than_the_terminal(local: tuple[str, ...]) -> None:
    lines = invoke("packs", *local).stdout.splitlines()
    assert max(sum(2 if sign >= "\u2e80" else 1 for sign in line) for line in lines) <= 110


def test_the_json_has_what_a_local_pack_changes(local: tuple[str, ...]) -> None:
    village = rows(*local)["village"]
    assert village["plugin"] == "village"
    assert village["file"] == "village.py"
    assert village["distribution"] is None
    assert village["record_types"] == ["notice-board"]
    assert village["overrides"] == [
        {
            "parameter": "small-limit",
            "title": "公开文件的期限",
            "value": "30个工作日",
            "layer": "某某村",
            "provenance": "20个工作日 → 30个工作日（某某村）",
            "citation": "《某某村办法》第四条",
            "loosens_by_authority": True,
            "since": "2024-03-01",
            "until": "2024-12-31",
        }
    ]
    assert village["replaces"] == [
        {
            "rule": "SM0001",
            "installed": True,
            "by": "VL0301",
            "reason": None,
            "citations": ["《某某村办法》第三条"],
            "since": "2024-03-01",
            "until": "2024-12-31",
        }
    ]
    assert [(one["rule"], one["installed"], one["by"], one["reason"]) for one in village["silences"]] == [
        ("SM0002", True, None, "本村没有文件"),
        ("ZZ0001", False, None, "本村没有文件"),
    ]
    assert (village["contradictions"], village["problems"]) == ([], [])


@pytest.mark.parametrize(
    ("until", "provenance"),
    [
        ("2023, 12, 31", "10个工作日"),
        ("2024, 1, 1", "20个工作日 → 10个工作日（某某村）"),
        ("2024, 1, 2", "20个工作日 → 10个工作日（某某村）"),
    ],
)
def test_a_value_of_days_before_the_law_is_shown_alone(
    local: tuple[str, ...], tmp_path: Path, until: str, provenance: str
) -> None:
    file = tmp_path / "village.py"
    days = f"since=date(2023, 1, 1), until=date({until})"
    changed = file.read_text("utf-8").replace("working_days(30)", "working_days(10)")
    file.write_text(changed.replace("loosens_by_authority=True", days), "utf-8")
    (override,) = rows(*local)["village"]["overrides"]
    assert override["provenance"] == provenance


def test_a_plugin_that_is_left_out_has_a_row_of_its_own(tmp_path: Path) -> None:
    broken = written(tmp_path, "broken", "from zwgk import hookimpl\n\n@hookimpl\ndef zwgk_rule_packs():\n    1 / 0\n")
    row = rows(*SMALL, *broken, *ONLY)[None]
    assert row["plugin"] == "broken"
    assert len(row["problems"]) == 1
    assert "ZeroDivisionError" in row["problems"][0]
    assert "未能装入（1项）" in invoke("packs", *SMALL, *broken, *ONLY).stdout


def test_packs_that_contradict_each_other_are_told_on_stderr_in_the_list_and_in_json(
    contradicting: tuple[str, ...],
) -> None:
    told = "pack 'east' of plugin 'east' and pack 'west' of plugin 'west': parameter 'no-order' is set by east and by"
    result = invoke("packs", *contradicting)
    assert f"zwgk: {told}" in result.stderr
    assert f"互相矛盾（1项）\n  {told}" in result.stdout
    shown = rows(*contradicting)
    assert [len(shown[name]["contradictions"]) for name in ("east", "west", "small")] == [1, 1, 0]


@pytest.mark.parametrize(("options", "code"), [((), 2), (("--ignore-plugin-problems",), 0)])
def test_a_check_by_packs_that_contradict_each_other_exits_with_2(
    contradicting: tuple[str, ...], dossier: str, options: tuple[str, ...], code: int
) -> None:
    result = invoke("check", dossier, "--as-of", "2024-06-30", "--pack", "small", *contradicting, *options)
    assert result.exit_code == code


def test_the_pages_of_the_rules_tell_which_replaces_which(local: tuple[str, ...]) -> None:
    replaced = invoke("rule", "SM0001", *local).stdout
    line = "- 受规则包village约束的单位，适用日在2024年3月1日至2024年12月31日的记录：按《某某村办法》第三条由VL0301（"
    assert f"## 本地规定\n\n{line}文件未当日公开）代替\n" in replaced
    line = "受规则包village约束的单位，本规则适用的记录不再按SM0001检查，以本规则的结论为准。"
    assert f"## 代替的规则\n\n{line}\n" in invoke("rule", "VL0301", *local).stdout


def test_the_report_names_the_rule_that_is_replaced(local: tuple[str, ...], dossier: str, tmp_path: Path) -> None:
    failing = (tmp_path / "village.py").read_text("utf-8").replace("passed", "failed")
    (tmp_path / "village.py").write_text(failing, "utf-8")
    shown = invoke("check", dossier, "--as-of", "2024-06-30", "--pack", "small", "--pack", "village", *local)
    assert "    依据：《某某村办法》第三条\n    代替：SM0001 文件逾期公开\n" in shown.stdout
