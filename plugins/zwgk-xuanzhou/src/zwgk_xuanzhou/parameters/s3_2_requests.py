"""三·2 依申请公开: the numbers and lists of this section."""

from __future__ import annotations

from functools import partial

from zwgk import Parameter, ProofKind, ReplyKind, ReplyLetter, Span, Stricter, months
from zwgk_xuanzhou.parameters.assumed import assumed, titles

REPLY_ELEMENTS: Parameter[tuple[str, ...]] = assumed(
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
    show=partial(titles, ReplyLetter),
)

REASONED_REPLIES: Parameter[tuple[ReplyKind, ...]] = assumed(
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

ARCHIVING_LIMIT: Parameter[Span] = assumed(
    "xuanzhou-archiving-limit",
    "申请在答复当年年底以后归档的期限",
    months(6),
    place="三·2",
    note="规范办理程序未写归档期限，按机关文件一般于次年6月底前归档理解",
    stricter=Stricter.LOWER,
)

REQUEST_PROOFS: Parameter[tuple[ProofKind, ...]] = assumed(
    "xuanzhou-request-proofs",
    "已答复申请的必备证据",
    (ProofKind.APPLICATION, ProofKind.RECEIPT, ProofKind.APPROVAL, ProofKind.SERVICE),
    place="三·2",
    note="证据链管理未列证据种类，按收、办、送各环节归纳",
)

SEARCHED_REPLIES: Parameter[tuple[ReplyKind, ...]] = assumed(
    "xuanzhou-searched-replies",
    "还须有检索记录的答复类型",
    (ReplyKind.NOT_AVAILABLE,),
    place="三·2",
    note="证据链管理未列证据种类，经检索没有的信息须能证明检索过",
)

CORRECTED_REPLIES: Parameter[int] = assumed(
    "xuanzhou-corrected-replies",
    "每年被复议、诉讼纠正的件数上限",
    0,
    place="三·2",
    note="防范法律风险未写件数，按不被纠正理解",
    stricter=Stricter.LOWER,
)

REQUEST_TRAININGS: Parameter[int] = assumed(
    "xuanzhou-request-trainings",
    "每年依申请公开培训次数的下限",
    1,
    place="三·2",
    note="未写次数，按每年一次理解",
    stricter=Stricter.HIGHER,
)
