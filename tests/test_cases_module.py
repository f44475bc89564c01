"""Cases: facts in TOML, and the verdict a rule has to give on them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from zwgk import (
    AuthorityKind,
    Clause,
    Context,
    DatedValue,
    Disposition,
    Fault,
    InputError,
    Layers,
    Outcome,
    Override,
    Parameter,
    PolicyDocument,
    RulePack,
    Source,
    Span,
    Stricter,
    Training,
    Verdict,
    Why,
    WorkCalendar,
    cases_of,
    load_cases,
    run_case,
    working_days,
)
from zwgk.cases import Case, CaseResult

PLAN = Source(
    id="plan",
    title="某县要点",
    issuer="某县政府",
    in_force_from=date(2024, 1, 1),
    in_force_until=date(2024, 12, 31),
    clauses=(
        Clause(id="1-1", title="及时公开", disposition=Disposition.AUTOMATIC),
        Clause(
            id="1-2",
            title="乡镇公开",
            disposition=Disposition.AUTOMATIC,
            owed_by=frozenset({AuthorityKind.TOWNSHIP}),
        ),
    ),
)
LIMIT: Parameter[Span] = Parameter(
    name="limit",
    title="公开期限",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=date(2024, 1, 1), value=working_days(20), citation=PLAN.cite()),),
)
PACK = RulePack("plan", prefix="PL", source=PLAN, version="1")


@PACK.rule("PL0001", clause="1-1", title="文件逾期公开", uses=[LIMIT], needs=["issued_at"])
def late_document(document: PolicyDocument, context: Context) -> Verdict:
    """文件是否及时公开。

    检查内容：日期。

    为什么：要知道。

    如何整改：补公开。
    """
    due = context.deadline(document.issued_on, LIMIT)
    return context.timely(document.published_on, by=due, action="公开")


@PACK.rule("PL0002", clause="1-2", title="乡镇逾期公开")
def late_town(document: PolicyDocument, context: Context) -> Verdict:
    """文件是否及时公开。

    检查内容：日期。

    为什么：要知道。

    如何整改：补公开。
    """
    raise RuntimeError(f"{document.id}{context.as_of}")


RULES = {rule.code: rule for rule in PACK.rules}
ON_TIME = """
[[case]]
rule = "PL0001"
name = "第二十个工作日公开"
as_of = 2024-06-30
expect = "passed"
due = 2024-03-29
message = "未超过2024年3月29日"
policy-document = [{ id = "文件", issued_at = 2024-03-01, published_at = 2024-03-29 }]
"""
Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(content: str) -> Path:
        path = tmp_path / "s1.toml"
        path.write_text(content, "utf-8")
        return path

    return written


def faults(path: Path) -> list[Fault]:
    with pytest.raises(InputError) as raised:
        load_cases(path)
    return list(raised.value.faults)


def only(path: Path) -> Case:
    (case,) = load_cases(path)
    return case


def test_a_case_is_read_with_its_facts(write: Write) -> None:
    case = only(write(ON_TIME))
    assert (case.file, case.rule, case.name, str(case)) == (
        "s1.toml",
        "PL0001",
        "第二十个工作日公开",
        "PL0001 第二十个工作日公开",
    )
    assert (case.as_of, case.expect, case.due) == (date(2024, 6, 30), Outcome.PASSED, date(2024, 3, 29))
    assert (case.why, case.subject) == (None, None)
    assert [record.id for record in case.dossier] == ["单位", "文件"]


def test_cases_come_in_the_order_of_the_file(write: Write) -> None:
    names = ["乙", "甲", "丙"]
    path = write("".join(ON_TIME.replace("第二十个工作日公开", name) for name in names))
    assert [case.name for case in load_cases(path)] == names


def test_a_file_without_cases_has_none(write: Write) -> None:
    assert load_cases(write("")) == ()


@pytest.mark.parametrize(
    ("head", "tail", "name"),
    [
        ("", "", "某区财政局"),
        ('[authority]\nid = "z"\nname = "某镇"\nkind = "township"\n', "", "某镇"),
        (
            '[authority]\nid = "z"\nname = "某镇"\nkind = "township"\n',
            'authority = [{ id = "y", name = "某街道", kind = "subdistrict" }]\n',
            "某街道",
        ),
    ],
    ids=["neither", "the file's", "its own"],
)
def test_a_case_is_about_its_own_authority_else_the_files_else_a_bureau(
    write: Write, head: str, tail: str, name: str
) -> None:
    assert only(write(head + ON_TIME + tail)).dossier.authority.name == name


def test_a_case_may_hold_records_of_a_type_that_a_plugin_adds(write: Write) -> None:
    @attrs.frozen(kw_only=True)
    class OpenDay(Training):
        record_kind = "open-day"
        record_title = "开放日"

    path = write(ON_TIME + 'open-day = [{ id = "日", held_on = 2024-05-06 }]\n')
    assert [case.dossier.get("日") for case in load_cases(path, [OpenDay])] == [
        OpenDay(id="日", authority="单位", held_on=date(2024, 5, 6))
    ]


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path / "nowhere.toml")
    assert fault.file == "nowhere.toml"


@pytest.mark.parametrize("content", [b"[[case]\n", b"\xd5\xfe"], ids=["no TOML", "no UTF-8"])
def test_a_file_that_is_no_toml_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "s1.toml"
    path.write_bytes(content)
    (fault,) = faults(path)
    assert (fault.file, bool(fault.problem)) == ("s1.toml", True)


@pytest.mark.parametrize(
    ("old", "new", "path", "problem"),
    [
        ('rule = "PL0001"\n', "", "case[0] (第二十个工作日公开)", "the case lacks rule"),
        ('name = "第二十个工作日公开"\n', "", "case[0]", "the case lacks name"),
        (
            '"passed"',
            '"pased"',
            "case[0] (第二十个工作日公开)",
            (
                "expect: expected one of passed, failed, pending, cannot_tell, inapplicable, error, found 'pased'; "
                "did you mean 'passed'?"
            ),
        ),
        (
            "due = ",
            'why = "missing-fact"\ndue = ',
            "case[0] (第二十个工作日公开)",
            (
                "why: expected one of needs-human, missing-facts, calendar-unpublished, found 'missing-fact'; "
                "did you mean 'missing-facts'?"
            ),
        ),
        (
            "due = ",
            'region = "3418"\ndue = ',
            "case[0] (第二十个工作日公开)",
            "region: expected a division code (行政区划代码) of six digits",
        ),
        (
            "due = ",
            'region = "341802"\nauthority = [{ id = "a", name = "a", kind = "department", region = "341800" }]\ndue = ',
            "case[0] (第二十个工作日公开)",
            "region: the case's authority names its own region; keep one of them",
        ),
        (
            "issued_at = 2024-03-01",
            'issued_at = "2024-02-30"',
            "case[0].policy-document[0] (id '文件').issued_at",
            "no such day or time: '2024-02-30'",
        ),
        ("policy-document", "policy-dokument", "case[0].policy-dokument[0]", "unknown kind of record 'policy-dokumen"),
    ],
    ids=[
        "no rule",
        "no name",
        "no such outcome",
        "no such cause",
        "no division code",
        "two regions",
        "faulty fact",
        "unknown kind",
    ],
)
def test_a_faulty_case_is_refused_in_its_place(write: Write, old: str, new: str, path: str, problem: str) -> None:
    (fault,) = faults(write(ON_TIME.replace(old, new)))
    assert (fault.file, fault.path) == ("s1.toml:2", path)
    assert fault.problem.startswith(problem)


@pytest.mark.parametrize(
    "content",
    [
        ON_TIME.replace("message = ", "mesage = "),
        ON_TIME.replace("[{", "{").replace("}]", "}"),
        ON_TIME.replace("as_of = 2024-06-30", 'as_of = "soon"'),
        ON_TIME.replace("as_of = 2024-06-30", "as_of = 2024-06-30T12:00:00"),
        ON_TIME.replace("due = 2024-03-29", 'due = "2024-03-29"'),
        ON_TIME.replace("[{ id", "[5, { id"),
        ON_TIME.replace('"PL0001"', "1"),
    ],
    ids=["misspelt key", "a table for a list", "no day", "an instant", "a text for a day", "no table", "no code"],
)
def test_a_case_that_is_written_wrongly_is_refused_by_file_and_place(write: Write, content: str) -> None:
    (fault,) = faults(write(content))
    assert fault.file == "s1.toml:2"
    assert fault.path.startswith("case[0]")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("message = ", "mesage = ", "unknown key; did you mean 'message'?"),
        ("message = ", "note = ", "unknown key"),
        ("[{", "{", "expected a list of records, such as [{ id = \"…\" }], found {'id': '文件'"),
        (
            "as_of = 2024-06-30",
            'as_of = "2024-06-30"',
            "as_of: expected a day without quotes, such as 2024-03-05, found '",
        ),
        ('"PL0001"', "1", 'rule: expected a text in quotes, such as "passed", found 1'),
        (
            "due = ",
            'layers = "plan"\ndue = ',
            "layers: expected a list of texts, such as [\"issued_at\"], found 'plan'",
        ),
        ("due = ", "missing = [1]\ndue = ", 'missing: expected a list of texts, such as ["issued_at"], found [1]'),
        (
            "due = ",
            'edition = "2024"\ndue = ',
            "edition: expected a day without quotes, such as 2024-03-05, found '2024'",
        ),
    ],
)
def test_a_fault_says_what_to_write_instead(write: Write, old: str, new: str, problem: str) -> None:
    content = ON_TIME.replace(old, new).replace("}]", "}" if new == "{" else "}]")
    (fault,) = faults(write(content))
    assert fault.problem.startswith(problem)


@pytest.mark.parametrize(
    "content",
    [
        ON_TIME.replace("[[case]]", "[[cases]]"),
        ON_TIME.replace("[[case]]", "[[Case]]"),
        "case = 5\n",
        "case = [5]\n",
    ],
    ids=["cases", "Case", "a number", "a list of numbers"],
)
def test_cases_under_another_heading_are_refused_and_never_passed_over(write: Write, content: str) -> None:
    assert [fault.file for fault in faults(write(content))] == ["s1.toml"]


def test_the_faults_of_one_case_are_found_at_once(write: Write) -> None:
    content = ON_TIME.replace("message = ", "mesage = ").replace('"PL0001"', "1") + "training = 5\n"
    content = content.replace('"passed"', '"x"').replace("issued_at = 2024-03-01", "issued_at = 5")
    assert [fault.path for fault in faults(write(content))] == [
        "case[0] (第二十个工作日公开)",
        "case[0] (第二十个工作日公开)",
        "case[0].mesage",
        "case[0].policy-document[0] (id '文件').issued_at",
        "case[0].training",
    ]


@pytest.mark.parametrize("authority", ["authority = 5\n", 'authority = "某局"\n', "authority = [5]\n"])
def test_an_authority_of_the_file_that_is_no_table_is_refused(write: Write, authority: str) -> None:
    assert {fault.file for fault in faults(write(authority + ON_TIME))} == {"s1.toml"}


def test_the_faults_of_all_cases_are_found_at_once(write: Write) -> None:
    content = ON_TIME.replace('"passed"', '"x"') + ON_TIME.replace('rule = "PL0001"\n', "") + ON_TIME
    assert [fault.path for fault in faults(write(content))] == [
        "case[0] (第二十个工作日公开)",
        "case[1] (第二十个工作日公开)",
    ]


def test_a_fault_of_the_files_authority_is_told_once(write: Write) -> None:
    authority = '[authority]\nid = "z"\nname = "某镇"\nkind = "village"\n'
    (fault,) = faults(write(authority + ON_TIME + ON_TIME.replace("第二十", "另")))
    assert fault.path == "authority (id 'z').kind"


def test_two_cases_of_a_rule_in_one_file_have_two_names(write: Write) -> None:
    (fault,) = faults(write(ON_TIME + ON_TIME))
    assert str(fault) == (
        "s1.toml:11: PL0001 第二十个工作日公开: a case of that name stands already at s1.toml:2; "
        "give each case of a rule its own name"
    )
    assert len(load_cases(write(ON_TIME + ON_TIME.replace("PL0001", "PL0002")))) == 2


def test_a_case_knows_its_line_where_it_has_a_heading(write: Write) -> None:
    first, second = load_cases(write(ON_TIME + "\n" + ON_TIME.replace("第二十", "另")))
    assert (first.line, second.line, second.place) == (2, 12, "s1.toml:12")
    inline = only(write('case = [{ rule = "PL0001", name = "甲", as_of = 2024-06-30, expect = "passed" }]\n'))
    assert (inline.line, inline.place) == (None, "s1.toml")


def test_a_file_can_be_called_by_another_name(write: Write) -> None:
    (case,) = load_cases(write(ON_TIME), name="src/s1.toml")
    assert case.place == "src/s1.toml:2"
    with pytest.raises(InputError, match=r"src/s1\.toml:2: "):
        load_cases(write(ON_TIME.replace('"passed"', '"x"')), name="src/s1.toml")


def test_a_case_may_name_region_edition_layers_and_missing_facts(write: Write) -> None:
    keys = 'region = "341802"\nedition = 2024-01-02\nlayers = ["town"]\nmissing = ["issued_at"]\n'
    case = only(write(ON_TIME.replace("due = ", f"{keys}due = ")))
    assert case.dossier.authority.region == "341802"
    assert (case.edition, case.layers, case.missing) == (date(2024, 1, 2), ("town",), ("issued_at",))


def test_the_region_of_a_case_stands_over_that_of_the_file(write: Write) -> None:
    authority = '[authority]\nid = "z"\nname = "某镇"\nkind = "township"\nregion = "341800"\n'
    there, here = load_cases(
        write(authority + ON_TIME + ON_TIME.replace("第二十", "另").replace("due = ", 'region = "110101"\ndue = '))
    )
    assert (there.dossier.authority.region, here.dossier.authority.region) == ("341800", "110101")


def run(path: Path, calendar: WorkCalendar, layers: Layers | None = None) -> CaseResult:
    return run_case(only(path), RULES, calendar, layers)


def test_a_case_that_comes_out_as_expected_has_no_differences(write: Write, calendar: WorkCalendar) -> None:
    result = run(write(ON_TIME), calendar)
    assert (result.verdict.outcome, result.differences) == (Outcome.PASSED, ())
    assert result.case.name == "第二十个工作日公开"


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        ('"passed"', '"failed"', "expected failed, found passed（2024年3月29日公开，未超过2024年3月29日）"),
        (
            "due = 2024-03-29",
            "due = 2024-03-28",
            "expected the due day 2024-03-28, found 2024-03-29",
        ),
        (
            "due = 2024-03-29",
            'why = "needs-human"',
            "expected needs-human, found None: passed（2024年3月29日公开，未超过2024年3月29日）",
        ),
        (
            "未超过2024年3月29日",
            "逾期",
            "expected '逾期' in the message, found '2024年3月29日公开，未超过2024年3月29日'",
        ),
    ],
    ids=["outcome", "due day", "cause", "message"],
)
def test_a_difference_says_what_was_expected_and_what_was_found(
    write: Write, calendar: WorkCalendar, old: str, new: str, difference: str
) -> None:
    assert run(write(ON_TIME.replace(old, new)), calendar).differences == (difference,)


def test_a_due_day_is_missed_where_the_verdict_has_none(write: Write, calendar: WorkCalendar) -> None:
    content = ON_TIME.replace("issued_at = 2024-03-01, ", "").replace('"passed"', '"cannot_tell"')
    assert run(write(content.replace("message", "#")), calendar).differences == (
        "expected the due day 2024-03-29, found None",
    )


def test_a_cause_that_comes_out_as_expected_is_no_difference(write: Write, calendar: WorkCalendar) -> None:
    content = (
        ON_TIME.replace("issued_at = 2024-03-01, ", "")
        .replace('"passed"', '"cannot_tell"\nwhy = "missing-facts"')
        .replace("due = ", "# ")
        .replace("message = ", "# ")
    )
    result = run(write(content), calendar)
    assert (result.verdict.why, result.differences) == (Why.MISSING_FACTS, ())


def test_local_layers_decide_a_case(write: Write, calendar: WorkCalendar) -> None:
    local: Override[Any] = Override(parameter=LIMIT, value=working_days(15), citation=PLAN.cite(), layer="某镇")
    assert run(write(ON_TIME), calendar, Layers([local])).verdict.outcome is Outcome.FAILED


def test_a_case_is_judged_as_of_its_day(write: Write, calendar: WorkCalendar) -> None:
    content = ON_TIME.replace("as_of = 2024-06-30", "as_of = 2024-03-28").replace('"passed"', '"pending"')
    assert run(write(content.replace("message = ", "# ")), calendar).differences == ()


def test_a_case_on_a_record_of_which_nothing_has_happened_yet_is_inapplicable_as_in_a_check(
    write: Write, calendar: WorkCalendar
) -> None:
    content = ON_TIME.replace("as_of = 2024-06-30", "as_of = 2024-02-29").replace('"passed"', '"inapplicable"')
    result = run(write(content.replace("message = ", "# ").replace("due = ", "# ")), calendar)
    assert result.differences == ()


def test_a_case_on_what_the_authority_does_not_owe_is_inapplicable(write: Write, calendar: WorkCalendar) -> None:
    result = run(write(ON_TIME.replace("PL0001", "PL0002")), calendar)
    assert result.verdict.outcome is Outcome.INAPPLICABLE


SECOND = 'published_at = 2024-03-29 }, { id = "另文", issued_at = 2024-03-01, published_at = 2024-04-01 }]'


@pytest.mark.parametrize(("subject", "outcome"), [("文件", Outcome.PASSED), ("另文", Outcome.FAILED)])
def test_a_case_with_several_records_names_the_one_that_is_judged(
    write: Write, calendar: WorkCalendar, subject: str, outcome: Outcome
) -> None:
    content = ON_TIME.replace("published_at = 2024-03-29 }]", SECOND) + f'subject = "{subject}"\n'
    assert run(write(content), calendar).verdict.outcome is outcome


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (ON_TIME.replace("published_at = 2024-03-29 }]", SECOND), 2),
        (ON_TIME + 'subject = "哪件"\n', 0),
    ],
    ids=["several", "none"],
)
def test_a_case_without_one_record_to_judge_is_refused(
    write: Write, calendar: WorkCalendar, content: str, found: int
) -> None:
    problem = f"expected one policy-document to judge, found {found}"
    with pytest.raises(InputError, match=rf"s1.toml:2: PL0001 第二十个工作日公开: {problem}"):
        run(write(content), calendar)


def test_a_case_of_a_rule_that_is_not_there_is_refused(write: Write, calendar: WorkCalendar) -> None:
    problem = "there is no rule 'PL0009', the nearest are PL0002, PL0001; correct the code"
    with pytest.raises(InputError, match=rf"s1.toml:2: PL0009 第二十个工作日公开: {problem}"):
        run(write(ON_TIME.replace("PL0001", "PL0009")), calendar)


@pytest.fixture
def sectioned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RulePack:
    """A pack of two sections whose modules are empty, with the folder of its package on the path."""
    package = "zwgk_test_sections"
    folder = tmp_path / package
    folder.mkdir()
    for module in ("__init__", "s1", "s2"):
        (folder / f"{module}.py").write_text("", "utf-8")
    monkeypatch.delitem(sys.modules, package, raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    return RulePack("p", prefix="PL", source=PLAN, version="1", package=package, sections=("s1", "s2"))


def test_the_cases_of_a_pack_stand_beside_its_sections(sectioned: RulePack, tmp_path: Path) -> None:
    for section in sectioned.sections:
        (tmp_path / sectioned.package / f"{section}.toml").write_text(ON_TIME.replace("第二十", section), "utf-8")
    assert [(case.file, case.name) for case in cases_of(sectioned)] == [
        ("s1.toml", "s1个工作日公开"),
        ("s2.toml", "s2个工作日公开"),
    ]


def test_a_section_without_its_case_file_is_refused(sectioned: RulePack) -> None:
    with pytest.raises(InputError, match=r"s1.toml"):
        cases_of(sectioned)
