"""Judging through the hook: the verdict of a plugin, or of the rule."""

from __future__ import annotations

from zwgk.context import Context
from zwgk.errors import PluginError
from zwgk.plugins.calls import BUILTINS, HookCalls, codes_of, told_in_a_line
from zwgk.plugins.wording import described, raised
from zwgk.records import Record
from zwgk.rules import Rule
from zwgk.verdicts import Verdict

_HOOK = "zwgk_check"


def judged(calls: HookCalls, rule: Rule, record: Record, context: Context) -> Verdict:
    """The verdict of the first plugin that gives one, or of the rule; what the rule raises comes out as it is.

    Raises:
        PluginError: a plugin raised, or answered with no verdict.
    """
    arguments = {"rule": rule, "record": record, "context": context}
    try:
        answer = calls.first(_HOOK, **arguments)
    except Exception as error:
        if getattr(rule.function, "__code__", None) in codes_of(error):
            raise
        blamed = calls.breaker(_HOOK, error) or calls.culprit(_HOOK, _fits, **arguments)
        if blamed is None or blamed.plugin_name == BUILTINS:
            raise
        problem = f"the {_HOOK} of {calls.origin(blamed)} raised {raised(error)}; mend it, or uninstall it"
        raise PluginError(told_in_a_line(blamed, _HOOK, problem)) from error
    if not isinstance(answer, Verdict):
        blamed = calls.culprit(_HOOK, _fits, **arguments)
        if blamed is not None and blamed.plugin_name != BUILTINS:
            problem = f"the {_HOOK} of {calls.origin(blamed)} gave {described(answer)}; return a Verdict"
            raise PluginError(told_in_a_line(blamed, _HOOK, problem))
    return answer  # type: ignore[return-value] # the rule's own at worst, which the engine refuses in the rule's name


def _fits(answer: object) -> bool:
    return isinstance(answer, Verdict)
