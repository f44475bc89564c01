"""三·1 强化审核清理: what goes out has been reviewed first, by three levels and for secrecy.

A publication of which no review at all is on record is reported once, by XZ3102: the plan asks for a review on file, so
that its absence after publication is the fault. The other rules of this module point there instead of repeating it. A
publication may be reviewed again, after a refusal or a correction; it is judged by the review that serves it best.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from zwgk import (
    Context,
    DisclosureCategory,
    LifecycleEntry,
    LifecycleStage,
    Moment,
    Outcome,
    PolicyDocument,
    Publication,
    PublicationReview,
    ReviewSheet,
    Severity,
    Verdict,
    failed,
    inapplicable,
    is_kept_back,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.review_times import BEFORE_AND_AFTER, best_of, not_out_yet, precedes, published_moment, unreviewed

_STAGES = {
    LifecycleStage.DRAFTED: "拟制",
    LifecycleStage.REVIEWED: "审查",
    LifecycleStage.PUBLISHED: "发布",
    LifecycleStage.EVALUATED: "评估",
    LifecycleStage.WITHDRAWN: "下架",
}
_CATEGORIES = {
    DisclosureCategory.PROACTIVE: "主动公开",
    DisclosureCategory.ON_REQUEST: "依申请公开",
    DisclosureCategory.WITHHELD: "不予公开",
}


def _before(done: Moment | None, published: Moment, *, what: str) -> Verdict:
    """Whether something was finished before publication; one and the same minute does not tell which came first."""
    if done is None:
        return missing_facts(f"没有登记{what}的时间，无法与发布时间{published}比较", "reviewed_at")
    if precedes(published, done):
        return failed(f"信息于{published}发布，{done}才完成{what}，晚{published.until(done)}")
    if precedes(done, published):
        return passed(f"{done}完成{what}，早于发布时间{published}")
    return missing_facts(f"{done}完成{what}，{published}发布，登记的时间分不出先后", "reviewed_at", "published_at")


@PACK.rule("XZ3101", clause="3.1-01", title="信息全流程状态缺环或倒序", severity=Severity.NOTE)
def broken_lifecycle(publication: Publication, context: Context) -> Verdict:
    """信息从拟制到下架，经过的各环节是否都有记录且先后有序。

    检查内容：拟制、审查、发布、评估、下架依次排列，到了哪一环节，此前各环节都要有状态记录，时间不得倒置；评估只在下架前必备。同一环节有多次记录的，以首次为准。

    为什么：环节缺记录，就说不清信息由谁拟制、何时审查、为何撤下，全流程管理也就落不到每条信息上。

    如何整改：按网站后台日志和发文稿纸补登缺少环节的时间；下架前先评估并留下记录。
    """
    if published_moment(publication, context) is None:
        return not_out_yet()
    first = _first_entries(context.need(publication.lifecycle, "lifecycle"))
    last = LifecycleStage.PUBLISHED if publication.withdrawn_on is None else LifecycleStage.WITHDRAWN
    order = list(_STAGES)
    owed = order[: max(map(order.index, {*first, last})) + 1]
    absent = [_STAGES[stage] for stage in owed if stage not in first]
    if absent:
        return failed(f"状态记录缺{'、'.join(absent)}环节")
    steps = list(pairwise(owed))
    wrong = [f"{_STAGES[later]}（{first[later]}）" for stage, later in steps if precedes(first[later], first[stage])]
    if wrong:
        return failed(f"{'、'.join(wrong)}早于前一环节，状态倒序")
    if any(first[stage].precedes(first[later]) is None for stage, later in steps):
        return missing_facts("有的环节登记在同一日而缺时分，分不出先后", "lifecycle")
    return passed(f"{'、'.join(_STAGES[stage] for stage in owed)}环节齐全且依次进行")


def _first_entries(lifecycle: Iterable[LifecycleEntry]) -> dict[LifecycleStage, Moment]:
    """When each stage was first entered; a review or evaluation may be held again."""
    latest_first = sorted(lifecycle, key=lambda entry: entry.at.sort_key, reverse=True)
    return {entry.stage: entry.at for entry in latest_first}


@PACK.rule("XZ3102", clause="3.1-02", title="未经审查即发布", same_as="REG1702", stages=BEFORE_AND_AFTER)
def unreviewed_publication(publication: Publication, context: Context) -> Verdict:
    """信息发布前是否已经完成审查。

    检查内容：信息发布后，卷宗里要有它的审核记录，三级审核通过的时间早于发布时间。没有任何审核记录、未获同意仍发布、发布后才审完，都不符合要求。有多次审核的，其中一次符合即可。时间精确到分；同一分钟而没有秒数的，分不出先后，按无法判断处理。

    为什么：信息一经发布就难以收回，审查放在发布之后便不起作用；没有留下记录的审查，事后也无从证明。

    如何整改：已发布而未审的信息先补审，有问题的立即撤下；以后在网站后台设置未完成三级审核不能发布。同一分钟审结并发布的，登记到秒。
    """
    published = published_moment(publication, context)
    if published is None:
        return not_out_yet()
    reviews = context.linked(PublicationReview, to=publication)
    if reviews:
        return best_of(_completed(review, published) for review in reviews)
    if context.linked(ReviewSheet, to=publication):
        return missing_facts("有审查单，没有登记各级审核，无法判断何时审完", "first", "second", "final")
    return failed(f"信息已于{published}发布，没有任何审核记录")


def _completed(review: PublicationReview, published: Moment) -> Verdict:
    for level, step in review.steps:
        if step is not None and step.approved is False:
            return failed(f"{level.chinese}未同意公开，信息仍于{published}发布")
    if review.final is None:
        return inapplicable("审核记录缺三级审核，由XZ3105、XZ3109检查")
    timely = _before(review.final.reviewed_at, published, what="三级审核")
    if timely.outcome is Outcome.PASSED and review.final.approved is None:
        return missing_facts("没有登记三级审核是否同意公开", "approved")
    return timely


@PACK.rule(
    "XZ3103", clause="3.1-03", title="公文属性未定或缺理由", same_as=("REG6701", "REG6702"), stages=BEFORE_AND_AFTER
)
def undetermined_category(document: PolicyDocument, context: Context) -> Verdict:
    """公文是否经审查定明公开属性，不主动公开的是否说明理由。

    检查内容：公文属性为主动公开、依申请公开、不予公开之一；后两种须写明理由；属性审查日期不晚于发布日期。属性审查已经完成仍没有属性的不符合要求，没有登记审查的按事实未登记处理。

    为什么：属性随公文一起审批，才能在发文前决定是否公开；不公开又不说理由，申请人来查时无法答复。

    如何整改：在发文稿纸上补填属性和理由，由政务公开机构复核；以后缺属性或理由的稿件退回重报。
    """
    reviewed, published = document.category_reviewed_on, document.published_on
    if document.category is None and reviewed is not None:
        return failed(f"属性审查已于{reviewed}完成，仍没有定明公开属性")
    category = context.need(document.category, "category")
    if reviewed is not None and published is not None and published < reviewed:
        return failed(f"公文于{published}发布，{reviewed}才审查属性，晚{(reviewed - published).days}日")
    if category is DisclosureCategory.PROACTIVE:
        return passed("属性已定为主动公开")
    if (document.category_reason or "").strip():
        return passed(f"属性已定为{_CATEGORIES[category]}，并说明理由")
    if reviewed is None and document.governing_date is None:
        context.need(document.category_reason, "category_reason")
    return failed(f"属性定为{_CATEGORIES[category]}，没有说明理由")


@PACK.rule("XZ3104", clause="3.1-04", title="没有信息发布审查单", stages=BEFORE_AND_AFTER)
def missing_review_sheet(publication: Publication, context: Context) -> Verdict:
    """已发布的信息是否有发布审查单。

    检查内容：卷宗里有列明该信息的审查单，或者审核记录所附的审查单。连审核记录也没有的由XZ3102检查，一单多用由XZ3106检查。

    为什么：审查单是各级审核留痕的载体，有审核而没有单据，责任落不到人。

    如何整改：补办审查单并注明补办日期；以后凭审查单编号发布。
    """
    if published_moment(publication, context) is None:
        return not_out_yet()
    if context.linked(ReviewSheet, to=publication):
        return passed("有列明该信息的审查单")
    reviews = context.linked(PublicationReview, to=publication)
    if not reviews:
        return unreviewed()
    named = [review.sheet for review in reviews if review.sheet]
    if any(isinstance(context.dossier.get(sheet), ReviewSheet) for sheet in named):
        return passed("审核记录附有审查单")
    if named:
        return missing_facts(f"审核记录写有审查单{'、'.join(named)}，卷宗里没有登记该审查单", "sheet")
    return failed("有审核记录，没有发布审查单")


@PACK.rule("XZ3106", clause="3.1-06", title="一张审查单用于多条信息", stages=BEFORE_AND_AFTER)
def shared_review_sheet(sheet: ReviewSheet, context: Context) -> Verdict:
    """一张审查单是否只对应一条信息。

    检查内容：审查单上只列一条信息，也没有另一条信息的审核记录引用这张单。单上没有列明信息的，按事实未登记处理。

    为什么：几条信息合用一张单，审核意见针对哪一条说不清，容易夹带未经审查的内容。

    如何整改：为每条信息各办一张审查单，原单注明只适用于其中哪一条。
    """
    reviews = context.linked(PublicationReview, to=sheet)
    served = {*sheet.publications, *(review.publication for review in reviews if review.publication)}
    if len(served) > 1:
        return failed(f"审查单用于{'、'.join(sorted(served))}共{len(served)}条信息")
    if not sheet.publications:
        return missing_facts("审查单没有列明所审信息", "publications")
    return passed(f"审查单只用于{sheet.publications[0]}一条信息")


@PACK.rule("XZ3111", clause="3.1-11", title="发布前缺保密审查", same_as="REG7001", stages=BEFORE_AND_AFTER)
def missing_secrecy_review(publication: Publication, context: Context) -> Verdict:
    """拟公开的信息是否在发布前通过保密审查。

    检查内容：审核记录里有保密审查，登记了审查岗位、结论和时间，结论为同意公开，时间早于发布时间。精确到分；同一分钟而没有秒数的，分不出先后，按无法判断处理。尚未发布的只看审查是否齐全；连审核记录也没有的已发布信息由XZ3102检查。

    为什么：拟公开的信息依法要先过保密审查，涉密内容一旦上网就无法挽回，事后补审不能免责。

    如何整改：立即补做保密审查，结论不同意公开的马上撤下并报告保密工作机构；以后没有保密审查结论的不得发布。
    """
    if is_kept_back(publication):
        return inapplicable("该文件不主动公开，没有发布")
    published = published_moment(publication, context)
    reviews = context.linked(PublicationReview, to=publication)
    if reviews:
        return best_of(_secrecy(review, published) for review in reviews)
    return missing_facts("尚未登记保密审查", "secrecy") if published is None else unreviewed()


def _secrecy(review: PublicationReview, published: Moment | None) -> Verdict:
    secrecy = review.secrecy
    if secrecy is None:
        if published is None:
            return missing_facts("尚未登记保密审查", "secrecy")
        return failed(f"信息已于{published}发布，审核记录里没有保密审查")
    if secrecy.approved is False:
        if published is None:
            return needs_human("保密审查不同意公开，信息尚未发布，能否公开须另行决定")
        return failed(f"保密审查不同意公开，信息仍于{published}发布")
    timely = (
        passed("保密审查齐全，尚未发布")
        if published is None
        else _before(secrecy.reviewed_at, published, what="保密审查")
    )
    absent = [name for name in ("post", "approved", "reviewed_at") if getattr(secrecy, name) is None]
    if absent and timely.outcome is not Outcome.FAILED:
        return missing_facts("保密审查没有登记齐审查岗位、结论和时间", *absent)
    return timely
