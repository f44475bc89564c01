"""What counts of a text when it is compared: its letters and digits, each with its place in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import normalize

import attrs


@attrs.frozen
class Reading:
    """A text, and the characters of it that count."""

    text: str = attrs.field(repr=False)
    characters: str
    """Letters and digits, without regard to their width and case."""
    places: tuple[int, ...] = attrs.field(repr=False)
    """Where in the text each of them stands, never going back."""

    def __len__(self) -> int:
        return len(self.characters)

    def words(self, start: int, end: int) -> str:
        """The text from one counted character up to another, with the signs between them, on one line."""
        if start >= end:
            return ""
        return "".join(self.text[self.places[start] : self.places[end - 1] + 1].split())

    def dropping(self, spans: Iterable[tuple[int, int]]) -> Reading:
        """The reading without some of its counted characters."""
        dropped = bytearray(len(self.characters))
        for start, end in spans:
            dropped[start:end] = b"\1" * (end - start)
        kept = [index for index, gone in enumerate(dropped) if not gone]
        characters = "".join(self.characters[index] for index in kept)
        return Reading(self.text, characters, tuple(self.places[index] for index in kept))


def read(text: str) -> Reading:
    """Read a text for comparison."""
    counted = [(place, character) for place, sign in enumerate(text) for character in _counted(sign)]
    return Reading(text, "".join(character for _, character in counted), tuple(place for place, _ in counted))


def _counted(sign: str) -> Iterator[str]:
    if "\u4e00" <= sign <= "\u9fff":  # most signs of a Chinese text: there is nothing to fold
        yield sign
        return
    for character in normalize("NFKC", sign).casefold():
        if character.isalnum():
            yield character
