"""Working-day arithmetic on whole columns. The only home of numpy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Protocol, TypeAlias, TypeVar

import attrs

from zwgk.dates import ensure_day
from zwgk.errors import CalendarGap, DateError, InstantRefused, SpanError

try:
    import numpy as np
    from numpy.typing import NDArray
except ModuleNotFoundError as error:
    raise ModuleNotFoundError("arithmetic on columns needs numpy: install zwgk[bulk]", name="numpy") from error


class Column(Protocol):
    """A column of a data frame, or an array: whatever numpy can read."""

    def __array__(self) -> NDArray[Any]:
        """The column as an array."""
        ...


Days: TypeAlias = date | np.datetime64 | Sequence[date | None] | Column
Amounts: TypeAlias = int | Sequence[int] | Column
DayArray: TypeAlias = NDArray[np.datetime64]
NumberArray: TypeAlias = NDArray[np.int64]

_One = TypeVar("_One", bound=np.generic)
_Other = TypeVar("_Other", bound=np.generic)
_Answer = TypeVar("_Answer", bound=np.generic)

_DAY = np.dtype("datetime64[D]")
_MISSING = np.datetime64("NaT", "D")
_WHOLE_UNITS = frozenset({"D", "generic"})  # an array without unit holds nothing but missing days
_COARSE_UNITS = frozenset({"W", "M", "Y"})
_BLOCK = 15_000  # elements: 120 kB of a column
_NOWHERE = -(2**30)  # a rank from which no amount leads into the calendar


@attrs.frozen(eq=False)
class Tables:
    """A calendar as arrays, with missing days at either end for what lies outside.

    A day stands where its own number leads, as numpy counts from 1970, so that looking it up takes no arithmetic; a
    calendar that begins earlier is shifted.
    """

    known_from: date
    known_until: date
    days: DayArray
    dates: DayArray
    """The working days."""
    _ranks: NDArray[np.int32]
    """How many working days lie up to a day, which is where positive amounts are added."""
    _backward: NDArray[np.int32]
    """Where amounts that are not positive are added."""
    _shift: int

    @classmethod
    def of(cls, first: date, worked: bytes) -> Tables:
        """The tables of the days from the first one on, each worked or not."""
        start = np.datetime64(first, "D")
        known = start + np.arange(len(worked))
        number = int(start.astype(np.int64))
        ends = max(number, 1), 1
        days = np.pad(known, ends, constant_values=_MISSING)
        bits = np.pad(np.frombuffer(worked, dtype=np.uint8), ends)
        ranks = np.pad(np.cumsum(bits[ends[0] : -1], dtype=np.int32), ends, constant_values=_NOWHERE)
        dates = np.pad(days[bits == 1], 1, constant_values=_MISSING)
        return cls(first, known[-1].item(), days, dates, ranks, ranks - bits + 1, ends[0] - number)

    def ranks(self, days: DayArray) -> NDArray[np.int32]:
        """How many working days lie up to each day; negative where that is missing or not known."""
        return self._ranks.take(self._positions(days), mode="clip")

    def due(self, days: DayArray, amounts: NumberArray) -> DayArray:
        """The n-th working day after each day; missing where that is not known."""
        places = self._positions(days)
        forward, backward = (table.take(places, mode="clip") for table in (self._ranks, self._backward))
        due = self.dates.take(np.where(amounts > 0, forward, backward) + amounts, mode="clip")
        return due if amounts.all() else np.where(amounts == 0, self.days.take(places, mode="clip"), due)

    def gap(self, asked: str, unknown: NDArray[np.bool_]) -> CalendarGap:
        """What to raise when some elements lie outside the calendar."""
        return CalendarGap(f"{asked} ({_place(unknown)})", known_from=self.known_from, known_until=self.known_until)

    def _positions(self, days: DayArray) -> NumberArray:
        """Where days stand in the tables; what lies outside, or is missing, is clipped to an end."""
        return days.view(np.int64) + self._shift if self._shift else days.view(np.int64)


def add_many(tables: Tables, days: Days, amounts: Amounts) -> DayArray:
    """`WorkCalendar.add` of every element of days and amounts, broadcast; a missing day gives a missing answer.

    Raises:
        CalendarGap: an answer lies outside the published days.
        DateError: an element is no day.
        SpanError: an amount is no whole number.
    """
    starts, steps = _day_array(days), _amount_array(amounts)
    shape = np.broadcast_shapes(starts.shape, steps.shape)
    due = np.empty(shape, dtype=_DAY)
    reach = tables.days.size
    for some_starts, some_steps, some_due in _blocks(starts, steps, due):
        # An amount larger than the calendar is long leads out of it just as well, and cannot overflow.
        near = np.maximum(np.minimum(some_steps, reach), -reach)
        some_due[:] = tables.due(some_starts, near)
    unknown = np.isnat(due)
    if unknown.any():
        unknown = unknown & ~np.isnat(starts)
        if unknown.any():
            step, day = _first(steps, unknown), _first(starts, unknown)
            asked = f"{abs(step)} working days {'after' if step > 0 else 'before'} {day}" if step else f"{day}"
            raise tables.gap(asked, unknown)
    return due


def count_many(tables: Tables, starts: Days, ends: Days) -> NumberArray:
    """`WorkCalendar.count` of every pair of elements, broadcast.

    Raises:
        CalendarGap: a day lies outside the published days.
        DateError: an element is no day, or missing.
    """
    starts, ends = _day_array(starts), _day_array(ends)
    counts = np.empty(np.broadcast_shapes(starts.shape, ends.shape), dtype=np.int64)
    for some_starts, some_ends, some_counts in _blocks(starts, ends, counts):
        since, until = tables.ranks(some_starts), tables.ranks(some_ends)
        if since.min() < 0 or until.min() < 0:
            for days in (ends, starts):
                _refuse_unknown(tables, days)
        np.subtract(until, since, out=some_counts)
    return counts


def _refuse_unknown(tables: Tables, days: DayArray) -> None:
    missing, unknown = np.isnat(days), tables.ranks(np.atleast_1d(days)).reshape(days.shape) < 0
    if missing.any():
        raise DateError(f"no working days can be counted from or to a missing day ({_place(missing)}); leave it out")
    if unknown.any():
        raise tables.gap(str(_first(days, unknown)), unknown)


def _blocks(
    one: NDArray[_One], other: NDArray[_Other], into: NDArray[_Answer]
) -> Iterator[tuple[NDArray[_One], NDArray[_Other], NDArray[_Answer]]]:
    """Two columns and the one for their answers, cut into pieces that stay in the processor's cache."""
    ones, others, answers = _flat(one, into.shape), _flat(other, into.shape), into.reshape(-1)
    for start in range(0, into.size, _BLOCK):
        part = slice(start, start + _BLOCK)
        yield ones if one.size == 1 else ones[part], others if other.size == 1 else others[part], answers[part]


def _flat(column: NDArray[_One], shape: tuple[int, ...]) -> NDArray[_One]:
    return column.reshape(-1) if column.size == 1 else np.broadcast_to(column, shape).reshape(-1)


def _day_array(days: Days) -> DayArray:
    """Days as numpy counts them; anything that is no day, or has a time of day, is refused."""
    found = np.asarray(days)
    if found.dtype == object:
        return _from_objects(found)
    if not found.size:
        return found.astype(_DAY)
    unit = np.datetime_data(found.dtype)[0] if found.dtype.kind == "M" else ""
    if not unit or unit in _COARSE_UNITS:
        raise DateError(f"expected days, found an array of {found.dtype}; convert it to datetime64[D]")
    whole = found.astype(_DAY, copy=False)
    if unit not in _WHOLE_UNITS:
        instants = (whole != found) & ~np.isnat(found)
        if instants.any():
            raise InstantRefused(
                f"expected days, found the instant {_first(found, instants)} ({_place(instants)}); "
                "convert the column to days in Asia/Shanghai"
            )
    return whole


def _from_objects(values: NDArray[np.object_]) -> DayArray:
    """The days of dates; None and whatever does not equal itself, as NaN and NaT do, is a missing day."""
    found: list[date | None] = []
    for number, value in enumerate(values.ravel().tolist()):
        try:
            found.append(None if value is None or value != value else ensure_day(value))  # noqa: PLR0124 (as told)
        except DateError as error:
            raise type(error)(f"{error} (element {number})") from error
    return np.array(found, dtype=_DAY).reshape(values.shape)


def _amount_array(amounts: Amounts) -> NumberArray:
    found = np.asarray(amounts)
    if not found.size:
        return found.astype(np.int64)
    if found.dtype.kind not in "iu":
        raise SpanError(f"expected whole numbers of working days, found an array of {found.dtype}; convert it to int64")
    if found.dtype == np.uint64:
        found = np.minimum(found, np.uint64(np.iinfo(np.int64).max))
    return found.astype(np.int64, copy=False)


def _first(values: NDArray[_One], chosen: NDArray[np.bool_]) -> _One:
    """The first chosen one of values that broadcast to the shape of the choice."""
    return np.broadcast_to(values, chosen.shape)[chosen].flat[0]  # type: ignore[no-any-return]


def _place(chosen: NDArray[np.bool_]) -> str:
    """Where the first chosen element is, and how many there are."""
    more = f", the first of {chosen.sum()}" if chosen.sum() > 1 else ""
    return f"element {chosen.argmax()}{more}"
