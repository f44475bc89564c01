"""Dossiers that note which kinds of records they are asked for."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from zwgk.dossier import Dossier
from zwgk.records import Record

R = TypeVar("R", bound=Record)


class WatchedDossier(Dossier):
    """A view of a dossier that notes the kinds it is asked for by name."""

    __slots__ = ("asked_for",)

    def __init__(self, view: Dossier, asked_for: set[type[Record]]) -> None:
        """Take over a view, and where to note the kinds."""
        for name in Dossier.__slots__:
            setattr(self, name, getattr(view, name))
        self.asked_for = asked_for

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a type, after noting the type."""
        self.asked_for.add(kind)
        return super().of(kind)

    def linked(self, kind: type[R], target: str) -> tuple[R, ...]:
        """The records of a type that point to a record, after noting the type."""
        self.asked_for.add(kind)
        return super().linked(kind, target)

    def as_of(self, day: date) -> Dossier:
        """The dossier on another day, which notes in the same place."""
        return WatchedDossier(super().as_of(day), self.asked_for)
