"""The numbers and lists behind proactive disclosure and its supervision, each from the day its text took effect.

Where a text says 及时 or 定期 and gives no number, the value says `stated=False` and its citation's note what is
assumed.
"""

from __future__ import annotations

from zwgk import (
    CatalogueElement,
    DatedValue,
    GuideElement,
    Parameter,
    ReadingPlaceKind,
    Span,
    Stricter,
    days,
    months,
    working_days,
)
from zwgk_regulation.instruments.regulation_2008 import REGULATION_2008
from zwgk_regulation.instruments.regulation_2019 import REGULATION

_SINCE_2008, _SINCE_2019 = REGULATION_2008.in_force_from, REGULATION.in_force_from

DISCLOSURE_LIMIT: Parameter[Span] = Parameter(
    name="regulation-disclosure-limit",
    title="信息形成或者变更后公开的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(since=_SINCE_2008, value=working_days(20), citation=REGULATION_2008.cite("第十八条")),
        DatedValue(since=_SINCE_2019, value=working_days(20), citation=REGULATION.cite("第二十六条")),
    ),
)

UPDATE_LIMIT: Parameter[Span] = Parameter(
    name="regulation-update-limit",
    title="机构变动后更新公开指南和目录的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=_SINCE_2008,
            value=working_days(20),
            citation=REGULATION_2008.cite("第十九条", note="条文只写“及时”，按信息变更后公开的期限理解"),
            stated=False,
        ),
        DatedValue(
            since=_SINCE_2019,
            value=working_days(20),
            citation=REGULATION.cite("第十二条第一款", note="条文只写“及时”，按信息变更后公开的期限理解"),
            stated=False,
        ),
    ),
)

GUIDE_ELEMENTS: Parameter[tuple[GuideElement, ...]] = Parameter(
    name="regulation-guide-elements",
    title="公开指南应当写明的内容",
    values=(
        DatedValue(
            since=_SINCE_2008,
            value=tuple(GuideElement),
            citation=REGULATION_2008.cite("第十九条第二款", note="互联网联系方式当时只写电子邮箱"),
        ),
        DatedValue(since=_SINCE_2019, value=tuple(GuideElement), citation=REGULATION.cite("第十二条第二款")),
    ),
)

CATALOGUE_ELEMENTS: Parameter[tuple[CatalogueElement, ...]] = Parameter(
    name="regulation-catalogue-elements",
    title="公开目录条目应当显示的要素",
    values=(
        DatedValue(since=_SINCE_2008, value=tuple(CatalogueElement), citation=REGULATION_2008.cite("第十九条第三款")),
        DatedValue(since=_SINCE_2019, value=tuple(CatalogueElement), citation=REGULATION.cite("第十二条第三款")),
    ),
)

REASSESSMENT_CYCLE: Parameter[Span] = Parameter(
    name="regulation-reassessment-cycle",
    title="评估审查不予公开信息的周期",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=_SINCE_2019,
            value=months(12),
            citation=REGULATION.cite("第十八条", note="条文只写“定期”，按一年一次理解"),
            stated=False,
        ),
    ),
)

PROFILE_ELEMENTS: Parameter[tuple[str, ...]] = Parameter(
    name="regulation-profile-elements",
    title="机构信息应当公开的要素",
    values=(
        DatedValue(
            since=_SINCE_2019,
            value=("duties", "structure", "address", "office_hours", "contact", "head"),
            citation=REGULATION.cite("第二十条第（二）项"),
        ),
    ),
    show=lambda names: f"{len(names)}项",
)

READING_PLACES: Parameter[tuple[ReadingPlaceKind, ...]] = Parameter(
    name="regulation-reading-places",
    title="应当设置查阅场所的地方",
    values=(
        DatedValue(
            since=_SINCE_2008,
            value=(ReadingPlaceKind.ARCHIVE, ReadingPlaceKind.LIBRARY),
            citation=REGULATION_2008.cite("第十六条第一款"),
        ),
        DatedValue(
            since=_SINCE_2019,
            value=(ReadingPlaceKind.ARCHIVE, ReadingPlaceKind.LIBRARY, ReadingPlaceKind.SERVICE_HALL),
            citation=REGULATION.cite("第二十五条第一款"),
        ),
    ),
)

SUPPLY_LIMIT: Parameter[Span] = Parameter(
    name="regulation-supply-limit",
    title="向档案馆、图书馆提供主动公开信息的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=_SINCE_2008,
            value=working_days(20),
            citation=REGULATION_2008.cite("第十六条第三款", note="条文只写“及时”，按本批最后一条公开后20个工作日理解"),
            stated=False,
        ),
        DatedValue(
            since=_SINCE_2019,
            value=working_days(20),
            citation=REGULATION.cite("第二十五条第三款", note="条文只写“及时”，按本批最后一条公开后20个工作日理解"),
            stated=False,
        ),
    ),
)

ASSESSMENT_CYCLE: Parameter[Span] = Parameter(
    name="regulation-assessment-cycle",
    title="考核、评议公开工作的周期",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=_SINCE_2008,
            value=months(12),
            citation=REGULATION_2008.cite("第二十九条", note="条文只写“定期”，按一年一次理解"),
            stated=False,
        ),
        DatedValue(
            since=_SINCE_2019,
            value=months(12),
            citation=REGULATION.cite("第四十六条", note="条文只写“定期”，按一年一次理解"),
            stated=False,
        ),
    ),
)

TRAINING_CYCLE: Parameter[Span] = Parameter(
    name="regulation-training-cycle",
    title="主管部门培训公开工作人员的周期",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=_SINCE_2019,
            value=months(12),
            citation=REGULATION.cite("第四十八条", note="条文只写“定期”，按一年一次理解"),
            stated=False,
        ),
    ),
)

COMPLAINT_LIMIT: Parameter[Span] = Parameter(
    name="regulation-complaint-limit",
    title="查处公开投诉的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=_SINCE_2008,
            value=days(60),
            citation=REGULATION_2008.cite("第三十三条第一款", note="条文未写期限，按60日理解"),
            stated=False,
        ),
        DatedValue(
            since=_SINCE_2019,
            value=days(60),
            citation=REGULATION.cite("第四十七条第二款", note="条文未写期限，按60日理解"),
            stated=False,
        ),
    ),
)

APPEAL_LIMIT: Parameter[Span] = Parameter(
    name="regulation-appeal-limit",
    title="告知申诉处理结果的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=_SINCE_2019,
            value=days(60),
            citation=REGULATION.cite("第五十五条第二款", note="条文只写“及时”，按60日理解"),
            stated=False,
        ),
    ),
)
