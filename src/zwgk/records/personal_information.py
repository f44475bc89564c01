"""What an authority settled before it disclosed personal information: the ground, the consent, the assessment."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact


class PersonalInformationCategory(StrEnum):
    """What a piece of personal information tells; all but the first are sensitive (敏感个人信息)."""

    ORDINARY = "ordinary"
    BIOMETRIC = "biometric"
    RELIGION = "religion"
    PARTICULAR_IDENTITY = "particular-identity"
    HEALTH = "health"
    FINANCIAL_ACCOUNT = "financial-account"
    WHEREABOUTS = "whereabouts"
    CHILD = "child"
    OTHER_SENSITIVE = "other-sensitive"

    @property
    def chinese(self) -> str:
        """The category as the law names it."""
        return {
            "ordinary": "一般个人信息",
            "biometric": "生物识别信息",
            "religion": "宗教信仰信息",
            "particular-identity": "特定身份信息",
            "health": "医疗健康信息",
            "financial-account": "金融账户信息",
            "whereabouts": "行踪轨迹信息",
            "child": "不满十四周岁未成年人的信息",
            "other-sensitive": "其他敏感个人信息",
        }[self.value]

    @property
    def sensitive(self) -> bool:
        """Whether the law calls it sensitive."""
        return self is not PersonalInformationCategory.ORDINARY


@attrs.frozen(kw_only=True)
class PersonalInformationDisclosure(Record):
    """The record kept of a publication that shows personal information (个人信息公开登记)."""

    record_kind: ClassVar[str] = "personal-information-disclosure"
    record_title: ClassVar[str] = "个人信息公开登记"

    publication: str | None = attrs.field(
        default=None, metadata=fact("所涉信息", "载有个人信息的公开信息的编号", link="record")
    )
    categories: tuple[PersonalInformationCategory, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("个人信息类别", "公开的是哪几类个人信息；敏感的逐类列明"),
    )
    ground: str | None = attrs.field(
        default=None, metadata=fact("公开依据", "要求公开的法律、行政法规及条款，没有依据的填空白")
    )
    separate_consent: bool | None = attrs.field(
        default=None, metadata=fact("是否取得单独同意", "就公开一事取得本人单独同意的填是")
    )
    guardian_consent: bool | None = attrs.field(
        default=None, metadata=fact("是否取得监护人同意", "不满十四周岁的，取得父母或者其他监护人同意的填是")
    )
    necessity: str | None = attrs.field(
        default=None, metadata=fact("必要性", "公开这些个人信息的特定目的和必要性，说不出的填空白")
    )
    deidentified: bool | None = attrs.field(
        default=None, metadata=fact("是否去标识化", "打码、隐去到认不出具体的人的填是")
    )
    assessed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("影响评估日期", "个人信息保护影响评估完成的日期")
    )
    purpose_ended_on: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("目的实现日期", "公开的目的已经实现、不能实现或者不再需要公开的日期"),
    )
