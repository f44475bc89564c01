"""第三十六条 (四)(五)(六): replies that nothing was found, that another body is competent, that it was asked before."""

from __future__ import annotations

from zwgk import (
    Context,
    ProofKind,
    ReplyKind,
    ReplyLetter,
    RequestResult,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
    says_nothing,
)
from zwgk_regulation import PACK
from zwgk_regulation.requests.answered_requests import comes_to, known_request, law_day
from zwgk_regulation.requests.reply_parameters import COMPETENT_BODY_FACTS, NOT_OURS_FACTS
from zwgk_regulation.requests.told_facts import left_out
from zwgk_regulation.source import SINCE_2008, SINCE_2019

_OLD_REQUEST = "所答复的申请在2019年5月15日前收到，当时没有这一规定"


def _is_not_held(letter: ReplyLetter) -> bool:
    """Whether a reply says that there is no such information here; for want of it, or because another body has it.

    Raises:
        MissingFacts: neither its result nor what it says of the competent body tells.
    """
    if letter.not_ours and letter.kind is ReplyKind.NOT_AVAILABLE:
        return True
    return comes_to(letter, RequestResult.NOT_HELD, kind=ReplyKind.NOT_AVAILABLE)


@PACK.rule("REG3604", clause="art-36-04", title="未经检索就答复不存在")
def unsearched_absence(letter: ReplyLetter, context: Context) -> Verdict:
    """答复信息不存在的，答复以前是否检索过。

    检查内容：答复本机关不掌握、且不是因为不归本机关公开的，登记为经过检索，或者所答复申请的证据清单中有不晚于答复日的检索记录。

    为什么：不存在要以认真检索为前提，拿不出检索记录，复议和诉讼中会被认定没有尽到查找义务。

    如何整改：按申请描述到业务科室、档案和办公系统中检索，保留检索的范围、方法、结果；查到的重新答复。
    """
    if not _is_not_held(letter):
        return inapplicable("该答复不以不掌握信息为结果")
    if law_day(letter, context) < SINCE_2019:
        return inapplicable(_OLD_REQUEST)
    if context.need(letter.not_ours, "not_ours"):
        return inapplicable("该答复因信息不属于本机关负责公开")
    request, replied = known_request(letter, context), letter.governing_date
    proofs = () if request is None else request.proofs or ()
    days = [proof.filed_on for proof in proofs if proof.kind is ProofKind.SEARCH]
    if letter.searched or any(day is not None and (replied is None or day <= replied) for day in days):
        return passed("答复不存在以前经过检索")
    if request is not None and None in days and not context.lies_ahead(request, "proofs"):
        context.need(None, "filed_on", of=request)
    if letter.searched is None:
        return missing_facts("答复不存在，未登记是否经过检索，也没有检索记录", "searched")
    return failed("没有经过检索就答复信息不存在")


@PACK.rule(
    "REG3605",
    clause=("art-36-05", "2008-art-21"),
    title="非本机关信息告知不全",
    uses=[NOT_OURS_FACTS, COMPETENT_BODY_FACTS],
    since=SINCE_2008,
)
def incomplete_referral(letter: ReplyLetter, context: Context) -> Verdict:
    """不属于本机关负责公开的，答复是否说明理由，并告知能够确定的负责机关。

    检查内容：答复书说明为什么不属于本机关负责公开；能够确定负责公开的机关的，写明该机关的名称和联系方式。2019年5月15日前收到的申请不要求说明理由。

    为什么：一句不归我管会让申请人在机关之间来回跑，写明负责机关和联系方式，下一步才走得通。

    如何整改：补充告知理由以及负责机关的名称和联系方式；不能确定的，登记为不能确定并保留核实的记录。
    """
    if not _is_not_held(letter):
        return inapplicable("该答复不以不掌握信息为结果")
    if not context.need(letter.not_ours, "not_ours"):
        return inapplicable("该答复不是因为信息不属于本机关负责公开")
    day = law_day(letter, context)
    names = list(NOT_OURS_FACTS.on(day).value)
    if letter.competent_known:
        names += COMPETENT_BODY_FACTS.on(day).value
    absent = left_out(letter, names)
    if absent:
        return failed(f"答复不属于本机关负责公开，没有写明{absent}")
    if context.need(letter.competent_known, "competent_known"):
        return passed("已告知负责公开的机关及其联系方式")
    return passed("不能确定负责公开的机关，已告知不属于本机关负责公开")


@PACK.rule("REG3606", clause="art-36-06", title="没有前次答复按重复处理")
def unfounded_repetition(letter: ReplyLetter, context: Context) -> Verdict:
    """按重复申请不予处理的，是否确有就相同信息作出的前次答复。

    检查内容：办理结果为“重复申请”的答复，登记了前次答复，前次答复早于本次答复，抬头的申请人与本次相同。

    为什么：只有已经答复过同一申请人的相同申请，才可以不重复处理；没有前次答复就是没有答复。

    如何整改：没有前次答复的，按正常申请重新答复；有的，在答复书中写明前次答复的文号和日期。
    """
    if not comes_to(letter, RequestResult.REPEATED, kind=ReplyKind.NOT_PROCESSED):
        return inapplicable("该答复不以重复申请为结果")
    if law_day(letter, context) < SINCE_2019:
        return inapplicable(_OLD_REQUEST)
    return _judge_earlier(context.need(letter.earlier_reply, "earlier_reply").strip(), letter, context)


def _judge_earlier(name: str, letter: ReplyLetter, context: Context) -> Verdict:
    if says_nothing(name) or name == letter.id:
        return failed("按重复申请不予处理，没有前次答复")
    earlier = context.dossier.get(name)
    if not isinstance(earlier, ReplyLetter):
        return needs_human(f"前次答复“{name}”不在卷宗内，是否已就相同信息答复须人工核对")
    if _other_applicant(earlier, letter, context):
        return failed("前次答复的申请人与本次不同，不是重复申请")
    before = context.need(earlier.governing_date, "dated_on", of=earlier)
    replied = context.need(letter.governing_date, "dated_on")
    if before > replied:
        return failed(f"所称前次答复在{before}，晚于本次答复{replied}")
    return passed(f"已于{before}答复")


def _other_applicant(earlier: ReplyLetter, letter: ReplyLetter, context: Context) -> bool:
    """Whether two replies went to different applicants, as far as both are named in the same place."""
    requests = [known_request(one, context) for one in (earlier, letter)]
    for pair in ([one and one.applicant for one in requests], [earlier.applicant, letter.applicant]):
        if all(pair):
            return pair[0] != pair[1]
    return False
