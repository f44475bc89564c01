"""Codes of rules: the capital letters of their pack and four digits."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zwgk.errors import PackError

_CODE = re.compile(r"([A-Z]{2,5})[0-9]{4}")


def prefix_of(code: str) -> str | None:
    """The letters that a code begins with; None where it is no code."""
    form = _CODE.fullmatch(code)
    return None if form is None else form[1]


def codes_of_other_packs(codes: str | Iterable[str], *, prefix: str, where: str) -> frozenset[str]:
    """One code or several, of rules that other packs have.

    Args:
        codes: the codes.
        prefix: the letters that the codes of the own pack begin with.
        where: what names them, for the message.

    Raises:
        PackError: one is no code, or that of a rule of the own pack; every fault is told.
    """
    found = frozenset((codes,) if isinstance(codes, str) else codes)
    faults = [
        f"{code!r} is no code, which is two to five capital letters and four digits, such as XZ2307"
        if prefix_of(code) is None
        else f"{code} is a rule of the own pack; give that rule its days with since= and until=, or delete it"
        for code in sorted(found)
        if prefix_of(code) in (None, prefix)
    ]
    if faults:
        raise PackError(f"{where}: {'; '.join(faults)}")
    return found
