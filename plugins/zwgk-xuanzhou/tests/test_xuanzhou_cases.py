"""Every case of the pack gives what it expects, and every rule has the cases it needs."""

from __future__ import annotations

import pytest

from zwgk import Case, Outcome, Rule, cases_of, china_calendar, run_case
from zwgk.testing import missing_cases
from zwgk_xuanzhou import PACK

RULES = {rule.code: rule for rule in PACK.rules}
CASES = cases_of(PACK)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case_gives_what_it_expects(case: Case) -> None:
    result = run_case(case, RULES, china_calendar())
    assert not result.differences, "\n".join(result.differences)


@pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.code)
def test_rule_has_a_case_for_every_boundary(rule: Rule) -> None:
    assert (
        missing_cases(rule, [run_case(case, RULES, china_calendar()) for case in CASES if case.rule == rule.code]) == ()
    )


@pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.code)
def test_rule_passes_and_fails_somewhere(rule: Rule) -> None:
    expected = {case.expect for case in CASES if case.rule == rule.code}
    assert {Outcome.PASSED, Outcome.FAILED} <= expected
