"""What counts as personal information left in a text; every number and address here is made up."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.cn import ric
from stdnum.iso7064 import mod_11_10

from zwgk_xuanzhou.personal_information import (
    PersonalInformation,
    PersonalInformationKind,
    find_personal_information,
)


def _identity(body: str) -> str:
    return body + ric.calc_check_digit(f"{body}0")


def _card(body: str) -> str:
    return body + luhn.calc_check_digit(body)


def _spaced(number: str) -> str:
    return " ".join(number[start : start + 4] for start in range(0, len(number), 4))


def _wide(text: str) -> str:
    return text.translate({ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789X"})


IDENTITY = PersonalInformationKind.IDENTITY_NUMBER
MOBILE = PersonalInformationKind.MOBILE_NUMBER
CARD = PersonalInformationKind.BANK_CARD
HOME = PersonalInformationKind.HOME_ADDRESS

WOMAN = _identity("34180219900101124")
WITH_X = _identity("34180219900101118")
OLD_IDENTITY = "341802900101123"
LONG_CARD = _card("622848001234567890")
SHORT_CARD = _card("622202123400123")

HITS = [
    # identity numbers
    (f"张三，身份证号{WOMAN}，", IDENTITY, WOMAN, f"341***********{WOMAN[-4:]}"),
    (f"张三{WITH_X}李四", IDENTITY, WITH_X, "341***********118X"),
    (f"张三 {WITH_X.lower()} 李四", IDENTITY, WITH_X.lower(), "341***********118X"),
    (f"证件{WITH_X}。", IDENTITY, WITH_X, "341***********118X"),
    (_wide(WOMAN), IDENTITY, _wide(WOMAN), f"341***********{WOMAN[-4:]}"),
    ("\n".join(WOMAN), IDENTITY, "\n".join(WOMAN), f"341***********{WOMAN[-4:]}"),
    (f"{WOMAN[:9]}\r\n  {WOMAN[9:]}", IDENTITY, f"{WOMAN[:9]}\r\n  {WOMAN[9:]}", f"341***********{WOMAN[-4:]}"),
    (f"{WOMAN[:9]}\u200b{WOMAN[9:]}", IDENTITY, f"{WOMAN[:9]}\u200b{WOMAN[9:]}", f"341***********{WOMAN[-4:]}"),
    (f"见341802 19900101 {WOMAN[14:]}", IDENTITY, WOMAN[:6] + " 19900101 " + WOMAN[14:], f"341***********{WOMAN[14:]}"),
    (f"张三{OLD_IDENTITY}", IDENTITY, OLD_IDENTITY, "341********1123"),
    ("身份证号 341802 900101 123", IDENTITY, "341802 900101 123", "341********1123"),
    # mobile numbers
    ("联系电话13800138000。", MOBILE, "13800138000", "138****8000"),
    ("138-0013-8000", MOBILE, "138-0013-8000", "138****8000"),
    ("138 0013 8000", MOBILE, "138 0013 8000", "138****8000"),
    (f"手机{_wide('138－0013—8000')}", MOBILE, _wide("138－0013—8000"), "138****8000"),
    (f"张三{_wide('138　0013　8000')}", MOBILE, _wide("138　0013　8000"), "138****8000"),
    ("+86 13800138000", MOBILE, "86 13800138000", "138****8000"),
    ("+86-138-0013-8000", MOBILE, "86-138-0013-8000", "138****8000"),
    ("8613800138000", MOBILE, "8613800138000", "138****8000"),
    ("(+86)13800138000", MOBILE, "13800138000", "138****8000"),
    ("0086 138 0013 8000", MOBILE, "0086 138 0013 8000", "138****8000"),
    ("1 3 8 0 0 1 3 8 0 0 0", MOBILE, "1 3 8 0 0 1 3 8 0 0 0", "138****8000"),
    ("手机：13800\n138000", MOBILE, "13800\n138000", "138****8000"),
    ("Tel13800138000", MOBILE, "13800138000", "138****8000"),
    ("（0563）3022872 13800138000", MOBILE, "13800138000", "138****8000"),
    (f"13800138000-{WOMAN[:-1]}a", MOBILE, "13800138000", "138****8000"),
    ("3 13800138000 2024", MOBILE, "13800138000", "138****8000"),
    ("13800138000@example.com", MOBILE, "13800138000", "138****8000"),
    # bank cards
    (f"卡号{LONG_CARD}", CARD, LONG_CARD, f"622************{LONG_CARD[-4:]}"),
    (f"张三 {SHORT_CARD} 100.00元", CARD, SHORT_CARD, f"622*********{SHORT_CARD[-4:]}"),
    (_spaced(SHORT_CARD), CARD, _spaced(SHORT_CARD), f"622*********{SHORT_CARD[-4:]}"),
    (_spaced(LONG_CARD), CARD, _spaced(LONG_CARD), f"622************{LONG_CARD[-4:]}"),
    (
        f"开户行：农行{SHORT_CARD[:7]}\n{SHORT_CARD[7:]}",
        CARD,
        f"{SHORT_CARD[:7]}\n{SHORT_CARD[7:]}",
        "622*********1233",
    ),
    (_card("436742123456789012"), CARD, _card("436742123456789012"), "436************0129"),
    # home addresses
    ("张三家住某某小区3号楼2单元501室", HOME, "某某小区3号楼2单元501室", "**小区*号楼*单元***室"),
    (_wide("某某小区3号楼\n2单元501室。"), HOME, _wide("某某小区3号楼\n2单元501室"), "**小区*号楼*单元***室"),
    ("某某小区三号楼二单元五\u3007一室", HOME, "某某小区三号楼二单元五\u3007一室", "**小区*号楼*单元***室"),
    ("某某小区3号楼2单元5楼东户", HOME, "某某小区3号楼2单元5楼东户", "**小区*号楼*单元*楼东户"),
    ("某某花园（二期）12栋301", HOME, "某某花园（二期）12栋301", "******期）**栋***"),
    ("某某公寓A座1201室", HOME, "某某公寓A座1201室", "**公寓A座****室"),
    ("某某小区3-2-501", HOME, "某某小区3-2-501", "**小区*-*-***"),
    ("某某城3#楼2单元501", HOME, "3#楼2单元501", "*#楼*单元***"),
    ("宣州区某某村12号", HOME, "宣州区某某村12号", "****某村**号"),
    ("某某镇某某村王家组12号", HOME, "某某镇某某村王家组12号", "*******家组**号"),
    ("某某村第3组15号，", HOME, "某某村第3组15号", "*****组**号"),
    ("某某路88号5栋301", HOME, "某某路88号5栋301", "*****号*栋***"),
    ("某某巷8号2单元301室", HOME, "某某巷8号2单元301室", "****号*单元***室"),
]

INDIVIDUAL_BUSINESS = "34180260012345" + mod_11_10.calc_check_digit("34180260012345")
QUIET = [
    # masked
    f"{WOMAN[:6]}********{WOMAN[-4:]}",
    f"{WOMAN[:2]}*************{WOMAN[-3:]}",
    f"***{WOMAN[3:]}",
    f"{OLD_IDENTITY}***",
    "138****8000",
    "138 **** 8000",
    "138\u00d7\u00d7\u00d7\u00d78000",
    "138XXXX8000",
    "138xxxx8000",
    f"138{_wide('XXXX')}8000",
    "138●●●●8000",
    "6222 **** **** 1234",
    f"***{LONG_CARD[3:]}",
    "某某小区*号楼*单元***室",
    "某某小区3号楼2单元5**室",
    "某某村**号",
    # impossible
    "341802199001011230",
    _identity("34180219900230123"),
    _identity("34180217900101123"),
    _identity("99180219900101123"),
    "341802901301123",
    "349999900101123",
    "123456789012345",
    "12800138000",
    # telephones of offices
    "0563-3022872",
    "(0563)3022872",
    "（0563）3022872",
    "0563 3022872转8001",
    "400-138-0013",
    "400-820-8820",
    "12345",
    "65321234",
    "010-65321234",
    # numbers of other kinds
    "11341703003249514X/202105-00034",
    "91341802MA2N12345X",
    "统一社会信用代码123418020032495140",
    "宣区财〔2021〕12号",
    f"某某小吃店 {INDIVIDUAL_BUSINESS}",
    "项目编号13800138000",
    f"订单号：{SHORT_CARD}",
    "2021051300012345678",
    "20210513138001380001",
    f"1{WOMAN}",
    f"{SHORT_CARD}1234",
    "A13800138000",
    "341802-13800138000-01",
    f"{SHORT_CARD[:8]}.{SHORT_CARD[8:]}",
    _card("341802202105130001"),
    _card("620102202105130001"),
    _card("123456789012345"),
    "6222021234001231",
    # amounts and tables
    "13800138000.00元",
    "13800138000元",
    "3,138,001,380.00",
    "6200000000000005",
    "6222222222222220",
    "0.13800138000",
    "教育支出 1350\n2050201 学前教育 300",
    "15600\n230000",
    "138 4567 2300 88",
    # addresses of offices, and none to the door
    "宣城市宣州区叠嶂中路2号",
    "政务大厅3楼",
    "行政中心2号楼305室",
    "叠嶂中路2号行政中心2号楼305室",
    "行政中心2号楼3单元305室",
    "宣城市人民政府2号楼305室",
    "宣城法庭3号楼301室",
    "某某大厦3号楼1201室",
    "宣州区某某镇某某村",
    "宣州区某某街道某某社区",
    "某某小区",
    "某某小区3号楼",
    "办公地址：某某小区3号楼2单元501室",
    "供应商地址：宣州区某某路88号某某花园3栋201室",
    "某某小区3号楼101室党群服务中心",
    "某某花园3栋120户居民",
    "各村12号前上报",
    "某某村12号上午召开会议",
    "某某村12号桥",
]


@pytest.mark.parametrize(("text", "kind", "found", "masked"), HITS)
def test_personal_information_is_found(text: str, kind: PersonalInformationKind, found: str, masked: str) -> None:
    start = text.index(found)
    assert find_personal_information(text) == (PersonalInformation(kind, start, start + len(found), masked),)


@pytest.mark.parametrize("text", QUIET)
def test_other_text_is_left_alone(text: str) -> None:
    assert find_personal_information(text) == ()


@pytest.mark.parametrize("text", QUIET)
def test_other_text_is_left_alone_within_a_sentence(text: str) -> None:
    assert find_personal_information(f"现将有关事项公示如下：{text}。") == ()


def test_hits_come_in_order_of_position() -> None:
    text = f"某某小区3号楼2单元501室 13800138000\n{SHORT_CARD} {WOMAN} 139 0013 9000"
    assert [hit.kind for hit in find_personal_information(text)] == [HOME, MOBILE, CARD, IDENTITY, MOBILE]


def test_lists_of_mobile_numbers_are_told_apart() -> None:
    text = "138 0013 8000\n139 0013 9000\n1.张三 13700137000/13600136000"
    assert [hit.masked for hit in find_personal_information(text)] == [
        "138****8000",
        "139****9000",
        "137****7000",
        "136****6000",
    ]


def test_kinds_are_named_in_chinese() -> None:
    assert [kind.chinese for kind in (IDENTITY, MOBILE, CARD, HOME)] == [
        "居民身份证号",
        "手机号码",
        "银行卡号",
        "家庭住址",
    ]


chinese = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5) | st.sampled_from("，。：；（）、\n　"))
regions = st.sampled_from(["341802", "342501", "110101", "310101", "650102"])
days = st.dates().filter(lambda day: 1900 <= day.year < 2100).map(lambda day: f"{day:%Y%m%d}")
identities = st.builds(
    lambda *parts: _identity("".join(parts)), regions, days, st.from_regex("[0-9]{3}", fullmatch=True)
)
mobiles = st.from_regex("1[3-9][0-9]{9}", fullmatch=True)
cards = st.from_regex("62[0-9]{14,17}", fullmatch=True).map(_card)
landlines = st.builds(
    lambda area, number, form: form.format(area, number),
    st.from_regex("0[1-9][0-9]{1,2}", fullmatch=True),
    st.from_regex("[2-8][0-9]{6,7}", fullmatch=True),
    st.sampled_from(["{}-{}", "({}){}", "（{}）{}", "{} {}", "{}{}", "{}-{}转801", "{}—{}-8001", "{1}"]),
)


@given(identities, chinese, chinese)
def test_an_identity_number_is_found_in_any_chinese_surrounding(number: str, before: str, after: str) -> None:
    hits = find_personal_information(f"{before}{number}{after}")
    assert [(hit.start, hit.end) for hit in hits if hit.kind is IDENTITY] == [(len(before), len(before) + len(number))]


@given(mobiles)
def test_a_mobile_number_is_found(number: str) -> None:
    assert [hit.kind for hit in find_personal_information(f"联系人张三，{number}。")] == [MOBILE]


@given(identities | mobiles | cards, st.sampled_from(f"*\u00d7Xx{_wide('X')}●○•■□※"), st.data())
def test_masking_four_or_more_middle_digits_makes_a_number_vanish(number: str, mask: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(1, len(number) - 5))
    end = data.draw(st.integers(start + 4, len(number) - 1))
    text = f"手机、身份证、卡号：{number[:start]}{mask * (end - start)}{number[end:]}。"
    assert find_personal_information(text) == ()


@given(
    landlines,
    st.sampled_from(["", "电话：", "联系电话 ", "咨询热线", "传真:"]),
    st.sampled_from(["", "。", "，邮编242000"]),
)
def test_landline_numbers_never_hit(number: str, before: str, after: str) -> None:
    assert find_personal_information(f"{before}{number}{after}") == ()


@given(st.text() | st.text("0123456789Xx*-+ \n\t\u200b１　某村小区号楼栋单元室"))
@example("\ud800" + "1" * 30)
def test_any_text_is_read_without_error_and_hits_lie_within_it(text: str) -> None:
    last = 0
    for hit in find_personal_information(text):
        assert last <= hit.start < hit.end <= len(text)
        assert "*" in hit.masked
        last = hit.end


@given(identities | mobiles | cards)
def test_the_full_number_is_never_printed(number: str) -> None:
    for hit in find_personal_information(number):
        assert number not in hit.masked
        assert sum(character.isalnum() for character in hit.masked) == 7


@pytest.mark.parametrize("gap", ["", "\n", " "], ids=["none", "line break", "space"])
def test_a_place_before_a_gap_is_found_from_its_first_character(gap: str) -> None:
    """A bracket that is no Chinese character leaves the gap in the text; the offset must not slip by it."""
    text = f"住在翠园小区(二期){gap}3号楼2单元501室，"
    (found,) = find_personal_information(text)
    assert text[found.start : found.end] == f"翠园小区(二期){gap}3号楼2单元501室"
