"""Checks on a pack's cases: that they are there, that they hold, and what the verdicts in them say."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk.cases import Case, CaseResult
from zwgk.conformance.asking import Asked, ask
from zwgk.conformance.case_coverage import missing_boundaries, missing_outcomes
from zwgk.conformance.examined import Examined, ExaminedRule
from zwgk.conformance.wording import FULL_STOPS, count_chinese


def has_its_case_files(one: Examined) -> Iterator[str]:
    """Every section has its cases in a TOML file of the same name beside it, and the files can be read."""
    yield from one.case_faults


def has_cases_of_its_own_rules(one: Examined) -> Iterator[str]:
    """Every case asks a rule of the pack, or shows what the pack's local values make of a rule of another."""
    for case in _cases_of_others(one):
        if one.pack.name not in (case.layers or ()):
            yield (
                f"{case.place}: the case {case} asks {case.rule}, which the pack has not; mend rule=, or name the "
                f"pack, where the case is about its local values: layers = [{one.pack.name!r}]"
            )


def changes_other_rules_as_its_cases_expect(one: Examined) -> Iterator[str]:
    """In every case of another pack's rule, the pack's local values give what the case expects."""
    for case in _cases_of_others(one):
        if one.pack.name in (case.layers or ()):
            yield from _differences(ask(case, one.runner))


def has_cases_that_pass_and_fail(one: ExaminedRule) -> Iterator[str]:
    """It passes in a case and fails in another."""
    yield from missing_outcomes(one.rule, _results(one))


def has_cases_around_the_due_day(one: ExaminedRule) -> Iterator[str]:
    """With a term, there is a case on the due day and one on the day after."""
    yield from missing_boundaries(one.rule, _results(one))


def gives_what_its_cases_expect(one: ExaminedRule) -> Iterator[str]:
    """In every case it gives the outcome, the due day and the words that the case expects."""
    for asked in one.asked:
        yield from _differences(asked)


def speaks_chinese_without_a_full_stop(one: ExaminedRule) -> Iterator[str]:
    """In every case its message is Chinese, and ends in no full stop."""
    for result in _results(one):
        message, where = result.verdict.message, f"{result.case.place}: {result.case}"
        if not count_chinese(message):
            yield f"{where}: the message {message!r} is not Chinese; tell the civil servant what was found"
        elif message.endswith(FULL_STOPS):
            yield f"{where}: the message {message!r} ends in {message[-1]!r}; leave the mark out"


def _differences(asked: Asked) -> Iterator[str]:
    where = f"{asked.case.place}: {asked.case}"
    if asked.fault:
        yield f"{where}: cannot be judged: {asked.fault}; mend the case"
    elif asked.result and asked.result.differences:
        yield f"{where}: {'; '.join(asked.result.differences)}; mend the rule, or what the case expects"


def _cases_of_others(one: Examined) -> tuple[Case, ...]:
    own = {examined.rule.code for examined in one.rules}
    return tuple(case for case in one.cases if case.rule not in own)


def _results(one: ExaminedRule) -> tuple[CaseResult, ...]:
    return tuple(asked.result for asked in one.asked if asked.result is not None)


PACK_CASE_CHECKS = (has_its_case_files, has_cases_of_its_own_rules, changes_other_rules_as_its_cases_expect)
RULE_CASE_CHECKS = (
    has_cases_that_pass_and_fail,
    has_cases_around_the_due_day,
    gives_what_its_cases_expect,
    speaks_chinese_without_a_full_stop,
)
