"""A pack under examination, and each of its rules: what the checks ask about, found out once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cached_property
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import attrs

from zwgk.cases import Case, CaseRunner, load_cases
from zwgk.conformance.asking import Asked, ask, runner_for
from zwgk.conformance.brought import Brought, packs_brought, record_types_brought
from zwgk.conformance.reach import named_parameters, reached_functions
from zwgk.errors import InputError
from zwgk.packs import RulePack
from zwgk.parameters import Parameter
from zwgk.plugins import Plugins
from zwgk.rules import Rule


@attrs.frozen(eq=False)
class Examined:
    """A pack, and what is installed around it."""

    pack: RulePack
    plugins: Plugins

    @cached_property
    def distribution(self) -> Distribution | None:
        """The installed distribution it comes in; None where it names none, or one that is not installed."""
        if not self.pack.distribution:
            return None
        try:
            return distribution(self.pack.distribution)
        except PackageNotFoundError:
            return None

    @cached_property
    def brought(self) -> tuple[Brought, ...]:
        """Every pack that a plugin brings, whether it can be used or not."""
        return packs_brought(self.plugins)

    @property
    def brought_by(self) -> tuple[str, ...]:
        """The plugins that bring the pack."""
        return tuple(one.plugin for one in self.brought if one.pack is self.pack)

    @cached_property
    def others(self) -> tuple[RulePack, ...]:
        """The other packs, without those that cannot be loaded."""
        return tuple(dict.fromkeys(one.pack for one in self.brought if one.pack is not self.pack and one.loads))

    @cached_property
    def functions_of_others(self) -> frozenset[object]:
        """The functions of the other packs' rules."""
        return frozenset(rule.function for pack in self.others for rule in pack.rules)

    @cached_property
    def rules(self) -> tuple[ExaminedRule, ...]:
        """Its rules."""
        return tuple(ExaminedRule(rule, self) for rule in self.pack.rules)

    @property
    def listed_types(self) -> tuple[object, ...]:
        """What its plugin lists as record types, sound or not."""
        return record_types_brought(self.plugins, self.brought_by)

    @cached_property
    def read(self) -> tuple[Parameter[Any], ...]:
        """The parameters that its rules read in their cases."""
        read: list[Parameter[Any]] = []
        for one in self.rules:
            read += [parameter for parameter in one.read if parameter not in read]
        return tuple(read)

    @cached_property
    def runner(self) -> CaseRunner:
        """What judges its cases."""
        return runner_for(self.pack, self.others, self.plugins)

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The cases beside its modules, without those of files that cannot be read."""
        return tuple(case for loaded in self._case_files for case in loaded[0])

    @cached_property
    def case_faults(self) -> tuple[str, ...]:
        """Why files of cases cannot be read."""
        return tuple(fault for loaded in self._case_files for fault in loaded[1])

    @cached_property
    def _case_files(self) -> tuple[tuple[tuple[Case, ...], tuple[str, ...]], ...]:
        subjects = (one.rule.subject for one in self.rules if one.rule.subject.record_kind)
        kinds = tuple(dict.fromkeys([*self.plugins.record_types.values(), *subjects]))
        found: list[tuple[tuple[Case, ...], tuple[str, ...]]] = []
        for path in self._case_paths():
            if not path.is_file():
                cure = f"write the cases of {path.stem}.py there, each under [[case]]"
                found.append(((), (f"{path.name} is not there; {cure}",)))
                continue
            try:
                found.append((load_cases(path, kinds), ()))
            except InputError as error:
                found.append(((), tuple(map(str, error.faults))))
        return tuple(found)

    def _case_paths(self) -> Iterator[Path]:
        """A TOML file for each section; for a pack without sections those that stand beside its rules' modules."""
        for section in self.pack.sections:
            yield _beside(sys.modules[f"{self.pack.package}.{section}"])
        if not self.pack.sections:
            names = dict.fromkeys(one.rule.function.__module__ for one in self.rules if not one.taken_over)
            paths = [_beside(sys.modules[name]) for name in names if name in sys.modules]
            yield from (path for path in paths if path.is_file())


@attrs.frozen(eq=False)
class ExaminedRule:
    """A rule of the pack, and what it makes of its cases."""

    rule: Rule
    examined: Examined

    @property
    def taken_over(self) -> bool:
        """Whether it is the rule of another pack, taken over into a renewed one: its cases stand in the other."""
        return self.rule.function in self.examined.functions_of_others

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        """What came of each of its cases."""
        own = [case for case in self.examined.cases if case.rule == self.rule.code]
        return tuple(ask(case, self.examined.runner) for case in own)

    @cached_property
    def read(self) -> tuple[Parameter[Any], ...]:
        """The parameters it reads in its cases."""
        read: list[Parameter[Any]] = []
        for one in self.asked:
            read += [parameter for parameter in one.read if parameter not in read]
        return tuple(read)

    @cached_property
    def functions(self) -> tuple[FunctionType, ...]:
        """Its function, and those of its package that this reaches."""
        return reached_functions(self.rule)

    @cached_property
    def named(self) -> tuple[Parameter[Any], ...]:
        """The parameters that its code names, read in its cases or not."""
        return named_parameters(self.functions)


def _beside(module: ModuleType) -> Path:
    return Path(str(module.__file__)).with_suffix(".toml")
