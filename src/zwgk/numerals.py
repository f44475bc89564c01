"""Numbers as the articles of a law are numbered: 九十二, 一百零一."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_LARGEST = 199


def chinese_numeral(number: int) -> str:
    """A number from 1 to 199 as the articles of a law are numbered, such as ``二十一``.

    Raises:
        ValueError: the number lies outside that range.
    """
    if not 1 <= number <= _LARGEST:
        raise ValueError(f"no article is numbered {number!r} here; expected 1 to {_LARGEST}")
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = "一百" if hundreds else ""
    if hundreds and rest and not tens:
        words += "零"
    if tens:
        words += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    return words + (_DIGITS[ones] if ones else "")
