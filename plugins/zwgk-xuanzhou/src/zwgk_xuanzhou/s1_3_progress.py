"""一·3 以公开强化监督, progress: how the government's key work goes, quarter by quarter."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import attrs

from zwgk import Authority, Context, Outcome, QuarterlyProgress, Verdict, missing_facts
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.online_pages import first_online, is_online_undated
from zwgk_xuanzhou.parameters.s1_3_oversight import QUARTER_GRACE

_QUARTERS = {1: "第一季度", 2: "第二季度", 3: "第三季度", 4: "第四季度"}


def _end_of_quarter(year: int, quarter: int) -> date:
    following = date(year + quarter // 4, quarter % 4 * 3 + 1, 1)
    return following - timedelta(days=1)


def _unclear_progress(progress: Iterable[QuarterlyProgress], year: int, context: Context) -> list[str]:
    """The field that is missing of each report that may be one of the year's, were it filled in."""
    fields = []
    for one in progress:
        if one.year not in (None, year):
            continue
        if one.year is None:
            fields.append("year")
        elif one.quarter not in _QUARTERS:
            fields.append("quarter")
        elif is_online_undated(one, context):
            fields.append("published_at")
    return fields


@PACK.rule("XZ1306", clause="1.3-06", title="季度进展缺漏或逾期公布", uses=[QUARTER_GRACE])
def missing_quarter(authority: Authority, context: Context) -> Verdict:
    """区政府重点工作的进展是否每季度都公布。

    检查内容：一年四个季度各有一次公布，每次不晚于季度结束后的宽限期；宽限期原文没有写明，按参数检查。第四季度的宽限期在次年。按所属季度归类，不看公布日在哪个季度；同一季度公布多次的，看最早一次。

    为什么：一年一公布，群众看到时工作已经做完；按季度公布才能在过程中监督。

    如何整改：补发缺漏的季度并注明所属季度；把公布日期列入下一年的工作计划。
    """
    year = context.period()[0].year
    progress = context.dossier.of(QuarterlyProgress)
    verdicts = {}
    for quarter, name in _QUARTERS.items():
        due = context.deadline(_end_of_quarter(year, quarter), QUARTER_GRACE)
        ours = (one for one in progress if (one.year, one.quarter) == (year, quarter))
        verdicts[name] = context.timely(first_online(ours), by=due, action=f"公布{year}年{name}重点工作进展")
    unmet = {name: one for name, one in verdicts.items() if one.outcome is not Outcome.PASSED}
    if not unmet:
        late = max(verdicts.values(), key=lambda one: one.acted_on or date.min)
        return attrs.evolve(late, says=f"{year}年四个季度的重点工作进展都在宽限期内公布")
    failures = {name: one for name, one in unmet.items() if one.outcome is Outcome.FAILED}
    unclear = _unclear_progress(progress, year, context)
    if failures and len(unclear) >= len(failures):  # each of them can make up for one quarter
        says = f"{'、'.join(failures)}未见按时公布，另有{len(unclear)}条进展要素不全，无法判断属于哪个季度、何时公布"
        return missing_facts(says, *sorted(set(unclear)))
    if failures:
        first = next(iter(failures.values()))
        more = f"；另有{len(unclear)}条进展要素不全，不足以补齐" if unclear else ""
        return attrs.evolve(first, says="；".join(one.message for one in failures.values()) + more)
    return next(iter(unmet.values()))
