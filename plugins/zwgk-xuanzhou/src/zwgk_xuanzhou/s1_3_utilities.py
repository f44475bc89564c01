"""一·3 以公开强化监督, public utilities: what schools, hospitals and other utilities disclose, and who answers for it.

The government and its office answer for every field that the plan names, a department for those among its functions. A
body whose functions name public services, or that has utilities on record, answers for the ones it has.
"""

from __future__ import annotations

from zwgk import (
    Authority,
    AuthorityKind,
    Context,
    MissingFacts,
    Outcome,
    Publication,
    PublicUtility,
    Severity,
    UtilityField,
    Verdict,
    failed,
    inapplicable,
    is_online_undated,
    missing_facts,
    passed,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s1_3_oversight import UTILITY_FIELDS

_ANSWERS_FOR_ALL = (AuthorityKind.GOVERNMENT, AuthorityKind.GOVERNMENT_OFFICE)
_PUBLIC_SERVICE = "public-service"
_ADDRESS = ("http://", "https://", "www.")


def _fields_of(authority: Authority, context: Context) -> tuple[UtilityField, ...]:
    """The fields of public utilities that an authority answers for as a whole."""
    fields = context.value(UTILITY_FIELDS)
    if authority.kind in _ANSWERS_FOR_ALL:
        return fields
    return tuple(field for field in fields if field.value in authority.functions)


def _none_to_answer_for(authority: Authority, context: Context) -> bool:
    """Whether neither its kind nor its functions nor its records show a public utility that it answers for."""
    served = _PUBLIC_SERVICE in authority.functions or context.dossier.of(PublicUtility)
    return not served and not _fields_of(authority, context)


@PACK.rule("XZ1312", clause="1.3-12", title="未见公共企事业单位清单", uses=[UTILITY_FIELDS])
def unattested_utility_list(authority: Authority, context: Context) -> Verdict:
    """有没有公共企事业单位及其主管部门的清单。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；清单全不全由人判断，机器只看材料是否齐全。人民政府、主管这些领域或者承担公共服务职能的单位适用，其他单位没有登记公共企事业单位的不适用。

    为什么：先弄清有哪些学校、医院和水电气公交单位、归谁管，信息公开才落得到头上。

    如何整改：列出公共企事业单位及其主管部门，归档清单，由负责岗位签署声明。
    """
    if _none_to_answer_for(authority, context):
        return inapplicable(f"{authority.name}没有登记主管公共企事业单位的职能，也没有登记公共企事业单位")
    return context.attested(authority, "1.3-12", action="列出公共企事业单位及其主管部门")


def _is_there(information: str, context: Context) -> bool | None:
    """Whether an id or address leads to something that is online; None for a text that is neither of the two."""
    named = information.strip()
    if not named or any(one.id == named for one in context.dossier.not_yet):
        return False
    found = context.dossier.get(named)
    if not isinstance(found, Publication):
        return True if found is not None or named.startswith(_ADDRESS) else None
    if found.withdrawn_on is not None and found.withdrawn_on <= context.period()[1]:
        return False
    return found.published_at is not None or is_online_undated(found, context)


@PACK.rule("XZ1313", clause="1.3-13", title="省定目录事项没有信息", same_as="REG5501")
def unfilled_catalogue(utility: PublicUtility, context: Context) -> Verdict:
    """公共企事业单位是否按省定目录逐项公开了信息。

    检查内容：登记的每个目录项都有已公开的信息。填空白表示没有信息，填的编号尚未发布或者已经下架也算没有；没有登记的，或者填的既不是卷宗里的编号也不是网址的，无法判断。省定目录由各单位照所属领域的目录登记，机器不知道目录原文。

    为什么：目录列的是群众用水用电、上学看病离不开的事项，空一项就有一件事查不到。

    如何整改：逐项补充信息，暂时没有内容的写明原因；登记对应信息的编号或网址。
    """
    items = context.need(utility.items or None, "items")
    there = [(one, None if one.information is None else _is_there(one.information, context)) for one in items]
    blank = [one.name for one, is_there in there if is_there is False]
    if blank:
        return failed(f"{len(items)}个目录项中{len(blank)}项没有信息：{'、'.join(blank)}")
    unknown = [one.name for one, is_there in there if is_there is None]
    if unknown:
        return missing_facts(f"目录项{'、'.join(unknown)}没有登记对应信息的编号或网址，无法判断", "information")
    return passed(f"{len(items)}个目录项都有信息")


@PACK.rule("XZ1363", clause="1.3-13", title="所管领域没有公共单位", uses=[UTILITY_FIELDS])
def uncovered_field(authority: Authority, context: Context) -> Verdict:
    """教育、医疗卫生、公共交通、供水、供电、供气，每个所管领域是否都有单位落实省定目录。

    检查内容：人民政府对六个领域、主管部门对自己主管的领域，年底以前各有登记在册的公共企事业单位。一个单位也没有登记的，无法判断；登记了而缺某个领域的，不合规。各单位逐项落实得怎样由XZ1313检查。

    为什么：漏掉一个领域，这个领域的群众就得不到应有的信息。

    如何整改：补登缺少领域的单位并督促落实目录；本地确实没有该领域单位的，说明情况申请豁免。
    """
    fields = _fields_of(authority, context)
    if not fields:
        return inapplicable(f"{authority.name}没有登记主管六个领域的职能")
    utilities = context.dossier.of(PublicUtility)
    covered = {one.field for one in utilities}
    absent = [field.chinese for field in fields if field not in covered]
    if not absent:
        return passed(f"{'、'.join(field.chinese for field in fields)}领域都有公共企事业单位落实目录")
    verdict = context.timely(None, by=context.end_of_period(), action=f"在{'、'.join(absent)}领域落实省定目录")
    if verdict.outcome is Outcome.FAILED and not utilities:
        return missing_facts("没有登记任何公共企事业单位，无法判断", "public-utility")
    unclear = [one.id for one in utilities if one.field is None]
    if verdict.outcome is Outcome.FAILED and len(unclear) >= len(absent):
        raise MissingFacts("field", of=unclear[0])
    return verdict


@PACK.rule("XZ1314", clause="1.3-14", title="公共企事业单位缺服务指南", same_as="REG5502", needs=["guide"])
def missing_service_guide(utility: PublicUtility, context: Context) -> Verdict:
    """公共企事业单位是否有公开的服务指南。

    检查内容：登记了已公开的服务指南的编号或网址。填空白表示没有指南，填的编号尚未发布或者已经下架也算没有；没有登记的，或者填的既不是卷宗里的编号也不是网址的，无法判断。

    为什么：群众办理入学、就诊、开户、报修，先要知道去哪里、带什么、多久办好。

    如何整改：督促该单位编制并公开服务指南，登记网址。
    """
    guide = context.need(utility.guide, "guide")
    is_there = _is_there(guide, context)
    if is_there is None:
        return missing_facts(f"服务指南登记为“{guide}”，不是卷宗里的编号，也不是网址，无法判断", "guide")
    if not is_there:
        return failed(f"{utility.name or utility.id}没有公开的服务指南")
    return passed(f"服务指南见{guide}")


@PACK.rule("XZ1316", clause="1.3-16", title="未见平台窗口改进材料")
def unattested_windows(authority: Authority, context: Context) -> Verdict:
    """有没有材料说明公开平台和咨询窗口得到改进。

    检查内容：年度内有对应本条的佐证材料，如窗口的地址、电话和平台改版记录，并由负责岗位声明落实情况；改进是否有效由人判断，机器只看材料是否齐全。

    为什么：平台好不好用、窗口找不找得到，要看实际情况，没有可以自动核对的数量。

    如何整改：归档平台改版、窗口设置的记录和照片，由负责岗位签署声明。
    """
    return context.attested(authority, "1.3-16", action="优化公开平台和咨询窗口")


@PACK.rule("XZ1317", clause="1.3-17", title="未见群众需求了解材料", severity=Severity.NOTE)
def unattested_public_needs(authority: Authority, context: Context) -> Verdict:
    """有没有材料说明了解过群众的公开需求，并据此改进。

    检查内容：年度内有对应本条的佐证材料，如满意度调查、需求征集、意见分析，并由负责岗位声明落实情况；是否贴近需求由人判断，机器只看材料是否齐全。

    为什么：本条是工作目标，没有可以自动核对的数量。

    如何整改：开展一次需求调查或满意度调查，归档问卷和改进情况，由负责岗位签署声明。
    """
    return context.attested(authority, "1.3-17", action="了解并照顾群众的公开需求")
