"""Clauses by the numbers of the articles they stand for."""

from __future__ import annotations

from collections.abc import Iterable

from zwgk import AuthorityKind, Clause, ClauseKind, Disposition

_DIGITS = "零一二三四五六七八九"
_HUNDRED, _TEN = 100, 10


def chinese_number(number: int) -> str:
    """A number from 1 to 199 as an article is numbered: 九十二, 一百零一."""
    hundreds, rest = divmod(number, _HUNDRED)
    tens, ones = divmod(rest, _TEN)
    written = "一百" if hundreds else ""
    if tens:
        written += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        written += "零"
    return written + (_DIGITS[ones] if ones else "")


def article(
    text: str,
    number: int,
    title: str,
    *,
    paragraph: int | None = None,
    kind: ClauseKind = ClauseKind.RECORD,
    disposition: Disposition = Disposition.AUTOMATIC,
    reason: str = "",
    owed_by: Iterable[AuthorityKind] = AuthorityKind,
) -> Clause:
    """A clause for an article, or for one paragraph of it.

    Args:
        text: the word for the text that its clause ids begin with.
        number: the article.
        title: what it asks for, in our own words.
        paragraph: the paragraph, where the article has several clauses.
        kind: what it is checked against.
        disposition: what is made of it.
        reason: why it is not checked.
        owed_by: the kinds of authority that owe it.
    """
    part, place = "", f"第{chinese_number(number)}条"
    if paragraph is not None:
        part, place = f"-{paragraph}", f"{place}第{chinese_number(paragraph)}款"
    return Clause(
        id=f"{text}-art-{number:02}{part}",
        place=place,
        title=title,
        kind=kind,
        disposition=disposition,
        reason=reason,
        owed_by=frozenset(owed_by),
    )


def articles(text: str, first: int, last: int, title: str, reason: str) -> Clause:
    """A clause for articles in a row that ask nothing that can be checked here.

    Args:
        text: the word for the text that its clause ids begin with.
        first: the first article.
        last: the last one.
        title: what they are about.
        reason: why they are not checked.
    """
    if first == last:
        return article(text, first, title, disposition=Disposition.OUT_OF_SCOPE, reason=reason)
    return Clause(
        id=f"{text}-art-{first:02}-{last:02}",
        place=f"第{chinese_number(first)}条至第{chinese_number(last)}条",
        title=title,
        disposition=Disposition.OUT_OF_SCOPE,
        reason=reason,
    )
