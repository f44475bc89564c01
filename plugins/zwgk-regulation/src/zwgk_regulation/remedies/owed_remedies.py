"""The remedies that a reply owes its applicant, by its kind and grounds, its day, and the authority that replied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

import attrs

from zwgk import Authority, Citation, Layers, Parameter, ReplyKind, RequestResult, ServiceMethod
from zwgk_regulation.instruments.reconsideration_law import RECONSIDERATION_LAW
from zwgk_regulation.remedies.parameters import (
    GROUNDS_FOR_RECONSIDERATION_FIRST,
    LAWSUIT_DAYS_AFTER_RECONSIDERATION,
    LAWSUIT_MONTHS,
    RECONSIDERATION_DAYS,
    RECONSIDERATION_FIRST,
    UNANSWERED_ROUTES,
    UNSETTLED_REMEDIES,
)
from zwgk_regulation.remedies.reconsideration_body import Law, bodies_by_law, body_parameter, names_on_record
from zwgk_regulation.remedies.reply_grounds import KINDS_OF_REPLY, Grounds, grounds
from zwgk_regulation.remedies.statement import Remedy, Route
from zwgk_regulation.source import SINCE_2024

T = TypeVar("T")

_WITHHOLDING_ITEM = 3
"""The item of article 36 for what is withheld."""
_ALSO_WITHHOLDING = frozenset({32, 37})
"""Articles that a reply cites as well when it withholds: the third party's objection, severance."""
_SOMEBODY = "有管辖权的复议机关"


@attrs.frozen
class Routes:
    """The way or ways that may be right, and why it is not settled where there are two."""

    ways: tuple[Route, ...]
    doubt: str = ""
    """Why a person has to choose, in Chinese; empty where there is one way."""


def routes(kind: ReplyKind | None, rests_on: Grounds, law: Law) -> Routes:
    """The way from a reply to reconsideration and to court.

    Args:
        kind: what the reply decides; None where no reply was given in time.
        rests_on: what it rests on.
        law: the law of its day.
    """
    if kind is None:
        ways = law(UNANSWERED_ROUTES)
        return Routes(ways, "逾期不答复是否应当先申请复议没有定论" if len(ways) > 1 else "")
    if kind in law(UNSETTLED_REMEDIES):
        return Routes((Route.RECONSIDERATION_FIRST, Route.EITHER), "行政查询事项是否属于不予公开没有定论")
    articles = law(GROUNDS_FOR_RECONSIDERATION_FIRST)
    withholding = frozenset(articles)
    if kind in law(RECONSIDERATION_FIRST):
        route = Route.SPLIT if kind is ReplyKind.PARTLY_DISCLOSED else Route.RECONSIDERATION_FIRST
        if _rests_elsewhere(rests_on, withholding):
            return Routes((route, Route.EITHER), "答复依据不是条例第十四条至第十六条，是否属于不予公开没有定论")
        return Routes((route,))
    if kind in (ReplyKind.NOT_AVAILABLE, ReplyKind.NOT_PROCESSED, ReplyKind.CLOSED) and rests_on.articles & withholding:
        doubt = f"答复类型登记为{kind.chinese}，依据却是不予公开的条款"
        return Routes((Route.RECONSIDERATION_FIRST, Route.EITHER), doubt)
    return Routes((Route.EITHER,))


def _rests_elsewhere(rests_on: Grounds, withholding: frozenset[int]) -> bool:
    """Whether a reply that withholds rests on something else than the articles on what may be withheld."""
    if rests_on.result is not None:
        return rests_on.result is RequestResult.OTHER_PROCEDURE
    if not rests_on.articles or rests_on.articles & (withholding | _ALSO_WITHHOLDING):
        return False
    return not (KINDS_OF_REPLY in rests_on.articles and (not rests_on.kinds or _WITHHOLDING_ITEM in rests_on.kinds))


def remedies(
    ways: Iterable[Route], authority: Authority, law: Law, *, answered: bool = True, online: bool = False
) -> tuple[Remedy, ...]:
    """What a statement has to name, for each way that may be right."""
    names = names_on_record(authority)
    bodies = tuple(names.get(body) or body.chinese for body in bodies_by_law(authority, law))
    return tuple(
        Remedy(
            route=route,
            bodies=bodies or (_SOMEBODY,),
            reconsideration_days=law(RECONSIDERATION_DAYS),
            lawsuit_months=law(LAWSUIT_MONTHS),
            lawsuit_days_after=law(LAWSUIT_DAYS_AFTER_RECONSIDERATION),
            answered=answered,
            online=online,
        )
        for route in ways
    )


@attrs.frozen(kw_only=True)
class OwedStatement:
    """The statement of remedies that a reply owes, and the law it rests on."""

    statements: tuple[str, ...]
    """The statement; two where the law leaves open which is right."""
    doubt: str
    """Why a person has to choose, in Chinese; empty where there is one statement."""
    bodies: tuple[str, ...]
    """The bodies that decide a reconsideration; any one will do."""
    citations: tuple[Citation, ...]

    @property
    def text(self) -> str:
        """The statement as it should stand in the reply."""
        return "\n".join(f"{statement}。" for statement in self.statements)


def statement_for(
    kind: ReplyKind | None,
    *,
    on: date,
    authority: Authority,
    result: RequestResult | None = None,
    basis: str = "",
    service: ServiceMethod | None = None,
    layers: Layers | None = None,
) -> OwedStatement:
    """The statement of remedies (救济告知) that a reply of a day owes its applicant.

    Args:
        kind: what the reply decides; None where no reply was given in time.
        on: the day of the reply, or the day after it was due.
        authority: who replies: its kind, level, government and superior say which body decides a reconsideration.
        result: the row of the annual report the reply falls under; tells an administrative query from what is withheld.
        basis: the articles the reply cites; read where `result` is None.
        service: how the reply goes out; over the internet it has to name where to apply there.
        layers: local values of the parameters; by default those of the national law.

    Raises:
        ParameterNotInForce: the day lies before the regulation of 2008.
    """
    local = layers or Layers()

    def law(parameter: Parameter[T]) -> T:
        return local.value(parameter, on)

    online = service is ServiceMethod.ELECTRONIC and on >= SINCE_2024
    found = routes(kind, grounds(basis, result), law)
    owed = remedies(found.ways, authority, law, answered=kind is not None, online=online)
    cited = [local.resolve(parameter, on).citation for parameter in _parameters(kind, found.ways, authority)]
    if online:
        cited.append(RECONSIDERATION_LAW.cite("第二十二条"))
    return OwedStatement(
        statements=tuple(remedy.statement for remedy in owed),
        doubt=found.doubt,
        bodies=owed[0].bodies,
        citations=tuple(dict.fromkeys(cited)),
    )


def _parameters(kind: ReplyKind | None, ways: tuple[Route, ...], authority: Authority) -> Iterator[Parameter[Any]]:
    """What a statement rests on, in the order in which a reader asks."""
    yield UNANSWERED_ROUTES if kind is None else RECONSIDERATION_FIRST
    body = body_parameter(authority)
    if body is not None:
        yield body
    yield RECONSIDERATION_DAYS
    if Route.RECONSIDERATION_FIRST in ways or Route.SPLIT in ways:
        yield LAWSUIT_DAYS_AFTER_RECONSIDERATION
    if Route.EITHER in ways or Route.SPLIT in ways:
        yield LAWSUIT_MONTHS
