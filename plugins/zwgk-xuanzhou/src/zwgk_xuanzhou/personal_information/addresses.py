"""Home addresses: a door, and the name of the estate, road or village that makes it somebody's home."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zwgk_xuanzhou.personal_information.finds import PersonalInformation, PersonalInformationKind
from zwgk_xuanzhou.personal_information.reading import MASK

_CONTEXT_BEFORE, _CONTEXT_AFTER = 40, 20

_HAN = r"[\u4e00-\u9fff]"
_NUMERAL = "一二三四五六七八九十百零\u3007"
# the number or letter of a building, unit, floor or room
_COUNT = f"(?:[0-9]{{1,4}}|[{_NUMERAL}]{{1,4}}|[A-Z甲乙丙丁])"
# 501, 501室, 五零一室, 1501号, 5楼东户
_ROOM = rf"-?(?:{_COUNT}[楼层])?(?:(?:[0-9]{{3,4}}|[{_NUMERAL}]{{3,4}})室?|{_COUNT}[室号]|[东西南北左右中]户)"

# A door, never cut out of a longer number or code, nor out of a masked one. What may not follow it makes the number
# count something else: households, people, storeys, areas, days or money.
_DOOR = re.compile(
    rf"""
    (?<! [0-9A-Za-z*{_NUMERAL}-] )
    (?:
        {_COUNT} (?P<building>号楼|[栋幢座]|\#楼?) (?P<unit>-?{_COUNT}单元)? {_ROOM}  # 3号楼2单元501室
      | (?P<unit_alone>{_COUNT}单元) {_ROOM}                # 2单元501室
      | [0-9]{{1,3}} - (?:[0-9]{{1,2}}-)? [0-9]{{3,4}} 室?  # 3-2-501
      | (?P<house>{_COUNT}(?:-[0-9]+)?号)                   # 12号, 12-1号
    )
    (?! [0-9A-Za-z.{_NUMERAL}户套人个名间盏台部平米㎡年月日元万亿层楼] | {MASK} | -[0-9] )
    """,
    re.VERBOSE,
)

# a character of a place's name: 住, 址 and 在 lead up to the name, as in 家住某某小区
_NAME = rf"(?:(?![住址在]){_HAN})"
# An estate that people live in, perhaps with its phase or quarter, 某某花园（二期）, and a gap before the door. A
# garden (园) counts only with an estate's usual name before it; 政府 and 法庭 end like an estate and are none.
_RESIDENCE = re.compile(
    rf"""
    {_NAME}{{1,12}}
    (?: 小区|公寓|新村|[花家嘉佳雅馨锦怡绿翠福桂梅兰]园|苑|(?<!政)府|(?<!法)庭|公馆|[郡墅邸湾]
      | 宿舍|家属[院区楼]|名都|生活区|住宅区|(?:安置|还建)[区点房] )
    (?: [（(]? [一二三四五六七八九1-9东西南北A-Z] [期区] [）)]? ){{0,2}} \s?\Z
    """,
    re.VERBOSE,
)
# a road with a house number; offices have one too, so the door has to be that of a block of flats
_ROAD = re.compile(rf"{_NAME}{{1,12}}[路街道巷][0-9]+(?:-[0-9]+)?号\Z")
# A village, perhaps with its group or hamlet: 某某村第3组, 某某村王家组. Phrases such as 各村, every village, and 进村,
# into the village, name none.
_VILLAGE = re.compile(
    rf"""
    {_NAME}{{1,11}} (?<![各全本该每驻我农进下到])村
    (?: 第?{_COUNT}(?:村民)?小?[组队] | {_HAN}{{1,6}}[组庄郢屯队湾冲] )? \Z
    """,
    re.VERBOSE,
)
# What makes a number in a village no house: it is that of a power line, document, bridge, well or plot, or a day on
# which something happens.
_NO_HOUSE_AFTER = re.compile(r"[线文令桥井泵渠坝闸塘路图楼机地宗标公通前起开召至到、]|之前|以前|[上下]午|晚|完成")

# a building that is no home
_OFFICE_BUILDING = re.compile(r"(?:中心|大厦|大楼|广场|机关|政府|[局院厅]|园区|[产工创]业园|[中小大]学|学校)\Z")
# words before an address that say it is an organisation's
_OFFICE_LABEL = re.compile(
    r"""
    (?: 办公|单位|公司|企业|注册|经营|营业|供应商|采购人|代理机构|受理|开标|投标|中标人|成交人|服务 )
    [^。；]{0,4} (?: 地址|地点|场所|住所 ) [^，。；]{0,24} \Z
    """,
    re.VERBOSE,
)
# the name of an organisation just after a door
_OFFICE_AFTER = re.compile(rf"[（(]?{_HAN}{{0,8}}(?:[居村]委会|委员会|物业|办公|服务[中站]|党群|警务室|公司|合作社)")

_DIGIT_OR_NUMERAL = re.compile(f"[0-9{_NUMERAL}]")


def find_home_addresses(plain: str) -> Iterator[PersonalInformation]:
    """Find addresses of homes that are readable down to the door."""
    for door in _DOOR.finditer(plain):
        before = plain[max(0, door.start() - _CONTEXT_BEFORE) : door.start()]
        after = plain[door.end() : door.end() + _CONTEXT_AFTER]
        place = _place_of_home(door, before, after)
        if place is None or _OFFICE_LABEL.search(before.removesuffix(place)) or _OFFICE_AFTER.match(after):
            continue
        start = door.start() - len(place)
        yield PersonalInformation(PersonalInformationKind.HOME_ADDRESS, start, door.end(), _masked(place, door[0]))


def _place_of_home(door: re.Match[str], before: str, after: str) -> str | None:
    """The name of the place before a door if the two together are a home, empty if the door alone says so."""
    if door["house"]:
        village = _VILLAGE.search(before)
        return village[0] if village and not _NO_HOUSE_AFTER.match(after) else None
    if residence := _RESIDENCE.search(before):
        return residence[0]
    in_block_of_flats = door["building"] in {"栋", "幢"} or door["unit"] or door["unit_alone"]
    if in_block_of_flats and (road := _ROAD.search(before)):
        return road[0]
    return "" if door["unit"] and not _OFFICE_BUILDING.search(before) else None


def _masked(place: str, door: str) -> str:
    """Only the last two characters of the place, which tell its kind, and the door's words stay readable."""
    place = place.rstrip()
    hidden, shown = place[:-2], place[-2:]
    return "*" * len(hidden) + _DIGIT_OR_NUMERAL.sub("*", shown + door)
