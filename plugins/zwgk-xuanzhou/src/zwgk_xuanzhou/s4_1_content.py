"""四·1 完善工作机制: what is published fits its column and the work done, and nothing void goes out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from zwgk import (
    Authority,
    Column,
    Context,
    DisclosureItem,
    Interpretation,
    InterpretationForm,
    PolicyDocument,
    Publication,
    Stage,
    Verdict,
    failed,
    inapplicable,
    is_kept_back,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s4_1_content import (
    CONTENTLESS,
    DOUBTFUL_PLACEHOLDERS,
    PLACEHOLDERS,
    SHORTEST_TEXT,
)
from zwgk_xuanzhou.same_content import earlier_with_same_content

_BEFORE_AND_AFTER = (Stage.GATE, Stage.AUDIT)


@PACK.rule("XZ4109", clause="4.1-09", title="未见整治形式主义材料")
def unattested_against_formalism(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明公开工作没有搞数字形式主义。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；由人判断，机器只看材料是否齐全。本工具计出的次数、条数只用来核对有没有漏，不作排名，也不要求越多越好。

    为什么：为了指标凑条数、要点击、重复填表，增加基层负担，群众真正需要的信息反而被淹没。

    如何整改：取消按条数、点击量的排名和层层填报，合并重复的台账，归档清理情况，由负责岗位签署声明。
    """
    return context.attested(authority, "4.1-09", action="整治公开工作中的数字形式主义")


@PACK.rule("XZ4110", clause="4.1-10", title="信息放错栏目", stages=_BEFORE_AND_AFTER)
def misplaced_publication(publication: Publication, context: Context) -> Verdict:
    """信息是否放在与内容相符的栏目。

    检查内容：对照登记的栏目定位，记录类别不在栏目收录类别之内的，放错了栏目；主题与栏目收录的主题都已登记而没有一个相同，标题里也没有收录主题的，提示由人判断。栏目没有登记收录什么的，无法判断。

    为什么：群众按栏目找信息，放错栏目等于没有公开；栏目里混进不相干的内容，也显得是在凑数。

    如何整改：把信息移到对应栏目；栏目定位写得过窄的，修改栏目登记的收录类别和主题。
    """
    if is_kept_back(publication):
        return inapplicable("该文件不主动公开，没有发布")
    name = _plain_word(context.need(publication.column, "column"))
    columns = [one for one in context.dossier.of(Column) if _plain_word(one.name or "") == name]
    defined = [one for one in columns if one.topics is not None or one.publication_kinds is not None]
    if not defined:
        return missing_facts(f"没有登记栏目“{publication.column}”收录什么", "topics", "publication_kinds")
    kind = publication.record_kind
    fitting = [one for one in defined if one.publication_kinds is None or kind in one.publication_kinds]
    if not fitting and len(defined) < len(columns):
        return missing_facts(f"有的栏目“{publication.column}”没有登记收录什么", "topics", "publication_kinds")
    if not fitting:
        return failed(f"栏目“{publication.column}”不收录{publication.record_title}，信息放错了栏目")
    return _topics_fit(publication, fitting)


def _topics_fit(publication: Publication, columns: Iterable[Column]) -> Verdict:
    """Whether a publication's topic is one that a column of its name takes; what speaks against it is a hint only."""
    taken = [topic for column in columns for topic in column.topics or ()]
    if not taken:
        return passed(f"栏目“{publication.column}”收录{publication.record_title}，没有限定主题")
    wanted = {_plain_word(topic) for topic in taken}
    own = _topics(publication)
    shared = [topic for topic in own if _plain_word(topic) in wanted]
    if shared:
        return passed(f"主题“{shared[0]}”属于栏目“{publication.column}”收录的主题")
    title = _plain(publication.title)
    named = [topic for topic in taken if _plain_word(topic) in title]
    if named:
        return passed(f"标题含栏目“{publication.column}”收录的主题“{named[0]}”")
    about = f"主题{'、'.join(own)}" if own else "没有登记主题，标题"
    return needs_human(
        f"{about}与栏目“{publication.column}”收录的主题（{'、'.join(taken)}）没有相同之处，是否放错须由人判断"
    )


def _topics(publication: Publication) -> tuple[str, ...]:
    if isinstance(publication, DisclosureItem):
        return publication.topics
    if isinstance(publication, PolicyDocument) and publication.topic:
        return (publication.topic,)
    return ()


@PACK.rule("XZ4111", clause="4.1-11", title="未见内容贴合实际的材料")
def unattested_actual_content(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明公开的内容反映本单位的实际工作。

    检查内容：年度内有对应本条的佐证材料，如栏目内容抽查记录，并由负责岗位声明落实情况；是否贴合实际由人判断，机器只看材料是否齐全。

    为什么：转载、空话再多，群众也看不到本单位做了什么、怎样办事。

    如何整改：抽查各栏目内容，撤换与本单位工作无关的信息，归档抽查记录，由负责岗位签署声明。
    """
    return context.attested(authority, "4.1-11", action="使公开内容贴合工作实际")


@PACK.rule(
    "XZ4112",
    clause="4.1-12",
    title="发布空白、重复或占位信息",
    uses=[PLACEHOLDERS, CONTENTLESS, DOUBTFUL_PLACEHOLDERS, SHORTEST_TEXT],
    stages=_BEFORE_AND_AFTER,
)
def void_publication(publication: Publication, context: Context) -> Verdict:
    """发布的信息是否空白、重复，或者留有没有替换的占位文字。

    检查内容：正文登记为空白的，标题或正文里留有“（具体网址）”一类占位文字的，标题、正文和栏目与在线的另一条完全相同的，都是无效信息；先发的一条不算，撤下后重发的不算。正文过短、留有“XX年X月”一类文字、另一栏目已有相同内容的，提示由人判断。发布后链接失效的由XZ3122检查。撤下以后，曾经发布的事实仍然算数。

    为什么：群众点开看到的是空页、模板或者重复的内容，会认为公开只是应付。

    如何整改：撤下无效的一条，补齐内容后重新审核发布；重复的只保留一条；以后发布前预览页面。
    """
    if is_kept_back(publication):
        return inapplicable("该文件不主动公开，没有发布")
    words = _plain(f"{publication.title}\n{publication.text or ''}")
    placed = _standing_in(words, context.value(PLACEHOLDERS))
    if placed:
        return failed(f"留有占位文字{_quoted(placed)}")
    text = context.need(publication.text, "text")
    if not text.strip():
        return _blank(publication)
    whole = [part for part in (publication.title, text) if _plain(part) in context.value(CONTENTLESS)]
    if whole:
        return failed(f"标题或正文只有{_quoted(whole)}，没有内容")
    repeated = _repetition(publication, context)
    return repeated or _doubts(words, text, context) or passed("正文有内容，没有占位文字，没有重复发布")


def _blank(publication: Publication) -> Verdict:
    if isinstance(publication, Interpretation) and set(publication.forms or ()) - {InterpretationForm.TEXT}:
        return needs_human("解读正文没有文字，是否全部是图片、视频须由人核对")
    return failed("正文空白")


def _repetition(publication: Publication, context: Context) -> Verdict | None:
    earlier = earlier_with_same_content(publication, context.dossier)
    if not earlier:
        return None
    if any(one.column and one.column == publication.column for one in earlier):
        same = next(one for one in earlier if one.column == publication.column)
        return failed(f"与{same.published_at}在同一栏目发布的{same.id}标题、正文完全相同")
    return needs_human(
        f"与{earlier[0].published_at}发布的{earlier[0].id}标题、正文相同，是否有意在不同栏目发布须由人核对"
    )


def _doubts(words: str, text: str, context: Context) -> Verdict | None:
    doubtful = _standing_in(words, context.value(DOUBTFUL_PLACEHOLDERS))
    if doubtful:
        return needs_human(f"含有{_quoted(doubtful)}，是打码、样式还是没有填写须由人核对")
    shortest = context.value(SHORTEST_TEXT)
    length = len("".join(text.split()))
    if length < shortest:
        return needs_human(f"正文只有{length}个字，少于{shortest}个字，是否完整须由人核对")
    return None


def _standing_in(words: str, known: tuple[str, ...]) -> list[str]:
    """Which of some phrases stand in plain words."""
    return [one for one in known if _plain_word(one) in words]


def _plain(words: str) -> str:
    """The words without spaces, width and case, with a multiplication sign read as the letter."""
    folded = unicodedata.normalize("NFKC", words).casefold().replace("\N{MULTIPLICATION SIGN}", "x")
    return "".join(folded.split())


@lru_cache(maxsize=1024)
def _plain_word(word: str) -> str:
    """`_plain` for names and phrases that come again and again."""
    return _plain(word)


def _quoted(words: Iterable[str]) -> str:
    return "、".join(f"“{one.strip()}”" for one in dict.fromkeys(words))
