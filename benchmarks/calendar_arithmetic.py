"""How fast working days are counted, as ratios to other ways of counting them, all measured in one run.

    python benchmarks/calendar_arithmetic.py

Needs numpy. Leaves with 1 when a target is missed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from time import perf_counter
from typing import Any, TypeAlias

import attrs
import chinese_calendar
import numpy as np

from zwgk.calendars.china import compiled
from zwgk.calendars.notice_files import shipped_notices

Column: TypeAlias = Any

TERM = 20
COLUMN = 100_000
ROUNDS = 15
FRESH_PROCESSES = 7
DAY = timedelta(days=1)
HEAVY = ("numpy", "pandas", "polars", "pytest", "hypothesis")

CALENDAR = compiled(shipped_notices()).calendar
EVERY_DAY = np.arange(np.datetime64(CALENDAR.known_from), np.datetime64(CALENDAR.known_until + DAY))
CLOSED = [day for day in EVERY_DAY if not CALENDAR.is_working_day(day.item())]
NUMPY = np.busdaycalendar(weekmask="1111111", holidays=CLOSED)

# What somebody would write by hand: how many working days lie up to each day, and the working days themselves.
FIRST = CALENDAR.known_from.toordinal()
DATES = [day.item() for day in EVERY_DAY if CALENDAR.is_working_day(day.item())]
RANK = [
    CALENDAR.count(CALENDAR.known_from, day.item()) + CALENDAR.is_working_day(CALENDAR.known_from) for day in EVERY_DAY
]

FRESH = """
import os, sys, time
started = time.perf_counter()
import zwgk.calendars
imported = time.perf_counter()
if sys.argv[1] == "apart":
    import chinese_calendar
data_set = time.perf_counter()
zwgk.calendars.china_calendar()
built = time.perf_counter()
heavy = [one for one in sys.argv[2].split() if one in sys.modules]
print(1e3 * (imported - started), 1e3 * (data_set - imported), 1e3 * (built - data_set), *heavy)
"""


@attrs.frozen(kw_only=True)
class Target:
    """A line of the table: what was measured, what it has to reach, and whether it does."""

    title: str
    measured: str
    wanted: str
    met: bool


def seconds(action: Callable[[], object], times: int) -> float:
    """How long an action takes, the loop around it included."""
    started = perf_counter()
    for _ in range(times):
        action()
    return (perf_counter() - started) / times


def best(actions: Mapping[str, tuple[Callable[[int], float], int]]) -> dict[str, float]:
    """The best time of each action over rounds in which all of them take turns."""
    found = dict.fromkeys(actions, float("inf"))
    for _ in range(ROUNDS):
        for name, (timed, times) in actions.items():
            found[name] = min(found[name], timed(times))
    return found


START, END = date(2024, 2, 1), date(2024, 3, 5)
NUMPY_START, NUMPY_END = np.datetime64(START), np.datetime64(END)


def zwgk_add(times: int) -> float:
    """Loops are written out where a call of our own would weigh as much as what is measured."""
    started = perf_counter()
    for _ in range(times):
        CALENDAR.add(START, TERM)
    return (perf_counter() - started) / times


def bare_add(times: int) -> float:
    """The lookup written inline."""
    dates, rank, first = DATES, RANK, FIRST
    started = perf_counter()
    for _ in range(times):
        dates[rank[START.toordinal() - first] + TERM - 1]
    return (perf_counter() - started) / times


def loop_add() -> date:
    """Day by day, asking chinese-calendar."""
    day, left = START, TERM
    while left:
        day += DAY
        left -= chinese_calendar.is_workday(day)
    return day


def numpy_add(times: int) -> float:
    """With all closed days listed."""
    started = perf_counter()
    for _ in range(times):
        np.busday_offset(NUMPY_START, TERM, roll="backward", busdaycal=NUMPY)
    return (perf_counter() - started) / times


def zwgk_count(times: int) -> float:
    """As for adding."""
    started = perf_counter()
    for _ in range(times):
        CALENDAR.count(START, END)
    return (perf_counter() - started) / times


def bare_count(times: int) -> float:
    """As for adding."""
    rank, first = RANK, FIRST
    started = perf_counter()
    for _ in range(times):
        rank[END.toordinal() - first] - rank[START.toordinal() - first]
    return (perf_counter() - started) / times


def loop_count() -> int:
    """As for adding."""
    return sum(chinese_calendar.is_workday(START + DAY * step) for step in range(1, (END - START).days + 1))


def numpy_count(times: int) -> float:
    """As for adding."""
    start, end = NUMPY_START + 1, NUMPY_END + 1  # numpy counts the first day and not the last
    started = perf_counter()
    for _ in range(times):
        np.busday_count(start, end, busdaycal=NUMPY)
    return (perf_counter() - started) / times


def one_by_one() -> Iterator[tuple[str, dict[str, float]]]:
    """One add and one count, by zwgk and by the others."""
    assert CALENDAR.add(START, TERM) == loop_add() == END  # noqa: S101 (all count the same)
    assert CALENDAR.count(START, END) == loop_count() == TERM  # noqa: S101 (the same)
    for title, ours, bare, numpys, loop in (
        ("add", zwgk_add, bare_add, numpy_add, loop_add),
        ("count", zwgk_count, bare_count, numpy_count, loop_count),
    ):
        yield (
            title,
            best(
                {
                    "zwgk": (ours, 50_000),
                    "bare": (bare, 50_000),
                    "numpy": (numpys, 5_000),
                    "chinese-calendar": (partial(seconds, loop), 5),
                }
            ),
        )


def columns() -> Iterator[tuple[str, dict[str, float]]]:
    """A column of adds and one of counts, by zwgk and by numpy."""
    random = np.random.default_rng(2024)
    one, other = (random.choice(EVERY_DAY[150:-150], COLUMN) for _ in range(2))
    starts, ends = np.minimum(one, other), np.maximum(one, other)
    amounts = random.integers(1, 61, COLUMN)

    def add() -> Column:
        return CALENDAR.add_many(starts, amounts)

    def numpy_add() -> Column:
        return np.busday_offset(starts, amounts, roll="backward", busdaycal=NUMPY)

    def count() -> Column:
        return CALENDAR.count_many(starts, ends)

    def numpy_count() -> Column:
        return np.busday_count(starts + 1, ends + 1, busdaycal=NUMPY)  # it counts the first day and not the last

    for title, ours, numpys in (("add_many", add, numpy_add), ("count_many", count, numpy_count)):
        assert np.array_equal(np.asarray(ours()), np.asarray(numpys()))  # noqa: S101 (both count the same)
        yield (
            title,
            best(
                {
                    "zwgk": (partial(seconds, ours), 20),
                    "numpy": (partial(seconds, numpys), 1),
                }
            ),
        )


def fresh() -> tuple[dict[str, float], list[str]]:
    """Milliseconds to import and to build in fresh processes, and which heavy modules came along."""
    found = dict.fromkeys(("import", "chinese-calendar", "build", "all"), float("inf"))
    loaded: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"PYTHONPYCACHEPREFIX": folder, "ZWGK_NOTICES": os.path.join(folder, "none")}  # noqa: PTH118 (text)
        for turn in range(FRESH_PROCESSES + 1):
            for mode in ("apart", "together"):
                command = [sys.executable, "-c", FRESH, mode, " ".join(HEAVY)]
                done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)  # noqa: S603 (ours)
                imported, data_set, built, *heavy = done.stdout.split()
                loaded += heavy
                if not turn:
                    continue  # the first ones compile the modules
                found["import"] = min(found["import"], float(imported))
                if mode == "apart":
                    found["chinese-calendar"] = min(found["chinese-calendar"], float(data_set))
                    found["build"] = min(found["build"], float(built))
                else:
                    found["all"] = min(found["all"], float(built))
    return found, sorted(set(loaded))


def targets() -> Iterator[Target]:
    """Everything that is measured, with what it has to reach."""
    for title, times in one_by_one():
        ours = times["zwgk"]
        yield Target(title=f"one {title}", measured=f"{ours * 1e6:.3f} µs", wanted="", met=True)
        for other, least in (("chinese-calendar", 2000), ("numpy", 10)):
            ratio = times[other] / ours
            yield Target(
                title=f"  faster than {other}", measured=f"{ratio:.1f} x", wanted=f">= {least} x", met=ratio >= least
            )
        ratio = ours / times["bare"]
        yield Target(title="  time of a bare lookup", measured=f"{ratio:.2f} x", wanted="<= 2 x", met=ratio <= 2)  # noqa: PLR2004 (stated beside it)
    for title, times in columns():
        ratio = times["numpy"] / times["zwgk"]
        yield Target(title=f"{COLUMN:,} by {title}", measured=f"{times['zwgk'] * 1e3:.2f} ms", wanted="", met=True)
        yield Target(title="  faster than numpy", measured=f"{ratio:.1f} x", wanted=">= 30 x", met=ratio >= 30)  # noqa: PLR2004 (the same)
    warm = 1e3 * best({"build": (lambda times: seconds(lambda: compiled(shipped_notices()), times), 1)})["build"]
    cold, heavy = fresh()
    for title, value in (
        ("build the calendar, again", warm),
        ("  in a fresh process", cold["build"]),
        ("  and load chinese-calendar", cold["all"]),
    ):
        yield Target(title=title, measured=f"{value:.1f} ms", wanted="< 30 ms", met=value < 30)  # noqa: PLR2004 (the same)
    yield Target(title="import chinese-calendar", measured=f"{cold['chinese-calendar']:.1f} ms", wanted="", met=True)
    yield Target(title="import zwgk.calendars", measured=f"{cold['import']:.0f} ms", wanted="", met=True)
    found = ", ".join(heavy) or "none"
    yield Target(title=f"  loads of {', '.join(HEAVY)}", measured=found, wanted="none", met=not heavy)


def main() -> int:
    """Print the table; 1 when a target is missed."""
    missed = 0
    for target in targets():
        judged = "" if not target.wanted else "met" if target.met else "MISSED"
        print(f"{target.title:50} {target.measured:>12}  {target.wanted:>10}  {judged}".rstrip(), flush=True)
        missed += not target.met
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
