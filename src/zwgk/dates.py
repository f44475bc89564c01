"""Days and moments in Asia/Shanghai, the zone in which Chinese deadlines run.

The engine counts in `datetime.date`. A record that knows the time of day as well says so with a `Moment`, which never
pretends to a precision that was not recorded. This module is the only home of pendulum.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from datetime import time as TimeOfDay  # noqa: N812 (a moment's own field is called time)

import attrs

from zwgk.errors import DateError, InstantRefused

TIME_ZONE = "Asia/Shanghai"

_MOMENT = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"(?:[T ](?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?(?P<offset>Z|[+-]\d{2}:?\d{2})?)?"
)
_MINUTES_IN_A_DAY = 24 * 60
_WEEKDAYS = "一二三四五六日"


def to_date(value: date | datetime) -> date:
    """The day of a date or timestamp in Asia/Shanghai.

    A date is returned as it is, as a plain `datetime.date`. A timestamp with a zone becomes the day it is in Shanghai:
    16:00 UTC is already the next day there.

    Raises:
        DateError: the timestamp has no zone, or the value is neither a date nor a timestamp.
    """
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise DateError(f"cannot tell the day of {value!r}: it has no time zone; attach the zone it was taken in")
        local = _in_shanghai(value)
        return date(local.year, local.month, local.day)
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    raise DateError(f"expected a date or a timestamp, found {value!r}")


def ensure_day(value: date) -> date:
    """Check that a value is a day and no timestamp; return it as a plain `datetime.date`.

    Raises:
        InstantRefused: the value carries a time of day.
        DateError: the value is no day.
    """
    if type(value) is date:
        return value
    if isinstance(value, datetime):
        raise InstantRefused(f"expected a day, found the instant {value!r}; pass zwgk.dates.to_date(…) of it")
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    raise DateError(f"expected a datetime.date, found {value!r}")


def optional_day(value: date | None) -> date | None:
    """`ensure_day` for a fact that may not be on record."""
    return None if value is None else ensure_day(value)


def parse_day(text: str) -> date:
    """The day that an ISO text such as ``2024-03-05`` names.

    Raises:
        DateError: the text has another form, carries a time of day, or the day does not exist.
    """
    moment = Moment.parse(text)
    if moment.time is not None:
        raise DateError(f"expected a day such as 2024-03-05, found a time of day in {text!r}")
    return moment.day


def add_days(day: date, amount: int) -> date:
    """The day so many days later.

    Raises:
        DateError: there is no such day.
    """
    try:
        return day + timedelta(days=amount)
    except OverflowError as error:
        raise DateError(f"there is no day {amount} days after {day}") from error


def add_months(day: date, months: int) -> date:
    """The day with the same number so many months later, or the last day of a month that has no such day.

    Law: 民法典 202 ends a term of months on the corresponding day, failing which on the last day of the month.

    Raises:
        DateError: there is no such day.
    """
    import pendulum  # heavy: only terms in months need it

    try:
        return to_date(pendulum.Date(day.year, day.month, day.day).add(months=months))
    except (OverflowError, ValueError) as error:
        raise DateError(f"there is no day {months} months after {day}") from error


def chinese_day(day: date) -> str:
    """A day as a Chinese letter writes it: 2024年3月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def chinese_weekday(day: date) -> str:
    """The weekday as a holiday notice writes it: 星期六."""
    return f"星期{_WEEKDAYS[day.weekday()]}"


@attrs.frozen
class Moment:
    """When something happened: a day, and the time of day where it was recorded (both in Asia/Shanghai)."""

    day: date = attrs.field(converter=ensure_day)
    time: TimeOfDay | None = None

    @classmethod
    def of(cls, value: Moment | date | datetime | str) -> Moment:
        """The moment of a day, a timestamp or an ISO text; a timestamp without zone is Shanghai wall-clock time.

        Raises:
            DateError: the text names no day or time that exists.
        """
        if isinstance(value, Moment):
            return value
        if isinstance(value, str):
            return cls.parse(value)
        if isinstance(value, datetime):
            local = _in_shanghai(value) if value.tzinfo else value
            return cls(date(local.year, local.month, local.day), TimeOfDay(local.hour, local.minute, local.second))
        return cls(value)

    @classmethod
    def parse(cls, text: str) -> Moment:
        """Read ``2024-04-06``, ``2024-04-06 16:34`` or an ISO timestamp, with or without an offset.

        Raises:
            DateError: the text has another form, or the day or time does not exist.
        """
        match = _MOMENT.fullmatch(text.strip())
        if match is None:
            raise DateError(f"expected a day such as 2024-03-05 or a time such as 2024-03-05 16:40, found {text!r}")
        part = match.groupdict()
        try:
            day = date(int(part["year"]), int(part["month"]), int(part["day"]))
            if part["hour"] is None:
                return cls(day)
            clock = TimeOfDay(int(part["hour"]), int(part["minute"]), int(part["second"] or 0))
            if part["offset"]:
                return cls.of(datetime.fromisoformat(f"{day}T{clock}{part['offset']}"))
        except ValueError as error:
            raise DateError(f"no such day or time: {text!r} ({error})") from error
        return cls(day, clock)

    def precedes(self, other: Moment) -> bool | None:
        """Whether this moment is earlier than another; None where they share a day and a time of day is missing."""
        if self.day != other.day:
            return self.day < other.day
        if self.time is None or other.time is None:
            return None
        return self.time < other.time

    def minutes_before(self, other: Moment) -> int | None:
        """How many whole minutes this moment lies before another; None where either lacks the time of day."""
        if self.time is None or other.time is None:
            return None
        gap = datetime.combine(other.day, other.time) - datetime.combine(self.day, self.time)
        return int(gap.total_seconds() / 60)

    def until(self, later: Moment) -> str:
        """How long it is to a later moment, in Chinese: in hours and minutes, from a day on in days."""
        total = self.minutes_before(later)
        if total is None or total >= _MINUTES_IN_A_DAY:
            return f"{(later.day - self.day).days}日"
        hours, minutes = divmod(total, 60)
        return (f"{hours}小时" if hours else "") + (f"{minutes}分钟" if minutes else "") or "不足1分钟"

    @property
    def sort_key(self) -> tuple[date, TimeOfDay]:
        """Orders moments; one without a time of day counts as the start of its day."""
        return self.day, self.time or TimeOfDay.min

    @property
    def chinese(self) -> str:
        """The moment as a Chinese sentence writes it: 2024年4月6日16:34."""
        return chinese_day(self.day) + (f"{self.time:%H:%M}" if self.time else "")

    def __str__(self) -> str:
        if self.time is None:
            return f"{self.day}"
        return f"{self.day} {self.time:%H:%M:%S}" if self.time.second else f"{self.day} {self.time:%H:%M}"


def to_moment(value: Moment | date | datetime | str) -> Moment:
    """`Moment.of` as a function, for fields that convert what they are given."""
    return Moment.of(value)


def optional_moment(value: Moment | date | datetime | str | None) -> Moment | None:
    """`Moment.of` for a fact that may not be on record."""
    return None if value is None else Moment.of(value)


def day_of(moment: Moment | None) -> date | None:
    """The day of a moment that may not be on record."""
    return None if moment is None else moment.day


def _in_shanghai(value: datetime) -> datetime:
    import pendulum  # heavy: only timestamps with a zone need it

    try:
        return pendulum.instance(value).in_timezone(TIME_ZONE)
    except OverflowError as error:
        raise DateError(f"no such time in {TIME_ZONE}: {value}") from error
