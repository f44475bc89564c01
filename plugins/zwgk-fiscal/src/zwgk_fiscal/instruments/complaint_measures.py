"""政府采购质疑和投诉办法 (财政部令第94号): a few articles are known from pages that restate them."""

from __future__ import annotations

from datetime import date

from zwgk import AuthorityKind, Source
from zwgk_fiscal.instruments.articles import article, articles

LAST_ARTICLE = 45
_UNSEEN = "未见原文，不据转述检查"
_OF_SUPPLIERS = "供应商的权利和期限，不是行政机关的义务"
_TREASURERS = (AuthorityKind.DEPARTMENT,)

COMPLAINT_MEASURES = Source(
    id="complaint-measures-2017",
    title="政府采购质疑和投诉办法",
    issuer="财政部",
    number="财政部令第94号",
    in_force_from=date(2018, 3, 1),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对政府采购行业网站对质疑、受理、处理期限的转述，未见全文",
    clauses=(
        articles("complaints", 1, 9, "总则和质疑的一般规定", _UNSEEN),
        articles("complaints", 10, 10, "质疑的提出", _OF_SUPPLIERS),
        articles("complaints", 11, 12, "质疑函", _UNSEEN),
        article("complaints", 13, "收到质疑后7个工作日内答复"),
        articles("complaints", 14, 16, "质疑答复的内容和处理", _UNSEEN),
        articles("complaints", 17, 17, "投诉的提起", _OF_SUPPLIERS),
        articles("complaints", 18, 20, "投诉的条件", _UNSEEN),
        article("complaints", 21, "5个工作日内一次告知补正，8个工作日内发出答复通知书", owed_by=_TREASURERS),
        articles("complaints", 22, 25, "答复、调查和质证", _UNSEEN),
        article("complaints", 26, "30个工作日内作出处理决定", owed_by=_TREASURERS),
        articles(
            "complaints",
            27,
            41,
            "处理决定的作出、送达、公告和法律责任",
            f"{_UNSEEN}；扣除时间和公告由实施条例的规则检查",
        ),
        articles("complaints", 42, 42, "期间的计算", "只规定怎样数，不是单独的义务；规则按起算当日不计入计算"),
        articles("complaints", 43, 45, "附则", _UNSEEN),
    ),
)
"""The measures with what is known of their clauses."""
