"""The clock of an application: when it was received, until when a reply is owed, and which day counts as the reply."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import attrs

from zwgk import (
    CalendarGap,
    ClockEvent,
    Context,
    Deadline,
    DisclosureRequest,
    Exclude,
    Extend,
    Extension,
    Inquiry,
    ReplyLetter,
    Restart,
    ServiceMethod,
    SetByPerson,
    working_days,
)
from zwgk_regulation.requests.clock_parameters import (
    EXTENSION_CAP,
    INQUIRY_EFFECTS,
    INQUIRY_LIMITS,
    PAYMENT_EFFECT,
    REPLY_DAYS,
    REPLY_LIMIT,
    SUPPLEMENT_EFFECT,
    ClockEffect,
)
from zwgk_regulation.requests.receipt_parameters import ELSEWHERE_RECEIPT_DAY, RECEIPT_DAYS


def receipt_day(request: DisclosureRequest, context: Context) -> date:
    """The day an application counts as received, by its channel; whatever day was registered.

    Raises:
        MissingFacts: the channel, or the day that decides for it, is not on record.
    """
    channel = context.need(request.channel, "channel")
    elsewhere = context.value(ELSEWHERE_RECEIPT_DAY) if request.addressed_elsewhere else None
    field = str(elsewhere or context.value(RECEIPT_DAYS[channel]))
    day: date | None = getattr(request, field)
    return context.need(day, field)


def original_deadline(request: DisclosureRequest, context: Context) -> Deadline:
    """Until when a reply is owed before any extension: counted anew from a supplement, without days of inquiries.

    Raises:
        MissingFacts: a day that the count depends on is not on record.
    """
    start = receipt_day(request, context)
    return context.deadline(start, REPLY_LIMIT, events=_events(request, context, start))


def running_deadlines(request: DisclosureRequest, context: Context) -> tuple[tuple[Extension | None, Deadline], ...]:
    """Each extension with the deadline that ran when it was granted, by the days of their notices.

    The last pair has no extension: its deadline is the one that holds in the end. An extension counts only when it was
    approved and notified before the deadline then running, and all of them together up to the cap.

    Raises:
        MissingFacts: a day that the count depends on is not on record.
    """
    running = original_deadline(request, context)
    start, events = running.start, list(running.events)
    left = context.value(EXTENSION_CAP)
    pairs: list[tuple[Extension | None, Deadline]] = []
    for extension in sorted(request.extensions, key=lambda one: (one.notified_on or date.max, str(one))):
        pairs.append((extension, running))
        granted = min(left, max(0, extension.working_days or 0))
        if granted and is_granted(extension, running):
            left -= granted
            events.append(Extend(working_days(granted)))
            running = context.deadline(start, REPLY_LIMIT, events=events)
    return (*pairs, (None, running))


def reply_deadline(request: DisclosureRequest, context: Context) -> Deadline:
    """Until when a reply is owed, extensions included.

    Raises:
        MissingFacts: a day that the count depends on is not on record.
    """
    return running_deadlines(request, context)[-1][1]


def deadline_without_inquiries(request: DisclosureRequest, context: Context) -> Deadline:
    """Until when a reply is owed if no inquiry put it off: what is in time by then is so whatever was asked of others.

    Raises:
        MissingFacts: a day that the count depends on is not on record.
    """
    return reply_deadline(attrs.evolve(request, inquiries=()), context)


def need_what_could_excuse(request: DisclosureRequest, context: Context, reached: date) -> None:
    """Ask for the facts on extensions that are not on record and could still make what was reached on a day timely.

    Raises:
        MissingFacts: there are such facts.
    """
    original = original_deadline(request, context)
    longest = Extend(working_days(context.value(EXTENSION_CAP)))
    if reached > context.deadline(original.start, REPLY_LIMIT, events=[*original.events, longest]).latest:
        return
    for extension, running in running_deadlines(request, context):
        if extension is None:
            continue
        acts = [day for day in (extension.approved_on, extension.notified_on) if day is not None]
        if max(acts, default=running.latest) <= running.latest:
            if None in (extension.approved_on, extension.notified_on) and context.lies_ahead(request, "extensions"):
                context.need(None, "extensions", of=request)
            context.need(extension.approved_on, "approved_on")
            context.need(extension.notified_on, "notified_on")
            context.need(extension.working_days, "working_days")


def postponed(request: DisclosureRequest, context: Context, by: Deadline) -> Deadline:
    """The deadline that the authority set itself, where it put the reply off (第三十五条) beyond the one that ran."""
    until = request.postponed_to
    if until is None or until <= by.latest:
        return by
    told = request.postponed_notified_on
    known = told if told is not None and told <= until else None  # a later notice set no day that lay ahead
    put_off = SetByPerson(until, reason="数量、频次明显超过合理范围，确定延迟答复", on=known)
    return context.deadline(by.start, REPLY_LIMIT, events=[*by.events, put_off])


def is_granted(extension: Extension, running: Deadline) -> bool:
    """Whether an extension was approved and notified before the deadline then running."""
    acts = (extension.approved_on, extension.notified_on)
    return all(day is not None and day <= running.latest for day in acts)


def first_reply_day(request: DisclosureRequest, context: Context, *, by: Deadline) -> date | None:
    """The day of the first reply that is held against the deadline; None while there is none.

    Raises:
        MissingFacts: the deadline is over, and a reply that may have been in time lacks the day that decides.
    """
    letters = context.linked(ReplyLetter, to=request)
    first = min((day for letter in letters if (day := _recorded(letter, context)) is not None), default=None)
    if context.as_of <= by.earliest or (first is not None and first <= by.earliest):
        return first
    return min((day for letter in letters if (day := _when_overdue(letter, context, by)) is not None), default=None)


def has_reply_letter(request: DisclosureRequest, context: Context) -> bool:
    """Whether a reply is on record, be it one of which nothing had happened on the day of the check."""
    later = (one for one in context.dossier.not_yet if isinstance(one, ReplyLetter))
    return bool(context.linked(ReplyLetter, to=request)) or any(one.request == request.id for one in later)


def _deciding_field(service: ServiceMethod, context: Context) -> str:
    return str(context.value(REPLY_DAYS[service]))


def _recorded(letter: ReplyLetter, context: Context) -> date | None:
    """The day of a reply that decides, as far as it is on record."""
    if letter.service is None:
        return None
    day: date | None = getattr(letter, _deciding_field(letter.service, context))
    return day


def _when_overdue(letter: ReplyLetter, context: Context, by: Deadline) -> date | None:
    """The day of a reply once the deadline is over; None where it lies after the day of the check.

    A letter that is dated after the deadline did not go out in time: its date stands in for a day that nobody recorded.
    """
    day, dated = _recorded(letter, context), letter.dated_on
    if day is None and letter.service and context.lies_ahead(letter, _deciding_field(letter.service, context)):
        return None
    if day is None and dated is not None and dated > by.latest:
        return dated
    field = _deciding_field(context.need(letter.service, "service", of=letter), context)
    return context.need(day, field, of=letter)


def _events(request: DisclosureRequest, context: Context, start: date) -> Iterable[ClockEvent]:
    """Restarts and excluded days; a restart dated before the start has nothing to restart."""
    restarts: list[tuple[date | None, str]] = []
    if request.supplements and context.value(SUPPLEMENT_EFFECT) is ClockEffect.RESTARTS:
        restarts += [(supplement.supplied_on, "收到补正") for supplement in request.supplements]
    if request.fee_notices and context.value(PAYMENT_EFFECT) is ClockEffect.RESTARTS:
        restarts += [(fee.paid_on, "申请人缴费") for fee in request.fee_notices]
    for day, reason in restarts:
        if day is not None and day >= start:
            yield Restart(day, reason=reason)
    for inquiry in request.inquiries:
        effect = context.value(INQUIRY_EFFECTS[inquiry.kind])
        if effect is ClockEffect.NONE:
            continue
        first = context.need(inquiry.sent_on, "sent_on") + timedelta(days=1)
        last = inquiry.answered_on or context.as_of
        if effect is ClockEffect.EXCLUDED_WITHIN_LIMIT:
            last = _within_limit(request, inquiry, last, context)
        if first <= last:
            yield Exclude(first, last, reason=f"征求{inquiry.kind.chinese}意见")


def _within_limit(request: DisclosureRequest, inquiry: Inquiry, last: date, context: Context) -> date:
    """The last excluded day, at most the end of the asked party's term, which begins when the inquiry is delivered.

    Raises:
        CalendarGap: the term may be over, which depends on a holiday notice that is not published.
    """
    limit = INQUIRY_LIMITS[inquiry.kind]
    if last <= context.deadline(inquiry.sent_on, limit).earliest:
        return last  # delivery comes after sending, so that the term cannot be over yet
    if inquiry.delivered_on is None and context.lies_ahead(request, "inquiries"):
        return last  # the term begins after the day of the check
    over = context.deadline(context.need(inquiry.delivered_on, "delivered_on"), limit)
    if over.earliest < min(last, over.latest):  # the last excluded day would be a guess
        calendar = context.calendar
        raise CalendarGap(
            f"the end of an inquiry that was delivered on {inquiry.delivered_on}",
            known_from=calendar.known_from,
            known_until=calendar.known_until,
        )
    return min(last, over.due)
