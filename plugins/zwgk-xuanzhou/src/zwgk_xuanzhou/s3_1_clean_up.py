"""三·1 强化审核清理: whoever published it cleans it up; nothing void, expired or private stays online.

These rules ask what still stands online as of the check day. What was withdrawn late is cleaned up all the same, since
the plan sets no term for it. The duty covers all that was ever published, so the rules over publications also reach
what went out before the plan's year.
"""

from __future__ import annotations

from collections.abc import Iterable

from zwgk import (
    Authority,
    CleanUp,
    Context,
    Inspection,
    InspectionKind,
    Parameter,
    PolicyDocument,
    Publication,
    Scope,
    Stage,
    Validity,
    Verdict,
    failed,
    inapplicable,
    is_kept_back,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s3_1_review import (
    RETENTION_AFTER_EXPIRY,
    RETENTION_OF_VOID,
    RISK_INSPECTIONS,
    SENSITIVE_INFORMATION_DRIVES,
    STOCK_SINCE,
)
from zwgk_xuanzhou.personal_information import PersonalInformation, find_personal_information

_MARKED_VOID = {Validity.REPEALED: "已废止", Validity.EXPIRED: "已失效"}
_SHOWN = 3
"""How many masked renderings of a kind a finding lists."""


@PACK.rule("XZ3118", clause="3.1-18", title="清理单位不是发布单位", needs=["responsible"])
def clean_up_by_another(clean_up: CleanUp, context: Context) -> Verdict:
    """信息是否由发布它的单位负责清理。

    检查内容：清理单位与所清理信息的发布单位或承办科室相同；信息以本机关名义发布的，本机关的内设科室也算。名称互相包含而不相同的，由人核对是否同一单位。

    为什么：发布单位最清楚信息的来源和用途，由别人清理容易误删，也容易互相推诿。

    如何整改：把清理任务交回发布单位办理，并更正清理记录；单位已撤并的，登记承接单位并说明。
    """
    cleaned = context.dossier.get(context.need(clean_up.publication, "publication"))
    publication = context.need(cleaned if isinstance(cleaned, Publication) else None, "publication")
    authority, responsible = context.dossier.authority, (clean_up.responsible or "").strip()
    owners = {name.strip() for name in (publication.publisher, publication.department) if name}
    if authority.name in owners:
        owners.update(authority.departments)
    if responsible in owners:
        return passed(f"由{responsible}清理，属于发布单位")
    if publication.publisher is None:
        return missing_facts(f"没有登记{publication.id}的发布单位", "publisher")
    if authority.name in owners and not authority.departments:
        return missing_facts(f"没有登记{authority.name}的内设科室，{responsible}是否在内不明", "departments")
    if any(responsible in owner or owner in responsible for owner in owners):
        return needs_human(f"清理单位{responsible}与发布单位{publication.publisher}名称相近，是否同一单位须核对")
    return failed(f"信息由{publication.publisher}发布，却由{responsible}清理")


def _inspected(context: Context, kind: InspectionKind, minimum: Parameter[int], *, action: str) -> Verdict:
    ours = [one for one in context.dossier.of(Inspection) if one.kind is kind]
    return context.counted(ours, context.value(minimum), action=action, day="held_on")


@PACK.rule("XZ3119", clause="3.1-19", title="年内未排查信息风险", uses=[RISK_INSPECTIONS])
def missing_risk_inspection(authority: Authority, context: Context) -> Verdict:
    """年内是否排查过已公开信息的风险。

    检查内容：年内完成的风险排查不少于规定次数；次数原文没有写明，按参数检查。没有登记日期的排查不计入次数。

    为什么：已经公开的信息会因情况变化产生新的风险，不定期回看就发现不了。

    如何整改：制定排查计划，按栏目逐条回看并登记日期、发现的问题和处理结果。
    """
    return _inspected(context, InspectionKind.RISK, RISK_INSPECTIONS, action="排查已公开信息的风险")


@PACK.rule("XZ3120", clause="3.1-20", title="年内未整治敏感信息", uses=[SENSITIVE_INFORMATION_DRIVES])
def missing_sensitive_drive(authority: Authority, context: Context) -> Verdict:
    """年内是否专门整治过敏感信息。

    检查内容：年内完成的敏感信息专项整治不少于规定次数；次数原文没有写明，按参数检查。日常风险排查不算专项整治。

    为什么：身份证号、账号一类敏感信息散在各栏目，靠零星发现清不干净，要集中查一遍。

    如何整改：组织一次专项整治，用关键词和规则扫描全部栏目，登记日期和处理结果。
    """
    return _inspected(
        context,
        InspectionKind.SENSITIVE_INFORMATION,
        SENSITIVE_INFORMATION_DRIVES,
        action="专项整治敏感信息",
    )


@PACK.rule("XZ3121", clause="3.1-21", title="未见无关信息清理材料")
def unattested_irrelevant_clean_up(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明与公开无关的信息已经清理。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；哪些信息无关由人判断，机器只看材料是否齐全。

    为什么：是否无关取决于栏目定位和信息用途，没有可以自动核对的标准。

    如何整改：逐栏目梳理无关信息，归档清理清单，由负责岗位签署声明。
    """
    return context.attested(authority, "3.1-21", action="清理无关信息")


def _never_out(publication: Publication) -> bool:
    return publication.published_at is None and publication.url is None


@PACK.rule("XZ3122", clause="3.1-22", title="失效信息仍在线", uses=[RETENTION_OF_VOID], since=STOCK_SINCE)
def void_information_online(publication: Publication, context: Context) -> Verdict:
    """内容失效、链接失效或文件废止以后，信息是否已经撤下。

    检查内容：有失效日期的信息已经下架；政策文件保留原文并标注已废止或已失效的，视为已经清理。失效后多久撤下原文没有写明，按参数检查；晚撤而已经撤下的不算问题。本分工施行前发布、至今在线的信息也要检查。

    为什么：群众照着失效的信息办事会走弯路，打不开的链接也损害公信力。

    如何整改：撤下失效信息；政策文件改为标注有效性；失效的链接更换或删除。
    """
    if _never_out(publication):
        return inapplicable("信息没有发布记录")
    void = publication.void_since
    if void is not None and publication.withdrawn_on is not None:
        return passed(f"{void}失效，已于{publication.withdrawn_on}撤下")
    if isinstance(publication, PolicyDocument) and publication.validity in _MARKED_VOID:
        return passed(f"政策文件{_MARKED_VOID[publication.validity]}，已在原文标注")
    if void is None:
        return inapplicable("没有内容失效、链接失效或废止的记录")
    due, action = context.deadline(void, RETENTION_OF_VOID), "撤下失效信息"
    if isinstance(publication, PolicyDocument):
        context.need(publication.validity, "validity")
        action = "撤下失效文件或在原文标注"
    return context.timely(None, by=due, action=action)


@PACK.rule("XZ3123", clause="3.1-23", title="公示期满未撤下", uses=[RETENTION_AFTER_EXPIRY], since=STOCK_SINCE)
def expired_publication_online(publication: Publication, context: Context) -> Verdict:
    """公示期或公开期满的信息是否已经撤下。

    检查内容：公开截止日（连同允许保留的天数）过后，信息已经下架；截止日当日仍可公开，次日还在线即为逾期。允许保留的天数原文没有写明，按参数检查；晚撤而已经撤下的不算问题。本分工施行前发布、至今在线的信息也要检查。

    为什么：公示名单、账目等期满后不再需要公开，继续挂着只会扩大个人信息的泄露。

    如何整改：撤下期满的信息并登记下架日期；以后在发布时设置自动下架时间。
    """
    until, withdrawn = publication.public_until, publication.withdrawn_on
    if until is None:
        return inapplicable("没有公开截止日，是否定明时限由XZ3114检查")
    if publication.kept_permanently:
        return inapplicable("既写明长期公开又有截止日，由XZ3114检查")
    if publication.published_on is not None and until < publication.published_on:
        return inapplicable("公开截止日早于发布日，由XZ3114检查")
    if withdrawn is not None:
        return passed(f"公开截止日为{until}，已于{withdrawn}撤下")
    if _never_out(publication):
        return inapplicable("信息没有发布记录")
    return context.timely(None, by=context.deadline(until, RETENTION_AFTER_EXPIRY), action="撤下期满信息")


@PACK.rule(
    "XZ3124",
    clause="3.1-24",
    title="公开内容泄露个人信息",
    since=STOCK_SINCE,
    stages=(Stage.GATE, Stage.AUDIT),
)
def exposed_personal_information(publication: Publication, context: Context) -> Verdict:
    """公开内容里是否还有能识别个人的信息。

    检查内容：在正文和附件文字中查找身份证号、手机号码、银行卡号和家庭住址，已经打码的和办公电话不算。拟发布的内容同样检查；已撤下的不再检查；只在特定范围公开、没有上互联网的，由人判断是否需要打码。查不到不等于没有其他隐私。

    为什么：个人信息一旦公开就可能被冒用，机关要承担侵权责任；清理隐私信息是清理工作的重点。

    如何整改：立即撤下，打码后重新发布；身份证号只留前三位和后四位，住址只写到乡镇或街道。
    """
    if publication.withdrawn_on is not None:
        return inapplicable(f"信息已于{publication.withdrawn_on}撤下")
    if is_kept_back(publication):
        return inapplicable("该文件不主动公开，没有发布")
    text = (publication.text or "").strip() or None
    found = find_personal_information(context.need(text, "text"))
    if not found:
        return passed("正文里没有查到身份证号、手机号码、银行卡号和家庭住址")
    if publication.scope is Scope.LIMITED and publication.on_public_web is False:
        return needs_human(f"只在特定范围公开的正文含{_listed(found)}，是否需要打码由人判断")
    return failed(f"{'拟发布的' if _never_out(publication) else '在线的'}正文含{_listed(found)}")


def _listed(found: Iterable[PersonalInformation]) -> str:
    """What was found, by kind, with the first few renderings; never a full number."""
    kinds: dict[str, list[str]] = {}
    for one in found:
        kinds.setdefault(one.kind.chinese, []).append(one.masked)
    return "、".join(
        f"{kind}{len(masked)}处（{'、'.join(masked[:_SHOWN])}{'等' if len(masked) > _SHOWN else ''}）"
        for kind, masked in kinds.items()
    )
