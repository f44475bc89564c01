"""保守国家秘密法 and its regulations: information is reviewed for secrecy before it goes out, item by item.

The secrecy law asks for the review since 2024-05-01, its regulation for a named organ and a review of each item since
2024-09-01. That a review which refused is not overridden follows from the older texts as well.
"""

from __future__ import annotations

from collections.abc import Iterable

from zwgk import (
    Authority,
    Context,
    Moment,
    Outcome,
    Publication,
    PublicationReview,
    ReviewSheet,
    SecrecyReview,
    Verdict,
    failed,
    inapplicable,
    is_kept_back,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.gravest import gravest
from zwgk_regulation.instruments.secrecy import SECRECY_LAW_2010, SECRECY_RULES_2024
from zwgk_regulation.safeguards.blanks import notes_nothing
from zwgk_regulation.safeguards.publication_moments import BEFORE_AND_AFTER, best_of, precedes, published_moment

_KEPT_BACK = inapplicable("该文件不主动公开，没有发布")
_REFUSED = inapplicable("保密审查不同意公开，有没有仍然公开由REG7004检查")


def _before(secrecy: SecrecyReview, published: Moment | None) -> Verdict:
    """Whether a secrecy review that did not refuse was finished before publication."""
    done = secrecy.reviewed_at
    if published is not None and done is not None and precedes(published, done):
        return failed(f"信息于{published}发布，{done}才完成保密审查")
    if secrecy.approved is None or done is None:
        return missing_facts("没有登记保密审查的结论或者时间", "approved", "reviewed_at")
    if published is None:
        return passed(f"{done}通过保密审查，尚未发布")
    if precedes(done, published):
        return passed(f"{done}通过保密审查，早于发布时间{published}")
    problem = f"{done}完成保密审查，{published}发布，登记的时间分不出先后"
    return missing_facts(problem, "reviewed_at", "published_at")


def _reviewed(review: PublicationReview, published: Moment | None) -> Verdict:
    """Whether one review of a publication held a secrecy review, finished before it went out."""
    secrecy = review.secrecy
    if secrecy is None:
        if published is None or review.final is None:
            return missing_facts("审核记录里没有登记保密审查", "secrecy")
        return failed(f"三级审核已经完成，信息于{published}发布，没有保密审查")
    if secrecy.approved is False and (published is None or _refusal(secrecy, published).outcome is Outcome.FAILED):
        return _REFUSED
    return _before(secrecy, published)


@PACK.rule(
    "REG7001",
    clause=("secrecy-art-35", "secrecyrules2024-art-42"),
    title="公开前没有保密审查",
    stages=BEFORE_AND_AFTER,
    same_as="REG1702",
)
def missing_secrecy_review(publication: Publication, context: Context) -> Verdict:
    """拟公开的信息是否先经过保密审查再公开。

    检查内容：审核记录里有保密审查，登记了结论和时间，时间早于发布时间；精确到分，同一分钟而没有秒数的分不出先后。有多次审核的，其中一次符合即可。三级审核已经完成而没有保密审查的不符合要求；没有登记审核的，按事实未登记处理。

    为什么：2024年5月1日起，保守国家秘密法要求对拟公开的信息进行保密审查；涉密内容一旦上网就收不回来。

    如何整改：立即补做审查，有疑问的先撤下；以后在网站后台设置没有保密审查结论不能发布。
    """
    if is_kept_back(publication):
        return _KEPT_BACK
    published = published_moment(publication, context)
    reviews = context.linked(PublicationReview, to=publication)
    if reviews:
        return best_of(_reviewed(one, published) for one in reviews)
    return missing_facts("没有登记信息发布审查，有没有保密审查不明", "publication-review")


def _sheets(publication: Publication, context: Context) -> tuple[ReviewSheet, ...]:
    """The sheets that list a publication, and those that its reviews name."""
    named = [context.dossier.get(one.sheet) for one in context.linked(PublicationReview, to=publication) if one.sheet]
    found = {one.id: one for one in context.linked(ReviewSheet, to=publication)}
    found.update({one.id: one for one in named if isinstance(one, ReviewSheet)})
    return tuple(found[key] for key in sorted(found))


def _served(sheet: ReviewSheet, context: Context) -> set[str]:
    reviews = context.linked(PublicationReview, to=sheet)
    return {*sheet.publications, *(one.publication for one in reviews if one.publication)}


@PACK.rule(
    "REG7002",
    clause="secrecyrules2024-art-42",
    title="保密审查没有逐项进行",
    stages=BEFORE_AND_AFTER,
)
def wholesale_secrecy_review(publication: Publication, context: Context) -> Verdict:
    """每条拟公开的信息是否单独作了保密审查。

    检查内容：审查单只用于这一条信息，或者这条信息另有自己的保密审查结论，或者合用的审查单逐条写明了结论。合用一张单而没有逐条写明的不符合要求。

    为什么：2024年9月1日施行的实施条例要求逐项审查；成批过审，结论针对哪一条说不清，容易夹带。

    如何整改：一条信息一张审查单，或者在合用的单上逐条写明结论并由审查人签署。
    """
    if is_kept_back(publication):
        return _KEPT_BACK
    own = [one.secrecy for one in context.linked(PublicationReview, to=publication) if one.secrecy is not None]
    if any(one.approved is not None for one in own):
        return passed("该信息有自己的保密审查结论")
    sheets = _sheets(publication, context)
    if not sheets:
        return inapplicable("没有审查单可查，有没有保密审查由REG7001检查")
    shared = [one for one in sheets if len(_served(one, context)) > 1]
    whole = [one for one in shared if one.item_by_item is False]
    if len(whole) == len(sheets):
        return failed(f"审查单{whole[0].id}用于{len(_served(whole[0], context))}条信息，没有逐条写明保密审查结论")
    unclear = [one for one in shared if one.item_by_item is None]
    if len(whole) + len(unclear) == len(sheets):
        return missing_facts(f"审查单{unclear[0].id}用于多条信息，没有登记是否逐条审查", "item_by_item")
    return passed("审查单只用于该信息，或者逐条写明了结论")


@PACK.rule("REG7003", clause="secrecyrules2024-art-42", title="没有明确保密审查机构")
def unnamed_secrecy_organ(authority: Authority, context: Context) -> Verdict:
    """本单位有没有明确由谁作保密审查。

    检查内容：单位信息里登记了信息公开的保密审查机构；登记为没有明确的不符合要求。审查程序是否规范须由人看。

    为什么：没有明确的机构，保密审查就成了谁都签、谁也不负责。

    如何整改：在信息公开审查制度里写明审查机构和程序，印发执行并登记。
    """
    organ = context.need(authority.secrecy_organ, "secrecy_organ").strip()
    if notes_nothing(organ):
        return failed("没有明确信息公开的保密审查机构")
    return passed(f"明确由{organ}负责保密审查")


def _by_whom(secrecy: SecrecyReview, authority: Authority) -> Verdict:
    named, made_by = (authority.secrecy_organ or "").strip(), secrecy.organ
    if notes_nothing(made_by):
        return failed("保密审查结论不是由保密审查机构作出的")
    if notes_nothing(named):
        return inapplicable("本单位没有登记保密审查机构，由REG7003检查")
    if made_by is None:
        made_by = next((one.department for one in authority.posts if one.id == secrecy.post and one.department), None)
    if made_by is None:
        return missing_facts("没有登记作出保密审查结论的机构", "organ")
    if made_by.strip() == named:
        return passed(f"保密审查由{named}作出")
    return needs_human(f"保密审查由{made_by.strip()}作出，明确的审查机构是{named}，是否有权审查须核对")


@PACK.rule("REG7005", clause="secrecyrules2024-art-42", title="保密审查机构不符", stages=BEFORE_AND_AFTER)
def secrecy_review_by_others(publication: Publication, context: Context) -> Verdict:
    """保密审查是不是由明确的机构作出的。

    检查内容：保密审查登记的机构（没有登记的看审查岗位所在科室）就是本单位明确的保密审查机构；名称不一致的由人核对，登记为不是由审查机构作出的不符合要求。

    为什么：由起草科室自己审自己的稿子，等于没有审查。

    如何整改：改由明确的机构重新审查；机构有调整的，先修改制度再审查。
    """
    if is_kept_back(publication):
        return _KEPT_BACK
    found = [one.secrecy for one in context.linked(PublicationReview, to=publication) if one.secrecy is not None]
    if not found:
        return inapplicable("没有登记保密审查，由REG7001检查")
    return best_of(_by_whom(one, context.dossier.authority) for one in found)


def _refusal(secrecy: SecrecyReview, published: Moment) -> Verdict:
    """Whether a review had refused by the time of publication."""
    if secrecy.reviewed_at is None or precedes(secrecy.reviewed_at, published) is None:
        return missing_facts("保密审查不同意公开，登记的时间分不出在发布之前还是之后", "reviewed_at")
    if precedes(published, secrecy.reviewed_at):
        return inapplicable(f"信息于{published}发布，{secrecy.reviewed_at}保密审查才不同意，由REG7001检查")
    return failed(f"保密审查不同意公开，信息仍于{published}发布")


def _approval(secrecy: SecrecyReview, published: Moment, refused: Iterable[SecrecyReview]) -> Verdict:
    """Whether a review approved before publication, and after those that had refused."""
    done = secrecy.reviewed_at
    if done is None or precedes(done, published) is None:
        return missing_facts("另一次保密审查同意公开，登记的时间分不出在发布之前还是之后", "reviewed_at")
    if precedes(published, done):
        return failed(f"保密审查不同意公开，信息于{published}发布，{done}才另行同意")
    order = {None if one.reviewed_at is None else precedes(one.reviewed_at, done) for one in refused}
    if False in order:
        return failed(f"保密审查{done}同意以后又不同意公开，信息仍于{published}发布")
    if None in order:
        return missing_facts("登记的时间分不出哪一次保密审查在后", "reviewed_at")
    return passed(f"{done}保密审查同意公开，早于发布时间{published}")


@PACK.rule(
    "REG7004",
    clause=(
        "secrecy-art-33",
        "secrecy-art-35",
        "secrecyrules2024-art-05",
        "secrecyrules2014-art-05",
        "secrecy2010-art-27",
        "secrecy2010-art-29",
    ),
    title="保密审查不同意仍公开",
    citations=[
        SECRECY_LAW_2010.cite("第二十九条", note="适用于2024年5月1日前的公开"),
        SECRECY_RULES_2024.cite("第五条", note="2014年的实施条例第五条相同"),
    ],
    stages=BEFORE_AND_AFTER,
    same_as="REG1702",
    since=SECRECY_LAW_2010.in_force_from,
)
def overridden_secrecy_review(publication: Publication, context: Context) -> Verdict:
    """保密审查不同意公开的信息，有没有仍然公开。

    检查内容：保密审查结论为不同意的信息没有发布，或者不同意以后、发布以前另经保密审查同意。尚未发布、发布以后才不同意的不算。

    为什么：不得公开涉及国家秘密的信息，是新旧两部保密法和实施条例一直的要求；审查不同意还公开，责任无可推脱。

    如何整改：立即撤下，按规定报告保密行政管理部门，查清已经传播到哪里。
    """
    reviews = [one.secrecy for one in context.linked(PublicationReview, to=publication) if one.secrecy is not None]
    refused = [one for one in reviews if one.approved is False]
    if not refused:
        if any(one.approved for one in reviews):
            return passed("保密审查同意公开")
        return inapplicable("没有不同意公开的保密审查结论")
    published = published_moment(publication, context)
    if published is None:
        return inapplicable("保密审查不同意公开，信息没有发布")
    verdicts = {one: _refusal(one, published) for one in refused}
    before = [one for one, verdict in verdicts.items() if verdict.outcome is not Outcome.INAPPLICABLE]
    approvals = [_approval(one, published, before) for one in reviews if one.approved]
    return best_of([gravest(verdicts.values()), *approvals])
