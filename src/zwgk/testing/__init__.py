"""What test suites import: assertions about due days, and whether a rule has the cases it needs.

`zwgk.testing.strategies` has the Hypothesis strategies; the fixtures are found by pytest itself.
"""

from zwgk.testing.case_coverage import missing_cases
from zwgk.testing.due_days import assert_due

__all__ = ["assert_due", "missing_cases"]
