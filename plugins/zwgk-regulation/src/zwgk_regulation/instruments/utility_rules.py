"""公共企事业单位信息公开规定制定办法 (国办发〔2020〕50号): how ministries set the rules for public utilities.

Articles 1 to 4 were seen in full and the list of contents in a local government's words; of the rest only the title
and date are known. It was issued on 2020-12-07; that it took effect on that day is assumed, since the last article was
not seen.
"""

from __future__ import annotations

from datetime import date

from zwgk import Clause, Disposition, Source
from zwgk_regulation.instruments.articles import place, unchecked

_MINISTRIES = "要求国务院有关主管部门制定规定，不约束地方机关"

UTILITY_RULES = Source(
    id="utility-rules-2020",
    title="公共企事业单位信息公开规定制定办法",
    issuer="国务院办公厅",
    number="国办发〔2020〕50号",
    in_force_from=date(2020, 12, 7),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对政府网站转载的第一条至第四条和公开内容摘录，未见全文",
    clauses=(
        unchecked("utilities-art-01", place(1), "制定目的和依据", "只定目的，没有可以核对的要求"),
        unchecked("utilities-art-02", place(2), "在八个领域制定公开规定", _MINISTRIES),
        unchecked("utilities-art-03", place(3), "制定规定的原则", _MINISTRIES),
        unchecked("utilities-art-04", place(4), "规定的适用主体", _MINISTRIES),
        Clause(
            id="utilities-contents",
            place="关于公开内容的规定",
            title="公开办事服务、切身利益、安全等重点信息",
            disposition=Disposition.AUTOMATIC,
        ),
        unchecked(
            "utilities-rest",
            "第五条以后的其他规定",
            "公开方式、监督管理等",
            "未见原文，暂不检查；申诉由条例第五十五条的规则检查",
        ),
    ),
)
