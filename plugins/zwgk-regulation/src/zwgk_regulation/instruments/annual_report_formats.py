"""The forms of the annual report: that of 2021 (国办公开办函〔2021〕30号), and the trial form of 2019 before it.

The trial form came with 国办公开办函〔2019〕60号; the letter with the next number, 61号, is about disclosure platforms.
"""

from __future__ import annotations

from datetime import date

from zwgk import Clause, ClauseKind, Disposition, Source
from zwgk_regulation.instruments.articles import unchecked

_AUTOMATIC = Disposition.AUTOMATIC
_OFFICE = "国务院办公厅政府信息与政务公开办公室"

REPORT_FORMAT_2021 = Source(
    id="report-format-2021",
    title="中华人民共和国政府信息公开工作年度报告格式",
    issuer=_OFFICE,
    number="国办公开办函〔2021〕30号",
    in_force_from=date(2021, 9, 26),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对政府网站转载的摘录（报告内容首段、明确责任一段）和各表的行目、列目，中间各段未见原文",
    clauses=(
        Clause(id="report30-form", place="附件", title="按2021年统一表样编报", disposition=_AUTOMATIC),
        Clause(id="report30-parts", place="一", title="六个部分齐全", disposition=_AUTOMATIC),
        Clause(id="report30-overview", place="一（一）", title="总体情况写全五个方面，不遗漏", disposition=_AUTOMATIC),
        Clause(
            id="report30-table-2",
            place="一（二）",
            title="表二：主动公开政府信息情况",
            kind=ClauseKind.LINKED,
            disposition=_AUTOMATIC,
        ),
        Clause(
            id="report30-table-3",
            place="一（三）",
            title="表三：收到和处理政府信息公开申请情况，各格勾稽",
            kind=ClauseKind.LINKED,
            disposition=_AUTOMATIC,
        ),
        Clause(
            id="report30-table-4",
            place="一（四）",
            title="表四：行政复议、行政诉讼情况",
            kind=ClauseKind.LINKED,
            disposition=_AUTOMATIC,
        ),
        Clause(id="report30-text", place="一", title="正文的数与表格一致", disposition=_AUTOMATIC),
        unchecked(
            "report30-responsibility",
            "其余部分",
            "汇总、报送和责任",
            "未见全文；已见的是领导责任和主管部门追究责任，由主管部门处理，没有单个单位可以核对的要求",
        ),
    ),
)

REPORT_FORMAT_2019 = Source(
    id="report-format-2019",
    title="中华人民共和国政府信息公开工作年度报告格式（试行）",
    issuer=_OFFICE,
    number="国办公开办函〔2019〕60号",
    in_force_from=date(2019, 5, 15),  # carries out article 50 of that day; the copies we saw give the year alone
    in_force_until=date(2021, 9, 25),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对转载的正文开头；表样按乡镇2019年度空表核对，填报说明未见原文",
    clauses=(
        Clause(id="report60-form", place="附件", title="按2019年试行表样编报", disposition=_AUTOMATIC),
        Clause(id="report60-parts", place="附件", title="六个部分齐全", disposition=_AUTOMATIC),
        Clause(id="report60-table-2", place="附件表二", title="表二：主动公开政府信息情况", disposition=_AUTOMATIC),
        Clause(
            id="report60-table-3",
            place="附件表三",
            title="表三：收到和处理政府信息公开申请情况，各格勾稽",
            kind=ClauseKind.LINKED,
            disposition=_AUTOMATIC,
        ),
        Clause(
            id="report60-table-4",
            place="附件表四",
            title="表四：行政复议、行政诉讼情况",
            kind=ClauseKind.LINKED,
            disposition=_AUTOMATIC,
        ),
        Clause(id="report60-text", place="附件", title="正文的数与表格一致", disposition=_AUTOMATIC),
        unchecked(
            "report60-letter",
            "通知正文",
            "抓紧部署、加强指导",
            "对各地各部门组织工作的要求，没有单个单位可以核对的要求",
        ),
    ),
)

SINCE_FORM_2019 = REPORT_FORMAT_2019.in_force_from
SINCE_FORM_2021 = REPORT_FORMAT_2021.in_force_from
