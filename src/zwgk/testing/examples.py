"""What a rule is tried on: the dossiers of its own cases, and dossiers drawn from the kinds of records they hold."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from zwgk.authority_kinds import AuthorityKind
from zwgk.cases import Case
from zwgk.conformance.examined import Examined
from zwgk.context import Bench
from zwgk.dossier import Dossier
from zwgk.judging import judge
from zwgk.parameters import Layers
from zwgk.records import Authority, Record
from zwgk.rules import Rule
from zwgk.testing.calendars import shipped_calendar
from zwgk.testing.drawn_records import drawn_dossiers, drawn_records, forget_drawn_records, linked_kinds
from zwgk.testing.event_days import event_days, moved
from zwgk.testing.trials import Example, Trial
from zwgk.testing.watched_dossiers import WatchedDossier

_ABOUT_A_CASE = (-1, 0, 1, 30, 400)
"""How many days from the day of a case its rule is asked."""
_AFTER_THE_LAST = (0, 1, 30, 400)
"""How many days after the last event on record a rule is asked."""
_DRAWN_YEAR = 2024
"""The year that drawn records lie around."""
_STRANGE_KINDS = 8
"""Of how many kinds that a rule does not ask for records are tried."""
_KINDS_KEPT = 16
"""For how many sets of kinds the drawn dossiers are kept."""


def trial_of(rule: Rule, examined: Examined, number: int) -> Trial:
    """A rule, with what it is tried on.

    Args:
        rule: the rule.
        examined: its pack, with what is installed around it.
        number: how many dossiers are drawn.
    """
    types = tuple(examined.plugins.record_types.values())
    subjects = tuple(kind for kind in types if issubclass(kind, rule.subject)) or (rule.subject,)
    own = tuple(case for case in examined.cases if case.rule == rule.code)
    layers = Layers(examined.pack.overrides)
    held = {type(record) for case in own for record in case.dossier}
    kinds = frozenset(held | {kind for kind in _asked_for(rule, own, layers) if kind in types})
    drawn = _drawn(
        subjects,
        kinds or frozenset(linked_kinds(subjects, types)),
        frozenset(rule.owed_by),
        rule.functions,
        _years(rule.since, rule.until),
        number,
    )
    cases = (Example(case.dossier, _days(case.as_of, _ABOUT_A_CASE)) for case in own)
    return Trial(
        rule=rule,
        layers=layers,
        examples=(*cases, *drawn),
        kinds=kinds,
        strangers=_strangers(examined, kinds | {*subjects}, number),
    )


def _strangers(examined: Examined, known: frozenset[type[Record]], number: int) -> tuple[Record, ...]:
    """Records of kinds that a rule's cases do not hold: of the cases of other rules, and drawn where these are few."""
    found: dict[type[Record], Record] = {}
    for case in examined.cases:
        for record in case.dossier:
            if type(record) not in known and not isinstance(record, Authority):
                found.setdefault(type(record), record)
    for kind in examined.plugins.record_types.values():
        if len(found) < _STRANGE_KINDS and kind not in known | {*found, Authority}:
            found[kind] = drawn_records(kind, number)[0]
    return tuple(found.values())


def _asked_for(rule: Rule, cases: Iterable[Case], layers: Layers) -> set[type[Record]]:
    """The kinds that a rule asks for in its cases; it is asked about copies, since it may change what it is given."""
    kinds: set[type[Record]] = set()
    for case in cases:
        view = copy.deepcopy(case.dossier.as_of(case.as_of))
        bench = Bench(as_of=case.as_of, calendar=shipped_calendar(), dossier=WatchedDossier(view, kinds), layers=layers)
        for record in view.of(rule.subject):
            judge(rule, record, bench)
    return kinds


def forget() -> None:
    """Draw anew: a rule has changed what was drawn."""
    _drawn.cache_clear()
    forget_drawn_records()


@lru_cache(maxsize=_KINDS_KEPT)
def _drawn(
    subjects: tuple[type[Record], ...],
    kinds: frozenset[type[Record]],
    owed_by: frozenset[AuthorityKind],
    functions: frozenset[str],
    years: int,
    number: int,
) -> tuple[Example, ...]:
    drawn = drawn_dossiers(subjects, kinds, owed_by=owed_by, functions=functions, number=number)
    return tuple(Example(dossier, _drawn_days(dossier)) for dossier in (moved(one, years) for one in drawn))


def _years(since: date, until: date | None) -> int:
    """How many years later the drawn days have to lie, so that the rule is in force on many of them."""
    if until is not None and until.year < _DRAWN_YEAR:
        return until.year - _DRAWN_YEAR
    return max(0, since.year - _DRAWN_YEAR)


def _drawn_days(dossier: Dossier) -> tuple[date, ...]:
    """A day early and one in the middle of what happened, the last one, and some after it."""
    days = event_days(dossier) or (date(_DRAWN_YEAR, 1, 1),)
    return tuple(
        dict.fromkeys([*days[: len(days) // 2 + 1 : max(1, len(days) // 2)], *_days(days[-1], _AFTER_THE_LAST)])
    )


def _days(day: date, steps: Iterable[int]) -> tuple[date, ...]:
    return tuple(day + timedelta(days=step) for step in steps)
