"""The three public expenses (三公经费): all amounts, adding up, with what changed.

The law does not name them. The procedure of 2016 does, as the standard catalogues of disclosure restate it; the list is
an assumed parameter. That the amounts add up needs no text.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from zwgk import Context, MissingFacts, Outcome, Verdict, facts_of, failed, inapplicable, needs_human, passed
from zwgk_fiscal import PACK
from zwgk_fiscal.budget_contents import lacking, unpublished
from zwgk_fiscal.budget_terms import WHOLE_YEAR
from zwgk_fiscal.parameters import THREE_PUBLIC_ITEMS
from zwgk_fiscal.records import BudgetDisclosure, BudgetLevel, BudgetMatter, ThreePublicExpenses

_ADDENDS = ("abroad", "vehicle_purchase", "vehicle_running", "reception")


def _titles(names: tuple[str, ...]) -> str:
    titles = facts_of(ThreePublicExpenses)
    return "、".join(titles[name].title for name in names)


def _shown(budget: BudgetDisclosure, context: Context) -> ThreePublicExpenses | Verdict:
    """The expenses as published, or why they are not looked at.

    Raises:
        MissingFacts: they may be published, and are not on record.
    """
    refusal = unpublished(budget, context, BudgetLevel.GOVERNMENT, BudgetLevel.DEPARTMENT)
    if refusal is not None:
        return refusal
    if budget.document not in WHOLE_YEAR:
        return inapplicable("只检查预算和决算")
    if budget.three_public is not None:
        return budget.three_public
    if budget.matters is not None and BudgetMatter.THREE_PUBLIC not in budget.matters:
        return lacking(budget, BudgetMatter.THREE_PUBLIC)
    raise MissingFacts("three_public")


def _rounding(amounts: Iterable[Decimal]) -> Decimal:
    """By how much a sum may be off where each amount was rounded: half of the last place for each of them."""
    places = [amount.as_tuple().exponent for amount in amounts]
    last = min(place for place in places if isinstance(place, int))
    return Decimal(len(places)).scaleb(last) / 2


@PACK.rule(
    "FIS6011",
    clause=("openness-three-public", "openness-art-03"),
    title="三公经费公布不全或不符",
    uses=[THREE_PUBLIC_ITEMS],
)
def faulty_three_public(budget: BudgetDisclosure, context: Context) -> Verdict:
    """“三公”经费是不是公布了合计和各项数额，合计对不对得上。

    检查内容：合计、因公出国（境）费、公务用车购置费、公务用车运行费、公务接待费都有公布，四项之和等于合计；没有支出的填零。差额不超过各数四舍五入所能产生的，由人判断。应当公布哪几项据基层政务公开标准目录，未见规程原文，按参数检查。没有登记数额的无法判断，登记为未公布的不合规。

    为什么：合计对不上，说明其中一个数是错的；少公布一项，公众就会往最坏处想。

    如何整改：核对决算报表，补齐缺少的一项，更正错误的数额并说明。
    """
    shown = _shown(budget, context)
    if isinstance(shown, Verdict):
        return shown
    asked = context.value(THREE_PUBLIC_ITEMS)
    absent = tuple(name for name in asked if name in shown.unpublished)
    if absent:
        return failed(f"“三公”经费没有公布{_titles(absent)}")
    held = {name: getattr(shown, name) for name in ("total", *_ADDENDS)}
    unknown = [name for name in asked if held[name] is None]
    if unknown:
        raise MissingFacts(*unknown)
    known: dict[str, Decimal] = {name: value for name, value in held.items() if value is not None}
    total, added = known.get("total"), sum((known[name] for name in _ADDENDS if name in known), Decimal(0))
    if total is not None and len(known) == len(held) and total != added:
        says = f"“三公”经费合计{total}，各项之和{added}，相差{abs(total - added)}"
        if abs(total - added) > _rounding(known.values()):
            return failed(says)
        return needs_human(f"{says}，可能是各数四舍五入的尾差，由人判断")
    return passed(f"“三公”经费公布了{_titles(asked)}，合计等于各项之和")


@PACK.rule("FIS6012", clause="openness-three-public", title="三公经费增减未说明")
def unexplained_three_public(budget: BudgetDisclosure, context: Context) -> Verdict:
    """公布“三公”经费时，有没有说明增减变化。

    检查内容：登记了对增减变化及原因的说明。要求说明据基层政务公开标准目录，未见规程原文。没有公布“三公”经费的由FIS6011检查。

    为什么：降了要说为什么降，升了更要说为什么升，光有数字说服不了人。

    如何整改：补充与上年（决算并与预算）相比的增减数额和原因。
    """
    shown = _shown(budget, context)
    if isinstance(shown, Verdict):
        return shown if shown.outcome is Outcome.INAPPLICABLE else inapplicable("没有公布“三公”经费，由FIS6011检查")
    if context.need(shown.change_explained, "change_explained"):
        return passed("说明了“三公”经费的增减变化")
    return failed("没有说明“三公”经费的增减变化")
