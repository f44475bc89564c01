"""The zwgk pack of an invented town: two numbers stricter than the district's plan, and three rules of its own."""

from __future__ import annotations

from datetime import date

from zwgk import Authority, Record, RulePack, Schedule, ScheduleKind, hookimpl

from zwgk_township_example.records import VillagersMeeting
from zwgk_township_example.source import TOWN

TOWN_REGION = "341802999"
"""No town has this code: the pack binds nobody but its own example."""

PACK = RulePack(
    "township-example",
    prefix="TE",
    source=TOWN,
    region=TOWN_REGION,
    package=__name__,
    sections=("s2_stricter_numbers", "s4_meetings", "s6_notices"),
    distribution="zwgk-township-example",
)

TEMPLE_FAIR = Schedule(
    year=2024,
    rest_days={date(2024, 4, 11): "庙会"},
    makeup_days={date(2024, 4, 13): "庙会"},
    source="某某镇关于2024年庙会放假的通知",
    kind=ScheduleKind.LOCAL,
    region=TOWN_REGION,
)


@hookimpl
def zwgk_rule_packs() -> list[RulePack]:
    """The pack of the town."""
    return [PACK]


@hookimpl
def zwgk_record_types() -> list[type[Record]]:
    """The ledger of villagers' meetings."""
    return [VillagersMeeting]


@hookimpl
def zwgk_local_schedules(authority: Authority) -> list[Schedule]:
    """The temple fair, a day off in the town."""
    return [TEMPLE_FAIR]
