"""The statutory holidays, by the law of each year."""

from __future__ import annotations

from datetime import date

import pytest

from zwgk import ParameterNotInForce
from zwgk.calendars.lunar import lunar_day, qingming
from zwgk.calendars.statutory import STATUTORY_HOLIDAYS, holiday_law, statutory_days


@pytest.mark.parametrize(
    ("year", "count"), [(2000, 10), (2007, 10), (2008, 11), (2013, 11), (2014, 11), (2024, 11), (2025, 13), (2027, 13)]
)
def test_the_law_gives_so_many_days_a_year(year: int, count: int) -> None:
    assert sum(holiday.days for holiday in holiday_law(year).value.holidays) == count


@pytest.mark.parametrize(
    ("eve", "statutory"),
    [
        (date(2007, 2, 17), False),
        (date(2008, 2, 6), True),
        (date(2013, 2, 9), True),
        (date(2014, 1, 30), False),
        (date(2024, 2, 9), False),
        (date(2025, 1, 28), True),
        (date(2027, 2, 5), True),
    ],
    ids=str,
)
def test_new_years_eve_comes_and_goes_with_the_law(eve: date, statutory: bool) -> None:  # noqa: FBT001 (a table)
    assert (eve in statutory_days(eve.year)) is statutory
    assert lunar_day(eve.year, 1, 1).toordinal() == eve.toordinal() + 1


def test_a_day_of_two_festivals_names_both() -> None:
    assert statutory_days(2020)[date(2020, 10, 1)] in ("中秋节、国庆节", "国庆节、中秋节")


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2024, ("2024-02-10", "2024-04-04", "2024-06-10", "2024-09-17")),
        (2025, ("2025-01-29", "2025-04-04", "2025-05-31", "2025-10-06")),
        (2026, ("2026-02-17", "2026-04-05", "2026-06-19", "2026-09-25")),
        (2027, ("2027-02-06", "2027-04-05", "2027-06-09", "2027-09-15")),
    ],
)
def test_festivals_of_the_lunar_calendar_fall_where_almanacs_say(year: int, days: tuple[str, ...]) -> None:
    found = (lunar_day(year, 1, 1), qingming(year), lunar_day(year, 5, 5), lunar_day(year, 8, 15))
    assert tuple(map(str, found)) == days


def test_each_version_of_the_law_is_cited() -> None:
    assert [str(value.citation) for value in STATUTORY_HOLIDAYS.values] == [
        "《全国年节及纪念日放假办法》（1999年9月18日第一次修订）第二条",
        "《全国年节及纪念日放假办法》（2007年12月14日第二次修订）第二条",
        "《全国年节及纪念日放假办法》（2013年12月11日第三次修订）第二条",
        "《全国年节及纪念日放假办法》（2024年11月10日第四次修订）第二条",
    ]


@pytest.mark.parametrize(
    ("known_on", "count"), [(date(2024, 11, 9), 11), (date(2024, 11, 10), 13), (None, 13)], ids=str
)
def test_a_version_of_the_law_is_known_from_its_day_of_issue(known_on: date | None, count: int) -> None:
    assert len(statutory_days(2026, known_on=known_on)) == count


def test_a_year_before_the_first_version_on_record_has_no_answer() -> None:
    with pytest.raises(ParameterNotInForce, match="the statutory holidays of 1999 are not on record"):
        statutory_days(1999)


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2004, "0101 0122 0123 0124 0501 0502 0503 1001 1002 1003"),
        (2008, "0101 0206 0207 0208 0404 0501 0608 0914 1001 1002 1003"),
        (2014, "0101 0131 0201 0202 0405 0501 0602 0908 1001 1002 1003"),
        (2025, "0101 0128 0129 0130 0131 0404 0501 0502 0531 1001 1002 1003 1006"),
    ],
)
def test_each_version_of_the_law_names_its_days(year: int, days: str) -> None:
    assert " ".join(f"{day:%m%d}" for day in sorted(statutory_days(year))) == days


def test_each_version_of_the_law_has_its_day_of_issue_and_its_first_day() -> None:
    assert [(str(one.value.issued), str(one.since)) for one in STATUTORY_HOLIDAYS.values] == [
        ("1999-09-18", "1999-09-18"),
        ("2007-12-14", "2008-01-01"),
        ("2013-12-11", "2014-01-01"),
        ("2024-11-10", "2025-01-01"),
    ]


def test_each_version_of_the_law_is_a_source_of_its_own() -> None:
    assert [(one.citation.source.id, one.citation.source.issuer) for one in STATUTORY_HOLIDAYS.values] == [
        ("holiday-law-1999", "国务院"),
        ("holiday-law-2007", "国务院"),
        ("holiday-law-2013", "国务院"),
        ("holiday-law-2024", "国务院"),
    ]
