"""Laws of what stands beside verdicts: whatever is waived, decided or attested, the raw outcomes stay."""

from __future__ import annotations

from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from titled_pack import BUREAU, PLUGINS, document, dossier, failing

from zwgk import (
    Attestation,
    Attestations,
    Decision,
    Decisions,
    DecisionState,
    Outcome,
    PolicyDocument,
    Report,
    Waiver,
    Waivers,
    WaiverState,
    check,
    digest_of,
)
from zwgk.decisions import fingerprint_of

DAYS = st.dates(date(2024, 6, 1), date(2025, 6, 30))
IDS = st.sampled_from(["文一", "文二", "文三", "文四", "czj"])
DOCUMENTS = st.lists(
    st.builds(document, IDS.filter(lambda name: name != "czj"), st.text("好坏疑密无", min_size=1, max_size=2)),
    max_size=4,
    unique_by=lambda one: one.id,
)
TEXTS = st.sampled_from(["理由", "无", ""])
WAIVERS = st.lists(
    st.builds(
        Waiver,
        rule=st.sampled_from(["TI0101", "TI01*", "TI02*", "TI*", "TI0201", "XZ*", "bad"]),
        subject=st.one_of(IDS, st.sampled_from(["*", "文*", ""])),
        kind=st.sampled_from(["", "政策文件", "authority"]),
        authority=st.sampled_from(["", "czj", "jyj"]),
        reason=TEXTS,
        legal_basis=TEXTS,
        approved_by=TEXTS,
        issued=DAYS,
        expires=DAYS,
    ),
    max_size=6,
)


@st.composite
def decisions(draw: st.DrawFn, documents: list[PolicyDocument]) -> list[Decision]:
    made = []
    for record in draw(st.lists(st.sampled_from([*documents, BUREAU]), max_size=4)):
        code = draw(st.sampled_from(["TI0101", "TI0102", "TI0301"]))
        made.append(
            Decision(
                fingerprint=fingerprint_of(code, "czj", record),
                digest=draw(st.sampled_from([digest_of(record), "sha256:0"])),
                outcome=draw(st.sampled_from(Outcome)),
                reason=draw(TEXTS),
                decided_by=draw(TEXTS),
                decided_on=draw(DAYS),
                expires=draw(st.none() | DAYS),
            )
        )
    return made


def raw(report: Report) -> list[tuple[str, str, Outcome, str]]:
    return [(one.rule.code, one.record.id, one.verdict.outcome, one.verdict.message) for one in report.evaluations]


@settings(max_examples=40)
@given(DOCUMENTS, DAYS, st.data())
def test_whatever_stands_beside_them_the_verdicts_and_counts_stay(
    documents: list[PolicyDocument], day: date, data: st.DataObject
) -> None:
    bare = check(dossier(*documents), as_of=day, plugins=PLUGINS)
    given_waivers, given_decisions = data.draw(WAIVERS), data.draw(decisions(documents))
    full = check(
        dossier(*documents),
        as_of=day,
        plugins=PLUGINS,
        waivers=Waivers(given_waivers),
        decisions=Decisions(given_decisions),
    )
    assert (raw(full), full.counts) == (raw(bare), bare.counts)
    assert sum(full.counts.values()) == len(full.findings)
    for one in full.findings:
        key = (one.rule.code, one.record.id)
        fails = Outcome.FAILED in (one.outcome, None if one.decided is None else one.decided.outcome)
        assert (key in failing(full)) is (fails and one.waived is None)
        assert one.waived is None or (fails and one.rule.waivable and one.waived.issued <= day <= one.waived.expires)
        assert one.decided is None or one.verdict.why == "needs-human"


@settings(max_examples=40)
@given(DOCUMENTS, DAYS, st.data())
def test_nothing_that_is_given_is_dropped(documents: list[PolicyDocument], day: date, data: st.DataObject) -> None:
    given_waivers, given_decisions = data.draw(WAIVERS), data.draw(decisions(documents))
    report = check(
        dossier(*documents),
        as_of=day,
        plugins=PLUGINS,
        waivers=Waivers(given_waivers),
        decisions=Decisions(given_decisions),
    )
    assert report.waivers is not None
    assert report.decisions is not None
    sound = [one for one in given_waivers if not one.problems]
    assert [one.waiver for one in report.waivers.used] == sound
    assert bool(report.waivers.malformed) is (len(sound) < len(given_waivers))
    assert {one.waived for one in report.findings} - {None} <= {
        one.waiver for one in report.waivers.of(WaiverState.APPLIED)
    }
    assert {one.decided for one in report.findings} - {None} == {
        one.decision for one in report.decisions.of(DecisionState.APPLIED)
    }


@settings(max_examples=40)
@given(DOCUMENTS, DAYS, WAIVERS, st.randoms(use_true_random=False))
def test_the_order_of_waivers_changes_no_finding(
    documents: list[PolicyDocument], day: date, waivers: list[Waiver], random: Random
) -> None:
    shuffled = list(waivers)
    random.shuffle(shuffled)
    first, second = (
        check(dossier(*documents), as_of=day, plugins=PLUGINS, waivers=Waivers(one)) for one in (waivers, shuffled)
    )
    assert first.findings == second.findings


@settings(max_examples=40)
@given(
    DAYS,
    st.lists(
        st.builds(
            Attestation,
            id=st.text("ab", min_size=1, max_size=3),
            clauses=st.just(("三",)),
            statement=st.sampled_from([None, "已做"]),
            post=st.sampled_from([None, "局长"]),
            signed_on=st.none() | DAYS,
            evidence=st.sampled_from([(), ("材料",)]),
        ),
        max_size=3,
    ),
)
def test_no_statement_turns_a_failure_into_a_pass(day: date, statements: list[Attestation]) -> None:
    bare = check(dossier(), as_of=day, plugins=PLUGINS)
    full = check(dossier(), as_of=day, plugins=PLUGINS, attestations=Attestations(statements))
    for before, after in zip(raw(bare), raw(full), strict=True):
        assert not (before[2] is Outcome.FAILED and after[2] is Outcome.PASSED)
