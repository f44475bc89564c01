"""Laws that the rules on proactive disclosure and supervision keep, whatever is filed."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zwgk import (
    AdministrativeLevel,
    Assessment,
    Authority,
    AuthorityKind,
    CatalogueVersion,
    DisclosureComplaint,
    DisclosureItem,
    DisclosurePlatform,
    Dossier,
    GuideVersion,
    InformationSupply,
    InstitutionalChange,
    InstitutionProfile,
    InternalRule,
    Interpretation,
    Layers,
    Outcome,
    PolicyDocument,
    PowerItem,
    PowerResult,
    PublicationReview,
    PublicUtility,
    ReadingPlace,
    Record,
    Training,
    WithheldReview,
    china_calendar,
)
from zwgk.context import Bench
from zwgk.judging import judge
from zwgk.testing.dossiers import dossiers
from zwgk_regulation import PACK
from zwgk_regulation.source import SINCE_2008, SINCE_2019

CALENDAR = china_calendar()
ARTICLES = ("04", "10", "11", "12", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "46", "47", "48", "55")
RULES = {rule.code: rule for rule in PACK.rules if rule.code[3:5] in ARTICLES}
KINDS = (
    Assessment,
    CatalogueVersion,
    DisclosureComplaint,
    DisclosureItem,
    DisclosurePlatform,
    GuideVersion,
    InformationSupply,
    InstitutionProfile,
    InstitutionalChange,
    InternalRule,
    Interpretation,
    PolicyDocument,
    PowerItem,
    PowerResult,
    PublicUtility,
    PublicationReview,
    ReadingPlace,
    Training,
    WithheldReview,
)
LAST_FACT = date(2025, 4, 30)
FROM_2019 = {"REG1003", "REG1801", "REG1802", "REG1803", "REG2002", "REG2005", "REG2006", "REG2301", "REG2401"} | {
    "REG4801",
    "REG5501",
    "REG5503",
}
"""What the regulation of 2008 did not ask for."""
FROM_2020 = {"REG5502"}

few = settings(max_examples=50)
"""Drawing whole dossiers is slow."""

Judged = dict[tuple[str, str], tuple[Outcome, str]]
"""Outcome and sentence by rule code and record id."""


def judged(dossier: Dossier, as_of: date) -> Judged:
    bench = Bench(as_of=as_of, calendar=CALENDAR, dossier=dossier.as_of(as_of), layers=Layers())
    found: Judged = {}
    for code, rule in RULES.items():
        for record in bench.dossier.of(rule.subject):
            verdict = rule.not_owed_by(bench.dossier.authority) or judge(rule, record, bench)
            found[code, record.id] = (verdict.outcome, verdict.message)
    return found


def by_record(found: Judged) -> Judged:
    """The verdicts on records that are no authority: an authority is judged as it stands."""
    return {key: verdict for key, verdict in found.items() if RULES[key[0]].subject is not Authority}


@few
@given(dossiers(KINDS, plausible=False, max_size=4), st.dates(date(2023, 11, 1), date(2026, 6, 30)))
def test_every_rule_answers_in_one_sentence(dossier: Dossier, as_of: date) -> None:
    for (code, record), (outcome, message) in judged(dossier, as_of).items():
        assert outcome is not Outcome.ERROR, (code, record, message)
        assert message
        assert not message.endswith("。")


@few
@given(
    dossiers(KINDS, plausible=False, max_size=4, min_value=date(2018, 6, 1), max_value=date(2019, 12, 31)),
    st.dates(date(2018, 6, 1), date(2020, 6, 30)),
)
def test_every_rule_answers_where_the_regulations_meet(dossier: Dossier, as_of: date) -> None:
    assert [key for key, (outcome, _) in judged(dossier, as_of).items() if outcome is Outcome.ERROR] == []


@few
@given(
    dossiers(KINDS, plausible=False, max_size=4),
    st.dates(date(2024, 1, 1), date(2025, 12, 31)),
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_records_changes_no_verdict(dossier: Dossier, as_of: date, order: random.Random) -> None:
    shuffled: list[Record] = [record for record in dossier.records if not isinstance(record, Authority)]
    order.shuffle(shuffled)
    assert judged(Dossier(dossier.authority, shuffled), as_of) == judged(dossier, as_of)


@few
@given(dossiers(KINDS, plausible=False, max_size=4, max_value=LAST_FACT), st.integers(0, 400), st.integers(1, 400))
def test_what_failed_of_a_record_does_not_heal_by_waiting(dossier: Dossier, after: int, later: int) -> None:
    day = LAST_FACT + timedelta(days=after)
    before, then = by_record(judged(dossier, day)), judged(dossier, day + timedelta(days=later))
    assert [
        key for key, (outcome, _) in before.items() if outcome is Outcome.FAILED and then[key][0] is not outcome
    ] == []


@few
@given(dossiers(KINDS, plausible=False, max_size=4, max_value=LAST_FACT), st.integers(0, 400), st.integers(1, 400))
def test_what_passed_of_a_record_does_not_fall_ill_by_waiting(dossier: Dossier, after: int, later: int) -> None:
    day = LAST_FACT + timedelta(days=after)
    before, then = by_record(judged(dossier, day)), judged(dossier, day + timedelta(days=later))
    assert [
        key for key, (outcome, _) in before.items() if outcome is Outcome.PASSED and then[key][0] is not outcome
    ] == []


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_rule_applies_from_the_text_that_brought_it(code: str) -> None:
    expected = date(2020, 12, 7) if code in FROM_2020 else SINCE_2019 if code in FROM_2019 else SINCE_2008
    assert RULES[code].since == expected


@pytest.mark.parametrize("kind", AuthorityKind)
def test_an_authority_with_nothing_on_record_fails_nothing(kind: AuthorityKind) -> None:
    empty = Dossier(Authority(id="单位", name="某区某局", kind=kind, level=AdministrativeLevel.COUNTY))
    assert [key for key, (outcome, _) in judged(empty, date(2024, 12, 31)).items() if outcome is Outcome.FAILED] == []
