"""一·2 紧扣民生领域: calls to the 12345 line, matters of public concern, and what troubles people."""

from __future__ import annotations

from functools import partial

import attrs

from zwgk import Authority, Context, HotlineOrder, Outcome, PublicConcern, Verdict, needs_human
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s1_2_livelihood import RESPONSE_LIMIT


def _overdue_orders(context: Context) -> str:
    """The year's work orders that were finished late or are overdue, by id; empty where there is none."""
    first, last = context.period()
    late = [
        one.id
        for one in context.dossier.of(HotlineOrder)
        if one.finish_by is not None
        and first <= (one.accepted_on or one.finish_by) <= last
        and (one.finished_on or context.as_of) > one.finish_by
    ]
    return f"登记的工单中{'、'.join(late)}共{len(late)}件超过办理期限" if late else ""


@PACK.rule("XZ1215", clause="1.2-15", title="未见热线提质增效材料")
def unattested_hotline(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明12345热线工单办理提质增效，登记的工单有没有超期。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；办理质量由人判断。登记了工单的，逐件比对办结日期和办理期限，超期的在结果里列出；声明已经落实而有工单超期的，由人判断。

    为什么：打热线的人等的是结果，超期一件，就是一个人白等一回。

    如何整改：归档热线办理分析、满意度和督办材料，由负责岗位签署声明；超期的工单逐件说明原因，尽快办结。
    """
    verdict = context.attested(authority, "1.2-15", action="提高12345热线工单办理质效")
    overdue = _overdue_orders(context)
    if not overdue:
        return verdict
    if verdict.outcome is Outcome.PASSED:
        return needs_human(partial("{}；但{}，须由人判断".format, verdict.message, overdue))
    return attrs.evolve(verdict, says=f"{verdict.message}；{overdue}")


@PACK.rule("XZ1216", clause="1.2-16", title="热点关切未及时回应", uses=[RESPONSE_LIMIT])
def late_response(concern: PublicConcern, context: Context) -> Verdict:
    """群众关注的热点是否及时公开回应。

    检查内容：自发现之日的次日起，在规定期限内首次公开回应；期限原文没有写明，按参数检查。期限当日回应算及时，到期没有回应的算逾期；后续进展不在此列。

    为什么：热点没有人回应，猜测和误传就会填上空白。

    如何整改：立即公开回应，一时查不清的先说明正在做什么；建立热点登记，从发现当日起提醒。
    """
    due = context.deadline(concern.noticed_on, RESPONSE_LIMIT, fact="noticed_on")
    if concern.noticed_on and concern.responded_on and concern.responded_on < concern.noticed_on:
        return needs_human(f"回应日期{concern.responded_on}早于发现日期{concern.noticed_on}，须核对")
    return context.timely(concern.responded_on, by=due, action="公开回应")


@PACK.rule("XZ1217", clause="1.2-17", title="未见急难愁盼问题台账")
def unattested_troubles(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明群众的急难愁盼问题有台账、有办结。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；问题是否真正解决由人判断，机器只看材料是否齐全。

    为什么：没有台账，问题提过就没有下文；没有办结证明，解决到什么程度说不清。

    如何整改：把来访、热线、走访中的问题记入台账，写明承办科室和办结情况，归档并由负责岗位签署声明。
    """
    return context.attested(authority, "1.2-17", action="建立急难愁盼问题台账并办结")
