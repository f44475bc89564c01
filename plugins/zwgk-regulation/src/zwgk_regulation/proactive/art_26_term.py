"""第二十六条: information goes out within twenty working days of being formed or changed."""

from __future__ import annotations

from datetime import date

from zwgk import (
    Context,
    Deadline,
    DisclosureCategory,
    DisclosureItem,
    InformationOrigin,
    Interpretation,
    MissingFacts,
    Outcome,
    PolicyDocument,
    Publication,
    Verdict,
    WithheldReview,
    days,
    inapplicable,
    is_online_undated,
    missing_facts,
    needs_human,
    says_nothing,
)
from zwgk_regulation import PACK
from zwgk_regulation.proactive.art_10_11_responsibility import is_us
from zwgk_regulation.proactive.parameters import DISCLOSURE_LIMIT
from zwgk_regulation.source import SINCE_2008


def _formed_and_changed(publication: Publication) -> tuple[date | None, date | None]:
    if isinstance(publication, DisclosureItem):
        return publication.formed_on, publication.changed_on
    return (publication.issued_on, None) if isinstance(publication, PolicyDocument) else (None, None)


def _not_ours(publication: Publication, context: Context) -> Verdict | None:
    """That another authority discloses it, or nobody does on its own account; None where this one has to."""
    if isinstance(publication, Interpretation):
        return inapplicable("政策解读的期限由政策解读的规则检查")
    if isinstance(publication, PolicyDocument) and publication.category not in (None, DisclosureCategory.PROACTIVE):
        return inapplicable("该文件不主动公开")
    provenance = publication.provenance
    if provenance is not None and provenance.origin is InformationOrigin.FROM_AUTHORITY:
        return inapplicable("信息从其他行政机关获取，由制作或者最初获取的机关公开")
    if provenance is None or provenance.origin is not InformationOrigin.JOINT or says_nothing(provenance.maker):
        return None
    lead = provenance.maker or ""
    return None if is_us(lead, context.dossier.authority) else inapplicable(f"共同制作的信息，由牵头的{lead}公开")


def _reassessed(publication: Publication, context: Context) -> Verdict | None:
    """That it was withheld until a review found that it may be disclosed, so that the clock runs from the review."""
    published = publication.published_on
    for review in context.linked(WithheldReview, to=publication):
        before = review.reviewed_on is None or published is None or review.reviewed_on <= published
        if before and publication.id in (review.to_disclose or ()):
            return inapplicable("原不予公开，评估后公开的期限由REG1803检查")
    return None


def _due(start: date, publication: Publication, context: Context) -> Deadline:
    """The day to publish by: of the law that sets its own term, else of the regulation."""
    own = publication.special_due_on
    return context.deadline(start, days((own - start).days) if own is not None and own > start else DISCLOSURE_LIMIT)


def _contradiction(formed: date | None, changed: date | None, published: date | None) -> Verdict | None:
    """What is to be said of days that cannot all be right; None where they can."""
    if formed and changed and changed < formed:
        return missing_facts(f"变更日期{changed}早于形成日期{formed}，须核对", "formed_on", "changed_on")
    if formed and published and published < formed:
        return needs_human(f"公开日期{published}早于形成日期{formed}，须核对")
    return None


def _changed_after(publication: Publication, context: Context, *, formed: date | None, changed: date) -> Verdict:
    """What is to be said of what changed after it went out: nothing tells when the change did."""
    if formed is not None:
        first = context.timely(publication.published_on, by=_due(formed, publication, context), action="公开")
        if first.outcome is Outcome.FAILED:
            return _doubt(publication, context) or first
    verdict = context.timely(None, by=context.deadline(changed, DISCLOSURE_LIMIT), action="公开变更后的内容")
    if verdict.outcome is not Outcome.FAILED:
        return verdict
    says = f"信息{publication.published_on}公开，{changed}变更，没有登记变更后重新公开的时间"
    return missing_facts(says, "published_at")


@PACK.rule(
    "REG2601",
    clause=("art-26", "art-53-02", "2008-art-18"),
    title="信息形成后逾期公开",
    uses=[DISCLOSURE_LIMIT],
    since=SINCE_2008,
)
def late_disclosure(publication: Publication, context: Context) -> Verdict:
    """信息形成或者变更以后，是否在20个工作日内公开。

    检查内容：自形成之日的次日起数，第二十个工作日结束前公开；有变更的自变更之日起数，政策文件以成文日期为形成之日。法律、法规另定期限的，按登记的期限。到期没有公开的，以后变更不重新起算。公开以后变更而没有登记重新公开时间的，期满以后变更、变更以后才公开而没有登记首次公开时间的，无法判断。评估后才可以公开的由REG1803检查。从其他机关获取的、由其他机关牵头制作的、不主动公开的、政策解读不查。

    为什么：条例给的是最长期限，拖过期限，信息往往已经失去用处。

    如何整改：立即公开逾期的信息；以后在形成时就登记公开期限，到期前提醒承办科室。
    """
    refused = _not_ours(publication, context) or _reassessed(publication, context)
    if refused is not None:
        return refused
    formed, changed = _formed_and_changed(publication)
    published = publication.published_on
    contradiction = _contradiction(formed, changed, published)
    if contradiction is not None:
        return contradiction
    start = changed or formed
    if start is None:
        raise MissingFacts("issued_at" if isinstance(publication, PolicyDocument) else "formed_on")
    if changed is not None and published is not None and published < changed:
        return _changed_after(publication, context, formed=formed, changed=changed)
    at_first = None if formed is None else _due(formed, publication, context)
    changed_late = at_first is not None and start > at_first.latest
    by = at_first if at_first is not None and changed_late and published is None else _due(start, publication, context)
    verdict = context.timely(published, by=by, action="公开")
    if verdict.outcome not in (Outcome.PASSED, Outcome.PENDING):
        return _doubt(publication, context) or verdict
    if changed_late and published is not None:
        says = f"信息{formed}形成，{changed}变更，{published}公开，变更以前有没有按期公开没有登记"
        return missing_facts(says, "published_at")
    return _unfounded(start, publication, context) or verdict


def _unfounded(start: date, publication: Publication, context: Context) -> Verdict | None:
    """What is missing where it is in time only by a term of its own that names no law; None where nothing is."""
    if publication.special_due_on is None or not says_nothing(publication.special_due_basis):
        return None
    usual = context.timely(publication.published_on, by=context.deadline(start, DISCLOSURE_LIMIT), action="公开")
    if usual.outcome is not Outcome.FAILED:
        return None
    return missing_facts(f"登记的公开期限另定到{publication.special_due_on}，没有写依据", "special_due_basis")


def _doubt(publication: Publication, context: Context) -> Verdict | None:
    """What is missing where something not known to be out in time may have been, or need not have been."""
    if is_online_undated(publication, context):
        return missing_facts("信息已经上网，没有登记发布时间", "published_at")
    channels = [one for one in publication.channels or () if not says_nothing(one)]
    if channels and publication.published_at is None and not context.lies_ahead(publication, "published_at"):
        return missing_facts(f"信息登记为通过{'、'.join(channels)}公开，没有登记发布时间", "published_at")
    provenance = publication.provenance
    if provenance is not None and provenance.origin is InformationOrigin.JOINT and says_nothing(provenance.maker):
        return missing_facts("没有登记由哪个机关牵头制作，由谁公开不明", "maker")
    if isinstance(publication, PolicyDocument) and publication.category is None:
        return missing_facts("没有登记公开属性，是不是应当主动公开不明", "category")
    return None
