"""The zwgk pack of what a finance bureau discloses: budgets and final accounts, procurement, charges.

The texts stand in `instruments`, each with its clause table; the record types in `records`. Codes begin with the text:
1 预算法, 2 its 实施条例, 3 政府采购法, 4 its 实施条例, 5 政府采购质疑和投诉办法, 6 地方预决算公开操作规程, 7
优化营商环境条例; the article follows, then a number.
"""

from __future__ import annotations

from zwgk import Record, RulePack, hookimpl
from zwgk_fiscal.instruments.budget_law import BUDGET_LAW
from zwgk_fiscal.instruments.budget_rules import BUDGET_RULES
from zwgk_fiscal.instruments.business_environment import BUSINESS_ENVIRONMENT
from zwgk_fiscal.instruments.complaint_measures import COMPLAINT_MEASURES
from zwgk_fiscal.instruments.openness_procedure import OPENNESS_PROCEDURE
from zwgk_fiscal.instruments.procurement_law import PROCUREMENT_LAW
from zwgk_fiscal.instruments.procurement_rules import PROCUREMENT_RULES
from zwgk_fiscal.instruments.publication_measures import PUBLICATION_MEASURES
from zwgk_fiscal.records import FISCAL_RECORD_TYPES

PACK = RulePack(
    "fiscal",
    prefix="FIS",
    source=BUDGET_LAW,
    others=(
        BUDGET_RULES,
        OPENNESS_PROCEDURE,
        PROCUREMENT_LAW,
        PROCUREMENT_RULES,
        COMPLAINT_MEASURES,
        PUBLICATION_MEASURES,
        BUSINESS_ENVIRONMENT,
    ),
    package=__name__,
    sections=(
        "budget_terms",
        "budget_contents",
        "budget_details",
        "three_public_expenses",
        "procurement_announcements",
        "procurement_results",
        "procurement_contracts",
        "supplier_questions",
        "complaints",
        "supervision",
        "charges",
    ),
    distribution="zwgk-fiscal",
)


@hookimpl
def zwgk_rule_packs() -> list[RulePack]:
    """The pack."""
    return [PACK]


@hookimpl
def zwgk_record_types() -> list[type[Record]]:
    """The record types its rules judge."""
    return list(FISCAL_RECORD_TYPES)
