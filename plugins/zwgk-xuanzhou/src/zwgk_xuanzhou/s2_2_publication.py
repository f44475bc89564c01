"""二·2 集成式做好政策发布: the entrance to the policy library, and what each document in it states."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zwgk import (
    Authority,
    Context,
    Outcome,
    PolicyDocument,
    SiteSnapshot,
    Verdict,
    facts_of,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
    pending,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.document_numbers import plain
from zwgk_xuanzhou.parameters.s2_2_publication import LIBRARY_LINK_WORDS, POLICY_METADATA, POLICY_TOPICS
from zwgk_xuanzhou.public_pages import is_out

_BEST_FIRST = (Outcome.PASSED, Outcome.CANNOT_TELL, Outcome.FAILED)
_SIMILAR = re.compile("政策.*(?:文件|库)|文件.*库")
"""Links that may lead to the library under another name."""
_HIGHER = re.compile("(?:国务院|国家|省|市)(?!.*区)")
"""The libraries of higher levels, to which many a home page links besides or instead of its own."""
_LEVELS = re.compile(r"[/\\>»|]")
"""What stands between the levels of a classification."""


def _entrance(snapshot: SiteSnapshot, context: Context) -> Verdict:
    """What one snapshot of the home page shows of the entrance."""
    seen, words = f"{snapshot.taken_at}的首页快照", context.value(LIBRARY_LINK_WORDS)
    if snapshot.links is None:
        return missing_facts(f"{seen}没有登记页面上的链接", "links")
    called = [link for link in snapshot.links if any(word in plain(link.text) for word in words)]
    named = [link for link in called if not _HIGHER.search(plain(link.text))]
    if any(link.reachable for link in named):
        return passed(f"{seen}上有政策文件库入口，能够打开")
    if any(link.reachable is None for link in named):
        return missing_facts(f"{seen}上有政策文件库入口，没有登记能否打开", "reachable")
    if named:
        return failed(f"{seen}上的政策文件库入口打不开")
    similar = called or [link for link in snapshot.links if _SIMILAR.search(plain(link.text))]
    if similar:
        texts = "、".join(sorted({link.text for link in similar}))
        return needs_human(f"{seen}上没有本级的{'、'.join(words)}链接，{texts}是不是入口须核对")
    return failed(f"{seen}上没有政策文件库入口")


def _latest(snapshots: Iterable[SiteSnapshot], context: Context) -> Verdict | None:
    """What the last snapshot of the period shows; None where there is none."""
    dated = [(one.taken_at.sort_key, one) for one in context.within_period(snapshots) if one.taken_at is not None]
    last = max((key for key, _ in dated), default=None)
    shown = [_entrance(one, context) for key, one in dated if key == last]
    return min(shown, key=lambda verdict: _BEST_FIRST.index(verdict.outcome), default=None)


@PACK.rule("XZ2201", clause="2.2-01", title="首页没有可用的文件库入口", uses=[LIBRARY_LINK_WORDS])
def missing_library_entrance(authority: Authority, context: Context) -> Verdict:
    """区政府门户网站首页能不能进入政策文件库。

    检查内容：年度内最后一次门户首页快照上有政策文件库的链接，并且点得开。年度未结束时还可以补设；首页当时打不开的快照不算数。链接叫别的名称，或者只有国务院、省、市文件库链接的，由人核对。

    为什么：群众多半从首页找政策，首页没有入口，文件收得再全也找不到。

    如何整改：在首页显著位置设置入口并检查链接，整改后重新留存首页快照。
    """
    opened = [one for one in context.dossier.of(SiteSnapshot) if one.reachable is not False]
    shown = _latest((one for one in opened if one.home_page), context)
    if shown is not None and shown.outcome is Outcome.PASSED:
        return shown
    _, last = context.period()
    if context.as_of <= last:
        found = "尚无可用的首页快照" if shown is None else shown.message
        return pending(f"{last.year}年内首页应有政策文件库入口，年度未结束，{found}", deadline=context.end_of_period())
    unclear = context.undated((one for one in opened if one.home_page is not False), "taken_at")
    unclear += tuple("home_page" for one in context.within_period(opened) if one.home_page is None)
    if shown is None or unclear:
        problem = f"{last.year}年内没有可用的首页快照" if not unclear else "有快照没有登记时间或是不是门户首页"
        return missing_facts(f"{problem}，首页有没有入口不明", *(sorted(set(unclear)) or ["site-snapshot"]))
    return shown


@PACK.rule("XZ2202", clause="2.2-02", title="政策文件元数据不全或时间矛盾", uses=[POLICY_METADATA])
def faulty_policy_metadata(document: PolicyDocument, context: Context) -> Verdict:
    """已发布的政策文件，元数据是否齐全，发布是否不早于成文。

    检查内容：政策文件库要求的各项元数据都已填写，空白就是缺项；发布时间不早于成文日期，两者都有时分的按分钟比较，缺时分的按日比较。未发布的文件不查。

    为什么：索引号、有效性等是公众检索和判断文件能否适用的依据；发布早于成文，说明其中一个时间是错的，以发布日起算的期限也会跟着错。

    如何整改：在政策文件库中补齐所列元数据；核对发文稿纸和网站后台的时间，更正写错的一项。
    """
    published, issued = document.published_at, document.issued_at
    if not is_out(document, context):
        return inapplicable("文件没有公开发布的记录，发布后再查元数据")
    asked = [name for name in context.value(POLICY_METADATA) if not context.lies_ahead(document, name)]
    empty = [name for name in asked if not str(getattr(document, name) or "").strip()]
    wrong = []
    if published and context.lies_ahead(document, "issued_at"):
        wrong.append(f"文件于{published}发布，截至{context.as_of}尚未成文")
    if empty:
        facts = facts_of(PolicyDocument)
        wrong.append(f"{'、'.join(facts[name].title for name in empty)}为空")
    if published and issued and published.precedes(issued):
        wrong.append(f"发布时间{published}早于成文时间{issued}，相差{published.until(issued)}")
    return failed("；".join(wrong)) if wrong else passed("元数据齐全，发布时间不早于成文日期")


@PACK.rule("XZ2210", clause="2.2-10", title="政策文件未按领域分类", uses=[POLICY_TOPICS])
def unclassified_document(document: PolicyDocument, context: Context) -> Verdict:
    """已发布的政策文件是否标明所属领域。

    检查内容：主题分类不是空白，并且在分类词表之内；写到二级分类的，看第一级。词表原文没有给出，按参数检查。未发布的文件不查。

    为什么：企业和群众按领域找文件，没有分类或者各写各的分类，文件就筛选不出来。

    如何整改：按词表补填或更正主题分类；确需新增领域的，由主管部门统一修改词表。
    """
    if not is_out(document, context):
        return inapplicable("文件没有公开发布的记录，发布后再查主题分类")
    written = context.need(document.topic, "topic")
    topic = _LEVELS.split(plain(written))[0]
    if not topic:
        return failed("主题分类为空白，没有标明所属领域")
    if topic in {plain(one) for one in context.value(POLICY_TOPICS)}:
        return passed(f"主题分类为{written}")
    return failed(f"主题分类{written}不在分类词表内")
