"""四·2 抓好渠道建设: the numbers and lists of this section."""

from __future__ import annotations

import attrs

from zwgk import Parameter, Stricter, VillageChannel
from zwgk_xuanzhou.parameters.assumed import assumed
from zwgk_xuanzhou.personal_information import PersonalInformationKind


@attrs.frozen(kw_only=True)
class Medium:
    """One of the plan's kinds of media, and the words by which a channel is known to be of it."""

    name: str
    words: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.name}（{'、'.join(self.words)}）"


def _listed(media: tuple[Medium, ...]) -> str:
    return "、".join(map(str, media))


MEDIA: Parameter[tuple[Medium, ...]] = assumed(
    "xuanzhou-media",
    "年内应当用到的媒介种类",
    (
        Medium(name="报", words=("报纸", "日报", "晚报", "报刊")),
        Medium(name="网", words=("网站", "官网", "网页", "门户", "公开平台", "公开网")),
        Medium(name="端", words=("客户端", "app", "小程序")),
        Medium(name="微", words=("微信", "微博", "公众号", "视频号", "短视频", "抖音", "快手", "新媒体")),
        Medium(name="屏", words=("屏",)),
    ),
    place="四·2",
    note="五种媒介各包括哪些渠道未写，按通行说法归纳；新媒体账号、短视频账号归入微",
    show=_listed,
)

OTHER_CHANNELS: Parameter[tuple[str, ...]] = assumed(
    "xuanzhou-other-channels",
    "不属于报、网、端、微、屏的渠道",
    (
        "公告栏",
        "公示栏",
        "明白纸",
        "喇叭",
        "广播",
        "电视",
        "宣讲",
        "会议",
        "发布会",
        "专区",
        "窗口",
        "查阅",
        "档案馆",
        "图书馆",
        "电话",
        "短信",
        "书面",
    ),
    place="四·2",
    note="五种媒介以外的渠道，不计入；两边都没有列的由人归类",
)

VILLAGE_CHANNELS: Parameter[tuple[VillageChannel, ...]] = assumed(
    "xuanzhou-village-channels",
    "适合基层特点的渠道",
    (
        VillageChannel.NOTICE_BOARD,
        VillageChannel.LEAFLET,
        VillageChannel.LOUDSPEAKER,
        VillageChannel.HOME_VISIT,
    ),
    place="四·2",
    note="所列渠道之后有“等”字，其他渠道由本地规则增列",
)

VILLAGE_NOTICES: Parameter[int] = assumed(
    "xuanzhou-village-notices",
    "每年用适合基层的渠道公开次数的下限",
    1,
    place="四·2",
    note="未写次数，按年内用过理解",
    stricter=Stricter.HIGHER,
)

MASKED_INFORMATION: Parameter[tuple[PersonalInformationKind, ...]] = assumed(
    "xuanzhou-masked-information",
    "发放公示中必须打码的个人信息",
    (PersonalInformationKind.IDENTITY_NUMBER, PersonalInformationKind.BANK_CARD),
    place="四·2",
    note="打码范围未写，按个人信息保护法第二十八条对敏感信息的保护理解；姓名可以公示",
)

COPIES_GROWTH: Parameter[int] = assumed(
    "xuanzhou-copies-growth",
    "纸质公报印数允许比上年增加的百分数",
    0,
    place="四·2",
    note="合理减少未写幅度，按不高于上年理解",
    stricter=Stricter.LOWER,
)
