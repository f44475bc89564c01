"""What a rule may ask while it judges a record."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from zwgk import (
    Attestation,
    Authority,
    AuthorityKind,
    CalendarGap,
    Certainty,
    Clause,
    Context,
    DatedValue,
    Deadline,
    Disposition,
    Dossier,
    Evidence,
    Exclude,
    Interpretation,
    Layers,
    MissingFacts,
    Outcome,
    Override,
    PackError,
    Parameter,
    ParameterNotInForce,
    PolicyDocument,
    Publication,
    Record,
    Rule,
    RulePack,
    Source,
    Span,
    Stricter,
    Training,
    Verdict,
    Why,
    china_calendar,
    days,
    deadline,
    passed,
    working_days,
)
from zwgk.context import Bench

CLAUSES = (
    Clause(id="1-1", title="及时公开", disposition=Disposition.AUTOMATIC),
    Clause(id="1-2", title="营造氛围", disposition=Disposition.ATTESTED),
)
PLAN = Source(
    id="plan",
    title="某县2024年要点",
    issuer="某县政府",
    in_force_from=date(2024, 1, 1),
    in_force_until=date(2024, 12, 31),
    clauses=CLAUSES,
)
LAW = Source(id="law", title="某条例", issuer="某机关", in_force_from=date(2008, 5, 1), clauses=CLAUSES)
PLAN_PACK = RulePack("plan", prefix="PL", source=PLAN, version="1")
LAW_PACK = RulePack("law", prefix="LAW", source=LAW, version="1")

LIMIT: Parameter[Span] = Parameter(
    name="limit",
    title="答复期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(since=date(2008, 5, 1), value=working_days(15), citation=LAW.cite("第二十四条")),
        DatedValue(since=date(2019, 5, 15), value=working_days(20), citation=LAW.cite("第三十三条")),
    ),
)


@PLAN_PACK.rule("PL0001", clause="1-1", title="文件逾期公开")
def late_in_plan(document: PolicyDocument, context: Context) -> Verdict:
    """文件是否及时公开。

    检查内容：公开日期。

    为什么：公众要知道。

    如何整改：公开。
    """
    return passed(f"{document.id}{context.as_of}")


@LAW_PACK.rule("LAW0001", clause="1-1", title="文件逾期公开")
def late_by_law(document: PolicyDocument, context: Context) -> Verdict:
    """文件是否及时公开。

    检查内容：公开日期。

    为什么：公众要知道。

    如何整改：公开。
    """
    return passed(f"{document.id}{context.as_of}")


BUREAU = Authority(id="czj", name="某县财政局", kind=AuthorityKind.DEPARTMENT)
DOCUMENT = PolicyDocument(id="doc", published_at="2024-03-15")
FRIDAY = date(2024, 3, 15)


def context_of(
    record: Record,
    others: Iterable[Record] = (),
    *,
    as_of: date = date(2024, 6, 30),
    rule: Rule = late_in_plan,
    layers: Layers | None = None,
) -> Context:
    own = () if isinstance(record, Authority) else (record,)
    dossier = Dossier(BUREAU, (*own, *others))
    return Context(
        Bench(as_of=as_of, calendar=china_calendar(), dossier=dossier, layers=layers or Layers()), rule, record
    )


def test_a_rule_sees_the_day_the_calendar_and_the_dossier() -> None:
    context = context_of(DOCUMENT)
    assert context.as_of == date(2024, 6, 30)
    assert context.calendar is china_calendar()
    assert context.dossier.get("doc") is DOCUMENT


def test_a_rule_cannot_hang_anything_on_its_context() -> None:
    with pytest.raises(AttributeError):
        context_of(DOCUMENT).memory = 1  # type: ignore[attr-defined] # that is the point


@pytest.mark.parametrize(
    ("record", "rule", "as_of", "expected"),
    [
        (DOCUMENT, late_in_plan, date(2024, 6, 30), date(2024, 3, 15)),
        (BUREAU, late_in_plan, date(2024, 12, 30), date(2024, 12, 30)),
        (BUREAU, late_in_plan, date(2024, 12, 31), date(2024, 12, 31)),
        (BUREAU, late_in_plan, date(2025, 1, 1), date(2024, 12, 31)),
        (BUREAU, late_by_law, date(2025, 1, 1), date(2025, 1, 1)),
    ],
    ids=["the record's own", "in the year", "last day", "after the year", "open-ended law"],
)
def test_the_governing_date_is_the_records_own_else_the_end_of_the_texts_year(
    record: Record, rule: Rule, as_of: date, expected: date
) -> None:
    assert context_of(record, rule=rule, as_of=as_of).governing_date == expected


@pytest.mark.parametrize(
    ("published", "amount"),
    [("2019-05-14", 15), ("2019-05-15", 20), ("2019-05-16", 20)],
    ids=["the day before the change", "the day of the change", "the day after"],
)
def test_the_value_is_that_of_the_law_of_the_records_day_and_not_of_today(published: str, amount: int) -> None:
    context = context_of(PolicyDocument(id="doc", published_at=published), rule=late_by_law, as_of=date(2024, 6, 30))
    assert context.value(LIMIT) == working_days(amount)


def test_a_value_comes_through_the_local_layers() -> None:
    local: Override[Any] = Override(parameter=LIMIT, value=working_days(10), citation=PLAN.cite(), layer="某镇")
    assert context_of(DOCUMENT, layers=Layers([local])).value(LIMIT) == working_days(10)


def test_a_value_before_the_first_law_is_not_in_force() -> None:
    context = context_of(PolicyDocument(id="doc", published_at="2008-04-30"), rule=late_by_law)
    with pytest.raises(ParameterNotInForce, match=r"'limit'.*2008-04-30.*2008-05-01"):
        context.value(LIMIT)


def test_a_fact_on_record_is_handed_back() -> None:
    assert context_of(DOCUMENT).need(FRIDAY, "published_on") is FRIDAY


@pytest.mark.parametrize("fact", [False, 0, "", ()], ids=repr)
def test_a_fact_that_is_on_record_and_empty_is_not_missing(fact: object) -> None:
    assert context_of(DOCUMENT).need(fact, "published_on") is fact


def test_a_fact_that_is_not_on_record_is_missing_by_name() -> None:
    with pytest.raises(MissingFacts) as raised:
        context_of(DOCUMENT).need(None, "signed_on")
    assert raised.value.facts == ("signed_on",)


def test_a_fact_of_another_record_is_missing_by_the_name_of_that_record() -> None:
    other = Interpretation(id="i", document="doc")
    with pytest.raises(MissingFacts) as raised:
        context_of(DOCUMENT, [other]).need(None, "signed_on", of=other)
    assert (raised.value.facts, raised.value.of) == (("signed_on",), "i")


@pytest.mark.parametrize(
    ("as_of", "ahead"), [(date(2024, 3, 14), True), (date(2024, 3, 15), False), (date(2024, 3, 16), False)], ids=str
)
def test_a_fact_lies_ahead_until_the_day_it_happens(as_of: date, ahead: bool) -> None:  # noqa: FBT001
    document = PolicyDocument(id="doc", issued_at="2024-03-01", published_at="2024-03-15")
    dossier = Dossier(BUREAU, [document]).as_of(as_of)
    bench = Bench(as_of=as_of, calendar=china_calendar(), dossier=dossier, layers=Layers())
    context = Context(bench, late_in_plan, document)
    assert context.lies_ahead(document, "published_at") is ahead
    assert context.lies_ahead(document, "issued_at") is False


INTERPRETATION = Interpretation(id="one", document="doc", drafted_on=date(2024, 3, 1))
STRANGER = Interpretation(id="two", document="other", drafted_on=date(2024, 3, 1))


def test_linked_records_are_those_that_point_to_the_record() -> None:
    context = context_of(DOCUMENT, [INTERPRETATION, STRANGER, PolicyDocument(id="other")])
    assert context.linked(Interpretation, to=DOCUMENT) == (INTERPRETATION,)


def test_linked_records_of_a_base_type_are_those_of_all_its_kinds() -> None:
    context = context_of(DOCUMENT, [INTERPRETATION, STRANGER, PolicyDocument(id="other")])
    assert context.linked(Publication, to=DOCUMENT) == (INTERPRETATION,)


@pytest.mark.parametrize("limit", [LIMIT, working_days(20)], ids=["a parameter", "a span"])
def test_a_deadline_is_counted_by_a_parameter_or_a_span(limit: Parameter[Span] | Span) -> None:
    assert context_of(DOCUMENT).deadline(FRIDAY, limit).due == date(2024, 4, 15)


def test_a_deadline_without_a_start_is_a_missing_fact() -> None:
    with pytest.raises(MissingFacts):
        context_of(DOCUMENT).deadline(None, LIMIT)


def test_clock_events_reach_the_deadline() -> None:
    events = [Exclude(date(2024, 3, 18), date(2024, 3, 19))]
    assert context_of(DOCUMENT).deadline(FRIDAY, working_days(1), events=events).due == date(2024, 3, 20)


def test_a_deadline_past_the_published_days_is_provisional() -> None:
    ended = context_of(DOCUMENT).deadline(china_calendar().known_until, working_days(5))
    assert ended.certainty is Certainty.PROVISIONAL
    assert ended.earliest < ended.latest


def test_a_deadline_too_far_ahead_is_a_gap() -> None:
    with pytest.raises(CalendarGap):
        context_of(DOCUMENT).deadline(date(2060, 1, 4), working_days(1))


CONFIRMED = deadline(FRIDAY, working_days(3), calendar=china_calendar())
"""Due on Wednesday 20 March."""
PROVISIONAL = attrs.evolve(
    CONFIRMED, earliest=date(2024, 3, 18), latest=date(2024, 3, 22), certainty=Certainty.PROVISIONAL
)


@pytest.mark.parametrize(
    ("acted_on", "outcome"),
    [
        (date(2024, 3, 15), Outcome.PASSED),
        (date(2024, 3, 17), Outcome.PASSED),
        (date(2024, 3, 18), Outcome.PASSED),
        (date(2024, 3, 19), Outcome.CANNOT_TELL),
        (date(2024, 3, 20), Outcome.CANNOT_TELL),
        (date(2024, 3, 21), Outcome.CANNOT_TELL),
        (date(2024, 3, 22), Outcome.CANNOT_TELL),
        (date(2024, 3, 23), Outcome.FAILED),
    ],
    ids=str,
)
def test_an_act_passes_by_the_earliest_and_fails_after_the_latest_due_day(acted_on: date, outcome: Outcome) -> None:
    verdict = context_of(DOCUMENT).timely(acted_on, by=PROVISIONAL, action="公开政策解读")
    assert verdict.outcome is outcome
    assert verdict.why is (Why.CALENDAR_UNPUBLISHED if outcome is Outcome.CANNOT_TELL else None)
    assert (verdict.deadline, verdict.acted_on) == (PROVISIONAL, acted_on)


@pytest.mark.parametrize(
    ("as_of", "outcome"),
    [
        (date(2024, 3, 17), Outcome.PENDING),
        (date(2024, 3, 18), Outcome.PENDING),
        (date(2024, 3, 19), Outcome.CANNOT_TELL),
        (date(2024, 3, 20), Outcome.CANNOT_TELL),
        (date(2024, 3, 21), Outcome.CANNOT_TELL),
        (date(2024, 3, 22), Outcome.CANNOT_TELL),
        (date(2024, 3, 23), Outcome.FAILED),
    ],
    ids=str,
)
def test_what_is_not_done_is_pending_to_the_earliest_and_fails_after_the_latest_due_day(
    as_of: date, outcome: Outcome
) -> None:
    verdict = context_of(DOCUMENT, as_of=as_of).timely(None, by=PROVISIONAL, action="公开政策解读")
    assert verdict.outcome is outcome
    assert verdict.why is (Why.CALENDAR_UNPUBLISHED if outcome is Outcome.CANNOT_TELL else None)
    assert (verdict.deadline, verdict.acted_on) == (PROVISIONAL, None)


@pytest.mark.parametrize(
    ("acted_on", "as_of", "outcome"),
    [
        (date(2024, 3, 19), date(2024, 6, 30), Outcome.PASSED),
        (date(2024, 3, 20), date(2024, 6, 30), Outcome.PASSED),
        (date(2024, 3, 21), date(2024, 6, 30), Outcome.FAILED),
        (None, date(2024, 3, 19), Outcome.PENDING),
        (None, date(2024, 3, 20), Outcome.PENDING),
        (None, date(2024, 3, 21), Outcome.FAILED),
    ],
)
def test_a_confirmed_due_day_leaves_no_doubt(acted_on: date | None, as_of: date, outcome: Outcome) -> None:
    assert context_of(DOCUMENT, as_of=as_of).timely(acted_on, by=CONFIRMED, action="公开").outcome is outcome


@pytest.mark.parametrize(
    ("acted_on", "as_of", "by", "sentence"),
    [
        (date(2024, 3, 20), date(2024, 6, 30), CONFIRMED, "2024年3月20日公开政策解读，未超过2024年3月20日"),
        (
            date(2024, 3, 25),
            date(2024, 6, 30),
            CONFIRMED,
            "应于2024年3月20日前（含当日）公开政策解读，实际为2024年3月25日，逾期3个工作日",
        ),
        (
            None,
            date(2024, 3, 22),
            CONFIRMED,
            "应于2024年3月20日前（含当日）公开政策解读，截至2024年3月22日没有记录，已逾期2个工作日",
        ),
        (None, date(2024, 3, 18), CONFIRMED, "应于2024年3月20日前（含当日）公开政策解读，尚未到期"),
        (
            None,
            date(2024, 3, 20),
            PROVISIONAL,
            "应于2024年3月18日至2024年3月22日之间的某日前公开政策解读，届满日取决于尚未公布的放假安排，暂不能判断",
        ),
        (
            date(2024, 4, 6),
            date(2024, 6, 30),
            deadline(FRIDAY, days(20), calendar=china_calendar()),
            "应于2024年4月4日前（含当日）公开政策解读，实际为2024年4月6日，逾期2日",
        ),
    ],
    ids=["on time", "late", "missing", "not due", "unsettled", "late by calendar days"],
)
def test_a_verdict_on_a_deadline_says_when_and_by_how_much(
    acted_on: date | None, as_of: date, by: Deadline, sentence: str
) -> None:
    verdict = context_of(DOCUMENT, as_of=as_of).timely(acted_on, by=by, action="公开政策解读")
    assert verdict.message == sentence


@pytest.mark.parametrize("acted_on", [date(2024, 3, 16), date(2024, 3, 17)], ids=["Saturday", "Sunday"])
def test_an_act_on_the_rest_day_after_the_due_day_is_never_late_by_nothing(acted_on: date) -> None:
    due_on_friday = deadline(date(2024, 3, 12), working_days(3), calendar=china_calendar())
    verdict = context_of(DOCUMENT).timely(acted_on, by=due_on_friday, action="公开")
    assert verdict.outcome is Outcome.FAILED
    assert "逾期0" not in verdict.message


@pytest.mark.parametrize(
    ("days_past", "told"),
    [(0, "逾期5个工作日"), (1, "逾期6个工作日"), (7, "逾期至少7个工作日"), (8, "逾期至少8个工作日")],
)
def test_lateness_past_the_published_days_is_told_as_far_as_it_is_known(days_past: int, told: str) -> None:
    known_until = china_calendar().known_until
    by = deadline(known_until - timedelta(days=10), working_days(1), calendar=china_calendar())
    verdict = context_of(DOCUMENT).timely(known_until + timedelta(days=days_past), by=by, action="公开")
    assert verdict.message.endswith(told)


def test_the_period_is_the_life_of_the_text() -> None:
    assert context_of(DOCUMENT).period() == (date(2024, 1, 1), date(2024, 12, 31))


def test_the_end_of_the_period_is_a_deadline_on_its_last_day() -> None:
    end = context_of(DOCUMENT).end_of_period()
    assert (end.due, end.earliest, end.latest) == (date(2024, 12, 31),) * 3


def test_a_text_without_a_last_day_has_no_period() -> None:
    with pytest.raises(PackError, match=r"LAW0001: 某条例 has no last day; count over"):
        context_of(DOCUMENT, rule=late_by_law).period()


def test_the_end_of_no_period_is_asked_in_vain() -> None:
    with pytest.raises(PackError, match="LAW0001"):
        context_of(DOCUMENT, rule=late_by_law).end_of_period()


def test_nothing_can_be_counted_over_a_text_without_a_last_day() -> None:
    with pytest.raises(PackError, match="LAW0001"):
        context_of(DOCUMENT, rule=late_by_law).at_least(1, 1, action="开展培训")


@pytest.mark.parametrize(
    ("held_on", "within"),
    [
        (date(2023, 12, 31), False),
        (date(2024, 1, 1), True),
        (date(2024, 12, 31), True),
        (date(2025, 1, 1), False),
        (None, False),
    ],
    ids=str,
)
def test_a_record_is_within_the_period_on_its_first_and_last_day(held_on: date | None, within: bool) -> None:  # noqa: FBT001
    training = Training(id="t", held_on=held_on)
    assert context_of(DOCUMENT).within_period([training]) == ((training,) if within else ())


@pytest.mark.parametrize(
    ("count", "as_of", "outcome", "sentence"),
    [
        (2, date(2024, 6, 30), Outcome.PASSED, "2024年内开展培训2次，不少于2次"),
        (3, date(2025, 6, 30), Outcome.PASSED, "2024年内开展培训3次，不少于2次"),
        (1, date(2024, 12, 30), Outcome.PENDING, "2024年内应开展培训不少于2次，现有1次，年度未结束"),
        (1, date(2024, 12, 31), Outcome.PENDING, "2024年内应开展培训不少于2次，现有1次，年度未结束"),
        (1, date(2025, 1, 1), Outcome.FAILED, "2024年内应开展培训不少于2次，实际1次"),
        (0, date(2025, 1, 1), Outcome.FAILED, "2024年内应开展培训不少于2次，实际0次"),
    ],
)
def test_enough_passes_at_once_and_too_little_fails_when_the_year_is_over(
    count: int, as_of: date, outcome: Outcome, sentence: str
) -> None:
    verdict = context_of(BUREAU, as_of=as_of).at_least(count, 2, action="开展培训")
    assert (verdict.outcome, verdict.message) == (outcome, sentence)


@pytest.mark.parametrize(
    ("count", "unclear", "as_of", "outcome"),
    [
        (1, ("held_on",), date(2025, 1, 1), Outcome.CANNOT_TELL),
        (0, ("held_on", "topic"), date(2025, 1, 1), Outcome.CANNOT_TELL),
        (0, ("held_on",), date(2025, 1, 1), Outcome.FAILED),
        (2, ("held_on",), date(2025, 1, 1), Outcome.PASSED),
        (1, ("held_on",), date(2024, 12, 31), Outcome.PENDING),
    ],
)
def test_records_that_may_count_decide_only_where_they_could_make_up_the_number(
    count: int, unclear: tuple[str, ...], as_of: date, outcome: Outcome
) -> None:
    verdict = context_of(BUREAU, as_of=as_of).at_least(count, 2, action="开展培训", unclear=unclear)
    assert verdict.outcome is outcome
    assert verdict.missing == (tuple(sorted(unclear)) if outcome is Outcome.CANNOT_TELL else ())


@pytest.mark.parametrize(
    ("days", "outcome"),
    [
        ([date(2024, 12, 31)], Outcome.PASSED),
        ([date(2023, 12, 31), date(2025, 1, 1)], Outcome.FAILED),
        ([None], Outcome.CANNOT_TELL),
        ([], Outcome.FAILED),
    ],
    ids=str,
)
def test_records_of_the_period_are_counted_by_their_day(days: list[date | None], outcome: Outcome) -> None:
    held = [Training(id=str(number), held_on=day) for number, day in enumerate(days)]
    verdict = context_of(BUREAU, as_of=date(2025, 3, 1)).counted(held, 1, action="开展培训", day="held_on")
    assert verdict.outcome is outcome


def test_too_little_is_due_on_the_last_day_of_the_year() -> None:
    verdict = context_of(BUREAU, as_of=date(2024, 6, 30)).at_least(0, 2, action="开展培训")
    assert verdict.deadline is not None
    assert verdict.deadline.due == date(2024, 12, 31)


PAPER = Evidence(id="p", clauses=("1-2",), title="培训照片", filed_on=date(2024, 5, 6))
STATEMENT = Attestation(
    id="s", clauses=("1-2",), statement="已落实", post="办公室", signed_on=date(2024, 5, 7), evidence=("p",)
)
AFTERWARDS = date(2025, 1, 1)


@pytest.mark.parametrize("as_of", [date(2024, 6, 30), AFTERWARDS], ids=["in the year", "after the year"])
def test_a_signed_statement_that_rests_on_a_paper_on_file_passes_as_attested(as_of: date) -> None:
    verdict = context_of(BUREAU, [PAPER, STATEMENT], as_of=as_of).attested(BUREAU, "1-2", action="营造氛围")
    assert (verdict.outcome, verdict.attested) == (Outcome.PASSED, True)
    assert verdict.message == "已落实，声明岗位办公室，附佐证材料"


def test_a_paper_without_a_statement_cannot_settle_it_after_the_year() -> None:
    verdict = context_of(BUREAU, [PAPER], as_of=AFTERWARDS).attested(BUREAU, "1-2", action="营造氛围")
    assert (verdict.outcome, verdict.missing) == (Outcome.CANNOT_TELL, ("attestation",))
    assert verdict.message == "已有佐证材料培训照片，尚缺负责岗位签署的声明"


@pytest.mark.parametrize("as_of", [date(2024, 6, 30), date(2024, 12, 31)], ids=["in the year", "on its last day"])
def test_a_paper_without_a_statement_is_pending_while_the_year_lasts(as_of: date) -> None:
    verdict = context_of(BUREAU, [PAPER], as_of=as_of).attested(BUREAU, "1-2", action="营造氛围")
    assert (verdict.outcome, verdict.message) == (Outcome.PENDING, "应营造氛围，年度未结束，材料尚不齐全")


def test_papers_filed_after_the_year_about_it_are_for_a_person_to_judge() -> None:
    """They are usual for the appraisal: no failure, and no pass either."""
    late = date(2025, 1, 10)
    papers = [attrs.evolve(PAPER, year=2024, filed_on=late), attrs.evolve(STATEMENT, year=2024, signed_on=late)]
    verdict = context_of(BUREAU, papers, as_of=date(2025, 1, 31)).attested(BUREAU, "1-2", action="营造氛围")
    assert (verdict.outcome, verdict.why) == (Outcome.CANNOT_TELL, Why.NEEDS_HUMAN)


def test_a_paper_without_a_title_is_named_by_its_id() -> None:
    papers = [PAPER, attrs.evolve(PAPER, id="q", title=None)]
    verdict = context_of(BUREAU, papers, as_of=AFTERWARDS).attested(BUREAU, "1-2", action="营造氛围")
    assert verdict.message == "已有佐证材料培训照片、q，尚缺负责岗位签署的声明"


@pytest.mark.parametrize(
    "statement",
    [
        attrs.evolve(STATEMENT, statement=None),
        attrs.evolve(STATEMENT, statement=""),
        attrs.evolve(STATEMENT, post=None),
        attrs.evolve(STATEMENT, evidence=()),
        attrs.evolve(STATEMENT, evidence=("elsewhere",)),
    ],
    ids=["no words", "empty words", "no post", "rests on nothing", "rests on a paper that is not on file"],
)
def test_a_statement_without_words_post_or_paper_cannot_settle_it(statement: Attestation) -> None:
    verdict = context_of(BUREAU, [PAPER, statement], as_of=AFTERWARDS).attested(BUREAU, "1-2", action="营造氛围")
    assert (verdict.outcome, verdict.why) == (Outcome.CANNOT_TELL, Why.MISSING_FACTS)
    assert verdict.missing == ("statement", "post", "evidence")
    assert verdict.message == "已有声明，但声明未写明内容、岗位或所依据的佐证材料，无法认定已营造氛围"


def test_one_whole_statement_settles_it_beside_others_that_are_not() -> None:
    broken = attrs.evolve(STATEMENT, id="a", statement=None)
    verdict = context_of(BUREAU, [PAPER, broken, STATEMENT]).attested(BUREAU, "1-2", action="营造氛围")
    assert verdict.outcome is Outcome.PASSED


@pytest.mark.parametrize(
    ("as_of", "outcome", "sentence"),
    [
        (date(2024, 12, 30), Outcome.PENDING, "应营造氛围，年度未结束，尚无佐证材料"),
        (date(2024, 12, 31), Outcome.PENDING, "应营造氛围，年度未结束，尚无佐证材料"),
        (date(2025, 1, 1), Outcome.FAILED, "应营造氛围，年度内没有佐证材料和声明"),
    ],
    ids=str,
)
def test_nothing_on_file_fails_when_the_year_is_over(as_of: date, outcome: Outcome, sentence: str) -> None:
    verdict = context_of(BUREAU, as_of=as_of).attested(BUREAU, "1-2", action="营造氛围")
    assert (verdict.outcome, verdict.message) == (outcome, sentence)


@pytest.mark.parametrize(
    "records",
    [
        [attrs.evolve(PAPER, clauses=("1-1",)), attrs.evolve(STATEMENT, clauses=("1-1",))],
        [attrs.evolve(PAPER, subject="doc"), attrs.evolve(STATEMENT, subject="doc")],
        [
            attrs.evolve(PAPER, filed_on=date(2023, 12, 31)),
            attrs.evolve(STATEMENT, signed_on=date(2023, 12, 31)),
        ],
    ],
    ids=["another clause", "one record", "another year"],
)
def test_papers_about_something_else_settle_nothing_about_the_authority(records: list[Record]) -> None:
    context = context_of(BUREAU, [*records, DOCUMENT], as_of=AFTERWARDS)
    assert context.attested(BUREAU, "1-2", action="营造氛围").outcome is Outcome.FAILED


def test_papers_about_a_record_settle_it_for_that_record() -> None:
    papers = [attrs.evolve(PAPER, subject="doc"), attrs.evolve(STATEMENT, subject="doc")]
    context = context_of(DOCUMENT, papers, as_of=AFTERWARDS)
    assert context.attested(DOCUMENT, "1-2", action="营造氛围").outcome is Outcome.PASSED


UNDATED_PAPER = attrs.evolve(PAPER, filed_on=None)
UNDATED_STATEMENT = attrs.evolve(STATEMENT, signed_on=None)


@pytest.mark.parametrize(
    "records",
    [[UNDATED_PAPER], [UNDATED_STATEMENT], [UNDATED_PAPER, STATEMENT], [PAPER, UNDATED_STATEMENT]],
    ids=["paper without a day", "statement without a day", "paper of no day, statement", "paper, statement of no day"],
)
def test_what_is_on_file_without_its_day_is_a_missing_fact_and_no_failure(records: list[Record]) -> None:
    """A failure is what no missing fact could change; the day of filing or signing is such a fact."""
    verdict = context_of(BUREAU, records, as_of=AFTERWARDS).attested(BUREAU, "1-2", action="营造氛围")
    assert (verdict.outcome, verdict.why) == (Outcome.CANNOT_TELL, Why.MISSING_FACTS)
