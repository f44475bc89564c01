"""预算法, as amended in 2014 and 2018: before 2015-01-01 it set no term for publishing a budget."""

from __future__ import annotations

from datetime import date

from zwgk import AuthorityKind, ClauseKind, Disposition, Source
from zwgk_fiscal.instruments.articles import article, articles

LAST_ARTICLE = 101
_BUDGETING = "属于预算编制和管理，没有向社会公开的要求"
_CONGRESS = "属于人大审查监督和政府间备案、报告，没有向社会公开的要求"
_APPROVAL = "批复的时限属于预算管理；批复日期登记在预决算公开记录中，作为公开期限的起算日"
_TREASURERS = (AuthorityKind.DEPARTMENT, AuthorityKind.TOWNSHIP)
"""Who publishes a government's budget: its finance department; a township has none apart from itself."""

BUDGET_LAW = Source(
    id="budget-law-2014",
    title="中华人民共和国预算法",
    issuer="全国人民代表大会常务委员会",
    number="2014年、2018年修正",
    in_force_from=date(2015, 1, 1),  # the amendment of 2014; the law of 1994 asked nobody to publish anything
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载2018年修正文本全文；2014年修正的施行日期未见原文",
    clauses=(
        articles("budget", 1, 13, "总则：预算的范围和种类", _BUDGETING),
        article(
            "budget",
            14,
            "政府预决算、调整、执行情况批准后20日内公开，并说明转移支付和债务",
            paragraph=1,
            owed_by=_TREASURERS,
        ),
        article("budget", 14, "部门预决算批复后20日内公开，并说明机关运行经费", paragraph=2),
        article("budget", 14, "政府采购情况及时公开", paragraph=3, kind=ClauseKind.LINKED),
        article("budget", 14, "涉及国家秘密的不公开", paragraph=4),
        articles("budget", 15, 19, "分税制、转移支付和预算年度", _BUDGETING),
        articles("budget", 20, 26, "预算管理职权", _CONGRESS),
        articles("budget", 27, 42, "预算收支范围和编制", _BUDGETING),
        articles("budget", 43, 51, "预算审查、批准和备案", _CONGRESS),
        articles("budget", 52, 52, "预算批复和转移支付下达", _APPROVAL),
        articles("budget", 53, 66, "预算执行", _BUDGETING),
        articles("budget", 67, 73, "预算调整", _CONGRESS),
        articles("budget", 74, 79, "决算草案的编制和审查", _CONGRESS),
        articles("budget", 80, 80, "决算批复", _APPROVAL),
        articles("budget", 81, 88, "决算备案和预算监督", _CONGRESS),
        article(
            "budget",
            89,
            "审计监督",
            paragraph=1,
            disposition=Disposition.OUT_OF_SCOPE,
            reason="审计监督本身没有向社会公开的要求",
        ),
        article("budget", 89, "预算执行和其他财政收支的审计工作报告向社会公开", paragraph=2),
        articles("budget", 90, 91, "部门监督和检举控告", _CONGRESS),
        articles(
            "budget",
            92,
            96,
            "法律责任",
            "未依法公开、说明的责任由有权机关追究，所涉义务由第十四条、第八十九条的规则检查",
        ),
        articles("budget", 97, 97, "政府综合财务报告", "报人大常委会备案，没有向社会公开的要求"),
        articles("budget", 98, 101, "附则", "没有向社会公开的要求"),
    ),
)
"""预算法 with its clause table."""

SINCE_2015 = BUDGET_LAW.in_force_from
