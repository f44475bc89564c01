"""一·3 以公开强化监督, powers: the list, what each power rests on, what changed that, and what came of using it.

What came about within the plan's year has the regulation's term for information formed or changed; what stood in the
list before has the whole year to be put online.
"""

from __future__ import annotations

from datetime import date

from zwgk import (
    Authority,
    BasisChange,
    Context,
    MissingFacts,
    Outcome,
    PowerItem,
    PowerResult,
    PowersListVersion,
    Publication,
    Stop,
    Verdict,
    days,
    facts_of,
    failed,
    first_online,
    inapplicable,
    is_online_undated,
    missing_facts,
    needs_human,
    passed,
    put_online,
    working_days,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.regulation import DISCLOSURE_LIMIT
from zwgk_xuanzhou.parameters.s1_3_oversight import POWER_ELEMENTS
from zwgk_xuanzhou.parameters.s3_1_review import STOCK_SINCE
from zwgk_xuanzhou.stated import is_blank


def _outside_the_year(item: PowerItem, context: Context) -> Verdict | None:
    """Why an item is not in the list in the plan's year; None where it is."""
    first, last = context.period()
    if context.lies_ahead(item, "listed_on"):
        return inapplicable("检查日时该事项尚未列入权责清单")
    if item.listed_on is not None and item.listed_on > last:
        return inapplicable(f"{item.listed_on}列入权责清单，不在{first.year}年度")
    if item.removed_on is not None and item.removed_on < first:
        return inapplicable(f"{item.removed_on}已从权责清单取消")
    return None


@PACK.rule("XZ1301", clause="1.3-01", title="权责事项信息未公开", uses=[DISCLOSURE_LIMIT])
def undisclosed_power(item: PowerItem, context: Context) -> Verdict:
    """权责清单上的每个事项是否都有公开的信息。

    检查内容：年度内列入清单的事项，自列入之日起20个工作日内公开配置和运行信息；以前列入的，年底以前公开。事项自己的公布时间和就该事项发布的信息，取最早的一个；期限内取消的事项不再要求。所填的信息不在卷宗里的，无法判断。

    为什么：清单只列名称，群众看不到这项权力怎样配置、怎样行使，公开就起不到监督作用。

    如何整改：按清单逐项核对，为没有页面的事项发布信息并登记公布时间。
    """
    outside = _outside_the_year(item, context)
    if outside is not None:
        return outside
    first, last = context.period()
    found = {named: context.dossier.get(named) for named in item.publications}
    pages: list[PowerItem | Publication] = [item, *(page for page in found.values() if isinstance(page, Publication))]
    online = first_online(pages)
    if online is not None and online < first:
        return passed(f"{online}起已公开该事项的信息")
    listed = context.need(item.listed_on, "listed_on")
    if item.removed_on is not None and item.removed_on < listed:
        return missing_facts(f"列入清单日期{listed}晚于取消日期{item.removed_on}，须核对", "listed_on", "removed_on")
    removal = [Stop(item.removed_on, reason="事项取消")] if item.removed_on else []
    if listed < first:
        due = context.deadline(first, days((last - first).days), events=removal)
    else:
        due = context.deadline(listed, DISCLOSURE_LIMIT, events=removal)
    verdict = put_online(pages, context, by=due, action="公开该事项的配置和运行信息")
    ahead = {one.id for one in context.dossier.not_yet}
    lost = [named for named, page in found.items() if not isinstance(page, Publication) and named not in ahead]
    if lost and verdict.outcome is Outcome.FAILED:
        return missing_facts(f"所填公开信息{'、'.join(lost)}不在卷宗里，不知何时公开，无法判断", "publications")
    return verdict


def _digest(text: str | None) -> str | None:
    return (text or "").strip().casefold() or None


def _approved_next(version: PowersListVersion, context: Context) -> date | None:
    """The day the next version was approved, from which on this one need not go out any more."""
    days = [one.approved_on for one in context.dossier.of(PowersListVersion) if one.approved_on is not None]
    return min((day for day in days if version.approved_on is not None and day > version.approved_on), default=None)


@PACK.rule("XZ1302", clause="1.3-02", title="公布的权责清单与审定版不一致", uses=[DISCLOSURE_LIMIT], since=STOCK_SINCE)
def faulty_powers_list(version: PowersListVersion, context: Context) -> Verdict:
    """公布的权责清单是不是审定的那一版。

    检查内容：公布文本与审定文本的校验值相同；年度内审定的，自审定之日起20个工作日内公布，期限内又有新版审定的不再要求。以前审定、年度内仍在网上的版本只比对文本，年度开始前已被新版替换的不查。

    为什么：网上的清单与审定的不同，群众和执法人员就会照错误的清单办事。

    如何整改：把审定版重新上网，核对两处校验值；发现网上改动过的，查清原因。
    """
    first, _ = context.period()
    published, since = version.published_on, version.governing_date
    is_old = since is not None and since < first
    if is_old:
        if published is None and not is_online_undated(version, context):
            return inapplicable("年度开始前审定的版本，没有公布记录；有没有公布的清单由XZ1352检查")
        later = [one.published_on for one in context.dossier.of(PowersListVersion) if one.published_on]
        if published is not None and any(published < day < first for day in later):
            return inapplicable(f"{published}公布的版本，年度开始前已被新版替换")
    ours, theirs = _digest(version.published_digest), _digest(version.approved_digest)
    if ours and theirs and ours != theirs and not context.lies_ahead(version, "published_at"):
        return failed("公布文本的校验值与审定文本不同，公布的不是审定版")
    if not is_old:
        replaced = _approved_next(version, context)
        events = [Stop(replaced, reason="又有新版审定")] if replaced else []
        due = context.deadline(version.approved_on, DISCLOSURE_LIMIT, events=events, fact="approved_on")
        timely = put_online([version], context, by=due, action="公布审定的权责清单")
        if timely.outcome is not Outcome.PASSED:
            return timely
    context.need(theirs, "approved_digest")
    context.need(ours, "published_digest")
    return passed("公布文本与审定文本的校验值相同")


@PACK.rule("XZ1352", clause="1.3-02", title="权责清单没有公布")
def missing_powers_list(authority: Authority, context: Context) -> Verdict:
    """单位有没有公布权责清单。

    检查内容：到年底为止，至少公布过一版权责清单；以前年度公布、仍在使用的也算。各版是否与审定版一致由XZ1302检查。

    为什么：没有公布清单，群众不知道这个单位有哪些权力、负哪些责任。

    如何整改：公布经审定的权责清单，并登记审定日期、公布时间和校验值。
    """
    versions = context.dossier.of(PowersListVersion)
    return put_online(versions, context, by=context.end_of_period(), action="公布权责清单")


@PACK.rule("XZ1303", clause="1.3-03", title="依据已变而清单未更新", uses=[DISCLOSURE_LIMIT])
def outdated_powers_list(change: BasisChange, context: Context) -> Verdict:
    """权责依据变更以后，清单是否按期更新。

    检查内容：自新规定施行或旧规定废止之日起20个工作日内，公布按变更调整的清单；提前公布也符合要求。经核对不用调整清单的不查。

    为什么：依据已经废止而清单照旧，等于公布了一项没有依据的权力。

    如何整改：按新的依据修订清单并重新审定公布；不用调整的，登记核对结果。
    """
    if change.needs_update is False:
        return inapplicable("经核对，依据变更不影响清单内容")
    due = context.deadline(change.changed_on, DISCLOSURE_LIMIT, fact="changed_on")
    version = context.dossier.get(change.version) if change.version else None
    versions = [version] if isinstance(version, PowersListVersion) else []
    verdict = put_online(versions, context, by=due, action="公布按新依据调整的清单")
    if verdict.outcome is Outcome.FAILED and not versions:
        context.need(change.needs_update, "needs_update")
        if change.version and all(one.id != change.version for one in context.dossier.not_yet):
            raise MissingFacts("version")
    return verdict


@PACK.rule(
    "XZ1304", clause="1.3-04", title="权力运行结果逾期公开", same_as=("REG2055", "REG2006"), uses=[DISCLOSURE_LIMIT]
)
def late_power_result(result: PowerResult, context: Context) -> Verdict:
    """行使权力的结果是否按时公开。

    检查内容：自作出决定之日起20个工作日内公开；法律、法规另有公开期限并登记了依据的，按该期限。登记为依法不公开并写明依据的不查。

    为什么：许可、处罚等结果是权力运行的落脚点，公开得晚，利害关系人来不及主张权利。

    如何整改：立即公开；确属依法不公开的，登记依据和理由。
    """
    if result.exempt and not (result.exemption_ground or "").strip():
        return missing_facts("登记为依法不公开，没有写明不公开的依据", "exemption_ground")
    if result.exempt:
        return inapplicable(f"依法不公开：{result.exemption_ground}")
    special = result.special_limit_working_days
    if special is not None and not (result.special_limit_basis or "").strip():
        return missing_facts(f"登记的法定公开期限为{special}个工作日，没有写明依据", "special_limit_basis")
    if special is not None and special < 0:
        return missing_facts(f"登记的法定公开期限为{special}个工作日，须核对", "special_limit_working_days")
    limit = DISCLOSURE_LIMIT if special is None else working_days(special)
    due = context.deadline(result.decided_on, limit, fact="decided_on")
    if result.decided_on and result.published_on and result.published_on < result.decided_on:
        return needs_human(f"公开日期{result.published_on}早于决定日期{result.decided_on}，须核对")
    verdict = put_online([result], context, by=due, action="公开权力运行结果")
    if verdict.outcome is Outcome.FAILED and result.published_on is None:
        context.need(result.exempt, "exempt")
    return verdict


@PACK.rule("XZ1305", clause="1.3-05", title="权责事项缺依据条件程序", same_as="REG2005", uses=[POWER_ELEMENTS])
def incomplete_power(item: PowerItem, context: Context) -> Verdict:
    """权责事项是否写明依据、条件和程序。

    检查内容：公布的事项信息中，依据、条件、程序都不是空白，也不只是横线一类的符号。登记为空白表示页面上没有；没有登记的，无法判断。

    为什么：群众要看到凭什么管、什么情况下管、怎样管，才能判断权力用得对不对。

    如何整改：对照法律、法规、规章补齐空白的要素；没有法定条件的写明“无”和理由。
    """
    outside = _outside_the_year(item, context)
    if outside is not None:
        return outside
    held = {name: getattr(item, name) for name in context.value(POWER_ELEMENTS)}
    absent = [name for name, value in held.items() if value is not None and is_blank(value)]
    if absent:
        return failed(f"没有写明{'、'.join(facts_of(PowerItem)[name].title for name in absent)}")
    unknown = [name for name, value in held.items() if value is None]
    if unknown:
        raise MissingFacts(*unknown)
    return passed(f"写明了{POWER_ELEMENTS.shown(tuple(held))}")
