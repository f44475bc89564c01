"""Rules that a local text sets aside: replaced by a rule of its own, or silenced with a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import permutations
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zwgk import (
    Authority,
    AuthorityKind,
    Clause,
    Context,
    DatedValue,
    Disposition,
    Dossier,
    Finding,
    Outcome,
    PackError,
    Parameter,
    Plugins,
    PolicyDocument,
    Publication,
    Report,
    Rule,
    RulePack,
    Source,
    Span,
    Stricter,
    Verdict,
    check,
    days,
    failed,
    hookimpl,
    inapplicable,
    load_plugins,
    passed,
    working_days,
)
from zwgk.coverages import coverage_of
from zwgk.testing.dossiers import dossiers

TOWNSHIP = "341802103"


def a_text(name: str, title: str, since: date = date(2020, 1, 1), until: date | None = None) -> Source:
    clause = Clause(id=f"{name}-3", place="第三条", title="及时公开", disposition=Disposition.AUTOMATIC)
    return Source(id=name, title=title, issuer=title[:3], in_force_from=since, in_force_until=until, clauses=(clause,))


LAW = a_text("law", "某条例")
CITY = a_text("city", "某某市规定")
TOWN = a_text("town", "某某镇细则", date(2024, 3, 1), date(2024, 12, 31))
BUREAU = Authority(id="czj", name="某局", kind=AuthorityKind.DEPARTMENT, region=TOWNSHIP)
AS_OF = date(2025, 6, 30)

Judge = Callable[..., Verdict]


@attrs.frozen
class Bringing:
    packs: tuple[RulePack, ...]

    @hookimpl
    def zwgk_rule_packs(self) -> list[RulePack]:
        return list(self.packs)


def a_pack(prefix: str, source: Source, *, region: str = "", authorities: Iterable[str] = ()) -> RulePack:
    return RulePack(source.id, prefix=prefix, source=source, region=region, authorities=authorities, version="1")


def document_rule(pack: RulePack, code: str, answer: Judge = passed, **metadata: Any) -> Rule:  # noqa: ANN401
    def judges(document: PolicyDocument, context: Context) -> Verdict:
        """文件是否合规。

        检查内容：甲。

        为什么：乙。

        如何整改：丙。
        """
        return answer(f"{document.id}由{context.rule.code}检查")

    clause = pack.source.clauses[0].id
    return pack.rule(code, **{"clause": clause, "title": "文件不合要求", **metadata})(judges)


def breaks(told: str) -> Verdict:
    raise RuntimeError(told)


def the_law(answer: Judge = failed, **metadata: Any) -> RulePack:  # noqa: ANN401
    pack = a_pack("LW", LAW)
    document_rule(pack, "LW0001", answer, **metadata)
    document_rule(pack, "LW0002", passed)
    return pack


def the_town(answer: Judge = passed, **metadata: Any) -> RulePack:  # noqa: ANN401
    pack = a_pack("TN", TOWN, region=TOWNSHIP)
    document_rule(pack, "TN0001", answer, **{"replaces": "LW0001", **metadata})
    return pack


def a_silencing(code: str = "LW0001", source: Source = TOWN, **days: date) -> RulePack:
    pack = a_pack("TN", source, region=TOWNSHIP)
    pack.silence(code, source.cite("第八条"), reason="本镇没有这类文件", **days)
    return pack


def plugins_of(*packs: RulePack) -> Plugins:
    return load_plugins(only=[], extra=[Bringing(packs)])


def judged(
    *packs: RulePack, published: str = "2024-06-03", chosen: Iterable[str] | None = None, authority: Authority = BUREAU
) -> Report:
    document = PolicyDocument(id="文件", published_at=published)
    return check(Dossier(authority, [document]), as_of=AS_OF, plugins=plugins_of(*packs), packs=chosen)


def outcomes(report: Report) -> dict[str, Outcome]:
    return {one.rule.code: one.verdict.outcome for one in report.evaluations}


def finding(report: Report, code: str) -> Finding:
    (found,) = [one for one in report.findings if one.rule.code == code]
    return found


class TestReplacing:
    def test_the_rule_that_is_replaced_is_inapplicable_and_says_by_which_article(self) -> None:
        report = judged(the_law(), the_town())
        assert outcomes(report) == {
            "LW0001": Outcome.INAPPLICABLE,
            "LW0002": Outcome.PASSED,
            "TN0001": Outcome.PASSED,
        }
        told = "该要求按《某某镇细则》第三条由TN0001（文件不合要求）代替，结论见TN0001"
        assert finding(report, "LW0001").verdict.message == told

    def test_the_finding_of_the_replacing_rule_shows_what_it_replaces(self) -> None:
        report = judged(the_law(), the_town(replaces=["LW0001", "LW0002"]))
        assert [rule.code for rule in finding(report, "TN0001").replaces] == ["LW0001", "LW0002"]
        assert finding(report, "TN0001").to_dict()["replaces"] == ["LW0001", "LW0002"]
        assert finding(report, "LW0001").to_dict()["replaces"] == []

    def test_nothing_is_dropped(self) -> None:
        without, with_town = judged(the_law()), judged(the_law(), the_town())
        assert sum(with_town.counts.values()) == len(with_town.evaluations) == len(without.evaluations) + 1

    @pytest.mark.parametrize(
        ("day", "outcome"),
        [
            ("2024-02-29", Outcome.FAILED),
            ("2024-03-01", Outcome.INAPPLICABLE),
            ("2024-03-02", Outcome.INAPPLICABLE),
            ("2024-12-30", Outcome.INAPPLICABLE),
            ("2024-12-31", Outcome.INAPPLICABLE),
            ("2025-01-01", Outcome.FAILED),
        ],
    )
    def test_outside_the_days_of_the_local_text_the_other_judges_as_before(self, day: str, outcome: Outcome) -> None:
        assert outcomes(judged(the_law(), the_town(), published=day))["LW0001"] is outcome

    @pytest.mark.parametrize(
        ("day", "outcome"),
        [
            ("2024-05-31", Outcome.FAILED),
            ("2024-06-01", Outcome.INAPPLICABLE),
            ("2024-06-30", Outcome.INAPPLICABLE),
            ("2024-07-01", Outcome.FAILED),
        ],
    )
    def test_it_is_replaced_on_the_days_of_the_rule_that_replaces_it(self, day: str, outcome: Outcome) -> None:
        town = the_town(since=date(2024, 6, 1), until=date(2024, 6, 30))
        assert outcomes(judged(the_law(), town, published=day))["LW0001"] is outcome

    def test_where_the_replacing_rule_does_not_concern_the_record_the_other_judges(self) -> None:
        assert outcomes(judged(the_law(), the_town(inapplicable)))["LW0001"] is Outcome.FAILED

    def test_where_the_replacing_rule_is_not_owed_the_other_judges(self) -> None:
        assert outcomes(judged(the_law(), the_town(functions="finance")))["LW0001"] is Outcome.FAILED

    def test_a_replacing_rule_that_crashes_hides_no_verdict(self) -> None:
        held = outcomes(judged(the_law(), the_town(breaks)))
        assert (held["TN0001"], held["LW0001"]) == (Outcome.ERROR, Outcome.FAILED)

    def test_a_rule_that_does_not_concern_the_record_keeps_its_own_reason(self) -> None:
        report = judged(the_law(inapplicable), the_town())
        assert finding(report, "LW0001").verdict.message == "文件由LW0001检查"
        assert finding(report, "TN0001").replaces == ()

    def test_where_the_pack_of_the_replacing_rule_is_not_chosen_nothing_is_set_aside(self) -> None:
        assert outcomes(judged(the_law(), the_town(), chosen=["law"]))["LW0001"] is Outcome.FAILED

    def test_a_pack_that_is_chosen_but_does_not_bind_the_authority_sets_nothing_aside(self) -> None:
        elsewhere = attrs.evolve(BUREAU, region="110101")
        held = outcomes(judged(the_law(), the_town(), chosen=["law", "town"], authority=elsewhere))
        assert (held["LW0001"], held["TN0001"]) == (Outcome.FAILED, Outcome.PASSED)

    def test_a_rule_of_another_record_type_is_not_replaced_and_the_plugins_say_so(self) -> None:
        town = a_pack("TN", TOWN)

        def judges(publication: Publication, context: Context) -> Verdict:
            """是否合规。

            检查内容：甲。

            为什么：乙。

            如何整改：丙。
            """
            return passed(f"{publication.id}{context.as_of}")

        town.rule("TN0001", clause="town-3", title="信息不合要求", replaces="LW0001")(judges)
        law = the_law()
        assert outcomes(judged(law, town))["LW0001"] is Outcome.FAILED
        (told,) = map(str, plugins_of(law, town).contradictions)
        assert told == (
            "pack 'town' of plugin 'Bringing' and pack 'law' of plugin 'Bringing': TN0001 replaces LW0001, which "
            "judges PolicyDocument, but judges Publication itself, so both judge; write TN0001 over PolicyDocument, or "
            "silence LW0001 by the article that says so"
        )

    def test_a_code_that_no_pack_has_is_harmless(self) -> None:
        plugins = plugins_of(the_law(), the_town(replaces="ZZ0001"))
        assert plugins.contradictions == ()
        assert outcomes(judged(the_law(), the_town(replaces="ZZ0001")))["TN0001"] is Outcome.PASSED


class TestSilencing:
    def test_a_silenced_rule_is_inapplicable_with_the_article_and_the_reason(self) -> None:
        report = judged(the_law(), a_silencing())
        assert outcomes(report) == {"LW0001": Outcome.INAPPLICABLE, "LW0002": Outcome.PASSED}
        told = "该要求按《某某镇细则》第八条停止检查（本镇没有这类文件）"
        assert finding(report, "LW0001").verdict.message == told

    @pytest.mark.parametrize(
        ("day", "outcome"),
        [
            ("2024-02-29", Outcome.FAILED),
            ("2024-03-01", Outcome.INAPPLICABLE),
            ("2024-12-31", Outcome.INAPPLICABLE),
            ("2025-01-01", Outcome.FAILED),
        ],
    )
    def test_it_is_silent_while_the_cited_text_is_in_force(self, day: str, outcome: Outcome) -> None:
        assert outcomes(judged(the_law(), a_silencing(), published=day))["LW0001"] is outcome

    @pytest.mark.parametrize(
        ("day", "outcome"),
        [
            ("2024-06-30", Outcome.FAILED),
            ("2024-07-01", Outcome.INAPPLICABLE),
            ("2024-07-31", Outcome.INAPPLICABLE),
            ("2024-08-01", Outcome.FAILED),
        ],
    )
    def test_it_is_silent_on_the_days_that_are_given(self, day: str, outcome: Outcome) -> None:
        town = a_silencing(since=date(2024, 7, 1), until=date(2024, 7, 31))
        assert outcomes(judged(the_law(), town, published=day))["LW0001"] is outcome

    @pytest.mark.parametrize(
        ("until", "outcome"), [(None, Outcome.INAPPLICABLE), (date(2024, 12, 31), Outcome.FAILED)], ids=str
    )
    def test_a_record_without_a_day_is_governed_by_the_day_of_the_check(
        self, until: date | None, outcome: Outcome
    ) -> None:
        law = a_pack("LW", LAW)

        def judges(authority: Authority, context: Context) -> Verdict:
            """是否合规。

            检查内容：甲。

            为什么：乙。

            如何整改：丙。
            """
            return failed(f"{authority.id}{context.as_of}")

        law.rule("LW0001", clause="law-3", title="单位不合要求")(judges)
        silencing = a_silencing(source=a_text("town", "某某镇细则", date(2024, 3, 1), until))
        assert outcomes(judged(law, silencing))["LW0001"] is outcome

    def test_a_silenced_rule_that_crashes_is_inapplicable(self) -> None:
        assert outcomes(judged(the_law(breaks), a_silencing()))["LW0001"] is Outcome.INAPPLICABLE

    def test_one_article_may_silence_several_rules(self) -> None:
        pack = a_pack("TN", TOWN)
        pack.silence(["LW0002", "LW0001"], TOWN.cite("第八条"), reason="本镇没有这类文件")
        assert [one.code for one in pack.silences] == ["LW0001", "LW0002"]

    def test_its_clause_keeps_its_rule(self) -> None:
        law = the_law()
        (clause,) = coverage_of(law, judged(law, a_silencing()))
        assert clause.rules == ("LW0001", "LW0002")
        assert clause.counts == {Outcome.INAPPLICABLE: 1, Outcome.PASSED: 1}


class TestSeveralTexts:
    """What more than one text says of one rule."""

    def the_city(self, answer: Judge = passed) -> RulePack:
        pack = a_pack("CT", CITY)
        document_rule(pack, "CT0001", answer, replaces="LW0001")
        return pack

    def test_two_texts_that_set_aside_one_rule_are_both_cited(self) -> None:
        report = judged(the_law(), self.the_city(), a_silencing())
        assert finding(report, "LW0001").verdict.message == (
            "该要求按《某某市规定》第三条由CT0001（文件不合要求）代替，结论见CT0001；"
            "按《某某镇细则》第八条停止检查（本镇没有这类文件）"
        )

    def test_of_a_chain_the_last_rule_judges_and_stands_for_all(self) -> None:
        report = judged(the_law(), self.the_city(failed), the_town(replaces="CT0001"))
        held = outcomes(report)
        assert (held["LW0001"], held["CT0001"], held["TN0001"]) == (
            Outcome.INAPPLICABLE,
            Outcome.INAPPLICABLE,
            Outcome.PASSED,
        )
        assert [rule.code for rule in finding(report, "TN0001").replaces] == ["CT0001", "LW0001"]
        assert finding(report, "LW0001").verdict.message.endswith("由CT0001（文件不合要求）代替，结论见TN0001")

    def test_a_chain_that_is_broken_in_the_middle_sets_nothing_aside_before_it(self) -> None:
        held = outcomes(judged(the_law(), self.the_city(inapplicable), the_town(replaces="CT0001")))
        assert (held["LW0001"], held["TN0001"]) == (Outcome.FAILED, Outcome.PASSED)

    def test_a_replacing_rule_that_is_silenced_replaces_nothing(self) -> None:
        held = outcomes(judged(the_law(), self.the_city(), a_silencing("CT0001")))
        assert (held["LW0001"], held["CT0001"]) == (Outcome.FAILED, Outcome.INAPPLICABLE)

    @pytest.mark.parametrize("order", list(permutations(range(3))))
    def test_the_order_of_the_packs_changes_nothing(self, order: tuple[int, ...]) -> None:
        packs = (the_law(), self.the_city(), the_town(replaces=["LW0001", "CT0001"]))
        report = judged(*(packs[place] for place in order))
        told = [one.verdict.message for one in report.evaluations]
        assert told == [one.verdict.message for one in judged(*packs).evaluations]

    def test_rules_that_replace_each_other_both_judge_and_the_plugins_say_so(self) -> None:
        city, town = a_pack("CT", CITY), the_town(failed, replaces="CT0001")
        document_rule(city, "CT0001", failed, replaces="TN0001")
        assert outcomes(judged(city, town)) == {"CT0001": Outcome.FAILED, "TN0001": Outcome.FAILED}
        (told,) = map(str, plugins_of(city, town).contradictions)
        assert told == (
            "pack 'city' of plugin 'Bringing' and pack 'town' of plugin 'Bringing': CT0001 and TN0001 replace each "
            "other, so each judges; take replaces= from one of them"
        )

    def test_a_rule_that_a_circle_replaces_is_replaced(self) -> None:
        city, town = a_pack("CT", CITY), the_town(passed, replaces="CT0001")
        document_rule(city, "CT0001", passed, replaces=["TN0001", "LW0001"])
        assert outcomes(judged(the_law(), city, town))["LW0001"] is Outcome.INAPPLICABLE

    def test_packs_that_bind_no_authority_together_make_no_circle(self) -> None:
        city, town = a_pack("CT", CITY, region="110101"), the_town(replaces="CT0001")
        document_rule(city, "CT0001", replaces="TN0001")
        assert plugins_of(city, town).contradictions == ()

    def test_the_equals_of_a_rule_that_is_set_aside_still_stand(self) -> None:
        city = a_pack("CT", CITY)
        document_rule(city, "CT0001", failed, same_as="LW0001")
        report = judged(the_law(), city, a_silencing())
        assert outcomes(report)["CT0001"] is Outcome.FAILED
        assert finding(report, "CT0001").also == ()

    def test_a_replacing_rule_may_yield_to_a_stricter_one_that_asks_the_same(self) -> None:
        city = a_pack("CT", CITY)
        document_rule(city, "CT0001", failed)
        report = judged(the_law(), city, the_town(same_as="CT0001"))
        assert outcomes(report) == {
            "CT0001": Outcome.FAILED,
            "LW0001": Outcome.INAPPLICABLE,
            "LW0002": Outcome.PASSED,
            "TN0001": Outcome.INAPPLICABLE,
        }


class TestDeclaring:
    """What a pack is told where it is written."""

    def test_a_rule_of_the_own_pack_cannot_be_replaced(self) -> None:
        with pytest.raises(
            PackError,
            match=r"rule TN0001 \(.*judges\): replaces: TN0002 is a rule of the own pack; give that rule its days with "
            "since= and until=, or delete it",
        ):
            the_town(replaces="TN0002")

    def test_a_rule_of_the_own_pack_cannot_be_silenced(self) -> None:
        with pytest.raises(PackError, match="pack 'town' silences: TN0002 is a rule of the own pack"):
            a_silencing("TN0002")

    def test_a_longer_prefix_is_that_of_another_pack(self) -> None:
        assert the_town(replaces="TNX0002").rules[0].replaces == {"TNX0002"}

    def test_every_code_that_is_none_is_told(self) -> None:
        with pytest.raises(PackError, match=r"replaces: '' is no code, .*; 'xz2307' is no code, .* such as XZ2307"):
            the_town(replaces=["xz2307", ""])

    def test_a_rule_either_asks_the_same_or_replaces(self) -> None:
        with pytest.raises(PackError, match="LW0001 stands under same_as, where both judge, and under replaces; keep"):
            the_town(same_as="LW0001")

    @pytest.mark.parametrize(
        ("place", "reason", "days", "told"),
        [
            ("", "没有", {}, "the citation of 《某某镇细则》 names no place; cite the article that says so"),
            ("第八条", "none", {}, "the reason 'none' is no Chinese phrase without a full stop; findings quote it"),
            ("第八条", "", {}, "the reason '' is no Chinese phrase"),
            ("第八条", "没有。", {}, "the reason '没有。' is no Chinese phrase without a full stop"),
            ("第八条", "没有", {"until": date(2024, 2, 29)}, "it ends on 2024-02-29, before it begins on 2024-03-01"),
        ],
    )
    def test_a_silence_has_an_article_a_reason_and_days(
        self, place: str, reason: str, days: dict[str, date], told: str
    ) -> None:
        with pytest.raises(PackError, match=f"the silence of LW0001: {told}"):
            a_pack("TN", TOWN).silence("LW0001", TOWN.cite(place), reason=reason, **days)

    def test_all_faults_of_a_silence_are_told_at_once(self) -> None:
        with pytest.raises(PackError, match=r"names no place; .*; the reason '' is no Chinese"):
            a_pack("TN", TOWN).silence("LW0001", TOWN.cite(), reason="")

    def test_a_silence_of_one_day_is_one(self) -> None:
        (silence,) = a_silencing(since=date(2024, 3, 1), until=date(2024, 3, 1)).silences
        assert (silence.since, silence.until) == (date(2024, 3, 1), date(2024, 3, 1))

    def test_a_renewed_rule_goes_on_replacing(self) -> None:
        next_year = TOWN.renewed(id="town-2025", title="某某镇2025年细则", in_force_from=date(2025, 1, 1))
        (rule,) = the_town().renewed("town-2025", prefix="TX", source=next_year, version="1").rules
        assert (rule.code, rule.replaces) == ("TX0001", frozenset({"LW0001"}))


CHANNEL: Parameter[str] = Parameter(
    name="channel", title="渠道", values=(DatedValue(since=date(2020, 1, 1), value="网站", citation=LAW.cite("二")),)
)
LIMIT: Parameter[Span] = Parameter(
    name="limit",
    title="公开期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(since=date(2020, 1, 1), value=working_days(20), citation=LAW.cite("一")),
        DatedValue(since=date(2024, 6, 1), value=working_days(10), citation=LAW.cite("一")),
    ),
)


class TestLocalValues:
    """Values that two packs set for the same authorities."""

    def two(self, *values: str, regions: tuple[str, str] = ("", ""), **second: Any) -> tuple[str, ...]:  # noqa: ANN401
        city, town = a_pack("CT", CITY, region=regions[0]), a_pack("TN", TOWN, region=regions[1])
        city.override(CHANNEL, values[0], CITY.cite("三"))
        town.override(CHANNEL, values[1], TOWN.cite("四"), **second)
        return tuple(map(str, plugins_of(city, town).contradictions))

    def test_values_without_order_that_differ_are_told_with_both_packs(self) -> None:
        (told,) = self.two("公告栏", "微信")
        assert told == (
            "pack 'city' of plugin 'Bringing' and pack 'town' of plugin 'Bringing': parameter 'channel' is set by "
            "某某市 and by 某某镇; keep one of 公告栏 by 《某某市规定》三 (pack 'city') and 微信 by 《某某镇细则》四 "
            "(pack 'town'): uninstall one, narrow its region or authorities, or give one value its last day with until="
        )

    def test_values_that_agree_do_not_contradict(self) -> None:
        assert self.two("公告栏", "公告栏") == ()

    @pytest.mark.parametrize(
        ("regions", "apart"),
        [
            (("341800", "341802"), False),
            (("341802", "341800"), False),
            (("", "341802"), False),
            (("341802", "341803"), True),
        ],
    )
    def test_values_of_regions_apart_do_not_contradict(self, regions: tuple[str, str], *, apart: bool) -> None:
        assert (self.two("公告栏", "微信", regions=regions) == ()) is apart

    def test_values_of_different_authorities_do_not_contradict(self) -> None:
        one, other = (a_pack(prefix, LAW, authorities=[prefix]) for prefix in ("CT", "TN"))
        other.name = "other"
        one.override(CHANNEL, "公告栏", CITY.cite("三"))
        other.override(CHANNEL, "微信", TOWN.cite("四"))
        assert plugins_of(one, other).contradictions == ()

    def test_a_value_from_before_the_law_contradicts_nothing(self) -> None:
        assert self.two("公告栏", "公告栏", since=date(2019, 1, 1)) == ()

    def test_values_of_days_apart_do_not_contradict(self) -> None:
        city, town = a_pack("CT", CITY), a_pack("TN", TOWN)
        city.override(CHANNEL, "公告栏", CITY.cite("三"), until=date(2024, 2, 29))
        town.override(CHANNEL, "微信", TOWN.cite("四"))
        assert plugins_of(city, town).contradictions == ()

    def test_two_values_of_one_pack_that_overlap_are_told_once(self) -> None:
        city = a_pack("CT", CITY)
        city.override(CHANNEL, "公告栏", CITY.cite("三"))
        city.override(CHANNEL, "微信", CITY.cite("四"), since=date(2024, 1, 1))
        (told,) = map(str, plugins_of(city).contradictions)
        assert told.startswith("pack 'city' of plugin 'Bringing': parameter 'channel' is set by 某某市 and by 某某市")

    def test_a_law_in_another_unit_than_the_local_value_is_told_before_it_is_met(self) -> None:
        city = a_pack("CT", CITY)
        in_days = attrs.evolve(LIMIT.values[1], value=days(10))
        city.override(attrs.evolve(LIMIT, values=(LIMIT.values[0], in_days)), working_days(9), CITY.cite("三"))
        (told,) = map(str, plugins_of(city).contradictions)
        assert "are not of one unit; state both in one" in told

    def test_different_parameters_of_one_name_are_told_with_both_packs(self) -> None:
        city, town = a_pack("CT", CITY), a_pack("TN", TOWN)
        city.override(CHANNEL, "公告栏", CITY.cite("三"))
        town.override(attrs.evolve(CHANNEL, title="途径"), "公告栏", TOWN.cite("四"))
        (told,) = map(str, plugins_of(city, town).contradictions)
        assert told == (
            "pack 'city' of plugin 'Bringing' and pack 'town' of plugin 'Bringing': two different parameters are "
            "called 'channel', 渠道 and 途径; local values find a parameter by its name: rename one, or import the "
            "other's"
        )


LOCAL = a_pack("TN", a_text("town", "某某镇细则", date(2024, 3, 1), date(2024, 12, 31)))
document_rule(LOCAL, "TN0001", replaces="XZ2307")
LOCAL.silence(["XZ2308", "REG2601", "XZ3103"], LOCAL.source.cite("第八条"), reason="本镇不设")
INSTALLED = load_plugins(only=["regulation", "xuanzhou"])
WITH_LOCAL = load_plugins(only=["regulation", "xuanzhou"], extra=[Bringing((LOCAL,))])
KINDS = tuple(kind for kind in INSTALLED.record_types.values() if kind is not Authority)
SET_ASIDE = {"XZ2307", "XZ2308", "REG2601", "XZ3103"}


@settings(max_examples=20)
@given(dossiers(KINDS), st.dates(date(2024, 1, 1), date(2025, 12, 31)))
def test_the_verdicts_of_rules_that_are_not_set_aside_are_unchanged(dossier: Dossier, as_of: date) -> None:
    before, after = (check(dossier, as_of=as_of, plugins=plugins) for plugins in (INSTALLED, WITH_LOCAL))
    was, now = (
        {
            (one.rule.code, one.record.id): (one.verdict, one.verdict.message)
            for one in report.evaluations
            if one.rule.code not in SET_ASIDE | equals_of(SET_ASIDE) and one.rule.pack != LOCAL.name
        }
        for report in (before, after)
    )
    assert was == now


def equals_of(codes: set[str]) -> set[str]:
    """The rules that ask the same as others: where those are set aside, these stand alone."""
    rules = [rule for pack in INSTALLED.packs for rule in pack.rules]
    return {rule.code for rule in rules if rule.same_as & codes} | {
        other for rule in rules if rule.code in codes for other in rule.same_as
    }
