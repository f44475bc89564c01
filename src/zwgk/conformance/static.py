"""The list of the static checks: what can be asked of a pack without trying records on it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

from zwgk.conformance.brought import loading_failure, packs_brought
from zwgk.conformance.case_checks import PACK_CASE_CHECKS, RULE_CASE_CHECKS, has_cases_around_the_due_day
from zwgk.conformance.case_coverage import reads_a_term
from zwgk.conformance.checks import Check
from zwgk.conformance.clock_checks import CODE_CHECKS
from zwgk.conformance.examined import Examined
from zwgk.conformance.pack_checks import DISTRIBUTION_CHECKS, PACK_CHECKS
from zwgk.conformance.parameter_checks import CASE_PARAMETER_CHECKS, PARAMETER_CHECKS
from zwgk.conformance.source_checks import SOURCE_CHECKS, loosenings
from zwgk.conformance.word_checks import WORD_CHECKS
from zwgk.hookspecs import PROJECT
from zwgk.packs import RulePack
from zwgk.parameters import Override
from zwgk.plugins import Plugins, load_plugins

T = TypeVar("T")

RULE_CHECKS = (*WORD_CHECKS, *CODE_CHECKS, *PARAMETER_CHECKS)


def static_checks(pack: RulePack, plugins: Plugins | None = None) -> tuple[Check, ...]:
    """The checks of a pack that need no records but its cases, those of the pack first, then rule by rule.

    A pack whose sections do not load has one check alone, which says what they raised.

    Args:
        pack: the pack.
        plugins: the installed plugins; they are loaded by default, with the pack's own module where it is not
            installed.
    """
    failure = loading_failure(pack)
    loads = Check("pack-loads", partial(_failed_to_load, failure))
    if failure is not None:
        return (loads,)
    examined = Examined(pack, plugins_around(pack) if plugins is None else plugins)
    return (loads, *_checks_of_the_pack(examined), *_checks_of_the_rules(examined))


def _checks_of_the_pack(examined: Examined) -> Iterator[Check]:
    checks = [*PACK_CHECKS, *SOURCE_CHECKS, *PACK_CASE_CHECKS]
    if examined.pack.distribution:
        checks += DISTRIBUTION_CHECKS
    yield from (_check("pack", check, examined) for check in checks)
    overrides: dict[str, list[Override[object]]] = {}
    for override in examined.pack.overrides:
        overrides.setdefault(override.parameter.name, []).append(override)
    for name, ones in overrides.items():
        yield Check(f"pack-keeps-{name}-as-strict", partial(_guarded, partial(loosenings, ones[0].parameter), ones))


def _checks_of_the_rules(examined: Examined) -> Iterator[Check]:
    for one in examined.rules:
        checks = [*RULE_CHECKS]
        if not one.taken_over:
            checks += [*CASE_PARAMETER_CHECKS, *RULE_CASE_CHECKS]
        if not reads_a_term(one.rule) and not one.taken_over:
            checks.remove(has_cases_around_the_due_day)
        yield from (_check(one.rule.code, check, one) for check in checks)


def _check(about: str, check: Callable[[T], Iterable[str]], one: T) -> Check:
    """A check named after what it is about and what its function asks."""
    return Check(f"{about}-{check.__name__.replace('_', '-')}", partial(_guarded, check, one))


def _guarded(check: Callable[[T], Iterable[str]], one: T) -> Iterator[str]:
    try:
        yield from check(one)
    except Exception as error:  # noqa: BLE001 (a strange pack breaks one check, and the others go on)
        yield f"this cannot be checked: {type(error).__name__}: {error}; mend what it names, or report the check"


def _failed_to_load(failure: str | None) -> Iterator[str]:
    if failure is not None:
        yield f"a section of it raises {failure}; mend it, and the other checks follow"


def plugins_around(pack: RulePack) -> Plugins:
    """The installed plugins, and the module that declares the pack where none of them brings it."""
    installed = load_plugins()
    if any(one.pack is pack for one in packs_brought(installed)):
        return installed
    homes = [pack.package, *(rule.function.__module__ for rule in pack.rules)]
    modules = [sys.modules[home] for home in homes if hasattr(sys.modules.get(home), f"{PROJECT}_rule_packs")]
    return load_plugins(extra=modules[:1]) if modules else installed
