"""Rules of the packs in this repository that ask the same of the same record."""

from __future__ import annotations

import pytest

from zwgk import Rule, load_plugins

RULES: dict[str, Rule] = {
    rule.code: rule for pack in load_plugins(only=["fiscal", "regulation", "xuanzhou"]).packs for rule in pack.rules
}
PAIRS = [(rule.code, other) for rule in RULES.values() for other in sorted(rule.same_as)]


@pytest.mark.parametrize(("code", "other"), PAIRS, ids=map("-".join, PAIRS))
def test_rules_that_ask_the_same_judge_the_same_records(code: str, other: str) -> None:
    assert RULES[code].subject is RULES[other].subject
    assert RULES[code].stages & RULES[other].stages


def test_the_plan_names_the_law_and_never_the_other_way_round() -> None:
    assert {other[:3] for _, other in PAIRS} == {"REG"}
    assert len(PAIRS) > 20


def test_no_two_rules_of_the_plan_are_taken_for_one_demand() -> None:
    named = [other for code, other in PAIRS if code.startswith("XZ")]
    assert len(named) == len(set(named))
