"""第五十一条: the remedies that a reply names, which changed with the reconsideration law of 2024."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk import Context, Parameter, ReplyLetter, Verdict, failed, inapplicable, missing_facts, needs_human, passed
from zwgk_regulation import PACK
from zwgk_regulation.instruments.court_interpretations import COURT_INTERPRETATION, LAWSUIT_TERM, LAWSUIT_TERM_2000
from zwgk_regulation.instruments.litigation_law import LITIGATION_LAW
from zwgk_regulation.instruments.reconsideration_law import RECONSIDERATION_LAW
from zwgk_regulation.instruments.reconsideration_law_1999 import RECONSIDERATION_LAW_1999
from zwgk_regulation.instruments.reconsideration_rules import RECONSIDERATION_RULES
from zwgk_regulation.remedies.owed_remedies import Routes, T, remedies, routes
from zwgk_regulation.remedies.parameters import REMEDIES, UNTOLD_LAWSUIT_YEARS, UNTOLD_RECONSIDERATION_YEARS
from zwgk_regulation.remedies.reconsideration_body import (
    bodies_by_law,
    bodies_named,
    bodies_perhaps,
    body_faults,
    names_on_record,
)
from zwgk_regulation.remedies.reconsideration_parameters import LED_WITHIN_THE_PROVINCE_BODIES, ReconsiderationBody
from zwgk_regulation.remedies.reply_grounds import grounds_of
from zwgk_regulation.remedies.statement import Remedy, Route
from zwgk_regulation.remedies.statement_faults import faults, is_told
from zwgk_regulation.remedies.terms import normalised
from zwgk_regulation.source import REGULATION, SINCE_2008

_FACTS = {
    ReconsiderationBody.GOVERNMENT: "government",
    ReconsiderationBody.SUPERIOR: "superior",
    ReconsiderationBody.HIGHER_GOVERNMENT: "superior",
    ReconsiderationBody.ITSELF: "name",
}
SHOULD_READ = "应写明："
"""What a finding says before the statement that should stand in the reply."""

_CITED = (
    REGULATION.cite("第五十一条"),
    RECONSIDERATION_LAW.cite("第二十条、第二十三条、第二十四条", note="适用于2024年1月1日起作出的答复"),
    RECONSIDERATION_LAW_1999.cite("第九条、第十二条"),
    LITIGATION_LAW.cite("第四十五条、第四十六条"),
)


def _owed(letter: ReplyLetter, context: Context) -> tuple[Routes, tuple[Remedy, ...]]:
    found = routes(context.need(letter.kind, "kind"), grounds_of(letter), context.value)
    return found, remedies(found.ways, context.dossier.authority, context.value)


def _should_read(owed: Sequence[Remedy]) -> str:
    """What should stand in the reply; begins with `SHOULD_READ`, whatever there is to choose from."""
    if len(owed) == 1:
        return f"{SHOULD_READ}{owed[0].statement}"
    return SHOULD_READ + "；".join(f"{remedy.route.chinese}的，“{remedy.statement}”" for remedy in owed)


def _way_faults(owed: Sequence[Remedy], text: str) -> tuple[str, ...]:
    """What is wrong whichever way is right; none where the text is right for one of them."""
    found = [tuple(faults(remedy, text)) for remedy in owed]
    if not all(found):
        return ()
    common = tuple(fault for fault in found[0] if all(fault in others for others in found))
    return common or tuple(
        f"按{remedy.route.chinese}{'、'.join(some)}" for remedy, some in zip(owed, found, strict=True)
    )


def _changed_on_the_way(letter: ReplyLetter, owed: Sequence[Remedy], text: str, context: Context) -> str:
    """The doubt where the law changed between the date of a reply and its service, and that decides about its text."""
    dated, sent = letter.dated_on, letter.posted_on or letter.served_on
    if dated is None or sent is None or sent <= dated:
        return ""

    def law_then(parameter: Parameter[T]) -> T:
        return parameter.on(sent).value

    found = routes(letter.kind, grounds_of(letter), law_then)
    later = remedies(found.ways, context.dossier.authority, law_then)
    if bool(_way_faults(owed, text)) == bool(_way_faults(later, text)):
        return ""
    return f"落款日{dated}和送出日{sent}之间救济途径的规定已变，适用哪一日的规定须人工判断"


@PACK.rule(
    "REG5101",
    clause=(
        "art-51",
        "2008-art-33-02",
        "reconsideration-art-23",
        "reconsideration-art-24",
        "reconsideration-art-25",
        "reconsideration-art-27",
        "reconsideration-art-28",
        "reconsideration1999-art-09",
        "reconsideration1999-art-12",
        "reconsideration1999-art-13",
        "reconsideration1999-art-14",
        "reconsideration1999-art-15",
        "reconsideration-rules-art-24",
        "litigation-art-44",
        "litigation-art-45",
        "litigation-art-46",
        "spc2011-art-01",
        "spc2025-art-01",
        "opinion132-02",
    ),
    title="救济途径告知错误",
    citations=[*_CITED, COURT_INTERPRETATION.cite("第一条")],
    uses=REMEDIES,
    needs=["kind", "remedy"],
    since=SINCE_2008,
)
def wrong_remedy_statement(letter: ReplyLetter, context: Context) -> Verdict:
    """答复书告知的复议、诉讼途径是否正确。

    检查内容：按答复作出之日的法律、答复类型和依据，核对是否告知复议和诉讼、谁先谁后、期限和复议机关。2024年1月1日起，依条例第十四条至第十六条不予公开（含部分公开中不予公开的部分）应当先向本级人民政府申请复议；此前各类答复都可以向本级人民政府或者上一级主管部门复议，也可以直接起诉。行政查询事项、依据不是上述条款的不予公开没有定论，只要按一种理解正确，就由人工判断。

    为什么：写错途径，申请人会找错机关、错过期限，起诉期限也可能因此延长到一年；沿用旧模板是最常见的错误。

    如何整改：按结论中给出的文字更正并重新告知申请人，同时更换答复书模板。
    """
    context.need(letter.governing_date, "dated_on")
    text = normalised(letter.remedy or "")
    found, owed = _owed(letter, context)
    if not is_told(text):
        return inapplicable("答复书没有告知救济途径，由REG5102检查")
    doubt = _changed_on_the_way(letter, owed, text, context)
    if doubt:
        return needs_human(f"{doubt}；{_should_read(owed)}")
    return _judge_text(text, found, owed, context)


def _judge_text(text: str, found: Routes, owed: Sequence[Remedy], context: Context) -> Verdict:
    authority = context.dossier.authority
    lawful, perhaps = bodies_by_law(authority, context.value), bodies_perhaps(authority, context.value)
    named, names = bodies_named(text, authority), names_on_record(authority)
    unnamed = sorted({_FACTS[body] for body in lawful if not names.get(body)})
    wrong = [*_way_faults(owed, text), *(body_faults(named, {*lawful, *perhaps}, unnamed) if lawful else ())]
    if wrong:
        return failed(f"{'，'.join(wrong)}；{_should_read(owed)}")
    if not lawful or named.redacted or not named.known.issubset(lawful):
        return needs_human(f"救济途径和期限正确，复议机关须人工核对；{_should_read(owed)}")
    if found.doubt:
        return needs_human(f"{found.doubt}，须人工判断；{_should_read(owed)}")
    if named.others:
        return missing_facts(f"未登记本单位的复议机关名称，不能核对{'、'.join(named.others)}", *unnamed)
    return passed("救济途径、期限和复议机关都正确")


@PACK.rule(
    "REG5102",
    clause=(
        "art-51",
        "2008-art-33-02",
        "reconsideration-art-20",
        "reconsideration-art-23",
        "reconsideration-rules-art-17",
    ),
    title="答复书没有告知救济途径",
    citations=[
        *_CITED,
        RECONSIDERATION_RULES.cite("第十五条、第十七条"),
        LAWSUIT_TERM.cite("第六十四条"),
        LAWSUIT_TERM_2000.cite("第四十一条"),
    ],
    uses=[
        *(one for one in REMEDIES if one is not LED_WITHIN_THE_PROVINCE_BODIES),
        UNTOLD_RECONSIDERATION_YEARS,
        UNTOLD_LAWSUIT_YEARS,
    ],
    needs=["kind", "remedy"],
    since=SINCE_2008,
)
def untold_remedies(letter: ReplyLetter, context: Context) -> Verdict:
    """答复书是否告知了救济途径。

    检查内容：答复书写有申请复议或者提起诉讼的文字。没有写的，结论给出应当写明的文字，以及因没有告知而延长的期限。

    为什么：没有告知的，申请复议和起诉的期限不从收到答复时起算，最长可以延到一年，答复长期不能确定；不予公开而没有告知先申请复议，申请人会直接起诉而被驳回。

    如何整改：按结论中给出的文字书面补充告知，期限自申请人收到补充告知时起算；同时更换答复书模板。
    """
    context.need(letter.governing_date, "dated_on")
    _, owed = _owed(letter, context)
    if is_told(normalised(letter.remedy or "")):
        return passed("答复书告知了救济途径")
    longest = context.value(UNTOLD_RECONSIDERATION_YEARS)
    terms = ["申请复议的期限自申请人知道复议权利、复议机关和期限时起算"]
    if longest is not None:
        terms[0] += f"，最长到其知道答复内容之日起{longest}年"
    if any(remedy.route is not Route.RECONSIDERATION_FIRST for remedy in owed):
        terms.append(
            f"起诉的期限自其知道起诉期限时起算，最长到其知道答复内容之日起{context.value(UNTOLD_LAWSUIT_YEARS)}年"
        )
    return failed(f"答复书没有告知救济途径：{'；'.join(terms)}；{_should_read(owed)}")
