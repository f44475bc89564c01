"""A cell in which somebody noted that there is nothing."""

from __future__ import annotations

from zwgk import says_nothing


def notes_nothing(words: str | None) -> bool:
    """Whether a cell is on record and says that there is nothing; one that is not on record says neither."""
    return words is not None and says_nothing(words)
