"""The regulation with the articles that rules check, and the national texts that its numbers rest on.

The regulation of 2019 (国务院令第711号) took the place of that of 2008 (国务院令第492号) on 2019-05-15. An application is
judged by the one in force on the day it was received. Document numbers are given where a copy of the text shows them.
"""

from __future__ import annotations

from datetime import date

from zwgk import Source, national_texts
from zwgk_regulation.instruments.court_interpretations import COURT_INTERPRETATION
from zwgk_regulation.instruments.fee_rules import FEE_RULES
from zwgk_regulation.instruments.receipt_letter import RECEIPT_LETTER
from zwgk_regulation.instruments.regulation_2008 import REGULATION_2008
from zwgk_regulation.instruments.regulation_2019 import REGULATION
from zwgk_regulation.instruments.service_letter import SERVICE_LETTER

__all__ = [
    "COURT_INTERPRETATION",
    "FEE_RULES",
    "GUIDING_CASE_26",
    "RECEIPT_LETTER",
    "REGULATION",
    "REGULATION_2008",
    "SERVICE_LETTER",
    "SINCE_2008",
    "SINCE_2019",
    "SINCE_2021",
    "SINCE_2024",
]

GUIDING_CASE_26 = Source(
    id="guiding-case-26",
    title="广东省交通运输厅政府信息公开案",
    issuer="最高人民法院",
    number="指导案例26号",
    in_force_from=date(2014, 1, 26),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对公开转载的裁判要点和发布日期",
)

SINCE_2008 = REGULATION_2008.in_force_from
SINCE_2019 = REGULATION.in_force_from
SINCE_2021 = FEE_RULES.in_force_from
SINCE_2024 = national_texts.RECONSIDERATION_LAW.in_force_from
