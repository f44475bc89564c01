"""What the findings of a rule keep to: they survive JSON, and say in one Chinese sentence what was found."""

from __future__ import annotations

import json
import re

from zwgk.findings import Judgements
from zwgk.reports import Report
from zwgk.testing.trials import Timeline, Trial
from zwgk.verdicts import Outcome

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_SHOWN_RAW = re.compile(
    r"\b(?:None|True|False)\b"
    r"|\b(?:datetime\.|Decimal\(|[A-Z]\w+\((?:\w+=|['\")]))"  # datetime.date(2024, 3, 5), Post(id='…')
    r"|\b[A-Z][a-z]\w+\.[A-Z_]{2,}\b"  # Outcome.PASSED
    r"|<[\w.]+[ :][^>]*>"  # <object at 0x7f>
    r"|[\[({]['\"]",  # a list, tuple or dict of texts
    re.ASCII,  # a Chinese character ends a word
)
"""Values as Python shows them."""
_QUOTED = re.compile("“[^”]*”|《[^》]*》|（[^）]*）")
"""What a message may quote from a record."""
_UNMADE = "结论的文字无法生成"


def finding_survives_json(trial: Trial, timeline: Timeline) -> str | None:
    """A finding written as JSON and read again is the same."""
    for answer in timeline.answers:
        report = Report(
            bench=trial.bench(answer.view, answer.day),
            judgements=[Judgements(trial.rule, [answer.record], [answer.verdict])],
            versions={},
            pointers={},
        )
        try:
            told = [finding.to_dict() for finding in report.findings]
            same = json.loads(json.dumps(told, allow_nan=False)) == told
        except (TypeError, ValueError) as error:
            return (
                f"as of {answer.day} its finding cannot be written as JSON: {error}; name missing facts by their "
                "fields, and give the verdict texts, days and numbers only"
            )
        if not same:
            return (
                f"as of {answer.day} its finding does not come back from JSON as it was; name missing facts by their "
                "fields, and give the verdict texts, days and numbers only"
            )
    return None


def message_is_one_sentence(_: Trial, timeline: Timeline) -> str | None:
    """A message is one Chinese sentence without a full stop."""
    for answer in timeline.answers:
        if answer.verdict.outcome is not Outcome.ERROR:
            fault = _fault(answer.verdict.message)
            if fault is not None:
                return f"as of {answer.day} it says {answer.verdict.message!r}, {fault}"
    return None


def _fault(message: str) -> str | None:
    own = _QUOTED.sub("", message)
    raw = _SHOWN_RAW.search(own)
    if raw is not None:
        return f"which shows {raw.group()!r} as Python does; put it into words, such as chinese titles and days"
    if "\n" in message or "\r" in message:
        return "which breaks off in the middle; write one line"
    if "。" in own:
        return "which has a full stop; write one sentence without it, its parts divided by ， or ；"
    if not _CHINESE.search(message):
        return "which is no Chinese sentence; say in one what was found"
    if message.startswith(_UNMADE):
        return "since its words cannot be made; let them rest on facts that are on record"
    return None
