"""Whether an announcement has the elements that a text asks for."""

from __future__ import annotations

from collections.abc import Iterable

from zwgk import (
    Consultation,
    Hearing,
    MissingFacts,
    Verdict,
    facts_of,
    failed,
    passed,
    says_nothing,
)


def judge_elements(announcement: Consultation | Hearing, names: Iterable[str], *, what: str) -> Verdict:
    """Whether an announcement has its elements; one that is registered as blank is absent.

    Args:
        announcement: the consultation or hearing that is announced.
        names: the fields that hold the elements.
        what: the announcement, as a Chinese sentence calls it.

    Raises:
        MissingFacts: an element is not on record.
    """
    asked = tuple(names)
    facts = facts_of(type(announcement))
    standing = {name: _stated(announcement, name) for name in asked}
    absent = [facts[name].title for name in asked if standing[name] is False]
    if absent:
        return failed(f"{what}没有{'、'.join(absent)}")
    unknown = [name for name in asked if standing[name] is None]
    if unknown:
        raise MissingFacts(*unknown)
    return passed(f"{what}有{'、'.join(facts[name].title for name in asked)}")


def _stated(announcement: Consultation | Hearing, name: str) -> bool | None:
    value: object = getattr(announcement, name)
    if value is None and isinstance(announcement, Consultation) and name == "open_until":
        return False if announcement.states_period is False else None
    if isinstance(value, tuple):
        return any(not says_nothing(one) for one in value)
    if isinstance(value, str):
        return not says_nothing(value)
    return None if value is None else bool(value)
