"""第四十一条至第四十五条: corrections, help, suggestions to publish, and the log of how an application is handled."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import attrs

from zwgk import (
    Context,
    CorrectionRequest,
    DisclosureRequest,
    Outcome,
    ReplyLetter,
    RequestStage,
    Severity,
    Verdict,
    Why,
    failed,
    inapplicable,
    missing_facts,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.requests.application_parameters import ARCHIVING_LIMIT
from zwgk_regulation.source import SINCE_2008, SINCE_2019

_CORRECTION = ("art-41", "2008-art-25")
_STAGES = tuple(RequestStage)


@PACK.rule("REG4101", clause=_CORRECTION, title="属实未更正或未告知", needs=["competent"], since=SINCE_2008)
def uncorrected_record(correction: CorrectionRequest, context: Context) -> Verdict:
    """有权更正的记录，经审核确实不准确的，是否更正并告知申请人。

    检查内容：登记为有权更正并且审核属实的更正申请，已经更正，并已告知申请人。

    为什么：与本人有关的错误记录会影响待遇、信用和权利，属实的必须改，改了要让本人知道。

    如何整改：立即更正记录，书面告知申请人更正的结果，并通知使用该记录的单位。
    """
    if not context.need(correction.competent, "competent"):
        return inapplicable("不属于本机关职能范围，无权更正")
    if not context.need(correction.confirmed, "confirmed"):
        return inapplicable("经审核不属实，不需要更正")
    return _done(correction, {"corrected": "更正", "told": "告知申请人"}, "审核属实")


@PACK.rule("REG4102", clause=_CORRECTION, title="无权更正未转送告知", needs=["competent"], since=SINCE_2008)
def unforwarded_correction(correction: CorrectionRequest, context: Context) -> Verdict:
    """无权更正的，是否转送有权更正的机关并告知申请人。

    检查内容：不属于本机关职能范围的更正申请，已转送有权更正的机关并告知申请人，或者已告知申请人向哪个机关提出；2019年5月15日前收到的，应当转送并告知。

    为什么：申请人未必知道记录归谁管，接到申请的机关不转不告，错误就一直留着。

    如何整改：查明有权更正的机关，转送申请并书面告知申请人，或者告知其向该机关提出。
    """
    if context.need(correction.competent, "competent"):
        return inapplicable("本机关有权更正")
    acts = {"told": "告知申请人"}
    if context.need(correction.received_on, "received_on") < SINCE_2019:
        acts = {"forwarded": "转送有权更正的机关", **acts}
    return _done(correction, acts, "无权更正")


def _done(correction: CorrectionRequest, acts: dict[str, str], where: str) -> Verdict:
    undone = [act for name, act in acts.items() if getattr(correction, name) is False]
    if undone:
        return failed(f"{where}，没有{'、没有'.join(undone)}")
    unknown = [name for name in acts if getattr(correction, name) is None]
    if unknown:
        return missing_facts(f"{where}，未登记是否{'并'.join(acts.values())}", *unknown)
    return passed(f"{where}，已{'并'.join(acts.values())}")


@PACK.rule("REG4301", clause=("art-43", "2008-art-28"), title="未帮助有困难的申请人", since=SINCE_2008)
def unhelped_applicant(request: DisclosureRequest, context: Context) -> Verdict:
    """申请人存在阅读困难或者视听障碍的，是否提供必要的帮助。

    检查内容：登记为需要帮助的申请，已经提供必要的帮助，如宣读、代写、大字版、手语翻译。

    为什么：没有帮助，这部分申请人实际上无法行使获取信息的权利。

    如何整改：联系申请人了解需要，补充提供帮助；在受理窗口配备必要的设备和人员。
    """
    if not request.needs_help:
        return inapplicable("没有登记申请人存在阅读困难或者视听障碍")
    if context.need(request.helped, "helped"):
        return passed("已为申请人提供必要的帮助")
    return failed("申请人存在阅读困难或者视听障碍，没有提供帮助")


@PACK.rule("REG4401", clause="art-44-02", title="属主动公开的建议未采纳")
def unpublished_suggestion(request: DisclosureRequest, context: Context) -> Verdict:
    """申请人建议主动公开，审核认为属于主动公开范围的，是否已经主动公开。

    检查内容：登记为审核属于主动公开范围的，该信息已经主动公开。条文要求及时，没有写几日，是否及时由人判断。

    为什么：一个人申请到的信息如果人人都用得着，应当让所有人看到，也能减少同样的申请。

    如何整改：在政府网站相应栏目公开该信息，更新公开目录，并告知提出建议的申请人。
    """
    if not request.found_proactive:
        return inapplicable("没有登记经审核属于主动公开范围的建议")
    if context.need(request.made_proactive, "made_proactive"):
        return passed("该信息已经主动公开")
    return failed("审核认为属于主动公开范围，没有主动公开")


def _replied_on(request: DisclosureRequest, log: dict[RequestStage, date], context: Context) -> date | None:
    letters = context.linked(ReplyLetter, to=request)
    days = [day for letter in letters for day in (letter.dated_on, letter.posted_on, letter.served_on) if day]
    return min([*days, *([log[RequestStage.REPLIED]] if RequestStage.REPLIED in log else [])], default=None)


@PACK.rule(
    "REG4501",
    clause="art-45",
    title="办理环节缺漏或次序颠倒",
    uses=[ARCHIVING_LIMIT],
    needs=["stages"],
    severity=Severity.WARNING,
)
def faulty_handling_log(request: DisclosureRequest, context: Context) -> Verdict:
    """申请的登记、审核、办理、答复、归档是否都有记录，次序是否正确。

    检查内容：已登记的环节次序不颠倒；已经答复的，答复以前的各环节都有登记。答复以后没有按时归档的，因条文没有写归档期限，由人判断。

    为什么：条例要求建立登记到归档的工作制度，环节记录是制度执行的证明，也是发生争议时说明办理过程的依据。

    如何整改：按收文登记、审批单、送达材料补登缺少的环节；次序写错的，核对原始材料后更正。
    """
    log = {entry.stage: entry.on for entry in sorted(request.stages or (), key=lambda one: one.on, reverse=True)}
    held = [stage for stage in _STAGES if stage in log]
    wrong = [
        f"{later.chinese}（{log[later]}）早于{earlier.chinese}（{log[earlier]}）"
        for earlier, later in pairwise(held)
        if log[later] < log[earlier]
    ]
    replied = _replied_on(request, log, context)
    if replied is not None:
        owed = _STAGES[: _STAGES.index(RequestStage.REPLIED)]
        wrong += [f"没有{stage.chinese}记录" for stage in owed if stage not in log]
    if wrong:
        return failed("；".join(wrong))
    if replied is None:
        return inapplicable("尚未答复，已登记的环节次序无误")
    by = context.deadline(date(replied.year, 12, 31), ARCHIVING_LIMIT)
    verdict = context.timely(log.get(RequestStage.ARCHIVED), by=by, action="归档")
    if verdict.outcome is not Outcome.FAILED:
        return verdict
    return attrs.evolve(verdict, outcome=Outcome.CANNOT_TELL, why=Why.NEEDS_HUMAN)
