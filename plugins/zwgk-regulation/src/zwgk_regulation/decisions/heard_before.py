"""Whether the public had been heard to the end before a day: by a consultation's last day, or that of a meeting."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from zwgk import Consultation, ConsultationSubject, Context, Hearing, MissingFacts, Verdict, failed, needs_human, passed

Occasion = Consultation | Hearing

_BEFORE_IT_ENDS = {
    Consultation: ("opened_on",),
    Hearing: ("announced_on", "selection_published_on", "participants_published_on", "materials_delivered_on"),
}
"""What comes before the public has been heard, and so tells of an occasion whose last day is not on record."""


def occasions_on(
    targets: Iterable[str], kinds: tuple[type[Consultation | Hearing], ...], context: Context
) -> tuple[Occasion, ...]:
    """The consultations or meetings that point to any of these records, each once, those to come included."""
    wanted = set(targets)
    known: dict[str, Occasion] = {}
    for one in (*context.dossier, *context.dossier.not_yet):
        if isinstance(one, Consultation | Hearing) and isinstance(one, kinds) and wanted & {one.decision, one.document}:
            known[one.id] = one
    return tuple(known.values())


def unlinked_on(
    kinds: tuple[type[Consultation | Hearing], ...], decided: date, context: Context
) -> tuple[Occasion, ...]:
    """The consultations or meetings before a day of which nobody noted what they were on."""
    return tuple(
        one
        for one in context.dossier
        if isinstance(one, Consultation | Hearing)
        and isinstance(one, kinds)
        and (one.decision, one.document) == (None, None)
        and not (isinstance(one, Consultation) and one.subject is ConsultationSubject.OTHER)
        and ((ended := _ended_on(one)) is None or ended < decided)
    )


def judge_order(occasions: Iterable[Occasion], decided: date, context: Context, *, act: str, what: str) -> Verdict:
    """Whether one of several occasions had ended before the day of the decision.

    Raises:
        MissingFacts: an occasion without its last day may have ended before.
    """
    ours = tuple(occasions)
    ended = [day for one in ours if (day := _ended_on(one)) is not None and not _begins_ahead(one, context)]
    first = min(ended, default=None)
    if first is not None and first < decided:
        return passed(f"{what}于{first}结束，早于{act}日{decided}")
    unknown = {_last_day(one) for one in ours if _may_have_ended(one, decided, context)}
    if unknown:
        raise MissingFacts(*sorted(unknown))
    if first is None:
        return failed(f"{decided}{act}，此前没有{what}的记录")
    if first == decided:
        return needs_human(f"{what}和{act}都在{decided}，孰先孰后须核对")
    return failed(f"{decided}{act}，{what}到{first}才结束，晚{(first - decided).days}日")


def _last_day(one: Occasion) -> str:
    return "open_until" if isinstance(one, Consultation) else "held_on"


def _ended_on(one: Occasion) -> date | None:
    """The last day; where a consultation's lies before its first, one of the two is wrong and the later counts."""
    if isinstance(one, Hearing):
        return one.held_on
    if one.open_until is None or one.opened_on is None:
        return one.open_until
    return max(one.opened_on, one.open_until)


def _begins_ahead(one: Occasion, context: Context) -> bool:
    """Whether nothing of an occasion had happened on the day of the check, so that it ends after it."""
    planned = isinstance(one, Consultation) and one.opened_on is None
    return one in context.dossier.not_yet and not planned


def _may_have_ended(one: Occasion, decided: date, context: Context) -> bool:
    """Whether an occasion whose last day is not on record may have ended before the decision."""
    if _ended_on(one) is not None or context.lies_ahead(one, _last_day(one)):
        return False
    steps = {name: getattr(one, name) for name in _BEFORE_IT_ENDS[type(one)]}
    return not any(context.lies_ahead(one, name) or (day is not None and day > decided) for name, day in steps.items())
