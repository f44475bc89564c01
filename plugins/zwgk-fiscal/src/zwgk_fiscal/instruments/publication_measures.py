"""政府采购信息发布管理办法 (财政部令第101号): its articles 3 to 6 are known from a page that restates them."""

from __future__ import annotations

from datetime import date

from zwgk import Clause, Disposition, Source
from zwgk_fiscal.instruments.articles import article, articles

SEEN_ARTICLES = 6

PUBLICATION_MEASURES = Source(
    id="procurement-publication-2019",
    title="政府采购信息发布管理办法",
    issuer="财政部",
    number="财政部令第101号",
    in_force_from=date(2020, 3, 1),  # not seen in any text: the day is that of common knowledge
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对网页对信息范围、发布原则和主管部门的转述，条号和施行日期未见原文",
    clauses=(
        articles("publication", 1, 2, "制定目的和适用范围", "没有具体要求"),
        article("publication", 3, "公布投诉处理、监督检查处理和集中采购机构考核结果等监管信息"),
        articles("publication", 4, 4, "格式统一、渠道集中、便于查找的原则", "没有可以核对的标准"),
        articles("publication", 5, 6, "财政部门的监督管理职责", "属于监督管理分工，没有向社会公开的要求"),
        Clause(
            id="publication-rest",
            place="第七条以后的其他规定",
            title="发布格式、渠道、媒体的义务和责任",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="未见原文，不据转述检查；指定媒体由采购法及其实施条例的规则检查",
        ),
    ),
)
"""The measures with what is known of their clauses."""
