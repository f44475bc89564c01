"""复议法第二十二条: a decision that goes out over the internet names where to apply for reconsideration there."""

from __future__ import annotations

import re

from zwgk import (
    Context,
    ReplyLetter,
    ServiceMethod,
    Verdict,
    failed,
    inapplicable,
    needs_human,
    passed,
    says_nothing,
)
from zwgk_regulation import PACK
from zwgk_regulation.remedies.terms import normalised

_CHANNEL = re.compile(
    r"https?:|www\.|网址|网站|平台|小程序|公众号|二维码|客户端|APP|掌上复议|互联网|网上|电子邮箱|@", re.IGNORECASE
)
_COURT = re.compile("法院|诉讼|起诉")


@PACK.rule(
    "REG6301",
    clause="reconsideration-art-22",
    title="网上送达没有提供网上复议渠道",
    needs=["service"],
)
def missing_reconsideration_channel(letter: ReplyLetter, context: Context) -> Verdict:
    """网上送达的答复是否同时提供了网上提交行政复议申请书的渠道。

    检查内容：2024年1月1日起通过互联网送达的答复，救济告知中写有网上提交复议申请的网址、平台或者小程序，或者登记了随答复提供的网上复议渠道。

    为什么：申请人在网上收到答复，也应当能在网上申请复议；复议法要求送达时同时提供，缺少的属于告知不全。

    如何整改：向复议机关问明其指定的网上渠道，写入电子送达的答复书模板，已经送达的补充告知。
    """
    if letter.service is not ServiceMethod.ELECTRONIC:
        return inapplicable("答复不是通过互联网送达")
    parts = [part for part in re.split("[,。;]", normalised(letter.remedy or "")) if _CHANNEL.search(part)]
    ours = [part for part in parts if "复议" in part or not _COURT.search(part)]
    if ours or not says_nothing(letter.reconsideration_channel or ""):
        return passed("已经提供网上复议渠道")
    if parts:
        return needs_human(f"网上渠道写在诉讼一句（{parts[0]}），是否可以提交行政复议申请书须人工核对")
    context.need(letter.reconsideration_channel, "reconsideration_channel")
    return failed("答复通过互联网送达，没有同时提供网上提交行政复议申请书的渠道")
