"""Decisions: what people answered where a rule needs one; kept by fingerprint, void once the record changes."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import attrs
import openpyxl
import pytest
from program_runs import Ran, run_program
from titled_pack import AS_OF, PLUGINS, document, dossier, failing, finding

from zwgk import (
    Authority,
    AuthorityKind,
    Decision,
    Decisions,
    DecisionState,
    Dossier,
    InputError,
    Outcome,
    PolicyDocument,
    Record,
    Report,
    Waiver,
    Waivers,
    check,
    check_many,
    digest_of,
    load_decisions,
)
from zwgk.builtins.text_report import report_text
from zwgk.decision_lists import extended, questions_of
from zwgk.decisions import fingerprint_of

DOUBTFUL, GOOD, BAD = document("文一", "可疑标题"), document("文二", "好标题"), document("文三", "坏标题")
RECORDS = (DOUBTFUL, GOOD, BAD)


def decision(record: Record = DOUBTFUL, **changes: object) -> Decision:
    given: dict[str, Any] = {
        "fingerprint": fingerprint_of("TI0101", "czj", record),
        "digest": digest_of(attrs.evolve(record, authority=record.authority)),
        "outcome": Outcome.PASSED,
        "reason": "全文引用上级文件名称",
        "decided_by": "办公室主任",
        "decided_on": date(2025, 1, 10),
    }
    return Decision(**(given | changes))


def report_on(*decisions: Decision, records: Iterable[Record] = RECORDS, as_of: date = AS_OF, **options: Any) -> Report:  # noqa: ANN401 (what check takes)
    return check(dossier(*records), as_of=as_of, plugins=PLUGINS, decisions=Decisions(decisions), **options)


def state_of(one: Decision, **options: Any) -> DecisionState:  # noqa: ANN401 (what check takes)
    found = report_on(one, **options).decisions
    assert found is not None
    (used,) = found.used
    return used.state


class TestBeside:
    @pytest.mark.parametrize("outcome", [Outcome.PASSED, Outcome.FAILED, Outcome.INAPPLICABLE])
    def test_a_decision_stands_beside_the_question_and_the_verdict_stays(self, outcome: Outcome) -> None:
        given = decision(outcome=outcome)
        report = report_on(given)
        found = finding(report, "TI0101", "文一")
        assert (found.decided, found.outcome, found.verdict.why) == (given, Outcome.CANNOT_TELL, "needs-human")
        assert report.counts == check(dossier(*RECORDS), as_of=AS_OF, plugins=PLUGINS).counts

    @pytest.mark.parametrize(
        ("outcome", "fails"), [(Outcome.PASSED, False), (Outcome.FAILED, True), (Outcome.INAPPLICABLE, False)]
    )
    def test_only_the_answer_failed_weighs(self, outcome: Outcome, fails: bool) -> None:  # noqa: FBT001
        assert (("TI0101", "文一") in failing(report_on(decision(outcome=outcome)))) is fails

    def test_no_answer_turns_a_failure_into_a_pass(self) -> None:
        report = report_on(decision(BAD))
        assert finding(report, "TI0101", "文三").decided is None
        assert ("TI0101", "文三") in failing(report)

    def test_what_a_person_found_to_fail_can_be_waived(self) -> None:
        given = Waiver(
            rule="TI0101",
            subject="文一",
            reason="上级确定",
            legal_basis="办法第九条",
            approved_by="局长",
            issued=date(2024, 6, 1),
            expires=AS_OF,
        )
        report = report_on(decision(outcome=Outcome.FAILED), waivers=Waivers([given]))
        found = finding(report, "TI0101", "文一")
        assert (found.waived, found.decided is None, ("TI0101", "文一") in failing(report)) == (given, False, False)

    def test_a_question_without_an_answer_takes_no_waiver(self) -> None:
        given = Waiver(
            rule="TI0101",
            subject="文一",
            reason="上级确定",
            legal_basis="办法第九条",
            approved_by="局长",
            issued=date(2024, 6, 1),
            expires=AS_OF,
        )
        report = report_on(waivers=Waivers([given]))
        assert finding(report, "TI0101", "文一").waived is None

    def test_without_decisions_nothing_is_said_of_any(self) -> None:
        report = check(dossier(*RECORDS), as_of=AS_OF, plugins=PLUGINS)
        assert (report.decisions, report.to_dict()["decisions"]) == (None, None)

    def test_many_dossiers_share_their_decisions(self) -> None:
        other = Authority(id="jyj", name="教育局", kind=AuthorityKind.DEPARTMENT)
        dossiers = [dossier(*RECORDS), Dossier(other, RECORDS)]
        first, second = check_many(
            dossiers, as_of=AS_OF, plugins=PLUGINS, decisions=Decisions([decision(authority="czj")])
        )
        assert first.decisions is not None
        assert second.decisions is not None
        assert [one.state for one in first.decisions.used] == [DecisionState.APPLIED]
        assert [one.state for one in second.decisions.used] == [DecisionState.ELSEWHERE]


class TestStates:
    @pytest.mark.parametrize(
        ("record", "changes", "state"),
        [
            (DOUBTFUL, {}, "applied"),
            (DOUBTFUL, {"rule": "TI0101"}, "applied"),
            (DOUBTFUL, {"rule": "TI0102"}, "void"),
            (DOUBTFUL, {"digest": "sha256:0"}, "void"),
            (GOOD, {}, "superfluous"),
            (BAD, {}, "superfluous"),
            (document("文九", "可疑"), {}, "unknown"),
            (DOUBTFUL, {"fingerprint": "0"}, "unknown"),
            (DOUBTFUL, {"authority": "jyj"}, "other_authority"),
        ],
    )
    def test_what_becomes_of_it(self, record: Record, changes: dict[str, str], state: str) -> None:
        assert state_of(decision(record, **changes)) == state

    @pytest.mark.parametrize(
        "changed",
        [{"title": "可疑的标题"}, {"department": "党政办"}, {"published_at": "2024-04-01"}, {"normative": True}],
    )
    def test_a_changed_record_voids_it(self, changed: dict[str, Any]) -> None:
        records = (attrs.evolve(DOUBTFUL, **changed), GOOD, BAD)
        report = report_on(decision(outcome=Outcome.FAILED), records=records)
        assert finding(report, "TI0101", "文一").decided is None
        assert ("TI0101", "文一") not in failing(report)
        assert state_of(decision(), records=records) is DecisionState.VOID

    def test_a_change_elsewhere_leaves_it_standing(self) -> None:
        assert state_of(decision(), records=(DOUBTFUL, document("文二", "坏"))) is DecisionState.APPLIED

    def test_what_happens_to_the_record_after_the_day_of_the_check_voids_it_on_that_day(self) -> None:
        records = (attrs.evolve(DOUBTFUL, filed_on=date(2025, 1, 15)),)
        days = [date(2025, 1, 14), date(2025, 1, 15), date(2025, 1, 16)]
        states = [state_of(decision(), records=records, as_of=day) for day in days]
        assert states == [DecisionState.APPLIED, DecisionState.VOID, DecisionState.VOID]

    @pytest.mark.parametrize(
        ("as_of", "state"),
        [
            (date(2025, 6, 29), DecisionState.APPLIED),
            (date(2025, 6, 30), DecisionState.APPLIED),
            (date(2025, 7, 1), DecisionState.EXPIRED),
        ],
    )
    def test_it_holds_through_its_last_day(self, as_of: date, state: DecisionState) -> None:
        assert state_of(decision(expires=date(2025, 6, 30)), as_of=as_of) is state

    def test_without_a_last_day_it_holds_on(self) -> None:
        assert state_of(decision(), as_of=date(2026, 11, 1)) is DecisionState.APPLIED

    def test_a_time_with_a_zone_is_the_day_in_shanghai(self) -> None:
        assert decision(expires=datetime(2024, 12, 31, 16, 30, tzinfo=UTC), decided_on=AS_OF).expires == date(
            2025, 1, 1
        )


class TestMalformed:
    @pytest.mark.parametrize(
        ("changes", "field", "problem"),
        [
            ({"outcome": Outcome.PENDING}, "outcome", "expected one of 合规、不合规、不适用, found"),
            ({"reason": "—"}, "reason", "says nothing: '—'; write the 判断理由"),
            ({"decided_by": "无"}, "decided_by", "says nothing: '无'; write the 判断岗位"),
            ({"expires": date(2025, 1, 9)}, "expires", "ends on 2025-01-09, before it was decided on 2025-01-10"),
        ],
    )
    def test_it_is_not_applied_and_told_with_the_cure(self, changes: dict[str, Any], field: str, problem: str) -> None:
        given = Decisions([decision(**changes)])
        ((where, told),) = [(fault.path, fault.problem) for fault in given.malformed]
        assert (given.decisions, where, told[: len(problem)]) == ((), field, problem)

    def test_two_decisions_on_one_record_contradict_each_other(self) -> None:
        given = Decisions([decision(), decision(outcome=Outcome.FAILED), decision(digest="sha256:1")])
        assert len(given.decisions) == 1
        assert [fault.problem.partition("' ")[2] for fault in given.malformed] == [
            "is decided more than once; keep one decision"
        ] * 2

    def test_a_new_decision_on_a_changed_record_stands_beside_the_void_one(self) -> None:
        changed = attrs.evolve(DOUBTFUL, title="可疑的标题")
        report = report_on(decision(), decision(changed, outcome=Outcome.FAILED), records=(changed,))
        assert report.decisions is not None
        assert [one.state for one in report.decisions.used] == [DecisionState.VOID, DecisionState.APPLIED]


def questions(*records: Record) -> list[Any]:
    return list(questions_of([check(dossier(*(records or RECORDS)), as_of=AS_OF, plugins=PLUGINS)]))


def fill(path: Path, **answers: str) -> None:
    """Fill the first open entry of a TOML list."""
    text = path.read_text("utf-8")
    for name, answer in answers.items():
        text = text.replace(f'{name} = ""', f'{name} = "{answer}"', 1)
    path.write_text(text, "utf-8")


ANSWERS = {"outcome": "不合规", "reason": "含义不清", "decided_by": "办公室主任", "decided_on": "2025-01-10"}


class TestLists:
    @pytest.fixture(params=["d.toml", "d.csv"])
    def path(self, request: pytest.FixtureRequest, tmp_path: Path) -> Path:
        return tmp_path / str(request.param)

    def write(self, path: Path, *records: Record) -> int:
        content, added = extended(path, questions(*records))
        path.write_bytes(content)
        return added

    def test_a_new_list_asks_what_needs_a_person_and_is_ignored_until_filled(self, path: Path) -> None:
        assert self.write(path) == 1
        given = load_decisions(path)
        assert (given.decisions, given.unfilled, given.malformed) == ((), 1, ())

    def test_a_list_is_only_added_to(self, path: Path) -> None:
        self.write(path)
        before = path.read_bytes()
        assert self.write(path, *RECORDS, document("文四", "又一可疑")) == 1
        assert path.read_bytes().startswith(before)
        assert load_decisions(path).unfilled == 2

    def test_a_list_with_nothing_new_stays_as_it_is(self, path: Path) -> None:
        self.write(path)
        before = path.read_bytes()
        assert extended(path, questions()) == (before, 0)

    def test_a_changed_record_is_asked_anew(self, path: Path) -> None:
        self.write(path)
        assert self.write(path, attrs.evolve(DOUBTFUL, title="可疑的标题")) == 1
        assert load_decisions(path).unfilled == 2

    def test_the_list_tells_what_is_asked(self, tmp_path: Path) -> None:
        self.write(tmp_path / "d.toml")
        (asked,) = tomllib.loads((tmp_path / "d.toml").read_text("utf-8"))["decision"]
        assert asked == {
            "fingerprint": finding(report_on(), "TI0101", "文一").fingerprint,
            "digest": digest_of(DOUBTFUL),
            "rule": "TI0101",
            "title": "文件标题不当",
            "authority": "czj",
            "record": "政策文件 文一",
            "question": "标题“可疑标题”是否妥当，由人判断",
            "outcome": "",
            "reason": "",
            "decided_by": "",
            "decided_on": "",
            "expires": "",
        }

    def test_a_filled_entry_is_applied_and_kept_byte_for_byte(self, tmp_path: Path) -> None:
        path = tmp_path / "d.toml"
        self.write(path)
        fill(path, **ANSWERS)
        path.write_bytes(path.read_bytes().rstrip() + b"  # seen by the director")
        before = path.read_bytes()
        report = check(dossier(*RECORDS), as_of=AS_OF, plugins=PLUGINS, decisions=load_decisions(path))
        decided = finding(report, "TI0101", "文一").decided
        assert decided is not None
        assert (decided.outcome, decided.decided_on) == (Outcome.FAILED, date(2025, 1, 10))
        assert self.write(path, *RECORDS, document("文四", "又一可疑")) == 1
        assert path.read_bytes().startswith(before)
        assert [len(load_decisions(path).decisions), load_decisions(path).unfilled] == [1, 1]

    def test_a_half_filled_entry_is_a_fault_that_names_what_is_missing(self, tmp_path: Path) -> None:
        path = tmp_path / "d.toml"
        self.write(path)
        fill(path, outcome="也许")
        given = load_decisions(path)
        assert (given.decisions, given.unfilled) == ((), 0)
        assert {fault.problem.partition(": ")[0] for fault in given.malformed} >= {"decided_by", "decided_on", "reason"}
        assert any("found '也许'" in fault.problem for fault in given.malformed)

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16", "utf-16-le"])
    @pytest.mark.parametrize("delimiter", [",", "\t"])
    def test_a_list_that_a_spreadsheet_saved_is_added_to_in_its_own_way(
        self, tmp_path: Path, encoding: str, delimiter: str
    ) -> None:
        path = tmp_path / "d.csv"
        self.write(path)
        rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
        moved = [row[5:] + row[:5] for row in rows]  # somebody moved the columns
        path.write_bytes("\n".join(delimiter.join(row) for row in moved).encode(encoding))
        before = path.read_bytes()
        assert self.write(path, *RECORDS, document("文四", "又一可疑")) == 1
        assert path.read_bytes().startswith(before)
        given = load_decisions(path)
        assert (given.unfilled, given.malformed) == (2, ())
        assert "政策文件 文四" in path.read_bytes().decode(encoding)

    def test_a_list_filled_in_a_workbook_is_applied(self, tmp_path: Path) -> None:
        self.write(tmp_path / "d.csv")
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        headings, asked = csv.reader(io.StringIO((tmp_path / "d.csv").read_text("utf-8-sig")))
        told = dict(zip(headings, asked, strict=True)) | {
            "判断结论": "不适用",
            "判断理由": "已废止",
            "判断岗位": "办公室主任",
            "判断日期": date(2025, 1, 10),
        }
        sheet.append(list(told))
        sheet.append(list(told.values()))
        book.save(tmp_path / "d.xlsx")
        report = check(dossier(*RECORDS), as_of=AS_OF, plugins=PLUGINS, decisions=load_decisions(tmp_path / "d.xlsx"))
        decided = finding(report, "TI0101", "文一").decided
        assert decided is not None
        assert decided.outcome is Outcome.INAPPLICABLE

    @pytest.mark.parametrize("title", ['可疑"引号"\\', "可疑\n换行\t制表\x7f\x00", "可疑\ud800", "=可疑,逗号"])
    def test_whatever_a_record_says_the_list_can_be_read(self, path: Path, title: str) -> None:
        assert self.write(path, document('=cmd|"文"', title)) == 1
        assert (load_decisions(path).unfilled, load_decisions(path).malformed) == (1, ())

    def test_no_cell_of_a_csv_list_is_taken_for_a_formula_or_a_number(self, tmp_path: Path) -> None:
        path = tmp_path / "d.csv"
        asked = questions()[0] | {"fingerprint": "1234567e89012345", "question": "=1+1", "record": "-文"}
        path.write_bytes(extended(path, [asked])[0])
        row = path.read_text("utf-8-sig").splitlines()[1]
        assert row.startswith("'1234567e89012345,sha256:")
        assert "'=1+1" in row
        assert "'-文" in row
        assert extended(path, [asked])[1] == 0

    def test_the_sign_before_a_fingerprint_is_no_part_of_it(self) -> None:
        given = decision()
        assert attrs.evolve(given, fingerprint=f"'{given.fingerprint}") == given

    @pytest.mark.parametrize("name", ["d.xlsx", "d.json", "list"])
    def test_a_list_has_one_of_two_endings(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(InputError, match=r"a list of decisions is written as \.toml or \.csv; found"):
            extended(tmp_path / name, questions())

    @pytest.mark.parametrize(
        ("name", "text", "problem"),
        [
            ("d.toml", "decision = []\n", "nothing can be added to it"),
            ("d.toml", "[[decision", "no TOML"),
            ("d.csv", "", "no column 判断岗位、判断日期、记录校验值、指纹、判断结论、判断理由; add it"),
            ("d.csv", "指纹,判断结论\n", "no column 判断岗位、判断日期、记录校验值、判断理由; add it"),
        ],
    )
    def test_a_file_that_cannot_be_added_to_is_refused(
        self, tmp_path: Path, name: str, text: str, problem: str
    ) -> None:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        with pytest.raises(InputError, match=problem):
            extended(path, questions())


class TestDigest:
    def test_it_is_the_same_on_every_machine(self) -> None:
        assert digest_of(DOUBTFUL) == "sha256:d2a7c9d44c39daf2"

    def test_a_fact_that_is_not_on_record_changes_nothing(self) -> None:
        assert digest_of(attrs.evolve(DOUBTFUL, normative=None)) == digest_of(DOUBTFUL)

    def test_records_of_two_kinds_differ(self) -> None:
        assert digest_of(PolicyDocument(id="a")) != digest_of(
            Authority(id="a", name="a", kind=AuthorityKind.DEPARTMENT)
        )


def test_the_text_tells_what_a_person_decided_and_that_the_verdict_stays() -> None:
    text = report_text([report_on(decision(outcome=Outcome.FAILED, expires=date(2025, 12, 31)), decision(BAD))])
    section = text[text.index("■ 已由人判断，机器结论不变（1项）") : text.index("合计")]
    assert "〔判断为不合规〕〔需人工判断〕标题“可疑标题”是否妥当，由人判断" in section
    assert (
        "判断（文一）：不合规；全文引用上级文件名称；办公室主任2025年1月10日判断，有效期至2025年12月31日（含当日）"
        in section
    )
    assert "无法判断     1  其中人工判断不合规1项" in text
    assert "未适用的人工判断（1项）" in text
    assert "检查结果不需要人工判断，未采用；可以删除" in text
    assert "■ 无法判断" not in text


def test_the_text_tells_how_many_questions_are_open() -> None:
    records = (*RECORDS, document("文四", "又一可疑"))
    given = Decisions([decision()], unfilled=1)
    text = report_text([check(dossier(*records), as_of=AS_OF, plugins=PLUGINS, decisions=given)])
    assert "其中人工判断合规1项；其余1项补登事实或人工判断后再查" in text
    assert "人工判断清单中有1项尚未填写" in text
    assert "全部合规" not in text


def test_the_json_lists_every_decision() -> None:
    listed: Any = report_on(decision(), decision(GOOD)).to_dict()["decisions"]
    assert list(listed) == [*(state.value for state in DecisionState), "unfilled", "malformed"]
    assert [one["outcome"] for one in listed["applied"]] == ["passed"]
    assert [one["decided_on"] for one in listed["superfluous"]] == ["2025-01-10"]


class TestCommand:
    @pytest.fixture
    def run(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> Callable[..., Ran]:
        (tmp_path / "bureau.toml").write_text(
            '[authority]\nid = "czj"\nname = "某局"\nkind = "department"\n'
            '[[policy-document]]\nid = "文一"\ntitle = "可疑标题"\nissued_at = 2024-03-01\n',
            "utf-8",
        )
        monkeypatch.chdir(tmp_path)
        pack = str(Path(__file__).parent / "titled_pack.py")

        def ran(*words: str) -> Ran:
            options = ("bureau.toml", "--as-of", "2024-12-31", "--plugin", pack, "--pack", "titled")
            return run_program([*words, *options], monkeypatch, capsys)

        return ran

    def test_the_list_is_written_filled_and_given_back(self, run: Callable[..., Ran], tmp_path: Path) -> None:
        ran = run("decisions", "new", "-o", "d.toml")
        assert (ran.code, ran.out) == (0, "须由人判断1项，新增1项，见d.toml\n")
        assert run("check", "--decisions", "d.toml").code == 0
        fill(tmp_path / "d.toml", **ANSWERS)
        assert run("check", "--decisions", "d.toml").code == 1
        assert run("decisions", "new", "-o", "d.toml").out == "须由人判断1项，新增0项，见d.toml\n"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["bureau.toml", "d.toml"]

    def test_without_a_file_the_list_goes_to_stdout(self, run: Callable[..., Ran]) -> None:
        ran = run("decisions", "new")
        assert (ran.code, len(tomllib.loads(ran.out)["decision"])) == (0, 1)

    def test_a_list_that_cannot_be_read_is_left_as_it_is(self, run: Callable[..., Ran], tmp_path: Path) -> None:
        (tmp_path / "d.toml").write_text("[[decision", "utf-8")
        ran = run("decisions", "new", "-o", "d.toml")
        assert (ran.code, (tmp_path / "d.toml").read_text("utf-8")) == (2, "[[decision")
        assert "no TOML" in ran.err

    def test_a_folder_that_is_not_there_is_told(self, run: Callable[..., Ran]) -> None:
        ran = run("decisions", "new", "-o", "none/d.toml")
        assert (ran.code, "cannot be written" in ran.err) == (2, True)

    def test_the_mode_of_a_list_stays(self, run: Callable[..., Ran], tmp_path: Path) -> None:
        path = tmp_path / "d.toml"
        path.write_text("", "utf-8")
        path.chmod(0o600)
        run("decisions", "new", "-o", "d.toml")
        assert path.stat().st_mode & 0o777 == 0o600

    def test_malformed_decisions_are_told_and_the_check_goes_on(self, run: Callable[..., Ran], tmp_path: Path) -> None:
        run("decisions", "new", "-o", "d.toml")
        fill(tmp_path / "d.toml", reason="含义不清")
        ran = run("check", "--decisions", "d.toml", "--format", "json")
        assert ran.code == 0
        assert len(ran.err.splitlines()) == 3
        assert ran.err.startswith("zwgk: not applied: d.toml: decision[0]: decided_by: required field missing")
