"""The 2024 disclosure plan of the finance bureau of Xuanzhou district, and its clause table.

宣州区财政局2024年政务公开工作重点任务分工安排 hands out, section by section, the work that the district's points for
2024 (宣州区2024年政务公开工作要点, 2024-06-25) lay upon the bureau. It bears neither a date nor a number; its title says
that it is the plan for 2024, so it is taken to be in force for that calendar year.

The text we hold is damaged in two places. The owners of section 一·2, ``社???``, are read as 社保科; in section 三·1,
``保密審查??茖W確定公開方式`` is read as 保密审查。科学确定公开方式.

A clause is named after its place: ``2.3-07`` is the seventh item of section 二·3. The titles are our own words, not the
plan's. A few items spell out the law that a sentence of the plan points to, such as the days for a reply in ``3.2-04``.

The plan was copied from the district's points and keeps duties that a bureau cannot owe. A clause is narrowed to some
kinds of authority only where its sentence names them or speaks of a thing that only the district government has; where
the sentence names nobody, everybody owes it.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from zwgk import AuthorityKind, Clause, ClauseKind, Disposition, Source

DISTRICT_GOVERNMENT = frozenset({AuthorityKind.GOVERNMENT, AuthorityKind.GOVERNMENT_OFFICE})
"""The district government, whose office does this work for it (区政府)."""
DEPARTMENTS = frozenset({AuthorityKind.DEPARTMENT})
"""The departments of the district (区直部门, 政府部门)."""
DEPARTMENTS_AND_TOWNSHIPS = DEPARTMENTS | {AuthorityKind.TOWNSHIP, AuthorityKind.SUBDISTRICT}
"""乡镇街道和部门."""
UNITS = DEPARTMENTS_AND_TOWNSHIPS | {AuthorityKind.GOVERNMENT_OFFICE}
"""Every unit of the district and every township and subdistrict (区直各单位、各乡镇街道)."""

RECORD = ClauseKind.RECORD
LINKED = ClauseKind.LINKED
PERIOD = ClauseKind.PERIOD
EVIDENCE = ClauseKind.EVIDENCE


class _Item(NamedTuple):
    """One line of the clause table."""

    id: str
    kind: ClauseKind
    title: str
    owed_by: frozenset[AuthorityKind] = frozenset(AuthorityKind)
    implemented_by: tuple[str, ...] = ()
    assisted: bool = False
    """Whether the machine finds candidates only, and a person decides."""

    @property
    def place(self) -> str:
        """The section of the plan it stands in, as the plan numbers it: 二·3."""
        return f"{'一二三四'[int(self.id[0]) - 1]}·{self.id[2]}"

    @property
    def disposition(self) -> Disposition:
        """What zwgk makes of it: a signed statement where only evidence can be seen, rules for the rest."""
        if self.assisted:
            return Disposition.ASSISTED
        return Disposition.ATTESTED if self.kind is EVIDENCE else Disposition.AUTOMATIC


def _section(owners: tuple[str, ...], *items: _Item) -> tuple[Clause, ...]:
    """The clauses of one section of the plan, all with the owners that stand at its end."""
    return tuple(
        Clause(
            id=item.id,
            title=item.title,
            place=item.place,
            kind=item.kind,
            owners=owners,
            disposition=item.disposition,
            implemented_by=item.implemented_by,
            owed_by=item.owed_by,
        )
        for item in items
    )


PLAN = Source(
    id="xuanzhou-2024",
    title="宣州区财政局2024年政务公开工作重点任务分工安排",
    issuer="宣州区财政局",
    number="",
    in_force_from=date(2024, 1, 1),
    in_force_until=date(2024, 12, 31),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐项核对该局印发的文本",
    clauses=(
        *_section(
            ("各科室",),
            _Item("1.1-01", PERIOD, "年内发布新质生产力的信息"),
            _Item("1.1-02", PERIOD, "年内发布产业结构升级的信息"),
            _Item("1.1-03", PERIOD, "年内发布有效投资的信息"),
            _Item("1.1-04", PERIOD, "年内发布园区改革的信息"),
            _Item("1.1-05", PERIOD, "年内发布和美乡村的信息"),
            _Item("1.1-06", EVIDENCE, "选题扣住区里战略、“2+4”产业和“三个年”"),
            _Item("1.1-07", PERIOD, "每个科室年内都有信息发布"),
            _Item("1.1-08", RECORD, "信息形成或变更后20个工作日内发布"),
        ),
        *_section(
            ("社保科", "农财科", "行财科"),
            _Item("1.2-01", LINKED, "46件民生实事逐件有公开记录", owed_by=DISTRICT_GOVERNMENT | DEPARTMENTS),
            _Item("1.2-02", PERIOD, "年内发布粮食安全的信息"),
            _Item("1.2-03", PERIOD, "年内发布乡村特色产业的信息"),
            _Item("1.2-04", PERIOD, "年内发布义务教育均衡与城乡一体的信息"),
            _Item("1.2-05", PERIOD, "年内发布普通高中多样办学的信息"),
            _Item("1.2-06", PERIOD, "年内发布中职教育质量的信息"),
            _Item("1.2-07", PERIOD, "年内发布医药卫生改革的信息"),
            _Item("1.2-08", PERIOD, "年内发布医共体的信息"),
            _Item("1.2-09", PERIOD, "年内发布疾控改革的信息"),
            _Item("1.2-10", PERIOD, "年内发布帮扶就业的信息"),
            _Item("1.2-11", PERIOD, "年内发布技能培训的信息"),
            _Item("1.2-12", PERIOD, "年内发布社保待遇的信息"),
            _Item("1.2-13", PERIOD, "年内发布低保、特困和流浪人员救助的信息"),
            _Item("1.2-14", PERIOD, "年内发布社会福利与慈善的信息"),
            _Item("1.2-15", EVIDENCE, "12345热线工单办理更快更好"),
            _Item("1.2-16", RECORD, "群众关心的热点有及时回应"),
            _Item("1.2-17", EVIDENCE, "群众的难事有台账、有办结"),
        ),
        *_section(
            ("办公室", "政务大厅"),
            _Item("1.3-01", LINKED, "每项行政权力怎样配置和行使都公开"),
            _Item("1.3-02", RECORD, "发布的权责清单与审定版一致"),
            _Item("1.3-03", LINKED, "依据变了，权责清单随之更新"),
            _Item("1.3-04", RECORD, "权力行使的结果按时公布"),
            _Item("1.3-05", RECORD, "权责事项写明依据、条件和程序"),
            _Item("1.3-06", PERIOD, "区政府重点工作每季度公布进展", owed_by=DISTRICT_GOVERNMENT),
            _Item("1.3-07", EVIDENCE, "机构改革中的工作交接有记录", owed_by=DEPARTMENTS),
            _Item("1.3-08", LINKED, "职责调整后及时更新职能信息", owed_by=DEPARTMENTS),
            _Item("1.3-09", RECORD, "机构概况的法定要素写全", owed_by=DEPARTMENTS),
            _Item("1.3-10", LINKED, "机构改革时在办申请有承接机关", owed_by=DEPARTMENTS),
            _Item("1.3-11", LINKED, "公开目录随职能变化更新", owed_by=DEPARTMENTS),
            _Item("1.3-12", EVIDENCE, "列出公共企事业单位及主管部门"),
            _Item("1.3-13", LINKED, "教育、医疗等六领域逐项对照省定目录"),
            _Item("1.3-14", RECORD, "公共企事业单位都有服务指南"),
            _Item("1.3-15", PERIOD, "栏目不空白、不长期停更"),
            _Item("1.3-16", EVIDENCE, "公开平台、咨询窗口有改进"),
            _Item("1.3-17", EVIDENCE, "了解并照顾群众的公开需求"),
        ),
        *_section(
            ("监督局", "金融服务中心"),
            _Item("2.1-01", LINKED, "三类重大事项决策前有公众参与"),
            _Item("2.1-02", RECORD, "征求意见线上线下多渠道并用"),
            _Item("2.1-03", LINKED, "事关重大公共利益的文件先听公众意见"),
            _Item("2.1-04", RECORD, "以保密为由不征求意见须有依据"),
            _Item("2.1-05", RECORD, "征求意见不少于30日，缩短须说明"),
            _Item("2.1-06", RECORD, "征集公告含草案、说明、方式和期限"),
            _Item("2.1-07", LINKED, "每次征集都反馈采纳情况和理由"),
            _Item("2.1-08", PERIOD, "常与企业群众打交道的部门每年至少征集一次意见", owed_by=DEPARTMENTS),
            _Item("2.1-09", EVIDENCE, "举办政府开放日一类活动"),
            _Item("2.1-10", PERIOD, "每个单位每年至少办一次开放日", owed_by=UNITS),
            _Item("2.1-11", RECORD, "部门开放日结合体验、宣讲、科普或问政", owed_by=DEPARTMENTS),
            _Item("2.1-12", EVIDENCE, "评估决策是否科学、执行是否有效"),
        ),
        *_section(
            ("办公室",),
            _Item("2.2-01", RECORD, "区政府网站首页能进入政策文件库", owed_by=DISTRICT_GOVERNMENT),
            _Item("2.2-02", RECORD, "政策文件的要素和格式合省定要求"),
            _Item("2.2-03", LINKED, "同一文件各处内容一致"),
            _Item("2.2-04", LINKED, "文件状态变化后及时更新有效性"),
            _Item("2.2-05", EVIDENCE, "旧有政策文件已梳理成清单"),
            _Item("2.2-06", LINKED, "登记的公开文件一件不漏地入库"),
            _Item("2.2-07", LINKED, "文件入库率达到百分之百"),
            _Item("2.2-08", EVIDENCE, "同类政策文件集中展示"),
            _Item("2.2-09", PERIOD, "年内清理规范性文件并公布结果"),
            _Item("2.2-10", RECORD, "每件政策文件标明所属领域"),
            _Item("2.2-11", EVIDENCE, "文件库有新的使用场景"),
            _Item("2.2-12", EVIDENCE, "文件便于检索和查阅"),
        ),
        *_section(
            ("各科室",),
            _Item("2.3-01", LINKED, "解读与文件一起准备"),
            _Item("2.3-02", LINKED, "解读与文件一并审定签发"),
            _Item("2.3-03", LINKED, "解读与文件的发布一起安排"),
            _Item("2.3-04", RECORD, "区政府文件三个环节都有解读材料"),
            _Item("2.3-05", LINKED, "草案上报时附上解读材料"),
            _Item("2.3-06", LINKED, "公开机构在文件印发前参与审查"),
            _Item("2.3-07", LINKED, "解读不迟于文件发布后3个工作日"),
            _Item("2.3-08", LINKED, "关系企业和群众的重大文件都有解读"),
            _Item("2.3-09", EVIDENCE, "政策公开稳定，公众可以预见"),
        ),
        *_section(
            ("各科室",),
            _Item("2.4-01", PERIOD, "年内评选优秀解读案例"),
            _Item("2.4-02", LINKED, "文件和解读互相链接"),
            _Item("2.4-03", EVIDENCE, "重大政策试行成系列的解读"),
            _Item("2.4-04", EVIDENCE, "从多种角度解读政策"),
            _Item("2.4-05", LINKED, "规范性文件有图表、视频等形象解读"),
            _Item("2.4-06", LINKED, "文字之外至少有图解或视频一种"),
            _Item("2.4-07", RECORD, "解读讲清公众关心的利益"),
            _Item("2.4-08", RECORD, "解读讲清新旧政策有何不同"),
            _Item("2.4-09", RECORD, "解读讲清重要举措新在何处"),
            _Item("2.4-10", LINKED, "解读不照抄文件原文", assisted=True),
            _Item("2.4-11", RECORD, "解读不堆砌小标题", assisted=True),
            _Item("2.4-12", LINKED, "解读不只是文件的缩写", assisted=True),
            _Item("2.4-13", RECORD, "解读写明由哪个机关负责"),
            _Item("2.4-14", RECORD, "解读写明由哪个科室负责"),
            _Item("2.4-15", RECORD, "解读留有可用的联系方式"),
        ),
        *_section(
            ("办公室",),
            _Item("2.5-01", RECORD, "文件一发布就开通咨询入口"),
            _Item("2.5-02", RECORD, "文件页面可以提建议"),
            _Item("2.5-03", RECORD, "文件页面可以作评价"),
            _Item("2.5-04", EVIDENCE, "有政策留言的回应制度"),
            _Item("2.5-05", RECORD, "留言回复切题且不超期限"),
            _Item("2.5-06", EVIDENCE, "试用数字技术改进公开"),
            _Item("2.5-07", EVIDENCE, "有条件的单位提供订阅和定向推送", owed_by=DEPARTMENTS_AND_TOWNSHIPS),
            _Item("2.5-08", EVIDENCE, "惠民利企政策送到对象手中", owed_by=DEPARTMENTS_AND_TOWNSHIPS),
        ),
        *_section(
            ("办公室",),
            _Item("3.1-01", RECORD, "信息从拟制到下架各阶段有记录"),
            _Item("3.1-02", RECORD, "信息发布前已完成审查"),
            _Item("3.1-03", RECORD, "公文定明属性，不公开的说明理由"),
            _Item("3.1-04", RECORD, "每条信息有发布审查单"),
            _Item("3.1-05", RECORD, "各级审核都不晚于发布"),
            _Item("3.1-06", LINKED, "一张审查单只对应一条信息"),
            _Item("3.1-07", RECORD, "信息发布人员做过第一级审核"),
            _Item("3.1-08", RECORD, "公开机构负责人做过第二级审核"),
            _Item("3.1-09", RECORD, "分管负责人做过第三级审核"),
            _Item("3.1-10", RECORD, "三级审核依次进行且由三人分担"),
            _Item("3.1-11", RECORD, "拟公开的信息经过保密审查"),
            _Item("3.1-12", RECORD, "每条信息定明公开方式"),
            _Item("3.1-13", RECORD, "每条信息定明公开范围"),
            _Item("3.1-14", RECORD, "每条信息定明公开时限"),
            _Item("3.1-15", EVIDENCE, "按性质、受众和影响分类研判"),
            _Item("3.1-16", LINKED, "应广泛知晓的信息面向全社会公开"),
            _Item("3.1-17", LINKED, "限定知晓范围的信息不上公网"),
            _Item("3.1-18", LINKED, "信息由发布它的单位负责清理"),
            _Item("3.1-19", PERIOD, "年内排查已公开信息的风险"),
            _Item("3.1-20", PERIOD, "年内集中整治敏感信息"),
            _Item("3.1-21", EVIDENCE, "与公开无关的信息已清出"),
            _Item("3.1-22", LINKED, "失效信息和死链不再留在网上"),
            _Item("3.1-23", LINKED, "公示期满的信息按时撤下"),
            _Item("3.1-24", RECORD, "公开内容不泄露个人隐私"),
        ),
        *_section(
            ("办公室",),
            _Item("3.2-01", RECORD, "答复书的必备要素写全"),
            _Item("3.2-02", RECORD, "答复书的救济途径写得正确", implemented_by=("REG5101",)),
            _Item("3.2-03", RECORD, "申请的收到日按提交渠道认定", implemented_by=("REG3101", "REG3102")),
            _Item("3.2-04", LINKED, "20个工作日内答复，延期依法办理", implemented_by=("REG3301", "REG3302", "REG3303")),
            _Item("3.2-05", LINKED, "7个工作日内一次告知补正", implemented_by=("REG3001", "REG3002", "REG3003")),
            _Item("3.2-06", LINKED, "征求第三方等意见以15个工作日为限", implemented_by=("REG3201", "REG3401")),
            _Item("3.2-07", RECORD, "申请从登记到归档五环节齐全"),
            _Item("3.2-08", EVIDENCE, "与申请人沟通，弄清所需信息"),
            _Item("3.2-09", LINKED, "疑难申请答复前经过会商"),
            _Item("3.2-10", EVIDENCE, "征地拆迁类申请的办理有交流"),
            _Item("3.2-11", RECORD, "申请办理的证据材料完整"),
            _Item("3.2-12", PERIOD, "答复少被复议诉讼纠错"),
            _Item("3.2-13", PERIOD, "年内办过依申请公开培训"),
        ),
        *_section(
            ("办公室",),
            _Item("4.1-01", EVIDENCE, "现有机制逐项理过并列清单"),
            _Item("4.1-02", LINKED, "过时的机制及时修订或废止"),
            _Item("4.1-03", PERIOD, "年内检查已发布的公开制度"),
            _Item("4.1-04", LINKED, "检查不合格的制度已经重订"),
            _Item("4.1-05", EVIDENCE, "信息公开条例修改后的宣传和衔接"),
            _Item("4.1-06", EVIDENCE, "政策发布条例出台后的宣传和衔接"),
            _Item("4.1-07", EVIDENCE, "公开目录按层级和领域设置"),
            _Item("4.1-08", LINKED, "公开目录按周期更新"),
            _Item("4.1-09", EVIDENCE, "公开工作不搞数字形式主义"),
            _Item("4.1-10", LINKED, "信息放在对应的栏目里", assisted=True),
            _Item("4.1-11", EVIDENCE, "公开内容反映实际工作"),
            _Item("4.1-12", RECORD, "不发布空白、重复或占位的信息"),
        ),
        *_section(
            ("各科室",),
            _Item("4.2-01", PERIOD, "年内报、网、端、微、屏都有使用"),
            _Item("4.2-02", EVIDENCE, "公开专区按标准规范建设"),
            _Item("4.2-03", RECORD, "公开专区可以查看政策"),
            _Item("4.2-04", RECORD, "公开专区可以参与互动"),
            _Item("4.2-05", RECORD, "公开专区可以听解读、问政策"),
            _Item("4.2-06", RECORD, "公开专区可以推介政策"),
            _Item("4.2-07", EVIDENCE, "公开专区还办宣讲、办实事"),
            _Item("4.2-08", RECORD, "综合咨询窗口写明地址、电话、时间"),
            _Item("4.2-09", EVIDENCE, "稳步建设智能政策咨询平台"),
            _Item("4.2-10", EVIDENCE, "公开工作做到村和社区"),
            _Item("4.2-11", RECORD, "向村居公开用上适合基层的渠道"),
            _Item("4.2-12", LINKED, "惠农资金每批发放都公示且脱敏"),
            _Item("4.2-13", RECORD, "政府公报出版前经过审核", owed_by=DISTRICT_GOVERNMENT),
            _Item("4.2-14", EVIDENCE, "政府公报的内容有所充实", owed_by=DISTRICT_GOVERNMENT),
            _Item("4.2-15", RECORD, "每期政府公报都有电子版", owed_by=DISTRICT_GOVERNMENT),
            _Item("4.2-16", EVIDENCE, "电子公报用翻页等方式展示", owed_by=DISTRICT_GOVERNMENT),
            _Item("4.2-17", PERIOD, "纸质公报印数不高于上年", owed_by=DISTRICT_GOVERNMENT),
        ),
        *_section(
            ("办公室",),
            _Item("4.3-01", PERIOD, "公开机构配有足够人手"),
            _Item("4.3-02", PERIOD, "公开岗位人员不频繁变动"),
            _Item("4.3-03", PERIOD, "年内分级办过业务培训"),
            _Item("4.3-04", PERIOD, "分管领导每人每年至少受训一次"),
            _Item("4.3-05", PERIOD, "工作人员每人每年至少受训一次"),
            _Item("4.3-06", EVIDENCE, "开展调研并交流经验"),
            _Item("4.3-07", EVIDENCE, "学习外地的好做法"),
            _Item("4.3-08", PERIOD, "年内报送工作信息、交流情况"),
        ),
        *_section(
            ("办公室",),
            _Item("4.4-01", EVIDENCE, "公开工作列入政府绩效考核", owed_by=DISTRICT_GOVERNMENT),
            _Item("4.4-02", EVIDENCE, "考评方式和指标有改进", owed_by=DISTRICT_GOVERNMENT),
            _Item("4.4-03", PERIOD, "年内做过日常测评", owed_by=DISTRICT_GOVERNMENT),
            _Item("4.4-04", PERIOD, "年内做过专项测评", owed_by=DISTRICT_GOVERNMENT),
            _Item("4.4-05", EVIDENCE, "测评覆盖各项工作的落实", owed_by=DISTRICT_GOVERNMENT),
            _Item("4.4-06", EVIDENCE, "测评覆盖政府信息的发布", owed_by=DISTRICT_GOVERNMENT),
            _Item("4.4-07", LINKED, "测评指出的问题逐项按期整改"),
            _Item("4.4-08", EVIDENCE, "考评结果得到运用，成效好的受表扬", owed_by=DISTRICT_GOVERNMENT),
            _Item("4.4-09", EVIDENCE, "失职造成严重后果的受到追责", owed_by=DISTRICT_GOVERNMENT),
        ),
    ),
)
"""The plan, cut into its 181 checkable items."""
