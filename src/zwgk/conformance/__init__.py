"""What every pack has to hold to, as a flat list of small checks that need neither pytest nor Hypothesis."""

from zwgk.conformance.case_coverage import missing_cases
from zwgk.conformance.checks import Check
from zwgk.conformance.static import static_checks

__all__ = ["Check", "missing_cases", "static_checks"]
