"""A case: the facts, how they are judged, and what is expected."""

from __future__ import annotations

from datetime import date

import attrs

from zwgk.dossier import Dossier
from zwgk.verdicts import Outcome, Why


@attrs.frozen(kw_only=True)
class Case:
    """Facts, and what a rule has to say of them."""

    file: str
    rule: str
    name: str
    as_of: date
    expect: Outcome
    why: Why | None = None
    missing: tuple[str, ...] | None = None
    """The facts that the verdict has to ask for, by field name, in any order."""
    due: date | None = None
    message: str | None = None
    """A part of the verdict's sentence."""
    subject: str | None = None
    """The id of the record that is judged, where the case has several of the rule's type."""
    edition: date | None = None
    """The day whose knowledge of the holiday notices decides; None for everything known."""
    layers: tuple[str, ...] | None = None
    """The packs whose overrides apply where they bind the authority; None for the rule's own pack."""
    dossier: Dossier
    line: int | None = None
    """The line of the file that it begins on, where that is known."""

    @property
    def place(self) -> str:
        """The file, and the line where that is known."""
        return self.file if self.line is None else f"{self.file}:{self.line}"

    def __str__(self) -> str:
        return f"{self.rule} {self.name}"
