"""The accounts and applications that an authority runs on new media."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact
from zwgk.records.site_inspections import GraveProblem


class MediaPlatform(StrEnum):
    """Where an account stands; an application of one's own is a platform by itself."""

    WECHAT = "wechat"
    WECHAT_VIDEO = "wechat-video"
    WEIBO = "weibo"
    DOUYIN = "douyin"
    KUAISHOU = "kuaishou"
    TOUTIAO = "toutiao"
    MINI_PROGRAM = "mini-program"
    CLIENT = "client"
    OTHER = "other"

    @property
    def chinese(self) -> str:
        """The platform as people name it."""
        return {
            "wechat": "微信公众号",
            "wechat-video": "微信视频号",
            "weibo": "微博",
            "douyin": "抖音",
            "kuaishou": "快手",
            "toutiao": "今日头条",
            "mini-program": "小程序",
            "client": "移动客户端",
            "other": "其他平台",
        }[self.value]


@attrs.frozen(kw_only=True)
class MediaAccount(Record):
    """An account or mobile application of the authority on new media (政务新媒体), as it was last looked at."""

    record_kind: ClassVar[str] = "media-account"
    record_title: ClassVar[str] = "政务新媒体"

    name: str | None = attrs.field(default=None, metadata=fact("账号名称", "账号或者客户端的名称"))
    platform: MediaPlatform | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(MediaPlatform),
        metadata=fact("平台", "账号所在的平台；自己开发的移动客户端填移动客户端"),
    )
    opened_on: date | None = attrs.field(default=None, converter=optional_day, metadata=fact("开设日期", "开设的日期"))
    closed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("关停日期", "关停或者注销的日期")
    )
    registered: bool | None = attrs.field(
        default=None, metadata=fact("是否备案", "开设、变更、关停、注销已向主管单位备案的填是")
    )
    host_shown: bool | None = attrs.field(
        default=None, metadata=fact("是否标明主办单位", "公开认证信息里标明主办单位名称的填是")
    )
    separate_reason: str | None = attrs.field(
        default=None, metadata=fact("另设账号的理由", "同一平台已有账号仍另设的，书面说明的理由，没有理由的填空白")
    )
    last_updated_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("最近更新日期", "最近一条信息的发布日期")
    )
    interactive: bool | None = attrs.field(
        default=None, metadata=fact("是否有有效互动功能", "能留言、咨询并得到回应的填是")
    )
    usable: bool | None = attrs.field(
        default=None, metadata=fact("客户端能否使用", "移动客户端能正常下载、安装和使用的填是，其他平台不填")
    )
    grave_problems: tuple[GraveProblem, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("严重问题", "经核实的泄密、严重表述错误、弄虚作假等严重问题，没有发现的填空白"),
    )
    checked_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("核对日期", "最近一次检查账号的日期")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was last looked at."""
        return self.checked_on
