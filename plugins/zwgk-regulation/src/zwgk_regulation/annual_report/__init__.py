"""The annual report of disclosure work: its forms, its identities, and its tables computed from the register."""

from zwgk_regulation.annual_report.closings import Conventions
from zwgk_regulation.annual_report.computed import ComputedCell, ComputedTables, Difference, computed_tables
from zwgk_regulation.annual_report.parameters import CountedDay, Counting

__all__ = [
    "ComputedCell",
    "ComputedTables",
    "Conventions",
    "CountedDay",
    "Counting",
    "Difference",
    "computed_tables",
]
