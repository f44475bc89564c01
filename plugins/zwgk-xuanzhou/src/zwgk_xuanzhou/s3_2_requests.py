"""三·2 规范依申请公开: reply letters, handling and evidence; the terms of the clock are the regulation pack's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from zwgk import (
    Authority,
    Context,
    DisclosureRequest,
    DisputeResult,
    MissingFacts,
    Outcome,
    Proof,
    ProofKind,
    ReplyLetter,
    RequestDispute,
    RequestStage,
    Severity,
    Training,
    TrainingTopic,
    Verdict,
    days,
    facts_of,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
    pending,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s3_2_requests import (
    ARCHIVING_LIMIT,
    CORRECTED_REPLIES,
    REASONED_REPLIES,
    REPLY_ELEMENTS,
    REQUEST_PROOFS,
    REQUEST_TRAININGS,
    SEARCHED_REPLIES,
)

_STAGES = tuple(RequestStage)


def _replied_on(request: DisclosureRequest, context: Context) -> date | None:
    """The day of the first reply, by its letters or by the handling log; None while there is none."""
    letters = context.linked(ReplyLetter, to=request)
    found = [day for letter in letters for day in (letter.dated_on, letter.posted_on, letter.served_on) if day]
    found += [entry.on for entry in request.stages or () if entry.stage is RequestStage.REPLIED]
    return min(found, default=None)


def _unreplied(request: DisclosureRequest, context: Context, *, then: str) -> Verdict:
    """That an application awaits its reply; it may have it where a letter is on file without any day."""
    if context.linked(ReplyLetter, to=request):
        raise MissingFacts("dated_on")
    if request.withdrawn_on is not None:
        return inapplicable(f"申请人于{request.withdrawn_on}撤回申请，没有答复")
    if _waits_for_applicant(request):
        return inapplicable("已通知申请人补正或者缴费，申请人没有回应，没有答复")
    return inapplicable(f"尚未答复，{then}")


def _waits_for_applicant(request: DisclosureRequest) -> bool:
    """Whether a notice to supplement or to pay stands without an answer, so that the file may be closed unreplied."""
    return any(one.notified_on and not one.supplied_on for one in request.supplements) or any(
        fee.notified_on and not fee.paid_on for fee in request.fee_notices
    )


def _stated_receipt(letter: ReplyLetter, context: Context) -> tuple[list[str], list[str]]:
    """How the day of receipt that a letter states contradicts the register, and what is missing to tell."""
    stated = letter.received_on_stated
    request = context.dossier.get(letter.request) if letter.request else None
    if not isinstance(request, DisclosureRequest):
        return [], ["request"]
    supplements = request.supplements
    if stated is None or stated in (request.received_on, *(one.supplied_on for one in supplements)):
        return [], []
    if request.received_on is None:
        return [], ["received_on"]
    if any(one.supplied_on is None and (one.notified_on or stated) <= stated for one in supplements):
        return [], ["supplied_on"]
    return [f"写明{stated}收到申请，登记的收到日期为{request.received_on}"], []


@PACK.rule("XZ3201", clause="3.2-01", title="答复书要素不全或收到日矛盾", uses=[REPLY_ELEMENTS, REASONED_REPLIES])
def faulty_reply_letter(letter: ReplyLetter, context: Context) -> Verdict:
    """答复书的要素是否写全，写明的收到日期是否与登记一致。

    检查内容：答复书写有文号、申请人、收到日期、答复类型、依据、落款机关、落款日期和救济途径，没有全部提供的还写有理由；写明的收到日期与登记的收到日期相同，经过补正的也可以写收到补正之日。要素登记为空白，表示答复书没有写；没有登记的，无法判断。

    为什么：复议和诉讼首先审查答复书，要素缺漏或者日期矛盾，内容正确的答复也可能被认定违反程序。

    如何整改：尚未送达的，补齐要素、核对日期后再发；已经送达的，视影响补正或者重新答复；以后使用统一的答复书文本。
    """
    reasoned = letter.kind in context.value(REASONED_REPLIES)
    asked = [name for name in context.value(REPLY_ELEMENTS) if reasoned or name != "reasons"]
    held = {name: getattr(letter, name) for name in asked}
    absent = [name for name, value in held.items() if isinstance(value, str) and not value.strip()]
    wrong, unknown = _stated_receipt(letter, context)
    if absent:
        wrong.insert(0, f"没有写{'、'.join(facts_of(ReplyLetter)[name].title for name in absent)}")
    if wrong:
        return failed(f"答复书{'；'.join(wrong)}")
    unknown = [name for name, value in held.items() if value is None] + unknown
    if unknown:
        raise MissingFacts(*unknown)
    return passed("答复书要素齐全，写明的收到日期与登记一致")


@PACK.rule(
    "XZ3207",
    clause="3.2-07",
    title="办理环节不全或次序颠倒",
    same_as="REG4501",
    uses=[ARCHIVING_LIMIT],
    needs=["stages"],
)
def faulty_handling_log(request: DisclosureRequest, context: Context) -> Verdict:
    """申请的登记、审核、办理、答复、归档是否都有记录，次序是否正确。

    检查内容：尚未答复的，只看已登记的环节次序；已经答复的，归档以前的各环节都有登记，并在归档期限内归档。分工没有写明归档期限，按答复当年年底起算的默认值检查。同一环节登记多次的，以最早一次为准。

    为什么：环节记录说明申请在什么时候办到哪一步，缺了一环，发生争议时就无从说明办理过程。

    如何整改：按收文登记、审批单和送达材料补登缺少的环节；次序颠倒的，核对原始材料后更正日期，确属倒办的说明原因。
    """
    entries = sorted(request.stages or (), key=lambda entry: entry.on, reverse=True)
    earliest = {entry.stage: entry.on for entry in entries}
    log = {stage: earliest[stage] for stage in _STAGES if stage in earliest}
    wrong = [
        f"{later.chinese}（{log[later]}）早于{earlier.chinese}（{log[earlier]}）"
        for earlier, later in pairwise(log)
        if log[later] < log[earlier]
    ]
    replied = _replied_on(request, context)
    if replied or RequestStage.ARCHIVED in log:
        last = next(reversed(log), RequestStage.REGISTERED)
        closed = replied is None and (request.withdrawn_on is not None or _waits_for_applicant(request))
        owed = [stage for stage in _STAGES[: _STAGES.index(last)] if not (closed and stage is RequestStage.REPLIED)]
        wrong += [f"没有{stage.chinese}记录" for stage in owed if stage not in log]
    if wrong:
        return failed("；".join(wrong))
    if replied is None:
        return _unreplied(request, context, then="已登记的环节次序无误，答复后再查是否齐全")
    due = context.deadline(date(replied.year, 12, 31), ARCHIVING_LIMIT)
    verdict = context.timely(log.get(RequestStage.ARCHIVED), by=due, action="归档")
    if verdict.outcome is Outcome.PENDING and RequestStage.REPLIED not in log:
        return missing_facts(f"已于{replied}答复，办理环节中没有登记答复", "stages")
    return verdict


@PACK.rule("XZ3208", clause="3.2-08", title="未见与申请人沟通材料", severity=Severity.WARNING)
def unattested_applicant_contact(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明主动与申请人沟通、弄清其真实需求。

    检查内容：年度内收到申请的单位，有对应本条的佐证材料，并由负责岗位声明落实情况；沟通是否有效由人判断，机器只看材料是否齐全。

    为什么：弄清申请人要什么，才能一次答准，减少重复申请和争议。

    如何整改：办理时主动联系申请人，把电话记录、往来函件等归档，由负责岗位签署声明。
    """
    verdict = context.attested(authority, "3.2-08", action="主动沟通了解申请人真实需求")
    owed = verdict.outcome not in (Outcome.PENDING, Outcome.FAILED)
    if owed or context.within_period(context.dossier.of(DisclosureRequest)):
        return verdict
    return inapplicable("年度内没有登记依申请公开申请，无从沟通")


@PACK.rule("XZ3209", clause="3.2-09", title="疑难申请未先会商", needs=["complex"])
def missing_deliberation(request: DisclosureRequest, context: Context) -> Verdict:
    """复杂疑难申请在答复以前是否会商研判。

    检查内容：登记为复杂疑难的申请，会商日期早于答复日期；答复日期取答复书落款、交邮、送达和登记的答复环节中最早的一日。会商与答复在同一日的，先后由人核对。

    为什么：疑难申请涉及多方利益和不同规定，答复以前听取法律、业务和档案等方面意见，可以避免答错。

    如何整改：已经答复的，补作研判，认为答复有误的及时纠正；以后把会商意见作为疑难申请审批的必备材料。
    """
    if not request.complex:
        return inapplicable("不属于复杂疑难申请")
    replied, deliberated = _replied_on(request, context), request.deliberated_on
    if replied is None:
        waiting = _unreplied(request, context, then="答复前会商即可")
        return passed(f"已于{deliberated}会商，尚未答复") if deliberated else waiting
    if deliberated is None:
        return failed(f"已于{replied}答复，没有会商记录")
    if deliberated < replied:
        return passed(f"{deliberated}会商，早于答复日{replied}")
    if deliberated == replied:
        return needs_human(f"会商与答复都在{replied}，须核对会商是否在先")
    return failed(f"已于{replied}答复，到{deliberated}才会商，晚{(deliberated - replied).days}日")


@PACK.rule("XZ3210", clause="3.2-10", title="未见重点领域交流材料", severity=Severity.NOTE)
def unattested_exchange(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明就征地拆迁等重点领域的申请开展了交流。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；交流内容由人判断，机器只看材料是否齐全。

    为什么：征地拆迁等领域的申请数量多、争议大，各单位交流办法，同类申请才能答复一致。

    如何整改：归档会议通知、研讨记录、案例通报等材料，由负责岗位签署声明。
    """
    return context.attested(authority, "3.2-10", action="就征地拆迁等重点领域开展依申请公开交流")


def _contradictions(request: DisclosureRequest, replied: date | None) -> list[str]:
    """Proofs whose days cannot be true: a receipt before the submission, a service before the reply.

    Other letters of the application are served too, so that an early service may be theirs.
    """
    dated = [(proof.kind, proof.filed_on) for proof in request.proofs or () if proof.filed_on]
    received = min((day for kind, day in dated if kind is ProofKind.RECEIPT), default=None)
    served = min((day for kind, day in dated if kind is ProofKind.SERVICE), default=None)
    wrong = []
    if request.submitted_on and received and received < request.submitted_on:
        wrong.append(f"签收凭证形成于{received}，早于申请提交日{request.submitted_on}")
    others = (request.supplements, request.inquiries, request.extensions, request.fee_notices, request.postponed_to)
    if replied and served and served < replied and not any(others):
        wrong.append(f"送达凭证形成于{served}，早于答复日{replied}")
    return wrong


def _fits(proof: Proof, replied: date) -> bool:
    """Whether a proof can belong to the reply: its service follows, everything else comes before."""
    if proof.filed_on is None:
        return True
    return proof.filed_on >= replied if proof.kind is ProofKind.SERVICE else proof.filed_on <= replied


def _asked_proofs(letters: Sequence[ReplyLetter], context: Context) -> tuple[ProofKind, ...]:
    """The proofs a reply owes: of the search where nothing could be provided, of service once it is served."""
    searched = any(letter.kind in context.value(SEARCHED_REPLIES) for letter in letters)
    served = any(letter.served_on for letter in letters)
    asked = (*context.value(REQUEST_PROOFS), *((ProofKind.SEARCH,) if searched else ()))
    return tuple(kind for kind in asked if served or kind is not ProofKind.SERVICE)


@PACK.rule(
    "XZ3211", clause="3.2-11", title="办理证据链不完整", uses=[REQUEST_PROOFS, SEARCHED_REPLIES], needs=["proofs"]
)
def broken_evidence_chain(request: DisclosureRequest, context: Context) -> Verdict:
    """申请的办理证据是否齐全，形成时间是否合理。

    检查内容：签收凭证不早于申请提交，登记了提交日期的才比较；已经答复的，有答复以前形成的申请原件、签收凭证和审批记录，答复无法提供的还有检索记录；已经送达的，有答复以后形成的送达凭证。

    为什么：复议和诉讼中由行政机关举证，证据缺失或者时间颠倒，就要承担不利后果。

    如何整改：向收发室、邮政企业、网上平台调取缺少的凭证并归入案卷；时间写错的核对原件后更正，不得事后补造。
    """
    replied, letters = _replied_on(request, context), context.linked(ReplyLetter, to=request)
    wrong = _contradictions(request, replied)
    if replied is None:
        return failed("；".join(wrong)) if wrong else _unreplied(request, context, then="答复后再查证据是否齐全")
    asked = _asked_proofs(letters, context)
    fitting = [proof for proof in request.proofs or () if _fits(proof, replied)]
    on_file = {proof.kind for proof in fitting}
    wrong += [
        f"没有答复日{replied}{'以后' if kind is ProofKind.SERVICE else '以前'}形成的{kind.chinese}"
        for kind in asked
        if kind not in on_file
    ]
    if wrong:
        return failed("；".join(wrong))
    unknown = [] if ProofKind.SERVICE in on_file else ["served_on"]
    if ProofKind.SEARCH not in on_file and None in ({letter.kind for letter in letters} or {None}):
        unknown.append("kind")
    if on_file.difference(proof.kind for proof in fitting if proof.filed_on):
        unknown.append("filed_on")
    if unknown:
        raise MissingFacts(*unknown)
    return passed("办理证据齐全，形成时间与答复日相符")


def _unknown_result(dispute: RequestDispute, context: Context) -> list[str]:
    """The facts that are missing to tell whether a dispute ended in a correction within the period."""
    first, last = context.period()
    if "concluded_on" in context.dossier.masked.get(dispute.id, ()):
        return []
    ended, filed = dispute.concluded_on, dispute.filed_on
    if (ended and not first <= ended <= last) or (filed and filed > last):
        return []
    if dispute.result is None:
        return ["result"]
    return ["concluded_on"] if ended is None and dispute.result is DisputeResult.CORRECTED else []


@PACK.rule("XZ3212", clause="3.2-12", title="答复被复议诉讼纠正", uses=[CORRECTED_REPLIES], severity=Severity.WARNING)
def corrected_replies(authority: Authority, context: Context) -> Verdict:
    """年度内被复议、诉讼纠正的依申请公开案件是否超过上限。

    检查内容：年度内审结、结果为纠正的复议和诉讼件数不超过上限；分工没有写明上限，按默认值检查。按审结日期归入年度，年度结束后才能判断合规。

    为什么：被纠正说明答复的内容或者程序有错，法律风险已经发生。

    如何整改：逐件履行复议决定和判决，分析被纠正的原因，修改答复文书和办理流程。
    """
    (first, last), most = context.period(), context.value(CORRECTED_REPLIES)
    disputes = context.dossier.of(RequestDispute)
    ended = [one for one in context.within_period(disputes) if one.concluded_on is not None]
    corrected = sum(one.result is DisputeResult.CORRECTED for one in ended)
    if corrected > most:
        return failed(f"{last.year}年被复议、诉讼纠正{corrected}件，超过上限{most}件")
    if context.as_of <= last:
        end = context.deadline(first, days((last - first).days))
        return pending(f"{last.year}年已被复议、诉讼纠正{corrected}件，上限{most}件，年度未结束", deadline=end)
    unknown = [name for one in disputes for name in _unknown_result(one, context)]
    if corrected + len(unknown) > most:
        return missing_facts(f"{len(unknown)}件复议、诉讼没有登记结果或审结日期", *sorted(set(unknown)))
    if not ended and not context.within_period(context.dossier.of(DisclosureRequest)):
        return inapplicable(f"{last.year}年没有登记依申请公开申请，也没有审结的复议、诉讼")
    return passed(f"{last.year}年被复议、诉讼纠正{corrected}件，不超过上限{most}件")


@PACK.rule("XZ3213", clause="3.2-13", title="年内未办依申请公开培训", uses=[REQUEST_TRAININGS])
def missing_request_training(authority: Authority, context: Context) -> Verdict:
    """年度内是否举办过依申请公开工作培训。

    检查内容：年度内主题为依申请公开的培训次数不少于下限；分工没有写明次数，按默认值检查。一般的政务公开业务培训由四·3另行要求，不在此列。

    为什么：依申请公开期限严、争议多，承办人员不熟悉规定容易答错。

    如何整改：年度结束前举办培训，登记日期和主题，留存通知、签到和课件。
    """
    wanted = [one for one in context.dossier.of(Training) if one.topic in (TrainingTopic.REQUESTS, None)]
    held = context.within_period(wanted)
    count, least = sum(one.topic is TrainingTopic.REQUESTS for one in held), context.value(REQUEST_TRAININGS)
    unclear = [*context.undated(wanted, "held_on"), *("topic" for one in held if one.topic is None)]
    return context.at_least(count, least, action="开展依申请公开培训", unclear=unclear)
