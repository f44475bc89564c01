"""国办发〔2017〕47号: what was amended, repealed or ran out is marked on the page of the document itself."""

from __future__ import annotations

from datetime import date

from zwgk import Context, PolicyDocument, Validity, Verdict, failed, inapplicable, missing_facts, needs_human, passed
from zwgk_regulation import PACK
from zwgk_regulation.instruments.site_guidelines import SITE_GUIDELINES
from zwgk_regulation.source import SINCE_2008

_CHANGED = {Validity.AMENDED: "已修改", Validity.REPEALED: "已废止", Validity.EXPIRED: "已失效"}


def _changed_on(document: PolicyDocument, context: Context) -> date | None:
    """The day a document stopped to hold as published; None where none is on record."""
    until = document.valid_until
    ran_out = until if until is not None and until < context.as_of else None
    return document.void_since or ran_out


def _untouched(document: PolicyDocument, changed: date | None, state: str) -> Verdict | None:
    """Why a document needs no mark; None where it needs one."""
    says = None
    if document.published_at is None and not document.url:
        says = "文件没有发布记录"
    elif document.withdrawn_on is not None:
        says = f"文件已于{document.withdrawn_on}下架"
    elif changed is None and not state:
        says = "没有修改、废止或者失效的记录"
    elif changed is not None and changed < SITE_GUIDELINES.in_force_from:
        says = f"文件{changed}失效，早于发展指引的适用期间"
    return None if says is None else inapplicable(says)


def _by_validity(document: PolicyDocument, since: str) -> Verdict:
    """What the validity on record tells of the mark, where nobody noted whether there is one."""
    if document.validity is None:
        return missing_facts(f"文件{since}，没有登记是否在原文件标注", "status_marked")
    if document.validity in _CHANGED:
        return passed(f"有效性标为{_CHANGED[document.validity]}")
    if document.void_since is None:
        return needs_human(f"有效期至{document.valid_until}，仍标有效，是否延长有效期须核对")
    return failed(f"文件{since}，仍标有效")


@PACK.rule("REG6851", clause="sites47-documents", title="失效文件未在原文件标注", since=SINCE_2008)
def unmarked_document(document: PolicyDocument, context: Context) -> Verdict:
    """修改、废止、失效的文件，在网站原文件上有没有标注。

    检查内容：已经发布、仍在网上的文件，有失效日期、有效期已过或者有效性不再是有效的，原文件页面作了明确标注。没有登记是否标注的，看登记的有效性：已标为修改、废止或者失效的视为标注，仍标有效的不符合要求。有效期已过而仍标有效的，是否延长由人核对。指引印发前发布、没有登记失效日期的，按事实未登记处理。2017年发展指引印发前已经失效的不查。

    为什么：群众在网上看到的文件没有标注，就会照着已经作废的规定办事。

    如何整改：在原文件页面显著位置标明已修改、已废止或者已失效，附上新文件的链接。
    """
    changed, state = _changed_on(document, context), _CHANGED.get(document.validity, "") if document.validity else ""
    untouched = _untouched(document, changed, state)
    if untouched is not None:
        return untouched
    since = state if changed is None else f"{changed}起不再有效"
    if document.status_marked:
        return passed(f"文件{since}，已在原文件标注")
    published = document.published_on
    if changed is None and (published is None or published < SITE_GUIDELINES.in_force_from):
        return missing_facts(f"文件{state}，没有登记哪一日起，是否早于发展指引不明", "void_since")
    if document.status_marked is False:
        return failed(f"文件{since}，没有在原文件标注")
    return _by_validity(document, since)
