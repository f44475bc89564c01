"""Files of rows: TOML, CSV and .xlsx, all as the same rows of cells."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import TypeAlias, TypeVar

from zwgk.calendars.encodings import decoded
from zwgk.errors import Fault, InputError
from zwgk.ledger_rows import Cell, Problems, Refused, Row, headings_of, no_problems, structure_row
from zwgk.workbooks import sheets_of

T = TypeVar("T")

Paths: TypeAlias = str | PathLike[str] | Iterable[str | PathLike[str]]
"""One path, or several."""

LONGEST = 32_767
"""How many characters a cell may hold, as in a spreadsheet."""

TOML, CSV, XLSX = ".toml", ".csv", ".xlsx"


def structure_rows(
    rows: Iterable[Row], kind: type[T], *, problems: Problems = no_problems
) -> tuple[list[tuple[Row, T]], list[Fault]]:
    """Rows as an attrs class, each with its row, and the faults of those that are not.

    Args:
        rows: the rows.
        kind: the class.
        problems: what is wrong with the fields of a row, some of which may be missing.
    """
    made: list[tuple[Row, T]] = []
    faults: list[Fault] = []
    for row in rows:
        try:
            made.append((row, structure_row(row, kind, problems=problems)))
        except InputError as error:
            faults += error.faults
    return made, faults


def read_rows(paths: Paths, kinds: Iterable[type], *, tables: Sequence[str]) -> tuple[list[Row], list[Fault]]:
    """The rows of files that hold something, in their order, and what else stands in the files.

    Args:
        paths: one or several .toml, .csv or .xlsx files.
        kinds: the classes whose headings the files have.
        tables: the names that a table of a TOML file may have.

    Raises:
        InputError: a file cannot be read at all; the faults of all files are listed.
    """
    known = {heading for kind in kinds for heading in headings_of(kind)}
    rows: list[Row] = []
    faults: list[Fault] = []
    unreadable: list[Fault] = []
    for path in [paths] if isinstance(paths, (str, PathLike)) else paths:
        try:
            found, others = _rows_of(Path(path), known, tables)
        except InputError as error:
            unreadable += error.faults
        else:
            rows += found
            faults += others
    if unreadable:
        raise InputError(unreadable)
    return rows, faults


def _rows_of(path: Path, known: set[str], tables: Sequence[str]) -> tuple[list[Row], list[Fault]]:
    suffix = path.suffix.lower()
    if suffix == TOML:
        return _toml_rows(path, tables)
    if suffix == CSV:
        return list(grid_rows(str(path), "", csv_grid(csv_text(_bytes(path), str(path), known), str(path)))), []
    if suffix == XLSX:
        sheets = sheets_of(path)
        return [row for title, grid in sheets for row in grid_rows(str(path), title, grid)], []
    found = path.suffix or "a file without suffix"
    raise InputError([Fault(str(path), "", f"expected a .toml, .csv or .xlsx file, found {found}")])


def _toml_rows(path: Path, tables: Sequence[str]) -> tuple[list[Row], list[Fault]]:
    data = _bytes(path)
    try:
        content = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InputError([Fault(str(path), "", f"no TOML in UTF-8: {error}")]) from error
    rows: list[Row] = []
    faults: list[Fault] = []
    for name, group in content.items():
        if name not in tables:
            faults.append(Fault(str(path), name, f"unknown table; write [[{tables[0]}]]"))
            continue
        for index, table in enumerate(group if isinstance(group, list) else [group]):
            place = f"{name}[{index}]"
            if isinstance(table, dict):
                cells = tuple(Cell(f"{place}.{key}", key, _short(value)) for key, value in table.items())
                rows.append(Row(str(path), name, place, cells))
            else:
                faults.append(Fault(str(path), place, f"expected a table, found {table!r}; write [[{name}]]"))
    return rows, faults


def csv_text(data: bytes, file: str, known: Iterable[str]) -> str:
    """The text of a CSV file, in UTF-8, GBK or UTF-16.

    Raises:
        InputError: it is in none of them.
    """
    headings = set(known)
    return decoded(data, file=file, what="a CSV file", fits=lambda text: not headings.isdisjoint(_first_line(text)))


def csv_grid(text: str, file: str) -> list[list[object]]:
    """The cells of a CSV text, separated by commas, or by tabs as spreadsheets save it in UTF-16.

    Raises:
        InputError: its quotes do not match, or a cell is far too long.
    """
    delimiter = "\t" if "\t" in text.partition("\n")[0] else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    grid: list[list[object]] = []
    try:
        grid.extend(list(line) for line in reader)
    except csv.Error as error:
        problem = f"no CSV: {error}; check the quotes around this cell"
        raise InputError([Fault(file, f"line {reader.line_num}", problem)]) from error
    return grid


def grid_rows(file: str, sheet: str, grid: Iterable[Sequence[object]]) -> Iterator[Row]:
    """The rows of a grid below its headings, which stand in the first row that is not blank."""
    prefix = f"{sheet}!" if sheet else ""
    headings: list[str] | None = None
    for number, values in enumerate(grid, start=1):
        if headings is None:
            headings = [_heading(value) for value in values]
            headings = headings if any(headings) else None
            continue
        cells = [
            Cell(f"{prefix}{_column(index)}{number}", headings[index] if index < len(headings) else "", _short(value))
            for index, value in enumerate(values)
        ]
        filled = tuple(cell for cell in cells if not cell.blank)
        if filled:
            yield Row(file, sheet, f"{prefix}row {number}", filled)


def _first_line(text: str) -> set[str]:
    return {heading.strip(' "\r') for heading in text.partition("\n")[0].replace("\t", ",").split(",")}


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError([Fault(str(path), "", f"cannot be read: {error}")]) from error


def _heading(value: object) -> str:
    if isinstance(value, Refused):
        return value.problem
    return "" if value is None else str(value).strip()


def _short(value: object) -> object:
    if isinstance(value, str) and len(value) > LONGEST:
        return Refused(f"holds {len(value)} characters, more than the {LONGEST} of a spreadsheet's cell; shorten it")
    return value


def _column(index: int) -> str:
    """The letters of a column, as a spreadsheet names it: A, B, … Z, AA."""
    letters = ""
    number = index + 1
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters
