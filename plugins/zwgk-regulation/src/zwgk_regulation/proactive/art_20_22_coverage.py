"""第二十条至第二十二条: whether there is something on record for every item that an authority certainly has.

What an authority certainly has follows from its kind, so that a gap is a fault; what its functions suggest is for a
person to judge. A gap is certain only where every publication on record says which items it belongs to.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from zwgk import (
    AdministrativeLevel,
    Authority,
    AuthorityKind,
    CatalogueVersion,
    Context,
    DisclosureItem,
    InstitutionProfile,
    PolicyDocument,
    Publication,
    StatutoryItem,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.proactive.statutory_parameters import (
    ITEM_WORDS,
    LOCAL_ITEMS,
    OWED_BY_FUNCTION,
    OWED_BY_KIND,
    items_of,
)
from zwgk_regulation.source import REGULATION, REGULATION_2008, SINCE_2008

_CITY_AND_COUNTY = (AdministrativeLevel.CITY, AdministrativeLevel.COUNTY)
_ITEMS_OF_EVERY_BODY = tuple(f"art-20-{number:02}" for number in (2, 3, 4, 7, 8, 9, 10, 11, 12, 13, 14))
"""The items that no rule over single records sees to; item 1, 5 and 6 have rules of their own."""


def _plain(words: Iterable[str | None]) -> str:
    return unicodedata.normalize("NFKC", " ".join(word for word in words if word))


def _recognised(text: str, context: Context) -> set[StatutoryItem]:
    """The items that words of a title, a column or a heading show."""
    return {known.item for known in context.value(ITEM_WORDS) if any(word in text for word in known.words)}


def _is_out(publication: Publication) -> bool:
    went_out = publication.published_at is not None or publication.on_public_web or (publication.url or "").strip()
    return bool(went_out) and publication.withdrawn_on is None


def _items_shown(publication: Publication, context: Context) -> set[StatutoryItem]:
    topics = publication.topics if isinstance(publication, DisclosureItem) else ()
    shown = _recognised(_plain((publication.title, publication.column, *topics)), context)
    if isinstance(publication, PolicyDocument) and publication.normative:
        shown.add(StatutoryItem.NORMATIVE_DOCUMENTS)
    return shown.union(publication.statutory_items or ())


def _titles(items: Iterable[StatutoryItem]) -> str:
    return "、".join(item.chinese for item in items)


def _covered(context: Context, certain: Iterable[StatutoryItem], likely: Iterable[StatutoryItem]) -> Verdict:
    """Whether something that is out belongs to each of the items."""
    certain, likely = tuple(certain), tuple(likely)
    out = [one for one in context.dossier.of(Publication) if _is_out(one)]
    profiles = [one for one in context.dossier.of(InstitutionProfile) if one.published_at is not None or one.url]
    found = {item for one in out for item in _items_shown(one, context)}
    if profiles:
        found.add(StatutoryItem.INSTITUTION)
    gaps = [item for item in certain if item not in found]
    doubts = [item for item in likely if item not in found and item not in certain]
    if not gaps and not doubts:
        return passed(f"{_titles(dict.fromkeys((*certain, *likely)))}都有已公开的信息")
    if not out:
        return missing_facts(f"没有登记已公开的信息，{_titles((*gaps, *doubts))}有没有公开不明", "disclosure-item")
    unsorted = sum(one.statutory_items is None for one in out)
    if unsorted:
        lacking = f"没有看到{_titles((*gaps, *doubts))}方面的信息"
        return missing_facts(f"{lacking}，另有{unsorted}条信息没有登记所属法定事项", "statutory_items")
    if gaps:
        return failed(f"{len(out)}条已公开的信息里没有{_titles(gaps)}方面的")
    return needs_human(f"没有{_titles(doubts)}方面的信息，本机关有没有这些事项须由人判断")


@PACK.rule(
    "REG2020",
    clause=(*_ITEMS_OF_EVERY_BODY, "2008-art-10"),
    title="法定主动公开事项有空缺",
    citations=[REGULATION.cite("第二十条"), REGULATION_2008.cite("第九条至第十二条")],
    uses=[OWED_BY_KIND, OWED_BY_FUNCTION, ITEM_WORDS],
    since=SINCE_2008,
)
def uncovered_statutory_item(authority: Authority, context: Context) -> Verdict:
    """条例列明的主动公开事项，本机关一定有的，是否都有公开的信息。

    检查内容：按机关类别一定有的事项（如机构职能、预算决算）都有已公开、没有下架的信息；从登记的所属法定事项，或者标题、栏目、主题的用词认出。每条信息都登记了所属事项而仍有空缺的，不符合要求；还有没登记的，无法判断。按职能通常有的事项空缺的，由人判断。

    为什么：这些事项由条例直接列明，空着一项，群众就有一类信息查不到。

    如何整改：补充公开空缺的事项；已经公开的，在台账上登记信息所属的法定事项。
    """
    certain = items_of(context.value(OWED_BY_KIND), authority.kind.value)
    return _covered(context, certain, items_of(context.value(OWED_BY_FUNCTION), *authority.functions))


@PACK.rule(
    "REG2101",
    clause=("art-21-01", "2008-art-11"),
    title="市县应公开的民生事项有空缺",
    uses=[LOCAL_ITEMS, ITEM_WORDS],
    since=SINCE_2008,
)
def uncovered_local_item(authority: Authority, context: Context) -> Verdict:
    """市、县两级政府还应公开的民生事项，是否有公开的信息。

    检查内容：设区的市、县级人民政府一定有的事项有已公开的信息，认法同REG2020。公开哪些由各地根据具体情况确定，其余事项不要求逐项都有。没有登记层级的无法判断，部门不查。

    为什么：公共服务、社会救助、征收这些事，群众天天打交道。

    如何整改：补充公开空缺的事项，在台账上登记信息所属的法定事项。
    """
    if authority.kind is not AuthorityKind.GOVERNMENT:
        return inapplicable("部门还应公开哪些民生信息，由本地根据具体情况确定")
    if context.need(authority.level, "level") not in _CITY_AND_COUNTY:
        return inapplicable("不是设区的市或者县级人民政府")
    return _covered(context, items_of(context.value(LOCAL_ITEMS), authority.kind.value), ())


@PACK.rule(
    "REG2102",
    clause=("art-21-02", "2008-art-12"),
    title="乡镇应公开的事项有空缺",
    uses=[LOCAL_ITEMS, ITEM_WORDS],
    since=SINCE_2008,
)
def uncovered_township_item(authority: Authority, context: Context) -> Verdict:
    """乡镇政府还应公开的事项，是否有公开的信息。

    检查内容：乡镇政府一定有的农业农村政策、社会救助两项有已公开的信息，认法同REG2020。征收、筹资筹劳等不是年年都有，不要求逐项都有。

    为什么：惠农政策和救助款物最受村民关心，也最容易出问题。

    如何整改：补充公开空缺的事项，在台账上登记信息所属的法定事项。
    """
    return _covered(context, items_of(context.value(LOCAL_ITEMS), authority.kind.value), ())


@PACK.rule(
    "REG2201",
    clause=("art-22", "2008-art-10", "2008-art-12"),
    title="公开目录漏列法定事项",
    uses=[OWED_BY_KIND, OWED_BY_FUNCTION, ITEM_WORDS],
    since=SINCE_2008,
)
def unlisted_statutory_item(catalogue: CatalogueVersion, context: Context) -> Verdict:
    """公开目录有没有列入本机关一定有的法定事项。

    检查内容：每一版目录登记的法定事项和领域，包含按机关类别一定有的事项；缺的不符合要求。按职能通常有的事项没有列入的，由人判断；没有登记列入哪些事项的，无法判断。

    为什么：目录就是本机关确定的公开内容，漏了一项，以后就没人去公开。

    如何整改：对照条例第二十条补列漏掉的事项，公布新版目录并登记。
    """
    authority = context.dossier.authority
    listed = context.need(catalogue.statutory_items, "statutory_items")
    found = _recognised(_plain(catalogue.fields or ()), context).union(listed)
    gaps = [item for item in items_of(context.value(OWED_BY_KIND), authority.kind.value) if item not in found]
    if gaps:
        return failed(f"公开目录没有列入{_titles(gaps)}")
    likely = items_of(context.value(OWED_BY_FUNCTION), *authority.functions)
    doubts = [item for item in likely if item not in found]
    if doubts:
        return needs_human(f"公开目录没有列入{_titles(doubts)}，本机关有没有这些事项须由人判断")
    return passed("公开目录列入了本机关一定有的法定事项")
