"""Telephone numbers and e-mail addresses by which an office can be reached.

Office lines have their area code, an extension may follow. Mobile numbers, numbers of 400 and short numbers such as
12345 will do as well; none of them is asked for. A general library for telephone numbers knows more area codes, but
not the Chinese ways to write an extension (转801), nor short numbers, and is too heavy for three patterns.
"""

from __future__ import annotations

import re
from unicodedata import normalize

CONTACT_LINE = re.compile(
    r"[^。；，,\n]{0,10}(?:咨询|联系|解读|举报|监督|服务)(?:电话|热线|方式|机关|科室|单位|部门|人|邮箱)"
    r"(?:\s?[:：]|为|\s?(?=[0-9（(]))[^。；\n]*[。；]?"
)
"""A sentence that says whom to ask, and nothing of the matter itself."""
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))
_EMAIL = r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,}"
_COUNTRY = r"(?:\(?\+?86\)?[ -]?)?"
_AREA = r"\(?0(?:10|2[0-9]|[3-9][0-9]{2})\)?"
_AREA_FROM_ABROAD = r"\(?\+?86\)?[ -]?\(?(?:10|2[0-9]|[3-9][0-9]{2})\)?"
_SUBSCRIBER = r"[2-9][0-9]{2,3}[ -]?[0-9]{4}"
_LANDLINE = (
    rf"(?:{_COUNTRY}{_AREA}|{_AREA_FROM_ABROAD})[ -]{{0,3}}{_SUBSCRIBER}(?:[ ,]?(?:转|分机|-)[ :]?[0-9]{{1,6}})?"
)
_MOBILE = rf"{_COUNTRY}1[3-9][0-9][ -]?[0-9]{{4}}[ -]?[0-9]{{4}}"
_SERVICE = r"[48]00(?:[ -]?[0-9]){7}|12[0-9]{3}|9[56][0-9]{3,4}"
_USABLE = re.compile(rf"{_EMAIL}|(?<![0-9-])(?:{_LANDLINE}|{_MOBILE}|{_SERVICE})(?![0-9])")
_WITHOUT_AREA = re.compile(r"(?<![0-9-])[2-9][0-9]{6,7}(?![0-9])")


def usable_contacts(text: str) -> tuple[str, ...]:
    """The telephone numbers and e-mail addresses in a text, as it writes them but for the width of signs."""
    return tuple(found[0] for found in _USABLE.finditer(_folded(text)))


def numbers_without_area(text: str) -> tuple[str, ...]:
    """Numbers that look like an office line without its area code."""
    return tuple(found[0] for found in _WITHOUT_AREA.finditer(_folded(text)))


def _folded(text: str) -> str:
    return normalize("NFKC", text).translate(_DASHES)
