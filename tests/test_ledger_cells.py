"""What a cell of a ledger states."""

from __future__ import annotations

import pytest

from zwgk import says_nothing


@pytest.mark.parametrize(
    "written", [None, "", " ", "\u3000", "-", "——", "/", "无", " 无 ", "无。", "（无）", "暂无", "没有", "未明确", "－"]
)
def test_what_fills_a_cell_without_saying_anything_says_nothing(written: str | None) -> None:
    assert says_nothing(written)


@pytest.mark.parametrize("written", ["0", "无偿划转", "没有意见", "条例第二十条", "a", "暂无法确定", "第1号"])
def test_a_cell_that_says_something_is_read_as_such(written: str) -> None:
    assert not says_nothing(written)
