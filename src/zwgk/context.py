"""What a rule may ask while it judges a record: nothing else reaches it, no clock and no input."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Any, TypeVar

import attrs

from zwgk.attestations import AttestationFile
from zwgk.calendars import WorkCalendar
from zwgk.clock_events import ClockEvent
from zwgk.deadline_sentences import late, not_due, on_time, stopped, unsettled
from zwgk.deadlines import Deadline, deadline
from zwgk.dossier import Dossier
from zwgk.errors import MissingFacts, PackError
from zwgk.parameters import Layers, Parameter
from zwgk.records import Attestation, Authority, Evidence, Record
from zwgk.rules import Rule
from zwgk.spans import Span, days
from zwgk.verdicts import Outcome, Verdict, Why, failed, missing_facts, passed, pending

START = "起算日"
"""How a missing start of a term is named, since the rule passed no field for it."""

R = TypeVar("R", bound=Record)
T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Bench:
    """What every judgement of one dossier shares."""

    as_of: date
    calendar: WorkCalendar
    dossier: Dossier
    layers: Layers


class Context:
    """One rule's view of one record and of what stands around it."""

    __slots__ = ("_bench", "record", "rule")

    def __init__(self, bench: Bench, rule: Rule, record: Record) -> None:
        """Bind the shared bench to a rule and the record it judges."""
        self._bench, self.rule, self.record = bench, rule, record

    @property
    def as_of(self) -> date:
        """The day the dossier is judged as of."""
        return self._bench.as_of

    @property
    def calendar(self) -> WorkCalendar:
        """The working days."""
        return self._bench.calendar

    @property
    def dossier(self) -> Dossier:
        """The authority's records as they stood at the end of `as_of`."""
        return self._bench.dossier

    @property
    def governing_date(self) -> date:
        """The day whose law applies: the record's own, else the end of the text's year, at most `as_of`."""
        day = self.record.governing_date
        if day is not None:
            return day
        until = self.rule.source.in_force_until
        return self.as_of if until is None else min(self.as_of, until)

    @classmethod
    def recording(cls, bench: Bench, rule: Rule, record: Record) -> tuple[Context, list[Parameter[Any]]]:
        """A context, and the list of the parameters that a rule reads through it."""
        read: list[Parameter[Any]] = []
        context = _RecordingContext(bench, rule, record)
        context.read = read
        return context, read

    def value(self, parameter: Parameter[T]) -> T:
        """The value of a parameter by the law of the record's day, through every local layer.

        Raises:
            ParameterNotInForce: the law set no such value yet.
        """
        return self._bench.layers.value(parameter, self.governing_date)

    def need(self, fact: T | None, name: str, *, of: Record | None = None) -> T:
        """A fact that the verdict depends on; where it is not on record the verdict is `cannot_tell`.

        Where it is on record but lies after the day of the check, the verdict is `inapplicable`.

        Args:
            fact: the fact, None where it is not on record.
            name: its field.
            of: the record it belongs to, where that is another than the one judged.

        Raises:
            MissingFacts: the fact is not on record; the engine turns this into the verdict.
        """
        if fact is None:
            raise MissingFacts(name, of=None if of is None else of.id)
        return fact

    def lies_ahead(self, record: Record, name: str) -> bool:
        """Whether a fact is on record but lies after the day of the check."""
        return name in self.dossier.masked.get(record.id, ())

    def linked(self, kind: type[R], *, to: Record) -> tuple[R, ...]:
        """The records of a type that point to a record."""
        return self.dossier.linked(kind, to.id)

    def deadline(
        self,
        start: date | None,
        limit: Parameter[Span] | Span,
        *,
        events: Iterable[ClockEvent] = (),
        fact: str = START,
    ) -> Deadline:
        """The deadline of a term by the law of the record's day.

        Args:
            start: the day of the event that starts the clock; None where it is not on record.
            limit: the term, or the parameter that sets it.
            events: restarts, excluded days, extensions, a date set by a person, a stop.
            fact: the record's field that holds the start, for the verdict where it is not on record.

        Raises:
            MissingFacts: the start is not on record; the engine turns this into the verdict.
            CalendarGap: nothing is known of the days so far ahead; the engine turns this into the verdict.
        """
        if start is None:
            raise MissingFacts(fact)
        term = limit if isinstance(limit, Span) else self.value(limit)
        return deadline(start, term, calendar=self.calendar, events=events)

    def timely(self, day: date | None, *, by: Deadline, action: str) -> Verdict:
        """Whether something was done by a deadline.

        Passed only if on time even at the earliest due day, failed only if late even at the latest; pending while
        there is time left; else it cannot tell until the holiday arrangement is published. Nothing is owed once the
        clock stopped before the earliest due day.

        Args:
            day: when it was done; None where it is not on record.
            by: the deadline.
            action: what had to be done, as a Chinese verb phrase such as ``公开政策解读``.
        """
        reached = day or self.as_of
        if by.stopped is not None and by.stopped.on <= min(by.earliest, reached):
            says = partial(stopped, action, by.stopped)
            return Verdict(outcome=Outcome.INAPPLICABLE, says=says, deadline=by, acted_on=day)
        if day is not None and day <= by.earliest:
            outcome, says = Outcome.PASSED, partial(on_time, action, day, by)
        elif day is None and self.as_of <= by.earliest:
            outcome, says = Outcome.PENDING, partial(not_due, action, by)
        elif reached > by.latest:
            outcome, says = Outcome.FAILED, partial(late, action, day, by, self.as_of)
        else:
            says = partial(unsettled, action, by)
            return Verdict(
                outcome=Outcome.CANNOT_TELL, says=says, why=Why.CALENDAR_UNPUBLISHED, deadline=by, acted_on=day
            )
        return Verdict(outcome=outcome, says=says, deadline=by, acted_on=day)

    def period(self) -> tuple[date, date]:
        """The first and last day of the year or term that the rule's text is in force for.

        Raises:
            PackError: the text has no last day, so that nothing can be counted over it.
        """
        source = self.rule.source
        if source.in_force_until is None:
            raise PackError(f"{self.rule.code}: {source.title} has no last day; count over a year the record names")
        return source.in_force_from, source.in_force_until

    def end_of_period(self) -> Deadline:
        """The last day of the period of the rule's text, as the deadline of what has to be done within it.

        Raises:
            PackError: the text has no last day.
        """
        first, last = self.period()
        return deadline(first, days((last - first).days), calendar=self.calendar)

    def within_period(self, records: Iterable[R]) -> tuple[R, ...]:
        """The records whose day lies in the period of the rule's text.

        Raises:
            PackError: the text has no last day.
        """
        first, last = self.period()
        return tuple(record for record in records if record.governing_date and first <= record.governing_date <= last)

    def at_least(
        self,
        count: int,
        minimum: int,
        *,
        action: str,
        unclear: Iterable[str] = (),
    ) -> Verdict:
        """Whether something was done often enough in the period of the rule's text; pending until the period ends.

        Args:
            count: how often it was done.
            minimum: how often it has to be done.
            action: what had to be done, as a Chinese verb phrase such as ``开展培训``.
            unclear: for each record that may count as well, the field that is not on record and would tell. Where they
                could make up the number, the verdict is `cannot_tell`.

        Raises:
            PackError: the text has no last day.
        """
        _, last = self.period()
        if count >= minimum:
            return passed(partial("{}年内{}{}次，不少于{}次".format, last.year, action, count, minimum))
        if self.as_of <= last:
            return pending(
                partial("{}年内应{}不少于{}次，现有{}次，年度未结束".format, last.year, action, minimum, count),
                deadline=self.end_of_period(),
            )
        fields = tuple(unclear)
        if count + len(fields) >= minimum:
            problem = "{}年内应{}不少于{}次，实际{}次，另有{}条记录要素不全，无法判断是否计入"
            says = problem.format(last.year, action, minimum, count, len(fields))
            return missing_facts(says, *sorted(set(fields)))
        return failed(partial("{}年内应{}不少于{}次，实际{}次".format, last.year, action, minimum, count))

    def counted(self, records: Iterable[Record], minimum: int, *, action: str, day: str) -> Verdict:
        """Whether enough records lie in the period of the rule's text; those without a day may make up the number.

        Args:
            records: the records that count where their day lies in the period.
            minimum: how many there have to be.
            action: what had to be done, as a Chinese verb phrase such as ``开展培训``.
            day: the field that holds a record's day.

        Raises:
            PackError: the text has no last day.
        """
        ours = tuple(records)
        return self.at_least(len(self.within_period(ours)), minimum, action=action, unclear=self.undated(ours, day))

    def undated(self, records: Iterable[Record], day: str) -> tuple[str, ...]:
        """The field of the day, once for each record whose day is not on record, neither past nor ahead."""
        return tuple(day for one in records if one.governing_date is None and not self.lies_ahead(one, day))

    def attested(self, record: Record, clause: str, *, action: str) -> Verdict:
        """Whether evidence on file and a signed statement show that a clause was carried out.

        Pending until the period of the rule's text ends. What was filed afterwards about the period is for a person to
        judge.

        Args:
            record: the record the clause concerns; the authority where it concerns the year as a whole.
            clause: the id of the clause.
            action: what had to be done, as a Chinese verb phrase.

        Raises:
            PackError: the text has no last day.
        """
        about = None if isinstance(record, Authority) else record.id
        first, last = self.period()
        file = AttestationFile(
            papers=tuple(one for one in self.dossier.of(Evidence) if clause in one.clauses and one.subject == about),
            statements=tuple(
                one for one in self.dossier.of(Attestation) if clause in one.clauses and one.subject == about
            ),
            first=first,
            last=last,
        )
        settled = file.settled()
        if settled is not None:
            return settled
        if self.as_of <= last:
            filed = "材料尚不齐全" if file.papers or file.statements else "尚无佐证材料"
            return pending(f"应{action}，年度未结束，{filed}", deadline=self.end_of_period())
        return file.unsettled(action)


class _RecordingContext(Context):
    """A context that notes which parameters are read."""

    __slots__ = ("read",)
    read: list[Parameter[Any]]

    def value(self, parameter: Parameter[T]) -> T:
        """The value, after noting its parameter."""
        if parameter not in self.read:
            self.read.append(parameter)
        return super().value(parameter)
