"""The functions that a rule is made of: its own, and those of the same package that it can reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from types import CodeType, FunctionType, ModuleType
from typing import Any

from zwgk.parameters import Parameter
from zwgk.rules import Rule


def reached_functions(rule: Rule) -> tuple[FunctionType, ...]:
    """A rule's function, then every function of the same top-level package that it names, and those that these name.

    What it is handed at run time, such as the methods of a record, is not followed.
    """
    found: dict[FunctionType, None] = {}
    ahead = list(_functions_in(rule))
    package = _package_of(rule.function)
    while ahead:
        one = ahead.pop(0)
        if one not in found and _package_of(one) == package:
            found[one] = None
            ahead += [inner for named in _named_by(one) for inner in _functions_in(named)]
    return tuple(found)


def named_parameters(functions: Iterable[FunctionType]) -> tuple[Parameter[Any], ...]:
    """The parameters that functions name, alone or in a collection of their modules."""
    found: list[Parameter[Any]] = []
    for function in functions:
        for value in _named_by(function):
            found += [one for one in _parameters_in(value) if one not in found]
    return tuple(found)


def _parameters_in(value: object) -> Iterator[Parameter[Any]]:
    if isinstance(value, Parameter):
        yield value
    elif isinstance(value, (list, tuple, frozenset, set, Mapping)):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _parameters_in(inner)


def codes_of(function: FunctionType) -> Iterator[CodeType]:
    """The compiled code of a function, and of the functions and comprehensions written inside it."""
    ahead = [function.__code__]
    while ahead:
        code = ahead.pop()
        yield code
        ahead += [constant for constant in code.co_consts if isinstance(constant, CodeType)]


def _named_by(function: FunctionType) -> Iterator[object]:
    """The values of a function's module that it names, and those that it names in a module."""
    for code in codes_of(function):
        named = [function.__globals__[name] for name in code.co_names if name in function.__globals__]
        yield from named
        for module in named:
            if isinstance(module, ModuleType):
                yield from (vars(module)[name] for name in code.co_names if name in vars(module))


def _functions_in(value: object) -> Iterator[FunctionType]:
    """The functions that a value stands for: itself, what it wraps, or the methods of a class."""
    if isinstance(value, FunctionType):
        yield value
    elif isinstance(value, Rule):
        yield from _functions_in(value.function)
    elif isinstance(value, partial):
        yield from _functions_in(value.func)
    elif isinstance(value, type):
        for name, member in vars(value).items():
            if not name.startswith("__"):
                yield from _functions_in(member.fget if isinstance(member, property) else member)
    elif callable(value):
        yield from _functions_in(getattr(value, "__wrapped__", None))


def _package_of(value: object) -> str:
    return str(getattr(value, "__module__", "")).partition(".")[0]
