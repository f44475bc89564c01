"""Rules that ask whether anything on a topic was published in the year: one function, declared once for each topic.

The topics of 一·1 and 一·2 differ in nothing but their words. Each has its row: its own code, clause, title and page.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import attrs

from zwgk import (
    Authority,
    Context,
    DisclosureItem,
    Parameter,
    PolicyDocument,
    Publication,
    Verdict,
    failed,
    is_kept_back,
    is_online_undated,
    missing_facts,
    needs_human,
    passed,
    pending,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s1_1_topics import TOPIC_PUBLICATIONS, tags


@attrs.frozen(kw_only=True)
class Topic:
    """A topic on which something has to be published every year."""

    code: str
    clause: str
    name: str
    """Of the rule, in English: ``grain-security``."""
    title: str
    """The fault."""
    about: str
    """What the information is about, in Chinese, as it stands before 信息."""
    words: tuple[str, ...]
    """By which a tag is known to be of the topic."""
    why: str
    cure: str

    @property
    def page(self) -> str:
        """The docstring of its rule."""
        return (
            f"年内是否公开过{self.about}的信息。\n\n"
            f"检查内容：年内公开、主题标签属于{self.about}的信息不少于规定条数。条数和哪些标签算在内，原文没有写明，"
            "按参数检查。信息没有登记标签的，不能判断；标签不属于本主题而标题提到的，由人核对。\n\n"
            f"为什么：{self.why}\n\n"
            f"如何整改：{self.cure}\n"
        )


def declare(topic: Topic, *, place: str) -> None:
    """Declare the rule of a topic.

    Args:
        topic: the topic.
        place: where its clause stands in the plan.
    """
    words = tags(topic.name, topic.about, topic.words, place=place)

    def rule(authority: Authority, context: Context) -> Verdict:
        return _published(topic.about, words, context)

    rule.__name__ = rule.__qualname__ = f"nothing_on_{topic.name.replace('-', '_')}"
    rule.__doc__ = topic.page
    uses: tuple[Parameter[Any], ...] = (TOPIC_PUBLICATIONS, words)
    PACK.rule(topic.code, clause=topic.clause, title=topic.title, uses=uses)(rule)


def _tags_of(publication: Publication) -> tuple[str, ...]:
    if isinstance(publication, DisclosureItem):
        return publication.topics
    if isinstance(publication, PolicyDocument) and publication.topic:
        return (publication.topic,)
    return ()


def _holds(texts: Iterable[str], words: Iterable[str]) -> bool:
    return any(word in text for word in words for text in texts)


def _within(day: date | None, context: Context) -> bool:
    first, last = context.period()
    return day is not None and first <= day <= last


def _is_untagged(publication: Publication) -> bool:
    carries_tags = isinstance(publication, (DisclosureItem, PolicyDocument))
    return carries_tags and not "".join(_tags_of(publication)).strip()


def _published(about: str, vocabulary: Parameter[tuple[str, ...]], context: Context) -> Verdict:
    words, minimum, (_, last) = context.value(vocabulary), context.value(TOPIC_PUBLICATIONS), context.period()
    publications = [one for one in context.dossier.of(Publication) if not is_kept_back(one)]
    ours = [one for one in publications if _within(one.published_on, context)]
    on_topic = [one for one in ours if _holds(_tags_of(one), words)]
    found = f"{last.year}年公开{about}的信息{len(on_topic)}条"
    if len(on_topic) >= minimum:
        return passed(f"{found}，不少于{minimum}条")
    if context.as_of <= last:
        says = f"{found}，应不少于{minimum}条，年度未结束"
        return pending(says, deadline=context.end_of_period())
    untagged = [one for one in ours if _is_untagged(one)]
    undated = [
        one
        for one in publications
        if one.published_on is None
        and not context.lies_ahead(one, "published_at")
        and (_holds(_tags_of(one), words) or (_is_untagged(one) and is_online_undated(one, context)))
    ]
    unclear = len(untagged) + len(undated)
    if unclear and len(on_topic) + unclear >= minimum:
        facts = [name for name, some in (("topics", untagged), ("published_at", undated)) if some]
        reasons = [
            f"{len(some)}条没有登记{what}" for what, some in (("主题标签", untagged), ("发布时间", undated)) if some
        ]
        return missing_facts(f"{found}，少于{minimum}条；另有{'、'.join(reasons)}，无法判断是否计入", *facts)
    named = [one for one in ours if one not in on_topic and _holds([one.title], words)]
    if named and len(on_topic) + unclear + len(named) >= minimum:
        titles = "".join(f"《{one.title}》" for one in named[:3])
        says = f"{found}，少于{minimum}条；{titles}{'等' if len(named) > 3 else ''}标题提到而标签不属于，须由人核对"  # noqa: PLR2004 (those shown)
        return needs_human(says)
    return failed(f"{found}，少于{minimum}条")
