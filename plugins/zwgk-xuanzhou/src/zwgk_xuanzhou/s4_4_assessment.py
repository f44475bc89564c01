"""四·4 强化监督考评: the district assesses, and whoever was told of a fault puts it right in time.

Assessing is the district government's; the sentence on what becomes of the faults found reaches everyone assessed.
"""

from __future__ import annotations

from zwgk import (
    AssessedItem,
    Assessment,
    AssessmentIssue,
    AssessmentKind,
    Authority,
    Context,
    Outcome,
    Parameter,
    Severity,
    Verdict,
    missing_facts,
    needs_human,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s4_4_assessment import RECTIFICATION_GRACE, ROUTINE_ASSESSMENTS, SPECIAL_ASSESSMENTS


@PACK.rule("XZ4401", clause="4.4-01", title="未见纳入绩效考核的材料")
def unattested_appraisal(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明政务公开已列入政府绩效考核。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；分值是否恰当由人判断，机器只看材料是否齐全。

    为什么：列入考核，各单位才会把公开当成分内的事来安排人和时间。

    如何整改：在年度目标管理绩效考核方案中列出政务公开及分值，归档印发件，由负责岗位签署声明。
    """
    return context.attested(authority, "4.4-01", action="把政务公开列入绩效考核")


@PACK.rule("XZ4402", clause="4.4-02", title="未见考评办法改进材料")
def unattested_assessment_method(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明考评方式和指标有改进。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；指标是否合理由人判断，机器只看材料是否齐全。

    为什么：指标只数条数，就会逼出凑数的信息；考什么、怎样考要随要求调整。

    如何整改：归档当年的考评办法和指标，说明与上年的不同及理由，由负责岗位签署声明。
    """
    return context.attested(authority, "4.4-02", action="改进考评方式和指标")


def _assessed(context: Context, kind: AssessmentKind, minimum: Parameter[int]) -> Verdict:
    ours = [one for one in context.dossier.of(Assessment) if one.kind is kind]
    return context.counted(ours, context.value(minimum), action=f"开展{kind.chinese}", day="held_on")


@PACK.rule("XZ4403", clause="4.4-03", title="年内未做日常测评", uses=[ROUTINE_ASSESSMENTS])
def missing_routine_assessment(authority: Authority, context: Context) -> Verdict:
    """年内是否做过政务公开日常测评。

    检查内容：年内完成的日常测评不少于规定次数；次数原文没有写明，按参数检查。专项测评另计，没有登记日期的不能判断是否计入。

    为什么：平时就看，栏目停更、信息出错才能当时改，不必等到年底算总账。

    如何整改：按月或按季度开展日常测评，登记日期、内容和结果，把问题反馈到单位。
    """
    return _assessed(context, AssessmentKind.ROUTINE, ROUTINE_ASSESSMENTS)


@PACK.rule("XZ4404", clause="4.4-04", title="年内未做专项测评", uses=[SPECIAL_ASSESSMENTS])
def missing_special_assessment(authority: Authority, context: Context) -> Verdict:
    """年内是否做过政务公开专项测评。

    检查内容：年内完成的专项测评不少于规定次数；次数原文没有写明，按参数检查。日常测评另计，没有登记日期的不能判断是否计入。

    为什么：有些问题要集中看同一类事项才看得出来，如解读质量、答复文书。

    如何整改：选定一两个重点开展专项测评，登记日期、内容和结果，把问题反馈到单位。
    """
    return _assessed(context, AssessmentKind.SPECIAL, SPECIAL_ASSESSMENTS)


def _covered(authority: Authority, context: Context, clause: str, item: AssessedItem) -> Verdict:
    """What is attested, held against the items that the assessments of the year list."""
    verdict = context.attested(authority, clause, action=f"测评{item.chinese}情况")
    held = context.within_period(context.dossier.of(Assessment))
    if verdict.outcome is Outcome.FAILED and any(item in (one.items or ()) for one in held):
        return missing_facts(
            "年内登记的测评已列有这项内容，尚缺佐证材料和负责岗位签署的声明", "evidence", "attestation"
        )
    left_out = held and all(one.items is not None and item not in one.items for one in held)
    if verdict.outcome is Outcome.PASSED and left_out:
        return needs_human(f"声明已测评{item.chinese}情况，但年内登记的{len(held)}次测评都没有这项内容，须由人核对")
    return verdict


@PACK.rule("XZ4405", clause="4.4-05", title="未见推进落实测评材料")
def unattested_implementation_assessment(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明测评看了各项公开工作的推进落实。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况。声明已经测评，而年内登记的各次测评都列明内容、又都没有这一项的，由人核对。登记的测评已列有这一项、只缺材料和声明的，不能判断。

    为什么：工作要点提出的任务有没有做，只看网站看不全，要逐项对照。

    如何整改：在测评表中列出工作推进落实一项，归档测评表和结果，由负责岗位签署声明。
    """
    return _covered(authority, context, "4.4-05", AssessedItem.IMPLEMENTATION)


@PACK.rule("XZ4406", clause="4.4-06", title="未见信息发布测评材料")
def unattested_publication_assessment(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明测评看了政府信息的发布。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况。声明已经测评，而年内登记的各次测评都列明内容、又都没有这一项的，由人核对。登记的测评已列有这一项、只缺材料和声明的，不能判断。

    为什么：信息发布得及不及时、准不准确，是群众最直接看到的。

    如何整改：在测评表中列出政府信息发布一项，归档测评表和结果，由负责岗位签署声明。
    """
    return _covered(authority, context, "4.4-06", AssessedItem.PUBLICATION)


@PACK.rule("XZ4407", clause="4.4-07", title="测评问题未按期整改", uses=[RECTIFICATION_GRACE], needs=["rectify_by"])
def unrectified_issue(issue: AssessmentIssue, context: Context) -> Verdict:
    """测评指出的每一个问题是否都按期整改。

    检查内容：逐个问题看整改完成日期，不晚于反馈意见给的期限，期限当日完成算按期；到期没有完成日期的算逾期。期限没有登记的不能判断。没有收到反馈问题的单位没有这一项。

    为什么：问题指出来不改，测评就白做了，下一次还会扣同样的分。

    如何整改：立即整改并登记完成日期，附整改前后的页面；确实改不完的，在期限内报请反馈单位调整期限并更新登记。
    """
    due = context.deadline(issue.rectify_by, RECTIFICATION_GRACE)
    return context.timely(issue.rectified_on, by=due, action="完成整改")


@PACK.rule("XZ4408", clause="4.4-08", title="未见考评结果运用材料", severity=Severity.WARNING)
def unattested_use_of_results(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明考评结果得到运用，成效突出的受到表扬。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；该不该表扬由人判断，机器只看材料是否齐全。

    为什么：做得好与不好一个样，考评就推不动工作。

    如何整改：通报考评结果并用于年度评先，归档通报和表扬文件，由负责岗位签署声明；没有表扬对象的，在声明中写明。
    """
    return context.attested(authority, "4.4-08", action="运用考评结果")


@PACK.rule("XZ4409", clause="4.4-09", title="未见问责情况材料", severity=Severity.WARNING)
def unattested_accountability(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明失职造成严重后果的已经依法依规问责。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；年内没有这种情形的，声明写明没有，附核查材料即可。应不应当问责由人判断。

    为什么：不作为、乱作为造成严重后果而没有人负责，制度就没有约束力。

    如何整改：核查年内的复议诉讼、舆情和投诉，有应当问责的依程序处理，归档结果，由负责岗位签署声明。
    """
    return context.attested(authority, "4.4-09", action="核查并依法依规问责")
