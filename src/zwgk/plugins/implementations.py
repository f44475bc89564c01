"""Holding what a plugin implements against the specifications of the hooks."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from types import FunctionType, MethodType
from typing import Any

import attrs
import pluggy

from zwgk import hookspecs
from zwgk.hookspecs import PROJECT
from zwgk.plugins.wording import signature_of

SPECIFICATIONS: dict[str, Callable[..., object]] = {
    name: one for name, one in vars(hookspecs).items() if hasattr(one, f"{PROJECT}_spec")
}
_LIKE_A_HOOK = 0.8
"""How near to a hook's name that of an unmarked function has to be, to be taken for a misspelling of it."""


@attrs.frozen
class ImplementationFault:
    """A hook that is implemented wrongly: its name, and what is wrong with the cure and both signatures."""

    hook: str
    text: str


def implementation_faults(manager: pluggy.PluginManager, plugin: object) -> tuple[ImplementationFault, ...]:
    """Every fault in the hooks that a plugin implements, by the names of its functions."""
    faults: list[ImplementationFault] = []
    marked = False
    for name in dir(plugin):
        options = manager.parse_hookimpl_opts(plugin, name)
        if options is not None:
            marked = True
            hook, function = options.get("specname") or name, getattr(plugin, name)
            faults += [_fault(text, name, hook, function) for text in _faults(hook, function, dict(options))]
        elif name.startswith(f"{PROJECT}_"):
            faults += _unmarked(plugin, name)
    if not marked and not faults:
        faults.append(ImplementationFault("", f"it implements no hook; {_MARK}, or take it off"))
    return tuple(faults)


_MARK = f"mark a function of a hook's name with @{PROJECT}.hookimpl"


def signatures(name: str, hook: str, function: Callable[..., object]) -> tuple[str, ...]:
    """The signature of an implementation, and that of the hook it stands for."""
    own = signature_of(name, function)
    return (own, signature_of(hook, SPECIFICATIONS[hook])) if hook in SPECIFICATIONS else (own,)


def with_signatures(text: str, name: str, hook: str, function: Callable[..., object]) -> str:
    """A fault, and on lines of their own the signature of the implementation and that of the hook."""
    heads = ("its own:", "zwgk's: ")
    pairs = zip(heads, signatures(name, hook, function), strict=False)
    return "\n".join([text, *(f"  {head} {signature}" for head, signature in pairs)])


def _fault(text: str, name: str, hook: str, function: Callable[..., object]) -> ImplementationFault:
    meant = hook if hook in SPECIFICATIONS else _nearest(hook)
    return ImplementationFault(hook, with_signatures(text, name, meant or hook, function))


def _nearest(name: str, cutoff: float = 0.6) -> str | None:
    """The hook whose name is most like another; their common beginning does not count."""
    prefix = f"{PROJECT}_"
    ends = [hook.removeprefix(prefix) for hook in SPECIFICATIONS]
    found = get_close_matches(name.removeprefix(prefix), ends, 1, cutoff)
    return prefix + found[0] if found else None


def _faults(hook: str, function: Callable[..., object], options: dict[str, Any]) -> Iterator[str]:
    if hook not in SPECIFICATIONS:
        if not options["optionalhook"]:
            nearest = _nearest(hook)
            cure = f"rename it to {nearest}" if nearest else f"the hooks are {', '.join(sorted(SPECIFICATIONS))}"
            yield f"it implements {hook}, which is no hook; {cure}"
        return
    yield from _argument_faults(hook, function)
    wraps = options["wrapper"] or options["hookwrapper"]
    first_result = getattr(SPECIFICATIONS[hook], f"{PROJECT}_spec")["firstresult"]
    if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
        yield f"its {hook} is async, and nobody waits for it; write def without async"
    elif wraps and not first_result:
        yield f"its {hook} is a wrapper, but each plugin is asked by itself; take the mark of a wrapper off and return"
    elif wraps and not inspect.isgeneratorfunction(function):
        yield f"its {hook} is marked as a wrapper and never yields; yield once, or mark it with @zwgk.hookimpl alone"
    elif not wraps and inspect.isgeneratorfunction(function):
        cure = "mark it with @zwgk.hookimpl(wrapper=True), or return" if first_result else "return all at once"
        yield f"its {hook} yields, and is no wrapper; {cure}"


def _argument_faults(hook: str, function: Callable[..., object]) -> Iterator[str]:
    passed = list(inspect.signature(SPECIFICATIONS[hook]).parameters)
    for one in inspect.signature(function).parameters.values():
        if one.kind in {one.VAR_POSITIONAL, one.VAR_KEYWORD}:
            continue
        if one.name == "self":
            yield f"its {hook} takes 'self': the plugin is a class; name an object of the class in its place"
        elif one.name in passed and one.kind is one.KEYWORD_ONLY:
            yield f"its {hook} takes {one.name!r} by keyword, but hooks are called by position; take the * away"
        elif one.name in passed and one.default is not one.empty:
            yield f"its {hook} gives {one.name!r} a default, which would stand in every call; take the default away"
        elif one.name not in passed and one.default is one.empty:
            nearest = get_close_matches(one.name, passed, 1)
            cure = f"rename it to {nearest[0]!r}" if nearest else "take it away"
            yield f"its {hook} takes {one.name!r}, which the hook does not pass; {cure}"


def _unmarked(plugin: object, name: str) -> list[ImplementationFault]:
    held = inspect.getattr_static(plugin, name)
    if not isinstance(held, (FunctionType, MethodType, staticmethod, classmethod)) or hasattr(held, f"{PROJECT}_spec"):
        return []
    function = getattr(plugin, name)
    if name in SPECIFICATIONS:
        text = f"its {name} is not marked, and is never called; write @{PROJECT}.hookimpl above it"
        return [_fault(text, name, name, function)]
    nearest = _nearest(name, _LIKE_A_HOOK)
    if nearest is None:
        return []
    text = f"its {name} is neither marked nor a hook; rename it to {nearest} and write @{PROJECT}.hookimpl above it"
    return [_fault(text, name, nearest, function)]
