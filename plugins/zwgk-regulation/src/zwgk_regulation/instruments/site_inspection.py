"""国办秘函〔2019〕19号: the indicators that fail a government website or an account on new media outright.

The indicators were held against what government sites reprint of them. The table of points off and the table of the
yearly assessment were not seen in full, and a half-seen number becomes no rule.
"""

from __future__ import annotations

import attrs

from zwgk import Clause, ClauseKind, Disposition
from zwgk.national_texts import WEBSITE_INSPECTION as _INDICATORS
from zwgk_regulation.instruments.articles import unchecked

_VETO = "单项否决指标"


def _veto(name: str, title: str, kind: ClauseKind = ClauseKind.RECORD) -> Clause:
    return Clause(
        id=f"sites19-{name}", place=f"{_VETO}（{title}）", title=title, kind=kind, disposition=Disposition.AUTOMATIC
    )


WEBSITE_INSPECTION = attrs.evolve(
    _INDICATORS,
    clauses=(
        unchecked(
            "sites19-notes", "指标说明", "怎样评定合格和计分", "规定检查单位怎样评定和计分，被检查的机关没有可做的事"
        ),
        _veto("grave", "网站安全、泄密事故等严重问题"),
        _veto("unreachable", "站点无法访问"),
        _veto("home", "首页不更新"),
        _veto("columns", "栏目不更新", ClauseKind.PERIOD),
        _veto("channel", "没有网上咨询建言渠道"),
        _veto("messages", "有效留言超过三个月未回应"),
        _veto("services", "服务不实用"),
        _veto("media-grave", "新媒体安全、泄密事故等严重问题"),
        _veto("media-updates", "新媒体内容不更新"),
        _veto("media-interaction", "新媒体互动回应差"),
        unchecked(
            "sites19-points",
            "扣分指标、加分指标",
            "发布解读、办事服务、互动交流、功能设计等的扣分和加分",
            "逐项的扣分、加分表只见到零星转述，没有见到原表，不据此判断；另有细则的由评分方案检查",
        ),
        unchecked(
            "sites19-supervision",
            "监管工作年度考核指标",
            "办公厅对网站和新媒体的监管",
            "考核省级和国务院部门办公厅的监管工作，原表没有见到",
        ),
    ),
)
"""政府网站与政务新媒体检查指标 with its table of indicators."""
