"""What no author can avoid repeating: names of documents, their numbers, whom to ask, short quotes, set phrases."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

import attrs

from zwgk_xuanzhou.contacts import CONTACT_LINE
from zwgk_xuanzhou.text_overlap.reading import Reading, read

_TITLE = re.compile(r"《[^《》]{1,100}》")
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,8}[〔\[(【]\s?(?:19|20)[0-9]{2}\s?[〕\])】]\s?第?\s?[0-9]{1,5}\s?号", re.ASCII)
_QUOTATION = re.compile(r"“[^“”]{1,200}”|「[^「」]{1,200}」|『[^『』]{1,200}』|\"[^\"\n]{1,200}\"")
_SHORTEST_PHRASE = 4
"""A title or phrase of fewer characters, such as 通知, is a word like any other."""


@attrs.frozen(kw_only=True)
class LeftOut:
    """What is left out of a text before it is compared."""

    titles: tuple[str, ...] = ()
    """Titles, with or without their marks; so are all titles that stand in 《》."""
    phrases: tuple[str, ...] = ()
    """Set phrases."""
    quotations_shorter_than: int = 0
    """Quotations of fewer counted characters; the others are compared."""


def without(reading: Reading, left_out: LeftOut) -> Reading:
    """The reading without what is left out."""
    reading = reading.dropping(_marked(reading, left_out.quotations_shorter_than))
    for phrase in _phrases(left_out):
        reading = reading.dropping(_standing(phrase, reading.characters))
    return reading


def _marked(reading: Reading, shorter_than: int) -> Iterator[tuple[int, int]]:
    """Spans that the signs around them give away."""
    for pattern in (_TITLE, _NUMBER, CONTACT_LINE):
        for found in pattern.finditer(reading.text):
            yield _span(reading, *found.span())
    for found in _QUOTATION.finditer(reading.text):
        start, end = _span(reading, *found.span())
        if end - start < shorter_than:
            yield start, end


def _span(reading: Reading, start: int, end: int) -> tuple[int, int]:
    return bisect_left(reading.places, start), bisect_left(reading.places, end)


def _phrases(left_out: LeftOut) -> tuple[str, ...]:
    """The phrases as they are compared, the longest first, so that none is cut by another within it."""
    inner = (found[0] for title in left_out.titles for found in _TITLE.finditer(title))
    wanted = (read(phrase).characters for phrase in (*left_out.titles, *inner, *left_out.phrases))
    known = {phrase for phrase in wanted if len(phrase) >= _SHORTEST_PHRASE}
    return tuple(sorted(known, key=lambda phrase: (-len(phrase), phrase)))


def _standing(phrase: str, characters: str) -> Iterable[tuple[int, int]]:
    start = characters.find(phrase)
    while start >= 0:
        yield start, start + len(phrase)
        start = characters.find(phrase, start + len(phrase))
