"""The one answer a rule gives for a record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs
import pytest

from zwgk import (
    Deadline,
    Outcome,
    Verdict,
    Why,
    WorkCalendar,
    deadline,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
    pending,
    working_days,
)


@pytest.fixture
def due(calendar: WorkCalendar) -> Deadline:
    return deadline(date(2024, 3, 15), working_days(3), calendar=calendar)


@pytest.mark.parametrize(
    ("outcome", "chinese"),
    [
        (Outcome.PASSED, "合规"),
        (Outcome.FAILED, "不合规"),
        (Outcome.PENDING, "未到期"),
        (Outcome.CANNOT_TELL, "无法判断"),
        (Outcome.INAPPLICABLE, "不适用"),
        (Outcome.ERROR, "规则出错"),
    ],
)
def test_an_outcome_has_a_chinese_name(outcome: Outcome, chinese: str) -> None:
    assert outcome.chinese == chinese


def test_outcomes_are_spelt_as_the_report_contract_spells_them() -> None:
    assert [outcome.value for outcome in Outcome] == [
        "passed",
        "failed",
        "pending",
        "cannot_tell",
        "inapplicable",
        "error",
    ]


@pytest.mark.parametrize(
    ("why", "value", "chinese"),
    [
        (Why.NEEDS_HUMAN, "needs-human", "需人工判断"),
        (Why.MISSING_FACTS, "missing-facts", "事实未登记"),
        (Why.CALENDAR_UNPUBLISHED, "calendar-unpublished", "放假安排未公布"),
    ],
)
def test_a_cause_has_a_code_and_a_chinese_name(why: Why, value: str, chinese: str) -> None:
    assert (why.value, why.chinese) == (value, chinese)


@pytest.mark.parametrize(
    ("verdict", "outcome", "why"),
    [
        (passed("已公开"), Outcome.PASSED, None),
        (failed("未公开"), Outcome.FAILED, None),
        (inapplicable("不属于政策文件"), Outcome.INAPPLICABLE, None),
        (needs_human("由人判断"), Outcome.CANNOT_TELL, Why.NEEDS_HUMAN),
        (missing_facts("未登记标题", "title"), Outcome.CANNOT_TELL, Why.MISSING_FACTS),
    ],
    ids=["passed", "failed", "inapplicable", "needs_human", "missing_facts"],
)
def test_each_constructor_gives_its_outcome_and_cause(verdict: Verdict, outcome: Outcome, why: Why | None) -> None:
    assert (verdict.outcome, verdict.why) == (outcome, why)
    assert (verdict.deadline, verdict.acted_on, verdict.crash, verdict.attested) == (None, None, None, False)


def test_a_pending_verdict_carries_its_deadline(due: Deadline) -> None:
    verdict = pending("尚未到期", deadline=due)
    assert (verdict.outcome, verdict.deadline, verdict.message) == (Outcome.PENDING, due, "尚未到期")


def test_missing_facts_are_named_in_the_order_given() -> None:
    assert missing_facts("未登记", "title", "published_at").missing == ("title", "published_at")


def test_a_passed_verdict_rests_on_a_statement_only_where_it_says_so() -> None:
    assert (passed().attested, passed(attested=True).attested) == (False, True)


def test_a_passed_verdict_has_a_sentence_of_its_own_accord() -> None:
    assert passed().message == "符合要求"


@pytest.mark.parametrize(
    "make",
    [passed, failed, inapplicable, needs_human, missing_facts],
    ids=["passed", "failed", "inapplicable", "needs_human", "missing_facts"],
)
def test_a_sentence_is_made_only_when_somebody_reads_it(make: Callable[[Callable[[], str]], Verdict]) -> None:
    made = []

    def says() -> str:
        made.append("made")
        return "逾期3个工作日"

    verdict = make(says)
    assert not made
    assert verdict.message == "逾期3个工作日"
    assert made == ["made"]


def test_an_outcome_stands_whatever_becomes_of_its_words() -> None:
    verdict = passed(lambda: f"{1 // 0}")
    assert verdict.outcome is Outcome.PASSED
    assert verdict.message == "结论的文字无法生成（ZeroDivisionError：integer division or modulo by zero）"


def test_verdicts_are_equal_whatever_their_wording() -> None:
    assert failed("未公开") == failed("没有公开")
    assert failed("未公开") != passed("未公开")


def test_a_verdict_cannot_be_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        failed("未公开").outcome = Outcome.PASSED  # type: ignore[misc] # that is the point
