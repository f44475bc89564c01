"""The plan of the year after: a small pack beside that of 2024, which judges the records of its own year."""

from __future__ import annotations

import importlib.util
from datetime import date
from pathlib import Path

import pytest

from zwgk import (
    Authority,
    AuthorityKind,
    Dossier,
    Finding,
    Interpretation,
    LivelihoodProject,
    Outcome,
    Plugins,
    PolicyDocument,
    RulePack,
    check,
    load_plugins,
)

EXAMPLE = Path(__file__).parents[2] / "examples" / "xuanzhou_2025.py"
BUREAU = Authority(
    id="czj", name="宣州区财政局", kind=AuthorityKind.DEPARTMENT, region="341802", functions=("finance",)
)


@pytest.fixture(scope="module")
def plugins() -> Plugins:
    spec = importlib.util.spec_from_file_location("xuanzhou_2025", EXAMPLE)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return load_plugins(only=["regulation", "xuanzhou"], extra=[module])


@pytest.fixture(scope="module")
def packs(plugins: Plugins) -> dict[str, RulePack]:
    return {pack.name: pack for pack in plugins.packs}


def findings(dossier: Dossier, plugins: Plugins, code: str, as_of: date) -> list[Finding]:
    report = check(dossier, as_of=as_of, plugins=plugins)
    return [one for one in report.findings if one.rule.code == code]


def test_it_takes_under_forty_lines_of_code() -> None:
    lines = EXAMPLE.read_text("utf-8").split('"""', 2)[2].splitlines()
    assert len([line for line in lines if line.strip()]) < 40


def test_it_inherits_every_rule_but_those_of_the_dropped_clause(packs: dict[str, RulePack]) -> None:
    before = {rule.code[2:] for rule in packs["xuanzhou"].rules}
    after = {rule.code[3:] for rule in packs["xuanzhou-2025"].rules}
    assert before - after == {"4209"}
    assert after - before == {"2416"}
    assert len(packs["xuanzhou-2025"].source.clauses) == 181


def test_its_list_of_projects_has_thirty_numbers(plugins: Plugins) -> None:
    held = [LivelihoodProject(id=f"民生-{number}", number=number, year=2025) for number in range(1, 47)]
    dossier = Dossier(BUREAU, held)
    (after,) = findings(dossier, plugins, "XZN1201", date(2026, 1, 31))
    assert after.outcome is Outcome.FAILED
    assert "30" in after.verdict.message
    (value,) = [one for one in after.parameters if one.parameter.name == "xuanzhou-livelihood-projects"]
    assert value.provenance == "46 → 30（宣州区财政局）"


@pytest.mark.parametrize(
    ("published", "interpreted", "code", "outcome"),
    [
        (date(2024, 12, 2), date(2024, 12, 5), "XZ2307", Outcome.PASSED),
        (date(2025, 12, 1), date(2025, 12, 3), "XZN2307", Outcome.PASSED),
        (date(2025, 12, 1), date(2025, 12, 4), "XZN2307", Outcome.FAILED),
    ],
    ids=["three days in 2024", "the second day in 2025", "the day after"],
)
def test_each_year_is_judged_by_its_own_limit(
    plugins: Plugins, published: date, interpreted: date, code: str, outcome: Outcome
) -> None:
    dossier = Dossier(
        BUREAU,
        [
            PolicyDocument(id="文件", published_at=published, needs_interpretation=True),
            Interpretation(id="解读", document="文件", published_at=interpreted),
        ],
    )
    (finding,) = findings(dossier, plugins, code, date(2026, 1, 31))
    other = "XZ2307" if code == "XZN2307" else "XZN2307"
    (elsewhere,) = findings(dossier, plugins, other, date(2026, 1, 31))
    assert (finding.outcome, elsewhere.outcome) == (outcome, Outcome.INAPPLICABLE)


@pytest.mark.parametrize(("title", "outcome"), [("图解", Outcome.PASSED), (" ", Outcome.FAILED)])
def test_its_new_clause_is_checked(plugins: Plugins, title: str, outcome: Outcome) -> None:
    dossier = Dossier(BUREAU, [Interpretation(id="解读", title=title, published_at=date(2025, 5, 6))])
    (finding,) = findings(dossier, plugins, "XZN2416", date(2025, 12, 31))
    assert finding.outcome is outcome
