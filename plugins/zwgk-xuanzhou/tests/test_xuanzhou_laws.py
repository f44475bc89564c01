"""Laws that every rule of the pack keeps, whatever is filed: it answers; time, order and strangers change nothing."""

from __future__ import annotations

import inspect
import random
import sys
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from zwgk import RECORD_TYPES, Authority, Dossier, Outcome, Record, Report, Rule, check, load_plugins
from zwgk.testing.dossiers import dossiers, records
from zwgk_xuanzhou import PACK

PLUGINS = load_plugins(only=["regulation", "xuanzhou"])
LAST_FACT = date(2025, 4, 30)
DAYS = st.dates(date(2024, 1, 1), date(2025, 12, 31))
RULES = {rule.code: rule for rule in PACK.rules}

Judged = dict[tuple[str, str], tuple[Outcome, str]]
"""Outcome and sentence by rule code and record id."""


def report_on(dossier: Dossier, as_of: date) -> Report:
    return check(dossier, as_of=as_of, plugins=PLUGINS, packs=["xuanzhou"])


def judged(dossier: Dossier, as_of: date) -> Judged:
    found = report_on(dossier, as_of).evaluations
    return {(one.rule.code, one.record.id): (one.verdict.outcome, one.verdict.message) for one in found}


def without_authority(dossier: Dossier) -> list[Record]:
    return [record for record in dossier.records if not isinstance(record, Authority)]


def names(rule: Rule, kind: type[Record]) -> bool:
    """Whether the module of a rule speaks of a record type, or of a type above it."""
    text = inspect.getsource(sys.modules[rule.function.__module__])
    return any(one.__name__ in text for one in kind.__mro__ if issubclass(one, Record) and one is not Record)


@given(dossiers(), DAYS)
def test_every_rule_answers_whatever_is_filed(dossier: Dossier, as_of: date) -> None:
    crashed = [
        (one.rule.code, one.verdict.crash)
        for one in report_on(dossier, as_of).evaluations
        if one.verdict.outcome is Outcome.ERROR
    ]
    assert crashed == []


@given(dossiers(), DAYS, st.randoms(use_true_random=False))
def test_the_order_of_the_records_changes_no_verdict(dossier: Dossier, as_of: date, order: random.Random) -> None:
    shuffled = without_authority(dossier)
    order.shuffle(shuffled)
    assert judged(Dossier(dossier.authority, shuffled), as_of) == judged(dossier, as_of)


@given(dossiers(), DAYS, st.data())
def test_a_record_of_another_kind_changes_no_verdict(dossier: Dossier, as_of: date, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from([kind for kind in RECORD_TYPES if kind is not Authority]))
    stranger = data.draw(records(kind))
    before = judged(dossier, as_of)
    after = judged(Dossier(dossier.authority, [*without_authority(dossier), stranger]), as_of)
    changed = {
        (code, record)
        for (code, record), verdict in before.items()
        if after[code, record] != verdict and not names(RULES[code], kind)
    }
    assert changed == set()


@given(dossiers(max_value=LAST_FACT), st.integers(0, 400), st.integers(1, 400))
def test_what_failed_does_not_heal_by_waiting(dossier: Dossier, after: int, later: int) -> None:
    day = LAST_FACT + timedelta(days=after)
    before, then = judged(dossier, day), judged(dossier, day + timedelta(days=later))
    healed = [key for key, (outcome, _) in before.items() if outcome is Outcome.FAILED and then[key][0] is not outcome]
    assert healed == []


@given(dossiers(max_value=LAST_FACT), st.integers(0, 400), st.integers(1, 400))
def test_what_passed_does_not_fall_ill_by_waiting(dossier: Dossier, after: int, later: int) -> None:
    day = LAST_FACT + timedelta(days=after)
    before, then = judged(dossier, day), judged(dossier, day + timedelta(days=later))
    fallen = [key for key, (outcome, _) in before.items() if outcome is Outcome.PASSED and then[key][0] is not outcome]
    assert fallen == []
