"""Document numbers: one document however its number is written, and never two documents under one."""

from __future__ import annotations

import pytest

from zwgk_xuanzhou.document_numbers import normal_number, plain


@pytest.mark.parametrize(
    "written",
    [
        "宣区财〔2024〕12号",
        "宣区财[2024]12号",
        "宣区财［2024］12号",  # noqa: RUF001 (full-width on purpose)
        "宣区财【2024】12号",
        "宣区财(2024)12号",
        "宣区财（2024）12号",
        "宣区财﹝2024﹞12号",
        "宣区财〖2024〗12号",
        "宣区财〔２０２４〕１２号",  # noqa: RUF001 (full-width on purpose)
        "　宣区财 〔 2024 〕 12 号\u200b",
        "宣区财〔2024年〕12号",
        "宣区财〔2024〕第12号",
        "宣区财〔2024〕012号",
        "宣区财〔2024〕12",
    ],
)
def test_a_number_has_one_form_however_it_is_written(written: str) -> None:
    assert normal_number(written) == "宣区财〔2024〕12号"


@pytest.mark.parametrize(
    "other",
    [
        "宣区财〔2024〕120号",
        "宣区财〔2024〕2号",
        "宣区财〔2023〕12号",
        "宣区财办〔2024〕12号",
        "宣区财预〔2024〕12号",
        "宣区财〔202412号",
        "宣区财202412号",
        "宣区财〔2024〕12号附件",
    ],
)
def test_another_number_stays_another(other: str) -> None:
    assert normal_number(other) != normal_number("宣区财〔2024〕12号")


@pytest.mark.parametrize("blank", [None, "", " ", "　", "\n\t"])
def test_no_number_is_nothing(blank: str | None) -> None:
    assert normal_number(blank) == ""


@pytest.mark.parametrize("written", ["第3号公告", "无", "宣州区财政局令2号"])
def test_what_has_another_form_only_loses_its_blanks(written: str) -> None:
    assert normal_number(f" {written} ") == written


def test_normalising_twice_changes_nothing() -> None:
    once = normal_number("宣区财（2024）第012号")
    assert normal_number(once) == once


def test_a_plain_text_has_no_blanks_and_no_full_width_characters() -> None:
    assert plain("管理 办法（２０２４\u3000年）") == "管理办法(2024年)"  # noqa: RUF001 (full-width on purpose)
