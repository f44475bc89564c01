"""重大行政决策程序暂行条例 25, 26: the legality review before a major decision."""

from __future__ import annotations

from zwgk import Context, DecisionItem, Severity, Verdict, inapplicable
from zwgk_regulation import PACK
from zwgk_regulation.decisions.legality import judge_review, judge_time
from zwgk_regulation.decisions.parameters import LEGALITY_REVIEW_DAYS
from zwgk_regulation.decisions.scope import not_reached

_UNDECIDED = "没有决策日期的记录，决策以后再查"


@PACK.rule("REG6509", clause="decisions-art-25", title="未经合法性审查即决策")
def decision_without_legality_review(decision: DecisionItem, context: Context) -> Verdict:
    """重大行政决策草案是否在提交讨论以前通过合法性审查。

    检查内容：合法性审查意见的日期早于决策日期，结论为合法；同日的由人核对先后。审查认为不合法的不得提交讨论，登记为明示法律风险的探索性改革事项由人判断。征求意见、会签不能代替合法性审查。

    为什么：先决策后审查，违法的内容已经定了下来，审查起不了作用。

    如何整改：立即补审，发现不合法的停止执行并重新决策；以后没有审查意见的议题不列入会议。
    """
    spared = not_reached(decision)
    if spared is not None:
        return spared
    if decision.decided_on is None:
        return inapplicable(_UNDECIDED)
    return judge_review(decision, context, decided=decision.decided_on, act="决策")


@PACK.rule(
    "REG6510",
    clause="decisions-art-26",
    title="合法性审查时间不足",
    uses=[LEGALITY_REVIEW_DAYS],
    severity=Severity.WARNING,
)
def hasty_decision_legality_review(decision: DecisionItem, context: Context) -> Verdict:
    """送请合法性审查到决策之间是否留足时间。

    检查内容：从送审日到决策日之间一般不少于7个工作日，调休上班日算工作日。审查提前完成的不算问题，看的是有没有留出时间；连同决策当日才满的由人判断。登记为紧急的由人判断能否缩短。条文写的是“一般”，所以按“原则上”提醒。

    为什么：今天送审明天上会，审查只能走过场。

    如何整改：在议题计划中倒排送审日期；时间不足的议题顺延上会。
    """
    spared = not_reached(decision)
    if spared is not None:
        return spared
    decided, review = decision.decided_on, decision.legality
    if decided is None:
        return inapplicable(_UNDECIDED)
    if review is not None and review.held is False:
        return inapplicable("没有经过合法性审查，由REG6509检查")
    review = context.need(review, "legality")
    return judge_time(review, context, LEGALITY_REVIEW_DAYS, decided=decided, act="决策")
