"""三·1 强化审核清理: the three levels of review, each there, in order, by three posts, and none after publication.

A publication without any review on record is reported by XZ3102; the rule over publications here points to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, pairwise, takewhile

from zwgk import (
    Context,
    MissingFacts,
    Moment,
    Publication,
    PublicationReview,
    ReviewLevel,
    ReviewStep,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    passed,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.review_times import BEFORE_AND_AFTER, best_of, not_out_yet, precedes, published_moment, unreviewed


@PACK.rule("XZ3105", clause="3.1-05", title="先发布后审核", stages=BEFORE_AND_AFTER)
def review_after_publication(publication: Publication, context: Context) -> Verdict:
    """每一级审核是否都不晚于发布。

    检查内容：三级审核的时间逐级与发布时间比较，精确到分，同一分钟而没有秒数的视为按时；同一日而缺时分的无法判断。有多次审核的，其中一次各级都按时即可。缺哪一级由XZ3107至XZ3109检查；上年审核、本年发布的，缺级在此检查。

    为什么：先审后发要求每一级都在发布之前把关，事后补签等于没有这一级。

    如何整改：补签的审核如实登记时间，不得倒填；复查晚审的信息，以后由系统按审核状态控制发布。
    """
    published = published_moment(publication, context)
    if published is None:
        return not_out_yet()
    reviews = context.linked(PublicationReview, to=publication)
    return best_of(_none_after(review, published, context) for review in reviews) if reviews else unreviewed()


def _none_after(review: PublicationReview, published: Moment, context: Context) -> Verdict:
    done = {level: step.reviewed_at for level, step in review.steps if step is not None}
    late = [
        f"{level.chinese}（{at}）晚{published.until(at)}"
        for level, at in done.items()
        if at is not None and precedes(published, at)
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


@PACK.rule("XZ3107", clause="3.1-07", title="缺信息发布人员审核", stages=BEFORE_AND_AFTER)
def missing_first_review(review: PublicationReview, context: Context) -> Verdict:
    """信息发布人员是否做过一级审核。

    检查内容：审核记录里有一级审核，登记了岗位和时间。信息已发布而没有这一级的不符合要求；尚未发布的按事实未登记处理；审得晚由XZ3105检查。

    为什么：一级审核查的是内容、格式和错漏，跳过这一级，后两级看到的就不是核对过的稿子。

    如何整改：由信息发布人员补审并如实登记时间；以后未过一级审核的不送二级审核。
    """
    return _level(review, ReviewLevel.FIRST, context)


@PACK.rule("XZ3108", clause="3.1-08", title="缺公开机构负责人审核", stages=BEFORE_AND_AFTER)
def missing_second_review(review: PublicationReview, context: Context) -> Verdict:
    """政务公开机构负责人是否做过二级审核。

    检查内容：审核记录里有二级审核，登记了岗位和时间。一级审核不同意公开的不再要求；信息已发布而没有这一级的不符合要求；尚未发布的按事实未登记处理。

    为什么：公开机构对公开属性、范围和隐私最熟悉，缺了这一级，不该公开的内容容易流出。

    如何整改：由公开机构负责人补审并如实登记时间；负责人外出时事先明确代审岗位。
    """
    return _level(review, ReviewLevel.SECOND, context)


@PACK.rule("XZ3109", clause="3.1-09", title="缺分管负责人审核", stages=BEFORE_AND_AFTER)
def missing_final_review(review: PublicationReview, context: Context) -> Verdict:
    """分管负责人是否做过三级审核。

    检查内容：审核记录里有三级审核，登记了岗位和时间。前两级已经不同意公开的不再要求；信息已发布而没有这一级的不符合要求；尚未发布的按事实未登记处理。

    为什么：能否公开最终由分管负责人决定，缺了这一级，发布就没有人负领导责任。

    如何整改：报分管负责人补审并如实登记时间；以后三级审核通过后才开放发布。
    """
    return _level(review, ReviewLevel.FINAL, context)


@PACK.rule("XZ3110", clause="3.1-10", title="三级审核倒序或同岗", stages=BEFORE_AND_AFTER)
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
        if one.reviewed_at and other.reviewed_at and precedes(other.reviewed_at, one.reviewed_at):
            return failed(f"{upper.chinese}（{other.reviewed_at}）早于{lower.chinese}（{one.reviewed_at}）")
    absent = [level.chinese for level, step in review.steps if step is None]
    if absent:
        return inapplicable(f"审核记录缺{'、'.join(absent)}，由XZ3107至XZ3109检查")
    if any(step.post is None for _, step in steps) or not _comparable([step for _, step in steps]):
        return missing_facts("有的一级缺岗位、日期或时分，无法判断是否依次由三人审核", "post", "reviewed_at")
    publication = _reviewed(review, context)
    published = publication and publication.published_at
    if published and any(step.reviewed_at and precedes(published, step.reviewed_at) for _, step in steps):
        return inapplicable("三级依次由三个岗位审核，但晚于发布，由XZ3105检查")
    return passed("三级依次进行，由三个岗位分担")


def _comparable(steps: Iterable[ReviewStep]) -> bool:
    """Whether the times of neighbouring steps can be told apart."""
    times = [step.reviewed_at for step in steps]
    return all(one and other and one.precedes(other) is not None for one, other in pairwise(times))
