"""Puts a notice's sentences under the holidays they arrange, and reads them there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import attrs

from zwgk.calendars.notices.clauses import CLAIMS, Says, Statement, clauses_of, read_clause
from zwgk.calendars.notices.day_lists import DAY_LIST, Place, read_days
from zwgk.calendars.notices.faults import Faults
from zwgk.calendars.notices.layout import Layout, Sentence
from zwgk.calendars.notices.names import FESTIVAL, festival_name, festival_names
from zwgk.calendars.notices.remarks import check_remarks
from zwgk.calendars.notices.wording import advised_day, begins_advice, is_advice
from zwgk.calendars.schedules import ScheduleKind

_HEAD = re.compile(rf"“?(?:{FESTIVAL})”?(?:国际劳动节|劳动节)?(?:[、和与及]“?(?:{FESTIVAL})”?)*")
_LOCAL_HEAD = re.compile(r"(?P<names>[一-龥“”]{1,10}(?:[、和与及][一-龥“”]{1,10})*?)(?::|(?<=[节年庆旦])(?=\d))")
_OCCASION = re.compile(r"现将(?P<what>.+?)(?:的?通知|调整|通告)?如下")
_NAMED_DAY = re.compile(r"\d月|\d日|上班|星期")
_ARRANGED = re.compile(r"(?:放假)?(?:调休)?(?:日期)?的?(?:具体)?(?:安排|有关事项|如下)?")
_YEAR_NAMED = re.compile(r"(?:延长|调整)?(?:我[省市州县区])?(?P<year>\d{4})年(?:部分)?")


@attrs.define
class Item:
    """A holiday of a notice, and what is said under it."""

    names: tuple[str, ...]
    """The festivals, or the occasion, that it arranges."""
    heading: str
    place: Place
    statements: list[Statement] = attrs.field(factory=list)

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

    @property
    def substitutes(self) -> tuple[date, ...]:
        """The days to which rest days are moved (公休日调至)."""
        return tuple(sorted({day for statement in self.said(Says.SWAP) for day in statement.to}))

    @property
    def rest(self) -> tuple[date, ...]:
        """The days off: those declared so, else the statutory, weekend and moved ones together."""
        declared = self.days(*CLAIMS, Says.SUMMARY)
        if declared:
            return declared
        return tuple(sorted({*self.days(Says.STATUTORY, Says.WEEKEND), *self.substitutes}))

    @property
    def worked(self) -> tuple[date, ...]:
        """The days worked instead, weekend days that are worked as usual (照常上班) among them."""
        usual = (day for day in self.days(Says.USUAL_WORK, Says.RESUMED) if day.weekday() > 4)  # noqa: PLR2004 (Friday)
        return tuple(sorted({*self.days(Says.WORK), *usual}))


@attrs.define
class Body:
    """The items of a notice, and the holidays that its preamble announces."""

    items: list[Item] = attrs.field(factory=list)
    announced: tuple[str, ...] = ()
    announcement: str = ""


def read_items(layout: Layout, year: int, faults: Faults) -> Body:
    """Read every sentence of a notice under its holiday; a sentence that has no place is a fault.

    Args:
        layout: the notice taken apart.
        year: the year it arranges.
        faults: takes the sentences without a place.
    """
    body = Body()
    title_item = _title_item(layout, year, faults)
    for sentence in layout.sentences:
        text = sentence.text
        if _announces(text, year, body, faults):
            continue
        if begins_advice(text):
            _read_advice(text, _place(body, title_item, year, faults), faults)
            continue
        names, text = _head(sentence, layout)
        if names:
            body.items.append(Item(names, sentence.text, Place(year, "元旦" in names, faults)))
        item = body.items[-1] if body.items else title_item
        _read_sentence(text, item, sentence.text, layout, faults)
    if title_item.statements:
        body.items.insert(0, title_item)
    return body


def _title_item(layout: Layout, year: int, faults: Faults) -> Item:
    name = festival_name(layout.name) or layout.name
    return Item((name,) if name else (), layout.title, Place(year, name == "元旦", faults))


def _place(body: Body, title_item: Item, year: int, faults: Faults) -> Place:
    start = (body.items[-1] if body.items else title_item).place.start
    return Place(year, new_year=False, faults=faults, start=start)


def _read_sentence(text: str, item: Item, sentence: str, layout: Layout, faults: Faults) -> None:
    before = len(item.statements)
    within = False
    for clause in clauses_of(text):
        within = within or clause.startswith("其中")
        statement = read_clause(clause, item.place, sentence, local=layout.kind is ScheduleKind.LOCAL)
        if statement:
            item.statements.append(attrs.evolve(statement, within=within))
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


def _announces(text: str, year: int, body: Body, faults: Faults) -> bool:
    """Whether a sentence announces the arrangement: 经国务院批准，现将2026年元旦、…安排通知如下."""
    *before, last = clauses_of(text)
    match = _OCCASION.fullmatch(last.replace("“", "").replace("”", ""))
    if not match or _NAMED_DAY.search(match["what"]):
        return False
    for clause in before:
        read_clause(clause, Place(year, new_year=False, faults=faults), text, local=False)
    what = match["what"]
    named = _YEAR_NAMED.match(what)
    if named and int(named["year"]) != year:
        faults.add(text, f"the preamble is of {named['year']}, the title of {year}; mend one")
    holidays = re.match(rf"(?:{FESTIVAL})(?:[、和与及]?(?:{FESTIVAL}))*", what[named.end() :] if named else what)
    if holidays:
        body.announced = tuple(map(festival_name, re.findall(FESTIVAL, holidays.group())))
        body.announcement = text
    return True


def _read_advice(text: str, place: Place, faults: Faults) -> None:
    clauses = clauses_of(text)
    if not is_advice(clauses):
        faults.add(
            text,
            "it begins as advice, and goes on in a way that is not known, so that it may set a day; leave it out if it "
            "only encourages leave",
        )
        return
    day = advised_day(clauses)
    named = DAY_LIST.search(day)
    if named:
        days = read_days(named.group(), place, text)
        if days:
            for problem in check_remarks("(除夕)", days, place.year):
                faults.add(text, problem)
