"""Which deadlines of a dossier move when the calendar changes."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from zwgk.findings import Evaluation
from zwgk.reports import Report
from zwgk.verdicts import Outcome, Verdict

OPEN = (Outcome.PENDING, Outcome.CANNOT_TELL)
"""The outcomes of what is not decided yet."""


@attrs.frozen
class MovedDeadline:
    """One rule on one record, judged under two calendars that give it different deadlines or outcomes."""

    before: Evaluation
    after: Evaluation

    @property
    def open(self) -> bool:
        """Whether it is not decided yet under one of the calendars."""
        return any(one.verdict.outcome in OPEN for one in (self.before, self.after))

    def to_dict(self) -> dict[str, object]:
        """The deadline as `zwgk calendar diff --format json` gives it."""
        return {
            "rule": self.after.rule.code,
            "title": self.after.rule.title,
            "record": {"kind": self.after.record.record_kind, "id": self.after.record.id},
            "open": self.open,
            "before": _shown(self.before.verdict),
            "after": _shown(self.after.verdict),
        }


def moved_deadlines(before: Report, after: Report, *, decided: bool = False) -> tuple[MovedDeadline, ...]:
    """The deadlines that two reports on one dossier, judged under different calendars, have otherwise.

    Args:
        before: as judged under the one calendar.
        after: as judged under the other, as of the same day.
        decided: whether to list also what is decided under both; by default only what is open.
    """
    return tuple(one for one in _moved(before, after) if decided or one.open)


def _moved(before: Report, after: Report) -> Iterator[MovedDeadline]:
    was = {_key(one): one for one in before.evaluations}
    for one in after.evaluations:
        other = was.get(_key(one))
        if other is not None and _decisive(other.verdict) != _decisive(one.verdict):
            yield MovedDeadline(other, one)


def _key(one: Evaluation) -> tuple[str, str, str]:
    return one.rule.code, one.record.record_kind, one.record.id


def _decisive(verdict: Verdict) -> tuple[object, ...]:
    """What a calendar can change in a verdict."""
    deadline = verdict.deadline
    return verdict.outcome, verdict.why, None if deadline is None else tuple(deadline.to_dict().values())


def _shown(verdict: Verdict) -> dict[str, object]:
    deadline = verdict.deadline
    return {"outcome": verdict.outcome.value, "deadline": None if deadline is None else deadline.to_dict()}
