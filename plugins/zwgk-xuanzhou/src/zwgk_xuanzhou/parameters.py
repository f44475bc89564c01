"""The numbers of the plan, and the ones it leaves open: those say `stated=False`, and reports show them as assumed."""

from __future__ import annotations

from datetime import date
from functools import partial

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

_SINCE = PLAN.in_force_from

STOCK_SINCE = date(2008, 5, 1)
"""When the first 政府信息公开条例 took effect; the clean-up of 三·1 reaches back to what was published since."""


def _titles(kind: type[Record], names: tuple[str, ...]) -> str:
    """The Chinese titles of a record type's fields."""
    facts = facts_of(kind)
    return "、".join(facts[name].title for name in names)


INTERPRETATION_LIMIT: Parameter[Span] = Parameter(
    name="xuanzhou-interpretation-limit",
    title="政策文件发布后公开解读的期限",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=_SINCE, value=working_days(3), citation=PLAN.cite("二·3")),),
)

SIGNING_TOLERANCE: Parameter[int] = Parameter(
    name="xuanzhou-signing-tolerance",
    title="文件与解读审签、部署日期允许相差的天数",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=_SINCE, value=0, citation=PLAN.cite("二·3", note="同步按同日理解"), stated=False),),
)

POLICY_METADATA: Parameter[tuple[str, ...]] = Parameter(
    name="xuanzhou-policy-metadata",
    title="政策文件库要求填写的元数据",
    show=partial(_titles, PolicyDocument),
    values=(
        DatedValue(
            since=_SINCE,
            value=(
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
            citation=PLAN.cite("二·2", note="省定网络版格式原文未见，按省内测评认可的要素和政策文件库页面的栏目归纳"),
            stated=False,
        ),
    ),
)

REPLY_ELEMENTS: Parameter[tuple[str, ...]] = Parameter(
    name="xuanzhou-reply-elements",
    title="答复书的要素",
    show=partial(_titles, ReplyLetter),
    values=(
        DatedValue(
            since=_SINCE,
            value=(
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
            citation=PLAN.cite(
                "三·2", note="规范答复文书未列要素，按《政府信息公开条例》第三十六条和通行的答复书文本归纳"
            ),
            stated=False,
        ),
    ),
)

REASONED_REPLIES: Parameter[tuple[ReplyKind, ...]] = Parameter(
    name="xuanzhou-reasoned-replies",
    title="应当写明理由的答复类型",
    values=(
        DatedValue(
            since=_SINCE,
            value=(
                ReplyKind.PARTLY_DISCLOSED,
                ReplyKind.WITHHELD,
                ReplyKind.NOT_AVAILABLE,
                ReplyKind.NOT_PROCESSED,
            ),
            citation=PLAN.cite("三·2", note="按《政府信息公开条例》第三十六条、第三十七条归纳，不予处理的比照"),
            stated=False,
        ),
    ),
)

ARCHIVING_LIMIT: Parameter[Span] = Parameter(
    name="xuanzhou-archiving-limit",
    title="申请在答复当年年底以后归档的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=_SINCE,
            value=months(6),
            citation=PLAN.cite("三·2", note="规范办理程序未写归档期限，按机关文件一般于次年6月底前归档理解"),
            stated=False,
        ),
    ),
)

REQUEST_PROOFS: Parameter[tuple[ProofKind, ...]] = Parameter(
    name="xuanzhou-request-proofs",
    title="已答复申请的必备证据",
    values=(
        DatedValue(
            since=_SINCE,
            value=(ProofKind.APPLICATION, ProofKind.RECEIPT, ProofKind.APPROVAL, ProofKind.SERVICE),
            citation=PLAN.cite("三·2", note="证据链管理未列证据种类，按收、办、送各环节归纳"),
            stated=False,
        ),
    ),
)

SEARCHED_REPLIES: Parameter[tuple[ReplyKind, ...]] = Parameter(
    name="xuanzhou-searched-replies",
    title="还须有检索记录的答复类型",
    values=(
        DatedValue(
            since=_SINCE,
            value=(ReplyKind.NOT_AVAILABLE,),
            citation=PLAN.cite("三·2", note="证据链管理未列证据种类，经检索没有的信息须能证明检索过"),
            stated=False,
        ),
    ),
)

CORRECTED_REPLIES: Parameter[int] = Parameter(
    name="xuanzhou-corrected-replies",
    title="每年被复议、诉讼纠正的件数上限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=_SINCE, value=0, citation=PLAN.cite("三·2", note="防范法律风险未写件数，按不被纠正理解"), stated=False
        ),
    ),
)

REQUEST_TRAININGS: Parameter[int] = Parameter(
    name="xuanzhou-request-trainings",
    title="每年依申请公开培训次数的下限",
    stricter=Stricter.HIGHER,
    values=(
        DatedValue(since=_SINCE, value=1, citation=PLAN.cite("三·2", note="未写次数，按每年一次理解"), stated=False),
    ),
)

PUBLICATION_CHANNELS: Parameter[int] = Parameter(
    name="xuanzhou-publication-channels",
    title="需要广泛知晓的信息使用渠道种数的下限",
    stricter=Stricter.HIGHER,
    values=(
        DatedValue(
            since=_SINCE, value=2, citation=PLAN.cite("三·1", note="全面公开到位未写种数，按两种理解"), stated=False
        ),
    ),
)

RISK_INSPECTIONS: Parameter[int] = Parameter(
    name="xuanzhou-risk-inspections",
    title="每年风险排查次数的下限",
    stricter=Stricter.HIGHER,
    values=(
        DatedValue(since=_SINCE, value=1, citation=PLAN.cite("三·1", note="未写次数，按每年一次理解"), stated=False),
    ),
)

SENSITIVE_INFORMATION_DRIVES: Parameter[int] = Parameter(
    name="xuanzhou-sensitive-information-drives",
    title="每年敏感信息专项整治次数的下限",
    stricter=Stricter.HIGHER,
    values=(
        DatedValue(since=_SINCE, value=1, citation=PLAN.cite("三·1", note="未写次数，按每年一次理解"), stated=False),
    ),
)

RETENTION_OF_VOID: Parameter[Span] = Parameter(
    name="xuanzhou-retention-of-void",
    title="信息失效后允许留在网上的天数",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=STOCK_SINCE,
            value=days(0),
            citation=PLAN.cite("三·1", note="未写天数，按次日起不留理解"),
            stated=False,
        ),
    ),
)

RETENTION_AFTER_EXPIRY: Parameter[Span] = Parameter(
    name="xuanzhou-retention-after-expiry",
    title="公开期满后允许保留的天数",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=STOCK_SINCE,
            value=days(0),
            citation=PLAN.cite("三·1", note="未写天数，按次日起不留理解"),
            stated=False,
        ),
    ),
)
