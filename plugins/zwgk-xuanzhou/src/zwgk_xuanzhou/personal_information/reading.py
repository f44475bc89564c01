"""A text as it is searched: every sign in one form, nothing between that only typesetting put there."""

from __future__ import annotations

import re
import string

import attrs

MASK = "[*\u00d7✕✖Xx●○•■□※]"
"""The signs that stand for a missing character where personal information has been masked."""

# Unicode repeats ASCII in full width, in the same order, this much further on
_FULL_WIDTH = ord("０") - ord("0")
# Chinese punctuation stays as it is: it ends a number, and a space beside it means nothing.
_FOLDED_SIGNS = f"{string.digits}{string.ascii_letters}#*+.-"
_HYPHENS = (
    "\u2010\u2011\u2012\u2013\u2014\u2015"  # hyphens and dashes
    "\u2043\u2212\u2500"  # hyphen bullet, minus sign, a line of a drawn table
    "\u30fc\uff70"  # the Japanese mark of a long vowel, which input methods offer for a dash
    "\ufe58\ufe63"  # the small forms of dash and hyphen
)
_FOLDING = str.maketrans(
    {chr(ord(sign) + _FULL_WIDTH): sign for sign in _FOLDED_SIGNS} | dict.fromkeys(_HYPHENS, "-"),
)

# soft hyphen, zero-width space and joiners, marks of writing direction, word joiner, byte order mark
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
# a Chinese character or punctuation mark; in practice anything outside ASCII that is seen
_WIDE = rf"[^\x00-\x7f\s{_INVISIBLE}]"
# Chinese is set without spaces: a space or line break beside a Chinese character means nothing, between digits it does.
# Runs of space are possessive (++) and begin only once, so that long ones take no quadratic time.
_MEANINGLESS = re.compile(
    rf"""
      [{_INVISIBLE}]+
    | (?<={_WIDE}) \s++
    | (?<!\s) \s++ (?={_WIDE})
    """,
    re.VERBOSE,
)


@attrs.frozen
class Reading:
    """A text as it is searched, and where each character of it stands in the text as given."""

    plain: str
    positions: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the plain text begins and ends in the text as given."""
        last = self.positions[end - 1]
        return self.positions[start], last + 1


def read(text: str) -> Reading:
    """Fold full-width signs and odd hyphens, and leave out what is invisible or means nothing."""
    folded = text.translate(_FOLDING)  # one sign for one sign: positions stay true
    left_out: set[int] = set()
    for meaningless in _MEANINGLESS.finditer(folded):
        left_out.update(range(meaningless.start(), meaningless.end()))
    positions = tuple(position for position in range(len(folded)) if position not in left_out)
    return Reading("".join(folded[position] for position in positions), positions)
