"""Fifty records of any kinds, likely and unlikely: every rule of every pack answers, and the counts add up."""

from __future__ import annotations

import os
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zwgk import Authority, Dossier, Outcome, check, load_plugins
from zwgk.testing.dossiers import dossiers

MANY = os.environ.get("ZWGK_MANY_EXAMPLES") == "1"
"""Set it to 1 to try five hundred dossiers; it takes minutes."""
EXAMPLES = 250 if MANY else 20
SIZE = 50
PACKS = ("fiscal", "regulation", "xuanzhou")
PLUGINS = load_plugins(only=PACKS)
KINDS = tuple(kind for kind in PLUGINS.record_types.values() if kind is not Authority)


@pytest.mark.parametrize("plausible", [True, False], ids=["likely", "unlikely"])
def test_no_rule_breaks_on_fifty_records(plausible: bool) -> None:  # noqa: FBT001 (a parameter of the test)
    @settings(
        deadline=None,
        max_examples=EXAMPLES,
        suppress_health_check=[HealthCheck.large_base_example, HealthCheck.too_slow],
    )
    @given(
        dossiers(KINDS, min_size=SIZE, max_size=SIZE, plausible=plausible),
        st.dates(date(2024, 1, 1), date(2025, 12, 31)),
    )
    def every_rule_answers(dossier: Dossier, as_of: date) -> None:
        assert len(dossier) == SIZE + 1
        report = check(dossier, as_of=as_of, plugins=PLUGINS, packs=PACKS)
        broken = [
            (one.rule.code, one.verdict.crash) for one in report.evaluations if one.verdict.outcome is Outcome.ERROR
        ]
        assert broken == []
        assert sum(report.counts.values()) == len(tuple(report.evaluations))

    every_rule_answers()
