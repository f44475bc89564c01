"""The report as a civil servant reads it: what is wrong, by which clause, by how much, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from zwgk.builtins.text_of_waivers import beside, marks_of, problems_of, remark_on_failures, remark_on_questions
from zwgk.dates import chinese_day
from zwgk.findings import Finding
from zwgk.parameters import ResolvedValue
from zwgk.reports import Report
from zwgk.rules import Rule
from zwgk.sources import Source
from zwgk.terminal import Item, heading, indented, line, render, table
from zwgk.verdicts import Outcome

_STYLES = {
    Outcome.FAILED: "red",
    Outcome.ERROR: "magenta",
    Outcome.CANNOT_TELL: "yellow",
    Outcome.PENDING: "cyan",
}
_LONGEST = 100
"""How many characters a value may have in a report."""
WAIVED, DECIDED = "豁免，结论不变", "已由人判断，机器结论不变"
"""The headings over failures with a waiver beside them, and over findings that a person decided."""
_SHOWN = (Outcome.FAILED, Outcome.ERROR, Outcome.CANNOT_TELL, Outcome.PENDING)


def report_text(reports: list[Report]) -> str:
    """The reports one after the other, in Chinese."""
    return "\n\n".join(render(_report(report)) for report in reports)


def _report(report: Report) -> Iterator[Item]:
    packs = report.versions["packs"]
    names = "、".join(f"{name} {version}" for name, version in packs.items()) if isinstance(packs, dict) else ""
    yield heading(f"{report.authority_name} 政务公开检查报告")
    yield line(f"检查日 {chinese_day(report.as_of)}    规则包 {names}    工作日历 {report.versions['calendar']}")
    for outcome in _SHOWN:
        found = [one for one in report.findings if one.outcome is outcome and not (one.waived or one.decided)]
        yield from _section(outcome.chinese, _STYLES[outcome], found)
    waived = [finding for finding in report.findings if finding.waived]
    yield from _section(WAIVED, "blue", waived)
    decided = [finding for finding in report.findings if finding.decided and not finding.waived]
    yield from _section(DECIDED, "green", decided)
    yield line("")
    yield from _summary(report)
    yield from problems_of(report)


def _section(title: str, style: str, findings: list[Finding]) -> Iterator[Item]:
    if findings:
        yield line("")
        yield line(f"■ {title}（{len(findings)}项）", style=f"bold {style}")
        yield from _by_rule(findings)


def _by_rule(findings: list[Finding]) -> Iterator[Item]:
    ordered = sorted(findings, key=lambda one: (one.severity.rank, *_rules(one)))
    for _, group in groupby(ordered, key=_rules):
        same = list(group)
        rule = same[0].rule
        yield line("")
        yield indented(heading(f"{rule.code} {rule.title}〔{rule.severity.chinese}〕"))
        yield indented(line(f"条款：{'；'.join(clause.label for clause in same[0].asked)}"), 4)
        yield indented(line(f"依据：{_basis(same[0])}"), 4)
        replaced = {f"{one.code} {one.title}" for finding in same for one in finding.replaces}
        if replaced:
            yield indented(line(f"代替：{'；'.join(sorted(replaced))}"), 4)
        yield indented(table(("", "", ""), [_row(finding) for finding in same]), 4)
        told = {
            f"{value.parameter.title}：{_told(value, rule)}"
            for one in same
            for value in one.parameters
            if len(value.layers) > 1 or not value.stated
        }
        for text in sorted(told):
            yield indented(line(text), 4)
        yield from (indented(line(text), 4) for text in beside(same))
        if same[0].outcome is Outcome.FAILED:
            yield indented(line(f"整改：{rule.page.cure}"), 4)


def _rules(finding: Finding) -> tuple[str, ...]:
    """The code of the rule, then those of the rules it stands for as well."""
    return (finding.rule.code, *(rule.code for rule in finding.also))


def _told(value: ResolvedValue[Any], rule: Rule) -> str:
    """How a value came about; a long list is left to the rule's page."""
    if len(value.provenance) <= _LONGEST:
        return value.provenance
    return f"见规则页{rule.code}" + ("" if value.stated else "（依据未写明数值，按默认值检查）")


def _basis(finding: Finding) -> str:
    own = {clause.id for clause in finding.asked}
    elsewhere = [clause for clause in finding.clauses if clause not in own]
    cited = "；".join(str(citation) for citation in finding.citations)
    return cited + (f"；另见本单位任务分工{'、'.join(elsewhere)}" if elsewhere else "")


def _row(finding: Finding) -> tuple[str, str, str]:
    why = "" if finding.verdict.why is None else f"〔{finding.verdict.why.chinese}〕"
    marks = "".join(f"〔{mark}〕" for mark in marks_of(finding))
    told = f"{marks}{why}{finding.verdict.message}"
    return (f"{finding.record.record_title} {finding.record.id}", finding.department, told)


def _summary(report: Report) -> Iterable[Item]:
    counts = report.counts
    total = sum(counts.values())
    rows = [(outcome.chinese, str(counts[outcome.value]), _remark(report, outcome)) for outcome in Outcome]
    yield heading("合计")
    yield indented(table(("结论", "项数", "说明"), [*rows, ("总数", str(total), _sum(report))], right=(1,)))
    if counts["passed"] and not (report.undecided or counts["failed"] or counts["pending"]):
        yield line("全部合规")
    if report.stale_texts:
        yield line("")
        yield line(f"本报告所依据的下列文本，至检查日超过{report.confirmed_within}日未经核对，使用结论前应当核对原文：")
        yield from (indented(line(_stale(source))) for source in report.stale_texts)


def _stale(source: Source) -> str:
    day = source.last_confirmed_on
    return f"{source}：" + ("没有核对记录" if day is None else f"最近于{day}{source.confirmed_how}")


def _remark(report: Report, outcome: Outcome) -> str:
    if outcome is Outcome.PASSED and report.attested:
        return f"其中{report.attested}项依据声明，机器未核实内容"
    if outcome is Outcome.FAILED:
        return remark_on_failures(report)
    if outcome is Outcome.CANNOT_TELL and report.counts["cannot_tell"]:
        return remark_on_questions(report) or "补登事实或人工判断后再查"
    return ""


def _sum(report: Report) -> str:
    return f"{' + '.join(str(count) for count in report.counts.values())} = {sum(report.counts.values())}"
