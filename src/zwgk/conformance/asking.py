"""Asking rules about their cases, and watching which parameters they read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import attrs

from zwgk.cases import Case, CaseResult, CaseRunner
from zwgk.context import Context
from zwgk.errors import InputError
from zwgk.hookspecs import hookimpl
from zwgk.judging import parameters_read
from zwgk.packs import RulePack
from zwgk.parameters import Parameter
from zwgk.plugins import Plugins, load_plugins


@attrs.frozen(kw_only=True)
class Asked:
    """What came of a case."""

    case: Case
    result: CaseResult | None = None
    """The verdict, and how it differs from what was expected; None where the case cannot be judged."""
    fault: str = ""
    """Why it cannot be judged."""
    read: tuple[Parameter[Any], ...] = ()
    """The parameters that the rule read."""
    day: date | None = None
    """The day whose law it was judged by."""


def ask(case: Case, runner: CaseRunner) -> Asked:
    """Judge a case, and ask its rule again to see what it reads."""
    try:
        brought = runner.bring(case)
    except InputError as error:
        return Asked(case=case, fault="; ".join(fault.problem for fault in error.faults))
    rule, subject, bench = brought.rule, brought.subject, brought.bench
    return Asked(
        case=case,
        result=runner.run(case),
        read=parameters_read(rule, subject, bench),
        day=Context(bench, rule, subject).governing_date,
    )


def runner_for(pack: RulePack, others: Iterable[RulePack], plugins: Plugins) -> CaseRunner:
    """What judges the cases of a pack: the plugins; where they leave it out, the pack with those that it fits beside.

    Args:
        pack: the pack.
        others: the packs around it.
        plugins: what is installed.
    """
    if pack in plugins.packs:
        return CaseRunner(plugins)
    own = {rule.code for rule in pack.rules}
    fitting = [one for one in others if one.name != pack.name and own.isdisjoint(rule.code for rule in one.rules)]
    return CaseRunner(load_plugins(only=(), extra=[_Given([pack, *fitting])]))


@attrs.frozen(eq=False)
class _Given:
    """A plugin that brings packs."""

    packs: list[RulePack]

    @hookimpl
    def zwgk_rule_packs(self) -> list[RulePack]:
        """The packs."""
        return self.packs
