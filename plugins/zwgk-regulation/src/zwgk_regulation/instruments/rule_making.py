"""规章制定程序条例 (国务院令第322号, revised by 国务院令第695号): consulting on draft rules and publishing them.

Rules (规章) are made by ministries and by governments of provinces and of cities with districts; the drafting is often
left to a department.
"""

from __future__ import annotations

from datetime import date

from zwgk import AuthorityKind, Clause, ClauseKind, Disposition, Source

_DRAFTING = frozenset({AuthorityKind.GOVERNMENT, AuthorityKind.GOVERNMENT_OFFICE, AuthorityKind.DEPARTMENT})

RULE_MAKING = Source(
    id="rule-making-2017",
    title="规章制定程序条例（2017年修订）",
    issuer="国务院",
    number="国务院令第695号",
    in_force_from=date(2018, 5, 1),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载全文，修订的文号和施行日期核对网站转载的修改决定",
    clauses=(
        Clause(
            id="rulemaking-art-01-11",
            place="第一条至第十一条",
            title="原则、名称和立项申请",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="规定制定权限、名称和立项，没有要求公开",
        ),
        Clause(
            id="rulemaking-art-12",
            place="第十二条",
            title="年度规章制定计划向社会公布",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="计划每年一件，由有规章制定权的政府和部门公布，台账没有对应的记录，由人核对",
        ),
        Clause(
            id="rulemaking-art-13-14",
            place="第十三条、第十四条",
            title="计划的执行和起草单位",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="规定计划执行和起草分工，没有要求公开",
        ),
        Clause(
            id="rulemaking-art-15",
            place="第十五条",
            title="草案和说明向社会公布，征求意见一般不少于30日",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
            owed_by=_DRAFTING,
        ),
        Clause(
            id="rulemaking-art-16",
            place="第十六条",
            title="听证会提前30日公布时间地点和内容，公开举行并作笔录",
            disposition=Disposition.AUTOMATIC,
            owed_by=_DRAFTING,
        ),
        Clause(
            id="rulemaking-art-17-20",
            place="第十七条至第二十条",
            title="征求部门意见、报送审查和退回",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="规定机关之间的征求意见和审查，没有要求公开",
        ),
        Clause(
            id="rulemaking-art-21",
            place="第二十一条",
            title="法制机构公布送审稿的，征求意见一般不少于30日",
            disposition=Disposition.AUTOMATIC,
            owed_by=_DRAFTING,
        ),
        Clause(
            id="rulemaking-art-22-30",
            place="第二十二条至第三十条",
            title="调研、协调、审议和签署",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="规定审查、审议和签署，没有要求公开；法制机构举行听证会的程序与第十六条相同",
        ),
        Clause(
            id="rulemaking-art-31",
            place="第三十一条",
            title="签署公布后及时在公报、法制信息网和报纸刊载",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="刊载在公报、全国网站和报纸上，台账没有对应的记录，由人核对",
        ),
        Clause(
            id="rulemaking-art-32",
            place="第三十二条",
            title="公布30日后施行，例外的可以自公布之日起施行",
            disposition=Disposition.AUTOMATIC,
            owed_by=_DRAFTING,
        ),
        Clause(
            id="rulemaking-art-33",
            place="第三十三条",
            title="规章的解释",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="规定由谁解释，解释与规章同样公布，没有另外的期限",
        ),
        Clause(
            id="rulemaking-art-34",
            place="第三十四条",
            title="公布之日起30日内报送备案",
            disposition=Disposition.AUTOMATIC,
            owed_by=_DRAFTING,
        ),
        Clause(
            id="rulemaking-art-35-41",
            place="第三十五条至第四十一条",
            title="审查建议、参照执行、清理、评估、修改废止和汇编",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="清理和公布修改、废止都没有写期限；没有规章制定权的政府发布的决定、命令由规范性文件的规则检查",
        ),
    ),
)
"""规章制定程序条例 with its clause table."""
