"""Running cases: each is judged by its rule, with the layers and the working days that it names."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs

from zwgk.calendars import WorkCalendar
from zwgk.cases.case import Case
from zwgk.cases.results import CaseResult, differences
from zwgk.context import Bench, Context
from zwgk.errors import Fault, InputError, ParameterError, ScheduleError
from zwgk.judging import judge, parameters_read
from zwgk.parameters import Layers, ResolvedValue
from zwgk.plugins import Plugins, load_plugins
from zwgk.records import Authority, Record
from zwgk.rules import Rule

_SHOWN = 3
"""How many names a fault offers in place of one that is not known."""


def run_case(case: Case, rules: Mapping[str, Rule], calendar: WorkCalendar, layers: Layers | None = None) -> CaseResult:
    """Judge one case with what is given, and nothing that is installed.

    Args:
        case: the case.
        rules: the rules by code.
        calendar: the working days; the case's edition is taken of them.
        layers: local layers; none by default.

    Raises:
        InputError: the case names no rule, no one record to judge, or layers while none are given.
    """
    rule = rules.get(case.rule)
    problems = [] if rule is not None else [_no_rule(case.rule, rules)]
    if case.layers and layers is None:
        problems.append(f"layers: {list(case.layers)} are packs to look up; pass layers=, or use run_cases")
    try:
        calendar = calendar if case.edition is None else calendar.known_at(case.edition)
    except ScheduleError as error:
        problems.append(f"edition: {error}")
    if rule is None or problems:
        raise InputError(Fault(case.place, str(case), problem) for problem in problems)
    return _judged(_brought(case, rule, calendar, layers or Layers()))


def run_cases(cases: Iterable[Case], plugins: Plugins | None = None) -> Iterator[CaseResult]:
    """Judge cases with the rules, layers and working days of plugins.

    Where a case names layers, the overrides of those packs apply, else those of the rule's own pack; in both cases only
    where the pack binds the case's authority.

    Args:
        cases: the cases; all are read before the first is judged.
        plugins: what may judge them; by default zwgk's own plugin and the installed ones.

    Raises:
        InputError: cases name a rule, a pack or an edition that is not there, or no one record to judge: all of them.
    """
    runner = CaseRunner(load_plugins() if plugins is None else plugins)
    brought: list[_Brought] = []
    faults: list[Fault] = []
    for case in cases:
        try:
            brought.append(runner.bring(case))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)
    return map(_judged, brought)


class CaseRunner:
    """Runs cases one by one with the same plugins; keeps the calendars it made."""

    def __init__(self, plugins: Plugins) -> None:
        """Index the rules and the packs."""
        self.plugins = plugins
        self._rules = {rule.code: rule for pack in plugins.packs for rule in pack.rules}
        self._packs = {pack.name: pack for pack in plugins.packs}
        self._national = plugins.calendar()
        self._calendars: dict[tuple[Authority, date | None], WorkCalendar] = {}

    def run(self, case: Case) -> CaseResult:
        """Judge a case.

        Raises:
            InputError: it names a rule, a pack or an edition that is not there, or no one record to judge.
        """
        return _judged(self.bring(case))

    def bring(self, case: Case) -> _Brought:
        """A case with everything that judging it takes.

        Raises:
            InputError: something that it names is not there.
        """
        rule = self._rules.get(case.rule)
        problems = list(self._unknown_packs(case.layers or ()))
        if rule is None:
            left_out = (str(problem) for problem in self.plugins.problems)
            problems.append("; ".join((_no_rule(case.rule, self._rules), *left_out)))
        try:
            calendar = self._calendar(case.dossier.authority, case.edition)
        except ScheduleError as error:
            problems.append(f"edition: {error}")
        if rule is None or problems:
            raise InputError(Fault(case.place, str(case), problem) for problem in problems)
        return _brought(case, rule, calendar, self._layers(case, rule))

    def _calendar(self, authority: Authority, edition: date | None) -> WorkCalendar:
        key = (authority, edition)
        if key not in self._calendars:
            local = self.plugins.localized(self._national, authority)
            self._calendars[key] = local if edition is None else local.known_at(edition)
        return self._calendars[key]

    def _unknown_packs(self, names: Iterable[str]) -> Iterator[str]:
        for name in names:
            if name not in self._packs:
                installed = ", ".join(self._packs) or "none"
                yield f"layers: no such pack: {name!r}; installed are {installed}"

    def _layers(self, case: Case, rule: Rule) -> Layers:
        names = (rule.pack,) if case.layers is None else case.layers
        packs = [self._packs[name] for name in names]
        bound = [pack for pack in packs if pack.binds(case.dossier.authority)]
        return Layers(override for pack in bound for override in pack.overrides)


@attrs.frozen
class _Brought:
    """A case, the rule that is asked, the record it judges and what it is told."""

    case: Case
    rule: Rule
    subject: Record
    bench: Bench


def _no_rule(code: str, rules: Iterable[str]) -> str:
    """A sentence on a code that no rule has: the nearest ones, as they read."""
    known = list(rules)
    if not known:
        return f"there is no rule {code!r}: no rule pack is installed; install the one that has it"
    near = difflib.get_close_matches(code.upper(), known, n=_SHOWN, cutoff=0)
    cure = "correct the code, or install the pack that has it"
    return f"there is no rule {code!r}, the nearest are {', '.join(near)}; {cure}"


def _brought(case: Case, rule: Rule, calendar: WorkCalendar, layers: Layers) -> _Brought:
    dossier = case.dossier.as_of(case.as_of)
    bench = Bench(as_of=case.as_of, calendar=calendar, dossier=dossier, layers=layers)
    later = [record for record in dossier.not_yet if isinstance(record, rule.subject)]
    concerned = (*dossier.of(rule.subject), *later)
    subjects = [record for record in concerned if case.subject in (None, record.id)]
    if len(subjects) != 1:
        kind = rule.subject.record_kind or "record"
        problem = f"expected one {kind} to judge, found {len(subjects)}{_choice(case, concerned)}"
        raise InputError([Fault(case.place, str(case), problem)])
    return _Brought(case, rule, subjects[0], bench)


def _choice(case: Case, concerned: Iterable[Record]) -> str:
    ids = ", ".join(repr(record.id) for record in concerned)
    if not ids:
        return "; add one to the case"
    return f" with the id {case.subject!r}; there are {ids}" if case.subject else f" ({ids}); name one as its subject"


def _judged(one: _Brought) -> CaseResult:
    verdict = one.rule.not_owed_by(one.case.dossier.authority) or judge(one.rule, one.subject, one.bench)
    found = tuple(differences(one.case, verdict))
    return CaseResult(
        case=one.case, verdict=verdict, differences=found, parameters=tuple(_parameters(one)) if found else ()
    )


def _parameters(one: _Brought) -> Iterator[ResolvedValue[Any]]:
    """The values that the rule read for the record, as a finding has them."""
    day = Context(one.bench, one.rule, one.subject).governing_date
    for parameter in parameters_read(one.rule, one.subject, one.bench):
        try:
            yield one.bench.layers.resolve(parameter, day)
        except ParameterError:
            continue  # no value holds on the record's day, and the verdict says why
