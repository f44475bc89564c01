"""What a cell of a ledger states: nothing where it is blank, or filled with 无 or a dash so as not to be blank."""

from __future__ import annotations

from zwgk import says_nothing
from zwgk_xuanzhou.document_numbers import normal_number


def is_blank(written: str) -> bool:
    """Whether a cell holds neither letter nor figure: blank, or a dash to fill the place."""
    return not any(character.isalnum() for character in written)


def stated_number(number: str | None) -> str:
    """The document number in its one form; nothing where the cell says that there is none."""
    return "" if says_nothing(number) else normal_number(number)
