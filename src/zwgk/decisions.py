"""Decisions: what people answered where a rule needs a person to judge, kept by the finding's fingerprint."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs

from zwgk.dates import to_date
from zwgk.errors import Fault, by_place
from zwgk.ledger_cells import says_nothing
from zwgk.ledger_rows import Row, fault_in
from zwgk.records import Record, facts_of
from zwgk.records.base import fact
from zwgk.structuring import unstructure
from zwgk.tables import Paths, read_rows, structure_rows
from zwgk.verdicts import Outcome

ANSWERS = (Outcome.PASSED, Outcome.FAILED, Outcome.INAPPLICABLE)
"""What a person can answer."""

TO_FILL_IN = ("outcome", "reason", "decided_by", "decided_on")
"""The fields that are empty until somebody decides."""

TABLES = ("decision", "判断")


def fingerprint_of(rule: str, authority: str, record: Record) -> str:
    """Names the same finding in every run: rule, authority and record, not the wording."""
    return _digest(f"{rule}\x1f{authority}\x1f{record.record_kind}\x1f{record.id}")


def digest_of(record: Record) -> str:
    """Stands for everything a record says: it changes when a fact of the record does."""
    return f"sha256:{_digest(json.dumps(unstructure(record), ensure_ascii=True, sort_keys=True))}"


def _digest(text: str) -> str:
    import hashlib  # slow to import

    return hashlib.sha256(text.encode()).hexdigest()[:16]


def plain(fingerprint: str) -> str:
    """A fingerprint without the sign that keeps a spreadsheet from taking it for a number."""
    return fingerprint.removeprefix("'")


def _optional_day(value: date | None) -> date | None:
    return None if value is None else to_date(value)


@attrs.frozen(kw_only=True)
class Decision:
    """A person's answer (人工判断) where a rule needs one; the verdict stays what it is.

    What is wrong with it is told by `problems`; a malformed decision is never applied.
    """

    fingerprint: str = attrs.field(converter=plain, metadata=fact("指纹", "检查结果的指纹，由程序填写，不要改动"))
    digest: str = attrs.field(metadata=fact("记录校验值", "判断时记录的校验值，由程序填写，不要改动"))
    rule: str = attrs.field(default="", metadata=fact("规则", "规则代码，由程序填写，不要改动"))
    title: str = attrs.field(default="", metadata=fact("规则标题", "规则的标题，由程序填写"))
    authority: str = attrs.field(default="", metadata=fact("单位", "单位编号，由程序填写，不要改动"))
    record: str = attrs.field(default="", metadata=fact("记录", "记录的类别和编号，由程序填写"))
    question: str = attrs.field(default="", metadata=fact("待判断事项", "须由人判断的事项，由程序填写"))
    outcome: Outcome = attrs.field(metadata=fact("判断结论", "合规、不合规或不适用"))
    reason: str = attrs.field(metadata=fact("判断理由", "作出该结论的理由"))
    decided_by: str = attrs.field(metadata=fact("判断岗位", "作出判断的岗位"))
    decided_on: date = attrs.field(converter=to_date, metadata=fact("判断日期", "作出判断的日期"))
    expires: date | None = attrs.field(
        default=None,
        converter=_optional_day,
        metadata=fact("有效期至", "有效的最后一日，当日仍然有效；长期有效的不填"),
    )

    @property
    def problems(self) -> tuple[tuple[str, str], ...]:
        """What keeps it from being applied: the field, and what to write instead."""
        return tuple(_problems(attrs.asdict(self)))

    def to_dict(self) -> dict[str, object]:
        """The decision as `zwgk check --format json` gives it."""
        return attrs.asdict(self) | {
            "outcome": self.outcome.value,
            "decided_on": self.decided_on.isoformat(),
            "expires": None if self.expires is None else self.expires.isoformat(),
        }


def _problems(given: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What is wrong with the fields of a decision; some may be missing."""
    if "outcome" in given and given["outcome"] not in ANSWERS:
        yield "outcome", f"expected one of {'、'.join(one.chinese for one in ANSWERS)}, found {given['outcome']!r}"
    for name in sorted({"reason", "decided_by"} & given.keys()):
        if says_nothing(given[name]):
            yield name, f"says nothing: {given[name]!r}; write the {facts_of(Decision)[name].title}"
    expires = given.get("expires")
    if expires is not None and "decided_on" in given and expires < given["decided_on"]:
        yield "expires", f"ends on {expires}, before it was decided on {given['decided_on']}; mend one of them"


@attrs.frozen(init=False)
class Decisions:
    """Decisions, how many are still to be made, and what is wrong with those that are not applied."""

    decisions: tuple[Decision, ...]
    rows: tuple[Row | None, ...]
    """Where each was read; None for one that was made in Python."""
    unfilled: int
    """How many entries nobody has filled in."""
    malformed: tuple[Fault, ...]

    def __init__(
        self,
        decisions: Iterable[Decision] = (),
        *,
        rows: Iterable[Row] = (),
        unfilled: int = 0,
        malformed: Iterable[Fault] = (),
    ) -> None:
        """Keep the well-formed ones; the problems of the others join the malformed.

        Two decisions on one state of one record are both malformed: nobody can tell which holds.

        Args:
            decisions: the decisions.
            rows: where each was read.
            unfilled: how many entries nobody has filled in.
            malformed: what is wrong with others.
        """
        given = tuple(decisions)
        pairs = tuple(zip(given, tuple(rows) or (None,) * len(given), strict=True))
        times = Counter((one.fingerprint, one.digest) for one in given)
        faults: list[Fault] = []
        kept: list[tuple[Decision, Row | None]] = []
        for one, row in pairs:
            problems = list(one.problems)
            if times[one.fingerprint, one.digest] > 1:
                problems.append(("fingerprint", f"{one.fingerprint!r} is decided more than once; keep one decision"))
            faults += [fault_in(row, Decision, name, problem) for name, problem in problems]
            if not problems:
                kept.append((one, row))
        self.__attrs_init__(
            tuple(one for one, _ in kept),
            tuple(row for _, row in kept),
            unfilled,
            tuple(sorted((*malformed, *faults), key=by_place)),
        )


def load_decisions(paths: Paths) -> Decisions:
    """Read decisions from TOML, CSV or .xlsx files, one table or row each.

    Entries in which nothing is filled in are counted and left aside. A malformed decision is not applied and stands in
    `Decisions.malformed`, with its file, its cell and the cure.

    Args:
        paths: one or several files, such as `zwgk decisions new` writes.

    Raises:
        InputError: a file cannot be read at all.
    """
    rows, faults = read_rows(paths, [Decision], tables=TABLES)
    filled = [row for row in rows if any(row.text_of(name, Decision) for name in TO_FILL_IN)]
    made, problems = structure_rows(filled, Decision, problems=_problems)
    return Decisions(
        (one for _, one in made),
        rows=(row for row, _ in made),
        unfilled=len(rows) - len(filled),
        malformed=(*faults, *problems),
    )
