"""A local text's value of a parameter, checked where it is declared."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from zwgk.errors import PackError
from zwgk.parameters import Override, Parameter
from zwgk.sources import Citation

T = TypeVar("T")


def local_value(
    parameter: Parameter[T],
    value: T,
    citation: Citation,
    *,
    pack: str,
    layer: str,
    since: date,
    until: date,
    loosens_by_authority: bool,
) -> Override[T]:
    """A local value; held against the law's value of its first day, since the law may become stricter later.

    Args:
        parameter: the parameter.
        value: the local value.
        citation: the text that sets it.
        pack: the pack that brings it.
        layer: who set it.
        since: its first day.
        until: its last day.
        loosens_by_authority: whether the cited text allows a less strict value.

    Raises:
        PackError: it is less strict without authority, or ends before it begins.
    """
    if until < since:
        raise PackError(f"pack {pack!r} sets parameter {parameter.name!r} from {since} until {until}; swap the days")
    known = parameter.values[0] if since < parameter.values[0].since else parameter.on(since)
    if not loosens_by_authority and not parameter.tightens(known.value, value):
        raise PackError(
            f"pack {pack!r} loosens parameter {parameter.name!r} from {known.value} to {value}; "
            "a local layer may only tighten it, unless the cited text allows more"
        )
    return Override(
        parameter=parameter,
        value=value,
        citation=citation,
        layer=layer,
        since=since,
        until=until,
        loosens_by_authority=loosens_by_authority,
        pack=pack,
    )
