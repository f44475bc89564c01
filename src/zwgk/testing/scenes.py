"""From facts as drawn to a record: around which day it happened, next to which records, in whose authority."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, time, timedelta
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any, get_args

import attrs

from zwgk.dates import Moment
from zwgk.records import Authority
from zwgk.records.base import annotations_of, facts_of
from zwgk.testing.likely_values import Day, Drawn, Given, Link, Term, Year
from zwgk.testing.lives import is_end, life_of, own_time_of

_DATED_FIRST = ("issued_at", "issued_on", "dated_on", "signed_on", "decided_on", "published_at", "published_on")
"""The facts whose year stands in a document's number, the deciding ones first."""
NOWHERE = "不在卷宗中"
"""What a link that has to point somewhere holds where there is no record to point to."""


@attrs.frozen(kw_only=True)
class Scene:
    """What a record is made in."""

    first: date
    """The record's first day, unless one of its days is given."""
    last: date
    """No event lies later, unless a day is given that does."""
    ids_for: Callable[[str], Sequence[str]]
    """The ids that a link to a kind of record may hold."""
    authority: Authority
    cause: date | None = None
    """The first day of the record that it points to."""


def make(drawn: Drawn, scene: Scene) -> Any:  # noqa: ANN401 (an instance of what was drawn)
    """The record: its events in order, plans after events, texts and links filled in."""
    first = _lay_out(list(_slots(drawn, life_of(drawn.kind))), scene.first, scene.last)
    for name in own_time_of(drawn.kind):
        _lay_out(list(_slots(drawn, (name,))), first, scene.last)
    return _Maker(scene, first, _year(drawn, first)).made(drawn)


@attrs.frozen
class _Slot:
    """Where an event stands in what was drawn."""

    values: dict[str, Any]
    name: str
    drawn: Day | None
    given: date | None


def _slots(drawn: Drawn, names: Sequence[str]) -> Iterator[_Slot]:
    for name in names:
        held = drawn.values[name]
        if isinstance(held, Day):
            yield _Slot(drawn.values, name, held, None)
        elif isinstance(held, Given):
            if (day := _day(held)) is not None:
                yield _Slot(drawn.values, name, None, day)
        else:
            for inner in held if isinstance(held, tuple) else (held,):
                if isinstance(inner, Drawn):
                    yield from _slots(inner, life_of(inner.kind))


def _lay_out(slots: Sequence[_Slot], first: date, last: date) -> date:
    """Put the drawn days in order, the first of them on the first day, or all around those that are given.

    Gives the first day.
    """
    in_order = sorted((slot.drawn for slot in slots if slot.drawn is not None), key=_hour)
    after = [timedelta(days=day.distance - in_order[0].distance) for day in in_order]
    fixed = [slot.given for slot in slots if slot.given is not None]
    if fixed:
        before = sum(slot.drawn is not None for slot in slots[: next(at for at, one in enumerate(slots) if one.given)])
        first = fixed[0] - timedelta(days=in_order[before - 1].distance if before else 0)
    drawn = iter(zip(in_order, after, strict=True))
    earliest = date.min
    for at, slot in enumerate(slots):
        if slot.given is not None:
            earliest = max(earliest, slot.given)
        else:
            day, later = next(drawn)
            still = [other.given for other in slots[at:] if other.given is not None]
            wanted = first + later
            found = min(max(wanted, earliest), *still, max(last, first, *fixed))
            slot.values[slot.name] = Moment(found, day.time if found == wanted and found not in fixed else None)
    return first


def _hour(day: Day) -> tuple[int, time]:
    return day.distance, day.time or time.min


def _day(held: object) -> date | None:
    """The day that a fact tells; None where it is no day."""
    value = held.value if isinstance(held, Given) else held
    if isinstance(value, Moment):
        return value.day
    return value if isinstance(value, date) else None


def _year(drawn: Drawn, first: date) -> int:
    deciding = (_day(drawn.values.get(name)) for name in _DATED_FIRST)
    return next((day for day in deciding if day is not None), first).year


@attrs.frozen
class _Maker:
    """Fills in what depends on where a record stands."""

    scene: Scene
    first: date
    year: int

    def made(self, drawn: Drawn) -> Any:  # noqa: ANN401 (an instance of what was drawn)
        annotations = annotations_of(drawn.kind)
        filled: dict[str, Any] = {}
        for name, held in drawn.values.items():
            whole = _holds_moments(annotations[name])
            filled[name] = self.term(drawn, name, held) if isinstance(held, Term) else self.value(held, whole=whole)
        if "total" in filled and not isinstance(drawn.values["total"], Given):
            filled["total"] = _sum(filled)
        return drawn.kind(**filled)

    def term(self, drawn: Drawn, name: str, term: Term) -> date:
        """The planned day: after the events that are declared before it, else the day on which it all began."""
        facts = facts_of(drawn.kind)
        names = list(facts)
        before = [one for one in names[: names.index(name)] if one in drawn.values and not is_end(facts[one])]
        events = [_day(drawn.values[one]) for one in before]
        known = [day for day in events if day is not None]
        return max(known) + timedelta(days=term.days) if known else self.scene.cause or self.first

    def value(self, held: Any, *, whole: bool) -> Any:  # noqa: ANN401 (whatever a field holds)
        if isinstance(held, tuple):
            return _once(one for one in (self.value(one, whole=whole) for one in held) if one is not None)
        if isinstance(held, Day):  # one of several: it stands in no order of events
            held = Moment(self.first + timedelta(days=held.distance), held.time)
        fillers: dict[type, Callable[[Any], Any]] = {
            Drawn: self.made,
            Given: attrgetter("value"),
            Link: self.link,
            Moment: lambda moment: moment if whole else moment.day,
            Year: lambda year: self.year - year.before,
            str: self.text,
        }
        filler = fillers.get(type(held))
        return held if filler is None else filler(held)

    def link(self, link: Link) -> str | None:
        ids = self.scene.ids_for(link.target)
        if not ids:
            return NOWHERE if link.required else None
        return ids[link.number % len(ids)]

    def text(self, text: str) -> str:
        if "{" not in text:
            return text
        authority = self.scene.authority
        posts = [post.id for post in authority.posts]
        return text.format_map(
            {"year": self.year, "departments": _InTurn(authority.departments), "posts": _InTurn(posts)}
        )


class _InTurn:
    """Texts by any number, beginning anew after the last."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts or ("",)

    def __getitem__(self, number: int) -> str:
        return self.texts[number % len(self.texts)]


def _once(values: Iterable[Any]) -> tuple[Any, ...]:
    """The values, a link that came twice only once."""
    kept: list[Any] = []
    for one in values:
        if not (isinstance(one, str) and one in kept):
            kept.append(one)
    return tuple(kept)


@cache
def _holds_moments(annotation: Any) -> bool:  # noqa: ANN401 (an annotation)
    return annotation is Moment or any(_holds_moments(argument) for argument in get_args(annotation))


def _sum(filled: Mapping[str, Any]) -> Any:  # noqa: ANN401 (a number of the fields' own type)
    """What a table states as its total: the sum of what stands beside it; as drawn where nothing does."""
    beside = [one for name, one in filled.items() if name != "total" and type(one) in (int, Decimal)]
    return sum(beside) if beside and type(filled["total"]) in (int, Decimal) else filled["total"]
