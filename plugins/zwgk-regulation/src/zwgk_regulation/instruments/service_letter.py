"""国办公开办函〔2016〕235号: how a reply is served, and which day of it counts."""

from __future__ import annotations

from datetime import date

from zwgk import Clause, Disposition, Source

SERVICE_LETTER = Source(
    id="service-letter-2016",
    title="关于政府信息公开处理决定送达问题的解释",
    issuer="国务院办公厅政府信息与政务公开办公室",
    number="国办公开办函〔2016〕235号",
    in_force_from=date(2016, 12, 7),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对政府网站转载的全文",
    clauses=(
        Clause(
            id="letter235-1",
            place="一",
            title="处理决定以直接、委托其他机关或者邮寄的方式送达",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="列举送达方式；条例修订后也可以按申请人要求电子送达，不能据此认定其他方式不合规",
        ),
        Clause(
            id="letter235-2",
            place="二",
            title="邮寄的通过邮政企业，不通过没有公文寄递资格的其他快递",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="letter235-3",
            place="三",
            title="不得要求申请人到付邮寄费",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="letter235-4",
            place="四",
            title="直接送达以签收之日、邮寄以交邮之日计算期限",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="letter235-5",
            place="五",
            title="该函以前已由其他快递寄出的，以交邮之日计算期限",
            disposition=Disposition.AUTOMATIC,
        ),
    ),
)
