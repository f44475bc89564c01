"""The numbers of the plan, and the ones it leaves open: those say `stated=False`, and reports show them as assumed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

from zwgk import (
    DatedValue,
    Parameter,
    PolicyDocument,
    ProofKind,
    Record,
    ReplyKind,
    ReplyLetter,
    Span,
    Stricter,
    days,
    facts_of,
    months,
    working_days,
)
from zwgk_xuanzhou.source import PLAN

T = TypeVar("T")

_SINCE = PLAN.in_force_from

STOCK_SINCE = date(2008, 5, 1)
"""When the first 政府信息公开条例 took effect; the clean-up of 三·1 reaches back to what was published since."""


def _titles(kind: type[Record], names: tuple[str, ...]) -> str:
    """The Chinese titles of a record type's fields."""
    facts = facts_of(kind)
    return "、".join(facts[name].title for name in names)


def _assumed(
    name: str,
    title: str,
    value: T,
    *,
    place: str,
    note: str,
    stricter: Stricter | None = None,
    show: Callable[[T], str] | None = None,
    since: date = _SINCE,
) -> Parameter[T]:
    """A number or list that the plan asks for and leaves open: what is checked until a local text sets it."""
    assumed = DatedValue(since=since, value=value, citation=PLAN.cite(place, note=note), stated=False)
    return Parameter(name=name, title=title, stricter=stricter, show=show, values=(assumed,))


INTERPRETATION_LIMIT: Parameter[Span] = Parameter(
    name="xuanzhou-interpretation-limit",
    title="政策文件发布后公开解读的期限",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=_SINCE, value=working_days(3), citation=PLAN.cite("二·3")),),
)

SIGNING_TOLERANCE: Parameter[int] = _assumed(
    "xuanzhou-signing-tolerance",
    "文件与解读审签、部署日期允许相差的天数",
    0,
    place="二·3",
    note="同步按同日理解",
    stricter=Stricter.LOWER,
)

POLICY_METADATA: Parameter[tuple[str, ...]] = _assumed(
    "xuanzhou-policy-metadata",
    "政策文件库要求填写的元数据",
    (
        "index_number",
        "topic",
        "publisher",
        "title",
        "document_number",
        "issued_at",
        "published_at",
        "validity",
        "summary",
    ),
    place="二·2",
    note="省定网络版格式原文未见，按省内测评认可的要素和政策文件库页面的栏目归纳",
    show=partial(_titles, PolicyDocument),
)

REPLY_ELEMENTS: Parameter[tuple[str, ...]] = _assumed(
    "xuanzhou-reply-elements",
    "答复书的要素",
    (
        "number",
        "applicant",
        "received_on_stated",
        "kind",
        "basis",
        "reasons",
        "signed_by",
        "dated_on",
        "remedy",
    ),
    place="三·2",
    note="规范答复文书未列要素，按《政府信息公开条例》第三十六条和通行的答复书文本归纳",
    show=partial(_titles, ReplyLetter),
)

REASONED_REPLIES: Parameter[tuple[ReplyKind, ...]] = _assumed(
    "xuanzhou-reasoned-replies",
    "应当写明理由的答复类型",
    (
        ReplyKind.PARTLY_DISCLOSED,
        ReplyKind.WITHHELD,
        ReplyKind.NOT_AVAILABLE,
        ReplyKind.NOT_PROCESSED,
    ),
    place="三·2",
    note="按《政府信息公开条例》第三十六条、第三十七条归纳，不予处理的比照",
)

ARCHIVING_LIMIT: Parameter[Span] = _assumed(
    "xuanzhou-archiving-limit",
    "申请在答复当年年底以后归档的期限",
    months(6),
    place="三·2",
    note="规范办理程序未写归档期限，按机关文件一般于次年6月底前归档理解",
    stricter=Stricter.LOWER,
)

REQUEST_PROOFS: Parameter[tuple[ProofKind, ...]] = _assumed(
    "xuanzhou-request-proofs",
    "已答复申请的必备证据",
    (ProofKind.APPLICATION, ProofKind.RECEIPT, ProofKind.APPROVAL, ProofKind.SERVICE),
    place="三·2",
    note="证据链管理未列证据种类，按收、办、送各环节归纳",
)

SEARCHED_REPLIES: Parameter[tuple[ReplyKind, ...]] = _assumed(
    "xuanzhou-searched-replies",
    "还须有检索记录的答复类型",
    (ReplyKind.NOT_AVAILABLE,),
    place="三·2",
    note="证据链管理未列证据种类，经检索没有的信息须能证明检索过",
)

CORRECTED_REPLIES: Parameter[int] = _assumed(
    "xuanzhou-corrected-replies",
    "每年被复议、诉讼纠正的件数上限",
    0,
    place="三·2",
    note="防范法律风险未写件数，按不被纠正理解",
    stricter=Stricter.LOWER,
)

REQUEST_TRAININGS: Parameter[int] = _assumed(
    "xuanzhou-request-trainings",
    "每年依申请公开培训次数的下限",
    1,
    place="三·2",
    note="未写次数，按每年一次理解",
    stricter=Stricter.HIGHER,
)

PUBLICATION_CHANNELS: Parameter[int] = _assumed(
    "xuanzhou-publication-channels",
    "需要广泛知晓的信息使用渠道种数的下限",
    2,
    place="三·1",
    note="全面公开到位未写种数，按两种理解",
    stricter=Stricter.HIGHER,
)

RISK_INSPECTIONS: Parameter[int] = _assumed(
    "xuanzhou-risk-inspections",
    "每年风险排查次数的下限",
    1,
    place="三·1",
    note="未写次数，按每年一次理解",
    stricter=Stricter.HIGHER,
)

SENSITIVE_INFORMATION_DRIVES: Parameter[int] = _assumed(
    "xuanzhou-sensitive-information-drives",
    "每年敏感信息专项整治次数的下限",
    1,
    place="三·1",
    note="未写次数，按每年一次理解",
    stricter=Stricter.HIGHER,
)

RETENTION_OF_VOID: Parameter[Span] = _assumed(
    "xuanzhou-retention-of-void",
    "信息失效后允许留在网上的天数",
    days(0),
    place="三·1",
    note="未写天数，按次日起不留理解",
    stricter=Stricter.LOWER,
    since=STOCK_SINCE,
)

RETENTION_AFTER_EXPIRY: Parameter[Span] = _assumed(
    "xuanzhou-retention-after-expiry",
    "公开期满后允许保留的天数",
    days(0),
    place="三·1",
    note="未写天数，按次日起不留理解",
    stricter=Stricter.LOWER,
    since=STOCK_SINCE,
)
