"""How the text report tells of waivers, decisions and attestations: beside findings, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk.dates import chinese_day
from zwgk.decision_uses import DecisionState
from zwgk.decisions import Decision
from zwgk.errors import Fault
from zwgk.findings import Finding
from zwgk.reports import Report
from zwgk.terminal import Item, heading, indented, line, table
from zwgk.verdicts import Outcome
from zwgk.waiver_uses import UsedWaiver, WaiverState
from zwgk.waivers import Waiver

_SAID = [state for state in WaiverState if state not in (WaiverState.APPLIED, WaiverState.ELSEWHERE)]
_TOLD = [state for state in DecisionState if state not in (DecisionState.APPLIED, DecisionState.ELSEWHERE)]


def marks_of(finding: Finding) -> tuple[str, ...]:
    """What stands before a finding's message."""
    waived = () if finding.waived is None else ("豁免",)
    decided = () if finding.decided is None else (f"判断为{finding.decided.outcome.chinese}",)
    return (*waived, *decided)


def beside(findings: Sequence[Finding]) -> Iterator[str]:
    """The waivers and decisions that stand beside findings of one rule, each once, with the records they concern."""
    waived: dict[Waiver, list[str]] = {}
    decided: dict[Decision, list[str]] = {}
    for one in findings:
        if one.waived is not None:
            waived.setdefault(one.waived, []).append(one.record.id)
        if one.decided is not None:
            decided.setdefault(one.decided, []).append(one.record.id)
    for waiver, ids in waived.items():
        yield (
            f"豁免（{'、'.join(ids)}）：{waiver.reason}；依据{waiver.legal_basis}；{waiver.approved_by}"
            f"{chinese_day(waiver.issued)}批准，有效期至{chinese_day(waiver.expires)}（含当日）"
        )
    for decision, ids in decided.items():
        last = "" if decision.expires is None else f"，有效期至{chinese_day(decision.expires)}（含当日）"
        yield (
            f"判断（{'、'.join(ids)}）：{decision.outcome.chinese}；{decision.reason}；{decision.decided_by}"
            f"{chinese_day(decision.decided_on)}判断{last}"
        )


def remark_on_failures(report: Report) -> str:
    """How many failures have a waiver beside them."""
    waived = sum(one.waived is not None and one.outcome is Outcome.FAILED for one in report.findings)
    return f"豁免{waived}项，结论不变" if waived else ""


def remark_on_questions(report: Report) -> str:
    """How many questions people have answered, and how; empty where none."""
    answers = [one.decided.outcome for one in report.findings if one.decided is not None]
    told = "、".join(f"{outcome.chinese}{answers.count(outcome)}项" for outcome in Outcome if answers.count(outcome))
    open_ = report.counts["cannot_tell"] - len(answers)
    rest = f"；其余{open_}项补登事实或人工判断后再查" if open_ else ""
    return f"其中人工判断{told}{rest}" if answers else ""


def problems_of(report: Report) -> Iterator[Item]:
    """Waivers, decisions and attestations that were given and not applied, and what is to be done about them."""
    if report.waivers is not None:
        waivers = report.waivers
        rows = [(_name(one.waiver), _said(one, state), one.place) for state in _SAID for one in waivers.of(state)]
        elsewhere = len(waivers.of(WaiverState.ELSEWHERE))
        yield from _section("豁免", "另有{}项豁免属于其他单位", elsewhere, rows, waivers.malformed)
    if report.decisions is not None:
        decisions = report.decisions
        rows = [(_question(one.decision), state.chinese, one.place) for state in _TOLD for one in decisions.of(state)]
        elsewhere = len(decisions.of(DecisionState.ELSEWHERE))
        yield from _section("人工判断", "另有{}项判断属于其他单位", elsewhere, rows, decisions.malformed)
        if decisions.unfilled:
            yield line(f"人工判断清单中有{decisions.unfilled}项尚未填写")
    if report.attestations is not None:
        attested = report.attestations
        yield from _section("声明和佐证材料", "另有{}项属于其他单位", len(attested.elsewhere), [], attested.malformed)


def _section(
    title: str, others: str, elsewhere: int, rows: Sequence[tuple[str, str, str]], malformed: Sequence[Fault]
) -> Iterator[Item]:
    if rows or malformed or elsewhere:
        yield line("")
    if rows:
        yield heading(f"未适用的{title}（{len(rows)}项）")
        yield indented(table(("", "", ""), rows))
    if malformed:
        yield heading(f"填写有误、未采用的{title}（错误{len(malformed)}处）")
        yield from (indented(line(str(fault))) for fault in malformed)
    if elsewhere:
        yield line(others.format(elsewhere))


def _name(waiver: Waiver) -> str:
    return f"{waiver.rule} {waiver.kind}{waiver.subject} 有效期至{waiver.expires}"


def _said(one: UsedWaiver, state: WaiverState) -> str:
    return state.chinese + (f"：{'、'.join(one.refused_by)}" if state is WaiverState.REFUSED and one.refused_by else "")


def _question(decision: Decision) -> str:
    return f"{decision.rule} {decision.record or decision.fingerprint} {decision.outcome.chinese}"
