"""Calling the hooks: every plugin by itself, or all of them until the first answer."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Mapping
from types import CodeType

import attrs
import pluggy

from zwgk.plugins.implementations import signatures, with_signatures
from zwgk.plugins.problems import PluginOrigin
from zwgk.plugins.traces import Trace, call_line, monitor, wraps
from zwgk.plugins.wording import in_short, raised

BUILTINS = "zwgk.builtins"


@attrs.frozen
class Raised:
    """What a plugin gave in place of an answer."""

    error: Exception | SystemExit

    def __str__(self) -> str:
        return f"raised {raised(self.error)}"


class HookCalls:
    """Calls of the hooks of one run; a trace sees each of them."""

    def __init__(
        self, manager: pluggy.PluginManager, origins: Mapping[str, PluginOrigin], trace: Trace | None = None
    ) -> None:
        """Call through a manager; what a plugin's name stands for is in `origins`."""
        self._manager, self._origins, self._trace = manager, origins, trace
        if trace is not None:
            monitor(manager, trace)

    def origin(self, implementation: pluggy.HookImpl) -> PluginOrigin:
        """The plugin of an implementation."""
        name = implementation.plugin_name
        return self._origins.get(name) or PluginOrigin(name)

    def each(self, hook: str, **arguments: object) -> Iterator[tuple[pluggy.HookImpl, object]]:
        """Ask every plugin by itself, zwgk's own first, then by name: its answer, or `Raised`."""
        for implementation in sorted(self._implementations(hook), key=_by_name):
            yield implementation, self._asked(hook, implementation, arguments)

    def first(self, hook: str, **arguments: object) -> object:
        """Ask one plugin after the other until one answers; the last to be registered is asked first."""
        answer: object = getattr(self._manager.hook, hook)(**arguments)
        return answer

    def is_implemented(self, hook: str) -> bool:
        """Whether a plugin beside zwgk's own implements a hook."""
        return any(one.plugin_name != BUILTINS for one in self._implementations(hook))

    def breaker(self, hook: str, error: BaseException) -> pluggy.HookImpl | None:
        """Out of whose implementation an exception came; the innermost, where they wrap each other."""
        raised_in = codes_of(error)
        for implementation in self._implementations(hook):
            if getattr(implementation.function, "__code__", None) in raised_in:
                return implementation
        return None

    def culprit(self, hook: str, fits: Callable[[object], bool], **arguments: object) -> pluggy.HookImpl | None:
        """Whose answer to a first-result hook does not fit, or who raises; each is asked again.

        None where all fits now, or where nobody answers and an answer is wanted.
        """
        implementations = self._implementations(hook)
        answer: object = None
        for implementation in reversed([one for one in implementations if not wraps(one)]):
            answer = self._asked(hook, implementation, arguments)
            if isinstance(answer, Raised) or (answer is not None and not fits(answer)):
                return implementation
            if answer is not None:
                break
        around = [one for one in implementations if wraps(one)] if fits(answer) else []
        for index, wrapper in enumerate(around):
            inner = self._manager.subset_hook_caller(hook, [one.plugin for one in around[index + 1 :]])
            try:
                wrong = not fits(inner(**arguments))
            except Exception:  # noqa: BLE001 (it is the plugin that is looked for)
                return wrapper
            if wrong:
                return wrapper
        return None

    def _implementations(self, hook: str) -> list[pluggy.HookImpl]:
        caller: pluggy.HookCaller = getattr(self._manager.hook, hook)
        return caller.get_hookimpls()

    def _asked(self, hook: str, implementation: pluggy.HookImpl, arguments: Mapping[str, object]) -> object:
        answer: object
        try:
            answer = implementation.function(*[arguments[name] for name in implementation.argnames])
        except (Exception, SystemExit) as error:  # noqa: BLE001 (one broken plugin must not hide the others)
            answer = Raised(error)
        if self._trace is not None:
            said = str(answer) if isinstance(answer, Raised) else in_short(answer)
            self._trace(call_line(hook, [implementation], arguments, said))
        return answer


def told(implementation: pluggy.HookImpl, hook: str, problem: str) -> str:
    """A problem of an implementation, with its signature and the hook's on lines of their own."""
    return with_signatures(problem, _function_name(implementation), hook, implementation.function)


def told_in_a_line(implementation: pluggy.HookImpl, hook: str, problem: str) -> str:
    """A problem of an implementation, with its signature and the hook's."""
    both = " stands for ".join(signatures(_function_name(implementation), hook, implementation.function))
    return f"{problem}; {both}"


def codes_of(error: BaseException) -> list[CodeType]:
    """The code objects an exception went through."""
    return [frame.f_code for frame, _ in traceback.walk_tb(error.__traceback__)]


def _function_name(implementation: pluggy.HookImpl) -> str:
    return str(getattr(implementation.function, "__name__", ""))


def _by_name(implementation: pluggy.HookImpl) -> tuple[bool, str]:
    return implementation.plugin_name != BUILTINS, implementation.plugin_name
