"""预算法实施条例 of 2020: what units publish, and in which detail; that of 1995 asked nobody to publish anything."""

from __future__ import annotations

from datetime import date

from zwgk import AuthorityKind, Source
from zwgk_fiscal.instruments.articles import article, articles

LAST_ARTICLE = 97
_TREASURERS = (AuthorityKind.DEPARTMENT, AuthorityKind.TOWNSHIP)
"""Who publishes a government's budget: its finance department; a township has none apart from itself."""
_BUDGETING = "属于预算编制、执行、决算和监督，没有向社会公开的要求"

BUDGET_RULES = Source(
    id="budget-rules-2020",
    title="中华人民共和国预算法实施条例",
    issuer="国务院",
    number="国务院令第729号",
    in_force_from=date(2020, 10, 1),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载全文",
    clauses=(
        articles("budgetrules", 1, 5, "总则：部门预算的范围", _BUDGETING),
        article(
            "budgetrules",
            6,
            "一般性转移支付公开到地区，专项转移支付公开到地区和项目",
            paragraph=1,
            owed_by=_TREASURERS,
        ),
        article(
            "budgetrules",
            6,
            "政府债务、机关运行经费、政府采购、财政专户资金情况按规定公开",
            paragraph=2,
            owed_by=_TREASURERS,
        ),
        article("budgetrules", 6, "部门预决算公开基本支出和项目支出，功能分类到项，基本支出经济分类到款", paragraph=3),
        article("budgetrules", 6, "单位预决算批复后20日内公开，深度与部门相同", paragraph=4),
        articles("budgetrules", 7, 11, "分税制和转移支付", _BUDGETING),
        articles("budgetrules", 12, 18, "预算收支范围", _BUDGETING),
        articles("budgetrules", 19, 50, "预算编制", _BUDGETING),
        articles("budgetrules", 51, 79, "预算执行", _BUDGETING),
        articles("budgetrules", 80, 88, "决算", _BUDGETING),
        articles("budgetrules", 89, 92, "监督", _BUDGETING),
        articles("budgetrules", 93, 94, "法律责任", "不涉及向社会公开的义务"),
        articles("budgetrules", 95, 97, "附则", _BUDGETING),
    ),
)
"""预算法实施条例 with its clause table."""

SINCE_2020 = BUDGET_RULES.in_force_from
