"""Text for terminals, aligned by the width of Chinese characters."""

from __future__ import annotations

import pytest

from zwgk.terminal import beside, cells, heading, indented, line, render, table


def test_columns_are_aligned_by_cells_and_not_by_characters() -> None:
    rows = [("文件", "a"), ("ab", "b"), ("解读材料", "c")]
    aligned = ["名称      x", "文件      a", "ab        b", "解读材料  c"]
    assert render([table(("名称", "x"), rows)]).split("\n") == aligned


def test_columns_named_as_such_are_aligned_to_the_right() -> None:
    rows = [("合规", "7"), ("不合规", "12")]
    assert render([table(("结论", "项数"), rows, right=(1,))]) == "结论    项数\n合规       7\n不合规    12"


def test_a_table_without_headings_begins_with_its_first_row() -> None:
    assert render([table(("", ""), [("a", "b")])]) == "a  b"


def test_a_table_without_rows_is_its_headings() -> None:
    assert render([table(("a", "b"), [])]) == "a  b"


def test_text_is_taken_literally() -> None:
    text = "[bold]《办法》[/] :smile: 100% {x}"
    assert render([line(text)]) == text
    assert render([table(("", ""), [(text, "[/]")])]) == f"{text}  [/]"


def test_items_stand_one_below_the_other_without_blanks_at_the_end() -> None:
    assert render([heading("题"), line(""), line("行  "), indented(line("进"), 4), line("")]) == "题\n\n行\n    进"


def test_indentation_is_two_cells_by_default() -> None:
    assert render([indented(line("进"))]) == "  进"


def test_a_long_line_is_folded_at_the_width_and_loses_nothing() -> None:
    text = "逾期" * 40
    folded = render([line(text)], width=20).split("\n")
    assert [len(row) for row in folded] == [10] * 8
    assert "".join(folded) == text


def test_a_long_cell_is_folded_inside_its_column() -> None:
    text = "逾期" * 10
    folded = render([table(("甲", "乙"), [("a", text)])], width=24).split("\n")
    assert all(row.startswith(("a   ", "    ")) for row in folded[1:])
    assert "".join(row[4:] for row in folded[1:]) == text


@pytest.mark.parametrize("columns", ["20", "400"])
def test_the_width_of_the_window_changes_nothing(monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert render([line("期" * 60)]).split("\n") == ["期" * 55, "期" * 5]


@pytest.mark.parametrize("variable", ["FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"])
def test_colours_are_not_the_environments_to_choose(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.setenv(variable, "1")
    assert render([heading("题"), line("红", "red")]) == "题\n红"


def test_colours_are_there_when_asked_for() -> None:
    assert render([line("红", "red")], color=True) == "\x1b[31m红\x1b[0m"


def test_cells_are_of_one_width_whatever_their_characters() -> None:
    block = cells([[("一", ""), ("二", "")], [("1", ""), ("12休", "red")]], width=5)
    assert block.plain.split("\n") == ["一   二   ", "1    12休 "]
    assert render([block], color=True).split("\n")[1] == "1    \x1b[31m12休\x1b[0m"


@pytest.mark.parametrize(("width", "rows"), [(1, 3), (9, 3), (10, 2), (15, 2), (16, 1), (17, 1)])
def test_as_many_blocks_stand_side_by_side_as_the_width_allows(width: int, rows: int) -> None:
    blocks = [cells([[(name, "")], [("ab", "")]], width=4) for name in ("甲", "乙", "丙")]
    shown = render([beside(blocks, width=width)], width=max(width, 4)).split("\n\n")
    assert len(shown) == rows
    assert "".join(shown).replace("\n", "").replace(" ", "").replace("ab", "") == "甲乙丙"
