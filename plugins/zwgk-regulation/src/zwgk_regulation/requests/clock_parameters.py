"""The numbers and conventions of the request clock, each from the day its text took effect.

Where a text is silent the value says `stated=False`, its citation's note says what is assumed, and reports show it so.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from zwgk import (
    DatedValue,
    InquiryKind,
    Parameter,
    ServiceMethod,
    SilenceTreatment,
    Span,
    Stricter,
    working_days,
)
from zwgk.national_texts import REGULATION_2008
from zwgk_regulation.requests.receipt_parameters import ELSEWHERE_RECEIPT_DAY, RECEIPT_DAYS
from zwgk_regulation.source import FEE_RULES, REGULATION, SERVICE_LETTER, SINCE_2008, SINCE_2019, SINCE_2021


class ReplyDay(StrEnum):
    """The fact of a reply that is held against the deadline."""

    DATED = "dated_on"
    POSTED = "posted_on"
    SERVED = "served_on"

    @property
    def chinese(self) -> str:
        """The day as a rule's page names it."""
        return {"dated_on": "落款日", "posted_on": "交邮日", "served_on": "送达日"}[self.value]


class ClockEffect(StrEnum):
    """What an event does to the term of a reply."""

    NONE = "none"
    RESTARTS = "restarts"
    EXCLUDED_UNTIL_ANSWER = "excluded-until-answer"
    EXCLUDED_WITHIN_LIMIT = "excluded-within-limit"

    @property
    def chinese(self) -> str:
        """The effect as a rule's page names it."""
        return {
            "none": "不影响答复期限",
            "restarts": "重新起算",
            "excluded-until-answer": "至收到意见止不计入",
            "excluded-within-limit": "至收到意见或意见期限届满止不计入",
        }[self.value]


SUPPLEMENT_NOTICE_LIMIT: Parameter[Span] = Parameter(
    name="regulation-supplement-notice-limit",
    title="收到申请后告知补正的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=SINCE_2008,
            value=working_days(15),
            citation=REGULATION_2008.cite("第二十四条", note="条文未写告知补正的期限，按答复期限理解"),
            stated=False,
        ),
        DatedValue(since=SINCE_2019, value=working_days(7), citation=REGULATION.cite("第三十条")),
    ),
)

SUPPLEMENT_NOTICES: Parameter[int] = Parameter(
    name="regulation-supplement-notices",
    title="告知补正的最多次数",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=SINCE_2008,
            value=1,
            citation=REGULATION_2008.cite("第二十一条", note="条文未写次数，按一次理解"),
            stated=False,
        ),
        DatedValue(since=SINCE_2019, value=1, citation=REGULATION.cite("第三十条")),
    ),
)

SUPPLEMENT_EFFECT: Parameter[ClockEffect] = Parameter(
    name="regulation-supplement-effect",
    title="收到补正对答复期限的影响",
    values=(
        DatedValue(
            since=SINCE_2008,
            value=ClockEffect.RESTARTS,
            citation=REGULATION_2008.cite("第二十一条", note="条文未写明，按收到补正之日重新起算理解"),
            stated=False,
        ),
        DatedValue(since=SINCE_2019, value=ClockEffect.RESTARTS, citation=REGULATION.cite("第三十条")),
    ),
)

INQUIRY_LIMITS: Mapping[InquiryKind, Parameter[Span]] = {
    kind: Parameter(
        name=f"regulation-{kind.value}-inquiry-limit",
        title=f"{kind.chinese}收到征求意见书后提出意见的期限",
        stricter=Stricter.LOWER,
        values=(DatedValue(since=SINCE_2019, value=working_days(15), citation=REGULATION.cite(place)),),
    )
    for kind, place in ((InquiryKind.THIRD_PARTY, "第三十二条"), (InquiryKind.CO_AUTHORITY, "第三十四条"))
}
"""How long an asked party has; the regulation of 2008 set no term."""

SILENCE_EFFECTS: Mapping[InquiryKind, Parameter[SilenceTreatment]] = {
    kind: Parameter(
        name=f"regulation-{kind.value}-silence",
        title=f"{kind.chinese}逾期未提出意见的后果",
        values=(DatedValue(since=SINCE_2019, value=effect, citation=REGULATION.cite(place)),),
    )
    for kind, effect, place in (
        (InquiryKind.THIRD_PARTY, SilenceTreatment.AUTHORITY_DECIDES, "第三十二条"),
        (InquiryKind.CO_AUTHORITY, SilenceTreatment.CONSENT, "第三十四条"),
    )
}
"""What silence means: with a third party the authority decides, a co-author is taken to consent."""

INQUIRY_EFFECTS: Mapping[InquiryKind, Parameter[ClockEffect]] = {
    kind: Parameter(
        name=f"regulation-{kind.value}-inquiry-effect",
        title=f"征求{kind.chinese}意见对答复期限的影响",
        values=(
            DatedValue(
                since=SINCE_2008, value=old, citation=REGULATION_2008.cite("第二十四条", note=note), stated=False
            ),
            DatedValue(
                since=SINCE_2019,
                value=ClockEffect.EXCLUDED_WITHIN_LIMIT,
                citation=REGULATION.cite("第三十三条", note="所需时间的起止未写明，按发出次日起至收到意见当日止理解"),
                stated=False,
            ),
        ),
    )
    for kind, old, note in (
        (
            InquiryKind.THIRD_PARTY,
            ClockEffect.EXCLUDED_UNTIL_ANSWER,
            "所需时间的起止未写明，按发出次日起至收到意见当日止理解",
        ),
        (InquiryKind.CO_AUTHORITY, ClockEffect.NONE, "条文只写第三方，征求其他机关意见按不扣除理解"),
    )
}
"""What an inquiry does to the term of the reply."""

REPLY_LIMIT: Parameter[Span] = Parameter(
    name="regulation-reply-limit",
    title="收到申请后答复的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(since=SINCE_2008, value=working_days(15), citation=REGULATION_2008.cite("第二十四条")),
        DatedValue(since=SINCE_2019, value=working_days(20), citation=REGULATION.cite("第三十三条")),
    ),
)

EXTENSION_CAP: Parameter[int] = Parameter(
    name="regulation-extension-cap",
    title="延长答复期限的最多工作日数",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(since=SINCE_2008, value=15, citation=REGULATION_2008.cite("第二十四条")),
        DatedValue(since=SINCE_2019, value=20, citation=REGULATION.cite("第三十三条")),
    ),
)

REPLY_DAYS: Mapping[ServiceMethod, Parameter[ReplyDay]] = {
    method: Parameter(
        name=f"regulation-reply-day-{method.value}",
        title=f"{title}送达的答复以哪一日计算期限",
        values=(
            DatedValue(
                since=SINCE_2008,
                value=day,
                citation=SERVICE_LETTER.cite("四", note="该函印发前的答复也按此理解"),
                stated=False,
            ),
            DatedValue(
                since=SERVICE_LETTER.in_force_from,
                value=day,
                citation=SERVICE_LETTER.cite("四", note=note),
                stated=not note,
            ),
        ),
    )
    for method, title, day, note in (
        (ServiceMethod.POST, "邮寄", ReplyDay.POSTED, ""),
        (ServiceMethod.IN_PERSON, "直接", ReplyDay.SERVED, ""),
        (ServiceMethod.ELECTRONIC, "电子", ReplyDay.SERVED, "该函未写电子送达，按送达成功之日理解"),
    )
}
"""Which day of a reply is held against the deadline, by how it was served; a local layer may set another."""

PAYMENT_LIMIT: Parameter[Span] = Parameter(
    name="regulation-payment-limit",
    title="收到收费通知后缴费的期限",
    values=(DatedValue(since=SINCE_2021, value=working_days(20), citation=FEE_RULES.cite()),),
)

PAYMENT_EFFECT: Parameter[ClockEffect] = Parameter(
    name="regulation-payment-effect",
    title="缴纳信息处理费对答复期限的影响",
    values=(
        DatedValue(since=SINCE_2008, value=ClockEffect.NONE, citation=REGULATION_2008.cite("第二十七条"), stated=False),
        DatedValue(
            since=SINCE_2021,
            value=ClockEffect.RESTARTS,
            citation=FEE_RULES.cite(note="按缴费次日重新起算理解，未见原文"),
            stated=False,
        ),
    ),
)

CLOCK: tuple[Parameter[Any], ...] = (
    REPLY_LIMIT,
    EXTENSION_CAP,
    *RECEIPT_DAYS.values(),
    ELSEWHERE_RECEIPT_DAY,
    SUPPLEMENT_EFFECT,
    *INQUIRY_EFFECTS.values(),
    *INQUIRY_LIMITS.values(),
    PAYMENT_EFFECT,
)
"""What decides until when a reply is owed."""
