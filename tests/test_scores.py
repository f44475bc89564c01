"""Schemes are checked when they are read; points are kept, lost to a finding or open, and always add up."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk import (
    Authority,
    AuthorityKind,
    Dossier,
    InputError,
    Outcome,
    PolicyDocument,
    Report,
    SchemeError,
    Severity,
    check,
    load,
    load_plugins,
)
from zwgk.plugins import Plugins
from zwgk.scores import (
    Criterion,
    Grade,
    Indicator,
    Method,
    Points,
    Rectification,
    Scheme,
    Score,
    ScoreSource,
    load_scheme,
    read_report,
    rectification,
    score,
    shown,
)

GOLDEN = Path(__file__).parent / "golden"
SCHEME = (GOLDEN / "small_scheme.toml").read_text("utf-8")
JUNE = date(2024, 6, 30)


@pytest.fixture(scope="module")
def plugins() -> Plugins:
    import importlib.util

    spec = importlib.util.spec_from_file_location("small_pack_of_scores", GOLDEN / "small_pack.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return load_plugins(only=[], extra=[module])


Judge = Callable[..., Report]


@pytest.fixture(scope="module")
def judge(plugins: Plugins) -> Judge:
    def judged(dossier: Dossier | None = None, *, as_of: date = JUNE) -> Report:
        dossier = load(GOLDEN / "small_dossier.toml", plugins=plugins) if dossier is None else dossier
        return check(dossier, as_of=as_of, plugins=plugins, packs=["small"])

    return judged


Scored = Callable[..., Score]


@pytest.fixture(scope="module")
def scored(judge: Judge, plugins: Plugins) -> Scored:
    def score_of(scheme: Scheme, dossier: Dossier | None = None, **given_points: str) -> Score:
        rules = [rule for pack in plugins.packs for rule in pack.rules]
        points = {name: Decimal(value) for name, value in given_points.items()}
        return score(judge(dossier), scheme, rules=rules, given=points)

    return score_of


def written(folder: Path, text: str) -> Path:
    path = folder / "scheme.toml"
    path.write_text(text, "utf-8")
    return path


def documents(*titles: str, kind: AuthorityKind = AuthorityKind.TOWNSHIP) -> Dossier:
    """One document for each title, on time unless the title says 晚."""
    held = [
        PolicyDocument(
            id=f"文{number}",
            title=title,
            issued_at=date(2024, 3, 1),
            published_at=date(2024, 4, 30) if "晚" in title else date(2024, 3, 4),
        )
        for number, title in enumerate(titles)
    ]
    return Dossier(Authority(id="镇", name="某镇", kind=kind, region="341802"), held)


def deduction(weight: int = 10, per_case: int = 3, **more: Any) -> Indicator:  # noqa: ANN401 (any field of it)
    return Indicator(
        id="1",
        name="及时",
        weight=Decimal(weight),
        method=Method.DEDUCTION,
        rules=("SM0001",),
        per_case=Decimal(per_case),
        **more,
    )


def scheme_of(*indicators: Indicator, **more: Any) -> Scheme:  # noqa: ANN401 (any field of it)
    full = sum((one.weight for one in indicators if "." not in one.id), Decimal())
    source = ScoreSource(id="daily", name="测评", share=Decimal(100), full=full)
    return Scheme(
        id="s",
        title="标准",
        issuer="某办",
        year=2024,
        based_on="测试",
        sources=(source,),
        indicators=indicators,
        **more,
    )


class TestReading:
    def test_a_scheme_is_read_whole(self) -> None:
        scheme = load_scheme(GOLDEN / "small_scheme.toml")
        assert [one.id for one in scheme.indicators] == ["1", "1.1", "1.2", "2"]
        assert scheme.indicators[3].criteria[1] == Criterion(name="氛围", points=Decimal(6), rules=("SM0003",))
        assert scheme.rectify_within_days == 30

    @pytest.mark.parametrize(
        ("found", "instead", "faults"),
        [
            (
                "weight = 8\nmethod",
                "weight = 7\nmethod",
                ["1 公开: its weight is 12, and the indicators below it make 11"],
            ),
            ("points = 6", "points = 5.5", ["indicator 2 规范: its weight is 8, and its criteria make 7.5"]),
            ("full = 20", "full = 100", ["source daily: is out of 100 points, and its first-level indicators make 20"]),
            ("share = 60", "share = 70", ["source: the shares of the sources make 110 per cent"]),
            (
                'source = "daily"\n\n[[indicator]]\nid = "1.1"',
                '\n[[indicator]]\nid = "1.1"',
                ["1 公开: belongs to no source", "source daily: is out of 20"],
            ),
            ('id = "1.2"', 'id = "1.1"', ["indicator 1.1: stands twice"]),
            (
                'id = "1.2"',
                'id = "3.2"',
                ["3.2 政府公报: lies below 3, which is not there", "indicators below it make 8"],
            ),
            ('id = "1.2"', 'id = "1.1.1.1"', ["lies on level 4", "lies below 1.1.1", "indicators below it make 8"]),
            ("per_case = 3", "", ["1.1 及时: a deduction needs rules and the points per_case"]),
            ('method = "criteria"', "", ["2 规范: a leaf needs a method"]),
            ('method = "criteria"', 'method = "guess"', ["expected one of deduction, criteria, given"]),
            ('vetoed = "不合格"', "", ["vetoed: a scheme with vetoes"]),
            ("at_least = 60", "at_least = 0", ["grades: list them from the highest limit down"]),
            ("year = 2024", "", ["year: required field missing"]),
            ("year = 2024", 'year = "2024"', ["year: expected a whole number"]),
            ("per_case = 3", "per_cases = 3", ["per_cases: unknown field; did you mean 'per_case'?"]),
            ("given = true", "given = true\nfull = true", ["expected a number, found True"]),
            ('id = "small"', 'id = "small', ["scheme.toml"]),
        ],
    )
    def test_what_does_not_add_up_is_told_with_its_place(
        self, tmp_path: Path, found: str, instead: str, faults: list[str]
    ) -> None:
        assert found in SCHEME
        with pytest.raises(InputError) as refused:
            load_scheme(written(tmp_path, SCHEME.replace(found, instead, 1)))
        told = [str(fault) for fault in refused.value.faults]
        assert all(any(fault in line for line in told) for fault in faults), told

    def test_every_fault_is_told_at_once(self, tmp_path: Path) -> None:
        text = SCHEME.replace("points = 6", "points = 5").replace("share = 60", "share = 50")
        with pytest.raises(InputError) as refused:
            load_scheme(written(tmp_path, text))
        assert len(refused.value.faults) == 2

    def test_a_file_that_is_not_there_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match=r"none\.toml"):
            load_scheme(tmp_path / "none.toml")


class TestDeduction:
    @pytest.mark.parametrize(
        ("late", "lost"),
        [(0, 0), (1, 3), (3, 9), (4, 10), (9, 10)],
        ids=["none", "one", "three", "at the cap", "beyond"],
    )
    def test_each_case_costs_its_points_and_never_more_than_the_weight(
        self, scored: Scored, late: int, lost: int
    ) -> None:
        made = scored(scheme_of(deduction()), documents("甲", *["晚"] * late))
        (top,) = made.sources[0].indicators
        assert top.points == Points(Fraction(10), Fraction(10 - lost), Fraction(10 - lost))
        assert sum(loss.points for loss in top.losses) == lost

    def test_what_cannot_be_judged_leaves_its_points_open(self, scored: Scored) -> None:
        unknown = Dossier(
            Authority(id="镇", name="某镇", kind=AuthorityKind.TOWNSHIP),
            [PolicyDocument(id="文", title="无日期", published_at=date(2024, 5, 6))],
        )
        (top,) = scored(scheme_of(deduction()), unknown).sources[0].indicators
        assert top.points == Points(Fraction(10), Fraction(7), Fraction(10))

    @pytest.mark.parametrize(("since", "lost"), [(date(2024, 4, 30), 3), (date(2024, 5, 1), None)])
    def test_only_records_of_the_years_it_covers_count(self, scored: Scored, since: date, lost: int | None) -> None:
        made = scored(scheme_of(deduction(records_since=since)), documents("晚"))
        (top,) = made.sources[0].indicators
        assert (None if top.points is None else top.points.lost) == lost

    def test_less_binding_failures_can_be_left_out(self, scored: Scored) -> None:
        late, warned = (
            Indicator(
                id=number,
                name="标题",
                weight=Decimal(5),
                method=Method.DEDUCTION,
                rules=("SM0002",),
                per_case=Decimal(1),
                severity=severity,
            )
            for number, severity in (("1", Severity.ERROR), ("2", Severity.WARNING))
        )
        made = scored(scheme_of(late, warned), documents("警示"))
        assert [one.points and one.points.lost for one in made.sources[0].indicators] == [None, 1 * Fraction(10, 5)]


class TestRedistribution:
    def test_a_leaf_that_does_not_concern_the_authority_hands_its_weight_on(self, scored: Scored) -> None:
        ours = deduction(weight=6)
        theirs = Indicator(
            id="2",
            name="公报",
            weight=Decimal(4),
            method=Method.GIVEN,
            concerns=(AuthorityKind.GOVERNMENT,),
        )
        made = scored(scheme_of(ours, theirs), documents("晚"))
        first, second = made.sources[0].indicators
        assert second.points is None
        assert first.points == Points(Fraction(10), Fraction(5), Fraction(5))
        assert made.base.full == 100

    def test_with_nothing_on_record_there_is_no_score_to_be_had(self, scored: Scored) -> None:
        made = scored(scheme_of(deduction()), documents())
        assert made.base == Points(Fraction(), Fraction(), Fraction())
        assert made.sources[0].indicators[0].reason == "没有适用的记录"

    def test_with_nothing_on_record_there_is_no_grade(self, scored: Scored) -> None:
        grades = (Grade(name="合格", at_least=Decimal(60)), Grade(name="不合格", at_least=Decimal(0)))
        assert scored(scheme_of(deduction(), grades=grades), documents()).grade is None
        assert scored(scheme_of(deduction(), grades=grades), documents("甲")).grade == "合格"

    def test_a_source_with_nothing_to_score_hands_its_share_on(self, scored: Scored) -> None:
        sources = (
            ScoreSource(id="daily", name="日常", share=Decimal(60), full=Decimal(10)),
            ScoreSource(id="agency", name="机构", share=Decimal(40), given=True),
        )
        scheme = attrs.evolve(scheme_of(deduction(source="daily")), sources=sources)
        made = scored(scheme, documents(), agency="90")
        assert made.base == Points(Fraction(100), Fraction(90), Fraction(90))
        assert scored(scheme, documents("晚"), agency="90").losses[0].points == 18


class TestWhole:
    def test_points_kept_lost_and_open_make_up_the_whole(self, scored: Scored) -> None:
        made = scored(load_scheme(GOLDEN / "small_scheme.toml"), agency="90")
        assert made.base.least + made.base.undecided + made.base.lost == made.base.full == 100
        assert (shown(made.least), shown(made.most)) == (54, 76.5)
        findings = sum((loss.points for loss in made.losses), Fraction())
        assert findings + Fraction(4) == made.base.lost  # the agency's ten of a hundred, for forty per cent

    def test_points_that_nobody_gave_are_open(self, scored: Scored) -> None:
        made = scored(load_scheme(GOLDEN / "small_scheme.toml"))
        assert made.sources[1].points == Points(Fraction(100), Fraction(), Fraction(100))

    def test_a_veto_decides_the_grade_and_an_open_one_leaves_it_open(self, scored: Scored) -> None:
        scheme = load_scheme(GOLDEN / "small_scheme.toml")
        assert scored(scheme, documents("警示"), agency="100").grade == "不合格"
        assert scored(scheme, documents("存疑"), agency="100").grade is None
        assert scored(scheme, documents("甲"), agency="100").vetoes == (("标题出错", False),)

    @pytest.mark.parametrize(
        ("agency", "bonus"),
        [("49.99", 0), ("50", 0), ("50.01", 5), ("100", 5)],
        ids=["below", "at it", "above", "far above"],
    )
    def test_bonus_points_count_above_the_threshold_and_up_to_the_ceiling(
        self, scored: Scored, agency: str, bonus: int
    ) -> None:
        dossier = load(GOLDEN / "small_dossier.toml")
        held = [one for one in dossier.records if one.record_kind in ("evidence", "attestation")]
        good = Dossier(dossier.authority, [*held, *documents("甲").of(PolicyDocument)])
        made = scored(load_scheme(GOLDEN / "small_scheme.toml"), good, agency=agency)
        assert made.bonus_points == Points(Fraction(5), Fraction(bonus), Fraction(bonus))

    @pytest.mark.parametrize(("title", "most"), [("晚", 6), ("甲", 10)])
    def test_a_cap_holds_where_its_condition_fails(self, scored: Scored, tmp_path: Path, title: str, most: int) -> None:
        cap = '[[cap]]\nindicator = "1"\nname = "缺目录"\nrules = ["SM0001"]\nshare = 60\n'
        text = SCHEME.replace('[[veto]]\nname = "标题出错"\nrules = ["SM0002"]', cap).replace('vetoed = "不合格"\n', "")
        made = scored(load_scheme(written(tmp_path, text)), documents(title))
        top = made.sources[0].indicators[0]
        assert top.points
        assert top.points.most == (Fraction(12) * most / 10)

    def test_departments_answer_for_what_they_lost(self, scored: Scored) -> None:
        made = scored(load_scheme(GOLDEN / "small_scheme.toml"), agency="90")
        office, *others = made.departments
        assert (office.department, shown(office.lost), office.decided) == ("党政办", 19.5, 2)
        assert sum((one.lost for one in others), Fraction()) == 0
        assert sum(sum(one.counts.values()) for one in made.departments) == len(made.covered)

    def test_every_lost_point_names_finding_clause_record_and_cure(self, scored: Scored) -> None:
        data = scored(load_scheme(GOLDEN / "small_scheme.toml"), agency="90").to_dict()
        indicators = json.loads(json.dumps(data))["sources"][0]["indicators"]
        losses = [loss for indicator in indicators for loss in indicator["losses"]]
        assert [(loss["rule"], loss["record"]["id"], loss["clauses"]) for loss in losses] == [
            ("SM0001", "文二", ["1-1"]),
            ("SM0002", "文二", ["1-2"]),
        ]
        assert all(loss["cure"] and loss["fingerprint"] for loss in losses)

    def test_a_scheme_for_other_rules_is_refused(self, scored: Scored, tmp_path: Path) -> None:
        text = SCHEME.replace('"SM0001"', '"XX*"')
        with pytest.raises(SchemeError, match=r"names the rule 'XX\*', which no installed pack has"):
            scored(load_scheme(written(tmp_path, text)))

    @pytest.mark.parametrize(
        ("name", "points", "problem"),
        [
            ("daily", "5", "'daily', which takes none; those that take points are agency"),
            ("agency", "101", "expected 0 to 100"),
            ("agency", "-1", "expected 0 to 100"),
        ],
    )
    def test_points_that_nothing_takes_are_refused(self, scored: Scored, name: str, points: str, problem: str) -> None:
        with pytest.raises(SchemeError, match=problem):
            scored(load_scheme(GOLDEN / "small_scheme.toml"), **{name: points})


TITLES = st.lists(st.sampled_from(["甲", "晚", "警示", "存疑", "晚，警示"]), max_size=6)


@given(titles=TITLES, weight=st.integers(1, 30), per_case=st.integers(1, 9))
def test_whatever_is_found_the_points_add_up(scored: Scored, titles: list[str], weight: int, per_case: int) -> None:
    second = Indicator(
        id="2",
        name="标题",
        weight=Decimal(7),
        method=Method.CRITERIA,
        criteria=(Criterion(name="标题", points=Decimal(7), rules=("SM0002",)),),
    )
    made = scored(scheme_of(deduction(weight, per_case), second), documents(*titles))
    assert 0 <= made.least <= made.most <= 100
    assert made.base.least + made.base.undecided + made.base.lost == made.base.full
    assert made.base.full == (100 if titles else 0)
    assert sum((loss.points for loss in made.losses), Fraction()) == made.base.lost
    assert sum((one.lost for one in made.departments), Fraction()) == made.base.lost


@given(titles=TITLES)
def test_one_more_failure_never_raises_a_score(scored: Scored, titles: list[str]) -> None:
    scheme = scheme_of(deduction())
    if titles:
        assert scored(scheme, documents(*titles, "晚")).most <= scored(scheme, documents(*titles)).most


class TestRectification:
    def earlier(self, folder: Path, report: Report) -> Path:
        path = folder / "old.json"
        path.write_text(json.dumps(report.to_dict(), ensure_ascii=False), "utf-8")
        return path

    def test_failures_are_put_right_stay_go_or_are_new(self, judge: Judge, tmp_path: Path) -> None:
        old = self.earlier(tmp_path, judge(documents("晚", "晚", "晚", "甲", "警示")))
        now = Dossier(
            documents().authority,
            [
                PolicyDocument(id="文0", title="甲", issued_at=date(2024, 3, 1), published_at=date(2024, 3, 4)),
                PolicyDocument(id="文1", title="晚", issued_at=date(2024, 3, 1), published_at=date(2024, 4, 30)),
                PolicyDocument(id="文3", title="警示", issued_at=date(2024, 3, 1), published_at=date(2024, 3, 4)),
                PolicyDocument(id="文4", title="存疑", issued_at=date(2024, 3, 1), published_at=date(2024, 3, 4)),
            ],
        )
        found = rectification(read_report(old), judge(now), within_days=30)
        assert [(one.state, one.rule, one.record) for one in found] == [
            (Rectification.FIXED, "SM0001", "文0"),
            (Rectification.REMAINING, "SM0001", "文1"),
            (Rectification.UNDECIDED, "SM0002", "文4"),
            (Rectification.GONE, "SM0001", "文2"),
            (Rectification.NEW, "SM0002", "文3"),
        ]

    @pytest.mark.parametrize(
        ("as_of", "state"),
        [
            (date(2024, 7, 30), Rectification.REMAINING),
            (date(2024, 7, 31), Rectification.OVERDUE),
        ],
        ids=["on the last day", "the day after"],
    )
    def test_a_failure_is_overdue_the_day_after_the_limit(
        self, judge: Judge, tmp_path: Path, as_of: date, state: Rectification
    ) -> None:
        old = self.earlier(tmp_path, judge(documents("晚")))
        (found,) = rectification(read_report(old), judge(documents("晚"), as_of=as_of), within_days=30)
        assert (found.state, found.due) == (state, date(2024, 7, 30))

    def test_without_a_limit_nothing_is_overdue(self, judge: Judge, tmp_path: Path) -> None:
        old = self.earlier(tmp_path, judge(documents("晚")))
        found = rectification(read_report(old), judge(documents("晚"), as_of=date(2026, 1, 1)))
        assert [(one.state, one.due) for one in found if one.rule == "SM0001"] == [(Rectification.REMAINING, None)]

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("{", "old.json"),
            ("{}", "'schema' is missing"),
            ('{"schema": "zwgk.report/9"}', "expected one report of the form zwgk.report/1"),
            ("[]", "found 0"),
            ('{"schema": "zwgk.report/1", "as_of": "2024-06-30", "findings": []}', "findings of one authority"),
            ('{"schema": "zwgk.report/1", "as_of": "2024-06-30", "findings": 3}', "no report"),
        ],
    )
    def test_what_is_no_report_is_refused_with_the_cure(self, tmp_path: Path, text: str, problem: str) -> None:
        path = tmp_path / "old.json"
        path.write_text(text, "utf-8")
        with pytest.raises(InputError, match="zwgk check --format json") as refused:
            read_report(path)
        assert problem in str(refused.value)

    def test_reports_on_two_authorities_are_not_compared(self, judge: Judge, tmp_path: Path) -> None:
        old = self.earlier(tmp_path, judge(documents("晚")))
        with pytest.raises(InputError, match="is about '镇', and the dossier is '某镇'"):
            rectification(read_report(old), judge())

    def test_an_earlier_report_is_earlier(self, judge: Judge, tmp_path: Path) -> None:
        old = self.earlier(tmp_path, judge(documents("晚"), as_of=date(2024, 8, 1)))
        with pytest.raises(InputError, match="judge the dossier as of a later day"):
            rectification(read_report(old), judge(documents("晚")))


def test_every_outcome_is_kept_lost_or_open(scored: Scored) -> None:
    made = scored(load_scheme(GOLDEN / "small_scheme.toml"), agency="90")
    assert {one.outcome for one in made.covered} == set(Outcome)
