"""A rule: one requirement of one text, as a function from a record to a verdict."""

from __future__ import annotations

import typing
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import partial

import attrs

from zwgk.authority_kinds import AuthorityKind
from zwgk.dates import chinese_day
from zwgk.parameters import Parameter
from zwgk.records import Authority, Record
from zwgk.sources import Citation, Clause, Source
from zwgk.verdicts import Verdict, inapplicable

RuleFunction: typing.TypeAlias = Callable[[typing.Any, typing.Any], Verdict]
"""From a record and a `Context` to a verdict."""


class Severity(StrEnum):
    """How binding the requirement's words are; belongs to the rule, never to the outcome."""

    ERROR = "error"
    """应当, 不得, 不少于."""
    WARNING = "warning"
    """原则上."""
    NOTE = "note"
    """鼓励, 探索."""

    @property
    def chinese(self) -> str:
        """The weight as a report names it."""
        return {"error": "应当", "warning": "原则上", "note": "鼓励"}[self]

    @property
    def rank(self) -> int:
        """0 for the most binding."""
        return list(Severity).index(self)


class Stage(StrEnum):
    """When a rule can be asked."""

    GATE = "gate"
    """Before a record goes out."""
    AUDIT = "audit"
    """Afterwards, over what was filed."""


@attrs.frozen(kw_only=True)
class RulePage:
    """What a rule's docstring tells: read by `zwgk rule`, the documentation and every finding."""

    summary: str
    checks: str
    why: str
    cure: str


@attrs.frozen(kw_only=True, eq=False)
class Rule:
    """One requirement, with everything a report or a page says about it."""

    code: str
    name: str
    title: str
    severity: Severity
    pack: str
    pack_version: str
    source: Source
    clauses: tuple[Clause, ...]
    texts: tuple[Source, ...]
    """The text that each of the clauses stands in."""
    citations: tuple[Citation, ...]
    subject: type[Record]
    uses: tuple[Parameter[typing.Any], ...]
    needs: tuple[str, ...]
    stages: frozenset[Stage]
    owed_by: frozenset[AuthorityKind]
    functions: frozenset[str]
    same_as: frozenset[str]
    """Codes of other rules, of any pack, that ask the same of the same record."""
    replaces: frozenset[str]
    """Codes of rules of other packs that this one stands in for."""
    waivable: bool = True
    """Whether a waiver may stand beside its failures."""
    since: date
    until: date | None
    version: int
    page: RulePage
    function: RuleFunction = attrs.field(repr=False)

    def __call__(self, record: Record, context: object) -> Verdict:
        """The bare judgement of the rule's function."""
        return self.function(record, context)

    @property
    def owners(self) -> tuple[str, ...]:
        """The responsible departments (责任科室) that the rule's clauses name, each once."""
        return tuple(dict.fromkeys(owner for clause in self.clauses for owner in clause.owners))

    def not_owed_by(self, authority: Authority) -> Verdict | None:
        """Why an authority does not owe what the rule asks for; None where it does."""
        if authority.kind not in self.owed_by:
            bearers = "、".join(kind.chinese for kind in AuthorityKind if kind in self.owed_by)
            return inapplicable(f"该要求由{bearers}承担，{authority.name}属于{authority.kind.chinese}")
        if self.functions and not self.functions.intersection(authority.functions):
            return inapplicable(f"{authority.name}没有该要求所涉的职能（{'、'.join(sorted(self.functions))}）")
        return None

    def out_of_force(self, record: Record, as_of: date) -> Verdict | None:
        """Why the rule's text does not reach a record's day; None where it does.

        A record that has no day of its own, such as the authority, is reached from the day the text is in force.
        """
        day = record.governing_date
        if day is None:
            return None if self.since <= as_of else inapplicable(partial(_not_yet_in_force, self, as_of))
        if day < self.since or (self.until is not None and day > self.until):
            return inapplicable(partial(_not_in_force, self, day))
        return None


def _not_in_force(rule: Rule, day: date) -> str:
    until = f"至{chinese_day(rule.until)}" if rule.until else "起"
    return f"适用日{chinese_day(day)}不在{rule.source.title}的适用期间（{chinese_day(rule.since)}{until}）"


def _not_yet_in_force(rule: Rule, as_of: date) -> str:
    return f"检查日{chinese_day(as_of)}早于{rule.source.title}的适用期间（{chinese_day(rule.since)}起）"
