"""Checks on the numbers a rule rests on: declared, read, cited, in force, and never written in its code."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from zwgk.conformance.code_numbers import numbers_in_code
from zwgk.conformance.examined import ExaminedRule
from zwgk.conformance.wording import cited, is_chinese
from zwgk.verdicts import Outcome

_JUDGED = (Outcome.PASSED, Outcome.FAILED, Outcome.PENDING, Outcome.CANNOT_TELL)


def declares_each_parameter_it_reads(one: ExaminedRule) -> Iterator[str]:
    """Every parameter that it reads in a case stands in `uses`."""
    for parameter in one.read:
        if parameter not in one.rule.uses:
            yield (
                f"it reads the parameter {parameter.name!r} without declaring it; add it to uses=[…], so that its "
                "page and findings show the value"
            )


def reads_each_parameter_it_declares(one: ExaminedRule) -> Iterator[str]:
    """Every parameter in `uses` is read in a case: of the rule, or of another whose code it shares."""
    for parameter in one.rule.uses:
        if parameter in one.read or (parameter in one.named and parameter in one.examined.read):
            continue
        yield (
            f"it declares the parameter {parameter.name!r} and reads it in none of its {len(one.asked)} cases; read "
            "it with context.value(…), add a case that rests on it, or take it out of uses="
        )


def cites_each_value_by_its_place(one: ExaminedRule) -> Iterator[str]:
    """Every value of its parameters cites the place that sets it, and every parameter has a Chinese title."""
    for parameter in one.rule.uses:
        if not is_chinese(parameter.title):
            yield f"parameter {parameter.name!r}: the title {parameter.title!r} is not Chinese; reports show it"
        for dated in parameter.values:
            if not dated.citation.place:
                yield (
                    f"parameter {parameter.name!r}: the value of {dated.since} cites {cited(dated.citation)} without a "
                    "place; name the article that sets it, such as SOURCE.cite('第三条')"
                )


def has_a_value_for_each_day_in_force(one: ExaminedRule) -> Iterator[str]:
    """Its parameters have a value on every day it is in force, or a case shows that it does without."""
    judged = [asked.day for asked in one.asked if asked.result and asked.result.verdict.outcome in _JUDGED]
    for parameter in one.rule.uses:
        first = parameter.values[0].since
        if first <= one.rule.since or any(day and day < first for day in judged):
            continue
        begin = f"since=date({first.year}, {first.month}, {first.day})"
        yield (
            f"parameter {parameter.name!r} has no value from {one.rule.since} to {first - timedelta(days=1)}, while "
            f"the rule is in force; add the value of that time, begin the rule with {begin}, or add a case of that "
            "time where the rule does without"
        )


def takes_no_number_from_nowhere(one: ExaminedRule) -> Iterator[str]:
    """No term, minimum or day of the law stands in its code: each comes from a parameter."""
    for written in numbers_in_code(one.functions):
        yield f"{written}; give the number a DatedValue in a Parameter, with its citation, and read context.value(…)"


PARAMETER_CHECKS = (
    cites_each_value_by_its_place,
    takes_no_number_from_nowhere,
)
CASE_PARAMETER_CHECKS = (
    declares_each_parameter_it_reads,
    reads_each_parameter_it_declares,
    has_a_value_for_each_day_in_force,
)
"""Those that ask what the rule does in its cases."""
