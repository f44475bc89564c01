"""A pack that holds to everything, and the pack of the county that its local value is about."""

from __future__ import annotations

from zwgk import Record, RulePack, hookimpl
from zwgk_orchard.county import COUNTY_PACK
from zwgk_orchard.records import MarketStall
from zwgk_orchard.source import ORCHARD

PACK = RulePack(
    "orchard",
    prefix="OR",
    source=ORCHARD,
    package=__name__,
    sections=("s3_replies", "s4_stalls", "s6_stricter"),
    distribution="zwgk-orchard",
)


@hookimpl
def zwgk_rule_packs() -> list[RulePack]:
    return [PACK, COUNTY_PACK]


@hookimpl
def zwgk_record_types() -> list[type[Record]]:
    return [MarketStall]
