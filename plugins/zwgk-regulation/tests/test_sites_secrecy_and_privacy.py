"""Websites, new media, secrecy and personal information: the tables of the texts, and what differs from day to day."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zwgk import (
    Authority,
    AuthorityKind,
    Clause,
    Column,
    ColumnKind,
    Disposition,
    Dossier,
    GazetteIssue,
    MediaAccount,
    MessageThread,
    Moment,
    Outcome,
    PolicyDocument,
    Record,
    SecrecyReview,
    SiteInspection,
    SiteReport,
    Source,
    Verdict,
    check,
    china_calendar,
    load_plugins,
)
from zwgk import DisclosureItem as Item
from zwgk import PersonalInformationDisclosure as Registration
from zwgk import PublicationReview as Review
from zwgk import ReviewSheet as Sheet
from zwgk.testing.dossiers import dossiers
from zwgk_regulation.instruments.personal_information import PERSONAL_INFORMATION_LAW
from zwgk_regulation.instruments.secrecy import (
    SECRECY_LAW,
    SECRECY_LAW_2010,
    SECRECY_RULES_2014,
    SECRECY_RULES_2024,
)
from zwgk_regulation.instruments.site_guidelines import GAZETTES, NEW_MEDIA, SITE_GUIDELINES, SITE_REPORTS
from zwgk_regulation.instruments.site_inspection import WEBSITE_INSPECTION

PLUGINS = load_plugins(only=["regulation"])
SEEN = date(2024, 6, 30)
AUTHORITY = Authority(id="czj", name="某区财政局", kind=AuthorityKind.DEPARTMENT)
ARTICLES = [
    (SECRECY_LAW, 65),
    (SECRECY_LAW_2010, 53),
    (SECRECY_RULES_2014, 45),
    (SECRECY_RULES_2024, 74),
    (PERSONAL_INFORMATION_LAW, 74),
]
TEXTS = [*(text for text, _ in ARTICLES), WEBSITE_INSPECTION, SITE_GUIDELINES, SITE_REPORTS, GAZETTES, NEW_MEDIA]


def verdict(code: str, as_of: date, *records: Record, of: str) -> Verdict:
    report = check(Dossier(AUTHORITY, records), as_of=as_of, plugins=PLUGINS, calendar=china_calendar())
    (found,) = [one for one in report.findings if one.rule.code == code and one.record.id == of]
    return found.verdict


def _span(clause: Clause) -> range:
    numbers = [int(one) for one in re.findall(r"\d+", clause.id.split("-art-")[1])]
    return range(numbers[0], numbers[-1] + 1)


@pytest.mark.parametrize(("text", "last"), ARTICLES, ids=lambda given: getattr(given, "id", str(given)))
def test_no_article_is_missing_from_a_table_and_none_stands_twice(text: Source, last: int) -> None:
    assert [number for clause in text.clauses for number in _span(clause)] == list(range(1, last + 1))


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.id)
def test_each_text_was_looked_at_and_leaves_no_clause_for_later(text: Source) -> None:
    assert text.last_confirmed_on is not None
    assert Disposition.PLANNED not in {clause.disposition for clause in text.clauses}


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.id)
def test_exactly_the_clauses_that_are_checked_have_a_rule(text: Source) -> None:
    (pack,) = PLUGINS.packs
    ruled = {clause.id for rule in pack.rules for clause in rule.clauses}
    checked = {clause.id for clause in text.clauses if clause.disposition is not Disposition.OUT_OF_SCOPE}
    assert checked == ruled & {clause.id for clause in text.clauses}


@pytest.mark.parametrize(
    ("day", "outcome"),
    [
        (date(2024, 8, 31), Outcome.INAPPLICABLE),
        (date(2024, 9, 1), Outcome.FAILED),
        (date(2024, 9, 2), Outcome.FAILED),
    ],
)
def test_a_review_of_many_at_once_is_a_fault_from_the_first_day_of_the_rules_of_2024(
    day: date, outcome: Outcome
) -> None:
    sheet = Sheet(id="审查单", publications=("甲", "乙"), item_by_item=False)
    item = Item(id="甲", published_at=Moment(day))
    assert verdict("REG7002", date(2024, 12, 31), item, sheet, of="甲").outcome is outcome


def test_a_refused_review_is_not_reported_a_second_time_as_none() -> None:
    item = Item(id="甲", published_at=Moment.parse("2024-09-02 10:00"))
    review = Review(
        id="审核", publication="甲", secrecy=SecrecyReview(approved=False, reviewed_at=Moment.parse("2024-09-02 09:00"))
    )
    as_of = date(2024, 12, 31)
    assert verdict("REG7004", as_of, item, review, of="甲").outcome is Outcome.FAILED
    assert verdict("REG7001", as_of, item, review, of="甲").outcome is Outcome.INAPPLICABLE


def test_what_is_masked_fails_no_rule_on_personal_information() -> None:
    item = Item(id="名单", published_at=Moment(date(2024, 3, 1)), shows_personal_information=True)
    settled = Registration(id="登记", publication="名单", deidentified=True, categories=("financial-account",))
    codes = ("REG7101", "REG7102", "REG7103", "REG7104", "REG7105")
    found = {verdict(code, date(2024, 12, 31), item, settled, of="名单").outcome for code in codes}
    assert found <= {Outcome.PASSED, Outcome.INAPPLICABLE}


@pytest.mark.parametrize("count", [4, 5, 6])
def test_the_kind_of_a_column_is_never_guessed(count: int) -> None:
    """Stale or not, a column of no kind on record fails nobody; so few of them cannot do harm."""
    columns = [
        Column(id=f"栏目{number}", name="政务要闻", last_updated_on=date(2024, 1, 1), checked_on=SEEN, empty=False)
        for number in range(count)
    ]
    expected = Outcome.CANNOT_TELL if count >= 5 else Outcome.PASSED
    assert verdict("REG6803", SEEN, *columns, of="czj").outcome is expected


def test_columns_of_one_name_count_each() -> None:
    columns = [
        Column(
            id=f"栏目{number}",
            name="要闻",
            kind=ColumnKind.NEWS,
            last_updated_on=date(2024, 1, 1),
            checked_on=SEEN,
            empty=False,
        )
        for number in range(5)
    ]
    assert verdict("REG6803", SEEN, *columns, of="czj").outcome is Outcome.FAILED


OURS = re.compile(r"REG(?:68|70|71)")
KINDS = (
    Column,
    GazetteIssue,
    Item,
    MediaAccount,
    MessageThread,
    PolicyDocument,
    Registration,
    Review,
    Sheet,
    SiteInspection,
    SiteReport,
)


@settings(max_examples=25)
@given(dossiers(KINDS, plausible=False), st.dates(date(2023, 11, 1), date(2025, 4, 30)))
def test_whatever_is_on_record_each_rule_gives_a_verdict(dossier: Dossier, as_of: date) -> None:
    report = check(dossier, as_of=as_of, plugins=PLUGINS, calendar=china_calendar())
    for found in (one.verdict for one in report.findings if OURS.match(one.rule.code)):
        assert found.outcome is not Outcome.ERROR, found.message
        assert not found.message.endswith("。")
        if found.outcome is Outcome.PENDING:
            assert found.deadline is not None
            assert found.deadline.latest >= as_of
