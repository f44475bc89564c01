"""Every rule of the pack has the cases it needs; the cases themselves are run by the pytest plugin."""

from __future__ import annotations

import pytest

from zwgk import Outcome, Rule, cases_of, china_calendar, run_case
from zwgk.testing import missing_cases
from zwgk_fiscal import PACK
from zwgk_fiscal.records import FISCAL_RECORD_TYPES

RULES = {rule.code: rule for rule in PACK.rules}
CASES = cases_of(PACK, FISCAL_RECORD_TYPES)


@pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.code)
def test_rule_has_a_case_for_every_boundary(rule: Rule) -> None:
    results = [run_case(case, RULES, china_calendar()) for case in CASES if case.rule == rule.code]
    assert missing_cases(rule, results) == ()


@pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.code)
def test_rule_passes_and_fails_and_may_not_apply(rule: Rule) -> None:
    expected = {case.expect for case in CASES if case.rule == rule.code}
    assert {Outcome.PASSED, Outcome.FAILED, Outcome.CANNOT_TELL} <= expected


def test_no_two_cases_of_a_rule_share_a_name() -> None:
    names = [str(case) for case in CASES]
    assert sorted(set(names)) == sorted(names)
