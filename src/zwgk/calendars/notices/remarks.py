"""Holds what stands in brackets behind a day against the day: its weekday, its lunar name, its festival."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from zwgk.calendars.lunar import lunar_day
from zwgk.calendars.notices.names import festival_name
from zwgk.calendars.statutory import Festival

WEEKDAYS = "一二三四五六日"
_WEEKDAY = re.compile(r"(?:星期|周|礼拜)?([一二三四五六日天])")
_LUNAR_SIGN = r"(?:即)?(?:农历|阴历)?"
_MONTHS = {**{name: number for number, name in enumerate("正二三四五六七八九十", 1)}, "冬": 11, "腊": 12}
_LUNAR = re.compile(
    rf"{_LUNAR_SIGN}(?:(?P<eve>除夕|大年三十)|(?:大年|(?P<month>[正二三四五六七八九十冬腊])月)?(?P<day>初[一二三四五六七八九十]|"
    r"十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十))"
)
_FESTIVAL = re.compile(rf"{_LUNAR_SIGN}(?P<name>.{{2,10}}?)(?:当日|当天)?")
_NUMERALS = {name: number for number, name in enumerate("一二三四五六七八九", 1)}


def check_remarks(
    remark: str, days: Sequence[date], year: int, *, run: tuple[date, date] | None = None
) -> Iterator[str]:
    """What a bracketed remark says that its days are not.

    Args:
        remark: the remark with its brackets.
        days: the days of the list up to the remark; it speaks of the last of them.
        year: the year that the notice arranges.
        run: the run of days it stands behind, if it does: （农历除夕至正月初六） speaks of both its ends.
    """
    inner = remark[1:-1].replace("“", "").replace("”", "")
    for part in re.split(r"[至到-]", inner)[2:]:
        yield f"{remark} names more than two ends of a run ({part}); mend it"
    ends = re.split(r"[至到-]", inner)
    if len(ends) > 1:
        if run is None:
            yield f"{remark} is the remark of a run, and stands behind a single day; mend it"
            return
        yield from _check_list(ends[0], [run[0]], remark, year)
        yield from _check_list(ends[1], [run[1]], remark, year, month=_month(ends[0]))
        return
    yield from _check_list(inner, days, remark, year)


def _check_list(text: str, days: Sequence[date], remark: str, year: int, month: str | None = None) -> Iterator[str]:
    lunar: list[date] = []
    weekdays: list[int] = []
    for part in filter(None, re.split(r"[、,]", text)):
        match = _LUNAR.fullmatch(part)
        weekday = _WEEKDAY.fullmatch(part)
        if weekday and (weekdays or len(part) > 1):
            weekdays.append("一二三四五六日".index(weekday[1].replace("天", "日")))
        elif match:
            month = match["month"] or month
            day = _lunar_day(match, month, days[-1])
            if day is None:
                yield f"{part} in {remark} is no day of the lunar calendar near {days[-1]}; mend it"
            else:
                lunar.append(day)
        else:
            yield from _check_name(part, days[-1], remark, year)
    yield from _compare(lunar, days, remark)
    for index, weekday_number in enumerate(reversed(weekdays)):
        day = days[-1 - index] if index < len(days) else None
        if day is None or day.weekday() != weekday_number:
            is_one = f"{day} is 星期{WEEKDAYS[day.weekday()]}" if day else "there are fewer days before it"
            yield f"{remark} says 星期{WEEKDAYS[weekday_number]}, and {is_one}; mend the date or the weekday"


def _compare(stated: list[date], days: Sequence[date], remark: str) -> Iterator[str]:
    for index, day in enumerate(reversed(stated)):
        found = days[-1 - index] if index < len(days) else None
        if found != day:
            yield f"{remark} names {day} by the lunar calendar, and stands behind {found}; mend the date or the remark"


def _check_name(part: str, day: date, remark: str, year: int) -> Iterator[str]:
    match = _FESTIVAL.fullmatch(part)
    name = festival_name(match["name"]) if match else ""
    if not name:
        yield f"{part!r} in {remark} is neither a weekday, a lunar day nor a festival; leave it out or mend it"
    elif Festival(name).day(year) != day:
        yield f"{remark} says {name}, which is on {Festival(name).day(year)}, and stands behind {day}; mend the date"


def _month(text: str) -> str | None:
    match = _LUNAR.fullmatch(text)
    return (match["month"] or ("正" if not match["eve"] else None)) if match else None


def _lunar_day(match: re.Match[str], month: str | None, near: date) -> date | None:
    """The solar day nearest to a day; the lunar year of 腊月 is the one before."""
    candidates = []
    for year in (near.year - 1, near.year):
        if match["eve"]:
            candidates.append(lunar_day(year + 1, 1, 1) - timedelta(days=1))
            continue
        number = _number(match["day"])
        try:
            candidates.append(lunar_day(year, _MONTHS[month or "正"], number))
        except ValueError:
            continue
    return min(candidates, key=lambda day: abs(day - near), default=None)


def _number(text: str) -> int:
    if text.startswith("初"):
        return 10 if text[1] == "十" else _NUMERALS[text[1]]
    tens, ones = {"十": 10, "廿": 20, "二": 20, "三": 30}[text[0]], text[-1]
    return tens + _NUMERALS.get(ones, 0) if len(text) > 1 and ones != "十" else tens
