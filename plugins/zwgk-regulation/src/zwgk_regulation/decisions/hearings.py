"""重大行政决策程序暂行条例 16, 17: hearings on major decisions; by 规章制定程序条例 16, those on rules as well."""

from __future__ import annotations

from datetime import date

from zwgk import (
    Context,
    Hearing,
    MissingFacts,
    Outcome,
    Verdict,
    facts_of,
    failed,
    needs_human,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.decisions.parameters import HEARING_ELEMENTS, HEARING_MATERIAL_DAYS
from zwgk_regulation.decisions.scope import document_of, no_hearing, no_major_hearing
from zwgk_regulation.decisions.stated_elements import judge_elements
from zwgk_regulation.decisions.too_short import too_short
from zwgk_regulation.gravest import gravest


def _published_before(hearing: Hearing, name: str, held: date, context: Context) -> Verdict:
    """Whether something was published on a day before that of the hearing.

    Raises:
        MissingFacts: the day is not on record.
    """
    title, day = facts_of(Hearing)[name].title, getattr(hearing, name)
    if day is None and context.lies_ahead(hearing, name):
        return failed(f"{held}举行听证会，截至{context.as_of}没有{title}")
    published: date = context.need(day, name)
    if published == held:
        return needs_human(f"{title}和听证会都在{held}，是否提前须核对")
    if published > held:
        return failed(f"{title}为{published}，晚于听证会举行日{held}")
    return passed(f"{title}为{published}，早于听证会举行日{held}")


@PACK.rule("REG6504", clause="decisions-art-16", title="听证会未提前公告或要素不全", uses=[HEARING_ELEMENTS])
def deficient_hearing_notice(hearing: Hearing, context: Context) -> Verdict:
    """就重大行政决策举行听证会，是否提前公布草案和说明、写明时间地点。

    检查内容：听证公告有决策草案、起草说明、听证时间和地点，公告日期早于举行日期；同日的由人核对。座谈会、实地走访等不查。

    为什么：事先看不到草案，参加的人无从准备意见，旁听的人也不知道议的是什么。

    如何整改：尚未举行的补充公告并顺延举行日期；已经举行的在决策材料中说明，以后按统一文本公告。
    """
    spared = no_major_hearing(hearing, context)
    if spared is not None:
        return spared
    held = context.need(hearing.held_on, "held_on")
    early = _published_before(hearing, "announced_on", held, context)
    if early.outcome is Outcome.FAILED:
        return early
    asked = context.value(HEARING_ELEMENTS)
    return gravest([judge_elements(hearing, asked, what="听证公告"), early])


@PACK.rule("REG6505", clause="decisions-art-16", title="听证参加人未提前公布")
def unpublished_participants(hearing: Hearing, context: Context) -> Verdict:
    """听证参加人的名单和遴选办法是否提前公布。

    检查内容：名单公布日期早于举行日期；需要遴选参加人的，遴选办法的公布日期也早于举行日期，并且不晚于名单。同日的由人核对。

    为什么：参加人怎样选出来、是哪些人，提前公布才看得出各方是否都有代表。

    如何整改：尚未举行的补充公布；已经举行的公布名单和遴选情况，以后把遴选办法写进听证公告。
    """
    spared = no_major_hearing(hearing, context)
    if spared is not None:
        return spared
    held = context.need(hearing.held_on, "held_on")
    listed = _published_before(hearing, "participants_published_on", held, context)
    if listed.outcome is Outcome.FAILED or not context.need(hearing.participants_selected, "participants_selected"):
        return listed
    chosen = _published_before(hearing, "selection_published_on", held, context)
    if chosen.outcome is not Outcome.PASSED:
        return chosen
    first, then = hearing.selection_published_on, hearing.participants_published_on
    if first is not None and then is not None and first > then:
        return failed(f"名单于{then}公布，遴选办法到{first}才公布")
    return listed


@PACK.rule("REG6506", clause="decisions-art-16", title="听证材料送达过晚", uses=[HEARING_MATERIAL_DAYS])
def late_hearing_materials(hearing: Hearing, context: Context) -> Verdict:
    """听证会材料是否在举行7日前送达参加人。

    检查内容：送达日期到举行日期之间不少于7个自然日。送达日和举行日是否计入没有写明：两日都不计也满7日的合规，计入一日才满的由人判断，计入也不满的不合规。

    为什么：材料到手太晚，参加人来不及看，到会只能听介绍。

    如何整改：尚未举行的顺延举行日期；以后在听证工作方案中倒排送达日期并留存签收记录。
    """
    spared = no_major_hearing(hearing, context)
    if spared is not None:
        return spared
    held, least = context.need(hearing.held_on, "held_on"), context.value(HEARING_MATERIAL_DAYS)
    if hearing.materials_delivered_on is None and context.lies_ahead(hearing, "materials_delivered_on"):
        return failed(f"{held}举行听证会，截至{context.as_of}材料尚未送达")
    delivered = context.need(hearing.materials_delivered_on, "materials_delivered_on")
    between = (held - delivered).days - 1
    tells, short = f"材料于{delivered}送达，听证会于{held}举行", too_short(between, least)
    if short is None:
        return needs_human(f"{tells}，恰在{least}日的界线上，送达日和举行日是否计入没有写明，须由人判断")
    if short:
        return failed(f"{tells}，提前{max(between + 1, 0)}日，少于{least}日")
    return passed(f"{tells}，中间{between}日，不少于{least}日")


@PACK.rule("REG6507", clause=("decisions-art-17", "rulemaking-art-16"), title="听证未公开举行或笔录未签")
def closed_hearing(hearing: Hearing, context: Context) -> Verdict:
    """听证会是否公开举行，参加人是否在笔录上签字。

    检查内容：就重大行政决策或者规章草案举行的听证会公开举行；重大行政决策的听证，参加人确认记录并签字。登记为否的不合规，没有登记的无法判断。

    为什么：关起门来听证，旁人无从监督；没有签字的笔录，事后说不清参加人讲了什么。

    如何整改：补请参加人确认笔录；以后在听证公告中写明旁听办法，会后当场签字。
    """
    document = document_of(hearing, context)
    on_a_rule = document is not None and bool(document.government_rule)
    spared = no_hearing(hearing) if on_a_rule else no_major_hearing(hearing, context)
    if spared is not None:
        return spared
    context.need(hearing.held_on, "held_on")
    asked = ("held_in_public",) if on_a_rule else ("held_in_public", "minutes_signed")
    wrong = [facts_of(Hearing)[name].title for name in asked if getattr(hearing, name) is False]
    if wrong:
        return failed(f"{'、'.join(wrong)}登记为否")
    unknown = [name for name in asked if getattr(hearing, name) is None]
    if unknown:
        raise MissingFacts(*unknown)
    return passed("听证会公开举行" + ("" if on_a_rule else "，参加人在笔录上签字"))
