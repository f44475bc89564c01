"""Workbooks (.xlsx), read cell by cell: no formula is computed. The only home of openpyxl."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from datetime import datetime, time
from pathlib import Path
from typing import Any, TypeAlias

from zwgk.errors import Fault, InputError
from zwgk.ledger_rows import Refused

LARGEST = 100_000_000
"""How many bytes a workbook may unpack to: a small file can be made to fill the memory."""

Sheet: TypeAlias = tuple[str, list[tuple[object, ...]]]
"""A sheet's name, and its rows from the first on; a cell is None, a text, number, date, or `Refused`."""


def sheets_of(path: Path) -> list[Sheet]:
    """Every sheet of a workbook that holds something.

    A cell with a formula or an error is `Refused`: its value was computed elsewhere, and nobody can tell when.

    Raises:
        InputError: the file is no workbook, is protected, or unpacks to too much; or openpyxl is not installed.
    """
    try:
        import openpyxl
    except ModuleNotFoundError as error:
        cure = "reading .xlsx needs openpyxl: install zwgk[xlsx], or save the sheet as CSV"
        raise InputError([Fault(str(path), "", cure)]) from error
    try:
        _refuse_too_large(path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that nobody reads here
            book = openpyxl.load_workbook(path, read_only=True, keep_links=False)
            try:
                sheets = [(sheet.title, _rows(sheet.iter_rows())) for sheet in book.worksheets]
            finally:
                book.close()
    except InputError:
        raise
    except OSError as error:
        raise InputError([Fault(str(path), "", f"cannot be read: {error}")]) from error
    except Exception as error:  # whatever openpyxl raises over a broken file
        problem = f"no .xlsx workbook ({type(error).__name__}: {error}); save it as .xlsx, without a password"
        raise InputError([Fault(str(path), "", problem)]) from error
    return [(title, rows) for title, rows in sheets if any(value is not None for row in rows for value in row)]


def _refuse_too_large(path: Path) -> None:
    import zipfile  # only workbooks need it

    with zipfile.ZipFile(path) as archive:
        size = sum(part.file_size for part in archive.infolist())
    if size > LARGEST:
        problem = f"unpacks to {size} bytes, more than the {LARGEST} that are read; split it, or save it as CSV"
        raise InputError([Fault(str(path), "", problem)])


def _rows(rows: Iterable[Iterable[Any]]) -> list[tuple[object, ...]]:
    return [tuple(_value(cell) for cell in row) for row in rows]


def _value(cell: Any) -> object:  # noqa: ANN401 (cells of openpyxl have no common type)
    if cell.data_type == "f":
        return Refused("a formula, which is never computed here; paste its value in its place (选择性粘贴：数值)")
    if cell.data_type == "e":
        return Refused(f"holds the error {cell.value}; write the value")
    value: object = cell.value
    if isinstance(value, datetime) and value.time() == time.min:
        return value.date()
    return value
