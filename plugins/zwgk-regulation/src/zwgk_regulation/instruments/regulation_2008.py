"""政府信息公开条例 of 2007 (国务院令第492号), in force from 2008-05-01 to 2019-05-14, article by article.

Records of those years are judged by it. Where it asks the same as the regulation of 2019, one rule checks both.
"""

from __future__ import annotations

import attrs

from zwgk import AuthorityKind, Clause, ClauseKind, Disposition, national_texts
from zwgk_regulation.instruments.articles import place, unchecked

_AUTOMATIC = Disposition.AUTOMATIC
_GOVERNMENTS = frozenset({AuthorityKind.GOVERNMENT, AuthorityKind.TOWNSHIP})
_COMPETENT = frozenset({AuthorityKind.GOVERNMENT, AuthorityKind.GOVERNMENT_OFFICE})
_NOT_SUBDISTRICTS = frozenset(AuthorityKind) - {AuthorityKind.SUBDISTRICT}
_COUNTY_AND_ABOVE = frozenset({AuthorityKind.GOVERNMENT, AuthorityKind.GOVERNMENT_OFFICE, AuthorityKind.DEPARTMENT})
_NO_DUTY = "只定目的、含义或原则，没有可以单独核对的要求"
_LIABILITY = "规定责任追究，由监察机关、上级机关处理；违反的是哪一条，由该条的规则检查"

_GENERAL = (
    unchecked("2008-art-01", place(1), "立法目的", _NO_DUTY),
    unchecked("2008-art-02", place(2), "政府信息的含义", _NO_DUTY),
    unchecked(
        "2008-art-03", place(3), "组织领导和主管部门", "确定主管部门；主管部门的职责由第二十九条、第三十三条的规则检查"
    ),
    Clause(
        id="2008-art-04",
        place=place(4),
        title="建立公开工作制度，指定公开工作机构",
        disposition=_AUTOMATIC,
        owed_by=_NOT_SUBDISTRICTS,
    ),
    unchecked("2008-art-05", place(5), "公正、公平、便民的原则", _NO_DUTY),
    unchecked(
        "2008-art-06", place(6), "及时、准确公开，澄清不实信息", "期限由第十八条的规则检查，是否准确、不实须由人判断"
    ),
    Clause(
        id="2008-art-07",
        place=place(7),
        title="发布协调机制，涉及他机关的先确认，需批准的先批准",
        disposition=_AUTOMATIC,
    ),
    unchecked(
        "2008-art-08", place(8), "不得危及安全和稳定", "是否危及须由人判断；公开前有没有审查，由第十四条的规则检查"
    ),
)

_SCOPE = (
    Clause(id="2008-art-09", place=place(9), title="涉及切身利益、需广泛知晓的信息主动公开", disposition=_AUTOMATIC),
    Clause(
        id="2008-art-10",
        place=place(10),
        title="县级以上政府和部门重点公开的信息",
        kind=ClauseKind.LINKED,
        disposition=_AUTOMATIC,
        owed_by=_COUNTY_AND_ABOVE,
    ),
    Clause(
        id="2008-art-11",
        place=place(11),
        title="市、县两级政府和部门还应重点公开的信息",
        kind=ClauseKind.LINKED,
        disposition=_AUTOMATIC,
        owed_by=_COUNTY_AND_ABOVE,
    ),
    Clause(
        id="2008-art-12",
        place=place(12),
        title="乡镇政府重点公开的信息",
        kind=ClauseKind.LINKED,
        disposition=_AUTOMATIC,
        owed_by=frozenset({AuthorityKind.TOWNSHIP}),
    ),
    unchecked("2008-art-13", place(13), "可以根据特殊需要申请", "规定申请的权利，不要求机关作为"),
    Clause(
        id="2008-art-14",
        place=place(14),
        title="建立保密审查机制，公开前审查",
        kind=ClauseKind.LINKED,
        disposition=_AUTOMATIC,
    ),
)

_METHODS = (
    Clause(id="2008-art-15", place=place(15), title="用便于公众知晓的方式公开", disposition=_AUTOMATIC),
    Clause(
        id="2008-art-16-01",
        place=place(16, "第一款"),
        title="在档案馆、图书馆设查阅场所",
        disposition=_AUTOMATIC,
        owed_by=frozenset({AuthorityKind.GOVERNMENT}),
    ),
    unchecked("2008-art-16-02", place(16, "第二款"), "公共查阅室、公告栏等设施", "可以根据需要设立，不是必须"),
    Clause(
        id="2008-art-16-03",
        place=place(16, "第三款"),
        title="及时向档案馆、图书馆提供主动公开信息",
        disposition=_AUTOMATIC,
    ),
    Clause(id="2008-art-17", place=place(17), title="谁制作谁公开，谁保存谁公开", disposition=_AUTOMATIC),
    Clause(id="2008-art-18", place=place(18), title="形成或者变更后20个工作日内公开", disposition=_AUTOMATIC),
    Clause(id="2008-art-19", place=place(19), title="公布公开指南和目录，写全内容，及时更新", disposition=_AUTOMATIC),
    Clause(id="2008-art-20", place=place(20), title="书面申请，申请应当写明的内容", disposition=_AUTOMATIC),
    Clause(id="2008-art-21", place=place(21), title="按情形分别答复", disposition=_AUTOMATIC),
    Clause(id="2008-art-22", place=place(22), title="能区分的部分公开", disposition=_AUTOMATIC),
    Clause(id="2008-art-23", place=place(23), title="征求第三方意见，不同意的不得公开", disposition=_AUTOMATIC),
    Clause(
        id="2008-art-24",
        place=place(24),
        title="15个工作日内答复，延期须批准并告知",
        kind=ClauseKind.LINKED,
        disposition=_AUTOMATIC,
    ),
    Clause(id="2008-art-25", place=place(25), title="查询自身信息，更正或者转送不准确的记录", disposition=_AUTOMATIC),
    Clause(id="2008-art-26", place=place(26), title="按申请人要求的形式提供", disposition=_AUTOMATIC),
    Clause(id="2008-art-27", place=place(27), title="只收检索、复制、邮寄等成本费用", disposition=_AUTOMATIC),
    Clause(id="2008-art-28", place=place(28), title="减免费用，帮助阅读困难、视听障碍的申请人", disposition=_AUTOMATIC),
)

_SUPERVISION = (
    Clause(
        id="2008-art-29",
        place=place(29),
        title="考核、社会评议、责任追究制度，定期考核评议",
        disposition=_AUTOMATIC,
        owed_by=_GOVERNMENTS,
    ),
    unchecked("2008-art-30", place(30), "主管部门和监察机关监督检查", "日常监督由主管部门和监察机关裁量"),
    Clause(id="2008-art-31", place=place(31), title="3月31日前公布年度报告", disposition=_AUTOMATIC),
    Clause(id="2008-art-32", place=place(32), title="年度报告的内容", disposition=_AUTOMATIC),
    Clause(
        id="2008-art-33-01",
        place=place(33, "第一款"),
        title="调查处理公开工作的举报",
        disposition=_AUTOMATIC,
        owed_by=_COMPETENT,
    ),
    Clause(
        id="2008-art-33-02",
        place=place(33, "第二款"),
        title="对具体行政行为不服的，可以复议或者起诉",
        disposition=_AUTOMATIC,
    ),
    unchecked("2008-art-34", place(34), "未建立保密审查机制的责任", _LIABILITY),
    unchecked("2008-art-35", place(35), "违反公开义务的责任", _LIABILITY),
    unchecked("2008-art-36", place(36), "授权组织适用本条例", "只定适用范围；这类组织按政府部门登记即可检查"),
    unchecked(
        "2008-art-37",
        place(37),
        "公共企事业单位参照执行",
        "由国务院主管部门另定办法；现行要求由2019年条例第五十五条的规则检查",
    ),
    unchecked("2008-art-38", place(38), "施行日期", _NO_DUTY),
)

REGULATION_2008 = attrs.evolve(
    national_texts.REGULATION_2008,
    clauses=(*_GENERAL, *_SCOPE, *_METHODS, *_SUPERVISION),
)
"""政府信息公开条例 of 2007 with its clause table."""
