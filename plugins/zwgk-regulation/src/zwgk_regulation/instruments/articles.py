"""How a clause table names its articles: 第二十条 from the number 20."""

from __future__ import annotations

from zwgk import Clause, Disposition

_DIGITS = "零一二三四五六七八九"
_LARGEST = 199


def numeral(number: int) -> str:
    """A number from 1 to 199 as the articles of a law are numbered.

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


def place(number: int, within: str = "") -> str:
    """The place of an article as a citation names it, such as ``第二十条第（七）项``."""
    return f"第{numeral(number)}条{within}"


def unchecked(id: str, where: str, title: str, reason: str) -> Clause:  # noqa: A002 (the field is called id)
    """A clause that is not checked, with the reason."""
    return Clause(id=id, place=where, title=title, disposition=Disposition.OUT_OF_SCOPE, reason=reason)
