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
from time import perf_counter

import attrs
import chinese_calendar
import numpy as np

from zwgk.calendars.china import compiled
from zwgk.calendars.notice_files import shipped_notices

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


def one_by_one() -> Iterator[tuple[str, dict[str, float]]]:  # noqa: C901 (one table of small functions)
    """One add and one count, by zwgk and by the others; loops are written out so that no call hides in them."""
    start, end = date(2024, 2, 1), date(2024, 3, 5)
    numpy_start, numpy_end = np.datetime64(start), np.datetime64(end)

    def zwgk_add(times: int) -> float:
        started = perf_counter()
        for _ in range(times):
            CALENDAR.add(start, TERM)
        return (perf_counter() - started) / times

    def bare_add(times: int) -> float:
        dates, rank, first = DATES, RANK, FIRST
        started = perf_counter()
        for _ in range(times):
            dates[rank[start.toordinal() - first] + TERM - 1]
        return (perf_counter() - started) / times

    def loop_add() -> date:
        day, left = start, TERM
        while left:
            day += DAY
            left -= chinese_calendar.is_workday(day)
        return day

    def zwgk_count(times: int) -> float:
        started = perf_counter()
        for _ in range(times):
            CALENDAR.count(start, end)
        return (perf_counter() - started) / times

    def bare_count(times: int) -> float:
        rank, first = RANK, FIRST
        started = perf_counter()
        for _ in range(times):
            rank[end.toordinal() - first] - rank[start.toordinal() - first]
        return (perf_counter() - started) / times

    def loop_count() -> int:
        return sum(chinese_calendar.is_workday(start + DAY * step) for step in range(1, (end - start).days + 1))

    def numpy_add() -> object:
        return np.busday_offset(numpy_start, TERM, roll="backward", busdaycal=NUMPY)

    def numpy_count() -> object:
        return np.busday_count(numpy_start + 1, numpy_end + 1, busdaycal=NUMPY)

    assert CALENDAR.add(start, TERM) == loop_add() == numpy_add() == end  # noqa: S101 (all count the same)
    assert CALENDAR.count(start, end) == loop_count() == numpy_count() == TERM  # noqa: S101 (the same)
    for title, ours, bare, loop, numpys in (
        ("add", zwgk_add, bare_add, loop_add, numpy_add),
        ("count", zwgk_count, bare_count, loop_count, numpy_count),
    ):
        yield (
            title,
            best(
                {
                    "zwgk": (ours, 50_000),
                    "bare": (bare, 50_000),
                    "numpy": (lambda times, act=numpys: seconds(act, times), 5_000),  # type: ignore[misc]
                    "chinese-calendar": (lambda times, act=loop: seconds(act, times), 5),  # type: ignore[misc]
                }
            ),
        )


def columns() -> Iterator[tuple[str, dict[str, float]]]:
    """A column of adds and one of counts, by zwgk and by numpy."""
    random = np.random.default_rng(2024)
    one, other = (random.choice(EVERY_DAY[150:-150], COLUMN) for _ in range(2))
    starts, ends = np.minimum(one, other), np.maximum(one, other)
    amounts = random.integers(1, 61, COLUMN)

    def add() -> object:
        return CALENDAR.add_many(starts, amounts)

    def numpy_add() -> object:
        return np.busday_offset(starts, amounts, roll="backward", busdaycal=NUMPY)

    def count() -> object:
        return CALENDAR.count_many(starts, ends)

    def numpy_count() -> object:
        return np.busday_count(starts + 1, ends + 1, busdaycal=NUMPY)

    for title, ours, numpys in (("add_many", add, numpy_add), ("count_many", count, numpy_count)):
        assert np.array_equal(np.asarray(ours()), np.asarray(numpys()))  # noqa: S101 (both count the same)
        yield (
            title,
            best(
                {
                    "zwgk": (lambda times, act=ours: seconds(act, times), 5),  # type: ignore[misc]
                    "numpy": (lambda times, act=numpys: seconds(act, times), 1),  # type: ignore[misc]
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
