"""The author's reference lists what an author can use, and nothing that is not there."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import zwgk
import zwgk.testing

PAGE = (Path(__file__).parents[1] / "docs" / "author-reference.md").read_text("utf-8")
BEFORE_PUBLIC_USE = {"recording"}
"""Of `Context`: for the engine alone."""


def section(heading: str) -> str:
    """The text under a heading, up to the next heading of any level."""
    found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#|\Z)", PAGE, re.DOTALL | re.MULTILINE)
    assert found is not None, heading
    return found[1]


def first_cells(text: str) -> set[str]:
    """The names in the first column of a table."""
    return {name for row in re.findall(r"^\| ([^|]+) \|", text, re.MULTILINE) for name in re.findall(r"`(\w+)", row)}


@pytest.mark.parametrize("name", sorted(set(re.findall(r"reference\.md#zwgk\.(\w+)", PAGE))))
def test_a_linked_name_is_public(name: str) -> None:
    assert name in zwgk.__all__


def test_every_answer_and_question_of_a_context_is_listed() -> None:
    public = {name for name in vars(zwgk.Context) if not name.startswith("_")} - BEFORE_PUBLIC_USE
    assert first_cells(section("What a rule may ask")) == public


def test_every_argument_of_a_rule_is_listed() -> None:
    arguments = set(inspect.signature(zwgk.RulePack.rule).parameters) - {"self"}
    assert first_cells(section("A rule")) == arguments


def test_every_method_of_a_pack_is_listed() -> None:
    methods = {name for name, one in vars(zwgk.RulePack).items() if inspect.isfunction(one) and name[0] != "_"}
    assert set(re.findall(r"`PACK\.(\w+)", section("The pack"))) == methods


def test_every_helper_for_tests_is_there() -> None:
    named = set(re.findall(r"`zwgk\.testing\.(\w+)`", section("Tests"))) - {"dossiers"}
    assert named | {"Check", "checks_of"} == set(zwgk.testing.__all__)
