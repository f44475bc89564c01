"""Attestations and evidence from tables join a dossier for a check; faulty ones do not, and are told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from program_runs import Ran, run_program
from titled_pack import BUREAU, PLUGINS, dossier, failing, finding

from zwgk import (
    Attestation,
    Attestations,
    Authority,
    AuthorityKind,
    Dossier,
    Evidence,
    InputError,
    Outcome,
    Record,
    Report,
    check,
    check_many,
    load_attestations,
)
from zwgk.builtins.text_report import report_text

THE_END = date(2025, 1, 31)
PAPER = Evidence(id="材料", clauses=("三",), title="会议纪要", filed_on=date(2024, 5, 6))
SIGNED = Attestation(
    id="声明", clauses=("三",), statement="已归档", post="局长", signed_on=date(2024, 5, 7), evidence=("材料",)
)
OTHER = Authority(id="jyj", name="教育局", kind=AuthorityKind.DEPARTMENT)


def report_on(*attestations: Attestation | Evidence, records: tuple[Record, ...] = ()) -> Report:
    return check(dossier(*records), as_of=THE_END, plugins=PLUGINS, attestations=Attestations(attestations))


def outcome_of(report: Report, authority: str = "czj") -> Outcome:
    return finding(report, "TI0301", authority).outcome


class TestJoining:
    def test_paper_and_statement_settle_what_only_a_person_can_see(self) -> None:
        report = report_on(PAPER, SIGNED)
        assert finding(report, "TI0301", "czj").verdict.attested
        assert (outcome_of(report), report.attested) == (Outcome.PASSED, 1)

    def test_a_statement_settles_what_a_paper_on_file_left_open(self) -> None:
        assert outcome_of(report_on(records=(PAPER,))) is Outcome.CANNOT_TELL
        assert outcome_of(report_on(SIGNED, records=(PAPER,))) is Outcome.PASSED

    def test_a_statement_alone_turns_no_failure_into_a_pass(self) -> None:
        assert outcome_of(report_on()) is Outcome.FAILED
        assert outcome_of(report_on(SIGNED)) is Outcome.CANNOT_TELL

    def test_the_records_are_judged_as_of_the_day_like_all_others(self) -> None:
        given = Attestations([PAPER, SIGNED])
        report = check(dossier(), as_of=date(2024, 5, 6), plugins=PLUGINS, attestations=given)
        assert outcome_of(report) is Outcome.PENDING

    def test_the_dossier_itself_stays_as_it_was(self) -> None:
        whole = dossier()
        check(whole, as_of=THE_END, plugins=PLUGINS, attestations=Attestations([PAPER]))
        assert len(whole) == 1

    def test_the_report_lists_what_joined(self) -> None:
        report = report_on(PAPER, SIGNED)
        assert report.to_dict()["attestations"] == {"added": ["材料", "声明"], "other_authority": [], "malformed": []}

    def test_nothing_is_said_where_none_were_given(self) -> None:
        report = check(dossier(), as_of=THE_END, plugins=PLUGINS)
        assert (report.attestations, report.to_dict()["attestations"]) == (None, None)


class TestWhose:
    def test_one_that_names_another_authority_is_left_to_it(self) -> None:
        paper = Evidence(id="材料", authority="jyj", clauses=("三",), filed_on=date(2024, 5, 6))
        listed: Any = report_on(paper).to_dict()["attestations"]
        assert (listed["added"], listed["other_authority"]) == ([], ["材料"])

    def test_with_several_dossiers_each_has_to_name_its_own(self) -> None:
        papers = [
            Evidence(id=f"材料{name}", authority=name, clauses=("三",), filed_on=date(2024, 5, 6))
            for name in ("czj", "")
        ]
        dossiers = [Dossier(BUREAU), Dossier(OTHER)]
        given = Attestations(papers)
        first, second = check_many(dossiers, as_of=THE_END, plugins=PLUGINS, attestations=given)
        assert [outcome_of(first), outcome_of(second, "jyj")] == [Outcome.CANNOT_TELL, Outcome.FAILED]
        assert [fault.problem for fault in second.malformed] == [
            "names no authority, and several are checked; write the authority's id"
        ]

    def test_beside_one_dossier_all_that_name_no_authority_are_its_own(self) -> None:
        given = Attestations([PAPER, SIGNED]).belonging_to("czj")
        (report,) = check_many([dossier()], as_of=THE_END, plugins=PLUGINS, attestations=given)
        assert outcome_of(report) is Outcome.PASSED


class TestMalformed:
    def test_an_id_of_the_dossier_is_not_used_twice(self) -> None:
        report = report_on(SIGNED, records=(PAPER, Evidence(id="声明", clauses=("三",))))
        assert [(fault.path, fault.problem.partition(";")[0]) for fault in report.malformed] == [
            ("id", "id '声明' stands already in the dossier")
        ]
        assert outcome_of(report) is not Outcome.PASSED

    def test_an_id_that_stands_twice_is_used_by_nobody(self) -> None:
        given = Attestations([PAPER, Evidence(id="材料"), SIGNED])
        assert given.records == (SIGNED,)
        assert len(given.malformed) == 2

    def test_the_text_tells_them_at_the_end(self) -> None:
        text = report_text([report_on(PAPER, records=(PAPER,))])
        assert text.endswith(
            "填写有误、未采用的声明和佐证材料（错误1处）\n"
            "  Evidence: id: id '材料' stands already in the dossier; keep one of them, or give this its own"
        )


class TestFiles:
    def test_toml_names_kinds_as_a_dossier_does(self, tmp_path: Path) -> None:
        path = tmp_path / "a.toml"
        path.write_text(
            '[[evidence]]\nid = "材料"\nclauses = ["三"]\ntitle = "会议纪要"\nfiled_on = 2024-05-06\n'
            '[["声明"]]\nid = "声明"\nclauses = "三"\nstatement = "已归档"\npost = "局长"\nsigned_on = 2024-05-07\n'
            'evidence = ["材料"]\n[[policy-document]]\nid = "文"\n',
            "utf-8",
        )
        given = load_attestations(path)
        assert given.records == (PAPER, SIGNED)
        assert [(fault.path, fault.problem) for fault in given.malformed] == [
            ("policy-document", "unknown table; write [[attestation]]")
        ]

    def test_a_csv_says_under_kind_what_a_row_is(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text(
            "类别,编号,对应条款,材料名称,归档日期,声明内容,声明岗位,签署日期,佐证材料\n"
            "佐证材料,材料,三,会议纪要,2024/5/6,,,,\n"
            ",声明,三,,,已归档,局长,2024-05-07,材料\n"
            "政策文件,文,三,,,,,,\n"
            "声明,又一声明,三,,,,,去年,\n",
            "gbk",
        )
        given = load_attestations([path])
        assert given.records == (PAPER, SIGNED)
        assert [(fault.path, fault.problem.partition(";")[0]) for fault in given.malformed] == [
            ("H5", "expected a day such as 2024-03-05 or a time such as 2024-03-05 16:40, found '去年' (签署日期)"),
            ("row 4", "unknown kind of record '政策文件'"),
        ]

    def test_a_workbook_says_it_by_its_sheets(self, tmp_path: Path) -> None:
        book = openpyxl.Workbook()
        papers, statements = book.worksheets[0], book.create_sheet("签署")
        papers.title = "佐证材料"
        papers.append(["编号", "对应条款", "材料名称", "归档日期"])
        papers.append(["材料", "三", "会议纪要", date(2024, 5, 6)])
        statements.append(["编号", "对应条款", "声明内容", "声明岗位", "签署日期", "佐证材料"])
        statements.append(["声明", "三", "已归档", "局长", date(2024, 5, 7), "材料"])
        book.save(tmp_path / "a.xlsx")
        assert load_attestations(tmp_path / "a.xlsx").records == (PAPER, SIGNED)

    def test_a_row_without_an_id_is_told(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text("对应条款,声明内容\n三,已归档\n", "utf-8")
        (fault,) = load_attestations(path).malformed
        assert (fault.path, fault.problem) == ("row 2", "id: required field missing (编号)")

    def test_a_file_that_cannot_be_read_is_an_input_error(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match="cannot be read"):
            load_attestations(tmp_path / "none.csv")


class TestCommand:
    @pytest.fixture
    def run(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> Callable[..., Ran]:
        for name in ("czj", "jyj"):
            (tmp_path / f"{name}.toml").write_text(
                f'[authority]\nid = "{name}"\nname = "某局"\nkind = "department"\n', "utf-8"
            )
        (tmp_path / "a.csv").write_text(
            "类别,编号,对应条款,归档日期,声明内容,声明岗位,签署日期,佐证材料\n"
            "佐证材料,材料,三,2024-05-06,,,,\n声明,声明,三,,已归档,局长,2024-05-07,材料\n声明,坏,三,,,,去年,\n",
            "utf-8",
        )
        monkeypatch.chdir(tmp_path)
        pack = str(Path(__file__).parent / "titled_pack.py")

        def ran(*words: str) -> Ran:
            options = ("--as-of", "2025-01-31", "--plugin", pack, "--pack", "titled")
            return run_program(["check", *words, *options], monkeypatch, capsys)

        return ran

    def test_they_join_the_dossier_and_the_faulty_are_told(self, run: Callable[..., Ran]) -> None:
        assert run("czj.toml").code == 1
        ran = run("czj.toml", "--attestations", "a.csv")
        assert ran.code == 0
        assert ran.err.startswith("zwgk: not applied: a.csv: G4: expected a day")
        assert "其中1项依据声明，机器未核实内容" in ran.out

    def test_beside_several_dossiers_they_have_to_name_theirs(self, run: Callable[..., Ran]) -> None:
        ran = run("czj.toml", "jyj.toml", "--attestations", "a.csv")
        assert ran.code == 1
        assert "zwgk: not applied: a.csv: row 2: names no authority, and several are checked" in ran.err


def test_failing_is_empty_where_everything_is_attested() -> None:
    assert failing(report_on(PAPER, SIGNED)) == set()
