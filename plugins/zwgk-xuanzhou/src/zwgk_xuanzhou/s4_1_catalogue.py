"""四·1 完善工作机制: the disclosure catalogue set up by level and field, and kept up to date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

from zwgk import (
    Authority,
    CatalogueVersion,
    Context,
    Outcome,
    Verdict,
    failed,
    missing_facts,
    passed,
    pending,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s4_1_mechanisms import CATALOGUE_CYCLE

_GRAVEST_FIRST = (Outcome.FAILED, Outcome.PENDING, Outcome.PASSED)


@PACK.rule("XZ4107", clause="4.1-07", title="未见公开目录优化材料")
def unattested_catalogue_structure(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明公开目录已经按层级和领域优化设置。

    检查内容：年度内有对应本条的佐证材料，如目录文本、调整说明，并由负责岗位声明落实情况；层级和领域分得是否合理由人判断，机器只看材料是否齐全。

    为什么：目录照层级、领域分清楚，群众才能按图索骥，也才看得出哪一块没有公开。

    如何整改：对照基层政务公开标准目录，按层级和领域调整本单位目录，归档目录和说明，由负责岗位签署声明。
    """
    return context.attested(authority, "4.1-07", action="分层级分领域优化公开目录")


@PACK.rule("XZ4108", clause="4.1-08", title="公开目录停更", uses=[CATALOGUE_CYCLE])
def stale_catalogue(authority: Authority, context: Context) -> Verdict:
    """公开目录是否按周期更新。

    检查内容：公开目录前后两版的公布日期相隔不超过规定周期；应当更新的日子落在年内的，到期没有新版即为停更，补更晚了也算。年初以前就已经停更的，以年内更新为限。周期原文没有写明，按参数检查。

    为什么：目录不随职责和事项变化更新，群众照目录找不到新的信息，找到的又是旧的。

    如何整改：核对职责、事项和栏目的变化，公布新版目录；没有变化的，核对后注明核对日期重新公布。
    """
    first, last = context.period()
    versions = context.dossier.of(CatalogueVersion)
    days = sorted(one.published_on for one in versions if one.published_on and one.published_on <= last)
    latest_first = reversed(tuple(_gaps(days, context, first, last)))
    verdict = min(latest_first, key=lambda found: _GRAVEST_FIRST.index(found.outcome))
    until = verdict.deadline.latest if verdict.deadline else last
    undated = [one for one in versions if _may_be_out_by(until, one, context)]
    if verdict.outcome is Outcome.FAILED and undated:
        listed = "、".join(one.id for one in undated)
        return missing_facts(f"{listed}没有登记公布时间，公开目录是否按期更新不明", "published_at")
    return verdict


def _may_be_out_by(day: date, version: CatalogueVersion, context: Context) -> bool:
    """Whether a version of which no publication is on record may have been published by a day."""
    if version.published_at is not None or context.lies_ahead(version, "published_at"):
        return False
    return version.revised_on is None or version.revised_on <= day


def _gaps(days: list[date], context: Context, first: date, last: date) -> Iterator[Verdict]:
    """What each version's next update has to say, where it is due within the year; and whether there is one at all."""
    if not days or context.deadline(days[-1], CATALOGUE_CYCLE).due < first:
        yield _nothing_yet(days, context)
    for day, following in zip_longest(days, days[1:]):
        due = context.deadline(day, CATALOGUE_CYCLE)
        if first <= due.due <= last:
            yield context.timely(following, by=due, action="更新公开目录")
        elif due.due > last and following is None:
            yield passed(f"公开目录最近于{day}公布，下次更新不迟于{due.due}")
        elif following is not None:
            yield passed(f"公开目录于{day}、{following}先后公布")


def _nothing_yet(days: list[date], context: Context) -> Verdict:
    since = f"最近一版于{days[-1]}公布" if days else "没有公布过的目录版本"
    if context.as_of <= context.period()[1]:
        return pending(f"应在年内更新公开目录，{since}，年度未结束", deadline=context.end_of_period())
    return failed(f"应在年内更新公开目录，{since}，年内没有更新")
