"""Judging a record by a rule: exactly one verdict, whatever the rule does."""

from __future__ import annotations

import traceback
from functools import partial
from pathlib import PurePath
from typing import Any

from zwgk.context import Bench, Context
from zwgk.dates import chinese_day
from zwgk.errors import CalendarGap, MissingFacts
from zwgk.parameters import Parameter
from zwgk.records import Record, titles_within
from zwgk.rules import Rule, RuleFunction
from zwgk.verdicts import Crash, Outcome, Verdict, Why, inapplicable, missing_facts

NOT_YET = inapplicable("检查日时该记录所载事项尚未发生")
"""The verdict on a record of which nothing had happened on the day of the check."""

_QUIET = (Outcome.PASSED, Outcome.INAPPLICABLE)


def judge(rule: Rule, record: Record, bench: Bench, ask: RuleFunction | None = None) -> Verdict:
    """Exactly one verdict, whatever the rule does.

    Facts that are not on record and an unpublished holiday arrangement become `cannot_tell`; any other exception
    becomes `error`.

    Args:
        rule: the rule that is asked.
        record: a record of the rule's subject, as it stood on the bench's day.
        bench: the dossier, calendar and layers.
        ask: calls the rule; a hook may wrap it. None calls it directly.
    """
    kept_away = blocked(rule, record, bench)
    if kept_away is not None:
        return kept_away
    try:
        answer: object = (ask or rule.function)(record, Context(bench, rule, record))
        return answer if isinstance(answer, Verdict) and answer.outcome in _QUIET else _spoken(answer)
    except MissingFacts as error:
        return _missing(record, bench, error)
    except CalendarGap as error:
        says = partial(_outside_calendar, error)
        return Verdict(outcome=Outcome.CANNOT_TELL, says=says, why=Why.CALENDAR_UNPUBLISHED)
    except Exception as error:  # noqa: BLE001 (a broken rule must not hide the others)
        return _crashed(rule, record, error)


def blocked(rule: Rule, record: Record, bench: Bench) -> Verdict | None:
    """The verdict that keeps the rule's function from being asked; None where it is asked."""
    if bench.dossier.not_yet and bench.dossier.is_to_come(record):
        return NOT_YET
    out_of_force = rule.out_of_force(record, bench.as_of)
    if out_of_force is not None:
        return out_of_force
    missing = [name for name in rule.needs if getattr(record, name) is None]
    return _missing(record, bench, MissingFacts(*missing, of=record.id)) if missing else None


def parameters_read(rule: Rule, record: Record, bench: Bench) -> tuple[Parameter[Any], ...]:
    """The parameters that the rule reads for a record: it is asked again, and gives the same answer.

    All that it says it uses where it breaks, none where it is not asked.
    """
    if rule.not_owed_by(bench.dossier.authority) or blocked(rule, record, bench):
        return ()
    context, read = Context.recording(bench, rule, record)
    try:
        rule.function(record, context)
    except (MissingFacts, CalendarGap):
        return tuple(read)
    except Exception:  # noqa: BLE001 (how it breaks stands in its verdict)
        return rule.uses
    return tuple(read)


def _spoken(answer: object) -> Verdict:
    if isinstance(answer, Verdict):
        if callable(answer.says):
            answer.says()  # a sentence that cannot be made is the rule's fault, and shows while the rule is judged
        return answer
    found = repr(answer) if answer is None or isinstance(answer, (bool, int, str)) else f"a {type(answer).__name__}"
    raise TypeError(f"the rule returned {found}; it has to return exactly one Verdict")


def _crashed(rule: Rule, record: Record, error: Exception) -> Verdict:
    frames = traceback.extract_tb(error.__traceback__)[1:]
    exception = f"{type(error).__name__}: {error}"
    place = f"规则{rule.code}（{rule.pack} {rule.pack_version}）检查{record.record_title}{record.id}"
    crash = Crash(
        pack=rule.pack,
        version=rule.pack_version,
        exception=exception,
        trace=tuple(f"{PurePath(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames),
    )
    return Verdict(outcome=Outcome.ERROR, says=f"{place}时出错：{exception}", crash=crash)


def _missing(record: Record, bench: Bench, error: MissingFacts) -> Verdict:
    """The verdict on facts that are not on record: inapplicable where they only lie after the day of the check."""
    facts = error.facts
    if facts and all(_lies_ahead(fact, record, bench, error.of) for fact in facts):
        return inapplicable(partial(_not_happened, record, bench, facts))
    return missing_facts(partial(_not_recorded, record, bench, facts), *facts)


def _lies_ahead(fact: str, record: Record, bench: Bench, of: str | None) -> bool:
    masked = bench.dossier.masked
    if of is not None:
        return fact in masked.get(of, ())
    if hasattr(record, fact) or fact in titles_within(type(record)):
        return fact in masked.get(record.id, ())  # a record that points to it may have a fact of that name, too
    return any(fact in masked.get(other.id, ()) for other in bench.dossier.pointing_to(record.id))


def _not_happened(record: Record, bench: Bench, facts: tuple[str, ...]) -> str:
    return f"截至检查日尚未发生：{_titles(record, bench, facts)}"


def _not_recorded(record: Record, bench: Bench, facts: tuple[str, ...]) -> str:
    return f"未登记{_titles(record, bench, facts)}，无法判断"


def _titles(record: Record, bench: Bench, facts: tuple[str, ...]) -> str:
    """The Chinese titles of facts: of the record's own, else of those of the records around it."""
    around = dict.fromkeys(map(type, (record, *bench.dossier.pointing_to(record.id), *bench.dossier)))
    titles: dict[str, str] = {}
    for kind in around:
        titles = titles_within(kind) | titles
    return "、".join(titles.get(name, name) for name in facts)


def _outside_calendar(gap: CalendarGap) -> str:
    first, last = chinese_day(gap.known_from), chinese_day(gap.known_until)
    return f"推算届满日所需的日期不在现有放假安排之内（{first}至{last}），无法判断"
