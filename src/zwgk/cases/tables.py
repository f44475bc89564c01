"""The table of one case, as TOML has it, made a case: strictly, so that none passes because of a slip."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

import attrs

from zwgk.cases.case import Case
from zwgk.division_codes import division_code_problem
from zwgk.errors import Fault, InputError
from zwgk.records import Authority, Record
from zwgk.structuring import KIND_KEY, RawRecord, build_dossier
from zwgk.verdicts import Outcome, Why

_KEYS = {
    "rule": str,
    "name": str,
    "as_of": date,
    "expect": str,
    "why": str,
    "missing": list,
    "due": date,
    "message": str,
    "subject": str,
    "region": str,
    "edition": date,
    "layers": list,
}
_CHOICES: Mapping[str, type[StrEnum]] = {"expect": Outcome, "why": Why}
_REQUIRED = ("rule", "name", "as_of", "expect")
_WORDS = {
    str: 'a text in quotes, such as "passed"',
    date: "a day without quotes, such as 2024-03-05",
    list: 'a list of texts, such as ["issued_at"]',
}


@attrs.frozen
class CaseTable:
    """Where the table of a case stands."""

    file: str
    place: str
    line: int | None

    @property
    def at(self) -> str:
        """The file, as faults name it: with the line, where that is known."""
        return self.file if self.line is None else f"{self.file}:{self.line}"

    def case(self, raw: object, authority: Mapping[str, Any], types: Mapping[str, type[Record]]) -> Case:
        """The case.

        Args:
            raw: the table.
            authority: the authority of a case that brings none.
            types: the record types by kind.

        Raises:
            InputError: every fault found.
        """
        if not isinstance(raw, dict):
            raise InputError([Fault(self.at, self.place, f"expected a table, found {raw!r}")])
        own = {name: value for name, value in raw.items() if name in _KEYS}
        label = f"{self.place} ({own['name']})" if isinstance(own.get("name"), str) else self.place
        faults = [Fault(self.at, label, problem) for problem in _problems(own)]
        records: list[RawRecord] = []
        for kind, group in raw.items():
            if kind not in own:
                records += self._records(kind, group, types, faults)
        if "region" in own and any(_is_authority(one) and "region" in one.fields for one in records):
            faults.append(Fault(self.at, label, "region: the case's authority names its own region; keep one of them"))
        if not any(map(_is_authority, records)):
            records.append(RawRecord(self.file, "authority", {**authority, KIND_KEY: Authority.record_kind}))
        if isinstance(own.get("region"), str):
            records = [_moved(one, own["region"]) if _is_authority(one) else one for one in records]
        try:
            dossier = build_dossier(records, types)
        except InputError as error:
            raise InputError([*faults, *error.faults]) from error
        if faults:
            raise InputError(faults)
        return Case(file=self.file, line=self.line, dossier=dossier, **_values(own))

    def _records(
        self, kind: str, group: object, types: Mapping[str, type[Record]], faults: list[Fault]
    ) -> list[RawRecord]:
        if isinstance(group, list) and all(isinstance(fields, dict) for fields in group):
            where = f"{self.place}.{kind}"
            return [
                RawRecord(self.at, f"{where}[{index}]", {**fields, KIND_KEY: kind})
                for index, fields in enumerate(group)
            ]
        if kind in types:
            problem = f'expected a list of records, such as [{{ id = "…" }}], found {group!r}'
        else:
            problem = f"unknown key{_nearest(kind, (*_KEYS, *types))}"
        faults.append(Fault(self.at, f"{self.place}.{kind}", problem))
        return []


def _problems(own: Mapping[str, Any]) -> Iterator[str]:
    absent = [name for name in _REQUIRED if name not in own]
    if absent:
        yield f"the case lacks {', '.join(absent)}"
    for name, value in own.items():
        if not _is_a(value, _KEYS[name]):
            yield f"{name}: expected {_WORDS[_KEYS[name]]}, found {value!r}"
        elif name in _CHOICES:
            yield from _unknown(name, value, [member.value for member in _CHOICES[name]])
        elif name == "region" and (problem := division_code_problem(value)):
            yield f"region: {problem}"


def _is_a(value: object, kind: type) -> bool:
    """Whether a value is of a kind and nothing more special: an instant is no day."""
    return type(value) is kind and (not isinstance(value, list) or all(type(one) is str for one in value))


def _unknown(name: str, value: str, known: list[str]) -> Iterator[str]:
    if value not in known:
        yield f"{name}: expected one of {', '.join(known)}, found {value!r}{_nearest(value, known)}"


def _nearest(name: str, names: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(names), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _is_authority(one: RawRecord) -> bool:
    return one.kind == Authority.record_kind


def _moved(authority: RawRecord, region: str) -> RawRecord:
    return attrs.evolve(authority, fields={**authority.fields, "region": region})


def _values(own: Mapping[str, Any]) -> dict[str, Any]:
    """The keys as a case holds them; its region is its authority's."""
    held: dict[str, Any] = {name: value for name, value in own.items() if name != "region"}
    held |= {name: tuple(value) for name, value in held.items() if isinstance(value, list)}
    return held | {name: choices(held[name]) for name, choices in _CHOICES.items() if name in held}
