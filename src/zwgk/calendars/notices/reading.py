"""From the text of a notice to its schedule: cleans, lays out, reads and checks, and tells every fault at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import attrs

from zwgk.calendars.laws import festival_days
from zwgk.calendars.notices.clauses import Says
from zwgk.calendars.notices.cleaning import clean
from zwgk.calendars.notices.extending import extended_days
from zwgk.calendars.notices.faults import Faults
from zwgk.calendars.notices.item_checks import check_item
from zwgk.calendars.notices.items import Body, Item, read_items
from zwgk.calendars.notices.layout import Layout, lay_out
from zwgk.calendars.notices.local_checks import check_local
from zwgk.calendars.notices.names import festival_name
from zwgk.calendars.notices.notice_checks import (
    check_conservation,
    check_lawful_days,
    check_order,
    check_overlaps,
    check_presence,
    check_reach,
    check_runs,
    check_shape,
)
from zwgk.calendars.notices.regions import region_of
from zwgk.calendars.schedules import Schedule, ScheduleKind
from zwgk.dates import optional_day
from zwgk.errors import NoticeError, ParameterNotInForce

if TYPE_CHECKING:
    from zwgk.calendars.work_calendar import WorkCalendar


Lawful = Mapping[str, tuple[date, ...]]
"""The statutory days of each festival."""


@attrs.frozen(kw_only=True)
class Given:
    """What the caller knows of a notice beside its text."""

    calendar: WorkCalendar | None
    year: int | None
    issued: date | None
    address: str
    region: str
    authority: str


def parse_notice(
    text: str,
    *,
    calendar: WorkCalendar | None = None,
    year: int | None = None,
    issued: date | None = None,
    address: str = "",
    region: str = "",
    authority: str = "",
) -> Schedule:
    """The schedule that the text of a holiday notice sets.

    Reads annual notices since 2004, amendments, extensions of a holiday and local notices.

    Args:
        text: the whole notice, from its title to its signature.
        calendar: knows the earlier notices; an extension is relative to them, and local days are held against them.
        year: the year it arranges, where its title does not say.
        issued: the day of issue, where the text is not signed with one.
        address: where the text was published.
        region: the administrative division code that a local notice binds, where its title does not tell a province.
        authority: the id of the one body that a local notice binds.

    Raises:
        NoticeError: the text is no holiday notice, contradicts itself or the law, or a part could not be placed;
            every fault is listed with its sentence and its cure.
    """
    faults = Faults()
    layout = lay_out(clean(text, faults), faults)
    if layout is None:
        raise NoticeError(faults.found)
    given = Given(
        calendar=calendar, year=year, issued=optional_day(issued), address=address, region=region, authority=authority
    )
    arranged = _year(layout, given, faults)
    signed = _issued(layout, given, arranged, faults)
    bound = _bound(layout, given, faults)
    if arranged is None:
        raise NoticeError(faults.found)
    body = read_items(layout, arranged, faults)
    rest, makeup = _days(layout, body, arranged, signed, given, faults)
    if faults:
        raise NoticeError(faults.found)
    return Schedule(
        year=arranged,
        rest_days=rest,
        makeup_days=makeup,
        source=layout.number or layout.title,
        kind=layout.kind,
        title=layout.title,
        number=layout.number,
        issued=signed,
        address=address,
        supersedes=_supersedes(layout, body),
        statutory_days=[day for item in body.items for day in item.days(Says.LAWFUL_REST)],
        region=bound,
        authority=authority,
    )


def _year(layout: Layout, given: Given, faults: Faults) -> int | None:
    if given.year is not None and layout.year is not None and given.year != layout.year:
        faults.add(layout.title, f"the title is of {layout.year}, asked for was {given.year}; leave the year out")
    found = layout.year or given.year
    if found is None and layout.number:
        found = int(layout.number.partition("〔")[2][:4])
    if found is None:
        faults.add(layout.title, "the year it arranges is not in its title; pass year")
    return found


def _issued(layout: Layout, given: Given, year: int | None, faults: Faults) -> date | None:
    if given.issued and layout.signed and given.issued != layout.signed:
        faults.add(
            "", f"the text is signed on {layout.signed}, asked for was {given.issued}; leave the day of issue out"
        )
    found = layout.signed or given.issued
    if found is None:
        faults.add(
            "", "no day of issue was found behind the text, such as 2025年11月4日; add the signature or pass issued"
        )
        return None
    if layout.number and layout.number.partition("〔")[2][:4] != str(found.year):
        faults.add(layout.number, f"the number is not of the year of issue, {found}; mend one")
    expected = (year - 1,) if layout.kind is ScheduleKind.ANNUAL and year else (year, (year or 0) - 1)
    if year is not None and found.year not in expected:
        faults.add("", f"a notice for {year} was not issued on {found}; mend the year or the signature")
    return found


def _bound(layout: Layout, given: Given, faults: Faults) -> str:
    if layout.kind is not ScheduleKind.LOCAL:
        if given.region or given.authority:
            faults.add(layout.title, "a national notice binds all; leave the region and the authority out")
        return ""
    region = given.region or ("" if given.authority else region_of(layout.issuer))
    if not region and not given.authority:
        faults.add(
            layout.title,
            f"{layout.issuer} is no provincial government whose region is known; pass region, a division code such as "
            "513400, or authority",
        )
    return region


def _days(
    layout: Layout, body: Body, year: int, issued: date | None, given: Given, faults: Faults
) -> tuple[dict[date, str], dict[date, str]]:
    """The days off and the days worked, each with its holiday's name, once everything agrees."""
    if not body.items:
        faults.add(layout.title, "no day off and no make-up day was found in the text; pass the whole notice")
        return {}, {}
    if layout.kind is ScheduleKind.EXTENSION:
        item = body.items[0]
        if issued is None:
            return {}, {}
        off, on = extended_days(item, year, issued, given.calendar, faults)
        return dict.fromkeys(off, item.name), dict.fromkeys(on, item.name)
    try:
        lawful = festival_days(year)
    except ParameterNotInForce as error:
        faults.add(layout.title, str(error))
        return {}, {}
    unplaced = bool(faults)
    _check_items(layout, body.items, lawful, faults)
    if layout.kind is ScheduleKind.LOCAL:
        _check_local(layout, body.items, year, lawful, given, faults)
    else:
        _check_national(layout, body, lawful, faults, unplaced=unplaced)
    rest = {day: item.name for item in body.items for day in item.rest}
    return rest, {day: item.name for item in body.items for day in item.worked}


def _check_items(layout: Layout, items: tuple[Item, ...], lawful: Lawful, faults: Faults) -> None:
    for item in items:
        check_item(item, layout.kind, [day for name in item.names for day in lawful.get(name, ())], faults)
        for statement in item.said(Says.EXTENDED):
            faults.add(statement.sentence, "only a notice titled 关于延长…假期的通知 prolongs a holiday")
        for statement in item.said(Says.AS_BY_LAW) if layout.kind is not ScheduleKind.AMENDMENT else ():
            faults.add(statement.sentence, "only an amendment takes a long holiday back; leave the sentence out")
    check_overlaps(items, faults)
    _check_granted(layout, items, faults)
    check_order(items, faults)
    check_reach(items, faults)
    check_runs(items, faults)


def _check_local(
    layout: Layout, items: tuple[Item, ...], year: int, lawful: Lawful, given: Given, faults: Faults
) -> None:
    region = given.region or region_of(layout.issuer)
    check_local(items, year, region, given.calendar, faults, whole_year=not layout.name)
    check_lawful_days(items, lawful, faults)
    check_conservation([item for item in items if all(name in lawful for name in item.names)], lawful, faults)


def _check_national(layout: Layout, body: Body, lawful: Lawful, faults: Faults, *, unplaced: bool) -> None:
    for item in body.items:
        for statement in item.said(Says.SUMMARY, Says.NATIONAL_WORK, Says.COUNT_AHEAD):
            faults.add(statement.sentence, "only a local notice speaks so; mend the sentence")
    if layout.kind is ScheduleKind.ANNUAL:
        check_presence(body, lawful, faults)
    granted = {item.name: own for item in body.items if (own := item.days(Says.LAWFUL_REST))}
    lawful = {**lawful, **granted}
    check_lawful_days(body.items, lawful, faults)
    check_shape(body.items, lawful, faults)
    if not unplaced:
        check_conservation(body.items, lawful, faults)


def _check_granted(layout: Layout, items: tuple[Item, ...], faults: Faults) -> None:
    """Only a notice of the State Council's own gives a day beside those of the law (2015: 纪念日)."""
    for item in items:
        for statement in item.said(Says.LAWFUL_REST):
            if layout.kind is not ScheduleKind.AMENDMENT or festival_name(item.name):
                faults.add(
                    statement.sentence, "全国放假 gives a day that no law gives, and this notice cannot; mend it"
                )


def _supersedes(layout: Layout, body: Body) -> tuple[str, ...]:
    """An amendment of a festival's days replaces them; one that adds a day of its own replaces none."""
    if layout.kind is not ScheduleKind.AMENDMENT:
        return ()
    return tuple(item.name for item in body.items if all(festival_name(name) for name in item.names))
