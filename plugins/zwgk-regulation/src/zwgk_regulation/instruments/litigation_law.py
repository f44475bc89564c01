"""行政诉讼法: when an applicant may go to court, and within which terms."""

from __future__ import annotations

import attrs

from zwgk import Clause, Disposition, national_texts
from zwgk_regulation.instruments.articles import unchecked

_COURT = "规定法院怎样受理、审理和判决，不属于政务公开工作"
_DEFENDANT = "属于行政应诉工作，卷宗不登记诉讼案件的审理过程"

LITIGATION_LAW = attrs.evolve(
    national_texts.LITIGATION_LAW,
    clauses=(
        unchecked("litigation-art-01-02", "第一条、第二条", "目的和起诉的权利", "规定诉讼制度本身，不对答复书提出要求"),
        unchecked("litigation-art-03", "第三条", "不得妨碍立案，负责人出庭应诉", _DEFENDANT),
        unchecked("litigation-art-04-33", "第四条至第三十三条", "原则、受案范围、管辖、当事人和证据种类", _COURT),
        unchecked("litigation-art-34-36", "第三十四条至第三十六条", "被告举证，诉讼中不得自行收集证据", _DEFENDANT),
        unchecked("litigation-art-37-43", "第三十七条至第四十三条", "原告证据和法院调取证据", _COURT),
        Clause(
            id="litigation-art-44",
            place="第四十四条",
            title="可以先复议再起诉，也可以直接起诉；法律规定先复议的从其规定",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="litigation-art-45",
            place="第四十五条",
            title="对复议决定不服的，十五日内起诉",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="litigation-art-46",
            place="第四十六条",
            title="直接起诉的期限为六个月",
            disposition=Disposition.AUTOMATIC,
        ),
        unchecked(
            "litigation-art-47",
            "第四十七条",
            "机关逾期不履行职责的，可以起诉",
            "规定申请人的权利；逾期没有答复由条例第三十三条的规则检查",
        ),
        unchecked("litigation-art-48-66", "第四十八条至第六十六条", "起诉、立案和审理的一般规定", _COURT),
        unchecked("litigation-art-67", "第六十七条", "被告十五日内提交证据和答辩状", _DEFENDANT),
        unchecked("litigation-art-68-93", "第六十八条至第九十三条", "审理、判决、二审和再审", _COURT),
        unchecked(
            "litigation-art-94-97",
            "第九十四条至第九十七条",
            "履行生效裁判和强制执行",
            "卷宗不登记裁判的内容，履行情况由法院监督",
        ),
        unchecked("litigation-art-98-103", "第九十八条至第一百零三条", "涉外诉讼和附则", "不对答复书提出要求"),
    ),
)
"""行政诉讼法 with its clause table."""
