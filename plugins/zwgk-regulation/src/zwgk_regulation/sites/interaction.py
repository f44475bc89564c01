"""国办秘函〔2019〕19号, what the site does for people: a channel to ask, an answer to every message, useful guides."""

from __future__ import annotations

from zwgk import (
    Context,
    MessageThread,
    Outcome,
    ServiceGuideCheck,
    SiteInspection,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.sites.parameters import FAULTY_GUIDES, MESSAGE_LIMIT, MISSING_GUIDE_ELEMENTS


@PACK.rule("REG6804", clause="sites19-channel", title="没有网上咨询建言渠道", needs=["consultation_channel"])
def missing_consultation_channel(inspection: SiteInspection, context: Context) -> Verdict:
    """网站上有没有能用的咨询建言渠道。

    检查内容：监测时有能正常提交、有人办理的网上咨询建言渠道；网上信访、纪检举报等专门渠道不算。

    为什么：没有渠道，群众的问题和建议送不到机关；这一项达到即整站不合格。

    如何整改：开通留言或者信箱，指定专人办理，定期用真实留言测试能否提交和收到答复。
    """
    if inspection.consultation_channel:
        return passed("有有效的网上咨询建言渠道")
    return failed("网站没有有效的网上咨询建言渠道，被单项否决")


@PACK.rule("REG6805", clause="sites19-messages", title="留言超过三个月未回应", uses=[MESSAGE_LIMIT], needs=["asked_on"])
def unanswered_message(thread: MessageThread, context: Context) -> Verdict:
    """有效留言是否在三个月内得到回应。

    检查内容：有效留言自收到之日起三个月内有回复；超过的，一条就否决整个网站。广告、谩骂、重复等无效留言不查；没有登记是不是有效留言的，超过三个月时按事实未登记处理。地方规定的期限更短的，另按地方规定检查。

    为什么：留言长期没有人理，是群众对政府网站最直接的失望。

    如何整改：立即答复积压的留言；设置到期提醒，办不了的先告知进展。
    """
    if thread.valid is False:
        return inapplicable("不是有效留言，不要求回应")
    due = context.deadline(thread.asked_on, MESSAGE_LIMIT, fact="asked_on")
    timely = context.timely(thread.replied_on, by=due, action="回应留言")
    if timely.outcome is Outcome.FAILED and thread.valid is None:
        return missing_facts(f"{timely.message}，没有登记是不是有效留言", "valid")
    return timely


def _faulty(guide: ServiceGuideCheck, least: int) -> bool | None:
    """Whether a guide lacks so many elements that it counts; None where nobody noted what it lacks."""
    return None if guide.missing_elements is None else len(set(guide.missing_elements)) >= least


@PACK.rule(
    "REG6806",
    clause="sites19-services",
    title="网站服务不实用",
    uses=[MISSING_GUIDE_ELEMENTS, FAULTY_GUIDES],
    needs=["services_owed"],
)
def useless_services(inspection: SiteInspection, context: Context) -> Verdict:
    """应当提供办事服务的网站，服务能不能用。

    检查内容：政府门户网站和有对外服务职能的部门网站提供办事服务；办事指南缺少多类重点要素的事项没有达到否决的份数，事项总数不足这一份数的，没有全部缺失。类数和份数没有见到原文，按参数检查。

    为什么：办事指南缺材料、缺地点，群众就要多跑路；没有办事服务的门户网站整站不合格。

    如何整改：补齐事项名称、依据、条件、材料、地点、时间、电话和流程；与政务服务平台同源更新。
    """
    if inspection.services_owed is False:
        return inapplicable("该网站没有对外服务职能，不要求提供办事服务")
    if not context.need(inspection.services_offered, "services_offered"):
        return failed("应当提供办事服务的网站没有提供，被单项否决")
    least, most, total = context.value(MISSING_GUIDE_ELEMENTS), context.value(FAULTY_GUIDES), inspection.service_items
    checks = [_faulty(one, least) for one in context.need(inspection.service_guides, "service_guides")]
    faulty, unsure = checks.count(True), checks.count(None)
    found = f"抽查办事指南{len(checks)}份，重点要素缺失{least}类以上的{faulty}份"
    all_of_few = total is not None and 0 < total < most and faulty >= total
    if faulty >= most or all_of_few:
        return failed(f"{found}{'，事项全部缺失' if all_of_few else f'，达到{most}份'}，被单项否决")
    if faulty + unsure >= most or (total is not None and 0 < total < most and faulty + unsure >= total):
        return missing_facts(f"{found}，另有{unsure}份没有登记缺失的要素", "missing_elements")
    if len(checks) == faulty and (total is None or not checks):
        lacking = ("办事事项总数", "service_items") if checks else ("抽查的办事指南", "service_guides")
        return missing_facts(f"{found}，没有登记{lacking[0]}，是否全部缺失不明", lacking[1])
    return passed(f"提供办事服务，{found}")
