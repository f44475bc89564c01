"""What can be found in a text: the kinds of personal information, and one find of it."""

from __future__ import annotations

from enum import StrEnum

import attrs


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


_CHINESE = {
    PersonalInformationKind.IDENTITY_NUMBER: "居民身份证号",
    PersonalInformationKind.BANK_CARD: "银行卡号",
    PersonalInformationKind.MOBILE_NUMBER: "手机号码",
    PersonalInformationKind.HOME_ADDRESS: "家庭住址",
}


@attrs.frozen
class PersonalInformation:
    """One piece of personal information, where it stands in the text, and a rendering that is safe to print."""

    kind: PersonalInformationKind
    start: int
    end: int
    masked: str
