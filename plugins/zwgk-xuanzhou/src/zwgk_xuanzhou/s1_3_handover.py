"""一·3 以公开强化监督, handover: what an institutional reform leaves open, and who carries it on."""

from __future__ import annotations

from datetime import date

from zwgk import (
    Authority,
    Context,
    DisclosureRequest,
    InstitutionalChange,
    MissingFacts,
    Outcome,
    ReplyLetter,
    RequestStage,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    passed,
)
from zwgk_xuanzhou import PACK


@PACK.rule("XZ1307", clause="1.3-07", title="未见机构改革衔接材料")
def unattested_handover(authority: Authority, context: Context) -> Verdict:
    """涉及机构改革的部门，有没有做好公开工作衔接的材料。

    检查内容：年度内有机构变动生效的部门，有对应本条的佐证材料，并由负责岗位声明衔接情况。年度结束仍没有登记年度内生效的机构变动、也没有声明的，先要弄清是否涉及改革；没有涉及的，在声明中写明即可。

    为什么：职责移交时，公开工作最容易两头落空，交接有据才查得清谁来接着做。

    如何整改：归档公开工作的交接清单、会议纪要，由负责岗位签署声明；不涉及改革的，声明不涉及。
    """
    verdict = context.attested(authority, "1.3-07", action="做好机构改革中的公开工作衔接")
    if verdict.outcome is not Outcome.FAILED:
        return verdict
    changes = context.dossier.of(InstitutionalChange)
    first, last = context.period()
    if any(one.effective_on is not None and first <= one.effective_on <= last for one in changes):
        return verdict
    if any(one.effective_on is None and not context.lies_ahead(one, "effective_on") for one in changes):
        return missing_facts("登记的机构变动没有生效日期，是否在年度内不明", "effective_on")
    return missing_facts(
        "没有登记年度内生效的机构变动，也没有声明，本单位年度内是否涉及机构改革不明", "institutional-change"
    )


def _ended(request: DisclosureRequest, effective: date, context: Context) -> bool:
    """Whether a request was replied to, withdrawn or given up by the day of the change."""
    ends = [request.withdrawn_on] + [one.on for one in request.stages or () if one.stage is RequestStage.REPLIED]
    for letter in context.linked(ReplyLetter, to=request):
        ends += [letter.dated_on, letter.posted_on, letter.served_on]
    if any(day is not None and day <= effective for day in ends):
        return True
    unanswered = (one for one in request.supplements if one.notified_on and one.supplied_on is None)
    return any(one.supply_by is not None and one.supply_by < effective for one in unanswered)


def _missing_of(request: DisclosureRequest, effective: date, context: Context) -> str | None:
    """The field without which nobody can tell whether a request not known to have ended was pending, if any."""
    if request.governing_date is None:
        return "received_on"
    for letter in context.linked(ReplyLetter, to=request):
        if not (letter.dated_on or letter.posted_on or letter.served_on):
            return "dated_on"
    for one in request.supplements:
        if one.notified_on and one.notified_on <= effective and one.supplied_on is None and one.supply_by is None:
            return "supply_by"
    unpaid = (fee for fee in request.fee_notices if fee.notified_on and fee.paid_on is None)
    return "paid_on" if any(fee.notified_on and fee.notified_on <= effective for fee in unpaid) else None


def _pending(effective: date, context: Context) -> tuple[list[str], list[str]]:
    """The requests pending at the end of the day of the change, and the fields that are missing to tell of others."""
    pending, unclear = [], set()
    for request in context.dossier.of(DisclosureRequest):
        received = request.governing_date
        if (received is not None and received > effective) or _ended(request, effective, context):
            continue
        missing = _missing_of(request, effective, context)
        if missing is None:
            pending.append(request.id)
        else:
            unclear.add(missing)
    return pending, sorted(unclear)


@PACK.rule("XZ1310", clause="1.3-10", title="在办申请无承接机关", needs=["effective_on"])
def orphaned_requests(change: InstitutionalChange, context: Context) -> Verdict:
    """机构改革时正在办理的申请，是否有机关接着办理。

    检查内容：变动生效之日已经收到、尚未答复、没有撤回也没有因逾期不补正而放弃的申请，本机关撤并的，逐件移交并写明承接机关；本机关保留的，移交的申请写明承接机关，其余由本机关继续办理。生效当日收到的算在办，当日答复的不算。

    为什么：答复期限不因机构改革停止，没有机关承接，申请就会逾期甚至丢失。

    如何整改：逐件确定承接机关，办理移交手续并告知申请人，登记移交的申请和承接机关。
    """
    effective = context.need(change.effective_on, "effective_on")
    pending, unclear = _pending(effective, context)
    if not pending and not unclear:
        return inapplicable("变动生效之日没有在办的申请")
    ends = context.need(change.kind, "kind").ends_the_authority
    listed = change.requests
    if listed is None and not ends:
        raise MissingFacts("requests")
    moved = [one for one in pending if listed is None or one in listed]
    left = [one for one in pending if one not in moved]
    if ends and left:
        return failed(f"本机关撤并，在办申请{'、'.join(left)}没有移交")
    if moved and not context.need(change.successor, "successor").strip():
        return failed(f"在办申请{'、'.join(moved)}没有写明承接机关")
    if unclear and (not pending or (ends and listed is not None)):
        raise MissingFacts(*unclear)
    if not moved:
        return passed(f"在办申请{len(left)}件，由本机关继续办理")
    rest = f"，其余{len(left)}件由本机关继续办理" if left else ""
    return passed(f"在办申请{len(pending)}件，其中{len(moved)}件由{change.successor}承接{rest}")
