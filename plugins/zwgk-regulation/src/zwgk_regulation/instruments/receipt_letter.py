"""国办公开办函〔2015〕207号: which day an application counted as received under the regulation of 2008."""

from __future__ import annotations

from datetime import date

from zwgk import Clause, ClauseKind, Disposition, Source

RECEIPT_LETTER = Source(
    id="receipt-letter-2015",
    title="关于政府信息公开期限有关问题的解释",
    issuer="国务院办公厅政府信息与政务公开办公室",
    number="国办公开办函〔2015〕207号",
    in_force_from=date(2015, 1, 1),  # the copies we saw give the year alone
    in_force_until=date(2019, 5, 14),  # from then on article 31 says the same itself, or otherwise
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对政府网站转载的摘录：第一部分各项已核，第二部分以后未见",
    clauses=(
        Clause(
            id="letter207-1-1",
            place="一·1",
            title="当面提交的，以提交之日为收到之日",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="letter207-1-2",
            place="一·2",
            title="邮寄的以签收之日为准；无需签收或者寄给其他机构的，实际收到当日电话确认",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="letter207-1-3",
            place="一·3",
            title="公布的电子邮箱收到的，以系统接收之日为准",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="letter207-1-4",
            place="一·4",
            title="公布的传真收到的，以双方确认之日为准",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="letter207-1-5",
            place="一·5",
            title="其他渠道先看本机关的规定，没有规定的以双方确认之日为准",
            kind=ClauseKind.LINKED,
            disposition=Disposition.OUT_OF_SCOPE,
            reason="取决于各机关自己公布的规定，记录中没有；网上平台按指导案例26号处理",
        ),
        Clause(
            id="letter207-2-end",
            place="第二部分以后",
            title="第二部分以后的内容",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="未见原文，不据以检查",
        ),
    ),
)
