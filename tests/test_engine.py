"""Checking dossiers: every rule on every record it concerns, one verdict each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pytest

from zwgk import (
    Authority,
    AuthorityKind,
    Clause,
    Context,
    DatedValue,
    Disposition,
    Dossier,
    InstantRefused,
    Interpretation,
    Outcome,
    Parameter,
    PluginError,
    Plugins,
    PolicyDocument,
    Publication,
    Record,
    Report,
    Rule,
    RulePack,
    Schedule,
    Severity,
    Source,
    Span,
    Stricter,
    Training,
    Verdict,
    WorkCalendar,
    check,
    check_many,
    hookimpl,
    inapplicable,
    load_plugins,
    needs_human,
    passed,
    working_days,
)
from zwgk.calendars.work_calendar import compile_calendar
from zwgk.engine import DOSSIERS_UNDER_WAY

COUNTY = "341802"
PLAN = Source(
    id="plan",
    title="某县2024年要点",
    issuer="某县政府",
    in_force_from=date(2024, 1, 1),
    in_force_until=date(2024, 12, 31),
    clauses=(
        Clause(id="1-1", title="及时公开", disposition=Disposition.AUTOMATIC),
        Clause(id="1-2", title="开展培训", disposition=Disposition.AUTOMATIC),
        Clause(
            id="1-3",
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
    values=(DatedValue(since=date(2024, 1, 1), value=working_days(20), citation=PLAN.cite("一")),),
)
NATION = RulePack("nation", prefix="NA", source=PLAN, version="1")
DISTRICT = RulePack("district", prefix="DI", source=PLAN, region=COUNTY, version="1")
TOWN = RulePack("town", prefix="TN", source=PLAN, region=f"{COUNTY}103", version="1")
TOWN.override(LIMIT, working_days(15), PLAN.cite("二"), layer="某某镇")


def document_rule(pack: RulePack, code: str, **metadata: Any) -> Callable[[Any], Rule]:  # noqa: ANN401
    def declare(function: Any) -> Rule:  # noqa: ANN401 (a rule's function)
        function.__doc__ = "是否合规。\n\n检查内容：甲。\n\n为什么：乙。\n\n如何整改：丙。"
        return pack.rule(code, **{"clause": "1-1", "title": "文件不合要求", **metadata})(function)

    return declare


@document_rule(NATION, "NA0001", uses=[LIMIT])
def late_document(document: PolicyDocument, context: Context) -> Verdict:
    due = context.deadline(context.need(document.issued_on, "issued_at"), LIMIT)
    return context.timely(document.published_on, by=due, action="公开")


@document_rule(NATION, "NA0002")
def bad_publication(publication: Publication, context: Context) -> Verdict:
    return passed(f"{publication.id}{context.as_of}")


@document_rule(NATION, "NA0003", clause="1-2")
def too_few_trainings(authority: Authority, context: Context) -> Verdict:
    del authority
    return context.at_least(len(context.within_period(context.dossier.of(Training))), 1, action="开展培训")


@document_rule(NATION, "NA0004", clause="1-3")
def owed_by_towns(training: Training, context: Context) -> Verdict:
    return passed(f"{training.id}{context.as_of}")


@document_rule(NATION, "NA0005", clause="1-2", functions=["finance"])
def owed_by_finance(training: Training, context: Context) -> Verdict:
    return passed(f"{training.id}{context.as_of}")


@document_rule(DISTRICT, "DI0001")
def crashes(document: PolicyDocument, context: Context) -> Verdict:
    if document.id == "late":
        raise RuntimeError(f"broken on {document.id} in {context.rule.code}")
    return passed()


@attrs.frozen
class Bringing:
    packs: tuple[RulePack, ...] = (NATION, DISTRICT, TOWN)

    @hookimpl
    def zwgk_rule_packs(self) -> list[RulePack]:
        return list(self.packs)


BUREAU = Authority(id="czj", name="某局", kind=AuthorityKind.DEPARTMENT, region=COUNTY)
RECORDS = (
    PolicyDocument(id="early", issued_at="2024-03-01", published_at="2024-03-29"),
    PolicyDocument(id="late", issued_at="2024-03-01", published_at="2024-04-01"),
    PolicyDocument(id="undated"),
    PolicyDocument(id="old", issued_at="2023-03-01", published_at="2023-04-01"),
    PolicyDocument(id="to come", issued_at="2024-08-01", published_at="2024-08-02"),
    Interpretation(id="interpretation", document="early", published_at="2024-03-29"),
    Training(id="training", held_on=date(2024, 5, 6)),
    Training(id="training to come", held_on=date(2024, 7, 1)),
)
AS_OF = date(2024, 6, 30)


def plugins_of(*extra: object) -> Plugins:
    plugins = load_plugins(only=[], extra=[Bringing(), *extra])
    assert plugins.problems == []
    return plugins


@pytest.fixture(scope="module")
def plugins() -> Plugins:
    return plugins_of()


@pytest.fixture(scope="module")
def report(plugins: Plugins) -> Report:
    return check(Dossier(BUREAU, RECORDS), as_of=AS_OF, plugins=plugins)


def outcomes(report: Report, rule: Rule) -> dict[str, Outcome]:
    return {one.record.id: one.verdict.outcome for one in report.evaluations if one.rule is rule}


def test_one_rule_on_one_record_gives_exactly_one_verdict(report: Report) -> None:
    asked = Counter((one.rule.code, one.record.id) for one in report.findings)
    expected = {
        (rule.code, record.id)
        for rule in (*NATION.rules, *DISTRICT.rules)
        for record in (BUREAU, *RECORDS)
        if isinstance(record, rule.subject)
    }
    assert asked == Counter(expected)


def test_nothing_is_dropped(report: Report) -> None:
    documents, publications, trainings, authorities = 5, 6, 2, 1
    assert len(report.findings) == documents + publications + authorities + trainings + trainings + documents


def test_a_rule_over_a_base_type_judges_every_kind_of_it(report: Report) -> None:
    assert set(outcomes(report, bad_publication)) == {
        "early",
        "late",
        "undated",
        "old",
        "to come",
        "interpretation",
    }


def test_each_document_gets_the_outcome_it_deserves(report: Report) -> None:
    assert outcomes(report, late_document) == {
        "early": Outcome.PASSED,
        "late": Outcome.FAILED,
        "undated": Outcome.CANNOT_TELL,
        "old": Outcome.INAPPLICABLE,
        "to come": Outcome.INAPPLICABLE,
    }


def test_a_record_of_which_nothing_has_happened_yet_is_inapplicable_with_a_reason(report: Report) -> None:
    (message,) = [
        one.verdict.message for one in report.findings if (one.rule, one.record.id) == (late_document, "to come")
    ]
    assert message == "检查日时该记录所载事项尚未发生"


@pytest.mark.parametrize(
    ("as_of", "outcome"),
    [
        (date(2024, 7, 31), Outcome.INAPPLICABLE),
        (date(2024, 8, 1), Outcome.PENDING),
        (date(2024, 8, 2), Outcome.PASSED),
    ],
    ids=str,
)
def test_what_is_dated_after_the_day_of_the_check_has_not_happened_yet(
    plugins: Plugins, as_of: date, outcome: Outcome
) -> None:
    report = check(Dossier(BUREAU, RECORDS), as_of=as_of, plugins=plugins)
    assert outcomes(report, late_document)["to come"] is outcome


def test_trainings_to_come_are_not_counted(plugins: Plugins) -> None:
    only_later = Dossier(BUREAU, [Training(id="training to come", held_on=date(2024, 7, 1))])
    assert outcomes(check(only_later, as_of=AS_OF, plugins=plugins), too_few_trainings) == {"czj": Outcome.PENDING}


def test_a_dossier_of_the_authority_alone_is_judged_by_the_rules_on_authorities(plugins: Plugins) -> None:
    report = check(Dossier(BUREAU), as_of=AS_OF, plugins=plugins)
    assert [(one.rule.code, one.record.id) for one in report.findings] == [("NA0003", "czj")]


def test_a_rule_that_crashes_on_one_record_judges_the_others(report: Report) -> None:
    assert outcomes(report, crashes) == {
        "early": Outcome.PASSED,
        "late": Outcome.ERROR,
        "undated": Outcome.PASSED,
        "old": Outcome.INAPPLICABLE,
        "to come": Outcome.INAPPLICABLE,
    }


def test_a_crash_names_pack_version_rule_and_record(report: Report) -> None:
    (found,) = [one for one in report.findings if one.outcome is Outcome.ERROR]
    assert found.verdict.message == (
        "规则DI0001（district 1）检查政策文件late时出错：RuntimeError: broken on late in DI0001"
    )


def test_what_the_authoritys_kind_does_not_owe_is_inapplicable_on_every_record(report: Report) -> None:
    assert outcomes(report, owed_by_towns) == {
        "training": Outcome.INAPPLICABLE,
        "training to come": Outcome.INAPPLICABLE,
    }
    messages = {one.verdict.message for one in report.findings if one.rule is owed_by_towns}
    assert messages == {"该要求由乡镇人民政府承担，某局属于政府部门"}


@pytest.mark.parametrize(
    ("functions", "outcome"), [((), Outcome.INAPPLICABLE), (("finance",), Outcome.PASSED)], ids=["without", "with"]
)
def test_what_belongs_to_a_function_is_owed_by_who_has_it(
    plugins: Plugins, functions: tuple[str, ...], outcome: Outcome
) -> None:
    dossier = Dossier(attrs.evolve(BUREAU, functions=functions), RECORDS)
    assert outcomes(check(dossier, as_of=AS_OF, plugins=plugins), owed_by_finance)["training"] is outcome


@pytest.mark.parametrize(
    ("region", "packs"),
    [
        ("", {"nation", "district", "town"}),
        ("110105", {"nation"}),
        (COUNTY, {"nation", "district"}),
        (f"{COUNTY}103", {"nation", "district", "town"}),
        (f"{COUNTY}104", {"nation", "district"}),
    ],
)
def test_the_packs_that_judge_are_those_that_bind_the_region(plugins: Plugins, region: str, packs: set[str]) -> None:
    report = check(Dossier(attrs.evolve(BUREAU, region=region)), as_of=AS_OF, plugins=plugins)
    assert report.versions["packs"] == dict.fromkeys(packs, "1")


@pytest.mark.parametrize(
    ("region", "outcome", "provenance"),
    [
        (COUNTY, Outcome.PASSED, "20个工作日"),
        (f"{COUNTY}103", Outcome.FAILED, "20个工作日 → 15个工作日（某某镇）"),
    ],
)
def test_a_local_value_judges_only_where_its_pack_binds(
    plugins: Plugins, region: str, outcome: Outcome, provenance: str
) -> None:
    dossier = Dossier(attrs.evolve(BUREAU, region=region), RECORDS[:1])
    (found,) = [one for one in check(dossier, as_of=AS_OF, plugins=plugins).findings if one.rule is late_document]
    assert (found.outcome, found.parameters[0].provenance) == (outcome, provenance)


def test_named_packs_judge_alone_and_wherever_the_authority_is(plugins: Plugins) -> None:
    dossier = Dossier(attrs.evolve(BUREAU, region="110105"), RECORDS)
    report = check(dossier, as_of=AS_OF, plugins=plugins, packs=["district", "district"])
    assert (report.versions["packs"], {one.rule for one in report.findings}) == ({"district": "1"}, {crashes})


def test_a_pack_that_is_not_installed_is_refused_with_those_that_are(plugins: Plugins) -> None:
    with pytest.raises(PluginError, match=r"no such pack: dsitrict, x; installed are district, nation, town"):
        check(Dossier(BUREAU), as_of=AS_OF, plugins=plugins, packs=["x", "nation", "dsitrict"])


def test_a_pack_is_refused_where_none_is_installed() -> None:
    with pytest.raises(PluginError, match=r"no such pack: nation; installed are none"):
        check(Dossier(BUREAU), as_of=AS_OF, plugins=load_plugins(only=[]), packs=["nation"])


def test_an_instant_is_refused_as_the_day_of_the_check(plugins: Plugins) -> None:
    noon = datetime(2024, 6, 30, 12, tzinfo=ZoneInfo("Asia/Shanghai"))
    with pytest.raises(InstantRefused, match="expected a day, found the instant"):
        check(Dossier(BUREAU), as_of=noon, plugins=plugins)


def test_the_calendar_that_is_given_decides(plugins: Plugins) -> None:
    """A calendar that rests on 18 March moves the 20th working day after 1 March from 29 March to 1 April."""
    one_more_holiday = compile_calendar(
        [Schedule(year=2024, rest_days={date(2024, 3, 18): "局庆"}, makeup_days={}, source="test")]
    )
    report = check(Dossier(BUREAU, RECORDS), as_of=AS_OF, plugins=plugins, calendar=one_more_holiday)
    assert outcomes(report, late_document)["late"] is Outcome.PASSED
    assert report.versions["calendar"] == one_more_holiday.version


def test_the_calendar_of_the_plugins_decides_where_none_is_given() -> None:
    class LocalCalendar:
        @hookimpl
        def zwgk_holiday_schedule(self, year: int) -> Schedule | None:
            if year != 2024:
                return None
            return Schedule(year=2024, rest_days={date(2024, 3, 18): "局庆"}, makeup_days={}, source="test")

    report = check(Dossier(BUREAU, RECORDS), as_of=AS_OF, plugins=plugins_of(LocalCalendar()))
    assert outcomes(report, late_document)["late"] is Outcome.PASSED


def test_the_order_of_records_changes_nothing(plugins: Plugins, report: Report) -> None:
    backwards = check(Dossier(BUREAU, reversed(RECORDS)), as_of=AS_OF, plugins=plugins)
    assert backwards.to_dict() == report.to_dict()


def test_the_order_of_packs_changes_nothing(report: Report) -> None:
    backwards = load_plugins(only=[], extra=[Bringing((TOWN, DISTRICT, NATION))])
    assert check(Dossier(BUREAU, RECORDS), as_of=AS_OF, plugins=backwards).to_dict() == report.to_dict()


def test_the_installed_plugins_judge_where_none_are_given() -> None:
    report = check(Dossier(BUREAU), as_of=AS_OF)
    assert {pack.name: pack.version for pack in load_plugins().packs} == report.versions["packs"]


class InPlaceOfTheRule:
    @hookimpl
    def zwgk_check(self, rule: Rule, record: Record, context: Context) -> Verdict | None:
        if rule.code != "NA0001" or record.id != "late":
            return None
        return needs_human(f"{context.as_of}豁免待审")


def test_a_plugin_may_answer_in_place_of_a_rule_and_leave_the_rest_to_it(report: Report) -> None:
    answered = check(Dossier(BUREAU, RECORDS), as_of=AS_OF, plugins=plugins_of(InPlaceOfTheRule()))
    assert outcomes(answered, late_document) == {**outcomes(report, late_document), "late": Outcome.CANNOT_TELL}
    assert outcomes(answered, bad_publication) == outcomes(report, bad_publication)
    assert outcomes(answered, crashes) == outcomes(report, crashes)


@attrs.frozen
class Wrapping:
    seen: dict[tuple[str, str], Verdict | None]

    @hookimpl(wrapper=True)
    def zwgk_check(self, rule: Rule, record: Record, context: Context) -> Iterator[None]:
        verdict: Verdict | None = yield
        assert context.record is record
        self.seen[rule.code, record.id] = verdict
        waived = verdict is not None and verdict.outcome is Outcome.FAILED
        return inapplicable("已获豁免") if waived else verdict  # type: ignore[return-value] # pluggy's wrappers


@pytest.fixture
def wrapping() -> Wrapping:
    return Wrapping({})


def test_a_wrapper_sees_the_rules_own_verdict(wrapping: Wrapping, report: Report) -> None:
    check(Dossier(BUREAU, RECORDS), as_of=AS_OF, plugins=plugins_of(wrapping))
    verdicts = {key: None if verdict is None else verdict.outcome for key, verdict in wrapping.seen.items()}
    assert verdicts["NA0001", "late"] is Outcome.FAILED
    assert verdicts["NA0001", "early"] is Outcome.PASSED
    assert {code for code, _ in verdicts} <= {one.rule.code for one in report.findings}


def test_a_wrapper_may_put_another_verdict_in_the_place_of_the_rules_own(wrapping: Wrapping, report: Report) -> None:
    waived = check(Dossier(BUREAU, RECORDS), as_of=AS_OF, plugins=plugins_of(wrapping))
    assert outcomes(waived, late_document) == {**outcomes(report, late_document), "late": Outcome.INAPPLICABLE}


def test_a_wrapper_leaves_crashes_and_missing_facts_what_they_are(wrapping: Wrapping, report: Report) -> None:
    wrapped = check(Dossier(BUREAU, RECORDS), as_of=AS_OF, plugins=plugins_of(wrapping))
    assert outcomes(wrapped, crashes) == outcomes(report, crashes)
    assert outcomes(wrapped, late_document)["undated"] is Outcome.CANNOT_TELL


def test_a_plugin_that_breaks_while_it_answers_is_an_error_on_that_record_alone(report: Report) -> None:
    class Broken:
        @hookimpl
        def zwgk_check(self, rule: Rule, record: Record, context: Context) -> Verdict | None:
            if rule.code == "NA0002" and record.id == "early":
                raise LookupError(f"no waiver file on {context.as_of}")
            return None

    broken = check(Dossier(BUREAU, RECORDS), as_of=AS_OF, plugins=plugins_of(Broken()))
    assert outcomes(broken, bad_publication) == {**outcomes(report, bad_publication), "early": Outcome.ERROR}


def test_a_plugin_that_breaks_while_it_answers_is_named_in_place_of_the_rule() -> None:
    class WaiverStore:
        @hookimpl
        def zwgk_check(self, rule: Rule, record: Record, context: Context) -> Verdict | None:
            raise OSError(f"the waiver store is down for {rule.code} {record.id} on {context.as_of}")

    report = check(Dossier(BUREAU), as_of=AS_OF, plugins=plugins_of(WaiverStore()))
    (found,) = report.findings
    assert found.outcome is Outcome.ERROR
    assert "WaiverStore" in found.verdict.message


DOSSIERS = [Dossier(attrs.evolve(BUREAU, id=f"局{number:02}"), RECORDS) for number in range(40)]


def shown(reports: Iterator[Report]) -> list[dict[str, object]]:
    return [report.to_dict() for report in reports]


def test_many_dossiers_are_judged_as_one_by_one_and_in_order(plugins: Plugins) -> None:
    many = list(check_many(DOSSIERS, as_of=AS_OF, plugins=plugins))
    assert [report.authority for report in many] == [dossier.authority.id for dossier in DOSSIERS]
    assert many[3].to_dict() == check(DOSSIERS[3], as_of=AS_OF, plugins=plugins).to_dict()


def test_dossiers_are_read_one_at_a_time(plugins: Plugins) -> None:
    read = []

    def reading() -> Iterator[Dossier]:
        for dossier in DOSSIERS:
            read.append(dossier.authority.id)
            yield dossier

    reports = check_many(reading(), as_of=AS_OF, plugins=plugins)
    assert read == []
    assert next(reports).authority == "局00"
    assert read == ["局00"]


def test_a_pool_of_threads_gives_the_same_reports_in_the_same_order(plugins: Plugins) -> None:
    here = shown(check_many(DOSSIERS, as_of=AS_OF, plugins=plugins))
    with ThreadPoolExecutor(4) as executor:
        assert shown(check_many(DOSSIERS, as_of=AS_OF, plugins=plugins, executor=executor)) == here


def test_a_pool_does_not_read_all_dossiers_before_it_gives_the_first_report(plugins: Plugins) -> None:
    read = []

    def reading() -> Iterator[Dossier]:
        for dossier in DOSSIERS:
            read.append(dossier.authority.id)
            yield dossier

    with ThreadPoolExecutor(2) as executor:
        reports = check_many(reading(), as_of=AS_OF, plugins=plugins, executor=executor)
        assert next(reports).authority == "局00"
        assert len(read) == DOSSIERS_UNDER_WAY < len(DOSSIERS)
        assert [report.authority for report in reports] == [dossier.authority.id for dossier in DOSSIERS[1:]]


def test_many_are_judged_by_the_packs_and_the_calendar_that_are_given(plugins: Plugins) -> None:
    one_year = compile_calendar([Schedule(year=2024, rest_days={}, makeup_days={}, source="test")])
    (report,) = check_many(DOSSIERS[:1], as_of=AS_OF, plugins=plugins, packs=["district"], calendar=one_year)
    assert report.versions["packs"] == {"district": "1"}
    assert report.versions["calendar"] == one_year.version


def test_many_are_judged_by_the_calendar_of_the_plugins_where_none_is_given(
    plugins: Plugins, calendar: WorkCalendar
) -> None:
    (report,) = check_many(DOSSIERS[:1], as_of=AS_OF, plugins=plugins)
    assert report.versions["calendar"] == calendar.version


def test_many_are_judged_by_the_installed_plugins_where_none_are_given() -> None:
    (report,) = check_many(DOSSIERS[:1], as_of=AS_OF)
    assert report.to_dict() == check(DOSSIERS[0], as_of=AS_OF).to_dict()


def test_an_unknown_pack_is_refused_for_many_too(plugins: Plugins) -> None:
    with pytest.raises(PluginError, match="no such pack: nowhere"):
        list(check_many(DOSSIERS, as_of=AS_OF, plugins=plugins, packs=["nowhere"]))


NATIONAL_LAW = Source(
    id="national-law",
    title="某条例",
    issuer="国务院",
    in_force_from=date(2019, 5, 15),
    last_confirmed_on=date(2024, 6, 1),
    confirmed_how="核对全文",
    clauses=(Clause(id="law-26", place="第二十六条", title="及时公开", disposition=Disposition.AUTOMATIC),),
)


def _asking(code: str, source: Source, term: Span, *, same_as: str = "", **metadata: Any) -> RulePack:  # noqa: ANN401
    """A pack of one rule: a document is published within a term of its issue."""
    pack = RulePack(code.lower(), prefix=code[:2], source=source, version="1")

    @document_rule(pack, code, clause=source.clauses[0].id, same_as=same_as, **metadata)
    def late(document: PolicyDocument, context: Context) -> Verdict:
        due = context.deadline(context.need(document.issued_on, "issued_at"), term)
        return context.timely(document.published_on, by=due, action="公开")

    return pack


def _judged(*packs: RulePack, published_at: str | None, as_of: date = AS_OF) -> Report:
    document = PolicyDocument(id="document", issued_at="2024-03-01", published_at=published_at)
    return check(Dossier(BUREAU, [document]), as_of=as_of, plugins=load_plugins(only=[], extra=[Bringing(packs)]))


LAW_20 = _asking("LW0001", NATIONAL_LAW, working_days(20))
PLAN_5 = _asking("PN0001", PLAN, working_days(5), same_as="LW0001")
PLAN_30 = _asking("PM0001", PLAN, working_days(30), same_as="LW0001")


@pytest.mark.parametrize(
    ("local", "published_at", "stands", "outcome"),
    [
        (PLAN_5, "2024-03-08", "PN0001", Outcome.PASSED),
        (PLAN_5, "2024-03-11", "PN0001", Outcome.FAILED),
        (PLAN_5, "2024-04-15", "PN0001", Outcome.FAILED),
        (PLAN_30, "2024-03-29", "LW0001", Outcome.PASSED),
        (PLAN_30, "2024-04-01", "LW0001", Outcome.FAILED),
    ],
)
def test_of_two_texts_that_ask_the_same_the_stricter_is_judged(
    local: RulePack, published_at: str, stands: str, outcome: Outcome
) -> None:
    report = _judged(LAW_20, local, published_at=published_at)
    (finding,) = [one for one in report.findings if one.outcome is not Outcome.INAPPLICABLE]
    (other,) = [one for one in report.findings if one.outcome is Outcome.INAPPLICABLE]
    assert (finding.rule.code, finding.outcome) == (stands, outcome)
    assert [rule.code for rule in finding.also] == [other.rule.code]
    assert {str(citation) for citation in finding.citations} == {"《某条例》第二十六条", "《某县2024年要点》1-1"}
    assert set(finding.clauses) == {"law-26", "1-1"}
    assert stands in other.verdict.message


def test_a_demand_that_one_text_alone_makes_is_judged_by_it() -> None:
    (finding,) = _judged(PLAN_5, published_at="2024-03-08").findings
    assert (finding.outcome, finding.also) == (Outcome.PASSED, ())


def test_where_one_of_the_texts_does_not_apply_the_other_stands() -> None:
    later = _asking("PN0001", PLAN, working_days(5), same_as="LW0001", since=date(2024, 3, 30))
    held = {one.rule.code: one.outcome for one in _judged(LAW_20, later, published_at="2024-03-29").findings}
    assert held == {"LW0001": Outcome.PASSED, "PN0001": Outcome.INAPPLICABLE}


def test_a_third_text_that_asks_the_same_joins_by_way_of_the_second() -> None:
    third = _asking("TH0001", PLAN, working_days(10), same_as="PN0001")
    report = _judged(LAW_20, PLAN_5, third, published_at=None, as_of=date(2024, 3, 12))
    (finding,) = [one for one in report.findings if one.outcome is not Outcome.INAPPLICABLE]
    assert (finding.rule.code, finding.outcome) == ("PN0001", Outcome.FAILED)
    assert sorted(rule.code for rule in finding.also) == ["LW0001", "TH0001"]


def test_a_rule_that_crashes_never_hides_the_verdict_of_another() -> None:
    broken = RulePack("broken", prefix="BR", source=PLAN, version="1")

    @document_rule(broken, "BR0001", same_as="LW0001")
    def raises(document: PolicyDocument, context: Context) -> Verdict:
        raise RuntimeError(f"{document.id} {context.as_of}")

    held = {one.rule.code: one.outcome for one in _judged(LAW_20, broken, published_at="2024-04-01").findings}
    assert held == {"LW0001": Outcome.FAILED, "BR0001": Outcome.ERROR}


def test_rules_of_different_records_are_never_taken_for_one_demand() -> None:
    other = RulePack("other", prefix="OT", source=PLAN, version="1")

    @document_rule(other, "OT0001", same_as="LW0001")
    def judged_by_the_authority(authority: Authority, context: Context) -> Verdict:
        return passed(f"{authority.id}{context.as_of}")

    held = {one.rule.code: one.outcome for one in _judged(LAW_20, other, published_at="2024-03-29").findings}
    assert held == {"LW0001": Outcome.PASSED, "OT0001": Outcome.PASSED}


@pytest.mark.parametrize(
    ("as_of", "within", "stale"),
    [
        (date(2024, 6, 1), 0, []),
        (date(2024, 6, 2), 0, ["national-law"]),
        (date(2026, 6, 1), 730, []),
        (date(2026, 6, 2), 730, ["national-law"]),
        (date(2024, 4, 1), 0, []),
    ],
)
def test_a_report_names_the_texts_that_nobody_confirmed_for_too_long(
    as_of: date, within: int, stale: list[str]
) -> None:
    document = PolicyDocument(id="document", issued_at="2024-03-01", published_at="2024-03-29")
    report = check(
        Dossier(BUREAU, [document]),
        as_of=as_of,
        plugins=load_plugins(only=[], extra=[Bringing((LAW_20,))]),
        confirmed_within=within,
    )
    assert [source.id for source in report.stale_texts] == stale


def test_a_text_that_decides_nothing_is_not_named_stale() -> None:
    document = PolicyDocument(id="document", issued_at="2018-03-01", published_at="2018-03-02")
    plugins = load_plugins(only=[], extra=[Bringing((LAW_20,))])
    report = check(Dossier(BUREAU, [document]), as_of=date(2030, 1, 1), plugins=plugins)
    assert [one.outcome for one in report.findings] == [Outcome.INAPPLICABLE]
    assert report.stale_texts == ()


def test_the_json_report_tells_when_and_how_a_stale_text_was_confirmed() -> None:
    document = PolicyDocument(id="document", issued_at="2024-03-01", published_at="2024-03-29")
    plugins = load_plugins(only=[], extra=[Bringing((LAW_20, PLAN_5))])
    report = check(Dossier(BUREAU, [document]), as_of=date(2027, 1, 1), plugins=plugins)
    assert report.to_dict()["stale_texts"] == [
        {"text": "《某条例》", "last_confirmed_on": "2024-06-01", "confirmed_how": "核对全文"},
        {"text": "《某县2024年要点》", "last_confirmed_on": None, "confirmed_how": None},
    ]


@pytest.mark.parametrize(
    ("local", "national", "stands"),
    [
        (Severity.NOTE, Severity.WARNING, "LW0001"),
        (Severity.WARNING, Severity.WARNING, "PN0001"),
        (Severity.ERROR, Severity.WARNING, "PN0001"),
    ],
)
def test_of_two_like_failures_that_of_the_more_binding_rule_stands(
    local: Severity, national: Severity, stands: str
) -> None:
    law = _asking("LW0001", NATIONAL_LAW, working_days(20), severity=national)
    plan = _asking("PN0001", PLAN, working_days(20), same_as="LW0001", severity=local)
    report = _judged(law, plan, published_at="2024-04-01")
    assert [one.rule.code for one in report.findings if one.outcome is Outcome.FAILED] == [stands]
