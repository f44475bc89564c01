"""The headings of a text, and those with nothing written under them.

A heading is what stands after a number such as 一、 or （二） up to the end of its sentence, if it is short. It is sure
to be one where its line ends without a full stop, or where it asks a question; a short numbered sentence with a full
stop may as well be all that there is to say, so it is only taken for a possible heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from zwgk_xuanzhou.contacts import CONTACT_LINE
from zwgk_xuanzhou.text_overlap import read

_NUMBERS = (
    r"[一二三四五六七八九十]{1,3}、",
    r"[（(][一二三四五六七八九十]{1,3}[)）]、?",
    r"\d{1,2}[.\uff0e、](?!\d)",
    r"[（(]\d{1,2}[)）]、?|[①-⑳]",
)
_SECTION = re.compile(
    r"(?:^|(?<=[。！？!?]))[ \t　]*(?:" + "|".join(f"({number})" for number in _NUMBERS) + ")", re.MULTILINE
)
_END = re.compile(r"[。！？!?：:；;\n]")
_SURE = frozenset("？?\n")


@attrs.frozen(kw_only=True)
class Heading:
    """A numbered heading."""

    level: int
    """0 for 一、, 1 for （一）, 2 for 1., 3 for （1）."""
    text: str
    sure: bool
    """Whether it can be nothing else."""
    body: int
    """How many letters and digits stand under it and under the headings below it."""


@attrs.frozen(kw_only=True)
class Outline:
    """The headings of a text, in order."""

    headings: tuple[Heading, ...]
    prose: int
    """How many letters and digits stand in the text outside headings, lines of contact and its title."""

    def bare(self, shortest_body: int) -> tuple[Heading, ...]:
        """The headings with fewer letters and digits under them."""
        return tuple(heading for heading in self.headings if heading.body < shortest_body)

    @property
    def nothing_else(self) -> bool:
        """Whether the text is made of headings alone."""
        return bool(self.headings) and not self.prose and all(heading.sure for heading in self.headings)


@attrs.frozen
class _Section:
    level: int
    heading: str
    """Empty where the section is a numbered paragraph."""
    sure: bool
    body: int


def outline(text: str, *, longest_heading: int, title: str = "") -> Outline:
    """The headings of a text.

    Args:
        text: the text.
        longest_heading: how many letters and digits a heading has at most.
        title: the text's own title, which is no prose.
    """
    plain = CONTACT_LINE.sub("\n", text)
    starts = list(_SECTION.finditer(plain))
    ends = [*(found.start() for found in starts[1:]), len(plain)]
    preface = plain[: starts[0].start()] if starts else plain
    sections = [
        _section(plain[found.end() : end], level=(found.lastindex or 1) - 1, longest=longest_heading)
        for found, end in zip(starts, ends, strict=False)  # without headings, one end stands alone
    ]
    named = read(title).characters
    before = sum(len(line) for line in map(read, preface.splitlines()) if line.characters != named)
    return Outline(headings=tuple(_headings(sections)), prose=before + sum(section.body for section in sections))


def _section(written: str, *, level: int, longest: int) -> _Section:
    found = _END.search(written)
    first, rest = (written[: found.start()], written[found.end() :]) if found else (written, "")
    if len(read(first)) > longest:
        return _Section(level, "", sure=False, body=len(read(written)))
    return _Section(level, first.strip(), sure=found is None or found[0] in _SURE, body=len(read(rest)))


def _headings(sections: list[_Section]) -> Iterator[Heading]:
    """The headings, each with what stands under it; one pass from the end, the levels above still open."""
    under = [0] * len(_NUMBERS)  # what was written since, at each level or deeper, and belongs to what stands above
    found: list[Heading] = []
    for section in reversed(sections):
        body = section.body + sum(under[section.level + 1 :])
        under[section.level + 1 :] = [0] * (len(_NUMBERS) - section.level - 1)
        under[section.level] += body
        if section.heading:
            found.append(Heading(level=section.level, text=section.heading, sure=section.sure, body=body))
    return reversed(found)
