"""The holidays' names, as notices write them and as the schedules have them."""

from __future__ import annotations

import re

from zwgk.calendars.statutory import Festival

_WRITTEN = {
    **{festival.value: festival.value for festival in Festival},
    "新年": "元旦",
    "清明": "清明节",
    "五一": "劳动节",
    "五一劳动节": "劳动节",
    "五一国际劳动节": "劳动节",
    "国际劳动节": "劳动节",
    "端午": "端午节",
    "中秋": "中秋节",
    "国庆": "国庆节",
    "十一": "国庆节",
}
FESTIVAL = "|".join(sorted(_WRITTEN, key=len, reverse=True))
"""An expression for a festival's name, without quotation marks."""
_LIST = re.compile(rf"(?:{FESTIVAL})(?:[、和与及](?:{FESTIVAL}))*")


def festival_name(text: str) -> str:
    """The name that the schedules give a festival; empty for what is none."""
    return _WRITTEN.get(text, "")


def festival_names(text: str) -> tuple[str, ...]:
    """The names in a list such as 中秋节和国庆节; empty where it is no such list."""
    if not _LIST.fullmatch(text):
        return ()
    return tuple(_WRITTEN[name] for name in re.split("[、和与及]", text))
