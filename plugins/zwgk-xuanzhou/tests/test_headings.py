"""The headings of a text, and what stands under them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_xuanzhou.headings import outline

DATA = Path(__file__).parent / "data"


def _found(text: str) -> list[tuple[int, str, bool, int]]:
    headings = outline(text, longest_heading=30).headings
    return [(heading.level, heading.text, heading.sure, heading.body) for heading in headings]


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("一、背景\n甲乙丙。\n二、依据\n丁。", [(0, "背景", True, 3), (0, "依据", True, 1)]),
        ("一、为什么？甲乙丙。二、凭什么？丁。", [(0, "为什么", True, 3), (0, "凭什么", True, 1)]),
        ("一、分为四级。二、列为重点。", [(0, "分为四级", False, 0), (0, "列为重点", False, 0)]),
        ("一、条件：甲乙丙。", [(0, "条件", False, 3)]),
        ("1.背景\n甲\n\uff12\uff0e依据\n乙", [(2, "背景", True, 1), (2, "依据", True, 1)]),
        ("（1）背景\n①依据\n乙", [(3, "背景", True, 0), (3, "依据", True, 1)]),
        (
            "一、内容\n（一）条件\n甲乙\n（二）程序\n丙",
            [(0, "内容", True, 3), (1, "条件", True, 2), (1, "程序", True, 1)],
        ),
        (
            "一、内容\n1.条件\n甲\n（1）程序\n乙\n二、其他",
            [(0, "内容", True, 2), (2, "条件", True, 2), (3, "程序", True, 1), (0, "其他", True, 0)],
        ),
        ("奖补1.5万元。提高2.5倍。", []),
        ("包括：1.甲；2.乙；3.丙。", []),
        ("没有小标题。", []),
        ("", []),
    ],
)
def test_headings_and_what_stands_under_them(text: str, headings: list[tuple[int, str, bool, int]]) -> None:
    assert _found(text) == headings


@pytest.mark.parametrize(("length", "count"), [(29, 1), (30, 1), (31, 0)])
def test_a_long_numbered_sentence_is_a_paragraph(length: int, count: int) -> None:
    found = outline(f"一、{'甲' * length}\n乙", longest_heading=30)
    assert len(found.headings) == count
    assert found.prose == (1 if count else length + 1)


def test_the_real_interpretation_has_something_under_every_heading() -> None:
    found = outline((DATA / "participation-interpretation.txt").read_text("utf-8"), longest_heading=30)
    assert [heading.level for heading in found.headings] == [0, 0, 0, 1, 1]
    assert found.bare(15) == ()


@pytest.mark.parametrize(
    ("text", "nothing_else"),
    [
        ("一、背景\n二、依据", True),
        ("《某办法》政策解读\n一、背景\n二、依据\n解读科室：农财科，电话0563-3025021", True),
        ("现解读如下。\n一、背景\n二、依据", False),
        ("一、背景\n二、依据\n政府采购法。", False),
        ("一、背景。二、依据。", False),
        ("", False),
    ],
)
def test_a_text_of_headings_alone(text: str, nothing_else: bool) -> None:  # noqa: FBT001
    assert outline(text, longest_heading=30, title="《某办法》政策解读").nothing_else is nothing_else


@given(st.text("一二、（）1.？。\n甲乙：", max_size=60))
def test_no_heading_has_more_under_it_than_the_text_has(text: str) -> None:
    found = outline(text, longest_heading=10)
    assert all(0 <= heading.body <= found.prose for heading in found.headings)
    assert not found.nothing_else or len(found.bare(1)) == len(found.headings)
