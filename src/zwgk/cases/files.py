"""Files of cases: which files are some, and what stands in them; every fault is found at once."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from zwgk.cases.case import Case
from zwgk.cases.tables import CaseTable
from zwgk.errors import Fault, InputError
from zwgk.packs import RulePack
from zwgk.records import RECORD_TYPES, Record

_DEFAULT_AUTHORITY = {"id": "单位", "name": "某区财政局", "kind": "department"}
_HEADINGS = ("authority", "case")
_CASE = re.compile(r"^[ \t]*\[\[[ \t]*case[ \t]*\]\]", re.MULTILINE)
_BROKEN_CASE = re.compile(r"^[ \t]*\[+[ \t]*case", re.MULTILINE | re.IGNORECASE)
_ALIKE = 0.8
"""How near a heading is to the one that was meant, such as ``[[cases]]`` to ``[[case]]``."""


def load_cases(path: Path, record_types: Iterable[type[Record]] = (), *, name: str = "") -> tuple[Case, ...]:
    """Read the cases of a TOML file.

    Args:
        path: the file.
        record_types: types beside zwgk's own.
        name: how cases and faults name the file; by default without its folder.

    Raises:
        InputError: every fault found, each with file, case and cure.
    """
    name = name or path.name
    text = _text(path, name)
    content = _content(text, name)
    authority, listed = content.get("authority", _DEFAULT_AUTHORITY), content.get("case", [])
    faults = [
        Fault(name, heading, f"unknown heading; a file of cases has [authority] and [[case]]{_cure(heading)}")
        for heading in content
        if heading not in _HEADINGS
    ]
    if not isinstance(listed, list):
        faults.append(Fault(name, "case", f"expected cases under [[case]], found {listed!r}"))
    if not isinstance(authority, dict):
        faults.append(Fault(name, "authority", f"expected a table [authority], found {authority!r}"))
    if not isinstance(listed, list) or not isinstance(authority, dict):
        raise InputError(faults)
    types = {kind.record_kind: kind for kind in (*RECORD_TYPES, *record_types)}
    cases: list[Case] = []
    for index, (raw, line) in enumerate(zip(listed, _lines(text, listed), strict=True)):
        try:
            cases.append(CaseTable(name, f"case[{index}]", line).case(raw, authority, types))
        except InputError as error:
            faults += error.faults
    faults += _doubled(cases)
    if faults:
        raise InputError(dict.fromkeys(faults))  # the file's authority may be at fault in every case
    return tuple(cases)


def cases_of(pack: RulePack, record_types: Iterable[type[Record]] = ()) -> tuple[Case, ...]:
    """The cases that stand beside a pack's sections.

    Raises:
        InputError: a file is missing or faulty.
    """
    folder = Path(str(files(pack.package)))
    paths = (folder.joinpath(*section.split(".")).with_suffix(".toml") for section in pack.sections)
    return tuple(case for path in paths for case in load_cases(path, record_types))


def case_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files of cases at paths, each once: files as they are named, and those in folders and the folders inside.

    In a folder, a TOML file without cases is passed over, and so are hidden folders.

    Raises:
        InputError: a path leads nowhere, or to no case.
    """
    found: dict[Path, None] = {}
    faults: list[Fault] = []
    for path in paths:
        if not path.exists():
            faults.append(Fault(str(path), "", "no such file or folder"))
            continue
        held = [file for file in (_inside(path) if path.is_dir() else [path]) if holds_cases(file)]
        if not held:
            where = "the folder holds no TOML file with a [[case]]" if path.is_dir() else "the file has no [[case]]"
            faults.append(Fault(str(path), "", f"{where}; write one, or name the place of your cases"))
        found |= dict.fromkeys(held)
    if faults:
        raise InputError(faults)
    return tuple(found)


def holds_cases(path: Path) -> bool:
    """Whether a file is meant to hold cases: one that is broken, or nearly says so, is, lest a slip hides its cases."""
    try:
        text = path.read_bytes().decode("utf-8", errors="replace")
    except OSError:
        return True  # reading its cases says what is wrong
    if _CASE.search(text):
        return True
    try:
        headings = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return bool(_BROKEN_CASE.search(text))
    return any(_nearest(heading, ("case",)) for heading in headings)


def _inside(folder: Path) -> list[Path]:
    found = sorted(folder.rglob("*.toml"))
    return [path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)]


def _text(path: Path, name: str) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise InputError([Fault(name, "", f"cannot be read: {error.strerror}")]) from error
    except UnicodeDecodeError as error:
        raise InputError([Fault(name, "", f"is no UTF-8 ({error}); save it as UTF-8")]) from error


def _content(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError([Fault(name, "", f"is no TOML: {error}")]) from error


def _nearest(heading: str, headings: Iterable[str] = _HEADINGS) -> str | None:
    return next(iter(difflib.get_close_matches(heading.lower(), list(headings), n=1, cutoff=_ALIKE)), None)


def _cure(heading: str) -> str:
    near = _nearest(heading)
    return f"; did you mean {near!r}?" if near else ""


def _lines(text: str, listed: list[Any]) -> Iterable[int | None]:
    """The line that each case begins on; unknown where cases are written in another way than under [[case]]."""
    starts = [match.start() for match in _CASE.finditer(text)]
    if len(starts) != len(listed):
        return [None] * len(listed)
    return [text.count("\n", 0, start) + 1 for start in starts]


def _doubled(cases: Iterable[Case]) -> Iterator[Fault]:
    seen: dict[str, Case] = {}
    for case in cases:
        first = seen.setdefault(str(case), case)
        if first is not case:
            problem = f"a case of that name stands already at {first.place}; give each case of a rule its own name"
            yield Fault(case.place, str(case), problem)
