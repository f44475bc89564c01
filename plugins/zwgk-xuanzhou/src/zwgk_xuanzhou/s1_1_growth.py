"""一·1 围绕中心工作抓好主动公开: what drives growth is published, by every department and in time."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from zwgk import (
    Authority,
    Context,
    Deadline,
    DisclosureItem,
    Interpretation,
    MissingFacts,
    Outcome,
    PolicyDocument,
    Publication,
    Severity,
    Verdict,
    failed,
    inapplicable,
    is_kept_back,
    missing_facts,
    needs_human,
    passed,
    pending,
    put_online,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.regulation import DISCLOSURE_LIMIT
from zwgk_xuanzhou.parameters.s1_1_topics import DEPARTMENT_PUBLICATIONS, LATE_UNTIL
from zwgk_xuanzhou.topic_rules import Topic, declare

_TOPICS = (
    Topic(
        code="XZ1101",
        clause="1.1-01",
        name="productive-forces",
        title="未公开新质生产力信息",
        about="新质生产力",
        words=("新质生产力", "科技创新", "战略性新兴产业", "未来产业"),
        why="企业要看得到支持科技创新和新产业的资金、政策，才会照着方向投入。",
        cure="公开支持科技创新、新兴产业的资金安排和申报条件，登记时标注主题；已经公开而没有标注的，补标。",
    ),
    Topic(
        code="XZ1102",
        clause="1.1-02",
        name="industrial-upgrading",
        title="未公开产业结构升级信息",
        about="产业结构优化升级",
        words=("产业结构", "产业升级", "产业转型", "转型升级", "技术改造"),
        why="哪些产业得到扶持、扶持了多少，公开以后企业才好比较和监督。",
        cure="公开产业扶持、技术改造等资金的政策和兑现结果，登记时标注主题；已经公开而没有标注的，补标。",
    ),
    Topic(
        code="XZ1103",
        clause="1.1-03",
        name="effective-investment",
        title="未公开有效投资信息",
        about="扩大有效投资",
        words=("有效投资", "扩大投资", "项目投资", "固定资产投资", "政府投资"),
        why="投资花的是公共资金，投向哪里、进展如何，群众有权知道，社会资本也据此跟进。",
        cure="公开政府投资项目的资金来源、安排和进度，登记时标注主题；已经公开而没有标注的，补标。",
    ),
    Topic(
        code="XZ1104",
        clause="1.1-04",
        name="park-reform",
        title="未公开园区改革信息",
        about="园区体制机制改革",
        words=("园区体制", "园区管理体制", "园区改革", "开发区体制", "开发区改革"),
        why="园区的管理和财政体制一变，企业办事找谁、享受什么政策都会跟着变。",
        cure="公开园区财政体制、管理权限的调整和办事指引，登记时标注主题；已经公开而没有标注的，补标。",
    ),
    Topic(
        code="XZ1105",
        clause="1.1-05",
        name="harmonious-villages",
        title="未公开和美乡村信息",
        about="和美乡村建设",
        words=("和美乡村", "美丽乡村", "乡村建设", "人居环境整治"),
        why="乡村建设的钱用在村里，村民看得到项目和金额，才能在身边监督。",
        cure="公开乡村建设项目、资金和验收结果，登记时标注主题；已经公开而没有标注的，补标。",
    ),
)

for _topic in _TOPICS:
    declare(_topic, place="一·1")


@PACK.rule("XZ1106", clause="1.1-06", title="未见选题紧扣中心的材料", severity=Severity.NOTE)
def unattested_focus(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明公开的选题扣住了区里的战略和重点产业。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；只有口号、没有对应信息的，由人判断，机器只看材料是否齐全。

    为什么：公开围着中心工作转，群众和企业才能看到当年最要紧的事做到了哪一步。

    如何整改：列出当年的选题清单，写明对应的产业、活动和已公开信息，归档并由负责岗位签署声明。
    """
    return context.attested(authority, "1.1-06", action="按区里战略和重点产业确定公开选题")


def _out_in_year(publication: Publication, context: Context) -> bool:
    first, last = context.period()
    return publication.published_on is not None and first <= publication.published_on <= last


def _departments_of(publication: Publication, departments: tuple[str, ...]) -> tuple[str, ...]:
    """The departments that a publication is due to; one empty name where its owner is not on record."""
    for text in (publication.department, publication.publisher or ""):
        named = dict.fromkeys(name.strip() for name in re.split("[、，,；;]", text))
        if ours := tuple(name for name in named if name in departments):
            return ours
    return () if publication.department.strip() else ("",)


@PACK.rule(
    "XZ1107",
    clause="1.1-07",
    title="有科室全年没有发布信息",
    uses=[DEPARTMENT_PUBLICATIONS],
    severity=Severity.WARNING,
)
def silent_departments(authority: Authority, context: Context) -> Verdict:
    """是否每个科室年内都发布过信息。

    检查内容：单位登记的每个内设科室，年内发布的信息不少于规定条数；条数原文没有写明，按参数检查。按承办科室归属，联合承办的各算一条，发布单位写的是科室的也算。没有发布的科室在同一条结果里逐个列出。有信息没有登记承办科室、可能归属这些科室的，不能判断。

    为什么：责任落在每个科室；总有几个科室从不发布，多半是把该公开的留在了手里。

    如何整改：对照公开目录找出列出的科室应当公开的事项，年度结束前发布；已经发布的补登承办科室。
    """
    departments, minimum, (_, last) = authority.departments, context.value(DEPARTMENT_PUBLICATIONS), context.period()
    if not departments:
        return missing_facts("没有登记内设科室，无法逐个核对", "departments")
    publications = [one for one in context.dossier.of(Publication) if not is_kept_back(one)]
    published = [one for one in publications if _out_in_year(one, context)]
    counts = Counter(name for one in published for name in _departments_of(one, departments))
    short = [name for name in dict.fromkeys(departments) if counts[name] < minimum]
    if not short:
        return passed(f"{last.year}年{len(set(departments))}个科室都发布了信息，各不少于{minimum}条")
    lacking = f"{'、'.join(short)}{last.year}年发布的信息少于{minimum}条"
    if context.as_of <= last:
        return pending(f"{lacking}，年度未结束", deadline=context.end_of_period())
    undated = [
        one
        for one in publications
        if one.published_on is None
        and not context.lies_ahead(one, "published_at")
        and {"", *short}.intersection(_departments_of(one, departments))
    ]
    unsure = Counter(name for one in undated for name in _departments_of(one, departments))
    still = sum(max(minimum - counts[name] - unsure[name], 0) for name in short)
    if counts[""] + unsure[""] < still:
        unclear = counts[""] + len(undated)
        return failed(f"{lacking}；另有{unclear}条信息要素不全，不足以补齐" if unclear else lacking)
    facts = [name for name, some in (("department", counts[""]), ("published_at", undated)) if some]
    return missing_facts(f"{lacking}；另有信息没有登记承办科室或发布时间，无法判断是否归属", *facts)


def _formed_and_changed(publication: Publication) -> tuple[date | None, date | None]:
    if isinstance(publication, DisclosureItem):
        return publication.formed_on, publication.changed_on
    return (publication.issued_on, None) if isinstance(publication, PolicyDocument) else (None, None)


@PACK.rule(
    "XZ1108", clause="1.1-08", title="信息形成后逾期公开", same_as="REG2601", uses=[DISCLOSURE_LIMIT], until=LATE_UNTIL
)
def late_publication(publication: Publication, context: Context) -> Verdict:
    """信息形成或者变更以后，是否在20个工作日内公开。

    检查内容：自形成之日的次日起数，第二十个工作日结束前公开；有变更的自变更之日起数，政策文件以成文日期为形成之日。调休上班日算工作日，放假日不算。已经公开的信息后来变更、没有登记重新公开时间的，不能判断。到期没有公开的，以后变更不重新起算；第二年才变更的，仍按形成之日检查。本分工年度内形成、第二年才公开的也要检查。

    为什么：条例给的是最长期限，拖过期限，信息往往已经失去用处。

    如何整改：立即公开逾期的信息；以后在形成时就登记公开期限，到期前提醒承办科室。
    """
    if isinstance(publication, Interpretation):
        return inapplicable("政策解读的期限由XZ2307检查")
    if is_kept_back(publication):
        return inapplicable("该文件不主动公开")
    formed, changed = _formed_and_changed(publication)
    published, last = publication.published_on, context.period()[1]
    if formed and changed and changed > last and (published is None or published < changed):
        changed = None
    start = changed or formed
    if start is None:
        raise MissingFacts("issued_at" if isinstance(publication, PolicyDocument) else "formed_on")
    if start > last:
        return inapplicable(f"信息{start}形成或变更，在本分工年度以后")
    contradiction = _contradiction(formed, changed, published)
    if contradiction is not None:
        return contradiction
    if changed is not None and published is not None and published < changed:
        return _republished(publication, context, formed=formed, changed=changed)
    by = _due(formed, changed, published, context)
    verdict = put_online([publication], context, by=by, action="公开")
    if verdict.outcome is not Outcome.PASSED and isinstance(publication, PolicyDocument) and published is None:
        context.need(publication.category, "category")
    return verdict


def _contradiction(formed: date | None, changed: date | None, published: date | None) -> Verdict | None:
    """What is to be said of dates that cannot all be right; None where they can."""
    if formed and changed and changed < formed:
        return missing_facts(f"变更日期{changed}早于形成日期{formed}，须核对", "formed_on", "changed_on")
    if formed and published and published < formed:
        return needs_human(f"公开日期{published}早于形成日期{formed}，须核对")
    return None


def _due(formed: date | None, changed: date | None, published: date | None, context: Context) -> Deadline:
    """The day to publish by: a change starts the term anew, unless the term had run out on what was never out."""
    if formed is None or changed is None:
        return context.deadline(changed or formed, DISCLOSURE_LIMIT)
    at_first = context.deadline(formed, DISCLOSURE_LIMIT) if published is None else None
    if at_first is not None and changed > at_first.latest:
        return at_first
    return context.deadline(changed, DISCLOSURE_LIMIT)


def _republished(publication: Publication, context: Context, *, formed: date | None, changed: date) -> Verdict:
    """What is to be said of what changed after it was published: nothing tells when the change went out."""
    if formed is not None:
        due = context.deadline(formed, DISCLOSURE_LIMIT)
        before = context.timely(publication.published_on, by=due, action="公开")
        if before.outcome is Outcome.FAILED:
            return before
    verdict = context.timely(None, by=context.deadline(changed, DISCLOSURE_LIMIT), action="公开变更后的内容")
    if verdict.outcome is Outcome.FAILED:
        says = f"信息{publication.published_on}公开，{changed}变更，没有登记变更后重新公开的时间"
        return missing_facts(says, "published_at")
    return verdict
