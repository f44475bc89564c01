"""What test suites import: the conformance kit, assertions about due days, and whether a rule has the cases it needs.

`zwgk.testing.strategies` and `zwgk.testing.dossiers` have the Hypothesis strategies; the fixtures are found by pytest
itself.
"""

from zwgk.conformance import Check, missing_cases
from zwgk.testing.conformance import checks_of, parametrize_with_checks
from zwgk.testing.due_days import assert_due

__all__ = ["Check", "assert_due", "checks_of", "missing_cases", "parametrize_with_checks"]
