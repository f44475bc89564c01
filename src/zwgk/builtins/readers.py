"""Dossier files in TOML, JSON and JSON Lines.

A TOML or JSON file maps kinds of record to one record or a list of them::

    [authority]
    id = "czj"

    [[policy-document]]
    id = "doc-1"

A JSON Lines file holds one record a line, with its kind under ``record``.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from zwgk.errors import Fault, InputError
from zwgk.hookspecs import RawRecords
from zwgk.structuring import KIND_KEY


def read_toml(path: Path) -> RawRecords:
    """Read a TOML file that maps kinds of record to records.

    Raises:
        InputError: the file is no UTF-8 text or no TOML, or its shape is another.
    """
    try:
        return _by_kind(path, tomllib.loads(_text(path)))
    except tomllib.TOMLDecodeError as error:
        raise InputError([Fault(str(path), "", f"no TOML: {error}")]) from error


def read_json(path: Path) -> RawRecords:
    """Read a JSON file that maps kinds of record to records.

    Raises:
        InputError: the file is no UTF-8 text or no JSON, or its shape is another.
    """
    try:
        return _by_kind(path, json.loads(_text(path)))
    except json.JSONDecodeError as error:
        raise InputError([Fault(str(path), f"line {error.lineno}", f"no JSON: {error.msg}")]) from error


def read_json_lines(path: Path) -> RawRecords:
    """Read a JSON Lines file: one record a line.

    Raises:
        InputError: the file is no UTF-8 text, or lines are no JSON objects.
    """
    found: RawRecords = []
    faults: list[Fault] = []
    for number, line in enumerate(_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            faults.append(Fault(str(path), f"line {number}", f"no JSON: {error.msg}"))
            continue
        if isinstance(record, dict):
            found.append((f"line {number}", record))
        else:
            faults.append(Fault(str(path), f"line {number}", f"expected a record as a JSON object, found {record!r}"))
    if faults:
        raise InputError(faults)
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError([Fault(str(path), "", f"cannot be read as UTF-8 text: {error}")]) from error


def _by_kind(path: Path, content: Any) -> RawRecords:
    if not isinstance(content, dict):
        raise InputError([Fault(str(path), "", "expected a mapping from kinds of record to records")])
    found: RawRecords = []
    faults: list[Fault] = []
    for kind, group in content.items():
        many = isinstance(group, list)
        for index, record in enumerate(group if many else [group]):
            place = f"{kind}[{index}]" if many else kind
            if isinstance(record, dict):
                found.append((place, {KIND_KEY: kind, **record}))
            else:
                faults.append(Fault(str(path), place, f"expected a record as a table, found {record!r}"))
    if faults:
        raise InputError(faults)
    return found
