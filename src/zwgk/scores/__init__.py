"""Scores (考评): what a report is worth by an assessment scheme, and what became of an earlier report's failures."""

from zwgk.scores.rectification import EarlierReport, Rectification, RectifiedFinding, read_report, rectification
from zwgk.scores.results import DepartmentScore, IndicatorScore, Loss, Points, Score, shown
from zwgk.scores.scheme_files import load_scheme
from zwgk.scores.schemes import (
    Bonus,
    BonusItem,
    Cap,
    Criterion,
    Grade,
    Indicator,
    Method,
    Scheme,
    ScoreSource,
    Veto,
)
from zwgk.scores.scoring import score

__all__ = [
    "Bonus",
    "BonusItem",
    "Cap",
    "Criterion",
    "DepartmentScore",
    "EarlierReport",
    "Grade",
    "Indicator",
    "IndicatorScore",
    "Loss",
    "Method",
    "Points",
    "Rectification",
    "RectifiedFinding",
    "Scheme",
    "Score",
    "ScoreSource",
    "Veto",
    "load_scheme",
    "read_report",
    "rectification",
    "score",
    "shown",
]
