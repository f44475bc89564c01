"""The annual report's tables from the register, and the filed report held against them."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner
from hypothesis import assume, given
from hypothesis import strategies as st

from zwgk import (
    AnnualReport,
    ApplicantCounts,
    ApplicantKind,
    Authority,
    AuthorityKind,
    Case,
    DisclosureRequest,
    DisputeCounts,
    DisputeResult,
    DisputeTable,
    Dossier,
    FeeNotice,
    Outcome,
    ReplyKind,
    ReplyLetter,
    ReportForm,
    RequestDispute,
    RequestResult,
    RequestStage,
    RequestTable,
    ServiceMethod,
    StageEntry,
    Supplement,
    Verdict,
    china_calendar,
    load,
    load_plugins,
    run_case,
)
from zwgk_regulation import PACK
from zwgk_regulation.annual_report import (
    ComputedTables,
    Conventions,
    CountedDay,
    Counting,
    computed_tables,
)
from zwgk_regulation.commands.annual_report import annual_report_command

EXAMPLE = Path(__file__).parents[3] / "examples" / "annual-report-2024"
RULES = {rule.code: rule for rule in PACK.rules}
AUTHORITY = Authority(id="局", name="某局", kind=AuthorityKind.DEPARTMENT)
AS_OF = date(2025, 6, 30)
CELLS = [*computed_tables(Dossier(AUTHORITY), 2024).cells]


@cache
def example() -> Dossier:
    return load(EXAMPLE, plugins=load_plugins(only=["regulation"]))


def report_of(year: int, dossier: Dossier | None = None) -> AnnualReport:
    (found,) = (one for one in (dossier or example()).of(AnnualReport) if one.year == year)
    return found


def changed(report: AnnualReport, cell: str, by: int) -> AnnualReport:
    """A report with another number in one cell."""
    table, row, column = cell.split(".")
    held = getattr(getattr(report, table), row)
    counts = attrs.evolve(held, **{column: getattr(held, column) + by})
    return attrs.evolve(report, **{table: attrs.evolve(getattr(report, table), **{row: counts})})


def with_report(dossier: Dossier, report: AnnualReport) -> Dossier:
    """A dossier with a report in the place of the one with its id."""
    return Dossier(dossier.authority, [*(one for one in dossier if one.id not in (report.id, "wlj", "局")), report])


def judged(code: str, dossier: Dossier, subject: str, as_of: date = AS_OF) -> Verdict:
    case = Case(file="", rule=code, name=code, as_of=as_of, expect=Outcome.PASSED, subject=subject, dossier=dossier)
    return run_case(case, RULES, china_calendar()).verdict


def filed(tables: ComputedTables, **fields: Any) -> AnnualReport:  # noqa: ANN401 (fields of a report)
    """The report that states what the register gives."""
    rows: dict[str, dict[str, list[int]]] = {"requests": {}, "disputes": {}}
    for path, cell in tables.cells.items():
        table, row, _ = path.split(".")
        rows[table].setdefault(row, []).append(cell.number)
    return AnnualReport(
        id="年报",
        year=tables.year,
        form=tables.form,
        requests=RequestTable(**{row: ApplicantCounts(*cells) for row, cells in rows["requests"].items()}),
        disputes=DisputeTable(**{row: DisputeCounts(*cells) for row, cells in rows["disputes"].items()}),
        **fields,
    )


class TestTheExample:
    @pytest.mark.parametrize("year", [2023, 2024])
    def test_the_filed_tables_equal_the_computed_ones(self, year: int) -> None:
        tables = computed_tables(example(), year)
        report = report_of(year)
        assert {cell: report.cell(cell) for cell in tables.cells} == {
            cell: computed.number for cell, computed in tables.cells.items()
        }
        assert tables.unclear == {}

    def test_what_is_carried_out_of_a_year_is_carried_into_the_next(self) -> None:
        before, after = computed_tables(example(), 2023), computed_tables(example(), 2024)
        for column in attrs.fields_dict(ApplicantCounts):
            out, into = before.cells[f"requests.carried_out.{column}"], after.cells[f"requests.carried_in.{column}"]
            assert out.records == into.records

    @pytest.mark.parametrize(
        ("cell", "records"),
        [
            ("requests.carried_in.total", ("申请-2023-02", "申请-2023-03")),
            ("requests.carried_out.total", ("申请-2024-11", "申请-2024-12")),
            ("requests.partly_disclosed.social_organisation", ("申请-2024-09",)),
            ("requests.third_party_rights.total", ("申请-2024-04",)),
            ("requests.not_supplemented.total", ("申请-2024-06",)),
            ("requests.other.total", ("申请-2024-08",)),
            ("disputes.lawsuit_after_reconsideration.other", ("诉讼-2023-01",)),
            ("disputes.direct_lawsuit.pending", ("诉讼-2024-02",)),
        ],
    )
    def test_a_number_names_the_records_behind_it(self, cell: str, records: tuple[str, ...]) -> None:
        assert computed_tables(example(), 2024).cells[cell].records == records

    @pytest.mark.parametrize("by", [1, -1])
    @pytest.mark.parametrize("cell", CELLS)
    def test_a_wrong_number_in_a_cell_is_found_and_traced_to_its_records(self, cell: str, by: int) -> None:
        report = changed(report_of(2024), cell, by)
        tables = computed_tables(example(), 2024)
        (difference,) = tables.differences(report)
        assert (difference.cell, difference.filed) == (cell, difference.computed.number + by)
        assert difference.computed.records == tables.cells[cell].records
        assert len(difference.computed.records) == difference.computed.number

    @pytest.mark.parametrize("cell", CELLS)
    def test_the_rule_names_the_cell_both_numbers_and_the_records(self, cell: str) -> None:
        report = changed(report_of(2024), cell, 1)
        code = "REG6431" if cell.startswith("requests.") else "REG6432"
        verdict = judged(code, with_report(example(), report), "年报-2024")
        computed = computed_tables(example(), 2024).cells[cell]
        assert verdict.outcome is Outcome.FAILED
        assert f"年报{computed.number + 1}，台账{computed.number}（" in verdict.message
        assert all(record in verdict.message for record in computed.records[:8])


class TestWhatIsOpen:
    def dossier(self, *letters: ReplyLetter, **fields: Any) -> Dossier:  # noqa: ANN401 (fields of a request)
        request = DisclosureRequest(
            **{
                "id": "申请",
                "applicant_kind": ApplicantKind.BUSINESS,
                "received_on": date(2024, 3, 1),
                **fields,
            }
        )
        return Dossier(AUTHORITY, [request, *letters])

    def counted(self, dossier: Dossier, year: int = 2024, **by: Any) -> dict[str, int]:  # noqa: ANN401
        """The rows of table three in which something certainly counts, by their totals."""
        cells = computed_tables(dossier, year, conventions=Conventions(**by)).cells
        return {
            path.split(".")[1]: cell.number
            for path, cell in cells.items()
            if path.startswith("requests.") and path.endswith(".total") and cell.number
        }

    def letter(self, name: str = "答复", **fields: Any) -> ReplyLetter:  # noqa: ANN401 (fields of a reply)
        return ReplyLetter(
            **{"id": name, "request": "申请", "kind": ReplyKind.DISCLOSED, "dated_on": date(2024, 3, 20), **fields}
        )

    def test_several_replies_are_one_application_unless_they_are_counted_one_by_one(self) -> None:
        dossier = self.dossier(self.letter(), self.letter("另一份", kind=ReplyKind.NOT_AVAILABLE))
        assert self.counted(dossier) == {"received": 1, "partly_disclosed": 1, "total": 1}
        split = self.counted(dossier, counting=Counting.PER_REPLY)
        assert split == {"received": 2, "disclosed": 1, "total": 2}

    def test_a_reply_counts_by_the_day_it_was_sent_or_by_its_own(self) -> None:
        letter = self.letter(dated_on=date(2024, 12, 31), service=ServiceMethod.POST, posted_on=date(2025, 1, 2))
        assert self.counted(self.dossier(letter)) == {"received": 1, "carried_out": 1}
        dated = self.counted(self.dossier(letter), counted_day=CountedDay.DATED)
        assert dated == {"received": 1, "disclosed": 1, "total": 1}

    def test_a_reply_that_went_out_after_the_day_of_the_view_has_not_gone_out(self) -> None:
        letter = self.letter(dated_on=date(2024, 12, 31), service=ServiceMethod.POST, posted_on=date(2025, 1, 2))
        assert self.counted(self.dossier(letter).as_of(date(2025, 1, 1))) == {"received": 1, "carried_out": 1}

    @pytest.mark.parametrize(
        ("fields", "row"),
        [
            ({"withdrawn_on": date(2024, 3, 5)}, "other"),
            ({"closed_on": date(2024, 3, 5), "closed_as": RequestResult.FEE_UNPAID}, "fee_unpaid"),
        ],
    )
    def test_an_application_can_end_without_a_reply(self, fields: dict[str, object], row: str) -> None:
        assert self.counted(self.dossier(**fields)) == {"received": 1, row: 1, "total": 1}

    @pytest.mark.parametrize("result", RequestResult)
    def test_each_result_counts_in_its_row(self, result: RequestResult) -> None:
        row = result.value.replace("-", "_")
        assert self.counted(self.dossier(self.letter(result=result))) == {"received": 1, row: 1, "total": 1}

    @pytest.mark.parametrize("result", [RequestResult.NOT_SUPPLEMENTED, RequestResult.FEE_UNPAID, RequestResult.OTHER])
    def test_the_form_of_2019_has_one_row_for_what_is_handled_otherwise(self, result: RequestResult) -> None:
        letter = self.letter(result=result, dated_on=date(2020, 3, 20))
        dossier = self.dossier(letter, received_on=date(2020, 3, 1))
        cells = computed_tables(dossier, 2020, form=ReportForm.FORM_2019).cells
        assert cells["requests.other.total"].records == ("申请",)
        assert "requests.fee_unpaid.total" not in cells

    @pytest.mark.parametrize(
        ("letters", "fields", "missing"),
        [
            ((), {"applicant_kind": None}, {"applicant_kind"}),
            ((), {"received_on": None}, {"received_on"}),
            (({"kind": None},), {}, {"result"}),
            (({"kind": ReplyKind.WITHHELD},), {}, {"result"}),
            (({"dated_on": None},), {}, {"posted_on", "served_on"}),
            ((), {"closed_as": RequestResult.OTHER}, {"closed_on"}),
            ((), {"closed_on": date(2024, 4, 1)}, {"closed_as"}),
            ((), {"stages": (StageEntry(stage=RequestStage.REPLIED, on=date(2024, 4, 1)),)}, {"result"}),
            ((), {"supplements": (Supplement(supply_by=date(2024, 4, 1)),)}, {"closed_on"}),
            ((), {"fee_notices": (FeeNotice(notified_on=date(2024, 4, 1)),)}, {"closed_on"}),
        ],
    )
    def test_what_is_not_on_record_is_named_and_not_guessed(
        self, letters: tuple[dict[str, Any], ...], fields: dict[str, object], missing: set[str]
    ) -> None:
        dossier = self.dossier(*(self.letter(**letter) for letter in letters), **fields)
        assert set(computed_tables(dossier, 2024).unclear["申请"]) == missing

    def test_an_unclear_record_allows_both_numbers(self) -> None:
        tables = computed_tables(self.dossier(self.letter(kind=ReplyKind.WITHHELD)), 2024)
        cell = tables.cells["requests.petition.total"]
        assert (cell.allows(0), cell.allows(1)) == (True, False)
        cell = tables.cells["requests.state_secret.total"]
        assert (cell.allows(-1), cell.allows(0), cell.allows(1), cell.allows(2)) == (False, True, True, False)


kinds = st.sampled_from(ApplicantKind)
days = st.dates(date(2022, 12, 1), date(2025, 1, 31))
nearby = st.integers(0, 500)


@st.composite
def registers(draw: st.DrawFn) -> Dossier:
    """Requests with all that the tables need, answered or not, and disputes over them."""
    records: list[DisclosureRequest | ReplyLetter | RequestDispute] = []
    for index in range(draw(st.integers(0, 6))):
        received = draw(days)
        records.append(DisclosureRequest(id=f"申请{index}", applicant_kind=draw(kinds), received_on=received))
        for count in range(draw(st.integers(0, 2))):
            day = date.fromordinal(received.toordinal() + draw(nearby))
            result = draw(st.sampled_from(RequestResult))
            records.append(ReplyLetter(id=f"答复{index}-{count}", request=f"申请{index}", result=result, dated_on=day))
        if draw(st.booleans()):
            ended = draw(st.none() | nearby)
            concluded = None if ended is None else date.fromordinal(received.toordinal() + ended)
            records.append(
                RequestDispute(
                    id=f"案件{index}",
                    request=f"申请{index}",
                    court=draw(st.booleans()),
                    after_reconsideration=draw(st.booleans()),
                    filed_on=received,
                    concluded_on=concluded,
                    result=draw(st.sampled_from(list(DisputeResult)[:3])) if concluded else DisputeResult.PENDING,
                )
            )
    return Dossier(AUTHORITY, records)


@given(registers(), st.sampled_from(ReportForm), st.sampled_from(Counting))
def test_whatever_the_register_holds_the_identities_can_be_met(
    dossier: Dossier, form: ReportForm, counting: Counting
) -> None:
    tables = computed_tables(dossier, 2023, form=form, conventions=Conventions(counting=counting))
    assume(not tables.unclear)
    report = filed(tables)
    for code in ("REG6411", "REG6412", "REG6413", "REG6414"):
        assert judged(code, Dossier(AUTHORITY, [report]), "年报").outcome is Outcome.PASSED


@given(registers())
def test_each_application_counts_once_where_it_came_in_and_once_where_it_went(dossier: Dossier) -> None:
    cells = computed_tables(dossier, 2023).cells
    came = [record for row in ("received", "carried_in") for record in cells[f"requests.{row}.total"].records]
    went = [record for row in ("total", "carried_out") for record in cells[f"requests.{row}.total"].records]
    assert len(came) == len(set(came))
    assert sorted(came) == sorted(went)


@given(registers())
def test_the_next_year_goes_on_where_this_one_ends(dossier: Dossier) -> None:
    this, following = computed_tables(dossier, 2023).cells, computed_tables(dossier, 2024).cells
    assert this["requests.carried_out.total"].records == following["requests.carried_in.total"].records


@given(registers(), st.randoms(use_true_random=False))
def test_the_tables_do_not_depend_on_the_order_of_the_records(dossier: Dossier, random: Any) -> None:  # noqa: ANN401
    records = [one for one in dossier if not isinstance(one, Authority)]
    random.shuffle(records)
    assert computed_tables(Dossier(AUTHORITY, records), 2023) == computed_tables(dossier, 2023)


@given(registers())
def test_a_report_that_states_the_register_is_never_faulted(dossier: Dossier) -> None:
    whole = with_report(dossier, filed(computed_tables(dossier, 2023), register_complete=True))
    for code in ("REG6431", "REG6432"):
        assert judged(code, whole, "年报").outcome is not Outcome.FAILED


class TestTheCommand:
    def run(self, *arguments: str) -> Any:  # noqa: ANN401 (click's result)
        return CliRunner().invoke(annual_report_command, [*arguments])

    def altered(self, tmp_path: Path) -> str:
        """The example with one more 信访 in the filed report."""
        for file in EXAMPLE.glob("*.toml"):
            text = file.read_text("utf-8").replace(
                "petition = [1, 0, 0, 0, 0, 0, 1]", "petition = [2, 0, 0, 0, 0, 0, 1]"
            )
            (tmp_path / file.name).write_text(text, "utf-8")
        return str(tmp_path)

    def test_a_report_that_equals_the_register_exits_with_0(self) -> None:
        result = self.run(str(EXAMPLE), "--year", "2024")
        assert result.exit_code == 0
        assert "年报-2024：与台账没有不符" in result.stdout

    def test_a_report_that_differs_exits_with_1_and_names_the_requests(self, tmp_path: Path) -> None:
        result = self.run(self.altered(tmp_path), "--year", "2024")
        assert result.exit_code == 1
        assert "（五）1.信访举报投诉类申请·自然人：年报2，台账1\n    计入该格的：申请-2024-05" in result.stdout

    def test_json_has_the_tables_and_the_differences(self, tmp_path: Path) -> None:
        result = self.run(self.altered(tmp_path), "--year", "2024", "--format", "json")
        data = json.loads(result.stdout)
        assert data["tables"]["requests"]["received"]["total"] == 12
        assert data["tables"]["disputes"]["reconsideration"]["corrected"] == 1
        assert data["reports"] == [
            {
                "id": "年报-2024",
                "differences": [
                    {
                        "cell": "requests.petition.natural_person",
                        "title": "（五）1.信访举报投诉类申请·自然人",
                        "filed": 2,
                        "computed": 1,
                        "records": ["申请-2024-05"],
                        "unclear": [],
                    }
                ],
            }
        ]

    def test_a_year_without_a_filed_report_is_computed_all_the_same(self) -> None:
        result = self.run(str(EXAMPLE), "--year", "2025")
        assert result.exit_code == 0
        assert "没有登记2025年度的年度报告" in result.stdout

    def test_what_is_not_on_record_is_named(self, tmp_path: Path) -> None:
        for file in EXAMPLE.glob("*.toml"):
            text = file.read_text("utf-8").replace('applicant_kind = "research"\n', "")
            (tmp_path / file.name).write_text(text, "utf-8")
        result = self.run(str(tmp_path), "--year", "2024")
        assert "申请-2024-03不能确定计入哪一格，请补登申请人类别" in result.stdout
        assert "0至1" in result.stdout

    def test_the_form_of_the_year_is_computed(self) -> None:
        data = json.loads(self.run(str(EXAMPLE), "--year", "2020", "--format", "json").stdout)
        assert data["form"] == "form-2019"
        assert "fee_unpaid" not in data["tables"]["requests"]
