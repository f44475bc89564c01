"""The statement that a finding proposes is one that the rule itself accepts."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from zwgk import (
    Authority,
    AuthorityKind,
    Case,
    Dossier,
    Outcome,
    ReplyKind,
    ReplyLetter,
    Verdict,
    china_calendar,
    run_case,
)
from zwgk_regulation import PACK

RULES = {rule.code: rule for rule in PACK.rules}
DAYS = (date(2015, 4, 30), date(2023, 12, 31), date(2024, 1, 1), date(2025, 6, 1))


def judge(letter: ReplyLetter, authority: Authority) -> Verdict:
    case = Case(
        file="",
        rule="REG5101",
        name="",
        as_of=date(2025, 12, 31),
        expect=Outcome.PASSED,
        dossier=Dossier(authority, [letter]),
    )
    return run_case(case, RULES, china_calendar()).verdict


@pytest.mark.parametrize("named", [True, False], ids=["bodies on record", "bodies not on record"])
@pytest.mark.parametrize("vertically_led", [True, False], ids=["vertically led", "local"])
@pytest.mark.parametrize("authority_kind", AuthorityKind)
def test_the_proposed_statement_is_accepted(
    authority_kind: AuthorityKind, *, vertically_led: bool, named: bool
) -> None:
    authority = Authority(
        id="机关",
        name="某机关",
        kind=authority_kind,
        vertically_led=vertically_led,
        government="宣城市宣州区人民政府" if named else None,
        superior="宣城市人民政府" if named else None,
    )
    for kind, day in product(ReplyKind, DAYS):
        if kind is ReplyKind.OTHER_PROCEDURE:
            continue
        verdict = judge(ReplyLetter(id="答复", kind=kind, dated_on=day, remedy=""), authority)
        proposed = verdict.message.partition("应写明：")[2]
        again = judge(ReplyLetter(id="答复", kind=kind, dated_on=day, remedy=proposed), authority)
        assert (verdict.outcome, again.outcome) == (Outcome.FAILED, Outcome.PASSED), again.message


def test_every_date_and_numeral_that_is_no_term_is_passed_over() -> None:
    """3月15日 is a date and 160日 another number: neither names a term."""
    authority = Authority(id="机关", name="某局", kind=AuthorityKind.DEPARTMENT, government="某区人民政府")
    text = "本机关3月15日收到申请。可以在160日内向某区人民政府申请行政复议，或者16个月内向人民法院提起行政诉讼。"
    verdict = judge(
        ReplyLetter(id="答复", kind=ReplyKind.DISCLOSED, dated_on=date(2024, 3, 20), remedy=text), authority
    )
    assert "60日" in verdict.message
    assert "6个月" in verdict.message
    assert verdict.outcome is Outcome.FAILED
