"""A rule: one requirement of one text, as a function from a record to a verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NoReturn

import pytest

from zwgk import (
    Authority,
    AuthorityKind,
    CalendarGap,
    Citation,
    Clause,
    Context,
    DatedValue,
    Disposition,
    Dossier,
    Interpretation,
    Layers,
    LegalityReview,
    MissingFacts,
    NormativeCleanUp,
    Outcome,
    PackError,
    Parameter,
    PolicyDocument,
    Publication,
    Record,
    Rule,
    RulePack,
    Severity,
    Source,
    Span,
    Stage,
    Stricter,
    Verdict,
    Why,
    china_calendar,
    failed,
    needs_human,
    passed,
    working_days,
)
from zwgk.context import Bench
from zwgk.judging import judge as judged
from zwgk.rules import RuleFunction

PLAN = Source(
    id="plan",
    title="某县2024年要点",
    issuer="某县政府",
    in_force_from=date(2024, 1, 1),
    in_force_until=date(2024, 12, 31),
    clauses=(
        Clause(id="1-1", title="及时公开", owners=("办公室", "预算科"), disposition=Disposition.AUTOMATIC),
        Clause(id="1-2", title="写明文号", owners=("办公室",), disposition=Disposition.AUTOMATIC),
        Clause(
            id="2-1",
            title="乡镇公开",
            disposition=Disposition.AUTOMATIC,
            owed_by=frozenset({AuthorityKind.TOWNSHIP, AuthorityKind.SUBDISTRICT}),
        ),
    ),
)
OPEN_ENDED = Source(
    id="law",
    title="某条例",
    issuer="某机关",
    in_force_from=date(2008, 5, 1),
    clauses=(Clause(id="1-1", title="及时公开", disposition=Disposition.AUTOMATIC),),
)
LIMIT: Parameter[Span] = Parameter(
    name="limit",
    title="公开期限",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=date(2024, 1, 1), value=working_days(20), citation=PLAN.cite("一")),),
)
PAGE = """文件是否及时公开。

检查内容：公开的
日期。

为什么：公众要知道。

如何整改：补公开。
"""


def pack(source: Source = PLAN) -> RulePack:
    return RulePack("plan", prefix="PL", source=source, version="1.2")


def documented(function: RuleFunction, page: str = PAGE) -> RuleFunction:
    function.__doc__ = page
    return function


def late_document(document: PolicyDocument, context: Context) -> Verdict:
    return passed(f"{document.id}在{context.as_of}已公开")


def declare(function: RuleFunction = late_document, **metadata: Any) -> Rule:  # noqa: ANN401 (rule metadata)
    given = {"code": "PL0001", "clause": "1-1", "title": "文件逾期公开", **metadata}
    return pack(given.pop("source", PLAN)).rule(given.pop("code"), **given)(
        documented(function) if function.__doc__ is None else function
    )


BUREAU = Authority(id="czj", name="某县财政局", kind=AuthorityKind.DEPARTMENT)
DOCUMENT = PolicyDocument(id="doc", title="办法", published_at="2024-03-15")


def judge(rule: Rule, record: Record, *others: Record, as_of: date = date(2024, 6, 30)) -> Verdict:
    own = () if isinstance(record, Authority) else (record,)
    dossier = Dossier(BUREAU, (*own, *others)).as_of(as_of)
    bench = Bench(as_of=as_of, calendar=china_calendar(), dossier=dossier, layers=Layers())
    seen = dossier.get(record.id)
    assert seen is not None
    return judged(rule, seen, bench)


def test_a_rule_takes_its_name_record_type_and_page_from_the_function() -> None:
    rule = declare()
    assert (rule.code, rule.name, rule.subject, rule.function) == (
        "PL0001",
        "late-document",
        PolicyDocument,
        late_document,
    )
    assert (rule.page.summary, rule.page.checks) == ("文件是否及时公开。", "公开的日期。")
    assert (rule.page.why, rule.page.cure) == ("公众要知道。", "补公开。")


def test_a_rule_takes_pack_version_and_days_from_its_pack() -> None:
    rule = declare()
    assert (rule.pack, rule.pack_version, rule.source) == ("plan", "1.2", PLAN)
    assert (rule.since, rule.until) == (date(2024, 1, 1), date(2024, 12, 31))


def test_a_rule_has_plain_defaults() -> None:
    rule = declare()
    assert (rule.severity, rule.stages, rule.functions, rule.uses, rule.needs, rule.version) == (
        Severity.ERROR,
        frozenset({Stage.AUDIT}),
        frozenset(),
        (),
        (),
        1,
    )


def test_a_rule_keeps_what_its_declaration_says() -> None:
    cited = PLAN.cite("一·1")
    rule = declare(
        clause=["1-2", "1-1"],
        severity=Severity.NOTE,
        stages=[Stage.GATE, Stage.AUDIT],
        functions=["finance"],
        uses=[LIMIT],
        needs=["published_at"],
        citations=[cited],
        since=date(2024, 3, 1),
        until=date(2024, 6, 30),
        version=2,
    )
    assert [clause.id for clause in rule.clauses] == ["1-2", "1-1"]
    assert (rule.severity, rule.stages, rule.functions) == (Severity.NOTE, frozenset(Stage), frozenset({"finance"}))
    assert (rule.uses, rule.needs, rule.citations) == ((LIMIT,), ("published_at",), (cited,))
    assert (rule.since, rule.until, rule.version) == (date(2024, 3, 1), date(2024, 6, 30), 2)


def test_a_rule_cites_its_clauses_by_default() -> None:
    assert declare(clause=["1-1", "1-2"]).citations == (
        Citation(source=PLAN, place="1-1"),
        Citation(source=PLAN, place="1-2"),
    )


def test_a_rule_is_answered_for_by_the_owners_of_its_clauses_each_once() -> None:
    assert declare(clause=["1-1", "1-2"]).owners == ("办公室", "预算科")


def test_a_rule_is_owed_by_whoever_owes_any_of_its_clauses() -> None:
    assert declare(clause="2-1").owed_by == {AuthorityKind.TOWNSHIP, AuthorityKind.SUBDISTRICT}
    assert declare(clause=["1-1", "2-1"]).owed_by == set(AuthorityKind)


def test_a_lone_function_is_one_function_and_not_its_letters() -> None:
    assert declare(functions="finance").functions == {"finance"}


def test_a_rule_may_be_about_a_base_type() -> None:
    def late_publication(publication: Publication, context: Context) -> Verdict:
        return passed(f"{publication.id}{context.as_of}")

    assert declare(late_publication).subject is Publication


def test_calling_a_rule_calls_its_function() -> None:
    bench = Bench(as_of=date(2024, 6, 30), calendar=china_calendar(), dossier=Dossier(BUREAU), layers=Layers())
    rule = declare()
    assert rule(DOCUMENT, Context(bench, rule, DOCUMENT)).message == "doc在2024-06-30已公开"


@pytest.mark.parametrize(
    ("severity", "rank", "chinese"),
    [(Severity.ERROR, 0, "应当"), (Severity.WARNING, 1, "原则上"), (Severity.NOTE, 2, "鼓励")],
)
def test_the_most_binding_words_rank_first(severity: Severity, rank: int, chinese: str) -> None:
    assert (severity.rank, severity.chinese) == (rank, chinese)


NAMED = r"rule PL0001 \(.*late_document\): "


@pytest.mark.parametrize(
    "code",
    ["", "PL001", "PL00001", "pl0001", "P0001", "PLPLPL0001", "PL-0001", " PL0001", "PL0001\n", "PL０００１"],
    ids=repr,
)
def test_a_code_of_another_form_is_refused(code: str) -> None:
    with pytest.raises(PackError, match=r"late_document\): a code is two to five capital letters and four digits"):
        declare(code=code)


@pytest.mark.parametrize("code", ["XZ0001", "PLA0001"])
def test_a_code_that_is_not_the_prefix_and_four_digits_is_refused(code: str) -> None:
    with pytest.raises(PackError, match=rf"rule {code}.*pack 'plan' begin with PL"):
        declare(code=code)


def test_a_code_with_a_foreign_prefix_is_refused_by_the_functions_name() -> None:
    with pytest.raises(PackError, match="late_document"):
        declare(code="XZ0001")


@pytest.mark.parametrize("title", ["", "逾期", "逾期公", "Late publication", "逾" * 21], ids=repr)
def test_a_title_that_is_no_short_chinese_phrase_is_refused(title: str) -> None:
    with pytest.raises(PackError, match=NAMED + r"the title .* is not 4 to 20 characters of Chinese that name the"):
        declare(title=title)


@pytest.mark.parametrize("title", ["逾期公开", "逾" * 20], ids=len)
def test_a_title_of_four_to_twenty_characters_is_taken(title: str) -> None:
    assert declare(title=title).title == title


@pytest.mark.parametrize(
    ("page", "lacking"),
    [
        ("", "检查内容、为什么、如何整改"),
        ("文件是否及时公开。", "检查内容、为什么、如何整改"),
        ("文件是否及时公开。\n\n检查内容：日期。\n\n为什么：要知道。", "如何整改"),
        ("文件是否及时公开。\n\n检查内容：日期。\n\n为什么：\n\n如何整改：补公开。", "为什么"),
        ("检查内容：日期。\n\n为什么：要知道。\n\n如何整改：补公开。", "检查内容"),
        ("文件是否及时公开。\n\n检查内容: 日期。\n\n为什么：要知道。\n\n如何整改：补公开。", "检查内容"),
    ],
    ids=["empty", "one sentence", "no cure", "an empty heading", "no first sentence", "a half-width colon"],
)
def test_a_docstring_without_its_parts_is_refused_by_what_it_lacks(page: str, lacking: str) -> None:
    def late_document(document: PolicyDocument, context: Context) -> Verdict:
        return passed(f"{document.id}{context.as_of}")

    with pytest.raises(
        PackError, match=NAMED + rf"the docstring lacks {lacking}; begin it with one Chinese sentence and"
    ):
        declare(documented(late_document, page))


def test_a_docstring_that_begins_with_a_blank_line_lacks_nothing() -> None:
    def late_document(document: PolicyDocument, context: Context) -> Verdict:
        return passed(f"{document.id}{context.as_of}")

    assert declare(documented(late_document, f"\n    {PAGE}")).page.summary == "文件是否及时公开。"


def no_parameters() -> Verdict:
    return passed()


def one_parameter(document: PolicyDocument) -> Verdict:
    return passed(document.id)


def three_parameters(document: PolicyDocument, context: Context, day: date) -> Verdict:
    return passed(f"{document.id}{context.as_of}{day}")


def unannotated(document, context: Context) -> Verdict:  # type: ignore[no-untyped-def] # noqa: ANN001 (the point)
    return passed(f"{document.id}{context.as_of}")


def no_record(document: date, context: Context) -> Verdict:
    return passed(f"{document}{context.as_of}")


def no_class(document: PolicyDocument | Interpretation, context: Context) -> Verdict:
    return passed(f"{document.id}{context.as_of}")


def no_context(document: PolicyDocument, context: date) -> Verdict:
    return passed(f"{document.id}{context}")


@pytest.mark.parametrize(
    "function", [no_parameters, one_parameter, three_parameters, unannotated, no_record, no_class, no_context]
)
def test_a_function_of_another_shape_is_refused_with_the_shape_to_write(function: Callable[..., Verdict]) -> None:
    shape = r"write it as def rule\(document: PolicyDocument, context: Context\) -> Verdict"
    with pytest.raises(PackError, match=rf"rule PL0001 \(.*{function.__name__}\): {shape}"):
        declare(function)


def no_return_annotation(document: PolicyDocument, context: Context):  # type: ignore[no-untyped-def] # noqa: ANN201 (the point)
    return passed(f"{document.id}{context.as_of}")


def maybe_a_verdict(document: PolicyDocument, context: Context) -> Verdict | None:
    return passed(f"{document.id}{context.as_of}")


def many_verdicts(document: PolicyDocument, context: Context) -> list[Verdict]:
    return [passed(f"{document.id}{context.as_of}")]


@pytest.mark.parametrize("function", [no_return_annotation, maybe_a_verdict, many_verdicts])
def test_a_function_that_promises_no_verdict_is_refused(function: Callable[..., Any]) -> None:
    with pytest.raises(PackError, match=rf"{function.__name__}\): annotate the return as Verdict; a rule gives exactl"):
        declare(function)


@pytest.mark.parametrize("annotation", ["PolicyDocumentt", "zwgk.PolicyDocument", "date.Missing", "Policy Document"])
def test_an_annotation_that_cannot_be_read_is_refused_by_the_functions_name(annotation: str) -> None:
    def late_document(document: PolicyDocument, context: Context) -> Verdict:
        return passed(f"{document.id}{context.as_of}")

    late_document.__annotations__["document"] = annotation
    with pytest.raises(PackError, match=NAMED + "an annotation cannot be read .*import its type at run time"):
        declare(late_document)


def test_a_clause_that_the_source_lacks_is_refused() -> None:
    with pytest.raises(PackError, match=NAMED + r"某县2024年要点 has no clause '9-9'; add it to the clause table or"):
        declare(clause="9-9")


def test_a_rule_without_a_clause_is_refused() -> None:
    with pytest.raises(PackError, match=NAMED + r"names no clause; give the clause of 某县2024年要点 it checks"):
        declare(clause=())


def test_needs_that_the_record_has_no_field_for_are_refused_by_name() -> None:
    with pytest.raises(PackError, match=NAMED + r"needs names signed, titel, which PolicyDocument has no field for"):
        declare(needs=["published_at", "signed", "titel"])


def test_a_code_declared_twice_is_refused_by_the_functions_name() -> None:
    one = pack()
    again = one.rule("PL0001", clause="1-1", title="文件逾期公开")
    again(documented(late_document))
    with pytest.raises(PackError, match=r"PL0001.*late_document.*declared twice in pack 'plan'; give each rule its"):
        again(documented(late_document))


TOWN = Authority(id="z", name="某某镇人民政府", kind=AuthorityKind.TOWNSHIP)


def test_an_authority_of_another_kind_does_not_owe_it() -> None:
    refusal = declare(clause="2-1").not_owed_by(BUREAU)
    assert refusal is not None
    assert refusal.outcome is Outcome.INAPPLICABLE
    assert refusal.message == "该要求由乡镇人民政府、街道办事处承担，某县财政局属于政府部门"


def test_an_authority_of_the_kind_owes_it() -> None:
    assert declare(clause="2-1").not_owed_by(TOWN) is None


@pytest.mark.parametrize(
    ("functions", "owed"),
    [((), False), (("education",), False), (("finance",), True), (("education", "public-service"), True)],
    ids=str,
)
def test_an_authority_owes_it_where_it_has_one_of_the_functions(functions: tuple[str, ...], owed: bool) -> None:  # noqa: FBT001
    bureau = Authority(id="a", name="某局", kind=AuthorityKind.DEPARTMENT, functions=functions)
    refusal = declare(functions=["public-service", "finance"]).not_owed_by(bureau)
    assert (refusal is None) is owed


def test_an_authority_without_the_function_is_told_which_one_is_asked_for() -> None:
    refusal = declare(functions=["public-service", "finance"]).not_owed_by(BUREAU)
    assert refusal is not None
    assert refusal.outcome is Outcome.INAPPLICABLE
    assert refusal.message == "某县财政局没有该要求所涉的职能（finance、public-service）"


@pytest.mark.parametrize(
    ("published_at", "outcome"),
    [
        ("2023-12-31", Outcome.INAPPLICABLE),
        ("2024-01-01", Outcome.PASSED),
        ("2024-12-31", Outcome.PASSED),
        ("2025-01-01", Outcome.INAPPLICABLE),
        (None, Outcome.PASSED),
    ],
)
def test_a_rule_reaches_the_records_of_its_days(published_at: str | None, outcome: Outcome) -> None:
    document = PolicyDocument(id="doc", published_at=published_at)
    assert judge(declare(), document, as_of=date(2025, 6, 30)).outcome is outcome


def test_a_record_before_the_text_is_told_the_days_of_the_text() -> None:
    document = PolicyDocument(id="doc", published_at="2023-12-31")
    sentence = "适用日2023年12月31日不在某县2024年要点的适用期间（2024年1月1日至2024年12月31日）"
    assert judge(declare(), document).message == sentence


def test_a_record_before_an_open_ended_text_is_told_its_first_day() -> None:
    document = PolicyDocument(id="doc", published_at="2008-04-30")
    sentence = "适用日2008年4月30日不在某条例的适用期间（2008年5月1日起）"
    assert judge(declare(source=OPEN_ENDED), document).message == sentence


def test_an_open_ended_text_reaches_every_later_record() -> None:
    document = PolicyDocument(id="doc", published_at="2024-06-29")
    assert judge(declare(source=OPEN_ENDED), document).outcome is Outcome.PASSED


def too_few_trainings(authority: Authority, context: Context) -> Verdict:
    return passed(f"{authority.id}{context.value(LIMIT)}")


@pytest.mark.parametrize(
    ("as_of", "outcome"),
    [
        (date(2023, 12, 31), Outcome.INAPPLICABLE),
        (date(2024, 1, 1), Outcome.PASSED),
        (date(2025, 6, 30), Outcome.PASSED),
    ],
    ids=str,
)
def test_a_record_without_a_day_of_its_own_is_judged_from_the_first_day_of_the_text(
    as_of: date, outcome: Outcome
) -> None:
    assert judge(declare(too_few_trainings, uses=[LIMIT]), BUREAU, as_of=as_of).outcome is outcome


def test_a_needed_fact_that_is_not_on_record_is_missing() -> None:
    verdict = judge(declare(needs=["issued_at", "published_at", "validity"]), DOCUMENT)
    assert (verdict.outcome, verdict.why) == (Outcome.CANNOT_TELL, Why.MISSING_FACTS)
    assert verdict.missing == ("issued_at", "validity")
    assert verdict.message == "未登记成文日期、有效性，无法判断"


def test_needed_facts_that_are_on_record_let_the_rule_speak() -> None:
    assert judge(declare(needs=["published_at"]), DOCUMENT).outcome is Outcome.PASSED


def test_an_authority_before_the_text_is_told_the_first_day_of_the_text() -> None:
    sentence = "检查日2023年12月31日早于某县2024年要点的适用期间（2024年1月1日起）"
    assert judge(declare(too_few_trainings), BUREAU, as_of=date(2023, 12, 31)).message == sentence


def asks_for_signing(document: PolicyDocument, context: Context) -> Verdict:
    return passed(f"{context.need(document.signed_on, 'signed_on')}")


def test_a_fact_that_the_rule_asks_for_and_is_not_on_record_is_missing() -> None:
    verdict = judge(declare(asks_for_signing), DOCUMENT)
    assert (verdict.outcome, verdict.why, verdict.missing) == (
        Outcome.CANNOT_TELL,
        Why.MISSING_FACTS,
        ("signed_on",),
    )
    assert verdict.message == "未登记审签日期，无法判断"


def test_a_missing_fact_of_another_record_is_called_by_its_own_name() -> None:
    def asks_for_more(document: PolicyDocument, context: Context) -> Verdict:
        del document, context
        raise MissingFacts("signed_for_on")

    assert judge(declare(asks_for_more), DOCUMENT).message == "未登记signed_for_on，无法判断"


SIGNED_LATER = PolicyDocument(id="doc", title="办法", published_at="2024-03-15", signed_on=date(2024, 7, 1))


@pytest.mark.parametrize(
    "rule",
    [declare(needs=["signed_on"]), declare(asks_for_signing)],
    ids=["named in needs", "asked for by the rule"],
)
def test_a_fact_that_lies_after_the_day_of_the_check_has_not_happened_yet(rule: Rule) -> None:
    verdict = judge(rule, SIGNED_LATER, as_of=date(2024, 6, 30))
    assert (verdict.outcome, verdict.message) == (Outcome.INAPPLICABLE, "截至检查日尚未发生：审签日期")


def asks_for_the_interpretations_signing(document: PolicyDocument, context: Context) -> Verdict:
    (interpretation,) = context.linked(Interpretation, to=document)
    return passed(f"{context.need(interpretation.signed_on, 'signed_on', of=interpretation)}")


@pytest.mark.parametrize(
    ("document", "signed_on", "outcome"),
    [
        (DOCUMENT, date(2024, 6, 30), Outcome.PASSED),
        (DOCUMENT, date(2024, 7, 1), Outcome.INAPPLICABLE),
        (DOCUMENT, None, Outcome.CANNOT_TELL),
        (SIGNED_LATER, None, Outcome.CANNOT_TELL),
    ],
    ids=["happened", "lies ahead", "not on record", "not on record, while the document's own lies ahead"],
)
def test_a_fact_of_a_linked_record_is_looked_for_on_that_record(
    document: PolicyDocument, signed_on: date | None, outcome: Outcome
) -> None:
    interpretation = Interpretation(id="i", document="doc", drafted_on=date(2024, 3, 1), signed_on=signed_on)
    rule = declare(asks_for_the_interpretations_signing)
    assert judge(rule, document, interpretation, as_of=date(2024, 6, 30)).outcome is outcome


def test_a_fact_of_the_day_of_the_check_has_happened() -> None:
    assert judge(declare(asks_for_signing), SIGNED_LATER, as_of=date(2024, 7, 1)).outcome is Outcome.PASSED


def test_what_is_missing_beside_what_has_not_happened_yet_is_missing() -> None:
    verdict = judge(declare(needs=["signed_on", "validity"]), SIGNED_LATER, as_of=date(2024, 6, 30))
    assert (verdict.outcome, verdict.missing) == (Outcome.CANNOT_TELL, ("signed_on", "validity"))


def test_a_fact_of_a_record_that_points_here_may_not_have_happened_yet() -> None:
    def asks_for_interpretation(document: PolicyDocument, context: Context) -> Verdict:
        (interpretation,) = context.linked(Interpretation, to=document)
        return passed(f"{context.need(interpretation.signed_on, 'signed_on', of=interpretation)}")

    later = Interpretation(id="i", document="doc", drafted_on=date(2024, 3, 1), signed_on=date(2024, 7, 1))
    verdict = judge(declare(asks_for_interpretation), DOCUMENT, later, as_of=date(2024, 6, 30))
    assert verdict.outcome is Outcome.INAPPLICABLE


@pytest.mark.parametrize(
    "rule",
    [declare(needs=["signed_on"]), declare(asks_for_signing)],
    ids=["named in needs", "asked for by the rule"],
)
def test_a_missing_fact_is_not_excused_by_a_later_fact_of_another_record(rule: Rule) -> None:
    """The document's own day is on nobody's record; that its interpretation is signed later changes nothing."""
    later = Interpretation(id="i", document="doc", drafted_on=date(2024, 3, 1), signed_on=date(2024, 7, 1))
    verdict = judge(rule, DOCUMENT, later, as_of=date(2024, 6, 30))
    assert (verdict.outcome, verdict.missing) == (Outcome.CANNOT_TELL, ("signed_on",))


def asks_for_the_review(document: PolicyDocument, context: Context) -> Verdict:
    review = document.legality
    context.need(None if review is None else review.concluded_on, "concluded_on")
    return passed()


def test_a_missing_fact_inside_a_record_is_not_excused_by_a_later_fact_of_that_name_elsewhere() -> None:
    document = PolicyDocument(id="doc", issued_at="2024-03-01", legality=LegalityReview(lawful=True))
    later = NormativeCleanUp(
        id="清理", documents=["doc"], results_published_on=date(2024, 6, 1), concluded_on=date(2024, 7, 1)
    )
    verdict = judge(declare(asks_for_the_review), document, later, as_of=date(2024, 6, 30))
    assert (verdict.outcome, verdict.missing) == (Outcome.CANNOT_TELL, ("concluded_on",))


def counts_from_signing(document: PolicyDocument, context: Context) -> Verdict:
    due = context.deadline(document.signed_on, LIMIT)
    return context.timely(document.published_on, by=due, action="公开")


def counts_from_named_signing(document: PolicyDocument, context: Context) -> Verdict:
    due = context.deadline(document.signed_on, LIMIT, fact="signed_on")
    return context.timely(document.published_on, by=due, action="公开")


def test_a_term_whose_start_is_not_on_record_cannot_be_told() -> None:
    verdict = judge(declare(counts_from_signing, uses=[LIMIT]), DOCUMENT)
    assert (verdict.outcome, verdict.why) == (Outcome.CANNOT_TELL, Why.MISSING_FACTS)
    assert verdict.message == "未登记起算日，无法判断"


def test_a_term_whose_start_lies_after_the_day_of_the_check_is_not_said_to_be_unrecorded() -> None:
    verdict = judge(declare(counts_from_named_signing, uses=[LIMIT]), SIGNED_LATER, as_of=date(2024, 6, 30))
    assert verdict.outcome is Outcome.INAPPLICABLE


@pytest.mark.parametrize("rule", [counts_from_signing, counts_from_named_signing], ids=["unnamed", "named"])
def test_a_start_that_is_not_on_record_is_not_excused_by_another_fact_that_lies_ahead(rule: RuleFunction) -> None:
    document = PolicyDocument(id="doc", issued_at="2024-03-01", published_at="2024-07-01")
    verdict = judge(declare(rule, uses=[LIMIT]), document, as_of=date(2024, 6, 30))
    assert (verdict.outcome, verdict.why) == (Outcome.CANNOT_TELL, Why.MISSING_FACTS)


def test_a_term_too_far_past_the_published_calendar_cannot_be_told() -> None:
    known_until, day = china_calendar().known_until, date(2060, 1, 5)
    document = PolicyDocument(id="doc", signed_on=day, published_at=day)
    rule = declare(counts_from_signing, source=OPEN_ENDED)
    verdict = judge(rule, document, as_of=day)
    assert (verdict.outcome, verdict.why) == (Outcome.CANNOT_TELL, Why.CALENDAR_UNPUBLISHED)
    until = f"{known_until.year}年{known_until.month}月{known_until.day}日"
    assert verdict.message == f"推算届满日所需的日期不在现有放假安排之内（2004年1月1日至{until}），无法判断"


def test_a_calendar_gap_of_the_rules_own_making_cannot_be_told() -> None:
    def beyond(document: PolicyDocument, context: Context) -> Verdict:
        raise CalendarGap(document.id, known_from=date(2004, 1, 1), known_until=context.as_of)

    assert judge(declare(beyond), DOCUMENT).why is Why.CALENDAR_UNPUBLISHED


def explode(record: Record) -> NoReturn:
    raise ZeroDivisionError(f"nothing to divide {record.id} by")


def broken(document: PolicyDocument, context: Context) -> Verdict:
    del context
    return explode(document)


def test_a_rule_that_raises_gives_an_error_that_names_pack_version_rule_and_record() -> None:
    verdict = judge(declare(broken), DOCUMENT)
    assert verdict.outcome is Outcome.ERROR
    assert verdict.message == (
        "规则PL0001（plan 1.2）检查政策文件doc时出错：ZeroDivisionError: nothing to divide doc by"
    )


def test_the_trace_of_a_crash_leads_to_the_line_without_a_path_of_the_machine() -> None:
    crash = judge(declare(broken), DOCUMENT).crash
    assert crash is not None
    assert (crash.pack, crash.version) == ("plan", "1.2")
    assert crash.exception == "ZeroDivisionError: nothing to divide doc by"
    assert [frame.rsplit(" ", 1)[-1] for frame in crash.trace] == ["broken", "explode"]
    assert all(frame.startswith("test_rules.py:") for frame in crash.trace)


def test_a_rule_that_asks_for_a_period_its_text_does_not_have_is_an_error() -> None:
    def yearly(document: PolicyDocument, context: Context) -> Verdict:
        return context.at_least(len(document.id), 1, action="开展培训")

    verdict = judge(declare(yearly, source=OPEN_ENDED), DOCUMENT)
    assert (verdict.outcome, "has no last day" in verdict.message) == (Outcome.ERROR, True)


def answers_none(document: PolicyDocument, context: Context) -> Verdict:
    del document, context
    return None  # type: ignore[return-value] # that is the point


def answers_a_bool(document: PolicyDocument, context: Context) -> Verdict:
    return document.id == context.rule.code  # type: ignore[return-value] # that is the point


@pytest.mark.parametrize(("function", "found"), [(answers_none, "None"), (answers_a_bool, "False")])
def test_a_rule_that_gives_no_verdict_is_an_error(function: RuleFunction, found: str) -> None:
    verdict = judge(declare(function), DOCUMENT)
    assert verdict.outcome is Outcome.ERROR
    assert f"TypeError: the rule returned {found}; it has to return exactly one Verdict" in verdict.message


def test_a_rule_that_yields_its_verdict_is_an_error_that_reads_the_same_in_every_run() -> None:
    def yields(document: PolicyDocument, context: Context) -> Iterator[Verdict]:
        yield failed(f"{document.id}{context.as_of}")

    yields.__annotations__["return"] = Verdict
    verdict = judge(declare(yields), DOCUMENT)  # type: ignore[arg-type] # that is the point
    assert verdict.outcome is Outcome.ERROR
    assert " at 0x" not in verdict.message


def test_a_hook_may_ask_in_place_of_the_rule() -> None:
    bench = Bench(as_of=date(2024, 6, 30), calendar=china_calendar(), dossier=Dossier(BUREAU), layers=Layers())

    def ask(record: Record, context: Context) -> Verdict:
        return needs_human(f"{context.rule.code}由人判断{record.id}")

    assert judged(declare(broken), DOCUMENT, bench, ask).message == "PL0001由人判断doc"
