"""Every notice that says something else than it did is refused: mutations of all golden texts, family by family."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, partial
from pathlib import Path

import pytest

from zwgk.calendars import WorkCalendar
from zwgk.calendars.notices import parse_notice
from zwgk.errors import NoticeError

FOLDER = Path(__file__).parent / "golden" / "notices"
TEXTS = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.txt"))}
UNSIGNED = {"2019-labour": date(2019, 3, 22), "2020-extension": date(2020, 1, 26), "guangxi-2017": date(2017, 2, 10)}
REGIONS = {"liangshan-2011": "513400"}

NEXT = {name: "一二三四五六日一"[index + 1] for index, name in enumerate("一二三四五六日")}
INSERTED = (
    "12月26日（星期六）上班。",
    "3月13日放假。",
    "各单位值班人员不放假。",
    "上述安排顺延一天执行。",
    "其余各日照常上班。",
    "中秋节次日休息半天。",
    "各单位可自行调整上班时间。",
    "本通知所列放假安排暂缓执行。",
)


def _other_year(step: int, match: re.Match[str]) -> str:
    return str(int(match["year"]) + step)


def body(text: str) -> tuple[str, str, str]:
    """The text up to its first clause with a day, the part that sets days, and the closing with its signature."""
    start = re.search(r"如下[。：:]\n|^一、|经国务院批准，除保障|为使全国", text, re.MULTILINE)
    assert start
    begin = start.end() if start.group().startswith("如下") else start.start()
    end = re.search(
        r"^(?:.、)?(?:节假日|调休放假|放假|劳动节)期间|^鼓励|^二、各地|^二、各地区|\n\n|\Z", text[begin:], re.MULTILINE
    )
    assert end
    return text[:begin], text[begin : begin + end.start()], text[begin + end.start() :]


def each(pattern: str, change: Callable[[re.Match[str]], str]) -> Callable[[str], Iterator[str]]:
    """Changes every place in the part that sets days, one at a time."""

    def mutate(text: str) -> Iterator[str]:
        before, part, after = body(text)
        for match in re.finditer(pattern, part, re.MULTILINE):
            yield before + part[: match.start()] + change(match) + part[match.end() :] + after

    return mutate


def numbered(step: int) -> Callable[[re.Match[str]], str]:
    return lambda match: str(int(match.group()) + step)


def items(text: str) -> list[str]:
    return re.findall(r"^[一二三四五六七八九]、.*\n(?:(?!节假日|鼓励|[一二三四五六七八九]、).+\n)*", text, re.MULTILINE)


def renumbered(text: str) -> str:
    count = iter("一二三四五六七八九十")
    return re.sub(r"^[一二三四五六七八九]、", lambda _: f"{next(count)}、", text, flags=re.MULTILINE)


def without_a_holiday(text: str) -> Iterator[str]:
    for item in items(text):
        if re.search(r"\d日", item):
            yield text.replace(item, "")
            yield renumbered(text.replace(item, ""))


def with_a_holiday_twice(text: str) -> Iterator[str]:
    for item in items(text):
        if re.search(r"\d日", item):
            yield text.replace(item, item + item)
            yield renumbered(text.replace(item, item + item))


def with_an_unknown_clause(text: str) -> Iterator[str]:
    before, part, after = body(text)
    places = [match.end() for match in re.finditer("。", part)]
    for index, place in enumerate(places):
        yield before + part[:place] + INSERTED[index % len(INSERTED)] + part[place:] + after
    for clause in INSERTED:
        yield before + clause + part + after
        yield before + part + clause + after


def of_another_year(text: str) -> Iterator[str]:
    for step in (-1, 1):
        yield re.sub(r"(?<=关于)(?P<year>\d{4})", partial(_other_year, step), text, count=1)
    yield re.sub(r"(?<=现将)(?P<year>\d{4})", lambda match: str(int(match["year"]) + 1), text, count=1)


FAMILIES: dict[str, Callable[[str], Iterator[str]]] = {
    "a-wrong-weekday": each(r"(?<=星期|.周)[一二三四五六日](?=[）、])", lambda match: NEXT[match.group()]),
    "an-impossible-day": each(r"\d+(?=日)", lambda _: "32"),
    "an-impossible-month": each(r"\d+(?=月)", lambda _: "13"),
    "a-day-later": each(r"\d+(?=日)", numbered(1)),
    "a-day-earlier": each(r"\d+(?=日)", numbered(-1)),
    "a-run-that-begins-a-week-later": each(r"\d+(?=日(?:（[^）]*）)?(?:至|放假))", numbered(7)),
    "a-run-that-begins-a-week-earlier": each(r"\d+(?=日(?:（[^）]*）)?(?:至|放假))", numbered(-7)),
    "a-month-later": each(r"\d+(?=月)", numbered(1)),
    "a-month-earlier": each(r"\d+(?=月)", numbered(-1)),
    "one-day-more-counted": each(r"\d+(?=天)", numbered(1)),
    "one-day-less-counted": each(r"\d+(?=天)", numbered(-1)),
    "a-run-backwards": each(
        r"(?P<first>(?:\d+月)?\d+日(?:（[^）]*）)?)(?P<dash>至|—+|-)(?P<last>(?:\d+月)?\d+日)",
        lambda match: match["last"] + match["dash"] + match["first"],
    ),
    "no-make-up-sentence": each(r"(?<=[。，])(?:\d{4}年)?\d+月\d+日[^。，；]*(?<!正常)上班[。，]", lambda _: ""),
    "one-make-up-day-less": each(r"(?:\d+月)?\d+日（[^）]*）、(?=\d+月\d+日（[^）]*）上班)", lambda _: ""),
    "a-lost-上班": each(r"(?<!正常)上班", lambda _: ""),
    "上班-become-放假": each(r"(?<!正常)上班", lambda _: "放假"),
    "放假-become-不放假": each(r"(?<=日)放假", lambda _: "不放假"),
    "放假-become-上班": each(r"(?<=日)放假", lambda _: "上班"),
    "a-lost-补休": each(r"，\d+月\d+日（星期一）补休", lambda _: ""),
    "a-lost-公休": each(r"，(?:\d+月)?\d+日（[^）]*）(?:、(?:\d+月)?\d+日（[^）]*）)?照常公休", lambda _: ""),
    "a-lost-holiday": without_a_holiday,
    "a-holiday-twice": with_a_holiday_twice,
    "an-unknown-clause": with_an_unknown_clause,
    "another-year": of_another_year,
}


@cache
def mutations(family: str, name: str) -> list[str]:
    """What a family makes of a text, without repeats."""
    return [text for text in dict.fromkeys(FAMILIES[family](TEXTS[name])) if text != TEXTS[name]]


def excerpt(name: str, text: str) -> str:
    """The lines in which a mutated text differs from its original."""
    lines = difflib.ndiff(TEXTS[name].splitlines(), text.splitlines())
    return "\n".join(line for line in lines if line[0] in "+-")


def is_refused(name: str, text: str, calendar: WorkCalendar) -> bool:
    try:
        parse_notice(text, calendar=calendar, issued=UNSIGNED.get(name), region=REGIONS.get(name, ""))
    except NoticeError as error:
        return bool(error.faults)
    return False


STEP = 1 if os.environ.get("ZWGK_EVERY_MUTATION") else 3
"""One in so many mutations is tried, since tracing coverage makes them slow; `.ci/run` also tries every one."""


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("family", FAMILIES)
def test_every_mutation_of_a_notice_is_refused(family: str, name: str, calendar: WorkCalendar) -> None:
    tried = mutations(family, name)[::STEP]
    accepted = [excerpt(name, text) for text in tried if not is_refused(name, text, calendar)]
    assert not accepted, f"{len(accepted)} read as if nothing were wrong:\n" + "\n\n".join(accepted)


def test_every_text_and_every_family_has_its_mutations() -> None:
    counts = {(family, name): len(mutations(family, name)) for family in FAMILIES for name in TEXTS}
    assert all(any(counts[family, name] for family in FAMILIES) for name in TEXTS)
    assert all(any(counts[family, name] for name in TEXTS) for family in FAMILIES)
    assert sum(counts.values()) >= 6600
