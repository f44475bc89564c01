"""Division codes: their form, and what lies inside what."""

from __future__ import annotations

from datetime import date

import pytest

from zwgk import PackError, RulePack, Source
from zwgk.division_codes import division_code_problem, lies_in


@pytest.mark.parametrize("code", ["110000", "341802", "659012", "341802103"])
def test_six_digits_are_a_code_and_nine_one_of_a_township(code: str) -> None:
    assert division_code_problem(code) is None


@pytest.mark.parametrize(
    "code", ["", "abc", "34180", "3418021", "034180", "34180x", "3418021030", " 341802", "\uff1341802"], ids=ascii
)
def test_anything_else_is_told_with_what_was_found(code: str) -> None:
    words = "expected a division code (行政区划代码) of six digits such as 450000, nine for a township, found"
    assert division_code_problem(code) == f"{words} {code!r}"


@pytest.mark.parametrize(
    ("code", "wider", "inside"),
    [
        ("341802", "341802", True),
        ("341802", "341800", True),
        ("341802103", "341802", True),
        ("341802", "340000", True),
        ("341802", "", True),
        ("341802", "341803", False),
        ("341802", "341700", False),
        ("341800", "341802", False),
        ("350000", "340000", False),
    ],
)
def test_a_county_lies_in_its_city_and_its_province(code: str, wider: str, inside: bool) -> None:  # noqa: FBT001 (a row)
    assert lies_in(code, wider) is inside


def test_a_pack_names_its_region_by_a_code() -> None:
    source = Source(id="s", title="某办法", issuer="某市", in_force_from=date(2024, 1, 1))
    with pytest.raises(PackError, match=r"pack 'city': expected a division code .* found '宣城'"):
        RulePack("city", prefix="CT", source=source, region="宣城", version="1")
