"""Progressive tariffs: what a unit costs by its place in the count, and what several cost together."""

from __future__ import annotations

from itertools import pairwise

import attrs

from zwgk import ParameterError


@attrs.frozen
class FeeTier:
    """A tier of a tariff: from which unit on each costs how much."""

    first: int
    yuan: int


@attrs.frozen
class Tariff:
    """A progressive tariff (超额累进): the units of a tier cost what the tier says, whatever the count comes to.

    Args:
        unit: the measure word a finding counts in, such as ``件``.
        tiers: the tiers, the first of which begins at unit 1.
        step: after how many units of the last tier each costs more again; None where the last tier has no end.
        rise: by how much each then costs more.
    """

    unit: str
    tiers: tuple[FeeTier, ...]
    step: int | None = None
    rise: int = 0

    def __attrs_post_init__(self) -> None:
        firsts = [tier.first for tier in self.tiers]
        if firsts[:1] != [1] or firsts != sorted(set(firsts)) or (self.step is not None and self.step < 1):
            raise ParameterError(
                f"a tariff begins at unit 1, its tiers rise and its step is at least 1; found {firsts} and {self.step}"
            )

    def price(self, unit: int) -> int:
        """What the unit in that place costs, in yuan.

        Raises:
            ParameterError: there is no such place.
        """
        if unit < 1:
            raise ParameterError(f"units are counted from 1, found {unit}")
        tier = next(tier for tier in reversed(self.tiers) if tier.first <= unit)
        if tier != self.tiers[-1] or self.step is None:
            return tier.yuan
        return tier.yuan + (unit - tier.first) // self.step * self.rise

    def total(self, units: int) -> int:
        """What the first so many units cost together, in yuan.

        Raises:
            ParameterError: the number is negative.
        """
        if units < 0:
            raise ParameterError(f"a number of units is not negative, found {units}")
        below = sum(
            max(0, min(units, after.first - 1) - tier.first + 1) * tier.yuan for tier, after in pairwise(self.tiers)
        )
        last = self.tiers[-1]
        left = max(0, units - last.first + 1)
        if self.step is None:
            return below + left * last.yuan
        full, rest = divmod(left, self.step)
        rises = self.step * full * (full - 1) // 2 + rest * full
        return below + left * last.yuan + rises * self.rise

    @property
    def chinese(self) -> str:
        """The tariff as a rule's page shows it."""
        tiers = [f"第{tier.first}{self.unit}起每{self.unit}{tier.yuan}元" for tier in self.tiers]
        rise = [] if self.step is None else [f"此后每{self.step}{self.unit}再加{self.rise}元"]
        return "，".join([*tiers, *rise])
