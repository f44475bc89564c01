"""One form for a document number (发文字号), however its brackets, digits and spaces are written."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_OPENING = "(\\[{〔【〖《〈「『｢"
_CLOSING = ")\\]}〕】〗》〉」』｣"
_NUMBER = re.compile(
    rf"(?P<organ>[^{_OPENING}{_CLOSING}]+)[{_OPENING}](?P<year>\d{{4}})年?[{_CLOSING}]第?0*(?P<sequence>\d+)号?"
)
_YEAR = re.compile(r"(?:19|20)\d{2}")
_BLANK = re.compile(r"[\s\u200b-\u200d\u2060\ufeff]+")


def plain(text: str) -> str:
    """A text with full-width characters made half-width and every blank taken out."""
    return _BLANK.sub("", unicodedata.normalize("NFKC", text))


@lru_cache(maxsize=4096)
def normal_number(number: str | None) -> str:
    """The number as 宣区财〔2024〕12号; what has another form only loses its blanks, and nothing stays nothing."""
    written = plain(number or "")
    parts = _NUMBER.fullmatch(written)
    return f"{parts['organ']}〔{parts['year']}〕{parts['sequence']}号" if parts else written


def names_its_year(number: str) -> bool:
    """Whether a number names a year: one such as 第3号, which comes again each year, tells no document for certain."""
    return _YEAR.search(number) is not None
