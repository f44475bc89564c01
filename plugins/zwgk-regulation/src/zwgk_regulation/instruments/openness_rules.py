"""国办发〔2016〕80号 and 〔2016〕19号: the attribute of a document while it is drafted, and its interpretation.

Neither was seen in full. The first section of No. 80 is as government websites reprint it, that on interpretation
as provinces and cities restate it.
"""

from __future__ import annotations

from datetime import date

from zwgk import Clause, ClauseKind, Disposition, Source

OPENNESS_RULES = Source(
    id="openness-rules-2016",
    title="《关于全面推进政务公开工作的意见》实施细则",
    issuer="国务院办公厅",
    number="国办发〔2016〕80号",
    in_force_from=date(2016, 11, 10),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="第一项前段核对政府网站转载的原文，政策解读一项核对各地的转述，未见全文",
    clauses=(
        Clause(
            id="openness80-attribute",
            place="一（一）",
            title="拟制公文时写明公开属性，随公文报批",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="openness80-reason",
            place="一（一）",
            title="拟不公开的依法说明理由",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="openness80-pre-review",
            place="一（一）",
            title="拟不公开的政策性文件报批前送公开机构审查",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="openness80-return",
            place="一（一）",
            title="没有属性建议或者不公开理由的，可以退文",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="是否退文由办公厅（室）酌定；没有属性、没有理由的稿件由前两项的规则检查",
        ),
        Clause(
            id="openness80-draft",
            place="一（二）",
            title="重要改革方案和重大政策措施决策前公布草案，听取意见",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="openness80-attendance",
            place="一（二）",
            title="利益相关方、公众代表、专家、媒体列席会议",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="要求建立列席制度，哪些会议邀请列席由机关确定，台账没有对应的记录",
        ),
        Clause(
            id="openness80-synchrony",
            place="政策解读",
            title="解读与文件同步组织、同步审签、同步部署",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="openness80-publication",
            place="政策解读",
            title="重要政策文件公布时，解读材料一并公布",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="openness80-head",
            place="政策解读",
            title="谁起草谁解读，部门主要负责人是第一解读人和责任人",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="openness80-response",
            place="回应关切",
            title="重大突发事件舆情5小时内发布、24小时内举行发布会",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="期限按小时计算，热点回应的记录只到日，无从核对",
        ),
        Clause(
            id="openness80-rest",
            place="其余各项",
            title="执行、管理、服务、结果公开，平台建设和组织领导",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="未见全文；主动公开的内容和时限由政府信息公开条例的规则检查",
        ),
    ),
)
"""The detailed rules on openness of government affairs."""

WORK_POINTS_2016 = Source(
    id="work-points-2016",
    title="2016年政务公开工作要点",
    issuer="国务院办公厅",
    number="国办发〔2016〕19号",
    in_force_from=date(2016, 4, 2),
    in_force_until=date(2016, 12, 31),  # a programme for the year; it names no last day
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对网站转载的开头和新闻报道，未见解读期限的原句",
    clauses=(
        Clause(
            id="points2016-interpretation",
            place="政策解读",
            title="重要政策文件公开后及时公开解读",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="points2016-rest",
            place="其余各项",
            title="当年各领域的公开任务",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="只管2016年当年的任务，以后各年另有要点",
        ),
    ),
)
"""The programme of 2016, to which the three working days for interpretations are ascribed."""
