"""四·1 完善工作机制: internal rules gone through, revised and inspected, and new law passed on.

An internal rule stands until it is repealed, so it is judged by the law of the check day, and after the plan's year by
that of its last day. The sentence on 条例修订 and 政策发布条例 waits for an event: when the plan's year ended, neither
had come into force. Until the year's end the two clauses are pending; afterwards they bind only where a legal change on
record took effect within the year, or where work was attested all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from zwgk import (
    Authority,
    Context,
    InternalRule,
    LegalChange,
    Outcome,
    RuleInspection,
    Verdict,
    inapplicable,
    missing_facts,
    passed,
    pending,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s4_1_mechanisms import (
    REVISION_AFTER_CHANGE,
    REVISION_AFTER_INSPECTION,
    RULE_INSPECTIONS,
    SUPERSEDED_TEXTS,
)
from zwgk_xuanzhou.superseded_texts import cites_old, is_of_that_name, standing_wording, superseded_texts

_GRAVEST_FIRST = (Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.PENDING, Outcome.PASSED)
_BRACKETED = re.compile(r"[（(][^（）()]*[）)]")
_ITSELF = re.compile(r"》?(?:修[订改正].*|.*的决定)?")


@PACK.rule("XZ4101", clause="4.1-01", title="未见机制梳理清单")
def unattested_stocktaking(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明现有的公开工作机制已经逐项梳理。

    检查内容：年度内有对应本条的佐证材料，如制度清单、梳理报告，并由负责岗位声明落实情况；机器只看材料是否齐全。

    为什么：不先弄清有哪些制度、哪一件还管用，清理修订就无从下手。

    如何整改：逐件列出现行制度的名称、制定日期、依据和处理意见，归档清单，由负责岗位签署声明。
    """
    return context.attested(authority, "4.1-01", action="全面梳理现有工作机制")


@PACK.rule("XZ4102", clause="4.1-02", title="制度仍引用已替代的旧依据", uses=[SUPERSEDED_TEXTS, REVISION_AFTER_CHANGE])
def outdated_internal_rule(rule: InternalRule, context: Context) -> Verdict:
    """公开制度所依据的法律、法规被新文本替代后，制度是否及时修订或者废止。

    检查内容：现行文本引用的依据，名称与清单所列相同而文号是旧文本的，在期限届满后仍未修订、废止即为不符合要求。被替代的文本取自清单和法规变动记录；期限原文没有写明，按参数检查。晚改而已经改的不算问题；只写名称没有写文号，又是在新文本施行前定的，无法判断引的是哪一版。

    为什么：照旧依据办事，答复期限、救济途径都可能写错，例如国务院令第492号规定的答复期限与现行条例不同。

    如何整改：对照现行文本修订制度，改正依据的名称和文号；不再需要的，宣布废止并登记日期。
    """
    _, last = context.period()
    until = min(context.as_of, last)
    if rule.adopted_on is not None and rule.adopted_on > last:
        return inapplicable(f"制度{rule.adopted_on}才制定，不在本年度清理范围")
    if rule.repealed_on is not None and rule.repealed_on <= until:
        return passed(f"制度已于{rule.repealed_on}废止")
    wording = standing_wording(rule, until)
    bases = context.need(wording.bases, "bases")
    replaced = [text for text in superseded_texts(context) if text.replaced_on <= until]
    old = [text for text in replaced if any(cites_old(basis, text) for basis in bases)]
    if old:
        named = "、".join(f"{text}，{text.replaced_on}起由{text.replaced_by}替代" for text in old)
        due = context.deadline(min(text.replaced_on for text in old), REVISION_AFTER_CHANGE)
        verdict = context.timely(None, by=due, action=f"修订或废止仍引用旧依据的制度（{named}）")
        return _undated_revision(rule) or verdict
    for text in replaced:
        unnumbered = any(is_of_that_name(basis, text) and not basis.number for basis in bases)
        if unnumbered and (wording.since is None or wording.since < text.replaced_on):
            return missing_facts(f"引用{text.title}没有登记文号，引的是不是旧文本不明", "number")
    return passed("没有引用清单所列已被替代的旧文本")


@PACK.rule("XZ4103", clause="4.1-03", title="年内未检查公开制度", uses=[RULE_INSPECTIONS])
def missing_rule_inspection(authority: Authority, context: Context) -> Verdict:
    """年内是否检查过已经公开的政务公开制度文件。

    检查内容：年内完成的制度检查不少于规定次数；次数原文没有写明，按参数检查。没有登记日期的检查不计入次数。

    为什么：已经挂在网上的制度，群众会当作现行规定来看，过时了而不撤会误导人。

    如何整改：按网站上的制度清单逐件检查，登记检查日期和每件制度的结论。
    """
    inspections = context.dossier.of(RuleInspection)
    return context.counted(inspections, context.value(RULE_INSPECTIONS), action="检查已公开的公开制度", day="held_on")


@PACK.rule("XZ4104", clause="4.1-04", title="不合要求的制度未重订", uses=[REVISION_AFTER_INSPECTION])
def unrevised_after_inspection(rule: InternalRule, context: Context) -> Verdict:
    """检查认定不符合现阶段工作要求的制度，是否已经重新修订。

    检查内容：年内检查认定不符合要求的，检查后在期限内修订或者废止；期限原文没有写明，按参数检查。检查前的修订不算；检查前已经废止的制度不查。

    为什么：查出问题不改，检查就成了走过场，网上挂的仍是不管用的制度。

    如何整改：把修订列入计划，印发新文本并替换网上的旧文本；不再需要的制度宣布废止。
    """
    found = tuple(_findings(rule, context))
    if not found:
        return inapplicable("该制度在用时，年内的制度检查没有涉及")
    return min(found, key=lambda verdict: _GRAVEST_FIRST.index(verdict.outcome))


def _findings(rule: InternalRule, context: Context) -> Iterator[Verdict]:
    """What follows from each result that the year's inspections had for a rule, in the order of the inspections."""
    inspections = context.dossier.of(RuleInspection)
    dated = [(one.held_on, one) for one in context.within_period(inspections) if one.held_on]
    if rule.repealed_on is not None:
        dated = [(held_on, one) for held_on, one in dated if held_on <= rule.repealed_on]
    for held_on, inspection in sorted(dated, key=lambda found: (found[0], found[1].id)):
        for result in inspection.results:
            if result.rule == rule.id:
                yield _consequence(rule, context, held_on, fit=result.fit)
    for inspection in inspections:
        listed = any(result.rule == rule.id and not result.fit for result in inspection.results)
        if listed and context.undated([inspection], "held_on"):
            yield missing_facts(f"{inspection.id}没有登记检查日期，修订是否在检查之后不明", "held_on")


def _consequence(rule: InternalRule, context: Context, held_on: date, *, fit: bool | None) -> Verdict:
    if fit is None:
        return missing_facts(f"{held_on}的检查没有登记该制度是否符合要求", "fit")
    if fit:
        return passed(f"{held_on}检查认定符合要求，不必修订")
    days = [one.revised_on for one in rule.revisions if one.revised_on and one.revised_on >= held_on]
    days += [rule.repealed_on] if rule.repealed_on else []
    due = context.deadline(held_on, REVISION_AFTER_INSPECTION)
    verdict = context.timely(min(days, default=None), by=due, action="修订或废止检查不合格的制度")
    return _undated_revision(rule) or verdict if verdict.outcome is Outcome.FAILED else verdict


def _undated_revision(rule: InternalRule) -> Verdict | None:
    if all(one.revised_on for one in rule.revisions):
        return None
    return missing_facts("有一次修订没有登记日期，修订是否及时不明", "revised_on")


def _brings(change: LegalChange, law: str) -> bool:
    """Whether a change is the law itself or the decision that amends it, not a text that only carries it out."""
    title = _BRACKETED.sub("", change.title or "").strip()
    _, named, rest = title.partition(law)
    return bool(named) and _ITSELF.fullmatch(rest) is not None


def _after_event(authority: Authority, context: Context, clause: str, law: str) -> Verdict:
    """Whether work that a new law calls for was attested; owed only where the law took effect within the year."""
    first, last = context.period()
    attested = context.attested(authority, clause, action=f"做好{law}的宣传贯彻和工作衔接")
    if attested.outcome is Outcome.PASSED:
        return attested
    changes = [one for one in context.dossier.of(LegalChange) if _brings(one, law)]
    if any(one.in_force_on and first <= one.in_force_on <= last for one in changes):
        return attested
    if context.as_of <= last:
        says = f"{law}的新文本尚无施行记录；年内施行的，应做好宣传贯彻和工作衔接"
        return pending(says, deadline=context.end_of_period())
    if context.undated(changes, "in_force_on"):
        return missing_facts(f"{law}的变动没有登记施行日期，是否在年内施行不明", "in_force_on")
    return inapplicable(f"到{last}没有{law}的新文本施行，无从宣传和衔接")


@PACK.rule("XZ4105", clause="4.1-05", title="条例修订后未见衔接材料")
def unattested_regulation_change(authority: Authority, context: Context) -> Verdict:
    """政府信息公开条例修订施行后，是否有宣传贯彻和工作衔接的材料。

    检查内容：修订的条例年内施行的（以法规变动记录为准），年度内要有对应本条的佐证材料和负责岗位的声明；没有施行的，年底后不作要求。2024年年内没有修订的条例施行。

    为什么：期限、救济途径随条例而变，衔接不上，新旧规定交替时最容易办错。

    如何整改：登记条例的施行日期，组织学习，对照修改制度、指南和文书模板，归档材料并签署声明。
    """
    return _after_event(authority, context, "4.1-05", "政府信息公开条例")


@PACK.rule("XZ4106", clause="4.1-06", title="政策发布条例未见衔接材料")
def unattested_release_regulation(authority: Authority, context: Context) -> Verdict:
    """政策发布条例施行后，是否有宣传贯彻和工作衔接的材料。

    检查内容：政策发布条例年内施行的（以法规变动记录为准），年度内要有对应本条的佐证材料和负责岗位的声明；没有施行的，年底后不作要求。2024年年内该条例没有施行。

    为什么：政策由谁发布、怎样发布有了新规定，原来的发文和解读流程要跟着调整。

    如何整改：登记条例的施行日期，组织学习，对照调整发文、解读流程，归档材料并签署声明。
    """
    return _after_event(authority, context, "4.1-06", "政策发布条例")
