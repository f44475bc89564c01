"""The pack holds to what every pack holds to, but where the texts have it otherwise."""

from __future__ import annotations

from zwgk.testing import Check, parametrize_with_checks
from zwgk_fiscal import PACK

UNSEEN = "没有见到财预〔2016〕143号的原文，只知道转述的内容，不知道是第几条"


@parametrize_with_checks(
    PACK,
    expected_failures={
        "FIS6001-cites-a-numbered-place": UNSEEN,
        "FIS6001-cites-each-value-by-its-place": UNSEEN,
        "FIS6011-cites-a-numbered-place": UNSEEN,
        "FIS6011-cites-each-value-by-its-place": UNSEEN,
        "FIS6012-cites-a-numbered-place": UNSEEN,
    },
)
def test_conformance(check: Check) -> None:
    check()
