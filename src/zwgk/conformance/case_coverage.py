"""Whether a rule has the cases it needs: one that passes, one that fails, and for a deadline its boundary."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from zwgk.cases import CaseResult
from zwgk.rules import Rule
from zwgk.spans import Span
from zwgk.verdicts import Outcome, Verdict

_DECIDED = (Outcome.PASSED, Outcome.FAILED)


def missing_cases(rule: Rule, results: Iterable[CaseResult]) -> tuple[str, ...]:
    """The cases a rule still needs, each as an instruction to its author; none when all are there.

    A rule that reads a term (a `Span` parameter) and has a deadline needs a case on the due day and one on the day
    after: of the act itself, or of the day it is judged as of.
    """
    results = tuple(results)
    return (*missing_outcomes(rule, results), *missing_boundaries(rule, results))


def missing_outcomes(rule: Rule, results: Iterable[CaseResult]) -> tuple[str, ...]:
    """The outcomes that no case of a rule has yet: every rule can be met and can be broken."""
    outcomes = {result.verdict.outcome for result in results}
    wanted = (outcome for outcome in _DECIDED if outcome not in outcomes)
    return tuple(f"{rule.code}: add a case that is {outcome.value}" for outcome in wanted)


def missing_boundaries(rule: Rule, results: Iterable[CaseResult]) -> tuple[str, ...]:
    """The days around a due day that no case of a rule has yet.

    None for a rule without a term, and for one that passes and fails without a deadline, since its term is that of
    somebody else's act.
    """
    results = tuple(results)
    decided = [result for result in results if result.verdict.outcome in _DECIDED]
    no_deadline = all(result.verdict.deadline is None for result in results)
    if not reads_a_term(rule) or (decided and no_deadline):
        return ()
    distances = {_distance(result.verdict, result.case.as_of) for result in results}
    boundary = ((0, "on the due day"), (1, "on the day after the due day"))
    return tuple(f"{rule.code}: add a case {words}" for distance, words in boundary if distance not in distances)


def reads_a_term(rule: Rule) -> bool:
    """Whether a rule declares a parameter that sets a term."""
    return any(isinstance(dated.value, Span) for parameter in rule.uses for dated in parameter.values)


def _distance(verdict: Verdict, as_of: date) -> int | None:
    """How many calendar days after the due day something was done, or was still missing; None without a deadline."""
    if verdict.deadline is None:
        return None
    reached = verdict.acted_on or as_of
    return (reached - verdict.deadline.due) // timedelta(days=1)
