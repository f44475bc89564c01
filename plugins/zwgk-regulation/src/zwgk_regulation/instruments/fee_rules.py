"""政府信息公开信息处理费管理办法 (国办函〔2020〕109号): what may be charged, and how the charge is told."""

from __future__ import annotations

from datetime import date

from zwgk import Clause, ClauseKind, Disposition, Source

FEE_RULES = Source(
    id="fee-rules-2020",
    title="政府信息公开信息处理费管理办法",
    issuer="国务院办公厅",
    number="国办函〔2020〕109号",
    in_force_from=date(2021, 1, 1),  # by notices of provinces that carry it out; its own last article was not seen
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对政府网站转载的摘录：第一条至第五条首句为原文，收费通知和缴费期限见各省实施通知的转述，第六条以后未见原文，序号未核对",
    clauses=(
        Clause(
            id="fees-art-01-02",
            place="第一条、第二条",
            title="制定目的、信息处理费的含义",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="只说明目的和含义，没有可以检查的要求",
        ),
        Clause(
            id="fees-art-03",
            place="第三条",
            title="按件、按量两种标准只用一种，超额累进",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="fees-art-04",
            place="第四条",
            title="按件计收：同一申请人一个自然月内超过10件的部分分档收费",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="fees-art-05",
            place="第五条",
            title="按量计收：一件申请超过30页的部分分档收费",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="fees-art-06",
            place="第六条",
            title="处理期限内发出收费通知并写明依据、标准、数额和缴纳方式，逾期不缴费的不再处理",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="fees-art-07",
            place="第七条",
            title="对收费决定不单独复议、诉讼，可以就不再处理寻求救济",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="规定申请人的救济途径；不再处理的答复应当告知的救济由第五十一条的规则检查",
        ),
        Clause(
            id="fees-art-08-end",
            place="第八条以后各条",
            title="费用缴入国库、使用财政票据、统计和监督",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="未见原文；按各省通知的转述属于财政收缴和监督，不属于申请的办理",
        ),
    ),
)
