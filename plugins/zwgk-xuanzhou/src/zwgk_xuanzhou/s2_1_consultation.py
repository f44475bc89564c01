"""二·1 意见征集: where opinions are asked for, for how long, with what papers, and how often a year.

The plan names no term. The 30 days are those of 重大行政决策程序暂行条例 15 for major decisions and of 优化营商环境条例
62 for normative documents that concern business; on other matters the law sets none. Neither says whether the first
day counts: a term that is long enough only with it is put to a person.
"""

from __future__ import annotations

from collections.abc import Iterable

from zwgk import (
    Authority,
    Consultation,
    ConsultationChannel,
    ConsultationSubject,
    Context,
    Hearing,
    MissingFacts,
    Outcome,
    Parameter,
    ParticipationForm,
    Verdict,
    facts_of,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
    pending,
)
from zwgk.national_texts import BUSINESS_ENVIRONMENT_RULES, MAJOR_DECISION_RULES
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s2_1_participation import (
    ANNOUNCEMENT_ELEMENTS,
    CLOSE_TO_THE_PUBLIC,
    CONSULTATION_CHANNELS,
    DAYS_FOR_BUSINESS_DOCUMENTS,
    DAYS_FOR_DECISIONS,
    YEARLY_CONSULTATION_FORMS,
    YEARLY_CONSULTATIONS,
)
from zwgk_xuanzhou.source import PLAN

_TERMS: dict[ConsultationSubject, Parameter[int]] = {
    ConsultationSubject.MAJOR_DECISION: DAYS_FOR_DECISIONS,
    ConsultationSubject.BUSINESS_DOCUMENT: DAYS_FOR_BUSINESS_DOCUMENTS,
}
_OF_A_DRAFT = ("draft", "explanation")
"""Elements that only a consultation on a draft can have."""


@PACK.rule("XZ2102", clause="2.1-02", title="征求意见渠道单一", uses=[CONSULTATION_CHANNELS], needs=["channels"])
def too_few_channels(consultation: Consultation, context: Context) -> Verdict:
    """征求意见是否多种渠道并用。

    检查内容：一次意见征集使用的渠道，在线上公开平台、政务新媒体、政务公开专区、村居公告栏、其他线下渠道五类中达到规定的种数；同一类的几处算一种。种数原文没有写明，按参数检查。

    为什么：只挂在网上，不上网的人看不到；只贴在墙上，在外的人看不到。

    如何整改：征集期内补发其他渠道；以后在征集方案中列明线上线下各用哪些渠道。
    """
    held, least = context.need(consultation.channels, "channels"), context.value(CONSULTATION_CHANNELS)
    used = [channel.chinese for channel in ConsultationChannel if channel in held]
    tells = f"征求意见用了{len(used)}种渠道" + (f"（{'、'.join(used)}）" if used else "")
    if len(used) < least:
        return failed(f"{tells}，少于{least}种")
    return passed(f"{tells}，不少于{least}种")


def _too_short(consultation: Consultation, lasts: str, *, borderline: bool, least: int) -> Verdict:
    """What is to be said of a term that falls short, at least where the first day does not count."""
    if consultation.subject is None:
        return missing_facts(f"{lasts}，没有登记征集事项类别，不知应否满{least}日", "subject")
    if borderline:
        return needs_human(f"{lasts}，恰在{least}日的界线上，首日是否计入法律没有写明，须由人判断")
    if consultation.shortening_reason is None:
        return missing_facts(f"{lasts}，少于{least}日，没有登记公告是否说明理由", "shortening_reason")
    return failed(f"{lasts}，少于{least}日，公告没有说明理由")


@PACK.rule(
    "XZ2105",
    clause="2.1-05",
    title="征求意见期限不足",
    same_as=("REG6502", "REG6601", "REG6611"),
    citations=[PLAN.cite("二·1"), MAJOR_DECISION_RULES.cite("第十五条"), BUSINESS_ENVIRONMENT_RULES.cite("第六十二条")],
    uses=[DAYS_FOR_DECISIONS, DAYS_FOR_BUSINESS_DOCUMENTS],
)
def short_consultation(consultation: Consultation, context: Context) -> Verdict:
    """公开征求意见的期限是否达到法定天数，缩短的是否在公告中说明。

    检查内容：就重大行政决策和涉企行政规范性文件征求意见，从开始日到截止日不少于30个自然日，缩短的在公告中说明理由。首日是否计入法律没有写明：不计首日满30日的合规；计入首日才满的，由人判断；计入也不满的，不合规。其他事项没有法定天数。

    为什么：期限太短，公众来不及看懂草案、提出意见，征求意见就落不到实处。

    如何整改：延长征集期限并重新公告；确因情况紧急缩短的，在公告中写明理由。
    """
    subject = consultation.subject
    if subject is not None and subject not in _TERMS:
        return inapplicable("不是就重大行政决策或者涉企行政规范性文件征求意见，法律没有规定天数")
    if consultation.states_period is False and consultation.open_until is None:
        return inapplicable("公告没有写明征求意见的期限，由XZ2106检查")
    opened = context.need(consultation.opened_on, "opened_on")
    until = context.need(consultation.open_until, "open_until")
    if until < opened:
        return failed(f"截止日期{until}早于开始日期{opened}，两个日期至少有一个不实")
    length = (until - opened).days
    least = max(context.value(days) for kind, days in _TERMS.items() if subject in (None, kind))
    lasts = f"{opened}至{until}，不计首日{length}日，计入首日{length + 1}日"
    if length >= least:
        return passed(f"{lasts}，不少于{least}日")
    if (consultation.shortening_reason or "").strip():
        return passed(f"{lasts}，少于{least}日，公告已说明理由：{consultation.shortening_reason}")
    return _too_short(consultation, lasts, borderline=length + 1 == least, least=least)


def _stated(consultation: Consultation, name: str) -> bool | None:
    """Whether the announcement has an element; None where that is not on record."""
    value = getattr(consultation, name)
    if name == "open_until":
        return True if value is not None else (False if consultation.states_period is False else None)
    return None if value is None else bool(value.strip() if isinstance(value, str) else value)


@PACK.rule(
    "XZ2106",
    clause="2.1-06",
    title="征集公告要素不全",
    same_as=("REG6503", "REG6612"),
    citations=[PLAN.cite("二·1"), MAJOR_DECISION_RULES.cite("第十五条")],
    uses=[ANNOUNCEMENT_ELEMENTS],
)
def incomplete_announcement(consultation: Consultation, context: Context) -> Verdict:
    """征集公告是否附有草案和说明，写明提意见的方式和期限。

    检查内容：就重大行政决策和涉企行政规范性文件征求意见的，公告有草案、起草说明、提意见的方式、截止日期四项；其他征集没有草案的，只看方式和期限。登记为空白表示公告没有，没有登记的无法判断。

    为什么：没有草案和说明，公众无从判断；没有方式和期限，有意见也送不到。

    如何整改：补充公告缺少的内容，重新计算征集期限；以后使用统一的公告文本。
    """
    subject = consultation.subject
    asked = [
        name
        for name in context.value(ANNOUNCEMENT_ELEMENTS)
        if subject is not ConsultationSubject.OTHER or name not in _OF_A_DRAFT
    ]
    absent = [name for name in asked if _stated(consultation, name) is False]
    certain = [name for name in absent if subject is not None or name not in _OF_A_DRAFT]
    titles = facts_of(Consultation)
    if certain:
        return failed(f"征集公告没有{'、'.join(titles[name].title for name in certain)}")
    if absent:
        says = f"征集公告没有{'、'.join(titles[name].title for name in absent)}，没有登记征集事项类别，不知应否附上"
        return missing_facts(says, "subject")
    unknown = [name for name in asked if _stated(consultation, name) is None]
    if unknown:
        raise MissingFacts(*unknown)
    return passed(f"征集公告有{'、'.join(titles[name].title for name in asked)}")


def _not_close(authority: Authority, close: tuple[str, ...]) -> Verdict | None:
    """Why a department is not, or may not be, in close touch with businesses and people; None where it is."""
    if set(authority.functions) & set(close):
        return None
    if authority.functions:
        return inapplicable(f"{authority.name}没有与企业、群众联系密切的职能（{'、'.join(close)}）")
    return missing_facts(f"没有登记{authority.name}的职能，不知是否与企业、群众联系密切", "functions")


def _occasions(context: Context) -> tuple[tuple[Consultation | Hearing, ...], tuple[str, ...]]:
    """The consultations and meetings of the year, and for each that has no day the field that would tell."""
    consultations, hearings = context.dossier.of(Consultation), context.dossier.of(Hearing)
    held: tuple[Consultation | Hearing, ...] = (
        *context.within_period(consultations),
        *context.within_period(hearings),
    )
    return held, (*context.undated(consultations, "opened_on"), *context.undated(hearings, "held_on"))


def _forms(held: Iterable[Consultation | Hearing]) -> tuple[set[ParticipationForm], list[str]]:
    """The forms in which the public was heard, and for each record without one the field that would tell."""
    used: set[ParticipationForm] = set()
    unclear = []
    for one in held:
        if isinstance(one, Consultation):
            used.update(one.forms or ())
            unclear += ["forms"] if one.forms is None else []
        elif one.form is None:
            unclear.append("form")
        else:
            used.add(one.form)
    return used, unclear


@PACK.rule(
    "XZ2108",
    clause="2.1-08",
    title="年内未多形式征集意见",
    uses=[YEARLY_CONSULTATIONS, YEARLY_CONSULTATION_FORMS, CLOSE_TO_THE_PUBLIC],
)
def missing_yearly_consultation(authority: Authority, context: Context) -> Verdict:
    """与企业、群众联系密切的部门年内是否以多种形式征集过公众意见。

    检查内容：自然年内开始的意见征集和举行的听证座谈不少于1次，全年用到的形式达到规定的种数。哪些部门联系密切，原文没有列名，按登记的职能认定；种数原文也没有写明，都按参数检查。

    为什么：天天和企业、群众打交道的部门，最该知道他们怎么看政策。

    如何整改：年度结束前补办一次征集，网上征求意见之外再用座谈会、问卷等形式，登记日期和形式。
    """
    spared = _not_close(authority, context.value(CLOSE_TO_THE_PUBLIC))
    if spared is not None:
        return spared
    held, undated = _occasions(context)
    often = context.at_least(len(held), context.value(YEARLY_CONSULTATIONS), action="征集公众意见", unclear=undated)
    if often.outcome is not Outcome.PASSED:
        return often
    (forms, formless), least = _forms(held), context.value(YEARLY_CONSULTATION_FORMS)
    _, last = context.period()
    tells = f"{last.year}年内征集公众意见{len(held)}次，用了{len(forms)}种形式"
    if len(forms) >= least:
        return passed(f"{tells}，不少于{least}种")
    if context.as_of <= last:
        return pending(f"{tells}，应不少于{least}种，年度未结束", deadline=context.end_of_period())
    unclear = (*undated, *formless)
    if unclear:
        return missing_facts(f"{tells}，另有{len(unclear)}条记录要素不全", *sorted(set(unclear)))
    return failed(f"{tells}，少于{least}种")
