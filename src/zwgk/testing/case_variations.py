"""Cases of a rule, varied in what the rule never asks for, so that its verdict stays what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

import attrs
from hypothesis import strategies as st

from zwgk.cases import Case, cases_of
from zwgk.conformance.reach import codes_of, reached_functions
from zwgk.context import Bench
from zwgk.dossier import Dossier
from zwgk.errors import PackError
from zwgk.judging import judge
from zwgk.parameters import Layers
from zwgk.plugins import Plugins
from zwgk.records import Authority, Record
from zwgk.rules import Rule
from zwgk.testing.record_values import with_values
from zwgk.testing.records import records
from zwgk.verdicts import Outcome

Situation = tuple[Dossier, date]
Names = Mapping[str, str]
"""What takes the place of which texts."""

_MOST_STRANGERS = 3
_ENDINGS = ("-甲", "-2024-07")
_DEPARTMENTS = (
    "综合科",
    "财政监督局",
    "会计管理科",
    "资产管理科",
    "农业农村科",
    "社会保障科",
    "政府采购科",
    "非税收入科",
)


class Court:
    """Judges dossiers with the rules of plugins; keeps the cases it has read."""

    def __init__(self, plugins: Plugins) -> None:
        """Look up the packs."""
        self.plugins = plugins
        self._packs = {rule.code: pack for pack in plugins.packs for rule in pack.rules}
        self._national = plugins.calendar()
        self._cases: dict[str, tuple[Case, ...]] = {}

    def situations(self, rule: Rule, outcome: Outcome) -> st.SearchStrategy[Situation]:
        """Dossiers, each with the day as of which a rule's verdict on them is what is asked for.

        Raises:
            PackError: no case of the rule comes out so.
        """
        comes_out = partial(self.comes_out, rule, outcome)
        seeds = [
            case for case in self._cases_of(rule) if case.expect is outcome and comes_out((case.dossier, case.as_of))
        ]
        if not seeds:
            raise PackError(
                f"rule {rule.code} has no case that is {outcome.value} as pack {rule.pack!r} judges; add one"
            )
        strangers = _strangers(self._kinds_beside(rule, seeds))
        return st.one_of([_varied(case, strangers, _other_names(case, comes_out)) for case in seeds]).filter(comes_out)

    def comes_out(self, rule: Rule, outcome: Outcome, situation: Situation) -> bool:
        """Whether a rule gives an outcome on a dossier; `passed` only where it fails on no record of it."""
        found = set(self._outcomes(rule, *situation))
        return outcome in found and (outcome is Outcome.FAILED or Outcome.FAILED not in found)

    def _outcomes(self, rule: Rule, dossier: Dossier, as_of: date) -> Iterator[Outcome]:
        if rule.not_owed_by(dossier.authority):
            return
        bench = Bench(
            as_of=as_of,
            calendar=self.plugins.localized(self._national, dossier.authority),
            dossier=dossier.as_of(as_of),
            layers=Layers(self._packs[rule.code].overrides),
        )
        for record in bench.dossier.of(rule.subject):
            yield judge(rule, record, bench).outcome

    def _cases_of(self, rule: Rule) -> Iterator[Case]:
        pack = self._packs[rule.code]
        if pack.name not in self._cases:
            self._cases[pack.name] = cases_of(pack, self.plugins.record_types.values())
        return (case for case in self._cases[pack.name] if case.rule == rule.code)

    def _kinds_beside(self, rule: Rule, cases: Iterable[Case]) -> tuple[type[Record], ...]:
        """The record types that neither the rule names nor its cases hold, with none above or below them."""
        asked = {rule.subject, *_named_by(rule), *(type(record) for case in cases for record in case.dossier)}
        return tuple(
            kind
            for kind in self.plugins.record_types.values()
            if kind is not Authority and not any(issubclass(kind, one) or issubclass(one, kind) for one in asked)
        )


@st.composite
def _varied(
    draw: st.DrawFn, case: Case, strangers: st.SearchStrategy[list[Record]], other_names: Sequence[Names]
) -> Situation:
    """A case among strangers, under its own names or others."""
    dossier = _under(case.dossier, draw(st.sampled_from(other_names)))
    held = [record for record in dossier if record is not dossier.authority]
    added = [attrs.evolve(one, id=f"无关记录-{number}") for number, one in enumerate(draw(strangers), start=1)]
    return Dossier(dossier.authority, [*held, *added]), case.as_of


def _other_names(case: Case, comes_out: Callable[[Situation], bool]) -> list[Names]:
    """The names under which the verdict on a case is the same; first its own."""
    ids = ({}, *(_other_ids(case.dossier, ending) for ending in _ENDINGS))
    departments = ({}, *(_other_departments(case.dossier, start) for start in range(2)))
    found = [{**others, **moved} for others in ids for moved in departments]
    return [names for names in found if comes_out((_under(case.dossier, names), case.as_of))]


def _strangers(kinds: Sequence[type[Record]]) -> st.SearchStrategy[list[Record]]:
    if not kinds:
        return st.just([])
    return st.lists(st.sampled_from(kinds).flatmap(records), max_size=_MOST_STRANGERS)


def _other_ids(dossier: Dossier, ending: str) -> dict[str, str]:
    return {record.id: f"{record.id}{ending}" for record in dossier if record is not dossier.authority}


def _other_departments(dossier: Dossier, start: int) -> dict[str, str]:
    named = dict.fromkeys((*dossier.authority.departments, *(record.department for record in dossier)))
    return dict(zip((name for name in named if name), _DEPARTMENTS[start:], strict=False))


def _under(dossier: Dossier, names: Names) -> Dossier:
    """The dossier with other names, everywhere they stand."""
    return with_values(dossier, lambda _, value: names.get(value, value) if type(value) is str else value)


def _named_by(rule: Rule) -> Iterator[type[Record]]:
    """The record types that a rule names, by itself or through functions of its package."""
    for function in reached_functions(rule):
        for code in codes_of(function):
            for name in code.co_names:
                yield from _record_types_in(function.__globals__.get(name))


def _record_types_in(value: object) -> Iterator[type[Record]]:
    if isinstance(value, type):
        if issubclass(value, Record):
            yield value
    elif isinstance(value, (tuple, list, frozenset, set, Mapping)):
        for one in value:
            yield from _record_types_in(one)
