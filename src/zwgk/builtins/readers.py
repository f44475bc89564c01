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
    text = _text(path)
    try:
        content = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError([Fault(str(path), "", f"no TOML: {error}")]) from error
    return _by_kind(path, content)


def read_json(path: Path) -> RawRecords:
    """Read a JSON file that maps kinds of record to records.

    Raises:
        InputError: the file is no UTF-8 text or no JSON, or its shape is another.
    """
    text = _text(path)
    try:
        content = _parsed(text)
    except json.JSONDecodeError as error:
        raise InputError([Fault(str(path), f"line {error.lineno}", f"no JSON: {error.msg}")]) from error
    except (ValueError, RecursionError) as error:
        raise InputError([Fault(str(path), "", f"no JSON: {error}")]) from error
    return _by_kind(path, content)


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
            record = _parsed(line)
        except (ValueError, RecursionError) as error:
            problem = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
            faults.append(Fault(str(path), f"line {number}", f"no JSON: {problem}"))
            continue
        if isinstance(record, dict):
            found.append((f"line {number}", record))
        else:
            faults.append(Fault(str(path), f"line {number}", f"expected a record as a JSON object, found {record!r}"))
    if faults:
        raise InputError(faults)
    return found


def _parsed(text: str) -> Any:
    return json.loads(text, object_pairs_hook=_without_doubles)


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The pairs as a mapping; JSON's own reader would keep the last of two and drop the other unseen."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        double = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{double!r} stands twice in one object; keep one")
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
            if isinstance(record, dict) and KIND_KEY in record:
                faults.append(Fault(str(path), f"{place}.{KIND_KEY}", "unknown field; the heading says the kind"))
            elif isinstance(record, dict):
                found.append((place, {**record, KIND_KEY: kind}))
            else:
                faults.append(Fault(str(path), place, f"expected a record as a table, found {record!r}"))
    if faults:
        raise InputError(faults)
    return found
