"""Checks on a pack's texts, on what it makes of their clauses, and on the values it sets locally."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from zwgk.conformance.examined import Examined
from zwgk.conformance.wording import cited, has_number, is_chinese
from zwgk.errors import ParameterError
from zwgk.parameters import Override, Parameter
from zwgk.sources import Citation, Disposition, Source

_CHECKED = (Disposition.AUTOMATIC, Disposition.ASSISTED, Disposition.ATTESTED)


def names_its_texts(one: Examined) -> Iterator[str]:
    """Every text it checks or cites has its Chinese title and the body that issued it."""
    for source in _texts(one):
        if not is_chinese(source.title):
            yield f"text {source.id!r}: the title {source.title!r} is not Chinese; write it as it was published"
        if not is_chinese(source.issuer):
            yield f"text {source.id!r}: the issuer {source.issuer!r} is no Chinese body; write who issued the text"


def dates_its_texts(one: Examined) -> Iterator[str]:
    """No text ends before it begins."""
    for source in _texts(one):
        until = source.in_force_until
        if until is not None and until < source.in_force_from:
            yield f"{source} is in force from {source.in_force_from} until {until}; mend one of the days"


def has_confirmed_its_texts(one: Examined) -> Iterator[str]:
    """Somebody held every text it checks or cites against what is written here, and said when and how."""
    for source in _texts(one):
        if source.last_confirmed_on is None:
            yield (
                f"{source}: nobody confirmed it; hold it against the published text, and write "
                "last_confirmed_on=date(…), confirmed_how='…'"
            )


def disposes_of_every_clause(one: Examined) -> Iterator[str]:
    """The pack has clauses, and each says what is made of it."""
    if not one.pack.clauses:
        yield f"{one.pack.source} has no clause table; give Source(clauses=…) one Clause for each item of the text"
    for clause in one.pack.clauses:
        if not isinstance(clause.disposition, Disposition):
            yield (
                f"clause {clause.id}: the disposition {clause.disposition!r} is none; write one of "
                f"{', '.join(f'Disposition.{kind.name}' for kind in Disposition)}"
            )


def checks_the_clauses_it_says(one: Examined) -> Iterator[str]:
    """A clause that is checked has a rule, and one that is not checked has none."""
    ruled = {clause.id: examined.rule.code for examined in one.rules for clause in examined.rule.clauses}
    for clause in one.pack.clauses:
        said = f"clause {clause.id} is {clause.disposition}"
        if clause.disposition in _CHECKED and clause.id not in ruled and not clause.implemented_by:
            yield f"{said} and has no rule; write one, name implemented_by=, or say Disposition.PLANNED"
        elif clause.disposition not in _CHECKED and clause.id in ruled:
            yield f"{said}, and {ruled[clause.id]} checks it; say Disposition.AUTOMATIC, or mend the rule's clause="


def cites_each_override_by_its_place(one: Examined) -> Iterator[str]:
    """Every value that it sets locally cites the place of the local text that sets it."""
    for override in one.pack.overrides:
        if not has_number(override.citation):
            yield (
                f"the local value {override.value} of {override.parameter.name!r} cites {cited(override.citation)}; "
                "name the article that sets it, such as SOURCE.cite('第三条')"
            )


def loosenings(parameter: Parameter[Any], overrides: Iterable[Override[Any]]) -> Iterator[str]:
    """No value set locally is less strict than the law's, on any day both are in force."""
    for override in overrides:
        for own in _values_between(parameter, override.since, override.until):
            try:
                loosened = not parameter.tightens(own, override.value)
            except ParameterError as error:
                yield str(error)
                continue
            if loosened:
                yield (
                    f"{override.layer} loosens it from {own} to {override.value} by {cited(override.citation)}; where "
                    "that text allows it, expect this check to fail, and give the article as the reason"
                )


def _values_between(parameter: Parameter[Any], since: date, until: date) -> Iterator[Any]:
    """The values of a parameter that are in force on a day between two days."""
    for index, dated in enumerate(parameter.values):
        later = parameter.values[index + 1 :]
        if dated.since <= until and (not later or later[0].since > since):
            yield dated.value


def _texts(one: Examined) -> tuple[Source, ...]:
    """The texts it checks, and those that its rules, numbers and local values cite."""
    rules = [examined.rule for examined in one.rules]
    citations: list[Citation] = [citation for rule in rules for citation in rule.citations]
    citations += [dated.citation for rule in rules for used in rule.uses for dated in used.values]
    citations += [override.citation for override in one.pack.overrides]
    found = {source.id: source for source in (citation.source for citation in citations)}
    return tuple(({source.id: source for source in one.pack.sources} | found).values())


SOURCE_CHECKS = (
    names_its_texts,
    dates_its_texts,
    has_confirmed_its_texts,
    disposes_of_every_clause,
    checks_the_clauses_it_says,
    cites_each_override_by_its_place,
)
