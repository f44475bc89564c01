"""行政复议法实施条例 (国务院令第499号): the duty to tell of reconsideration, where a decision may be unfavourable."""

from __future__ import annotations

from datetime import date

from zwgk import Clause, Disposition, Source
from zwgk_regulation.instruments.articles import unchecked

_CASES = "规定复议机关怎样受理、审理、决定和监督，不属于政务公开工作"

RECONSIDERATION_RULES = Source(
    id="reconsideration-rules-2007",
    title="中华人民共和国行政复议法实施条例",
    issuer="国务院",
    number="国务院令第499号",
    in_force_from=date(2007, 8, 1),  # whether it was revised after the law of 2023 was not seen
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载2007年全文，未见其后的修订",
    clauses=(
        unchecked(
            "reconsideration-rules-art-01-14",
            "第一条至第十四条",
            "复议机构、申请人和被申请人",
            "规定复议制度和参加人，不对答复书提出要求",
        ),
        unchecked(
            "reconsideration-rules-art-15-16",
            "第十五条、第十六条",
            "申请期限从哪一日起算",
            "约束申请人和复议机关；没有告知的后果在第十七条的规则的结论中写明",
        ),
        Clause(
            id="reconsideration-rules-art-17",
            place="第十七条",
            title="决定可能不利的，告知复议权利、复议机关和期限",
            disposition=Disposition.AUTOMATIC,
        ),
        unchecked(
            "reconsideration-rules-art-18-23",
            "第十八条至第二十三条",
            "复议申请的形式和内容",
            "规定申请人怎样申请，不对答复书提出要求",
        ),
        Clause(
            id="reconsideration-rules-art-24",
            place="第二十四条",
            title="省以下垂直领导部门的复议，可以向本级政府或者上一级主管部门申请",
            disposition=Disposition.AUTOMATIC,
        ),
        unchecked("reconsideration-rules-art-25-35", "第二十五条至第三十五条", "管辖、受理和审理", _CASES),
        unchecked(
            "reconsideration-rules-art-36",
            "第三十六条",
            "原级复议中由承办机构书面答复",
            "属于复议应诉工作，卷宗不登记复议案件的审理过程",
        ),
        unchecked("reconsideration-rules-art-37-48", "第三十七条至第四十八条", "审理和复议决定", _CASES),
        unchecked(
            "reconsideration-rules-art-49",
            "第四十九条",
            "被责令重新作出的，在法定期限内或者六十日内作出",
            "卷宗不登记复议决定的内容，履行情况由复议机关监督",
        ),
        unchecked("reconsideration-rules-art-50-56", "第五十条至第五十六条", "调解、指导和监督", _CASES),
        unchecked(
            "reconsideration-rules-art-57",
            "第五十七条",
            "收到复议意见书后六十日内通报纠正情况",
            "卷宗不登记复议意见书，纠正情况由复议机关监督",
        ),
        unchecked("reconsideration-rules-art-58-61", "第五十八条至第六十一条", "报告、备案、培训和奖励", _CASES),
        unchecked(
            "reconsideration-rules-art-62-66", "第六十二条至第六十六条", "法律责任和附则", "追究责任不由检查规则判断"
        ),
    ),
)
"""行政复议法实施条例 with its clause table."""
