"""Of every rule of the packs, dossiers are drawn that break it and dossiers that keep it."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings

from zwgk import Case, Dossier, Outcome, PackError, PluginError, Rule, cases_of, check, load_plugins
from zwgk.cases import CaseRunner
from zwgk.testing.dossiers import compliant, violations

PLUGINS = load_plugins(only=("fiscal", "regulation", "xuanzhou"))
RUNNER = CaseRunner(PLUGINS)
RULES = {rule.code: rule for pack in PLUGINS.packs for rule in pack.rules}
A_FEW = settings(max_examples=2, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))


def outcomes(rule: Rule, dossier: Dossier, as_of: date) -> set[Outcome]:
    """What a rule says of the records of a dossier."""
    facts = Case(file="", rule=rule.code, name="", as_of=as_of, expect=Outcome.FAILED, dossier=dossier)
    subjects = [record.id for record in dossier.of(rule.subject)]
    return {RUNNER.run(attrs.evolve(facts, subject=subject)).verdict.outcome for subject in subjects}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_is_broken_and_kept_as_it_is_asked(rule: Rule) -> None:
    @A_FEW
    @given(violations(rule, plugins=PLUGINS), compliant(rule, plugins=PLUGINS))
    def is_judged_so(broken: tuple[Dossier, date], kept: tuple[Dossier, date]) -> None:
        assert Outcome.FAILED in outcomes(rule, *broken)
        assert Outcome.PASSED in outcomes(rule, *kept)

    is_judged_so()


@given(violations("XZ2307"))
def test_a_rule_can_be_named_by_its_code(broken: tuple[Dossier, date]) -> None:
    dossier, as_of = broken
    report = check(dossier, as_of=as_of, plugins=PLUGINS, packs=["xuanzhou"])
    assert "XZ2307" in {one.rule.code for one in report.evaluations if one.verdict.outcome is Outcome.FAILED}


@given(violations(clause="2.3-07", pack="xuanzhou", plugins=PLUGINS))
def test_a_clause_is_broken_by_one_of_its_rules(broken: tuple[Dossier, date]) -> None:
    checking = [rule for rule in RULES.values() if "2.3-07" in {clause.id for clause in rule.clauses}]
    assert any(Outcome.FAILED in outcomes(rule, *broken) for rule in checking if rule.pack == "xuanzhou")


def test_a_clause_that_points_to_another_pack_is_broken_by_the_rule_there() -> None:
    pointing = [(pack, one) for pack in PLUGINS.packs for one in pack.clauses if one.implemented_by]
    pack, clause = next((pack, one) for pack, one in pointing if not any(one in rule.clauses for rule in pack.rules))
    dossier, as_of = find(violations(clause=clause.id, pack=pack.name, plugins=PLUGINS), lambda _: True)
    assert any(Outcome.FAILED in outcomes(RULES[code], dossier, as_of) for code in clause.implemented_by)


def test_it_shrinks_to_a_case_of_the_rule() -> None:
    (xuanzhou,) = (pack for pack in PLUGINS.packs if pack.name == "xuanzhou")
    cases = [case for case in cases_of(xuanzhou, PLUGINS.record_types.values()) if case.rule == "XZ2307"]
    dossier, as_of = find(violations("XZ2307", plugins=PLUGINS), lambda _: True)
    assert (dossier.records, as_of) in [(case.dossier.records, case.as_of) for case in cases]


def test_other_records_stand_around_the_case_under_other_ids_and_departments() -> None:
    plain, _ = find(violations("XZ2307", plugins=PLUGINS), lambda _: True)
    ids = {record.id for record in plain}
    found, _ = find(
        violations("XZ2307", plugins=PLUGINS),
        lambda one: len(one[0]) > 3 and not ids & {record.id for record in one[0] if record is not one[0].authority},
        settings=settings(phases=[Phase.generate]),
    )
    assert any(record.id == "无关记录-1" for record in found)


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"rule": "XZ9999"}, "no such rule: 'XZ9999'; the nearest of those installed: "),
        ({"clause": "9.9-99"}, "no such clause: '9.9-99'; the nearest of those installed: "),
        ({"clause": "2.3-07", "pack": "xuanzou"}, "no such pack: 'xuanzou'; the nearest of those installed: xuanzhou"),
    ],
)
def test_what_is_not_installed_is_named_with_the_nearest(asked: dict[str, str], says: str) -> None:
    with pytest.raises(PluginError, match=says):
        violations(**asked, plugins=PLUGINS)


def test_a_rule_and_a_clause_are_one_too_many() -> None:
    with pytest.raises(
        TypeError, match=r"expected a rule or a clause, found 'XZ2307' and '2.3-07'; name one of the two"
    ):
        violations("XZ2307", clause="2.3-07")
    with pytest.raises(TypeError, match="found None and None"):
        compliant()


def test_a_clause_that_several_packs_have_needs_its_pack() -> None:
    ids = [(clause.id, pack.name) for pack in PLUGINS.packs for clause in pack.clauses]
    shared = [one for one, pack in ids if any(one == other and pack != owner for other, owner in ids)]
    if not shared:
        pytest.skip("no two packs have a clause of one id")
    with pytest.raises(PluginError, match="say which one you mean with pack="):
        violations(clause=shared[0], plugins=PLUGINS)


def test_a_clause_out_of_scope_has_nothing_to_break() -> None:
    pack, clause = next(
        (pack, clause)
        for pack in PLUGINS.packs
        for clause in pack.clauses
        if not clause.implemented_by and not any(clause in rule.clauses for rule in pack.rules)
    )
    with pytest.raises(PackError, match=f"no rule checks clause '{clause.id}' of pack '{pack.name}': it is "):
        violations(clause=clause.id, pack=pack.name, plugins=PLUGINS)


def test_a_rule_without_a_case_of_the_kind_is_named() -> None:
    from zwgk.testing.case_variations import Court

    with pytest.raises(PackError, match="rule XZ2307 has no case that is error as pack 'xuanzhou' judges; add one"):
        Court(PLUGINS).situations(RULES["XZ2307"], Outcome.ERROR)
