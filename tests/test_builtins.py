"""zwgk's own plugin: readers, reporters and the national calendar, through the hooks that others use too."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import attrs
import pytest

from zwgk import (
    Attestation,
    Authority,
    AuthorityKind,
    Clause,
    Context,
    DatedValue,
    Disposition,
    Dossier,
    Evidence,
    Outcome,
    Parameter,
    PolicyDocument,
    Record,
    Report,
    RulePack,
    Severity,
    Source,
    Span,
    Stricter,
    Verdict,
    builtins,
    check,
    failed,
    hookimpl,
    inapplicable,
    load_plugins,
    needs_human,
    passed,
    working_days,
)
from zwgk.builtins.readers import read_json, read_json_lines, read_toml
from zwgk.builtins.reporters import report_json, report_json_lines
from zwgk.builtins.text_report import report_text

PLAN = Source(
    id="plan",
    title="某县要点",
    issuer="某县政府",
    in_force_from=date(2024, 1, 1),
    in_force_until=date(2024, 12, 31),
    clauses=(
        Clause(id="1-1", title="按类公开", owners=("办公室",), disposition=Disposition.AUTOMATIC),
        Clause(id="1-2", title="及时公开", disposition=Disposition.AUTOMATIC),
        Clause(id="1-3", title="营造氛围", disposition=Disposition.ATTESTED),
    ),
)
BUREAU_PLAN = Source(
    id="bureau",
    title="某局分工",
    issuer="某局",
    in_force_from=date(2024, 1, 1),
    clauses=(Clause(id="二-1", title="照县要点公开", disposition=Disposition.AUTOMATIC, implemented_by=("PL0001",)),),
)
LIMIT: Parameter[Span] = Parameter(
    name="limit",
    title="公开期限",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=date(2024, 1, 1), value=working_days(20), citation=PLAN.cite(), stated=False),),
)
PACK = RulePack("plan", prefix="PL", source=PLAN, version="1")
BUREAU_PACK = RulePack("bureau", prefix="BU", source=BUREAU_PLAN, version="2")
BUREAU_PACK.override(LIMIT, working_days(15), BUREAU_PLAN.cite())


@PACK.rule("PL0001", clause="1-1", title="文件类别不明", severity=Severity.WARNING)
def unclear_category(document: PolicyDocument, context: Context) -> Verdict:
    """文件类别是否明确。

    检查内容：标题。

    为什么：要分类。

    如何整改：登记公开属性。
    """
    match document.title:
        case "甲":
            return failed(f"{document.title}的类别不明")
        case "乙":
            return needs_human("类别可疑")
        case "丙":
            return inapplicable("无须分类")
        case "丁":
            raise ValueError(f"no category of {context.rule.code}")
    return passed("类别明确")


@PACK.rule("PL0002", clause="1-2", title="文件逾期公开", uses=[LIMIT], needs=["issued_at"])
def late_document(document: PolicyDocument, context: Context) -> Verdict:
    """文件是否及时公开。

    检查内容：日期。

    为什么：要知道。

    如何整改：补公开。
    """
    due = context.deadline(document.issued_on, LIMIT)
    return context.timely(document.published_on, by=due, action="公开")


@PACK.rule("PL0003", clause="1-3", title="未见氛围佐证材料", severity=Severity.NOTE)
def unattested(authority: Authority, context: Context) -> Verdict:
    """是否有材料。

    检查内容：材料。

    为什么：要留痕。

    如何整改：归档。
    """
    return context.attested(authority, "1-3", action="营造氛围")


@attrs.frozen
class Bringing:
    packs: tuple[RulePack, ...]

    @hookimpl
    def zwgk_rule_packs(self) -> list[RulePack]:
        return list(self.packs)


BUREAU = Authority(id="czj", name="某局", kind=AuthorityKind.DEPARTMENT)
PAPERS = (
    Evidence(id="p", clauses=("1-3",), filed_on=date(2024, 2, 1)),
    Attestation(id="s", clauses=("1-3",), statement="已做", post="办", signed_on=date(2024, 2, 2), evidence=("p",)),
)


def document(title: str, **facts: str) -> PolicyDocument:
    return PolicyDocument(
        id=title, title=title, issued_at=facts.get("issued", "2024-03-01"), published_at=facts.get("published")
    )


def report_on(*records: Record, packs: tuple[RulePack, ...] = (PACK,)) -> Report:
    return check(
        Dossier(BUREAU, records), as_of=date(2024, 12, 31), plugins=load_plugins(only=[], extra=[Bringing(packs)])
    )


def test_the_national_schedule_of_a_year_is_given() -> None:
    schedules = builtins.zwgk_holiday_schedule(2024)
    assert schedules is not None
    assert [(one.year, date(2024, 10, 1) in one.rest_days) for one in schedules] == [(2024, True)]


def test_a_year_whose_notice_is_not_out_is_left_to_others() -> None:
    assert builtins.zwgk_holiday_schedule(2099) is None


def test_readers_and_reporters_are_offered_by_suffix_and_name() -> None:
    assert dict(builtins.zwgk_readers()) == {".toml": read_toml, ".json": read_json, ".jsonl": read_json_lines}
    assert dict(builtins.zwgk_reporters()) == {
        "text": report_text,
        "json": report_json,
        "jsonl": report_json_lines,
    }


@pytest.mark.parametrize("name", ["in.toml", "in.json"])
def test_records_of_a_file_are_placed_by_kind_and_index(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(
        '[authority]\nid = "a"\n[[training]]\nid = "t"\n[[training]]\nid = "u"\n'
        if name.endswith("toml")
        else '{"authority": {"id": "a"}, "training": [{"id": "t"}, {"id": "u"}]}',
        "utf-8",
    )
    assert {"in.toml": read_toml, "in.json": read_json}[name](path) == [
        ("authority", {"record": "authority", "id": "a"}),
        ("training[0]", {"record": "training", "id": "t"}),
        ("training[1]", {"record": "training", "id": "u"}),
    ]


def test_records_of_json_lines_are_placed_by_line(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"record": "training", "id": "t"}\n\n{"record": "training", "id": "\u2028"}\n', "utf-8")
    assert read_json_lines(path) == [
        ("line 1", {"record": "training", "id": "t"}),
        ("line 3", {"record": "training", "id": "\u2028"}),
    ]


def test_one_report_is_a_json_object_and_several_are_a_list() -> None:
    report = report_on(document("甲"))
    assert json.loads(report_json([report])) == report.to_dict()
    assert json.loads(report_json([report, report])) == [report.to_dict(), report.to_dict()]


def test_json_keeps_chinese_legible() -> None:
    assert "甲的类别不明" in report_json([report_on(document("甲"))])


def test_json_lines_hold_one_finding_each() -> None:
    reports = [report_on(document("甲")), report_on(document("乙"), document("丙"))]
    lines = report_json_lines(reports).split("\n")
    assert [json.loads(line) for line in lines] == [
        finding.to_dict() for report in reports for finding in report.findings
    ]


def lines_of(*records: Record, packs: tuple[RulePack, ...] = (PACK,)) -> list[str]:
    return report_text([report_on(*records, packs=packs)]).split("\n")


def test_a_text_report_begins_with_authority_day_and_versions() -> None:
    first, second, *_ = lines_of()
    assert first == "某局 政务公开检查报告"
    assert second.startswith("检查日 2024年12月31日    规则包 plan 1    工作日历 2004-01-01/")


def test_findings_stand_under_their_outcome_most_binding_rule_first() -> None:
    late = document("甲", published="2024-06-03")
    headings = [line.strip() for line in lines_of(late) if line.startswith(("■", "  PL"))]
    assert headings == [
        "■ 不合规（2项）",
        "PL0002 文件逾期公开〔应当〕",
        "PL0001 文件类别不明〔原则上〕",
        "■ 未到期（1项）",
        "PL0003 未见氛围佐证材料〔鼓励〕",
    ]


def test_a_failure_says_clause_basis_department_fault_and_cure() -> None:
    lines = [line.strip() for line in lines_of(document("甲", published="2024-03-04"))]
    start = lines.index("PL0001 文件类别不明〔原则上〕")
    assert lines[start + 1 : start + 5] == [
        "条款：1-1 按类公开",
        "依据：《某县要点》1-1",
        "政策文件 甲  办公室  甲的类别不明",
        "整改：登记公开属性。",
    ]


@pytest.mark.parametrize(
    ("title", "heading", "row"),
    [
        ("乙", "■ 无法判断（1项）", "政策文件 乙  办公室  〔需人工判断〕类别可疑"),
        ("丁", "■ 规则出错（1项）", "政策文件 丁  办公室  规则PL0001（plan 1）检查政策文件丁时出错：ValueError: no"),
    ],
)
def test_what_is_undecided_is_shown_without_a_cure(title: str, heading: str, row: str) -> None:
    lines = [line.strip() for line in lines_of(document(title, published="2024-03-04"))]
    assert heading in lines
    assert any(line.startswith(row) for line in lines)
    assert "整改：登记公开属性。" not in lines


def test_missing_facts_are_marked_as_such() -> None:
    lines = lines_of(PolicyDocument(id="d", title="戊", published_at="2024-03-04"))
    assert any("〔事实未登记〕未登记成文日期，无法判断" in line for line in lines)


def test_what_passed_or_does_not_apply_is_counted_and_not_listed() -> None:
    text = "\n".join(lines_of(document("丙", published="2024-03-04"), *PAPERS))
    assert "无须分类" not in text
    assert "未超过" not in text


def test_an_assumed_value_is_shown_with_its_findings_once() -> None:
    late = [document("戊", published="2024-06-03"), document("己", published="2024-06-04")]
    shown = [line.strip() for line in lines_of(*late) if "默认值" in line]
    assert shown == ["公开期限：20个工作日（依据未写明数值，按默认值检查）"]


def test_a_local_value_is_shown_with_where_it_comes_from() -> None:
    shown = [
        line.strip()
        for line in lines_of(document("戊", published="2024-06-03"), packs=(PACK, BUREAU_PACK))
        if "→" in line
    ]
    assert shown == ["公开期限：20个工作日 → 15个工作日（某局）"]


def test_a_value_that_the_text_states_is_not_told_again() -> None:
    stated: Parameter[Span] = Parameter(
        name="stated",
        title="写明的期限",
        values=(DatedValue(since=date(2024, 1, 1), value=working_days(20), citation=PLAN.cite()),),
    )
    pack = RulePack("stated", prefix="ST", source=PLAN, version="1")

    @pack.rule("ST0001", clause="1-2", title="文件逾期公开", uses=[stated])
    def late(document: PolicyDocument, context: Context) -> Verdict:
        """文件是否及时公开。

        检查内容：日期。

        为什么：要知道。

        如何整改：补公开。
        """
        due = context.deadline(document.issued_on, stated)
        return context.timely(document.published_on, by=due, action="公开")

    text = "\n".join(lines_of(document("戊", published="2024-06-03"), packs=(pack,)))
    assert "ST0001" in text
    assert "写明的期限" not in text


def test_clauses_of_the_authoritys_own_plan_are_shown_beside_the_basis() -> None:
    lines = [line.strip() for line in lines_of(document("甲"), packs=(PACK, BUREAU_PACK))]
    assert "依据：《某县要点》1-1；另见本单位任务分工二-1" in lines


def totals(lines: list[str]) -> dict[str, list[str]]:
    """The rows below 合计, by outcome."""
    below = lines[lines.index("合计") + 2 :]
    return {row[0]: row[1:] for row in (line.split() for line in below) if len(row) > 1}


def test_the_totals_add_up() -> None:
    lines = lines_of(*(document(title, published="2024-03-04") for title in "甲乙丙丁戊"))
    rows = totals(lines)
    assert {name: row[0] for name, row in rows.items()} == {
        "合规": "6",
        "不合规": "1",
        "未到期": "1",
        "无法判断": "1",
        "不适用": "1",
        "规则出错": "1",
        "总数": "11",
    }
    assert " ".join(rows["总数"][1:]) == "6 + 1 + 1 + 1 + 1 + 1 = 11"
    remarks = {name: row[1:] for name, row in rows.items() if name != "总数" and row[1:]}
    assert remarks == {"无法判断": ["补登事实或人工判断后再查"]}


def test_totals_of_zero_are_shown_without_a_remark() -> None:
    rows = totals(lines_of(document("戊", published="2024-03-04")))
    assert (rows["无法判断"], rows["不合规"]) == (["0"], ["0"])


def test_what_passed_on_a_statement_is_told_apart_in_the_totals() -> None:
    lines = lines_of(document("戊", published="2024-03-04"), *PAPERS)
    assert totals(lines)["合规"] == ["3", "其中1项依据声明，机器未核实内容"]


@pytest.mark.parametrize(
    ("records", "outcome"),
    [
        ((document("甲", published="2024-03-04"), *PAPERS), Outcome.FAILED),
        ((document("乙", published="2024-03-04"), *PAPERS), Outcome.CANNOT_TELL),
        ((document("丁", published="2024-03-04"), *PAPERS), Outcome.ERROR),
        ((document("戊", published="2024-03-04"),), Outcome.PENDING),
    ],
    ids=["failed", "cannot tell", "crashed", "pending"],
)
def test_a_report_with_anything_open_never_says_that_everything_complies(
    records: tuple[Record, ...], outcome: Outcome
) -> None:
    assert report_on(*records).counts[outcome.value] == 1
    assert "全部合规" not in "\n".join(lines_of(*records))


def test_a_report_in_which_everything_passed_says_so() -> None:
    assert "全部合规" in lines_of(document("戊", published="2024-03-04"), *PAPERS)


def test_a_report_in_which_nothing_was_judged_never_says_that_everything_complies() -> None:
    assert "全部合规" not in "\n".join(lines_of(packs=(BUREAU_PACK,)))


def test_a_report_in_which_nothing_applied_never_says_that_everything_complies() -> None:
    old = PolicyDocument(id="d", title="甲", published_at="2020-03-01")
    pack = RulePack("old", prefix="PL", source=PLAN, version="1")
    pack.rule("PL0001", clause="1-1", title="文件类别不明")(unclear_category.function)
    report = report_on(old, packs=(pack,))
    assert report.counts["inapplicable"] == sum(report.counts.values()) == 1
    assert "全部合规" not in report_text([report])


def test_several_reports_stand_one_after_the_other() -> None:
    text = report_text([report_on(document("甲")), report_on(document("乙"))])
    assert text.count("政务公开检查报告") == 2


def test_a_text_report_ends_no_line_in_blanks() -> None:
    lines = lines_of(*(document(title, published="2024-03-04") for title in "甲乙丙丁戊"))
    assert [line for line in lines if line != line.rstrip()] == []
