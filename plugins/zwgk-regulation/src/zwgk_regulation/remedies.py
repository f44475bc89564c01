"""第五十一条: the remedies that a reply names, which changed with the reconsideration law of 2024."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zwgk import Context, ReplyKind, ReplyLetter, Verdict, failed, missing_facts, needs_human, passed
from zwgk.national_texts import LITIGATION_LAW, RECONSIDERATION_LAW, RECONSIDERATION_LAW_1999
from zwgk_regulation import PACK
from zwgk_regulation.reconsideration_body import NamedBodies, bodies_by_law, bodies_named, names_on_record
from zwgk_regulation.remedy_parameters import (
    LAWSUIT_DAYS_AFTER_RECONSIDERATION,
    LAWSUIT_MONTHS,
    RECONSIDERATION_DAYS,
    RECONSIDERATION_FIRST,
    REMEDIES,
    UNSETTLED_REMEDIES,
    ReconsiderationBody,
)
from zwgk_regulation.remedy_statement import Remedy, Route, normalised
from zwgk_regulation.source import REGULATION, SINCE_2008

_FACTS = {
    ReconsiderationBody.GOVERNMENT: "government",
    ReconsiderationBody.SUPERIOR: "superior",
    ReconsiderationBody.HIGHER_GOVERNMENT: "superior",
}


def required_remedy(letter: ReplyLetter, context: Context) -> Remedy | None:
    """The remedies that a reply has to name by the law of its day; None where that is not settled.

    Raises:
        MissingFacts: what the reply decides is not on record.
    """
    kind = context.need(letter.kind, "kind")
    if kind in context.value(UNSETTLED_REMEDIES):
        return None
    route = Route.EITHER
    if kind in context.value(RECONSIDERATION_FIRST):
        route = Route.SPLIT if kind is ReplyKind.PARTLY_DISCLOSED else Route.RECONSIDERATION_FIRST
    names = names_on_record(context.dossier.authority)
    bodies = bodies_by_law(context.dossier.authority, context)
    return Remedy(
        route=route,
        bodies=tuple(names.get(body) or body.chinese for body in bodies) or ("有管辖权的复议机关",),
        reconsideration_days=context.value(RECONSIDERATION_DAYS),
        lawsuit_months=context.value(LAWSUIT_MONTHS),
        lawsuit_days_after=context.value(LAWSUIT_DAYS_AFTER_RECONSIDERATION),
    )


def _body_faults(named: NamedBodies, lawful: Iterable[ReconsiderationBody], unnamed: list[str]) -> Iterator[str]:
    should = "或者".join(body.chinese for body in lawful)
    wrong = [body.chinese for body in ReconsiderationBody if body in named.known and body not in lawful]
    wrong += [] if unnamed else named.others
    if wrong:
        yield f"复议机关写为{'、'.join(wrong)}，应为{should}"
    elif not named.known and not named.others and not named.redacted:
        yield f"没有写明复议机关，应为{should}"


@PACK.rule(
    "REG5101",
    clause="art-51",
    title="救济途径告知错误",
    citations=[
        REGULATION.cite("第五十一条"),
        RECONSIDERATION_LAW.cite("第二十三条、第二十四条", note="适用于2024年1月1日起作出的答复"),
        RECONSIDERATION_LAW_1999.cite("第十二条"),
        LITIGATION_LAW.cite("第四十五条、第四十六条"),
    ],
    uses=REMEDIES,
    needs=["kind", "remedy"],
    since=SINCE_2008,
)
def wrong_remedy_statement(letter: ReplyLetter, context: Context) -> Verdict:
    """答复书告知的复议、诉讼途径是否正确。

    检查内容：按答复作出之日的法律和答复类型，核对是否告知复议和诉讼、谁先谁后、期限和复议机关。2024年1月1日起，不予公开（含部分公开中不予公开的部分）应当先向本级人民政府申请复议；此前各类答复都可以向本级人民政府或者上一级主管部门复议，也可以直接起诉。

    为什么：写错途径，申请人会找错机关、错过期限，起诉期限也可能因此延长到一年；沿用旧模板是最常见的错误。

    如何整改：按结论中给出的文字更正并重新告知申请人，同时更换答复书模板。
    """
    context.need(letter.governing_date, "dated_on")
    remedy, text = required_remedy(letter, context), normalised(letter.remedy or "")
    if remedy is None:
        return needs_human("该类答复应当告知哪种救济途径没有定论，须人工判断")
    if not text:
        return failed(f"答复书没有告知救济途径，应写明：{remedy.statement}")
    authority = context.dossier.authority
    lawful = bodies_by_law(authority, context)
    named, names = bodies_named(text, authority), names_on_record(authority)
    unnamed = sorted({_FACTS[body] for body in lawful if not names.get(body)})
    faults = [*remedy.faults(text), *(_body_faults(named, lawful, unnamed) if lawful else ())]
    if faults:
        return failed(f"{'，'.join(faults)}；应写明：{remedy.statement}")
    if not lawful or named.redacted:
        return needs_human("救济途径和期限正确，复议机关须人工核对")
    if named.others:
        return missing_facts(f"未登记本单位的复议机关名称，不能核对{'、'.join(named.others)}", *unnamed)
    return passed("救济途径、期限和复议机关都正确")
