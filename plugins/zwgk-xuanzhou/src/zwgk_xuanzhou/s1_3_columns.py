"""一·3 以公开强化监督, columns: none stands empty, and none goes without anything new for too long.

A column is judged as it stood on the day it was last looked at, or on the day of the check where nobody noted that day;
what came after the plan's year is the next plan's.
"""

from __future__ import annotations

from datetime import date
from functools import partial

import attrs

from zwgk import (
    Authority,
    Column,
    ColumnKind,
    Context,
    Outcome,
    Parameter,
    Publication,
    Span,
    Verdict,
    days,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
    pending,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s1_3_oversight import EMPTY_COLUMN_VETO, NEWS_CYCLE, NOTICES_CYCLE, STALE_COLUMN_VETO

_CYCLES: dict[ColumnKind, Parameter[Span]] = {ColumnKind.NEWS: NEWS_CYCLE, ColumnKind.NOTICES: NOTICES_CYCLE}


def _seen_on(column: Column, context: Context) -> date:
    """The day a column is judged on."""
    return min(column.checked_on or context.as_of, context.period()[1])


def _last_update(column: Column, context: Context) -> date | None:
    """The day of the newest thing in a column, as noted or by the publications that name it."""
    seen, name = _seen_on(column, context), (column.name or "").strip()
    items = [one for one in context.dossier.of(Publication) if name and (one.column or "").strip() == name]
    updates = (column.last_updated_on, *(one.published_on for one in items))
    return max((day for day in updates if day is not None and day <= seen), default=None)


def _out_of_sight(column: Column, context: Context) -> Verdict | None:
    """Why a column was not there to be judged in the plan's year; None where it was."""
    first, last = context.period()
    seen = _seen_on(column, context)
    if context.lies_ahead(column, "opened_on") or (column.opened_on is not None and column.opened_on > last):
        return inapplicable(f"到{seen}栏目尚未开设")
    if column.closed_on is not None and column.closed_on <= seen:
        return inapplicable(f"栏目已于{column.closed_on}撤销")
    if seen < first:
        return inapplicable(f"栏目情况是{seen}核对的，早于{first.year}年度")
    if context.lies_ahead(column, "checked_on") and _last_update(column, context) is None:
        return inapplicable(f"到{seen}栏目情况尚未核对")
    if column.last_updated_on is not None and column.last_updated_on > seen and _last_update(column, context) is None:
        return inapplicable(f"登记的更新在{last.year}年度以后")
    return None


def _is_empty(column: Column, context: Context) -> bool:
    return bool(column.empty) and _last_update(column, context) is None


def _updated(column: Column, context: Context, cycle: Parameter[Span] | Span) -> Verdict:
    """Whether a column's last update lay within a cycle of the day it is judged on."""
    last, seen = context.need(_last_update(column, context), "last_updated_on", of=column), _seen_on(column, context)
    timely = context.timely(seen, by=context.deadline(last, cycle), action="更新栏目")
    return attrs.evolve(timely, says=partial(_freshness, seen, last, timely))


def _freshness(seen: date, last: date, timely: Verdict) -> str:
    due = timely.deadline
    if due is None or timely.outcome is Outcome.PASSED:
        return f"最近更新于{last}，到{seen}没有超过更新周期"
    return f"最近更新于{last}，应在{due.latest}前（含当日）再次更新，到{seen}已超过{(seen - due.latest).days}日"


@PACK.rule("XZ1315", clause="1.3-15", title="栏目空白或停更", uses=[NEWS_CYCLE, NOTICES_CYCLE])
def neglected_column(column: Column, context: Context) -> Verdict:
    """栏目有没有内容，是否按周期更新。

    检查内容：栏目不是空白；动态要闻类两周内、通知公告和政策文件类六个月内有更新，本单位另定周期的同时按另定的周期检查。最近更新日取登记的日期和发布在本栏目的信息中最晚的一日，看到核对日为止，没有核对日期的看到检查日为止。内容相对固定又没有另定周期的栏目只看是否空白。

    为什么：空白和停更的栏目让群众白跑一趟，也是全国网站抽查的否决项。

    如何整改：补充内容；确实没有内容可发的，归并或撤销栏目。
    """
    out_of_sight = _out_of_sight(column, context)
    if out_of_sight is not None:
        return out_of_sight
    seen, last, own = _seen_on(column, context), _last_update(column, context), column.update_cycle_days
    if column.empty and last is not None:
        return needs_human(f"登记为空白栏目，又有{last}的更新，是否空白须核对")
    if column.empty:
        return failed(f"到{seen}栏目里没有任何信息")
    if own is not None and own <= 0:
        return missing_facts(f"登记的更新周期为{own}日，须核对；没有另定周期的不填", "update_cycle_days")
    cycles: list[Parameter[Span] | Span] = [] if own is None else [days(own)]
    if column.kind in _CYCLES:
        cycles.append(_CYCLES[column.kind])
    if not cycles:
        context.need(column.kind, "kind")
        context.need(column.empty if last is None else False, "empty")
        return passed("栏目里有信息，没有规定更新周期")
    verdicts = [_updated(column, context, cycle) for cycle in cycles]
    return next((one for one in verdicts if one.outcome is not Outcome.PASSED), verdicts[0])


def _missing_of(column: Column, context: Context) -> str | None:
    """The field without which nobody can tell whether a column counts; None where all is on record."""
    if column.empty:
        return None if _is_empty(column, context) else "empty"
    if column.kind is None:
        return "kind"
    if _last_update(column, context) is not None:
        return None
    if column.kind in _CYCLES:
        return "last_updated_on"
    return "empty" if column.empty is None else None


def _is_stale(column: Column, context: Context) -> bool:
    """Whether a column of news or notices went longer without an update than the national indicators allow."""
    if column.kind not in _CYCLES or column.empty:
        return False
    return _updated(column, context, _CYCLES[column.kind]).outcome is Outcome.FAILED


@PACK.rule(
    "XZ1365",
    clause="1.3-15",
    title="停更空白栏目达到否决数",
    same_as="REG6803",
    uses=[NEWS_CYCLE, NOTICES_CYCLE, STALE_COLUMN_VETO, EMPTY_COLUMN_VETO],
)
def too_many_neglected_columns(authority: Authority, context: Context) -> Verdict:
    """停更和空白的栏目有没有多到网站抽查一票否决。

    检查内容：动态要闻类超过两周、通知公告和政策文件类超过六个月没有更新的栏目合计，以及空白栏目合计，都少于否决的个数。逐个栏目由XZ1315检查。年度结束仍没有登记栏目的，无法判断。

    为什么：达到否决个数，整个网站在全国抽查中不合格，不再评分。

    如何整改：先补更停更的栏目，再归并空白栏目；把栏目列入台账，定期核对并登记。
    """
    columns = [one for one in context.dossier.of(Column) if _out_of_sight(one, context) is None]
    if not columns:
        due = context.end_of_period()
        if context.as_of <= due.due:
            return pending("年度未结束，没有登记栏目", deadline=due)
        return attrs.evolve(missing_facts("没有登记栏目，更新情况无法判断", "column"), deadline=due)
    missing = {column.id: _missing_of(column, context) for column in columns}
    known = [column for column in columns if missing[column.id] is None]
    empty = sum(_is_empty(column, context) for column in known)
    stale = sum(_is_stale(column, context) for column in known)
    counts = f"登记的{len(columns)}个栏目中，停更{stale}个、空白{empty}个"
    most_stale, most_empty = context.value(STALE_COLUMN_VETO), context.value(EMPTY_COLUMN_VETO)
    if stale >= most_stale or empty >= most_empty:
        return failed(f"{counts}；停更达到{most_stale}个或者空白达到{most_empty}个即被否决")
    unclear = sorted({field for field in missing.values() if field is not None})
    left = len(columns) - len(known)
    if stale + left >= most_stale or empty + left >= most_empty:
        return missing_facts(f"{counts}，另有{left}个要素不全，无法判断", *unclear)
    return passed(f"{counts}，没有达到否决的个数")
