"""What is wrong with a notice, gathered while it is read, so that all of it can be told at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

LONGEST_QUOTE = 150


@attrs.define
class Faults:
    """The faults of one notice, in the order of its text."""

    found: list[str] = attrs.field(factory=list)

    def add(self, sentence: str, problem: str) -> None:
        """Note a problem with the sentence it was found in; a problem that is noted already is not repeated."""
        shown = sentence if len(sentence) <= LONGEST_QUOTE else f"{sentence[:LONGEST_QUOTE]}…"
        fault = f"“{shown}”: {problem}" if sentence else problem
        if fault not in self.found:
            self.found.append(fault)

    def __bool__(self) -> bool:
        return bool(self.found)


def listed(days: Iterable[date]) -> str:
    """Days as a fault lists them."""
    return ", ".join(f"{day} (星期{'一二三四五六日'[day.weekday()]})" for day in sorted(days)) or "none"
