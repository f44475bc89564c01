"""地方预决算公开操作规程 (财预〔2016〕143号): only its articles 1 to 4 were seen.

What it asks to be shown is known from the standard catalogues of disclosure (基层政务公开标准目录) that rest on it. So
its clauses on contents name no article, and the values drawn from them say `stated=False`.
"""

from __future__ import annotations

from datetime import date

from zwgk import Clause, Disposition, Source
from zwgk_fiscal.instruments.articles import article, articles

SEEN_ARTICLES = 4
_CONTENTS = "公开内容的规定"

OPENNESS_PROCEDURE = Source(
    id="budget-openness-2016",
    title="地方预决算公开操作规程",
    issuer="财政部",
    number="财预〔2016〕143号",
    in_force_from=date(2016, 10, 27),  # the day of the letter; whether it names another was not seen
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对网站转载的第一条至第四条，公开内容据多地基层政务公开标准目录的转述，未见全文",
    clauses=(
        articles("openness", 1, 1, "制定目的", "没有具体要求"),
        articles("openness", 2, 2, "公开的范围", "只界定政府预决算和部门预决算，公开由预算法第十四条的规则检查"),
        article("openness", 3, "除涉及国家秘密外，不得少公开或者不公开"),
        articles("openness", 4, 4, "及时、准确、规范的基本要求", "没有可以核对的标准，时限和内容由其他条款检查"),
        Clause(
            id="openness-three-public",
            place=_CONTENTS,
            title="公开“三公”经费合计和各项数额，说明增减变化",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="openness-department-notes",
            place=_CONTENTS,
            title="部门预决算说明职责、收支增减、机关运行经费、政府采购，解释名词",
            disposition=Disposition.ASSISTED,
        ),
        Clause(
            id="openness-rest",
            place="第五条以后的其他规定",
            title="公开时间、方式和组织",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="未见原文，不据转述检查；公开时间由预算法及其实施条例的规则检查",
        ),
    ),
)
"""The procedure with what is known of its clauses."""
