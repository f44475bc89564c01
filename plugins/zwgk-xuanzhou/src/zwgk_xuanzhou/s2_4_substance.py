"""二·4 提升解读质量: no copies of the document, no bare headings, no shortened documents.

Whether an interpretation is one in form only is for a person to judge. These rules measure, show the passages, and pass
what is clearly none. They fail only what holds nothing else: every sentence a sentence of the document, or nothing but
headings.
"""

from __future__ import annotations

from functools import partial

from zwgk import (
    Context,
    Interpretation,
    InterpretationForm,
    PolicyDocument,
    Stage,
    Verdict,
    failed,
    inapplicable,
    needs_human,
    passed,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.headings import Heading, outline
from zwgk_xuanzhou.parameters.s2_4_quality import (
    BARE_HEADING_SHARE,
    BARE_HEADINGS,
    COPIED_SHARE,
    LONGEST_HEADING,
    SET_PHRASES,
    SHORT_QUOTATION,
    SHORTENED_ORDER,
    SHORTENED_OWN_SHARE,
    SHORTENED_SHARE,
    SHORTEST_BODY,
    SHORTEST_COMPARED,
    SHORTEST_PASSAGE,
)
from zwgk_xuanzhou.text_overlap import LeftOut, Overlap, compare, read, without

_BEFORE_AND_AFTER = (Stage.GATE, Stage.AUDIT)
_COMPARISON = (SHORTEST_PASSAGE, SHORT_QUOTATION, SET_PHRASES, SHORTEST_COMPARED)
_SHOWN = 3
"""How many passages or headings a finding shows."""
_LONGEST_SHOWN = 40
"""How many characters of a passage a finding shows."""


def _spared(interpretation: Interpretation, context: Context) -> Verdict | None:
    if interpretation.forms is not None and InterpretationForm.TEXT not in interpretation.forms:
        return inapplicable("不是文字解读")
    if any(one.id == interpretation.document for one in context.dossier.not_yet):
        return inapplicable("截至检查日所解读文件尚未发布")
    return None


def _text(interpretation: Interpretation, context: Context) -> str:
    return context.need((interpretation.text or "").strip() or None, "text")


def _overlap(interpretation: Interpretation, context: Context) -> Overlap:
    """The interpretation held against its document, without what every interpretation has to name."""
    found = context.dossier.get(context.need(interpretation.document, "document"))
    document = context.need(found if isinstance(found, PolicyDocument) else None, "document")
    theirs = context.need((document.text or "").strip() or None, "text", of=document)
    left_out = LeftOut(
        titles=(document.title, interpretation.title),
        phrases=context.value(SET_PHRASES),
        quotations_shorter_than=context.value(SHORT_QUOTATION),
    )
    return compare(
        without(read(_text(interpretation, context)), left_out),
        without(read(theirs), left_out),
        shortest=context.value(SHORTEST_PASSAGE),
    )


def _measured(overlap: Overlap) -> str:
    """The measure, as both rules word it."""
    return (
        f"除书名、文号、联系方式、套语和短引文外，解读{len(overlap.text)}字，"
        f"其中{overlap.copied}字（{overlap.share:.0%}）与文件的语句相同"
    )


def _with_passages(overlap: Overlap, judgement: str) -> str:
    passages = [_cut(passage) for passage in overlap.longest(_SHOWN)]
    shown = f"，最长的是{'、'.join(f'“{passage}”' for passage in passages)}" if passages else ""
    return f"{_measured(overlap)}{shown}；{judgement}"


def _cut(passage: str) -> str:
    return passage if len(passage) <= _LONGEST_SHOWN else f"{passage[: _LONGEST_SHOWN - 1]}…"


def _long_enough(overlap: Overlap, context: Context) -> bool:
    return len(overlap.text) >= context.value(SHORTEST_COMPARED)


@PACK.rule(
    "XZ2410",
    clause="2.4-10",
    title="解读照抄文件原文",
    uses=[*_COMPARISON, COPIED_SHARE],
    stages=_BEFORE_AND_AFTER,
)
def copied_interpretation(interpretation: Interpretation, context: Context) -> Verdict:
    """文字解读是否只是摘抄文件原文。

    检查内容：逐字比对解读和文件，算出解读中与文件一字不差的语句占多少。标点、空格、全角半角不计；书名号里的名称、文号、文件标题、联系方式、通行套语和短引文先行剔除，短于规定字数的相同不算。占比达到规定比例的，列出最长的几段，由人判断；没有一句是自己写的，才判为不合规。各项字数和比例原文没有写明，按参数检查。

    为什么：把条文抄一遍，看不懂文件的人照样看不懂。

    如何整改：对照列出的语句改写，讲清这样规定的原因、影响谁、怎样办；确需引用条文的，加引号并说明。
    """
    spared = _spared(interpretation, context)
    if spared is not None:
        return spared
    overlap = _overlap(interpretation, context)
    if overlap.share < context.value(COPIED_SHARE):
        return passed(partial(_measured, overlap))
    if overlap.nothing_new and _long_enough(overlap, context):
        return failed(partial(_with_passages, overlap, "没有一句是解读自己写的"))
    return needs_human(partial(_with_passages, overlap, "是否照抄须由人判断"))


@PACK.rule(
    "XZ2411",
    clause="2.4-11",
    title="解读只罗列小标题",
    uses=[LONGEST_HEADING, SHORTEST_BODY, BARE_HEADINGS, BARE_HEADING_SHARE],
    stages=_BEFORE_AND_AFTER,
)
def bare_headings(interpretation: Interpretation, context: Context) -> Verdict:
    """文字解读是否只罗列小标题。

    检查内容：找出编号的小标题，看每个小标题下面写了多少字。下面几乎没有内容的达到规定个数和比例的，列出来由人判断，因为编号的短句也可能就是要说的话；全文除小标题外没有任何内容，才判为不合规。落款里的解读机关、科室和电话不算内容。各项字数和比例原文没有写明，按参数检查。

    为什么：只有标题没有内容的解读，等于告诉群众“有这回事”，没有告诉他怎么回事。

    如何整改：在每个小标题下写清具体规定、理由和办法；没有内容可写的标题删去。
    """
    spared = _spared(interpretation, context)
    if spared is not None:
        return spared
    found = outline(
        _text(interpretation, context), longest_heading=context.value(LONGEST_HEADING), title=interpretation.title
    )
    if not found.headings:
        return passed("正文没有编号的小标题")
    bare = found.bare(context.value(SHORTEST_BODY))
    count, all_of_them = len(bare), len(found.headings)
    if count < context.value(BARE_HEADINGS) or count / all_of_them < context.value(BARE_HEADING_SHARE):
        return passed(f"小标题{all_of_them}个，下面没有内容的{count}个")
    if found.nothing_else:
        return failed(f"全文只有{all_of_them}个小标题：{_listed(bare)}")
    return needs_human(f"小标题{all_of_them}个，下面几乎没有内容的{count}个：{_listed(bare)}；是否罗列小标题须由人判断")


def _listed(headings: tuple[Heading, ...]) -> str:
    shown = "、".join(f"“{_cut(heading.text)}”" for heading in headings[:_SHOWN])
    return f"{shown}等" if len(headings) > _SHOWN else shown


@PACK.rule(
    "XZ2412",
    clause="2.4-12",
    title="解读只是文件精简版",
    uses=[*_COMPARISON, SHORTENED_SHARE, SHORTENED_ORDER, SHORTENED_OWN_SHARE],
    stages=_BEFORE_AND_AFTER,
)
def shortened_document(interpretation: Interpretation, context: Context) -> Verdict:
    """文字解读是否只是文件的精简版。

    检查内容：解读比文件短，大部分语句与文件相同，先后次序也与文件相同，又几乎没有自己的语句，四项都占的由人判断；每一句都按次序取自文件，才判为不合规。比对的办法与XZ2410相同，各项比例原文没有写明，按参数检查。换了几个词的缩写，机器未必看得出来。

    为什么：缩短了的文件还是文件，没有解释一个字。

    如何整改：不要从删减文件入手；从群众会问的问题入手重写，逐一回答。
    """
    spared = _spared(interpretation, context)
    if spared is not None:
        return spared
    overlap = _overlap(interpretation, context)
    if len(overlap.text) >= len(overlap.source):
        return passed("解读不比文件短，是否照抄由XZ2410检查")
    if (
        overlap.share < context.value(SHORTENED_SHARE)
        or overlap.in_order < context.value(SHORTENED_ORDER)
        or overlap.own_share > context.value(SHORTENED_OWN_SHARE)
    ):
        return passed(partial(_with_order, overlap))
    if overlap.nothing_new and overlap.in_order == 1 and _long_enough(overlap, context):
        return failed(partial(_with_passages, overlap, "每一句都按次序取自文件"))
    return needs_human(partial(_with_passages, overlap, f"{_order(overlap)}，是否只是精简版须由人判断"))


def _order(overlap: Overlap) -> str:
    return f"次序与文件一致的占{overlap.in_order:.0%}，自己的语句占{overlap.own_share:.0%}"


def _with_order(overlap: Overlap) -> str:
    return f"{_measured(overlap)}；{_order(overlap)}" if overlap.passages else _measured(overlap)
