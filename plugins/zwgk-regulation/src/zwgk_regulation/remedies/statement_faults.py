"""What a statement of remedies gets wrong about the way and the terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from zwgk_regulation.remedies.statement import Remedy, Route
from zwgk_regulation.remedies.terms import Act, NamedAct, Term, Way, acts_named, terms_named

_FIRST = re.compile(
    r"先[^。;]{0,60}复议|复议[^。;]{0,20}前置|前置[^。;]{0,10}复议"
    r"|未(?:经|申请)(?:行政)?复议[^。;]{0,20}不[得能可]|复议后(?:方|才|再)"
)
_WITHHELD = re.compile(r"不予?公开|未公开")


def is_told(text: str) -> bool:
    """Whether a text says anything of remedies; the text as `normalised` gives it."""
    return "复议" in text or "诉讼" in text or "起诉" in text


def faults(remedy: Remedy, text: str) -> Iterator[str]:
    """What a text gets wrong about the way and the terms; the text as `normalised` gives it."""
    acts = acts_named(text)
    lawsuits = [one for one in acts if one.act is Act.LAWSUIT]
    if "复议" not in text:
        yield "没有告知可以申请行政复议"
    else:
        term = Term(remedy.reconsideration_days, "日")
        yield from _term_faults("申请行政复议", term, (one for one in acts if one.act is Act.RECONSIDERATION), text)
    if remedy.route is Route.EITHER:
        yield from _either_faults(remedy, lawsuits, text)
    else:
        yield from _first_faults(remedy, lawsuits, text)
    after = [one for one in lawsuits if one.way is Way.AFTER_RECONSIDERATION and one.terms]
    if after:
        yield from _term_faults("对行政复议决定不服起诉", Term(remedy.lawsuit_days_after, "日"), after, text)


def _either_faults(remedy: Remedy, lawsuits: list[NamedAct], text: str) -> Iterator[str]:
    direct = [one for one in lawsuits if one.way in (Way.DIRECT, Way.UNSAID)]
    if not lawsuits:
        yield "没有告知可以提起行政诉讼"
        return
    if not direct and _FIRST.search(text):
        yield "误写为应当先申请行政复议"
    yield from _term_faults("直接提起行政诉讼", Term(remedy.lawsuit_months, "个月"), direct, text)


def _first_faults(remedy: Remedy, lawsuits: list[NamedAct], text: str) -> Iterator[str]:
    withheld = "不予公开的部分" if remedy.route is Route.SPLIT else "不予公开"
    direct = [one for one in lawsuits if one.way is Way.DIRECT]
    if not _FIRST.search(text):
        yield f"没有告知对{withheld}应当先申请行政复议"
    elif direct and remedy.route is Route.SPLIT and not _WITHHELD.search(text):
        yield "没有区分不予公开的部分和其余部分"
    if direct and remedy.route is Route.RECONSIDERATION_FIRST:
        terms = "、".join(str(term) for one in direct for term in one.terms)
        yield f"仍写可以{f'在{terms}内' if terms else ''}直接提起行政诉讼"
    if direct and remedy.route is Route.SPLIT:
        yield from _term_faults("直接提起行政诉讼", Term(remedy.lawsuit_months, "个月"), direct, text)


def _term_faults(action: str, lawful: Term, acts: Iterable[NamedAct], text: str) -> Iterator[str]:
    """What is wrong with the term of an act; a term that stands with none of the acts may belong to any."""
    named = [term for one in acts for term in one.terms]
    if lawful in named or (not named and lawful in terms_named(text)):
        return
    if named:
        yield f"{action}的期限写为{'、'.join(map(str, dict.fromkeys(named)))}，应为{lawful}"
    else:
        yield f"没有写明{action}的期限为{lawful}"
