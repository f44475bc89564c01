"""Laws of reading notices: noise changes nothing, and what is written in the modern style is read back."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from zwgk.calendars.notices import parse_notice
from zwgk.calendars.schedules import SATURDAY
from zwgk.calendars.statutory import holiday_law

FOLDER = Path(__file__).parent.parent / "golden" / "notices"
TEXTS = [FOLDER.joinpath(f"{name}.txt").read_text("utf-8") for name in ("2004", "2009", "2014", "2024", "2026")]
DAY = timedelta(days=1)
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


@st.composite
def arrangements(draw: st.DrawFn) -> dict[str, tuple[list[date], list[date]]]:
    """A plausible arrangement of a year: each holiday's days off, and the weekend days near it that pay for them."""
    year = draw(st.integers(2008, 2060))
    blocks: dict[str, tuple[list[date], list[date]]] = {}
    seen: set[date] = set()
    for holiday in holiday_law(year).value.holidays:
        statutory = list(holiday.dates(year))
        off, paid = list(statutory), sum(day.weekday() >= SATURDAY for day in statutory)
        wanted = paid + draw(st.integers(0, 2))
        while wanted > sum(day.weekday() < SATURDAY for day in off[len(statutory) :]):
            off.append(off[-1] + DAY)
        assume(not seen & set(off))
        seen |= set(off)
        blocks[holiday.festival.value] = (off, statutory)
    arranged = {}
    for name, (off, statutory) in blocks.items():
        taken = sum(day.weekday() < SATURDAY for day in off if day not in statutory)
        needed = taken - sum(day.weekday() >= SATURDAY for day in statutory)
        near = [off[0] - DAY * step for step in range(1, 7)] + [off[-1] + DAY * step for step in range(1, 7)]
        weekends = sorted(day for day in near if day.weekday() >= SATURDAY and day not in seen)
        assume(len(weekends) >= needed)
        worked = sorted(draw(st.permutations(weekends))[:needed])
        seen |= set(worked)
        arranged[name] = (off, worked)
    return arranged


def written(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日（周{'一二三四五六日'[day.weekday()]}）"


def rendered(arranged: dict[str, tuple[list[date], list[date]]], year: int) -> str:
    """The arrangement as a notice in the style of 2026, its holidays in the order of the year."""
    lines = [f"国务院办公厅关于{year}年部分节假日安排的通知", f"国办发明电〔{year - 1}〕1号"]
    lines.append(f"经国务院批准，现将{year}年{'、'.join(arranged)}放假调休日期的具体安排通知如下。")
    in_order = sorted(arranged.items(), key=lambda item: item[1][0][0])
    for numeral, (name, (off, worked)) in zip("一二三四五六七", in_order, strict=True):
        days = written(off[0]) + (f"至{written(off[-1])}" if len(off) > 1 else "")
        makeup = f"{'、'.join(map(written, worked))}上班。" if worked else ""
        lines.append(f"{numeral}、{name}：{days}放假调休，共{len(off)}天。{makeup}")
    return "\n".join((*lines, "国务院办公厅", f"{year - 1}年11月25日"))


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(arrangements())
def test_an_arrangement_in_the_modern_style_is_read_back(arranged: dict[str, tuple[list[date], list[date]]]) -> None:
    year = arranged["元旦"][0][0].year
    schedule = parse_notice(rendered(arranged, year))
    assert schedule.rest_days == {day: name for name, (off, _) in arranged.items() for day in off}
    assert schedule.makeup_days == {day: name for name, (_, worked) in arranged.items() for day in worked}
