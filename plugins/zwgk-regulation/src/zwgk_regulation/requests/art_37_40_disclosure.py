"""第三十七条至第四十条: what can be severed is disclosed, petitions are told apart, the form is the one asked for."""

from __future__ import annotations

from zwgk import (
    Context,
    MissingFacts,
    ReplyKind,
    ReplyLetter,
    RequestResult,
    Verdict,
    failed,
    inapplicable,
    needs_human,
    passed,
    says_nothing,
)
from zwgk_regulation import PACK
from zwgk_regulation.requests.answered_requests import comes_to, law_day
from zwgk_regulation.requests.told_facts import left_out
from zwgk_regulation.source import SINCE_2008, SINCE_2019

_DISCLOSING = (ReplyKind.DISCLOSED, ReplyKind.PARTLY_DISCLOSED)


@PACK.rule("REG3701", clause=("art-37", "2008-art-22"), title="部分公开答复不完整", needs=["kind"], since=SINCE_2008)
def incomplete_severance(letter: ReplyLetter, context: Context) -> Verdict:
    """部分公开的，是否提供了可以公开的内容，并对不公开的内容说明理由。

    检查内容：答复类型为部分公开的，随答复提供可以公开的内容，或者告知获取的方式、途径；答复书对不予公开的内容写有理由。

    为什么：区分处理要给出能给的部分，并说清楚为什么不给其余部分，缺了任何一半，申请人都有理由不服。

    如何整改：补充提供可以公开的内容，或者补充说明不予公开部分的理由。
    """
    if context.need(letter.kind, "kind") is not ReplyKind.PARTLY_DISCLOSED:
        return inapplicable("该答复不是部分公开的答复")
    faults = []
    if letter.provided is False and letter.access is not None and says_nothing(letter.access):
        faults.append("没有提供可以公开的内容，也没有告知获取的方式、途径")
    if letter.reasons is not None and says_nothing(letter.reasons):
        faults.append("没有说明不公开部分的理由")
    if faults:
        return failed(f"答复部分公开，{'，'.join(faults)}")
    context.need(letter.reasons, "reasons")
    if not letter.provided and says_nothing(letter.access or ""):
        raise MissingFacts("provided" if letter.provided is None else "access")
    return passed("已提供可以公开的内容，并说明不公开部分的理由")


@PACK.rule("REG3702", clause=("art-37", "2008-art-22"), title="可区分而全部不公开", needs=["kind"], since=SINCE_2008)
def unsevered_refusal(letter: ReplyLetter, context: Context) -> Verdict:
    """所申请信息中有可以公开的内容的，是否没有一概拒绝。

    检查内容：答复类型为不予公开的，登记为不能区分处理，即其中没有可以单独公开的内容。

    为什么：只有一部分不能公开就整份不给，不符合以公开为常态的要求，是复议中常见的撤销理由。

    如何整改：遮盖或者删去不能公开的内容，把其余内容提供给申请人，答复改为部分公开。
    """
    if context.need(letter.kind, "kind") is not ReplyKind.WITHHELD:
        return inapplicable("该答复不是不予公开的答复")
    if context.need(letter.severable, "severable"):
        return failed("其中有可以公开并且能够区分的内容，答复全部不予公开")
    return passed("没有可以区分出来公开的内容")


@PACK.rule("REG3901", clause="art-39-01", title="信访类申请答复不当")
def mishandled_petition(letter: ReplyLetter, context: Context) -> Verdict:
    """以申请公开的形式信访、投诉、举报的，是否告知不作为公开申请处理。

    检查内容：办理结果为“信访举报投诉类申请”的答复，答复类型为不予处理。条文没有要求说明原因，答复书没有写原因或者登记为其他处理的，由人核对是否已经告知。可以同时告知提出诉求的渠道。

    为什么：按不存在、不予公开等类型答复，会把信访引向公开争议；不说明原因，申请人会认为诉求没有人管。

    如何整改：重新告知不作为公开申请处理及其原因，并附上信访、投诉、举报的渠道。
    """
    if not comes_to(letter, RequestResult.PETITION, kind=ReplyKind.NOT_PROCESSED):
        return inapplicable("该答复不以信访举报投诉为结果")
    if law_day(letter, context) < SINCE_2019:
        return inapplicable("所答复的申请在2019年5月15日前收到，当时没有这一规定")
    if letter.kind is ReplyKind.CLOSED:
        return needs_human("答复类型登记为其他处理，是否告知不作为公开申请处理须人工核对")
    if letter.kind not in (ReplyKind.NOT_PROCESSED, None):
        return failed(f"信访举报投诉类申请按{letter.kind.chinese}答复，应告知不作为公开申请处理")
    context.need(letter.kind, "kind")
    if left_out(letter, ["reasons"]):
        return needs_human("没有写明原因，是否告知不作为公开申请处理须人工核对")
    return passed("已告知不作为公开申请处理")


@PACK.rule("REG4001", clause=("art-40", "2008-art-26"), title="未按要求的形式提供", needs=["kind"], since=SINCE_2008)
def other_form(letter: ReplyLetter, context: Context) -> Verdict:
    """提供信息的形式是否按照申请人的要求。

    检查内容：予以公开、部分公开并提供信息的，按申请人要求的形式提供；没有按要求提供的，登记有原因，如危及载体安全、成本过高、没有保存该形式，原因是否成立由人判断。

    为什么：要纸质件却只给查阅，要电子件却只给复印件，会增加申请人的负担，也常引起争议。

    如何整改：能按要求提供的，补充提供；不能的，向申请人说明原因并用其他适当形式提供。
    """
    if context.need(letter.kind, "kind") not in _DISCLOSING:
        return inapplicable("该答复没有提供信息")
    if letter.form_as_asked is None and letter.provided is False:
        return inapplicable("信息没有随答复提供，形式以实际提供时为准")
    if context.need(letter.form_as_asked, "form_as_asked"):
        return passed("按申请人要求的形式提供")
    reason = context.need(letter.form_reason, "form_reason").strip()
    if says_nothing(reason):
        return failed("没有按申请人要求的形式提供，也没有原因")
    return needs_human(f"没有按申请人要求的形式提供，登记的原因是“{reason}”，是否成立须人工判断")
