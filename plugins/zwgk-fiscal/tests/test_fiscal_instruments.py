"""Every article of the texts has a clause; each clause that is checked has a rule, and no other has one."""

from __future__ import annotations

import re

import pytest

from zwgk import Clause, Disposition, Rule, Source, load_plugins
from zwgk.coverages import coverage_of
from zwgk_fiscal import PACK
from zwgk_fiscal.instruments import (
    budget_law,
    budget_rules,
    business_environment,
    complaint_measures,
    openness_procedure,
    procurement_law,
    procurement_rules,
    publication_measures,
)

ARTICLES = [
    (budget_law.BUDGET_LAW, budget_law.LAST_ARTICLE),
    (budget_rules.BUDGET_RULES, budget_rules.LAST_ARTICLE),
    (openness_procedure.OPENNESS_PROCEDURE, openness_procedure.SEEN_ARTICLES),
    (procurement_law.PROCUREMENT_LAW, procurement_law.LAST_ARTICLE),
    (procurement_rules.PROCUREMENT_RULES, procurement_rules.LAST_ARTICLE),
    (complaint_measures.COMPLAINT_MEASURES, complaint_measures.LAST_ARTICLE),
    (publication_measures.PUBLICATION_MEASURES, publication_measures.SEEN_ARTICLES),
    (business_environment.BUSINESS_ENVIRONMENT, business_environment.LAST_ARTICLE),
]
every_text = pytest.mark.parametrize(("source", "last"), ARTICLES, ids=lambda one: getattr(one, "id", None))
every_clause = pytest.mark.parametrize("clause", PACK.clauses, ids=lambda clause: clause.id)
every_rule = pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.code)
FIRST_DIGIT = {
    "budget-law-2014": "1",
    "budget-rules-2020": "2",
    "procurement-law-2002": "3",
    "procurement-rules-2015": "4",
    "complaint-measures-2017": "5",
    "budget-openness-2016": "6",
    "business-environment-rules-2019": "7",
}


def numbers_of(clause: Clause) -> list[int]:
    """The articles a clause stands for; none for one that names no article."""
    ends = [int(number) for number in re.findall(r"(?<=-)\d\d+", clause.id)]
    return list(range(ends[0], ends[-1] + 1)) if ends else []


def test_every_text_of_the_pack_is_looked_at() -> None:
    assert {source.id for source, _ in ARTICLES} == {source.id for source in PACK.sources}


@every_text
def test_every_article_has_a_clause(source: Source, last: int) -> None:
    assert {number for clause in source.clauses for number in numbers_of(clause)} == set(range(1, last + 1))


@every_text
def test_clauses_stand_in_the_order_of_the_text(source: Source, last: int) -> None:
    starts = [numbers_of(clause)[0] for clause in source.clauses if numbers_of(clause)]
    assert starts == sorted(starts)
    assert max(starts) <= last


@every_text
def test_a_text_says_when_and_how_it_was_confirmed(source: Source, last: int) -> None:
    assert last > 0
    assert source.last_confirmed_on is not None
    assert source.confirmed_how


@every_clause
def test_a_clause_that_is_checked_has_a_rule_and_no_other_has_one(clause: Clause) -> None:
    assert clause.disposition is not Disposition.PLANNED
    rules = [rule for rule in PACK.rules if clause in rule.clauses]
    assert bool(rules) is (clause.disposition is not Disposition.OUT_OF_SCOPE)


@every_rule
def test_a_code_tells_the_text_and_the_article(rule: Rule) -> None:
    assert rule.code[3] == FIRST_DIGIT[rule.source.id]
    numbers = numbers_of(rule.clauses[0])
    assert not numbers or rule.code[4:6] == f"{numbers[0]:02}"


@every_rule
def test_a_rule_applies_from_the_day_of_its_text_at_the_earliest(rule: Rule) -> None:
    assert rule.since >= rule.source.in_force_from


def test_coverage_lists_every_text() -> None:
    listed = {one.source.id for one in coverage_of(PACK)}
    assert listed == {source.id for source in PACK.sources}


def test_the_pack_is_found_through_its_entry_point() -> None:
    plugins = load_plugins(only=["fiscal"])
    assert not plugins.problems
    assert plugins.packs == (PACK,)
