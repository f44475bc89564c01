"""The pack as the plugins of a run bring it."""

from __future__ import annotations

from datetime import date

from zwgk import Authority, AuthorityKind, load_plugins
from zwgk_regulation import PACK
from zwgk_regulation.source import SINCE_2008, SINCE_2019

FROM_2008 = {"REG3101", "REG3301", "REG3302", "REG3303", "REG5101"}
FROM_2019 = {"REG3001", "REG3002", "REG3003", "REG3102", "REG3201", "REG3401"}


def test_it_is_found_through_its_entry_point() -> None:
    plugins = load_plugins(only=["regulation"])
    assert not plugins.problems
    assert plugins.packs == (PACK,)


def test_it_binds_every_region() -> None:
    for region in ("341802", ""):
        assert PACK.binds(Authority(id="czj", name="某局", kind=AuthorityKind.DEPARTMENT, region=region))


def test_each_rule_applies_from_the_regulation_that_brought_it() -> None:
    since: dict[date, set[str]] = {}
    for rule in PACK.rules:
        since.setdefault(rule.since, set()).add(rule.code)
    assert since == {SINCE_2008: FROM_2008, SINCE_2019: FROM_2019}
