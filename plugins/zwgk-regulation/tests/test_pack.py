"""The pack as the plugins of a run bring it."""

from __future__ import annotations

from datetime import date

from zwgk import Authority, AuthorityKind, load_plugins
from zwgk_regulation import PACK
from zwgk_regulation.source import RECEIPT_LETTER, SERVICE_LETTER, SINCE_2008, SINCE_2019, SINCE_2021

FROM_2008 = (
    {"REG2901", "REG2902", "REG3004", "REG3101", "REG3202", "REG3203", "REG3204", "REG3301", "REG3302", "REG3303"}
    | {"REG3601", "REG3602", "REG3603", "REG3605", "REG3701", "REG3702", "REG4001", "REG4101", "REG4102", "REG4201"}
    | {"REG4301", "REG5101"}
)
FROM_2019 = {
    "REG2701",
    "REG2801",
    "REG3001",
    "REG3002",
    "REG3003",
    "REG3005",
    "REG3102",
    "REG3201",
    "REG3401",
    "REG3501",
} | {"REG3502", "REG3604", "REG3606", "REG3607", "REG3901", "REG4401", "REG4501"}
FROM_2021 = {"REG6101", "REG6102", "REG6103", "REG6104", "REG6105", "REG6106"}
FROM_LETTERS = {"REG6201", "REG6202", "REG6203"}
ON_APPLICATIONS = ("REG2700", "REG4600"), ("REG5101", "REG5102"), ("REG6100", "REG6300")


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
        if any(first <= rule.code < end for first, end in ON_APPLICATIONS):
            since.setdefault(rule.since, set()).add(rule.code)
    letters = since.pop(RECEIPT_LETTER.in_force_from) | since.pop(SERVICE_LETTER.in_force_from)
    assert letters == FROM_LETTERS
    assert since == {SINCE_2008: FROM_2008, SINCE_2019: FROM_2019, SINCE_2021: FROM_2021}
