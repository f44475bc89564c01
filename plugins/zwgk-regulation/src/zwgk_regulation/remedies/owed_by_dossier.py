"""What the replies of a dossier owe of remedies, and what is wrong with their texts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import attrs

from zwgk import (
    DisclosureRequest,
    Dossier,
    Finding,
    Layers,
    Outcome,
    Plugins,
    ReplyLetter,
    Report,
    check,
)
from zwgk_regulation.remedies.art_51_statements import SHOULD_READ
from zwgk_regulation.remedies.owed_remedies import OwedStatement, statement_for
from zwgk_regulation.source import SINCE_2008

TEXT_RULES = ("REG5101", "REG5102", "REG6301")
"""The rules that judge what a reply says of remedies."""
_OVERDUE = "REG3301"
_QUIET = (Outcome.PASSED, Outcome.INAPPLICABLE)


@attrs.frozen(kw_only=True)
class OwedByReply:
    """What one reply owes, and what the rules found in its text."""

    letter: ReplyLetter
    owed: OwedStatement | None
    """None where the kind or the day of the reply is not on record, or no regulation was in force."""
    findings: tuple[Finding, ...]
    """What the rules say of its text, one finding each."""

    @property
    def problems(self) -> tuple[Finding, ...]:
        """What is wrong with its text, or cannot be told."""
        return tuple(one for one in self.findings if one.outcome not in _QUIET)

    @property
    def passed(self) -> bool:
        """Whether a rule concerns its text and nothing is left to do."""
        return not self.problems and any(one.outcome is Outcome.PASSED for one in self.findings)


@attrs.frozen(kw_only=True)
class OwedUnanswered:
    """What an applicant may do who got no reply in time."""

    request: DisclosureRequest
    due: date
    owed: OwedStatement


@attrs.frozen(kw_only=True)
class OwedByDossier:
    """What a dossier's replies owe, and the applications that no reply was given to."""

    replies: tuple[OwedByReply, ...]
    unanswered: tuple[OwedUnanswered, ...]


def owed_by(dossier: Dossier, *, as_of: date, plugins: Plugins) -> OwedByDossier:
    """What the replies of a dossier owe as of a day, by the law of their days and its local layers.

    Raises:
        InstantRefused: `as_of` is a timestamp.
    """
    report = check(dossier, as_of=as_of, plugins=plugins)
    dossier = dossier.as_of(as_of)
    local = [pack for pack in plugins.packs if pack.binds(dossier.authority)]
    layers = Layers(override for pack in local for override in pack.overrides)
    return OwedByDossier(
        replies=tuple(_replies(report, dossier, layers)),
        unanswered=tuple(_unanswered(report, dossier, layers)),
    )


def problem_of(finding: Finding) -> str:
    """What a finding says is wrong, without the statement that should stand there."""
    return finding.verdict.message.split(f"；{SHOULD_READ}")[0]


def _replies(report: Report, dossier: Dossier, layers: Layers) -> Iterator[OwedByReply]:
    found: dict[str, list[Finding]] = {}
    letters: dict[str, ReplyLetter] = {}
    for finding in report.findings:
        letter = finding.record
        if finding.rule.code not in TEXT_RULES or not isinstance(letter, ReplyLetter):
            continue
        if not dossier.is_to_come(letter):
            letters[letter.id] = letter
            found.setdefault(letter.id, []).append(finding)
    for letter in letters.values():
        yield OwedByReply(letter=letter, owed=_owed(letter, dossier, layers), findings=tuple(found[letter.id]))


def _owed(letter: ReplyLetter, dossier: Dossier, layers: Layers) -> OwedStatement | None:
    day = letter.governing_date
    if letter.kind is None or day is None or day < SINCE_2008:
        return None
    return statement_for(
        letter.kind,
        on=day,
        authority=dossier.authority,
        result=letter.result,
        basis=letter.basis or "",
        service=letter.service,
        layers=layers,
    )


def _unanswered(report: Report, dossier: Dossier, layers: Layers) -> Iterator[OwedUnanswered]:
    answered = {letter.request for letter in dossier.of(ReplyLetter)}
    for finding in report.findings:
        request, deadline = finding.record, finding.verdict.deadline
        if finding.rule.code != _OVERDUE or finding.outcome is not Outcome.FAILED or deadline is None:
            continue
        if isinstance(request, DisclosureRequest) and request.id not in answered:
            on = deadline.latest + timedelta(days=1)
            owed = statement_for(None, on=on, authority=dossier.authority, layers=layers)
            yield OwedUnanswered(request=request, due=deadline.due, owed=owed)
