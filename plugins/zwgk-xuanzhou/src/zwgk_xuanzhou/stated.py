"""What a cell of a ledger states: nothing where it is blank, or filled with 无 or a dash so as not to be blank."""

from __future__ import annotations

import re

from zwgk_xuanzhou.document_numbers import normal_number, plain

_NOTHING = re.compile(r"(?:无|暂无|没有)?[-\u2010-\u2015/\\。]*")


def is_blank(written: str) -> bool:
    """Whether a cell holds neither letter nor figure: blank, or a dash to fill the place."""
    return not any(character.isalnum() for character in written)


def says_nothing(written: str | None) -> bool:
    """Whether a cell states nothing."""
    return _NOTHING.fullmatch(plain(written or "")) is not None


def stated_number(number: str | None) -> str:
    """The document number in its one form; nothing where the cell says that there is none."""
    return "" if says_nothing(number) else normal_number(number)
