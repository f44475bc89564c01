"""What a rule keeps to whatever is filed, as the days pass and as other records join in.

A law gives the problem it found, as a sentence to the author that ends in the cure; None where the rule keeps to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any
from zlib import crc32

import attrs

from zwgk.calendars import WorkCalendar
from zwgk.dossier import Dossier
from zwgk.records import Authority, Record, link_fields
from zwgk.testing.calendars import shipped_calendar, shipped_without_year
from zwgk.testing.drawn_records import holds_one
from zwgk.testing.event_days import last_year, moved
from zwgk.testing.renamed_records import renamed, turned_round
from zwgk.testing.trials import Answer, Timeline, Trial, said, told
from zwgk.testing.watched_dossiers import WatchedDossier
from zwgk.verdicts import Outcome, Verdict

_A_DAY = timedelta(days=1)
_YEARS_BEFORE = 3
"""How many years before a text a dossier is moved; what is about a year is often due in the next."""
_SAYS_NO_MORE = {
    Outcome.PASSED: {Outcome.PASSED, Outcome.CANNOT_TELL, Outcome.PENDING},
    Outcome.FAILED: {Outcome.FAILED, Outcome.CANNOT_TELL},
    Outcome.PENDING: {Outcome.PENDING, Outcome.CANNOT_TELL},
    Outcome.CANNOT_TELL: {Outcome.CANNOT_TELL, Outcome.PENDING},
    Outcome.INAPPLICABLE: {Outcome.INAPPLICABLE, Outcome.CANNOT_TELL, Outcome.PENDING},
}
"""What may be said while a holiday arrangement is not out, by what is said when it is."""
_STRANGERS = 8
"""How many strangers join a dossier at a time; other days bring others."""


def always_a_verdict(_: Trial, timeline: Timeline) -> str | None:
    """It returns a verdict, and raises nothing but that facts or days are not known."""
    for answer in timeline.answers:
        if answer.verdict.outcome is Outcome.ERROR:
            return (
                f"{answer}; return exactly one Verdict whatever is filed: ask for a fact that may be None with "
                "context.need(…) or needs=(…), and return needs_human(…) where only a person can judge"
            )
    return None


def failure_does_not_heal(trial: Trial, timeline: Timeline) -> str | None:
    """What failed stays so while nothing new happens."""
    for before, after in pairwise(timeline.answers):
        if _changes(trial, before, after, Outcome.FAILED) and _same_facts(before.view, after.view):
            return (
                f"{before}; yet {after}; and nothing happened in between; waiting mends nothing, so let the verdict "
                "rest on a deadline and never on how long ago something was"
            )
    return None


def passed_does_not_fall_ill(trial: Trial, timeline: Timeline) -> str | None:
    """What passed when all that is on file had happened stays so."""
    for before, after in pairwise(timeline.answers):
        if _changes(trial, before, after, Outcome.PASSED) and not (before.view.masked or before.view.not_yet):
            return (
                f"{before}; yet {after}; and nothing happened in between; while something can still be owed, return "
                "pending(…, deadline=…)"
            )
    return None


def pending_has_a_day_ahead(_: Trial, timeline: Timeline) -> str | None:
    """What is pending names the day it is due, and that day has not gone by."""
    for answer in timeline.answers:
        due = answer.verdict.deadline
        if answer.verdict.outcome is Outcome.PENDING and (due is None or due.latest < answer.day):
            gone = "no deadline" if due is None else f"the deadline {due.latest}, which has gone by"
            return (
                f"{answer}; with {gone}; return context.timely(…, by=context.deadline(…), action=…), which is pending "
                "only while there is time left"
            )
    return None


def before_since_inapplicable(trial: Trial, timeline: Timeline) -> str | None:
    """What happened before its text was in force is not held against anybody."""
    since = trial.rule.since
    earlier = moved(timeline.dossier, since.year - _YEARS_BEFORE - last_year(timeline.dossier))
    answer = trial.answer(earlier, timeline.record_id, since - _A_DAY)
    if answer.verdict.outcome in {Outcome.INAPPLICABLE, Outcome.ERROR}:
        return None
    return (
        f"some years before the text is in force, {answer}; but the rule holds from {since}; let governing_date of "
        f"{type(answer.record).__name__} be the day of the event that the text speaks of"
    )


def strangers_change_nothing(trial: Trial, timeline: Timeline) -> str | None:
    """Records of kinds that it does not ask for make no difference."""
    for answer in timeline.answers:
        strangers = tuple(_strangers(trial, timeline.record_id, answer.day))
        asked_for: set[type[Record]] = set()
        if _joined(trial, timeline, answer, strangers, asked_for) is None:
            continue
        for stranger in strangers:
            found = (
                None if isinstance(stranger, tuple(asked_for)) else _joined(trial, timeline, answer, (stranger,), set())
            )
            if found is not None:
                return (
                    f"{answer}; beside one more {type(stranger).__name__}, for which it does not ask, {said(found)}; "
                    "ask for what counts by its type, with context.dossier.of(…) or context.linked(…)"
                )
    return None


def order_changes_nothing(trial: Trial, timeline: Timeline) -> str | None:
    """The order of the records, which is that of their ids, makes no difference.

    Of two records that are alike the rule may name either, such as the one with the later id as the copy.
    """
    names = turned_round(timeline.dossier)
    if all(old == new for old, new in names.items()):
        return None
    turned = renamed(timeline.dossier, names.__getitem__)
    for answer in timeline.answers:
        found = trial.answer(turned, names[timeline.record_id], answer.day).verdict
        if found.outcome is answer.verdict.outcome:
            continue
        if _outcomes(trial, timeline.dossier, answer.day) != _outcomes(trial, turned, answer.day):
            return (
                f"{answer}; where records of one kind exchange their ids {said(found)}; go by what the text goes by, "
                "such as a day, and treat records alike that are alike in it"
            )
    return None


def missing_holiday_year_is_cannot_tell(trial: Trial, timeline: Timeline) -> str | None:
    """Where a holiday arrangement is not out it says what it would say, or that it cannot tell."""
    for answer in timeline.answers:
        for year, calendar in _without_years(answer):
            found = trial.judged(answer.view, answer.record, answer.day, calendar)
            if found.outcome not in _SAYS_NO_MORE.get(answer.verdict.outcome, set(Outcome)):
                return (
                    f"{answer}; before the holiday arrangement of {year} is out {said(found)}; return what "
                    "context.timely(…) gives, or compare with deadline.earliest and deadline.latest"
                )
    return None


def _changes(trial: Trial, before: Answer, after: Answer, outcome: Outcome) -> bool:
    """Whether an outcome gives way to another under the same law."""
    gives_way = before.verdict.outcome is outcome and after.verdict.outcome not in {outcome, Outcome.ERROR}
    return gives_way and trial.values_for(before) == trial.values_for(after)


def _same_facts(before: Dossier, after: Dossier) -> bool:
    if before is after:
        return True
    return (before.masked, before.not_yet, before.records) == (after.masked, after.not_yet, after.records)


def _strangers(trial: Trial, record_id: str, day: date) -> Iterator[Record]:
    """A few records of kinds that the rule's cases do not hold; on every other day they point to what is judged."""
    turn = crc32(f"{record_id}{day}".encode())
    for step in range(min(_STRANGERS, len(trial.strangers))):
        stranger = trial.strangers[(turn + step) % len(trial.strangers)]
        kind = type(stranger)
        links = link_fields(kind) if turn % 2 else ()
        pointing: dict[str, Any] = {name: record_id if holds_one(kind, name) else (record_id,) for name in links}
        yield attrs.evolve(stranger, **{**pointing, "id": f"外来-{step}", "authority": ""})


def _joined(
    trial: Trial, timeline: Timeline, answer: Answer, strangers: Iterable[Record], asked_for: set[type[Record]]
) -> Verdict | None:
    """The verdict where strangers join the dossier; None where it is the same."""
    own = [record for record in timeline.dossier if not isinstance(record, Authority)]
    view = Dossier(timeline.dossier.authority, [*own, *strangers]).as_of(answer.day)
    found = trial.judged(WatchedDossier(view, asked_for), answer.record, answer.day)
    return None if told(found) == told(answer.verdict) else found


def _outcomes(trial: Trial, dossier: Dossier, day: date) -> Counter[Outcome]:
    """How many records of a dossier come to each outcome."""
    records = dossier.of(trial.rule.subject)
    return Counter(trial.answer(dossier, record.id, day).verdict.outcome for record in records)


def _without_years(answer: Answer) -> Iterator[tuple[int, WorkCalendar]]:
    """The calendar without the year of a day or the next, or without that of the due day."""
    known = shipped_calendar()
    years = {answer.day.year, answer.day.year + 1}
    if answer.verdict.deadline is not None:
        years.add(answer.verdict.deadline.due.year)
    for year in sorted(years):
        if known.known_from.year < year <= known.known_until.year:
            yield year, shipped_without_year(year)
