"""Golden reports: everything a report says, each thing once, so that a change shows where it was made."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from zwgk import Report

GOLDEN = Path(__file__).parents[1] / "golden"
_OF_THE_RULE = ("title", "severity", "citations", "clauses", "authority")
"""What the findings of a rule nearly always share: it stands with the rule, and with a finding where it differs."""
_USUAL: dict[str, Any] = {
    "also": [],
    "replaces": [],
    "why": None,
    "missing": [],
    "deadline": None,
    "attested": False,
    "parameters": [],
    "crash": None,
    "waived": None,
    "decided": None,
}
"""What holds of a finding that does not say otherwise."""


def golden_of(report: Report) -> str:
    """A report without the versions that made it: its rules, the values they read, and its findings.

    Findings that differ in their record alone stand in one line, each record with its fingerprint.
    """
    data = report.to_dict()
    rules: dict[str, Any] = {}
    parameters: dict[str, Any] = {}
    findings = _together(_finding(finding.to_dict(), rules, parameters) for finding in report.findings)
    head = {key: data[key] for key in ("schema", "as_of", "counts", "stale_texts")}
    listed = {"usual": _USUAL, "rules": rules, "parameters": parameters}
    parts = [f"{_json(key)}: {_json(value)}" for key, value in head.items()]
    parts += [f"{_json(name)}: {{\n{_lines(table)}\n}}" for name, table in listed.items()]
    parts.append('"findings": [\n' + ",\n".join(map(_json, findings)) + "\n]")
    return "{" + ",\n".join(parts) + "}\n"


def differences(report: Report, example: str) -> list[str]:
    """The lines that a report and its golden file do not share, those of the report first."""
    found = golden_of(report).splitlines()
    golden = (GOLDEN / example / "report.json").read_text("utf-8").splitlines()
    return [line for line in found if line not in set(golden)] + [line for line in golden if line not in set(found)]


def write_golden(report: Report, example: str) -> None:
    """Write the golden file of an example anew."""
    (GOLDEN / example / "report.json").write_text(golden_of(report), "utf-8")


def _together(findings: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The findings, those of one kind of record that say the same in one."""
    found: dict[str, dict[str, Any]] = {}
    for finding in findings:
        record, fingerprint = finding.pop("record"), finding.pop("fingerprint")
        told = {**finding, "kind": record["kind"]}
        found.setdefault(_json(told), {**told, "records": {}})["records"][record["id"]] = fingerprint
    return list(found.values())


def _finding(finding: dict[str, Any], rules: dict[str, Any], parameters: dict[str, Any]) -> dict[str, Any]:
    of_rule = rules.setdefault(finding["rule"], {key: finding[key] for key in _OF_THE_RULE})
    told = {**finding, "parameters": [_parameter(one, parameters) for one in finding["parameters"]]}
    known = of_rule | _USUAL
    return {key: value for key, value in told.items() if key not in known or known[key] != value}


def _parameter(read: dict[str, Any], parameters: dict[str, Any]) -> str | dict[str, Any]:
    """The name of a value that stands among the parameters; all of it where it differs from what stands there."""
    name: str = read["name"]
    return name if parameters.setdefault(name, read) == read else read


def _lines(table: dict[str, Any]) -> str:
    return ",\n".join(f"{_json(key)}: {_json(value)}" for key, value in table.items())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
