"""A notice is read in whatever encoding its file was saved in."""

from __future__ import annotations

import codecs

import pytest

from zwgk import InputError
from zwgk.calendars.encodings import decoded

TEXT = "元旦：2027年1月1日（周五）至3日（周日）放假，共3天。〔2026〕\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_notice_is_read_in_every_encoding_it_may_come_in(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding), file="notice.txt") == TEXT


@pytest.mark.parametrize(("mark", "encoding"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")])
def test_a_byte_order_mark_decides(mark: bytes, encoding: str) -> None:
    assert decoded(mark + TEXT.encode(encoding), file="notice.txt") == TEXT


def test_a_mark_that_the_text_belies_is_refused() -> None:
    with pytest.raises(InputError, match=r"notice\.txt: its mark says utf-8-sig, but it is not; save it as UTF-8"):
        decoded(codecs.BOM_UTF8 + TEXT.encode("gbk"), file="notice.txt")


@pytest.mark.parametrize("text", ["", '[[notice]]\nid = "2027"\n', "plain words\n"])
def test_a_text_without_days_is_taken_for_utf8(text: str) -> None:
    assert decoded(text.encode(), file="notice.txt") == text


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00", "[[notice]]".encode("utf-16-le"), b"\xff"])
def test_what_is_no_text_is_refused_with_the_cure(data: bytes) -> None:
    with pytest.raises(InputError, match="expected the text of a notice in UTF-8, GBK or UTF-16; save it as UTF-8"):
        decoded(data, file="notice.txt")
