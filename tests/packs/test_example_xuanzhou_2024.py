"""The example dossier of a bureau's year, and its golden report.

`failures.toml` says of each failure why a lawyer would agree; it is written by hand. `report.json` is the whole report,
without the versions that made it; ``python tests/packs/test_example_xuanzhou_2024.py`` writes it anew.
"""

from __future__ import annotations

import json
import random
import re
import sys
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from golden_reports import differences, golden_of, write_golden

from zwgk import (
    Attestation,
    Authority,
    Clause,
    Context,
    DisclosureRequest,
    Disposition,
    Dossier,
    Outcome,
    PublicationReview,
    Report,
    RulePack,
    Source,
    Verdict,
    Why,
    check,
    hookimpl,
    load,
    load_plugins,
)
from zwgk.cli import main

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "xuanzhou-2024"
GOLDEN = ROOT / "tests" / "golden" / "xuanzhou-2024"
README_TEXT = (EXAMPLE / "README.md").read_text("utf-8")
PACKS = ("regulation", "xuanzhou")
"""The packs the golden files were made with; what else is installed changes nothing."""

MID_YEAR, YEAR_END, THE_END = date(2024, 6, 30), date(2024, 12, 31), date(2025, 3, 31)

Failure = tuple[str, str]
"""A rule's code and a record's id."""


def report_of(dossier: Dossier, as_of: date) -> Report:
    return check(dossier, as_of=as_of, packs=PACKS)


def without_versions(report: Report) -> dict[str, Any]:
    return {key: value for key, value in report.to_dict().items() if key != "versions"}


def failures_of(report: Report) -> set[Failure]:
    return {(one.rule.code, one.record.id) for one in report.findings if one.outcome is Outcome.FAILED}


def outcomes_of(report: Report) -> dict[Failure, Outcome]:
    return {(one.rule.code, one.record.id): one.outcome for one in report.findings}


def expected_failures() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((GOLDEN / "failures.toml").read_text("utf-8"))["failure"]
    return found


def named(failures: list[dict[str, Any]]) -> set[Failure]:
    return {(one["rule"], one["record"]) for one in failures}


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load(EXAMPLE)


@pytest.fixture(scope="module")
def mid_year(dossier: Dossier) -> Report:
    return report_of(dossier, MID_YEAR)


@pytest.fixture(scope="module")
def year_end(dossier: Dossier) -> Report:
    return report_of(dossier, YEAR_END)


@pytest.fixture(scope="module")
def the_end(dossier: Dossier) -> Report:
    return report_of(dossier, THE_END)


def test_the_failures_are_those_a_lawyer_would_accept(year_end: Report) -> None:
    assert failures_of(year_end) == named([one for one in expected_failures() if "as_of" not in one])


def test_after_the_year_the_failures_are_those_and_what_was_still_pending(year_end: Report, the_end: Report) -> None:
    assert failures_of(the_end) == named(expected_failures())
    late = named([one for one in expected_failures() if one.get("as_of") == THE_END])
    assert failures_of(the_end) - failures_of(year_end) == late
    assert {outcomes_of(year_end)[failure] for failure in late} == {Outcome.PENDING}


def test_every_failure_is_named_once_with_its_reason() -> None:
    failures = expected_failures()
    assert len(named(failures)) == len(failures)
    assert [one for one in failures if not one["why"] or one["why"].endswith("。")] == []


def test_the_report_is_the_golden_one(year_end: Report) -> None:
    found = differences(year_end, EXAMPLE.name)
    assert found == [], f"read what changed, then run `python tests/{Path(__file__).name}`"
    assert golden_of(year_end) == (GOLDEN / "report.json").read_text("utf-8")


def test_the_command_gives_the_same_report(
    year_end: Report, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    only = [word for pack in PACKS for word in ("--pack", pack)]
    command = ["zwgk", "check", str(EXAMPLE), "--as-of", str(YEAR_END), "--format", "json", *only]
    monkeypatch.setattr(sys, "argv", command)
    with pytest.raises(SystemExit) as left:
        main()
    said = capsys.readouterr()
    assert (left.value.code, said.err) == (1, "")
    report = json.loads(said.out)
    assert {key: value for key, value in report.items() if key != "versions"} == without_versions(year_end)


def test_every_outcome_that_data_can_produce_occurs(year_end: Report) -> None:
    assert {one.outcome for one in year_end.findings} == set(Outcome) - {Outcome.ERROR}
    assert {one.verdict.why for one in year_end.findings} >= {Why.NEEDS_HUMAN, Why.MISSING_FACTS}
    assert year_end.attested > 0


def test_a_crash_shows_as_one_error_and_changes_no_other_finding(dossier: Dossier, year_end: Report) -> None:
    clause = Clause(id="1", title="规则出错也要看得见", disposition=Disposition.AUTOMATIC)
    source = Source(id="broken", title="某要点", issuer="某局", in_force_from=date(2024, 1, 1), clauses=(clause,))
    broken = RulePack("broken", prefix="BR", source=source, version="1")

    @broken.rule("BR0001", clause="1", title="规则自身出错")
    def broken_rule(authority: Authority, context: Context) -> Verdict:
        """规则出错时报告怎样显示。

        检查内容：什么也不查。

        为什么：出错不能混同于合规。

        如何整改：修复规则。
        """
        raise RuntimeError(f"broken on {authority.id} as of {context.as_of}")

    class Plugin:
        @hookimpl
        def zwgk_rule_packs(self) -> list[RulePack]:
            return [broken]

    plugins = load_plugins(extra=[Plugin()])
    report = check(dossier, as_of=YEAR_END, plugins=plugins, packs=[*PACKS, "broken"])
    assert report.counts == {**year_end.counts, "error": 1}
    (error,) = [one for one in report.findings if one.outcome is Outcome.ERROR]
    assert (error.rule.code, error.record.id) == ("BR0001", dossier.authority.id)
    assert [one.to_dict() for one in report.findings if one is not error] == without_versions(year_end)["findings"]


@pytest.mark.parametrize("as_of", [MID_YEAR, YEAR_END, THE_END], ids=str)
def test_counts_add_up_on_every_day(dossier: Dossier, as_of: date) -> None:
    report = report_of(dossier, as_of)
    rules = {one.rule.code: one.rule for one in report.findings}
    asked = sum(isinstance(record, rule.subject) for rule in rules.values() for record in dossier)
    assert sum(report.counts.values()) == len(report.findings) == asked


@pytest.mark.parametrize("as_of", [MID_YEAR, YEAR_END, THE_END], ids=str)
def test_the_text_report_ends_with_counts_that_add_up(dossier: Dossier, as_of: date) -> None:
    report = report_of(dossier, as_of)
    last = load_plugins().reporters["text"]([report]).rstrip().splitlines()[-1]
    total = re.fullmatch(r"\s*总数\s+(\d+)\s+([\d +]+) = (\d+)\s*", last)
    assert total is not None, last
    parts = [int(part) for part in total[2].split(" + ")]
    assert parts == list(report.counts.values())
    assert sum(parts) == int(total[1]) == int(total[3])


def test_at_mid_year_less_has_failed_and_something_is_still_to_come(mid_year: Report, year_end: Report) -> None:
    assert mid_year.counts["pending"] > 0
    assert failures_of(mid_year) < failures_of(year_end)


def test_the_yearly_counts_are_open_on_the_last_day_and_settled_after_it(year_end: Report, the_end: Report) -> None:
    training = ("XZ3213", "xuanzhou-czj")
    assert outcomes_of(year_end)[training] is Outcome.PENDING
    assert outcomes_of(the_end)[training] is Outcome.FAILED
    drive = ("XZ3120", "xuanzhou-czj")
    assert outcomes_of(year_end)[drive] is Outcome.PASSED


def test_the_dossier_has_the_size_of_a_year(dossier: Dossier) -> None:
    assert 300 <= len(dossier) <= 500
    assert f"{len(dossier)}条记录" in README_TEXT


def test_no_link_dangles(dossier: Dossier) -> None:
    assert dossier.unresolved_links() == ()


def people_in(dossier: Dossier) -> Iterator[str]:
    """Who did something, wherever a record says so, but for applicants and asked parties."""
    for review in dossier.of(PublicationReview):
        steps = [step for _, step in review.steps] + [review.secrecy]
        yield from (step.post for step in steps if step is not None and step.post is not None)
    for attestation in dossier.of(Attestation):
        yield attestation.post or ""
    for request in dossier.of(DisclosureRequest):
        yield from (extension.approved_by or "" for extension in request.extensions)


def test_whoever_acted_is_a_post_and_nobody_is_named(dossier: Dossier) -> None:
    assert set(people_in(dossier)) <= {post.id for post in dossier.authority.posts}
    requests = dossier.of(DisclosureRequest)
    assert [one.applicant for one in requests if not (one.applicant or "").startswith("申请人")] == []
    parties = [inquiry.party or "" for request in requests for inquiry in request.inquiries]
    assert [party for party in parties if not party.startswith(("某", "区"))] == []


def raw_records() -> list[tuple[str, dict[str, Any]]]:
    """Every record as the files have it, with days and times as JSON writes them."""
    found: list[tuple[str, dict[str, Any]]] = []
    for file in sorted(EXAMPLE.glob("*.toml")):
        content = json.loads(json.dumps(tomllib.loads(file.read_text("utf-8")), default=str))
        for kind, held in content.items():
            found += [(kind, record) for record in (held if isinstance(held, list) else [held])]
    return found


def test_one_json_file_gives_the_same_report(tmp_path: Path, year_end: Report) -> None:
    content: dict[str, Any] = {}
    for kind, record in raw_records():
        content.setdefault(kind, []).append(record)
    file = tmp_path / "year.json"
    file.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    assert without_versions(report_of(load(file), YEAR_END)) == without_versions(year_end)


def test_json_lines_give_the_same_report(tmp_path: Path, year_end: Report) -> None:
    lines = [json.dumps({"record": kind, **record}, ensure_ascii=False) for kind, record in raw_records()]
    file = tmp_path / "year.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    assert without_versions(report_of(load(file), YEAR_END)) == without_versions(year_end)


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("as_of", [MID_YEAR, YEAR_END, THE_END], ids=str)
def test_the_order_of_records_changes_nothing(dossier: Dossier, as_of: date, seed: int) -> None:
    records = [record for record in dossier if record is not dossier.authority]
    random.Random(seed).shuffle(records)  # noqa: S311 (an order, no secret)
    shuffled = Dossier(dossier.authority, records)
    assert without_versions(report_of(shuffled, as_of)) == without_versions(report_of(dossier, as_of))


def test_the_guide_lists_every_seeded_fault() -> None:
    listed = {
        (code, record)
        for record, codes in re.findall(r"^\| ([^|]+?) \| [^|]+ \| ([^|]+?) \|$", README_TEXT, re.MULTILINE)
        for code in codes.split("、")
        if re.fullmatch(r"[A-Z]+\d{4}", code)
    }
    assert listed == named(expected_failures())


if __name__ == "__main__":
    write_golden(report_of(load(EXAMPLE), YEAR_END), EXAMPLE.name)
