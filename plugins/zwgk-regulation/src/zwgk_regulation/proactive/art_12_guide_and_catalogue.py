"""第十二条: the disclosure guide and the catalogue, what they contain, and that they keep up with the institution."""

from __future__ import annotations

from collections.abc import Iterable

from zwgk import (
    Authority,
    CatalogueVersion,
    Context,
    GuideElement,
    GuideVersion,
    InstitutionalChange,
    InstitutionalChangeKind,
    MissingFacts,
    Outcome,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.proactive.parameters import CATALOGUE_ELEMENTS, GUIDE_ELEMENTS, UPDATE_LIMIT
from zwgk_regulation.source import SINCE_2008

_NEW_NAME = (InstitutionalChangeKind.ESTABLISHED, InstitutionalChangeKind.RENAMED)


def is_online(page: CatalogueVersion | GuideVersion) -> bool:
    """Whether a page is known to be online; a draft is not."""
    return page.published_at is not None or bool((page.url or "").strip())


@PACK.rule(
    "REG1201", clause=("art-12-02", "2008-art-19"), title="公开指南内容不全", uses=[GUIDE_ELEMENTS], since=SINCE_2008
)
def incomplete_guide(guide: GuideVersion, context: Context) -> Verdict:
    """公开指南是否写全法定内容。

    检查内容：每一版指南写明信息的分类、编排体系、获取方式，公开工作机构的名称、办公地址、办公时间、联系电话、传真号码、互联网联系方式。只缺传真号码的，是否没有传真机由人核对；没有登记写了哪些内容的，无法判断。

    为什么：群众照着指南找信息、递申请，缺一项就可能找不到门。

    如何整改：补齐指南缺少的内容，重新公布并登记；没有传真机的在指南中写明。
    """
    held = context.need(guide.elements, "elements")
    absent = [one for one in context.value(GUIDE_ELEMENTS) if one not in held]
    if not absent:
        return passed("公开指南内容齐全")
    if absent == [GuideElement.FAX]:
        return needs_human("公开指南没有写传真号码，没有传真机的应在指南中写明，须核对")
    return failed(f"公开指南没有写{'、'.join(one.chinese for one in absent)}")


@PACK.rule(
    "REG1202",
    clause=("art-12-03", "2008-art-19"),
    title="公开目录要素不全",
    uses=[CATALOGUE_ELEMENTS],
    since=SINCE_2008,
)
def incomplete_catalogue(catalogue: CatalogueVersion, context: Context) -> Verdict:
    """公开目录的条目是否显示索引、名称、内容概述和生成日期。

    检查内容：每一版目录的条目要素齐全。没有登记条目显示哪些要素的，无法判断。

    为什么：要素不全，群众从目录上看不出信息说的什么、是哪一天的，也检索不到。

    如何整改：在公开平台上补齐目录条目的要素，登记本版目录。
    """
    held = context.need(catalogue.entry_elements, "entry_elements")
    absent = [one.chinese for one in context.value(CATALOGUE_ELEMENTS) if one not in held]
    return failed(f"公开目录的条目没有{'、'.join(absent)}") if absent else passed("公开目录的条目要素齐全")


@PACK.rule("REG1203", clause=("art-12-01", "2008-art-19"), title="公开指南或目录没有上网", since=SINCE_2008)
def missing_guide_or_catalogue(authority: Authority, context: Context) -> Verdict:
    """有没有公布公开指南和公开目录。

    检查内容：公开指南、公开目录各有一版登记了公布时间或者网址。网址登记为空白、又没有公布时间的，是没有公布；没有登记的，无法判断。

    为什么：指南和目录是群众查信息、递申请的入口，没有公布就无从下手。

    如何整改：编制并公布指南和目录，登记公布时间和网址。
    """
    unpublished, unclear = [], []
    for kind in (GuideVersion, CatalogueVersion):
        pages: tuple[GuideVersion | CatalogueVersion, ...] = context.dossier.of(kind)
        title = kind.record_title.removesuffix("版本")
        if any(is_online(page) for page in pages):
            continue
        if pages and all(page.url is not None and not context.lies_ahead(page, "published_at") for page in pages):
            unpublished.append(title)
        else:
            unclear.append((title, "url" if pages else kind.record_kind))
    if unpublished:
        return failed(f"{'、'.join(unpublished)}登记为没有上网")
    if unclear:
        return missing_facts(
            f"没有登记已公布的{'、'.join(title for title, _ in unclear)}", *(one for _, one in unclear)
        )
    return passed("公开指南和公开目录都已公布")


def _updated(
    pages: Iterable[CatalogueVersion | GuideVersion], change: InstitutionalChange, context: Context, *, what: str
) -> Verdict:
    """Whether a page was published anew within the term after a change.

    Raises:
        MissingFacts: none is known to have been, and one that is online may have been.
    """
    pages = tuple(pages)
    due = context.deadline(change.effective_on, UPDATE_LIMIT, fact="effective_on")
    days = [page.published_on for page in pages if page.change == change.id and page.published_on is not None]
    verdict = context.timely(min(days, default=None), by=due, action=f"公布更新后的{what}")
    if verdict.outcome is not Outcome.FAILED:
        return verdict
    begun = min(day for day in (change.decided_on, change.effective_on) if day is not None)
    for page in pages:
        undated = page.published_on is None and not context.lies_ahead(page, "published_at")
        if undated and page.change in (None, change.id) and is_online(page):
            raise MissingFacts("published_at", of=page.id)
        if page.published_on is not None and begun <= page.published_on <= due.latest:
            if page.change is None:
                raise MissingFacts("change", of=page.id)
            says = f"{page.published_on}公布的{what}对应的是另一机构变动{page.change}，是否也反映了本项变动，须由人核对"
            return needs_human(says)
    return verdict


def _not_owed(change: InstitutionalChange) -> Verdict | None:
    if change.kind is not None and change.kind.ends_the_authority:
        return inapplicable(f"本机关{change.kind.chinese}，由承接职责的机关公布")
    return None


@PACK.rule(
    "REG1204",
    clause=("art-12-01", "art-53-02", "2008-art-19"),
    title="公开指南更新不及时",
    uses=[UPDATE_LIMIT],
    since=SINCE_2008,
)
def outdated_guide(change: InstitutionalChange, context: Context) -> Verdict:
    """机构变动以后，公开指南是否及时更新。

    检查内容：新设、更名或者职责有变化的，自变动生效之日起20个工作日内公布反映变动的公开指南，提前公布也可以；条文只写“及时”，期限按参数检查。公布的一版没有注明对应的变动的，无法判断；注明了别的变动的由人核对。本机关已经撤并的不查。

    为什么：指南写着受理申请的机构、地址和电话，写错了，申请就到不了该到的地方。

    如何整改：更新指南并登记公布时间和对应的机构变动。
    """
    settled = _not_owed(change)
    if settled is not None:
        return settled
    renamed = change.kind in _NEW_NAME
    if change.duties_changed is False and change.kind is not None and not renamed:
        return inapplicable("机构变动没有改变本机关的名称和职责")
    verdict = _updated(context.dossier.of(GuideVersion), change, context, what="公开指南")
    if verdict.outcome is Outcome.FAILED and not renamed and not change.duties_changed:
        raise MissingFacts("duties_changed" if change.duties_changed is None else "kind")
    if verdict.outcome is Outcome.FAILED:
        context.need(change.kind, "kind")  # an authority that is no more owes none
    return verdict


@PACK.rule(
    "REG1205",
    clause=("art-12-01", "art-53-02", "2008-art-19"),
    title="公开目录更新不及时",
    uses=[UPDATE_LIMIT],
    since=SINCE_2008,
)
def outdated_catalogue(change: InstitutionalChange, context: Context) -> Verdict:
    """职责变动以后，公开目录是否及时更新。

    检查内容：职责有变化的，自变动生效之日起20个工作日内公布反映变动的公开目录，提前公布也可以；条文只写“及时”，期限按参数检查。公布的一版没有注明对应的变动的，无法判断；注明了别的变动的由人核对。本机关已经撤并的不查。

    为什么：目录列着已经划走的事项、漏掉新接的事项，群众按目录找不到信息。

    如何整改：按新的职责增删目录事项，登记公布时间和对应的机构变动。
    """
    settled = _not_owed(change)
    if settled is not None:
        return settled
    if change.duties_changed is False:
        return inapplicable("机构变动没有改变本机关的职责")
    verdict = _updated(context.dossier.of(CatalogueVersion), change, context, what="公开目录")
    if verdict.outcome is Outcome.FAILED:
        context.need(change.duties_changed, "duties_changed")
        context.need(change.kind, "kind")  # an authority that is no more owes none
    return verdict
