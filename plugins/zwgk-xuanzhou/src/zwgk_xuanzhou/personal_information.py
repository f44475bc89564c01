"""Personal information left readable in a published text: identity, mobile and card numbers, and home addresses.

Law: 个人信息保护法 28 protects sensitive personal information, financial accounts among it; 民法典 1034 counts identity
numbers, telephone numbers and home addresses as personal information. Clause 3.1-24 of the plan asks for what was left.

Masked forms are no finding: a number or a door in which ``*``, ``X``, a multiplication sign, ``●``, ``○``, ``•``, ``■``,
``□`` or ``※`` stands for missing characters, as in ``138****1234``, ``35*************123``, ``6222 **** **** 1234`` or
``3号楼*单元***室``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from itertools import pairwise

import attrs
from stdnum import luhn, numdb
from stdnum.cn import ric
from stdnum.iso7064 import mod_11_10

_LENGTHS = range(11, 20)
_CONTEXT = 20
_LONGEST_GAP = 8

_FOLDED = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if re.match("[0-9A-Za-z#*+.-]", chr(code - 0xFEE0))}
_FOLDED |= dict.fromkeys(
    map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u30fc\ufe58\ufe63\uff70"), "-"
)
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_WIDE = rf"[^\x00-\x7f\s{_INVISIBLE}]"
# Chinese is set without spaces: a space or line break beside a Chinese character means nothing, between digits it does
_DROPPED = re.compile(rf"[{_INVISIBLE}]+|(?<={_WIDE})\s++|(?<!\s)\s++(?={_WIDE})")

_CHUNK = re.compile(r"[0-9]+(?:[Xx](?![0-9A-Za-z]))?")
_GAP = re.compile(r"\s*-?\s*")
_MASK = "[*\u00d7✕✖Xx●○•■□※]"
_MASKED_BEFORE = re.compile(rf"(?:[0-9]\s?{_MASK}+|{_MASK}{{3}})\s?$")
_MASKED_AFTER = re.compile(rf"\s?(?:{_MASK}+\s?[0-9]|{_MASK}{{3}})")
_AMOUNT_AFTER = re.compile(r"\.[0-9]|元(?!旦)|[万亿]元|[%‰]")
_SERIAL_BEFORE = re.compile(
    r"(?:编号|编码|代码|文号|索引号|合同号|订单号|流水号|发票号|票号|单号|注册号)[^0-9]{0,3}$|[0-9]\.$"
)
_IDENTITY_LABEL = re.compile(r"身份|证件")
_TELEPHONE_LABEL = re.compile(r"电话|手机|联系|号码|微信|拨打|致电|tel|mobile|phone", re.IGNORECASE)
_CARD_LABEL = re.compile(r"卡号|银行|[账帐]号|开户|一卡通|存折")

_IDENTITY_SHAPES = frozenset({(15,), (6, 6, 3)})
_MOBILE_SHAPES = frozenset({(11,), (3, 4, 4), (3, 8), (7, 4)})
_CARD_SHAPES = frozenset({(16,), (17,), (18,), (19,), (6, 13), (4,) * 4, *((4, 4, 4, 4, rest) for rest in (1, 2, 3))})
_MOBILE = re.compile(r"(?:(?:00)?86)?(1[3-9][0-9]{9})")
_CARD = re.compile(
    r"62[0-9]{14,17}|6[0-14-9][0-9]{14}(?:[0-9]{3})?|955[89][0-9]{15}|(?:436742|456351)[0-9]{13}|(?:4[0-9]|5[1-5]|35)[0-9]{14}"
)
_FILLER = re.compile(r"([0-9])\1{7}|0{6}$")

_NUMERAL = "一二三四五六七八九十百零\u3007"
_COUNT = f"(?:[0-9]{{1,4}}|[{_NUMERAL}]{{1,4}}|[A-Z甲乙丙丁])"
_ROOM = rf"-?(?:{_COUNT}[楼层])?(?:{_COUNT}室?|[东西南北左右中]户)"
_DOOR = re.compile(
    rf"(?<![0-9A-Za-z*{_NUMERAL}-])(?:{_COUNT}(?P<wing>号楼|[栋幢座]|#楼?)(?P<unit>-?{_COUNT}单元)?{_ROOM}"
    rf"|(?P<part>{_COUNT}单元){_ROOM}|[0-9]{{1,3}}-(?:[0-9]{{1,2}}-)?[0-9]{{3,4}}室?|(?P<house>{_COUNT}(?:-[0-9]+)?号))"
    rf"(?![0-9A-Za-z.{_NUMERAL}户套人个名间盏台部平米㎡年月日元万亿层楼]|{_MASK}|-[0-9])"
)
_HAN = "[\u4e00-\u9fff]"
_NAME = "(?:(?![住址在])[\u4e00-\u9fff])"
_RESIDENCE_HEAD = re.compile(
    rf"{_NAME}{{1,12}}(?:小区|公寓|新村|[花家嘉佳雅馨锦怡绿翠福桂梅兰]园|苑|(?<!政)府|公馆|[庭郡墅邸湾]|宿舍|家属[院区楼]|名都"
    r"|新城|生活区|住宅区|(?:安置|还建)[区点房])(?:[（(]?[一二三四五六七八九1-9东西南北A-Z][期区][）)]?){0,2}$"
)
_ROAD_HEAD = re.compile(rf"{_NAME}{{1,12}}[路街道巷][0-9]+(?:-[0-9]+)?号$")
_VILLAGE_HEAD = re.compile(
    rf"{_NAME}{{1,11}}(?<![各全本该每驻我农进下到])村(?:第?{_COUNT}(?:村民)?小?[组队]|{_HAN}{{1,6}}[组庄郢屯队湾冲])?$"
)
_NO_VILLAGE_DOOR = re.compile(r"[线文令桥井泵渠坝闸塘路图楼机地宗标公通前起开召至到、]|之前|以前|[上下]午|晚|完成")
_OFFICE_HEAD = re.compile(r"(?:中心|大厦|大楼|广场|机关|政府|[局院厅]|园区|[产工创]业园|[中小大]学|学校)$")
_OFFICE_LABEL = re.compile(
    r"(?:办公|单位|公司|企业|注册|经营|营业|供应商|采购人|代理机构|受理|开标|投标|中标人|成交人|服务)"
    rf"{_HAN}{{0,4}}(?:地址|地点|场所|住所)[：:为]?{_HAN}{{0,9}}$"
)
_OFFICE_AFTER = re.compile(rf"[（(]?{_HAN}{{0,8}}(?:[居村]委会|委员会|物业|办公|服务[中站]|党群|警务室|公司|合作社)")


class PersonalInformationKind(StrEnum):
    """What a piece of personal information is; in the order in which overlapping finds are resolved."""

    IDENTITY_NUMBER = "identity-number"
    BANK_CARD = "bank-card"
    MOBILE_NUMBER = "mobile-number"
    HOME_ADDRESS = "home-address"

    @property
    def chinese(self) -> str:
        """The kind as Chinese law and practice name it."""
        return _CHINESE[self]


_KINDS = tuple(PersonalInformationKind)
_CHINESE = dict(zip(_KINDS, ("居民身份证号", "银行卡号", "手机号码", "家庭住址"), strict=True))


@attrs.frozen
class PersonalInformation:
    """One piece of personal information, where it stands in the text, and a rendering that is safe to print."""

    kind: PersonalInformationKind
    start: int
    end: int
    masked: str


@attrs.frozen
class _Window:
    """Neighbouring groups of digits that may be one number, with what surrounds them."""

    number: str
    shape: tuple[int, ...]
    gaps: tuple[str, ...]
    start: int
    end: int
    before: str
    after: str
    alone: bool

    def is_written_as(self, shapes: frozenset[tuple[int, ...]], label: re.Pattern[str]) -> bool:
        """Whether such a number is printed in these groups, or a label before them says what they are."""
        labelled = label.search(self.before) is not None
        if _SERIAL_BEFORE.search(self.before) and not labelled:
            return False
        spelt_out = max(self.shape) == 1
        usual = spelt_out or self.shape in shapes
        even = len(set(self.gaps)) <= 1 and (spelt_out or {" ", "-"}.issuperset(self.gaps))
        return (self.alone and even and usual) or (labelled and (usual or self.gaps in {(" ",), ("\n",)}))


def find_personal_information(text: str) -> tuple[PersonalInformation, ...]:
    """Find the personal information left readable in a text, in the order in which it stands there.

    Full-width digits, odd hyphens and spaces, invisible characters and line breaks inside a number or an address do not
    hide it; offsets are those of the text as given. An identity number goes before a bank card and that before a mobile
    number where they overlap. Office telephones, addresses of offices, villages without a house number, credit codes,
    index numbers, amounts and masked forms are no finding; nor is a number cut out of a longer run of digits.

    Law: 个人信息保护法 28, 民法典 1034.
    """
    plain, positions = _normalised(text)
    finds = [*_numbers(plain), *_home_addresses(plain)]
    taken = bytearray(len(plain))
    kept = []
    for find in sorted(finds, key=lambda find: (_KINDS.index(find.kind), find.start, -find.end)):
        if not any(taken[find.start : find.end]):
            taken[find.start : find.end] = b"\1" * (find.end - find.start)
            kept.append(attrs.evolve(find, start=positions[find.start], end=positions[find.end - 1] + 1))
    return tuple(sorted(kept, key=lambda find: find.start))


def _normalised(text: str) -> tuple[str, list[int]]:
    folded = text.translate(_FOLDED)
    positions, last = list[int](), 0
    for dropped in _DROPPED.finditer(folded):
        positions.extend(range(last, dropped.start()))
        last = dropped.end()
    positions.extend(range(last, len(folded)))
    return "".join(folded[position] for position in positions), positions


def _numbers(plain: str) -> Iterator[PersonalInformation]:
    for window in _windows(plain):
        shown = window.number
        if _MASKED_BEFORE.search(window.before) or _MASKED_AFTER.match(window.after):
            continue
        if _is_identity_number(window):
            kind = PersonalInformationKind.IDENTITY_NUMBER
        elif _is_bank_card(window):
            kind = PersonalInformationKind.BANK_CARD
        elif mobile := _mobile_number(window):
            kind, shown = PersonalInformationKind.MOBILE_NUMBER, mobile
        else:
            continue
        yield PersonalInformation(kind, window.start, window.end, f"{shown[:3]}{'*' * (len(shown) - 7)}{shown[-4:]}")


def _windows(plain: str) -> Iterator[_Window]:
    chunks = list(_CHUNK.finditer(plain))
    gaps = [None, *(_gap(plain[one.end() : two.start()]) for one, two in pairwise(chunks)), None]
    for first, chunk in enumerate(chunks):
        number, shape, inner = "", list[int](), list[str]()
        for last in range(first, len(chunks)):
            number += chunks[last][0].upper()
            shape.append(len(chunks[last][0]))
            gap = gaps[last + 1]
            if len(number) in _LENGTHS:
                start, end = chunk.start(), chunks[last].end()
                before, after = plain[max(0, start - _CONTEXT) : start], plain[end : end + _CONTEXT]
                joined = (inner or ["-"])[0] in {gaps[first], gap} or re.search("[A-Za-z]", before[-1:] + after[:1])
                yield _Window(number, tuple(shape), tuple(inner), start, end, before, after, not joined)
            if gap is None or len(number) >= _LENGTHS.stop:
                break
            inner.append(gap)


def _gap(between: str) -> str | None:
    """What joins two groups of digits: a hyphen, a line break, one space or wide space; None if they are apart."""
    if not between or len(between) > _LONGEST_GAP or not _GAP.fullmatch(between):
        return None
    if "-" in between:
        return "-"
    return "\n" if len(f"{between}|".splitlines()) > 1 else between.replace("\u00a0", " ")


def _is_identity_number(window: _Window) -> bool:
    number = window.number
    if len(number) == 18 and number[:-1].isdigit():  # noqa: PLR2004 - the length GB 11643 lays down
        return ric.calc_check_digit(number) == number[-1] and _is_birth(number[:6], number[6:14], "province")
    if len(number) != 15 or not number.isdigit():  # noqa: PLR2004 - the length before 1999
        return False
    # a business registration number has fifteen digits, a region in front and this check digit
    if mod_11_10.is_valid(number) and not _IDENTITY_LABEL.search(window.before):
        return False
    is_written = window.is_written_as(_IDENTITY_SHAPES, _IDENTITY_LABEL)
    return is_written and _is_birth(number[:6], f"19{number[6:12]}", "county")


def _is_birth(region: str, day: str, depth: str) -> bool:
    """Whether the day of birth and the region exist; abolished districts are known, the newest may not be."""
    try:
        date.fromisoformat(f"{day[:4]}-{day[4:6]}-{day[6:]}")
    except ValueError:
        return False
    return day[:2] in {"19", "20"} and any(depth in facts for _, facts in numdb.get("cn/loc").info(region))


def _is_bank_card(window: _Window) -> bool:
    number = window.number
    if not _CARD.fullmatch(number) or _FILLER.search(number) or _AMOUNT_AFTER.match(window.after):
        return False
    # a region, a day and a serial make a project's number or a mistyped identity number
    is_written = window.is_written_as(_CARD_SHAPES, _CARD_LABEL)
    return is_written and luhn.is_valid(number) and not _is_birth(number[:6], number[6:14], "province")


def _mobile_number(window: _Window) -> str | None:
    found = _MOBILE.fullmatch(window.number)
    if found is None or _AMOUNT_AFTER.match(window.after):
        return None
    first, *others = window.shape
    rest = first - found.start(1)
    body = attrs.evolve(window, shape=(rest, *others) if rest else tuple(others), gaps=window.gaps[0 if rest else 1 :])
    return found[1] if body.is_written_as(_MOBILE_SHAPES, _TELEPHONE_LABEL) else None


def _home_addresses(plain: str) -> Iterator[PersonalInformation]:
    for door in _DOOR.finditer(plain):
        before, after = plain[max(0, door.start() - 2 * _CONTEXT) : door.start()], plain[door.end() :][:_CONTEXT]
        head = _home_head(door, before, after)
        if head is None or _OFFICE_AFTER.match(after) or _OFFICE_LABEL.search(before.removesuffix(head)):
            continue
        named = max(0, len(head) - 2)
        masked = "*" * named + re.sub("[0-9]", "*", head[named:]) + re.sub(f"[0-9{_NUMERAL}]", "*", door[0])
        yield PersonalInformation(PersonalInformationKind.HOME_ADDRESS, door.start() - len(head), door.end(), masked)


def _home_head(door: re.Match[str], before: str, after: str) -> str | None:
    """The name of the place before a door if the two together are a home, empty if the door alone says so."""
    if door["house"]:
        village = _VILLAGE_HEAD.search(before)
        return None if village is None or _NO_VILLAGE_DOOR.match(after) else village[0]
    if residence := _RESIDENCE_HEAD.search(before):
        return residence[0]
    if (road := _ROAD_HEAD.search(before)) and (door["wing"] in {"栋", "幢"} or door["unit"] or door["part"]):
        return road[0]
    return "" if door["unit"] and not _OFFICE_HEAD.search(before) else None
