"""The body that decides a reconsideration (复议机关): which one it is by law, and which one a statement names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from zwgk import AdministrativeLevel, Authority, AuthorityKind, Context
from zwgk_regulation.remedy_parameters import RECONSIDERATION_BODIES, VERTICALLY_LED_BODIES, ReconsiderationBody
from zwgk_regulation.remedy_statement import normalised

_NAMED = re.compile(
    r"(?:向|(?<![收接得达])到)((?:[^向,。;]|(?<=[或者])向){2,60}?)(?:依法)?(?:申请|提起|提出)(?:行政)?复议"
    r"|复议机关(?:为|是|:)([^,。;]{2,40})"
)
_GENERIC = {
    ReconsiderationBody.GOVERNMENT: re.compile(r"[本同]级(?:人民)?政府"),
    ReconsiderationBody.HIGHER_GOVERNMENT: re.compile(r"上一?级(?:人民)?政府"),
    ReconsiderationBody.SUPERIOR: re.compile(r"上一?级(?:业务|行政)?(?:主管)?(?:部门|机关|单位)"),
}
_REDACTED = re.compile("[\u00d7xX*某_]+")
_GOVERNMENTS = (AuthorityKind.GOVERNMENT, AuthorityKind.TOWNSHIP)
_SHORTEST_NAME = 3  # 区政府


class NamedBodies(NamedTuple):
    """The bodies that a statement names."""

    known: frozenset[ReconsiderationBody]
    others: tuple[str, ...]
    """Names that are none of the authority's own bodies, as far as those are on record."""
    redacted: bool
    """Whether a name is blacked out."""


def bodies_by_law(authority: Authority, context: Context) -> tuple[ReconsiderationBody, ...]:
    """Who decides a reconsideration of an authority's reply; none where its level has rules of its own."""
    if authority.level is AdministrativeLevel.NATIONAL:
        return ()
    if authority.level is AdministrativeLevel.PROVINCE and authority.kind is AuthorityKind.GOVERNMENT:
        return ()
    if authority.vertically_led:
        return context.value(VERTICALLY_LED_BODIES)
    return context.value(RECONSIDERATION_BODIES[authority.kind])


def names_on_record(authority: Authority) -> Mapping[ReconsiderationBody, str | None]:
    """The names of the authority's own bodies; a government's superior is the government above it."""
    above = ReconsiderationBody.HIGHER_GOVERNMENT if authority.kind in _GOVERNMENTS else ReconsiderationBody.SUPERIOR
    return {ReconsiderationBody.GOVERNMENT: authority.government, above: authority.superior}


def bodies_named(text: str, authority: Authority) -> NamedBodies:
    """The bodies that a statement names; the text as `normalised` gives it."""
    names = {body: _short(name) for body, name in names_on_record(authority).items() if name}
    known = {body for body, generic in _GENERIC.items() if generic.search(text)}
    known |= {body for body, name in names.items() if name in _short(text)}
    others: set[str] = set()
    redacted = False
    for groups in _NAMED.findall(text):
        for part in re.split(r"或者?|、|向", "".join(groups)):
            if not part or "法院" in part or any(generic.search(part) for generic in _GENERIC.values()):
                continue
            same = {body for body, name in names.items() if _is_name(part, name)}
            known |= same
            redacted = redacted or bool(_REDACTED.fullmatch(part))
            if not same and not _REDACTED.fullmatch(part):
                others.add(part)
    return NamedBodies(frozenset(known), tuple(sorted(others)), redacted)


def _short(name: str) -> str:
    return normalised(name).replace("人民政府", "政府")


def _is_name(part: str, name: str) -> bool:
    """Whether a part of a statement is a name, in full, shortened to 区政府, or followed by an office of the body."""
    part = re.sub(r"(?<=政府).*", "", _short(part))
    return name in part or (len(part) >= _SHORTEST_NAME and name.endswith(part))
