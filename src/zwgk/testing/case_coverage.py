"""Whether a rule has the cases it needs: one that passes, one that fails, and for a deadline its boundary."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from zwgk.cases import CaseResult
from zwgk.rules import Rule
from zwgk.spans import Span
from zwgk.verdicts import Outcome, Verdict


def missing_cases(rule: Rule, results: Iterable[CaseResult]) -> tuple[str, ...]:
    """The cases a rule still needs, each as an instruction to its author; none when all are there.

    A rule that reads a term (a `Span` parameter) needs a case on the due day and one on the day after: of the act
    itself, or of the day it is judged as of.
    """
    results = tuple(results)
    outcomes = {result.verdict.outcome for result in results}
    wanted = [
        f"{rule.code}: add a case that is {outcome.value}"
        for outcome in (Outcome.PASSED, Outcome.FAILED)
        if outcome not in outcomes
    ]
    if any(isinstance(dated.value, Span) for parameter in rule.uses for dated in parameter.values):
        distances = {_distance(result.verdict, result.case.as_of) for result in results}
        wanted += [
            f"{rule.code}: add a case {words}"
            for distance, words in ((0, "on the due day"), (1, "on the day after the due day"))
            if distance not in distances
        ]
    return tuple(wanted)


def _distance(verdict: Verdict, as_of: date) -> int | None:
    """How many calendar days after the due day something was done, or was still missing; None without a deadline."""
    if verdict.deadline is None:
        return None
    reached = verdict.acted_on or as_of
    return (reached - verdict.deadline.due) // timedelta(days=1)
