"""Dossiers that say the same under other ids."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from zwgk.dossier import Dossier
from zwgk.testing.record_values import with_values


def renamed(dossier: Dossier, name: Callable[[str], str]) -> Dossier:
    """A dossier with new ids, and the new ids wherever the old ones stand.

    Args:
        dossier: the dossier.
        name: gives the new id for an old one.
    """
    names = {record.id: name(record.id) for record in dossier}

    def anew(_: str, value: Any) -> Any:  # noqa: ANN401 (any fact, and one of its kind)
        return names.get(value, value) if type(value) is str else value

    return with_values(dossier, anew)


def turned_round(dossier: Dossier) -> dict[str, str]:
    """New ids by the old ones, so that the records of each kind stand in the opposite order."""
    ids: dict[str, list[str]] = {}
    for record in dossier:
        ids.setdefault(record.record_kind, []).append(record.id)
    return {old: new for names in ids.values() for old, new in zip(names, reversed(names), strict=True)}
