"""Days and moments in Asia/Shanghai."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone

import attrs
import pendulum
import pytest

from zwgk import DateError, InstantRefused, Moment, to_date
from zwgk.dates import (
    add_days,
    add_months,
    chinese_day,
    chinese_weekday,
    day_of,
    ensure_day,
    optional_day,
    optional_moment,
    parse_day,
    to_moment,
)

LEAP_DAY = date(2024, 2, 29)
NAIVE = datetime.fromisoformat("2024-03-05T16:40:00")
SHANGHAI = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2024, 3, 5, 15, 59, 59, 999999, tzinfo=UTC), date(2024, 3, 5)),
        (datetime(2024, 3, 5, 16, 0, tzinfo=UTC), date(2024, 3, 6)),
        (datetime(2023, 12, 31, 16, 0, tzinfo=UTC), date(2024, 1, 1)),
        (datetime(2024, 2, 28, 16, 0, tzinfo=UTC), LEAP_DAY),
        (datetime(2024, 3, 6, 0, 0, tzinfo=SHANGHAI), date(2024, 3, 6)),
        (datetime(2024, 3, 5, 23, 59, tzinfo=SHANGHAI), date(2024, 3, 5)),
        (datetime(2024, 3, 5, 11, 0, tzinfo=timezone(timedelta(hours=-5))), date(2024, 3, 6)),
        (pendulum.datetime(2024, 3, 5, 16, 1), date(2024, 3, 6)),
    ],
    ids=str,
)
def test_an_instant_is_the_day_it_is_in_shanghai(instant: datetime, day: date) -> None:
    assert to_date(instant) == day
    assert type(to_date(instant)) is date


def test_summer_time_was_kept_in_shanghai_until_1991() -> None:
    """The zone is Asia/Shanghai, not an offset of eight hours."""
    assert to_date(datetime(1991, 7, 1, 15, 0, tzinfo=UTC)) == date(1991, 7, 2)


@pytest.mark.parametrize("convert", [to_date, ensure_day, optional_day], ids=lambda function: function.__name__)
@pytest.mark.parametrize("day", [LEAP_DAY, pendulum.Date(2024, 2, 29)], ids=["date", "pendulum"])
def test_a_day_comes_out_as_a_plain_date(convert: Callable[[date], date | None], day: date) -> None:
    assert convert(day) == LEAP_DAY
    assert type(convert(day)) is date


def test_an_instant_without_zone_has_no_day() -> None:
    with pytest.raises(DateError, match="has no time zone; attach the zone it was taken in"):
        to_date(NAIVE)


@pytest.mark.parametrize("convert", [to_date, ensure_day, optional_day], ids=lambda function: function.__name__)
@pytest.mark.parametrize("value", ["2024-03-05", 45356, time(16, 40)], ids=["text", "number", "time"])
def test_what_is_no_day_is_refused(convert: Callable[[object], date | None], value: object) -> None:
    with pytest.raises(DateError, match="found"):
        convert(value)


@pytest.mark.parametrize("convert", [ensure_day, optional_day], ids=lambda function: function.__name__)
@pytest.mark.parametrize(
    "instant",
    [NAIVE, datetime(2024, 3, 5, tzinfo=UTC), pendulum.datetime(2024, 3, 5)],
    ids=["naive", "with zone", "pendulum"],
)
def test_an_instant_is_no_day(convert: Callable[[date], date | None], instant: datetime) -> None:
    with pytest.raises(InstantRefused, match=r"pass zwgk\.dates\.to_date"):
        convert(instant)


def test_a_day_not_on_record_stays_so() -> None:
    assert optional_day(None) is None
    assert optional_moment(None) is None
    assert day_of(None) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-02-29", LEAP_DAY),
        ("2024-2-9", date(2024, 2, 9)),
        ("  2024-03-05\n", date(2024, 3, 5)),
        ("0001-01-01", date.min),
        ("9999-12-31", date.max),
    ],
    ids=repr,
)
def test_a_day_is_read_from_text(text: str, day: date) -> None:
    assert parse_day(text) == day


@pytest.mark.parametrize("text", ["2024-03-05 16:40", "2024-03-05T00:00", "2024-03-05T16:40Z"])
def test_a_day_carries_no_time_of_day(text: str) -> None:
    with pytest.raises(DateError, match="found a time of day"):
        parse_day(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "now",
        "today",
        "2024",
        "2024-03",
        "20240305",
        "2024/03/05",
        "2024.3.5",
        "2024年3月5日",
        "24-03-05",
        "12024-03-05",
        "-2024-03-05",
        "2024-003-05",
        "2024-03-05 16",
        "2024-03-05 4:4",
        "2024-03-05 16:40 +8",
        "2024-03-05 16:40:00.",
        "2024-03-05T16:40+08:00[Asia/Shanghai]",
        "2024-03-05Z",
        "2024-03-05 2024-03-06",
        "2024-W10-2",
    ],
    ids=repr,
)
def test_other_forms_of_text_are_refused(text: str) -> None:
    with pytest.raises(DateError, match="expected a day such as 2024-03-05 or a time such as 2024-03-05 16:40"):
        Moment.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-29",
        "2024-02-30",
        "2024-04-31",
        "2024-13-01",
        "2024-00-01",
        "2024-01-00",
        "0000-01-01",
        "2024-03-05 24:00",
        "2024-03-05 16:60",
        "2024-03-05 16:40:60",
        "2024-03-05 16:40+24:00",
        "0001-01-01T00:00+14:00",
        "9999-12-31T16:00Z",
    ],
)
def test_a_day_or_time_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        Moment.parse(text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-04-06", Moment(date(2024, 4, 6))),
        ("2024-04-06 16:34", Moment(date(2024, 4, 6), time(16, 34))),
        ("2024-04-06T16:34", Moment(date(2024, 4, 6), time(16, 34))),
        ("2024-4-6 9:05", Moment(date(2024, 4, 6), time(9, 5))),
        ("2024-04-06 16:34:56", Moment(date(2024, 4, 6), time(16, 34, 56))),
        ("2024-04-06T16:34:56.789", Moment(date(2024, 4, 6), time(16, 34, 56))),
        ("2024-04-06 00:00", Moment(date(2024, 4, 6), time(0, 0))),
        ("2024-04-06T15:59Z", Moment(date(2024, 4, 6), time(23, 59))),
        ("2024-04-06T16:00Z", Moment(date(2024, 4, 7), time(0, 0))),
        ("2024-04-06T16:34:56.789+08:00", Moment(date(2024, 4, 6), time(16, 34, 56))),
        ("2024-04-06 16:34+0800", Moment(date(2024, 4, 6), time(16, 34))),
        ("2024-04-06T00:00+09:30", Moment(date(2024, 4, 5), time(22, 30))),
        ("2024-02-28T22:00-05:00", Moment(LEAP_DAY, time(11, 0))),
        ("2023-12-31T16:00:00Z", Moment(date(2024, 1, 1), time(0, 0))),
    ],
)
def test_a_moment_is_read_from_text(text: str, moment: Moment) -> None:
    assert Moment.parse(text) == moment


@pytest.mark.parametrize("make", [Moment.of, to_moment, optional_moment], ids=["of", "to_moment", "optional_moment"])
@pytest.mark.parametrize(
    ("value", "moment"),
    [
        (Moment(LEAP_DAY, time(9, 30)), Moment(LEAP_DAY, time(9, 30))),
        ("2024-02-29 09:30", Moment(LEAP_DAY, time(9, 30))),
        (LEAP_DAY, Moment(LEAP_DAY)),
        (pendulum.Date(2024, 2, 29), Moment(LEAP_DAY)),
        (NAIVE, Moment(date(2024, 3, 5), time(16, 40))),
        (datetime(2024, 2, 28, 16, 0, 30, 5, tzinfo=UTC), Moment(LEAP_DAY, time(0, 0, 30))),
        (pendulum.datetime(2024, 2, 28, 16), Moment(LEAP_DAY, time(0, 0))),
    ],
    ids=["moment", "text", "day", "pendulum day", "naive", "with zone", "pendulum"],
)
def test_a_moment_is_made_of_what_is_known(
    make: Callable[[Moment | date | datetime | str], Moment | None],
    value: Moment | date | datetime | str,
    moment: Moment,
) -> None:
    made = make(value)
    assert made == moment
    assert type(day_of(made)) is date


@pytest.mark.parametrize("value", [None, 20240305, time(16, 40)], ids=["None", "number", "time"])
def test_a_moment_is_made_of_nothing_else(value: object) -> None:
    with pytest.raises(DateError, match=r"expected a datetime\.date"):
        Moment.of(value)  # type: ignore[arg-type]


def test_a_moment_takes_no_instant_for_its_day() -> None:
    with pytest.raises(InstantRefused):
        Moment(NAIVE)


def test_a_moment_is_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Moment(LEAP_DAY).day = date(2024, 3, 1)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("earlier", "later", "precedes"),
    [
        ("2024-02-28", "2024-02-29", True),
        ("2024-02-29", "2024-02-28", False),
        ("2024-02-28 23:59", "2024-02-29", True),
        ("2024-02-29", "2024-02-28 23:59", False),
        ("2024-02-29 09:29", "2024-02-29 09:30", True),
        ("2024-02-29 09:30", "2024-02-29 09:30", False),
        ("2024-02-29 09:31", "2024-02-29 09:30", False),
        ("2024-02-29 09:30:00", "2024-02-29 09:30:01", True),
        ("2024-02-29 00:00", "2024-02-29 00:01", True),
        ("2024-02-29", "2024-02-29", None),
        ("2024-02-29", "2024-02-29 09:30", None),
        ("2024-02-29 09:30", "2024-02-29", None),
        ("2024-02-29 00:00", "2024-02-29", None),
    ],
)
def test_a_moment_precedes_another_where_that_is_known(earlier: str, later: str, *, precedes: bool | None) -> None:
    assert Moment.parse(earlier).precedes(Moment.parse(later)) is precedes


@pytest.mark.parametrize(
    ("earlier", "later", "minutes"),
    [
        ("2024-02-29 09:29", "2024-02-29 09:30", 1),
        ("2024-02-29 09:30", "2024-02-29 09:30", 0),
        ("2024-02-29 09:31", "2024-02-29 09:30", -1),
        ("2024-02-28 23:30", "2024-03-01 00:30", 1500),
        ("2024-02-29 00:00", "2024-02-29 00:01", 1),
        ("2024-02-29 09:30:30", "2024-02-29 09:32:00", 1),
        ("2024-02-29", "2024-02-29 09:30", None),
        ("2024-02-29 09:30", "2024-02-29", None),
    ],
)
def test_minutes_between_moments_are_whole(earlier: str, later: str, minutes: int | None) -> None:
    assert Moment.parse(earlier).minutes_before(Moment.parse(later)) == minutes


def test_minutes_before_and_after_agree() -> None:
    """Half a minute is no whole minute, whichever moment is asked."""
    early, late = Moment.parse("2024-02-29 09:30:00"), Moment.parse("2024-02-29 09:30:30")
    assert (early.minutes_before(late), late.minutes_before(early)) == (0, 0)


@pytest.mark.parametrize(
    ("earlier", "later", "text"),
    [
        ("2024-02-29 09:30:00", "2024-02-29 09:30:59", "不足1分钟"),
        ("2024-02-29 09:30", "2024-02-29 09:31", "1分钟"),
        ("2024-02-29 23:59", "2024-03-01 00:01", "2分钟"),
        ("2024-02-29 09:30", "2024-03-01 09:29", "23小时59分钟"),
        ("2024-02-29 09:30", "2024-03-01 09:30", "1日"),
        ("2024-02-28 23:59", "2024-03-01 00:00", "2日"),
        ("2024-02-28", "2024-03-01", "2日"),
        ("2024-02-28 09:30", "2024-02-29", "1日"),
    ],
)
def test_the_time_to_a_later_moment_is_told_in_minutes_within_a_day_and_else_in_days(
    earlier: str, later: str, text: str
) -> None:
    assert Moment.parse(earlier).until(Moment.parse(later)) == text


def test_moments_sort_by_day_and_then_by_time() -> None:
    texts = ["2024-02-29 09:30", "2024-03-01", "2024-02-29 00:01", "2024-02-29"]
    moments = sorted(map(Moment.parse, texts), key=lambda moment: moment.sort_key)
    assert list(map(str, moments)) == ["2024-02-29", "2024-02-29 00:01", "2024-02-29 09:30", "2024-03-01"]


@pytest.mark.parametrize(
    ("moment", "chinese", "text"),
    [
        (Moment(date(2024, 4, 6)), "2024年4月6日", "2024-04-06"),
        (Moment(date(2024, 4, 6), time(16, 34)), "2024年4月6日16:34", "2024-04-06 16:34"),
        (Moment(date(2024, 12, 31), time(0, 0)), "2024年12月31日00:00", "2024-12-31 00:00"),
        (Moment(date(2024, 4, 6), time(16, 34, 56)), "2024年4月6日16:34", "2024-04-06 16:34:56"),
    ],
    ids=["day", "time", "midnight", "seconds"],
)
def test_a_moment_is_written_as_precisely_as_it_is_known(moment: Moment, chinese: str, text: str) -> None:
    assert moment.chinese == chinese
    assert str(moment) == text


@pytest.mark.parametrize("text", ["2024-04-06", "2024-04-06 16:34", "2024-12-31 00:00"])
def test_a_moment_is_read_back_from_its_own_text(text: str) -> None:
    assert str(Moment.parse(text)) == text


@pytest.mark.parametrize(
    ("day", "months", "end"),
    [
        (date(2024, 1, 30), 1, LEAP_DAY),
        (date(2024, 1, 31), 1, LEAP_DAY),
        (date(2024, 1, 29), 1, LEAP_DAY),
        (date(2024, 1, 28), 1, date(2024, 2, 28)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2023, 1, 28), 1, date(2023, 2, 28)),
        (date(2023, 12, 31), 2, LEAP_DAY),
        (LEAP_DAY, 12, date(2025, 2, 28)),
        (LEAP_DAY, 48, date(2028, 2, 29)),
        (date(2024, 8, 31), 6, date(2025, 2, 28)),
        (date(2024, 3, 31), 1, date(2024, 4, 30)),
        (date(2024, 11, 15), 2, date(2025, 1, 15)),
        (date(2024, 12, 1), 1, date(2025, 1, 1)),
        (date(2024, 3, 5), 0, date(2024, 3, 5)),
    ],
    ids=str,
)
def test_months_end_on_the_corresponding_day_or_the_last(day: date, months: int, end: date) -> None:
    assert add_months(day, months) == end
    assert type(add_months(day, months)) is date


@pytest.mark.parametrize(
    ("day", "amount", "end"),
    [
        (date(2024, 2, 28), 1, LEAP_DAY),
        (date(2024, 2, 28), 2, date(2024, 3, 1)),
        (date(2023, 12, 31), 1, date(2024, 1, 1)),
        (LEAP_DAY, 0, LEAP_DAY),
        (date(9999, 12, 30), 1, date.max),
    ],
    ids=str,
)
def test_days_are_added(day: date, amount: int, end: date) -> None:
    assert add_days(day, amount) == end


@pytest.mark.parametrize("add", [add_days, add_months], ids=lambda function: function.__name__)
@pytest.mark.parametrize(("day", "amount"), [(date.max, 1), (LEAP_DAY, 10**7), (LEAP_DAY, 10**12)], ids=str)
def test_a_day_past_the_last_there_is_is_refused(add: Callable[[date, int], date], day: date, amount: int) -> None:
    with pytest.raises(DateError, match=f"there is no day {amount} "):
        add(day, amount)


def test_a_day_is_written_without_leading_zeros() -> None:
    assert chinese_day(date(2024, 3, 5)) == "2024年3月5日"


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2024, 2, 5), "星期一"),
        (date(2024, 2, 6), "星期二"),
        (date(2024, 2, 7), "星期三"),
        (date(2024, 2, 8), "星期四"),
        (date(2024, 2, 9), "星期五"),
        (date(2024, 2, 10), "星期六"),
        (date(2024, 2, 11), "星期日"),
    ],
    ids=str,
)
def test_a_weekday_has_the_name_that_notices_give_it(day: date, name: str) -> None:
    assert chinese_weekday(day) == name
