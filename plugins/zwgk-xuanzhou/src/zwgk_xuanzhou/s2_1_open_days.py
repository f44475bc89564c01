"""二·1 政府开放日: held once a year by every unit, and combined with other work by the departments.

An open day shows by its announcement or its report: one that has neither on record may have been held, and may not.
"""

from __future__ import annotations

from zwgk import Authority, Context, OpenDay, Severity, Verdict, failed, needs_human, passed
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s2_1_participation import OPEN_DAY_THEMES, YEARLY_OPEN_DAYS


@PACK.rule("XZ2109", clause="2.1-09", title="未见开放日活动材料", severity=Severity.NOTE)
def unattested_open_days(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明举办了政府开放日一类的活动。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；活动效果由人判断，机器只看材料是否齐全。次数由XZ2110检查。

    为什么：开放日一类的活动形式多样，是否积极没有可以自动核对的标准。

    如何整改：归档活动方案、签到、照片、群众意见等材料，由负责岗位签署声明。
    """
    return context.attested(authority, "2.1-09", action="举办政府开放日一类活动")


@PACK.rule("XZ2110", clause="2.1-10", title="年内未办政府开放日", uses=[YEARLY_OPEN_DAYS])
def missing_open_day(authority: Authority, context: Context) -> Verdict:
    """年内是否办过政府开放日。

    检查内容：自然年内举办的开放日不少于1次，以活动公告或者活动报道为证；公告和报道都没有登记的，不能认定举办过。

    为什么：请群众走进机关看一看、问一问，比多发几篇稿子更能让人了解政府在做什么。

    如何整改：年度结束前举办一次开放日，事先发布公告，事后发布报道，登记日期。
    """
    open_days = context.dossier.of(OpenDay)
    held = context.within_period(open_days)
    shown = [one for one in held if one.announced_on is not None or one.reported_on is not None]
    unclear = [*context.undated(open_days, "held_on"), *["reported_on"] * (len(held) - len(shown))]
    return context.at_least(len(shown), context.value(YEARLY_OPEN_DAYS), action="举办政府开放日", unclear=unclear)


@PACK.rule(
    "XZ2111",
    clause="2.1-11",
    title="开放日没有结合业务工作",
    uses=[OPEN_DAY_THEMES],
    needs=["themes"],
    severity=Severity.WARNING,
)
def unthemed_open_day(open_day: OpenDay, context: Context) -> Verdict:
    """部门的开放日是否结合营商环境体验、政策宣讲、科普宣传或者百姓问政。

    检查内容：开放日登记的主题至少有列举的一项；只有其他主题的，由人判断是否属于同类工作；没有主题的不符合要求。

    为什么：和业务工作结合起来，群众来一次能办事、能问政策，活动才不空。

    如何整改：补登活动实际结合的工作；以后在活动方案中先定主题。
    """
    themes = set(context.need(open_day.themes, "themes"))
    named = [theme.chinese for theme in context.value(OPEN_DAY_THEMES) if theme in themes]
    if named:
        return passed(f"开放日结合了{'、'.join(named)}")
    if themes:
        return needs_human("开放日只登记了其他主题，是否属于可以统筹开展的工作须由人判断")
    return failed("开放日没有结合任何业务工作")
