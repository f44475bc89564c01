"""Whatever is on record, in whatever order of days, each rule gives a verdict."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from zwgk import Authority, AuthorityKind, Dossier, Outcome, Record, check, china_calendar, load_plugins
from zwgk_fiscal.records import (
    BudgetDisclosure,
    BudgetDocument,
    BudgetLevel,
    BudgetMatter,
    BudgetPart,
    CatalogueEntry,
    EconomicDepth,
    FiscalCatalogue,
    FiscalCatalogueKind,
    FunctionDepth,
    Notice,
    ProcurementComplaint,
    ProcurementMethod,
    ProcurementProject,
    PublicPeriod,
    ResultElement,
    SupervisionKind,
    SupervisionResult,
    SupplierQuestion,
    SupplierQuestionKind,
    Suspension,
    SuspensionKind,
    ThreePublicExpenses,
)

PLUGINS = load_plugins(only=["fiscal"])

days = st.none() | st.dates(date(2014, 11, 1), date(2025, 12, 31)) | st.dates(date(2024, 1, 1), date(2024, 5, 31))
flags = st.none() | st.booleans()
texts = st.none() | st.sampled_from(["", " ", "某号文件"])
amounts = st.none() | st.decimals(0, 99, places=1).map(Decimal)


def some(kind: type) -> st.SearchStrategy[object]:
    return st.none() | st.sampled_from(list(kind))  # type: ignore[call-overload] # an enumeration


def several(kind: type) -> st.SearchStrategy[object]:
    return st.none() | st.lists(st.sampled_from(list(kind)), max_size=4).map(tuple)  # type: ignore[call-overload] # the same


notices = st.none() | st.builds(Notice, published_on=days, designated=flags, url=texts)
periods = st.none() | st.builds(PublicPeriod, published_on=days, until=days, designated=flags)
entries = st.builds(
    CatalogueEntry, name=st.sampled_from(["检测费", "道路检测费", "培训费"]), basis=texts, standard=texts
)
names = st.lists(st.sampled_from(["检测费", "培训费", "工本费"]), max_size=2).map(tuple)
suspensions = st.builds(Suspension, kind=st.sampled_from(SuspensionKind), started_on=days, ended_on=days)
expenses = st.builds(
    ThreePublicExpenses,
    total=amounts,
    abroad=amounts,
    vehicle_purchase=amounts,
    vehicle_running=amounts,
    reception=amounts,
    change_explained=flags,
)
records: st.SearchStrategy[Record] = st.one_of(
    st.builds(
        BudgetDisclosure,
        id=st.just("甲"),
        level=some(BudgetLevel),
        document=some(BudgetDocument),
        decided_on=days,
        published_on=days,
        url=texts,
        classified=flags,
        secrecy_ground=texts,
        approved_parts=several(BudgetPart),
        published_parts=several(BudgetPart),
        matters=several(BudgetMatter),
        matters_elsewhere=several(BudgetMatter),
        function_depth=some(FunctionDepth),
        economic_depth=some(EconomicDepth),
        gives_transfers=flags,
        special_transfers_by_region=flags,
        has_debt=flags,
        three_public=st.none() | expenses,
    ),
    st.builds(
        ProcurementProject,
        id=st.just("甲"),
        method=some(ProcurementMethod),
        exempt=flags,
        exemption_ground=texts,
        works_by_tender=flags,
        sole_supplier=flags,
        above_tender_threshold=flags,
        public_service=flags,
        announcement=notices,
        prequalification=periods,
        sole_source_publicity=periods,
        documents_state_budget=flags,
        standards_published=flags,
        awarded_on=days,
        award_letter_on=days,
        result_notice=notices,
        result_elements=several(ResultElement),
        documents_with_result=flags,
        contract_signed_on=days,
        contract_notice=notices,
        contract_secret=flags,
        contract_filed_on=days,
        accepted_on=days,
        acceptance_notice=notices,
    ),
    st.builds(
        ProcurementComplaint,
        id=st.just("甲"),
        received_on=days,
        suspensions=st.lists(suspensions, max_size=2).map(tuple),
        parties_notified_on=days,
        refused_on=days,
        withdrawn_on=days,
        decided_on=days,
        decision_notice=notices,
    ),
    st.builds(
        SupplierQuestion,
        id=st.just("甲"),
        kind=some(SupplierQuestionKind),
        received_on=days,
        answered_on=days,
        withdrawn_on=days,
    ),
    st.builds(SupervisionResult, id=st.just("甲"), kind=some(SupervisionKind), concluded_on=days, notice=notices),
    st.builds(
        FiscalCatalogue,
        id=st.just("甲"),
        kind=some(FiscalCatalogueKind),
        settled_on=days,
        published_on=days,
        url=texts,
        entries=st.none() | st.lists(entries, max_size=2).map(tuple),
        collected=st.none() | names,
    ),
)
as_of_days = st.dates(date(2014, 11, 1), date(2026, 6, 30))


def outcomes(record: Record, kind: AuthorityKind, as_of: date) -> dict[str, Outcome]:
    dossier = Dossier(Authority(id="机关", name="某机关", kind=kind), [record])
    report = check(dossier, as_of=as_of, plugins=PLUGINS, calendar=china_calendar())
    for finding in report.findings:
        assert finding.verdict.outcome is not Outcome.ERROR, finding.verdict.message
        assert not finding.verdict.message.endswith("。")
        if finding.verdict.outcome is Outcome.PENDING:
            assert finding.verdict.deadline is not None
            assert finding.verdict.deadline.latest >= as_of
    return {one.rule.code: one.verdict.outcome for one in report.evaluations}


@given(records, st.sampled_from(AuthorityKind), as_of_days)
def test_each_rule_gives_a_verdict(record: Record, kind: AuthorityKind, as_of: date) -> None:
    assert outcomes(record, kind, as_of)


LASTING = {"FIS1141", "FIS1142", "FIS1891", "FIS2064", "FIS3471", "FIS3531", "FIS3561", "FIS4431", "FIS4521"}
"""The rules on something that has to be done by a day."""


@given(records, as_of_days, as_of_days)
def test_what_is_late_is_never_on_time_again(record: Record, one: date, other: date) -> None:
    earlier, later = sorted((one, other))
    before, after = (outcomes(record, AuthorityKind.DEPARTMENT, day) for day in (earlier, later))
    late = {code for code, outcome in before.items() if code in LASTING and outcome is Outcome.FAILED}
    assert {code for code in late if after[code] in (Outcome.PASSED, Outcome.PENDING)} == set()
