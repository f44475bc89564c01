"""The one answer a rule gives for a record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum

import attrs

from zwgk.deadlines import Deadline


class Outcome(StrEnum):
    """What came of judging a record by a rule (结论)."""

    PASSED = "passed"
    FAILED = "failed"
    PENDING = "pending"
    CANNOT_TELL = "cannot_tell"
    INAPPLICABLE = "inapplicable"
    ERROR = "error"

    @property
    def chinese(self) -> str:
        """The outcome as a report names it."""
        return _CHINESE_OUTCOMES[self]


GRAVEST_FIRST = (
    Outcome.ERROR,
    Outcome.FAILED,
    Outcome.CANNOT_TELL,
    Outcome.PENDING,
    Outcome.PASSED,
    Outcome.INAPPLICABLE,
)
"""The order in which the outcomes of several findings weigh, the gravest first."""


class Why(StrEnum):
    """Why a rule cannot tell."""

    NEEDS_HUMAN = "needs-human"
    MISSING_FACTS = "missing-facts"
    CALENDAR_UNPUBLISHED = "calendar-unpublished"

    @property
    def chinese(self) -> str:
        """The cause as a report names it."""
        return {"needs-human": "需人工判断", "missing-facts": "事实未登记", "calendar-unpublished": "放假安排未公布"}[
            self
        ]


_CHINESE_OUTCOMES = {
    Outcome.PASSED: "合规",
    Outcome.FAILED: "不合规",
    Outcome.PENDING: "未到期",
    Outcome.CANNOT_TELL: "无法判断",
    Outcome.INAPPLICABLE: "不适用",
    Outcome.ERROR: "规则出错",
}


@attrs.frozen(kw_only=True)
class Crash:
    """How a rule broke: enough to find the code, without a path of the machine it ran on."""

    pack: str
    version: str
    exception: str
    trace: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Verdict:
    """One outcome, a Chinese sentence without a full stop, and what it rests on."""

    outcome: Outcome
    says: str | Callable[[], str] = attrs.field(repr=False, eq=False)
    """The sentence, or a function that makes it when somebody reads it."""
    why: Why | None = None
    missing: tuple[str, ...] = ()
    """The facts to record, by field name."""
    deadline: Deadline | None = None
    acted_on: date | None = None
    """The day that was held against the deadline."""
    attested: bool = False
    """Whether it rests on a signed statement and not on facts that the machine checked."""
    crash: Crash | None = None

    @property
    def message(self) -> str:
        """The sentence that tells a civil servant what was found."""
        if isinstance(self.says, str):
            return self.says
        try:
            return self.says()
        except Exception as error:  # noqa: BLE001 (the outcome stands, whatever becomes of its words)
            return f"结论的文字无法生成（{type(error).__name__}：{error}）"


def passed(says: str | Callable[[], str] = "符合要求", *, attested: bool = False) -> Verdict:
    """The requirement is met; `attested` where a signed statement says so."""
    return Verdict(outcome=Outcome.PASSED, says=says, attested=attested)


def failed(says: str | Callable[[], str]) -> Verdict:
    """The requirement is not met, and no missing fact could change that."""
    return Verdict(outcome=Outcome.FAILED, says=says)


def pending(says: str | Callable[[], str], *, deadline: Deadline) -> Verdict:
    """The requirement is not due yet."""
    return Verdict(outcome=Outcome.PENDING, says=says, deadline=deadline)


def inapplicable(says: str | Callable[[], str]) -> Verdict:
    """The rule does not concern the record; the sentence says why."""
    return Verdict(outcome=Outcome.INAPPLICABLE, says=says)


def needs_human(says: str | Callable[[], str]) -> Verdict:
    """A person must judge."""
    return Verdict(outcome=Outcome.CANNOT_TELL, says=says, why=Why.NEEDS_HUMAN)


def missing_facts(says: str | Callable[[], str], *facts: str) -> Verdict:
    """Facts are not on record that the answer depends on; they are named by field."""
    return Verdict(outcome=Outcome.CANNOT_TELL, says=says, why=Why.MISSING_FACTS, missing=facts)
