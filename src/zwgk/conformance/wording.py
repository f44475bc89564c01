"""What the checks ask of words: whether they are Chinese, and whether a place has a number."""

from __future__ import annotations

import re

from zwgk.sources import Citation

FULL_STOPS = ("。", "！", "？", ".", "!", "?", "；", ";")
"""What ends a sentence."""
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_NUMBERED = re.compile(r"(?:^|第|表|件|附|·|（|\()[0-9０-９零〇一二三四五六七八九十百千]")
_CHINESE_SHARE = 3
"""A sentence is Chinese where at least every third character is."""


def count_chinese(text: str) -> int:
    """How many Chinese characters stand in a text."""
    return len(_CHINESE.findall(text))


def is_chinese(text: str) -> bool:
    """Whether a text is written in Chinese, whatever names and numbers stand in it."""
    return count_chinese(text) * _CHINESE_SHARE >= len(text) > 0


def has_number(citation: Citation) -> bool:
    """Whether a citation names an article, item or table by its number, such as ``第三十三条``, ``二·3``, ``附件2``."""
    return _NUMBERED.search(citation.place) is not None


def cited(citation: Citation) -> str:
    """A citation as a problem quotes it."""
    return repr(str(citation))
