"""Finding and loading plugins: none is loaded on import, and one that fails is named while the rest works."""

from __future__ import annotations

import importlib
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import pluggy

from zwgk import hookspecs
from zwgk.calendars import Schedule, ScheduleKind, WorkCalendar
from zwgk.calendars.china import FIRST_YEAR, national_schedules
from zwgk.calendars.work_calendar import compile_calendar
from zwgk.errors import PluginError, RecordError, ScheduleError
from zwgk.hookspecs import PROJECT, Reader, Reporter
from zwgk.packs import RulePack
from zwgk.records import RECORD_TYPES, Authority, Record, check_record_type

if TYPE_CHECKING:
    from concurrent.futures import Executor

    import click

T = TypeVar("T")

BUILTINS = "zwgk.builtins"
YEARS_ASKED_FOR = 100
"""How many years of schedules plugins are asked for at most, lest one that knows every year is asked for ever."""


@attrs.frozen
class PluginProblem:
    """A plugin, or a part of one, that is left out, and why."""

    plugin: str
    problem: str

    def __str__(self) -> str:
        return f"plugin {self.plugin!r} is left out: {self.problem}"


class Plugins:
    """The plugins of one run, and what they bring.

    Build it with `load_plugins`. Contradictions between plugins leave out the later one by name, and stand in
    `problems`.
    """

    def __init__(self, manager: pluggy.PluginManager, problems: Iterable[PluginProblem] = ()) -> None:
        """Collect what the registered plugins bring."""
        self.manager = manager
        self.problems = list(problems)
        self.record_types: Mapping[str, type[Record]] = self._record_types()
        self.packs: tuple[RulePack, ...] = self._packs()
        self.readers: Mapping[str, Reader] = self._named("zwgk_readers")
        self.reporters: Mapping[str, Reporter] = self._named("zwgk_reporters")
        self.executors: Mapping[str, Callable[[str], Executor]] = self._named("zwgk_executors")

    def calendar(self, authority: Authority | None = None) -> WorkCalendar:
        """The working days, from the schedule of every year that a plugin knows.

        Args:
            authority: whose days; None for those of the whole country.

        Raises:
            PluginError: a plugin's hook raised.
            ScheduleError: a plugin gives no proper schedule.
        """
        schedules: list[Schedule] = []
        for year in range(FIRST_YEAR, FIRST_YEAR + YEARS_ASKED_FOR):
            found = self._schedules(year)
            if not found:
                break
            schedules += found
        own = national_schedules()
        shipped = [one for one in own.calendar.schedules if one.year >= FIRST_YEAR]
        same = len(shipped) == len(schedules) and set(map(id, shipped)) == set(map(id, schedules))
        national = own.calendar if same else compile_calendar(schedules)
        return national if authority is None else self.localized(national, authority)

    def localized(self, calendar: WorkCalendar, authority: Authority) -> WorkCalendar:
        """A calendar with the local schedules that bind an authority laid over it.

        Raises:
            PluginError: a plugin's hook raised.
            ScheduleError: a plugin gives no local schedule.
        """
        local: list[Schedule] = []
        for implementation in sorted(self.manager.hook.zwgk_local_schedules.get_hookimpls(), key=_by_name):
            plugin = implementation.plugin_name
            try:
                answer = implementation.function(*[authority][: len(implementation.argnames)])
            except Exception as error:
                raise PluginError(f"the local schedules of plugin {plugin!r} cannot be had: {error}") from error
            for one in answer if isinstance(answer, (list, tuple)) else [answer]:
                if not isinstance(one, Schedule) or one.kind is not ScheduleKind.LOCAL:
                    raise ScheduleError(f"plugin {plugin!r} gave {one!r}; zwgk_local_schedules lists local schedules")
                if one.binds(region=authority.region, authority=authority.id):
                    local.append(one)
        return calendar.with_schedules(*local) if local else calendar

    def checks_are_wrapped(self) -> bool:
        """Whether a plugin stands between the engine and the rules."""
        return any(one.plugin_name != BUILTINS for one in self.manager.hook.zwgk_check.get_hookimpls())

    def add_commands(self, cli: click.Group) -> list[PluginProblem]:
        """Let every plugin add its commands; gives the plugins that failed to."""
        failed = []
        for implementation in sorted(self.manager.hook.zwgk_commands.get_hookimpls(), key=_by_name):
            try:
                implementation.function(*[cli][: len(implementation.argnames)])
            except Exception as error:  # noqa: BLE001 (one broken plugin must not hide the others)
                problem = f"its hook zwgk_commands raised {type(error).__name__}: {error}"
                failed.append(PluginProblem(implementation.plugin_name, problem))
        return failed

    def breaker(self, error: Exception, own: Callable[..., object]) -> str | None:
        """The plugin whose `zwgk_check` raised an exception; None where it came out of the rule's own function."""
        raised_in = [frame.f_code for frame, _ in traceback.walk_tb(error.__traceback__)]
        if getattr(own, "__code__", None) in raised_in:
            return None
        for implementation in self.manager.hook.zwgk_check.get_hookimpls():
            if getattr(implementation.function, "__code__", None) in raised_in:
                return None if implementation.plugin_name == BUILTINS else implementation.plugin_name
        return None

    def _schedules(self, year: int) -> tuple[Schedule, ...]:
        hook = self.manager.hook.zwgk_holiday_schedule
        try:
            answer = hook(year=year)
        except Exception as error:
            raise PluginError(f"the schedule of {year} cannot be had from {_culprit(hook, year)}: {error}") from error
        schedules = (answer,) if isinstance(answer, Schedule) else answer or ()
        if isinstance(schedules, (list, tuple)) and all(isinstance(one, Schedule) for one in schedules):
            return tuple(schedules)
        raise ScheduleError(f"a plugin gave {answer!r} for {year}; zwgk_holiday_schedule returns a Schedule or several")

    def _answers(self, hook: str) -> list[tuple[str, Any]]:
        """Each plugin's answer to a collecting hook, zwgk's own first; a plugin whose hook raises is reported."""
        answers = []
        for implementation in sorted(getattr(self.manager.hook, hook).get_hookimpls(), key=_by_name):
            try:
                answers.append((implementation.plugin_name, implementation.function()))
            except Exception as error:  # noqa: BLE001 (one broken plugin must not hide the others)
                self._report(implementation.plugin_name, f"its hook {hook} raised {type(error).__name__}: {error}")
        return answers

    def _listed(self, hook: str, wanted: type[T], called: str) -> Iterator[tuple[str, T]]:
        """What the plugins list, one by one; anything else than a list of the wanted is reported."""
        for plugin, answer in self._answers(hook):
            if not isinstance(answer, (list, tuple)):
                self._report(plugin, f"its hook {hook} gave {answer!r}; return a list of {called}")
                continue
            for one in answer:
                if isinstance(one, wanted):
                    yield plugin, one
                else:
                    self._report(plugin, f"its hook {hook} lists {one!r}; list the {called} themselves")

    def _named(self, hook: str) -> dict[str, Any]:
        """What the plugins offer by name; a name that is taken is reported."""
        found: dict[str, tuple[str, Any]] = {}
        for plugin, offers in self._answers(hook):
            if not isinstance(offers, Mapping):
                self._report(plugin, f"its hook {hook} gave {offers!r}; return a mapping by name")
                continue
            for name, offer in offers.items():
                if name in found:
                    self._report(plugin, f"{hook} gives {name!r}, which is {found[name][0]}'s; give yours another name")
                    continue
                found[name] = (plugin, offer)
        return {name: offer for name, (_, offer) in sorted(found.items())}

    def _record_types(self) -> dict[str, type[Record]]:
        found: dict[str, tuple[str, type[Record]]] = {kind.record_kind: (BUILTINS, kind) for kind in RECORD_TYPES}
        for plugin, kind in self._listed("zwgk_record_types", type, "record types"):
            try:
                record_type = check_record_type(kind)
            except RecordError as error:
                self._report(plugin, str(error))
                continue
            owner = found.get(record_type.record_kind)
            if owner is not None:
                problem = f"record kind {record_type.record_kind!r} is {owner[0]}'s; give yours another name"
                self._report(plugin, problem)
                continue
            found[record_type.record_kind] = (plugin, record_type)
        return {name: kind for name, (_, kind) in sorted(found.items())}

    def _packs(self) -> tuple[RulePack, ...]:
        found: dict[str, RulePack] = {}
        codes: dict[str, str] = {}
        for plugin, pack in self._listed("zwgk_rule_packs", RulePack, "rule packs"):
            try:
                rules = pack.rules
            except Exception as error:  # noqa: BLE001 (whatever a section raises, the pack is named and the rest works)
                self._report(plugin, f"pack {pack.name!r} cannot be loaded: {type(error).__name__}: {error}")
                continue
            taken = sorted({codes[rule.code] for rule in rules if rule.code in codes})
            if pack.name in found or taken:
                also = f"codes of {', '.join(taken)}" if taken else f"the pack name {pack.name!r}"
                self._report(plugin, f"it claims {also} too; uninstall one of them or rename yours")
                continue
            found[pack.name] = pack
            codes |= {rule.code: pack.name for rule in rules}
        return tuple(pack for _, pack in sorted(found.items()))

    def _report(self, plugin: str, problem: str) -> None:
        self.problems.append(PluginProblem(plugin, problem))


def _by_name(implementation: pluggy.HookImpl) -> tuple[bool, str]:
    return implementation.plugin_name != BUILTINS, implementation.plugin_name


def _culprit(hook: pluggy.HookCaller, year: int) -> str:
    """The plugins whose schedule of a year raises."""
    names = []
    for implementation in hook.get_hookimpls():
        try:
            implementation.function(year)
        except Exception:  # noqa: BLE001 (it is the plugin's name that is looked for)
            names.append(repr(implementation.plugin_name))
    return ", ".join(names) or "a plugin"


def load_plugins(*, only: Iterable[str] | None = None, extra: Iterable[object] = ()) -> Plugins:
    """Load zwgk's own plugin and the installed ones.

    A plugin that cannot be imported, or implements a hook wrongly, is left out and stands in `Plugins.problems`.

    Args:
        only: the entry-point names that may load; None for all that are installed.
        extra: modules or objects to register beside them, such as a plugin in one file.
    """
    from importlib.metadata import entry_points  # slow to import

    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(hookspecs)
    manager.register(importlib.import_module(BUILTINS), name=BUILTINS)
    problems: list[PluginProblem] = []
    allowed = None if only is None else set(only)
    installed = sorted(entry_points(group=PROJECT), key=lambda point: point.name)
    for point in installed:
        if allowed is None or point.name in allowed:
            problems += _register(manager, point.name, point.load)
    for name in sorted((allowed or set()) - {point.name for point in installed}):
        problems.append(PluginProblem(name, "it is not installed; install it or take its name off the list"))
    for plugin in extra:
        problems += _register(manager, getattr(plugin, "__name__", type(plugin).__name__), partial(_given, plugin))
    return Plugins(manager, problems)


def _given(plugin: object) -> object:
    return plugin


def _register(manager: pluggy.PluginManager, name: str, load: Callable[[], object]) -> list[PluginProblem]:
    try:
        loaded = load()
    except Exception as error:  # noqa: BLE001 (whatever its import raises, the plugin is named and the rest works)
        return [PluginProblem(name, f"its import raised {type(error).__name__}: {error}")]
    if manager.is_registered(loaded):
        return []
    if manager.has_plugin(name):
        return [PluginProblem(name, "another plugin has that name; rename one of them")]
    try:
        manager.register(loaded, name=name)
        manager.check_pending()
    except (pluggy.PluginValidationError, ValueError) as error:
        if manager.has_plugin(name):
            manager.unregister(name=name)
        return [PluginProblem(name, str(error))]
    return []
