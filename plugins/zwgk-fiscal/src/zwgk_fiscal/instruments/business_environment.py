"""优化营商环境条例: what it asks of a finance bureau; the rest of it is the business of the pack of the regulation."""

from __future__ import annotations

from datetime import date

import attrs

from zwgk import national_texts
from zwgk_fiscal.instruments.articles import article, articles

LAST_ARTICLE = 72
_NOT_FISCAL = "不是财政领域的公开事项，不由本规则包检查"

BUSINESS_ENVIRONMENT = attrs.evolve(
    national_texts.BUSINESS_ENVIRONMENT_RULES,
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载全文",
    clauses=(
        articles("business", 1, 9, "总则", _NOT_FISCAL),
        articles("business", 10, 18, "市场主体保护", f"{_NOT_FISCAL}；采购公开透明由采购法的规则检查"),
        articles("business", 19, 24, "市场环境：登记、准入和减税降费", _NOT_FISCAL),
        article("business", 25, "政府性基金、涉企收费、涉企保证金和政府定价收费实行目录清单并公开，清单之外不得执行"),
        articles("business", 26, 33, "市场环境：融资、公用企事业单位和账款", _NOT_FISCAL),
        articles("business", 34, 50, "政务服务", _NOT_FISCAL),
        articles("business", 51, 60, "监管执法", _NOT_FISCAL),
        articles("business", 61, 72, "法治保障和附则", _NOT_FISCAL),
    ),
)
"""优化营商环境条例 with the clause table of this pack."""
