"""The plugins of one run, and what they bring."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

import pluggy

from zwgk.calendars import WorkCalendar
from zwgk.context import Context
from zwgk.contradictions import Contradiction, contradictions
from zwgk.hookspecs import Reader, Reporter
from zwgk.packs import RulePack
from zwgk.plugins.calls import HookCalls
from zwgk.plugins.commands import add_commands
from zwgk.plugins.judging import judged
from zwgk.plugins.offers import Offers
from zwgk.plugins.problems import PluginOrigin, PluginProblem
from zwgk.plugins.schedules import localized, national_calendar
from zwgk.plugins.traces import Trace
from zwgk.records import Authority, Record
from zwgk.rules import Rule
from zwgk.verdicts import Verdict

if TYPE_CHECKING:
    from concurrent.futures import Executor

    import click


class Plugins:
    """The plugins of one run, and what they bring.

    Build it with `load_plugins`. Of what two plugins claim, that of the earlier by name stands; what is left out
    stands in `problems`.

    Attributes:
        manager: pluggy's manager of the plugins.
        problems: what is left out, and why.
        origins: the distribution of each plugin that loaded, by the plugin's name; zwgk's own has none.
        packs: the rule packs, by name.
        pack_origins: the plugin that brings a pack, by the pack's name.
        contradictions: what packs say that cannot all hold.
        record_types: the record types by kind.
        record_origins: the plugin that brings a record type, by kind; those of zwgk's own types are left out.
        readers: the readers by file suffix.
        reporters: the report formats by name.
        executors: the factories of executors by URL scheme.
    """

    def __init__(
        self,
        manager: pluggy.PluginManager,
        problems: Iterable[PluginProblem] = (),
        origins: Mapping[str, PluginOrigin] | None = None,
        trace: Trace | None = None,
    ) -> None:
        """Collect what the registered plugins bring."""
        self.manager = manager
        self.origins: Mapping[str, PluginOrigin] = dict(origins or {})
        self._calls = HookCalls(manager, self.origins, trace)
        offers = Offers(self._calls)
        self.record_types: Mapping[str, type[Record]] = offers.record_types()
        self.record_origins: Mapping[str, PluginOrigin] = offers.record_origins
        packs = offers.packs()
        self.packs: tuple[RulePack, ...] = tuple(one.pack for one in packs)
        self.pack_origins: Mapping[str, PluginOrigin] = {one.pack.name: one.origin for one in packs}
        self.contradictions: tuple[Contradiction, ...] = contradictions(
            self.packs, brought_by={name: str(origin) for name, origin in self.pack_origins.items()}
        )
        self.readers: Mapping[str, Reader] = offers.named("zwgk_readers")
        self.reporters: Mapping[str, Reporter] = offers.named("zwgk_reporters")
        self.executors: Mapping[str, Callable[[str], Executor]] = offers.named("zwgk_executors")
        self.problems = [*problems, *offers.problems]

    def calendar(self, authority: Authority | None = None) -> WorkCalendar:
        """The working days, from the schedule of every year that a plugin knows.

        Args:
            authority: whose days; None for those of the whole country.

        Raises:
            PluginError: a plugin's hook raised.
            ScheduleError: a plugin gives no proper schedule.
        """
        national = national_calendar(self._calls)
        return national if authority is None else self.localized(national, authority)

    def localized(self, calendar: WorkCalendar, authority: Authority) -> WorkCalendar:
        """A calendar with the local schedules that bind an authority laid over it.

        Raises:
            PluginError: a plugin's hook raised.
            ScheduleError: a plugin gives no local schedule.
        """
        return localized(self._calls, calendar, authority)

    def checks_are_wrapped(self) -> bool:
        """Whether a plugin stands between the engine and the rules."""
        return self._calls.is_implemented("zwgk_check")

    def judged(self, rule: Rule, record: Record, context: Context) -> Verdict:
        """The verdict of the first plugin that gives one, or of the rule; what it raises comes out as it is.

        Raises:
            PluginError: a plugin raised, or answered with no verdict.
        """
        return judged(self._calls, rule, record, context)

    def add_commands(self, cli: click.Group) -> list[PluginProblem]:
        """Let every plugin add its commands; gives what is left out of them."""
        return add_commands(self._calls, cli)
