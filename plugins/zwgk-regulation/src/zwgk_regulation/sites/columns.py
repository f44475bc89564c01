"""国办秘函〔2019〕19号, the columns: how many went stale and how many stand empty.

A column is judged as it stood on the day it was last looked at: where nobody noted that day, nobody knows what came
after the last update on record. Its kind comes from the record alone, and is never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

import attrs

from zwgk import (
    Authority,
    Column,
    ColumnKind,
    Context,
    Deadline,
    Outcome,
    Publication,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.sites.parameters import (
    EMPTY_COLUMNS,
    LONG_STALE_COLUMNS,
    LONG_STALE_CYCLE,
    NEWS_CYCLE,
    NOTICES_CYCLE,
    SINCE_INDICATORS,
    STALE_COLUMNS,
)

_Answer: TypeAlias = bool | str
"""Whether a column is faulty, or the field that is not on record and would tell."""


def _seen_on(column: Column, context: Context) -> date:
    return column.checked_on or context.as_of


def _stands(column: Column, context: Context) -> bool:
    """Whether a column was there to be judged on the day it was last looked at."""
    seen = _seen_on(column, context)
    if seen < SINCE_INDICATORS or context.lies_ahead(column, "opened_on"):
        return False
    if column.opened_on is not None and column.opened_on > seen:
        return False
    return column.closed_on is None or column.closed_on > seen


def _last_update(column: Column, context: Context) -> date | None:
    """The day of the newest thing in a column, as noted or by the publications that name it."""
    seen, name = _seen_on(column, context), (column.name or "").strip()
    items = [one for one in context.dossier.of(Publication) if name and (one.column or "").strip() == name]
    updates = (column.last_updated_on, *(one.published_on for one in items))
    return max((day for day in updates if day is not None and day <= seen), default=None)


def _stale_on(column: Column, context: Context) -> Deadline | _Answer:
    """Until when a column of news or notices had to be updated; whether it is none, or what is not on record."""
    if column.kind is None:
        return "kind"
    if column.empty or column.kind not in (ColumnKind.NEWS, ColumnKind.NOTICES):
        return False
    if column.kind is ColumnKind.NOTICES and column.top_level is False:
        return False
    if column.checked_on is None:
        return "checked_on"
    last = _last_update(column, context)
    if last is None:
        return "last_updated_on"
    return context.deadline(last, NEWS_CYCLE if column.kind is ColumnKind.NEWS else NOTICES_CYCLE)


def _is_stale(column: Column, context: Context) -> _Answer:
    due = _stale_on(column, context)
    if not isinstance(due, Deadline):
        return due
    if _seen_on(column, context) <= due.latest:
        return False
    return "top_level" if column.kind is ColumnKind.NOTICES and column.top_level is None else True


def _is_long_stale(column: Column, context: Context) -> _Answer:
    """Whether a column that has to be updated, by its kind or by its own cycle, was not for a long time."""
    own, kind = column.update_cycle_days, column.kind
    if column.empty or (kind is ColumnKind.STANDING and own is None):
        return False
    if column.checked_on is None:
        return "checked_on"
    last = _last_update(column, context)
    if last is None:
        return "last_updated_on"
    if _seen_on(column, context) <= context.deadline(last, LONG_STALE_CYCLE).latest:
        return False
    if own is not None or kind in (ColumnKind.NEWS, ColumnKind.NOTICES):
        return True
    return "kind" if kind is None else "update_cycle_days"


def _is_empty(column: Column, context: Context) -> _Answer:
    last = _last_update(column, context)
    if column.empty is None:
        return "empty" if last is None else False
    return "empty" if column.empty and last is not None else column.empty


def _shown(column: Column) -> str:
    """How a column is told apart from another of the same name."""
    return f"{column.name}（{column.id}）" if column.name else column.id


def _counted(answers: dict[str, _Answer], most: int, what: str) -> Verdict:
    """Whether so few columns have a fault that the website is not failed for it."""
    faulty = sorted(name for name, answer in answers.items() if answer is True)
    unclear = sorted({answer for answer in answers.values() if isinstance(answer, str)})
    unsure = sum(isinstance(answer, str) for answer in answers.values())
    found = f"{what}{len(faulty)}个" + (f"（{'、'.join(faulty)}）" if faulty else "")
    if len(faulty) >= most:
        return failed(f"{found}，达到{most}个，被单项否决")
    if len(faulty) + unsure >= most:
        return missing_facts(f"{found}，另有{unsure}个栏目要素不全，是否达到{most}个无法判断", *unclear)
    return passed(f"{found}，少于{most}个")


def _due(columns: Iterable[Column], context: Context) -> Deadline | None:
    """The day from which enough columns would be stale; None where there are not that many."""
    dues = [due for due in (_stale_on(one, context) for one in columns) if isinstance(due, Deadline)]
    most = context.value(STALE_COLUMNS)
    return sorted(dues, key=lambda due: due.due)[most - 1] if len(dues) >= most else None


@PACK.rule(
    "REG6803",
    clause=("sites19-columns", "sites47-columns"),
    title="栏目不更新达到否决数",
    uses=[NEWS_CYCLE, NOTICES_CYCLE, STALE_COLUMNS, LONG_STALE_CYCLE, LONG_STALE_COLUMNS, EMPTY_COLUMNS],
)
def too_many_neglected_columns(authority: Authority, context: Context) -> Verdict:
    """停更、长期未更新和空白的栏目有没有多到一票否决。

    检查内容：两周没有更新的动态、要闻类栏目和六个月没有更新的通知公告、政策文件类一级栏目合计少于5个；应更新而长期未更新的少于10个；空白的少于5个。栏目属于哪一类、是不是一级栏目、哪一日核对的以登记为准，没有登记而可能影响结论的，按事实未登记处理。长期是多久原文没有写明，按参数检查。

    为什么：达到其中任何一个数，整个网站在全国检查中不合格，不再评分；没有力量更新的栏目本来就应当调整。

    如何整改：先补更停更的栏目，再归并、撤销空白和长期不用的栏目；把栏目列入台账，定期核对。
    """
    columns = [one for one in context.dossier.of(Column) if _stands(one, context)]
    if not columns:
        return inapplicable("卷宗里没有登记在用的栏目")
    tests = (
        (_is_stale, STALE_COLUMNS, "动态、要闻、通知、政策类栏目未更新"),
        (_is_long_stale, LONG_STALE_COLUMNS, "长期未更新的栏目"),
        (_is_empty, EMPTY_COLUMNS, "空白栏目"),
    )
    verdicts = [
        _counted({_shown(one): test(one, context) for one in columns}, context.value(most), what)
        for test, most, what in tests
    ]
    faults = [one for one in verdicts if one.outcome is Outcome.FAILED]
    unclear = [one for one in verdicts if one.outcome is Outcome.CANNOT_TELL]
    says = "；".join(one.message for one in faults or unclear or verdicts)
    missing = tuple(sorted({name for one in unclear for name in one.missing}))
    made = failed(says) if faults else missing_facts(says, *missing) if unclear else passed(says)
    return attrs.evolve(made, deadline=_due(columns, context), acted_on=max(_seen_on(one, context) for one in columns))
