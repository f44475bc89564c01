"""Lists of what people still have to decide, as TOML or CSV; a list that exists is only ever added to."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import attrs

from zwgk.decisions import TABLES, TO_FILL_IN, Decision, digest_of, plain
from zwgk.errors import Fault, InputError
from zwgk.records import facts_of
from zwgk.reports import Report
from zwgk.tables import CSV, TOML, csv_grid, csv_text, read_rows
from zwgk.verdicts import Why

Question = Mapping[str, str]
"""The fields of a decision that the program fills in."""

_HEAD = """\
# 须由人判断的检查结果。每项填写判断结论（合规、不合规或不适用）、判断理由、判断岗位和判断日期（如 2025-01-10）；
# 有效期至（expires）可以不填。其他各项由程序填写，不要改动。记录变动后，原判断失效。
"""
_EMPTY = (*TO_FILL_IN, "expires")
_ENCODINGS = ("utf-8", "gb18030", "utf-16-le", "utf-16-be")
_COMPUTED = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""
_NUMBER = re.compile(r"\d+(?:e\d+)?")


def questions_of(reports: Iterable[Report]) -> list[Question]:
    """What people have to decide in reports, in the order of the reports and their findings."""
    return [
        {
            "fingerprint": one.fingerprint,
            "digest": digest_of(one.record),
            "rule": one.rule.code,
            "title": one.rule.title,
            "authority": one.authority,
            "record": f"{one.record.record_title} {one.record.id}",
            "question": one.verdict.message,
        }
        for report in reports
        for one in report.findings
        if one.verdict.why is Why.NEEDS_HUMAN
    ]


def extended(path: Path, questions: Iterable[Question]) -> tuple[bytes, int]:
    """What a list holds once the questions are on it that were not, and how many those are.

    What stands in the list stays as it is, byte for byte.

    Args:
        path: a .toml or .csv file, which need not exist.
        questions: what people have to decide.

    Raises:
        InputError: the file has another ending, or what stands in it cannot be read or added to.
    """
    suffix = path.suffix.lower()
    if suffix not in (TOML, CSV):
        cure = "a list of decisions is written as .toml or .csv"
        raise InputError([Fault(str(path), "", f"{cure}; found {path.suffix or 'a file without suffix'}")])
    if not path.exists():
        new = list(questions)
        return (toml_list(new) if suffix == TOML else _new_csv(new)), len(new)
    rows, _ = read_rows(path, [Decision], tables=TABLES)
    known = {(plain(row.text_of("fingerprint", Decision)), row.text_of("digest", Decision)) for row in rows}
    new = [one for one in questions if (one["fingerprint"], one["digest"]) not in known]
    before = path.read_bytes()
    if not new:
        return before, 0
    return (_more_toml if suffix == TOML else _more_csv)(before, new, str(path)), len(new)


def toml_list(questions: Iterable[Question]) -> bytes:
    """A new list as TOML."""
    return (_HEAD + "".join(_toml(questions))).encode("utf-8", "replace")


def _toml(questions: Iterable[Question]) -> Iterator[str]:
    for one in questions:
        filled = {**one, **dict.fromkeys(_EMPTY, "")}
        yield "\n".join(("", f"[[{TABLES[0]}]]", *(f"{name} = {_quoted(text)}" for name, text in filled.items()), ""))


def _quoted(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(f"\\u{ord(sign):04x}" if sign < " " or sign == "\x7f" else sign for sign in plain) + '"'


def _more_toml(before: bytes, questions: Iterable[Question], file: str) -> bytes:
    gap = b"" if before.endswith(b"\n") or not before else b"\n"
    after = before + gap + "".join(_toml(questions)).encode("utf-8", "replace")
    try:
        tomllib.loads(after.decode("utf-8-sig"))
    except ValueError as error:
        problem = f"nothing can be added to it: {error}; write its decisions as [[{TABLES[0]}]] tables"
        raise InputError([Fault(file, "", problem)]) from error
    return after


def _new_csv(questions: Iterable[Question]) -> bytes:
    names = [field.name for field in attrs.fields(Decision)]
    facts = facts_of(Decision)
    rows = [[facts[name].title for name in names], *_csv_rows(questions, names)]
    return _csv(rows, ",").encode("utf-8-sig", "replace")


def _more_csv(before: bytes, questions: Iterable[Question], file: str) -> bytes:
    facts = facts_of(Decision)
    titles = {described.title: name for name, described in facts.items()}
    text = csv_text(before, file, {*facts, *titles})
    headings = next((line for line in csv_grid(text, file) if any(line)), [])
    names = [titles.get(str(heading).strip(), str(heading).strip()) for heading in headings]
    absent = sorted({"fingerprint", "digest", *TO_FILL_IN} - set(names))
    if absent:
        listed = "、".join(facts[name].title for name in absent)
        raise InputError([Fault(file, "row 1", f"nothing can be added to it: no column {listed}; add it")])
    added = _csv(_csv_rows(questions, names), "\t" if "\t" in text.partition("\n")[0] else ",")
    gap = "" if text.endswith("\n") else "\r\n"
    encoding = next((one for one in _ENCODINGS if before.endswith(text.encode(one))), _ENCODINGS[0])
    return before + (gap + added).encode(encoding, "replace")


def _csv(rows: Iterable[Iterable[str]], delimiter: str) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter).writerows(rows)
    return buffer.getvalue()


def _csv_rows(questions: Iterable[Question], names: Iterable[str]) -> Iterator[list[str]]:
    for one in questions:
        yield [_harmless(one.get(name, "")) for name in names]


def _harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula, or for a number as some fingerprints look."""
    return f"'{text}" if text.startswith(_COMPUTED) or _NUMBER.fullmatch(text) else text
