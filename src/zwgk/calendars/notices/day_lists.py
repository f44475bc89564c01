"""Reads the days that a clause names: 1月17日（星期六）、18日（星期日）, 2月5日（农历除夕、周五）至12日."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

import attrs

from zwgk.calendars.days import days_between
from zwgk.calendars.notices.faults import Faults
from zwgk.calendars.notices.remarks import check_remarks

_DATE = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
_SPAN = rf"{_DATE}(?:\([^()]*\))?(?:[至到-]{_DATE}(?:\([^()]*\))?)?"
DAY_LIST = re.compile(rf"(?<!\d){_SPAN}(?:[、和及与]{_SPAN})*")
"""A list of days and of runs of days, each with what stands in brackets behind it."""

_ONE_SPAN = re.compile(
    rf"(?P<first>{_DATE})(?P<remark>\([^()]*\))?(?:[至到-](?P<last>{_DATE})(?P<last_remark>\([^()]*\))?)?"
)
_PARTS = re.compile(r"(?:(?P<year>\d{4})年)?(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日")
_SHORT = re.compile(r"(?<=月)\d{1,2}(?=[至到-]\d{1,2}日)|(?<=[月、])\d{1,2}(?=(?:、\d{1,2})+日)")

DECEMBER = 12
LONGEST_RUN = 60


@attrs.define
class Place:
    """Where in a notice a day stands, which tells the year and month that it leaves out."""

    year: int
    """The year that the notice arranges."""
    new_year: bool
    """Whether it stands under 元旦, where December is that of the year before."""
    faults: Faults
    start: date | None = None
    """The first day named under this holiday: a day without a month is of its month."""


def written_out(clause: str) -> str:
    """The clause with 5月1至3日 and 5月1、2日 written as 5月1日至3日 and 5月1日、2日."""
    return _SHORT.sub(r"\g<0>日", clause)


def read_days(text: str, place: Place, sentence: str) -> tuple[date, ...] | None:
    """The days of a list, in its order; None where one of them is no day.

    Args:
        text: a list that `DAY_LIST` matches.
        place: where it stands; its start is set by the first list read there.
        sentence: what faults quote.
    """
    found: list[date] = []
    before: date | None = None
    for match in _ONE_SPAN.finditer(text):
        first = _day(match["first"], before, place, sentence)
        last = _day(match["last"], first, place, sentence) if match["last"] and first else first
        if first is None or last is None:
            return None
        if last < first or (match["last"] and last == first) or (last - first).days > LONGEST_RUN:
            place.faults.add(sentence, f"{match.group()} does not run forward from {first} to {last}; mend a date")
            return None
        found += days_between(first, last)
        before = last
        _check(match, first, last, found, place, sentence)
    if any(later <= earlier for earlier, later in pairwise(found)):
        place.faults.add(sentence, f"the days {text} are doubled or out of order; mend a date")
        return None
    if place.start is None:
        place.start = found[0]
    return tuple(found)


def _check(match: re.Match[str], first: date, last: date, found: list[date], place: Place, sentence: str) -> None:
    if match["remark"]:
        for problem in check_remarks(match["remark"], [*found[: len(found) - (last - first).days]], place.year):
            place.faults.add(sentence, problem)
    if match["last_remark"]:
        for problem in check_remarks(match["last_remark"], found, place.year, run=(first, last)):
            place.faults.add(sentence, problem)


def _day(text: str, before: date | None, place: Place, sentence: str) -> date | None:
    parts = _PARTS.fullmatch(text)
    assert parts is not None  # noqa: S101 (the list's own expression matched it)
    known = before or place.start
    if parts["month"]:
        month = int(parts["month"])
        year = int(parts["year"] or _year(month, place))
    elif known is None:
        place.faults.add(sentence, f"the month of {text} is not stated before it; write it out")
        return None
    else:
        year, month = known.year, known.month
    try:
        day = date(year, month, int(parts["day"]))
    except ValueError:
        place.faults.add(sentence, f"{text} is no day of {year}; mend the date")
        return None
    if day.year not in (place.year - 1, place.year):
        place.faults.add(sentence, f"{text} lies outside the arrangement of {place.year}; mend the year")
        return None
    return day


def _year(month: int, place: Place) -> int:
    return place.year - (place.new_year and month == DECEMBER)


def runs(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    """The first and last day of each unbroken run of days, which are given in order."""
    run: list[date] = []
    for day in days:
        if run and (day - run[-1]).days != 1:
            yield run[0], run[-1]
            run = []
        run.append(day)
    if run:
        yield run[0], run[-1]
