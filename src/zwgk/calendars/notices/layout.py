"""Takes a cleaned notice apart: its title, number, sentences and signature."""

from __future__ import annotations

import re
from datetime import date, timedelta

import attrs

from zwgk.calendars.notices.faults import Faults
from zwgk.calendars.notices.names import FESTIVAL
from zwgk.calendars.schedules import ScheduleKind

STATE_COUNCIL = ("国务院", "国务院办公厅")
LONGEST = 20_000
"""The most characters that are read: the longest notice since 2003 has some 1,200."""

_REPRINT = re.compile(r"^(?:[(【]?受权发布[)】]?[:|丨]?|新华社[^,。:\d]{1,6}\d{1,2}月\d{1,2}日电)+")
_TITLE = re.compile(r"(?P<issuer>[一-龥]{2,40}?)关于(?P<subject>[^。:;]{2,70}?)的?(?:通知|通告|公告)(?:,?全文如下:)?")
_NUMBER = re.compile(r"\(?(?P<prefix>[一-龥]{1,12})\((?P<year>\d{4})\)(?P<serial>\d{1,4})号\)?")
_ADDRESSEES = r"[^:。;,\d放假休班]{2,40}(?:机构|部门|政府|部委|单位|学校|团体|管委会)(?:办公室)?"
_ADDRESSED = re.compile(rf"(?=各)(?:{_ADDRESSEES},)*{_ADDRESSEES}:")
_PUBLISHED = "(此件公开发布)"
_NUMERAL = "〇○零OoО0一二三四五六七八九"
_SIGNED = (
    rf",?(?P<year>\d{{4}}|[{_NUMERAL}]{{4}})年(?P<month>\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月"
    r"(?:(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})日)?"
)
_SIGNATURE = re.compile(rf"(?P<signer>[一-龥]{{0,24}}?){_SIGNED}$")
_ITEM = re.compile(r"^\(?(?P<number>[一二三四五六七八九十]{1,3}|\d{1,2})[)、.]+(?P<rest>.*)$")
_LOST_STOP = re.compile(rf"(?<=[^。、星期周一二三四五六七八九十(])(?=[一二三四五六七八九十]{{1,2}}、“?(?:{FESTIVAL}))")
_NUMERALS = {name: number for number, name in enumerate("一二三四五六七八九", 1)}

_ANNUAL = re.compile(r"(?P<year>\d{4})年(?:部分)?节假日(?:放假)?(?:调休)?(?:具体)?安排")
_AMENDED_YEAR = re.compile(r"调整(?P<year>\d{4})年(?:部分)?节假日(?:放假)?(?:具体)?安排")
_EXTENDED = re.compile(rf"延长(?P<year>\d{{4}})年(?P<name>{FESTIVAL})(?:假期|放假时间)")
_AMENDED = re.compile(rf"调整(?P<year>\d{{4}})年(?P<name>{FESTIVAL})(?:假期|放假)的?(?:具体)?安排")
_SINGLE = re.compile(r"(?:(?P<year>\d{4})年)?(?P<name>.+?)(?:期间)?(?:调休放假|放假调休|放假|调休)(?:的)?(?:安排)?")


@attrs.frozen
class Sentence:
    """One sentence of the body, without its number."""

    text: str
    begins_item: bool
    """Whether a number stood before it: 一、."""


@attrs.frozen(kw_only=True)
class Layout:
    """A notice taken apart."""

    title: str
    issuer: str
    kind: ScheduleKind
    name: str
    """The one holiday that the title names; empty where the items name theirs."""
    year: int | None
    number: str
    signed: date | None
    sentences: tuple[Sentence, ...]


def lay_out(text: str, faults: Faults) -> Layout | None:
    """Take a cleaned notice apart; None where it has no title that could be read.

    Args:
        text: the text as `clean` returns it.
        faults: takes what has no place.
    """
    if len(text) > LONGEST:
        faults.add(text[:40], f"the text has {len(text)} characters, expected at most {LONGEST}; pass the notice alone")
        return None
    text = _REPRINT.sub("", text)
    match = _title(text, faults)
    if not match:
        return None
    title = match.group().removesuffix("全文如下:").rstrip(",")
    rest = text[match.end() :]
    while rest.startswith(title):
        rest = rest[len(title) :]
    kind, year, name = _kind(match["issuer"], match["subject"].replace("“", "").replace("”", ""))
    if kind is None:
        faults.add(
            title, "the title names no arrangement of days off that is known; expected one of those in the manual"
        )
        return None
    number = _NUMBER.match(rest)
    if number:
        rest = rest[number.end() :]
    rest, signed = _signature(rest, match["issuer"], faults)
    addressed = _ADDRESSED.match(rest)
    if addressed:
        rest = rest[addressed.end() :]
    return Layout(
        title=title,
        issuer=match["issuer"],
        kind=kind,
        name=name,
        year=year,
        number=f"{number['prefix']}〔{number['year']}〕{number['serial']}号" if number else "",
        signed=signed,
        sentences=_sentences(rest, faults),
    )


def _title(text: str, faults: Faults) -> re.Match[str] | None:
    match = _TITLE.match(text)
    if match and (match["issuer"] in STATE_COUNCIL or not match["issuer"].endswith(STATE_COUNCIL)):
        return match
    faults.add(
        text[:40],
        "no title was found; begin the text with it, such as 国务院办公厅关于2026年部分节假日安排的通知, "
        "without what a web page puts before it",
    )
    return None


def _kind(issuer: str, subject: str) -> tuple[ScheduleKind | None, int | None, str]:
    """What a notice does, by its title, for which year, and to which holiday."""
    national = issuer in STATE_COUNCIL
    forms = (
        (_ANNUAL, ScheduleKind.ANNUAL),
        (_AMENDED_YEAR, ScheduleKind.AMENDMENT),
        (_EXTENDED, ScheduleKind.EXTENSION),
        (_AMENDED, ScheduleKind.AMENDMENT),
        (_SINGLE, ScheduleKind.AMENDMENT),
    )
    for form, kind in forms:
        match = form.fullmatch(subject)
        if match:
            parts = match.groupdict()
            year = int(parts["year"]) if parts["year"] else None
            return kind if national else ScheduleKind.LOCAL, year, parts.get("name") or ""
    return None, None, ""


def _signature(text: str, issuer: str, faults: Faults) -> tuple[str, date | None]:
    """The text without its signature, and the day that it was signed; of a month alone its last day."""
    text = text.removesuffix(_PUBLISHED)
    signed = re.search(rf"(?<=。){re.escape(issuer)}{_SIGNED}", text)
    if signed and signed.end() < len(text):
        faults.add(
            text[signed.end() :][:40],
            "it stands behind the signature; pass one notice at a time, without what a web page puts behind it",
        )
        text = text[: signed.end()]
    match = _SIGNATURE.search(text)
    if not match:
        return text.removesuffix(issuer), None
    before, signer = text[: match.start()], match["signer"]
    if signer != issuer and (signer or not before.endswith("。")):
        if signer.endswith(issuer):
            before += signer.removesuffix(issuer)
        elif signer:
            faults.add(match.group(), f"expected the signature of {issuer}; correct the signature or the title")
    year, month = _numeral(match["year"]), _numeral(match["month"])
    try:
        if match["day"]:
            return before, date(year, month, _numeral(match["day"]))
        return before, (date(year, month, 1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    except ValueError:
        faults.add(match.group(), "the signature names no day; mend it")
        return before, None


def _numeral(text: str) -> int:
    """The number that Arabic or Chinese numerals write: 2006, 二〇〇六, 十二, 二十一."""
    if text.isdecimal():
        return int(text)
    digits = dict.fromkeys("〇○零OoО0", 0) | _NUMERALS
    if "十" not in text:
        return int("".join(str(digits[sign]) for sign in text))
    tens, _, ones = text.partition("十")
    return (digits[tens] if tens else 1) * 10 + (digits[ones] if ones else 0)


def _sentences(text: str, faults: Faults) -> tuple[Sentence, ...]:
    """The sentences of the body; items that are not counted through are a fault."""
    text = re.sub(r"如下(?:调休)?:", lambda match: match.group()[:-1] + "。", text)
    text = _LOST_STOP.sub("。", text)
    found: list[Sentence] = []
    item = 0
    for sentence in filter(None, text.split("。")):
        match = _ITEM.match(sentence)
        if match:
            number = _numeral(match["number"])
            if number != item + 1:
                faults.add(sentence, f"item {number} follows item {item}; an item is missing, doubled or out of order")
            item = number
        found.append(Sentence(match["rest"] if match else sentence.lstrip("-"), bool(match)))
    if item == 1:
        first = next(sentence for sentence in found if sentence.begins_item)
        faults.add(first.text, "item 1 stands alone, so that the items after it are missing; pass the whole notice")
    return tuple(found)
