"""What a reply answers and comes to: its application, the law that this is handled by, and the result."""

from __future__ import annotations

from datetime import date

from zwgk import Context, DisclosureRequest, MissingFacts, ReplyKind, ReplyLetter, RequestResult


def answered_request(letter: ReplyLetter, context: Context) -> DisclosureRequest:
    """The application that a reply answers.

    Raises:
        MissingFacts: the reply names none that is on record.
    """
    request = known_request(letter, context)
    if request is None:
        raise MissingFacts("request")
    return request


def known_request(letter: ReplyLetter, context: Context) -> DisclosureRequest | None:
    """The application that a reply answers, where it is on record."""
    request = context.dossier.get(letter.request) if letter.request else None
    return request if isinstance(request, DisclosureRequest) else None


def law_day(letter: ReplyLetter, context: Context) -> date:
    """The day whose law a reply has to meet: that of its application's receipt as known or stated, else its own."""
    request = known_request(letter, context)
    received = letter.received_on_stated if request is None else request.governing_date
    return received or context.governing_date


def comes_to(letter: ReplyLetter, result: RequestResult, *, kind: ReplyKind) -> bool:
    """Whether a reply has a result; one of another kind than the result's has not.

    Raises:
        MissingFacts: neither its result nor its kind tells.
    """
    if letter.result is not None:
        return letter.result is result
    if letter.kind is None or letter.kind is kind:
        raise MissingFacts("result")
    return False
