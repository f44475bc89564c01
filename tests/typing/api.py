"""The public API as a user writes it. Never run: mypy checks that each answer has the type that a user expects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from datetime import date, datetime
from pathlib import Path
from typing import Any, ClassVar, assert_type

import attrs
import pendulum
from hypothesis.strategies import SearchStrategy

import zwgk
from zwgk import (
    Authority,
    AuthorityKind,
    CalendarDay,
    Case,
    CaseResult,
    Certainty,
    ClockEvent,
    Context,
    DatedValue,
    DayCount,
    Deadline,
    DisputedDeadline,
    Dossier,
    Exclude,
    ExplainedDays,
    Extend,
    Fact,
    Finding,
    Interpretation,
    Layers,
    Moment,
    Outcome,
    Override,
    Parameter,
    Plugins,
    PolicyDocument,
    Publication,
    Record,
    Report,
    ResolvedValue,
    Restart,
    Rule,
    RulePack,
    Schedule,
    SetByPerson,
    Source,
    Span,
    Stop,
    Stricter,
    Timeliness,
    Verdict,
    WorkCalendar,
    fact,
    hookimpl,
    working_days,
)
from zwgk.testing import Check, checks_of, parametrize_with_checks
from zwgk.testing.dossiers import dossiers, records, violations

DAY = date(2024, 3, 5)
PLAN = Source(id="plan", title="工作要点", issuer="某局", in_force_from=date(2024, 1, 1))
LIMIT = Parameter(
    name="limit",
    title="期限",
    values=(DatedValue(since=date(2024, 1, 1), value=working_days(5), citation=PLAN.cite("二·3")),),
    stricter=Stricter.LOWER,
)
FORMS: Parameter[tuple[str, ...]] = Parameter(
    name="forms",
    title="形式",
    values=(DatedValue(since=date(2024, 1, 1), value=("图解", "视频"), citation=PLAN.cite("二·3")),),
)
PACK = RulePack("plan", prefix="PL", source=PLAN, version="1.0")


def working_day_arithmetic(days: list[date]) -> None:
    calendar = zwgk.china_calendar()
    assert_type(calendar, WorkCalendar)
    assert_type(calendar.is_working_day(DAY), bool)
    assert_type(calendar.add(DAY, 20), date)
    assert_type(calendar.add(pendulum.Date(2024, 3, 5), -1), date)
    assert_type(calendar.count(DAY, days[0]), int)
    assert_type(calendar.next_working_day(DAY), date)
    assert_type(calendar.look(DAY), CalendarDay)
    assert_type(calendar.look(DAY).reason, str)
    assert_type(calendar.known_until, date)
    assert_type(calendar.version, str)


def deadlines() -> None:
    events: list[ClockEvent] = [Restart(DAY), Exclude(DAY, DAY, reason="征求意见"), Extend(working_days(20))]
    due = zwgk.deadline(DAY, working_days(20), events=events)
    assert_type(due, Deadline)
    assert_type(due.due, date)
    assert_type(due.certainty, Certainty)
    assert_type(due.rolled_from, date | None)
    assert_type(due.explain(), tuple[ExplainedDays, ...])
    assert_type(due.overdue_by(DAY), int)
    assert_type(due.to_dict(), dict[str, object])
    assert_type(zwgk.deadline(DAY, zwgk.months(6), calendar=zwgk.china_calendar(), roll_over_rest_days=True), Deadline)
    zwgk.deadline(DAY, working_days(20), events=[Extend(working_days(20))])
    zwgk.deadline(DAY, working_days(20), events=(Restart(DAY), Extend(working_days(20))))
    told: list[ClockEvent] = [
        SetByPerson(DAY, reason="另定", on=DAY, citation=PLAN.cite("二·3")),
        Stop(DAY, reason="撤回", citation="条例第三十条"),
        Extend(working_days(20), cap=working_days(20)),
    ]
    stopped = zwgk.deadline(DAY, zwgk.years(1), events=told)
    assert_type(stopped.set_by, SetByPerson | None)
    assert_type(stopped.stopped, Stop | None)
    assert_type(stopped.missing_notices, tuple[int, ...])
    assert_type(due.last_safe_day, date)
    assert_type(due.working_days_left(DAY), DayCount)
    assert_type(due.delay(DAY).most, int)
    assert_type(zwgk.latest_start(DAY, working_days(20), calendar=zwgk.china_calendar()), date)
    disputed = zwgk.disputed_deadline({"保安签收": DAY}, working_days(20), events=events)
    assert_type(disputed, DisputedDeadline)
    assert_type(disputed.under["保安签收"], Deadline)
    assert_type(disputed.timeliness(DAY), Timeliness)


def days_and_moments(instant: datetime) -> None:
    assert_type(zwgk.to_date(instant), date)
    assert_type(Moment.parse("2024-03-05 16:40"), Moment)
    assert_type(Moment(DAY).precedes(Moment.of(instant)), bool | None)
    assert_type(Moment(DAY).minutes_before(Moment.of("2024-03-05")), int | None)


def parameters() -> None:
    assert_type(LIMIT, Parameter[Span])
    assert_type(LIMIT.on(DAY), DatedValue[Span])
    assert_type(LIMIT.on(DAY).value, Span)
    assert_type(FORMS.on(DAY).value, tuple[str, ...])
    layers = Layers([Override(parameter=LIMIT, value=working_days(3), citation=PLAN.cite(), layer="某某镇")])
    assert_type(layers.resolve(LIMIT, DAY), ResolvedValue[Span])
    assert_type(layers.value(LIMIT, DAY), Span)
    assert_type(layers.resolve(LIMIT, DAY).provenance, str)
    PACK.override(LIMIT, working_days(3), PLAN.cite("二·3"))


def records_and_dossiers() -> None:
    authority = Authority(id="jcz", name="某局", kind=AuthorityKind.DEPARTMENT, departments=("办公室", "预算科"))
    assert_type(authority.departments, tuple[str, ...])
    document = PolicyDocument(id="d1", published_at="2024-03-05 16:40", signed_on=pendulum.Date(2024, 3, 1))
    assert_type(document.published_at, Moment | None)
    assert_type(document.published_on, date | None)
    assert_type(document.governing_date, date | None)
    dossier = Dossier(authority, [document, Interpretation(id="i1", document="d1")])
    assert_type(dossier.of(PolicyDocument), tuple[PolicyDocument, ...])
    assert_type(dossier.of(Publication), tuple[Publication, ...])
    assert_type(dossier.linked(Interpretation, "d1"), tuple[Interpretation, ...])
    assert_type(dossier.get("d1"), Record | None)
    assert_type(dossier.as_of(DAY), Dossier)
    assert_type(zwgk.facts_of(PolicyDocument), dict[str, Fact])
    for record in dossier:
        assert_type(record, Record)


@attrs.frozen(kw_only=True)
class OpenDay(Record):
    """A record type of a plugin."""

    record_kind: ClassVar[str] = "open-day"
    record_title: ClassVar[str] = "开放日"

    visitors: int | None = attrs.field(default=None, metadata=fact("人数", "参加的人数"))


@PACK.rule("PL0001", clause="2.3-07", title="政策解读逾期公开", uses=[LIMIT, FORMS])
def late_interpretation(document: PolicyDocument, context: Context) -> Verdict:
    """政策解读应当按期公开。"""
    assert_type(context.as_of, date)
    assert_type(context.value(LIMIT), Span)
    assert_type(context.value(FORMS), tuple[str, ...])
    assert_type(context.need(document.title, "title"), str)
    found = context.linked(Interpretation, to=document)
    assert_type(found, tuple[Interpretation, ...])
    due = context.deadline(document.published_on, LIMIT)
    assert_type(due, Deadline)
    return context.timely(found[0].published_on, by=due, action="公开政策解读")


@PACK.rule("PL0002", clause=("2.3-08", "2.3-09"), title="没有举办开放日")
def no_open_day(authority: Authority, context: Context) -> Verdict:
    """每年应当举办政府开放日。"""
    assert_type(authority.name, str)
    return zwgk.passed() if context.dossier.of(OpenDay) else zwgk.failed("年度内没有开放日")


assert_type(late_interpretation, Rule)


@hookimpl
def zwgk_rule_packs() -> list[RulePack]:
    return [PACK]


@hookimpl
def zwgk_record_types() -> list[type[Record]]:
    return [OpenDay]


@hookimpl
def zwgk_holiday_schedule(year: int) -> Schedule | None:
    return Schedule(year=year, rest_days={date(year, 1, 1): "元旦"}, makeup_days={}, source="某通知")


def checking(dossiers: Iterator[Dossier], path: Path) -> None:
    dossier = zwgk.load(path)
    assert_type(dossier, Dossier)
    report = zwgk.check(dossier, as_of=DAY, packs=["plan"])
    assert_type(report, Report)
    assert_type(report.findings, tuple[Finding, ...])
    assert_type(report.findings[0].verdict.outcome, Outcome)
    assert_type(report.findings[0].parameters, tuple[ResolvedValue[Any], ...])
    assert_type(report.counts, dict[str, int])
    assert_type(report.to_dict(), dict[str, object])
    plugins = zwgk.load_plugins()
    assert_type(plugins, Plugins)
    with ProcessPoolExecutor() as executor:
        assert_type(zwgk.check_many(dossiers, as_of=DAY, plugins=plugins, executor=executor), Iterator[Report])


def cases(rules: Mapping[str, Rule]) -> None:
    assert_type(zwgk.cases_of(PACK), tuple[Case, ...])
    assert_type(zwgk.run_case(zwgk.cases_of(PACK)[0], rules, zwgk.china_calendar()), CaseResult)
    assert_type(zwgk.run_cases(zwgk.cases_of(PACK)), Iterator[CaseResult])


PACK.override(LIMIT, zwgk.working_days(2), PACK.source.cite("第二条"), until=DAY)
PACK.silence("REG2601", PACK.source.cite("第三条"), reason="由区政府统一公开")


@PACK.rule("PL0003", clause="2.3-10", title="政策解读逾期公开", replaces="XZ2307", waivable=False, version=2)
def late_local_interpretation(document: PolicyDocument, context: Context) -> Verdict:
    """政策解读应当按本镇的期限公开。"""
    return context.timely(document.published_on, by=context.deadline(document.published_on, LIMIT), action="公开")


def beside_the_verdicts(dossier: Dossier, path: Path) -> None:
    waivers, decisions = zwgk.load_waivers(path), zwgk.load_decisions([path])
    assert_type(waivers, zwgk.Waivers)
    assert_type(decisions, zwgk.Decisions)
    report = zwgk.check(
        dossier, as_of=DAY, waivers=waivers, decisions=decisions, attestations=zwgk.load_attestations(path)
    )
    finding = report.findings[0]
    assert_type(finding.waived, zwgk.Waiver | None)
    assert_type(finding.decided, zwgk.Decision | None)
    assert_type(finding.replaces, tuple[Rule, ...])


assert_type(checks_of(PACK), tuple[Check, ...])


@parametrize_with_checks(PACK, expected_failures={"PL0001-failure-does-not-heal": "期限可因复议而恢复"})
def test_conformance(check: Check) -> None:
    check()


assert_type(records(OpenDay, held_on=DAY), SearchStrategy[OpenDay])
assert_type(dossiers([OpenDay], min_size=1, max_size=3), SearchStrategy[Dossier])
assert_type(violations("XZ2307"), SearchStrategy[tuple[Dossier, date]])
