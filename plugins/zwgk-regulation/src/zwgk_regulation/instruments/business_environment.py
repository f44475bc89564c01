"""优化营商环境条例 (国务院令第722号): documents that touch businesses are consulted on, published and answered for.

Most of its articles are about service, supervision and the market. What they ask to be published is named where
another rule or text checks it.
"""

from __future__ import annotations

import attrs

from zwgk import Clause, ClauseKind, Disposition
from zwgk.national_texts import BUSINESS_ENVIRONMENT_RULES

BUSINESS_RULES = attrs.evolve(
    BUSINESS_ENVIRONMENT_RULES,
    clauses=(
        Clause(
            id="business-art-01-02",
            place="第一条、第二条",
            title="目的和含义",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="只说明目的和含义，没有可以检查的要求",
        ),
        Clause(
            id="business-art-03",
            place="第三条",
            title="坚持政务公开透明，推进五公开",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="总的要求，由政府信息公开条例的各条规则落实",
        ),
        Clause(
            id="business-art-04-24",
            place="第四条至第二十四条",
            title="总的原则、市场主体保护和市场准入",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="规定平等保护和市场准入；第十九条要求公开的企业开办时间由政务服务主管部门按办事指南的要求核对",
        ),
        Clause(
            id="business-art-25",
            place="第二十五条",
            title="收费、基金和保证金实行目录清单并公开",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="目录清单的公开属于财政领域的公开，由财政公开的规则包检查",
        ),
        Clause(
            id="business-art-26-37",
            place="第二十六条至第三十七条",
            title="融资、公用事业、诚信和政务服务",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="规定服务和监管；公用企事业单位的公开由政府信息公开条例第五十五条的规则检查，办事指南和办理时限属于政务服务事项管理",
        ),
        Clause(
            id="business-art-38",
            place="第三十八条",
            title="在网站和一体化平台集中公布涉企文件并宣传解读",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="一体化平台上是否集中，台账上看不出来；单个文件的公布和解读分别由第六十四条和国办发〔2016〕80号的规则检查",
        ),
        Clause(
            id="business-art-39-61",
            place="第三十九条至第六十一条",
            title="行政许可、办税、监管执法和先行先试",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="规定许可、执法和监管；许可清单、抽查结果和执法信息的公示由各领域的制度检查",
        ),
        Clause(
            id="business-art-62",
            place="第六十二条",
            title="涉企规章和规范性文件公开征求意见，一般不少于30日，反馈采纳情况",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="business-art-63",
            place="第六十三条",
            title="涉企规范性文件经过合法性审核",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="business-art-64",
            place="第六十四条",
            title="涉企规范性文件未经公布不得作为依据",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="business-art-65-72",
            place="第六十五条至第七十二条",
            title="适应调整期、纠纷解决、法律责任和施行日期",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="是否留出适应调整期由制定机关酌定，其余不属于公开工作",
        ),
    ),
)
"""优化营商环境条例 with its clause table."""
