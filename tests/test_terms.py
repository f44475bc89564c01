"""The glossary: every term once, each with a name that the code really has."""

from __future__ import annotations

import re
from functools import reduce

import attrs
import pytest

import zwgk
from zwgk.terms import TERMS, Term

# The package itself; every other name is one of its names.
NAMES = [term.code for term in TERMS if term.code != "zwgk"]


def test_the_field_itself_is_the_package() -> None:
    assert TERMS[0] == Term("政务公开", "disclosure of government affairs", zwgk.__name__)


@pytest.mark.parametrize("code", NAMES)
def test_a_code_name_is_a_public_name(code: str) -> None:
    assert reduce(getattr, code.split("."), zwgk) is not None
    assert code.split(".", maxsplit=1)[0] in zwgk.__all__


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.code)
def test_a_term_is_written_in_both_languages(term: Term) -> None:
    assert re.fullmatch(r"[\u4e00-\u9fff]+", term.chinese)
    assert re.fullmatch(r"[a-z][a-z -]+", term.english)


@pytest.mark.parametrize("column", ["chinese", "code"])
def test_a_term_stands_once(column: str) -> None:
    words = [getattr(term, column) for term in TERMS]
    assert sorted(set(words)) == sorted(words)


def test_a_term_is_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        TERMS[0].code = "foi"  # type: ignore[misc]
