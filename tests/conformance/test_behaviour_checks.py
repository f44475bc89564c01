"""Proof by mutation: each rule that behaves badly in one way fails exactly the checks that are meant for it."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from fake_distributions import FakeSite

from zwgk import ConformanceError, MessageThread, RulePack, load_cases, load_plugins
from zwgk.plugins import Plugins
from zwgk.testing import Check, checks_of, parametrize_with_checks
from zwgk.testing.behaviour_checks import LAWS

GOOD = Path(__file__).parent / "good_pack" / "zwgk_orchard"
FEW = 10
JUDGES = 'return context.timely(thread.replied_on, by=_due(thread, context), action="回复留言")'


@attrs.frozen
class Change:
    """A text in a file of the good pack, and what stands there instead."""

    file: str
    old: str
    new: str


@attrs.frozen
class Installed:
    """The good pack with some changes, and the plugins that bring it."""

    pack: RulePack
    plugins: Plugins

    def checks(self) -> dict[str, Check]:
        return {check.name: check for check in checks_of(self.pack, plugins=self.plugins, max_examples=FEW)}

    def failed(self) -> dict[str, str]:
        """What each check says that fails, by its name."""
        failed = {}
        for name, check in self.checks().items():
            try:
                check()
            except ConformanceError as error:
                failed[name] = str(error)
        return failed


Install = Callable[..., Installed]


@pytest.fixture
def orchard(fake_site: FakeSite) -> Install:
    """Installs the good pack with some changes."""

    def install(*changes: Change) -> Installed:
        files = {path.name: path.read_text("utf-8") for path in GOOD.iterdir() if path.is_file()}
        for change in changes:
            assert change.old in files[change.file], f"{change.file} has no {change.old!r}"
            files[change.file] = files[change.file].replace(change.old, change.new)
        fake_site.install(
            "zwgk-orchard",
            modules={f"zwgk_orchard/{name}": text for name, text in files.items()},
            plugins={"orchard": "zwgk_orchard"},
            requires=["zwgk>=0.1,<0.2"],
        )
        return Installed(importlib.import_module("zwgk_orchard").PACK, load_plugins(only=["orchard"]))

    return install


def judging(code: str, imports: str = "") -> list[Change]:
    """The rule on replies with other code in place of its verdict."""
    first = f"{imports}\n\n\ndef _due" if imports else "def _due"
    return [Change("s3_replies.py", JUDGES, code), Change("s3_replies.py", "def _due", first)]


def unless(condition: str, otherwise: str, imports: str = "") -> list[Change]:
    """The rule on replies, which goes wrong under a condition that none of its cases fulfils."""
    return judging(f"if {condition}:\n        {otherwise}\n    {JUDGES}", imports)


def before(code: str, imports: str = "") -> list[Change]:
    """The rule on replies with something before its verdict."""
    return judging(f"{code}\n    {JUDGES}", imports)


FILED = "thread.department"
"""No case of the pack names a department."""
UNCERTAIN = """due = _due(thread, context)
    if thread.replied_on is None and context.as_of <= due.due:
        return pending("尚未到期", deadline=due)
    if (thread.replied_on or context.as_of) > due.due:
        return attrs.evolve(failed("逾期回复"), deadline=due, acted_on=thread.replied_on)
    return attrs.evolve(passed("按时回复"), deadline=due, acted_on=thread.replied_on)"""
NEAR_THE_SPRING_FESTIVAL = """

[[case]]
rule = "OR0301"
name = "春节后的补班日届满"
as_of = 2024-02-18
expect = "pending"
message-thread = [{ id = "留言", asked_on = 2024-02-05 }]
"""
STATE = """verdict = context.timely(thread.replied_on, by=_due(thread, context), action="回复留言")
    return _SEEN.setdefault((thread.id, thread.asked_on, thread.replied_on), verdict)"""
ALWAYS_OPEN = """
[[case]]
rule = "OR0301"
name = "一直没有回复"
as_of = 2024-12-31
expect = "failed"
message-thread = [{ id = "留言", asked_on = 2024-03-15 }]
"""

BAD_RULES: dict[str, tuple[list[Change], set[str]]] = {
    "it changes the record": (
        before('object.__setattr__(thread, "topic", "改过的主题")'),
        {"OR0301-mutates-nothing"},
    ),
    "it changes a record far from the cases": (
        unless(FILED, 'object.__setattr__(context.dossier.authority, "name", "改过的名称")'),
        {"OR0301-mutates-nothing"},
    ),
    "it asks a clock through a library": (
        before("assert localtime()", "from email.utils import localtime"),
        {"OR0301-same-input-same-verdict"},
    ),
    "it asks a clock itself": (
        before("assert date.today()", "from datetime import date"),
        {"OR0301-same-input-same-verdict", "OR0301-asks-no-clock"},
    ),
    "it says another thing every other time": (
        unless(
            f"{FILED} and next(_CALLS) % 2",
            'return passed("这次合规")',
            "from itertools import count\n\n_CALLS = count()",
        ),
        {"OR0301-same-input-same-verdict"},
    ),
    "it keeps verdicts by a key without the day": (
        [*judging(STATE, "_SEEN: dict[object, Verdict] = {}"), Change("s3_replies.toml", ALWAYS_OPEN, "")],
        {"OR0301-keeps-no-state"},
    ),
    "it looks into a folder": (
        before('glob("*")', "from glob import glob"),
        {"OR0301-reads-no-files-and-no-network"},
    ),
    "it raises": (unless(FILED, "raise ValueError(thread.department)"), {"OR0301-always-a-verdict"}),
    "it returns nothing": (unless(FILED, "return None"), {"OR0301-always-a-verdict"}),
    "it returns a truth": (unless(FILED, "return thread.replied_on is not None"), {"OR0301-always-a-verdict"}),
    "it cannot make its sentence": (
        unless(FILED, 'return failed(partial("{}".format))', "from functools import partial"),
        {"OR0301-always-a-verdict"},
    ),
    "it forgives what is long ago": (
        unless(
            "thread.replied_on is None and context.as_of.year > thread.asked_on.year + 1",
            'return passed("时间已久，不再追究")',
        ),
        {"OR0301-failure-does-not-heal"},
    ),
    "it holds a reply to be out of date": (
        unless(
            "thread.replied_on and context.as_of.year > thread.replied_on.year + 1",
            'return failed("答复已经过时")',
        ),
        {"OR0301-passed-does-not-fall-ill"},
    ),
    "it is pending without a deadline": (
        before(
            "if context.as_of < _due(thread, context).due and thread.replied_on is None:\n"
            '        return Verdict(outcome=Outcome.PENDING, says="尚未到期")'
        ),
        {"OR0301-pending-has-a-day-ahead"},
    ),
    "it is pending after its deadline": (
        unless(FILED, 'return pending("还在办理", deadline=_due(thread, context))'),
        {"OR0301-pending-has-a-day-ahead"},
    ),
    "its record has the same day whatever is filed": (
        [Change("records.py", "return self.opened_on", "return date(2024, 5, 6)")],
        {"OR0401-before-since-inapplicable"},
    ),
    "it counts strangers": (
        unless(
            "len(context.dossier) > len(context.dossier.of(MessageThread)) + 1",
            'return failed("夹有别的材料")',
        ),
        {"OR0301-strangers-change-nothing"},
    ),
    "it minds whatever points to the record": (
        unless("context.dossier.pointing_to(thread.id)", 'return failed("另有材料指向留言")'),
        {"OR0301-strangers-change-nothing"},
    ),
    "it goes by the first record of all": (
        unless(
            "context.dossier.of(MessageThread)[0].replied_on is None and thread.replied_on",
            'return failed("前面的留言还没有回复")',
        ),
        {"OR0301-order-changes-nothing"},
    ),
    "it needs every holiday to be published": (
        before("assert context.calendar.known_until >= _due(thread, context).due"),
        {"OR0301-missing-holiday-year-is-cannot-tell"},
    ),
    "it takes the likely due day for certain": (
        [
            *judging(UNCERTAIN, "import attrs"),
            Change("s3_replies.toml", ALWAYS_OPEN, ALWAYS_OPEN + NEAR_THE_SPRING_FESTIVAL),
        ],
        {"OR0301-missing-holiday-year-is-cannot-tell"},
    ),
    "it names a missing fact by a day": (
        unless(FILED, 'return missing_facts("没有登记回复日期", context.as_of)'),
        {"OR0301-finding-survives-json"},
    ),
    "it gives a number that JSON has not": (
        unless(FILED, 'return missing_facts("没有登记回复日期", float("inf"))'),
        {"OR0301-finding-survives-json"},
    ),
    "it gives a tuple that JSON gives back as a list": (
        unless(FILED, 'return missing_facts("没有登记回复日期", ("replied_on",))'),
        {"OR0301-finding-survives-json"},
    ),
    "it says None": (
        unless(FILED, 'return failed(f"科室已经登记，回复日期为{None}")'),
        {"OR0301-message-is-one-sentence"},
    ),
    "it shows a day as Python does": (
        unless(FILED, 'return failed(f"收到日期为{[thread.asked_on]}")'),
        {"OR0301-message-is-one-sentence"},
    ),
    "it says two sentences": (
        unless(FILED, 'return failed("留言已经逾期。请尽快回复")'),
        {"OR0301-message-is-one-sentence"},
    ),
    "it says two lines": (
        unless(FILED, 'return failed("留言已经逾期\\n请尽快回复")'),
        {"OR0301-message-is-one-sentence"},
    ),
    "it speaks English": (unless(FILED, 'return failed("the reply is late")'), {"OR0301-message-is-one-sentence"}),
    "it passes without being able to say so": (
        unless(FILED, 'return passed(partial("{}".format))', "from functools import partial"),
        {"OR0301-message-is-one-sentence"},
    ),
}
IMPORTS = Change(
    "s3_replies.py",
    "import Context, Deadline, MessageThread, Verdict",
    "import Context, Deadline, MessageThread, Outcome, Verdict, failed, missing_facts, passed, pending",
)


def test_the_good_pack_holds_to_everything(orchard: Install) -> None:
    installed = orchard()
    assert installed.failed() == {}
    assert {f"OR0401-{law.name}" for law in LAWS} <= set(installed.checks())


@pytest.mark.parametrize(("changes", "expected"), BAD_RULES.values(), ids=BAD_RULES)
def test_a_rule_that_is_bad_in_one_thing_fails_its_checks_alone(
    orchard: Install, changes: list[Change], expected: set[str]
) -> None:
    assert set(orchard(IMPORTS, *changes).failed()) == expected


def test_every_law_is_broken_by_a_bad_rule() -> None:
    broken = {name.partition("-")[2] for _, expected in BAD_RULES.values() for name in expected}
    assert {law.name for law in LAWS} <= broken


class TestWhatIsSaid:
    """A failing check tells what was found, the cure, and the plainest dossier that shows it."""

    def said(self, orchard: Install, name: str, *changes: Change) -> str:
        with pytest.raises(ConformanceError) as caught:
            orchard(IMPORTS, *changes).checks()[name]()
        return str(caught.value)

    def test_it_is_a_case_that_can_be_pasted(self, orchard: Install, tmp_path: Path) -> None:
        changes, _ = BAD_RULES["it forgives what is long ago"]
        said = self.said(orchard, "OR0301-failure-does-not-heal", *changes)
        assert said.startswith("OR0301-failure-does-not-heal: 1 to mend\nas of 2024-")
        assert "waiting mends nothing" in said
        file = tmp_path / "pasted.toml"
        pasted = said.partition("\n\n")[2].replace('expect = "…"', 'expect = "passed"')
        file.write_text(pasted, "utf-8")
        (case,) = load_cases(file)
        (record,) = (one for one in case.dossier if isinstance(one, MessageThread))
        assert attrs.evolve(record, authority="") == MessageThread(id=record.id, asked_on=record.asked_on)
        assert len(case.dossier) == 2

    def test_what_a_case_of_the_pack_shows_is_told_too(self, orchard: Install) -> None:
        changes, _ = BAD_RULES["it changes the record"]
        said = self.said(orchard, "OR0301-mutates-nothing", *changes)
        assert "it changes MessageThread '留言' while it judges" in said
        assert 'message-thread = [{ id = "留言", asked_on = 2024-03-15 }]' in said

    @pytest.mark.parametrize(
        ("bad", "name", "words"),
        [
            ("it asks a clock through a library", "same-input-same-verdict", "it asks datetime.now in utils.py:"),
            ("it looks into a folder", "reads-no-files-and-no-network", "(os.scandir"),
            ("it raises", "always-a-verdict", "it raised ValueError: "),
            ("it returns nothing", "always-a-verdict", "the rule returned None"),
            ("it is pending without a deadline", "pending-has-a-day-ahead", "with no deadline"),
            ("it is pending after its deadline", "pending-has-a-day-ahead", ", which has gone by"),
            ("it counts strangers", "strangers-change-nothing", "for which it does not ask"),
            ("it says None", "message-is-one-sentence", "which shows 'None' as Python does"),
        ],
    )
    def test_the_words_name_what_was_found(self, orchard: Install, bad: str, name: str, words: str) -> None:
        changes, _ = BAD_RULES[bad]
        assert words in self.said(orchard, f"OR0301-{name}", *changes)

    def test_where_answers_are_worth_nothing_no_other_law_is_asked(self, orchard: Install) -> None:
        forgetful = unless(
            f"{FILED} and next(_CALLS) % 2", "raise ValueError", "import itertools\n\n_CALLS = itertools.count()"
        )
        assert set(orchard(IMPORTS, *forgetful).failed()) == {"OR0301-same-input-same-verdict"}


class TestWithoutCases:
    """Where the cases are missing or cannot be read, what the rules do is tried on drawn dossiers."""

    @pytest.mark.parametrize("text", ["", "[[case]"], ids=["none", "a broken file"])
    def test_a_bad_rule_is_caught(self, orchard: Install, text: str) -> None:
        cases = (GOOD / "s3_replies.toml").read_text("utf-8")
        changes, expected = BAD_RULES["it raises"]
        failed = set(orchard(IMPORTS, *changes, Change("s3_replies.toml", cases, text)).failed())
        assert expected <= failed

    def test_a_pack_that_does_not_load_has_one_check(self, orchard: Install) -> None:
        installed = orchard(Change("s3_replies.py", "from __future__", "1 / 0\nfrom __future__"))
        assert list(installed.checks()) == ["pack-loads"]


class TestParametrize:
    """One pytest test for each check, by its name."""

    def marked(self, pack: RulePack, **expected: str) -> dict[str, list[pytest.Mark]]:
        failures = {name.replace("_", "-"): reason for name, reason in expected.items()}
        mark = parametrize_with_checks(pack, expected_failures=failures, max_examples=FEW).mark
        assert mark.name == "parametrize"
        argument, parameters = mark.args
        assert argument == "check"
        return {one.id: list(one.marks) for one in parameters}

    def test_every_check_is_a_test_of_its_name(self, orchard: Install) -> None:
        installed = orchard()
        assert list(self.marked(installed.pack)) == list(installed.checks())

    def test_an_expected_failure_is_a_strict_one_with_its_reason(self, orchard: Install) -> None:
        marked = self.marked(orchard().pack, **{"OR0301-failure-does-not-heal": "期限可因复议而恢复"})
        (mark,) = marked["OR0301-failure-does-not-heal"]
        assert mark.name == "xfail"
        assert mark.kwargs == {"strict": True, "raises": ConformanceError, "reason": "期限可因复议而恢复"}
        assert not any(marks for name, marks in marked.items() if name != "OR0301-failure-does-not-heal")

    def test_names_that_no_check_has_and_empty_reasons_are_told_at_once(self, orchard: Install) -> None:
        with pytest.raises(ConformanceError) as caught:
            self.marked(
                orchard().pack,
                **{"OR0301-failure-does-not-heel": "…", "XZ9": "…", "OR0301-always-a-verdict": " "},
            )
        first, second, third = caught.value.problems
        assert "the nearest: OR0301-failure-does-not-heal, " in first
        assert second == "'XZ9': no check has this name; the nearest: none is like it"
        assert third == "'OR0301-always-a-verdict': no reason is given; say why it is right that it fails"


def test_importing_the_kit_loads_neither_pytest_nor_hypothesis() -> None:
    code = "import sys, zwgk.testing; print({'pytest', 'hypothesis'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 (our own)
    assert done.stdout == "set()\n"
