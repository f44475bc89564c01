"""The conformance kit of a pack, as one pytest test for each check."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from zwgk.conformance import Check, static_checks
from zwgk.conformance.brought import loading_failure
from zwgk.conformance.static import plugins_around
from zwgk.errors import ConformanceError
from zwgk.packs import RulePack
from zwgk.plugins import Plugins

if TYPE_CHECKING:
    import pytest

MAX_EXAMPLES = 30
"""How many dossiers are drawn for a rule, beside those of its cases, unless a pack asks for another number."""
_NEAREST = 3
"""How many names are offered in place of one that no check has."""


def checks_of(pack: RulePack, *, plugins: Plugins | None = None, max_examples: int = MAX_EXAMPLES) -> tuple[Check, ...]:
    """Every check of a pack: those of its words, numbers and cases, then those of what its rules do.

    A pack whose sections do not load has one check alone, which says what they raised.

    Args:
        pack: the pack.
        plugins: the installed plugins; they are loaded by default, with the pack's own module where it is not
            installed.
        max_examples: how many dossiers are drawn for a rule, beside those of its cases.
    """
    if loading_failure(pack) is not None:
        return static_checks(pack, plugins)
    from zwgk.testing.behaviour_checks import behaviour_checks  # loads Hypothesis

    plugins = plugins_around(pack) if plugins is None else plugins
    return (*static_checks(pack, plugins), *behaviour_checks(pack, plugins, max_examples=max_examples))


def parametrize_with_checks(
    pack: RulePack, *, expected_failures: Mapping[str, str] | None = None, max_examples: int = MAX_EXAMPLES
) -> pytest.MarkDecorator:
    """Make one test of each check of a pack, of a function that takes a ``check`` and calls it.

    Args:
        pack: the pack.
        expected_failures: names of checks that fail as the law has it, each with the reason. Such a test is expected
            to fail, and fails itself once the check holds.
        max_examples: how many dossiers are drawn for a rule, beside those of its cases.

    Raises:
        ConformanceError: a failure is expected of a check that is not there, or without a reason; all of them.
    """
    import pytest

    checks = checks_of(pack, max_examples=max_examples)
    expected = dict(expected_failures or {})
    faults = _faults(expected, [check.name for check in checks])
    if faults:
        raise ConformanceError("expected_failures", faults)
    fails = {
        name: pytest.mark.xfail(strict=True, raises=ConformanceError, reason=reason)
        for name, reason in expected.items()
    }
    return pytest.mark.parametrize(
        "check",
        [
            pytest.param(check, id=check.name, marks=[fails[check.name]] if check.name in fails else [])
            for check in checks
        ],
    )


def _faults(expected: Mapping[str, str], names: list[str]) -> list[str]:
    faults = []
    for name, reason in expected.items():
        if name not in names:
            near = difflib.get_close_matches(name, names, n=_NEAREST) or ["none is like it"]
            faults.append(f"{name!r}: no check has this name; the nearest: {', '.join(near)}")
        elif not reason.strip():
            faults.append(f"{name!r}: no reason is given; say why it is right that it fails")
    return faults
