"""一·1 围绕中心工作公开: the numbers and lists of this section, and how those of the topics are made."""

from __future__ import annotations

from datetime import date

from zwgk import Parameter, Stricter
from zwgk_xuanzhou.parameters.assumed import assumed

LATE_UNTIL = date(2025, 12, 31)
"""The last day on which what was formed in the plan's year is looked for among late publications."""

TOPIC_PUBLICATIONS: Parameter[int] = assumed(
    "xuanzhou-topic-publications",
    "每个主题每年公开信息条数的下限",
    1,
    place="一·1、一·2",
    note="未写条数，按每个主题每年一条理解",
    stricter=Stricter.HIGHER,
)

DEPARTMENT_PUBLICATIONS: Parameter[int] = assumed(
    "xuanzhou-department-publications",
    "每个科室每年发布信息条数的下限",
    1,
    place="一·1",
    note="责任科室为各科室，未写条数，按每个科室每年一条理解",
    stricter=Stricter.HIGHER,
)


def tags(name: str, topic: str, words: tuple[str, ...], *, place: str) -> Parameter[tuple[str, ...]]:
    """The words by which a tag is known to be of a topic: those of the clause, and others commonly used."""
    return assumed(
        f"xuanzhou-tags-{name}",
        f"属于{topic}的主题标签用语",
        words,
        place=place,
        note="未列标签，按本条用语和常见说法归纳，标签含有其中之一即算",
        show="、".join,
    )
