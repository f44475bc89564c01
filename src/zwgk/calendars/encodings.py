"""Reading the text of a notice or a table, whatever encoding the file was saved in."""

from __future__ import annotations

import codecs
from collections.abc import Callable

from zwgk.errors import Fault, InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSES = ("utf-8", "gb18030", "utf-16-le", "utf-16-be")
_IN_EVERY_NOTICE = ("月", "日")


def _is_notice(text: str) -> bool:
    return all(word in text for word in _IN_EVERY_NOTICE)


def decoded(
    data: bytes, *, file: str, what: str = "the text of a notice", fits: Callable[[str], bool] = _is_notice
) -> str:
    """The text of a file in UTF-8, GBK (GB 18030) or UTF-16, with or without a byte order mark.

    Without a mark, the first encoding counts in which the text fits, else the first that gives a text.

    Args:
        data: what the file holds.
        file: how a fault names it.
        what: what a fault says was expected.
        fits: whether a text is what was expected; by default, whether it speaks of months and days, as notices do.

    Raises:
        InputError: the file is in none of them.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _read(data, encoding)
            if text is None:
                raise InputError([Fault(file, "", f"its mark says {encoding}, but it is not; save it as UTF-8")])
            return text
    texts = [text for text in (_read(data, encoding) for encoding in _GUESSES) if text is not None]
    for text in texts:
        if fits(text):
            return text
    if not texts or "\0" in texts[0]:
        raise InputError([Fault(file, "", f"expected {what} in UTF-8, GBK or UTF-16; save it as UTF-8")])
    return texts[0]


def _read(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
