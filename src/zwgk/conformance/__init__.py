"""What every pack has to hold to, as a flat list of small checks that need neither pytest nor Hypothesis."""

from zwgk.conformance.checks import Check

__all__ = ["Check"]
