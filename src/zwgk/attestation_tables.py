"""Attestations and evidence from tables, added to a dossier for a check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

import attrs

from zwgk.dossier import Dossier
from zwgk.errors import Fault, by_place
from zwgk.ledger_rows import Row, fault_in
from zwgk.records import Attestation, Evidence, Record
from zwgk.structuring import KIND_KEY
from zwgk.tables import Paths, read_rows, structure_rows

Filed: TypeAlias = Attestation | Evidence

KIND_HEADING = "类别"
"""The heading under which a table that holds both kinds says which one a row is."""

_KINDS: dict[str, type[Filed]] = {
    name: kind for kind in (Attestation, Evidence) for name in (kind.record_kind, kind.record_title)
}


@attrs.frozen(kw_only=True)
class AttestationUse:
    """What became of added attestations in one report."""

    added: tuple[str, ...]
    """The ids of the records that joined the dossier."""
    elsewhere: tuple[str, ...]
    """The ids of those that belong to other authorities."""
    malformed: tuple[Fault, ...]

    def to_dict(self) -> dict[str, object]:
        """The attestations as `zwgk check --format json` lists them."""
        return {
            "added": list(self.added),
            "other_authority": list(self.elsewhere),
            "malformed": [attrs.asdict(fault) for fault in self.malformed],
        }


@attrs.frozen(init=False)
class Attestations:
    """Attestations and evidence from beside the dossiers, and what is wrong with those that are not added."""

    records: tuple[Filed, ...]
    rows: tuple[Row | None, ...]
    """Where each was read; None for one that was made in Python."""
    malformed: tuple[Fault, ...]

    def __init__(
        self, records: Iterable[Filed] = (), *, rows: Iterable[Row | None] = (), malformed: Iterable[Fault] = ()
    ) -> None:
        """Keep the records whose id stands once; the others join the malformed.

        Args:
            records: the attestations and evidence.
            rows: where each was read.
            malformed: what is wrong with others.
        """
        given = tuple(records)
        pairs = tuple(zip(given, tuple(rows) or (None,) * len(given), strict=True))
        times = Counter((one.authority, one.id) for one in given)
        faults = [
            fault_in(row, type(one), "id", f"id {one.id!r} stands more than once; give each its own")
            for one, row in pairs
            if times[one.authority, one.id] > 1
        ]
        kept = [(one, row) for one, row in pairs if times[one.authority, one.id] == 1]
        self.__attrs_init__(
            tuple(one for one, _ in kept),
            tuple(row for _, row in kept),
            tuple(sorted((*malformed, *faults), key=by_place)),
        )

    def belonging_to(self, authority: str) -> Attestations:
        """The same, where those that name no authority are that one's."""
        owned = (attrs.evolve(one, authority=one.authority or authority) for one in self.records)
        return Attestations(owned, rows=self.rows, malformed=self.malformed)

    def named(self) -> Attestations:
        """The same, where those that name no authority are malformed: nobody can tell whose they are."""
        problem = "names no authority, and several are checked; write the authority's id"
        pairs = tuple(zip(self.records, self.rows, strict=True))
        faults = [fault_in(row, type(one), "authority", problem) for one, row in pairs if not one.authority]
        kept = [(one, row) for one, row in pairs if one.authority]
        return Attestations(
            (one for one, _ in kept), rows=(row for _, row in kept), malformed=(*self.malformed, *faults)
        )

    def added_to(self, dossier: Dossier) -> tuple[Dossier, AttestationUse]:
        """A dossier with the records that are its authority's, and what became of each."""
        added: list[Record] = []
        elsewhere: list[str] = []
        faults = list(self.malformed)
        owner = dossier.authority.id
        for one, row in zip(self.records, self.rows, strict=True):
            if one.authority not in ("", owner):
                elsewhere.append(one.id)
            elif dossier.get(one.id) is not None:
                problem = f"id {one.id!r} stands already in the dossier; keep one of them, or give this its own"
                faults.append(fault_in(row, type(one), "id", problem))
            else:
                added.append(attrs.evolve(one, authority=owner))
        use = AttestationUse(
            added=tuple(one.id for one in added),
            elsewhere=tuple(elsewhere),
            malformed=tuple(sorted(faults, key=by_place)),
        )
        whole = (*(one for one in dossier.records if one is not dossier.authority), *added)
        return (Dossier(dossier.authority, whole) if added else dossier), use


def load_attestations(paths: Paths) -> Attestations:
    """Read attestations (声明) and evidence (佐证材料) from TOML, CSV or .xlsx files, one table or row each.

    Headings are field names or their Chinese titles. A row is an attestation, unless its table or sheet is called
    ``evidence`` or 佐证材料, or it says so under 类别. A malformed one is not added and stands in
    `Attestations.malformed`, with its file, its cell and the cure.

    Args:
        paths: one or several files.

    Raises:
        InputError: a file cannot be read at all.
    """
    rows, faults = read_rows(paths, [Attestation, Evidence], tables=tuple(_KINDS))
    made: list[tuple[Row, Filed]] = []
    for row in rows:
        name = _kind_named(row)
        kind = _KINDS.get(name)
        if kind is None:
            known = "、".join(_KINDS)
            faults.append(Fault(row.file, row.place, f"unknown kind of record {name!r}; expected one of {known}"))
            continue
        told = tuple(cell for cell in row.cells if cell.heading not in (KIND_KEY, KIND_HEADING))
        read, problems = structure_rows([attrs.evolve(row, cells=told)], kind)
        made += read
        faults += problems
    return Attestations((one for _, one in made), rows=(row for row, _ in made), malformed=faults)


def _kind_named(row: Row) -> str:
    """What the row calls its kind, else its table where that names one."""
    for cell in row.cells:
        if cell.heading in (KIND_KEY, KIND_HEADING) and not cell.blank:
            return str(cell.value).strip()
    return row.table if row.table in _KINDS else Attestation.record_kind
