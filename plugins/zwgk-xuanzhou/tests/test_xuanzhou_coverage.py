"""Every clause of the plan is checked, every rule checks a clause, and every rule has the cases that show it."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from zwgk import Authority, AuthorityKind, Clause, Disposition, Dossier, Outcome, Rule, cases_of, check, load_plugins
from zwgk_xuanzhou import PACK

CLAUSES = PACK.source.clauses
CASES = cases_of(PACK)
PLUGINS = load_plugins(only=["regulation", "xuanzhou"])
RULES = {rule.code: rule for pack in PLUGINS.packs for rule in pack.rules}


def codes_of(clause: Clause) -> list[str]:
    own = [rule.code for rule in PACK.rules if clause in rule.clauses]
    return [*own, *clause.implemented_by]


def test_the_plan_has_its_181_clauses() -> None:
    assert len(CLAUSES) == 181


def test_at_least_130_clauses_are_decided_by_rules_and_none_is_planned() -> None:
    counts = Counter(clause.disposition for clause in CLAUSES)
    assert counts[Disposition.PLANNED] == 0
    assert counts[Disposition.AUTOMATIC] + counts[Disposition.ASSISTED] >= 130


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)
def test_a_clause_has_rules_that_are_installed(clause: Clause) -> None:
    codes = codes_of(clause)
    assert codes
    assert set(codes) <= set(RULES)


@pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.code)
def test_a_rule_is_named_after_a_clause_it_checks(rule: Rule) -> None:
    """A second rule on a clause adds fifty to its number."""
    part, section, number = rule.code[2], rule.code[3], int(rule.code[4:])
    assert f"{part}.{section}-{number % 50:02}" in {clause.id for clause in rule.clauses}


@pytest.mark.parametrize(
    "rule",
    [rule for rule in PACK.rules if all(clause.disposition is Disposition.ATTESTED for clause in rule.clauses)],
    ids=lambda rule: rule.code,
)
def test_an_attested_clause_has_a_case_before_and_after_the_year(rule: Rule) -> None:
    expected = {case.expect for case in CASES if case.rule == rule.code}
    assert {Outcome.PENDING, Outcome.PASSED, Outcome.FAILED} <= expected


NOT_PASSED = {Outcome.CANNOT_TELL, Outcome.INAPPLICABLE}


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2024, 4, 1), NOT_PASSED | {Outcome.PENDING}),
        (date(2024, 12, 31), NOT_PASSED | {Outcome.PENDING, Outcome.FAILED}),
        (date(2025, 7, 1), NOT_PASSED | {Outcome.FAILED}),
    ],
    ids=["in the year", "on its last day", "after it"],
)
@pytest.mark.parametrize("kind", AuthorityKind)
def test_an_authority_without_any_record_is_told_of_all_it_owes(
    kind: AuthorityKind, as_of: date, expected: set[Outcome]
) -> None:
    bare = Dossier(Authority(id="单位", name="某单位", kind=kind, region="341802"))
    told = {one.rule.code: one.verdict.outcome for one in check(bare, as_of=as_of, plugins=PLUGINS).evaluations}
    owed = [rule.code for rule in PACK.rules if rule.subject is Authority and kind in rule.owed_by]
    assert {told[code] for code in owed} <= expected


def test_a_quarter_that_is_over_fails_within_the_year() -> None:
    bare = Dossier(Authority(id="区政府", name="某区人民政府", kind=AuthorityKind.GOVERNMENT, region="341802"))
    report = check(bare, as_of=date(2024, 7, 1), plugins=PLUGINS)
    assert [one.rule.code for one in report.findings if one.outcome is Outcome.FAILED] == ["XZ1306"]
