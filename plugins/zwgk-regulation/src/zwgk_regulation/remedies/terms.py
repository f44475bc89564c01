"""What a statement of remedies says: which acts it names, within which terms, and whether a lawsuit is direct."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum

import attrs

_DIGITS = {numeral: digit for digit, numeral in enumerate("零一二三四五六七八九")} | {"两": 2}
_TOKEN = re.compile(
    r"(?P<stop>[。;])"
    r"|(?P<reconsideration>(?:申请|提起|提出)(?:行政)?复议(?!申请书)|(?:行政)?复议申请(?!书|人|材料))"
    r"|(?P<lawsuit>(?:提起|提出)?(?:行政)?诉讼(?!法)|起诉)"
    r"|(?<![0-9月年十第])(?P<amount>[0-9]{1,3}|[零一二两三四五六七八九十]{1,3})"
    r"(?P<unit>个月|个?(?:自然|工作)?[日天])(?=[之以]?内|[^0-9一-龥]|的|$)"
    r"|(?P<half>半年)(?=[之以]?内)"
)
_BACKWARDS = re.compile(r"期限(?:均|都)?(?:为|是|:)?(?:自[^,。;]*起)?$")
_CONDITION = re.compile(r"的(?:[,:]|(?=[应须可自请在]))")
_AFTER = re.compile(r"复议(?:决定|结果|期)|复议机关(?:逾期|不)|经(?:过)?(?:行政)?复议|复议[后再]|再")
_BARRED = re.compile(r"不得|不能|不可|不应|尚不|无权")
_DIRECT = re.compile(r"或|[也亦还]可|直接|可以")


class Act(Enum):
    """What an applicant may do."""

    RECONSIDERATION = "复议"
    LAWSUIT = "诉讼"


class Way(Enum):
    """Whether a statement lets an applicant go to court at once."""

    DIRECT = "direct"
    AFTER_RECONSIDERATION = "after-reconsideration"
    BARRED = "barred"
    UNSAID = "unsaid"


@attrs.frozen
class Term:
    """A term that a statement names."""

    amount: int
    unit: str
    """日, 个工作日 or 个月."""

    def __str__(self) -> str:
        return f"{self.amount}{self.unit}"


@attrs.define
class NamedAct:
    """An act that a statement names, with the terms it names for it."""

    act: Act
    way: Way
    terms: list[Term]
    end: int
    """Where it ends in the text."""


def normalised(text: str) -> str:
    """A text without spaces, its digits and punctuation in their narrow form."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def acts_named(text: str) -> tuple[NamedAct, ...]:
    """The acts that a statement names, in its order; the text as `normalised` gives it.

    A term belongs to the act that follows it; after 申请复议的期限为 and 申请复议的， to the act before.
    """
    acts: list[NamedAct] = []
    waiting: list[Term] = []
    start = 0
    for token in _TOKEN.finditer(text):
        if token["stop"]:
            waiting, start = [], token.end()
        elif token["reconsideration"] or token["lawsuit"]:
            act = Act.LAWSUIT if token["lawsuit"] else Act.RECONSIDERATION
            way = _way(text[start : token.start()]) if act is Act.LAWSUIT else Way.UNSAID
            acts.append(NamedAct(act, way, waiting, token.end()))
            waiting, start = [], token.end()
        elif acts and start == acts[-1].end and _belongs_before(text[start : token.start()]):
            acts[-1].terms.append(_term(token))
        else:
            waiting.append(_term(token))
    return tuple(acts)


def terms_named(text: str) -> frozenset[Term]:
    """Every term that a statement names, whatever for."""
    return frozenset(_terms(text))


def _belongs_before(between: str) -> bool:
    """Whether a term belongs to the act before it, by what is said between the two."""
    return _BACKWARDS.search(between) is not None or _CONDITION.match(between) is not None


def _terms(text: str) -> Iterator[Term]:
    for token in _TOKEN.finditer(text):
        if token["unit"] or token["half"]:
            yield _term(token)


def _way(before: str) -> Way:
    """How a lawsuit stands to the reconsideration, by what is said since the act or the sentence before."""
    if _AFTER.search(before):
        return Way.AFTER_RECONSIDERATION
    if _BARRED.search(before):
        return Way.BARRED
    return Way.DIRECT if _DIRECT.search(before) else Way.UNSAID


def _term(token: re.Match[str]) -> Term:
    if token["half"]:
        return Term(6, "个月")
    unit = token["unit"]
    return Term(_number(token["amount"]), unit if unit == "个月" else "个工作日" if "工作" in unit else "日")


def _number(text: str) -> int:
    """A number in figures, or below a hundred in Chinese numerals."""
    if text.isdecimal():
        return int(text)
    if "十" not in text:
        return int("".join(str(_DIGITS[numeral]) for numeral in text))
    tens, _, ones = text.partition("十")
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)
