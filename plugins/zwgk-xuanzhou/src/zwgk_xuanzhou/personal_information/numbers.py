"""Which groups of digits are somebody's identity number, bank card or mobile number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import attrs

from zwgk_xuanzhou.personal_information.digit_groups import SHORTEST_NUMBER, Window, find_windows
from zwgk_xuanzhou.personal_information.finds import PersonalInformation, PersonalInformationKind
from zwgk_xuanzhou.personal_information.reading import MASK

# digits and masks just before or after: the number is the readable rest of a masked one
_MASKED_BEFORE = re.compile(rf"(?:[0-9]\s?{MASK}+|{MASK}{{3}})\s?$")
_MASKED_AFTER = re.compile(rf"\s?(?:{MASK}+\s?[0-9]|{MASK}{{3}})")
# a decimal place, a unit of money (not 元旦, New Year's Day) or a percentage: the number is an amount
_AMOUNT_AFTER = re.compile(r"\.[0-9]|元(?!旦)|[万亿]元|[%‰]")

# GB 11643: region, day of birth, serial, check digit
_IDENTITY_NUMBER = re.compile(r"(?P<region>[0-9]{6})(?P<birthday>[0-9]{8})[0-9]{3}[0-9X]")
# the same before 1999: a year of two digits and no check digit
_OLD_IDENTITY_NUMBER = re.compile(r"(?P<region>[0-9]{6})(?P<birthday>[0-9]{6})[0-9]{3}")
_IDENTITY_LABEL = re.compile(r"身份|证件")
_BUSINESS_BEFORE = re.compile(r"[店厂]|公司|商行|超市|经营部|注册|工商|执照|个体")

_MOBILE_NUMBER = re.compile(r"(?P<country_code>(?:(?:00)?86)?)1[3-9][0-9]{9}")
_TELEPHONE_LABEL = re.compile(r"电话|手机|联系|号码|微信|拨打|致电|tel|mobile|phone", re.IGNORECASE)

_CARD_NUMBER = re.compile(
    r"""
      62[0-9]{14,17}                    # 银联 UnionPay
    | 6[014-9][0-9]{14}(?:[0-9]{3})?    # Discover, Maestro and older Chinese cards
    | 955[89][0-9]{15}                  # 工商银行, 农业银行: numbered after their hotlines
    | (?:436742|456351)[0-9]{13}        # 建设银行, 中国银行: debit cards numbered among those of Visa, but longer
    | (?:4[0-9]|5[1-5]|35)[0-9]{14}     # Visa, Mastercard, JCB
    """,
    re.VERBOSE,
)
_CARD_LABEL = re.compile(r"卡号|银行|[账帐]号|开户|一卡通|存折")
# one digit eight times over, or a round number: an amount, a placeholder or an empty field
_FILLER = re.compile(r"([0-9])\1{7}|0{6}$")


def find_numbers(plain: str) -> Iterator[PersonalInformation]:
    """Find identity numbers, bank cards and mobile numbers; finds may overlap."""
    for window in find_windows(plain):
        kind = _kind(window)
        if kind is None or _MASKED_BEFORE.search(window.before) or _MASKED_AFTER.match(window.after):
            continue
        number = window.number
        if kind is PersonalInformationKind.MOBILE_NUMBER:
            number = number[-SHORTEST_NUMBER:]  # a country code is nobody's
        yield PersonalInformation(kind, window.start, window.end, _masked(number))


def _masked(number: str) -> str:
    first, hidden, last = number[:3], number[3:-4], number[-4:]
    return f"{first}{'*' * len(hidden)}{last}"


def _kind(window: Window) -> PersonalInformationKind | None:
    if _is_identity_number(window):
        return PersonalInformationKind.IDENTITY_NUMBER
    if _is_bank_card(window):
        return PersonalInformationKind.BANK_CARD
    if _is_mobile_number(window):
        return PersonalInformationKind.MOBILE_NUMBER
    return None


def _is_identity_number(window: Window) -> bool:
    from stdnum.cn import ric  # with ssl behind it, stdnum is heavy: only a scan needs it

    found = _IDENTITY_NUMBER.fullmatch(window.number)
    if found is None:
        return _is_old_identity_number(window)
    holds = ric.calc_check_digit(window.number) == window.number[-1]
    # the check digit has spoken, so a known province is enough
    return holds and _region_and_day_exist(found["region"], found["birthday"], division="province")


def _is_old_identity_number(window: Window) -> bool:
    from stdnum.iso7064 import mod_11_10

    found = _OLD_IDENTITY_NUMBER.fullmatch(window.number)
    if found is None or not window.reads_as_number(_IDENTITY_LABEL):
        return False
    # a business registration number has fifteen digits too, a region in front and this check digit
    if _BUSINESS_BEFORE.search(window.before) and mod_11_10.is_valid(window.number):
        return False
    return _region_and_day_exist(found["region"], f"19{found['birthday']}", division="county")


def _region_and_day_exist(region: str, birthday: str, *, division: str) -> bool:
    """Whether the region, down to a division, and the day of birth exist.

    Districts that were abolished are known. The newest may not be, which is why a province can be enough.
    """
    from stdnum import numdb

    if not birthday.startswith(("19", "20")):
        return False
    try:
        date.fromisoformat(birthday)
    except ValueError:
        return False
    return any(division in facts for _, facts in numdb.get("cn/loc").info(region))


def _is_bank_card(window: Window) -> bool:
    from stdnum import luhn

    number = window.number
    if not _CARD_NUMBER.fullmatch(number) or _FILLER.search(number) or _AMOUNT_AFTER.match(window.after):
        return False
    if _region_and_day_exist(number[:6], number[6:14], division="province"):
        return False  # a region, a day and a serial: a project, or a mistyped identity number
    return luhn.is_valid(number) and window.reads_as_number(_CARD_LABEL)


def _is_mobile_number(window: Window) -> bool:
    found = _MOBILE_NUMBER.fullmatch(window.number)
    if found is None or _AMOUNT_AFTER.match(window.after):
        return False
    return _without_country_code(window, found["country_code"]).reads_as_number(_TELEPHONE_LABEL)


def _without_country_code(window: Window, country_code: str) -> Window:
    """The groups of the number proper, in the surroundings of the whole."""
    first, *others = window.shape
    if first == len(country_code):  # 86 138 0013 8000: the code is a group of its own
        return attrs.evolve(window, shape=tuple(others), seams=window.seams[1:])
    if first > len(country_code):  # 86138 0013 8000, or no code at all
        return attrs.evolve(window, shape=(first - len(country_code), *others))
    # 8 6 1 3 8 …: the code is in pieces, which is usual only where all that follows is spelt out as well
    return attrs.evolve(window, shape=tuple(others))
