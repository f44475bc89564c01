"""Reading the text of a notice, whatever encoding the file was saved in."""

from __future__ import annotations

import codecs

from zwgk.errors import Fault, InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSES = ("utf-8", "gb18030", "utf-16-le", "utf-16-be")
_IN_EVERY_NOTICE = ("月", "日")


def decoded(data: bytes, *, file: str) -> str:
    """The text of a file in UTF-8, GBK (GB 18030) or UTF-16, with or without a byte order mark.

    Without a mark, the first encoding counts in which the file speaks of months and days, as every notice does.

    Args:
        data: what the file holds.
        file: how a fault names it.

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
        if all(word in text for word in _IN_EVERY_NOTICE):
            return text
    if not texts or "\0" in texts[0]:
        raise InputError([Fault(file, "", "expected the text of a notice in UTF-8, GBK or UTF-16; save it as UTF-8")])
    return texts[0]


def _read(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
