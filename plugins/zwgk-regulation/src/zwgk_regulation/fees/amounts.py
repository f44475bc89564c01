"""第四十二条 and 国办函〔2020〕109号 第三条至第五条: what is charged, by which scale and how much."""

from __future__ import annotations

from functools import partial

from zwgk import (
    Context,
    DisclosureRequest,
    FeeNotice,
    FeeScale,
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
from zwgk_regulation.fees.information_fees import split_fee
from zwgk_regulation.fees.monthly_order import items_of, possible_ordinals
from zwgk_regulation.fees.parameters import ITEM_TARIFF, LAWFUL_SCALES, PAGE_TARIFF, TARIFFS
from zwgk_regulation.gravest import gravest_of
from zwgk_regulation.source import SINCE_2008, SINCE_2021

_NO_FEE = "该申请没有收费"
_BETWEEN = "2019年5月15日至2020年12月31日收到的申请"


def _charged(request: DisclosureRequest) -> tuple[FeeNotice, ...]:
    return tuple(one for one in request.fee_notices if one.amount_yuan != 0)


def _is_lawful(notice: FeeNotice, request: DisclosureRequest, *, context: Context) -> Verdict:
    context.need(request.governing_date, "received_on")  # the law of that day says what may be charged
    lawful = context.value(LAWFUL_SCALES)
    context.need(notice.amount_yuan, "amount_yuan")
    if not lawful:
        if notice.notified_on is not None and notice.notified_on >= SINCE_2021:
            return needs_human("申请在收费办法施行前收到，收费通知在施行后发出，能否收费须人工判断")
        if notice.notified_on is None and not context.lies_ahead(request, "fee_notices"):
            return missing_facts("未登记收费通知日期，不能确定收费办法是否已经施行", "notified_on")
        return failed(f"{_BETWEEN}没有可以执行的收费标准，收费{notice.amount_yuan}元")
    scales = context.need(notice.scales, "scales")
    unlawful = "、".join(scale.chinese for scale in scales if scale not in lawful)
    if unlawful:
        return failed(f"收费{notice.amount_yuan}元，{unlawful}不在可以收取的费用之内")
    return passed(f"收费{notice.amount_yuan}元，属于可以收取的费用")


@PACK.rule(
    "REG4201",
    clause=("art-42-01", "2008-art-27"),
    title="收取规定以外的费用",
    uses=[LAWFUL_SCALES],
    since=SINCE_2008,
)
def unlawful_fee(request: DisclosureRequest, context: Context) -> Verdict:
    """依申请提供信息收取的费用，是否属于当时可以收取的费用。

    检查内容：2021年1月1日起收到的申请，只能按件或者按量收取信息处理费，不收检索、复制、邮寄等成本费用；此前到2019年5月15日收到的，没有可以执行的收费标准；再以前收到的，只能收成本费用。

    为什么：依申请提供信息以不收费为原则，没有依据的收费要退还并追究责任。

    如何整改：停止收取，已经收取的退还申请人；按现行办法修改收费通知模板。
    """
    charged = _charged(request)
    if not charged:
        return inapplicable(_NO_FEE)
    return gravest_of(partial(_is_lawful, request=request, context=context), charged)


def _is_right(notice: FeeNotice, request: DisclosureRequest, *, context: Context) -> Verdict:
    amount = context.need(notice.amount_yuan, "amount_yuan")
    scales = context.need(notice.scales, "scales")
    if scales == (FeeScale.PER_PAGE,):
        fee = context.value(PAGE_TARIFF).total(max(0, context.need(notice.pages, "pages")))
        return _compared(amount, fee, f"提供{notice.pages}页")
    if scales == (FeeScale.PER_ITEM,):
        return _by_item(notice, amount, request, context)
    return inapplicable("收费通知没有按单一的件数或者页数标准计算，数额不能核对")


def _by_item(notice: FeeNotice, amount: int, request: DisclosureRequest, context: Context) -> Verdict:
    places, items = possible_ordinals(request, context), items_of(request)
    stated = notice.ordinal
    if stated is not None and stated >= places.stop:
        known = places.stop - 1
        return missing_facts(f"收费通知按当月第{stated}件计算，卷宗中最多是第{known}件，须补登其他申请", "ordinal")
    if stated is not None and stated < places.start:
        return failed(f"收费通知按当月第{stated}件计算，该申请应为当月第{places.start}件")
    fees = {place: split_fee(context.value(ITEM_TARIFF), place, items) for place in places}
    if stated is not None or len(set(fees.values())) == 1:
        place = stated or places.start
        counted = f"当月第{place}件" + (f"起的{items}件" if items > 1 else "")
        return _compared(amount, fees[place], counted if stated or len(places) == 1 else "按当月件数")
    if amount in fees.values():
        return missing_facts("同一申请人当月申请的先后不能确定，无法核对按件计收的数额", "ordinal")
    lowest, highest = min(fees.values()), max(fees.values())
    return failed(f"收费{amount}元，该申请当月的次序无论如何计算，应收{lowest}元至{highest}元")


def _compared(amount: int, fee: int, counted: str) -> Verdict:
    if amount == fee:
        return passed(f"{counted}，收费{amount}元")
    return failed(
        f"{counted}，应收{fee}元，收费通知为{amount}元，{'多' if amount > fee else '少'}{abs(amount - fee)}元"
    )


@PACK.rule("REG6101", clause=("fees-art-04", "fees-art-05"), title="信息处理费数额错误", uses=TARIFFS)
def wrong_fee(request: DisclosureRequest, context: Context) -> Verdict:
    """收费通知的数额是否等于按收费标准计算的数额。

    检查内容：按件计收的，按卷宗中同一申请人当月的申请数出是第几件，分段累进计算：10件以内不收费，第11件至第30件每件100元，第31件起每10件一档，每档每件再加100元；按量计收的，30页以内不收费，以上分段每页10元、20元、40元。当月先后不能确定的，不认定错误。

    为什么：多收没有依据，少收则对其他申请人不公，数额错误的收费通知会使不再处理的决定失去根据。

    如何整改：重新计算并更正收费通知，多收的退还；在登记簿中记明申请人当月的累计件数。
    """
    charged = _charged(request)
    if not charged:
        return inapplicable(_NO_FEE)
    return gravest_of(partial(_is_right, request=request, context=context), charged)


@PACK.rule("REG6102", clause="fees-art-03", title="按件按量重复收费")
def double_scale(request: DisclosureRequest, context: Context) -> Verdict:
    """一件申请是否只按一种标准收费。

    检查内容：一件申请的收费通知只按件或者只按量计算；先后有两份收费通知、标准不同的，申请人没有重复缴费。

    为什么：两种标准只能选一种，重复计算等于就同一件申请收两次费。

    如何整改：选定一种标准重新发出收费通知，撤回另一份；已经重复收取的退还。
    """
    scales = [set(one.scales or ()) - {FeeScale.COST} for one in _charged(request)]
    if not scales:
        return inapplicable(_NO_FEE)
    if any(len(one) > 1 for one in scales):
        return failed("一份收费通知同时按件和按量计算")
    paid = [one for one, notice in zip(scales, _charged(request), strict=True) if notice.paid_on is not None]
    if len(set().union(*paid)) > 1:
        return failed("申请人按件和按量各缴了一次费用")
    if len(set().union(*scales)) > 1:
        return needs_human("先后按件和按量发出收费通知，后一份是否取代前一份须人工核对")
    for one in _charged(request):
        context.need(one.scales, "scales")
    return passed("只按一种标准收费")


@PACK.rule("REG6103", clause="fees-art-05", title="没有提供信息而按量收费")
def pages_not_provided(request: DisclosureRequest, context: Context) -> Verdict:
    """按量收费的申请，是否确实向申请人提供了信息。

    检查内容：按页数收费的申请，已经答复的，有予以公开、部分公开的答复；只告知已公开信息的获取途径，或者不公开、无法提供的，没有页数可以计算。

    为什么：按量计收针对提供纸质件、发送电子邮件、复制电子数据，没有提供就没有量。

    如何整改：撤回按量计算的收费通知，已经收取的退还；符合条件的可以改为按件计收。
    """
    if not any(FeeScale.PER_PAGE in (one.scales or ()) for one in _charged(request)):
        return inapplicable("该申请没有按量收费")
    letters = context.linked(ReplyLetter, to=request)
    if not letters:
        return inapplicable("该申请尚无答复")
    if any(one.provided or one.kind in (ReplyKind.DISCLOSED, ReplyKind.PARTLY_DISCLOSED) for one in letters):
        return passed("按量收费，并向申请人提供了信息")
    kinds = [context.need(one.kind, "kind", of=one).chinese for one in letters]
    for one in letters:
        if one.kind is ReplyKind.ALREADY_PUBLIC:
            context.need(one.provided, "provided", of=one)  # copies of it may be charged for
    if set(kinds) == {ReplyKind.CLOSED.chinese}:
        return inapplicable("该申请已不再处理，没有提供信息")
    return failed(f"按量收费，答复为{'、'.join(kinds)}，没有提供信息")
