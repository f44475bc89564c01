"""Records that are made next to each other: links lead to records that are there, and what follows begins later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache, partial
from typing import Any

from zwgk.records import Authority, Record, facts_of
from zwgk.records.publications import Publication
from zwgk.testing.likely_values import Drawn, Given, Link
from zwgk.testing.scenes import Scene, make

_LONGEST_WAIT = 46
"""How many days a record begins at most after the one it points to."""
_ANY = "record"


class LinkedRecords:
    """Records that are made next to each other."""

    def __init__(self, authority: Authority, drawn: Sequence[tuple[Drawn, int]], first: date, last: date) -> None:
        self.authority, self.first, self.last = authority, first, last
        self.drawn = [one for one, _ in drawn]
        self.days = [day for _, day in drawn]
        kinds: list[type[Record]] = [one.kind for one in self.drawn]
        self.ids = [f"{kind.record_title}-{number}" for number, kind in enumerate(kinds, start=1)]

    def records(self) -> list[Record]:
        """The records, in the order in which they were drawn."""
        return [self.made(number) for number in range(len(self.drawn))]

    def made(self, number: int) -> Record:
        """A record."""
        drawn = self.drawn[number]
        drawn.values["id"] = Given(self.ids[number])
        target = self.target(number)
        scene = Scene(
            first=self.begins(number),
            last=self.last,
            ids_for=partial(self.ids_for, number),
            authority=self.authority,
            cause=None if target is None else self.begins(target),
        )
        made: Record = make(drawn, scene)
        return made

    def ids_for(self, number: int, target: str) -> Sequence[str]:
        """The ids that a link of a record may hold; it never points to itself."""
        if target == Authority.record_kind:
            return [self.authority.id]
        others = [other for other in range(len(self.drawn)) if other != number]
        named = [other for other in others if target in _words_for(self.drawn[other].kind)]
        return [self.ids[other] for other in named or (others if target == _ANY else ())]

    def target(self, number: int) -> int | None:
        """The record that a record points to first."""
        drawn = self.drawn[number]
        for name in facts_of(drawn.kind):  # Hypothesis mixes the order of what it draws
            held = drawn.values.get(name)
            link = held[0] if isinstance(held, tuple) and held else held
            if isinstance(link, Link) and (found := self.ids_for(number, link.target)):
                wanted = found[link.number % len(found)]
                return self.ids.index(wanted) if wanted in self.ids else None
        return None

    def begins(self, number: int, seen: frozenset[int] = frozenset()) -> date:
        """The first day of a record: some days after that of the record it points to."""
        target = self.target(number)
        own = self.days[number]
        if target is None or target in seen | {number}:
            return self.first + timedelta(days=own)
        return min(self.begins(target, seen | {number}) + timedelta(days=own % _LONGEST_WAIT), self.last)


@cache
def _words_for(kind: Any) -> frozenset[str]:  # noqa: ANN401 (a record type; mypy reads the hash of the instances)
    """The words by which a link means a record type; one to any kind of record means a publication first."""
    above = {base.record_kind for base in kind.__mro__ if issubclass(base, Record)}
    return frozenset({*above, _ANY} if issubclass(kind, Publication) else above)
