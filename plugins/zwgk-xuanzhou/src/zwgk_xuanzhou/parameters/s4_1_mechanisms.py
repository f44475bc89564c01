"""四·1 完善工作机制: the numbers and lists of this section, and the texts that newer ones have replaced."""

from __future__ import annotations

from datetime import date

import attrs

from zwgk import DatedValue, Parameter, Span, Stricter, months
from zwgk.national_texts import RECONSIDERATION_LAW, REGULATION, SECRECY_LAW
from zwgk_xuanzhou.parameters.assumed import assumed


@attrs.frozen(kw_only=True)
class SupersededText:
    """A text that a newer one of the same name has replaced."""

    title: str
    """Without 《》 and without 中华人民共和国."""
    numbers: tuple[str, ...]
    """How its number and those of its amendments are written, the full form first; the new text has another."""
    replaced_by: str
    replaced_on: date

    def __str__(self) -> str:
        return f"{self.title}（{self.numbers[0]}）"


_REGULATION_OF_2008 = SupersededText(
    title="政府信息公开条例",
    numbers=("国务院令第492号", "第492号", "令492号", "492号令", "四百九十二号", "四九二号"),
    replaced_by=REGULATION.number,
    replaced_on=REGULATION.in_force_from,
)
_RECONSIDERATION_LAW_OF_1999 = SupersededText(
    title="行政复议法",
    numbers=(
        "主席令第16号",
        *("第16号", "令16号", "第十六号"),
        *("第18号", "令18号", "第十八号"),
        *("第76号", "令76号", "第七十六号"),
    ),
    replaced_by=RECONSIDERATION_LAW.number,
    replaced_on=RECONSIDERATION_LAW.in_force_from,
)
_SECRECY_LAW_OF_2010 = SupersededText(
    title="保守国家秘密法",
    numbers=("主席令第28号", "第28号", "令28号", "第二十八号"),
    replaced_by=SECRECY_LAW.number,
    replaced_on=SECRECY_LAW.in_force_from,
)


def _listed(texts: tuple[SupersededText, ...]) -> str:
    return "、".join(map(str, texts))


SUPERSEDED_TEXTS: Parameter[tuple[SupersededText, ...]] = Parameter(
    name="xuanzhou-superseded-texts",
    title="已被新文本替代、不应再作依据的旧文本",
    show=_listed,
    values=(
        DatedValue(
            since=REGULATION.in_force_from,
            value=(_REGULATION_OF_2008,),
            citation=REGULATION.cite("第五十六条"),
        ),
        DatedValue(
            since=RECONSIDERATION_LAW.in_force_from,
            value=(_REGULATION_OF_2008, _RECONSIDERATION_LAW_OF_1999),
            citation=RECONSIDERATION_LAW.cite("第九十条", note="条例旧文本自2019年5月15日起已被替代"),
        ),
        DatedValue(
            since=SECRECY_LAW.in_force_from,
            value=(_REGULATION_OF_2008, _RECONSIDERATION_LAW_OF_1999, _SECRECY_LAW_OF_2010),
            citation=SECRECY_LAW.cite("第六十五条", note="条例、复议法旧文本此前已被替代"),
        ),
    ),
)

REVISION_AFTER_CHANGE: Parameter[Span] = assumed(
    "xuanzhou-revision-after-change",
    "依据被替代后修订、废止制度的期限",
    months(6),
    place="四·1",
    note="及时清理修订未写期限，按新文本施行后6个月理解",
    stricter=Stricter.LOWER,
)

RULE_INSPECTIONS: Parameter[int] = assumed(
    "xuanzhou-rule-inspections",
    "每年检查公开制度次数的下限",
    1,
    place="四·1",
    note="未写次数，按每年一次理解",
    stricter=Stricter.HIGHER,
)

REVISION_AFTER_INSPECTION: Parameter[Span] = assumed(
    "xuanzhou-revision-after-inspection",
    "检查不合格后修订、废止制度的期限",
    months(3),
    place="四·1",
    note="重新修订未写期限，按检查后3个月理解",
    stricter=Stricter.LOWER,
)

CATALOGUE_CYCLE: Parameter[Span] = assumed(
    "xuanzhou-catalogue-cycle",
    "公开目录两次更新相隔的上限",
    months(12),
    place="四·1",
    note="动态更新未写周期，按至少每年更新一次理解",
    stricter=Stricter.LOWER,
)
