"""What a rule has to keep to before anything else can be said of it: it leaves things alone and repeats itself.

A law gives the problem it found, as a sentence to the author that ends in the cure; None where the rule keeps to it.
"""

from __future__ import annotations

import copy
from functools import partial

from zwgk.testing.forbidden_calls import clock_asked, file_or_network_asked
from zwgk.testing.renamed_records import renamed
from zwgk.testing.trials import Answer, Timeline, Trial, said, told
from zwgk.verdicts import Verdict


def mutates_nothing(trial: Trial, timeline: Timeline) -> str | None:
    """The records are the same before and after."""
    for answer in timeline.answers:
        view, record = copy.deepcopy((answer.view, answer.record))
        before = {one.id: repr(one) for one in (*view, record)}
        trial.judged(view, record, answer.day)
        changed = [one for one in (*view, record) if repr(one) != before.get(one.id)]
        if changed:
            return (
                f"as of {answer.day} it changes {type(changed[0]).__name__} {changed[0].id!r} while it judges; make "
                "what you need with attrs.evolve(record, …) and leave the record alone"
            )
    return None


def same_input_same_verdict(trial: Trial, timeline: Timeline) -> str | None:
    """Asked twice it says the same, and it asks neither a clock nor chance."""
    for answer in timeline.answers:
        again = partial(_again, trial, answer)
        first, second = again(), again()
        if (told(first), first.message) != (told(second), second.message):
            return (
                f"asked twice as of {answer.day} {said(first)}; then {said(second)}; let the verdict rest on the "
                "record and the context alone"
            )
        asked = clock_asked(again)
        if asked:
            return (
                f"as of {answer.day} it asks {asked}, so that its verdict changes overnight; ask context.as_of for "
                "the day, and leave nothing to chance"
            )
    return None


def keeps_no_state(trial: Trial, timeline: Timeline) -> str | None:
    """What it was asked before makes no difference, nor that it has met a record's id."""
    for answer in timeline.answers:
        seen = _again(trial, answer)
        new = f"{answer.day:%Y%m%d}-"
        unmet = trial.answer(renamed(timeline.dossier, new.__add__), new + timeline.record_id, answer.day).verdict
        if told(seen) != told(answer.verdict) or unmet.outcome is not seen.outcome:
            return (
                f"{answer}; asked once more {said(seen)}; and under ids that it has not met {said(unmet)}; keep "
                "nothing from one record for the next: no global that grows, and no cache whose key lacks a part "
                "of what the verdict rests on"
            )
    return None


def reads_no_files_and_no_network(trial: Trial, timeline: Timeline) -> str | None:
    """Once everything is loaded it opens no file and no connection."""
    for answer in timeline.answers:
        again = partial(_again, trial, answer)
        again()  # what is loaded on first use is loaded now
        opened = file_or_network_asked(again)
        if opened:
            return (
                f"as of {answer.day} it opens something while it judges ({opened}); let the records hold what it "
                "needs, or load it once when the pack is imported"
            )
    return None


def _again(trial: Trial, answer: Answer) -> Verdict:
    return trial.judged(answer.view, answer.record, answer.day)
