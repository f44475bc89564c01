"""Every rule of the pack has the cases it needs; the cases themselves are run by the pytest plugin."""

from __future__ import annotations

import pytest

from zwgk import Outcome, Rule, cases_of, china_calendar, run_case
from zwgk.testing import missing_cases
from zwgk_xuanzhou import PACK

RULES = {rule.code: rule for rule in PACK.rules}
CASES = cases_of(PACK)


@pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.code)
def test_rule_has_a_case_for_every_boundary(rule: Rule) -> None:
    assert (
        missing_cases(rule, [run_case(case, RULES, china_calendar()) for case in CASES if case.rule == rule.code]) == ()
    )


@pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.code)
def test_rule_passes_and_fails_somewhere(rule: Rule) -> None:
    expected = {case.expect for case in CASES if case.rule == rule.code}
    assert {Outcome.PASSED, Outcome.FAILED} <= expected
