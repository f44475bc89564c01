"""Personal information left readable in a published text: identity, mobile and card numbers, and home addresses.

Law: 个人信息保护法 28 protects sensitive personal information, financial accounts among it; 民法典 1034 counts identity
numbers, telephone numbers and home addresses as personal information. Clause 3.1-24 of the plan asks for what was left.

Masked forms are no finding: numbers and doors in which ``* X ● ○ • ■ □ ※`` or a multiplication sign stands for missing
characters, as in ``138****1234``, ``35*************123``, ``6222 **** **** 1234`` or ``3号楼*单元***室``.
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

_LENGTHS, _CONTEXT = range(11, 20), 20
_FOLDED = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if re.match("[0-9A-Za-z#*+.-]", chr(code - 0xFEE0))}
_FOLDED |= dict.fromkeys([*range(0x2010, 0x2016), 0x2043, 0x2212, 0x2500, 0x30FC, 0xFE58, 0xFE63, 0xFF70], 0x2D)
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_WIDE = rf"[^\x00-\x7f\s{_INVISIBLE}]"
# Chinese is set without spaces: a space or line break beside a Chinese character means nothing, between digits it does
_DROPPED = re.compile(rf"[{_INVISIBLE}]+|(?<={_WIDE})\s++|(?<!\s)\s++(?={_WIDE})")
_CHUNK = re.compile(r"[0-9]+(?:[Xx](?![0-9A-Za-z]))?")
_GAP = re.compile(r"\s{1,4}|\s{0,4}-\s{0,4}")
_MASK = "[*\u00d7✕✖Xx●○•■□※]"
_MASKED_BEFORE = re.compile(rf"(?:[0-9]\s?{_MASK}+|{_MASK}{{3}})\s?$")
_MASKED_AFTER = re.compile(rf"\s?(?:{_MASK}+\s?[0-9]|{_MASK}{{3}})")
_AMOUNT_AFTER = re.compile(r"\.[0-9]|元(?!旦)|[万亿]元|[%‰]")
_SERIAL_BEFORE = re.compile(r"(?:编[号码]|代码|(?:文|索引|合同|流水|票|单|注册)号)[^0-9]{0,3}$|[0-9]\.$")
_BUSINESS_BEFORE = re.compile(r"[店厂]|公司|商行|超市|经营部|注册|工商|执照|个体")
_IDENTITY_LABEL = re.compile(r"身份|证件")
_TELEPHONE_LABEL = re.compile(r"电话|手机|联系|号码|微信|拨打|致电|tel|mobile|phone", re.IGNORECASE)
_CARD_LABEL = re.compile(r"卡号|银行|[账帐]号|开户|一卡通|存折")
_SHAPES = {(11,), (3, 4, 4), (3, 8), (7, 4), (15,), (6, 6, 3), (16,), (17,), (18,), (19,), (6, 13), (4,) * 4}
_SHAPES |= {(4, 4, 4, 4, rest) for rest in (1, 2, 3)}
_MOBILE = re.compile(r"(?:(?:00)?86)?(1[3-9][0-9]{9})")
_CARD = re.compile(r"62\d{14,17}|6[014-9]\d{14}(\d{3})?|955[89]\d{15}|(436742|456351)\d{13}|(4\d|5[1-5]|35)\d{14}")
_FILLER = re.compile(r"([0-9])\1{7}|0{6}$")
_NUMERAL = "一二三四五六七八九十百零\u3007"
_COUNT = f"(?:[0-9]{{1,4}}|[{_NUMERAL}]{{1,4}}|[A-Z甲乙丙丁])"
_ROOM = rf"-?(?:{_COUNT}[楼层])?(?:(?:[0-9]{{3,4}}|[{_NUMERAL}]{{3,4}})室?|{_COUNT}[室号]|[东西南北左右中]户)"
_DOOR = re.compile(
    rf"(?<![0-9A-Za-z*{_NUMERAL}-])(?:{_COUNT}(?P<wing>号楼|[栋幢座]|#楼?)(?P<unit>-?{_COUNT}单元)?{_ROOM}"
    rf"|(?P<part>{_COUNT}单元){_ROOM}|[0-9]{{1,3}}-(?:[0-9]{{1,2}}-)?[0-9]{{3,4}}室?|(?P<house>{_COUNT}(?:-[0-9]+)?号))"
    rf"(?![0-9A-Za-z.{_NUMERAL}户套人个名间盏台部平米㎡年月日元万亿层楼]|{_MASK}|-[0-9])"
)
_HAN = "[\u4e00-\u9fff]"
_NAME = "(?:(?![住址在])[\u4e00-\u9fff])"
_RESIDENCE_HEAD = re.compile(
    rf"{_NAME}{{1,12}}(?:小区|公寓|新村|[花家嘉佳雅馨锦怡绿翠福桂梅兰]园|苑|(?<!政)府|(?<!法)庭|公馆|[郡墅邸湾]|宿舍|家属[院区楼]"
    r"|名都|生活区|住宅区|(?:安置|还建)[区点房])(?:[（(]?[一二三四五六七八九1-9东西南北A-Z][期区][）)]?){0,2}$"
)
_ROAD_HEAD = re.compile(rf"{_NAME}{{1,12}}[路街道巷][0-9]+(?:-[0-9]+)?号$")
_VILLAGE_HEAD = re.compile(
    rf"{_NAME}{{1,11}}(?<![各全本该每驻我农进下到])村(?:第?{_COUNT}(?:村民)?小?[组队]|{_HAN}{{1,6}}[组庄郢屯队湾冲])?$"
)
_NO_VILLAGE_DOOR = re.compile(r"[线文令桥井泵渠坝闸塘路图楼机地宗标公通前起开召至到、]|之前|以前|[上下]午|晚|完成")
_OFFICE_HEAD = re.compile(r"(?:中心|大厦|大楼|广场|机关|政府|[局院厅]|园区|[产工创]业园|[中小大]学|学校)$")
_OFFICE_LABEL = re.compile(
    r"(?:办公|单位|公司|企业|注册|经营|营业|供应商|采购人|代理机构|受理|开标|投标|中标人|成交人|服务)"
    r"[^。；]{0,4}(?:地址|地点|场所|住所)[^，。；]{0,24}$"
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

    def reads_as_number(self, label: re.Pattern[str]) -> bool:
        """Whether a number of this length is printed in these groups, or a label before them says what they are."""
        labelled = label.search(self.before) is not None
        if _SERIAL_BEFORE.search(self.before) and not labelled:
            return False
        spelt_out = max(self.shape) == 1
        usual = spelt_out or self.shape in _SHAPES
        marks = set(self.gaps)
        # two groups with only a space between are more often two cells of a table
        even = not marks or marks == {"-"} or (len(marks) == 1 and spelt_out) or (marks == {" "} and len(self.gaps) > 1)
        return (self.alone and even and usual) or (labelled and (usual or self.gaps in {(" ",), ("\n",)}))


def find_personal_information(text: str) -> tuple[PersonalInformation, ...]:
    """Find the personal information left readable in a text, in the order in which it stands there.

    Full-width digits, odd hyphens and spaces, invisible characters and line breaks hide nothing; offsets are those of
    the text as given. Of finds that overlap, the identity number stands, else the bank card, else the mobile number.
    Masked forms, offices' telephones and addresses, codes, amounts and parts of a longer number are no finding.

    Law: 个人信息保护法 28, 民法典 1034.
    """
    plain, positions = _normalised(text)
    finds = [*_numbers(plain), *_home_addresses(plain)]
    taken, kept = bytearray(len(plain)), []
    for find in sorted(finds, key=lambda find: (_KINDS.index(find.kind), find.start, -find.end)):
        if not any(taken[find.start : find.end]):
            taken[find.start : find.end] = b"\1" * (find.end - find.start)
            kept.append(attrs.evolve(find, start=positions[find.start], end=positions[find.end - 1] + 1))
    return tuple(sorted(kept, key=lambda find: find.start))


def _normalised(text: str) -> tuple[str, list[int]]:
    folded = text.translate(_FOLDED)
    gone = {position for dropped in _DROPPED.finditer(folded) for position in range(*dropped.span())}
    positions = [position for position in range(len(folded)) if position not in gone]
    return "".join(map(folded.__getitem__, positions)), positions


def _numbers(plain: str) -> Iterator[PersonalInformation]:
    for window in _windows(plain):
        tests = zip(_KINDS, (_is_identity_number, _is_bank_card, _is_mobile_number), strict=False)
        kind = next((kind for kind, holds in tests if holds(window)), None)
        if kind and not _MASKED_BEFORE.search(window.before) and not _MASKED_AFTER.match(window.after):
            number = window.number[-11:] if kind is PersonalInformationKind.MOBILE_NUMBER else window.number
            masked = f"{number[:3]}{'*' * (len(number) - 7)}{number[-4:]}"
            yield PersonalInformation(kind, window.start, window.end, masked)


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
                sides = [(gaps[first], chunks[first - 1]), (gap, chunks[(last + 1) % len(chunks)])]
                near = {seam for seam, beside in sides if len(beside[0]) < _LENGTHS.start}
                joined = (inner or ["-"])[0] in near or re.search("[A-Za-z]", before[-1:] + after[:1])
                yield _Window(number, tuple(shape), tuple(inner), start, end, before, after, not joined)
            if gap is None or len(number) >= _LENGTHS.stop:
                break
            inner.append(gap)


def _gap(between: str) -> str | None:
    """What joins two groups of digits: a hyphen, a line break, one space or wide space; None if they are apart."""
    mark = "-" if "-" in between else "\n" if len(f"{between}|".splitlines()) > 1 else between
    mark = " " if len(mark) == 1 and mark not in "-\n\t" else mark
    return mark if _GAP.fullmatch(between) else None


def _is_identity_number(window: _Window) -> bool:
    number = window.number
    if len(number) == 18 and number[:-1].isdigit():  # noqa: PLR2004 - the length GB 11643 lays down
        return ric.calc_check_digit(number) == number[-1] and _is_birth(number[:6], number[6:14], "province")
    if len(number) != 15 or not number.isdigit() or not window.reads_as_number(_IDENTITY_LABEL):  # noqa: PLR2004
        return False
    # a business registration number has fifteen digits too, a region in front and this check digit
    business = _BUSINESS_BEFORE.search(window.before) and mod_11_10.is_valid(number)
    return not business and _is_birth(number[:6], f"19{number[6:12]}", "county")


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
    # a region, a day and a serial: a project, or a mistyped identity number
    dated = _is_birth(number[:6], number[6:14], "province")
    return not dated and luhn.is_valid(number) and window.reads_as_number(_CARD_LABEL)


def _is_mobile_number(window: _Window) -> bool:
    found = _MOBILE.fullmatch(window.number)
    if found is None or _AMOUNT_AFTER.match(window.after):
        return False
    first, *others = window.shape
    rest = first - found.start(1)
    body = attrs.evolve(window, shape=(rest, *others) if rest else tuple(others), gaps=window.gaps[0 if rest else 1 :])
    return body.reads_as_number(_TELEPHONE_LABEL)


def _home_addresses(plain: str) -> Iterator[PersonalInformation]:
    for door in _DOOR.finditer(plain):
        before, after = plain[max(0, door.start() - 2 * _CONTEXT) : door.start()], plain[door.end() :][:_CONTEXT]
        head = _home_head(door, before, after)
        if head is not None and not _OFFICE_AFTER.match(after) and not _OFFICE_LABEL.search(before.removesuffix(head)):
            masked = "*" * len(head[:-2]) + re.sub(f"[0-9{_NUMERAL}]", "*", head[-2:] + door[0])
            start = door.start() - len(head)
            yield PersonalInformation(PersonalInformationKind.HOME_ADDRESS, start, door.end(), masked)


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
