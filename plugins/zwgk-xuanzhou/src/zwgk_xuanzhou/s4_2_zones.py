"""四·2 抓好渠道建设: disclosure zones and what they offer, and the window that answers questions on policy.

A zone or window stands until it is closed, so it has no day of its own: what counts is how it stands on the check day,
and after the plan's year how it stood on its last day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from zwgk import (
    Authority,
    Context,
    DisclosureZone,
    ServiceWindow,
    Severity,
    Verdict,
    ZoneFunction,
    facts_of,
    failed,
    inapplicable,
    missing_facts,
    passed,
    pending,
)
from zwgk_xuanzhou import PACK

_WHAT_TO_FIND_IT_BY = ("address", "telephone", "hours")


@PACK.rule("XZ4202", clause="4.2-02", title="未见专区规范建设材料")
def unattested_zone_standards(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明政务公开专区按标准规范建设。

    检查内容：年度内有对应本条的佐证材料，如专区建设标准、验收或巡查记录，并由负责岗位声明落实情况；机器只看材料是否齐全。

    为什么：专区是群众到现场了解政策的地方，标识、设备、资料各搞一套，群众找不到也用不上。

    如何整改：对照专区建设标准逐项核对标识、查阅设备和资料，归档核对记录，由负责岗位签署声明。
    """
    return context.attested(authority, "4.2-02", action="推进政务公开专区标准化规范化建设")


def _offers(zone: DisclosureZone, context: Context, function: ZoneFunction) -> Verdict:
    _, last = context.period()
    if zone.opened_on is not None and zone.opened_on > last:
        return inapplicable(f"专区{zone.opened_on}才启用，不在本年度检查范围")
    if zone.closed_on is not None and zone.closed_on <= last:
        return inapplicable(f"专区已于{zone.closed_on}撤销")
    if function in context.need(zone.functions, "functions"):
        return passed(f"专区具备{function.chinese}功能")
    return failed(f"专区缺{function.chinese}功能")


@PACK.rule("XZ4203", clause="4.2-03", title="专区缺政策公开功能")
def zone_without_disclosure(zone: DisclosureZone, context: Context) -> Verdict:
    """政务公开专区是否可以查看政策。

    检查内容：专区登记的功能包括政策公开；功能没有登记的无法判断，已经撤销的专区不查。

    为什么：能查到政策文件、公报和目录，是专区最基本的用处。

    如何整改：在专区配置查阅电脑、公报和政策汇编，更新专区的功能登记。
    """
    return _offers(zone, context, ZoneFunction.POLICY_DISCLOSURE)


@PACK.rule("XZ4204", clause="4.2-04", title="专区缺公众参与功能")
def zone_without_participation(zone: DisclosureZone, context: Context) -> Verdict:
    """政务公开专区是否可以参与互动。

    检查内容：专区登记的功能包括公众参与；功能没有登记的无法判断，已经撤销的专区不查。

    为什么：群众到了现场，正好听取他们的意见，也方便不上网的人参与。

    如何整改：在专区设置意见征集、留言和问卷的位置，安排专人收集转办，更新专区的功能登记。
    """
    return _offers(zone, context, ZoneFunction.PUBLIC_PARTICIPATION)


@PACK.rule("XZ4205", clause="4.2-05", title="专区缺解读咨询功能")
def zone_without_consulting(zone: DisclosureZone, context: Context) -> Verdict:
    """政务公开专区是否可以听解读、问政策。

    检查内容：专区登记的功能包括解读咨询；功能没有登记的无法判断，已经撤销的专区不查。

    为什么：政策文件不好懂，现场有人讲、有人答，群众才办得成事。

    如何整改：在专区安排政策咨询人员或者连线业务科室，摆放解读材料，更新专区的功能登记。
    """
    return _offers(zone, context, ZoneFunction.INTERPRETATION_AND_CONSULTING)


@PACK.rule("XZ4206", clause="4.2-06", title="专区缺宣传推广功能")
def zone_without_promotion(zone: DisclosureZone, context: Context) -> Verdict:
    """政务公开专区是否可以推介政策。

    检查内容：专区登记的功能包括宣传推广；功能没有登记的无法判断，已经撤销的专区不查。

    为什么：许多政策群众不知道便不会来问，要主动展示和推介。

    如何整改：在专区用展板、屏幕和宣传资料推介新出台的政策，更新专区的功能登记。
    """
    return _offers(zone, context, ZoneFunction.PROMOTION)


@PACK.rule("XZ4207", clause="4.2-07", title="未见专区延伸服务材料", severity=Severity.WARNING)
def unattested_zone_services(authority: Authority, context: Context) -> Verdict:
    """政务公开专区是否还办过现场宣讲、为民为企办实事一类的服务。

    检查内容：年度内有对应本条的佐证材料，如宣讲安排、活动记录，并由负责岗位声明落实情况；机器只看材料是否齐全。

    为什么：专区只摆资料，来的人少；把宣讲和办事放到专区，政策才落得到人。

    如何整改：结合新政策在专区办宣讲、接访、代办等活动，归档通知和记录，由负责岗位签署声明。
    """
    return context.attested(authority, "4.2-07", action="在专区延伸提供政策宣讲、办实事等服务")


@PACK.rule("XZ4208", clause="4.2-08", title="咨询窗口没有或信息不全", severity=Severity.WARNING)
def incomplete_service_window(authority: Authority, context: Context) -> Verdict:
    """是否设有政策咨询综合服务窗口，并写明地址、电话和服务时间。

    检查内容：登记有在用的咨询窗口，每个窗口的地址、电话、服务时间都已公布。登记为空白的是没有公布，没有登记的无法判断；年内还没有窗口的，到年底判断。

    为什么：群众要问政策，先要知道到哪里、打什么电话、什么时间有人。

    如何整改：在政务大厅设咨询窗口或者明确由现有窗口承担，在网站、指南和现场公布地址、电话和时间。
    """
    _, last = context.period()
    known = (*context.dossier.of(ServiceWindow), *_yet_to_close(context))
    day = min(context.as_of, last)
    windows = [one for one in known if _in_use(one, day)]
    if not windows:
        if context.as_of <= last:
            return pending("应设政策咨询综合服务窗口，现无登记，年度未结束", deadline=context.end_of_period())
        return failed(f"{day}没有在用的政策咨询综合服务窗口")
    unpublished = [f"{one.name or one.id}没有公布{_titles(fields)}" for one in windows if (fields := _blank(one))]
    if unpublished:
        return failed("；".join(unpublished))
    unknown = {name for one in windows for name in _WHAT_TO_FIND_IT_BY if getattr(one, name) is None}
    if unknown:
        listed = [name for name in _WHAT_TO_FIND_IT_BY if name in unknown]
        return missing_facts(f"有的咨询窗口没有登记{_titles(listed)}", *listed)
    return passed(f"设有{len(windows)}个咨询窗口，都写明了地址、电话和服务时间")


def _yet_to_close(context: Context) -> Iterable[ServiceWindow]:
    """Windows of which only the closing, still to come, is dated: they stand already."""
    return (one for one in context.dossier.not_yet if isinstance(one, ServiceWindow) and one.opened_on is None)


def _in_use(window: ServiceWindow, day: date) -> bool:
    opened = window.opened_on is None or window.opened_on <= day
    return opened and (window.closed_on is None or window.closed_on > day)


def _blank(window: ServiceWindow) -> list[str]:
    held = {name: getattr(window, name) for name in _WHAT_TO_FIND_IT_BY}
    return [name for name, value in held.items() if value is not None and not value.strip()]


def _titles(fields: Iterable[str]) -> str:
    return "、".join(facts_of(ServiceWindow)[name].title for name in fields)
