"""一·3 以公开强化监督, progress: how the government's key work goes, quarter by quarter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import combinations

import attrs

from zwgk import (
    Authority,
    Context,
    Deadline,
    Outcome,
    QuarterlyProgress,
    Verdict,
    first_online,
    is_online_undated,
    missing_facts,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s1_3_oversight import QUARTER_GRACE

_QUARTERS = {1: "第一季度", 2: "第二季度", 3: "第三季度", 4: "第四季度"}


def _end_of_quarter(year: int, quarter: int) -> date:
    following = date(year + quarter // 4, quarter % 4 * 3 + 1, 1)
    return following - timedelta(days=1)


def _first_of_quarter(year: int, quarter: int) -> date:
    return date(year, quarter * 3 - 2, 1)


def _is_premature(one: QuarterlyProgress) -> bool:
    """Whether a report was published before the quarter that it is said to be of."""
    if one.year is None or one.quarter not in _QUARTERS or one.published_on is None:
        return False
    return one.published_on < _first_of_quarter(one.year, one.quarter)


def _missing_of(one: QuarterlyProgress, year: int, context: Context) -> str | None:
    """The field of a report that is missing or cannot be right; None where all is clear, or it is another year's."""
    if one.year is None:
        return "year"
    if one.year != year:
        return None
    if one.quarter not in _QUARTERS:
        return "quarter"
    if is_online_undated(one, context):
        return "published_at"
    return "year" if _is_premature(one) else None


def _may_be(one: QuarterlyProgress, year: int, quarter: int, due: Deadline, context: Context) -> bool:
    """Whether an unclear report may be the one, published in time, that a quarter lacks."""
    if one.quarter in _QUARTERS and one.quarter != quarter:
        return False
    online = one.published_on
    if online is None:
        return not context.lies_ahead(one, "published_at")
    return _is_premature(one) or _first_of_quarter(year, quarter) <= online <= due.latest


def _too_few(reports: Iterable[frozenset[str]]) -> bool:
    """Whether some quarters, each with the reports that it may have, have fewer between them than they are."""
    reports = tuple(reports)
    chosen = (some for size in range(1, len(reports) + 1) for some in combinations(reports, size))
    return any(len(frozenset().union(*some)) < len(some) for some in chosen)


def _with_unclear(failures: Mapping[int, Verdict], dues: Mapping[int, Deadline], context: Context) -> Verdict:
    """What is to be said of quarters that are lacking, in view of the reports of which it is unclear whose they are."""
    year, progress = context.period()[0].year, context.dossier.of(QuarterlyProgress)
    missing = {one.id: _missing_of(one, year, context) for one in progress}
    unclear = [one for one in progress if missing[one.id] is not None]
    may_be = [
        frozenset(one.id for one in unclear if _may_be(one, year, quarter, due, context))
        for quarter, due in dues.items()
    ]
    found = frozenset[str]().union(*may_be)
    if not _too_few(may_be):
        lacking = "、".join(_QUARTERS[quarter] for quarter in failures)
        says = f"{lacking}未见按时公布，另有{len(found)}条进展要素不全或有出入，无法判断属于哪个季度、何时公布"
        return missing_facts(says, *sorted({field for one, field in missing.items() if field and one in found}))
    first = next(iter(failures.values()))
    more = f"；另有{len(found)}条进展要素不全或有出入，不足以补齐" if found else ""
    return attrs.evolve(first, says="；".join(one.message for one in failures.values()) + more)


@PACK.rule("XZ1306", clause="1.3-06", title="季度进展缺漏或逾期公布", uses=[QUARTER_GRACE])
def missing_quarter(authority: Authority, context: Context) -> Verdict:
    """区政府重点工作的进展是否每季度都公布。

    检查内容：一年四个季度各有一次公布，每次不晚于季度结束后的宽限期；宽限期原文没有写明，按参数检查。第四季度的宽限期在次年。按所属季度归类，不看公布日在哪个季度；同一季度公布多次的，看最早一次；公布日早于所属季度的，年度或者季度填错，不能算。

    为什么：一年一公布，群众看到时工作已经做完；按季度公布才能在过程中监督。

    如何整改：补发缺漏的季度并注明所属季度；把公布日期列入下一年的工作计划。
    """
    year = context.period()[0].year
    progress = context.dossier.of(QuarterlyProgress)
    dues = {quarter: context.deadline(_end_of_quarter(year, quarter), QUARTER_GRACE) for quarter in _QUARTERS}
    verdicts = {}
    for quarter, name in _QUARTERS.items():
        ours = [one for one in progress if (one.year, one.quarter) == (year, quarter) and not _is_premature(one)]
        action = f"公布{year}年{name}重点工作进展"
        verdicts[quarter] = context.timely(first_online(ours), by=dues[quarter], action=action)
    unmet = {quarter: one for quarter, one in verdicts.items() if one.outcome is not Outcome.PASSED}
    if not unmet:
        late = max(verdicts.values(), key=lambda one: one.acted_on or date.min)
        return attrs.evolve(late, says=f"{year}年四个季度的重点工作进展都在宽限期内公布")
    failures = {quarter: one for quarter, one in unmet.items() if one.outcome is Outcome.FAILED}
    if not failures:
        return next(iter(unmet.values()))
    return _with_unclear(failures, {quarter: dues[quarter] for quarter in failures}, context)
