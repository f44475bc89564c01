"""二·3 高质量抓好政策解读: interpretations in time, and prepared together with the document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from zwgk import (
    Authority,
    Context,
    DraftingStage,
    Interpretation,
    PolicyDocument,
    Severity,
    Verdict,
    failed,
    inapplicable,
    is_kept_back,
    needs_human,
    passed,
    put_online,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s2_3_interpretation import INTERPRETATION_LIMIT, SIGNING_TOLERANCE
from zwgk_xuanzhou.public_pages import is_out

_STAGES = {DraftingStage.AGENDA: "议题收集", DraftingStage.SUBMISSION: "材料报送", DraftingStage.DISPATCH: "发文"}


def _interpretations(document: PolicyDocument, context: Context) -> tuple[Interpretation, ...]:
    """The document's interpretations; whether it owes one has to be known where it has none."""
    found = context.linked(Interpretation, to=document)
    if not found:
        context.need(document.needs_interpretation, "needs_interpretation")
    return found


def _none_owed(document: PolicyDocument) -> Verdict:
    if document.needs_interpretation:
        return inapplicable("尚无解读材料可供比对，是否解读由XZ2307、XZ2308检查")
    return inapplicable("该文件无须解读，也没有解读材料")


def _first_day(interpretations: Iterable[Interpretation], step: str, context: Context) -> date:
    """The first day of a step; what is not on record is asked for before what only lies ahead, whatever the ids are.

    Raises:
        MissingFacts: one of the days is not on record, or lies ahead.
    """
    asked = sorted(interpretations, key=lambda one: context.lies_ahead(one, step))
    days: list[date] = [context.need(getattr(one, step), step, of=one) for one in asked]
    return min(days)


def _synchronised(ours: date, theirs: date, *, step: str, context: Context) -> Verdict:
    apart = abs((ours - theirs).days)
    if apart <= context.value(SIGNING_TOLERANCE):
        return passed(f"文件与解读{step}同步")
    return failed(f"文件{step}日期为{ours}，解读{step}日期为{theirs}，相差{apart}日，未做到同步{step}")


@PACK.rule("XZ2301", clause="2.3-01", title="解读未与文件同步组织", same_as="REG6704")
def unsynchronised_drafting(document: PolicyDocument, context: Context) -> Verdict:
    """解读材料在文件草案报送前是否已经起草。

    检查内容：解读材料的起草日期不晚于文件草案的报送日期。

    为什么：解读与文件同步组织，文件出台时才有可用的解读；事后补写容易逾期，也容易流于摘抄。

    如何整改：起草文件时一并起草解读材料，并登记起草日期；已经晚于报送的，在以后的文件中改正并说明原因。
    """
    interpretations = _interpretations(document, context)
    if not interpretations:
        return _none_owed(document)
    submitted = context.need(document.submitted_on, "submitted_on")
    drafted = _first_day(interpretations, "drafted_on", context)
    if drafted <= submitted:
        return passed(f"解读于{drafted}起草，不晚于草案报送日{submitted}")
    return failed(f"草案于{submitted}报送，解读到{drafted}才起草，未做到同步组织")


@PACK.rule("XZ2302", clause="2.3-02", title="解读未与文件同步审签", same_as="REG6705", uses=[SIGNING_TOLERANCE])
def unsynchronised_signing(document: PolicyDocument, context: Context) -> Verdict:
    """解读材料是否与文件同时审签。

    检查内容：解读材料的审签日期与文件的审签日期相同；允许相差的天数可以由本地规则设定。

    为什么：同步审签使审签文件的负责同志同时看到对外怎样解释，避免解读偏离文件。

    如何整改：把解读材料与文件放在同一审签流程中办理，登记两者的审签日期。
    """
    interpretations = _interpretations(document, context)
    if not interpretations:
        return _none_owed(document)
    signed = context.need(document.signed_on, "signed_on")
    theirs = _first_day(interpretations, "signed_on", context)
    return _synchronised(signed, theirs, step="审签", context=context)


@PACK.rule("XZ2303", clause="2.3-03", title="解读未与文件同步部署", same_as="REG6706", uses=[SIGNING_TOLERANCE])
def unsynchronised_deployment(document: PolicyDocument, context: Context) -> Verdict:
    """解读材料是否与文件同时部署发布。

    检查内容：解读材料的部署（发布计划）日期与文件的部署日期相同；允许相差的天数可以由本地规则设定。

    为什么：同步部署使公众看到文件的同时就能看到解读。

    如何整改：制定文件发布计划时一并安排解读的发布日期，并登记在册。
    """
    interpretations = _interpretations(document, context)
    if not interpretations:
        return _none_owed(document)
    deployed = context.need(document.deployed_on, "deployed_on")
    theirs = _first_day(interpretations, "deployed_on", context)
    return _synchronised(deployed, theirs, step="部署", context=context)


@PACK.rule("XZ2304", clause="2.3-04", title="发文环节缺解读联动", needs=["studied_by_government"])
def unlinked_drafting_stages(document: PolicyDocument, context: Context) -> Verdict:
    """经区政府研究出台的文件，各发文环节是否都带有解读材料。

    检查内容：经区政府研究的文件，在议题收集、材料报送、发文三个环节都留有解读材料的记录。

    为什么：解读从议题阶段就跟着文件走，三个环节任何一处脱节，文件出台时都可能没有解读。

    如何整改：补齐缺少环节的解读材料记录；在会议议题单、报送材料清单、发文稿纸中增设解读材料一栏。
    """
    if not document.studied_by_government:
        return inapplicable("该文件未经区政府研究")
    carried = context.need(document.interpretation_stages, "interpretation_stages")
    absent = [name for stage, name in _STAGES.items() if stage not in carried]
    if absent:
        return failed(f"{'、'.join(absent)}环节没有解读材料记录")
    return passed("议题收集、材料报送、发文三个环节都有解读材料记录")


@PACK.rule("XZ2305", clause="2.3-05", title="解读未随草案报送", needs=["studied_by_government"])
def interpretation_not_submitted(document: PolicyDocument, context: Context) -> Verdict:
    """经区政府研究出台的文件，解读材料是否与草案一同报送。

    检查内容：经区政府研究的文件，解读材料的报送日期不晚于文件草案的报送日期。

    为什么：草案与解读一同报送，研究文件时才能一并研究怎样向社会解释。

    如何整改：报送草案时附解读材料；已经漏报的，补报并在以后的报送清单中列为必备材料。
    """
    if not document.studied_by_government:
        return inapplicable("该文件未经区政府研究")
    interpretations = _interpretations(document, context)
    if not interpretations:
        if not document.needs_interpretation:
            return _none_owed(document)
        return failed("应当解读的文件报送草案时没有解读材料")
    submitted = context.need(document.submitted_on, "submitted_on")
    if all(context.lies_ahead(one, "submitted_on") for one in interpretations) and submitted < context.as_of:
        return failed(f"草案于{submitted}报送，截至{context.as_of}解读尚未报送")
    theirs = _first_day(interpretations, "submitted_on", context)
    if theirs <= submitted:
        return passed(f"解读于{theirs}报送，不晚于草案报送日{submitted}")
    return failed(f"草案于{submitted}报送，解读到{theirs}才报送，晚{(theirs - submitted).days}日")


@PACK.rule("XZ2306", clause="2.3-06", title="公开机构未提前审查", needs=["studied_by_government", "issued_at"])
def missing_early_review(document: PolicyDocument, context: Context) -> Verdict:
    """经区政府研究出台的文件，政务公开工作机构是否在印发前审查。

    检查内容：政务公开工作机构的审查日期早于文件印发日期；同日的由人核对先后。

    为什么：印发以后再审查，文件的公开属性和解读已无法调整，审查就失去了作用。

    如何整改：在发文流程中把政务公开工作机构的审查放在印发之前，并登记审查日期。
    """
    if not document.studied_by_government:
        return inapplicable("该文件未经区政府研究")
    issued = context.need(document.issued_on, "issued_at")
    reviewed = context.need(document.disclosure_office_reviewed_on, "disclosure_office_reviewed_on")
    if reviewed < issued:
        return passed(f"政务公开工作机构于{reviewed}审查，早于印发日{issued}")
    if reviewed == issued:
        return needs_human(f"政务公开工作机构审查与文件印发都在{issued}，孰先孰后须核对")
    return failed(f"文件于{issued}印发，政务公开工作机构到{reviewed}才审查，未做到提前介入")


@PACK.rule("XZ2307", clause="2.3-07", title="政策解读逾期公开", same_as="REG6707", uses=[INTERPRETATION_LIMIT])
def late_interpretation(document: PolicyDocument, context: Context) -> Verdict:
    """政策文件发布后，解读是否在期限内公开。

    检查内容：自文件在网站发布的次日起，第三个工作日结束前公开解读；调休上班日算工作日，放假日不算。起算日是文件的发布日，不是成文日；早于或同日公开解读符合要求。已在网上而没有登记发布时间的解读，不能判断是否及时。

    为什么：文件刚发布时公众最需要解读，拖得越久误解越多。

    如何整改：立即公开解读；以后把解读与文件一起送审，使两者同日发布。
    """
    interpretations = _interpretations(document, context)
    if not interpretations and not document.needs_interpretation:
        return _none_owed(document)
    if is_kept_back(document):
        return inapplicable("该文件不主动公开，没有发布日，不计算解读期限")
    due = context.deadline(document.published_on, INTERPRETATION_LIMIT, fact="published_at")
    return put_online(interpretations, context, by=due, action="公开政策解读")


@PACK.rule(
    "XZ2308",
    clause="2.3-08",
    title="应解读文件没有解读",
    uses=[INTERPRETATION_LIMIT],
    needs=["needs_interpretation"],
)
def missing_interpretation(document: PolicyDocument, context: Context) -> Verdict:
    """应当解读的重大政策文件是否都有解读。

    检查内容：涉及市场主体和群众切身利益、需要社会公众广泛知晓的重大政策文件，至少有一件已经公开的解读；公开得晚由XZ2307检查，这里只问有没有。

    为什么：关系群众切身利益的文件没有解读，政策环境就谈不上稳定、透明、可预期。

    如何整改：补做并公开解读，在政策文件库中与文件互相链接。
    """
    if not document.needs_interpretation:
        return inapplicable("该文件不属于应当解读的重大政策文件")
    if is_kept_back(document):
        return inapplicable("该文件不主动公开，不要求公开解读")
    published = [one for one in context.linked(Interpretation, to=document) if is_out(one, context)]
    if published:
        return passed(f"已公开{len(published)}件解读")
    due = context.deadline(document.published_on, INTERPRETATION_LIMIT, fact="published_at")
    return context.timely(None, by=due, action="公开政策解读")


@PACK.rule("XZ2309", clause="2.3-09", title="未见政策环境评估材料", severity=Severity.NOTE)
def unattested_policy_environment(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明政策环境稳定、透明、可预期。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；内容好坏由人判断，机器只看材料是否齐全。

    为什么：本条是工作目标，没有可以自动核对的数量。

    如何整改：归档企业和群众对政策解读的评价、政策稳定性评估等材料，由负责岗位签署声明。
    """
    return context.attested(authority, "2.3-09", action="营造稳定透明可预期的政策环境")
