"""第六条: a number of the county, made stricter."""

from __future__ import annotations

from zwgk import working_days
from zwgk_orchard import PACK
from zwgk_orchard.county import COUNTY_LIMIT
from zwgk_orchard.source import ORCHARD

PACK.override(COUNTY_LIMIT, working_days(10), ORCHARD.cite("第六条"))
