"""What a reader can call or write to; every number here is made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_xuanzhou.contacts import numbers_without_area, usable_contacts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0563-3025016", "0563-3025016"),
        ("(0563)3025016", "(0563)3025016"),
        ("（0563）3025016", "(0563)3025016"),
        ("\uff10\uff15\uff16\uff13－3025016", "0563-3025016"),
        ("0563—3025016", "0563-3025016"),
        ("0563 302 5016", "0563 302 5016"),
        ("05633025016", "05633025016"),
        ("0563-3025016转801", "0563-3025016转801"),
        ("0563-3025016 分机 801", "0563-3025016 分机 801"),
        ("0563-3025016-801", "0563-3025016-801"),
        ("010-65321234", "010-65321234"),
        ("+86 563 3025016", "+86 563 3025016"),
        ("+86-0563-3025016", "+86-0563-3025016"),
        ("咨询电话：0563-3025016（工作日）", "0563-3025016"),
        ("139 0013 9000", "139 0013 9000"),
        ("400-820-8820", "400-820-8820"),
        ("12345", "12345"),
        ("zwgk@example.gov.cn", "zwgk@example.gov.cn"),
        ("邮箱zwgk@example.gov.cn。", "zwgk@example.gov.cn"),
    ],
)
def test_what_can_be_called_or_written_to(text: str, found: str) -> None:
    assert usable_contacts(text) == (found,)


def test_all_of_several_are_found() -> None:
    assert usable_contacts("0563-3025016、12345，zwgk@example.gov.cn") == (
        "0563-3025016",
        "12345",
        "zwgk@example.gov.cn",
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "请咨询有关部门",
        "政务服务中心二楼窗口",
        "0563-302501",
        "0563-302501612",
        "0563-",
        "1234567",
        "10086",
        "123456",
        "宣区财〔2024〕12号",
        "https://www.example.gov.cn/202404/202404-00003.html",
        "zwgk@example",
        "12345678901",
    ],
)
def test_what_leads_nowhere(text: str) -> None:
    assert usable_contacts(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3025016", ("3025016",)),
        ("电话：65321234", ("65321234",)),
        ("302501", ()),
        ("0563-3025016", ()),
        ("1234567", ()),
    ],
)
def test_a_number_without_its_area_code(text: str, found: tuple[str, ...]) -> None:
    assert numbers_without_area(text) == found


@given(st.from_regex("0[3-9][0-9]{2}", fullmatch=True), st.from_regex("[2-9][0-9]{6,7}", fullmatch=True))
def test_an_office_line_with_its_area_code_is_found_in_any_of_its_forms(area: str, number: str) -> None:
    forms = ("{}-{}", "({}){}", "（{}）{}", "{} {}", "{}－{}", "{}{}")
    assert all(len(usable_contacts(f"电话：{form.format(area, number)}。")) == 1 for form in forms)
