"""Rows of tables as people fill them in: from headings and cells to the fields of an attrs class with facts."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, TypeAlias, TypeVar, get_args, get_origin

import attrs

from zwgk.dates import parse_day, to_date
from zwgk.errors import DateError, Fault, InputError
from zwgk.records import facts_of
from zwgk.records.base import annotations_of
from zwgk.structuring import structure_table

T = TypeVar("T")

Problems: TypeAlias = Callable[[Mapping[str, Any]], Iterable[tuple[str, str]]]
"""From the fields of a row to what is wrong with them: the field, and what to write instead."""

_BETWEEN_VALUES = re.compile(r"[、；;\n]")
_WRITTEN_DAY = re.compile(r"(\d{4})(?:/(\d{1,2})/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)")
_WHETHER = {"是": True, "否": False, "true": True, "false": False}


@attrs.frozen
class Refused:
    """What stands in a cell whose content is not taken over: why, and the cure."""

    problem: str


@attrs.frozen
class Cell:
    """A cell: where it stands, the heading it stands under, and what it holds."""

    place: str
    heading: str
    value: object

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return self.value is None or (isinstance(self.value, str) and not self.value.strip())


@attrs.frozen
class Row:
    """A row of a table, or a table of a TOML file."""

    file: str
    table: str
    """The sheet, or the name of the TOML table; empty where a file has only one."""
    place: str
    cells: tuple[Cell, ...]

    def __str__(self) -> str:
        return f"{self.file}: {self.place}"

    def text_of(self, name: str, kind: type) -> str:
        """What stands under the heading of a field, as it is written; empty where nothing does."""
        return next((str(cell.value).strip() for cell in self._under(name, kind) if not cell.blank), "")

    def place_of(self, name: str, kind: type) -> str:
        """Where a field's cell is; the row's own place where it has none."""
        return next((cell.place for cell in self._under(name, kind)), self.place)

    def _under(self, name: str, kind: type) -> Iterator[Cell]:
        headings = (name, facts_of(kind)[name].title)
        return (cell for cell in self.cells if cell.heading in headings)


def fault_in(row: Row | None, kind: type, name: str, problem: str) -> Fault:
    """A fault of a field: at its cell, or at the field of a value that was made in Python."""
    if row is None:
        return Fault(kind.__name__, name, problem)
    return Fault(row.file, row.place_of(name, kind), problem)


def headings_of(kind: type) -> dict[str, str]:
    """The field that each heading stands for: its own name, or its Chinese title."""
    facts = facts_of(kind)
    return {described.title: name for name, described in facts.items()} | {name: name for name in facts}


def no_problems(_: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """That nothing is wrong with the fields of a row beyond what their types say."""
    return ()


def structure_row(row: Row, kind: type[T], *, problems: Problems = no_problems) -> T:
    """A row as an attrs class: blank cells are not on record.

    Texts become days, numbers, members of an enumeration (by value or Chinese name) and lists (split at 、；; and line
    ends), as the field asks for.

    Args:
        row: the row.
        kind: the class, each of its fields with a `fact`.
        problems: what is wrong with the fields, some of which may be missing; they join the faults of a row that is
            no such class. Of a row that is one they are left to whoever uses it.

    Raises:
        InputError: every fault of the row, each at its cell.
    """
    names, annotations = headings_of(kind), annotations_of(kind)
    fields: dict[str, object] = {}
    places: dict[str, str] = {}
    faults: list[Fault] = []
    for cell in row.cells:
        if cell.blank:
            continue
        name = names.get(cell.heading)
        problem = _problem(cell, names, places)
        if problem is None and name is not None:
            try:
                fields[name] = _read(cell.value, annotations[name])
            except (ValueError, TypeError) as error:
                problem = f"{error} ({facts_of(kind)[name].title})"
        if name is not None:
            places.setdefault(name, cell.place)
        if problem is not None:
            faults.append(Fault(row.file, cell.place, problem))
    try:
        made = structure_table(fields, kind, file=row.file)
    except InputError as error:
        faults += _placed(error, row, places, known=fields)
    else:
        if not faults:
            return made
    named = {fault.path for fault in faults}
    also = [fault_in(row, kind, name, problem) for name, problem in problems(fields)]
    raise InputError([*faults, *(fault for fault in also if fault.path not in named - {row.place})])


def _problem(cell: Cell, names: dict[str, str], places: dict[str, str]) -> str | None:
    if isinstance(cell.value, Refused):
        return cell.value.problem
    if not cell.heading:
        return f"stands under no heading: {cell.value!r}; write the heading above it, or empty the cell"
    name = names.get(cell.heading)
    if name is None:
        close = difflib.get_close_matches(cell.heading, list(names), n=1)
        cure = f"did you mean {close[0]!r}?" if close else f"known are {'、'.join(names)}"
        return f"unknown heading {cell.heading!r}; {cure}"
    if name in places:
        return f"{cell.heading!r} says what {places[name]} says already; keep one of them"
    return None


def _placed(error: InputError, row: Row, places: dict[str, str], *, known: Iterable[str]) -> Iterator[Fault]:
    """The faults of a structured row, at its cells; fields that could not be read have had theirs."""
    for fault in error.faults:
        name = re.split(r"[.\[]", fault.path)[0]
        if name in known:
            yield attrs.evolve(fault, path=places[name])
        elif name not in places:
            yield attrs.evolve(fault, path=row.place, problem=f"{name}: {fault.problem}")


def _read(value: object, annotation: object) -> object:
    """What a cell says, as its field takes it; what is no text is left to the class."""
    inner = [one for one in get_args(annotation) if one is not type(None)]
    if get_origin(annotation) is tuple:
        return [_read(one, inner[0]) for one in _listed(value)]
    wanted: Any = inner[0] if inner else annotation
    if wanted is date:
        return day_in_cell(value)
    if wanted is str:
        return _text(value)
    if wanted is int and isinstance(value, float) and value.is_integer():
        return int(value)
    return _from_text(value.strip(), wanted) if isinstance(value, str) else value


def _listed(value: object) -> Iterable[object]:
    if not isinstance(value, str):
        return value if isinstance(value, (list, tuple)) else (value,)
    return [one.strip() for one in _BETWEEN_VALUES.split(value) if one.strip()]


def _text(value: object) -> object:
    if isinstance(value, (date, datetime)):
        raise TypeError(f"expected a text, found the day {value}; format the cell as text and write it again")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip() if type(value) in (str, int, float) else value


def _from_text(text: str, wanted: Any) -> object:  # noqa: ANN401 (any type a field may have)
    if wanted is bool:
        return _WHETHER.get(text.lower(), text)
    if wanted in (int, Decimal):
        return _number(text, wanted)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        chinese = {getattr(member, "chinese", None): member.value for member in wanted}
        return chinese.get(text, text)
    return text


def _number(text: str, wanted: type[int | Decimal]) -> int | Decimal:
    try:
        number = wanted(text)
    except (ValueError, InvalidOperation) as error:
        raise ValueError(f"expected a number, found {text!r}") from error
    if isinstance(number, Decimal) and not number.is_finite():
        raise ValueError(f"expected a number, found {text!r}")
    return number


def day_in_cell(value: object) -> date:
    """The day that a cell names: a date, a text such as 2024-03-05, 2024/3/5 or 2024年3月5日, or a time with a zone.

    A time with a zone is the day it is in Asia/Shanghai.

    Raises:
        DateError: it names no day that exists, or a time without a zone.
    """
    if isinstance(value, date):
        return to_date(value)
    if not isinstance(value, str):
        raise DateError(f"expected a day such as 2024-03-05, found {value!r}")
    text = value.strip()
    written = _WRITTEN_DAY.fullmatch(text)
    if written is not None:
        return parse_day("-".join(part for part in written.groups() if part))
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        return parse_day(text)
    return to_date(instant) if len(text) > len("2024-03-05") else parse_day(text)
