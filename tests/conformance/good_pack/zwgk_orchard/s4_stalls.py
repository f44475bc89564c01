"""第四条: prices at stalls."""

from __future__ import annotations

from zwgk import Context, Verdict, failed, passed
from zwgk_orchard import PACK
from zwgk_orchard.parameters import PRICE_TAGS
from zwgk_orchard.records import MarketStall


@PACK.rule("OR0401", clause="art-4", title="摊位公示价格不足", uses=[PRICE_TAGS], needs=["price_tags"])
def too_few_prices(stall: MarketStall, context: Context) -> Verdict:
    """集市摊位公示的价格种类够不够。

    检查内容：摊位上公示了价格的种类不少于规定的种类数。

    为什么：价格写出来，买的人才能比较，也少些争执。

    如何整改：把缺少的价格牌补上，并登记公示的种类数。
    """
    tags = context.need(stall.price_tags, "price_tags")
    if tags < context.value(PRICE_TAGS):
        return failed(f"公示了{tags}种价格，种类不足")
    return passed(f"公示了{tags}种价格")
