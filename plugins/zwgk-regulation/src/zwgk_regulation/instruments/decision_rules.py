"""重大行政决策程序暂行条例 (国务院令第713号): how the public takes part in major decisions, and learns of them.

By articles 2 and 42 it binds governments of counties and above, and their departments and the townships after its
example. It does not name subdistrict offices.
"""

from __future__ import annotations

import attrs

from zwgk import AuthorityKind, Clause, ClauseKind, Disposition
from zwgk.national_texts import MAJOR_DECISION_RULES

_BOUND = frozenset(AuthorityKind) - {AuthorityKind.SUBDISTRICT}

DECISION_RULES = attrs.evolve(
    MAJOR_DECISION_RULES,
    clauses=(
        Clause(
            id="decisions-art-01-03",
            place="第一条至第三条",
            title="目的、适用范围、决策事项和不适用的情形",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="适用范围由各条规则自行判断：不属于重大行政决策的，或者属于宏观调控、政府立法、应急处置的，不适用；决策事项目录可以制定，不是必须制定",
        ),
        Clause(
            id="decisions-art-04-13",
            place="第四条至第十三条",
            title="决策原则、监督考核、启动和草案拟订",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="规定机关内部的启动、协商和拟订，没有要求公开",
        ),
        Clause(
            id="decisions-art-14",
            place="第十四条",
            title="决策前用便于公众参与的方式听取意见，依法不公开的除外",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
            owed_by=_BOUND,
        ),
        Clause(
            id="decisions-art-15",
            place="第十五条",
            title="公开征求意见附草案和说明、写明方式和期限，一般不少于30日",
            disposition=Disposition.AUTOMATIC,
            owed_by=_BOUND,
        ),
        Clause(
            id="decisions-art-16",
            place="第十六条",
            title="听证会提前公布草案、时间地点和参加人，材料提前7日送达",
            disposition=Disposition.AUTOMATIC,
            owed_by=_BOUND,
        ),
        Clause(
            id="decisions-art-17",
            place="第十七条",
            title="听证会公开举行，参加人在记录上签字",
            disposition=Disposition.AUTOMATIC,
            owed_by=_BOUND,
        ),
        Clause(
            id="decisions-art-18",
            place="第十八条",
            title="归纳研究各方面意见，采纳合理意见",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
            owed_by=_BOUND,
        ),
        Clause(
            id="decisions-art-19-24",
            place="第十九条至第二十四条",
            title="专家论证和风险评估",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="论证和评估的组织、质量不属于公开工作；采纳情况的说明和材料归档分别由第三十二条、第三十三条的规则检查",
        ),
        Clause(
            id="decisions-art-25",
            place="第二十五条",
            title="未经合法性审查或者审查不合法的，不得提交讨论",
            disposition=Disposition.AUTOMATIC,
            owed_by=_BOUND,
        ),
        Clause(
            id="decisions-art-26",
            place="第二十六条",
            title="合法性审查时间一般不少于7个工作日",
            disposition=Disposition.AUTOMATIC,
            owed_by=_BOUND,
        ),
        Clause(
            id="decisions-art-27-28",
            place="第二十七条、第二十八条",
            title="合法性审查的内容和意见",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="审查什么、意见怎样写由审查部门负责，台账上看不出来",
        ),
        Clause(
            id="decisions-art-29",
            place="第二十九条",
            title="提交讨论时报送公众意见的研究采纳情况",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
            owed_by=_BOUND,
        ),
        Clause(
            id="decisions-art-30-31",
            place="第三十条、第三十一条",
            title="集体讨论和请示报告",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="会议怎样讨论、怎样请示报告属于内部程序，没有要求公开",
        ),
        Clause(
            id="decisions-art-32",
            place="第三十二条",
            title="及时公布决策，说明意见采纳情况，依法不公开的除外",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
            owed_by=_BOUND,
        ),
        Clause(
            id="decisions-art-33",
            place="第三十三条",
            title="决策过程的记录和材料完整归档",
            disposition=Disposition.AUTOMATIC,
            owed_by=_BOUND,
        ),
        Clause(
            id="decisions-art-34-41",
            place="第三十四条至第四十一条",
            title="决策执行、后评估、调整和法律责任",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="规定执行、评估和追责，没有要求公开",
        ),
        Clause(
            id="decisions-art-42-44",
            place="第四十二条至第四十四条",
            title="部门和乡镇参照执行、具体制度和施行日期",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="参照执行体现在各条的承担单位上；各地的具体制度由地方规则包补充",
        ),
    ),
)
"""重大行政决策程序暂行条例 with its clause table."""
