"""国办函〔2021〕132号第三条: notices before the reply are no decision, and carry no statement of remedies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zwgk import Context, DisclosureRequest, Severity, Verdict, failed, inapplicable, needs_human, passed
from zwgk_regulation import PACK
from zwgk_regulation.instruments.court_interpretations import COURT_INTERPRETATION_2011
from zwgk_regulation.remedies.parameters import NOTICE_TITLES, PROCEDURAL_NOTICES
from zwgk_regulation.remedies.terms import normalised

_OFFERED = re.compile(r"(?:申请|提起|提出)(?:行政)?(?:复议|诉讼)|起诉|复议申请")
_DENIED = re.compile(r"不得|不能|不可|不予|不单独|不应|不属于|无权")
_LATER_ACT = r"(?:(?<!本)答复|(?<!本)(?<!复议)决定)"
_OF_A_LATER_ACT = re.compile(rf"{_LATER_ACT}[^。;,]{{0,6}}(?:后|不服)|不服[^。;,]{{0,12}}{_LATER_ACT}|不再处理")
"""Remedies against the reply or another decision that comes after the notice."""


def _offers(text: str) -> Iterator[str]:
    """The sentences of a notice that offer reconsideration or a lawsuit."""
    for said in re.split("[。;]", normalised(text)):
        if _OFFERED.search(said) and not _DENIED.search(said):
            yield said


def _texts(request: DisclosureRequest, context: Context) -> Iterator[tuple[str, str]]:
    for name in context.value(PROCEDURAL_NOTICES):
        for notice in getattr(request, name):
            if notice.remedy is not None:
                yield NOTICE_TITLES[name], notice.remedy


@PACK.rule(
    "REG6302",
    clause=("opinion132-03", "spc2011-art-02"),
    title="程序性告知附了救济告知",
    severity=Severity.WARNING,
    uses=[PROCEDURAL_NOTICES],
    since=COURT_INTERPRETATION_2011.in_force_from,
)
def remedies_in_procedural_notice(request: DisclosureRequest, context: Context) -> Verdict:
    """补正、延期等程序性告知是否附了完整的救济告知。

    检查内容：登记了救济告知的补正告知、延期告知、收费通知和征求意见书，没有写可以申请复议或者提起诉讼；写明不能单独复议、诉讼的不算；指以后的答复或者决定的，由人判断。没有登记救济告知的不检查。

    为什么：这些告知不是最后的处理，单独申请复议、起诉都不受理；附了救济告知，申请人白跑一趟，还会误以为申请已经办完。

    如何整改：从这些文书的模板中删去复议、诉讼的告知，只在答复书中告知。
    """
    texts = tuple(_texts(request, context))
    if not texts:
        return inapplicable("没有登记程序性告知的救济告知")
    offers = [(title, said) for title, text in texts for said in _offers(text)]
    wrong = dict.fromkeys(title for title, said in offers if not _OF_A_LATER_ACT.search(said))
    if wrong:
        return failed(f"{'、'.join(wrong)}写有复议或者诉讼的告知，这类告知不能单独申请复议、提起诉讼，应当删去")
    if offers:
        titles = "、".join(dict.fromkeys(title for title, _ in offers))
        return needs_human(f"{titles}写有复议或者诉讼的告知，似指以后的答复或者决定，是否会被误解须人工判断")
    return passed("程序性告知没有附救济告知")
