"""Whether a distribution fits the installed zwgk. The only home of packaging."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from packaging.requirements import Requirement

_OF_ZWGK = re.compile(r"\s*zwgk(?![\w.-])", re.IGNORECASE)


def misfit(requires: Iterable[str], *, distribution: str) -> str | None:
    """Why a distribution does not fit the installed zwgk, and the cure; None where it fits or asks for no version.

    Args:
        requires: its requirements, as its metadata has them; those of other distributions are passed over.
        distribution: its name.
    """
    ours = [line for line in requires if _OF_ZWGK.match(line)]
    if not ours:
        return None
    from importlib.metadata import version  # slow to import

    from packaging.requirements import InvalidRequirement, Requirement  # slow to import

    installed = version("zwgk")
    unmet: list[Requirement] = []
    for line in ours:
        try:
            requirement = Requirement(line)
        except InvalidRequirement:
            return f"its metadata asks for {line!r}, which is no requirement; reinstall {distribution}"
        applies = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if applies and not requirement.specifier.contains(installed, prereleases=True):
            unmet.append(requirement)
    if not unmet:
        return None
    needs = ", ".join(f"zwgk{requirement.specifier}" for requirement in unmet)
    return f"it needs {needs}; installed is zwgk {installed}; {_cure(unmet, installed, distribution)}"


def _cure(unmet: Iterable[Requirement], installed: str, distribution: str) -> str:
    operators = {
        one.operator
        for requirement in unmet
        for one in requirement.specifier
        if not one.contains(installed, prereleases=True)
    }
    if operators <= {">", ">="}:
        return f"upgrade zwgk or install an older {distribution}"
    if operators <= {"<", "<="}:
        return f"upgrade {distribution} or install an older zwgk"
    return f"install a {distribution} and a zwgk that fit each other"
