"""Finding and loading plugins: one that fails is named while the rest works."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, ClassVar

import attrs
import pytest

from zwgk import (
    RECORD_TYPES,
    Authority,
    AuthorityKind,
    Clause,
    Context,
    Disposition,
    Dossier,
    PluginOrigin,
    PluginProblem,
    Plugins,
    PolicyDocument,
    Record,
    Rule,
    RulePack,
    Schedule,
    ScheduleError,
    Source,
    Verdict,
    WorkCalendar,
    ZwgkError,
    check,
    fact,
    hookimpl,
    load_plugins,
    passed,
)
from zwgk.hookspecs import RawRecords, Reader, Reporter

PLAN = Source(
    id="plan",
    title="某县要点",
    issuer="某县政府",
    in_force_from=date(2024, 1, 1),
    clauses=(Clause(id="1-1", title="及时公开", disposition=Disposition.AUTOMATIC),),
)


def pack_of(name: str, *codes: str) -> RulePack:
    pack = RulePack(name, prefix=codes[0][:2] if codes else "XX", source=PLAN, version="1")
    for code in codes:
        _rule(pack, code)
    return pack


def _rule(pack: RulePack, code: str) -> Rule:
    @pack.rule(code, clause="1-1", title="文件逾期公开")
    def late_document(document: PolicyDocument, context: Context) -> Verdict:
        """文件是否及时公开。

        检查内容：日期。

        为什么：要知道。

        如何整改：补公开。
        """
        return passed(f"{document.id}{context.as_of}")

    return late_document


def plugin(name: str, **hooks: Any) -> ModuleType:  # noqa: ANN401 (what a hook answers, right or wrong)
    """A plugin in a module of that name; each hook gives what is named, or raises it."""
    module = ModuleType(name)
    for hook, answer in hooks.items():
        setattr(module, hook, hookimpl(_answering(answer)))
    return module


def _answering(answer: Any) -> Callable[[], Any]:  # noqa: ANN401
    def hook() -> Any:  # noqa: ANN401
        if isinstance(answer, Exception):
            raise answer
        return answer

    return hook


def names(plugins: Plugins) -> list[str]:
    return [pack.name for pack in plugins.packs]


def problems(plugins: Plugins) -> list[str]:
    return [str(problem) for problem in plugins.problems]


GOOD = plugin("good", zwgk_rule_packs=[pack_of("good", "GD0001")])


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (PluginProblem(PluginOrigin("x"), "it is old"), "plugin 'x' is left out: it is old"),
        (
            PluginProblem(PluginOrigin("x", "zwgk-x", "3.0"), "it is old"),
            "plugin 'x' (zwgk-x 3.0) is left out: it is old",
        ),
        (PluginProblem(PluginOrigin("x", "zwgk-x"), "it is old"), "plugin 'x' (zwgk-x) is left out: it is old"),
        (
            PluginProblem(PluginOrigin("x", "zwgk-x", "3.0"), "it is old", "pack 'y'", "zwgk_rule_packs"),
            "pack 'y' of plugin 'x' (zwgk-x 3.0) is left out: it is old",
        ),
    ],
    ids=["a file", "a distribution", "no version", "a part"],
)
def test_a_problem_reads_as_a_sentence_that_names_the_plugin_and_where_it_comes_from(
    problem: PluginProblem, sentence: str
) -> None:
    assert (str(problem), problem.plugin) == (sentence, "x")


def test_zwgks_own_plugin_is_always_there_and_without_problems() -> None:
    plugins = load_plugins(only=[])
    assert (plugins.packs, plugins.problems) == ((), [])
    assert list(plugins.readers) == [".json", ".jsonl", ".toml"]
    assert list(plugins.reporters) == ["json", "jsonl", "text"]
    assert dict(plugins.executors) == {}
    assert set(plugins.record_types.values()) == set(RECORD_TYPES)


def test_record_types_are_found_by_their_kind() -> None:
    plugins = load_plugins(only=[])
    assert all(name == kind.record_kind for name, kind in plugins.record_types.items())
    assert list(plugins.record_types) == sorted(plugins.record_types)


def test_extra_plugins_bring_their_packs() -> None:
    assert names(load_plugins(only=[], extra=[GOOD])) == ["good"]


def test_packs_come_in_order_of_name_whatever_the_order_of_plugins() -> None:
    plugins = [plugin(name, zwgk_rule_packs=[pack_of(name, code)]) for name, code in (("b", "BB0001"), ("a", "AA0001"))]
    assert (
        names(load_plugins(only=[], extra=plugins)) == names(load_plugins(only=[], extra=plugins[::-1])) == ["a", "b"]
    )


def test_loading_twice_gives_two_managers() -> None:
    assert load_plugins(only=[]).manager is not load_plugins(only=[]).manager


PLUGIN_WITH_PACK = """
    from datetime import date
    from zwgk import *

    SOURCE = Source(id="s", title="要点", issuer="某县", in_force_from=date(2024, 1, 1))
    PACK = RulePack("{name}", prefix="XX", source=SOURCE, version="1")

    @hookimpl
    def zwgk_rule_packs():
        return [PACK]
"""


def test_an_installed_plugin_is_found_by_its_entry_point(install: Callable[[str, str], str]) -> None:
    install("found", PLUGIN_WITH_PACK.format(name="found"))
    plugins = load_plugins(only=["found"])
    assert (names(plugins), plugins.problems) == (["found"], [])


def test_installed_plugins_load_where_no_pin_is_given(install: Callable[[str, str], str]) -> None:
    install("unpinned", PLUGIN_WITH_PACK.format(name="unpinned"))
    assert "unpinned" in names(load_plugins())


def test_only_the_pinned_plugins_load(install: Callable[[str, str], str]) -> None:
    pinned = install("pinned", PLUGIN_WITH_PACK.format(name="pinned"))
    other = install("other", PLUGIN_WITH_PACK.format(name="other"))
    assert names(load_plugins(only=["pinned"])) == ["pinned"]
    assert (pinned in sys.modules, other in sys.modules) == (True, False)


def test_a_pinned_plugin_that_is_not_installed_is_named_and_the_others_load(install: Callable[[str, str], str]) -> None:
    install("present", PLUGIN_WITH_PACK.format(name="present"))
    plugins = load_plugins(only=["present", "xuanzou"])
    assert names(plugins) == ["present"]
    assert problems(plugins) == [
        (
            "plugin 'xuanzou' is left out: it is not installed; install it or take its name off the list; "
            "did you mean 'xuanzhou'?"
        )
    ]


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("import nowhere_to_be_found", "ModuleNotFoundError: No module named 'nowhere_to_be_found'"),
        ("raise SystemError('out of order')", "SystemError: out of order"),
        ("def zwgk_rule_packs(:", "SyntaxError: invalid syntax (zwgk_test_failing.py, line 1); mend it"),
        ("from zwgk import RulePack\nRulePack('x', prefix='XX', source=None)", "PackError: pack 'x' has no version"),
    ],
    ids=["missing dependency", "raises", "no Python", "badly declared"],
)
def test_a_plugin_that_fails_to_import_is_named_and_the_rest_works(
    install: Callable[[str, str], str], code: str, problem: str
) -> None:
    install("failing", code)
    plugins = load_plugins(only=["failing"], extra=[GOOD])
    assert names(plugins) == ["good"]
    (found,) = plugins.problems
    assert found.plugin == "failing"
    assert found.problem.startswith(f"its import raised {problem}")


def test_a_plugin_that_misspells_a_hook_is_named_with_the_hook_and_the_rest_works() -> None:
    plugins = load_plugins(only=[], extra=[plugin("sloppy", zwgk_rule_pack=[]), GOOD])
    assert names(plugins) == ["good"]
    (found,) = plugins.problems
    assert found.plugin == "sloppy"
    assert "zwgk_rule_pack" in found.problem


def test_a_plugin_that_misspells_one_hook_is_left_out_with_all_of_them() -> None:
    sloppy = plugin("sloppy", zwgk_rule_packs=[pack_of("sloppy", "SL0001")], zwgk_reeders={})
    assert names(load_plugins(only=[], extra=[sloppy, GOOD])) == ["good"]


def test_a_plugin_that_misspells_an_argument_is_named_with_the_argument() -> None:
    class Sloppy:
        @hookimpl
        def zwgk_holiday_schedule(self, yaer: int) -> None:
            raise AssertionError(yaer)

    plugins = load_plugins(only=[], extra=[Sloppy(), GOOD])
    (found,) = plugins.problems
    assert (names(plugins), found.plugin, "yaer" in found.problem) == (["good"], "Sloppy", True)
    assert plugins.calendar().is_working_day(date(2024, 3, 15))


COLLECTING = ["zwgk_rule_packs", "zwgk_record_types", "zwgk_readers", "zwgk_reporters", "zwgk_executors"]


@pytest.mark.parametrize("hook", COLLECTING)
def test_a_plugin_whose_hook_raises_is_named_and_the_rest_works(hook: str) -> None:
    plugins = load_plugins(only=[], extra=[plugin("broken", **{hook: OSError("disk on fire")}), GOOD])
    assert names(plugins) == ["good"]
    (problem,) = plugins.problems
    assert (problem.plugin, problem.hook) == ("broken", hook)
    assert str(problem).startswith(f"hook {hook} of plugin 'broken' is left out: it raised OSError: disk on fire (")


@pytest.mark.parametrize("hook", COLLECTING)
@pytest.mark.parametrize("answer", [None, 5, "text", [None]], ids=repr)
def test_a_plugin_whose_hook_gives_the_wrong_thing_is_named_and_the_rest_works(hook: str, answer: object) -> None:
    plugins = load_plugins(only=[], extra=[plugin("wrong", **{hook: answer}), GOOD])
    assert names(plugins) == ["good"]
    assert {problem.plugin for problem in plugins.problems} == {"wrong"}


def test_a_pack_given_without_a_list_around_it_is_named() -> None:
    plugins = load_plugins(only=[], extra=[plugin("bare", zwgk_rule_packs=pack_of("bare", "BA0001")), GOOD])
    assert (names(plugins), [problem.plugin for problem in plugins.problems]) == (["good"], ["bare"])


def test_a_hook_that_raises_takes_the_plugins_other_hooks_not_along() -> None:
    half = plugin("half", zwgk_rule_packs=[pack_of("half", "HA0001")], zwgk_readers=OSError("no reader"))
    assert names(load_plugins(only=[], extra=[half])) == ["half"]


def test_two_packs_of_one_name_leave_out_the_later_plugin() -> None:
    later = plugin("z", zwgk_rule_packs=[pack_of("good", "ZZ0001")])
    plugins = load_plugins(only=[], extra=[later, GOOD])
    (pack,) = plugins.packs
    assert [rule.code for rule in pack.rules] == ["GD0001"]
    assert problems(plugins) == [
        (
            "pack 'good' of plugin 'z' is left out: the name 'good' is that of plugin 'good' already, which comes "
            "first by its name; uninstall plugin 'z' or plugin 'good', or give yours another"
        )
    ]


def test_two_packs_with_one_code_leave_out_the_later_plugin_and_name_the_other_pack() -> None:
    later = plugin("z", zwgk_rule_packs=[pack_of("zeal", "GD0001", "GD0002")])
    plugins = load_plugins(only=[], extra=[later, GOOD])
    assert names(plugins) == ["good"]
    assert problems(plugins) == [
        (
            "pack 'zeal' of plugin 'z' is left out: the code GD0001 is that of pack 'good' of plugin 'good' already, "
            "which comes first by its name; uninstall plugin 'z' or plugin 'good', or give yours another"
        )
    ]


def test_a_plugin_that_gives_two_packs_of_one_name_is_told_so() -> None:
    packs = [pack_of("good", "GD0001"), pack_of("good", "GD0001", "GD0002")]
    (problem,) = load_plugins(only=[], extra=[plugin("twice", zwgk_rule_packs=packs)]).problems
    assert problem.problem == (
        "the name 'good' is given twice by the plugin; give each its own; "
        "the code GD0001 is given twice by the plugin; give each its own"
    )


def test_a_clash_leaves_out_the_pack_and_not_the_plugins_other_packs() -> None:
    later = plugin("z", zwgk_rule_packs=[pack_of("zeal", "GD0001"), pack_of("zest", "ZE0001")])
    assert names(load_plugins(only=[], extra=[later, GOOD])) == ["good", "zest"]


BROKEN_SECTIONS = {
    "a badly declared rule": "from {package} import PACK\nPACK.rule('XX0001', clause='9', title='文件逾期公开')(print)",
    "a missing dependency": "import nowhere_to_be_found",
    "a misspelt name": "PAKC.rule()",
    "no Python": "def rule(:",
    "a wrong keyword": "from {package} import PACK\nPACK.rule('XX0001', clauses='1')",
}


@pytest.mark.parametrize("section", BROKEN_SECTIONS.values(), ids=BROKEN_SECTIONS)
def test_a_pack_whose_section_fails_to_import_is_named_and_the_rest_works(
    section: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = "zwgk_test_broken_section"
    (tmp_path / package).mkdir()
    (tmp_path / package / "__init__.py").write_text(
        "from datetime import date\n"
        "from zwgk import *\n"
        "SOURCE = Source(id='s', title='要点', issuer='某县', in_force_from=date(2024, 1, 1))\n"
        "PACK = RulePack('x', prefix='XX', source=SOURCE, version='1', package=__name__, sections=('s1',))\n",
        "utf-8",
    )
    (tmp_path / package / "s1.py").write_text(section.format(package=package), "utf-8")
    for module in (package, f"{package}.s1"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    broken = plugin("broken", zwgk_rule_packs=[__import__(package).PACK])
    del sys.modules[package]
    plugins = load_plugins(only=[], extra=[broken, GOOD])
    assert (names(plugins), [problem.plugin for problem in plugins.problems]) == (["good"], ["broken"])


@attrs.frozen(kw_only=True)
class Yearbook(Record):
    """A record type of a plugin."""

    record_kind: ClassVar[str] = "yearbook"
    record_title: ClassVar[str] = "开放日"

    held_on: date | None = attrs.field(default=None, metadata=fact("日期", "举办日期"))


@attrs.frozen(kw_only=True)
class AnotherTraining(Record):
    record_kind: ClassVar[str] = "training"
    record_title: ClassVar[str] = "另一种培训"


@attrs.frozen(kw_only=True)
class Untitled(Record):
    record_kind: ClassVar[str] = "untitled"


@attrs.frozen(kw_only=True)
class Factless(Record):
    record_kind: ClassVar[str] = "factless"
    record_title: ClassVar[str] = "无说明"

    held_on: date | None = None


class NoAttrs(Record):
    record_kind: ClassVar[str] = "no-attrs"
    record_title: ClassVar[str] = "普通类"


def test_a_record_type_of_a_plugin_is_found_by_its_kind() -> None:
    plugins = load_plugins(only=[], extra=[plugin("days", zwgk_record_types=[Yearbook])])
    assert (plugins.record_types["yearbook"], plugins.problems) == (Yearbook, [])


@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        (AnotherTraining, "the kind 'training' is zwgk's own; give yours another"),
        (Untitled, "Untitled names no record_kind and record_title; set both as ClassVar[str]"),
        (Factless, "Factless.held_on has no fact; declare it with attrs.field(metadata=fact('标题', '含义'))"),
        (NoAttrs, "NoAttrs is no attrs class; decorate it with @attrs.frozen(kw_only=True)"),
        (date, "expected a subclass of zwgk.Record, found <class 'datetime.date'>"),
        ("yearbook", "list the record types themselves"),
    ],
    ids=["taken", "untitled", "factless", "no attrs", "no record", "no class"],
)
def test_a_record_type_that_cannot_serve_is_named_with_the_cure(kind: object, problem: str) -> None:
    plugins = load_plugins(only=[], extra=[plugin("days", zwgk_record_types=[kind, Yearbook])])
    (found,) = plugins.problems
    assert (found.plugin, found.problem.split("\n")[0]) == ("days", problem)
    assert found.part.startswith(f"record type {kind.__name__}" if isinstance(kind, type) else repr(kind))
    assert plugins.record_types["yearbook"] is Yearbook
    assert kind not in plugins.record_types.values()


def test_two_plugins_with_one_record_kind_leave_out_the_later() -> None:
    later = plugin("later", zwgk_record_types=[Yearbook])
    earlier = plugin("earlier", zwgk_record_types=[Yearbook])
    plugins = load_plugins(only=[], extra=[later, earlier])
    assert problems(plugins) == [
        (
            "record type Yearbook of plugin 'later' is left out: the kind 'yearbook' is that of plugin 'earlier' "
            "already, which comes first by its name; uninstall plugin 'later' or plugin 'earlier', or give yours "
            "another"
        )
    ]


def read_nothing(path: Path) -> RawRecords:
    return [(str(path), {})]


def report_nothing(reports: list[Any]) -> str:
    return f"{len(reports)}"


def test_readers_and_formats_of_plugins_are_found_by_suffix_and_name() -> None:
    readers: Mapping[str, Reader] = {".xlsx": read_nothing}
    reporters: Mapping[str, Reporter] = {"count": report_nothing}
    plugins = load_plugins(only=[], extra=[plugin("sheets", zwgk_readers=readers, zwgk_reporters=reporters)])
    assert (plugins.readers[".xlsx"], plugins.reporters["count"]) == (read_nothing, report_nothing)


def test_executors_of_plugins_are_found_by_their_scheme() -> None:
    def threads(url: str) -> Executor:
        return ThreadPoolExecutor(int(url.removeprefix("threads://")))

    plugins = load_plugins(only=[], extra=[plugin("pools", zwgk_executors={"threads": threads})])
    assert plugins.executors["threads"] is threads


@pytest.mark.parametrize(
    ("hook", "part", "called"),
    [
        ("zwgk_readers", "reader '.xlsx'", "file suffix '.xlsx'"),
        ("zwgk_reporters", "report format 'html'", "name 'html'"),
        ("zwgk_executors", "executor 'dask'", "URL scheme 'dask'"),
    ],
)
def test_two_plugins_with_one_name_for_their_offers_leave_out_the_later(hook: str, part: str, called: str) -> None:
    name = part.split("'")[1]
    offers = [plugin(owner, **{hook: {name: offered}}) for owner, offered in (("later", print), ("earlier", len))]
    plugins = load_plugins(only=[], extra=offers)
    assert problems(plugins) == [
        (
            f"{part} of plugin 'later' is left out: the {called} is that of plugin 'earlier' already, which comes "
            "first by its name; uninstall plugin 'later' or plugin 'earlier', or give yours another"
        )
    ]
    assert getattr(plugins, hook.removeprefix("zwgk_"))[name] is len


@pytest.mark.parametrize("name", ["xlsx", ".XLSX", "", 5], ids=repr)
def test_a_reader_under_what_is_no_suffix_in_small_letters_is_left_out(name: object) -> None:
    """The suffix of a file is looked up in small letters: a reader of `.XLSX` would never be asked."""
    plugins = load_plugins(only=[], extra=[plugin("sheets", zwgk_readers={name: read_nothing, ".csv": read_nothing})])
    assert (name in plugins.readers, ".csv" in plugins.readers) == (False, True)
    (problem,) = plugins.problems
    assert problem.part == f"reader {name!r}"
    assert f"under {name!r}; list functions by file suffix" in problem.problem


def test_a_clash_of_formats_leaves_out_the_one_and_not_the_plugins_others() -> None:
    offers: Mapping[str, Reader] = {".json": read_nothing, ".xlsx": read_nothing}
    plugins = load_plugins(only=[], extra=[plugin("sheets", zwgk_readers=offers)])
    assert list(plugins.readers) == [".json", ".jsonl", ".toml", ".xlsx"]


def test_a_wrong_answer_does_not_take_the_formats_of_other_plugins_along() -> None:
    wrong, right = plugin("a", zwgk_readers=5), plugin("b", zwgk_readers={".xlsx": read_nothing})
    assert ".xlsx" in load_plugins(only=[], extra=[wrong, right]).readers


@pytest.mark.parametrize("owner", ["another", "zz"])
@pytest.mark.parametrize(("hook", "name"), [("zwgk_readers", ".toml"), ("zwgk_reporters", "json")])
def test_a_plugin_that_takes_a_format_of_zwgk_is_left_out_whatever_its_name(hook: str, name: str, owner: str) -> None:
    plugins = load_plugins(only=[], extra=[plugin(owner, **{hook: {name: owner}})])
    own = getattr(load_plugins(only=[]), hook.removeprefix("zwgk_"))[name]
    assert getattr(plugins, hook.removeprefix("zwgk_"))[name] is own
    assert [problem.plugin for problem in plugins.problems] == [owner]


def test_two_plugins_of_one_name_leave_out_the_second_and_keep_the_first() -> None:
    second = plugin("good", zwgk_rule_packs=[pack_of("second", "SE0001")])
    plugins = load_plugins(only=[], extra=[GOOD, second])
    assert names(plugins) == ["good"]
    assert [problem.plugin for problem in plugins.problems] == ["good"]


def test_a_plugin_given_twice_is_there_once() -> None:
    plugins = load_plugins(only=[], extra=[GOOD, GOOD])
    assert names(plugins) == ["good"]


def test_a_plugin_is_called_by_its_module_or_class() -> None:
    class Local:
        @hookimpl
        def zwgk_rule_packs(self) -> list[RulePack]:
            raise OSError("no disk")

    plugins = load_plugins(only=[], extra=[Local(), plugin("a.module", zwgk_rule_packs=OSError("no disk"))])
    assert [problem.plugin for problem in plugins.problems] == ["Local", "a.module"]


class OneMoreHoliday:
    @hookimpl
    def zwgk_holiday_schedule(self, year: int) -> Schedule | None:
        return (
            Schedule(year=2024, rest_days={date(2024, 3, 15): "局庆"}, makeup_days={}, source="x")
            if year == 2024
            else None
        )


def test_the_calendar_is_the_nations_where_no_plugin_knows_better(calendar: WorkCalendar) -> None:
    assert load_plugins(only=[]).calendar().version == calendar.version


def test_a_plugin_that_knows_a_year_better_is_asked_before_the_nation() -> None:
    calendar = load_plugins(only=[], extra=[OneMoreHoliday()]).calendar()
    assert not calendar.is_working_day(date(2024, 3, 15))
    assert calendar.is_working_day(date(2023, 3, 15))


def test_a_plugin_may_know_the_year_after_the_last() -> None:
    last = load_plugins(only=[]).calendar().known_until.year

    class NextYear:
        @hookimpl
        def zwgk_holiday_schedule(self, year: int) -> Schedule | None:
            return Schedule(year=year, rest_days={}, makeup_days={}, source="x") if year == last + 1 else None

    assert load_plugins(only=[], extra=[NextYear()]).calendar().known_until.year == last + 1


def test_a_schedule_that_is_none_is_refused_with_the_year() -> None:
    class Wrong:
        @hookimpl
        def zwgk_holiday_schedule(self, year: int) -> Any:  # noqa: ANN401 (that is the point)
            return [date(year, 1, 1)]

    with pytest.raises(ScheduleError, match=r"plugin 'Wrong' gave \[datetime.date\(2004, 1, 1\)\] for 2004; zwgk_h"):
        load_plugins(only=[], extra=[Wrong()]).calendar()


def test_a_plugin_whose_schedule_cannot_be_had_is_named() -> None:
    class Offline:
        @hookimpl
        def zwgk_holiday_schedule(self, year: int) -> Schedule | None:
            raise OSError(f"no network for {year}")

    with pytest.raises(ZwgkError, match=r"Offline.*no network for 2004"):
        load_plugins(only=[], extra=[Offline()]).calendar()


def test_a_plugin_that_knows_every_year_is_not_asked_for_ever() -> None:
    class Always:
        @hookimpl
        def zwgk_holiday_schedule(self, year: int) -> Schedule | None:
            if year > date.max.year:
                raise OSError(f"asked for {year}")
            return Schedule(year=year, rest_days={}, makeup_days={}, source="x")

    assert load_plugins(only=[], extra=[Always()]).calendar().is_working_day(date(2024, 10, 1))


def test_checks_are_wrapped_only_where_a_plugin_stands_between() -> None:
    class Between:
        @hookimpl(wrapper=True)
        def zwgk_check(self, rule: Rule, record: Record, context: Context) -> Iterator[None]:
            assert rule.code
            assert context.record is record
            return (yield)

    assert load_plugins(only=[], extra=[GOOD]).checks_are_wrapped() is False
    assert load_plugins(only=[], extra=[GOOD, Between()]).checks_are_wrapped() is True


def test_a_dossier_is_checked_by_what_is_left_of_broken_plugins() -> None:
    broken = [
        plugin("a", zwgk_rule_packs=OSError("gone")),
        plugin("b", zwgk_rule_pack=[]),
        SimpleNamespace(__name__="c", zwgk_rule_packs=hookimpl(_answering([pack_of("good", "ZZ0001")]))),
    ]
    plugins = load_plugins(only=["nowhere"], extra=[*broken, GOOD])
    bureau = Authority(id="a", name="某局", kind=AuthorityKind.DEPARTMENT)
    dossier = Dossier(bureau, [PolicyDocument(id="d", published_at="2024-03-01")])
    report = check(dossier, as_of=date(2024, 6, 30), plugins=plugins)
    assert len(report.findings) == 1
    assert sorted(problem.plugin for problem in plugins.problems) == ["a", "b", "good", "nowhere"]
