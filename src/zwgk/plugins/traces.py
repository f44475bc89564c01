"""Hook calls as lines of text, one a call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import pluggy

from zwgk.plugins.wording import in_short, raised

Trace: TypeAlias = Callable[[str], object]
"""Takes a line for each hook call: the hook, its arguments, the plugins in the order of the call, the answer."""


def wraps(implementation: pluggy.HookImpl) -> bool:
    """Whether an implementation stands around the others."""
    return implementation.wrapper or implementation.hookwrapper


def monitor(manager: pluggy.PluginManager, trace: Trace) -> None:
    """Let a trace see every call that pluggy makes."""

    def before(hook: str, implementations: Sequence[pluggy.HookImpl], arguments: Mapping[str, Any]) -> None:
        """Nothing: the line is written when the answer is known."""

    def after(
        result: pluggy.Result[Any], hook: str, implementations: Sequence[pluggy.HookImpl], arguments: Mapping[str, Any]
    ) -> None:
        error = result.exception
        answer = in_short(result.get_result()) if error is None else f"raised {raised(error)}"
        trace(call_line(hook, reversed(implementations), arguments, answer))

    manager.add_hookcall_monitoring(before, after)


def call_line(
    hook: str, implementations: Iterable[pluggy.HookImpl], arguments: Mapping[str, object], answer: str
) -> str:
    """The line of one call."""
    plugins = [f"{one.plugin_name}{' (wrapper)' * wraps(one)}" for one in implementations]
    given = ", ".join(f"{name}={in_short(value)}" for name, value in arguments.items())
    return f"hook {hook}({given}): {', '.join(plugins)} -> {answer}"
