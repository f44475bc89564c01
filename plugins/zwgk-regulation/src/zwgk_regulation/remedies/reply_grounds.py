"""What a reply rests on: the row of the annual report it falls under, and the articles of the regulation it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from zwgk import (
    ReplyLetter,
    RequestResult,
    chinese_numeral,
)
from zwgk_regulation.remedies.terms import normalised

_NUMBERS = {chinese_numeral(number): number for number in range(1, 100)} | {
    str(number): number for number in range(1, 100)
}
_CITED = re.compile(
    r"《(?P<law>[^》]*)》"
    r"|第(?P<article>[一二三四五六七八九十]+|[0-9]+)条(?:第?[一二三四五六七八九十0-9]+款)?"
    r"(?:第?\(?(?P<item>[一二三四五六七八九十]+|[0-9]+)\)?项)?"
)
KINDS_OF_REPLY = 36
"""The article of the regulation that lists the kinds of reply."""


@attrs.frozen(kw_only=True)
class Grounds:
    """What a reply rests on, as far as it is on record."""

    result: RequestResult | None = None
    articles: frozenset[int] = frozenset()
    """The articles of the regulation that it cites."""
    kinds: frozenset[int] = frozenset()
    """The items of article 36 that it cites."""


def grounds_of(letter: ReplyLetter) -> Grounds:
    """What a reply rests on."""
    return grounds(letter.basis or "", letter.result)


def grounds(basis: str, result: RequestResult | None = None) -> Grounds:
    """What a text of legal grounds cites of the regulation; articles of other laws are left out."""
    cited = tuple(_cited(normalised(basis)))
    return Grounds(
        result=result,
        articles=frozenset(article for article, _ in cited),
        kinds=frozenset(item for article, item in cited if article == KINDS_OF_REPLY and item is not None),
    )


def _cited(text: str) -> Iterator[tuple[int, int | None]]:
    ours = True
    for found in _CITED.finditer(text):
        law = found["law"]
        if law is not None:
            ours = "政府信息公开条例" in law or law == "条例"
        elif ours and found["article"] in _NUMBERS:
            yield _NUMBERS[found["article"]], _NUMBERS.get(found["item"] or "")
