"""Which deadlines of a dossier move with the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from zwgk import (
    Authority,
    AuthorityKind,
    Clause,
    Context,
    DatedValue,
    Disposition,
    Dossier,
    Parameter,
    PolicyDocument,
    Report,
    RulePack,
    Source,
    Span,
    Verdict,
    WorkCalendar,
    check,
    hookimpl,
    load_plugins,
    working_days,
)
from zwgk.moved_deadlines import moved_deadlines

PLAN = Source(
    id="moving",
    title="某办法",
    issuer="某县",
    in_force_from=date(2010, 1, 1),
    clauses=(Clause(id="1", title="及时公开文件", disposition=Disposition.AUTOMATIC),),
)
LIMIT: Parameter[Span] = Parameter(
    name="moving-limit",
    title="公开文件的期限",
    values=(DatedValue(since=date(2010, 1, 1), value=working_days(20), citation=PLAN.cite("一")),),
)
PACK = RulePack("moving", prefix="MV", source=PLAN, version="1")
BEFORE, AFTER = date(2019, 3, 21), date(2019, 3, 22)


@PACK.rule("MV0001", clause="1", title="文件逾期公开", uses=[LIMIT], needs=["issued_at"])
def late_document(document: PolicyDocument, context: Context) -> Verdict:
    """文件印发后是否在期限内公开。

    检查内容：自印发次日起，在期限届满前公开。

    为什么：公开得晚，公众就来不及知晓。

    如何整改：立即公开；以后印发时一并公开。
    """
    return context.timely(document.published_on, by=context.deadline(document.issued_on, LIMIT), action="公开文件")


class Plugin:
    @hookimpl
    def zwgk_rule_packs(self) -> list[RulePack]:
        return [PACK]


def judged(calendar: WorkCalendar, as_of: date, *documents: PolicyDocument) -> Report:
    office = Authority(id="某局", name="某局", kind=AuthorityKind.DEPARTMENT)
    plugins = load_plugins(only=(), extra=[Plugin()])
    return check(Dossier(office, documents), as_of=as_of, plugins=plugins, packs=["moving"], calendar=calendar)


def both(calendar: WorkCalendar, as_of: date, *documents: PolicyDocument) -> tuple[Report, Report]:
    before, after = (judged(calendar.known_at(day), as_of, *documents) for day in (BEFORE, AFTER))
    return before, after


def document(id_: str, issued: date, published: date | None = None) -> PolicyDocument:
    return PolicyDocument(id=id_, issued_at=issued, published_at=published)


def test_an_open_deadline_that_moves_is_listed_with_both_days(calendar: WorkCalendar) -> None:
    reports = both(calendar, date(2019, 4, 10), document("早", date(2019, 3, 1)), document("晚", date(2019, 4, 1)))
    [moved] = moved_deadlines(*reports)
    assert moved.to_dict() == {
        "rule": "MV0001",
        "title": "文件逾期公开",
        "record": {"kind": "policy-document", "id": "晚"},
        "open": True,
        "before": {
            "outcome": "pending",
            "deadline": {
                "due": "2019-04-30", "earliest": "2019-04-30", "latest": "2019-04-30", "certainty": "confirmed",
            },
        },
        "after": {
            "outcome": "pending",
            "deadline": {
                "due": "2019-04-29", "earliest": "2019-04-29", "latest": "2019-04-29", "certainty": "confirmed",
            },
        },
    }  # fmt: skip


@pytest.mark.parametrize(
    ("as_of", "listed"), [(date(2019, 4, 29), True), (date(2019, 4, 30), True), (date(2019, 5, 1), False)]
)
def test_a_deadline_is_open_as_long_as_one_calendar_leaves_it_so(
    calendar: WorkCalendar, as_of: date, *, listed: bool
) -> None:
    assert bool(moved_deadlines(*both(calendar, as_of, document("一", date(2019, 4, 1))))) == listed


def test_what_is_decided_is_listed_when_asked_for(calendar: WorkCalendar) -> None:
    reports = both(calendar, date(2019, 6, 1), document("一", date(2019, 4, 1), date(2019, 4, 30)))
    assert moved_deadlines(*reports) == ()
    [moved] = moved_deadlines(*reports, decided=True)
    assert (moved.open, moved.before.verdict.outcome.value, moved.after.verdict.outcome.value) == (
        False, "passed", "failed",
    )  # fmt: skip


def test_one_calendar_moves_nothing(calendar: WorkCalendar) -> None:
    report = judged(calendar, date(2019, 4, 10), document("一", date(2019, 4, 1)))
    assert moved_deadlines(report, report, decided=True) == ()


def test_what_has_no_deadline_under_either_calendar_has_not_moved(calendar: WorkCalendar) -> None:
    undated = PolicyDocument(id="一", issued_at=None, published_at=None)
    assert moved_deadlines(*both(calendar, date(2019, 4, 10), undated), decided=True) == ()


def test_a_deadline_may_come_within_what_can_be_known(calendar: WorkCalendar) -> None:
    paper, as_of = document("一", date(2024, 3, 4)), date(2024, 3, 5)
    reports = (judged(calendar.known_at(date(2010, 1, 4)), as_of, paper), judged(calendar, as_of, paper))
    [moved] = [one.to_dict() for one in moved_deadlines(*reports)]
    assert moved["before"] == {"outcome": "cannot_tell", "deadline": None}
    assert moved["after"] == {
        "outcome": "pending",
        "deadline": {"due": "2024-04-01", "earliest": "2024-04-01", "latest": "2024-04-01", "certainty": "confirmed"},
    }
