"""How problems and traces name values, exceptions and functions: in short, and the same in every run."""

from __future__ import annotations

import importlib
import inspect
import re
import traceback
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath
from typing import Any

from zwgk.calendars import Schedule
from zwgk.context import Context
from zwgk.records import Record
from zwgk.rules import Rule
from zwgk.verdicts import Verdict

LONGEST = 100
"""How many characters of a value are shown at most."""
MANY = 6
"""How many of several are shown before the rest is only counted."""

_IMPORTING = ("<frozen ", str(importlib.__file__))
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


def without_addresses(text: str) -> str:
    """A text in which no address of memory stands, since those differ from run to run."""
    return _ADDRESS.sub("", text)


def described(value: object) -> str:
    """A value as problems show it."""
    text = without_addresses(repr(value))
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def listed(names: Iterable[str]) -> str:
    """Names one after the other; of many the first, and how many there are more."""
    every = list(names)
    more = len(every) - MANY
    return f"{', '.join(every[:MANY])} and {more} more" if more > 0 else ", ".join(every)


def raised(error: BaseException) -> str:
    """An exception with the line that raised it."""
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__)[1:] if not frame.filename.startswith(_IMPORTING)
    ]
    text = without_addresses(f"{type(error).__name__}: {error}")
    if not frames:
        return text
    file = PurePath(frames[-1].filename)
    where = f"{file.parent.name}/{file.name}" if file.name == "__init__.py" else file.name
    return f"{text} ({where}:{frames[-1].lineno})"


def signature_of(name: str, function: Callable[..., object]) -> str:
    """A function's signature as it stands in the code."""
    return without_addresses(f"{name}{inspect.signature(function)}").replace("'", "")


def in_short(value: object) -> str:
    """A value as traces show it: what it is about, not all that it holds."""
    for kind, short in _SHORT.items():
        if isinstance(value, kind):
            return short(value)
    return described(value)


_SHORT: dict[type | tuple[type, ...], Callable[[Any], str]] = {
    Rule: lambda rule: rule.code,
    Record: lambda record: f"{record.record_kind} {record.id!r}",
    Context: lambda context: f"as of {context.as_of}",
    Verdict: lambda verdict: str(verdict.outcome),
    Schedule: lambda schedule: f"schedule of {schedule.year}",
    Mapping: lambda mapping: f"{{{listed(sorted(map(str, mapping)))}}}",
    (list, tuple): lambda several: f"[{listed(map(in_short, several))}]",
    type: lambda kind: kind.__name__,
}
"""How the values that hooks take and give are shown."""
