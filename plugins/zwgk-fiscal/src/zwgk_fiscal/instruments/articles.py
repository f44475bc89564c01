"""Clauses by the numbers of the articles they stand for."""

from __future__ import annotations

from collections.abc import Iterable

from zwgk import AuthorityKind, Clause, ClauseKind, Disposition, chinese_numeral


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
    part, place = "", f"第{chinese_numeral(number)}条"
    if paragraph is not None:
        part, place = f"-{paragraph}", f"{place}第{chinese_numeral(paragraph)}款"
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
        place=f"第{chinese_numeral(first)}条至第{chinese_numeral(last)}条",
        title=title,
        disposition=Disposition.OUT_OF_SCOPE,
        reason=reason,
    )
