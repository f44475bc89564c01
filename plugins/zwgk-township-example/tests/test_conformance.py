"""The pack holds to what every pack has to; a check that fails says what to write."""

from __future__ import annotations

from zwgk.testing import Check, parametrize_with_checks

from zwgk_township_example import PACK


@parametrize_with_checks(PACK)
def test_conformance(check: Check) -> None:
    check()
