"""The conventions of counting, each with the article that was in force, and terms in years."""

from __future__ import annotations

from datetime import date

import pytest

from zwgk import ParameterNotInForce, china_calendar, deadline, years
from zwgk.conventions import (
    MONTH_END_STANDS_IN,
    REST_DAY_ROLLS_OVER,
    START_DAY_COUNTS,
    article,
)
from zwgk.national_texts import CIVIL_CODE, GENERAL_PRINCIPLES_OF_CIVIL_LAW, GENERAL_PROVISIONS_OF_CIVIL_LAW
from zwgk.parameters import Parameter

CONVENTIONS = [START_DAY_COUNTS, MONTH_END_STANDS_IN, REST_DAY_ROLLS_OVER]


@pytest.mark.parametrize(
    ("day", "cited"),
    [
        (date(1986, 12, 31), ""),
        (date(1987, 1, 1), "《民法通则》第一百五十四条"),
        (date(2017, 9, 30), "《民法通则》第一百五十四条"),
        (date(2017, 10, 1), "《民法总则》第二百零一条"),
        (date(2020, 12, 31), "《民法总则》第二百零一条"),
        (date(2021, 1, 1), "《民法典》第二百零一条"),
    ],
    ids=str,
)
def test_the_article_is_the_one_in_force(day: date, cited: str) -> None:
    assert article(START_DAY_COUNTS, day) == cited


@pytest.mark.parametrize(
    ("convention", "place"), [(MONTH_END_STANDS_IN, "第二百零二条"), (REST_DAY_ROLLS_OVER, "第二百零三条")]
)
def test_each_convention_has_its_own_article(convention: Parameter[bool], place: str) -> None:
    assert article(convention, date(2024, 1, 1)) == f"《民法典》{place}"


@pytest.mark.parametrize("convention", CONVENTIONS, ids=lambda one: one.name)
def test_no_law_changed_what_the_convention_says(convention: Parameter[bool]) -> None:
    assert len({dated.value for dated in convention.values}) == 1
    with pytest.raises(ParameterNotInForce):
        convention.on(date(1986, 12, 31))


def test_the_start_day_does_not_count_and_the_month_end_and_the_next_working_day_stand_in() -> None:
    assert [convention.on(date(2024, 1, 1)).value for convention in CONVENTIONS] == [False, True, True]


def test_each_convention_is_titled_by_its_question() -> None:
    assert [convention.title for convention in CONVENTIONS] == [
        "按日、月、年计算的期间，开始的当日是否计入",
        "到期月没有对应日的，是否以月末日为最后一日",
        "最后一日是法定休息日的，是否顺延",
    ]


def test_each_law_was_in_force_until_the_civil_code() -> None:
    laws = (GENERAL_PRINCIPLES_OF_CIVIL_LAW, GENERAL_PROVISIONS_OF_CIVIL_LAW, CIVIL_CODE)
    assert [(str(law.in_force_from), str(law.in_force_until)) for law in laws] == [
        ("1987-01-01", "2020-12-31"),
        ("2017-10-01", "2020-12-31"),
        ("2021-01-01", "None"),
    ]


def test_only_the_month_end_was_not_stated_at_first() -> None:
    stated = {convention.name: [dated.stated for dated in convention.values] for convention in CONVENTIONS}
    assert stated == {
        "start-day-counts": [True, True, True],
        "month-end-stands-in": [False, True, True],
        "rest-day-rolls-over": [True, True, True],
    }


@pytest.mark.parametrize(
    ("convention", "held", "shown"),
    [
        (START_DAY_COUNTS, False, "不计入，自下一日开始计算"),
        (MONTH_END_STANDS_IN, True, "以月末日为最后一日"),
        (REST_DAY_ROLLS_OVER, True, "以休息日结束的次日为最后一日"),
    ],
)
def test_a_convention_is_shown_in_words(convention: Parameter[bool], shown: str, *, held: bool) -> None:
    assert convention.shown(held) == shown


@pytest.mark.parametrize(
    ("start", "amount", "due"),
    [
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2024, 2, 28), 1, date(2025, 2, 28)),
        (date(2023, 2, 28), 1, date(2024, 2, 28)),
        (date(2024, 3, 4), 0, date(2024, 3, 4)),
        (date(2024, 12, 31), 1, date(2025, 12, 31)),
    ],
    ids=str,
)
def test_a_term_in_years_ends_on_the_corresponding_day(start: date, amount: int, due: date) -> None:
    assert deadline(start, years(amount), calendar=china_calendar()).due == due


@pytest.mark.parametrize(
    ("start", "reason"),
    [(date(2024, 2, 29), "到期月无对应日，取月末日"), (date(2024, 3, 4), "到期月的对应日")],
)
def test_the_last_day_of_a_year_names_its_article(start: date, reason: str) -> None:
    last = deadline(start, years(1), calendar=china_calendar()).explain()[-1]
    assert (last.reason, last.source, last.counted) == (reason, "《民法典》第二百零二条", True)
