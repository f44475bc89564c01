"""Reads the text of a holiday notice (放假安排通知) into the schedule it sets, or says why it cannot.

The reader is strict. It accounts for every clause that may set a day: each has a known shape, or the notice is refused
with the sentence that could not be placed. What is stated twice is compared: weekdays and lunar days against dates,
counts against days, swaps against make-up days, all of it against the holiday law, and the notice against the laws that
the arrangements since 2004 obey. A notice with a fault is never read in part.
"""

from zwgk.calendars.notices.reading import parse_notice

__all__ = ["parse_notice"]
