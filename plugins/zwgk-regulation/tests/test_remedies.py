"""What a reply owes of remedies, by kind, grounds, day and authority, and what a text of them says."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from zwgk import (
    AdministrativeLevel,
    Authority,
    AuthorityKind,
    Case,
    Dossier,
    Layers,
    Outcome,
    Override,
    ParameterNotInForce,
    ReplyKind,
    ReplyLetter,
    RequestResult,
    ServiceMethod,
    Verdict,
    Why,
    china_calendar,
    run_case,
)
from zwgk_regulation import PACK, statement_for
from zwgk_regulation.remedies.reconsideration_parameters import RECONSIDERATION_BODIES, ReconsiderationBody
from zwgk_regulation.remedies.reply_grounds import Grounds, grounds
from zwgk_regulation.remedies.terms import Act, Way, acts_named, normalised, terms_named
from zwgk_regulation.source import REGULATION

ELECTRONIC = ServiceMethod.ELECTRONIC
RULES = {rule.code: rule for rule in PACK.rules}
DAYS = (date(2015, 4, 30), date(2023, 12, 31), date(2024, 1, 1), date(2025, 6, 1))
BUREAU = Authority(
    id="czj",
    name="宣州区财政局",
    kind=AuthorityKind.DEPARTMENT,
    government="宣州区人民政府",
    superior="宣城市财政局",
)


def judge(letter: ReplyLetter, authority: Authority, rule: str = "REG5101") -> Verdict:
    case = Case(
        file="",
        rule=rule,
        name="",
        as_of=date(2025, 12, 31),
        expect=Outcome.PASSED,
        dossier=Dossier(authority, [letter]),
    )
    return run_case(case, RULES, china_calendar()).verdict


@pytest.mark.parametrize("named", [True, False], ids=["bodies on record", "bodies not on record"])
@pytest.mark.parametrize("level", [*AdministrativeLevel, None], ids=str)
@pytest.mark.parametrize("vertically_led", [True, False], ids=["vertically led", "local"])
@pytest.mark.parametrize("authority_kind", AuthorityKind)
def test_the_proposed_statement_is_accepted(
    authority_kind: AuthorityKind, level: AdministrativeLevel | None, *, vertically_led: bool, named: bool
) -> None:
    authority = Authority(
        id="机关",
        name="某机关",
        kind=authority_kind,
        level=level,
        vertically_led=vertically_led,
        government="宣城市宣州区人民政府" if named else None,
        superior="宣城市人民政府" if named else None,
    )
    settled = authority_kind is AuthorityKind.DEPARTMENT or level is not AdministrativeLevel.NATIONAL
    for kind, day in product(ReplyKind, DAYS):
        if kind is ReplyKind.OTHER_PROCEDURE:
            continue
        verdict = judge(ReplyLetter(id="答复", kind=kind, dated_on=day, remedy=""), authority, "REG5102")
        proposed = verdict.message.partition("应写明：")[2]
        again = judge(ReplyLetter(id="答复", kind=kind, dated_on=day, remedy=proposed), authority)
        expected = Outcome.PASSED if settled else Outcome.CANNOT_TELL
        assert (verdict.outcome, again.outcome) == (Outcome.FAILED, expected), again.message


@pytest.mark.parametrize("kind", [kind for kind in ReplyKind if kind is not ReplyKind.OTHER_PROCEDURE])
@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("service", ServiceMethod)
def test_what_statement_for_gives_is_accepted(kind: ReplyKind, day: date, service: ServiceMethod) -> None:
    text = statement_for(kind, on=day, authority=BUREAU, service=service).text
    verdict = judge(ReplyLetter(id="答复", kind=kind, dated_on=day, remedy=text), BUREAU)
    assert verdict.outcome is Outcome.PASSED, verdict.message


class TestTheTurnOfTheYear:
    """复议法（2023）第二十三条第一款第四项: from 2024-01-01 what is withheld goes to reconsideration first."""

    def text(self, day: date) -> str:
        return statement_for(ReplyKind.WITHHELD, on=day, authority=BUREAU, basis="《政府信息公开条例》第十六条").text

    def test_the_last_day_of_the_old_law_offers_both_ways_and_both_bodies(self) -> None:
        assert self.text(date(2023, 12, 31)) == (
            "如不服本答复，可以自收到本答复之日起60日内向宣州区人民政府或者宣城市财政局申请行政复议，"
            "也可以自收到本答复之日起6个月内依法向人民法院提起行政诉讼。"
        )

    def test_the_first_day_of_the_new_law_puts_reconsideration_by_the_district_first(self) -> None:
        assert self.text(date(2024, 1, 1)) == (
            "如不服本答复，应当自收到本答复之日起60日内先向宣州区人民政府申请行政复议；对行政复议决定不服的，"
            "可以自收到行政复议决定书之日起15日内依法向人民法院提起行政诉讼。"
        )

    @pytest.mark.parametrize(
        ("written", "sent", "fit"),
        [
            (date(2023, 12, 31), date(2023, 12, 31), Outcome.PASSED),
            (date(2023, 12, 31), date(2024, 1, 1), Outcome.FAILED),
            (date(2024, 1, 1), date(2023, 12, 31), Outcome.FAILED),
            (date(2024, 1, 1), date(2024, 1, 1), Outcome.PASSED),
        ],
    )
    def test_the_statement_of_one_day_is_wrong_on_the_other(self, written: date, sent: date, fit: Outcome) -> None:
        letter = ReplyLetter(
            id="答复",
            kind=ReplyKind.WITHHELD,
            basis="《政府信息公开条例》第十六条",
            dated_on=sent,
            remedy=self.text(written),
        )
        assert judge(letter, BUREAU).outcome is fit


class TestStatementFor:
    def test_it_cites_the_laws_of_the_day(self) -> None:
        owed = statement_for(ReplyKind.WITHHELD, on=date(2024, 1, 1), authority=BUREAU)
        assert [(one.source.id, one.place) for one in owed.citations] == [
            ("reconsideration-law-2023", "第二十三条"),
            ("reconsideration-law-2023", "第二十四条"),
            ("reconsideration-law-2023", "第二十条"),
            ("litigation-law", "第四十五条"),
        ]
        assert owed.bodies == ("宣州区人民政府",)
        assert owed.doubt == ""

    def test_what_is_sent_over_the_internet_names_where_to_apply_there(self) -> None:
        owed = statement_for(ReplyKind.DISCLOSED, on=date(2024, 1, 1), authority=BUREAU, service=ELECTRONIC)
        assert owed.text.endswith("网上提交行政复议申请书的渠道为：（写明网址或者小程序）。")
        assert owed.citations[-1].place == "第二十二条"

    def test_until_2023_nothing_was_asked_of_what_is_sent_over_the_internet(self) -> None:
        day = date(2023, 12, 31)
        on_paper = statement_for(ReplyKind.DISCLOSED, on=day, authority=BUREAU)
        assert statement_for(ReplyKind.DISCLOSED, on=day, authority=BUREAU, service=ELECTRONIC) == on_paper

    @pytest.mark.parametrize(
        ("day", "ways"), [(date(2023, 12, 31), 1), (date(2024, 1, 1), 2), (date(2025, 5, 31), 2), (date(2025, 6, 1), 1)]
    )
    def test_an_unanswered_application_has_its_terms_from_the_day_the_reply_was_due(self, day: date, ways: int) -> None:
        owed = statement_for(None, on=day, authority=BUREAU)
        assert len(owed.statements) == ways
        assert bool(owed.doubt) == (ways > 1)
        assert all(statement.startswith("对逾期不答复不服的，") for statement in owed.statements)
        assert all("自答复期限届满之日起60日内" in statement for statement in owed.statements)

    @pytest.mark.parametrize(
        ("kind", "result", "basis"),
        [
            (ReplyKind.OTHER_PROCEDURE, None, ""),
            (ReplyKind.WITHHELD, RequestResult.OTHER_PROCEDURE, ""),
            (ReplyKind.WITHHELD, None, "《条例》第三十六条第七项"),
            (ReplyKind.WITHHELD, None, "《条例》第三十八条"),
            (ReplyKind.NOT_AVAILABLE, None, "《条例》第十五条"),
        ],
    )
    def test_where_the_law_is_open_both_statements_are_given_with_the_doubt(
        self, kind: ReplyKind, result: RequestResult | None, basis: str
    ) -> None:
        owed = statement_for(kind, on=date(2024, 3, 1), authority=BUREAU, result=result, basis=basis)
        assert len(owed.statements) == 2
        assert owed.doubt
        before = statement_for(kind, on=date(2023, 12, 31), authority=BUREAU, result=result, basis=basis)
        assert (len(before.statements), before.doubt) == (1, "")

    @pytest.mark.parametrize("row", RequestResult)
    def test_a_row_of_the_annual_report_decides_before_the_basis_is_read(self, row: RequestResult) -> None:
        owed = statement_for(
            ReplyKind.WITHHELD, on=date(2024, 3, 1), authority=BUREAU, result=row, basis="《条例》第三十八条"
        )
        assert bool(owed.doubt) == (row is RequestResult.OTHER_PROCEDURE)

    def test_a_local_layer_sets_the_body_before_2024(self) -> None:
        """安徽 let the governments alone decide before the law did."""
        body = RECONSIDERATION_BODIES[AuthorityKind.DEPARTMENT]
        layers = Layers(
            [
                Override(
                    parameter=body,
                    value=(ReconsiderationBody.GOVERNMENT,),
                    citation=REGULATION.cite(),
                    layer="某省",
                    since=date(2022, 11, 1),
                )
            ]
        )
        before, after = (
            statement_for(ReplyKind.DISCLOSED, on=day, authority=BUREAU, layers=layers).bodies
            for day in (date(2022, 10, 31), date(2022, 11, 1))
        )
        assert before == ("宣州区人民政府", "宣城市财政局")
        assert after == ("宣州区人民政府",)

    def test_before_the_regulation_of_2008_there_is_none(self) -> None:
        with pytest.raises(ParameterNotInForce):
            statement_for(ReplyKind.DISCLOSED, on=date(2008, 4, 30), authority=BUREAU)


class TestTermsOfAText:
    @pytest.mark.parametrize(
        ("text", "terms"),
        [
            ("本机关3月15日收到申请", ()),
            ("自2024年1月1日起6个月内起诉", ("6个月",)),
            ("在六十日内申请行政复议", ("60日",)),
            ("在 6 0 日 以内申请行政复议", ("60日",)),
            ("在两个月内申请行政复议", ("2个月",)),
            ("半年内起诉", ("6个月",)),
            ("三个月内起诉", ("3个月",)),
            ("十五天内起诉", ("15日",)),
            ("二十日内起诉", ("20日",)),
            ("一八〇日内起诉", ()),
            ("申请行政复议的期限为60日", ("60日",)),
            ("60个工作日内申请行政复议", ("60个工作日",)),
        ],
    )
    def test_a_term_is_read_and_a_date_is_not(self, text: str, terms: tuple[str, ...]) -> None:
        assert tuple(map(str, terms_named(normalised(text)))) == terms

    @pytest.mark.parametrize(
        ("text", "ways"),
        [
            ("可以申请行政复议，或者提起行政诉讼", [Way.DIRECT]),
            ("可以申请行政复议；也可以直接向人民法院起诉", [Way.DIRECT]),
            ("应当先申请行政复议；对行政复议决定不服的，可以向人民法院起诉", [Way.AFTER_RECONSIDERATION]),
            ("应当先申请行政复议，再依法提起行政诉讼", [Way.AFTER_RECONSIDERATION]),
            ("未申请行政复议不得提起行政诉讼", [Way.BARRED]),
            ("依照《行政诉讼法》第四十六条，向人民法院起诉", [Way.UNSAID]),
            ("依照行政诉讼法办理", []),
        ],
    )
    def test_the_way_to_court_is_read(self, text: str, ways: list[Way]) -> None:
        assert [one.way for one in acts_named(normalised(text)) if one.act is Act.LAWSUIT] == ways

    def test_a_term_belongs_to_the_act_that_follows_and_after_its_name_to_the_one_before(self) -> None:
        text = "60日内申请行政复议，6个月内提起行政诉讼。申请行政复议的期限为30日，提起行政诉讼的期限是3个月"
        text += "。申请行政复议的，在20日内提出，提起行政诉讼的，应当在2个月内提出"
        found = [(one.act, *map(str, one.terms)) for one in acts_named(normalised(text))]
        assert found == [
            (Act.RECONSIDERATION, "60日"),
            (Act.LAWSUIT, "6个月"),
            (Act.RECONSIDERATION, "30日"),
            (Act.LAWSUIT, "3个月"),
            (Act.RECONSIDERATION, "20日"),
            (Act.LAWSUIT, "2个月"),
        ]


@pytest.mark.parametrize(
    ("basis", "found"),
    [
        ("", Grounds()),
        ("《政府信息公开条例》第十四条、第十六条", Grounds(articles=frozenset({14, 16}))),
        ("《中华人民共和国政府信息公开条例》第36条第（三）项", Grounds(articles=frozenset({36}), kinds=frozenset({3}))),
        ("《条例》第三十六条第一款第七项", Grounds(articles=frozenset({36}), kinds=frozenset({7}))),
        ("第十五条", Grounds(articles=frozenset({15}))),
        ("《档案法》第十四条", Grounds()),
        ("《档案法》第十四条和《条例》第十六条第二款", Grounds(articles=frozenset({16}))),
    ],
)
def test_the_articles_of_the_regulation_are_read_from_the_basis(basis: str, found: Grounds) -> None:
    assert grounds(basis) == found


EITHER_WAY = (
    (
        "如不服本答复，可自收到本答复书之日起六十日内依法向宣州区人民政府申请行政复议，也可自收到本答复书之日起六个月内"
        "依法向有管辖权的人民法院提起行政诉讼。"
    ),
    (
        "如对本答复不服，可以在收到本答复之日起 60 日内向宣州区人民政府（电话：0563-3022222）申请行政复议或 6 个月内"
        "向宣州区人民法院起诉。"
    ),
    "你可以自收到本告知书之日起60日内向区人民政府提出行政复议申请，或者于6个月内向人民法院提起行政诉讼",
    (
        "可以依法申请行政复议或者提起行政诉讼。申请行政复议的，应当自收到本答复之日起60日内向宣州区人民政府提出申请；"
        "提起行政诉讼的，应当自收到本答复之日起6个月内向人民法院提出。复议机关为宣州区人民政府。"
    ),
    "可以申请行政复议，复议机关为宣州区人民政府，申请行政复议的期限为60日；也可以直接提起行政诉讼，期限为6个月。",
    "可在60日内向宣州区人民政府申请复议，对复议决定不服的，可在收到决定之日起15日内起诉；也可在6个月内直接起诉。",
)
RECONSIDERATION_FIRST = (
    (
        "根据《中华人民共和国行政复议法》第二十三条，应当先向宣州区人民政府申请行政复议，对行政复议决定不服的，再依法向"
        "人民法院提起行政诉讼。行政复议申请期限为六十日。"
    ),
    (
        "可在收到本告知书之日起60日内，先向宣州区人民政府申请行政复议，对复议决定不服的，可在收到复议决定书之日起15日内"
        "向有管辖权的法院提起行政诉讼"
    ),
    "应当自收到本答复之日起60日内向宣州区人民政府申请行政复议，未经行政复议不得向人民法院提起行政诉讼。",
    (
        "应当在60日内先向宣州区人民政府行政复议办公室（设在宣州区司法局）申请行政复议，也可以口头申请，对复议决定不服的，"
        "可以依法起诉。"
    ),
)
SPLIT = (
    (
        "如不服本机关作出的不予公开决定，应当自收到之日起60日内先向宣州区人民政府申请行政复议；如对其他答复内容不服，可以"
        "自收到之日起60日内向宣州区人民政府申请行政复议，或者6个月内向人民法院提起诉讼。"
    ),
)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *((ReplyKind.NOT_AVAILABLE, text) for text in EITHER_WAY),
        *((ReplyKind.WITHHELD, text) for text in RECONSIDERATION_FIRST),
        *((ReplyKind.PARTLY_DISCLOSED, text) for text in (*RECONSIDERATION_FIRST, *SPLIT)),
    ],
)
def test_the_words_of_many_offices_are_understood(kind: ReplyKind, text: str) -> None:
    verdict = judge(ReplyLetter(id="答复", kind=kind, dated_on=date(2024, 3, 1), remedy=text), BUREAU)
    assert verdict.outcome is Outcome.PASSED, verdict.message


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *((ReplyKind.NOT_AVAILABLE, text) for text in RECONSIDERATION_FIRST),
        *((ReplyKind.WITHHELD, text) for text in (*EITHER_WAY, *SPLIT)),
        *((ReplyKind.PARTLY_DISCLOSED, text) for text in EITHER_WAY),
    ],
)
def test_the_words_for_another_kind_of_reply_are_wrong(kind: ReplyKind, text: str) -> None:
    verdict = judge(ReplyLetter(id="答复", kind=kind, dated_on=date(2024, 3, 1), remedy=text), BUREAU)
    assert verdict.outcome is Outcome.FAILED, verdict.message


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


def test_a_letter_that_crossed_the_turn_of_the_year_is_for_a_person_to_judge() -> None:
    for text in (
        statement_for(ReplyKind.WITHHELD, on=day, authority=BUREAU).text
        for day in (date(2023, 12, 31), date(2024, 1, 1))
    ):
        letter = ReplyLetter(
            id="答复",
            kind=ReplyKind.WITHHELD,
            dated_on=date(2023, 12, 29),
            posted_on=date(2024, 1, 2),
            remedy=text,
        )
        assert judge(letter, BUREAU).why is Why.NEEDS_HUMAN


def test_what_the_law_leaves_open_is_marked_as_assumed() -> None:
    values = [value for rule in (RULES["REG5101"], RULES["REG5102"]) for one in rule.uses for value in one.values]
    assert {value.citation.note for value in values if not value.stated} == {
        "条文只写不予公开，按条例第十四条至第十六条理解",
        "行政查询事项是否属于不予公开没有写明",
    }
