"""What plugins implement is held against the specifications; who breaks a call is found and named."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Generator, Iterator, Mapping
from datetime import date
from types import ModuleType
from typing import Any

import pytest

from zwgk import (
    Authority,
    AuthorityKind,
    Clause,
    Context,
    Disposition,
    Dossier,
    Outcome,
    PluginError,
    Rule,
    RulePack,
    Schedule,
    ScheduleError,
    Source,
    Verdict,
    check,
    hookimpl,
    load_plugins,
    needs_human,
    passed,
)
from zwgk.hookspecs import Reader

BUREAU = Authority(id="a", name="某局", kind=AuthorityKind.DEPARTMENT)
SOURCE = Source(
    id="plan",
    title="某县要点",
    issuer="某县政府",
    in_force_from=date(2024, 1, 1),
    clauses=(Clause(id="1", title="设有科室", disposition=Disposition.AUTOMATIC),),
)


def module_of(function: object, name: str | None = None) -> ModuleType:
    """A plugin whose only function is this one."""
    plugin = ModuleType("demo")
    setattr(plugin, name or function.__name__, function)  # type: ignore[attr-defined] # a function
    return plugin


def problems(plugin: object) -> list[str]:
    return [one.problem for one in load_plugins(only=[], extra=[plugin]).problems]


def test_a_name_that_is_near_no_hook_is_told_with_all_of_them() -> None:
    @hookimpl
    def zwgk_lunch() -> None: ...

    (problem,) = problems(module_of(zwgk_lunch))
    assert problem.startswith("it implements zwgk_lunch, which is no hook; the hooks are zwgk_check, zwgk_commands, ")
    assert problem.endswith("\n  its own: zwgk_lunch() -> None")


def test_a_hook_that_may_be_missing_from_zwgk_is_no_fault() -> None:
    @hookimpl(optionalhook=True)
    def zwgk_lunch() -> None: ...

    assert problems(module_of(zwgk_lunch)) == []


def test_a_function_of_another_name_may_stand_for_a_hook() -> None:
    @hookimpl(specname="zwgk_readers")
    def spreadsheets() -> Mapping[str, Reader]:
        return {".csv": lambda path: [(str(path), {})]}

    assert ".csv" in load_plugins(only=[], extra=[module_of(spreadsheets)]).readers


def test_a_function_of_another_name_that_stands_for_no_hook_is_told() -> None:
    @hookimpl(specname="zwgk_reader")
    def spreadsheets() -> Mapping[str, Reader]:
        return {}

    (problem,) = problems(module_of(spreadsheets))
    assert problem.splitlines() == [
        "it implements zwgk_reader, which is no hook; rename it to zwgk_readers",
        "  its own: spreadsheets() -> Mapping[str, Reader]",
        "  zwgk's:  zwgk_readers() -> Mapping[str, Reader]",
    ]


def keyword_only(*, year: int) -> None:
    raise AssertionError(year)


def with_default(year: int = 2024) -> None:
    raise AssertionError(year)


def one_too_many(year: int, town: str) -> None:
    raise AssertionError(year, town)


def misspelt(yr: int) -> None:
    raise AssertionError(yr)


@pytest.mark.parametrize(
    ("function", "said"),
    [
        (keyword_only, "takes 'year' by keyword, but hooks are called by position; take the * away"),
        (with_default, "gives 'year' a default, which would stand in every call; take the default away"),
        (one_too_many, "takes 'town', which the hook does not pass; take it away"),
        (misspelt, "takes 'yr', which the hook does not pass; rename it to 'year'"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_arguments_that_the_hook_does_not_fill_are_told_with_both_signatures(
    function: Callable[..., None], said: str
) -> None:
    (problem,) = problems(module_of(hookimpl(specname="zwgk_holiday_schedule")(function), function.__name__))
    first, own, ours = problem.splitlines()
    assert first == f"its zwgk_holiday_schedule {said}"
    assert own.startswith(f"  its own: {function.__name__}(")
    assert ours == "  zwgk's:  zwgk_holiday_schedule(year: int) -> Schedule | Sequence[Schedule] | None"


def test_arguments_that_stand_for_themselves_are_no_fault() -> None:
    @hookimpl
    def zwgk_holiday_schedule(*days: date, town: str = "", **more: object) -> Schedule | None:
        assert (days, town, more) == ((), "", {})
        return None

    assert problems(module_of(zwgk_holiday_schedule)) == []


def test_an_implementation_may_leave_out_arguments_and_order_them_as_it_likes() -> None:
    @hookimpl
    def zwgk_check(context: Context, rule: Rule) -> Verdict | None:
        assert (rule.code, context.as_of) == ("DE0001", date(2024, 6, 30))
        return None

    assert verdict_with(module_of(zwgk_check)).outcome is Outcome.PASSED


def test_a_class_in_place_of_its_object_is_told() -> None:
    class Demo:
        @hookimpl
        def zwgk_readers(self) -> Mapping[str, Reader]:
            return {}

    (problem,) = problems(Demo)
    assert problem.startswith("its zwgk_readers takes 'self': the plugin is a class; name an object of the class")


def test_a_class_whose_hooks_need_no_object_may_be_a_plugin() -> None:
    class Demo:
        @staticmethod
        @hookimpl
        def zwgk_readers() -> Mapping[str, Reader]:
            return {".csv": lambda path: [(str(path), {})]}

    assert ".csv" in load_plugins(only=[], extra=[Demo]).readers


async def waits() -> Mapping[str, Reader]:
    return {}


async def waits_and_yields() -> AsyncIterator[int]:
    yield 1


def yields() -> Iterator[int]:
    yield 1


def returns() -> Mapping[str, Reader]:
    return {}


@pytest.mark.parametrize(
    ("hook", "wrapper", "function", "said"),
    [
        ("zwgk_readers", False, waits, "is async, and nobody waits for it; write def without async"),
        ("zwgk_readers", False, waits_and_yields, "is async, and nobody waits for it; write def without async"),
        ("zwgk_readers", False, yields, "yields, and is no wrapper; return all at once"),
        (
            "zwgk_check",
            False,
            yields,
            "yields, and is no wrapper; mark it with @zwgk.hookimpl(wrapper=True), or return",
        ),
        (
            "zwgk_readers",
            True,
            yields,
            "is a wrapper, but each plugin is asked by itself; take the mark of a wrapper off and return",
        ),
        (
            "zwgk_check",
            True,
            returns,
            "is marked as a wrapper and never yields; yield once, or mark it with @zwgk.hookimpl alone",
        ),
    ],
)
def test_how_a_function_answers_has_to_fit_how_the_hook_asks(
    hook: str,
    wrapper: bool,  # noqa: FBT001 (a case)
    function: Callable[..., object],
    said: str,
) -> None:
    marked = hookimpl(specname=hook, wrapper=wrapper)(function)
    (problem,) = problems(module_of(marked, f"demo_{function.__name__}"))
    assert problem.splitlines()[0] == f"its {hook} {said}"


def test_what_pluggy_refuses_beyond_that_is_told_too() -> None:
    def both() -> Generator[None, Any, None]:
        yield

    plugin = module_of(hookimpl(specname="zwgk_check", wrapper=True, hookwrapper=True)(both), "both")
    (problem,) = problems(plugin)
    assert "mutually exclusive" in problem


def test_a_plugin_that_implements_nothing_is_told() -> None:
    assert problems(ModuleType("demo")) == [
        "it implements no hook; mark a function of a hook's name with @zwgk.hookimpl, or take it off"
    ]


class TestUnmarked:
    def test_a_misspelt_function_without_the_mark_is_told_with_both_cures(self) -> None:
        def zwgk_rule_pack() -> list[RulePack]:
            return []

        (problem,) = problems(module_of(zwgk_rule_pack))
        assert problem.splitlines()[0] == (
            "its zwgk_rule_pack is neither marked nor a hook; "
            "rename it to zwgk_rule_packs and write @zwgk.hookimpl above it"
        )

    def test_a_method_without_the_mark_is_told(self) -> None:
        class Demo:
            def zwgk_readers(self) -> Mapping[str, Reader]:
                return {}

        (problem,) = problems(Demo())
        assert problem.splitlines()[:2] == [
            "its zwgk_readers is not marked, and is never called; write @zwgk.hookimpl above it",
            "  its own: zwgk_readers() -> Mapping[str, Reader]",
        ]

    def test_names_that_are_no_functions_near_a_hook_are_its_own_affair(self) -> None:
        def zwgk_lunch() -> None: ...

        plugin = module_of(hookimpl(specname="zwgk_readers")(returns), "readers")
        vars(plugin).update(zwgk_version="1", zwgk_readers={}, zwgk_lunch=zwgk_lunch, zwgk_regulation=ModuleType("x"))
        assert problems(plugin) == []

    def test_a_specification_that_a_plugin_imports_is_no_unmarked_hook(self) -> None:
        from zwgk import hookspecs

        plugin = module_of(hookimpl(specname="zwgk_readers")(returns), "readers")
        vars(plugin)["zwgk_reporters"] = hookspecs.zwgk_reporters
        assert problems(plugin) == []


def verdict_with(*extra: object, rule: Callable[[Authority, Context], object] | None = None) -> Verdict:
    """The verdict on a bureau beside these plugins."""

    def departments(authority: Authority, context: Context) -> Verdict:
        """单位是否登记了内设科室。

        检查内容：科室。

        为什么：要知道。

        如何整改：补登。
        """
        answer: Any = passed(f"{authority.id}{context.as_of}") if rule is None else rule(authority, context)
        return answer  # type: ignore[no-any-return] # right or wrong

    pack = RulePack("demo", prefix="DE", source=SOURCE, version="1")
    pack.rule("DE0001", clause="1", title="未登记内设科室")(departments)

    class Brings:
        @hookimpl
        def zwgk_rule_packs(self) -> list[RulePack]:
            return [pack]

    plugins = load_plugins(only=[], extra=[Brings(), *extra])
    assert plugins.problems == []
    (evaluation,) = check(Dossier(BUREAU), as_of=date(2024, 6, 30), plugins=plugins).evaluations
    return evaluation.verdict


class Answers:
    """Judges in place of the rule."""

    def __init__(self, answer: object) -> None:
        self.answer = answer

    @hookimpl
    def zwgk_check(self) -> Any:  # noqa: ANN401 (right or wrong)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class Outer:
    @hookimpl(wrapper=True, tryfirst=True)
    def zwgk_check(self) -> Generator[None, Verdict, Verdict]:
        verdict = yield
        return verdict


class Inner:
    @hookimpl(wrapper=True, trylast=True)
    def zwgk_check(self) -> Generator[None, Verdict, Verdict]:
        verdict = yield
        return verdict


class ForgetsToReturn:
    @hookimpl(wrapper=True)
    def zwgk_check(self) -> Generator[None, Verdict, None]:
        yield


class RaisesAfterwards:
    @hookimpl(wrapper=True)
    def zwgk_check(self) -> Generator[None, Verdict, Verdict]:
        yield
        raise OSError("no log")


class YieldsTwice:
    @hookimpl(wrapper=True)
    def zwgk_check(self) -> Generator[None, Verdict, Verdict]:
        verdict = yield
        yield
        return verdict


class TestWhoBreaksACheck:
    @pytest.mark.parametrize(
        ("plugins", "blamed"),
        [
            (
                (Answers(1),),
                "the zwgk_check of plugin 'Answers' gave 1; return a Verdict; zwgk_check() -> Any stan",
            ),
            ((Answers(1), Outer()), "the zwgk_check of plugin 'Answers' gave 1; return a Verdict; "),
            ((ForgetsToReturn(),), "the zwgk_check of plugin 'ForgetsToReturn' gave None; return a Verdict; "),
            ((ForgetsToReturn(), Outer()), "the zwgk_check of plugin 'ForgetsToReturn' gave None; return a Verdict"),
            ((ForgetsToReturn(), Inner()), "the zwgk_check of plugin 'ForgetsToReturn' gave None; return a Verdict"),
            (
                (Answers(passed()), ForgetsToReturn()),
                "the zwgk_check of plugin 'ForgetsToReturn' gave None; return a V",
            ),
            (
                (Answers(OSError("no net")), Outer()),
                "the zwgk_check of plugin 'Answers' raised OSError: no net (test_h",
            ),
            (
                (RaisesAfterwards(), Outer()),
                "the zwgk_check of plugin 'RaisesAfterwards' raised OSError: no log (test_",
            ),
            ((YieldsTwice(), Outer()), "the zwgk_check of plugin 'YieldsTwice' raised RuntimeError: "),
        ],
        ids=[
            "no verdict",
            "no verdict, wrapped",
            "a wrapper without return",
            "a wrapper without return, wrapped",
            "a wrapper without return around another",
            "a wrapper without return around a plugin's verdict",
            "raises, wrapped",
            "a wrapper that raises, wrapped",
            "a wrapper that yields twice, wrapped",
        ],
    )
    def test_the_plugin_is_named_and_not_the_rule(self, plugins: tuple[object, ...], blamed: str) -> None:
        verdict = verdict_with(*plugins)
        assert verdict.outcome is Outcome.ERROR
        assert f"PluginError: {blamed}" in verdict.message
        assert "zwgk_check(rule: Rule, record: Record, context: Context) -> Verdict | None" in verdict.message

    def test_an_exception_that_nobody_can_be_blamed_for_comes_out_as_it_is(self) -> None:
        class YieldsTwiceOnce:
            times = 0

            @hookimpl(wrapper=True)
            def zwgk_check(self) -> Generator[None, Verdict, Verdict]:
                verdict = yield
                self.times += 1
                if self.times == 1:
                    yield
                return verdict

        verdict = verdict_with(YieldsTwiceOnce())
        assert (verdict.outcome, "RuntimeError" in verdict.message) == (Outcome.ERROR, True)
        assert "PluginError" not in verdict.message

    @pytest.mark.parametrize("answer", [None, True], ids=repr)
    def test_a_rule_that_gives_no_verdict_is_named_itself(self, answer: object) -> None:
        verdict = verdict_with(Outer(), rule=lambda authority, context: answer)  # noqa: ARG005 (as rules are called)
        assert verdict.outcome is Outcome.ERROR
        assert f"TypeError: the rule returned {answer!r}" in verdict.message
        assert "Outer" not in verdict.message

    def test_a_rule_that_raises_is_named_itself(self) -> None:
        verdict = verdict_with(Outer(), rule=lambda authority, context: 1 // 0)  # noqa: ARG005 (the same)
        assert (verdict.outcome, "PluginError" in verdict.message) == (Outcome.ERROR, False)

    def test_a_verdict_of_a_plugin_stands(self) -> None:
        verdict = verdict_with(Answers(needs_human("由人复核")), Outer())
        assert (verdict.outcome, verdict.message) == (Outcome.CANNOT_TELL, "由人复核")


class Schedules:
    def __init__(self, answer: object) -> None:
        self.answer = answer

    @hookimpl
    def zwgk_holiday_schedule(self, year: int) -> Any:  # noqa: ANN401 (right or wrong)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer if year == 2010 else None

    @hookimpl
    def zwgk_local_schedules(self) -> Any:  # noqa: ANN401
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class TestWhoBreaksTheCalendar:
    @pytest.mark.parametrize("answer", [5, [5], "2010"], ids=repr)
    def test_a_schedule_that_is_none_names_the_plugin_and_both_signatures(self, answer: object) -> None:
        with pytest.raises(ScheduleError) as caught:
            load_plugins(only=[], extra=[Schedules(answer)]).calendar()
        assert str(caught.value).splitlines() == [
            f"plugin 'Schedules' gave {answer!r} for 2010; zwgk_holiday_schedule returns a Schedule, several, or None",
            "  its own: zwgk_holiday_schedule(year: int) -> Any",
            "  zwgk's:  zwgk_holiday_schedule(year: int) -> Schedule | Sequence[Schedule] | None",
        ]

    def test_a_schedule_that_cannot_be_had_names_the_plugin_and_both_signatures(self) -> None:
        with pytest.raises(PluginError) as caught:
            load_plugins(only=[], extra=[Schedules(OSError("no net"))]).calendar()
        first, own, ours = str(caught.value).splitlines()
        assert re.fullmatch(
            r"the schedule of 2004 cannot be had: the zwgk_holiday_schedule of plugin 'Schedules' raised OSError: "
            r"no net \(test_hook_implementations\.py:\d+\); mend it",
            first,
        )
        assert own == "  its own: zwgk_holiday_schedule(year: int) -> Any"
        assert ours.startswith("  zwgk's:  zwgk_holiday_schedule(year: int) -> Schedule")

    @pytest.mark.parametrize(
        ("answer", "error"), [(5, ScheduleError), ([5], ScheduleError), (OSError("no net"), PluginError)], ids=repr
    )
    def test_local_schedules_that_are_wrong_name_the_plugin_and_both_signatures(
        self, answer: object, error: type[Exception]
    ) -> None:
        plugins = load_plugins(only=[], extra=[Schedules(answer)])
        with pytest.raises(error) as caught:
            plugins.localized(load_plugins(only=[]).calendar(), BUREAU)
        first, own, ours = str(caught.value).splitlines()
        assert "plugin 'Schedules'" in first
        assert own == "  its own: zwgk_local_schedules() -> Any"
        assert ours == "  zwgk's:  zwgk_local_schedules(authority: Authority) -> list[Schedule]"

    def test_a_wrapper_that_breaks_a_schedule_is_named(self) -> None:
        class Loses:
            @hookimpl(wrapper=True)
            def zwgk_holiday_schedule(self) -> Generator[None, Any, object]:
                yield
                return 5

        with pytest.raises(ScheduleError, match="plugin 'Loses' gave 5 for 2004"):
            load_plugins(only=[], extra=[Loses()]).calendar()


def test_problems_name_no_address_of_memory() -> None:
    """The same installation says the same in every run."""
    broken = module_of(hookimpl(specname="zwgk_readers")(lambda: {"csv": object()}), "readers")
    (problem,) = problems(broken)
    assert "it lists <object object> under 'csv'" in problem
    assert "0x" not in problem


def test_a_long_value_is_cut() -> None:
    (problem,) = problems(module_of(hookimpl(specname="zwgk_readers")(lambda: "x" * 500), "readers"))
    assert problem.splitlines()[0] == f"it gave '{'x' * 98}…; return a mapping by file suffix"
