"""Beside what every pack holds to: each rule of this one has a case that shows when it cannot tell."""

from __future__ import annotations

import pytest

from zwgk import Outcome, Rule, cases_of
from zwgk_fiscal import PACK
from zwgk_fiscal.records import FISCAL_RECORD_TYPES

CASES = cases_of(PACK, FISCAL_RECORD_TYPES)


@pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.code)
def test_rule_says_when_it_cannot_tell(rule: Rule) -> None:
    assert Outcome.CANNOT_TELL in {case.expect for case in CASES if case.rule == rule.code}
