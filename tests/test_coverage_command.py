"""How each clause of a text stands in a dossier, as text, JSON and one HTML page."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from zwgk import Clause, Disposition, Outcome, Source
from zwgk.cli import cli
from zwgk.cli.coverage_page import coverage_page
from zwgk.coverages import ClauseCoverage
from zwgk.verdicts import GRAVEST_FIRST

GOLDEN = Path(__file__).parent / "golden"
PLUGIN = ("--plugin", str(GOLDEN / "small_pack.py"))
DOSSIER = ("--dossier", str(GOLDEN / "small_dossier.toml"), "--as-of", "2024-06-30")
CLAUSE = Clause(id="1-1", title="及时公开文件", disposition=Disposition.AUTOMATIC)
TEXT = Source(id="text", title="某办法", issuer="某市人民政府", in_force_from=date(2024, 1, 1), clauses=(CLAUSE,))


def shown(*arguments: str) -> str:
    result = CliRunner().invoke(cli, ["coverage", *arguments, *PLUGIN])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_order_of_gravity_holds_every_outcome_once() -> None:
    assert Counter(GRAVEST_FIRST) == Counter(Outcome)


@pytest.mark.parametrize("place", range(len(GRAVEST_FIRST)), ids=[one.value for one in GRAVEST_FIRST])
def test_the_gravest_outcome_decides_how_a_clause_stands(place: int) -> None:
    counts = Counter(dict.fromkeys(GRAVEST_FIRST[place:], 2))
    assert ClauseCoverage(source=TEXT, clause=CLAUSE, rules=("SM0001",), counts=counts).outcome is GRAVEST_FIRST[place]


@pytest.mark.parametrize("counts", [None, Counter[Outcome]()])
def test_a_clause_without_a_finding_has_no_outcome(counts: Counter[Outcome] | None) -> None:
    clause = ClauseCoverage(source=TEXT, clause=CLAUSE, rules=(), counts=counts)
    assert clause.outcome is None
    assert clause.evaluations == 0


def test_with_a_dossier_each_clause_has_its_outcome_and_counts() -> None:
    data = json.loads(shown("small", *DOSSIER, "--format", "json"))
    assert (data["authority"], data["as_of"]) == ("某镇", "2024-06-30")
    assert [(one["id"], one["outcome"], sum(one["counts"].values())) for one in data["clauses"]] == [
        ("1-1", "failed", 6),
        ("1-2", "error", 6),
        ("1-3", "passed", 1),
        ("1-4", None, 0),
    ]


def test_findings_of_another_packs_rules_count_for_the_clause_that_points_to_them() -> None:
    (clause,) = json.loads(shown("small-town", *DOSSIER, "--format", "json"))["clauses"]
    assert (clause["rules"], clause["outcome"], sum(clause["counts"].values())) == (["SM0001", "SM0003"], "failed", 7)


def test_without_a_dossier_nothing_is_said_of_outcomes() -> None:
    data = json.loads(shown("small", "--format", "json"))
    assert set(data) == {"source", "clauses"}
    assert all("outcome" not in clause for clause in data["clauses"])


def test_the_table_has_the_outcomes_and_their_sums() -> None:
    lines = shown("small", *DOSSIER).splitlines()
    assert lines[1] == "某县某某镇人民政府，截至2024-06-30"
    assert lines[2].split() == ["条款", "要求", "责任科室", "处理", "结论", "检查", "规则或理由"]
    assert lines[3].split() == ["1-1", "及时公开文件", "办公室", "自动", "不合规", "6项", "SM0001"]
    assert lines[-1] == "结论（取最重的一项）：规则出错1条，不合规1条，合规1条，没有可检查的记录1条"


def test_a_day_without_a_dossier_is_refused() -> None:
    result = CliRunner().invoke(cli, ["coverage", "small", "--as-of", "2024-06-30", *PLUGIN])
    assert result.exit_code == 2
    assert "--dossier" in result.stderr


class _Page(HTMLParser):
    """Collects rows, and whatever would be fetched or run."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[tuple[str | None, list[str]]] = []
        self.foreign: list[str] = []
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "tr":
            self.rows.append((given.get("class"), []))
        self._in_cell = tag in ("td", "th")
        if tag in ("script", "link", "img", "iframe", "a") or given.keys() & {"src", "href", "onclick", "style"}:
            self.foreign.append(tag)

    def handle_data(self, data: str) -> None:
        if self._in_cell and data.strip():
            self.rows[-1][1].append(data)


def test_the_page_has_every_clause_and_fetches_nothing() -> None:
    page = _Page()
    page.feed(shown("small", *DOSSIER, "--format", "html"))
    assert page.foreign == []
    assert [mark for mark, _ in page.rows] == [None, "failed", "error", "passed", None]
    assert page.rows[1][1] == ["1-1", "及时公开文件", "办公室", "自动", "不合规", "6项", "SM0001"]


def test_text_never_becomes_markup() -> None:
    hostile = "<script>alert(1)</script>&\"'"
    page = _Page()
    page.feed(coverage_page(hostile, [hostile], [hostile], [(hostile, [(None, [hostile])])], [hostile]))
    assert page.foreign == []
    assert page.rows[1][1] == [hostile]
