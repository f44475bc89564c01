"""保守国家秘密法 of 2010 and 2024 with the regulations that implement them: what they ask before information goes out.

The regulation of 2014 took the place of the measures of 1990, which say nothing of disclosure and are not listed. That
information is reviewed for secrecy before it goes out has been law since 2008 by the regulation on open government
information; the secrecy law itself says so since 2024-05-01, and item by item since 2024-09-01.
"""

from __future__ import annotations

from datetime import date

import attrs

from zwgk import Clause, ClauseKind, Disposition, Source
from zwgk.national_texts import SECRECY_LAW as _LAW
from zwgk_regulation.instruments.articles import place, unchecked

_CONFIRMED = date(2026, 11, 24)
_FULL_TEXT = "逐条核对公开法规库所载全文"


def _apart(text: str, first: int, last: int, title: str, reason: str) -> Clause:
    """Articles that ask nothing which the records of disclosure work could show."""
    if first == last:
        return unchecked(f"{text}-art-{first:02}", place(first), title, reason)
    return unchecked(f"{text}-art-{first:02}-{last:02}", f"{place(first)}至{place(last)}", title, reason)


def _checked(text: str, number: int, title: str) -> Clause:
    return Clause(
        id=f"{text}-art-{number:02}",
        place=place(number),
        title=title,
        kind=ClauseKind.LINKED,
        disposition=Disposition.AUTOMATIC,
    )


_GENERAL = "规定保密工作的原则、体制和保障，不涉及某条信息能否公开"
_CLASSIFYING = "规定怎样定密、解密，定密记录不在公开工作的记录之内"
_OTHER_MEASURES = "规定载体、信息系统、场所、人员等的保密管理，不在公开工作的记录之内"
_SUPERVISION = "规定保密行政管理部门的监督检查和法律责任"

SECRECY_LAW = attrs.evolve(
    _LAW,
    clauses=(
        _apart("secrecy", 1, 3, "立法目的、国家秘密的定义和领导体制", _GENERAL),
        _apart(
            "secrecy",
            4,
            4,
            "法定应当公开的事项依法公开",
            "应当公开哪些事项、何时公开，由政府信息公开条例各条的规则检查",
        ),
        _apart("secrecy", 5, 12, "保密义务、职责分工和保障", _GENERAL),
        _apart("secrecy", 13, 25, "国家秘密的范围、密级、期限、变更和解除", _CLASSIFYING),
        _apart("secrecy", 26, 32, "载体、设备、通信和信息系统的保密管理", _OTHER_MEASURES),
        _checked("secrecy", 33, "在网络等媒体发布信息遵守保密规定"),
        _apart("secrecy", 34, 34, "网络运营者管理用户发布的信息", "约束网络运营者，不约束发布信息的机关"),
        _checked("secrecy", 35, "对拟公开的信息进行保密审查"),
        _apart("secrecy", 36, 47, "数据、采购、场所和涉密人员的保密管理", _OTHER_MEASURES),
        _apart("secrecy", 48, 65, "监督管理、法律责任和附则", _SUPERVISION),
    ),
)
"""保守国家秘密法 as revised in 2024."""

SECRECY_LAW_2010 = Source(
    id="secrecy-law-2010",
    title="中华人民共和国保守国家秘密法（2010年修订）",
    issuer="全国人民代表大会常务委员会",
    number="主席令第28号",
    in_force_from=date(2010, 10, 1),
    in_force_until=date(2024, 4, 30),
    last_confirmed_on=_CONFIRMED,
    confirmed_how=_FULL_TEXT,
    clauses=(
        _apart("secrecy2010", 1, 3, "立法目的、国家秘密的定义和保密义务", _GENERAL),
        _apart(
            "secrecy2010",
            4,
            4,
            "法定应当公开的事项依法公开",
            "应当公开哪些事项、何时公开，由政府信息公开条例各条的规则检查",
        ),
        _apart("secrecy2010", 5, 8, "职责分工和保密工作责任制", _GENERAL),
        _apart("secrecy2010", 9, 20, "国家秘密的范围、密级、期限、变更和解除", _CLASSIFYING),
        _apart("secrecy2010", 21, 26, "载体、设备、信息系统和通信的保密管理", _OTHER_MEASURES),
        _checked("secrecy2010", 27, "在网络等媒体发布信息遵守保密规定"),
        _apart(
            "secrecy2010",
            28,
            28,
            "网络运营商、服务商配合泄密调查",
            "约束网络运营商和服务商，不约束发布信息的机关",
        ),
        _checked("secrecy2010", 29, "公开发布信息遵守保密规定"),
        _apart("secrecy2010", 30, 40, "对外交往、会议、场所和涉密人员的保密管理", _OTHER_MEASURES),
        _apart("secrecy2010", 41, 53, "监督管理、法律责任和附则", _SUPERVISION),
    ),
)
"""保守国家秘密法 as revised in 2010: it asks that secrecy rules are kept, and does not yet name the review."""

SECRECY_RULES_2014 = Source(
    id="secrecy-rules-2014",
    title="中华人民共和国保守国家秘密法实施条例（2014年公布）",
    issuer="国务院",
    number="国务院令第646号",
    in_force_from=date(2014, 3, 1),
    in_force_until=date(2024, 8, 31),
    last_confirmed_on=_CONFIRMED,
    confirmed_how=_FULL_TEXT,
    clauses=(
        _apart("secrecyrules2014", 1, 4, "立法依据、职责分工和保障", _GENERAL),
        _checked("secrecyrules2014", 5, "应当公开的不得定密，涉密的不得公开"),
        _apart("secrecyrules2014", 6, 7, "保密工作责任制和宣传教育", _GENERAL),
        _apart("secrecyrules2014", 8, 20, "保密事项范围和定密、解密的程序", _CLASSIFYING),
        _apart("secrecyrules2014", 21, 30, "载体、信息系统、采购和涉密业务的管理", _OTHER_MEASURES),
        _apart(
            "secrecyrules2014",
            31,
            45,
            "监督管理（含对信息公开保密审查情况的检查）、法律责任和附则",
            _SUPERVISION,
        ),
    ),
)
"""实施条例 of 2014: nothing secret goes out; how the review is held it leaves open."""

SECRECY_RULES_2024 = Source(
    id="secrecy-rules-2024",
    title="中华人民共和国保守国家秘密法实施条例",
    issuer="国务院",
    number="国务院令第786号",
    in_force_from=date(2024, 9, 1),
    last_confirmed_on=_CONFIRMED,
    confirmed_how=_FULL_TEXT,
    clauses=(
        _apart("secrecyrules2024", 1, 4, "立法依据、领导体制和职责分工", _GENERAL),
        _checked("secrecyrules2024", 5, "应当公开的不得定密，涉密的不得公开"),
        _apart("secrecyrules2024", 6, 11, "保密工作责任制、教育培训和奖励", _GENERAL),
        _apart("secrecyrules2024", 12, 26, "保密事项范围和定密、解密的程序", _CLASSIFYING),
        _apart(
            "secrecyrules2024",
            27,
            41,
            "载体、信息系统、产品、网络和互联网使用的管理",
            _OTHER_MEASURES,
        ),
        _checked("secrecyrules2024", 42, "明确审查机构，先审查、后公开，逐项审查"),
        _apart(
            "secrecyrules2024",
            43,
            55,
            "数据、会议、涉密业务和涉密人员的管理",
            _OTHER_MEASURES,
        ),
        _apart(
            "secrecyrules2024",
            56,
            74,
            "监督管理（含信息公开保密审查的自查和检查）、法律责任和附则",
            _SUPERVISION,
        ),
    ),
)
"""实施条例 as revised in 2024: the organ is named, the review comes first and goes item by item."""
