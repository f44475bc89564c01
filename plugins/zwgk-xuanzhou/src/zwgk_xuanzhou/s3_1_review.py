"""三·1 强化审核清理: what goes out has been reviewed first, by three levels and for secrecy.

A publication of which no review at all is on record is reported once, by XZ3102: the plan asks for a review on file, so
that its absence after publication is the fault. The other rules of this module point there instead of repeating it. A
publication may be reviewed again, after a refusal or a correction; it is judged by the review that serves it best.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, pairwise, takewhile

from zwgk import (
    Context,
    DisclosureCategory,
    LifecycleEntry,
    LifecycleStage,
    MissingFacts,
    Moment,
    Outcome,
    PolicyDocument,
    Publication,
    PublicationReview,
    ReviewLevel,
    ReviewSheet,
    ReviewStep,
    Severity,
    Stage,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.kept_back import is_kept_back

_BEFORE_AND_AFTER = (Stage.GATE, Stage.AUDIT)
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
_BEST_FIRST = (Outcome.PASSED, Outcome.CANNOT_TELL, Outcome.FAILED, Outcome.INAPPLICABLE)


def _published(publication: Publication, context: Context) -> Moment | None:
    """When it went out; None for a draft. What has an address or was withdrawn did go out, so its time is needed."""
    if publication.url or publication.withdrawn_on:
        return context.need(publication.published_at, "published_at")
    return publication.published_at


def _draft() -> Verdict:
    return inapplicable("没有发布时间，视为尚未发布，待发布后检查")


def _unreviewed() -> Verdict:
    return inapplicable("没有审核记录可供比对，有没有审查由XZ3102检查")


def _best(verdicts: Iterable[Verdict]) -> Verdict:
    """The answer of the review that serves the publication best; one made again must not count against it."""
    return min(verdicts, key=lambda verdict: _BEST_FIRST.index(verdict.outcome))


def _precedes(one: Moment, other: Moment) -> bool | None:
    """Whether one is earlier; None where a time of day is missing, or within a minute where a second is."""
    if one.time and other.time and one.time.replace(second=0) == other.time.replace(second=0) and one.day == other.day:
        return one.time < other.time if one.time.second and other.time.second else None
    return one.precedes(other)


def _before(done: Moment | None, published: Moment, *, what: str) -> Verdict:
    """Whether something was finished before publication; one and the same minute does not tell which came first."""
    if done is None:
        return missing_facts(f"没有登记{what}的时间，无法与发布时间{published}比较", "reviewed_at")
    if _precedes(published, done):
        return failed(f"信息于{published}发布，{done}才完成{what}，晚{published.until(done)}")
    if _precedes(done, published):
        return passed(f"{done}完成{what}，早于发布时间{published}")
    return missing_facts(f"{done}完成{what}，{published}发布，登记的时间分不出先后", "reviewed_at", "published_at")


@PACK.rule("XZ3101", clause="3.1-01", title="信息全流程状态缺环或倒序", severity=Severity.NOTE)
def broken_lifecycle(publication: Publication, context: Context) -> Verdict:
    """信息从拟制到下架，经过的各环节是否都有记录且先后有序。

    检查内容：拟制、审查、发布、评估、下架依次排列，到了哪一环节，此前各环节都要有状态记录，时间不得倒置；评估只在下架前必备。同一环节有多次记录的，以首次为准。

    为什么：环节缺记录，就说不清信息由谁拟制、何时审查、为何撤下，全流程管理也就落不到每条信息上。

    如何整改：按网站后台日志和发文稿纸补登缺少环节的时间；下架前先评估并留下记录。
    """
    if _published(publication, context) is None:
        return _draft()
    first = _first_entries(context.need(publication.lifecycle, "lifecycle"))
    last = LifecycleStage.PUBLISHED if publication.withdrawn_on is None else LifecycleStage.WITHDRAWN
    order = list(_STAGES)
    owed = order[: max(map(order.index, {*first, last})) + 1]
    absent = [_STAGES[stage] for stage in owed if stage not in first]
    if absent:
        return failed(f"状态记录缺{'、'.join(absent)}环节")
    steps = list(pairwise(owed))
    wrong = [f"{_STAGES[later]}（{first[later]}）" for stage, later in steps if _precedes(first[later], first[stage])]
    if wrong:
        return failed(f"{'、'.join(wrong)}早于前一环节，状态倒序")
    if any(first[stage].precedes(first[later]) is None for stage, later in steps):
        return missing_facts("有的环节登记在同一日而缺时分，分不出先后", "lifecycle")
    return passed(f"{'、'.join(_STAGES[stage] for stage in owed)}环节齐全且依次进行")


def _first_entries(lifecycle: Iterable[LifecycleEntry]) -> dict[LifecycleStage, Moment]:
    """When each stage was first entered; a review or evaluation may be held again."""
    latest_first = sorted(lifecycle, key=lambda entry: entry.at.sort_key, reverse=True)
    return {entry.stage: entry.at for entry in latest_first}


@PACK.rule("XZ3102", clause="3.1-02", title="未经审查即发布", stages=_BEFORE_AND_AFTER)
def unreviewed_publication(publication: Publication, context: Context) -> Verdict:
    """信息发布前是否已经完成审查。

    检查内容：信息发布后，卷宗里要有它的审核记录，三级审核通过的时间早于发布时间。没有任何审核记录、未获同意仍发布、发布后才审完，都不符合要求。有多次审核的，其中一次符合即可。时间精确到分；同一分钟而没有秒数的，分不出先后，按无法判断处理。

    为什么：信息一经发布就难以收回，审查放在发布之后便不起作用；没有留下记录的审查，事后也无从证明。

    如何整改：已发布而未审的信息先补审，有问题的立即撤下；以后在网站后台设置未完成三级审核不能发布。同一分钟审结并发布的，登记到秒。
    """
    published = _published(publication, context)
    if published is None:
        return _draft()
    reviews = context.linked(PublicationReview, to=publication)
    if reviews:
        return _best(_completed(review, published) for review in reviews)
    if context.linked(ReviewSheet, to=publication):
        return missing_facts("有审查单，没有登记各级审核，无法判断何时审完", "first", "second", "final")
    return failed(f"信息已于{published}发布，没有任何审核记录")


def _completed(review: PublicationReview, published: Moment) -> Verdict:
    for level, step in review.steps:
        if step is not None and step.approved is False:
            return failed(f"{level.chinese}未同意公开，信息仍于{published}发布")
    if review.final is None:
        return inapplicable("审核记录缺三级审核，由XZ3105、XZ3109检查")
    return _before(review.final.reviewed_at, published, what="三级审核")


@PACK.rule("XZ3103", clause="3.1-03", title="公文属性未定或缺理由", stages=_BEFORE_AND_AFTER)
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


@PACK.rule("XZ3104", clause="3.1-04", title="没有信息发布审查单", stages=_BEFORE_AND_AFTER)
def missing_review_sheet(publication: Publication, context: Context) -> Verdict:
    """已发布的信息是否有发布审查单。

    检查内容：卷宗里有列明该信息的审查单，或者审核记录所附的审查单。连审核记录也没有的由XZ3102检查，一单多用由XZ3106检查。

    为什么：审查单是各级审核留痕的载体，有审核而没有单据，责任落不到人。

    如何整改：补办审查单并注明补办日期；以后凭审查单编号发布。
    """
    if _published(publication, context) is None:
        return _draft()
    if context.linked(ReviewSheet, to=publication):
        return passed("有列明该信息的审查单")
    reviews = context.linked(PublicationReview, to=publication)
    if not reviews:
        return _unreviewed()
    named = [review.sheet for review in reviews if review.sheet]
    if any(isinstance(context.dossier.get(sheet), ReviewSheet) for sheet in named):
        return passed("审核记录附有审查单")
    if named:
        return missing_facts(f"审核记录写有审查单{'、'.join(named)}，卷宗里没有登记该审查单", "sheet")
    return failed("有审核记录，没有发布审查单")


@PACK.rule("XZ3105", clause="3.1-05", title="先发布后审核", stages=_BEFORE_AND_AFTER)
def review_after_publication(publication: Publication, context: Context) -> Verdict:
    """每一级审核是否都不晚于发布。

    检查内容：三级审核的时间逐级与发布时间比较，精确到分，同一分钟而没有秒数的视为按时；同一日而缺时分的无法判断。有多次审核的，其中一次各级都按时即可。缺哪一级由XZ3107至XZ3109检查；上年审核、本年发布的，缺级在此检查。

    为什么：先审后发要求每一级都在发布之前把关，事后补签等于没有这一级。

    如何整改：补签的审核如实登记时间，不得倒填；复查晚审的信息，以后由系统按审核状态控制发布。
    """
    published = _published(publication, context)
    if published is None:
        return _draft()
    reviews = context.linked(PublicationReview, to=publication)
    return _best(_none_after(review, published, context) for review in reviews) if reviews else _unreviewed()


def _none_after(review: PublicationReview, published: Moment, context: Context) -> Verdict:
    done = {level: step.reviewed_at for level, step in review.steps if step is not None}
    late = [
        f"{level.chinese}（{at}）晚{published.until(at)}"
        for level, at in done.items()
        if at is not None and _precedes(published, at)
    ]
    if late:
        return failed(f"信息于{published}发布，{'、'.join(late)}")
    absent = "、".join(level.chinese for level in ReviewLevel if level not in done)
    if absent and (review.governing_date is None or context.within_period([review])):
        return inapplicable(f"审核记录缺{absent}，由XZ3102、XZ3107至XZ3109检查")
    if absent:  # a review of the year before is not judged on its own
        return failed(f"信息于{published}发布，审核记录里没有{absent}")
    unknown = [level.chinese for level, at in done.items() if at is None or published.precedes(at) is None]
    if unknown:
        return missing_facts(f"{'、'.join(unknown)}或发布的时间缺日期或时分，分不出先后", "reviewed_at", "published_at")
    return passed(f"各级审核都不晚于发布时间{published}")


@PACK.rule("XZ3106", clause="3.1-06", title="一张审查单用于多条信息", stages=_BEFORE_AND_AFTER)
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


def _reviewed(review: PublicationReview, context: Context) -> Publication | None:
    """What was reviewed; None where nothing of it had happened yet."""
    found = context.dossier.get(context.need(review.publication, "publication"))
    if found is None and any(later.id == review.publication for later in context.dossier.not_yet):
        return None
    return context.need(found if isinstance(found, Publication) else None, "publication")


def _level(review: PublicationReview, level: ReviewLevel, context: Context) -> Verdict:
    """Whether a level was reviewed; above a refusal it is not owed, and that of a draft may still come."""
    step = dict(review.steps)[level]
    if step is not None:
        if step.post is None or step.reviewed_at is None:
            return missing_facts(f"{level.chinese}没有登记审核岗位或审核时间", "post", "reviewed_at")
        posts = {post.id for post in context.dossier.authority.posts}
        if posts and step.post not in posts:
            return missing_facts(f"{level.chinese}的岗位{step.post}不在本单位登记的岗位中", "posts")
        return passed(f"{step.post}于{step.reviewed_at}完成{level.chinese}")
    for lower, below in takewhile(lambda one: one[0] is not level, review.steps):
        if below is not None and below.approved is False:
            return inapplicable(f"{lower.chinese}未同意公开，不再进入{level.chinese}")
    publication = _reviewed(review, context)
    if publication is None or publication.published_at is None:
        raise MissingFacts(level.value)
    others = context.linked(PublicationReview, to=publication)
    if any(all(step is not None for _, step in other.steps) for other in others):
        return inapplicable("该信息另有三级齐全的审核记录，以该记录为准")
    return failed(f"信息已发布，审核记录里没有{level.chinese}")


@PACK.rule("XZ3107", clause="3.1-07", title="缺信息发布人员审核", stages=_BEFORE_AND_AFTER)
def missing_first_review(review: PublicationReview, context: Context) -> Verdict:
    """信息发布人员是否做过一级审核。

    检查内容：审核记录里有一级审核，登记了岗位和时间。信息已发布而没有这一级的不符合要求；尚未发布的按事实未登记处理；审得晚由XZ3105检查。

    为什么：一级审核查的是内容、格式和错漏，跳过这一级，后两级看到的就不是核对过的稿子。

    如何整改：由信息发布人员补审并如实登记时间；以后未过一级审核的不送二级审核。
    """
    return _level(review, ReviewLevel.FIRST, context)


@PACK.rule("XZ3108", clause="3.1-08", title="缺公开机构负责人审核", stages=_BEFORE_AND_AFTER)
def missing_second_review(review: PublicationReview, context: Context) -> Verdict:
    """政务公开机构负责人是否做过二级审核。

    检查内容：审核记录里有二级审核，登记了岗位和时间。一级审核不同意公开的不再要求；信息已发布而没有这一级的不符合要求；尚未发布的按事实未登记处理。

    为什么：公开机构对公开属性、范围和隐私最熟悉，缺了这一级，不该公开的内容容易流出。

    如何整改：由公开机构负责人补审并如实登记时间；负责人外出时事先明确代审岗位。
    """
    return _level(review, ReviewLevel.SECOND, context)


@PACK.rule("XZ3109", clause="3.1-09", title="缺分管负责人审核", stages=_BEFORE_AND_AFTER)
def missing_final_review(review: PublicationReview, context: Context) -> Verdict:
    """分管负责人是否做过三级审核。

    检查内容：审核记录里有三级审核，登记了岗位和时间。前两级已经不同意公开的不再要求；信息已发布而没有这一级的不符合要求；尚未发布的按事实未登记处理。

    为什么：能否公开最终由分管负责人决定，缺了这一级，发布就没有人负领导责任。

    如何整改：报分管负责人补审并如实登记时间；以后三级审核通过后才开放发布。
    """
    return _level(review, ReviewLevel.FINAL, context)


@PACK.rule("XZ3110", clause="3.1-10", title="三级审核倒序或同岗", stages=_BEFORE_AND_AFTER)
def disordered_review_levels(review: PublicationReview, context: Context) -> Verdict:
    """三级审核是否依次进行，并由三个不同岗位分担。

    检查内容：一级不晚于二级，二级不晚于三级，同一分钟而没有秒数的视为有序；三个岗位互不相同。缺级由XZ3107至XZ3109检查，晚于发布由XZ3105检查。

    为什么：次序颠倒时上级审的不是下级把过关的稿子；一人兼两级，三级审核就少了一级。

    如何整改：查明倒序的原因，时间登记有误的更正并附后台日志；为缺人的一级另行指定岗位。
    """
    steps = [(level, step) for level, step in review.steps if step is not None]
    for (lower, one), (upper, other) in combinations(steps, 2):
        if one.post is not None and one.post == other.post:
            return failed(f"{lower.chinese}与{upper.chinese}由同一岗位{one.post}审核")
        if one.reviewed_at and other.reviewed_at and _precedes(other.reviewed_at, one.reviewed_at):
            return failed(f"{upper.chinese}（{other.reviewed_at}）早于{lower.chinese}（{one.reviewed_at}）")
    absent = [level.chinese for level, step in review.steps if step is None]
    if absent:
        return inapplicable(f"审核记录缺{'、'.join(absent)}，由XZ3107至XZ3109检查")
    if any(step.post is None for _, step in steps) or not _comparable([step for _, step in steps]):
        return missing_facts("有的一级缺岗位、日期或时分，无法判断是否依次由三人审核", "post", "reviewed_at")
    publication = _reviewed(review, context)
    published = publication and publication.published_at
    if published and any(step.reviewed_at and _precedes(published, step.reviewed_at) for _, step in steps):
        return inapplicable("三级依次由三个岗位审核，但晚于发布，由XZ3105检查")
    return passed("三级依次进行，由三个岗位分担")


def _comparable(steps: Iterable[ReviewStep]) -> bool:
    """Whether the times of neighbouring steps can be told apart."""
    times = [step.reviewed_at for step in steps]
    return all(one and other and one.precedes(other) is not None for one, other in pairwise(times))


@PACK.rule("XZ3111", clause="3.1-11", title="发布前缺保密审查", stages=_BEFORE_AND_AFTER)
def missing_secrecy_review(publication: Publication, context: Context) -> Verdict:
    """拟公开的信息是否在发布前通过保密审查。

    检查内容：审核记录里有保密审查，登记了审查岗位、结论和时间，结论为同意公开，时间早于发布时间。精确到分；同一分钟而没有秒数的，分不出先后，按无法判断处理。尚未发布的只看审查是否齐全；连审核记录也没有的已发布信息由XZ3102检查。

    为什么：拟公开的信息依法要先过保密审查，涉密内容一旦上网就无法挽回，事后补审不能免责。

    如何整改：立即补做保密审查，结论不同意公开的马上撤下并报告保密工作机构；以后没有保密审查结论的不得发布。
    """
    if is_kept_back(publication):
        return inapplicable("该文件不主动公开，没有发布")
    published = _published(publication, context)
    reviews = context.linked(PublicationReview, to=publication)
    if reviews:
        return _best(_secrecy(review, published) for review in reviews)
    return missing_facts("尚未登记保密审查", "secrecy") if published is None else _unreviewed()


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
