"""What courts and reconsideration bodies had before them, judged by the rules: the facts are those of the decisions."""

from __future__ import annotations

from datetime import date

import pytest

from zwgk import (
    Authority,
    AuthorityKind,
    Case,
    DisclosureRequest,
    Dossier,
    Layers,
    Outcome,
    Record,
    ReplyKind,
    ReplyLetter,
    RequestChannel,
    RulePack,
    ServiceMethod,
    Source,
    Supplement,
    Verdict,
    china_calendar,
    run_case,
)
from zwgk_regulation import PACK
from zwgk_regulation.requests.clock_parameters import REPLY_DAYS, ReplyDay

RULES = {rule.code: rule for rule in PACK.rules}
BUREAU = Authority(id="机关", name="某局", kind=AuthorityKind.DEPARTMENT, government="某区人民政府", superior="某市局")

COURT = Source(id="local", title="某法院的裁判口径", issuer="某法院", in_force_from=date(2008, 5, 1))
LOCAL = RulePack("local", prefix="LOC", source=COURT, version="1")
LOCAL.override(REPLY_DAYS[ServiceMethod.POST], ReplyDay.DATED, COURT.cite())
BY_THE_DATE_ON_THE_LETTER = Layers(LOCAL.overrides)


def judge(code: str, *records: Record, as_of: date, layers: Layers | None = None) -> Verdict:
    case = Case(file="", rule=code, name="", as_of=as_of, expect=Outcome.PASSED, dossier=Dossier(BUREAU, records))
    return run_case(case, RULES, china_calendar(), layers).verdict


def due(verdict: Verdict) -> date:
    assert verdict.deadline is not None
    return verdict.deadline.due


def overdue_by(verdict: Verdict) -> int:
    assert verdict.deadline is not None
    assert verdict.acted_on is not None
    return verdict.deadline.overdue_by(verdict.acted_on)


class TestNationalDay2022:
    """连云港某区住建局: signed for before the holiday, no reply but in court; the judgment names the last day."""

    request = DisclosureRequest(
        id="申请",
        channel=RequestChannel.REGISTERED_MAIL,
        submitted_on=date(2022, 9, 28),
        signed_for_on=date(2022, 9, 30),
    )

    def test_the_court_counted_the_same_last_day(self) -> None:
        verdict = judge("REG3301", self.request, as_of=date(2022, 11, 2))
        assert (verdict.outcome, due(verdict)) == (Outcome.PENDING, date(2022, 11, 2))

    def test_no_reply_by_the_day_after_is_late(self) -> None:
        assert judge("REG3301", self.request, as_of=date(2022, 11, 3)).outcome is Outcome.FAILED


class TestPlanningBureau2017:
    """某市规划局: dated on the fourteenth working day and posted on the sixteenth, by the regulation of 2008."""

    request = DisclosureRequest(id="申请", channel=RequestChannel.REGISTERED_MAIL, signed_for_on=date(2016, 12, 27))
    letter = ReplyLetter(
        id="答复",
        request="申请",
        service=ServiceMethod.POST,
        dated_on=date(2017, 1, 17),
        posted_on=date(2017, 1, 19),
        served_on=date(2017, 2, 6),
    )

    def test_by_the_day_of_posting_it_is_one_working_day_late(self) -> None:
        verdict = judge("REG3301", self.request, self.letter, as_of=date(2017, 12, 31))
        assert (verdict.outcome, due(verdict), overdue_by(verdict)) == (Outcome.FAILED, date(2017, 1, 18), 1)

    def test_by_the_date_on_the_letter_it_is_on_time(self) -> None:
        verdict = judge(
            "REG3301", self.request, self.letter, as_of=date(2017, 12, 31), layers=BY_THE_DATE_ON_THE_LETTER
        )
        assert (verdict.outcome, due(verdict)) == (Outcome.PASSED, date(2017, 1, 18))


class TestGuidingCase26:
    """广东省交通运输厅: sent through the web site, taken in eight weeks later, replied to a week after."""

    request = DisclosureRequest(
        id="申请",
        channel=RequestChannel.ONLINE,
        submitted_on=date(2011, 6, 1),
        forwarded_on=date(2011, 7, 28),
        received_on=date(2011, 7, 28),
    )
    letter = ReplyLetter(
        id="答复",
        request="申请",
        service=ServiceMethod.ELECTRONIC,
        dated_on=date(2011, 8, 4),
        served_on=date(2011, 8, 4),
    )

    def test_the_reply_is_late_whatever_the_network_did(self) -> None:
        verdict = judge("REG3301", self.request, self.letter, as_of=date(2011, 12, 31))
        assert (verdict.outcome, due(verdict)) == (Outcome.FAILED, date(2011, 6, 23))

    def test_the_day_of_receipt_is_that_of_the_submission(self) -> None:
        assert judge("REG3101", self.request, as_of=date(2011, 12, 31)).outcome is Outcome.FAILED


class TestSignedForByAGuard:
    """泸县住建局: a guard signed on 06-06, the office had it on 06-27; dated on 07-05 and posted on 07-07."""

    request = DisclosureRequest(
        id="申请",
        channel=RequestChannel.REGISTERED_MAIL,
        submitted_on=date(2022, 6, 1),
        signed_for_on=date(2022, 6, 6),
        forwarded_on=date(2022, 6, 27),
        received_on=date(2022, 6, 27),
    )
    letter = ReplyLetter(
        id="答复",
        request="申请",
        service=ServiceMethod.POST,
        dated_on=date(2022, 7, 5),
        posted_on=date(2022, 7, 7),
    )

    @pytest.mark.parametrize(("layers", "late"), [(None, 3), (BY_THE_DATE_ON_THE_LETTER, 1)], ids=["posted", "dated"])
    def test_from_the_guards_signature_it_is_late(self, layers: Layers | None, late: int) -> None:
        verdict = judge("REG3301", self.request, self.letter, as_of=date(2022, 7, 18), layers=layers)
        assert (verdict.outcome, due(verdict), overdue_by(verdict)) == (Outcome.FAILED, date(2022, 7, 4), late)

    def test_had_it_been_signed_for_when_the_office_got_it_it_would_be_on_time(self) -> None:
        later = DisclosureRequest(id="申请", channel=RequestChannel.REGISTERED_MAIL, signed_for_on=date(2022, 6, 27))
        verdict = judge("REG3301", later, self.letter, as_of=date(2022, 7, 18))
        assert (verdict.outcome, due(verdict)) == (Outcome.PASSED, date(2022, 7, 25))

    def test_the_office_may_not_register_the_day_it_got_it(self) -> None:
        assert judge("REG3101", self.request, as_of=date(2022, 7, 18)).outcome is Outcome.FAILED


class TestSupplementAfterSpringFestival:
    """衢州自然资源局衢江分局: received in the holiday, asked for a supplement on 02-26; a make-up Sunday counts."""

    request = DisclosureRequest(
        id="申请",
        channel=RequestChannel.REGISTERED_MAIL,
        submitted_on=date(2024, 2, 8),
        signed_for_on=date(2024, 2, 15),
        supplements=(Supplement(notified_on=date(2024, 2, 26)),),
    )

    def test_the_notice_came_on_the_seventh_working_day(self) -> None:
        verdict = judge("REG3001", self.request, as_of=date(2024, 4, 19))
        assert (verdict.outcome, due(verdict)) == (Outcome.PASSED, date(2024, 2, 26))

    def test_no_reply_is_owed_while_the_supplement_is_missing(self) -> None:
        assert judge("REG3301", self.request, as_of=date(2024, 4, 19)).outcome is Outcome.INAPPLICABLE


class TestOldTemplateOfRemedies:
    """The template that was right until the end of 2023: either way, and either body."""

    text = (
        "如您不服本答复,可以在收到本答复书之日起60日内向\u00d7\u00d7(被申请公开单位的上级主管部门)或\u00d7\u00d7"
        "(被申请公开单位的同级人民政府)申请行政复议;或者6个月内依法向人民法院提起行政诉讼。"
    )

    def verdict(self, kind: ReplyKind, day: date) -> Verdict:
        letter = ReplyLetter(id="答复", kind=kind, dated_on=day, remedy=self.text)
        return judge("REG5101", letter, as_of=date(2024, 12, 31))

    @pytest.mark.parametrize("kind", [ReplyKind.DISCLOSED, ReplyKind.PARTLY_DISCLOSED, ReplyKind.WITHHELD])
    def test_it_is_right_to_the_end_of_2023(self, kind: ReplyKind) -> None:
        assert self.verdict(kind, date(2023, 12, 31)).outcome is Outcome.PASSED

    @pytest.mark.parametrize("kind", [ReplyKind.PARTLY_DISCLOSED, ReplyKind.WITHHELD])
    def test_from_2024_what_is_withheld_goes_to_reconsideration_first(self, kind: ReplyKind) -> None:
        verdict = self.verdict(kind, date(2024, 1, 1))
        assert verdict.outcome is Outcome.FAILED
        assert "应当先申请行政复议" in verdict.message

    def test_from_2024_the_superior_department_decides_no_more(self) -> None:
        verdict = self.verdict(ReplyKind.DISCLOSED, date(2024, 1, 1))
        assert verdict.outcome is Outcome.FAILED
        assert verdict.message.startswith("复议机关写为上一级主管部门，应为本级人民政府；应写明：")
