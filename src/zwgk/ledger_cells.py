"""What a cell of a ledger states: nothing where it is blank, or filled with 无 or a dash so as not to be blank."""

from __future__ import annotations

_NOTHING = frozenset({"", "无", "没有", "暂无", "未明确"})


def says_nothing(written: str | None) -> bool:
    """Whether a cell states nothing: it is not on record, blank, a dash, or a word for nothing such as 无.

    For cells that give a reason, a ground, a name or a number. Where 无 can be the very content, ask for letters alone.
    """
    return "".join(character for character in written or "" if character.isalnum()) in _NOTHING
