"""一·3 以公开强化监督, institutions: an authority's profile, catalogue and guide, and what a reform changes in them."""

from __future__ import annotations

from collections.abc import Iterable

from zwgk import (
    Authority,
    CatalogueVersion,
    Context,
    GuideVersion,
    InstitutionalChange,
    InstitutionalChangeKind,
    InstitutionProfile,
    MissingFacts,
    Outcome,
    Verdict,
    facts_of,
    failed,
    inapplicable,
    is_online_undated,
    needs_human,
    passed,
    put_online,
)
from zwgk.national_texts import REGULATION
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.regulation import DISCLOSURE_LIMIT
from zwgk_xuanzhou.parameters.s1_3_oversight import PROFILE_ELEMENTS
from zwgk_xuanzhou.source import PLAN
from zwgk_xuanzhou.stated import is_blank

_NEW_NAME = (InstitutionalChangeKind.ESTABLISHED, InstitutionalChangeKind.RENAMED)
"""Changes after which the guide names the wrong body, whatever became of the duties."""


def _brought_up_to_date(
    pages: Iterable[InstitutionProfile | CatalogueVersion | GuideVersion],
    change: InstitutionalChange,
    context: Context,
    *,
    what: str,
) -> Verdict:
    """Whether a page was published anew within the term after a change.

    Raises:
        MissingFacts: none is known to have been, and one that names no change may have been.
    """
    pages = tuple(pages)
    due = context.deadline(change.effective_on, DISCLOSURE_LIMIT, fact="effective_on")
    ours = [page for page in pages if page.change == change.id]
    verdict = put_online(ours, context, by=due, action=f"公布更新后的{what}")
    if verdict.outcome is not Outcome.FAILED:
        return verdict
    begun = min(day for day in (change.decided_on, change.effective_on) if day is not None)
    timely = [page for page in pages if page.published_on and begun <= page.published_on <= due.latest]
    for page in pages:
        if page.change is None and (page in timely or is_online_undated(page, context)):
            raise MissingFacts("change", *(() if page in timely else ("published_at",)), of=page.id)
    for page in timely:
        if page.change != change.id:
            says = f"{page.published_on}公布的{what}对应的是另一机构变动{page.change}，是否也反映了本项变动，须由人核对"
            return needs_human(says)
    return verdict


def _settled_by_kind(change: InstitutionalChange) -> Verdict | None:
    if change.kind is not None and change.kind.ends_the_authority:
        return inapplicable(f"本机关{change.kind.chinese}，由承接职责的机关公布")
    return None


@PACK.rule("XZ1308", clause="1.3-08", title="职责调整后职能未更新", uses=[DISCLOSURE_LIMIT])
def outdated_duties(change: InstitutionalChange, context: Context) -> Verdict:
    """职责调整以后，公布的职能是否及时更新。

    检查内容：自变动生效之日起20个工作日内，公布反映变动的机构概况；提前公布也符合要求；批准以后公布的一版没有注明或者注明了别的机构变动，不能判断。职责没有变化的、本机关已经撤并的不查。

    为什么：职能页面停在改革以前，群众会找错部门，申请会递错地方。

    如何整改：按新的“三定”规定更新机构概况，登记公布时间和对应的机构变动。
    """
    settled = _settled_by_kind(change)
    if settled is not None:
        return settled
    if change.duties_changed is False:
        return inapplicable("机构变动没有改变本机关的职责")
    verdict = _brought_up_to_date(context.dossier.of(InstitutionProfile), change, context, what="职能信息")
    if verdict.outcome is Outcome.FAILED:
        context.need(change.duties_changed, "duties_changed")
    return verdict


def _in_use(profile: InstitutionProfile, context: Context) -> Verdict | None:
    """Why a version was not online in the plan's year; None where it was."""
    first, last = context.period()
    published = profile.published_on
    if published is None:
        return None if is_online_undated(profile, context) else inapplicable("本版机构概况没有公布的记录")
    if published > last:
        return inapplicable(f"{published}公布的版本，不在{last.year}年度")
    later = [one.published_on for one in context.dossier.of(InstitutionProfile) if one.published_on]
    if any(published < day < first for day in later):
        return inapplicable(f"{published}公布的版本，年度开始前已被新版替换")
    return None


@PACK.rule("XZ1309", clause="1.3-09", title="机构概况法定要素不全", same_as="REG2002", uses=[PROFILE_ELEMENTS])
def incomplete_profile(profile: InstitutionProfile, context: Context) -> Verdict:
    """公布的机构概况是否写全法定要素。

    检查内容：年度内在网上的每一版机构概况，机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名都不是空白，也不只是横线一类的符号。登记为空白表示页面上没有；没有登记的，无法判断。年度开始前已被新版替换的不查。

    为什么：这六项是群众找到机关、找对人的最低要求，由条例直接规定。

    如何整改：补齐页面上空白的要素，重新公布并登记。
    """
    unused = _in_use(profile, context)
    if unused is not None:
        return unused
    held = {name: getattr(profile, name) for name in context.value(PROFILE_ELEMENTS)}
    absent = [name for name, value in held.items() if value is not None and is_blank(value)]
    if absent:
        return failed(f"机构概况没有写{'、'.join(facts_of(InstitutionProfile)[name].title for name in absent)}")
    unknown = [name for name, value in held.items() if value is None]
    if unknown:
        raise MissingFacts(*unknown)
    return passed(f"机构概况的{len(held)}项法定要素齐全")


@PACK.rule("XZ1359", clause="1.3-09", title="机构概况没有公布")
def missing_profile(authority: Authority, context: Context) -> Verdict:
    """单位有没有公布机构概况。

    检查内容：到年底为止，至少公布过一版机构概况；以前年度公布、仍在使用的也算。要素是否写全由XZ1309检查。

    为什么：机关职能等信息是法律列明应当主动公开的，没有公布，群众无从知道该找谁。

    如何整改：公布机构概况，写全六项法定要素，并登记公布时间。
    """
    profiles = context.dossier.of(InstitutionProfile)
    return put_online(profiles, context, by=context.end_of_period(), action="公布机构概况")


@PACK.rule(
    "XZ1311",
    clause="1.3-11",
    title="公开目录未随职能更新",
    same_as="REG1205",
    uses=[DISCLOSURE_LIMIT],
    citations=[PLAN.cite("一·3"), REGULATION.cite("第十二条")],
)
def outdated_catalogue(change: InstitutionalChange, context: Context) -> Verdict:
    """职能变动以后，主动公开目录是否及时更新。

    检查内容：自变动生效之日起20个工作日内，公布反映变动的公开目录；提前公布也符合要求；批准以后公布的一版没有注明或者注明了别的机构变动，不能判断。职责没有变化的、本机关已经撤并的不查。

    为什么：目录列着已经划走的事项、漏掉新接的事项，群众按目录找不到信息。

    如何整改：按新的职责增删目录事项，登记本版目录的公布时间和对应的机构变动。
    """
    settled = _settled_by_kind(change)
    if settled is not None:
        return settled
    if change.duties_changed is False:
        return inapplicable("机构变动没有改变本机关的职责")
    verdict = _brought_up_to_date(context.dossier.of(CatalogueVersion), change, context, what="公开目录")
    if verdict.outcome is Outcome.FAILED:
        context.need(change.duties_changed, "duties_changed")
    return verdict


@PACK.rule(
    "XZ1361",
    clause="1.3-11",
    title="公开指南未随变动更新",
    same_as="REG1204",
    uses=[DISCLOSURE_LIMIT],
    citations=[PLAN.cite("一·3", note="“等工作”包括公开指南"), REGULATION.cite("第十二条")],
)
def outdated_guide(change: InstitutionalChange, context: Context) -> Verdict:
    """机构变动以后，公开指南是否及时更新。

    检查内容：新设、更名或者职责有变化的，自变动生效之日起20个工作日内，公布反映变动的公开指南；提前公布也符合要求；批准以后公布的一版没有注明或者注明了别的机构变动，不能判断。本机关已经撤并的不查。

    为什么：指南写着受理申请的机构、地址和电话，写错了，申请就到不了该到的地方。

    如何整改：核对指南上的机构名称、地址、时间和联系方式，更新后登记公布时间和对应的机构变动。
    """
    settled = _settled_by_kind(change)
    if settled is not None:
        return settled
    renamed = change.kind in _NEW_NAME
    if change.duties_changed is False and change.kind is not None and not renamed:
        return inapplicable("机构变动没有改变本机关的名称和职责")
    verdict = _brought_up_to_date(context.dossier.of(GuideVersion), change, context, what="公开指南")
    if verdict.outcome is Outcome.FAILED and not renamed and not change.duties_changed:
        raise MissingFacts("duties_changed" if change.duties_changed is None else "kind")
    return verdict
