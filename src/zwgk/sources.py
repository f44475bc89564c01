"""Legal texts, the items they are cut into, and pointers to them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

import attrs

from zwgk.authority_kinds import AuthorityKind
from zwgk.dates import ensure_day, optional_day
from zwgk.errors import PackError


class Disposition(StrEnum):
    """What zwgk makes of a clause."""

    AUTOMATIC = "automatic"
    """Rules decide it from facts on record."""
    ASSISTED = "assisted"
    """A machine finds candidates and a person decides."""
    ATTESTED = "attested"
    """Evidence on file, with a signed statement, is all that a machine can see."""
    PLANNED = "planned"
    """Rules are still to be written."""
    OUT_OF_SCOPE = "out-of-scope"
    """Not checked; the clause says why."""

    @property
    def chinese(self) -> str:
        """The disposition as a coverage table shows it."""
        return {
            "automatic": "自动",
            "assisted": "辅助",
            "attested": "声明",
            "planned": "待实现",
            "out-of-scope": "不检查",
        }[self]


class ClauseKind(StrEnum):
    """What a clause is checked against."""

    RECORD = "record"
    """One record on its own."""
    LINKED = "linked"
    """Several records held against each other."""
    PERIOD = "period"
    """How often something happened in a year or quarter."""
    EVIDENCE = "evidence"
    """Whether evidence is on file."""


@attrs.frozen(kw_only=True)
class Clause:
    """The smallest checkable item of a text."""

    id: str
    """Unique within its source, such as ``2.3-07``."""
    title: str
    """What is asked for, in our own words."""
    place: str = ""
    """Where it stands, as a citation names it; its id where this is empty."""
    kind: ClauseKind = ClauseKind.RECORD
    owners: tuple[str, ...] = ()
    """The responsible departments (责任科室) the text names."""
    disposition: Disposition
    reason: str = ""
    """Why an out-of-scope clause is not checked."""
    implemented_by: tuple[str, ...] = ()
    """Codes of rules in other packs that already ask for this."""
    owed_by: frozenset[AuthorityKind] = frozenset(AuthorityKind)
    """The kinds of authority that owe it."""

    @property
    def label(self) -> str:
        """The clause as a report names it: its place, id and title."""
        return f"{self.place}（{self.id}）{self.title}" if self.place else f"{self.id} {self.title}"

    def __attrs_post_init__(self) -> None:
        if (self.disposition is Disposition.OUT_OF_SCOPE) != bool(self.reason):
            raise PackError(f"clause {self.id}: exactly the out-of-scope clauses give a reason, found {self.reason!r}")


def _by_id(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    clauses = tuple(clauses)
    seen: set[str] = set()
    for clause in clauses:
        if clause.id in seen:
            raise PackError(f"clause {clause.id!r} stands twice in the clause table; give each item its own id")
        seen.add(clause.id)
    return clauses


@attrs.frozen(kw_only=True)
class Source:
    """A legal text or plan, with the days it is in force and its clause table."""

    id: str
    title: str
    issuer: str
    number: str = ""
    """The document number (文号), where the text has one."""
    in_force_from: date = attrs.field(converter=ensure_day)
    in_force_until: date | None = attrs.field(default=None, converter=optional_day)
    """The last day it is in force; None while it still is."""
    url: str = ""
    last_confirmed_on: date | None = attrs.field(default=None, converter=optional_day)
    """The day somebody last held what is cited here against the text; None where nobody did."""
    confirmed_how: str = ""
    """How that was done, in Chinese."""
    clauses: tuple[Clause, ...] = attrs.field(default=(), converter=_by_id, repr=False, eq=False)
    """Its clause table; a text is the same with the table that a pack adds to it."""

    def __attrs_post_init__(self) -> None:
        if (self.last_confirmed_on is None) != (not self.confirmed_how):
            raise PackError(
                f"{self.title}: last_confirmed_on is {self.last_confirmed_on} and confirmed_how is "
                f"{self.confirmed_how!r}; give both, or neither where nobody has seen the text"
            )

    def clause(self, id: str) -> Clause:  # noqa: A002 (the field of a clause is called id)
        """The clause with that id.

        Raises:
            PackError: the table has no such clause.
        """
        for clause in self.clauses:
            if clause.id == id:
                return clause
        raise PackError(f"{self.title} has no clause {id!r}; add it to the clause table or mend the id")

    def cite(self, place: str = "", *, note: str = "") -> Citation:
        """A citation of a place in this text, such as ``第三十三条``."""
        return Citation(source=self, place=place, note=note)

    def fresh_on(self, day: date, *, within: int) -> bool:
        """Whether the text was confirmed at most so many days before a day, or after it."""
        return self.last_confirmed_on is not None and (ensure_day(day) - self.last_confirmed_on).days <= within

    def renewed(
        self,
        *,
        id: str,  # noqa: A002 (the field is called id)
        title: str,
        in_force_from: date,
        in_force_until: date | None = None,
        number: str = "",
        url: str = "",
        last_confirmed_on: date | None = None,
        confirmed_how: str = "",
        without: Iterable[str] = (),
        clauses: Iterable[Clause] = (),
    ) -> Source:
        """The text that follows this one, such as next year's plan, with most of its clauses.

        Args:
            id: the new text's id.
            title: its title.
            in_force_from: the first day it is in force.
            in_force_until: the last day.
            number: its document number.
            url: where it is published.
            last_confirmed_on: the day somebody last looked at it.
            confirmed_how: how that was done.
            without: the ids of clauses that it leaves out.
            clauses: clauses that are new, or that take the place of those with their ids.

        Raises:
            PackError: a clause to leave out is not there.
        """
        own = {one.id: one for one in clauses}
        dropped = set(without)
        for name in sorted(dropped):
            self.clause(name)
        kept = [own.pop(one.id, one) for one in self.clauses if one.id not in dropped]
        return attrs.evolve(
            self,
            id=id,
            title=title,
            number=number,
            in_force_from=in_force_from,
            in_force_until=in_force_until,
            url=url,
            last_confirmed_on=last_confirmed_on,
            confirmed_how=confirmed_how,
            clauses=(*kept, *own.values()),
        )

    def in_force_on(self, day: date) -> bool:
        """Whether the text was in force on a day."""
        day = ensure_day(day)
        return self.in_force_from <= day and (self.in_force_until is None or day <= self.in_force_until)

    def __str__(self) -> str:
        return f"《{self.title}》" + (f"（{self.number}）" if self.number else "")


@attrs.frozen(kw_only=True)
class Citation:
    """A pointer to the place in a legal text that a rule or number rests on (依据)."""

    source: Source
    place: str = ""
    note: str = ""
    """How the place is read, where its words leave room."""

    @property
    def last_confirmed_on(self) -> date | None:
        """The day the text was last looked at; None where nobody did."""
        return self.source.last_confirmed_on

    @property
    def confirmed_how(self) -> str:
        """How it was confirmed, in Chinese."""
        return self.source.confirmed_how

    def __str__(self) -> str:
        return f"{self.source}{self.place}" + (f"（{self.note}）" if self.note else "")


def refuse_double_ids(sources: Iterable[Source], *, where: str) -> None:
    """Refuse texts of which two have one id, or two have a clause of one id.

    Raises:
        PackError: two do.
    """
    seen: set[str] = set()
    found: dict[str, Source] = {}
    for source in sources:
        if source.id in seen:
            raise PackError(f"{where} names the text {source.id!r} twice; name each text once")
        seen.add(source.id)
        for clause in source.clauses:
            if clause.id in found:
                raise PackError(
                    f"{where}: {found[clause.id].title} and {source.title} both have a clause {clause.id!r}; "
                    "begin the ids of one of them with a word for its text"
                )
            found[clause.id] = source
