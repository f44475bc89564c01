"""Laws that the rules of every pack keep, whatever is filed: they answer; time, order and strangers change nothing."""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from inspect import getsource

from hypothesis import given
from hypothesis import strategies as st

from zwgk import Authority, Dossier, Outcome, Record, Report, Rule, check, load_plugins
from zwgk.testing.dossiers import dossiers, records

PACKS = ("fiscal", "regulation", "xuanzhou")
PLUGINS = load_plugins(only=PACKS)
RULES = {rule.code: rule for pack in PLUGINS.packs for rule in pack.rules}
KINDS = tuple(kind for kind in PLUGINS.record_types.values() if kind is not Authority)
LAST_FACT = date(2025, 4, 30)
DAYS = st.dates(date(2024, 1, 1), date(2025, 12, 31))

Judged = dict[tuple[str, str], tuple[Outcome, str]]
"""Outcome and sentence by rule code and record id."""


def report_on(dossier: Dossier, as_of: date) -> Report:
    return check(dossier, as_of=as_of, plugins=PLUGINS, packs=PACKS)


def judged(dossier: Dossier, as_of: date) -> Judged:
    found = report_on(dossier, as_of).evaluations
    return {(one.rule.code, one.record.id): (one.verdict.outcome, one.verdict.message) for one in found}


def without_authority(dossier: Dossier) -> list[Record]:
    return [record for record in dossier.records if not isinstance(record, Authority)]


@cache
def spoken_of(module: str) -> str:
    """The source of a module of a pack and of those of the pack that it imports."""
    pack = module.partition(".")[0]

    def read(name: str, seen: set[str]) -> Iterator[str]:
        if name in seen or name not in sys.modules:
            return
        seen.add(name)
        text = getsource(sys.modules[name])
        yield text
        for other in re.findall(rf"^from ({pack}\.[\w.]+) import", text, re.MULTILINE):
            yield from read(other, seen)

    return "\n".join(read(module, set()))


def names(rule: Rule, kind: type[Record]) -> bool:
    """Whether the modules a rule is made of speak of a record type, or of a type above it."""
    text = spoken_of(rule.function.__module__)
    return any(one.__name__ in text for one in kind.__mro__ if issubclass(one, Record) and one is not Record)


@given(dossiers(KINDS), DAYS)
def test_every_rule_answers_whatever_is_filed(dossier: Dossier, as_of: date) -> None:
    crashed = [
        (one.rule.code, one.verdict.crash)
        for one in report_on(dossier, as_of).evaluations
        if one.verdict.outcome is Outcome.ERROR
    ]
    assert crashed == []


@given(dossiers(KINDS), DAYS)
def test_a_verdict_is_a_sentence_without_a_full_stop_and_what_is_pending_has_a_day(
    dossier: Dossier, as_of: date
) -> None:
    for one in report_on(dossier, as_of).evaluations:
        verdict = one.verdict
        assert verdict.message.strip(), one.rule.code
        assert not verdict.message.endswith("。"), one.rule.code
        if verdict.outcome is Outcome.PENDING:
            assert verdict.deadline is not None, one.rule.code
            assert verdict.deadline.latest >= as_of, one.rule.code


@given(dossiers(KINDS), DAYS, st.randoms(use_true_random=False))
def test_the_order_of_the_records_changes_no_verdict(dossier: Dossier, as_of: date, order: random.Random) -> None:
    shuffled = without_authority(dossier)
    order.shuffle(shuffled)
    assert judged(Dossier(dossier.authority, shuffled), as_of) == judged(dossier, as_of)


@given(dossiers(KINDS), DAYS, st.sampled_from(KINDS).flatmap(records))
def test_a_record_of_another_kind_changes_no_verdict(dossier: Dossier, as_of: date, stranger: Record) -> None:
    before = judged(dossier, as_of)
    after = judged(Dossier(dossier.authority, [*without_authority(dossier), stranger]), as_of)
    changed = {
        (code, record)
        for (code, record), verdict in before.items()
        if after[code, record] != verdict and not names(RULES[code], type(stranger))
    }
    assert changed == set()


@given(dossiers(KINDS, max_value=LAST_FACT), st.integers(0, 400), st.integers(1, 400))
def test_what_failed_does_not_heal_by_waiting(dossier: Dossier, after: int, later: int) -> None:
    day = LAST_FACT + timedelta(days=after)
    before, then = judged(dossier, day), judged(dossier, day + timedelta(days=later))
    healed = [key for key, (outcome, _) in before.items() if outcome is Outcome.FAILED and then[key][0] is not outcome]
    assert healed == []


@given(dossiers(KINDS, max_value=LAST_FACT), st.integers(0, 400), st.integers(1, 400))
def test_what_passed_does_not_fall_ill_by_waiting(dossier: Dossier, after: int, later: int) -> None:
    day = LAST_FACT + timedelta(days=after)
    before, then = judged(dossier, day), judged(dossier, day + timedelta(days=later))
    fallen = [key for key, (outcome, _) in before.items() if outcome is Outcome.PASSED and then[key][0] is not outcome]
    assert fallen == []
