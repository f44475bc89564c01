"""The interpretations of 最高人民法院 on disclosure cases (2011 and 2025), and those on the term of a lawsuit."""

from __future__ import annotations

from datetime import date

from zwgk import Clause, ClauseKind, Disposition, Source
from zwgk_regulation.instruments.articles import unchecked

_ISSUER = "最高人民法院"
_COURT = "规定法院怎样审理和判决，不属于政务公开工作"

COURT_INTERPRETATION_2011 = Source(
    id="court-interpretation-2011",
    title="最高人民法院关于审理政府信息公开行政案件若干问题的规定",
    issuer=_ISSUER,
    number="法释〔2011〕17号",
    in_force_from=date(2011, 8, 13),
    in_force_until=date(2025, 5, 31),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载全文",
    clauses=(
        Clause(
            id="spc2011-art-01",
            place="第一条",
            title="对答复、逾期不答复等可以起诉",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="spc2011-art-02",
            place="第二条",
            title="对补正告知等不受理起诉",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
        ),
        unchecked(
            "spc2011-art-03",
            "第三条",
            "认为没有主动公开的，先申请获取",
            "约束起诉人和法院；对申请的答复由条例的规则检查",
        ),
        unchecked("spc2011-art-04", "第四条", "以谁为被告", _COURT),
        unchecked(
            "spc2011-art-05",
            "第五条",
            "不公开的，由被告举证",
            "属于行政应诉工作；答复书是否写明依据和理由由条例第三十六条的规则检查",
        ),
        unchecked("spc2011-art-06-13", "第六条至第十三条", "审理方式、判决方式和附则", _COURT),
    ),
)
"""The rules for disclosure cases in court until the end of May 2025."""

COURT_INTERPRETATION = Source(
    id="court-interpretation-2025",
    title="最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释",
    issuer=_ISSUER,
    number="法释〔2025〕8号",
    in_force_from=date(2025, 6, 1),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对法律信息网站转载的摘录：第一条、第二条和第三条首句为原文，其后各条见发布会介绍，未见原文",
    clauses=(
        Clause(
            id="spc2025-art-01",
            place="第一条",
            title="无法提供、不予处理的可以直接起诉，依第十四条至第十六条不予公开的先复议",
            disposition=Disposition.AUTOMATIC,
        ),
        unchecked(
            "spc2025-art-02",
            "第二条",
            "没有主动公开的先申请；逾期不答复的可以复议或者起诉",
            "规定申请人的权利；没有答复就没有可以核对的文字，逾期由条例第三十三条的规则检查",
        ),
        unchecked("spc2025-art-03-04", "第三条、第四条", "原告和被告", _COURT),
        unchecked(
            "spc2025-art-05-15",
            "第五条至第十五条",
            "举证、审理、裁判方式和施行日期",
            "未见原文；按发布会介绍规定法院怎样审理和判决，不属于政务公开工作",
        ),
    ),
)
"""The rules for disclosure cases in court from June 2025."""

LAWSUIT_TERM_2000 = Source(
    id="lawsuit-term-2000",
    title="最高人民法院关于执行《中华人民共和国行政诉讼法》若干问题的解释",
    issuer=_ISSUER,
    number="法释〔2000〕8号",
    in_force_from=date(2000, 3, 10),
    in_force_until=date(2018, 2, 7),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对文章转引的第四十一条，未见全文",
)

LAWSUIT_TERM = Source(
    id="lawsuit-term-2018",
    title="最高人民法院关于适用《中华人民共和国行政诉讼法》的解释",
    issuer=_ISSUER,
    number="法释〔2018〕1号",
    in_force_from=date(2018, 2, 8),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对转引的第六十四条，未见全文",
)
