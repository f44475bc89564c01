"""The texts that say which remedies a reply has to name, in the order of their rank and day."""

from __future__ import annotations

from zwgk import Source
from zwgk_regulation.instruments.court_interpretations import COURT_INTERPRETATION, COURT_INTERPRETATION_2011
from zwgk_regulation.instruments.litigation_law import LITIGATION_LAW
from zwgk_regulation.instruments.reconsideration_law import RECONSIDERATION_LAW
from zwgk_regulation.instruments.reconsideration_law_1999 import RECONSIDERATION_LAW_1999
from zwgk_regulation.instruments.reconsideration_opinion import RECONSIDERATION_OPINION
from zwgk_regulation.instruments.reconsideration_rules import RECONSIDERATION_RULES

REMEDY_TEXTS: tuple[Source, ...] = (
    RECONSIDERATION_LAW,
    RECONSIDERATION_LAW_1999,
    RECONSIDERATION_RULES,
    LITIGATION_LAW,
    COURT_INTERPRETATION,
    COURT_INTERPRETATION_2011,
    RECONSIDERATION_OPINION,
)
