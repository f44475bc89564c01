"""Whether a least number of days was kept, where the law does not say if the first day counts."""

from __future__ import annotations


def too_short(whole_days: int, least: int) -> bool | None:
    """Whether there were too few days; None where it depends on a day that the law says nothing of.

    Args:
        whole_days: the days between two events, the day that nobody is sure of left out.
        least: how many there have to be.
    """
    if whole_days >= least:
        return False
    return None if whole_days + 1 == least else True
