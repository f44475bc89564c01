"""Which of the regulation's items an authority certainly has, by what it is; and which its functions suggest."""

from __future__ import annotations

import attrs

from zwgk import AuthorityKind, DatedValue, Parameter, StatutoryItem
from zwgk_regulation.instruments.regulation_2008 import REGULATION_2008
from zwgk_regulation.instruments.regulation_2019 import REGULATION

_SINCE_2008, _SINCE_2019 = REGULATION_2008.in_force_from, REGULATION.in_force_from
_Item = StatutoryItem
_WORDS_NOTE = "条文未写词语，按常用栏目名称理解"
_NOTE = "条文未写哪些机关一定有哪些事项，按机关类别和职能理解"


@attrs.frozen
class OwedItems:
    """The items that authorities of a kind, or with a function, have something to disclose on."""

    bearer: str
    items: tuple[StatutoryItem, ...]

    @property
    def chinese(self) -> str:
        """The bearer and its items as a rule's page shows them."""
        kinds = {kind.value: kind.chinese for kind in AuthorityKind}
        return f"{kinds.get(self.bearer, self.bearer)}：{'、'.join(item.chinese for item in self.items)}"


@attrs.frozen
class ItemWords:
    """Words by which a title, a column or a field of a catalogue shows that it belongs to an item."""

    item: StatutoryItem
    words: tuple[str, ...]

    @property
    def chinese(self) -> str:
        """The item and its words as a rule's page shows them."""
        return f"{self.item.chinese}（{'、'.join(self.words)}）"


def _listed(values: tuple[OwedItems, ...] | tuple[ItemWords, ...]) -> str:
    return "；".join(one.chinese for one in values)


def items_of(owed: tuple[OwedItems, ...], *bearers: str) -> tuple[StatutoryItem, ...]:
    """The items that one of the bearers owes, each once."""
    return tuple(dict.fromkeys(item for one in owed if one.bearer in bearers for item in one.items))


_OF_EVERY_BODY = (_Item.INSTITUTION, _Item.BUDGET)

OWED_BY_KIND: Parameter[tuple[OwedItems, ...]] = Parameter(
    name="regulation-owed-items",
    title="各类机关一定有的法定主动公开事项",
    values=(
        DatedValue(
            since=_SINCE_2008,
            value=(
                OwedItems("government", (_Item.INSTITUTION, _Item.PLANS, _Item.BUDGET, _Item.EMERGENCIES)),
                OwedItems("government-office", (_Item.INSTITUTION,)),
                OwedItems("department", (_Item.INSTITUTION,)),
                OwedItems("township", (_Item.INSTITUTION, _Item.BUDGET)),
            ),
            citation=REGULATION_2008.cite("第九条至第十二条", note=_NOTE),
            stated=False,
        ),
        DatedValue(
            since=_SINCE_2019,
            value=(
                OwedItems("government", (*_OF_EVERY_BODY, _Item.PLANS, _Item.EMERGENCIES)),
                OwedItems("government-office", _OF_EVERY_BODY),
                OwedItems("department", _OF_EVERY_BODY),
                OwedItems("township", _OF_EVERY_BODY),
                OwedItems("subdistrict", _OF_EVERY_BODY),
            ),
            citation=REGULATION.cite("第二十条", note=_NOTE),
            stated=False,
        ),
    ),
    show=_listed,
)

LOCAL_ITEMS: Parameter[tuple[OwedItems, ...]] = Parameter(
    name="regulation-local-items",
    title="市县政府和乡镇政府一定有的还应公开事项",
    values=(
        DatedValue(
            since=_SINCE_2008,
            value=(
                OwedItems("government", (_Item.PUBLIC_WELFARE,)),
                OwedItems("township", (_Item.RURAL_POLICY, _Item.SOCIAL_ASSISTANCE)),
            ),
            citation=REGULATION_2008.cite("第十一条、第十二条", note=_NOTE),
            stated=False,
        ),
        DatedValue(
            since=_SINCE_2019,
            value=(
                OwedItems("government", (_Item.PUBLIC_SERVICE,)),
                OwedItems("township", (_Item.RURAL_POLICY, _Item.SOCIAL_ASSISTANCE)),
            ),
            citation=REGULATION.cite("第二十一条", note=_NOTE),
            stated=False,
        ),
    ),
    show=_listed,
)

_BY_FUNCTION: tuple[OwedItems, ...] = (
    OwedItems("finance", (_Item.FEES, _Item.PROCUREMENT)),
    OwedItems("statistics", (_Item.STATISTICS,)),
    OwedItems("development-and-reform", (_Item.PLANS, _Item.MAJOR_PROJECTS)),
    OwedItems("emergency-management", (_Item.EMERGENCIES, _Item.SUPERVISION)),
    OwedItems("market-supervision", (_Item.SUPERVISION,)),
    OwedItems("environment", (_Item.SUPERVISION,)),
    OwedItems("health", (_Item.LIVELIHOOD, _Item.SUPERVISION)),
    OwedItems("education", (_Item.LIVELIHOOD,)),
    OwedItems("human-resources", (_Item.LIVELIHOOD,)),
)

OWED_BY_FUNCTION: Parameter[tuple[OwedItems, ...]] = Parameter(
    name="regulation-items-by-function",
    title="各项职能通常有的法定主动公开事项",
    values=(
        DatedValue(
            since=_SINCE_2008, value=_BY_FUNCTION, citation=REGULATION_2008.cite("第十条", note=_NOTE), stated=False
        ),
        DatedValue(
            since=_SINCE_2019, value=_BY_FUNCTION, citation=REGULATION.cite("第二十条", note=_NOTE), stated=False
        ),
    ),
    show=_listed,
)

_WORDS: tuple[ItemWords, ...] = (
    ItemWords(_Item.INSTITUTION, ("机构概况", "机构职能", "机关职能", "主要职责", "机构设置", "内设机构")),
    ItemWords(_Item.PLANS, ("规划", "计划")),
    ItemWords(_Item.STATISTICS, ("统计",)),
    ItemWords(_Item.BUDGET, ("预算", "决算", "预决算", "财政收支")),
    ItemWords(_Item.FEES, ("收费",)),
    ItemWords(_Item.PROCUREMENT, ("采购",)),
    ItemWords(_Item.MAJOR_PROJECTS, ("项目",)),
    ItemWords(_Item.LIVELIHOOD, ("教育", "医疗", "就业", "社会保障", "扶贫", "救助")),
    ItemWords(_Item.EMERGENCIES, ("应急", "预案", "预警", "突发")),
    ItemWords(_Item.SUPERVISION, ("监督检查", "抽检", "检查", "执法", "监管")),
    ItemWords(_Item.PUBLIC_SERVICE, ("公共服务", "便民", "办事")),
    ItemWords(_Item.PUBLIC_WELFARE, ("公益",)),
    ItemWords(_Item.RURAL_POLICY, ("农村", "农业", "惠农", "涉农", "乡村")),
    ItemWords(_Item.SOCIAL_ASSISTANCE, ("救助", "低保", "特困", "救济", "优抚")),
)

ITEM_WORDS: Parameter[tuple[ItemWords, ...]] = Parameter(
    name="regulation-item-words",
    title="从标题、栏目和目录领域认出法定事项的词",
    values=(
        DatedValue(
            since=_SINCE_2008, value=_WORDS, citation=REGULATION_2008.cite("第十条", note=_WORDS_NOTE), stated=False
        ),
        DatedValue(
            since=_SINCE_2019, value=_WORDS, citation=REGULATION.cite("第二十条", note=_WORDS_NOTE), stated=False
        ),
    ),
    show=_listed,
)
