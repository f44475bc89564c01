"""第三十二条: how a third party is asked, and what it is told when its objection does not prevail."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from zwgk import (
    Context,
    DisclosureRequest,
    Inquiry,
    InquiryAnswer,
    InquiryKind,
    Outcome,
    ReplyKind,
    ReplyLetter,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.gravest import gravest, gravest_of
from zwgk_regulation.requests.clock_parameters import INQUIRY_LIMITS
from zwgk_regulation.requests.objection_parameters import BINDING_OBJECTIONS, BindingObjection
from zwgk_regulation.source import SINCE_2008

_CLAUSES = ("art-32", "2008-art-23")
_NOT_ASKED = "该申请没有征求第三方意见"
_WITHHOLDING = (ReplyKind.WITHHELD, ReplyKind.PARTLY_DISCLOSED)
"""Replies that keep back what the third party may be objecting to."""


def _third_parties(request: DisclosureRequest) -> tuple[Inquiry, ...]:
    return tuple(one for one in request.inquiries if one.kind is InquiryKind.THIRD_PARTY)


def _objections(request: DisclosureRequest, context: Context) -> tuple[Inquiry, ...]:
    """The objections that had come by the day of the check."""
    ahead = context.lies_ahead(request, "inquiries")
    objections = (one for one in _third_parties(request) if one.answer is InquiryAnswer.OBJECTION)
    return tuple(one for one in objections if one.answered_on is not None or not ahead)


def _came_late(inquiry: Inquiry, disclosed: Iterable[ReplyLetter], context: Context) -> bool:
    """Whether an objection came after the reply, or after the third party's term, so that it binds nobody."""
    answered = inquiry.answered_on
    if answered is None:
        return False
    if all(letter.governing_date is not None and letter.governing_date < answered for letter in disclosed):
        return True
    if context.value(BINDING_OBJECTIONS) is BindingObjection.ANY or inquiry.delivered_on is None:
        return False
    return answered > context.deadline(inquiry.delivered_on, INQUIRY_LIMITS[InquiryKind.THIRD_PARTY]).latest


@PACK.rule("REG3202", clause=_CLAUSES, title="未书面征求第三方意见", since=SINCE_2008)
def unwritten_third_party_inquiry(request: DisclosureRequest, context: Context) -> Verdict:
    """征求第三方意见是否采用书面形式。

    检查内容：公开会损害第三方合法权益的，向第三方发出了书面的征求意见书。

    为什么：意见期限从收到征求意见书起算，只有口头询问，期限、内容和第三方的态度都无从证明。

    如何整改：补发征求意见书，写明拟公开的内容和15个工作日的意见期限，保留送达凭证。
    """
    inquiries = _third_parties(request)
    if not inquiries:
        return inapplicable(_NOT_ASKED)
    written = [one for one in inquiries if one.written]
    asked = {one.party for one in written}
    others = [one for one in inquiries if not one.written and (one.party is None or one.party not in asked)]
    if others and written:
        for one in (*others, *written):
            context.need(one.party, "party")  # a written inquiry may have followed to the same party
    if any(one.written is False for one in others):
        return failed("只口头征求了第三方意见，没有书面征求")
    for one in others:
        context.need(one.written, "written")
    return passed("已书面征求第三方意见")


def _told(inquiry: Inquiry) -> Verdict:
    held = {"决定公开的内容": inquiry.decision_told, "理由": inquiry.reasons_told}
    untold = [name for name, told in held.items() if told is False]
    if untold:
        return failed(f"第三方不同意而决定公开，没有把{'和'.join(untold)}书面告知第三方")
    names = {"决定公开的内容": "decision_told", "理由": "reasons_told"}
    unknown = [names[name] for name, told in held.items() if told is None]
    if unknown:
        return missing_facts("第三方不同意而决定公开，未登记是否把内容和理由书面告知第三方", *unknown)
    return passed("已把决定公开的内容和理由书面告知第三方")


def _gravest_of(verdicts: Iterable[Verdict], otherwise: str) -> Verdict:
    judged = list(verdicts)
    return gravest(judged) if judged else inapplicable(otherwise)


@PACK.rule("REG3203", clause=_CLAUSES, title="决定公开未告知第三方", since=SINCE_2008)
def untold_overruled_party(request: DisclosureRequest, context: Context) -> Verdict:
    """第三方不同意，因公共利益仍决定公开的，是否书面告知第三方。

    检查内容：登记为因公共利益决定公开的，决定公开的信息内容和理由都已书面告知不同意公开的第三方。

    为什么：第三方只有知道公开什么、为什么公开，才能及时寻求救济，公开以后就难以挽回。

    如何整改：立即书面告知公开的内容和理由以及救济途径；以后在提供信息以前告知。
    """
    overruled = [one for one in _objections(request, context) if one.overruled]
    return _gravest_of(map(_told, overruled), "该申请没有因公共利益不采纳第三方的反对意见")


def _respected(inquiry: Inquiry, *, disclosed: Iterable[ReplyLetter], context: Context) -> Verdict:
    if _came_late(inquiry, disclosed, context):
        return passed("第三方在答复以后或者意见期限届满以后才反对，由本机关决定公开")
    if inquiry.overruled is None:
        return missing_facts("第三方不同意而予以公开，未登记是否因公共利益决定公开", "overruled")
    if inquiry.overruled:
        return passed("因公共利益决定公开")
    context.need(context.record.governing_date, "received_on")  # the law of that day says what binds
    if context.value(BINDING_OBJECTIONS) is BindingObjection.ANY:
        context.need(inquiry.answered_on, "answered_on")  # after the reply it would bind nobody
        return failed("第三方不同意公开，没有公共利益的理由而予以公开")
    return _weighed(inquiry, context)


def _weighed(inquiry: Inquiry, context: Context) -> Verdict:
    if inquiry.grounds_reasonable is None:
        return missing_facts("第三方不同意而予以公开，未登记反对理由是否合理", "grounds_reasonable")
    if inquiry.grounds_reasonable:
        for name in ("answered_on", "delivered_on"):
            context.need(getattr(inquiry, name), name)  # after the reply or its term it would bind nobody
        return failed("第三方不同意公开且理由合理，没有公共利益的理由而予以公开")
    return passed("第三方反对公开的理由不合理，由本机关决定公开")


@PACK.rule(
    "REG3204",
    clause=_CLAUSES,
    title="第三方合理反对仍公开",
    uses=[BINDING_OBJECTIONS, INQUIRY_LIMITS[InquiryKind.THIRD_PARTY]],
    since=SINCE_2008,
)
def disregarded_objection(request: DisclosureRequest, context: Context) -> Verdict:
    """第三方不同意公开且理由合理的，是否没有公开。

    检查内容：第三方不同意且理由合理，答复予以公开的，登记为因公共利益决定公开；2019年5月15日前收到的申请，第三方只要不同意，非因公共利益就不公开。只公开一部分的不在此列。

    为什么：商业秘密和个人隐私一旦公开无法收回，机关要为错误的公开承担责任。

    如何整改：立即停止扩散，告知第三方；以后在审批单上逐项写明第三方的理由是否合理、是否涉及重大公共利益。
    """
    objections = _objections(request, context)
    if not objections:
        return inapplicable("没有第三方不同意公开" if _third_parties(request) else _NOT_ASKED)
    letters = context.linked(ReplyLetter, to=request)
    disclosed = tuple(one for one in letters if one.kind is ReplyKind.DISCLOSED)
    if not disclosed:
        return inapplicable("第三方不同意公开，没有予以公开的答复")
    verdict = gravest_of(partial(_respected, disclosed=disclosed, context=context), objections)
    if verdict.outcome is Outcome.FAILED and any(one.kind in _WITHHOLDING for one in letters):
        return needs_human("该申请另有不予公开、部分公开的答复，第三方反对的内容是否已经公开须人工判断")
    return verdict
