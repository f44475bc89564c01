"""第四条: the body that does the daily work of disclosure, and the rules it works by."""

from __future__ import annotations

from zwgk import Authority, Context, GuideElement, GuideVersion, Mechanism, Verdict, failed, missing_facts, passed
from zwgk_regulation import PACK
from zwgk_regulation.proactive.art_12_guide_and_catalogue import is_online
from zwgk_regulation.proactive.mechanisms import laid_down
from zwgk_regulation.source import SINCE_2008


@PACK.rule("REG0401", clause=("art-04-01", "2008-art-04"), title="没有指定公开工作机构", since=SINCE_2008)
def missing_disclosure_office(authority: Authority, context: Context) -> Verdict:
    """有没有指定机构负责公开的日常工作。

    检查内容：单位登记了公开工作机构，或者公布的公开指南写明了机构名称。登记为空白的是没有指定；都没有登记的，无法判断。

    为什么：没有固定的机构，申请没人收、信息没人更新，出了问题也找不到责任。

    如何整改：发文指定公开工作机构，写入公开指南并登记。
    """
    if (authority.disclosure_office or "").strip():
        return passed(f"公开工作机构为{authority.disclosure_office}")
    if authority.disclosure_office is not None:
        return failed("没有指定公开工作机构")
    guides = [one for one in context.dossier.of(GuideVersion) if is_online(one)]
    named = [one for one in guides if GuideElement.OFFICE in (one.elements or ())]
    if named:
        return passed("公开指南写明了公开工作机构")
    return missing_facts("没有登记公开工作机构，已公布的公开指南也没有登记写明机构名称", "disclosure_office")


@PACK.rule("REG0402", clause=("art-04-01", "2008-art-04"), title="没有公开工作制度", since=SINCE_2008)
def missing_work_system(authority: Authority, context: Context) -> Verdict:
    """有没有本单位的政府信息公开工作制度。

    检查内容：在用的公开制度里，至少一件规定了公开工作怎样做。没有登记任何制度的，或者有制度没有登记内容的，无法判断。

    为什么：没有制度，谁拟稿、谁审、谁发全凭习惯，人一换就断。

    如何整改：制定公开工作制度，登记制度名称、制定日期和规定的机制。
    """
    return laid_down(context, Mechanism.WORK_SYSTEM)
