"""政府信息公开条例 as revised in 2019 (国务院令第711号), article by article.

Articles that give a right, a permission or a liability ask nothing that a record could show; each says which rules see
to what stands behind it.
"""

from __future__ import annotations

import attrs

from zwgk import AuthorityKind, Clause, ClauseKind, Disposition, national_texts
from zwgk_regulation.instruments.articles import place, unchecked

_AUTOMATIC = Disposition.AUTOMATIC
_GOVERNMENTS = frozenset({AuthorityKind.GOVERNMENT, AuthorityKind.TOWNSHIP})
_COUNTY_AND_ABOVE = frozenset({AuthorityKind.GOVERNMENT})
_COMPETENT = frozenset({AuthorityKind.GOVERNMENT, AuthorityKind.GOVERNMENT_OFFICE})
"""The office of a government is the competent body; a government's own dossier may hold what its office did."""
_NOT_SUBDISTRICTS = frozenset(AuthorityKind) - {AuthorityKind.SUBDISTRICT}
"""Article 4 names governments of every level and departments of counties and above."""
_COUNTY_OR_CITY = frozenset({AuthorityKind.GOVERNMENT, AuthorityKind.GOVERNMENT_OFFICE, AuthorityKind.DEPARTMENT})
_NO_DUTY = "只定目的、含义或原则，没有可以单独核对的要求"
_LIABILITY = "规定责任追究，由上级机关处理；违反的是哪一条，由该条的规则检查"

_GENERAL = (
    unchecked("art-01", place(1), "立法目的", _NO_DUTY),
    unchecked("art-02", place(2), "政府信息的含义", _NO_DUTY),
    unchecked(
        "art-03", place(3), "组织领导和主管部门", "确定主管部门；主管部门的职责由第四十六条至第四十八条的规则检查"
    ),
    Clause(
        id="art-04-01",
        place=place(4, "第一款"),
        title="建立公开工作制度，指定公开工作机构",
        disposition=_AUTOMATIC,
        owed_by=_NOT_SUBDISTRICTS,
    ),
    unchecked(
        "art-04-02",
        place(4, "第二款"),
        "公开工作机构的职能",
        "只列职能；指南目录、年报、审查分别由第十二条、第十七条、第四十九条的规则检查",
    ),
    unchecked("art-05", place(5), "公开为常态、不公开为例外的原则", _NO_DUTY),
    unchecked("art-06-01", place(6, "第一款"), "及时、准确公开", "期限由第二十六条的规则检查，是否准确须由人判断"),
    unchecked(
        "art-06-02",
        place(6, "第二款"),
        "澄清虚假、不完整的信息",
        "信息是否虚假、影响多大，登记的事实看不出来，须由人判断",
    ),
    unchecked("art-07", place(7), "逐步增加公开内容", _NO_DUTY),
    unchecked("art-08", place(8), "信息资源规范管理和平台融合", "只定建设方向；公开平台的功能由第二十四条的规则检查"),
    unchecked("art-09", place(9), "社会监督和批评建议", "规定公众的权利，不要求机关作为"),
)

_SUBJECT_AND_SCOPE = (
    Clause(
        id="art-10-01",
        place=place(10, "第一款"),
        title="谁制作谁公开，谁保存、谁最初获取谁公开",
        disposition=_AUTOMATIC,
    ),
    unchecked(
        "art-10-02", place(10, "第二款"), "派出机构、内设机构可以自行公开", "允许由派出机构、内设机构公开，不是必须"
    ),
    Clause(id="art-10-03", place=place(10, "第三款"), title="共同制作的，由牵头机关公开", disposition=_AUTOMATIC),
    Clause(
        id="art-11-01",
        place=place(11, "第一款"),
        title="建立协调机制，涉及其他机关的先协商确认",
        disposition=_AUTOMATIC,
    ),
    Clause(id="art-11-02", place=place(11, "第二款"), title="需要批准的，经批准再公开", disposition=_AUTOMATIC),
    Clause(id="art-12-01", place=place(12, "第一款"), title="公布公开指南和目录，及时更新", disposition=_AUTOMATIC),
    Clause(id="art-12-02", place=place(12, "第二款"), title="公开指南写全法定内容", disposition=_AUTOMATIC),
    Clause(id="art-12-03", place=place(12, "第三款"), title="公开目录写全法定内容", disposition=_AUTOMATIC),
    unchecked(
        "art-13",
        place(13),
        "除法定情形外应当公开",
        "总的要求；主动公开由第十九条至第二十六条、依申请公开由第三十六条的规则检查",
    ),
    unchecked(
        "art-14",
        place(14),
        "国家秘密、法律禁止公开和危及安全稳定的不公开",
        "是否属于这些情形须由人判断；公开前有没有审查，由第十七条的规则检查",
    ),
    unchecked(
        "art-15",
        place(15),
        "商业秘密、个人隐私的公开限制",
        "是否损害第三方须由人判断；征求第三方意见由第三十二条、个人信息由个人信息保护的规则检查",
    ),
    unchecked(
        "art-16",
        place(16),
        "内部事务、过程性和案卷信息可以不公开",
        "允许不公开，不是必须；说明理由由第三十六条的规则检查",
    ),
    Clause(id="art-17-01", place=place(17, "第一款"), title="建立审查机制，明确程序和责任", disposition=_AUTOMATIC),
    Clause(
        id="art-17-02",
        place=place(17, "第二款"),
        title="公开前依法审查",
        kind=ClauseKind.LINKED,
        disposition=_AUTOMATIC,
    ),
    unchecked(
        "art-17-03", place(17, "第三款"), "不能确定的报有关部门确定", "能不能确定由机关自己认定，登记的事实看不出来"
    ),
    Clause(
        id="art-18",
        place=place(18),
        title="定期评估不予公开的信息，可以公开的公开",
        kind=ClauseKind.LINKED,
        disposition=_AUTOMATIC,
    ),
)

_NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四")

_PROACTIVE_ITEMS = (
    "行政法规、规章和规范性文件",
    "机关职能、机构设置、办公地址和时间、联系方式、负责人",
    "发展规划、专项规划、区域规划及相关政策",
    "国民经济和社会发展统计信息",
    "许可和其他对外管理服务的依据、条件、程序和结果",
    "处罚、强制的依据、条件、程序和有影响的处罚决定",
    "财政预算、决算信息",
    "行政事业性收费项目、依据和标准",
    "政府集中采购目录、标准和实施情况",
    "重大建设项目的批准和实施情况",
    "扶贫、教育、医疗、社保、就业的政策、措施和实施情况",
    "突发公共事件的预案、预警和应对情况",
    "环保、卫生、安全生产、食药和产品质量监督检查",
    "公务员招考的职位、名额、条件和录用结果",
)

_PROACTIVE = (
    Clause(id="art-19", place=place(19), title="涉及公众利益的信息主动公开", disposition=_AUTOMATIC),
    *(
        Clause(
            id=f"art-20-{number:02}",
            place=place(20, f"第（{name}）项"),
            title=title,
            kind=ClauseKind.LINKED,
            disposition=_AUTOMATIC,
        )
        for number, (name, title) in enumerate(zip(_NUMERALS, _PROACTIVE_ITEMS, strict=True), start=1)
    ),
    unchecked(
        "art-20-15", place(20, "第（十五）项"), "其他法定主动公开信息", "指向其他法律、法规、规章，由各该文本的规则检查"
    ),
    Clause(
        id="art-21-01",
        place=place(21),
        title="市、县两级政府和部门还应公开的民生信息",
        kind=ClauseKind.LINKED,
        disposition=_AUTOMATIC,
        owed_by=_COUNTY_OR_CITY,
    ),
    Clause(
        id="art-21-02",
        place=place(21),
        title="乡镇政府还应公开的信息",
        kind=ClauseKind.LINKED,
        disposition=_AUTOMATIC,
        owed_by=frozenset({AuthorityKind.TOWNSHIP}),
    ),
    Clause(id="art-22", place=place(22), title="确定主动公开的具体内容", disposition=_AUTOMATIC),
    Clause(id="art-23", place=place(23), title="建立发布机制，用法定途径公开", disposition=_AUTOMATIC),
    Clause(
        id="art-24",
        place=place(24),
        title="用统一平台集中发布，平台能检索、查阅、下载",
        disposition=_AUTOMATIC,
        owed_by=_GOVERNMENTS | {AuthorityKind.GOVERNMENT_OFFICE},
    ),
    Clause(
        id="art-25-01",
        place=place(25, "第一款"),
        title="在档案馆、图书馆、政务服务场所设查阅场所",
        disposition=_AUTOMATIC,
        owed_by=_COUNTY_AND_ABOVE,
    ),
    unchecked("art-25-02", place(25, "第二款"), "公共查阅室、公告栏等设施", "可以根据需要设立，不是必须"),
    Clause(
        id="art-25-03", place=place(25, "第三款"), title="及时向档案馆、图书馆提供主动公开信息", disposition=_AUTOMATIC
    ),
    Clause(id="art-26", place=place(26), title="形成或者变更后20个工作日内公开", disposition=_AUTOMATIC),
)

_ON_REQUEST = (
    Clause(id="art-27", place=place(27), title="可以向哪些机关申请，不再以特殊需要为条件", disposition=_AUTOMATIC),
    Clause(id="art-28", place=place(28), title="建立完善申请渠道", disposition=_AUTOMATIC),
    Clause(id="art-29-01", place=place(29, "第一款"), title="书面申请，口头申请的代为填写", disposition=_AUTOMATIC),
    Clause(id="art-29-02", place=place(29, "第二款"), title="申请应当写明的内容", disposition=_AUTOMATIC),
    Clause(id="art-30", place=place(30), title="内容不清的申请，7个工作日内一次告知补正", disposition=_AUTOMATIC),
    Clause(id="art-31", place=place(31), title="按提交渠道认定收到申请的日期", disposition=_AUTOMATIC),
    Clause(id="art-32", place=place(32), title="征求第三方意见，逾期不答的由机关自行决定", disposition=_AUTOMATIC),
    Clause(
        id="art-33",
        place=place(33),
        title="20个工作日内答复，延期须批准并告知",
        kind=ClauseKind.LINKED,
        disposition=_AUTOMATIC,
    ),
    Clause(id="art-34", place=place(34), title="征求共同制作机关意见，逾期不答的视为同意", disposition=_AUTOMATIC),
    Clause(id="art-35", place=place(35), title="数量频次明显不合理的申请的处理", disposition=_AUTOMATIC),
    Clause(
        id="art-36-01", place=place(36, "第（一）项"), title="已主动公开的，告知获取方式、途径", disposition=_AUTOMATIC
    ),
    Clause(
        id="art-36-02",
        place=place(36, "第（二）项"),
        title="可以公开的，提供或者告知方式、途径、时间",
        disposition=_AUTOMATIC,
    ),
    Clause(id="art-36-03", place=place(36, "第（三）项"), title="不予公开的，告知并说明理由", disposition=_AUTOMATIC),
    Clause(id="art-36-04", place=place(36, "第（四）项"), title="经检索没有的，告知不存在", disposition=_AUTOMATIC),
    Clause(
        id="art-36-05",
        place=place(36, "第（五）项"),
        title="不属本机关负责的，说明理由，告知负责机关",
        disposition=_AUTOMATIC,
    ),
    Clause(
        id="art-36-06",
        place=place(36, "第（六）项"),
        title="重复申请的，告知不予重复处理",
        kind=ClauseKind.LINKED,
        disposition=_AUTOMATIC,
    ),
    Clause(
        id="art-36-07", place=place(36, "第（七）项"), title="另有查询规定的，告知依照规定办理", disposition=_AUTOMATIC
    ),
    Clause(id="art-37", place=place(37), title="能区分的部分公开，其余说明理由", disposition=_AUTOMATIC),
    unchecked(
        "art-38", place(38), "提供现有信息，可以不加工分析", "允许不提供，不是必须；答复的内容由第三十六条的规则检查"
    ),
    Clause(
        id="art-39-01",
        place=place(39, "第一款"),
        title="信访投诉举报，告知不作为公开申请处理",
        disposition=_AUTOMATIC,
    ),
    unchecked("art-39-02", place(39, "第二款"), "公开出版物可以告知获取途径", "可以告知，不是必须"),
    Clause(id="art-40", place=place(40), title="按申请人要求的形式提供", disposition=_AUTOMATIC),
    Clause(id="art-41", place=place(41), title="更正不准确的记录，转送或者告知", disposition=_AUTOMATIC),
    Clause(id="art-42-01", place=place(42, "第一款"), title="依申请提供信息不收费", disposition=_AUTOMATIC),
    unchecked("art-42-02", place(42, "第二款"), "信息处理费的收取办法", "授权制定办法；收费由该办法的规则检查"),
    Clause(id="art-43", place=place(43), title="帮助阅读困难、视听障碍的申请人", disposition=_AUTOMATIC),
    unchecked("art-44-01", place(44, "第一款"), "多人申请的信息可以转为主动公开", "可以纳入主动公开，不是必须"),
    Clause(
        id="art-44-02", place=place(44, "第二款"), title="申请人建议主动公开，属实的及时公开", disposition=_AUTOMATIC
    ),
    Clause(id="art-45", place=place(45), title="申请的登记、审核、办理、答复、归档制度", disposition=_AUTOMATIC),
)

_SUPERVISION = (
    Clause(
        id="art-46",
        place=place(46),
        title="考核、社会评议、责任追究制度，定期考核评议",
        disposition=_AUTOMATIC,
        owed_by=_GOVERNMENTS,
    ),
    unchecked(
        "art-47-01",
        place(47, "第一款"),
        "主管部门指导监督，督促整改",
        "日常指导和处理建议由主管部门裁量；测评问题的整改由本地任务的规则检查",
    ),
    Clause(
        id="art-47-02",
        place=place(47, "第二款"),
        title="查处公开工作的投诉",
        disposition=_AUTOMATIC,
        owed_by=_COMPETENT,
    ),
    Clause(
        id="art-48", place=place(48), title="主管部门定期培训公开工作人员", disposition=_AUTOMATIC, owed_by=_COMPETENT
    ),
    Clause(
        id="art-49-01",
        place=place(49, "第一款"),
        title="部门1月31日前提交并公布年度报告",
        disposition=_AUTOMATIC,
        owed_by=frozenset({AuthorityKind.DEPARTMENT, AuthorityKind.GOVERNMENT_OFFICE}),
    ),
    Clause(
        id="art-49-02",
        place=place(49, "第二款"),
        title="主管部门3月31日前公布本级政府年度报告",
        disposition=_AUTOMATIC,
        owed_by=_COMPETENT,
    ),
    Clause(id="art-50-01", place=place(50, "第一款"), title="年度报告的内容", disposition=_AUTOMATIC),
    unchecked(
        "art-50-02",
        place(50, "第二款"),
        "年度报告的统一格式",
        "要求全国主管部门公布格式；各单位照格式填写由年报格式的规则检查",
    ),
    Clause(id="art-51", place=place(51), title="对答复不服的，可以复议或者起诉", disposition=_AUTOMATIC),
    unchecked("art-52", place(52), "未建立制度、机制的责任", _LIABILITY),
    unchecked("art-53-01", place(53, "第（一）、（三）项"), "不履行公开职能等的责任", _LIABILITY),
    Clause(
        id="art-53-02",
        place=place(53, "第（二）项"),
        title="不及时更新信息、指南和目录的，责令改正",
        disposition=_AUTOMATIC,
    ),
    unchecked("art-54", place(54), "授权组织适用本条例", "只定适用范围；这类组织按政府部门登记即可检查"),
    Clause(
        id="art-55-01",
        place=place(55, "第一款"),
        title="公共企事业单位按主管部门规定公开",
        disposition=_AUTOMATIC,
    ),
    Clause(
        id="art-55-02",
        place=place(55, "第二款"),
        title="主管部门处理对公共企事业单位的申诉",
        disposition=_AUTOMATIC,
    ),
    unchecked("art-56", place(56), "施行日期", _NO_DUTY),
)

REGULATION = attrs.evolve(
    national_texts.REGULATION,
    clauses=(*_GENERAL, *_SUBJECT_AND_SCOPE, *_PROACTIVE, *_ON_REQUEST, *_SUPERVISION),
)
"""政府信息公开条例 with its clause table."""
