"""What day it is in Asia/Shanghai: the only place in zwgk that asks."""

from __future__ import annotations

from datetime import UTC, date, datetime

from zwgk.dates import to_date


def today() -> date:
    """Today in Asia/Shanghai, wherever the machine stands."""
    return to_date(datetime.now(UTC))
