"""行政复议法 as revised in 2023: which body decides a reconsideration, and what a reply has to tell of it."""

from __future__ import annotations

import attrs

from zwgk import Clause, Disposition, national_texts
from zwgk_regulation.instruments.articles import unchecked

_CASES = "规定复议机关怎样受理、审理和决定，不属于政务公开工作"
_RESPONDENT = "属于复议应诉工作，卷宗不登记复议案件的审理过程"

RECONSIDERATION_LAW = attrs.evolve(
    national_texts.RECONSIDERATION_LAW,
    clauses=(
        unchecked(
            "reconsideration-art-01-10",
            "第一条至第十条",
            "目的、原则、复议机关和复议人员",
            "规定复议制度本身，不对答复书提出要求",
        ),
        unchecked(
            "reconsideration-art-11-13",
            "第十一条至第十三条",
            "可以申请复议的事项，包括政府信息公开工作中的侵权",
            "规定申请人的权利；答复书应当怎样告知，由第二十条、第二十三条的规则检查",
        ),
        unchecked(
            "reconsideration-art-14-19",
            "第十四条至第十九条",
            "申请人、第三人、代理人和被申请人",
            "规定复议参加人，不对答复书提出要求",
        ),
        Clause(
            id="reconsideration-art-20",
            place="第二十条",
            title="六十日内申请复议；没有告知的，期限最长延至一年",
            disposition=Disposition.AUTOMATIC,
        ),
        unchecked("reconsideration-art-21", "第二十一条", "申请复议的最长保护期限", "约束申请人和复议机关"),
        Clause(
            id="reconsideration-art-22",
            place="第二十二条",
            title="网上送达决定的，同时提供网上提交复议申请的渠道",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="reconsideration-art-23",
            place="第二十三条",
            title="不予公开应当先复议，并在答复时告知",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="reconsideration-art-24",
            place="第二十四条",
            title="地方机关的复议由本级或者上一级人民政府管辖",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="reconsideration-art-25",
            place="第二十五条",
            title="国务院部门的复议由本部门管辖",
            disposition=Disposition.AUTOMATIC,
        ),
        unchecked(
            "reconsideration-art-26",
            "第二十六条",
            "对省级政府、国务院部门的复议决定，可以起诉或者申请国务院裁决",
            "只适用于复议决定作出以后，由复议决定书告知",
        ),
        Clause(
            id="reconsideration-art-27",
            place="第二十七条",
            title="垂直领导机关的复议由上一级主管部门管辖",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="reconsideration-art-28",
            place="第二十八条",
            title="司法行政部门的复议由本级政府或者上一级司法行政部门管辖",
            disposition=Disposition.AUTOMATIC,
        ),
        unchecked(
            "reconsideration-art-29",
            "第二十九条",
            "复议和诉讼不同时进行",
            "约束申请人、复议机关和法院",
        ),
        unchecked("reconsideration-art-30-47", "第三十条至第四十七条", "受理、审理和证据", _CASES),
        unchecked("reconsideration-art-48", "第四十八条", "被申请人十日内书面答复并提交证据", _RESPONDENT),
        unchecked("reconsideration-art-49-53", "第四十九条至第五十三条", "听取意见、听证、简易程序的范围", _CASES),
        unchecked("reconsideration-art-54", "第五十四条", "简易程序中被申请人五日内书面答复", _RESPONDENT),
        unchecked("reconsideration-art-55-75", "第五十五条至第七十五条", "附带审查和复议决定", _CASES),
        unchecked(
            "reconsideration-art-76-77",
            "第七十六条、第七十七条",
            "履行复议决定书、调解书和意见书",
            "卷宗不登记复议决定的内容，履行情况由复议机关监督",
        ),
        unchecked("reconsideration-art-78-79", "第七十八条、第七十九条", "强制执行和复议决定书公开", _CASES),
        unchecked("reconsideration-art-80-86", "第八十条至第八十六条", "法律责任", "追究责任不由检查规则判断"),
        unchecked("reconsideration-art-87-90", "第八十七条至第九十条", "附则", "不对答复书提出要求"),
    ),
)
"""行政复议法 of 2023 with its clause table."""
