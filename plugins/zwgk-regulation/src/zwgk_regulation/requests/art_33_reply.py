"""第三十三条: the reply in time, and its extensions."""

from __future__ import annotations

from functools import partial

import attrs

from zwgk import (
    Context,
    Deadline,
    DisclosureRequest,
    Extension,
    MissingFacts,
    Outcome,
    RequestStage,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    passed,
)
from zwgk.national_texts import CIVIL_CODE, REGULATION_2008
from zwgk_regulation import PACK
from zwgk_regulation.gravest import gravest
from zwgk_regulation.requests.clock_parameters import CLOCK, EXTENSION_CAP, PAYMENT_LIMIT, REPLY_DAYS
from zwgk_regulation.requests.notices import NOTICES, beyond_doubt
from zwgk_regulation.requests.request_clock import (
    deadline_without_inquiries,
    first_reply_day,
    has_reply_letter,
    need_what_could_excuse,
    postponed,
    reply_deadline,
    running_deadlines,
)
from zwgk_regulation.requests.suspension import awaited, no_reply_owed
from zwgk_regulation.source import REGULATION, SERVICE_LETTER, SINCE_2008

_TEXTS = (REGULATION.cite("第三十三条"), REGULATION_2008.cite("第二十四条"))


def _judge_reply(request: DisclosureRequest, *, context: Context) -> Verdict:
    try:
        by = reply_deadline(request, context)
    except MissingFacts:
        by = deadline_without_inquiries(request, context)
        replied = first_reply_day(request, context, by=by)
        if replied is None or replied > by.earliest:
            raise
    replied = first_reply_day(request, context, by=by)
    if replied is None or replied > by.earliest:
        excuse = no_reply_owed(request, context, by=by, replied=replied)
        if excuse is not None:
            return excuse
        logged = any(entry.stage is RequestStage.REPLIED for entry in request.stages or ())
        if logged and not has_reply_letter(request, context):
            return missing_facts("已登记答复环节，但没有答复书的送达记录，不能确定答复日期", "posted_on", "served_on")
        if context.as_of > by.earliest:
            need_what_could_excuse(request, context, replied or context.as_of)
        by = postponed(request, context, by)
    return context.timely(replied, by=by, action="答复申请人")


def _judge_extensions(request: DisclosureRequest, *, context: Context) -> Verdict:
    try:
        verdict = _gravest_extension(request, context)
    except MissingFacts:
        verdict = _gravest_extension(attrs.evolve(request, inquiries=()), context)
        if verdict.outcome is not Outcome.PASSED:  # what is in time without inquiries is so whatever was asked
            raise
    if verdict.outcome not in (Outcome.FAILED, Outcome.CANNOT_TELL):
        return verdict
    return awaited(request, context, replied=None) or verdict  # while the applicant is awaited no deadline runs


def _gravest_extension(request: DisclosureRequest, context: Context) -> Verdict:
    return gravest(
        _judge_extension(request, extension, running, context)
        for extension, running in running_deadlines(request, context)
        if extension is not None
    )


def _judge_extension(request: DisclosureRequest, extension: Extension, running: Deadline, context: Context) -> Verdict:
    acts = {"approved_on": extension.approved_on, "notified_on": extension.notified_on}
    missing = [name for name, day in acts.items() if day is None]
    last = max((day for day in acts.values() if day is not None), default=None)
    if missing and last is not None and last <= running.latest:
        last = None
    if missing and last is None and context.as_of > running.latest:
        if context.lies_ahead(request, "extensions"):
            return inapplicable("延期的批准或者告知在检查日之后，检查日时尚不能判断")
        return missing_facts("未登记延期的批准日期或者告知日期，无法判断", *missing)
    return context.timely(last, by=running, action="批准延期并告知申请人")


@PACK.rule(
    "REG3301",
    clause=("art-33", "2008-art-24", "letter235-4", "letter235-5"),
    title="逾期答复申请",
    citations=[*_TEXTS, SERVICE_LETTER.cite("四"), CIVIL_CODE.cite("第二百零一条", note="开始的当日不计入")],
    uses=[*CLOCK, *NOTICES, PAYMENT_LIMIT, *REPLY_DAYS.values()],
    since=SINCE_2008,
)
def late_reply(request: DisclosureRequest, context: Context) -> Verdict:
    """申请是否在期限内得到答复。

    检查内容：自按渠道认定的收到之日的次日起，20个工作日内答复（2019年5月15日前收到的为15个工作日）；收到补正的重新起算，征求意见的时间不计入，只有在期限届满前批准并告知的延期才计入；期限届满以后才发出的补正告知、收费通知不再影响期限。补正告知逾期或者重复，答复只因它重新起算才按时的，由人工判断。邮寄的答复以交邮日为准，直接送达的以签收日为准。告知补正或者通知缴费后申请人没有回应的，不欠答复。

    为什么：逾期不答复会在复议、诉讼中被确认违法，内部流转不能成为理由；落款日按时而交邮日逾期的，同样可能败诉。

    如何整改：立即答复并送达；以后在登记时算出届满日，留出审签和交邮的时间，需要延期的在届满前批准并告知。
    """
    return beyond_doubt(partial(_judge_reply, context=context), request, context)


@PACK.rule(
    "REG3302",
    clause=("art-33", "2008-art-24"),
    title="延期未在期限内批准告知",
    citations=_TEXTS,
    uses=[*CLOCK, *NOTICES, PAYMENT_LIMIT],
    since=SINCE_2008,
)
def untimely_extension(request: DisclosureRequest, context: Context) -> Verdict:
    """延期答复是否在答复期限届满前批准并告知申请人。

    检查内容：每次延期都经公开工作机构负责人批准，并在当时的答复期限届满前告知申请人。

    为什么：期限届满以后再批准或者告知的延期不能补救逾期，申请人也无从知道要等到什么时候。

    如何整改：届满前尽早审批并书面告知；已经来不及的，立即答复，不再补办延期。
    """
    if not request.extensions:
        return inapplicable("该申请没有延期")
    return beyond_doubt(partial(_judge_extensions, context=context), request, context)


@PACK.rule(
    "REG3303",
    clause=("art-33", "2008-art-24"),
    title="延长期限超过上限",
    citations=_TEXTS,
    uses=[EXTENSION_CAP],
    since=SINCE_2008,
)
def excessive_extension(request: DisclosureRequest, context: Context) -> Verdict:
    """延长的答复期限是否超过上限。

    检查内容：各次延期合计不超过20个工作日（2019年5月15日前收到的申请为15个工作日）。

    为什么：延期是例外，条例给了最长时间，超过的部分没有依据，到期不答复就是逾期。

    如何整改：在法定最长期限内答复；延期审批单预先写明最多可以延长的工作日数。
    """
    if not request.extensions:
        return inapplicable("该申请没有延期")
    known = sum(max(0, one.working_days or 0) for one in request.extensions)
    cap = context.value(EXTENSION_CAP)
    if known > cap:
        return failed(f"延期合计{known}个工作日，超过上限{cap}个工作日，多{known - cap}个工作日")
    for one in request.extensions:
        context.need(one.working_days, "working_days")
    return passed(f"延期合计{known}个工作日，不超过{cap}个工作日")
