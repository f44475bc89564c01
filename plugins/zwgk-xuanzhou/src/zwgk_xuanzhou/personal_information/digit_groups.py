"""Neighbouring groups of digits that may together be one number.

A number is often printed in groups, as in ``138 0013 8000``, or broken at the end of a line. So groups with nothing but
space or a hyphen between them form a row, and each stretch of a row with as many digits as a number has is a window.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

SHORTEST_NUMBER = 11
"""The digits of a mobile number; nothing that is looked for has fewer."""
LONGEST_NUMBER = 19
"""The digits of the longest bank cards."""

HYPHEN, SPACE, LINE_BREAK = "-", " ", "\n"

_CONTEXT = 20

# an X may end an identity number in place of its last digit; before a letter or digit it is part of a code
_GROUP = re.compile(r"[0-9]+(?:[Xx](?![0-9A-Za-z]))?")
# beyond four spaces two groups are columns of a table
_SEAM = re.compile(r"\s{1,4}|\s{0,4}-\s{0,4}")
# a letter at either end makes a number a code
_LETTER = re.compile(r"[A-Za-z]")
# the label of a document's, contract's or licence's number, or a decimal point
_SERIAL_LABEL = re.compile(r"(?:编[号码]|代码|(?:文|索引|合同|流水|票|单|注册)号)[^0-9]{0,3}$|[0-9]\.$")

# How many digits stand in each group where a number is printed: whole, or in the groups that forms and cards use. The
# identity number of eighteen digits needs no entry: check digit, region and day prove it in whatever groups it stands.
_PRINTED_SHAPES = {
    # mobile numbers
    (11,),
    (3, 4, 4),
    (3, 8),
    (7, 4),
    # identity numbers of fifteen digits: region, day of birth, serial
    (15,),
    (6, 6, 3),
    # bank cards: whole, the issuer apart, or in fours as they are embossed
    (16,),
    (17,),
    (18,),
    (19,),
    (6, 13),
    (4, 4, 4, 4),
    (4, 4, 4, 4, 1),
    (4, 4, 4, 4, 2),
    (4, 4, 4, 4, 3),
}


@attrs.frozen
class Window:
    """Neighbouring groups of digits that may be one number, with what surrounds them.

    Attributes:
        number: the digits without what stands between the groups, a final X as capital.
        shape: how many digits each group has.
        seams: what joins each group to the next.
        start: where the first group begins.
        end: where the last group ends.
        before: the text just before.
        after: the text just after.
        alone: no letter touches it, and no short group beside it continues the same pattern.
    """

    number: str
    shape: tuple[int, ...]
    seams: tuple[str, ...]
    start: int
    end: int
    before: str
    after: str
    alone: bool

    def reads_as_number(self, label: re.Pattern[str]) -> bool:
        """Whether a number of this length is printed in these groups, or a label before them says what they are."""
        printed_so = self._is_spelt_out() or self.shape in _PRINTED_SHAPES
        if label.search(self.before):
            broken_once = self.seams in {(SPACE,), (LINE_BREAK,)}
            return printed_so or broken_once
        return printed_so and self.alone and self._is_evenly_joined() and not _SERIAL_LABEL.search(self.before)

    def _is_spelt_out(self) -> bool:
        """Digit by digit, as in the boxes of a form."""
        return max(self.shape) == 1

    def _is_evenly_joined(self) -> bool:
        kinds = set(self.seams)
        if self._is_spelt_out():
            return len(kinds) <= 1
        if kinds == {SPACE}:
            return len(self.seams) > 1  # two groups with only a space between are more often two cells of a table
        return kinds <= {HYPHEN}


@attrs.frozen
class _Row:
    """Groups of digits with nothing but seams between them: ``seams[0]`` joins ``groups[0]`` to ``groups[1]``."""

    groups: tuple[re.Match[str], ...]
    seams: tuple[str, ...]

    def stretches(self) -> Iterator[tuple[int, int]]:
        """The first and last group of each stretch that has as many digits as a number."""
        for first in range(len(self.groups)):
            digits = 0
            for last in range(first, len(self.groups)):
                digits += len(self.groups[last][0])
                if digits > LONGEST_NUMBER:
                    break
                if digits >= SHORTEST_NUMBER:
                    yield first, last

    def continues_beyond(self, first: int, last: int) -> bool:
        """Whether a short group beside the stretch is joined to it as the stretch is joined within.

        Groups of a longer code are recognised in this way. A neighbour as long as a number is one itself, and a
        stretch of a single group is continued only by a hyphen: spaces divide a list of numbers.
        """
        seam_within = self.seams[first] if first < last else HYPHEN
        neighbours = []
        if first > 0:
            neighbours.append((self.seams[first - 1], self.groups[first - 1]))
        if last < len(self.seams):
            neighbours.append((self.seams[last], self.groups[last + 1]))
        return any(seam == seam_within and len(group[0]) < SHORTEST_NUMBER for seam, group in neighbours)


def find_windows(plain: str) -> Iterator[Window]:
    """Every stretch of neighbouring groups that has as many digits as a number, in the order of their beginnings."""
    for row in _rows(plain):
        for first, last in row.stretches():
            yield _window(plain, row, first, last)


def _rows(plain: str) -> Iterator[_Row]:
    groups: list[re.Match[str]] = []
    seams: list[str] = []
    for group in _GROUP.finditer(plain):
        if groups:
            seam = _seam(plain[groups[-1].end() : group.start()])
            if seam is None:
                yield _Row(tuple(groups), tuple(seams))
                groups, seams = [], []
            else:
                seams.append(seam)
        groups.append(group)
    if groups:
        yield _Row(tuple(groups), tuple(seams))


def _seam(between: str) -> str | None:
    """What joins two groups of digits: a hyphen, a line break, one space or wide space; None if they are apart."""
    if not _SEAM.fullmatch(between):
        return None
    if HYPHEN in between:
        return HYPHEN
    if between.splitlines() != [between]:
        return LINE_BREAK
    if len(between) == 1 and between != "\t":
        return SPACE
    return between  # wide space and tabs set columns, and only the same width continues one


def _window(plain: str, row: _Row, first: int, last: int) -> Window:
    groups = row.groups[first : last + 1]
    start, end = groups[0].start(), groups[-1].end()
    before = plain[max(0, start - _CONTEXT) : start]
    after = plain[end : end + _CONTEXT]
    touching = before[-1:] + after[:1]
    return Window(
        number="".join(group[0] for group in groups).upper(),
        shape=tuple(len(group[0]) for group in groups),
        seams=row.seams[first:last],
        start=start,
        end=end,
        before=before,
        after=after,
        alone=not row.continues_beyond(first, last) and not _LETTER.search(touching),
    )
