"""Reports for machines: JSON and JSON Lines."""

from __future__ import annotations

import json

from zwgk.reports import Report


def report_json(reports: list[Report]) -> str:
    """One report as an object, several as a list."""
    shown = [report.to_dict() for report in reports]
    return json.dumps(shown[0] if len(shown) == 1 else shown, ensure_ascii=False, indent=2)


def report_json_lines(reports: list[Report]) -> str:
    """One finding a line."""
    return "\n".join(
        json.dumps(finding.to_dict(), ensure_ascii=False) for report in reports for finding in report.findings
    )
