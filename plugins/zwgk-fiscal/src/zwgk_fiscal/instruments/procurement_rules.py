"""政府采购法实施条例, in force since 2015-03-01."""

from __future__ import annotations

from datetime import date

from zwgk import AuthorityKind, ClauseKind, Source
from zwgk_fiscal.instruments.articles import article, articles

LAST_ARTICLE = 79
_PROCEDURE = "属于采购的当事人、方式和程序，没有向社会公开的要求"
_SUPERVISION = "属于投诉处理和监督检查的程序，没有向社会公开的要求"
_TREASURERS = (AuthorityKind.DEPARTMENT,)

PROCUREMENT_RULES = Source(
    id="procurement-rules-2015",
    title="中华人民共和国政府采购法实施条例",
    issuer="国务院",
    number="国务院令第658号",
    in_force_from=date(2015, 3, 1),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载全文",
    clauses=(
        articles("procrules", 1, 7, "总则：概念和适用范围", _PROCEDURE),
        article("procrules", 8, "采购项目信息在省级以上财政部门指定的媒体上发布", kind=ClauseKind.LINKED),
        articles("procrules", 9, 10, "回避和电子交易", _PROCEDURE),
        articles("procrules", 11, 20, "采购当事人", _PROCEDURE),
        article("procrules", 21, "资格预审公告在指定媒体发布，提交申请文件不少于5个工作日"),
        articles("procrules", 22, 22, "联合体", _PROCEDURE),
        articles("procrules", 23, 29, "采购方式和实施计划", _PROCEDURE),
        article("procrules", 30, "在采购文件中公开采购项目预算金额"),
        articles("procrules", 31, 37, "招标、谈判和询价文件", _PROCEDURE),
        article("procrules", 38, "单一来源采购公示不少于5个工作日"),
        articles("procrules", 39, 42, "评审", _PROCEDURE),
        article("procrules", 43, "确定供应商后2个工作日内发出通知书并公告结果，采购文件同时公告，内容齐全"),
        articles("procrules", 44, 44, "重新评审", _PROCEDURE),
        article("procrules", 45, "公共服务项目的验收结果向社会公告"),
        articles("procrules", 46, 49, "采购文件保存和合同订立", _PROCEDURE),
        article("procrules", 50, "合同签订后2个工作日内公告"),
        articles("procrules", 51, 51, "支付资金", _PROCEDURE),
        article("procrules", 52, "3个工作日内答复供应商询问"),
        articles("procrules", 53, 57, "质疑和投诉的程序", _SUPERVISION),
        article("procrules", 58, "检验、鉴定、补正等时间不计入投诉处理期限", paragraph=1, owed_by=_TREASURERS),
        article("procrules", 58, "投诉处理决定在指定媒体上公告", paragraph=2, owed_by=_TREASURERS),
        articles("procrules", 59, 59, "采购标准的含义", "解释采购标准，公开由采购法第六十三条的规则检查"),
        articles("procrules", 60, 65, "考核、监督检查和不良行为记录", _SUPERVISION),
        articles(
            "procrules",
            66,
            77,
            "法律责任",
            "责任由有权机关追究；未公告合同、未在指定媒体发布的，所涉义务由前面各条的规则检查",
        ),
        articles("procrules", 78, 79, "附则", "没有向社会公开的要求"),
    ),
)
"""政府采购法实施条例 with its clause table."""
