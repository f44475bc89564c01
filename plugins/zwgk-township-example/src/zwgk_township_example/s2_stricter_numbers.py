"""第二条: two numbers of the district's plan, which the town makes stricter. The district's rules read them."""

from __future__ import annotations

from zwgk import working_days
from zwgk_xuanzhou.parameters.s2_1_participation import YEARLY_OPEN_DAYS
from zwgk_xuanzhou.parameters.s2_3_interpretation import INTERPRETATION_LIMIT

from zwgk_township_example import PACK
from zwgk_township_example.source import TOWN

PACK.override(INTERPRETATION_LIMIT, working_days(2), TOWN.cite("第二条"))
PACK.override(YEARLY_OPEN_DAYS, 2, TOWN.cite("第二条"))
