"""The rules of the annual report: any report gets a verdict, a failure stays one, a locality may set an earlier day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk import (
    CELL_TITLES,
    AdministrativeLevel,
    AnnualReport,
    ApplicantCounts,
    Authority,
    AuthorityKind,
    Case,
    DisputeCounts,
    DisputeTable,
    DocumentCounts,
    DocumentCounts2019,
    Dossier,
    Layers,
    Outcome,
    PackError,
    Parameter,
    ProactiveTable,
    ProactiveTable2019,
    ReportForm,
    ReportTopic,
    RequestTable,
    RulePack,
    Source,
    StatedNumber,
    StatedPart,
    Verdict,
    china_calendar,
    run_case,
)
from zwgk_regulation import PACK
from zwgk_regulation.annual_report.parameters import (
    DEPARTMENT_PUBLICATION,
    DEPARTMENT_SUBMISSION,
    GOVERNMENT_PUBLICATION,
    TOWNSHIP_PUBLICATION,
)

CALENDAR = china_calendar()
RULES = {rule.code: rule for rule in PACK.rules if rule.subject is AnnualReport}

numbers = st.none() | st.integers(-2, 6)
days = st.none() | st.dates(date(2017, 1, 1), date(2026, 12, 31))
rows = st.none() | st.builds(ApplicantCounts, *[numbers] * 7)
groups = st.none() | st.builds(DisputeCounts, *[numbers] * 5)
documents = st.none() | st.builds(DocumentCounts, numbers, numbers, numbers)
amounts = st.none() | st.decimals(-2, 6, places=1)
parts = st.builds(StatedPart, title=st.just("分项"), number=amounts)
stated = st.builds(
    StatedNumber,
    what=st.sampled_from(["", "新收申请"]),
    number=amounts,
    cell=st.none() | st.sampled_from(sorted(CELL_TITLES)),
    year=st.none() | st.integers(2017, 2026),
    year_written=st.none() | st.integers(2017, 2026),
    parts=st.lists(parts, max_size=2).map(tuple),
    exhaustive=st.none() | st.booleans(),
)


def reports(name: str) -> st.SearchStrategy[AnnualReport]:
    """Annual reports with any facts or none."""
    return st.builds(
        AnnualReport,
        id=st.just(name),
        year=st.none() | st.integers(2017, 2026) | st.sampled_from([1, 9998]),
        form=st.none() | st.sampled_from(ReportForm),
        of_government=st.none() | st.booleans(),
        dated_on=days,
        submitted_on=days,
        published_on=days,
        parts=st.none() | st.lists(st.sampled_from(["一、总体情况", "其他", ""]), max_size=3).map(tuple),
        topics=st.none() | st.lists(st.sampled_from(ReportTopic), max_size=8).map(tuple),
        proactive=st.none() | st.builds(ProactiveTable, regulations=documents, normative=documents, fees=amounts),
        proactive_2019=st.none()
        | st.builds(ProactiveTable2019, regulations=st.builds(DocumentCounts2019, numbers, numbers, numbers)),
        requests=st.none()
        | st.builds(RequestTable, received=rows, carried_in=rows, disclosed=rows, total=rows, carried_out=rows),
        disputes=st.none() | st.builds(DisputeTable, reconsideration=groups, direct_lawsuit=groups),
        numbers=st.lists(stated, max_size=2).map(tuple),
        listed_normative=numbers,
        register_complete=st.none() | st.booleans(),
    )


authorities = st.builds(
    Authority,
    id=st.just("机关"),
    name=st.just("某机关"),
    kind=st.sampled_from(AuthorityKind),
    level=st.none() | st.sampled_from(AdministrativeLevel),
)


def verdicts(dossier: Dossier, as_of: date) -> dict[str, Verdict]:
    """What each rule says of the report 甲."""
    found = {}
    for code in RULES:
        case = Case(file="", rule=code, name=code, as_of=as_of, expect=Outcome.PASSED, subject="甲", dossier=dossier)
        found[code] = run_case(case, RULES, CALENDAR).verdict
    return found


@given(authorities, reports("甲"), reports("乙"), st.dates(date(2018, 1, 1), date(2026, 6, 30)))
def test_each_rule_gives_a_verdict_on_any_report(
    authority: Authority, one: AnnualReport, other: AnnualReport, as_of: date
) -> None:
    for code, verdict in verdicts(Dossier(authority, [one, other]), as_of).items():
        assert verdict.outcome is not Outcome.ERROR, (code, verdict.message)
        assert not verdict.message.endswith("。"), (code, verdict.message)


@given(authorities, reports("甲"), st.dates(date(2018, 1, 1), date(2026, 6, 30)), st.integers(1, 400))
def test_a_failure_is_still_one_later(authority: Authority, one: AnnualReport, as_of: date, later: int) -> None:
    dossier = Dossier(authority, [one])
    after = verdicts(dossier, as_of + timedelta(days=later))
    for code, verdict in verdicts(dossier, as_of).items():
        assert verdict.outcome is not Outcome.FAILED or after[code].outcome is Outcome.FAILED, code


class TestALocality:
    NOTICE = Source(id="notice", title="关于编制年度报告的通知", issuer="某市", in_force_from=date(2022, 1, 1))

    def outcome(self, parameter: Parameter[int], day: int, kind: AuthorityKind, published: date) -> Outcome:
        """What comes of a report for 2023 where a locality sets a day of its own."""
        pack = RulePack("local", prefix="LOC", source=self.NOTICE, version="1")
        pack.override(parameter, day, self.NOTICE.cite("一"))
        report = AnnualReport(id="年报", year=2023, submitted_on=published, published_on=published)
        dossier = Dossier(Authority(id="机关", name="某机关", kind=kind), [report])
        code = "REG4901" if parameter is DEPARTMENT_SUBMISSION else "REG4902"
        case = Case(file="", rule=code, name="", as_of=date(2024, 12, 31), expect=Outcome.PASSED, dossier=dossier)
        return run_case(case, RULES, china_calendar(), Layers(pack.overrides)).verdict.outcome

    @pytest.mark.parametrize(
        ("parameter", "day", "kind"),
        [
            (DEPARTMENT_SUBMISSION, 126, AuthorityKind.DEPARTMENT),
            (DEPARTMENT_PUBLICATION, 126, AuthorityKind.DEPARTMENT),
            (GOVERNMENT_PUBLICATION, 126, AuthorityKind.GOVERNMENT),
            (TOWNSHIP_PUBLICATION, 126, AuthorityKind.TOWNSHIP),
            (TOWNSHIP_PUBLICATION, 126, AuthorityKind.SUBDISTRICT),
        ],
    )
    def test_it_may_set_an_earlier_day(self, parameter: Parameter[int], day: int, kind: AuthorityKind) -> None:
        assert self.outcome(parameter, day, kind, date(2024, 1, 25)) is Outcome.PASSED
        assert self.outcome(parameter, day, kind, date(2024, 1, 26)) is Outcome.PASSED
        assert self.outcome(parameter, day, kind, date(2024, 1, 27)) is Outcome.FAILED

    def test_it_may_not_set_a_later_day(self) -> None:
        pack = RulePack("local", prefix="LOC", source=self.NOTICE, version="1")
        with pytest.raises(PackError, match="loosens parameter"):
            pack.override(DEPARTMENT_PUBLICATION, 228, self.NOTICE.cite("一"))
