"""The holidays that the law of a region adds to those of the whole people (少数民族习惯的节日), where on record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import attrs

from zwgk.calendars.lunar import lunar_day
from zwgk.parameters import DatedValue
from zwgk.sources import Source


@attrs.frozen(kw_only=True)
class RegionalHoliday:
    """A holiday of one region."""

    names: tuple[str, ...]
    """As notices write it."""
    month: int
    day: int
    lunar: bool = False
    """Whether the month and day are of the lunar calendar."""
    length: int | None
    """How many working days it takes off beside those that are made up; None where the region's notices vary."""

    def on(self, year: int) -> date:
        """The day the holiday hangs on."""
        return lunar_day(year, self.month, self.day) if self.lunar else date(year, self.month, self.day)

    def named(self, names: Iterable[str]) -> bool:
        """Whether it is among the holidays of these names."""
        return any(name in self.names for name in names)


_GUANGXI = Source(
    id="guangxi-holidays-2014",
    title="广西壮族自治区少数民族习惯节日放假办法",
    issuer="广西壮族自治区人民政府",
    number="广西壮族自治区人民政府令第98号",
    in_force_from=date(2014, 3, 1),
)
_LIANGSHAN = Source(
    id="liangshan-autonomy",
    title="凉山彝族自治州自治条例",
    issuer="凉山彝族自治州人民代表大会",
    in_force_from=date(2011, 1, 1),  # the first year whose notice cites the revision
)

REGIONAL_HOLIDAYS: Mapping[str, DatedValue[tuple[RegionalHoliday, ...]]] = {
    "450000": DatedValue(
        since=_GUANGXI.in_force_from,
        value=(RegionalHoliday(names=("壮族三月三", "三月三"), month=3, day=3, lunar=True, length=2),),
        citation=_GUANGXI.cite("第二条"),
    ),
    # The regulation gives three days each to 火把节 and 彝族年; the notices of 2011 and 2021 arrange one more.
    "513400": DatedValue(
        since=_LIANGSHAN.in_force_from,
        value=(
            RegionalHoliday(names=("火把节", "彝族火把节"), month=6, day=24, lunar=True, length=None),
            RegionalHoliday(names=("州庆", "自治州成立纪念日"), month=10, day=1, length=1),
            RegionalHoliday(names=("彝族年", "彝历年", "彝历新年"), month=11, day=20, length=None),
        ),
        citation=_LIANGSHAN.cite("第七十八条"),
    ),
}
"""The holidays of regions, by the administrative division code of the region."""


def regional_holidays(region: str, year: int) -> tuple[RegionalHoliday, ...]:
    """The holidays that a region's law adds in a year; empty where none is on record."""
    dated = REGIONAL_HOLIDAYS.get(region)
    return dated.value if dated and dated.since.year <= year else ()
