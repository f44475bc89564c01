"""What is wrong with a notice, gathered while it is read, so that all of it can be told at once."""

from __future__ import annotations

import attrs


@attrs.define
class Faults:
    """The faults of one notice, in the order of its text."""

    found: list[str] = attrs.field(factory=list)

    def add(self, sentence: str, problem: str) -> None:
        """Note a problem with the sentence it was found in; a problem that is noted already is not repeated."""
        fault = f"“{sentence}”: {problem}" if sentence else problem
        if fault not in self.found:
            self.found.append(fault)

    def __bool__(self) -> bool:
        return bool(self.found)
