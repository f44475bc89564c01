"""Puts a notice's sentences under the holidays they arrange, and reads them there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property

import attrs

from zwgk.calendars.notices.clauses import CLAIMS, Says, Statement, clauses_of, read_clause
from zwgk.calendars.notices.day_lists import DAY_LIST, Place, read_days
from zwgk.calendars.notices.faults import Faults
from zwgk.calendars.notices.layout import Layout, Sentence
from zwgk.calendars.notices.names import FESTIVAL, festival_name, festival_names
from zwgk.calendars.notices.remarks import check_remarks
from zwgk.calendars.notices.wording import advised_day, begins_advice, is_advice, is_of_schools
from zwgk.calendars.schedules import SATURDAY, ScheduleKind

_HEAD = re.compile(rf"“?(?:{FESTIVAL})”?(?:国际劳动节|劳动节)?(?:[、和与及]“?(?:{FESTIVAL})”?)*")
_LOCAL_HEAD = re.compile(r"(?P<names>[一-龥“”]{1,10}(?:、[一-龥“”]{1,10}){0,3})(?::|(?<=[节年庆旦])(?=\d))")
_OCCASION = re.compile(r"现将(?P<what>.+?)(?:的?通知|调整|通告)?如下")
_NAMED_DAY = re.compile(r"\d月|\d日|上班|星期")
_FESTIVALS = rf"(?:{FESTIVAL})(?:[、和与及]?(?:{FESTIVAL}))*"
_YEAR_NAMED = re.compile(r"(?:延长|调整)?(?:我[省市州县区])?(?P<year>\d{4})年(?:部分)?")


@attrs.frozen
class Item:
    """A holiday of a notice, and what is said under it."""

    names: tuple[str, ...]
    """The festivals, or the occasion, that it arranges."""
    heading: str
    statements: tuple[Statement, ...]

    @property
    def name(self) -> str:
        """The name as the schedule has it: 国庆节、中秋节."""
        return "、".join(self.names)

    def said(self, *says: Says) -> Iterator[Statement]:
        """The statements that say one of these."""
        return (statement for statement in self.statements if statement.says in says)

    def days(self, *says: Says) -> tuple[date, ...]:
        """The days of which it says one of these, in their order."""
        return tuple(sorted({day for statement in self.said(*says) for day in statement.days}))

    @cached_property
    def substitutes(self) -> tuple[date, ...]:
        """The days to which rest days are moved (公休日调至)."""
        return tuple(sorted({day for statement in self.said(Says.SWAP) for day in statement.to}))

    @cached_property
    def rest(self) -> tuple[date, ...]:
        """The days off: those declared so, else the statutory, weekend and moved ones together."""
        declared = self.days(*CLAIMS, Says.SUMMARY)
        if declared:
            return declared
        return tuple(sorted({*self.days(Says.STATUTORY, Says.WEEKEND), *self.substitutes}))

    @cached_property
    def worked(self) -> tuple[date, ...]:
        """The days worked instead, weekend days that are worked as usual (照常上班) among them."""
        usual = (day for day in self.days(Says.USUAL_WORK, Says.RESUMED) if day.weekday() >= SATURDAY)
        return tuple(sorted({*self.days(Says.WORK), *usual}))


@attrs.frozen
class Body:
    """The items of a notice, and the holidays that its preamble announces."""

    items: tuple[Item, ...]
    announced: tuple[str, ...]
    announcement: str
    """The preamble's sentence; empty where it names no holiday."""


@attrs.define
class _OpenItem:
    """An item while its sentences are read."""

    names: tuple[str, ...]
    heading: str
    place: Place
    statements: list[Statement] = attrs.field(factory=list)


def read_items(layout: Layout, year: int, faults: Faults) -> Body:
    """Read every sentence of a notice under its holiday; a sentence that has no place is a fault.

    Args:
        layout: the notice taken apart.
        year: the year it arranges.
        faults: takes the sentences without a place.
    """
    name = festival_name(layout.name) or layout.name
    opened = [_OpenItem((name,) if name else (), layout.title, Place(year, name == "元旦", faults))]
    announced: tuple[str, ...] = ()
    announcement = ""
    for sentence in layout.sentences:
        named = _announced(sentence.text, year, faults)
        if named is not None:
            announced, announcement = named or announced, sentence.text if named else announcement
        elif begins_advice(sentence.text):
            place = Place(year=year, new_year=False, faults=faults, start=opened[-1].place.start)
            _read_advice(sentence.text, place)
        elif not is_of_schools(sentence.text):
            names, text = _head(sentence, layout)
            if names:
                opened.append(_OpenItem(names, sentence.text, Place(year, "元旦" in names, faults)))
            _read_sentence(text, opened[-1], sentence.text, layout, faults)
    of_title = opened[0]
    kept = [item for item in opened if item is not of_title or item.statements]
    items = tuple(Item(item.names, item.heading, tuple(item.statements)) for item in kept)
    return Body(items, announced, announcement)


def _read_sentence(text: str, item: _OpenItem, sentence: str, layout: Layout, faults: Faults) -> None:
    before = len(item.statements)
    within = False
    for clause in clauses_of(text):
        within = within or clause.startswith("其中")
        statement = read_clause(clause, item.place, sentence, local=layout.kind is ScheduleKind.LOCAL)
        if statement:
            item.statements.append(attrs.evolve(statement, within=True) if within else statement)
    if len(item.statements) > before and not item.names:
        faults.add(sentence, "it is under no holiday; expected a heading before it, such as 元旦：")


def _head(sentence: Sentence, layout: Layout) -> tuple[tuple[str, ...], str]:
    """The holidays that a sentence is headed by, and what follows; none for a sentence without a heading."""
    if layout.name:
        return (), sentence.text
    match = _HEAD.match(sentence.text)
    if match:
        rest = sentence.text[match.end() :]
        names = festival_names(match.group().replace("“", "").replace("”", ""))
        if names and (rest.startswith(":") or (sentence.begins_item and rest[:1].isdecimal())):
            return names, rest.lstrip(":")
    if layout.kind is ScheduleKind.LOCAL:
        match = _LOCAL_HEAD.match(sentence.text)
        if match:
            written = re.split("[、和与及]", match["names"].replace("“", "").replace("”", ""))
            return tuple(festival_name(name) or name for name in written), sentence.text[match.end() :]
    return (), sentence.text


def _announced(text: str, year: int, faults: Faults) -> tuple[str, ...] | None:
    """The holidays that a sentence announces (现将2026年元旦、…安排通知如下); None where it announces none."""
    *before, last = clauses_of(text)
    match = _OCCASION.fullmatch(last.replace("“", "").replace("”", ""))
    if not match or _NAMED_DAY.search(match["what"]):
        return None
    for clause in before:
        if read_clause(clause, Place(year, new_year=False, faults=faults), text, local=False):
            faults.add(text, f"“{clause}” stands before the arrangement is announced; move it under its holiday")
    what = match["what"]
    named = _YEAR_NAMED.match(what)
    if named and int(named["year"]) != year:
        faults.add(text, f"the preamble is of {named['year']}, the title of {year}; mend one")
    holidays = re.match(_FESTIVALS, what[named.end() :] if named else what)
    return tuple(map(festival_name, re.findall(FESTIVAL, holidays.group()))) if holidays else ()


def _read_advice(text: str, place: Place) -> None:
    clauses = clauses_of(text)
    if not is_advice(clauses):
        place.faults.add(
            text,
            "it begins as advice, and goes on in a way that is not known, so that it may set a day; leave it out if it "
            "only encourages leave",
        )
        return
    named = DAY_LIST.search(advised_day(clauses))
    days = read_days(named.group(), place, text) if named else None
    for problem in check_remarks("(除夕)", days, place.year) if days else ():
        place.faults.add(text, problem)
