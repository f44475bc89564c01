"""Which of the things a reply has to tell it leaves out."""

from __future__ import annotations

from collections.abc import Iterable

from zwgk import (
    MissingFacts,
    ReplyLetter,
    facts_of,
    says_nothing,
)


def left_out(letter: ReplyLetter, names: Iterable[str]) -> str:
    """The Chinese titles of the texts that a reply leaves blank; empty where it has them all.

    Raises:
        MissingFacts: none is known to be blank, and what some of them say is not on record.
    """
    held = {name: getattr(letter, name) for name in names}
    blank = [name for name, text in held.items() if text is not None and says_nothing(text)]
    if blank:
        titles = facts_of(ReplyLetter)
        return "、".join(titles[name].title for name in blank)
    unknown = [name for name, text in held.items() if text is None]
    if unknown:
        raise MissingFacts(*unknown)
    return ""
