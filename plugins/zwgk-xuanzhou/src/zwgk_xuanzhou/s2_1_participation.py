"""二·1 公众参与: the public takes part before a matter is decided, unless the law keeps it secret.

What counts is that the public was heard to the end: a consultation by its last day, a meeting by the day it was held.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from zwgk import (
    Authority,
    Consultation,
    Context,
    DecisionCategory,
    DecisionItem,
    Hearing,
    MissingFacts,
    PolicyDocument,
    Severity,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_xuanzhou import PACK


def _participation(context: Context, ids: Iterable[str]) -> tuple[Consultation | Hearing, ...]:
    """The consultations and meetings on any of these records, each once."""
    dossier = context.dossier
    found: dict[str, Consultation | Hearing] = {}
    for target in ids:
        found.update((one.id, one) for one in dossier.linked(Consultation, target))
        found.update((one.id, one) for one in dossier.linked(Hearing, target))
    return tuple(found.values())


def _heard(one: Consultation | Hearing) -> tuple[str, date | None]:
    """The field that holds the day on which the public had been heard, and that day."""
    return ("open_until", one.open_until) if isinstance(one, Consultation) else ("held_on", one.held_on)


def _unknown(one: Consultation | Hearing, decided: date, context: Context) -> bool:
    """Whether a participation without its day may still have ended before the decision."""
    name, day = _heard(one)
    if day is not None or context.lies_ahead(one, name):
        return False
    return not (isinstance(one, Consultation) and one.opened_on is not None and one.opened_on > decided)


def _before(found: Iterable[Consultation | Hearing], decided: date, context: Context, *, act: str) -> Verdict:
    """Whether the public had been heard on some occasion before the day of the decision."""
    ours = tuple(found)
    days = sorted(day for _, day in map(_heard, ours) if day is not None)
    if days and days[0] < decided:
        return passed(f"公众参与于{days[0]}结束，早于{act}日{decided}")
    unknown = {_heard(one)[0] for one in ours if _unknown(one, decided, context)}
    if unknown:
        raise MissingFacts(*sorted(unknown))
    if decided in days:
        return needs_human(f"公众参与和{act}都在{decided}，孰先孰后须核对")
    if days:
        return failed(f"{decided}{act}，公众参与到{days[0]}才结束，晚{(days[0] - decided).days}日")
    return failed(f"{decided}{act}，此前没有征求意见、听证座谈等公众参与的记录")


@PACK.rule("XZ2101", clause="2.1-01", title="决策前没有公众参与", same_as="REG6501", needs=["category", "decided_on"])
def missing_participation(decision: DecisionItem, context: Context) -> Verdict:
    """三类重大事项在决策以前是否经过公众参与。

    检查内容：重大建设项目、公共资源配置、社会公益事业的决策事项，至少有一次意见征集或者听证座谈在决策日之前结束；直接关联事项的和关联其所形成文件的都算。同日结束的由人核对先后，登记了依法不予公开依据的由人判断。

    为什么：决定作出以后再听意见，公众参与就成了走过场，决策的缺陷也来不及改。

    如何整改：尚未执行的，补充听取意见并据以调整；以后把意见采纳情况列为提请决策的必备材料。
    """
    category = context.need(decision.category, "category")
    if category is DecisionCategory.OTHER:
        return inapplicable("不属于重大建设项目、公共资源配置和社会公益事业")
    decided = context.need(decision.decided_on, "decided_on")
    found = _participation(context, [decision.id, *((decision.document,) if decision.document else ())])
    ground = (decision.secrecy_ground or "").strip()
    if ground and not found:
        return needs_human(f"{category.chinese}事项没有公众参与，登记的不予公开依据是{ground}，是否成立须由人判断")
    return _before(found, decided, context, act="决策")


def _decided_on(document: PolicyDocument) -> date | None:
    """The earlier of the days of issue and of publication, since it was decided by then."""
    days = [day for day in (document.issued_on, document.published_on) if day is not None]
    return min(days, default=None)


def _participation_on(document: PolicyDocument, context: Context) -> tuple[Consultation | Hearing, ...]:
    """The participation on a document, or on the decision that became the document."""
    decisions = context.linked(DecisionItem, to=document)
    return _participation(context, [document.id, *(one.id for one in decisions)])


@PACK.rule(
    "XZ2103", clause="2.1-03", title="重大公共利益文件未听取意见", same_as="REG6603", needs=["major_public_interest"]
)
def unheard_public(document: PolicyDocument, context: Context) -> Verdict:
    """涉及重大公共利益的政策文件在出台以前是否听取公众意见。

    检查内容：涉及重大公共利益的政策文件，至少有一次意见征集或者听证座谈在成文日之前结束；主张依法保密的除外，其依据由XZ2104检查。

    为什么：文件关系众人的利益，让众人先说话，才能看出遗漏和阻力。

    如何整改：补充征求意见，需要修改的修改文件；以后在起草计划中安排征求意见的时间。
    """
    if not document.major_public_interest:
        return inapplicable("该文件不涉及重大公共利益")
    found = _participation_on(document, context)
    if document.secrecy_claimed:
        return inapplicable("该文件主张依法保密，不征求公众意见，依据由XZ2104检查")
    verdict = _before(found, context.need(_decided_on(document), "issued_at"), context, act="成文")
    if not found and document.secrecy_claimed is None:
        return missing_facts("没有公众参与的记录，也没有登记是否主张保密例外", "secrecy_claimed")
    return verdict


@PACK.rule("XZ2104", clause="2.1-04", title="主张保密没有依据", needs=["major_public_interest"])
def groundless_secrecy(document: PolicyDocument, context: Context) -> Verdict:
    """以保密为由不征求公众意见的文件是否写明依据。

    检查内容：涉及重大公共利益的政策文件主张保密例外的，登记了所依据的法律条文或者定密依据；登记为空白的，表示没有依据。依据是否成立由保密工作机构判断。

    为什么：没有依据的保密，等于不愿意听意见。

    如何整改：补充法律条文或者定密依据；找不到依据的，撤回主张并征求公众意见。
    """
    if not document.major_public_interest:
        return inapplicable("该文件不涉及重大公共利益")
    if document.secrecy_claimed is None and _participation_on(document, context):
        return inapplicable("该文件听取过公众意见，没有登记保密例外")
    if not context.need(document.secrecy_claimed, "secrecy_claimed"):
        return inapplicable("该文件没有主张保密例外")
    ground = context.need(document.secrecy_ground, "secrecy_ground").strip()
    if ground:
        return passed(f"主张保密的依据为{ground}")
    return failed("以保密为由不征求公众意见，没有写明法律条文或者定密依据")


@PACK.rule("XZ2112", clause="2.1-12", title="未见决策评估材料", severity=Severity.NOTE)
def unattested_evaluation(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明评估过决策是否科学、执行是否有效。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；决策好坏由人判断，机器只看材料是否齐全。

    为什么：本条是公众参与的目的，没有可以自动核对的数量。

    如何整改：归档决策后评估报告、执行情况检查等材料，由负责岗位签署声明。
    """
    return context.attested(authority, "2.1-12", action="评估决策的科学性和执行的有效性")
