"""Waivers stand beside failures for a time; they change no verdict, and nothing about them is dropped."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import attrs
import openpyxl
import pytest
from program_runs import Ran, run_program
from titled_pack import AS_OF, PACK, PLUGINS, document, dossier, failing, finding

from zwgk import (
    Attestation,
    Authority,
    AuthorityKind,
    Context,
    DateError,
    Evidence,
    Fault,
    InputError,
    Outcome,
    PolicyDocument,
    Record,
    Report,
    RulePack,
    Source,
    Training,
    Verdict,
    Waiver,
    Waivers,
    WaiverState,
    check,
    check_many,
    failed,
    hookimpl,
    load_plugins,
    load_waivers,
)
from zwgk.builtins.text_report import report_text
from zwgk.rule_pages import rule_page

BAD, GOOD, SECRET = document("文一", "坏标题", "党政办"), document("文二", "好标题"), document("文三", "密件")
RECORDS = (BAD, GOOD, SECRET, Training(id="培训", held_on=date(2024, 3, 1)))


def waiver(**changes: object) -> Waiver:
    given: dict[str, Any] = {
        "rule": "TI0101",
        "subject": "文一",
        "reason": "原文标题由上级确定",
        "legal_basis": "某县文件标题办法第九条",
        "approved_by": "局长",
        "issued": date(2024, 6, 1),
        "expires": AS_OF,
    }
    return Waiver(**(given | changes))


def report_on(*waivers: Waiver, records: tuple[Record, ...] = RECORDS, as_of: date = AS_OF) -> Report:
    return check(dossier(*records), as_of=as_of, plugins=PLUGINS, waivers=Waivers(waivers))


def states(report: Report) -> list[WaiverState]:
    assert report.waivers is not None
    return [one.state for one in report.waivers.used]


def state_of(one: Waiver, **options: Any) -> WaiverState:  # noqa: ANN401 (what check takes)
    (state,) = states(report_on(one, **options))
    return state


class TestBeside:
    def test_a_waiver_stands_beside_the_failure_and_the_verdict_stays(self) -> None:
        given = waiver()
        found = finding(report_on(given), "TI0101", "文一")
        assert (found.waived, found.outcome, found.verdict.message) == (given, Outcome.FAILED, "标题“坏标题”不妥")

    def test_the_counts_stay_and_still_add_up(self) -> None:
        bare, waived = (
            check(dossier(*RECORDS), as_of=AS_OF, plugins=PLUGINS),
            report_on(waiver(rule="TI*", subject="*")),
        )
        assert waived.counts == bare.counts
        assert sum(waived.counts.values()) == len(waived.findings)

    def test_what_is_waived_does_not_weigh_any_more(self) -> None:
        assert failing(report_on()) == {("TI0101", "文一"), ("TI0102", "文一"), ("TI0201", "文三")}
        assert failing(report_on(waiver())) == {("TI0102", "文一"), ("TI0201", "文三")}

    def test_without_waivers_nothing_is_said_of_any(self) -> None:
        report = check(dossier(*RECORDS), as_of=AS_OF, plugins=PLUGINS)
        assert (report.waivers, report.to_dict()["waivers"]) == (None, None)
        assert {one.waived for one in report.findings} == {None}
        assert "豁免" not in report_text([report])

    def test_of_several_the_one_that_lasts_longest_stands(self) -> None:
        short, long = waiver(), waiver(subject="*", expires=date(2025, 12, 31))
        for given in ((short, long), (long, short)):
            report = report_on(*given)
            assert finding(report, "TI0101", "文一").waived == long
            assert states(report) == [WaiverState.APPLIED, WaiverState.APPLIED]

    def test_many_dossiers_share_their_waivers(self) -> None:
        other = Authority(id="jyj", name="教育局", kind=AuthorityKind.DEPARTMENT)
        dossiers = [dossier(*RECORDS), dossier(BAD, authority=other)]
        given = Waivers([waiver(authority="jyj")])
        first, second = check_many(dossiers, as_of=AS_OF, plugins=PLUGINS, waivers=given)
        assert (states(first), states(second)) == ([WaiverState.ELSEWHERE], [WaiverState.APPLIED])
        assert finding(first, "TI0101", "文一").waived is None
        assert finding(second, "TI0101", "文一").waived is not None


class TestReach:
    @pytest.mark.parametrize("rule", ["TI0101", "TI01*", "TI010?", "TI*", "TI??0?", "TI0101*"])
    def test_a_pattern_names_rules(self, rule: str) -> None:
        assert ("TI0101", "文一") not in failing(report_on(waiver(rule=rule)))

    @pytest.mark.parametrize("rule", ["TI0102", "TI02*", "TI020?", "XZ*"])
    def test_a_pattern_names_no_other_rules(self, rule: str) -> None:
        assert ("TI0101", "文一") in failing(report_on(waiver(rule=rule)))

    @pytest.mark.parametrize(
        ("subject", "reached"),
        [("文一", True), ("文?", True), ("文*", True), ("*", True), ("文", False), ("文二", False)],
    )
    def test_a_subject_is_an_id_or_a_pattern(self, subject: str, reached: bool) -> None:  # noqa: FBT001
        assert (("TI0101", "文一") not in failing(report_on(waiver(subject=subject)))) is reached

    @pytest.mark.parametrize("other", ["2", "4", "文[2024]3号"])
    def test_brackets_in_an_id_are_letters_like_others(self, other: str) -> None:
        records = (document("文[2024]3号", "坏"), document("文23号", "坏"), document("文43号", "坏"))
        waived = {("TI0101", "文[2024]3号")}
        report = report_on(waiver(subject="文[2024]3号"), records=records)
        assert {("TI0101", one.id) for one in records} - failing(report) == waived, other

    @pytest.mark.parametrize(
        ("kind", "reached"), [("", True), ("policy-document", True), ("政策文件", True), ("training", False)]
    )
    def test_a_kind_narrows_it(self, kind: str, reached: bool) -> None:  # noqa: FBT001
        assert (("TI0101", "文一") not in failing(report_on(waiver(subject="*", kind=kind)))) is reached

    @pytest.mark.parametrize(("authority", "state"), [("", "applied"), ("czj", "applied"), ("jyj", "other_authority")])
    def test_an_authority_narrows_it(self, authority: str, state: str) -> None:
        assert state_of(waiver(authority=authority)) == state


class TestTime:
    @pytest.mark.parametrize(
        ("as_of", "state"),
        [
            (date(2024, 5, 31), WaiverState.NOT_YET),
            (date(2024, 6, 1), WaiverState.APPLIED),
            (date(2024, 12, 30), WaiverState.APPLIED),
            (date(2024, 12, 31), WaiverState.APPLIED),
            (date(2025, 1, 1), WaiverState.EXPIRED),
        ],
    )
    def test_it_holds_from_the_day_it_was_issued_through_its_last_day(self, as_of: date, state: WaiverState) -> None:
        report = report_on(waiver(), as_of=as_of)
        assert states(report) == [state]
        assert (("TI0101", "文一") in failing(report)) is (state is not WaiverState.APPLIED)

    def test_it_may_hold_for_one_day(self) -> None:
        assert state_of(waiver(issued=AS_OF, expires=AS_OF)) is WaiverState.APPLIED

    def test_a_time_with_a_zone_is_the_day_in_shanghai(self) -> None:
        assert waiver(expires=datetime(2024, 12, 31, 16, 30, tzinfo=UTC)).expires == date(2025, 1, 1)

    def test_a_time_without_a_zone_is_refused(self) -> None:
        with pytest.raises(DateError, match="no time zone"):
            waiver(expires=datetime(2024, 12, 31, 16, 30))  # noqa: DTZ001 (that is the point)


class TestStates:
    @pytest.mark.parametrize(
        ("changes", "state"),
        [
            ({}, "applied"),
            ({"subject": "文二"}, "superfluous"),
            ({"subject": "文九"}, "unused"),
            ({"rule": "TI0999"}, "unused"),
            ({"kind": "training"}, "unused"),
            ({"rule": "TI0201", "subject": "文三"}, "refused"),
            ({"rule": "TI0201", "subject": "文二"}, "refused"),
            ({"rule": "TI02*", "subject": "*"}, "refused"),
            ({"rule": "TI*", "subject": "文三"}, "refused"),
            ({"rule": "TI*", "subject": "文二"}, "superfluous"),
            ({"rule": "TI*", "subject": "*"}, "applied"),
        ],
    )
    def test_what_becomes_of_it(self, changes: dict[str, str], state: str) -> None:
        assert state_of(waiver(**changes)) == state

    def test_a_rule_that_nobody_may_waive_goes_on_failing_and_is_named(self) -> None:
        report = report_on(waiver(rule="TI*", subject="*"))
        assert failing(report) == {("TI0201", "文三")}
        assert report.waivers is not None
        (refused,) = report.waivers.of(WaiverState.REFUSED)
        assert (refused.state, refused.findings, refused.refused_by) == (WaiverState.APPLIED, 2, ("TI0201",))

    def test_every_waiver_is_listed(self) -> None:
        given = [
            waiver(),
            waiver(subject="文二"),
            waiver(expires=date(2024, 7, 1)),
            waiver(rule="xz1"),
            waiver(kind="x"),
        ]
        report = report_on(*given)
        assert report.waivers is not None
        assert len(report.waivers.used) + len(report.waivers.malformed) == len(given)


class TestOneDemandOfTwoTexts:
    """A finding that stands for a rule of another text as well is not waived where that rule may not be."""

    @pytest.fixture(params=[True, False])
    def report(self, request: pytest.FixtureRequest) -> tuple[bool, Report]:
        law, local = (
            Source(id=name, title=name, issuer=name, in_force_from=date(2024, 1, 1), clauses=PACK.source.clauses)
            for name in ("law", "local")
        )
        packs = (
            RulePack("law", prefix="LA", source=law, version="1"),
            RulePack("local", prefix="LO", source=local, version="1"),
        )

        def always(document: PolicyDocument, context: Context) -> Verdict:
            """总是不合规。

            检查内容：无。

            为什么：无。

            如何整改：无。
            """
            return failed(f"{document.id}{context.rule.code}")

        packs[0].rule("LA0001", clause="一", title="总是不合规", waivable=request.param)(always)
        packs[1].rule("LO0001", clause="一", title="总是不合规", same_as="LA0001")(always)

        @attrs.frozen
        class Bringing:
            @hookimpl
            def zwgk_rule_packs(self) -> list[RulePack]:
                return list(packs)

        plugins = load_plugins(only=[], extra=[Bringing()])
        given = Waivers([waiver(rule="LO0001")])
        return request.param, check(dossier(BAD), as_of=AS_OF, plugins=plugins, waivers=given)

    def test_the_other_rule_decides_as_well(self, report: tuple[bool, Report]) -> None:
        waivable, found = report
        assert [rule.code for rule in finding(found, "LO0001", "文一").also] == ["LA0001"]
        assert states(found) == [WaiverState.APPLIED if waivable else WaiverState.REFUSED]
        assert failing(found) == (set() if waivable else {("LO0001", "文一")})


class TestMalformed:
    @pytest.mark.parametrize(
        ("changes", "field", "problem"),
        [
            ({"rule": "*"}, "rule", "expected a rule's code such as XZ2307, or XZ23* for several, found '*'"),
            ({"rule": "ti0101"}, "rule", "expected a rule's code"),
            ({"rule": "TI010"}, "rule", "expected a rule's code"),
            ({"rule": "TI01*1"}, "rule", "expected a rule's code"),
            ({"rule": "TI[01]*"}, "rule", "expected a rule's code"),
            ({"rule": "文件标题不当"}, "rule", "expected a rule's code"),
            ({"subject": ""}, "subject", "names no record; write the record's id, or * for every record"),
            ({"subject": " "}, "subject", "names no record"),
            ({"reason": ""}, "reason", "says nothing: ''; write the 豁免理由"),
            ({"reason": "无"}, "reason", "says nothing: '无'; write the 豁免理由"),
            ({"legal_basis": "——"}, "legal_basis", "says nothing: '——'; write the 豁免依据"),
            ({"approved_by": " "}, "approved_by", "says nothing: ' '; write the 批准岗位"),
            (
                {"expires": date(2024, 5, 31)},
                "expires",
                "ends on 2024-05-31, before it was issued on 2024-06-01; mend one of them",
            ),
        ],
    )
    def test_it_is_not_applied_and_told_with_the_cure(self, changes: dict[str, Any], field: str, problem: str) -> None:
        given = Waivers([waiver(**changes), waiver(subject="文二")])
        assert given.waivers == (waiver(subject="文二"),)
        ((where, told),) = [(fault.path, fault.problem) for fault in given.malformed]
        assert (where, told[: len(problem)]) == (field, problem)

    def test_all_that_is_wrong_is_told_at_once(self) -> None:
        bad = waiver(rule="*", subject="", reason="", legal_basis="", approved_by="", expires=date(2024, 1, 1))
        assert {name for name, _ in bad.problems} == {
            "rule",
            "subject",
            "reason",
            "legal_basis",
            "approved_by",
            "expires",
        }


TITLES = "规则,记录编号,豁免理由,豁免依据,批准岗位,批准日期,有效期至"
LINES = (
    f"{TITLES}\n"
    "TI0101,文一,上级确定,办法第九条,局长,2024-06-01,2024-12-31\n"
    "TI01,文一,,办法第九条,局长,2024-06-01,\n"
    "TI0102,*,上级确定,办法第九条,局长,2024/6/1,2024-12-31T16:30:00Z\n"
)


class TestFiles:
    @pytest.fixture
    def file(self, tmp_path: Path) -> Callable[[str, str], Path]:
        def written(name: str, text: str) -> Path:
            (tmp_path / name).write_bytes(text.encode())
            return tmp_path / name

        return written

    def test_the_sound_ones_are_applied_and_the_others_told_cell_by_cell(
        self, file: Callable[[str, str], Path]
    ) -> None:
        path = file("w.csv", LINES)
        given = load_waivers(path)
        assert [(one.rule, one.expires) for one in given.waivers] == [
            ("TI0101", date(2024, 12, 31)),
            ("TI0102", date(2025, 1, 1)),
        ]
        assert [str(fault).removeprefix(f"{path}: ") for fault in given.malformed] == [
            "A3: expected a rule's code such as XZ2307, or XZ23* for several, found 'TI01'",
            "row 3: expires: required field missing (有效期至)",
            "row 3: reason: required field missing (豁免理由)",
        ]

    def test_the_report_says_in_which_row_each_stands(self, file: Callable[[str, str], Path]) -> None:
        path = file("w.csv", LINES)
        report = check(dossier(*RECORDS), as_of=AS_OF, plugins=PLUGINS, waivers=load_waivers([path]))
        listed: Any = report.to_dict()["waivers"]
        assert [(one["place"], one["findings"]) for one in listed["applied"]] == [
            (f"{path}: row 2", 1),
            (f"{path}: row 4", 1),
        ]
        assert [fault["path"] for fault in listed["malformed"]] == ["A3", "row 3", "row 3"]
        assert list(listed) == [*(state.value for state in WaiverState), "malformed"]

    def test_an_unknown_heading_is_told_in_each_row_that_fills_it(self, file: Callable[[str, str], Path]) -> None:
        text = LINES.replace(TITLES, f"{TITLES},备注").replace("2024-12-31\n", "2024-12-31,急\n")
        given = load_waivers(file("w.csv", text))
        assert [one.rule for one in given.waivers] == ["TI0102"]
        assert ("H2", "unknown heading '备注'") in {
            (one.path, one.problem.partition(";")[0]) for one in given.malformed
        }

    def test_toml_and_a_workbook_say_the_same(self, file: Callable[[str, str], Path], tmp_path: Path) -> None:
        toml = file(
            "w.toml",
            '[[waiver]]\nrule = "TI0101"\nsubject = "文一"\nreason = "上级确定"\nlegal_basis = "办法第九条"\n'
            'approved_by = "局长"\nissued = 2024-06-01\nexpires = 2024-12-31\n',
        )
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        sheet.append(TITLES.split(","))
        sheet.append(["TI0101", "文一", "上级确定", "办法第九条", "局长", date(2024, 6, 1), date(2024, 12, 31)])
        book.save(tmp_path / "w.xlsx")
        csv = load_waivers(file("w.csv", LINES)).waivers[:1]
        assert load_waivers(toml).waivers == load_waivers(tmp_path / "w.xlsx").waivers == csv

    def test_a_naive_time_in_a_workbook_is_a_fault_and_midnight_a_day(self, tmp_path: Path) -> None:
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        sheet.append(TITLES.split(","))
        moments = [datetime(2024, 12, 31), datetime(2024, 12, 31, 16, 30)]  # noqa: DTZ001 (cells have no zone)
        for moment in moments:
            sheet.append(["TI0101", "文一", "上级确定", "办法第九条", "局长", date(2024, 6, 1), moment])
        book.save(tmp_path / "w.xlsx")
        given = load_waivers(tmp_path / "w.xlsx")
        assert [one.expires for one in given.waivers] == [date(2024, 12, 31)]
        assert [fault.path for fault in given.malformed] == ["Sheet!G3"]

    def test_a_file_that_cannot_be_read_is_an_input_error(self, file: Callable[[str, str], Path]) -> None:
        with pytest.raises(InputError, match="no TOML"):
            load_waivers(file("w.toml", "[[waiver"))

    def test_a_file_read_twice_gives_the_same_report(self, file: Callable[[str, str], Path]) -> None:
        path = file("w.csv", LINES)
        first, second = (
            check(dossier(*records), as_of=AS_OF, plugins=PLUGINS, waivers=load_waivers(path))
            for records in (RECORDS, RECORDS[::-1])
        )
        assert first.to_dict() == second.to_dict()
        assert report_text([first]) == report_text([second])


class TestText:
    def test_waived_failures_stand_in_a_section_of_their_own(self) -> None:
        text = report_text([report_on(waiver(), waiver(subject="文二"), waiver(rule="TI02*", subject="文三"))])
        assert "■ 不合规（2项）" in text
        section = text[text.index("■ 豁免，结论不变（1项）") : text.index("合计")]
        assert "政策文件 文一  党政办  〔豁免〕标题“坏标题”不妥" in section
        assert (
            "豁免（文一）：原文标题由上级确定；依据某县文件标题办法第九条；"
            "局长2024年6月1日批准，有效期至2024年12月31日（含当日）"
        ) in section.replace("\n    （", "（")
        assert "不合规       3  豁免1项，结论不变" in text

    def test_what_is_not_applied_is_listed_at_the_end_with_the_cure(self) -> None:
        given = [
            waiver(subject="文二"),
            waiver(subject="文九"),
            waiver(expires=date(2024, 7, 1)),
            waiver(issued=AS_OF, expires=date(2025, 3, 1)),
            waiver(rule="TI*", subject="*", expires=date(2026, 1, 1)),
            waiver(authority="jyj"),
            waiver(reason="无"),
        ]
        end = report_text([report_on(*given, as_of=date(2024, 12, 30))]).partition("未适用的豁免（5项）")[2]
        assert end.split("\n")[1:] == [
            "  TI0101 文一 有效期至2024-07-01  已过有效期，未适用；仍需豁免的重新报批",
            "  TI0101 文一 有效期至2025-03-01  检查日尚未批准，未适用",
            "  TI* * 有效期至2026-01-01        规则不得豁免，未适用；应当整改：TI0201",
            "  TI0101 文二 有效期至2024-12-31  所及检查结果并无不合规，不必豁免；可以撤销",
            "  TI0101 文九 有效期至2024-12-31  没有对应的检查结果；核对规则代码和记录编号",
            "填写有误、未采用的豁免（错误1处）",
            "  Waiver: reason: says nothing: '无'; write the 豁免理由",
            "另有1项豁免属于其他单位",
        ]

    def test_nobody_says_everything_complies_because_of_a_waiver(self) -> None:
        papers = (
            Evidence(id="材料", clauses=("三",), filed_on=date(2024, 5, 6)),
            Attestation(
                id="声明",
                clauses=("三",),
                statement="已做",
                post="局长",
                signed_on=date(2024, 5, 7),
                evidence=("材料",),
            ),
        )
        every = waiver(rule="TI*", subject="*")
        good, waived = (report_on(every, records=(one, *papers)) for one in (GOOD, BAD))
        assert (failing(waived), waived.counts["failed"], waived.counts["pending"]) == (set(), 2, 0)
        assert ["全部合规" in report_text([report]) for report in (good, waived)] == [True, False]


class TestCommand:
    @pytest.fixture
    def run(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> Callable[..., Ran]:
        (tmp_path / "d.toml").write_text(
            '[authority]\nid = "czj"\nname = "某局"\nkind = "department"\n'
            '[[policy-document]]\nid = "文一"\ntitle = "坏标题"\nissued_at = 2024-03-01\n'
            '[[evidence]]\nid = "材料"\nclauses = ["三"]\nfiled_on = 2024-05-06\n'
            '[[attestation]]\nid = "声明"\nclauses = ["三"]\nstatement = "已做"\npost = "局长"\n'
            'signed_on = 2024-05-07\nevidence = ["材料"]\n',
            "utf-8",
        )
        (tmp_path / "w.csv").write_text(LINES, "utf-8")
        monkeypatch.chdir(tmp_path)
        pack = str(Path(__file__).parent / "titled_pack.py")

        def ran(*options: str) -> Ran:
            words = ["check", "d.toml", "--as-of", "2024-12-31", "--plugin", pack, "--pack", "titled", *options]
            return run_program(words, monkeypatch, capsys)

        return ran

    def test_a_waived_failure_does_not_make_the_exit_code_1(self, run: Callable[..., Ran]) -> None:
        assert (run().code, run("--waivers", "w.csv").code) == (1, 0)

    def test_malformed_waivers_are_told_on_stderr_once_and_the_check_goes_on(self, run: Callable[..., Ran]) -> None:
        ran = run("--waivers", "w.csv", "--format", "json")
        assert ran.err.splitlines() == [
            "zwgk: not applied: w.csv: A3: expected a rule's code such as XZ2307, or XZ23* for several, found 'TI01'",
            "zwgk: not applied: w.csv: row 3: expires: required field missing (有效期至)",
            "zwgk: not applied: w.csv: row 3: reason: required field missing (豁免理由)",
        ]
        assert len(json.loads(ran.out)["waivers"]["applied"]) == 2

    def test_ignoring_waivers_judges_as_if_there_were_none_and_says_so(self, run: Callable[..., Ran]) -> None:
        bare = run("--format", "json")
        ignored = run("--waivers", "w.csv", "--ignore-waivers", "--format", "json")
        assert (ignored.code, ignored.out) == (bare.code, bare.out)
        assert ignored.err == "zwgk: the waivers are ignored, as --ignore-waivers asks\n"

    def test_a_file_that_cannot_be_read_ends_the_run(self, run: Callable[..., Ran]) -> None:
        ran = run("--waivers", "none.csv")
        assert (ran.code, ran.out) == (2, "")
        assert "none.csv: cannot be read" in ran.err

    def test_the_least_severity_still_counts(self, run: Callable[..., Ran]) -> None:
        Path("one.csv").write_text("\n".join(LINES.splitlines()[:2]), "utf-8")
        assert [run("--waivers", "one.csv", "--fail-on", level).code for level in ("error", "note")] == [0, 1]


def test_a_rule_that_nobody_may_waive_says_so_on_its_page() -> None:
    pages = {rule.code: rule_page(rule) for rule in PACK.rules}
    assert [code for code, page in pages.items() if "不得豁免" in page] == ["TI0201"]


def test_rules_of_a_renewed_text_may_be_waived_as_before() -> None:
    clauses = PACK.source.clauses
    source = Source(id="next", title="新办法", issuer="某县政府", in_force_from=date(2025, 1, 1), clauses=clauses)
    renewed = PACK.renewed("next", prefix="NE", source=source, version="2")
    assert [rule.code for rule in renewed.rules if not rule.waivable] == ["NE0201"]


def test_a_fault_made_in_python_names_the_field() -> None:
    assert Waivers([waiver(reason="无")]).malformed == (
        Fault("Waiver", "reason", "says nothing: '无'; write the 豁免理由"),
    )
