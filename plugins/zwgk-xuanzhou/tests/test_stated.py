"""What a cell of a ledger states, and what it only fills."""

from __future__ import annotations

import pytest

from zwgk import says_nothing
from zwgk_xuanzhou.document_numbers import names_its_year
from zwgk_xuanzhou.stated import stated_number


@pytest.mark.parametrize("written", [None, "", " ", "无", " 无 ", "暂无", "没有", "-", "——", "/", "无。"])
def test_a_filler_says_nothing(written: str | None) -> None:
    assert says_nothing(written)
    assert not stated_number(written)


@pytest.mark.parametrize("written", ["无偿献血", "无为市财政局", "没有旧政策可比", "0", "12345", "预算科"])
def test_words_that_begin_like_a_filler_say_something(written: str) -> None:
    assert not says_nothing(written)


def test_a_stated_number_has_its_one_form() -> None:
    assert stated_number("宣区财[2024]第012号") == "宣区财〔2024〕12号"


@pytest.mark.parametrize(
    ("number", "named"),
    [("宣区财〔2024〕12号", True), ("公告2024年第3号", True), ("第3号", False), ("宣州区财政局令2号", False)],
)
def test_a_number_without_a_year_comes_again(number: str, named: bool) -> None:  # noqa: FBT001 (a parameter)
    assert names_its_year(number) is named
