"""The arrangements that can be expected of a holiday: what every notice did is among them, and the sum is conserved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

import attrs
import pytest

from zwgk import Schedule, ScheduleKind, china_calendar
from zwgk.calendars.arrangements import (
    EXPECTED,
    MARGIN,
    OBSERVED,
    Arrangement,
    Block,
    blocks_of,
    likely_arrangement,
    observed_arrangement,
)
from zwgk.calendars.statutory import Festival

ANNUAL = [one for one in china_calendar().schedules if one.kind is ScheduleKind.ANNUAL]
_WEEK = 3


@pytest.mark.parametrize("schedule", ANNUAL, ids=lambda one: str(one.year))
def test_what_a_notice_arranged_could_be_expected(schedule: Schedule) -> None:
    blocks = blocks_of(schedule.year)
    assert [block.name for block in blocks if observed_arrangement(schedule, block) not in block.arrangements] == []


def _observed(years: range) -> list[tuple[Block, Arrangement]]:
    return [
        (block, observed_arrangement(one, block))
        for one in ANNUAL
        if one.year in years
        for block in blocks_of(one.year)
    ]


def _farthest(block: Block, arrangement: Arrangement) -> int:
    begin, end = min((*arrangement.off, *block.statutory)), max((*arrangement.off, *block.statutory))
    return max(((begin - day).days if day < begin else (day - end).days) for day in arrangement.worked)


def test_the_limits_are_those_of_the_first_five_years_and_a_margin() -> None:
    """No later notice goes into them, so that holding them against later years proves something."""
    found = _observed(range(2004, 2009))
    long = [(block, one) for block, one in found if block.size >= _WEEK]
    assert (
        max(one.run for block, one in found if block.size < _WEEK),
        min(one.run - block.size for block, one in long),
        max(one.run - block.size for block, one in long),
        max(len(one.worked) for _, one in found),
        max(_farthest(block, one) for block, one in found if one.worked),
    ) == attrs.astuple(OBSERVED)
    assert attrs.astuple(EXPECTED) == tuple(
        seen + margin for seen, margin in zip(attrs.astuple(OBSERVED), attrs.astuple(MARGIN), strict=True)
    )


@pytest.mark.parametrize("year", range(2004, 2045))
def test_every_arrangement_conserves_the_sum_of_working_days(year: int) -> None:
    for block in blocks_of(year):
        assert block.arrangements
        for one in block.arrangements:
            assert len(one.off) - len(one.worked) in block.credits
            assert not one.off & one.worked
            assert all(day.weekday() < 5 for day in one.off)
            assert all(day.weekday() >= 5 for day in one.worked)
            assert min((*one.off, *one.worked, *block.statutory)) >= date(year - 1, 12, 29)


@pytest.mark.parametrize(
    ("year", "names"),
    [
        (2007, ["元旦", "春节", "劳动节", "国庆节"]),
        (2008, ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"]),
        (2020, ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节、国庆节"]),
        (2023, ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节、国庆节"]),
        (2026, ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"]),
    ],
)
def test_mid_autumn_is_arranged_with_national_day_where_they_meet(year: int, names: list[str]) -> None:
    assert [block.name for block in blocks_of(year)] == names


@pytest.mark.parametrize(
    ("year", "name", "worked"),
    [(2026, "国庆节", date(2026, 9, 20)), (2022, "元旦", None), (2021, "春节", date(2021, 2, 7))],
)
def test_a_notice_is_read_holiday_by_holiday(year: int, name: str, worked: date | None) -> None:
    schedule = next(one for one in ANNUAL if one.year == year)
    block = next(one for one in blocks_of(year) if one.name == name)
    assert (worked in observed_arrangement(schedule, block).worked) is (worked is not None)


def test_a_holiday_is_likely_arranged_as_the_last_time_it_fell_on_that_weekday() -> None:
    block = blocks_of(2026)[0]
    precedents = [(one[0], one[1]) for one in reversed(_observed(range(2004, 2026))) if one[0].size == block.size]
    assert likely_arrangement(block, precedents) == observed_arrangement(ANNUAL[-1], block)


def test_without_precedent_the_plainest_arrangement_is_likely() -> None:
    block = blocks_of(2027)[0]
    assert likely_arrangement(block, []) == Arrangement(frozenset(), frozenset(), 3)
    monday = blocks_of(2028)[0]
    assert likely_arrangement(monday, []) == Arrangement(frozenset({date(2028, 1, 3)}), frozenset(), 3)
    assert monday.statutory == (date(2028, 1, 1),)
    assert monday.statutory[0] + timedelta(days=2) == date(2028, 1, 3)


def test_what_is_expected_goes_to_its_limits_and_no_further() -> None:
    """Up to five days of rest around a short holiday, three to six more than its own around a long one."""
    expected = [(block, one) for year in range(2027, 2046) for block in blocks_of(year) for one in block.arrangements]
    assert {one.run for block, one in expected if block.size < _WEEK} == {1, 2, 3, 4, 5}
    assert {one.run - block.size for block, one in expected if block.size >= _WEEK} == {3, 4, 5, 6}
    assert {len(one.worked) for _, one in expected} == {0, 1, 2, 3}


@pytest.mark.parametrize(("year", "gap", "credits_", "reach"), [(2029, 9, 2, 16), (2059, 10, 2, 17), (2040, 11, 1, 7)])
def test_days_of_mid_autumn_may_lie_beyond_national_day_where_they_are_ten_days_apart(
    year: int, gap: int, credits_: int, reach: int
) -> None:
    autumn, national = blocks_of(year)[-2:]
    assert (national.statutory[0] - autumn.statutory[-1]).days == gap
    assert (len(autumn.credits), len(national.credits), national.reach_before) == (credits_, credits_, reach)


@pytest.mark.parametrize(
    ("year", "festival"),
    [(2005, Festival.SPRING_FESTIVAL), (2005, Festival.LABOUR_DAY), (2010, Festival.NATIONAL_DAY)],
)
def test_of_equally_plain_arrangements_the_one_with_the_nearest_make_up_days_is_likely(
    year: int, festival: Festival
) -> None:
    (block,) = (one for one in blocks_of(year) if festival in one.festivals)
    begin, end = block.statutory[0], block.statutory[-1]

    def distance(arrangement: Arrangement) -> int:
        return sum((begin - day).days if day < begin else (day - end).days for day in arrangement.worked)

    found = likely_arrangement(block, [])
    alike = [one for one in block.arrangements if (one.run, len(one.worked)) == (found.run, len(found.worked))]
    assert found.worked
    assert distance(found) == min(map(distance, alike)) < max(map(distance, alike))


@pytest.mark.parametrize(
    ("runs", "likely"),
    [({}, 6), ({Festival.NATIONAL_DAY: 6}, 7), ({Festival.NATIONAL_DAY: 8}, 8), ({Festival.SPRING_FESTIVAL: 9}, 6)],
    ids=["no precedent", "a short one", "a long one", "one of another holiday"],
)
def test_a_long_holiday_is_likely_as_long_as_the_last_time_and_a_week_at_least(
    runs: dict[Festival, int], likely: int
) -> None:
    (block,) = (one for one in blocks_of(2018) if one.festivals == (Festival.NATIONAL_DAY,))
    precedents = []
    for festival, run in runs.items():
        (earlier,) = (one for one in blocks_of(2014) if one.festivals == (festival,))
        precedents.append((earlier, Arrangement(frozenset(), frozenset(), run)))
    assert likely_arrangement(block, precedents).run == likely


def _tried_out(block: Block) -> Iterator[tuple[frozenset[date], frozenset[date]]]:
    """Every arrangement within the limits, found by trying all days off and all weekends around a holiday."""
    day = timedelta(days=1)
    statutory = set(block.statutory)
    begin, end = min(statutory), max(statutory)
    long = block.size >= _WEEK
    runs = range(block.size + EXPECTED.least_surplus, block.size + EXPECTED.most_surplus + 1)
    lengths = runs if long else range(1, EXPECTED.short_run + 1)
    span = (end - begin).days + 1
    offs = set()
    for before in range(max(lengths) - span + 1):
        for after in range(max(lengths) - span - before + 1):
            window = {begin - before * day + day * n for n in range(before + span + after)}
            offs.add(frozenset(one for one in window - statutory if one.weekday() < 5 and one >= block.first_open))
    for off in offs:
        first, last = min(off | statutory), max(off | statutory)
        outside = [first - day * n for n in range(1, 30)] + [last + day * n for n in range(1, 15)]
        weekends = [one for one in outside if one.weekday() >= 5 and one >= block.first_open]
        for makeups in {len(off) - credit for credit in block.credits} & set(range(EXPECTED.makeup_days + 1)):
            for worked in combinations(weekends, makeups):
                start, stop = first, last
                while (start - day).weekday() in (5, 6) and start - day not in worked:
                    start -= day
                while (stop + day).weekday() in (5, 6) and stop + day not in worked:
                    stop += day
                far_before = max([(start - one).days for one in worked if one < start], default=0)
                far_after = max([(one - stop).days for one in worked if one > stop], default=0)
                near = far_before <= block.reach_before and far_after <= EXPECTED.reach
                if near and (stop - start).days + 1 in lengths:
                    yield off, frozenset(worked)


@pytest.mark.parametrize("year", [2005, 2009, 2011, 2015, 2026, 2028])
def test_what_is_expected_is_what_trying_out_every_day_finds(year: int) -> None:
    """2015 and 2026 have Mid-Autumn near National Day, so that days of one may lie beyond the other."""
    for block in blocks_of(year):
        found = [(one.off, one.worked) for one in block.arrangements]
        assert len(found) == len(set(found))
        assert set(found) == set(_tried_out(block))
