"""Waivers: approved exceptions that stand beside a verdict for a time, and never change it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fnmatch import fnmatchcase
from typing import Any

import attrs

from zwgk.dates import to_date
from zwgk.errors import Fault, by_place
from zwgk.ledger_cells import says_nothing
from zwgk.ledger_rows import Row, fault_in
from zwgk.records import Record, facts_of
from zwgk.records.base import fact
from zwgk.tables import Paths, read_rows, structure_rows

EVERY_RECORD = "*"

_PATTERN = re.compile(r"[A-Z]{2,5}(?:[0-9?]{4}|[0-9?]{0,4}\*)")
_TABLES = ("waiver", "豁免")


@attrs.frozen(kw_only=True)
class Waiver:
    """An approved exception (豁免): for a time, failures of some rules on some records are not held against anybody.

    What is wrong with it is told by `problems`; a malformed waiver is never applied.
    """

    rule: str = attrs.field(metadata=fact("规则", "规则代码，如 XZ2307；XZ23* 指以 XZ23 开头的各条规则"))
    subject: str = attrs.field(default="", metadata=fact("记录编号", "所及记录的编号；文* 指以文开头的；* 指各条记录"))
    kind: str = attrs.field(default="", metadata=fact("记录类别", "只及某一类记录的，填类别，如 政策文件"))
    authority: str = attrs.field(default="", metadata=fact("单位", "只及某一单位的，填该单位的编号"))
    reason: str = attrs.field(metadata=fact("豁免理由", "为什么可以不按规则办"))
    legal_basis: str = attrs.field(metadata=fact("豁免依据", "允许豁免的文件和条款"))
    approved_by: str = attrs.field(metadata=fact("批准岗位", "批准豁免的岗位"))
    issued: date = attrs.field(converter=to_date, metadata=fact("批准日期", "批准的日期，自当日起有效"))
    expires: date = attrs.field(converter=to_date, metadata=fact("有效期至", "有效的最后一日，当日仍然有效"))

    @property
    def problems(self) -> tuple[tuple[str, str], ...]:
        """What keeps it from being applied: the field, and what to write instead."""
        return tuple(_problems(attrs.asdict(self)))

    @property
    def names_many(self) -> bool:
        """Whether its subject is a pattern and no single id."""
        return "*" in self.subject or "?" in self.subject

    def names(self, code: str) -> bool:
        """Whether its pattern names a rule."""
        return fnmatchcase(code, self.rule)

    def covers(self, record: Record) -> bool:
        """Whether it reaches a record."""
        if self.kind not in ("", record.record_kind, record.record_title):
            return False
        return self.subject == record.id or fnmatchcase(record.id, self.subject.replace("[", "[[]"))

    def to_dict(self) -> dict[str, object]:
        """The waiver as `zwgk check --format json` gives it."""
        return attrs.asdict(self) | {"issued": self.issued.isoformat(), "expires": self.expires.isoformat()}


def _problems(given: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What is wrong with the fields of a waiver; some may be missing."""
    if "rule" in given and _PATTERN.fullmatch(given["rule"]) is None:
        yield "rule", f"expected a rule's code such as XZ2307, or XZ23* for several, found {given['rule']!r}"
    if not given.get("subject", "").strip():
        yield "subject", f"names no record; write the record's id, or {EVERY_RECORD} for every record"
    for name in sorted({"reason", "legal_basis", "approved_by"} & given.keys()):
        if says_nothing(given[name]):
            yield name, f"says nothing: {given[name]!r}; write the {facts_of(Waiver)[name].title}"
    if given.keys() >= {"issued", "expires"} and given["expires"] < given["issued"]:
        yield "expires", f"ends on {given['expires']}, before it was issued on {given['issued']}; mend one of them"


@attrs.frozen(init=False)
class Waivers:
    """Waivers, and what is wrong with those that are not applied."""

    waivers: tuple[Waiver, ...]
    rows: tuple[Row | None, ...]
    """Where each was read; None for one that was made in Python."""
    malformed: tuple[Fault, ...]

    def __init__(
        self, waivers: Iterable[Waiver] = (), *, rows: Iterable[Row] = (), malformed: Iterable[Fault] = ()
    ) -> None:
        """Keep the well-formed ones; the problems of the others join the malformed.

        Args:
            waivers: the waivers.
            rows: where each was read.
            malformed: what is wrong with others.
        """
        given = tuple(waivers)
        read = tuple(rows) or (None,) * len(given)
        pairs = tuple(zip(given, read, strict=True))
        faults = [fault_in(row, Waiver, name, problem) for one, row in pairs for name, problem in one.problems]
        kept = [(one, row) for one, row in pairs if not one.problems]
        self.__attrs_init__(
            tuple(one for one, _ in kept),
            tuple(row for _, row in kept),
            tuple(sorted((*malformed, *faults), key=by_place)),
        )


def load_waivers(paths: Paths) -> Waivers:
    """Read waivers from TOML, CSV or .xlsx files, one table or row each.

    Headings are field names or their Chinese titles. A malformed waiver is not applied and stands in
    `Waivers.malformed`, with its file, its cell and the cure.

    Args:
        paths: one or several files.

    Raises:
        InputError: a file cannot be read at all.
    """
    rows, faults = read_rows(paths, [Waiver], tables=_TABLES)
    made, problems = structure_rows(rows, Waiver, problems=_problems)
    return Waivers((one for _, one in made), rows=(row for row, _ in made), malformed=(*faults, *problems))
