"""第十七条、第十八条: information is reviewed before it goes out, and what is withheld is looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zwgk import (
    Authority,
    Context,
    Deadline,
    DisclosureCategory,
    Mechanism,
    Moment,
    PolicyDocument,
    Publication,
    PublicationReview,
    ReviewStep,
    Verdict,
    WithheldReview,
    failed,
    inapplicable,
    is_online_undated,
    missing_facts,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.gravest import gravest
from zwgk_regulation.proactive.mechanisms import laid_down
from zwgk_regulation.proactive.parameters import DISCLOSURE_LIMIT, REASSESSMENT_CYCLE
from zwgk_regulation.source import SINCE_2008


@PACK.rule("REG1701", clause=("art-17-01", "2008-art-14"), title="没有公开审查机制", since=SINCE_2008)
def missing_review_mechanism(authority: Authority, context: Context) -> Verdict:
    """有没有拟公开信息的审查机制。

    检查内容：在用的公开制度里，至少一件规定了审查的程序和责任。没有登记任何制度的，或者有制度没有登记内容的，无法判断。

    为什么：没有写明谁审、审什么，涉密和个人信息就可能直接上网。

    如何整改：制定公开审查制度，写明程序和责任，登记制度规定的机制。
    """
    return laid_down(context, Mechanism.REVIEW)


def _steps(review: PublicationReview) -> Iterator[ReviewStep]:
    yield from (step for _, step in review.steps if step is not None)
    if review.secrecy is not None:
        yield review.secrecy


def _reviewed(review: PublicationReview, published: Moment) -> Verdict:
    """Whether one review was over, with consent, before a publication went out."""
    steps = tuple(_steps(review))
    if any(step.approved is False for step in steps):
        return failed(f"审查未同意公开，信息仍于{published}公开")
    times = [step.reviewed_at for step in steps]
    if any(time is not None and published.precedes(time) for time in times):
        return failed(f"信息于{published}公开，审查在公开以后才完成")
    if not times or None in times:
        return missing_facts("审查记录没有登记审查时间，是否先审查后公开不明", "reviewed_at")
    if any(step.approved is None for step in steps):
        return missing_facts("审查记录没有登记是否同意公开", "approved")
    return passed("公开前已经审查")


_BEST_FIRST = ("passed", "cannot_tell", "inapplicable", "failed")


@PACK.rule("REG1702", clause=("art-17-02", "2008-art-14"), title="未经审查即公开", since=SINCE_2008)
def unreviewed_before_publication(publication: Publication, context: Context) -> Verdict:
    """信息公开以前有没有经过审查。

    检查内容：已经公开的信息，登记的审查各环节都同意公开，时间不晚于公开时间。审查没有同意仍公开、公开以后才审查的，不符合要求；没有登记审查、审查时间或者是否同意的，无法判断。审了几次的，一次符合即可。

    为什么：信息一经公开就收不回来，审查放在公开以后便不起作用。

    如何整改：补做审查，有问题的立即撤下；以后审查完成再公开，登记审查时间。
    """
    published = publication.published_at
    if published is None:
        return inapplicable("信息没有公开发布的记录")
    reviews = context.linked(PublicationReview, to=publication)
    if not reviews:
        return missing_facts("没有登记公开前的审查", "publication-review")
    verdicts = [_reviewed(review, published) for review in reviews]
    return min(verdicts, key=lambda one: (_BEST_FIRST.index(one.outcome.value), one.message))


@PACK.rule("REG1801", clause="art-18", title="没有动态调整机制")
def missing_reassessment_mechanism(authority: Authority, context: Context) -> Verdict:
    """有没有对不予公开的信息定期评估、动态调整的机制。

    检查内容：在用的公开制度里，至少一件规定了动态调整。没有登记任何制度的，或者有制度没有登记内容的，无法判断。

    为什么：当初不能公开的理由会随时间消失，没有机制就永远压在柜子里。

    如何整改：在公开制度中写明多久评估一次、由谁评估，登记制度规定的机制。
    """
    return laid_down(context, Mechanism.REASSESSMENT)


def _last_look(document: PolicyDocument, context: Context) -> date | None:
    """The last day on which somebody looked whether a document may be disclosed."""
    looked = [one.reviewed_on for one in context.linked(WithheldReview, to=document)]
    days = (document.category_reviewed_on, *looked)
    return max((day for day in days if day is not None), default=None)


def _looked_at(document: PolicyDocument, context: Context) -> Verdict:
    named = document.title or document.id
    last = _last_look(document, context)
    if last is None:
        return missing_facts(f"{named}没有登记属性审查和评估的日期", "category_reviewed_on")
    by = context.deadline(last, REASSESSMENT_CYCLE)
    verdict = context.timely(context.as_of, by=by, action="再次评估")
    if context.as_of <= by.earliest:
        return Verdict(
            outcome=verdict.outcome, says=f"{named}最近于{last}审查评估", deadline=by, acted_on=context.as_of
        )
    if not context.dossier.of(WithheldReview):
        return missing_facts(f"{named}最近于{last}审查，没有登记过对不予公开信息的评估", "withheld-review")
    if context.as_of <= by.latest:
        return verdict
    says = f"{named}最近于{last}审查评估，应在{by.latest}前（含当日）再次评估"
    overdue = Verdict(outcome=verdict.outcome, says=says, deadline=by, acted_on=context.as_of)
    return _perhaps_looked_at(document, context, last) or overdue


def _perhaps_looked_at(document: PolicyDocument, context: Context, last: date) -> Verdict | None:
    """What is missing of a review that may have looked at a document since; None where nothing is."""
    named = document.title or document.id
    for review in context.dossier.of(WithheldReview):
        on, ours = review.reviewed_on, document.id in (*review.documents, *(review.to_disclose or ()))
        if on is None and (ours or not review.documents) and not context.lies_ahead(review, "reviewed_on"):
            return missing_facts(f"{named}最近于{last}审查评估，另有评估没有登记日期", "reviewed_on")
        if on is not None and on > last and not review.documents:
            return missing_facts(f"{on}的评估没有登记评估了哪些信息，有没有{named}不明", "documents")
    return None


@PACK.rule("REG1802", clause="art-18", title="不予公开信息未定期评估", uses=[REASSESSMENT_CYCLE])
def unreassessed_documents(authority: Authority, context: Context) -> Verdict:
    """不予公开的信息有没有定期评估。

    检查内容：登记为不予公开的文件，自最近一次属性审查或者评估起，一年内再评估一次；条文只写“定期”，周期按参数检查。卷宗里从来没有登记过评估的，评估没有登记日期或者评估了哪些信息的，无法判断。没有登记不予公开的文件的不查。

    为什么：情势变了，可以公开的就应当公开，不评估就发现不了。

    如何整改：对不予公开的信息逐件评估，登记评估日期、所评估的信息和可以公开的信息。
    """
    withheld = [one for one in context.dossier.of(PolicyDocument) if one.category is DisclosureCategory.WITHHELD]
    if not withheld:
        return inapplicable("没有登记不予公开的文件")
    return gravest(_looked_at(document, context) for document in withheld)


@PACK.rule("REG1803", clause="art-18", title="评估可公开而未公开", uses=[DISCLOSURE_LIMIT])
def undisclosed_after_review(review: WithheldReview, context: Context) -> Verdict:
    """评估认为可以公开的信息，有没有公开。

    检查内容：每件评估认为可以公开的信息，自评估之日起20个工作日内公开，期限参照信息变更后公开的期限。信息不在卷宗里的，无法判断；登记为一件也没有的不查。

    为什么：评估出结论而不公开，评估就白做了。

    如何整改：立即公开，登记发布时间。
    """
    named = context.need(review.to_disclose, "to_disclose")
    if not named:
        return inapplicable("评估没有发现可以公开的信息")
    due = context.deadline(review.reviewed_on, DISCLOSURE_LIMIT, fact="reviewed_on")
    return gravest(_disclosed(id_, context, due) for id_ in named)


def _disclosed(id_: str, context: Context, due: Deadline) -> Verdict:
    found = context.dossier.get(id_)
    if not isinstance(found, Publication):
        return missing_facts(f"{id_}不在卷宗里，是否已经公开不明", "published_at")
    verdict = context.timely(found.published_on, by=due, action=f"公开{found.title or found.id}")
    if is_online_undated(found, context) and context.as_of > due.earliest:
        return missing_facts(f"{found.title or found.id}已经上网，没有登记发布时间", "published_at")
    return verdict
