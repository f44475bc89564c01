"""Whether a rule's legal bases are texts that newer ones have replaced."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from zwgk import Context, InternalRule, LegalBasis, LegalChange
from zwgk_xuanzhou.parameters.s4_1_mechanisms import SUPERSEDED_TEXTS, SupersededText

_BRACKETED = re.compile(r"\([^()]*\)")


@attrs.frozen(kw_only=True)
class Wording:
    """One text of a rule: since when it has stood, and what it rests on."""

    since: date | None
    bases: tuple[LegalBasis, ...] | None


def standing_wording(rule: InternalRule, until: date) -> Wording:
    """The wording that stood at the end of a day: of the last revision by then, else the first one."""
    revisions = [(one.revised_on, one) for one in rule.revisions if one.revised_on and one.revised_on <= until]
    if not revisions:
        return Wording(since=rule.adopted_on, bases=rule.bases)
    day, last = max(revisions, key=lambda found: found[0])
    return Wording(since=day, bases=last.bases)


def superseded_texts(context: Context) -> tuple[SupersededText, ...]:
    """The texts replaced so far: those that the plan's parameter lists, and those on record as legal changes."""
    return (*context.value(SUPERSEDED_TEXTS), *_on_record(context.dossier.of(LegalChange)))


def _on_record(changes: Iterable[LegalChange]) -> Iterator[SupersededText]:
    for change in changes:
        if change.title and change.replaced_number and change.in_force_on:
            yield SupersededText(
                title=_plain_title(change.title),
                numbers=(change.replaced_number,),
                replaced_by=change.number or "新文本",
                replaced_on=change.in_force_on,
            )


def is_of_that_name(basis: LegalBasis, text: SupersededText) -> bool:
    """Whether a basis is a text of that name, the old one or the new."""
    return _plain_title(basis.title) == text.title


def cites_old(basis: LegalBasis, text: SupersededText) -> bool:
    """Whether a basis is cited with the number of the replaced text."""
    if not is_of_that_name(basis, text):
        return False
    number = _plain(basis.number or basis.title)
    return any(_plain(old) in number for old in text.numbers)


def _plain(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split()).replace("中华人民共和国", "")


def _plain_title(title: str) -> str:
    """A title without its marks, its country and what stands in brackets behind it."""
    return _BRACKETED.sub("", _plain(title)).strip("《》")
