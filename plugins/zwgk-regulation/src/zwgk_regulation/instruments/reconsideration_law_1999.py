"""行政复议法 of 1999, in force until the end of 2023: the applicant chose between two bodies, and could go to court."""

from __future__ import annotations

import attrs

from zwgk import Clause, Disposition, national_texts
from zwgk_regulation.instruments.articles import unchecked

_CASES = "规定复议机关怎样受理、审理和决定，不属于政务公开工作"

RECONSIDERATION_LAW_1999 = attrs.evolve(
    national_texts.RECONSIDERATION_LAW_1999,
    clauses=(
        unchecked(
            "reconsideration1999-art-01-08",
            "第一条至第八条",
            "目的、原则和可以申请复议的事项",
            "规定复议制度本身，不对答复书提出要求",
        ),
        Clause(
            id="reconsideration1999-art-09",
            place="第九条",
            title="六十日内申请复议",
            disposition=Disposition.AUTOMATIC,
        ),
        unchecked(
            "reconsideration1999-art-10-11",
            "第十条、第十一条",
            "复议参加人和申请的形式",
            "规定复议参加人和申请的形式，不对答复书提出要求",
        ),
        Clause(
            id="reconsideration1999-art-12",
            place="第十二条",
            title="部门的复议由本级政府或者上一级主管部门管辖，垂直领导机关由上一级主管部门管辖",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="reconsideration1999-art-13",
            place="第十三条",
            title="地方人民政府的复议由上一级人民政府管辖",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="reconsideration1999-art-14",
            place="第十四条",
            title="国务院部门、省级政府的复议由本机关管辖",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="reconsideration1999-art-15",
            place="第十五条",
            title="派出机关等其他机关的复议管辖",
            disposition=Disposition.AUTOMATIC,
        ),
        unchecked(
            "reconsideration1999-art-16",
            "第十六条",
            "复议和诉讼不同时进行",
            "约束申请人、复议机关和法院",
        ),
        unchecked("reconsideration1999-art-17-22", "第十七条至第二十二条", "受理和审理方式", _CASES),
        unchecked(
            "reconsideration1999-art-23",
            "第二十三条",
            "被申请人十日内书面答复并提交证据",
            "属于复议应诉工作，卷宗不登记复议案件的审理过程",
        ),
        unchecked("reconsideration1999-art-24-31", "第二十四条至第三十一条", "证据、附带审查和复议决定", _CASES),
        unchecked(
            "reconsideration1999-art-32",
            "第三十二条",
            "履行复议决定",
            "卷宗不登记复议决定的内容，履行情况由复议机关监督",
        ),
        unchecked("reconsideration1999-art-33", "第三十三条", "强制执行", _CASES),
        unchecked("reconsideration1999-art-34-38", "第三十四条至第三十八条", "法律责任", "追究责任不由检查规则判断"),
        unchecked("reconsideration1999-art-39-43", "第三十九条至第四十三条", "附则", "不对答复书提出要求"),
    ),
)
"""行政复议法 of 1999 with its clause table."""
