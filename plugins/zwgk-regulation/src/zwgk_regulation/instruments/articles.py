"""How a clause table names its articles: 第二十条 from the number 20."""

from __future__ import annotations

from zwgk import Clause, Disposition, chinese_numeral


def place(number: int, within: str = "") -> str:
    """The place of an article as a citation names it, such as ``第二十条第（七）项``."""
    return f"第{chinese_numeral(number)}条{within}"


def unchecked(id: str, where: str, title: str, reason: str) -> Clause:  # noqa: A002 (the field is called id)
    """A clause that is not checked, with the reason."""
    return Clause(id=id, place=where, title=title, disposition=Disposition.OUT_OF_SCOPE, reason=reason)
