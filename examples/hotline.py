"""A plugin in one file: hotline cases (热线工单) as a record type, and an invented town's rule about them."""

from datetime import date
from typing import ClassVar

import attrs

from zwgk import (
    Clause,
    Context,
    DatedValue,
    Disposition,
    Parameter,
    Record,
    RulePack,
    Source,
    Span,
    Stricter,
    Verdict,
    fact,
    hookimpl,
    working_days,
)


@attrs.frozen(kw_only=True)
class HotlineCase(Record):
    """A call to the 12345 hotline that was handed to the authority (热线工单)."""

    record_kind: ClassVar[str] = "hotline-case"
    record_title: ClassVar[str] = "热线工单"

    received_on: date | None = attrs.field(default=None, metadata=fact("收到日期", "热线平台转来工单的日期"))
    replied_on: date | None = attrs.field(default=None, metadata=fact("答复日期", "向来电人答复的日期"))

    @property
    def governing_date(self) -> date | None:
        """The day it was received."""
        return self.received_on


DISTRICT = Source(
    id="district-hotline", title="某某区热线工单办理规则", issuer="某某区人民政府", in_force_from=date(2023, 1, 1)
)
TOWN = Source(
    id="town-hotline",
    title="某某镇热线工单办理细则",
    issuer="某某镇",
    in_force_from=date(2024, 1, 1),
    last_confirmed_on=date(2024, 1, 2),
    confirmed_how="核对镇政府印发的文本",
    clauses=(
        Clause(id="第三条", title="5个工作日内答复", owners=("党政办",), disposition=Disposition.AUTOMATIC),
        Clause(id="第四条", title="提高满意率", disposition=Disposition.OUT_OF_SCOPE, reason="满意率由热线平台统计"),
    ),
)
REPLY_LIMIT: Parameter[Span] = Parameter(
    name="hotline-reply-limit",
    title="热线工单答复期限",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=date(2023, 1, 1), value=working_days(7), citation=DISTRICT.cite("第六条")),),
)
PACK = RulePack("hotline", prefix="HL", source=TOWN, region="341802", version="0.1")
PACK.override(REPLY_LIMIT, working_days(5), TOWN.cite("第三条"))


@PACK.rule("HL0301", clause="第三条", title="热线工单逾期答复", uses=[REPLY_LIMIT], needs=["received_on"])
def late_hotline_reply(case: HotlineCase, context: Context) -> Verdict:
    """热线工单是否在期限内答复。

    检查内容：自收到工单的次日起，在规定的工作日内向来电人答复；调休上班日算工作日，放假日不算。

    为什么：来电人等的是答复，逾期不答会再次来电，同一件事办两遍。

    如何整改：立即答复来电人；以后收到工单当日登记届满日。
    """
    due = context.deadline(case.received_on, REPLY_LIMIT)
    return context.timely(case.replied_on, by=due, action="答复来电人")


@hookimpl
def zwgk_record_types() -> list[type[Record]]:
    """The record type."""
    return [HotlineCase]


@hookimpl
def zwgk_rule_packs() -> list[RulePack]:
    """The town's pack."""
    return [PACK]
