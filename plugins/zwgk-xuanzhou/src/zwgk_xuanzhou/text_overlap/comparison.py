"""Which passages of a text stand in its source, and in what order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

import attrs

from zwgk_xuanzhou.text_overlap.reading import Reading

_SENTENCE = re.compile(r"[^。！？；!?;\n\r]+")


@attrs.frozen
class Passage:
    """Characters of the text that stand in the source as well."""

    start: int
    end: int
    source_start: int

    def __len__(self) -> int:
        return self.end - self.start


@attrs.frozen(kw_only=True, slots=False)
class Overlap:
    """What a text has in common with its source."""

    text: Reading
    source: Reading
    passages: tuple[Passage, ...]
    """In the order of the text; no character stands in two of them."""

    @cached_property
    def copied(self) -> int:
        """How many characters of the text stand in passages."""
        return sum(map(len, self.passages))

    @property
    def share(self) -> float:
        """The part of the text's characters that stand in passages; nothing of an empty text is copied."""
        return self.copied / len(self.text) if len(self.text) else 0.0

    @property
    def in_order(self) -> float:
        """The part of the passages that follow in the source on the passage before them; 1 where none has to."""
        steps = list(zip(self.passages, self.passages[1:], strict=False))
        if not steps:
            return 1.0
        return sum(earlier.source_start < later.source_start for earlier, later in steps) / len(steps)

    @property
    def own_share(self) -> float:
        """The part of the text's characters that stand in sentences of its own.

        A sentence is the text's own if no passage touches it and the source has no sentence like it.
        """
        own = sum(
            end - start
            for start, end in _sentences(self.text)
            if self._marks.find(1, start, end) < 0 and self.text.characters[start:end] not in self._source_sentences
        )
        return own / len(self.text) if len(self.text) else 0.0

    @property
    def nothing_new(self) -> bool:
        """Whether every sentence of the text lies within passages, or is as a whole a sentence of the source."""
        return len(self.text) > 0 and all(
            self._marks.find(0, start, end) < 0 or self.text.characters[start:end] in self._source_sentences
            for start, end in _sentences(self.text)
        )

    def longest(self, count: int) -> tuple[str, ...]:
        """The longest passages as the text words them, the longest first."""
        ranked = sorted(self.passages, key=lambda passage: (-len(passage), passage.start))
        return tuple(self.text.words(passage.start, passage.end) for passage in ranked[:count])

    @cached_property
    def _source_sentences(self) -> frozenset[str]:
        return frozenset(self.source.characters[start:end] for start, end in _sentences(self.source))

    @cached_property
    def _marks(self) -> bytearray:
        """For each character of the text, whether it stands in a passage."""
        marks = bytearray(len(self.text))
        for passage in self.passages:
            marks[passage.start : passage.end] = b"\1" * len(passage)
        return marks


def compare(text: Reading, source: Reading, *, shortest: int) -> Overlap:
    """Find the passages of a text that stand in its source.

    Args:
        text: the text.
        source: what it may have been copied from.
        shortest: how many characters in a row make a passage.

    Raises:
        ValueError: `shortest` is less than one.
    """
    if shortest < 1:
        raise ValueError(f"a passage has at least one character, found shortest={shortest!r}; give 1 or more")
    return Overlap(text=text, source=source, passages=tuple(_passages(text.characters, source.characters, shortest)))


def _passages(text: str, source: str, shortest: int) -> Iterator[Passage]:
    index: dict[str, list[int]] = {}
    for place in range(len(source) - shortest + 1):
        index.setdefault(source[place : place + shortest], []).append(place)
    start = end = source_start = 0  # the passage under way; empty where end == start
    for at in range(len(text) - shortest + 1):
        places = index.get(text[at : at + shortest])
        if places is None:
            continue
        following = source_start + (at - start)  # where the source goes on, if the passage does
        if at + shortest == end + 1 and source.startswith(text[at : at + shortest], following):
            end += 1
            continue
        if end > start:
            yield Passage(start, end, source_start)
        place = _next(places, source_start + (end - start))
        skipped = max(end - at, 0)  # characters that the passage before has counted
        start, end, source_start = at + skipped, at + shortest, place + skipped
    if end > start:
        yield Passage(start, end, source_start)


def _next(places: list[int], after: int) -> int:
    """The first of the places that lies behind another, else the first of all."""
    found = bisect_left(places, after)
    return places[found] if found < len(places) else places[0]


def _sentences(reading: Reading) -> Iterator[tuple[int, int]]:
    """The sentences of a text that still have characters, as spans of these."""
    for found in _SENTENCE.finditer(reading.text):
        start, end = (bisect_left(reading.places, place) for place in found.span())
        if start < end:
            yield start, end
