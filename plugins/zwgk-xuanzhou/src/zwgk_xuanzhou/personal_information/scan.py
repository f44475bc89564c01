"""The scan of a text for personal information of every kind."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from zwgk_xuanzhou.personal_information.addresses import find_home_addresses
from zwgk_xuanzhou.personal_information.finds import PersonalInformation, PersonalInformationKind
from zwgk_xuanzhou.personal_information.numbers import find_numbers
from zwgk_xuanzhou.personal_information.reading import read

_PRECEDENCE = list(PersonalInformationKind)


def find_personal_information(text: str) -> tuple[PersonalInformation, ...]:
    """Find the personal information left readable in a text, in the order in which it stands there.

    Full-width digits, odd hyphens and spaces, invisible characters and line breaks hide nothing; offsets are those of
    the text as given. Of finds that overlap, the identity number stands, else the bank card, else the mobile number.
    Masked forms, offices' telephones and addresses, codes, amounts and parts of a longer number are no finding.

    Law: 个人信息保护法 28, 民法典 1034.
    """
    reading = read(text)
    finds = []
    for find in _without_overlaps([*find_numbers(reading.plain), *find_home_addresses(reading.plain)]):
        start, end = reading.original_span(find.start, find.end)
        finds.append(attrs.evolve(find, start=start, end=end))
    return tuple(sorted(finds, key=lambda find: find.start))


def _without_overlaps(finds: Iterable[PersonalInformation]) -> list[PersonalInformation]:
    """Of finds that share a character, the one of the earlier kind; of the same kind the first, then the longest."""
    taken: set[int] = set()
    kept = []
    for find in sorted(finds, key=lambda find: (_PRECEDENCE.index(find.kind), find.start, -find.end)):
        characters = range(find.start, find.end)
        if taken.isdisjoint(characters):
            taken.update(characters)
            kept.append(find)
    return kept
