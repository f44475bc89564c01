"""Who owes disclosure: the authority, its departments and the posts that act for it."""

from __future__ import annotations

from typing import ClassVar

import attrs

from zwgk.authority_kinds import AdministrativeLevel, AuthorityKind
from zwgk.records.base import Record, as_tuple, fact


@attrs.frozen(kw_only=True)
class Post:
    """A post that reviews, approves or signs; stands for the person who holds it."""

    id: str = attrs.field(metadata=fact("岗位编号", "岗位的编号，审核、批准、签署时引用"))
    title: str = attrs.field(default="", metadata=fact("岗位名称", "如办公室信息发布岗"))
    department: str = attrs.field(default="", metadata=fact("所在科室", "岗位所在的科室"))


@attrs.frozen(kw_only=True)
class Authority(Record):
    """An authority (行政机关) whose disclosure work is checked; every dossier has exactly one."""

    record_kind: ClassVar[str] = "authority"
    record_title: ClassVar[str] = "单位"

    name: str = attrs.field(metadata=fact("单位名称", "机关全称"))
    kind: AuthorityKind = attrs.field(
        converter=AuthorityKind, metadata=fact("单位类别", "人民政府、政府办公室、政府部门、乡镇人民政府或街道办事处")
    )
    level: AdministrativeLevel | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(AdministrativeLevel),
        metadata=fact("行政层级", "所属人民政府的层级"),
    )
    region: str = attrs.field(default="", metadata=fact("行政区划代码", "六位行政区划代码，决定适用哪些地方规则"))
    functions: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_tuple,
        metadata=fact("职能", "承担的职能，如 finance、public-service；决定适用哪些规则"),
    )
    vertically_led: bool = attrs.field(
        default=False, metadata=fact("是否垂直领导", "海关、金融、外汇管理、税务、国家安全等实行垂直领导的机关填是")
    )
    government: str | None = attrs.field(default=None, metadata=fact("本级人民政府", "本级人民政府的全称"))
    superior: str | None = attrs.field(default=None, metadata=fact("上一级主管部门", "上一级主管部门的全称"))
    secrecy_organ: str | None = attrs.field(
        default=None, metadata=fact("保密审查机构", "本单位明确的信息公开保密审查机构，没有明确的填空白")
    )
    disclosure_office: str | None = attrs.field(
        default=None, metadata=fact("公开工作机构", "指定负责公开日常工作的机构，没有指定的填空白")
    )
    departments: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("内设科室", "内设机构和下属单位的名称")
    )
    posts: tuple[Post, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("岗位", "参与审核、批准、签署的岗位")
    )
