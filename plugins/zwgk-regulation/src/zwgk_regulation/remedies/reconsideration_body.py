"""The body that decides a reconsideration (复议机关): which one it is by law, and which one a statement names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol, TypeVar

from zwgk import AdministrativeLevel, Authority, AuthorityKind, Parameter
from zwgk_regulation.remedies.reconsideration_parameters import (
    JUSTICE_BODIES,
    LED_WITHIN_THE_PROVINCE_BODIES,
    NATIONAL_DEPARTMENT_BODIES,
    PROVINCE_BODIES,
    RECONSIDERATION_BODIES,
    VERTICALLY_LED_BODIES,
    Bodies,
    ReconsiderationBody,
)
from zwgk_regulation.remedies.terms import normalised

T = TypeVar("T")

_NAMED = re.compile(
    r"(?:向|(?<![收接得达])到)((?:[^向,。;]|(?<=[或者])向){2,60}?)(?:依法)?(?:申请|提起|提出)(?:行政)?复议"
    r"|复议机关(?:为|是|:)([^,。;]{2,40})"
)
_GENERIC = {
    ReconsiderationBody.GOVERNMENT: re.compile(r"[本同]级(?:人民)?政府"),
    ReconsiderationBody.HIGHER_GOVERNMENT: re.compile(r"上一?级(?:人民)?政府"),
    ReconsiderationBody.SUPERIOR: re.compile(r"上一?级(?:业务|行政|司法行政)?(?:主管)?(?:部门|机关|单位)"),
    ReconsiderationBody.ITSELF: re.compile(
        r"向本(?:机关|部门|单位|部|委|署|局|省(?:人民)?政府)(?:依法)?(?:申请|提起|提出)(?:行政)?复议"
    ),
}
_REDACTED = re.compile("[\u00d7xX*某_]+")
_GOVERNMENTS = (AuthorityKind.GOVERNMENT, AuthorityKind.TOWNSHIP)
_SHORTEST_NAME = 3  # 区政府


class Law(Protocol):
    """Looks the value of a parameter up by the law of a day."""

    def __call__(self, parameter: Parameter[T], /) -> T:
        """The value on that day."""
        ...


class NamedBodies(NamedTuple):
    """The bodies that a statement names."""

    known: frozenset[ReconsiderationBody]
    others: tuple[str, ...]
    """Names that are none of the authority's own bodies, as far as those are on record."""
    redacted: bool
    """Whether a name is blacked out."""


def body_parameter(authority: Authority) -> Parameter[Bodies] | None:
    """What says who decides a reconsideration of an authority's reply; None for organs above the law's list."""
    if authority.level is AdministrativeLevel.NATIONAL:
        return NATIONAL_DEPARTMENT_BODIES if authority.kind is AuthorityKind.DEPARTMENT else None
    if authority.level is AdministrativeLevel.PROVINCE and authority.kind is AuthorityKind.GOVERNMENT:
        return PROVINCE_BODIES
    if authority.vertically_led:
        return VERTICALLY_LED_BODIES
    if authority.kind is AuthorityKind.DEPARTMENT and re.search("司法[局厅]", authority.name):
        return JUSTICE_BODIES
    return RECONSIDERATION_BODIES[authority.kind]


def bodies_by_law(authority: Authority, law: Law) -> Bodies:
    """Who decides a reconsideration of an authority's reply; none where its level has rules of its own."""
    parameter = body_parameter(authority)
    return () if parameter is None else law(parameter)


def bodies_perhaps(authority: Authority, law: Law) -> Bodies:
    """Bodies that may decide as well, by a fact that the record does not hold."""
    return law(LED_WITHIN_THE_PROVINCE_BODIES) if authority.vertically_led else ()


def names_on_record(authority: Authority) -> Mapping[ReconsiderationBody, str | None]:
    """The names of the authority's own bodies; a government's superior is the government above it."""
    above = ReconsiderationBody.HIGHER_GOVERNMENT if authority.kind in _GOVERNMENTS else ReconsiderationBody.SUPERIOR
    return {
        ReconsiderationBody.GOVERNMENT: authority.government,
        above: authority.superior,
        ReconsiderationBody.ITSELF: authority.name,
    }


def bodies_named(text: str, authority: Authority) -> NamedBodies:
    """The bodies that a statement names; the text as `normalised` gives it."""
    names = {body: _short(name) for body, name in names_on_record(authority).items() if name}
    known = {body for body, generic in _GENERIC.items() if generic.search(text)}
    known |= {
        body for body, name in names.items() if body is not ReconsiderationBody.ITSELF and name in _short(text)
    }  # its own name may stand anywhere in its letter
    others: set[str] = set()
    redacted = False
    for groups in _NAMED.findall(text):
        for part in re.split(r"或者?|、|向", "".join(groups)):
            if not part or "法院" in part or any(one.search(f"向{part}申请复议") for one in _GENERIC.values()):
                continue
            same = {body for body, name in names.items() if _is_name(part, name)}
            same -= (
                {ReconsiderationBody.ITSELF} if len(same) > 1 else set()
            )  # 财政局 may be either; the superior is meant
            known |= same
            redacted = redacted or bool(_REDACTED.fullmatch(part))
            if not same and not _REDACTED.fullmatch(part):
                others.add(part)
    return NamedBodies(frozenset(known), tuple(sorted(others)), redacted)


def body_faults(named: NamedBodies, lawful: Iterable[ReconsiderationBody], unnamed: Iterable[str]) -> Iterator[str]:
    """What is wrong with the bodies a statement names.

    Args:
        named: what it names.
        lawful: who decides by law; any one will do.
        unnamed: the fields that would hold the name of a lawful body, and do not.
    """
    lawful = tuple(lawful)
    should = "或者".join(body.chinese for body in lawful)
    wrong = [body.chinese for body in ReconsiderationBody if body in named.known and body not in lawful]
    wrong += [] if tuple(unnamed) else named.others
    if wrong:
        yield f"复议机关写为{'、'.join(wrong)}，应为{should}"
    elif not named.known and not named.others and not named.redacted:
        yield f"没有写明复议机关，应为{should}"


def _short(name: str) -> str:
    return normalised(name).replace("人民政府", "政府")


def _is_name(part: str, name: str) -> bool:
    """Whether a part of a statement is a name, in full, shortened to 区政府, or followed by an office of the body."""
    part = re.sub(r"(?<=政府).*", "", _short(part))
    return name in part or (len(part) >= _SHORTEST_NAME and name.endswith(part))
