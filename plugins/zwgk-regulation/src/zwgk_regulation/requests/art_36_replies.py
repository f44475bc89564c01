"""第三十六条 (一)(二)(三)(七): replies on information that is public, disclosed, withheld or held elsewhere."""

from __future__ import annotations

from zwgk import (
    Context,
    ReplyKind,
    ReplyLetter,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    passed,
    says_nothing,
)
from zwgk_regulation import PACK
from zwgk_regulation.requests.answered_requests import law_day
from zwgk_regulation.requests.reply_parameters import ACCESS_FACTS
from zwgk_regulation.requests.told_facts import left_out
from zwgk_regulation.source import SINCE_2008, SINCE_2019


@PACK.rule(
    "REG3601",
    clause=("art-36-01", "2008-art-21"),
    title="已公开信息未告知获取途径",
    needs=["kind"],
    since=SINCE_2008,
)
def untold_access(letter: ReplyLetter, context: Context) -> Verdict:
    """已经主动公开的，答复是否告知获取的方式、途径。

    检查内容：答复类型为已主动公开的，答复书写明获取该信息的方式、途径，如网址、栏目、公报期号、查阅地点；已经随答复提供该信息的，不再要求。

    为什么：只说已经公开而不说在哪里，申请人仍然拿不到信息，还会被认定答复内容不完整。

    如何整改：补充告知具体的网址、栏目或者查阅地点，以能够直接找到该信息为准。
    """
    if context.need(letter.kind, "kind") is not ReplyKind.ALREADY_PUBLIC:
        return inapplicable("该答复不是已主动公开的答复")
    if letter.provided:
        return passed("已随答复提供信息")
    if left_out(letter, ["access"]):
        return failed("答复已主动公开，没有告知获取的方式、途径")
    return passed("已告知获取的方式、途径")


@PACK.rule(
    "REG3602",
    clause=("art-36-02", "2008-art-21"),
    title="予以公开未提供或未告知",
    uses=[ACCESS_FACTS],
    needs=["kind"],
    since=SINCE_2008,
)
def undelivered_disclosure(letter: ReplyLetter, context: Context) -> Verdict:
    """答复予以公开的，是否提供了信息，或者告知获取的方式、途径和时间。

    检查内容：答复类型为予以公开的，随答复提供所申请信息；没有随答复提供的，写明获取的方式、途径和时间。2019年5月15日前收到的申请，写明方式、途径即可。

    为什么：只答复可以公开而不给信息，也不说何时何处去取，等于没有公开。

    如何整改：立即提供信息，或者补充告知获取的方式、途径和时间，并按告知的时间提供。
    """
    if context.need(letter.kind, "kind") is not ReplyKind.DISCLOSED:
        return inapplicable("该答复不是予以公开的答复")
    if letter.provided:
        return passed("已随答复提供信息")
    names = ACCESS_FACTS.on(law_day(letter, context)).value
    held = [getattr(letter, name) for name in names]
    if all(text is not None and not says_nothing(text) for text in held):
        return passed("已告知获取的方式、途径" + ("和时间" if "access_time" in names else ""))
    if letter.provided is None:
        return missing_facts("答复予以公开，未登记是否随答复提供信息", "provided")
    return failed(f"没有随答复提供信息，也没有告知{left_out(letter, names)}")


@PACK.rule(
    "REG3603",
    clause=("art-36-03", "2008-art-21"),
    title="不予公开未说明理由",
    needs=["kind"],
    since=SINCE_2008,
)
def unreasoned_refusal(letter: ReplyLetter, context: Context) -> Verdict:
    """答复不予公开的，是否说明理由。

    检查内容：答复类型为不予公开的，答复书写有理由。理由是否成立由人判断，机器只看有没有写。

    为什么：不说明理由，申请人无从判断是否申请复议，复议和诉讼中机关也难以证明决定合法。

    如何整改：重新答复，写明信息属于哪一种不予公开的情形以及为什么属于。
    """
    if context.need(letter.kind, "kind") is not ReplyKind.WITHHELD:
        return inapplicable("该答复不是不予公开的答复")
    if left_out(letter, ["reasons"]):
        return failed("答复不予公开，没有说明理由")
    return passed("已说明不予公开的理由")


@PACK.rule("REG3607", clause="art-36-07", title="未告知依照何规定查询", needs=["kind"])
def untold_special_procedure(letter: ReplyLetter, context: Context) -> Verdict:
    """工商、不动产登记资料等另有查询规定的，答复是否告知依照什么规定办理。

    检查内容：答复类型为按其他法律法规办理的，答复书写明所依照的法律、行政法规。

    为什么：只说不适用信息公开，申请人不知道该按什么规定、到哪里去查。

    如何整改：补充告知有关法律、行政法规的名称和查询办法。
    """
    if context.need(letter.kind, "kind") is not ReplyKind.OTHER_PROCEDURE:
        return inapplicable("该答复不是按其他法律法规办理的答复")
    if law_day(letter, context) < SINCE_2019:
        return inapplicable("所答复的申请在2019年5月15日前收到，当时没有这一规定")
    if left_out(letter, ["basis"]):
        return failed("答复按其他法律法规办理，没有写明依照哪些规定")
    return passed("已告知依照的规定")
