"""One check for each rule and law: the rule is tried on the dossiers of its own cases and on drawn ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache, partial
from itertools import combinations
from typing import Literal

import attrs

from zwgk.conformance.checks import Check
from zwgk.conformance.examined import Examined
from zwgk.dossier import Dossier
from zwgk.packs import RulePack
from zwgk.plugins import Plugins
from zwgk.rules import Rule
from zwgk.testing import behaviour_laws, examples, finding_laws, soundness_laws
from zwgk.testing.plainest import case_text, plainest
from zwgk.testing.trials import Timeline, Trial

_RULES_KEPT = 2
"""Of how many rules what they said is kept; the checks of a rule run one after the other."""


@attrs.frozen
class Law:
    """What a rule has to keep to."""

    problem: Callable[[Trial, Timeline], str | None]
    """Gives what is wrong with what a rule says."""
    looks_at: Literal["timelines", "points", "heads", "worded", "around_due_days"] = "timelines"
    """At all answers as the days pass, or at some of every kind, each for itself."""

    @property
    def name(self) -> str:
        """The name of its checks, after the code of the rule."""
        return self.problem.__name__.replace("_", "-")


MUTATES_NOTHING = Law(soundness_laws.mutates_nothing)
SOUNDNESS = (
    MUTATES_NOTHING,
    Law(soundness_laws.same_input_same_verdict, looks_at="points"),
    Law(soundness_laws.keeps_no_state, looks_at="points"),
)
"""Where a rule breaks one of these, its answers are worth nothing, and the laws after it are not asked."""
LAWS = (
    *SOUNDNESS,
    Law(soundness_laws.reads_no_files_and_no_network, looks_at="points"),
    Law(behaviour_laws.always_a_verdict),
    Law(behaviour_laws.failure_does_not_heal),
    Law(behaviour_laws.passed_does_not_fall_ill),
    Law(behaviour_laws.pending_has_a_day_ahead),
    Law(behaviour_laws.before_since_inapplicable, looks_at="heads"),
    Law(behaviour_laws.strangers_change_nothing, looks_at="points"),
    Law(behaviour_laws.order_changes_nothing, looks_at="points"),
    Law(behaviour_laws.missing_holiday_year_is_cannot_tell, looks_at="around_due_days"),
    Law(finding_laws.finding_survives_json, looks_at="points"),
    Law(finding_laws.message_is_one_sentence, looks_at="worded"),
)


def behaviour_checks(pack: RulePack, plugins: Plugins, *, max_examples: int) -> tuple[Check, ...]:
    """The checks of what each rule of a pack does, rule by rule.

    Args:
        pack: the pack; its sections have to load.
        plugins: what brings the record types.
        max_examples: how many dossiers are drawn for a rule, beside those of its cases.
    """
    examined = Examined(pack, plugins)
    return tuple(
        Check(f"{rule.code}-{law.name}", partial(_problems, law, rule, examined, max_examples))
        for rule in pack.rules
        for law in LAWS
    )


def _problems(law: Law, rule: Rule, examined: Examined, number: int) -> tuple[str, ...]:
    tried = _tried(rule, examined, number)
    for sound in SOUNDNESS:
        if sound is not law and LAWS.index(sound) < LAWS.index(law) and tried.broken(sound):
            return ()
    timeline = tried.broken(law)
    return () if timeline is None else (tried.told(law, timeline),)


@lru_cache(maxsize=_RULES_KEPT)
def _tried(rule: Rule, examined: Examined, number: int) -> Tried:
    return Tried(rule, examined, number)


class Tried:
    """A rule, and which laws it breaks."""

    def __init__(self, rule: Rule, examined: Examined, number: int) -> None:
        """Nothing is asked yet."""
        self._rule, self._examined, self._number = rule, examined, number
        self._trial = examples.trial_of(rule, examined, number)
        self._broken: dict[Law, Timeline | None] = {}

    def broken(self, law: Law) -> Timeline | None:
        """The first answers that break a law; None where it is kept."""
        if law not in self._broken:
            self._broken[law] = next((one for one in self._looked_at(law) if law.problem(self._trial, one)), None)
        return self._broken[law]

    def told(self, law: Law, timeline: Timeline) -> str:
        """What breaks a law, on the fewest days and the plainest dossier that break it."""
        again = partial(self._again, law, timeline.record_id)
        some = (days for size in (1, 2) for days in combinations(timeline.days, size))
        days = next((days for days in some if again(timeline.dossier, days)), timeline.days)
        dossier = plainest(timeline.dossier, lambda plainer: again(plainer, days) is not None)
        case = case_text(self._rule, dossier, days[-1])
        problem = again(dossier, days) or "it broke the law once, and kept to it when it was asked again"
        return f"{problem}\nfound on this dossier, written as a case:\n\n{case}"

    def _looked_at(self, law: Law) -> Iterable[Timeline]:
        if law is not MUTATES_NOTHING:
            looked_at: tuple[Timeline, ...] = getattr(self._trial, law.looks_at)
            return looked_at
        if self._trial.leaves_intact:
            return ()
        examples.forget()
        self._trial = examples.trial_of(self._rule, Examined(self._examined.pack, self._examined.plugins), self._number)
        return self._trial.unasked_timelines()

    def _again(self, law: Law, record_id: str, dossier: Dossier, days: Iterable[date]) -> str | None:
        """What is wrong where a record is judged once more; None where the rule does not judge it, too."""
        if not isinstance(dossier.get(record_id), self._rule.subject) or self._rule.not_owed_by(dossier.authority):
            return None
        ask = self._trial.unasked if law is MUTATES_NOTHING else self._trial.timeline
        return law.problem(self._trial, ask(dossier, record_id, days))
