"""Laws of reading notices: noise changes nothing, and what is written in the modern style is read back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from zwgk.calendars import ScheduleKind
from zwgk.calendars.notices import parse_notice
from zwgk.calendars.schedules import SATURDAY, Schedule
from zwgk.calendars.statutory import holiday_law

FOLDER = Path(__file__).parent.parent / "golden" / "notices"
TEXTS = [FOLDER.joinpath(f"{name}.txt").read_text("utf-8") for name in ("2004", "2009", "2014", "2024", "2026")]
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u0000\u0007\u007f\ufe0f"
ALIKE = {
    "（": "(（【", "）": ")）】", "，": ",，﹐", "：": ":：∶", "；": ";；", "—": "—–-−", "至": "至至",
    "节": "节節", "劳": "劳勞", "动": "动動", "庆": "庆慶", "调": "调調", "国": "国國", "务": "务務", "厅": "厅廳",
    "历": "历曆歷", "腊": "腊臘", "与": "与與", "连": "连連", "补": "补補", "日": "日⽇", "月": "月⽉",
    **{str(digit): f"{digit}{chr(0xFF10 + digit)}" for digit in range(10)},
}  # fmt: skip


@given(st.sampled_from(TEXTS), st.integers(0, 2**32 - 1))
def test_noise_changes_nothing(text: str, seed: int) -> None:
    random = Random(seed)  # noqa: S311 (noise)
    noisy = []
    for sign in text:
        noisy.append(random.choice(ALIKE.get(sign, sign)))
        if not sign.isdecimal() and random.random() < 0.1:
            noisy.append(random.choice("  \xa0\u3000\t"))
        if random.random() < 0.1:
            noisy.append(random.choice(UNSEEN))
    assert parse_notice("".join(noisy)) == parse_notice(text)


def shown(day: date) -> str:
    return f"{day.month}月{day.day}日（周{'一二三四五六日'[day.weekday()]}）"


def run(days: list[date]) -> str:
    if len(days) == 1:
        return f"{shown(days[0])}放假，共1天。"
    return f"{shown(days[0])}至{shown(days[-1])}放假调休，共{len(days)}天。"


@st.composite
def arrangements(draw: st.DrawFn) -> Schedule:
    """A plausible arrangement of a year: every holiday with the days around it, paid for by weekends nearby."""
    year = draw(st.integers(2008, 2060))
    rest: dict[date, str] = {}
    makeup: dict[date, str] = {}
    blocks = _blocks(year)
    for name, statutory in blocks.items():
        off, paid = set(statutory), sum(day.weekday() >= SATURDAY for day in statutory)
        last = max(statutory)
        if name == "国庆节、中秋节":
            paid += 8 - 4 - len({*statutory}) + (len(statutory) - 4 == -1)
        wanted = draw(st.integers(0, 4))
        for _ in range(wanted + 2):
            day = last + timedelta(days=1)
            if (
                day.weekday() < SATURDAY
                and len([one for one in off if one not in statutory and one.weekday() < SATURDAY]) >= wanted + paid
            ):
                break
            off.add(day)
            last = day
        rest |= dict.fromkeys(off, name)
    return Schedule(year=year, rest_days=rest, makeup_days=makeup, source="", kind=ScheduleKind.ANNUAL)


def _blocks(year: int) -> dict[str, list[date]]:
    return {holiday.festival.value: list(holiday.dates(year)) for holiday in holiday_law(year).value.holidays}


def _unused(days: Iterable[date]) -> None: ...
