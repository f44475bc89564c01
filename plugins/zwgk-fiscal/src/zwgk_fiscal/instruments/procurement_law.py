"""政府采购法, in force since 2003-01-01, amended in 2014."""

from __future__ import annotations

from datetime import date

from zwgk import AuthorityKind, ClauseKind, Source
from zwgk_fiscal.instruments.articles import article, articles

LAST_ARTICLE = 88
_PROCEDURE = "属于采购的范围、当事人、方式和程序，没有向社会公开的要求"
_SUPERVISION = "属于监督检查，没有向社会公开的要求"
_TREASURERS = (AuthorityKind.DEPARTMENT,)
"""The finance departments supervise procurement."""

PROCUREMENT_LAW = Source(
    id="procurement-law-2002",
    title="中华人民共和国政府采购法",
    issuer="全国人民代表大会常务委员会",
    number="2014年修正",
    in_force_from=date(2003, 1, 1),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载全文",
    clauses=(
        articles("procurement", 1, 6, "总则：适用范围和原则", _PROCEDURE),
        article(
            "procurement",
            7,
            "确定并公布集中采购目录",
            owed_by=(AuthorityKind.GOVERNMENT, AuthorityKind.GOVERNMENT_OFFICE, AuthorityKind.DEPARTMENT),
        ),
        article(
            "procurement",
            8,
            "确定并公布采购限额标准",
            owed_by=(AuthorityKind.GOVERNMENT, AuthorityKind.GOVERNMENT_OFFICE, AuthorityKind.DEPARTMENT),
        ),
        articles("procurement", 9, 10, "采购政策和本国货物", _PROCEDURE),
        article("procurement", 11, "采购信息在指定媒体上公开发布", kind=ClauseKind.LINKED),
        articles("procurement", 12, 13, "回避和主管部门", _PROCEDURE),
        articles("procurement", 14, 25, "采购当事人", _PROCEDURE),
        articles("procurement", 26, 32, "采购方式", _PROCEDURE),
        articles("procurement", 33, 42, "采购程序和文件保存", _PROCEDURE),
        articles("procurement", 43, 46, "采购合同的订立", _PROCEDURE),
        article("procurement", 47, "合同签订后7个工作日内备案"),
        articles("procurement", 48, 50, "合同的分包和变更", _PROCEDURE),
        articles("procurement", 51, 51, "答复供应商询问", "只要求及时答复，期限由实施条例第五十二条的规则检查"),
        articles("procurement", 52, 52, "供应商提出质疑", "供应商的权利和期限，不是行政机关的义务"),
        article("procurement", 53, "收到质疑后7个工作日内书面答复"),
        articles("procurement", 54, 55, "代理机构答复和供应商投诉", "供应商和代理机构的事项，不是行政机关的义务"),
        article("procurement", 56, "收到投诉后30个工作日内作出处理决定", owed_by=_TREASURERS),
        articles("procurement", 57, 58, "暂停采购和投诉人的救济", _SUPERVISION),
        articles("procurement", 59, 62, "监督检查和集中采购机构", _SUPERVISION),
        article("procurement", 63, "公开采购标准，公布采购结果"),
        articles("procurement", 64, 65, "依法采购和接受检查", _SUPERVISION),
        article("procurement", 66, "定期公布对集中采购机构的考核结果", owed_by=_TREASURERS),
        articles("procurement", 67, 70, "审计、监察和举报", _SUPERVISION),
        articles(
            "procurement",
            71,
            83,
            "法律责任",
            "责任由有权机关追究；未公布采购标准和结果的，所涉义务由第六十三条的规则检查",
        ),
        articles(
            "procurement", 84, 88, "附则：不适用的采购", "不是义务；登记为不适用政府采购法并写明依据的项目，规则不检查"
        ),
    ),
)
"""政府采购法 with its clause table."""
