"""第二十七条至第二十九条: through which channels an application may come, and what may be asked of the applicant."""

from __future__ import annotations

import re

from zwgk import (
    ApplicationElement,
    Context,
    DisclosureRequest,
    GuideVersion,
    ReplyKind,
    ReplyLetter,
    RequestChannel,
    Verdict,
    failed,
    inapplicable,
    needs_human,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.requests.answered_requests import law_day
from zwgk_regulation.requests.application_parameters import APPLICATION_ELEMENTS, BASIC_CHANNELS
from zwgk_regulation.source import SINCE_2008, SINCE_2019

_EXCUSES = {ApplicationElement.PURPOSE: "excessive", ApplicationElement.IDENTITY: "about_applicant"}
"""Facts of an application that allow an element to be asked for that the law else does not list."""
_REFUSALS = (ReplyKind.WITHHELD, ReplyKind.NOT_AVAILABLE, ReplyKind.NOT_PROCESSED, ReplyKind.CLOSED)
_NEED = re.compile(r"(?:生产|生活|科研)[^。；]{0,12}特殊需要|三需要")
_NEED_DENIED = re.compile(r"(?:[不未非]以|不因|不再|无需|无须|取消|不要求)[^。；]{0,24}(?:特殊需要|三需要)")
_NEED_WANTING = re.compile(
    r"(?:不符合|不具[有备]|不属于|不是|并非|没有|缺乏|(?:未能?|无法|不能)(?:说明|提供|提交|证明))[^。；，]{0,40}(?:特殊需要|三需要)"
    r"|(?:特殊需要|三需要)[^。；，]{0,8}(?:无关|不符)"
)


@PACK.rule("REG2701", clause="art-27", title="以没有特殊需要为由拒绝", needs=["kind"])
def refusal_for_lacking_need(letter: ReplyLetter, context: Context) -> Verdict:
    """答复是否仍以申请人没有自身特殊需要为由拒绝公开。

    检查内容：2019年5月15日起收到的申请，不予公开、无法提供、不予处理和不再处理的答复，理由中不出现不符合自身生产、生活、科研等特殊需要的说法；只是提到特殊需要的，由人判断。

    为什么：2019年修订取消了这一条件，任何人都可以申请；沿用旧答复书的理由会在复议、诉讼中被撤销。

    如何整改：撤回该理由，按信息本身是否可以公开重新答复；更换沿用旧条例的答复书模板。
    """
    if context.need(letter.kind, "kind") not in _REFUSALS:
        return inapplicable("该答复没有拒绝公开")
    if law_day(letter, context) < SINCE_2019:
        return inapplicable("所答复的申请在2019年5月15日前收到，当时可以要求特殊需要")
    reasons = "".join(context.need(letter.reasons, "reasons").split())
    found = _NEED.search(reasons)
    if found is None:
        return passed("答复理由没有涉及申请人的特殊需要")
    if _NEED_DENIED.search(reasons) or not _NEED_WANTING.search(reasons):
        return needs_human(f"答复理由提到“{found.group()}”，是否以此拒绝须人工判断")
    return failed(f"答复理由以“{found.group()}”拒绝公开，2019年5月15日起申请不以特殊需要为条件")


@PACK.rule("REG2801", clause="art-28", title="拒收基本渠道的申请", uses=[BASIC_CHANNELS])
def refused_channel(guide: GuideVersion, context: Context) -> Verdict:
    """公开指南是否把当面提交、邮寄排除在申请渠道之外。

    检查内容：指南写明受理当面提交和邮寄的申请，没有写明不受理其中任何一种；网上平台、电子邮件、传真可以由本机关决定是否开通，不在此列。

    为什么：当面提交和邮寄是人人都能使用的渠道，拒收会让不会上网的人无法申请。

    如何整改：修订指南，写明受理当面提交和邮寄的申请以及地址、时间；通知窗口和收发室不得拒收。
    """
    context.need(guide.published_at, "published_at")  # a draft refuses nobody
    basic = context.value(BASIC_CHANNELS)
    refused = [one.chinese for one in basic if one in (guide.refused_channels or ())]
    if refused:
        return failed(f"指南写明不受理{'、'.join(refused)}的申请")
    offered = context.need(guide.channels, "channels")
    mail = {RequestChannel.REGISTERED_MAIL, RequestChannel.ORDINARY_MAIL} & set(basic)
    absent = [one.chinese for one in basic if one not in mail and one not in offered]
    absent += ["邮寄"] if mail and not mail & set(offered) else []
    if absent:
        return needs_human(f"指南没有写明是否受理{'、'.join(absent)}的申请，须人工核对")
    return passed("指南写明受理当面提交和邮寄的申请")


@PACK.rule("REG2902", clause=("art-29-01", "2008-art-20"), title="口头申请未代为填写", since=SINCE_2008)
def unwritten_oral_request(request: DisclosureRequest, context: Context) -> Verdict:
    """书面申请确有困难而口头申请的，是否由公开工作机构代为填写。

    检查内容：登记为口头申请的，已经代为填写书面申请。

    为什么：没有书面申请就没有登记和期限，老年人、残疾人等不便书写的申请人就得不到答复。

    如何整改：按申请人口述补填申请，请其确认，以口头提出之日为收到之日办理；窗口备好代填的表格。
    """
    if not request.oral:
        return inapplicable("该申请没有登记为口头申请")
    if context.need(request.written_up, "written_up"):
        return passed("口头申请已代为填写")
    return failed("申请人口头申请，没有代为填写")


@PACK.rule(
    "REG2901",
    clause=("art-29-02", "2008-art-20"),
    title="要求补正法定以外的要素",
    uses=[APPLICATION_ELEMENTS],
    since=SINCE_2008,
)
def unlawful_supplement_demand(request: DisclosureRequest, context: Context) -> Verdict:
    """补正告知要求提供的，是否都是法律规定的申请要素。

    检查内容：2019年5月15日起收到的申请，可以要求姓名或者名称、身份证明、联系方式、信息描述和获取方式，不得要求说明用途，数量、频次明显超过合理范围的除外；此前收到的，不得要求身份证明，申请与自身相关信息的除外。

    为什么：多要一份材料就多设一道门槛，以缺少法律没有要求的材料为由不办理，等于拒绝公开。

    如何整改：撤回多余的要求，按收到申请之日起算的期限答复；修改补正告知书模板。
    """
    if not request.supplements:
        return inapplicable("该申请没有告知补正")
    lawful = context.value(APPLICATION_ELEMENTS)
    asked = {element for one in request.supplements for element in one.asked or ()}
    extra = sorted(asked.difference(lawful))
    if extra:
        context.need(request.governing_date, "received_on")  # the law of that day lists what may be asked
    unlawful = [one.chinese for one in extra if one not in _EXCUSES or getattr(request, _EXCUSES[one]) is False]
    if unlawful:
        return failed(f"补正告知要求提供{'、'.join(unlawful)}，法律没有要求")
    for one in extra:
        context.need(getattr(request, _EXCUSES[one]), _EXCUSES[one])
    for notice in request.supplements:
        context.need(notice.asked, "asked")
    return passed("补正告知要求的都是法律规定的申请要素")
