"""The State Council's letters on websites (2017, 2018), gazettes and new media: what they ask and records can show.

Of 国办发〔2017〕47号, 〔2018〕22号 and 〔2018〕123号 the parts cited here were held against reprints and press reports;
what was not seen has no rule.
"""

from __future__ import annotations

from datetime import date

from zwgk import AuthorityKind, Clause, ClauseKind, Disposition, Source
from zwgk_regulation.instruments.articles import unchecked

_SEEN = date(2026, 11, 24)
_ISSUER = "国务院办公厅"
_GOVERNMENTS = frozenset({AuthorityKind.GOVERNMENT, AuthorityKind.GOVERNMENT_OFFICE})
_OTHERS = frozenset(AuthorityKind) - _GOVERNMENTS


SITE_GUIDELINES = Source(
    id="site-guidelines-2017",
    title="政府网站发展指引",
    issuer=_ISSUER,
    number="国办发〔2017〕47号",
    in_force_from=date(2017, 5, 15),
    last_confirmed_on=_SEEN,
    confirmed_how="核对转载页的开头和信息发布部分，未见全文和附件",
    clauses=(
        unchecked(
            "sites47-general",
            "总体要求、职责分工、开设与整合等部分",
            "网站的定位、分工、开设、整合和关停",
            "约束网站的主管和主办单位怎样设站管站，没有网站开设、关停的记录可查",
        ),
        unchecked(
            "sites47-publication",
            "网站功能（信息发布）",
            "概况、职能、负责人、动态等信息及时准确发布",
            "与条例第二十条、第二十六条的要求相同，由条例的规则检查；静态信息是否过时须由人看",
        ),
        Clause(
            id="sites47-documents",
            place="网站功能（信息发布）第四项",
            title="文件修改、废止、失效的，在原文件上标注",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="sites47-columns",
            place="网站功能（信息发布）",
            title="无力更新的栏目及时调整",
            kind=ClauseKind.PERIOD,
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="sites47-links",
            place="网站功能（解读回应）",
            title="解读材料与政策文件相互关联",
            disposition=Disposition.AUTOMATIC,
        ),
        unchecked(
            "sites47-interaction",
            "网站功能（解读回应、办事服务、互动交流）",
            "解读、回应、办事和互动",
            "解读由国办发〔2016〕80号的规则检查，咨询、留言和办事由检查指标的规则检查",
        ),
        unchecked(
            "sites47-tags",
            "附件（网页设计规范）",
            "网页标签、版式和页面设计",
            "标签和版式要对着网页看，不在卷宗的记录之内",
        ),
        unchecked(
            "sites47-resources",
            "集约共享、创新发展、机制保障等部分",
            "平台集约、数据共享、安全防护和经费人员",
            "技术和保障要求没有公开工作的记录可查",
        ),
    ),
)
"""国办发〔2017〕47号, dated 2017-05-15 and published on 2017-06-08."""

SITE_REPORTS = Source(
    id="site-reports-2018",
    title="国务院办公厅关于做好政府网站年度报表发布工作的通知",
    issuer=_ISSUER,
    number="国办函〔2018〕12号",
    in_force_from=date(2018, 1, 15),
    last_confirmed_on=_SEEN,
    confirmed_how="核对法规网站所载第一、二部分，第三部分以后未见",
    clauses=(
        unchecked("sitereport-1", "一", "两种报表写哪些内容", "报表的内容由全国统一的格式决定，写得实不实须由人看"),
        Clause(
            id="sitereport-2",
            place="二",
            title="每年1月31日前在首页显著位置发布报表",
            disposition=Disposition.AUTOMATIC,
        ),
        unchecked(
            "sitereport-3",
            "三",
            "工作要求",
            "没有见到原文",
        ),
    ),
)
"""国办函〔2018〕12号, from the reports on 2017."""

GAZETTES = Source(
    id="gazettes-2018",
    title="国务院办公厅关于做好政府公报工作的通知",
    issuer=_ISSUER,
    number="国办发〔2018〕22号",
    in_force_from=date(2018, 4, 18),  # the day the press reported it; the letter's own day was not seen
    last_confirmed_on=_SEEN,
    confirmed_how="核对报纸刊登的新华社报道，未见全文",
    clauses=(
        Clause(
            id="gazette22-system",
            place="公报体系",
            title="部门、乡镇和街道不办政府公报",
            kind=ClauseKind.PERIOD,
            disposition=Disposition.AUTOMATIC,
            owed_by=_OTHERS,
        ),
        unchecked(
            "gazette22-provinces",
            "公报体系（省、市）",
            "省级和设区的市办好本级公报，县级可以探索",
            "办好没有期数标准，县级办不办自定",
        ),
        unchecked(
            "gazette22-rules",
            "办刊制度",
            "文件报送、刊登和编校审发的制度",
            "制度好不好须由人看，报送情况不在公开工作的记录之内",
        ),
        Clause(
            id="gazette22-electronic",
            place="公报电子版",
            title="办好公报电子版，与纸质版一致",
            disposition=Disposition.AUTOMATIC,
            owed_by=_GOVERNMENTS,
        ),
        unchecked("gazette22-database", "公报数据库", "历年公报入库并开放", "数据库是否齐全须由人看"),
    ),
)
"""国办发〔2018〕22号."""

NEW_MEDIA = Source(
    id="new-media-2018",
    title="国务院办公厅关于推进政务新媒体健康有序发展的意见",
    issuer=_ISSUER,
    number="国办发〔2018〕123号",
    in_force_from=date(2018, 12, 27),  # the day it was released; it was written earlier in December
    last_confirmed_on=_SEEN,
    confirmed_how="核对新闻报道的要点和各地转述，未见全文",
    clauses=(
        unchecked("media123-aims", "总体要求", "指导思想、目标和定位", "没有可以逐项检查的要求"),
        Clause(
            id="media123-opening",
            place="规范运维（开设）",
            title="县级以上政府开设政务新媒体",
            kind=ClauseKind.PERIOD,
            disposition=Disposition.AUTOMATIC,
            owed_by=frozenset({AuthorityKind.GOVERNMENT}),
        ),
        Clause(
            id="media123-accounts",
            place="规范运维（账号）",
            title="同一平台原则上只开设一个账号",
            kind=ClauseKind.PERIOD,
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="media123-names",
            place="规范运维（名称）",
            title="在认证信息中标明主办单位",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="media123-registration",
            place="规范运维（备案）",
            title="开设、变更、关停、注销都要备案",
            disposition=Disposition.AUTOMATIC,
        ),
        unchecked(
            "media123-content",
            "功能建设、内容保障",
            "发布、解读、互动、办事和先审后发",
            "更新和互动由检查指标的规则检查，发布前的审查由保密法和条例的规则检查，其余须由人看",
        ),
        unchecked("media123-support", "组织保障", "主管、主办单位的职责和培训考核", "没有可以逐项检查的要求"),
    ),
)
"""国办发〔2018〕123号."""
