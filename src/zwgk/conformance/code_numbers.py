"""Numbers of the law that stand in a rule's code, read from its source."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterable, Iterator, Sequence
from textwrap import dedent
from types import FunctionType

from zwgk.spans import Span

_TERMS = frozenset({"Span", "working_days", "days", "months", "years", "timedelta"})
"""Calls that make a term out of a number."""
_MINIMA = frozenset({"at_least", "counted"})
"""Methods of a context that take a minimum."""
_ORDERINGS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)


def numbers_in_code(functions: Sequence[FunctionType]) -> Iterator[str]:
    """What looks like a number of the law, as a clause that quotes it and says where it stands.

    Sought are terms, minima and days with a number written in place, constants of the module that hold a term, and, in
    the first function alone, what something is held against as more or less. One and zero are no numbers of the law;
    helpers may count letters and places.
    """
    for index, function in enumerate(functions):
        where = function.__qualname__
        for node in _body(function):
            if isinstance(node, ast.Call):
                yield from (f"{where} writes {ast.unparse(node)}" for _ in _numbers_passed(node, function))
            elif isinstance(node, ast.Name) and _holds_a_term(function.__globals__.get(node.id)):
                yield f"{where} takes {node.id}, a term that the module sets"
            elif index == 0 and isinstance(node, ast.Compare) and _is_measured(node, function):
                yield f"{where} compares {ast.unparse(node)}"


def _body(function: FunctionType) -> Iterator[ast.AST]:
    """The nodes of a function's body, without its decorators and defaults; none where its source is not at hand."""
    try:
        tree = ast.parse(dedent(inspect.getsource(function)))
    except (OSError, SyntaxError):
        return
    for statement in tree.body:
        for inner in statement.body if isinstance(statement, ast.FunctionDef) else ():
            yield from ast.walk(inner)


def _numbers_passed(call: ast.Call, function: FunctionType) -> Iterable[ast.expr]:
    """The first argument of a term, minimum or day that is a number, if any."""
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    passed = [*call.args, *(keyword.value for keyword in call.keywords)]
    if name == "date":
        return passed[:1] if all(isinstance(one, ast.Constant) for one in passed) else ()
    if name in _TERMS | _MINIMA:
        return [one for one in passed if _is_number(one, function)][:1]
    return ()


def _is_measured(comparison: ast.Compare, function: FunctionType) -> bool:
    """Whether something is held against a number as more or less."""
    sides = (comparison.left, *comparison.comparators)
    ordered = any(isinstance(operator, _ORDERINGS) for operator in comparison.ops)
    return ordered and any(_is_number(side, function) for side in sides)


def _is_number(node: ast.expr, function: FunctionType) -> bool:
    """Whether an expression is a number above one: written there, or a constant of the module."""
    if isinstance(node, ast.Name):
        value = function.__globals__.get(node.id)
    else:
        value = node.value if isinstance(node, ast.Constant) else None
    return isinstance(value, (int, float)) and value > 1  # False and True are not


def _holds_a_term(value: object) -> bool:
    """Whether a value is a term, or a collection with one in it."""
    if isinstance(value, dict):
        return any(map(_holds_a_term, value.values()))
    if isinstance(value, (list, tuple, set, frozenset)):
        return any(map(_holds_a_term, value))
    return isinstance(value, Span)
