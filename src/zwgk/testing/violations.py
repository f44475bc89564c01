"""Dossiers that break a rule, or keep it: the rule's own cases, varied in what it never asks for."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import TypeVar

from hypothesis import strategies as st

from zwgk.dossier import Dossier
from zwgk.errors import PackError, PluginError
from zwgk.packs import RulePack
from zwgk.plugins import Plugins, load_plugins
from zwgk.rules import Rule
from zwgk.sources import Clause
from zwgk.testing.case_variations import Court
from zwgk.verdicts import Outcome

__all__ = ["compliant", "violations"]

T = TypeVar("T")

Situation = tuple[Dossier, date]
_SHOWN = 3
"""How many names an error offers in place of one that is not known."""


def violations(
    rule: Rule | str | None = None,
    *,
    clause: str | None = None,
    pack: str | None = None,
    plugins: Plugins | None = None,
) -> st.SearchStrategy[Situation]:
    """Dossiers that break a rule, each with the day as of which a verdict of it is `failed`.

    They are the rule's failing cases among records that it never asks for, under other ids and in other departments;
    they shrink to a case as it stands in its file. The verdict is that of `zwgk.check(…, packs=[…])` with the pack that
    the rule stands in.

    Args:
        rule: the rule or its code.
        clause: in its place, a clause: one of the rules that check it fails.
        pack: whose clause it is, where several packs have one of that id.
        plugins: what judges; by default zwgk's own plugin and the installed ones.

    Raises:
        TypeError: neither a rule nor a clause is named, or both.
        PluginError: there is no such rule, pack or clause.
        PackError: no rule checks the clause, or no case of the rule fails by what is installed.
    """
    return _situations(Outcome.FAILED, rule, clause, pack, plugins)


def compliant(
    rule: Rule | str | None = None,
    *,
    clause: str | None = None,
    pack: str | None = None,
    plugins: Plugins | None = None,
) -> st.SearchStrategy[Situation]:
    """Dossiers that keep a rule, each with the day as of which a verdict of it is `passed` and none `failed`.

    Arguments and errors as for `violations`; of a clause, one of the rules that check it passes.
    """
    return _situations(Outcome.PASSED, rule, clause, pack, plugins)


def _situations(
    outcome: Outcome, rule: Rule | str | None, clause: str | None, pack: str | None, plugins: Plugins | None
) -> st.SearchStrategy[Situation]:
    plugins = _installed() if plugins is None else plugins
    court = _court(plugins)
    if rule is not None and clause is None:
        return court.situations(_rule(rule if isinstance(rule, str) else rule.code, plugins), outcome)
    if clause is not None and rule is None:
        return st.one_of([court.situations(one, outcome) for one in _rules_of(clause, pack, plugins)])
    raise TypeError(f"expected a rule or a clause, found {rule!r} and {clause!r}; name one of the two")


def _rule(code: str, plugins: Plugins) -> Rule:
    return _found("rule", code, {rule.code: rule for pack in plugins.packs for rule in pack.rules})


def _rules_of(clause: str, pack: str | None, plugins: Plugins) -> tuple[Rule, ...]:
    """The rules that check a clause, those of other packs that it points to among them."""
    packs = {one.name: one for one in plugins.packs}
    searched = packs.values() if pack is None else (_found("pack", pack, packs),)
    having: dict[str, list[tuple[RulePack, Clause]]] = {}
    for one in searched:
        for listed in one.clauses:
            having.setdefault(listed.id, []).append((one, listed))
    (owner, found), *others = _found("clause", clause, having)
    if others:
        names = ", ".join(one.name for one in (owner, *(other for other, _ in others)))
        raise PluginError(f"clause {clause!r} stands in the packs {names}; say which one you mean with pack=")
    own = tuple(rule for rule in owner.rules if found in rule.clauses)
    rules = own + tuple(_rule(code, plugins) for code in found.implemented_by)
    if not rules:
        raise PackError(f"no rule checks clause {clause!r} of pack {owner.name!r}: it is {found.disposition.value}")
    return rules


def _found(what: str, name: str, known: Mapping[str, T]) -> T:
    if name in known:
        return known[name]
    near = ", ".join(difflib.get_close_matches(name, known, n=_SHOWN, cutoff=0)) or "none"
    raise PluginError(f"no such {what}: {name!r}; the nearest of those installed: {near}")


@lru_cache(maxsize=1)
def _installed() -> Plugins:
    return load_plugins()


@lru_cache(maxsize=4)
def _court(plugins: Plugins) -> Court:
    return Court(plugins)
