"""What test suites of packs import: whether a rule has the cases it needs."""

from zwgk.testing.case_coverage import missing_cases

__all__ = ["missing_cases"]
