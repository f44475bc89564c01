"""A rule on trial: what it answers about each record of some dossiers, on one day after the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property, partial
from itertools import islice, zip_longest

import attrs

from zwgk.calendars import WorkCalendar
from zwgk.context import Bench, Context
from zwgk.dossier import Dossier
from zwgk.errors import ParameterError
from zwgk.judging import NOT_YET, blocked, judge
from zwgk.parameters import Layers
from zwgk.records import Record
from zwgk.rules import Rule
from zwgk.testing.calendars import shipped_calendar
from zwgk.verdicts import Outcome, Verdict

_ALIKE = 4
"""How many answers of one outcome are looked at closely."""
_CLOSELY = 32
"""How many answers are looked at closely at most."""
_HEADS = 8
"""How many records are looked at where the day does not matter."""
_ABOUT_DUE_DAYS = 90
"""How many answers about due days are looked at beside them."""
_DAY = timedelta(days=1)
_DIGITS = re.compile(r"[0-9]+")


@attrs.frozen
class Answer:
    """What a rule said of a record on a day."""

    day: date
    view: Dossier
    """The dossier as it stood at the end of the day."""
    record: Record
    verdict: Verdict
    asked: bool
    """Whether the rule's function was asked, and nothing kept it from being so."""

    def __str__(self) -> str:
        return f"as of {self.day} {said(self.verdict)}"


def told(verdict: Verdict) -> tuple[object, ...]:
    """What a verdict comes to, without its words."""
    return verdict.outcome, verdict.why, verdict.missing, verdict.deadline, verdict.acted_on, verdict.attested


def said(verdict: Verdict) -> str:
    """A verdict as a problem quotes it."""
    if verdict.crash is not None:
        return f"it raised {verdict.crash.exception} ({' < '.join(reversed(verdict.crash.trace))})"
    why = "" if verdict.why is None else f" ({verdict.why.value})"
    return f"it says {verdict.outcome.value}{why}: {verdict.message}"


class Example:
    """A dossier, and the days on which rules are asked about it."""

    def __init__(self, dossier: Dossier, days: Iterable[date]) -> None:
        """Keep them; what the dossier looks like on a day is worked out when a rule is first asked."""
        self.dossier, self.days = dossier, tuple(days)
        self._views: dict[date, tuple[Dossier, object]] = {}

    def view(self, day: date) -> Dossier:
        """The dossier as it stood at the end of a day."""
        if day not in self._views:
            view = self.dossier.as_of(day)
            self._views[day] = view, _fingerprint(view)
        return self._views[day][0]

    @property
    def intact(self) -> bool:
        """Whether every record still holds what it held before rules were asked."""
        return all(_fingerprint(view) == before for view, before in self._views.values())


@attrs.frozen(eq=False)
class Timeline:
    """What a rule says of one record of a dossier as the days pass."""

    dossier: Dossier
    record_id: str
    answers: tuple[Answer, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """The days it was asked."""
        return tuple(answer.day for answer in self.answers)


@attrs.frozen(eq=False)
class Trial:
    """A rule, and the examples it is tried on."""

    rule: Rule
    layers: Layers
    examples: tuple[Example, ...]
    kinds: frozenset[type[Record]]
    """The kinds of records that its own cases hold, or that it asks for in them."""
    strangers: tuple[Record, ...]
    """Records of other kinds."""
    calendar: WorkCalendar = attrs.field(factory=shipped_calendar, repr=False)

    def judged(self, view: Dossier, record: Record, day: date, calendar: WorkCalendar | None = None) -> Verdict:
        """What the engine makes of the rule's answer."""
        return judge(self.rule, record, self.bench(view, day, calendar))

    def bench(self, view: Dossier, day: date, calendar: WorkCalendar | None = None) -> Bench:
        """What a judgement rests on."""
        return Bench(as_of=day, calendar=calendar or self.calendar, dossier=view, layers=self.layers)

    def answer(self, dossier: Dossier, record_id: str, day: date) -> Answer:
        """What the rule says of a record on a day."""
        return self._answer(dossier, dossier.as_of(day), record_id, day)

    def timeline(self, dossier: Dossier, record_id: str, days: Iterable[date]) -> Timeline:
        """What the rule says of a record on some days."""
        return Timeline(dossier, record_id, tuple(self.answer(dossier, record_id, day) for day in sorted(days)))

    def unasked(self, dossier: Dossier, record_id: str, days: Iterable[date]) -> Timeline:
        """A record on some days, while the rule is not asked yet."""
        answers = []
        for day in sorted(days):
            view = dossier.as_of(day)
            answers.append(Answer(day, view, _record(dossier, view, record_id), NOT_YET, asked=False))
        return Timeline(dossier, record_id, tuple(answers))

    def unasked_timelines(self) -> Iterator[Timeline]:
        """Every record of the examples on each of their days, while the rule is not asked yet."""
        for example, record in self._judged():
            for day in self._days_of(example):
                yield self.unasked(example.dossier, record.id, [day])

    @cached_property
    def timelines(self) -> tuple[Timeline, ...]:
        """What the rule says of every record of the examples, on their days and about each due day it names."""
        return tuple(self._timeline(example, record.id, self._days_of(example)) for example, record in self._judged())

    @cached_property
    def leaves_intact(self) -> bool:
        """Whether every record of the examples still holds what it held before the rule was asked."""
        return self.timelines == () or all(example.intact for example in self.examples)

    @cached_property
    def worded(self) -> tuple[Timeline, ...]:
        """Some answers in each way of putting them that the rule's function knows, each for itself."""
        found: dict[object, list[Timeline]] = {}
        for timeline in self.timelines:
            for answer in timeline.answers:
                verdict = answer.verdict
                if answer.asked and verdict.outcome is not Outcome.ERROR:
                    alike = found.setdefault((verdict.outcome, verdict.why, verdict.missing, _wording(verdict)), [])
                    alike.append(Timeline(timeline.dossier, timeline.record_id, (answer,)))
        some = map(_spread, found.values())
        return tuple(point for rank in zip_longest(*some) for point in rank if point is not None)

    @property
    def points(self) -> tuple[Timeline, ...]:
        """Some of the answers that are worded differently."""
        return self.worded[:_CLOSELY]

    @property
    def around_due_days(self) -> tuple[Timeline, ...]:
        """These, and answers about the day something was due."""
        near = (
            Timeline(timeline.dossier, timeline.record_id, (answer,))
            for timeline in self.timelines
            for answer in timeline.answers
            if answer.verdict.deadline and abs(answer.day - answer.verdict.deadline.due) <= _DAY
        )
        return (*self.points, *islice(near, _ABOUT_DUE_DAYS))

    @property
    def heads(self) -> tuple[Timeline, ...]:
        """One of these for each of a few records."""
        return tuple({(id(one.dossier), one.record_id): one for one in self.points}.values())[:_HEADS]

    def values_for(self, answer: Answer) -> tuple[object, ...]:
        """The values of the rule's parameters by the law of the record's day; None where the law has none."""
        context = Context(self.bench(answer.view, answer.day), self.rule, answer.record)
        values: list[object] = []
        for parameter in self.rule.uses:
            try:
                values.append(context.value(parameter))
            except ParameterError:
                values.append(None)
        return tuple(values)

    def _judged(self) -> Iterator[tuple[Example, Record]]:
        for example in self.examples:
            if not self.rule.not_owed_by(example.dossier.authority):
                yield from ((example, record) for record in example.dossier.of(self.rule.subject))

    def _days_of(self, example: Example) -> set[date]:
        until = self.rule.until
        return {*example.days} if until is None else {*example.days, until, until + _DAY}

    def _timeline(self, example: Example, record_id: str, days: Iterable[date]) -> Timeline:
        answers = {day: self._answer(example.dossier, example.view(day), record_id, day) for day in days}
        due = {answer.verdict.deadline.due for answer in answers.values() if answer.verdict.deadline}
        for day in {near for one in due for near in (one - _DAY, one, one + _DAY)} - set(answers):
            answers[day] = self._answer(example.dossier, example.view(day), record_id, day)
        return Timeline(example.dossier, record_id, tuple(answers[day] for day in sorted(answers)))

    def _answer(self, dossier: Dossier, view: Dossier, record_id: str, day: date) -> Answer:
        record = _record(dossier, view, record_id)
        bench = self.bench(view, day)
        kept_away = blocked(self.rule, record, bench)
        verdict = judge(self.rule, record, bench) if kept_away is None else kept_away
        return Answer(day, view, record, verdict, asked=kept_away is None)


def _record(dossier: Dossier, view: Dossier, record_id: str) -> Record:
    """A record as it stood; whole, where nothing of it had happened."""
    record = view.get(record_id) or dossier.get(record_id)
    if record is None:
        raise LookupError(f"expected the id of a record of the dossier, found {record_id!r}")
    return record


def _spread(points: Sequence[Timeline]) -> list[Timeline]:
    """The first, the last, and some between them."""
    last = len(points) - 1
    return [points[index] for index in sorted({last * step // (_ALIKE - 1) for step in range(_ALIKE)})]


def _wording(verdict: Verdict) -> object:
    """What two sentences share that differ in their days and numbers alone."""
    if isinstance(verdict.says, str):
        return _DIGITS.sub("", verdict.says)
    made = verdict.says.func if isinstance(verdict.says, partial) else verdict.says
    return getattr(made, "__self__", made)


def _fingerprint(view: Dossier) -> object:
    try:
        return hash(view.records)
    except TypeError:  # a record type with a field that cannot be hashed
        return repr(view.records)
