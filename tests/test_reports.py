"""Findings and the report they make up."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

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
    Finding,
    Outcome,
    Parameter,
    PolicyDocument,
    Record,
    Report,
    Rule,
    RulePack,
    Severity,
    Source,
    Span,
    Stricter,
    Training,
    Verdict,
    check,
    failed,
    hookimpl,
    load_plugins,
    needs_human,
    passed,
    working_days,
)

PLAN = Source(
    id="plan",
    title="某县2024年要点",
    issuer="某县政府",
    in_force_from=date(2024, 1, 1),
    in_force_until=date(2024, 12, 31),
    clauses=(
        Clause(id="1-1", title="及时公开", owners=("办公室", "预算科"), disposition=Disposition.AUTOMATIC),
        Clause(id="1-2", title="写明标题", disposition=Disposition.AUTOMATIC),
        Clause(id="1-3", title="营造氛围", disposition=Disposition.ATTESTED),
        Clause(id="1-4", title="开展培训", disposition=Disposition.AUTOMATIC),
    ),
)
BUREAU_PLAN = Source(
    id="bureau",
    title="某局任务分工",
    issuer="某局",
    in_force_from=date(2024, 1, 1),
    clauses=(
        Clause(id="二-1", title="照县要点公开", disposition=Disposition.AUTOMATIC, implemented_by=("PL0001",)),
        Clause(id="二-2", title="再照县要点公开", disposition=Disposition.AUTOMATIC, implemented_by=("PL0001",)),
    ),
)
LIMIT: Parameter[Span] = Parameter(
    name="limit",
    title="公开期限",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=date(2024, 1, 1), value=working_days(20), citation=PLAN.cite("一")),),
)
ASSUMED: Parameter[int] = Parameter(
    name="assumed",
    title="标题字数",
    stricter=Stricter.HIGHER,
    values=(DatedValue(since=date(2024, 7, 1), value=2, citation=PLAN.cite("二"), stated=False),),
)
CHANNEL: Parameter[str] = Parameter(
    name="channel",
    title="渠道",
    values=(DatedValue(since=date(2024, 1, 1), value="网站", citation=PLAN.cite("三")),),
)

PACK = RulePack("plan", prefix="PL", source=PLAN, version="1")
BUREAU_PACK = RulePack("bureau", prefix="BU", source=BUREAU_PLAN, version="2")
TOWN_PACK = RulePack("town", prefix="TN", source=BUREAU_PLAN, version="3")
TOWN_PACK.override(LIMIT, working_days(15), BUREAU_PLAN.cite("三"), layer="某某镇")


@PACK.rule("PL0001", clause="1-1", title="文件逾期公开", uses=[LIMIT], needs=["issued_at"])
def late_document(document: PolicyDocument, context: Context) -> Verdict:
    """文件是否及时公开。

    检查内容：日期。

    为什么：要知道。

    如何整改：补公开。
    """
    due = context.deadline(document.issued_on, LIMIT)
    return context.timely(document.published_on, by=due, action="公开")


@PACK.rule("PL0002", clause="1-2", title="文件标题过短", uses=[ASSUMED], severity=Severity.WARNING)
def short_title(document: PolicyDocument, context: Context) -> Verdict:
    """文件标题是否过短。

    检查内容：标题。

    为什么：要看懂。

    如何整改：写全。
    """
    if document.title == "炸":
        raise ValueError(f"cannot read {document.title} of {context.rule.code}")
    if document.title == "短":
        return passed(f"标题不少于{context.value(ASSUMED)}字")
    return needs_human("标题可疑") if document.title == "？" else passed(f"标题{document.title}")


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
ON_TIME = PolicyDocument(id="a", title="甲办法", issued_at="2024-03-01", published_at="2024-03-29")
LATE = PolicyDocument(id="b", title="？", issued_at="2024-03-01", published_at="2024-04-01", department="国库科")
UNDATED = PolicyDocument(id="c", title="炸")
TRAINING = Training(id="t", held_on=date(2024, 3, 1))


def report_on(*records: Record, packs: tuple[RulePack, ...] = (PACK,), as_of: date = date(2024, 6, 30)) -> Report:
    plugins = load_plugins(only=[], extra=[Bringing(packs)])
    return check(Dossier(BUREAU, records), as_of=as_of, plugins=plugins)


def finding(report: Report, rule: str, record: str) -> Finding:
    (found,) = [one for one in report.findings if (one.rule.code, one.record.id) == (rule, record)]
    return found


def test_the_counts_by_outcome_add_up_to_the_findings() -> None:
    report = report_on(ON_TIME, LATE, UNDATED, TRAINING)
    assert report.counts == {
        "passed": 2,
        "failed": 1,
        "pending": 1,
        "cannot_tell": 2,
        "inapplicable": 0,
        "error": 1,
    }
    assert sum(report.counts.values()) == len(report.findings) == len(report.evaluations) == 7


def test_an_empty_report_counts_zero_for_every_outcome() -> None:
    assert report_on(packs=(BUREAU_PACK,)).counts == dict.fromkeys([outcome.value for outcome in Outcome], 0)


def test_findings_come_in_order_of_rule_kind_and_id() -> None:
    report = report_on(UNDATED, LATE, ON_TIME)
    assert [(one.rule.code, one.record.id) for one in report.findings] == [
        ("PL0001", "a"),
        ("PL0001", "b"),
        ("PL0001", "c"),
        ("PL0002", "a"),
        ("PL0002", "b"),
        ("PL0002", "c"),
        ("PL0003", "czj"),
    ]


def test_a_report_names_authority_day_and_versions() -> None:
    report = report_on(packs=(PACK, BUREAU_PACK))
    assert (report.authority, report.authority_name, report.as_of) == ("czj", "某局", date(2024, 6, 30))
    assert report.versions["packs"] == {"bureau": "2", "plan": "1"}


@pytest.mark.parametrize(
    ("records", "undecided"),
    [((ON_TIME,), False), ((ON_TIME, LATE), True), ((ON_TIME, UNDATED), True)],
    ids=["all judged", "a person must judge", "a crash and a missing fact"],
)
def test_a_report_is_undecided_while_anything_could_not_be_judged(records: tuple[Record, ...], undecided: bool) -> None:  # noqa: FBT001
    assert report_on(*records).undecided is undecided


def test_what_passed_on_a_statement_is_counted_apart() -> None:
    papers = (
        Evidence(id="p", clauses=("1-3",), filed_on=date(2024, 2, 1)),
        Attestation(id="s", clauses=("1-3",), statement="已做", post="办", signed_on=date(2024, 2, 2), evidence=("p",)),
    )
    report = report_on(ON_TIME, *papers)
    assert (report.attested, report.counts["passed"]) == (1, 3)
    assert finding(report, "PL0003", "czj").to_dict()["attested"] is True


def test_a_finding_answers_for_its_outcome_and_severity() -> None:
    found = finding(report_on(LATE), "PL0002", "b")
    assert (found.outcome, found.severity) == (Outcome.CANNOT_TELL, Severity.WARNING)


def test_a_department_on_record_answers_before_the_owners_of_the_clause() -> None:
    report = report_on(ON_TIME, LATE)
    assert finding(report, "PL0001", "b").department == "国库科"
    assert finding(report, "PL0001", "a").department == "办公室、预算科"
    assert finding(report, "PL0002", "a").department == ""


def test_a_fingerprint_is_the_same_in_every_run_whatever_the_wording_and_the_day() -> None:
    first = finding(report_on(LATE), "PL0001", "b")
    later = finding(report_on(attrs.evolve(LATE, published_at=None), as_of=date(2024, 12, 1)), "PL0001", "b")
    assert first.verdict.message != later.verdict.message
    assert first.fingerprint == later.fingerprint == "0acba16e906ee5ba"


def test_no_two_findings_of_a_report_share_a_fingerprint() -> None:
    report = report_on(ON_TIME, LATE, UNDATED, TRAINING)
    assert len({one.fingerprint for one in report.findings}) == len(report.findings)


def test_a_finding_names_the_clauses_of_other_texts_that_its_rule_implements() -> None:
    report = report_on(ON_TIME, packs=(PACK, BUREAU_PACK))
    assert finding(report, "PL0001", "a").clauses == ("1-1", "二-1", "二-2")
    assert finding(report, "PL0002", "a").clauses == ("1-2",)


def test_a_finding_names_the_layer_that_set_a_value() -> None:
    found = finding(report_on(ON_TIME, packs=(PACK, TOWN_PACK)), "PL0001", "a")
    assert found.to_dict()["parameters"] == [
        {
            "name": "limit",
            "value": "15个工作日",
            "provenance": "20个工作日 → 15个工作日（某某镇）",
            "citation": "《某局任务分工》三",
            "stated": True,
        }
    ]


def test_a_tightened_value_decides_the_verdict() -> None:
    document = PolicyDocument(id="a", issued_at="2024-03-01", published_at="2024-03-25")
    outcomes = [
        finding(report_on(document, packs=packs), "PL0001", "a").outcome
        for packs in (
            (PACK,),
            (PACK, TOWN_PACK),
        )
    ]
    assert outcomes == [Outcome.PASSED, Outcome.FAILED]


def test_an_assumed_value_is_shown_as_assumed() -> None:
    document = PolicyDocument(id="a", title="短", published_at="2024-07-02")
    (shown,) = finding(report_on(document, as_of=date(2024, 12, 1)), "PL0002", "a").parameters
    assert (shown.stated, shown.provenance) == (False, "2（依据未写明数值，按默认值检查）")


def test_a_value_that_was_not_read_for_the_record_is_left_out() -> None:
    assert finding(report_on(ON_TIME), "PL0002", "a").parameters == ()


def test_a_value_that_was_not_in_force_on_the_records_day_is_an_error_without_a_value() -> None:
    document = PolicyDocument(id="a", title="短", published_at="2024-06-30")
    found = finding(report_on(document, as_of=date(2024, 12, 1)), "PL0002", "a")
    assert (found.outcome, found.parameters) == (Outcome.ERROR, ())


OLD_LAW = Source(
    id="old", title="旧法", issuer="某机关", in_force_from=date(2000, 1, 1), in_force_until=date(2024, 2, 29)
)
NEW_LAW = Source(id="new", title="新法", issuer="某机关", in_force_from=date(2024, 3, 1))


@pytest.mark.parametrize(
    ("published_at", "citations"),
    [
        ("2024-02-29", ["《旧法》第一条"]),
        ("2024-03-01", ["《新法》第二条"]),
        (None, ["《新法》第二条"]),
    ],
)
def test_a_finding_cites_the_text_that_is_in_force_on_the_records_day(
    published_at: str | None, citations: list[str]
) -> None:
    pack = RulePack("cited", prefix="CI", source=PLAN, version="1")

    @pack.rule("CI0001", clause="1-1", title="文件逾期公开", citations=[OLD_LAW.cite("第一条"), NEW_LAW.cite("第二条")])
    def twice_read(document: PolicyDocument, context: Context) -> Verdict:
        """文件是否及时公开。

        检查内容：日期。

        为什么：要知道。

        如何整改：补公开。
        """
        return passed(f"{document.id}{context.value(LIMIT)}{context.value(LIMIT)}")

    document = PolicyDocument(id="a", published_at=published_at)
    found = finding(report_on(document, packs=(pack,)), "CI0001", "a")
    assert found.to_dict()["citations"] == citations


def test_a_value_that_is_read_twice_is_shown_once() -> None:
    pack = RulePack("twice", prefix="TW", source=PLAN, version="1")

    @pack.rule("TW0001", clause="1-1", title="文件逾期公开", uses=[LIMIT])
    def twice_read(document: PolicyDocument, context: Context) -> Verdict:
        """文件是否及时公开。

        检查内容：日期。

        为什么：要知道。

        如何整改：补公开。
        """
        return passed(f"{document.id}{context.value(LIMIT)}{context.value(LIMIT)}")

    found = finding(report_on(ON_TIME, packs=(pack,)), "TW0001", "a")
    assert [value.parameter for value in found.parameters] == [LIMIT]


def test_two_layers_that_contradict_each_other_are_an_error_finding_and_the_rest_is_reported() -> None:
    pack = RulePack("channels", prefix="CH", source=PLAN, version="1")

    @pack.rule("CH0001", clause="1-1", title="渠道不合要求", uses=[CHANNEL])
    def wrong_channel(document: PolicyDocument, context: Context) -> Verdict:
        """渠道是否合乎要求。

        检查内容：渠道。

        为什么：要看得到。

        如何整改：换渠道。
        """
        return passed(context.value(CHANNEL)) if document.id else failed("无")

    one, two = (RulePack(name, prefix="XX", source=BUREAU_PLAN, version="1") for name in ("one", "two"))
    one.override(CHANNEL, "公告栏", BUREAU_PLAN.cite(), layer="甲镇")
    two.override(CHANNEL, "广播", BUREAU_PLAN.cite(), layer="乙镇")
    report = report_on(ON_TIME, packs=(PACK, pack, one, two))
    assert finding(report, "CH0001", "a").outcome is Outcome.ERROR
    assert finding(report, "PL0001", "a").outcome is Outcome.PASSED


def test_a_finding_says_what_the_contract_asks_for() -> None:
    assert finding(report_on(LATE), "PL0001", "b").to_dict() == {
        "rule": "PL0001",
        "also": [],
        "replaces": [],
        "title": "文件逾期公开",
        "outcome": "failed",
        "severity": "error",
        "why": None,
        "missing": [],
        "record": {"kind": "policy-document", "id": "b"},
        "authority": "czj",
        "department": "国库科",
        "message": "应于2024年3月29日前（含当日）公开，实际为2024年4月1日，逾期1个工作日",
        "citations": ["《某县2024年要点》1-1"],
        "clauses": ["1-1"],
        "deadline": {
            "due": "2024-03-29",
            "earliest": "2024-03-29",
            "latest": "2024-03-29",
            "certainty": "confirmed",
        },
        "attested": False,
        "parameters": [
            {
                "name": "limit",
                "value": "20个工作日",
                "provenance": "20个工作日",
                "citation": "《某县2024年要点》一",
                "stated": True,
            }
        ],
        "crash": None,
        "fingerprint": "0acba16e906ee5ba",
        "waived": None,
        "decided": None,
    }


def test_a_finding_that_cannot_tell_says_why_and_what_is_missing() -> None:
    shown = finding(report_on(UNDATED), "PL0001", "c").to_dict()
    assert (shown["outcome"], shown["why"], shown["missing"]) == ("cannot_tell", "missing-facts", ["issued_at"])
    assert shown["deadline"] is None


def test_a_crash_is_told_with_pack_version_exception_and_trace() -> None:
    crash: Any = finding(report_on(UNDATED), "PL0002", "c").to_dict()["crash"]
    assert (crash["pack"], crash["version"]) == ("plan", "1")
    assert crash["exception"] == "ValueError: cannot read 炸 of PL0002"
    (frame,) = crash["trace"]
    assert frame.startswith("test_reports.py:")
    assert frame.endswith(" short_title")


def test_a_report_goes_through_json_unchanged() -> None:
    shown = report_on(ON_TIME, LATE, UNDATED).to_dict()
    assert json.loads(json.dumps(shown, ensure_ascii=False)) == shown
    assert list(shown) == [
        "schema",
        "as_of",
        "versions",
        "counts",
        "stale_texts",
        "waivers",
        "decisions",
        "attestations",
        "findings",
    ]
    assert (shown["waivers"], shown["decisions"], shown["attestations"]) == (None, None, None)
    assert (shown["schema"], shown["as_of"]) == ("zwgk.report/1", "2024-06-30")


def test_a_sentence_that_cannot_be_made_does_not_take_the_other_findings_along() -> None:
    pack = RulePack("tongue-tied", prefix="TT", source=PLAN, version="1")

    @pack.rule("TT0001", clause="1-1", title="说不出话来")
    def speechless(document: PolicyDocument, context: Context) -> Verdict:
        """说不出话。

        检查内容：无。

        为什么：无。

        如何整改：无。
        """
        del document, context
        return failed(lambda: f"逾期{1 // 0}日")

    shown: Any = report_on(ON_TIME, packs=(PACK, pack)).to_dict()
    assert [one["rule"] for one in shown["findings"]] == ["PL0001", "PL0002", "PL0003", "TT0001"]
    assert shown["findings"][-1]["outcome"] == "error"


def test_rules_are_told_apart_by_identity() -> None:
    assert late_document == late_document  # noqa: PLR0124 (that is the point)
    assert isinstance(short_title, Rule)
    assert late_document != attrs.evolve(late_document)
