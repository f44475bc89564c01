"""四·2 抓好渠道建设: the media used within the year, and the channels that suit villages."""

from __future__ import annotations

from collections.abc import Iterable

from zwgk import (
    Authority,
    Context,
    Outcome,
    Publication,
    Severity,
    Verdict,
    VillageNotice,
    failed,
    is_kept_back,
    missing_facts,
    needs_human,
    passed,
    pending,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s4_2_channels import (
    MEDIA,
    OTHER_CHANNELS,
    VILLAGE_CHANNELS,
    VILLAGE_NOTICES,
    Medium,
)


@PACK.rule(
    "XZ4201",
    clause="4.2-01",
    title="报网端微屏有缺位",
    uses=[MEDIA, OTHER_CHANNELS],
    severity=Severity.WARNING,
)
def unused_media(authority: Authority, context: Context) -> Verdict:
    """年内是否综合运用了报、网、端、微、屏。

    检查内容：年内发布的信息所登记的渠道合在一起，五种媒介各用过一次；每种包括哪些渠道原文没有写明，按参数检查。归不进任何一种的渠道由人归类。

    为什么：不同的人用不同的媒介，只发在网站上，不上网的老人、只用手机的年轻人都看不到。

    如何整改：把重要政策同时投放到报纸、客户端、新媒体和电子屏，在信息上登记实际使用的渠道。
    """
    out = [one for one in context.dossier.of(Publication) if not is_kept_back(one)]
    ours = context.within_period(out)
    channels = sorted({channel for one in ours for channel in one.channels or ()})
    media = context.value(MEDIA)
    absent = [medium for medium in media if not any(_belongs(channel, medium.words) for channel in channels)]
    names = "、".join(medium.name for medium in media)
    if not absent:
        return passed(f"年内{names}都已使用")
    _, last = context.period()
    lacking = f"年内没有使用{'、'.join(medium.name for medium in absent)}"
    if context.as_of <= last:
        return pending(f"应在年内综合运用{names}，目前{lacking}，年度未结束", deadline=context.end_of_period())
    if any(one.published_at is not None and one.channels is None for one in ours):
        return missing_facts(f"{lacking}，另有信息没有登记渠道，是否缺位不明", "channels")
    if _would_help(out, absent, context):
        return missing_facts(f"{lacking}，另有用过这些渠道的信息没有登记发布时间，是否缺位不明", "published_at")
    others = context.value(OTHER_CHANNELS)
    strange = [one for one in channels if not _known(one, media, others)]
    if strange:
        return needs_human(f"{lacking}，登记的{'、'.join(strange)}属于哪种媒介须由人归类")
    return failed(lacking)


def _belongs(channel: str, words: Iterable[str]) -> bool:
    return any(word in channel.casefold() for word in words)


def _known(channel: str, media: Iterable[Medium], others: Iterable[str]) -> bool:
    return _belongs(channel, others) or any(_belongs(channel, medium.words) for medium in media)


def _would_help(publications: Iterable[Publication], absent: Iterable[Medium], context: Context) -> bool:
    """Whether something without a day of publication, if it was of the year, went out by a medium that is lacking."""
    undated = [one for one in publications if context.undated([one], "published_at")]
    words = [word for medium in absent for word in medium.words]
    return any(_belongs(channel, words) for one in undated for channel in one.channels or ())


@PACK.rule("XZ4209", clause="4.2-09", title="未见智能咨询建设材料", severity=Severity.NOTE)
def unattested_smart_platform(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明智能化政策咨询平台在务实推进。

    检查内容：年度内有对应本条的佐证材料，如建设方案、知识库维护记录，并由负责岗位声明落实情况；量力而行，不要求单独建平台，机器只看材料是否齐全。

    为什么：常问的问题由平台随时解答，群众不必等到上班时间；但各自建平台也会造成浪费。

    如何整改：接入上级统一的咨询平台，维护本单位的问答知识库，归档材料，由负责岗位签署声明。
    """
    return context.attested(authority, "4.2-09", action="务实推进智能化政策咨询平台建设")


@PACK.rule("XZ4210", clause="4.2-10", title="未见向村居延伸的材料")
def unattested_village_reach(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明政务公开做到了村和社区。

    检查内容：年度内有对应本条的佐证材料，如村居公开清单、巡查记录，并由负责岗位声明落实情况；机器只看材料是否齐全。

    为什么：补贴、救助、土地等事项最后落在村里，群众也最关心自己村里的账。

    如何整改：列出向村居公开的事项和各村居的公开点，归档清单和现场照片，由负责岗位签署声明。
    """
    return context.attested(authority, "4.2-10", action="推进基层政务公开向村居延伸")


@PACK.rule(
    "XZ4211",
    clause="4.2-11",
    title="没有用适合基层的渠道",
    uses=[VILLAGE_CHANNELS, VILLAGE_NOTICES],
    severity=Severity.WARNING,
)
def unused_village_channels(authority: Authority, context: Context) -> Verdict:
    """向村居公开是否用了公告栏、明白纸、大喇叭、上门宣讲等适合基层的渠道。

    检查内容：年内登记的村居公开，用过适合基层的渠道的不少于规定次数；次数原文没有写明，按参数检查。只在网上公开的不算。公开信息登记用过这些渠道，而没有登记村居公开的，是否面向村居无法判断。

    为什么：村里不少老人不上网，贴在村口、说到门前，他们才知道。

    如何整改：与村居商定公告栏、明白纸、大喇叭、上门宣讲中合用的渠道，公开后登记日期、村居和渠道。
    """
    channels = context.value(VILLAGE_CHANNELS)
    suited = set(channels)
    notices = context.dossier.of(VillageNotice)
    using = [one for one in notices if suited.intersection(one.channels or ())]
    unclear = list(context.undated(using, "posted_on"))
    unclear += ["channels" for one in context.within_period(notices) if one.channels is None]
    unclear += ["channels" for one in notices if one.channels is None and context.undated([one], "posted_on")]
    count, minimum = len(context.within_period(using)), context.value(VILLAGE_NOTICES)
    verdict = context.at_least(count, minimum, action="用适合基层的渠道向村居公开", unclear=unclear)
    others = _published_by({channel.chinese for channel in channels}, context)
    if verdict.outcome is Outcome.FAILED and count + len(unclear) + len(others) >= minimum:
        return missing_facts(
            f"{'、'.join(others)}登记用过{'、'.join(channel.chinese for channel in channels)}一类渠道，"
            "没有登记村居公开，是否面向村居不明",
            "village-notice",
        )
    return verdict


def _published_by(words: Iterable[str], context: Context) -> list[str]:
    """Publications that were, or may have been, put out within the year by a channel of such a name."""
    words = tuple(words)
    out = [one for one in context.dossier.of(Publication) if not is_kept_back(one)]
    ours = [*context.within_period(out), *(one for one in out if context.undated([one], "published_at"))]
    return [one.id for one in ours if any(_belongs(channel, words) for channel in one.channels or ())]
