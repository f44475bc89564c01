"""A check on a rule's code: it asks neither a clock nor chance, and reads nothing from outside."""

from __future__ import annotations

import dis
from collections.abc import Iterator
from types import FunctionType, ModuleType

from zwgk.conformance.examined import ExaminedRule
from zwgk.conformance.reach import codes_of

_MODULES = frozenset(
    {
        "aiohttp",
        "http.client",
        "httpx",
        "os",
        "platform",
        "posix",
        "random",
        "requests",
        "secrets",
        "socket",
        "subprocess",
        "time",
        "urllib.request",
    }
)
"""Modules that give another answer on another day or machine."""
_BUILTINS = frozenset({"input", "open"})
_METHODS = frozenset(
    {
        "environ",
        "getenv",
        "monotonic",
        "now",
        "open",
        "perf_counter",
        "read_bytes",
        "read_text",
        "today",
        "urlopen",
        "utcnow",
        "uuid1",
        "uuid4",
        "write_bytes",
        "write_text",
    }
)
"""Attributes that no value of a record has, and that reach outside."""
_LOADS = frozenset({"LOAD_GLOBAL", "LOAD_NAME"})
_ATTRIBUTES = frozenset({"LOAD_ATTR", "LOAD_METHOD"})


def asks_no_clock(one: ExaminedRule) -> Iterator[str]:
    """It asks no clock, no chance, no network and no file: the same input gives the same verdict everywhere."""
    for function in one.functions:
        for name in dict.fromkeys(_outside(function)):
            yield (
                f"{function.__qualname__} asks {name!r}; the day is context.as_of, and what a verdict rests on "
                "stands in records and parameters"
            )


def _outside(function: FunctionType) -> Iterator[str]:
    """The names in a function that reach outside of what it is given."""
    for code in codes_of(function):
        for step in dis.get_instructions(code):
            name = str(step.argval)
            if (
                (step.opname in _LOADS and _is_outside(name, function))
                or (step.opname in _ATTRIBUTES and name in _METHODS)
                or (step.opname == "IMPORT_NAME" and name in _MODULES)
            ):
                yield name


def _is_outside(name: str, function: FunctionType) -> bool:
    if name not in function.__globals__:
        return name in _BUILTINS
    value = function.__globals__[name]
    if isinstance(value, ModuleType):
        return value.__name__ in _MODULES
    owner = getattr(value, "__self__", None)  # random.choice is a method of a hidden generator
    homes = {getattr(value, "__module__", None), type(value).__module__, type(owner).__module__}
    return not homes.isdisjoint(_MODULES)


CODE_CHECKS = (asks_no_clock,)
