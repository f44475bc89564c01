"""The regulation with the articles that rules check, and the national texts that its numbers rest on.

The regulation of 2019 (国务院令第711号) took the place of that of 2008 (国务院令第492号) on 2019-05-15. An application is
judged by the one in force on the day it was received. Document numbers are given where a copy of the text shows them.
"""

from __future__ import annotations

from datetime import date

import attrs

from zwgk import Clause, ClauseKind, Disposition, Source, national_texts

REGULATION = attrs.evolve(
    national_texts.REGULATION,
    clauses=(
        Clause(
            id="art-30",
            place="第三十条",
            title="内容不清的申请，7个工作日内一次告知补正",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="art-31", place="第三十一条", title="按提交渠道认定收到申请的日期", disposition=Disposition.AUTOMATIC
        ),
        Clause(
            id="art-32",
            place="第三十二条",
            title="征求第三方意见，逾期不答的由机关自行决定",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="art-33",
            place="第三十三条",
            title="20个工作日内答复，延期须批准并告知",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="art-34",
            place="第三十四条",
            title="征求共同制作机关意见，逾期不答的视为同意",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="art-51", place="第五十一条", title="对答复不服的，可以复议或者起诉", disposition=Disposition.AUTOMATIC
        ),
    ),
)
"""政府信息公开条例 with its clause table."""

GUIDING_CASE_26 = Source(
    id="guiding-case-26",
    title="广东省交通运输厅政府信息公开案",
    issuer="最高人民法院",
    number="指导案例26号",
    in_force_from=date(2014, 1, 26),
)

RECEIPT_LETTER = Source(
    id="receipt-letter-2015",
    title="关于政府信息公开期限有关问题的解释",
    issuer="国务院办公厅政府信息与政务公开办公室",
    number="国办公开办函〔2015〕207号",
    in_force_from=date(2015, 1, 1),  # the copies we saw give the year alone
    in_force_until=date(2019, 5, 14),  # from then on article 31 says the same itself, or otherwise
)

SERVICE_LETTER = Source(
    id="service-letter-2016",
    title="关于政府信息公开处理决定送达问题的解释",
    issuer="国务院办公厅政府信息与政务公开办公室",
    number="国办公开办函〔2016〕235号",
    in_force_from=date(2016, 12, 7),
)

FEE_RULES = Source(
    id="fee-rules-2020",
    title="政府信息公开信息处理费管理办法",
    issuer="国务院办公厅",
    number="国办函〔2020〕109号",
    in_force_from=date(2021, 1, 1),
)

COURT_INTERPRETATION = Source(
    id="court-interpretation-2025",
    title="最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释",
    issuer="最高人民法院",
    number="法释〔2025〕8号",
    in_force_from=date(2025, 6, 1),
)

SINCE_2008 = national_texts.REGULATION_2008.in_force_from
SINCE_2019 = REGULATION.in_force_from
SINCE_2021 = FEE_RULES.in_force_from
SINCE_2024 = national_texts.RECONSIDERATION_LAW.in_force_from
