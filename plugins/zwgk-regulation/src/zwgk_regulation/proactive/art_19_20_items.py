"""第十九条、第二十条, record by record: documents, the institution's own page, powers and what came of them."""

from __future__ import annotations

from functools import partial

from zwgk import (
    Context,
    DisclosureCategory,
    InstitutionProfile,
    MissingFacts,
    Outcome,
    PolicyDocument,
    PowerItem,
    PowerKind,
    PowerResult,
    Verdict,
    facts_of,
    failed,
    inapplicable,
    is_kept_back,
    is_online_undated,
    missing_facts,
    needs_human,
    passed,
    says_nothing,
    working_days,
)
from zwgk_regulation import PACK
from zwgk_regulation.proactive.parameters import DISCLOSURE_LIMIT, PROFILE_ELEMENTS
from zwgk_regulation.source import SINCE_2008

_POWER_ELEMENTS = ("basis", "conditions", "procedure")
_LICENSED = (PowerKind.LICENCE,)
_PUNISHED = (PowerKind.PENALTY,)


def _kept_back(document: PolicyDocument, context: Context, *, why: str) -> Verdict:
    """What is to be said of a document that should be disclosed and is not classed so."""
    category = context.need(document.category, "category")
    if category is DisclosureCategory.PROACTIVE:
        return passed("公开属性为主动公开")
    says = "依申请公开" if category is DisclosureCategory.ON_REQUEST else "不予公开"
    reason = context.need(document.category_reason, "category_reason").strip()
    if not says_nothing(reason):
        return needs_human(f"{why}，公开属性定为{says}，理由是{reason}，是否成立须由人判断")
    if not is_kept_back(document):
        return needs_human(f"{why}，公开属性定为{says}，没有说明理由，但登记为已经公开，属性是不是登记错了须核对")
    return failed(f"{why}，公开属性定为{says}，没有说明理由")


@PACK.rule("REG1901", clause=("art-19", "2008-art-09"), title="需广泛知晓的文件不主动公开", since=SINCE_2008)
def withheld_though_relevant(document: PolicyDocument, context: Context) -> Verdict:
    """涉及公众利益、需要公众广泛知晓的文件，是不是主动公开。

    检查内容：登记为需要广泛知晓或者涉及重大公共利益的文件，公开属性为主动公开。定为依申请公开、不予公开而写明理由的，理由是否成立由人判断；没有写理由的不符合要求。没有登记是否需要广泛知晓的文件，属性为主动公开即符合。

    为什么：涉及公众切身利益的信息要人人都能看到，不能等着一个个来申请。

    如何整改：把公开属性改为主动公开并发布；确属不能公开的，写明依据和理由。
    """
    if document.category is DisclosureCategory.PROACTIVE:
        return passed("公开属性为主动公开")
    if document.widely_relevant or document.major_public_interest:
        return _kept_back(document, context, why="文件需要公众广泛知晓或者涉及重大公共利益")
    if document.widely_relevant is False:
        return inapplicable("文件不需要公众广泛知晓")
    raise MissingFacts("widely_relevant")


@PACK.rule("REG2001", clause=("art-20-01", "2008-art-10"), title="规范性文件不主动公开", since=SINCE_2008)
def withheld_normative_document(document: PolicyDocument, context: Context) -> Verdict:
    """行政规范性文件是不是主动公开。

    检查内容：登记为行政规范性文件的，公开属性为主动公开。定为依申请公开、不予公开而写明理由的，理由是否成立由人判断；没有写理由的不符合要求。不是规范性文件的不查。

    为什么：规范性文件管着群众的权利义务，不公开就不能要求群众遵守。

    如何整改：把公开属性改为主动公开并在网站发布；依法不能公开的，写明依据和理由。
    """
    if document.normative is False:
        return inapplicable("不是行政规范性文件")
    context.need(document.normative, "normative")
    return _kept_back(document, context, why="文件是行政规范性文件")


def _is_empty(written: str) -> bool:
    return not any(character.isalnum() for character in written)


@PACK.rule("REG2002", clause="art-20-02", title="机构信息法定要素不全", uses=[PROFILE_ELEMENTS])
def incomplete_institution(profile: InstitutionProfile, context: Context) -> Verdict:
    """公布的机构信息是否写全职能、设置、地址、时间、联系方式和负责人。

    检查内容：正在使用的一版机构概况，六项要素都不是空白，也不只是横线一类的符号。登记为空白表示页面上没有；没有登记的无法判断。已被新版替换的不查。

    为什么：这六项是群众找到机关、找对人的最低要求，由条例直接列明。

    如何整改：补齐页面上空白的要素，重新公布并登记。
    """
    later = [one.published_at for one in context.dossier.of(InstitutionProfile) if one.published_at is not None]
    if profile.published_at is not None and any(profile.published_at.precedes(one) for one in later):
        return inapplicable(f"{profile.published_at}公布的版本，已被新版替换")
    if profile.published_at is None and not (profile.url or "").strip():
        return inapplicable("本版机构概况没有公布的记录")
    held = {name: getattr(profile, name) for name in context.value(PROFILE_ELEMENTS)}
    absent = [name for name, value in held.items() if value is not None and _is_empty(value)]
    if absent:
        return failed(f"机构概况没有写{'、'.join(facts_of(InstitutionProfile)[name].title for name in absent)}")
    unknown = [name for name, value in held.items() if value is None]
    if unknown:
        raise MissingFacts(*unknown)
    return passed(f"机构概况的{len(held)}项法定要素齐全")


@PACK.rule("REG2005", clause=("art-20-05", "art-20-06"), title="权力事项缺依据条件程序")
def incomplete_power(item: PowerItem, context: Context) -> Verdict:
    """许可、处罚、强制和其他管理服务事项，是否公开依据、条件和程序。

    检查内容：在清单上的事项，公布的依据、条件、程序都不是空白。登记为空白表示页面上没有；没有登记的无法判断。已经取消的不查。

    为什么：公开了依据、条件和程序，群众才知道凭什么、够不够条件、怎么办。

    如何整改：补齐该事项缺少的内容，更新页面并登记。
    """
    if item.removed_on is not None:
        return inapplicable(f"{item.removed_on}已取消")
    if context.lies_ahead(item, "listed_on"):
        return inapplicable("检查日时该事项尚未列入清单")
    held = {name: getattr(item, name) for name in _POWER_ELEMENTS}
    titles = facts_of(PowerItem)
    absent = [name for name, value in held.items() if value is not None and _is_empty(value)]
    if absent:
        return failed(f"没有公布{'、'.join(titles[name].title for name in absent)}")
    unknown = [name for name, value in held.items() if value is None]
    if unknown:
        raise MissingFacts(*unknown)
    return passed("依据、条件和程序都已公布")


def _kind_of(result: PowerResult, context: Context) -> PowerKind | None:
    item = context.dossier.get(result.item) if result.item else None
    return item.kind if isinstance(item, PowerItem) else None


def _published_in_time(result: PowerResult, context: Context) -> Verdict:
    """Whether a result went online in the term that its law or the regulation sets."""
    own = result.special_limit_working_days
    term = DISCLOSURE_LIMIT if own is None or own <= 0 else working_days(own)
    by = context.deadline(result.decided_on, term, fact="decided_on")
    verdict = context.timely(result.published_on, by=by, action="公开办理结果")
    if verdict.outcome is Outcome.FAILED and is_online_undated(result, context):
        return missing_facts("结果已经上网，没有登记公布时间", "published_at")
    if (
        term is not DISCLOSURE_LIMIT
        and verdict.outcome is not Outcome.FAILED
        and says_nothing(result.special_limit_basis)
    ):
        usual = context.deadline(result.decided_on, DISCLOSURE_LIMIT, fact="decided_on")
        if context.timely(result.published_on, by=usual, action="公开办理结果").outcome is Outcome.FAILED:
            return missing_facts(f"登记的公开期限另定为{own}个工作日，没有写依据", "special_limit_basis")
    return verdict


def _exempt(result: PowerResult) -> Verdict | None:
    if not result.exempt:
        return None
    if not says_nothing(result.exemption_ground):
        return inapplicable(f"依法不公开：{result.exemption_ground}")
    return missing_facts("登记为依法不公开，没有写依据", "exemption_ground")


@PACK.rule(
    "REG2055",
    clause=("art-20-05", "2008-art-10"),
    title="许可结果逾期公开",
    uses=[DISCLOSURE_LIMIT],
    since=SINCE_2008,
)
def late_licence_result(result: PowerResult, context: Context) -> Verdict:
    """行政许可的办理结果，有没有按期公开。

    检查内容：许可决定自作出之日起20个工作日内公开；法律、法规另定期限的，按登记的期限。依法不公开并写明依据的不查；对应的权责事项不是行政许可的不查，没有登记事项或者类型的逾期时无法判断。

    为什么：许可给了谁，公开了才能监督有没有偏私。

    如何整改：立即公开逾期的结果；以后作出决定时就安排公开。
    """
    return _late_result(result, context, _LICENSED, what="行政许可")


def _late_result(result: PowerResult, context: Context, kinds: tuple[PowerKind, ...], *, what: str) -> Verdict:
    kind = _kind_of(result, context)
    if kind is not None and kind not in kinds:
        return inapplicable(f"不是{what}的结果")
    exempt = _exempt(result)
    if exempt is not None:
        return exempt
    verdict = _published_in_time(result, context)
    if kind is None and verdict.outcome is not Outcome.PASSED:
        return missing_facts(
            partial("没有登记对应的权责事项和权力类型，是不是{}的结果不明".format, what), "item", "kind"
        )
    return verdict


@PACK.rule("REG2006", clause="art-20-06", title="有影响的处罚决定未公开", uses=[DISCLOSURE_LIMIT])
def late_penalty(result: PowerResult, context: Context) -> Verdict:
    """本机关认为有一定社会影响的行政处罚决定，有没有按期公开。

    检查内容：登记为有社会影响的处罚决定，自作出之日起20个工作日内公开；法律、法规另定期限的，按登记的期限。没有登记有没有社会影响的，逾期时无法判断；没有社会影响的、依法不公开并写明依据的不查。

    为什么：公开有影响的处罚，既警示他人，也让执法受监督。

    如何整改：立即公开处罚决定，隐去个人信息；以后作出决定时就判断社会影响并登记。
    """
    if result.socially_significant is False:
        return inapplicable("本机关认为该决定没有一定社会影响")
    verdict = _late_result(result, context, _PUNISHED, what="行政处罚")
    if verdict.outcome in (Outcome.FAILED, Outcome.PENDING):
        context.need(result.socially_significant, "socially_significant")
    return verdict
