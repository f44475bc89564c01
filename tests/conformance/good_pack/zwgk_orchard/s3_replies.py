"""第三条: replies to messages."""

from __future__ import annotations

from zwgk import Context, Deadline, MessageThread, Verdict
from zwgk_orchard import PACK
from zwgk_orchard.parameters import REPLY_LIMIT
from zwgk_orchard.source import LAW, ORCHARD


def _due(thread: MessageThread, context: Context) -> Deadline:
    return context.deadline(thread.asked_on, REPLY_LIMIT)


@PACK.rule(
    "OR0301",
    clause="art-3",
    title="留言逾期回复",
    citations=[ORCHARD.cite("第三条"), LAW.cite("第九条")],
    uses=[REPLY_LIMIT],
    needs=["asked_on"],
)
def late_message_reply(thread: MessageThread, context: Context) -> Verdict:
    """公众留言是否在期限内回复。

    检查内容：自收到留言的次日起，在规定的工作日内回复留言人。

    为什么：留言人等的是答复，逾期不回，留言板就没有人再用。

    如何整改：立即回复留言人；以后收到留言当日登记届满日。
    """
    return context.timely(thread.replied_on, by=_due(thread, context), action="回复留言")
