"""The tutorial on packs ends with the township's pack: every file of it stands on the page, to the letter."""

from __future__ import annotations

from pathlib import Path

import pytest
from doc_pages import blocks_of

ROOT = Path(__file__).parents[1]
PACK = ROOT / "plugins" / "zwgk-township-example"
SHOWN = {
    str(block.title).removeprefix(f"{PACK.name}/"): block.text
    for block in blocks_of(ROOT / "docs" / "first-pack-tutorial.md")
    if block.title is not None
}
AS_GENERATED = {"src/zwgk_township_example/py.typed", "tests/test_conformance.py"}
"""What `zwgk new-pack` writes and the tutorial leaves as it is."""


def test_the_page_shows_every_file_of_the_pack_and_no_other() -> None:
    ours = {
        file.relative_to(PACK).as_posix()
        for folder in ("src", "tests", "example")
        for file in (PACK / folder).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert set(SHOWN) == (ours - AS_GENERATED) | {"pyproject.toml", "README.md"}


@pytest.mark.parametrize("path", sorted(SHOWN))
def test_a_file_is_shown_as_it_is(path: str) -> None:
    assert (PACK / path).read_text("utf-8") == SHOWN[path]
