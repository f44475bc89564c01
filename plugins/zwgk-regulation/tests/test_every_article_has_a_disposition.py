"""Every article of a text stands in its clause table, and what rules should see to has a rule.

To add a text, give its source with the number of its last article in `TEXTS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from zwgk import (
    Clause,
    Disposition,
    Source,
    chinese_numeral,
)
from zwgk_regulation import PACK
from zwgk_regulation.instruments.regulation_2008 import REGULATION_2008
from zwgk_regulation.instruments.regulation_2019 import REGULATION
from zwgk_regulation.instruments.utility_rules import UTILITY_RULES

TEXTS = [
    pytest.param(REGULATION, 56, id="regulation-2019"),
    pytest.param(REGULATION_2008, 38, id="regulation-2008"),
    # Its later articles were not seen; two clauses without an article number stand for them.
    pytest.param(UTILITY_RULES, 4, id="utility-rules"),
]
_NUMBERS = {chinese_numeral(number): number for number in range(1, 200)}
_ARTICLE = re.compile(r"第([一二三四五六七八九十百零]+)条(?:(?:之|至|到|—|-)*第([一二三四五六七八九十百零]+)条)?")


def _articles(clause: Clause) -> Iterator[int]:
    """The articles that a clause's place names, one or a range."""
    for first, last in _ARTICLE.findall(clause.place):
        yield from range(_NUMBERS[first], _NUMBERS[last or first] + 1)


every_text = pytest.mark.parametrize("source", PACK.sources, ids=lambda source: source.id)


@pytest.mark.parametrize(("source", "last"), TEXTS)
def test_every_article_has_a_clause(source: Source, last: int) -> None:
    named = {article for clause in source.clauses for article in _articles(clause)}
    assert sorted(set(range(1, last + 1)) - named) == []


@pytest.mark.parametrize(("source", "last"), TEXTS)
def test_no_clause_names_an_article_that_is_not_there(source: Source, last: int) -> None:
    assert [
        clause.id
        for clause in source.clauses
        if clause.id != "utilities-rest" and max(_articles(clause), default=0) > last
    ] == []


@every_text
def test_no_article_is_left_out_between_the_first_and_the_last(source: Source) -> None:
    named = {article for clause in source.clauses for article in _articles(clause)}
    assert sorted(set(range(1, max(named, default=0) + 1)) - named) == []


@every_text
def test_no_clause_is_still_planned(source: Source) -> None:
    assert [clause.id for clause in source.clauses if clause.disposition is Disposition.PLANNED] == []


@every_text
def test_every_clause_that_is_checked_has_a_rule(source: Source) -> None:
    checked = {clause.id for rule in PACK.rules for clause in rule.clauses}
    assert [
        clause.id
        for clause in source.clauses
        if clause.disposition is not Disposition.OUT_OF_SCOPE and clause.id not in checked
    ] == []


@every_text
def test_no_rule_checks_a_clause_that_is_out_of_scope(source: Source) -> None:
    unchecked = {clause.id for clause in source.clauses if clause.disposition is Disposition.OUT_OF_SCOPE}
    assert {(rule.code, clause.id) for rule in PACK.rules for clause in rule.clauses if clause.id in unchecked} == set()
