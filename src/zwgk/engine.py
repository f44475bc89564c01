"""Checking dossiers: every rule on every record it concerns, one verdict each."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from zwgk.attestation_tables import Attestations
from zwgk.calendars import WorkCalendar
from zwgk.context import Bench
from zwgk.dates import ensure_day
from zwgk.decisions import Decisions
from zwgk.dossier import Dossier, by_kind_and_id
from zwgk.errors import PluginError
from zwgk.findings import Judgements
from zwgk.judging import judge
from zwgk.packs import RulePack
from zwgk.parameters import Layers
from zwgk.plugins import Plugins, load_plugins
from zwgk.records import Authority, Record
from zwgk.reports import CONFIRMED_WITHIN, Report
from zwgk.rules import Rule
from zwgk.same_demands import settle
from zwgk.set_aside import set_aside
from zwgk.waivers import Waivers

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future


DOSSIERS_UNDER_WAY = 16
"""How many dossiers an executor works on before the first report is taken from it."""


def check(
    dossier: Dossier,
    *,
    as_of: date,
    plugins: Plugins | None = None,
    packs: Iterable[str] | None = None,
    calendar: WorkCalendar | None = None,
    confirmed_within: int = CONFIRMED_WITHIN,
    waivers: Waivers | None = None,
    decisions: Decisions | None = None,
    attestations: Attestations | None = None,
) -> Report:
    """Judge a dossier as it stood at the end of a day.

    Args:
        dossier: one authority's records.
        as_of: the day; what is dated later has not happened yet.
        plugins: what may judge it; by default zwgk's own plugin and the installed ones.
        packs: names of the packs to judge by; by default every pack that binds the authority.
        calendar: the working days; by default those of the plugins, with the authority's local ones.
        confirmed_within: how many days before `as_of` a text must have been confirmed, or the report names it.
        waivers: approved exceptions; they stand beside failures and change no verdict.
        decisions: what people answered where a rule needs one; they stand beside the verdicts too.
        attestations: attestations and evidence that join the dossier.

    Raises:
        InstantRefused: `as_of` is a timestamp.
        PluginError: a pack is named that is not installed.
    """
    from importlib.metadata import version  # slow to import

    as_of = ensure_day(as_of)
    plugins = load_plugins() if plugins is None else plugins
    chosen = _chosen(plugins, packs, dossier.authority)
    dossier, attested = (dossier, None) if attestations is None else attestations.added_to(dossier)
    bench = Bench(
        as_of=as_of,
        calendar=calendar or plugins.calendar(dossier.authority),
        dossier=dossier.as_of(as_of),
        layers=Layers(override for pack in chosen for override in pack.overrides),
    )
    rules = sorted((rule for pack in chosen for rule in pack.rules), key=attrgetter("code"))
    given, replaced = set_aside(tuple(_judgements(rules, bench, plugins)), chosen, bench)
    judgements, also = settle(given)
    return Report(
        bench=bench,
        judgements=judgements,
        also=also,
        replaced=replaced,
        confirmed_within=confirmed_within,
        versions={
            "zwgk": version("zwgk"),
            "packs": {pack.name: pack.version for pack in chosen},
            "calendar": bench.calendar.version,
        },
        pointers=_pointers(chosen),
        waivers=waivers,
        decisions=decisions,
        attestations=attested,
    )


def check_many(
    dossiers: Iterable[Dossier],
    *,
    as_of: date,
    plugins: Plugins | None = None,
    packs: Sequence[str] | None = None,
    calendar: WorkCalendar | None = None,
    executor: Executor | None = None,
    confirmed_within: int = CONFIRMED_WITHIN,
    waivers: Waivers | None = None,
    decisions: Decisions | None = None,
    attestations: Attestations | None = None,
) -> Iterator[Report]:
    """Judge many dossiers, one after the other; the reports come in the order of the dossiers.

    Args:
        dossiers: read one at a time, so that only one is held in memory.
        as_of: the day they are judged as of.
        plugins: what may judge them; loaded once.
        packs: names of the packs to judge by.
        calendar: the working days; by default those of the plugins, with each authority's local ones.
        executor: runs the checks in threads of this process; None runs them here, one by one. At most
            `DOSSIERS_UNDER_WAY` dossiers are held at once.
        confirmed_within: how many days before `as_of` a text must have been confirmed, or the reports name it.
        waivers: approved exceptions, of any of the authorities.
        decisions: what people answered, for any of the authorities.
        attestations: attestations and evidence; each has to name its authority.

    Raises:
        PluginError: a pack is named that is not installed.
    """
    plugins = load_plugins() if plugins is None else plugins
    one = partial(
        _check_one,
        as_of=as_of,
        plugins=plugins,
        packs=packs,
        given=calendar,
        national=plugins.calendar(),
        confirmed_within=confirmed_within,
        waivers=waivers,
        decisions=decisions,
        attestations=None if attestations is None else attestations.named(),
    )
    if executor is None:
        yield from map(one, dossiers)
        return
    under_way: deque[Future[Report]] = deque()
    for dossier in dossiers:
        under_way.append(executor.submit(one, dossier))
        if len(under_way) == DOSSIERS_UNDER_WAY:
            yield under_way.popleft().result()
    while under_way:
        yield under_way.popleft().result()


def _check_one(  # what `check_many` calls, so that the national calendar is compiled once
    dossier: Dossier,
    *,
    as_of: date,
    plugins: Plugins,
    packs: Sequence[str] | None,
    given: WorkCalendar | None,
    national: WorkCalendar,
    confirmed_within: int,
    waivers: Waivers | None,
    decisions: Decisions | None,
    attestations: Attestations | None,
) -> Report:
    calendar = given or plugins.localized(national, dossier.authority)
    return check(
        dossier,
        as_of=as_of,
        plugins=plugins,
        packs=packs,
        calendar=calendar,
        confirmed_within=confirmed_within,
        waivers=waivers,
        decisions=decisions,
        attestations=attestations,
    )


def _chosen(plugins: Plugins, names: Iterable[str] | None, authority: Authority) -> tuple[RulePack, ...]:
    if names is None:
        return tuple(pack for pack in plugins.packs if pack.binds(authority))
    by_name = {pack.name: pack for pack in plugins.packs}
    wanted = sorted(set(names))
    unknown = [name for name in wanted if name not in by_name]
    if unknown:
        raise PluginError(f"no such pack: {', '.join(unknown)}; installed are {', '.join(by_name) or 'none'}")
    return tuple(by_name[name] for name in wanted)


def _pointers(packs: Iterable[RulePack]) -> dict[str, tuple[str, ...]]:
    """Clauses that point to rules of other packs, by rule code."""
    found: dict[str, tuple[str, ...]] = {}
    for pack in packs:
        for clause in pack.clauses:
            for code in clause.implemented_by:
                found[code] = tuple(dict.fromkeys((*found.get(code, ()), clause.id)))
    return found


def _judgements(rules: Iterable[Rule], bench: Bench, plugins: Plugins) -> Iterator[Judgements]:
    for rule in rules:
        records = _concerned(rule, bench.dossier)
        refusal = rule.not_owed_by(bench.dossier.authority)
        if refusal is not None:
            yield Judgements(rule, records, (refusal,) * len(records))
        else:
            ask = partial(plugins.judged, rule) if plugins.checks_are_wrapped() else None
            yield Judgements(rule, records, tuple([judge(rule, record, bench, ask) for record in records]))


def _concerned(rule: Rule, dossier: Dossier) -> tuple[Record, ...]:
    """The records a rule judges, with those of which nothing had happened yet, by kind and id."""
    seen = dossier.of(rule.subject)
    not_yet = [record for record in dossier.not_yet if isinstance(record, rule.subject)]
    return tuple(sorted((*seen, *not_yet), key=by_kind_and_id)) if not_yet else seen
