"""Numbers as the articles of a law are numbered."""

from __future__ import annotations

import pytest

from zwgk import chinese_numeral


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一"),
        (9, "九"),
        (10, "十"),
        (11, "十一"),
        (19, "十九"),
        (20, "二十"),
        (56, "五十六"),
        (99, "九十九"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (123, "一百二十三"),
        (199, "一百九十九"),
    ],
)
def test_an_article_is_numbered_as_in_the_text(number: int, written: str) -> None:
    assert chinese_numeral(number) == written


def test_no_two_articles_have_one_number() -> None:
    assert len({chinese_numeral(number) for number in range(1, 200)}) == len(range(1, 200))


@pytest.mark.parametrize("number", [-1, 0, 200])
def test_no_article_is_numbered_outside_the_range(number: int) -> None:
    with pytest.raises(ValueError, match="expected 1 to 199"):
        chinese_numeral(number)
