"""Every exception zwgk raises on purpose.

::

    ZwgkError
    ├── DateError                  a value that is no day, or a day that does not exist
    │   └── InstantRefused         a timestamp where a day was asked for
    ├── SpanError                  a term that cannot be counted
    ├── CalendarGap                the day lies outside the published holiday arrangements
    ├── ScheduleError              a holiday schedule contradicts itself
    │   └── NoticeError            a holiday notice's text that cannot be accounted for
    ├── DeadlineError              clock events that contradict each other
    ├── ParameterError             a parameter that is badly declared
    │   └── ParameterNotInForce    the law had no such value on that day
    ├── RecordError                a record type that is badly declared
    ├── DossierError               records that do not make up one authority's dossier
    │   └── InputError             files that could not be read, with every fault found
    ├── SchemeError                an assessment scheme that does not fit what is installed
    ├── PackError                  a rule, clause table or override that is badly declared
    ├── PluginError                a plugin that is broken, or two that contradict each other
    ├── ConformanceError           a pack does not hold to what every pack has to
    └── MissingFacts               raised inside a rule: facts are not on record

Faults in an authority's data are findings, not exceptions; the exceptions here tell developers about code, files and
installations.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

import attrs


class ZwgkError(Exception):
    """The root of every exception that zwgk raises on purpose."""


class DateError(ZwgkError, ValueError):
    """A value is no day, or names a day that does not exist."""


class InstantRefused(DateError, TypeError):
    """A timestamp was passed where a day is counted; `zwgk.dates.to_date` turns it into the day in Shanghai."""


class SpanError(ZwgkError, ValueError):
    """A term cannot be counted as it was stated."""


class CalendarGap(ZwgkError):
    """A day lies outside the days whose holiday arrangement is published.

    Attributes:
        asked: what the answer was needed for.
        known_from: the first day the calendar knows.
        known_until: the last day the calendar knows.
    """

    def __init__(self, asked: str, *, known_from: date, known_until: date) -> None:
        """Say what was asked for and which days are known."""
        self.asked = asked
        self.known_from = known_from
        self.known_until = known_until
        super().__init__(
            f"{asked} needs days outside {known_from} to {known_until}, the days whose holiday arrangement is known; "
            "the State Council publishes the next year's in November or December"
        )

    def __reduce__(self) -> tuple[Callable[[], CalendarGap], tuple[()]]:
        """Rebuild the exception on the other side of a process pool."""
        return partial(CalendarGap, self.asked, known_from=self.known_from, known_until=self.known_until), ()


class ScheduleError(ZwgkError, ValueError):
    """A holiday schedule contradicts itself or its neighbours."""


class NoticeError(ScheduleError):
    """The text of a holiday notice cannot be accounted for; every fault found is in `faults`, with its sentence."""

    def __init__(self, faults: Iterable[str]) -> None:
        """Keep the faults in the order of the text."""
        self.faults = tuple(faults)
        super().__init__("\n".join(("the holiday notice cannot be read", *self.faults)))

    def __reduce__(self) -> tuple[type[NoticeError], tuple[tuple[str, ...]]]:
        """Rebuild the exception on the other side of a process pool."""
        return NoticeError, (self.faults,)


class DeadlineError(ZwgkError, ValueError):
    """Clock events contradict each other or the term they act on."""


class ParameterError(ZwgkError, ValueError):
    """A parameter is declared in a way that no law could be read from it."""


class ParameterNotInForce(ParameterError):
    """The law had no such value on the day that was asked for."""


class RecordError(ZwgkError, TypeError):
    """A record type is declared in a way that its facts cannot be filed."""


class DossierError(ZwgkError, ValueError):
    """Records do not make up the dossier of one authority."""


@attrs.frozen(order=True)
class Fault:
    """One fault of an input file: where it is, what was expected and what was found."""

    file: str
    path: str
    problem: str

    def __str__(self) -> str:
        return f"{self.file}: {self.path}: {self.problem}" if self.path else f"{self.file}: {self.problem}"


def by_place(fault: Fault) -> list[tuple[int, str]]:
    """Orders faults as a reader counts: line 2 before line 10."""
    text = f"{fault.file}\x00{fault.path}\x00{fault.problem}"
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", text)]


class InputError(DossierError):
    """Files could not be read; every fault found is in `faults`."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Keep the faults, sorted by file and path."""
        self.faults = tuple(sorted(faults, key=by_place))
        count = len(self.faults)
        super().__init__("\n".join((f"{count} fault{'s' * (count != 1)} in the input", *map(str, self.faults))))

    def __reduce__(self) -> tuple[type[InputError], tuple[tuple[Fault, ...]]]:
        """Rebuild the exception on the other side of a process pool."""
        return InputError, (self.faults,)


class SchemeError(ZwgkError, ValueError):
    """An assessment scheme names what is not there, or points are given that it does not take."""


class PackError(ZwgkError, ValueError):
    """A rule, a clause table or an override of a pack is badly declared."""


class PluginError(ZwgkError):
    """A plugin is broken, or two plugins contradict each other."""


class ConformanceError(ZwgkError, AssertionError):
    """A pack or a rule does not hold to what every pack has to; every problem found is in `problems`."""

    def __init__(self, check: str, problems: Iterable[str]) -> None:
        """Keep the name of the check, and the problems in the order they were found."""
        self.check, self.problems = check, tuple(problems)
        super().__init__("\n".join((f"{check}: {len(self.problems)} to mend", *self.problems)))

    def __reduce__(self) -> tuple[type[ConformanceError], tuple[str, tuple[str, ...]]]:
        """Rebuild the exception on the other side of a process pool."""
        return ConformanceError, (self.check, self.problems)


class MissingFacts(ZwgkError):
    """Facts that a rule needs are not on record; the engine turns it into a `cannot_tell` verdict."""

    def __init__(self, *facts: str, of: str | None = None) -> None:
        """Name the missing facts by their field names, and the record they belong to by its id."""
        self.facts, self.of = facts, of
        super().__init__(f"facts not on record: {', '.join(facts)}")

    def __reduce__(self) -> tuple[Callable[..., MissingFacts], tuple[str, ...]]:
        """Rebuild the exception on the other side of a process pool."""
        return partial(MissingFacts, of=self.of), self.facts
