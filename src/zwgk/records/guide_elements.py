"""What a disclosure guide and the entries of a disclosure catalogue have to tell."""

from __future__ import annotations

from enum import StrEnum


class GuideElement(StrEnum):
    """What a disclosure guide tells its reader (公开指南内容)."""

    CLASSIFICATION = "classification"
    ARRANGEMENT = "arrangement"
    ACCESS = "access"
    OFFICE = "office"
    ADDRESS = "address"
    HOURS = "hours"
    TELEPHONE = "telephone"
    FAX = "fax"
    ONLINE_CONTACT = "online-contact"

    @property
    def chinese(self) -> str:
        """The element as the regulation names it."""
        return {
            "classification": "信息分类",
            "arrangement": "编排体系",
            "access": "获取方式",
            "office": "公开工作机构名称",
            "address": "办公地址",
            "hours": "办公时间",
            "telephone": "联系电话",
            "fax": "传真号码",
            "online-contact": "互联网联系方式",
        }[self]


class CatalogueElement(StrEnum):
    """What an entry of a disclosure catalogue shows (公开目录要素)."""

    INDEX = "index"
    NAME = "name"
    SUMMARY = "summary"
    DATE = "date"

    @property
    def chinese(self) -> str:
        """The element as the regulation names it."""
        return {"index": "索引", "name": "名称", "summary": "内容概述", "date": "生成日期"}[self]
