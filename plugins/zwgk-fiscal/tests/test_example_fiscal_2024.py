"""The example dossier of a finance bureau: what it fails in 2024, and why."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import attrs
import pytest

from zwgk import Dossier, Outcome, Report, Why, check, load, load_plugins
from zwgk_fiscal import PACK
from zwgk_fiscal.records import ProcurementComplaint

EXAMPLE = Path(__file__).parents[3] / "examples" / "fiscal-2024"
PLUGINS = load_plugins(only=["fiscal"])
YEAR_END = date(2024, 12, 31)
COMPLAINT = ("FIS3561", "投诉-2024-01")

FAILURES = {
    ("FIS4432", "采购-2024-04"): "4月2日确定，4月4日至6日放假、7日上班，2个工作日到4月7日为止，8日才公告",
    ("FIS4501", "采购-2024-09"): "9月27日签订，29日上班，2个工作日到9月30日为止，10月9日才公告",
    ("FIS2064", "单位决算-2023"): "9月20日批复，20日到10月10日（星期四）为止，12日才公开",
    ("FIS6011", "部门决算-2023"): "合计20.3，四项之和19.8，两个数至少有一个是错的",
    ("FIS7252", "清单-收费-2024"): "行政事业性收费应当公开标准，考务费一项是空白",
}


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load(EXAMPLE, plugins=PLUGINS)


def report_of(dossier: Dossier, as_of: date = YEAR_END) -> Report:
    return check(dossier, as_of=as_of, plugins=PLUGINS)


def told(report: Report, outcome: Outcome) -> set[tuple[str, str]]:
    return {(one.rule.code, one.record.id) for one in report.findings if one.outcome is outcome}


def test_its_failures_are_those_that_have_a_reason(dossier: Dossier) -> None:
    assert told(report_of(dossier), Outcome.FAILED) == set(FAILURES)
    assert all(FAILURES.values())


def test_one_answer_hangs_on_whether_the_term_moves_over_the_holiday(dossier: Dossier) -> None:
    undecided = [one for one in report_of(dossier).findings if one.outcome is Outcome.CANNOT_TELL]
    assert [(one.rule.code, one.record.id, one.verdict.why) for one in undecided] == [
        ("FIS1142", "部门预算-2024", Why.NEEDS_HUMAN)
    ]


def test_what_is_due_in_the_new_year_is_pending(dossier: Dossier) -> None:
    assert told(report_of(dossier), Outcome.PENDING) == {("FIS4432", "采购-2024-12")}
    assert ("FIS4432", "采购-2024-12") in told(report_of(dossier, date(2025, 1, 3)), Outcome.FAILED)


def test_the_complaint_is_in_time_because_of_the_days_that_do_not_count(dossier: Dossier) -> None:
    assert COMPLAINT in told(report_of(dossier), Outcome.PASSED)
    without = Dossier(
        dossier.authority,
        [attrs.evolve(one, suspensions=()) for one in dossier.of(ProcurementComplaint)],
    )
    assert COMPLAINT in told(report_of(without), Outcome.FAILED)


def test_the_complaint_is_pending_while_it_is_handled(dossier: Dossier) -> None:
    (finding,) = (
        one for one in report_of(dossier, date(2024, 6, 28)).findings if (one.rule.code, one.record.id) == COMPLAINT
    )
    assert finding.outcome is Outcome.PENDING
    assert finding.verdict.deadline is not None
    assert finding.verdict.deadline.due == date(2024, 7, 17)


def test_every_rule_is_asked_of_a_record(dossier: Dossier) -> None:
    asked = {one.rule.code for one in report_of(dossier).evaluations if one.verdict.outcome is not Outcome.INAPPLICABLE}
    idle = {rule.code for rule in PACK.rules} - asked
    assert idle == {"FIS1143"}, "no budget of the example is withheld as a state secret"


def test_no_link_dangles(dossier: Dossier) -> None:
    assert dossier.unresolved_links() == ()


def test_its_guide_tells_how_many_records_and_failures_it_has(dossier: Dossier) -> None:
    guide = (EXAMPLE / "README.md").read_text("utf-8")
    assert f"共{len(dossier)}条记录" in guide
    assert f"应有{len(FAILURES)}项不合规" in guide
    assert all(f"| {record} |" in guide and rule in guide for rule, record in FAILURES)
