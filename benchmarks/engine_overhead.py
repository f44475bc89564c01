"""What the engine adds to a rule and record, beside the bare functions called in a loop, measured in one run.

    python benchmarks/engine_overhead.py

Ten rules that only answer judge ten thousand documents: what is left is the engine's own work. Leaves with 1 when that
is more than the budget.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from datetime import date, timedelta
from time import perf_counter

from zwgk import (
    Authority,
    AuthorityKind,
    Clause,
    Context,
    Disposition,
    Dossier,
    PolicyDocument,
    RulePack,
    Source,
    Verdict,
    check,
    hookimpl,
    load_plugins,
    passed,
)

BUDGET = 1.5
"""Microseconds for a rule and record."""
RULES, RECORDS, ROUNDS = 10, 10_000, 15
AS_OF = date(2024, 12, 31)
PLAN = Source(
    id="plan",
    title="某县2024年要点",
    issuer="某县政府",
    in_force_from=date(2024, 1, 1),
    in_force_until=AS_OF,
    clauses=(Clause(id="1", title="公开文件", disposition=Disposition.AUTOMATIC),),
)
PACK = RulePack("plan", prefix="PL", source=PLAN, version="1")
ANSWER = passed()


def answers(_record: PolicyDocument, _context: Context) -> Verdict:
    """总是合规。

    检查内容：无。

    为什么：只量引擎自己的开销。

    如何整改：不必整改。
    """
    return ANSWER


for _number in range(RULES):
    PACK.rule(f"PL{_number:04}", clause="1", title="总是合规", needs=["published_at"])(answers)


class _Plugin:
    @hookimpl
    def zwgk_rule_packs(self) -> list[RulePack]:
        return [PACK]


def _shortest(*runs: Callable[[], object]) -> list[float]:
    """The shortest of several rounds of each run, taken in turns, in microseconds for a rule and record."""
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(ROUNDS):
        for run, taken in zip(runs, times, strict=True):
            gc.collect()
            started = perf_counter()
            run()
            taken.append(perf_counter() - started)
    return [1e6 * min(taken) / (RULES * RECORDS) for taken in times]


def main() -> int:
    """Print the table; 1 when the budget is exceeded."""
    plugins = load_plugins(only=[], extra=[_Plugin()])
    authority = Authority(id="a", name="某局", kind=AuthorityKind.DEPARTMENT, authority="a")
    day = date(2024, 1, 1)
    dossier = Dossier(
        authority,
        [
            PolicyDocument(id=f"d{number}", authority="a", published_at=str(day + timedelta(days=number % 365)))
            for number in range(RECORDS)
        ],
    )
    documents = dossier.of(PolicyDocument)
    calendar = plugins.calendar()
    context = object.__new__(Context)

    def bare() -> list[Verdict]:
        return [rule.function(document, context) for rule in PACK.rules for document in documents]

    def engine() -> dict[str, int]:
        return check(dossier, as_of=AS_OF, plugins=plugins, calendar=calendar).counts

    if engine()["passed"] != RULES * RECORDS:
        sys.exit("not every rule judged every record")
    alone, whole = _shortest(bare, engine)
    added = whole - alone
    print(f"bare functions in a loop  {alone:6.2f} µs a rule and record")
    print(f"check()                   {whole:6.2f} µs")
    print(f"  added by the engine     {added:6.2f} µs   <= {BUDGET} µs  {'met' if added <= BUDGET else 'MISSED'}")
    return int(added > BUDGET)


if __name__ == "__main__":
    sys.exit(main())
