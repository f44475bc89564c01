"""四·2 抓好渠道建设: each batch of payments to farmers and others is made public, without their numbers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from zwgk import (
    Context,
    FundPaymentBatch,
    Outcome,
    Publication,
    Verdict,
    VillageNotice,
    failed,
    missing_facts,
    needs_human,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.regulation import DISCLOSURE_LIMIT
from zwgk_xuanzhou.parameters.s4_2_channels import MASKED_INFORMATION
from zwgk_xuanzhou.personal_information import PersonalInformation, find_personal_information

Notice = Publication | VillageNotice


@PACK.rule("XZ4212", clause="4.2-12", title="惠农资金未公示或泄露号码", uses=[DISCLOSURE_LIMIT, MASKED_INFORMATION])
def undisclosed_payment(batch: FundPaymentBatch, context: Context) -> Verdict:
    """惠农惠民资金的每批发放是否都已公示，公示里的证号、账号是否打码。

    检查内容：每批资金在期限内至少有一份公示，网上的公开信息、村里的公告栏都算，发放前公示的也算；公示期限原文没有写明，按《政府信息公开条例》第二十六条的20个工作日检查。公示文字里有没打码的身份证号、银行卡号的不符合要求，姓名可以公示；村居公开里有没打码的手机号码、家庭住址的，提示由人判断，网上公开的由XZ3124检查。

    为什么：发了多少、发给谁，公示出来群众才好监督；号码一旦泄露就可能被冒用、盗刷。

    如何整改：补公示本批发放情况并登记；泄露号码的立即撤下，打码后重新公示，身份证号只留前三位和后四位。
    """
    named = batch.notices or ()
    linked = [one for one in map(context.dossier.get, named) if isinstance(one, Publication | VillageNotice)]
    notices = [one for one in linked if not _to_come(one, context)]
    exposed = [found for one in notices if _is_out(one) and (found := _exposed(one, context))]
    if exposed:
        return failed("；".join(exposed))
    due = context.deadline(batch.paid_on, DISCLOSURE_LIMIT, fact="paid_on")
    days = [day for one in notices if (day := _day(one)) is not None]
    timely = context.timely(min(days, default=None), by=due, action="公示本批发放情况")
    if timely.outcome is Outcome.FAILED:
        return _unregistered(batch, linked, context) or timely
    if not days or timely.outcome is not Outcome.PASSED:
        return timely
    for notice in notices:
        if found := _exposed(notice, context):
            return missing_facts(f"{found}，没有登记公开日期，是否已经公开不明", _day_field(notice))
    silent = [one.id for one in notices if not (one.text or "").strip()]
    if silent:
        return missing_facts(f"{'、'.join(silent)}没有登记公示文字，号码是否打码不明", "text")
    return _doubts(notices, context) or timely


def _day(notice: Notice) -> date | None:
    return notice.posted_on if isinstance(notice, VillageNotice) else notice.published_on


def _day_field(notice: Notice) -> str:
    return "posted_on" if isinstance(notice, VillageNotice) else "published_at"


def _is_out(notice: Notice) -> bool:
    """Whether people are known to have been able to read a notice; one without a day may be a draft."""
    if _day(notice) is not None or isinstance(notice, VillageNotice):
        return _day(notice) is not None
    return bool(notice.url or notice.on_public_web or notice.withdrawn_on)


def _to_come(notice: Notice, context: Context) -> bool:
    return context.lies_ahead(notice, _day_field(notice))


def _exposed(notice: Notice, context: Context) -> str | None:
    """What a notice leaves readable of what has to be masked."""
    found = [one for one in _found(notice) if one.kind in context.value(MASKED_INFORMATION)]
    return f"{notice.id}含没打码的{_listed(found)}" if found else None


def _doubts(notices: Iterable[Notice], context: Context) -> Verdict | None:
    must_be_masked = context.value(MASKED_INFORMATION)
    for notice in notices:
        found = [one for one in _found(notice) if one.kind not in must_be_masked]
        if found and isinstance(notice, VillageNotice):
            return needs_human(f"{notice.id}含没打码的{_listed(found)}，在村居公开是否合适由人判断")
    return None


def _found(notice: Notice) -> tuple[PersonalInformation, ...]:
    return find_personal_information(notice.text or "")


def _listed(found: Iterable[PersonalInformation]) -> str:
    return "、".join(f"{one.kind.chinese}{one.masked}" for one in found)


def _unregistered(batch: FundPaymentBatch, notices: Iterable[Notice], context: Context) -> Verdict | None:
    """What is not on record and might be a notice in time."""
    if batch.notices is None:
        return missing_facts("没有登记本批发放的公示", "notices")
    known = {one.id for one in (*notices, *context.dossier.not_yet)}
    absent = [one for one in batch.notices if one not in known]
    if absent:
        return missing_facts(f"公示{'、'.join(absent)}不在卷宗里，是否按期公示不明", "notices")
    for notice in notices:
        if _day(notice) is None and not _to_come(notice, context):
            return missing_facts(f"{notice.id}没有登记公开日期，是否按期公示不明", _day_field(notice))
    return None
