"""Proof by mutation: each pack that is bad in one thing fails exactly the checks that are meant for it."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from fake_distributions import FakeSite

from zwgk import (
    Case,
    CaseResult,
    Clause,
    ConformanceError,
    Disposition,
    Outcome,
    RulePack,
    Source,
    load_plugins,
    passed,
)
from zwgk.conformance import Check, missing_cases, static_checks
from zwgk.plugins import Plugins

GOOD = Path(__file__).parent / "good_pack" / "zwgk_orchard"
DOCS = Path(__file__).parents[2] / "docs"
SOUND = {"requires": ["zwgk>=0.1,<0.2"], "plugins": {"orchard": "zwgk_orchard"}}


@attrs.frozen
class Change:
    """A text in a file of the good pack, and what stands there instead; no new text takes the file away."""

    file: str
    old: str
    new: str | None


@pytest.fixture
def site(fake_site: FakeSite) -> Iterator[FakeSite]:
    """Where the packs are installed; whatever was imported before is imported again."""
    yield fake_site
    for name in [name for name in sys.modules if name.partition(".")[0] in {"zwgk_orchard", "zwgk_rival"}]:
        del sys.modules[name]


def install(site: FakeSite, *changes: Change, **distribution: Any) -> None:  # noqa: ANN401 (as the distribution has it)
    files = {path.name: path.read_text("utf-8") for path in GOOD.iterdir() if path.is_file()}
    for change in changes:
        assert change.old in files[change.file], f"{change.file} has no {change.old!r}"
        if change.new is None:
            del files[change.file]
        else:
            files[change.file] = files[change.file].replace(change.old, change.new)
    modules = {f"zwgk_orchard/{name}": text for name, text in files.items()}
    site.install("zwgk-orchard", modules=modules, **{**SOUND, **distribution})


def orchard(attribute: str = "PACK") -> RulePack:
    pack = getattr(importlib.import_module("zwgk_orchard"), attribute)
    assert isinstance(pack, RulePack)
    return pack


def installed(*names: str) -> Plugins:
    return load_plugins(only=names or ["orchard"])


def failed_of(checks: tuple[Check, ...]) -> dict[str, tuple[str, ...]]:
    """The problems of each check that fails, by its name."""
    failed = {}
    for check in checks:
        try:
            check()
        except ConformanceError as error:
            failed[check.name] = error.problems
    return failed


def problems_of(site: FakeSite, *changes: Change, **distribution: Any) -> dict[str, tuple[str, ...]]:  # noqa: ANN401
    install(site, *changes, **distribution)
    plugins = installed()
    return failed_of(static_checks(orchard(), plugins))


def in_the_rule(old: str, new: str) -> Change:
    return Change("s3_replies.py", old, new)


JUDGES = 'return context.timely(thread.replied_on, by=_due(thread, context), action="回复留言")'
WHY = "留言人等的是答复，逾期不回，留言板就没有人再用。"
CURE = "立即回复留言人；以后收到留言当日登记届满日。"
LAST_CASES = (GOOD / "s3_replies.toml").read_text("utf-8")


def judging(code: str) -> Change:
    """The rule on replies with something before its verdict."""
    return in_the_rule(JUDGES, f"{code}\n    {JUDGES}")


def importing(code: str) -> Change:
    """The module of the rule on replies with something after its imports."""
    return in_the_rule("\n\ndef _due", f"\n{code}\n\n\ndef _due")


def without_case(name: str) -> Change:
    """The cases of the rule on replies, without one."""
    blocks = LAST_CASES.split("\n\n")
    assert any(f'"{name}"' in block for block in blocks)
    return Change("s3_replies.toml", LAST_CASES, "\n\n".join(block for block in blocks if f'"{name}"' not in block))


BAD_PACKS: dict[str, tuple[list[Change], set[str]]] = {
    # the pack
    "a section that raises": ([in_the_rule("from __future__", "1 / 0\nfrom __future__")], {"pack-loads"}),
    "two rules of one code": ([Change("s4_stalls.py", "OR0401", "OR0301")], {"pack-loads"}),
    "values that do not rise": ([Change("parameters.py", "date(2010, 1, 1)", "date(2024, 1, 1)")], {"pack-loads"}),
    "a value that loosens without authority": (
        [Change("s6_stricter.py", "working_days(10)", "working_days(30)")],
        {"pack-loads"},
    ),
    "a hook that does not list it": (
        [Change("__init__.py", "[PACK, COUNTY_PACK]", "[COUNTY_PACK]")],
        {"pack-is-found-by-its-entry-point"},
    ),
    "a version that its distribution has not": (
        [Change("__init__.py", 'distribution="zwgk-orchard"', 'distribution="zwgk-orchard", version="2.0"')],
        {"pack-has-the-version-of-its-distribution"},
    ),
    "a distribution that is not installed": (
        [Change("__init__.py", '"zwgk-orchard"', '"zwgk-nowhere", version="1.0"')],
        {"pack-is-found-by-its-entry-point"},
    ),
    "two rules of one name": (
        [Change("s4_stalls.py", "too_few_prices", "late_message_reply")],
        {"pack-names-each-rule-once"},
    ),
    "a clause that points to no rule": (
        [Change("source.py", 'reason="无从检查"', 'reason="无从检查", implemented_by=("CY0199",)')],
        {"pack-points-to-rules-that-exist"},
    ),
    "a rule that asks the same as no rule": (
        [in_the_rule("uses=[REPLY_LIMIT]", 'uses=[REPLY_LIMIT], same_as="CY0199"')],
        {"pack-points-to-rules-that-exist"},
    ),
    "a rule that replaces one of other records": (
        [in_the_rule("uses=[REPLY_LIMIT]", 'uses=[REPLY_LIMIT], replaces="CY0101"')],
        {"pack-contradicts-no-other-pack"},
    ),
    "a record type with an English title": (
        [Change("records.py", "集市摊位", "stall")],
        {"pack-brings-sound-record-types"},
    ),
    "a field with an English meaning": (
        [Change("records.py", "摊位开始营业的日期", "the first day")],
        {"pack-brings-sound-record-types"},
    ),
    "a kind that is not kebab-case": (
        [
            Change("records.py", '"market-stall"', '"MarketStall"'),
            Change("s4_stalls.toml", "market-stall", "MarketStall"),
        ],
        {"pack-brings-sound-record-types"},
    ),
    "a record type of zwgk's own kind": (
        [Change("records.py", '"market-stall"', '"open-day"'), Change("s4_stalls.toml", "market-stall", "open-day")],
        {"pack-brings-sound-record-types", "pack-judges-known-record-types"},
    ),
    "a field without a fact": (
        [Change("records.py", 'metadata=fact("开摊日期", "摊位开始营业的日期")', "metadata={}")],
        {"pack-loads"},
    ),
    "a record type that nobody brings": (
        [Change("__init__.py", "return [MarketStall]", "return []")],
        {"pack-judges-known-record-types"},
    ),
    # its texts
    "a text with an English title": ([Change("source.py", "果园公开条例", "Orchard Act")], {"pack-names-its-texts"}),
    "a text that nobody issued": ([Change("source.py", "省人大常委会", "")], {"pack-names-its-texts"}),
    "a text that breaks the check": ([Change("source.py", '"省人大常委会"', "None")], {"pack-names-its-texts"}),
    "a text that ends before it begins": (
        [Change("source.py", "date(2030, 12, 31)", "date(2009, 12, 31)")],
        {"pack-dates-its-texts"},
    ),
    "a text that nobody confirmed": (
        [Change("source.py", 'last_confirmed_on=date(2024, 1, 2),\n    confirmed_how="核对公报",\n', "")],
        {"pack-has-confirmed-its-texts"},
    ),
    "a disposition that is none": (
        [
            Change(
                "source.py",
                'title="摊位公示价格", disposition=Disposition.AUTOMATIC',
                'title="摊位", disposition="auto"',
            )
        ],
        {"pack-disposes-of-every-clause", "pack-checks-the-clauses-it-says"},
    ),
    "a clause without its rule": (
        [Change("source.py", 'Disposition.OUT_OF_SCOPE, reason="无从检查"', "Disposition.ATTESTED")],
        {"pack-checks-the-clauses-it-says"},
    ),
    "a rule of a clause that is not checked": (
        [
            Change(
                "source.py",
                'title="摊位公示价格", disposition=Disposition.AUTOMATIC',
                'title="摊位", disposition=Disposition.PLANNED',
            )
        ],
        {"pack-checks-the-clauses-it-says"},
    ),
    "a local value that cites no article": (
        [Change("s6_stricter.py", 'cite("第六条")', "cite()")],
        {"pack-cites-each-override-by-its-place"},
    ),
    "a local value that loosens by authority": (
        [
            Change("s6_stricter.py", "working_days(10)", "working_days(30)"),
            Change("s6_stricter.py", 'cite("第六条")', 'cite("第六条"), loosens_by_authority=True'),
            Change("s6_stricter.toml", 'expect = "failed"\ndue = 2024-03-29', 'expect = "passed"\ndue = 2024-04-28'),
        ],
        {"pack-keeps-county-limit-as-strict"},
    ),
    # its cases
    "a section without a file of cases": ([Change("s6_stricter.toml", "", None)], {"pack-has-its-case-files"}),
    "a file of cases that is no TOML": (
        [Change("s6_stricter.toml", "[[case]]", "[[case]")],
        {"pack-has-its-case-files"},
    ),
    "a case of another pack's rule": (
        [Change("s6_stricter.toml", 'layers = ["orchard"]\n', "")],
        {"pack-has-cases-of-its-own-rules"},
    ),
    "a case of a rule that is nowhere": (
        [Change("s6_stricter.toml", '"CY0101"', '"CY0199"')],
        {"pack-changes-other-rules-as-its-cases-expect"},
    ),
    "a local value that gives another due day": (
        [Change("s6_stricter.toml", "2024-03-29", "2024-03-28")],
        {"pack-changes-other-rules-as-its-cases-expect"},
    ),
    # the words of a rule
    "a name in camel case": ([in_the_rule("late_message_reply", "lateMessageReply")], {"OR0301-name-is-kebab-case"}),
    "a name of one word that is a question": (
        [in_the_rule("late_message_reply", "is_late")],
        {"OR0301-name-names-the-fault"},
    ),
    "a name for a duty": ([in_the_rule("late_message_reply", "check_reply")], {"OR0301-name-names-the-fault"}),
    "a name of five words": (
        [in_the_rule("late_message_reply", "late_reply_to_a_message")],
        {"OR0301-name-has-at-most-four-words"},
    ),
    "a title of five characters": ([in_the_rule("留言逾期回复", "没有回复的")], {"OR0301-title-is-short-chinese"}),
    "a title in English": ([in_the_rule("留言逾期回复", "late reply 晚")], {"OR0301-title-is-short-chinese"}),
    "a title for a duty": ([in_the_rule("留言逾期回复", "应当回复留言")], {"OR0301-title-names-the-fault"}),
    "a title for a question": ([in_the_rule("留言逾期回复", "留言是否回复")], {"OR0301-title-names-the-fault"}),
    "a title with a full stop": ([in_the_rule("留言逾期回复", "留言逾期回复。")], {"OR0301-title-names-the-fault"}),
    "a page that says nothing": ([in_the_rule(WHY, "应当知道。")], {"OR0301-page-says-enough"}),
    "a page that repeats itself": ([in_the_rule(WHY, CURE)], {"OR0301-page-says-enough"}),
    "a page in English": ([in_the_rule(WHY, "People wait for an answer.")], {"OR0301-page-is-chinese-sentences"}),
    "a page without a full stop": ([in_the_rule(WHY, WHY[:-1])], {"OR0301-page-is-chinese-sentences"}),
    "a citation without an article": (
        [in_the_rule('LAW.cite("第九条")', "LAW.cite()")],
        {"OR0301-cites-a-numbered-place"},
    ),
    "a clause without a place": (
        [Change("source.py", 'place="第四条"', 'place="附则"')],
        {"OR0401-cites-a-numbered-place"},
    ),
    # its parameters
    "a parameter that is not declared": (
        [in_the_rule("uses=[REPLY_LIMIT]", "uses=[]")],
        {"OR0301-declares-each-parameter-it-reads"},
    ),
    "a parameter that is not read": (
        [
            Change("s4_stalls.py", "uses=[PRICE_TAGS]", "uses=[PRICE_TAGS, UNREAD]"),
            Change("s4_stalls.py", "import PRICE_TAGS", "import PRICE_TAGS, REPLY_LIMIT as UNREAD"),
        ],
        {"OR0401-reads-each-parameter-it-declares"},
    ),
    "a value that cites no article": (
        [Change("parameters.py", 'ORCHARD.cite("第三条")', "ORCHARD.cite()")],
        {"OR0301-cites-each-value-by-its-place"},
    ),
    "a parameter with an English title": (
        [Change("parameters.py", "留言回复期限", "limit")],
        {"OR0301-cites-each-value-by-its-place"},
    ),
    "a gap while the rule is in force": (
        [Change("parameters.py", "date(2024, 1, 1), value=3", "date(2024, 5, 1), value=3")],
        {"OR0401-has-a-value-for-each-day-in-force"},
    ),
    "a term from nowhere": (
        [
            in_the_rule("thread.asked_on, REPLY_LIMIT", "thread.asked_on, working_days(5)"),
            in_the_rule("uses=[REPLY_LIMIT]", "uses=[]"),
            in_the_rule("import Context", "import working_days, Context"),
        ],
        {"OR0301-takes-no-number-from-nowhere"},
    ),
    "a term from the module": (
        [
            in_the_rule("thread.asked_on, REPLY_LIMIT", 'thread.asked_on, TERMS["回复"]'),
            in_the_rule("uses=[REPLY_LIMIT]", "uses=[]"),
            importing('from zwgk import working_days\nTERMS = {"回复": working_days(5)}'),
        ],
        {"OR0301-takes-no-number-from-nowhere"},
    ),
    "a minimum from nowhere": (
        [
            Change("s4_stalls.py", "tags < context.value(PRICE_TAGS)", "tags < 3"),
            Change("s4_stalls.py", "uses=[PRICE_TAGS]", "uses=[]"),
        ],
        {"OR0401-takes-no-number-from-nowhere"},
    ),
    "a minimum from the module": (
        [
            Change("s4_stalls.py", "tags < context.value(PRICE_TAGS)", "MINIMUM > tags"),
            Change("s4_stalls.py", "uses=[PRICE_TAGS]", "uses=[]"),
            Change("s4_stalls.py", "\n\n\n@", "\n\nMINIMUM = 3\n\n\n@"),
        ],
        {"OR0401-takes-no-number-from-nowhere"},
    ),
    "a day of the law in the code": (
        [judging("assert thread.asked_on >= date(2019, 5, 15)"), importing("from datetime import date")],
        {"OR0301-takes-no-number-from-nowhere"},
    ),
    "a minimum passed to a context": (
        [
            judging('assert context.at_least(3, 2, action="回复")'),
            Change(
                "source.py",
                "in_force_from=date(2024, 1, 1)",
                "in_force_from=date(2024, 1, 1), in_force_until=date(2024, 12, 31)",
            ),
        ],
        {"OR0301-takes-no-number-from-nowhere"},
    ),
    # its code
    "a rule that asks for today": (
        [judging("assert date.today()"), importing("from datetime import date")],
        {"OR0301-asks-no-clock"},
    ),
    "a helper that asks the time": (
        [
            in_the_rule("    return context.deadline", "    assert time()\n    return context.deadline"),
            importing("from time import time"),
        ],
        {"OR0301-asks-no-clock"},
    ),
    "a rule that draws lots": (
        [judging("assert choice([1])"), importing("from random import choice")],
        {"OR0301-asks-no-clock"},
    ),
    "a rule that imports chance": ([judging("import random\n    assert random")], {"OR0301-asks-no-clock"}),
    "a rule that opens a file": ([judging("open(__file__).close()")], {"OR0301-asks-no-clock"}),
    "a rule that reads the environment": (
        [judging("assert os"), importing("import os")],
        {"OR0301-asks-no-clock"},
    ),
    # its cases
    "a rule that fails in no case": (
        [
            Change("s4_stalls.toml", "price_tags = 2 }", "price_tags = 4 }"),
            Change("s4_stalls.toml", 'expect = "failed"\nmessage = "公示了2种价格"', 'expect = "passed"'),
        ],
        {"OR0401-has-cases-that-pass-and-fail"},
    ),
    "a rule that passes in no case": ([without_case("届满当日回复")], {"OR0301-has-cases-that-pass-and-fail"}),
    "a deadline without its due day": (
        [
            Change("s3_replies.toml", "replied_on = 2024-03-22", "replied_on = 2024-03-21"),
            Change("s3_replies.toml", "as_of = 2024-03-22", "as_of = 2024-03-21"),
        ],
        {"OR0301-has-cases-around-the-due-day"},
    ),
    "a deadline without the day after": ([without_case("届满次日回复")], {"OR0301-has-cases-around-the-due-day"}),
    "a case that comes out otherwise": (
        [Change("s4_stalls.toml", "公示了2种价格", "公示了5种价格")],
        {"OR0401-gives-what-its-cases-expect"},
    ),
    "a case with nothing to judge": (
        [Change("s4_stalls.toml", 'message = "公示了2种价格"\n', 'subject = "别的"\n')],
        {"OR0401-gives-what-its-cases-expect", "OR0401-has-cases-that-pass-and-fail"},
    ),
    "a message in English": (
        [Change("s4_stalls.py", 'passed(f"公示了{tags}种价格")', 'passed("enough")')],
        {"OR0401-speaks-chinese-without-a-full-stop"},
    ),
    "a message with a full stop": (
        [Change("s4_stalls.py", "，种类不足", "，种类不足。")],
        {"OR0401-speaks-chinese-without-a-full-stop"},
    ),
}


@pytest.mark.parametrize(("changes", "expected"), BAD_PACKS.values(), ids=BAD_PACKS)
def test_a_pack_that_is_bad_in_one_thing_fails_its_checks_alone(
    site: FakeSite, changes: list[Change], expected: set[str]
) -> None:
    assert set(problems_of(site, *changes)) == expected


def kind_of(name: str) -> str:
    """What a check asks, whatever rule or parameter it asks it of."""
    what = name.partition("-")[2]
    return "keeps-as-strict" if what.startswith("keeps-") else what


def test_every_check_is_failed_by_a_bad_pack(site: FakeSite) -> None:
    install(site)
    checks = {kind_of(check.name) for check in static_checks(orchard(), installed())}
    failed = {kind_of(name) for _, expected in BAD_PACKS.values() for name in expected}
    elsewhere = {"has-one-prefix", "has-codes-of-its-own", "says-which-zwgk-it-needs"}
    assert checks - failed == elsewhere


def test_every_check_stands_in_the_documentation(site: FakeSite) -> None:
    install(site)
    text = (DOCS / "how-to" / "conformance.md").read_text("utf-8")
    listed = re.findall(r"^\| `([a-z-]+)` \|", text.replace("-…", ""), re.MULTILINE)
    asked = {kind_of(check.name) for check in static_checks(orchard(), installed())}
    assert asked <= set(listed)
    assert len(listed) == len(set(listed))


def test_a_good_pack_holds_to_everything(site: FakeSite) -> None:
    assert problems_of(site) == {}


def test_a_pack_in_one_module_has_its_cases_beside_it(site: FakeSite) -> None:
    install(site)
    checks = static_checks(orchard("COUNTY_PACK"), installed())
    assert failed_of(checks) == {}
    assert "CY0101-has-cases-around-the-due-day" in {check.name for check in checks}


def test_the_names_of_the_checks_are_unique(site: FakeSite) -> None:
    install(site)
    names = [check.name for check in static_checks(orchard(), installed())]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("requires", [["zwgk>=0.1,<0.2"], ["attrs", "zwgk ~= 0.1"], ["zwgk==0.1.0"]])
def test_a_distribution_says_from_which_zwgk_to_below_which_it_works(site: FakeSite, requires: list[str]) -> None:
    assert problems_of(site, requires=requires) == {}


@pytest.mark.parametrize(
    ("requires", "found"),
    [
        (["zwgk>=0.1"], "zwgk>=0.1"),
        (["zwgk<0.2"], "zwgk<0.2"),
        (["zwgk"], "zwgk"),
        (["zwgk-xuanzhou>=1,<2"], "no zwgk at all"),
        ([], "no zwgk at all"),
    ],
)
def test_a_distribution_that_leaves_an_end_open_is_told_what_to_write(
    site: FakeSite, requires: list[str], found: str
) -> None:
    problems = problems_of(site, requires=requires)
    (problem,) = problems.pop("pack-says-which-zwgk-it-needs")
    assert problem.startswith(f'zwgk-orchard asks for {found}; write dependencies = ["zwgk>=0.1,<0.2"]')
    assert problems == {}


def test_a_distribution_without_an_entry_point_is_told_what_to_write(site: FakeSite) -> None:
    install(site, plugins={})
    plugins = load_plugins(only=(), extra=[importlib.import_module("zwgk_orchard")])
    (problem,) = failed_of(static_checks(orchard(), plugins)).values()
    assert 'orchard = "zwgk_orchard" under [project.entry-points.zwgk]' in problem[0]


def test_a_plugin_that_is_left_out_is_told_why(site: FakeSite) -> None:
    install(site, Change("__init__.py", "@hookimpl\ndef zwgk_rule_packs", "def zwgk_rule_packs"))
    problems = failed_of(static_checks(orchard(), installed()))
    assert "@hookimpl" in problems["pack-is-found-by-its-entry-point"][0]


@pytest.mark.parametrize("prefix", ["", "o", "orchard", "ORCHARD", "O1"])
def test_a_prefix_is_two_to_five_capital_letters(prefix: str) -> None:
    pack = RulePack("bare", prefix=prefix, source=text_with(UNCHECKED), version="1")
    assert set(failed_of(static_checks(pack, load_plugins(only=())))) == {"pack-has-one-prefix"}


def test_a_text_without_clauses_is_told_to_have_some() -> None:
    pack = RulePack("bare", prefix="BA", source=text_with(), version="1")
    (problem,) = failed_of(static_checks(pack, load_plugins(only=())))["pack-disposes-of-every-clause"]
    assert problem.startswith("《空白办法》 has no clause table; give Source(clauses=…)")


UNCHECKED = Clause(id="art-1", title="加强领导", disposition=Disposition.OUT_OF_SCOPE, reason="无从检查")


def text_with(*clauses: Clause) -> Source:
    return Source(
        id="bare",
        title="空白办法",
        issuer="某镇人民政府",
        in_force_from=date(2024, 1, 1),
        last_confirmed_on=date(2024, 1, 2),
        confirmed_how="核对文本",
        clauses=clauses,
    )


RIVAL = """
    from datetime import date
    from zwgk import Clause, Context, Disposition, MessageThread, RulePack, Source, Verdict, hookimpl, passed

    TEXT = Source(id="rival", title="邻镇办法", issuer="邻镇", in_force_from=date(2024, 1, 1), clauses=(
        Clause(id="1", title="按期回复", disposition=Disposition.AUTOMATIC),))
    PACK = RulePack("{name}", prefix="OR", source=TEXT, version="1")

    @PACK.rule("{code}", clause="1", title="留言没有回复")
    def unanswered_message(thread: MessageThread, context: Context) -> Verdict:
        \"\"\"留言有没有回复。

        检查内容：有没有回复。

        为什么：要有回复。

        如何整改：补回复。
        \"\"\"
        return passed()

    @hookimpl
    def zwgk_rule_packs() -> list[RulePack]:
        return [PACK]
"""


@pytest.mark.parametrize(("name", "code"), [("aaa", "OR0301"), ("zzz", "OR0301"), ("zzz", "OR9901")])
def test_codes_and_prefixes_belong_to_one_pack(site: FakeSite, name: str, code: str) -> None:
    """Whichever of the two packs comes first, and whichever is left out of the run."""
    install(site)
    site.install(
        "zwgk-rival", plugins={name: "zwgk_rival"}, modules={"zwgk_rival.py": RIVAL.format(name=name, code=code)}
    )
    problems = failed_of(static_checks(orchard(), installed("orchard", name)))
    assert set(problems) == {"pack-has-codes-of-its-own"}
    claimed = code if code == "OR0301" else "the prefix OR"
    assert f"pack '{name}' claims {claimed} too" in problems["pack-has-codes-of-its-own"][0]


def test_a_section_says_the_same_each_time_it_is_loaded(site: FakeSite) -> None:
    """The rules before the fault are declared again when somebody asks again."""
    install(site, Change("s4_stalls.py", "OR0401", "OR0301"), Change("s4_stalls.py", "too_few_prices", "again"))
    installed()
    first, second = (failed_of(static_checks(orchard()))["pack-loads"] for _ in range(2))
    assert first == second
    assert "OR0301" in first[0]


def test_a_pack_that_is_not_installed_brings_its_record_types_from_its_own_module(site: FakeSite) -> None:
    install(site, Change("__init__.py", '"zwgk-orchard"', '"", version="1.0"'), plugins={})
    assert failed_of(static_checks(orchard())) == {}


def test_rules_that_are_taken_over_have_their_cases_where_they_were_written(site: FakeSite) -> None:
    install(site)
    before = orchard()
    text = before.source.renewed(
        id="orchard-2025",
        title="果园镇政务公开办法（2025年）",
        in_force_from=date(2025, 1, 1),
        last_confirmed_on=date(2025, 1, 2),
        confirmed_how="核对印发的文本",
    )
    after = before.renewed("orchard-2025", prefix="ORN", source=text, version="1")
    checks = static_checks(after, installed())
    assert failed_of(checks) == {}
    assert "ORN0301-name-names-the-fault" in {check.name for check in checks}
    assert "ORN0301-has-cases-that-pass-and-fail" not in {check.name for check in checks}


def test_a_check_that_a_strange_pack_breaks_says_so_and_the_others_go_on(site: FakeSite) -> None:
    problems = problems_of(site, Change("source.py", '"省人大常委会"', "None"))
    assert list(problems) == ["pack-names-its-texts"]
    assert problems["pack-names-its-texts"][-1].startswith("this cannot be checked: TypeError: ")


def test_every_problem_is_told_at_once(site: FakeSite) -> None:
    changes = [Change("source.py", "果园公开条例", "Act"), Change("source.py", "省人大常委会", "")]
    assert len(problems_of(site, *changes)["pack-names-its-texts"]) == 2


class TestMissingCases:
    """A rule that has a deadline needs cases around the due day; one whose term is somebody else's does not."""

    def results(self, site: FakeSite, *outcomes: Outcome) -> tuple[str, ...]:
        install(site)
        (rule, _) = orchard().rules
        case = Case(file="x", rule=rule.code, name="x", as_of=date(2024, 5, 6), expect=Outcome.PASSED, dossier=None)  # type: ignore[arg-type] # nobody asks
        verdicts = [attrs.evolve(passed(), outcome=outcome) for outcome in outcomes]
        return missing_cases(rule, [CaseResult(case=case, verdict=one, differences=()) for one in verdicts])

    def test_without_any_case_all_four_are_missing(self, site: FakeSite) -> None:
        assert self.results(site) == (
            "OR0301: add a case that is passed",
            "OR0301: add a case that is failed",
            "OR0301: add a case on the due day",
            "OR0301: add a case on the day after the due day",
        )

    def test_a_rule_that_is_decided_without_a_deadline_needs_no_due_day(self, site: FakeSite) -> None:
        assert self.results(site, Outcome.PASSED, Outcome.FAILED) == ()

    def test_a_rule_that_is_never_decided_needs_them(self, site: FakeSite) -> None:
        assert len(self.results(site, Outcome.INAPPLICABLE)) == 4
