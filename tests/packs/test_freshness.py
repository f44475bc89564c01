"""Every text that the packs cite says when somebody last looked at it, or why nobody could."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from zwgk import Citation, Parameter, RulePack, Source, load_plugins
from zwgk.conventions import MONTH_END_STANDS_IN, REST_DAY_ROLLS_OVER, START_DAY_COUNTS

PACKS = load_plugins(only=["fiscal", "regulation", "xuanzhou"]).packs
NEVER_SEEN = {
    "general-principles-of-civil-law": "民法通则已于2021年废止，没有见到可以核对的文本",
}
"""Texts that nobody could look at, by id, each with the reason."""


def _citations(pack: RulePack) -> Iterator[Citation]:
    for rule in pack.rules:
        yield from rule.citations
        for parameter in rule.uses:
            yield from _of(parameter)


def _of(parameter: Parameter[Any]) -> Iterator[Citation]:
    for dated in parameter.values:
        yield dated.citation


def _texts() -> dict[str, Source]:
    cited = [citation.source for pack in PACKS for citation in _citations(pack)]
    cited += [source for pack in PACKS for source in pack.sources]
    for convention in (MONTH_END_STANDS_IN, REST_DAY_ROLLS_OVER, START_DAY_COUNTS):
        cited += [citation.source for citation in _of(convention)]
    return {source.id: source for source in cited}


TEXTS = _texts()


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_every_cited_text_says_when_and_how_it_was_confirmed(name: str) -> None:
    source = TEXTS[name]
    assert (source.last_confirmed_on is None) == (name in NEVER_SEEN), source.title
    assert source.last_confirmed_on is None or date(2024, 1, 1) <= source.last_confirmed_on <= date(2026, 11, 24)


def test_nothing_is_listed_as_unseen_that_no_pack_cites() -> None:
    assert set(NEVER_SEEN) <= set(TEXTS)


def test_one_text_has_one_confirmation_wherever_it_is_cited() -> None:
    differing = {
        source.id
        for pack in PACKS
        for citation in _citations(pack)
        for source in [citation.source]
        if source.last_confirmed_on != TEXTS[source.id].last_confirmed_on
    }
    assert differing == set()
