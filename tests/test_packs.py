"""A rule pack: the rules of one legal text, with its clause table."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import date
from importlib.metadata import version
from pathlib import Path
from textwrap import dedent

import pytest

from zwgk import (
    Authority,
    AuthorityKind,
    Clause,
    Context,
    DatedValue,
    Disposition,
    Layers,
    PackError,
    Parameter,
    PolicyDocument,
    Rule,
    RulePack,
    Source,
    Span,
    Stricter,
    Verdict,
    ZwgkError,
    days,
    passed,
    working_days,
)

CLAUSES = (Clause(id="1-1", title="及时公开", disposition=Disposition.AUTOMATIC),)
PLAN = Source(
    id="plan",
    title="某县2024年要点",
    issuer="某县政府",
    in_force_from=date(2024, 1, 1),
    in_force_until=date(2024, 12, 31),
    clauses=CLAUSES,
)
TOWN_PLAN = Source(id="town", title="某镇要点", issuer="某某镇", in_force_from=date(2024, 3, 1), clauses=CLAUSES)
LIMIT: Parameter[Span] = Parameter(
    name="limit",
    title="公开期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(since=date(2020, 1, 1), value=working_days(30), citation=PLAN.cite()),
        DatedValue(since=date(2024, 1, 1), value=working_days(20), citation=PLAN.cite("一")),
    ),
)
HOW_OFTEN: Parameter[int] = Parameter(
    name="how-often",
    title="次数",
    stricter=Stricter.HIGHER,
    values=(DatedValue(since=date(2024, 1, 1), value=2, citation=PLAN.cite("二")),),
)
CHANNEL: Parameter[str] = Parameter(
    name="channel",
    title="渠道",
    values=(DatedValue(since=date(2024, 1, 1), value="网站", citation=PLAN.cite("三")),),
)


def a_pack(
    name: str = "town", source: Source = TOWN_PLAN, region: str = "", authorities: Iterable[str] = ()
) -> RulePack:
    return RulePack(name, prefix="TN", source=source, region=region, authorities=authorities, version="1")


def declare(pack: RulePack, code: str) -> Rule:
    @pack.rule(code, clause="1-1", title="文件逾期公开")
    def late_document(document: PolicyDocument, context: Context) -> Verdict:
        """文件是否及时公开。

        检查内容：日期。

        为什么：要知道。

        如何整改：补公开。
        """
        return passed(f"{document.id}{context.as_of}")

    return late_document


def test_a_pack_has_the_version_of_its_distribution() -> None:
    assert RulePack("x", prefix="XX", source=PLAN, distribution="attrs").version == version("attrs")


def test_a_pack_of_no_distribution_has_the_version_it_is_given() -> None:
    pack = RulePack("x", prefix="XX", source=PLAN, version="0.1")
    assert (pack.version, pack.distribution) == ("0.1", "")


def test_a_pack_without_version_and_distribution_is_told_both_cures() -> None:
    with pytest.raises(PackError, match=r"pack 'x' has no version; pass distribution='zwgk-x' or version='0.1'"):
        RulePack("x", prefix="XX", source=PLAN)


def test_a_pack_of_a_distribution_that_is_not_installed_is_refused_by_name() -> None:
    with pytest.raises(PackError, match=r"pack 'x' comes from 'zwgk-nowhere', which is not installed; install it"):
        RulePack("x", prefix="XX", source=PLAN, distribution="zwgk-nowhere")


def test_sections_without_a_package_are_refused() -> None:
    with pytest.raises(PackError, match=r"pack 'x' names sections but no package; pass package=__name__"):
        RulePack("x", prefix="XX", source=PLAN, version="1", sections=["s1"])


def test_rules_come_in_order_of_code() -> None:
    pack = a_pack()
    second, first = declare(pack, "TN0002"), declare(pack, "TN0001")
    assert pack.rules == (first, second)


def test_a_pack_that_declares_nothing_has_no_rules_and_no_overrides() -> None:
    assert (a_pack().rules, a_pack().overrides) == ((), ())


def test_a_pack_is_shown_by_name_and_version() -> None:
    assert repr(a_pack()) == "<RulePack 'town' 1>"


SECTION = '''
from zwgk import Context, PolicyDocument, Verdict, passed
from {package} import PACK, LIMIT, working_days

PACK.override(LIMIT, working_days(10), PACK.source.cite())

@PACK.rule("TN0001", clause="1-1", title="文件逾期公开")
def late_document(document: PolicyDocument, context: Context) -> Verdict:
    """文件是否及时公开。

    检查内容：日期。

    为什么：要知道。

    如何整改：补公开。
    """
    return passed()
'''


@pytest.fixture
def sectioned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a package with a pack of one section."""
    package = "zwgk_test_sectioned"
    folder = tmp_path / package
    folder.mkdir()
    (folder / "__init__.py").write_text(
        dedent("""
            from datetime import date
            from zwgk import *

            SOURCE = Source(id="s", title="要点", issuer="某某镇", in_force_from=date(2024, 1, 1), clauses=(
                Clause(id="1-1", title="及时公开", disposition=Disposition.AUTOMATIC),))
            LIMIT = Parameter(name="limit", title="期限", stricter=Stricter.LOWER, values=(
                DatedValue(since=date(2024, 1, 1), value=working_days(20), citation=SOURCE.cite()),))
            PACK = RulePack("sectioned", prefix="TN", source=SOURCE, version="1", package=__name__, sections=("s1",))
        """),
        "utf-8",
    )
    (folder / "s1.py").write_text(SECTION.format(package=package), "utf-8")
    for module in (package, f"{package}.s1"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    return package


def rules_of(pack: RulePack) -> list[str]:
    return [rule.code for rule in pack.rules]


def overrides_of(pack: RulePack) -> list[str]:
    return [override.parameter.name for override in pack.overrides]


@pytest.mark.parametrize(("ask", "answer"), [(rules_of, ["TN0001"]), (overrides_of, ["limit"])])
def test_sections_load_when_somebody_asks(
    sectioned: str, ask: Callable[[RulePack], list[str]], answer: list[str]
) -> None:
    pack = __import__(sectioned).PACK
    assert f"{sectioned}.s1" not in sys.modules
    assert ask(pack) == answer
    assert f"{sectioned}.s1" in sys.modules
    for module in (sectioned, f"{sectioned}.s1"):
        del sys.modules[module]


@pytest.mark.parametrize(
    ("pack_region", "region", "bound"),
    [
        ("", "341802", True),
        ("", "", True),
        ("341802", "", True),
        ("341802", "341802", True),
        ("341802", "341802103", True),
        ("341802", "341803", False),
        ("341802", "341800", False),
        ("341802", "340000", False),
        ("341800", "341802", True),
        ("341800", "341902", False),
        ("340000", "341802", True),
        ("340000", "110000", False),
    ],
)
def test_a_pack_binds_the_authorities_of_its_region(pack_region: str, region: str, bound: bool) -> None:  # noqa: FBT001
    assert a_pack(region=pack_region).binds(_authority(region)) is bound


def _authority(region: str, id: str = "czj") -> Authority:  # noqa: A002 (the field of an authority)
    return Authority(id=id, name="某局", kind=AuthorityKind.DEPARTMENT, region=region)


@pytest.mark.parametrize(
    ("id", "region", "bound"),
    [("czj", "341802", True), ("czj", "", True), ("mzj", "341802", False), ("czj", "341803", False)],
)
def test_a_pack_that_names_authorities_binds_only_those(id: str, region: str, *, bound: bool) -> None:  # noqa: A002
    assert a_pack(region="341802", authorities=["czj"]).binds(_authority(region, id)) is bound


def test_a_local_value_is_kept_with_who_set_it_and_since_when() -> None:
    pack = a_pack()
    pack.override(LIMIT, working_days(15), TOWN_PLAN.cite("四"))
    (override,) = pack.overrides
    assert (override.parameter, override.value, override.citation) == (LIMIT, working_days(15), TOWN_PLAN.cite("四"))
    assert (override.layer, override.since, override.until) == ("某某镇", date(2024, 3, 1), date.max)


def test_a_local_value_says_its_own_layer_and_first_day_where_given() -> None:
    pack = a_pack(source=PLAN)
    pack.override(LIMIT, working_days(15), PLAN.cite(), layer="县府办", since=date(2024, 7, 1))
    (override,) = pack.overrides
    assert (override.layer, override.since, override.until) == ("县府办", date(2024, 7, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("day", "provenance"),
    [
        (date(2024, 2, 29), "20个工作日"),
        (date(2024, 3, 1), "20个工作日 → 15个工作日（某某镇）"),
        (date(2024, 3, 2), "20个工作日 → 15个工作日（某某镇）"),
    ],
    ids=str,
)
def test_a_local_value_holds_from_the_first_day_of_the_local_text(day: date, provenance: str) -> None:
    pack = a_pack()
    pack.override(LIMIT, working_days(15), TOWN_PLAN.cite())
    assert Layers(pack.overrides).resolve(LIMIT, day).provenance == provenance


def test_a_value_ends_on_its_last_day_and_the_next_one_may_be_less_strict() -> None:
    pack = a_pack()
    pack.override(LIMIT, working_days(10), TOWN_PLAN.cite("四"), until=date(2024, 6, 30))
    pack.override(LIMIT, working_days(15), TOWN_PLAN.cite("五"), since=date(2024, 7, 1))
    layers = Layers(pack.overrides)
    held = [layers.value(LIMIT, day) for day in (date(2024, 6, 29), date(2024, 6, 30), date(2024, 7, 1))]
    assert held == [working_days(10), working_days(10), working_days(15)]


@pytest.mark.parametrize(
    ("until", "fits"), [(date(2024, 2, 29), False), (date(2024, 3, 1), True), (date(2024, 3, 2), True)], ids=str
)
def test_a_value_does_not_end_before_it_begins(until: date, *, fits: bool) -> None:
    pack = a_pack()
    if fits:
        pack.override(LIMIT, working_days(10), TOWN_PLAN.cite(), until=until)
        assert pack.overrides[0].until == until
    else:
        with pytest.raises(PackError, match="'limit' from 2024-03-01 until 2024-02-29; swap the days"):
            pack.override(LIMIT, working_days(10), TOWN_PLAN.cite(), until=until)


@pytest.mark.parametrize(
    ("day", "amount"), [(date(2023, 12, 31), 25), (date(2024, 1, 1), 20), (date(2024, 1, 2), 20)], ids=str
)
def test_a_law_that_became_stricter_than_an_older_local_value_prevails(day: date, amount: int) -> None:
    pack = a_pack()
    pack.override(LIMIT, working_days(25), TOWN_PLAN.cite(), since=date(2023, 6, 1))
    assert Layers(pack.overrides).value(LIMIT, day) == working_days(amount)


def test_a_local_value_from_before_the_law_is_held_against_the_law_s_first() -> None:
    with pytest.raises(PackError, match="from 30个工作日 to 31个工作日"):
        a_pack().override(LIMIT, working_days(31), TOWN_PLAN.cite(), since=date(2019, 1, 1))


def test_a_longer_term_is_refused_with_both_values() -> None:
    with pytest.raises(
        PackError, match=r"pack 'town' loosens parameter 'limit' from 20个工作日 to 25个工作日; a local layer may only"
    ):
        a_pack().override(LIMIT, working_days(25), TOWN_PLAN.cite())


def test_a_smaller_number_is_refused_where_more_is_stricter() -> None:
    with pytest.raises(PackError, match=r"loosens parameter 'how-often' from 2 to 1"):
        a_pack().override(HOW_OFTEN, 1, TOWN_PLAN.cite())


def test_a_refused_value_leaves_no_trace() -> None:
    pack = a_pack()
    with pytest.raises(PackError):
        pack.override(LIMIT, working_days(25), TOWN_PLAN.cite())
    assert pack.overrides == ()


def test_an_equal_value_is_no_loosening() -> None:
    pack = a_pack()
    pack.override(LIMIT, working_days(20), TOWN_PLAN.cite())
    assert Layers(pack.overrides).resolve(LIMIT, date(2024, 6, 30)).provenance == "20个工作日"


def test_a_longer_term_is_taken_where_the_cited_text_allows_it() -> None:
    pack = a_pack()
    pack.override(LIMIT, working_days(25), TOWN_PLAN.cite("五"), loosens_by_authority=True)
    resolved = Layers(pack.overrides).resolve(LIMIT, date(2024, 6, 30))
    assert (resolved.value, resolved.citation) == (working_days(25), TOWN_PLAN.cite("五"))


def test_a_value_without_order_is_replaced() -> None:
    pack = a_pack()
    pack.override(CHANNEL, "公告栏", TOWN_PLAN.cite())
    assert Layers(pack.overrides).resolve(CHANNEL, date(2024, 6, 30)).provenance == "网站 → 公告栏（某某镇）"


def test_more_time_in_another_unit_is_refused() -> None:
    """15 working days are at least 19 calendar days, and mostly 21: longer than 18, though 15 is less than 18."""
    in_days: Parameter[Span] = Parameter(
        name="in-days",
        title="公示期限",
        stricter=Stricter.LOWER,
        values=(DatedValue(since=date(2024, 1, 1), value=days(18), citation=PLAN.cite()),),
    )
    with pytest.raises(ZwgkError, match="in-days"):
        a_pack().override(in_days, working_days(15), TOWN_PLAN.cite())


def published_document(document: PolicyDocument, context: Context) -> Verdict:
    """文件是否及时公开。

    检查内容：日期。

    为什么：要知道。

    如何整改：补公开。
    """
    return passed(f"{document.id}{context.as_of}")


class TestRenewed:
    """The pack of the text that follows."""

    CLAUSES = tuple(
        Clause(id=f"1-{number}", title="及时公开", place="一", disposition=Disposition.AUTOMATIC)
        for number in range(1, 5)
    )
    BEFORE = Source(
        id="plan-2024",
        title="某县2024年要点",
        issuer="某县政府",
        in_force_from=date(2024, 1, 1),
        in_force_until=date(2024, 12, 31),
        clauses=CLAUSES[:3],
    )
    AFTER = BEFORE.renewed(
        id="plan-2025",
        title="某县2025年要点",
        in_force_from=date(2025, 1, 1),
        in_force_until=date(2025, 12, 31),
        without=["1-2"],
        clauses=[CLAUSES[3]],
    )

    def packs(self) -> tuple[RulePack, RulePack]:
        before = RulePack("plan-2024", prefix="PN", source=self.BEFORE, region="341802", version="1")
        law = Source(id="law", title="某法", issuer="全国人大", in_force_from=date(2000, 1, 1))
        before.rule("PN0001", clause="1-1", title="文件逾期公开", uses=[LIMIT], citations=[law.cite("第一条")])(
            published_document
        )
        before.rule("PN0002", clause="1-2", title="文件没有标题")(published_document)
        before.rule("PN0003", clause=["1-2", "1-3"], title="文件没有日期", since=date(2008, 5, 1))(published_document)
        return before, before.renewed("plan-2025", prefix="PX", source=self.AFTER, version="2")

    def test_rules_whose_clauses_remain_judge_the_new_years_records(self) -> None:
        _, after = self.packs()
        assert [(rule.code, [clause.id for clause in rule.clauses]) for rule in after.rules] == [
            ("PX0001", ["1-1"]),
            ("PX0003", ["1-3"]),
        ]
        first, third = after.rules
        assert (first.since, first.until) == (date(2025, 1, 1), date(2025, 12, 31))
        assert (third.since, third.until) == (date(2008, 5, 1), date(2025, 12, 31))
        assert [str(citation) for citation in first.citations] == ["《某法》第一条", "《某县2025年要点》一"]
        assert (after.region, first.pack, first.uses) == ("341802", "plan-2025", (LIMIT,))

    def test_the_text_before_stays_as_it_was(self) -> None:
        before, after = self.packs()
        assert [rule.code for rule in after.rules] == ["PX0001", "PX0003"]
        assert [rule.code for rule in before.rules] == ["PN0001", "PN0002", "PN0003"]
        assert [clause.id for clause in self.BEFORE.clauses] == ["1-1", "1-2", "1-3"]
        assert [clause.id for clause in self.AFTER.clauses] == ["1-1", "1-3", "1-4"]

    def test_a_rule_of_its_own_takes_the_place_of_the_one_before(self) -> None:
        _, after = self.packs()
        after.rule("PX0001", clause="1-1", title="文件还是逾期")(published_document)
        assert [rule.title for rule in after.rules] == ["文件还是逾期", "文件没有日期"]

    def test_the_new_pack_has_a_prefix_of_its_own(self) -> None:
        before, _ = self.packs()
        with pytest.raises(PackError, match="needs a prefix of its own"):
            before.renewed("plan-2025", prefix="PN", source=self.AFTER, version="2")

    def test_a_clause_to_leave_out_has_to_be_there(self) -> None:
        with pytest.raises(PackError, match="no clause '9-9'"):
            self.BEFORE.renewed(id="x", title="某县要点", in_force_from=date(2025, 1, 1), without=["9-9"])

    def test_a_clause_with_a_known_id_takes_its_place(self) -> None:
        changed = Clause(id="1-2", title="从严公开", disposition=Disposition.AUTOMATIC)
        after = self.BEFORE.renewed(id="x", title="某县要点", in_force_from=date(2025, 1, 1), clauses=[changed])
        assert [one.title for one in after.clauses] == ["及时公开", "从严公开", "及时公开"]


LAW = Source(
    id="law",
    title="某法",
    issuer="某大会",
    in_force_from=date(2020, 1, 1),
    clauses=(Clause(id="law-3", place="第三条", title="如实公开", disposition=Disposition.AUTOMATIC),),
)


def _with_others(*others: Source) -> RulePack:
    return RulePack("national", prefix="NA", source=PLAN, others=others, version="1")


def test_a_pack_of_several_texts_has_the_clauses_of_all_of_them() -> None:
    pack = _with_others(LAW)
    assert pack.sources == (PLAN, LAW)
    assert [clause.id for clause in pack.clauses] == ["1-1", "law-3"]


@pytest.mark.parametrize(
    ("clauses", "source", "places"),
    [("1-1", PLAN, ["1-1"]), ("law-3", LAW, ["第三条"]), (("law-3", "1-1"), LAW, ["第三条", "1-1"])],
)
def test_a_rule_belongs_to_the_text_of_its_first_clause(
    clauses: str | tuple[str, ...], source: Source, places: list[str]
) -> None:
    rule = _with_others(LAW).rule("NA0101", clause=clauses, title="没有如实公开")(untruthful)
    assert rule.source is source
    assert (rule.since, rule.until) == (source.in_force_from, source.in_force_until)
    assert [citation.place for citation in rule.citations] == places


def test_a_clause_that_no_text_of_the_pack_has_is_refused() -> None:
    with pytest.raises(PackError, match=r"某县2024年要点、某法 has no clause 'law-4'; add it to the clause table"):
        _with_others(LAW).rule("NA0101", clause="law-4", title="没有如实公开")(untruthful)


def test_the_clause_ids_of_a_pack_are_unique_over_its_texts() -> None:
    with pytest.raises(PackError, match="某县2024年要点 and 某镇要点 both have a clause '1-1'; begin the ids of one"):
        _with_others(TOWN_PLAN)


def test_a_pack_names_each_of_its_texts_once() -> None:
    with pytest.raises(PackError, match="names the text 'law' twice"):
        _with_others(LAW, LAW)


def test_a_renewed_pack_keeps_the_rules_of_the_texts_around_its_own() -> None:
    pack = _with_others(LAW)
    pack.rule("NA0101", clause="law-3", title="没有如实公开")(untruthful)
    next_year = PLAN.renewed(id="plan-2025", title="某县2025年要点", in_force_from=date(2025, 1, 1))
    renewed = pack.renewed("national-2025", prefix="NB", source=next_year, others=(LAW,), version="1")
    (rule,) = renewed.rules
    assert (rule.code, rule.source, rule.since) == ("NB0101", LAW, LAW.in_force_from)


def untruthful(document: PolicyDocument, context: Context) -> Verdict:
    """文件是否如实公开。

    检查内容：文件如实公开。

    为什么：公众有权知情。

    如何整改：更正公开的内容。
    """
    return passed(f"{document.title}截至{context.as_of}如实公开")
