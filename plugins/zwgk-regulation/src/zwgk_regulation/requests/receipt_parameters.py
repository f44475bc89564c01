"""Which day an application counts as received, and how soon that day has to be settled with the applicant."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from zwgk import Citation, DatedValue, Parameter, RequestChannel, Span, Stricter, days, working_days
from zwgk_regulation.source import GUIDING_CASE_26, RECEIPT_LETTER, REGULATION, SINCE_2008, SINCE_2019


class ReceiptDay(StrEnum):
    """The fact of an application that says when it was received."""

    SUBMITTED = "submitted_on"
    SIGNED_FOR = "signed_for_on"
    CONFIRMED = "confirmed_on"

    @property
    def chinese(self) -> str:
        """The day as a finding names it."""
        return {"submitted_on": "提交日", "signed_for_on": "签收日", "confirmed_on": "双方确认日"}[self.value]


def _receipt_day(
    channel: RequestChannel, old: ReceiptDay, text: Citation, new: ReceiptDay, item: str
) -> Parameter[ReceiptDay]:
    """The regulation of 2008 did not say which day it is; the office's letter and the court read it into it."""
    return Parameter(
        name=f"regulation-receipt-day-{channel.value}",
        title=f"{channel.chinese}的申请以哪一日为收到之日",
        values=(
            DatedValue(since=SINCE_2008, value=old, citation=text, stated=False),
            DatedValue(since=SINCE_2019, value=new, citation=REGULATION.cite(f"第三十一条{item}")),
        ),
    )


_SILENT_2008 = "2008年条例未写明，按此理解"

RECEIPT_DAYS: Mapping[RequestChannel, Parameter[ReceiptDay]] = {
    channel: _receipt_day(channel, old, text, new, item)
    for channel, old, text, new, item in (
        (
            RequestChannel.IN_PERSON,
            ReceiptDay.SUBMITTED,
            RECEIPT_LETTER.cite("一·1", note=_SILENT_2008),
            ReceiptDay.SUBMITTED,
            "第一项",
        ),
        (
            RequestChannel.REGISTERED_MAIL,
            ReceiptDay.SIGNED_FOR,
            RECEIPT_LETTER.cite("一·2", note=_SILENT_2008),
            ReceiptDay.SIGNED_FOR,
            "第二项",
        ),
        (
            RequestChannel.ORDINARY_MAIL,
            ReceiptDay.CONFIRMED,
            RECEIPT_LETTER.cite("一·2", note=_SILENT_2008),
            ReceiptDay.CONFIRMED,
            "第二项",
        ),
        (
            RequestChannel.ONLINE,
            ReceiptDay.SUBMITTED,
            GUIDING_CASE_26.cite("裁判要点", note="2008年条例未写明；系统另有说明的除外"),
            ReceiptDay.CONFIRMED,
            "第三项",
        ),
        (
            RequestChannel.EMAIL,
            ReceiptDay.SUBMITTED,
            RECEIPT_LETTER.cite("一·3", note=_SILENT_2008),
            ReceiptDay.CONFIRMED,
            "第三项",
        ),
        (
            RequestChannel.FAX,
            ReceiptDay.CONFIRMED,
            RECEIPT_LETTER.cite("一·4", note=_SILENT_2008),
            ReceiptDay.CONFIRMED,
            "第三项",
        ),
    )
}
"""Which fact says when an application was received, by its channel."""

ELSEWHERE_RECEIPT_DAY: Parameter[ReceiptDay | None] = Parameter(
    name="regulation-receipt-day-elsewhere",
    title="寄给公开工作机构以外的机构或者个人的申请以哪一日为收到之日",
    values=(
        DatedValue(
            since=SINCE_2008,
            value=ReceiptDay.CONFIRMED,
            citation=RECEIPT_LETTER.cite("一·2", note=_SILENT_2008),
            stated=False,
        ),
        DatedValue(
            since=SINCE_2019,
            value=None,
            citation=REGULATION.cite("第三十一条", note="条文只按提交方式区分，寄给本机关任何人的按渠道认定"),
            stated=False,
        ),
    ),
    show=lambda day: "按渠道认定" if day is None else day.chinese,
)
"""Which day it is for mail addressed to another body or person of the authority; None for that of its channel."""

ELSEWHERE_CONFIRMATION_LIMIT: Parameter[Span] = Parameter(
    name="regulation-elsewhere-confirmation-limit",
    title="公开工作机构收到转来的申请后与申请人确认的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=RECEIPT_LETTER.in_force_from,
            value=days(0),
            citation=RECEIPT_LETTER.cite("一·2", note="当日确认，即0日"),
        ),
    ),
)

LETTER_CONFIRMATION_LIMIT: Parameter[Span] = Parameter(
    name="regulation-letter-confirmation-limit",
    title="收到平常信函后与申请人确认的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=SINCE_2019, value=days(0), citation=REGULATION.cite("第三十一条第二项", note="当日确认，即0日")
        ),
    ),
)

ELECTRONIC_CONFIRMATION_LIMIT: Parameter[Span] = Parameter(
    name="regulation-electronic-confirmation-limit",
    title="网上、电子邮件、传真提交后与申请人确认的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=SINCE_2019,
            value=working_days(2),
            citation=REGULATION.cite("第三十一条第三项", note="条文未写确认期限，暂按2个工作日提醒"),
            stated=False,
        ),
    ),
)
