"""A check: one small thing that a pack or a rule has to hold to, with a name of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from zwgk.errors import ConformanceError


@attrs.frozen
class Check:
    """One thing that a pack or a rule has to hold to.

    Calling it raises `ConformanceError` where it does not; the text lists every problem and says what to write.
    """

    name: str
    """What it is about and what has to hold, such as ``XZ2307-failure-does-not-heal``."""
    problems: Callable[[], Iterable[str]] = attrs.field(repr=False)
    """Gives each problem, as a sentence to the author that ends in the cure; nothing where it holds."""

    def __call__(self) -> None:
        """Check it.

        Raises:
            ConformanceError: it does not hold.
        """
        __tracebackhide__ = True  # pytest then shows the problems alone
        found = tuple(self.problems())
        if found:
            raise ConformanceError(self.name, found)

    def __str__(self) -> str:
        return self.name
