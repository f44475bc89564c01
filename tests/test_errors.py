"""The tree of exceptions, their texts, and that they cross from one process to another."""

from __future__ import annotations

import pickle
import re
from datetime import date

import pytest

import zwgk.errors
from zwgk import (
    CalendarGap,
    ConformanceError,
    DateError,
    DeadlineError,
    DossierError,
    Fault,
    InputError,
    InstantRefused,
    MissingFacts,
    PackError,
    ParameterError,
    ParameterNotInForce,
    PluginError,
    RecordError,
    ScheduleError,
    SchemeError,
    SpanError,
    ZwgkError,
)

GAP = CalendarGap("2027-01-04", known_from=date(2004, 1, 1), known_until=date(2026, 12, 28))


@pytest.mark.parametrize(
    ("raised", "caught"),
    [
        (DateError, ValueError),
        (InstantRefused, DateError),
        (InstantRefused, TypeError),
        (SpanError, ValueError),
        (CalendarGap, ZwgkError),
        (ScheduleError, ValueError),
        (SchemeError, ValueError),
        (DeadlineError, ValueError),
        (ParameterError, ValueError),
        (ParameterNotInForce, ParameterError),
        (RecordError, TypeError),
        (DossierError, ValueError),
        (InputError, DossierError),
        (PackError, ValueError),
        (PluginError, ZwgkError),
        (ConformanceError, ZwgkError),
        (ConformanceError, AssertionError),
        (MissingFacts, ZwgkError),
    ],
    ids=lambda kind: kind.__name__,
)
def test_an_exception_is_caught_as_what_it_is(raised: type[Exception], caught: type[Exception]) -> None:
    assert issubclass(raised, caught)
    assert issubclass(raised, ZwgkError)


def test_a_gap_is_no_value_error() -> None:
    """A day past the calendar is a sound value; the arrangement is what is missing."""
    assert not issubclass(CalendarGap, ValueError)


def test_the_drawn_tree_shows_every_exception_under_its_base() -> None:
    drawn = []
    path: list[str] = []
    for rails, name in re.findall(r"^    ([│├└─ ]*)([A-Z]\w+)", zwgk.errors.__doc__ or "", flags=re.MULTILINE):
        path[len(rails) // 4 :] = [name]
        drawn.append((name, path[-2] if len(path) > 1 else "Exception"))
    declared = [
        (kind.__name__, kind.__mro__[1].__name__)
        for kind in vars(zwgk.errors).values()
        if isinstance(kind, type) and issubclass(kind, Exception)
    ]
    assert drawn == declared


def test_a_gap_says_what_was_asked_and_what_is_known() -> None:
    assert (GAP.known_from, GAP.known_until) == (date(2004, 1, 1), date(2026, 12, 28))
    assert str(GAP).startswith("2027-01-04 needs days outside 2004-01-01 to 2026-12-28, ")


def test_missing_facts_are_named() -> None:
    missing = MissingFacts("received_on", "replied_on")
    assert missing.facts == ("received_on", "replied_on")
    assert str(missing) == "facts not on record: received_on, replied_on"


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        (Fault("ledger.json", "[2].id", "required field missing"), "ledger.json: [2].id: required field missing"),
        (Fault("ledger.json", "", "no such file"), "ledger.json: no such file"),
    ],
    ids=["in a field", "in the file"],
)
def test_a_fault_says_where_it_is(fault: Fault, text: str) -> None:
    assert str(fault) == text


def test_faults_are_sorted_by_file_and_path() -> None:
    faults = [Fault("b", "a", "1"), Fault("a", "b", "2"), Fault("a", "a", "3")]
    assert InputError(faults).faults == (Fault("a", "a", "3"), Fault("a", "b", "2"), Fault("b", "a", "1"))


@pytest.mark.parametrize(
    ("paths", "text"),
    [
        (["x"], "1 fault in the input\nf: x: p"),
        (["y", "x"], "2 faults in the input\nf: x: p\nf: y: p"),
        ([], "0 faults in the input"),
    ],
    ids=["one", "two", "none"],
)
def test_an_input_error_counts_and_lists_its_faults(paths: list[str], text: str) -> None:
    assert str(InputError(Fault("f", path, "p") for path in paths)) == text


@pytest.mark.parametrize(
    "error",
    [
        GAP,
        InputError([Fault("f", "x", "p"), Fault("f", "y", "p")]),
        MissingFacts("received_on", "replied_on"),
        DateError("no day"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_exception_crosses_from_one_process_to_another_unchanged(error: ZwgkError) -> None:
    """An executor hands a worker's exception over as a pickle."""
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 (our own bytes)
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)
