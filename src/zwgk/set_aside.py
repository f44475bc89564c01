"""Rules that a local text sets aside: replaced by a rule of its own, or silenced with a reason.

A rule that is set aside on a record is inapplicable there, and says by which article; nothing is dropped. A rule
replaces another where it stands itself: it concerns the record and does not break. Where it does not, the other judges
as before. A rule that replaces one and is silenced itself replaces nothing any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from operator import attrgetter
from typing import NamedTuple

import attrs

from zwgk.context import Bench, Context
from zwgk.findings import Judgements
from zwgk.packs import RulePack
from zwgk.rules import Rule
from zwgk.sources import Citation
from zwgk.verdicts import Outcome, Verdict, inapplicable

Replaced = Mapping[tuple[str, str], tuple[Rule, ...]]
"""The rules that another stands in for on a record, by its code and the record's id."""


@attrs.frozen(kw_only=True)
class SettingAside:
    """What one pack says of a rule of another: which of its own rules replaces it, or why it is silent."""

    code: str
    """The rule that is set aside."""
    pack: RulePack
    citations: tuple[Citation, ...]
    since: date
    """The first governing day it holds for."""
    until: date
    by: Rule | None = None
    """The rule that stands in for it; None where it is silenced."""
    reason: str = ""
    """Why it is silenced."""

    @property
    def told(self) -> str:
        """By which article and how, as a Chinese phrase."""
        articles = "、".join(map(str, self.citations))
        if self.by is None:
            return f"按{articles}停止检查（{self.reason}）"
        return f"按{articles}由{self.by.code}（{self.by.title}）代替"


class _InForce(NamedTuple):
    """A setting aside that holds for a record, and the rules that judge the record in the end."""

    setting: SettingAside
    stand_in: tuple[Rule, ...]


def settings_aside(packs: Iterable[RulePack]) -> dict[str, tuple[SettingAside, ...]]:
    """What packs say of the rules of others, by the code of the rule that is set aside."""
    found: dict[str, list[SettingAside]] = {}
    for pack in sorted(packs, key=attrgetter("name")):
        for one in _settings_of(pack):
            found.setdefault(one.code, []).append(one)
    return {code: tuple(ones) for code, ones in found.items()}


def _settings_of(pack: RulePack) -> Iterator[SettingAside]:
    for rule in pack.rules:
        for code in sorted(rule.replaces):
            until = rule.until or date.max
            yield SettingAside(code=code, pack=pack, citations=rule.citations, since=rule.since, until=until, by=rule)
    for one in pack.silences:
        yield SettingAside(
            code=one.code,
            pack=pack,
            citations=(one.citation,),
            since=one.since,
            until=one.until,
            reason=one.reason,
        )


def replacing_each_other(settings: Mapping[str, Iterable[SettingAside]]) -> tuple[frozenset[str], ...]:
    """Codes of rules that replace each other in a circle, each circle once."""
    reached: dict[str, set[str]] = {}
    for start in settings:
        seen: set[str] = set()
        ahead = [start]
        while ahead:
            for one in settings.get(ahead.pop(), ()):
                if one.by is not None and one.by.code not in seen:
                    seen.add(one.by.code)
                    ahead.append(one.by.code)
        reached[start] = seen
    circles = (frozenset(other for other in seen if start in reached.get(other, ())) for start, seen in reached.items())
    return tuple(dict.fromkeys(circle for circle in circles if circle))


def set_aside(
    judgements: Sequence[Judgements], packs: Iterable[RulePack], bench: Bench
) -> tuple[Sequence[Judgements], Replaced]:
    """The verdicts, with those of rules that are set aside inapplicable, and what each rule stands in for.

    Args:
        judgements: the verdicts of every rule.
        packs: those that are judged by; one that does not bind the authority sets nothing aside.
        bench: the dossier and the day.
    """
    binding = [pack for pack in packs if pack.binds(bench.dossier.authority)]
    if not any(one.rule.replaces for one in judgements) and not any(pack.silences for pack in binding):
        return judgements, {}
    return _Hearing(judgements, settings_aside(binding), bench).settled()


class _Hearing:
    """The verdicts of one dossier, and what is said of their rules."""

    def __init__(
        self, judgements: Sequence[Judgements], settings: Mapping[str, tuple[SettingAside, ...]], bench: Bench
    ) -> None:
        self._given, self._bench = judgements, bench
        self._held = {one.rule.code: one for one in judgements}
        circles = replacing_each_other(settings)
        self._settings = {
            code: [one for one in ones if self._can_hold(one, circles)]
            for code, ones in settings.items()
            if code in self._held
        }

    def _can_hold(self, one: SettingAside, circles: Iterable[frozenset[str]]) -> bool:
        if one.by is None:
            return True
        same_records = self._held[one.code].rule.subject is one.by.subject
        return same_records and not any({one.code, one.by.code} <= circle for circle in circles)

    def settled(self) -> tuple[tuple[Judgements, ...], Replaced]:
        """The verdicts, and the rules that others stand in for."""
        verdicts = {code: list(self._held[code].verdicts) for code, ones in self._settings.items() if ones}
        replaced: dict[tuple[str, str], list[Rule]] = {}
        for code in sorted(verdicts):
            rule, records, raw = self._held[code]
            for place, record in enumerate(records):
                if raw[place].outcome is Outcome.INAPPLICABLE:
                    continue
                in_force = self._in_force(code, place)
                if in_force:
                    verdicts[code][place] = inapplicable(partial(_sentence, in_force))
                for one in dict.fromkeys(stand_in for held in in_force for stand_in in held.stand_in):
                    replaced.setdefault((one.code, record.id), []).append(rule)
        return (
            tuple(one._replace(verdicts=verdicts.get(one.rule.code, one.verdicts)) for one in self._given),
            {key: tuple(rules) for key, rules in replaced.items()},
        )

    def _in_force(self, code: str, place: int) -> tuple[_InForce, ...]:
        """What holds for a rule on the record at a place of its kind."""
        settings = self._settings.get(code)
        if not settings:
            return ()
        rule, records, _ = self._held[code]
        day = Context(self._bench, rule, records[place]).governing_date
        on_the_day = (one for one in settings if one.since <= day <= one.until)
        found = (_InForce(one, () if one.by is None else self._stand_in(one.by, place)) for one in on_the_day)
        return tuple(one for one in found if one.setting.by is None or one.stand_in)

    def _stand_in(self, rule: Rule, place: int) -> tuple[Rule, ...]:
        """The rules that judge where a rule replaces another: itself, or what replaces it in turn."""
        if not _stands(self._held[rule.code].verdicts[place]):
            return ()
        in_force = self._in_force(rule.code, place)
        return tuple(dict.fromkeys(one for held in in_force for one in held.stand_in)) if in_force else (rule,)


def _stands(verdict: Verdict) -> bool:
    return verdict.outcome not in (Outcome.INAPPLICABLE, Outcome.ERROR)


def _sentence(in_force: Sequence[_InForce]) -> str:
    told = [
        setting.told + (f"，结论见{'、'.join(rule.code for rule in stand_in)}" if stand_in else "")
        for setting, stand_in in in_force
    ]
    return f"该要求{'；'.join(told)}"
