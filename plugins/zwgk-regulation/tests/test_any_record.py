"""Whatever is on record, in whatever order of days, each rule gives a verdict."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from zwgk import (
    ApplicationElement,
    Authority,
    AuthorityKind,
    CorrectionRequest,
    DisclosureRequest,
    Dossier,
    Extension,
    FeeNotice,
    FeeNoticeElement,
    FeeScale,
    GuideVersion,
    Inquiry,
    InquiryAnswer,
    InquiryKind,
    Outcome,
    ReplyKind,
    ReplyLetter,
    RequestChannel,
    RequestResult,
    ServiceMethod,
    SilenceTreatment,
    Supplement,
    check,
    china_calendar,
    load_plugins,
)

PLUGINS = load_plugins(only=["regulation"])

days = st.none() | st.dates(date(2008, 4, 1), date(2025, 12, 31)) | st.dates(date(2024, 1, 1), date(2024, 6, 30))
facts = st.none() | st.booleans()
words = st.none() | st.sampled_from(["", " ", "大厅领取", "与自身生产、生活、科研等特殊需要无关"])
results = st.none() | st.sampled_from(RequestResult)
texts = st.none() | st.sampled_from(["", " ", "六十日内先向区政府申请复议", "向市局或者向某省人民政府申请行政复议"])
authorities = st.builds(
    Authority,
    id=st.just("机关"),
    name=st.just("某机关"),
    kind=st.sampled_from(AuthorityKind),
    vertically_led=st.booleans(),
    government=st.none() | st.just("某市某区人民政府"),
    superior=st.none() | st.just("某市局"),
)
supplements = st.builds(
    Supplement,
    notified_on=days,
    matters=texts,
    supply_by=days,
    names_term=st.none() | st.booleans(),
    supplied_on=days,
    asked=st.none() | st.lists(st.sampled_from(ApplicationElement), max_size=3).map(tuple),
)
inquiries = st.builds(
    Inquiry,
    kind=st.sampled_from(InquiryKind),
    sent_on=days,
    delivered_on=days,
    answered_on=days,
    answer=st.none() | st.sampled_from(InquiryAnswer),
    silence_treated_as=st.none() | st.sampled_from(SilenceTreatment),
    written=facts,
    grounds_reasonable=facts,
    overruled=facts,
    decision_told=facts,
    reasons_told=facts,
)
extensions = st.builds(Extension, working_days=st.none() | st.integers(-10, 100), approved_on=days, notified_on=days)
fee_notices = st.builds(
    FeeNotice,
    notified_on=days,
    delivered_on=days,
    paid_on=days,
    amount_yuan=st.none() | st.sampled_from([-1, 0, 100, 1700]),
    scales=st.none() | st.lists(st.sampled_from(FeeScale), max_size=2).map(tuple),
    ordinal=st.none() | st.integers(-2, 40),
    pages=st.none() | st.integers(-2, 400),
    states=st.none() | st.lists(st.sampled_from(FeeNoticeElement), max_size=4).map(tuple),
)
requests = st.builds(
    DisclosureRequest,
    id=st.just("申请"),
    applicant=st.none() | st.just("甲"),
    oral=facts,
    written_up=facts,
    about_applicant=facts,
    items=st.none() | st.integers(-2, 45),
    addressed_elsewhere=facts,
    excessive=facts,
    reasons_asked=facts,
    postponed_notified_on=days,
    needs_help=facts,
    helped=facts,
    found_proactive=facts,
    made_proactive=facts,
    closed_on=days,
    closed_as=results,
    channel=st.none() | st.sampled_from(RequestChannel),
    submitted_on=days,
    signed_for_on=days,
    arrived_on=days,
    forwarded_on=days,
    confirmed_on=days,
    received_on=days,
    withdrawn_on=days,
    postponed_to=days,
    supplements=st.lists(supplements, max_size=2).map(tuple),
    inquiries=st.lists(inquiries, max_size=2).map(tuple),
    extensions=st.lists(extensions, max_size=2).map(tuple),
    fee_notices=st.lists(fee_notices, max_size=2).map(tuple),
)
letters = st.builds(
    ReplyLetter,
    id=st.just("答复"),
    request=st.just("申请"),
    kind=st.none() | st.sampled_from(ReplyKind),
    result=results,
    reasons=words,
    basis=words,
    provided=facts,
    access=words,
    access_time=words,
    searched=facts,
    not_ours=facts,
    competent_known=facts,
    competent_body=words,
    competent_contact=words,
    earlier_reply=st.none() | st.sampled_from(["", "答复", "申请", "别处"]),
    severable=facts,
    form_as_asked=facts,
    form_reason=words,
    by_postal_enterprise=facts,
    postage_on_delivery=facts,
    remedy=texts,
    service=st.none() | st.sampled_from(ServiceMethod),
    dated_on=days,
    posted_on=days,
    served_on=days,
)

guides = st.builds(
    GuideVersion,
    id=st.just("指南"),
    revised_on=days,
    channels=st.none() | st.lists(st.sampled_from(RequestChannel), max_size=4).map(tuple),
    refused_channels=st.none() | st.lists(st.sampled_from(RequestChannel), max_size=2).map(tuple),
)
corrections = st.builds(
    CorrectionRequest,
    id=st.just("更正"),
    received_on=days,
    competent=facts,
    confirmed=facts,
    corrected=facts,
    forwarded=facts,
    told=facts,
)


@given(authorities, requests, letters, guides, corrections, st.dates(date(2008, 4, 1), date(2026, 6, 30)))
def test_each_rule_gives_a_verdict(
    authority: Authority,
    request: DisclosureRequest,
    letter: ReplyLetter,
    guide: GuideVersion,
    correction: CorrectionRequest,
    as_of: date,
) -> None:
    dossier = Dossier(authority, [request, letter, guide, correction])
    report = check(dossier, as_of=as_of, plugins=PLUGINS, calendar=china_calendar())
    for finding in report.findings:
        assert finding.verdict.outcome is not Outcome.ERROR, finding.verdict.message
        assert not finding.verdict.message.endswith("。")
        if finding.verdict.outcome is Outcome.PENDING:
            assert finding.verdict.deadline is not None
            assert finding.verdict.deadline.latest >= as_of
