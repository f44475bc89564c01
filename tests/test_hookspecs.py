"""The hooks that plugins implement."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pluggy
import pytest

from zwgk import hookimpl, hookspecs

HOOKS = {
    "zwgk_rule_packs": (),
    "zwgk_record_types": (),
    "zwgk_readers": (),
    "zwgk_reporters": (),
    "zwgk_executors": (),
    "zwgk_holiday_schedule": ("year",),
    "zwgk_local_schedules": ("authority",),
    "zwgk_check": ("rule", "record", "context"),
    "zwgk_commands": ("cli",),
}
PAGE = (Path(__file__).parents[1] / "docs" / "hooks.md").read_text("utf-8")
FIRST_RESULT = {"zwgk_holiday_schedule", "zwgk_check"}


@pytest.fixture
def manager() -> pluggy.PluginManager:
    made = pluggy.PluginManager(hookspecs.PROJECT)
    made.add_hookspecs(hookspecs)
    return made


def test_the_hooks_are_those_that_plugin_authors_were_promised(manager: pluggy.PluginManager) -> None:
    assert {name for name in vars(manager.hook) if not name.startswith("_")} == set(HOOKS)


@pytest.mark.parametrize(("hook", "arguments"), HOOKS.items())
def test_a_hook_takes_the_arguments_it_promises(hook: str, arguments: tuple[str, ...]) -> None:
    assert tuple(inspect.signature(getattr(hookspecs, hook)).parameters) == arguments


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_is_documented(hook: str) -> None:
    assert (getattr(hookspecs, hook).__doc__ or "").strip().split("\n")[0].endswith(".")


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_ends_with_the_first_answer_where_one_answer_is_asked_for(
    manager: pluggy.PluginManager, hook: str
) -> None:
    spec = getattr(manager.hook, hook).spec
    assert spec.opts["firstresult"] is (hook in FIRST_RESULT)


def test_the_marker_that_plugins_import_is_that_of_the_project() -> None:
    assert hookimpl is hookspecs.hookimpl
    assert hookimpl.project_name == "zwgk"


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_has_a_file_in_the_documentation_and_a_run_of_it(hook: str) -> None:
    """What the file and the run say is checked where the documentation is run."""
    section = re.split(r"^## ", PAGE.split(f"\n## `{hook}(")[1], maxsplit=1, flags=re.MULTILINE)[0]
    match = re.search(r'^```python title="(\w+)\.py"\n(.*?)^```$', section, re.MULTILINE | re.DOTALL)
    assert match is not None
    module, code = match.groups()
    assert re.search(rf"^@hookimpl.*\ndef {hook}\(", code, re.MULTILINE)
    runs = re.findall(r"^```(?:pycon|console)\n(.*?)^```$", section[match.end() :], re.MULTILINE | re.DOTALL)
    assert any(re.search(rf"\b{module}\b", run) for run in runs)


@pytest.mark.parametrize("hook", sorted(set(HOOKS) - FIRST_RESULT))
def test_a_specification_gives_nothing_itself(hook: str) -> None:
    assert getattr(hookspecs, hook)(*HOOKS[hook]) is None
