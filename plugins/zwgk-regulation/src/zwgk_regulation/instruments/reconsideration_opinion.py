"""国办函〔2021〕132号: how reconsiderations over disclosure are decided, and which acts are none for them."""

from __future__ import annotations

from datetime import date

from zwgk import Clause, ClauseKind, Disposition, Source
from zwgk_regulation.instruments.articles import unchecked

RECONSIDERATION_OPINION = Source(
    id="reconsideration-opinion-2021",
    title="关于审理政府信息公开行政复议案件若干问题的指导意见",
    issuer="司法部",
    number="国办函〔2021〕132号",
    in_force_from=date(2021, 12, 22),  # the day it was forwarded; the copies we saw name no other
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对政府网站转载的摘录：第一条、第二条为原文，第三条、第四条见解读，其后各条未见原文",
    clauses=(
        unchecked("opinion132-01", "第一条", "制定目的和依据", "只说明目的和依据"),
        Clause(
            id="opinion132-02",
            place="第二条",
            title="不予公开、无法提供、不予处理、逾期等可以申请复议",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="opinion132-03",
            place="第三条",
            title="单独对补正、延期等程序性告知不受理复议",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
        ),
        unchecked(
            "opinion132-04",
            "第四条",
            "认为没有主动公开的，先申请获取",
            "约束复议申请人和复议机关；对申请的答复由条例的规则检查",
        ),
        unchecked(
            "opinion132-05-18",
            "第五条至第十八条",
            "审理和决定",
            "未见原文；按题目和解读规定复议机关怎样审理和决定，不属于政务公开工作",
        ),
    ),
)
"""The opinion on reconsiderations over disclosure with its clause table."""
