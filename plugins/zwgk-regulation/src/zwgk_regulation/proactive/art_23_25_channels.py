"""第二十三条至第二十五条: the ways information goes out, the platform, the reading places, archives and libraries."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk import (
    Authority,
    Context,
    DisclosureCategory,
    DisclosurePlatform,
    InformationSupply,
    Mechanism,
    PlatformFunction,
    PolicyDocument,
    Publication,
    ReadingPlace,
    ReadingPlaceKind,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    passed,
    says_nothing,
)
from zwgk_regulation import PACK
from zwgk_regulation.proactive.mechanisms import laid_down
from zwgk_regulation.proactive.parameters import READING_PLACES, SUPPLY_LIMIT
from zwgk_regulation.source import SINCE_2008

_RECEIVERS = (ReadingPlaceKind.ARCHIVE, ReadingPlaceKind.LIBRARY)


@PACK.rule("REG2301", clause="art-23", title="没有信息发布机制")
def missing_publication_mechanism(authority: Authority, context: Context) -> Verdict:
    """有没有政府信息发布机制。

    检查内容：在用的公开制度里，至少一件规定了信息怎样发布。没有登记任何制度的，或者有制度没有登记内容的，无法判断。

    为什么：谁拟稿、从哪里发、多久发，没有定下来就会漏发、晚发。

    如何整改：制定信息发布制度，登记制度规定的机制。
    """
    return laid_down(context, Mechanism.PUBLICATION)


@PACK.rule("REG2302", clause=("art-23", "2008-art-15"), title="主动公开没有公开途径", since=SINCE_2008)
def publication_without_channel(publication: Publication, context: Context) -> Verdict:
    """主动公开的信息，是不是真的从某种途径公开了。

    检查内容：登记了发布时间的信息，登记了公报、网站、新媒体、发布会、报刊、广播电视、公告栏等至少一种途径，或者有网址、栏目。途径登记为一种也没有的，不符合要求；没有登记途径的无法判断。依申请公开、不予公开的文件不查。

    为什么：只在内部发了文、没有放到群众看得到的地方，不算公开。

    如何整改：在政府网站等途径发布，登记实际使用的渠道和网址。
    """
    if publication.published_at is None:
        return inapplicable("信息没有公开发布的记录")
    if isinstance(publication, PolicyDocument) and publication.category not in (None, DisclosureCategory.PROACTIVE):
        return inapplicable("该文件不主动公开")
    channels = [one for one in publication.channels or () if not says_nothing(one)]
    if channels:
        return passed(f"通过{'、'.join(channels)}公开")
    if (publication.url or "").strip() or publication.on_public_web or (publication.column or "").strip():
        return passed("在网站上公开")
    if publication.channels is None:
        return missing_facts("没有登记公开渠道、网址和栏目", "channels")
    return failed("登记了发布时间，没有任何公开途径")


@PACK.rule("REG2401", clause="art-24", title="公开平台缺检索查阅下载功能")
def platform_without_functions(platform: DisclosurePlatform, context: Context) -> Verdict:
    """政府信息公开平台能不能检索、查阅、下载。

    检查内容：登记的平台已经上网，三项功能都能用。没有登记功能的无法判断；功能登记为缺的、网址登记为空白的，不符合要求。

    为什么：信息发了却搜不到、打不开、下不了，等于没有公开。

    如何整改：修复或者增加缺少的功能，核对后登记。
    """
    if platform.url is not None and not platform.url.strip():
        return failed("公开平台没有上网")
    held = context.need(platform.functions, "functions")
    absent = [one.chinese for one in PlatformFunction if one not in held]
    return failed(f"公开平台不能{'、'.join(absent)}") if absent else passed("公开平台能够检索、查阅、下载")


@PACK.rule(
    "REG2501",
    clause=("art-25-01", "2008-art-16-01"),
    title="没有设置信息查阅场所",
    uses=[READING_PLACES],
    since=SINCE_2008,
)
def missing_reading_place(authority: Authority, context: Context) -> Verdict:
    """政府有没有在档案馆、图书馆、政务服务场所设置查阅场所并配备设施。

    检查内容：国家档案馆、公共图书馆、政务服务场所（旧条例没有最后一项）各有一处在用的查阅场所，配有设施设备。登记了场所而缺某一处、或者登记为没有设施的，不符合要求；一处也没有登记的，无法判断。

    为什么：不上网的群众要有地方看，查阅场所是条例定给政府的义务。

    如何整改：与档案馆、图书馆、政务大厅商定位置，配备电脑、资料架，登记启用日期。
    """
    places = [one for one in context.dossier.of(ReadingPlace) if one.closed_on is None]
    if not places:
        return missing_facts("没有登记在用的查阅场所", "reading-place")
    unclear = "、".join(one.address or one.id for one in places if one.kind is None)
    lacking, unknown = [], []
    for kind in context.value(READING_PLACES):
        there = [one for one in places if one.kind is kind]
        if any(one.equipped for one in there):
            continue
        if any(one.equipped is None for one in there):
            unknown.append(f"{kind.chinese}的查阅场所没有登记是否配备设施")
        elif there:
            lacking.append(f"{kind.chinese}的查阅场所没有配备设施")
        elif unclear:
            unknown.append(f"{unclear}没有登记所在场所，是不是{kind.chinese}不明")
        else:
            lacking.append(f"{kind.chinese}没有设置查阅场所")
    return _told(lacking, unknown)


def _told(lacking: Sequence[str], unknown: Sequence[str]) -> Verdict:
    if lacking:
        return failed("；".join(lacking))
    if unknown:
        return missing_facts("；".join(unknown), "kind", "equipped")
    return passed("查阅场所都已设置并配备设施")


@PACK.rule(
    "REG2503",
    clause=("art-25-03", "2008-art-16-03"),
    title="向档案馆图书馆移送逾期",
    uses=[SUPPLY_LIMIT],
    since=SINCE_2008,
)
def late_supply(supply: InformationSupply, context: Context) -> Verdict:
    """有没有及时向国家档案馆、公共图书馆提供主动公开的信息。

    检查内容：每批移送，自这批里最后一条信息公开之日起20个工作日内送到；条文只写“及时”，期限按参数检查。没有登记接收单位的无法判断，送到其他场所的不查。

    为什么：档案馆、图书馆收不到，那里的查阅场所就没有东西可看。

    如何整改：补送逾期的批次；定下按月或者按季移送，登记每批的截止日和移送日期。
    """
    receiver = context.need(supply.receiver, "receiver")
    if receiver not in _RECEIVERS:
        return inapplicable("不是送国家档案馆或者公共图书馆的")
    due = context.deadline(supply.disclosed_until, SUPPLY_LIMIT, fact="disclosed_until")
    return context.timely(supply.supplied_on, by=due, action=f"向{receiver.chinese}移送")
