"""国办发〔2016〕80号 一（一）: how a document is to be disclosed is settled while it is drafted."""

from __future__ import annotations

from zwgk import (
    Context,
    DisclosureCategory,
    PolicyDocument,
    Stage,
    Verdict,
    failed,
    inapplicable,
    needs_human,
    passed,
    says_nothing,
)
from zwgk_regulation import PACK

_CATEGORIES = {
    DisclosureCategory.PROACTIVE: "主动公开",
    DisclosureCategory.ON_REQUEST: "依申请公开",
    DisclosureCategory.WITHHELD: "不予公开",
}
_BEFORE_AND_AFTER = (Stage.GATE, Stage.AUDIT)


@PACK.rule("REG6701", clause="openness80-attribute", title="拟制公文未写明公开属性", stages=_BEFORE_AND_AFTER)
def unstated_attribute(document: PolicyDocument, context: Context) -> Verdict:
    """公文报批时是否写明公开属性。

    检查内容：公文属性为主动公开、依申请公开、不予公开之一。登记为报批时没有写明属性的不符合要求，事后补定的也算没有写明；没有登记报批时是否写明的，以登记的公开属性为准。

    为什么：属性随公文一起审批，才能在发文以前决定是否公开。

    如何整改：在发文稿纸上设置属性一栏并补填；以后没有属性的稿件退回重报。
    """
    if document.category_stated is False:
        return failed("报批时没有写明公开属性")
    return passed(f"属性为{_CATEGORIES[context.need(document.category, 'category')]}")


@PACK.rule("REG6702", clause="openness80-reason", title="不公开未说明理由", stages=_BEFORE_AND_AFTER)
def unreasoned_withholding(document: PolicyDocument, context: Context) -> Verdict:
    """拟不公开的公文是否依法说明理由。

    检查内容：属性为不予公开的，写明依据和理由，登记为空白表示没有。属性为依申请公开而没有理由的，是否属于拟不公开各地理解不同，由人判断。

    为什么：公开是常态，不公开是例外，例外应当说得出依据。

    如何整改：补写依据的条文和理由；说不出理由的改为主动公开。
    """
    category = context.need(document.category, "category")
    if category is DisclosureCategory.PROACTIVE:
        return inapplicable("属性为主动公开，不需要说明不公开的理由")
    named, reason = _CATEGORIES[category], context.need(document.category_reason, "category_reason").strip()
    if not says_nothing(reason):
        return passed(f"属性为{named}，理由是{reason}")
    if category is DisclosureCategory.ON_REQUEST:
        return needs_human(f"属性为{named}，没有说明理由，是否应当说明须由人判断")
    return failed(f"属性为{named}，没有说明理由")


@PACK.rule("REG6703", clause="openness80-pre-review", title="不公开的文件未先送审查")
def unreviewed_withholding(document: PolicyDocument, context: Context) -> Verdict:
    """拟不公开的政策性文件，报批以前是否送公开机构审查。

    检查内容：属性为不予公开的，属性审查日期早于文件审签日期；同日的由人核对先后。依申请公开的是否属于拟不公开没有写明，不查。

    为什么：起草科室容易从严定属性，公开机构先看一道，应当公开的才不会被压下来。

    如何整改：补送公开机构审查，应当公开的改为主动公开；以后把审查意见附在发文稿后。
    """
    category = context.need(document.category, "category")
    if category is not DisclosureCategory.WITHHELD:
        return inapplicable(f"属性为{_CATEGORIES[category]}，不属于拟不公开的文件")
    signed = context.need(document.signed_on, "signed_on")
    if document.category_reviewed_on is None and context.lies_ahead(document, "category_reviewed_on"):
        return failed(f"文件于{signed}审签，截至{context.as_of}公开机构尚未审查属性")
    reviewed = context.need(document.category_reviewed_on, "category_reviewed_on")
    if reviewed > signed:
        return failed(f"文件于{signed}审签，公开机构到{reviewed}才审查属性，晚{(reviewed - signed).days}日")
    if reviewed == signed:
        return needs_human(f"公开机构审查属性和文件审签都在{signed}，孰先孰后须核对")
    return passed(f"公开机构于{reviewed}审查属性，早于审签日{signed}")
