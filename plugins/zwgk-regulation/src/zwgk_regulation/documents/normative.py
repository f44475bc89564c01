"""国办发〔2018〕37号 and 115号, 优化营商环境条例 63 and 64: normative documents are reviewed, then published."""

from __future__ import annotations

from datetime import date

from zwgk import (
    Context,
    MissingFacts,
    Outcome,
    PolicyDocument,
    Severity,
    Verdict,
    failed,
    inapplicable,
    is_online_undated,
    missing_facts,
    passed,
    says_nothing,
)
from zwgk_regulation import PACK
from zwgk_regulation.decisions.legality import judge_review, judge_time
from zwgk_regulation.documents.parameters import NORMATIVE_REVIEW_DAYS, NORMATIVE_REVIEW_LIMIT
from zwgk_regulation.instruments.normative_documents import LEGALITY_REVIEW, NORMATIVE_DOCUMENTS


def _not_normative(document: PolicyDocument) -> Verdict | None:
    """Why a document is no normative one; None where it is."""
    if document.normative is None:
        return inapplicable("没有登记是否行政规范性文件，由REG6621提示补记")
    return None if document.normative else inapplicable("不是行政规范性文件")


def _settled(document: PolicyDocument) -> tuple[date, str] | None:
    """The day the document was settled and by what: the deliberation or the issue, whichever came first."""
    days = ((document.deliberated_on, "集体审议"), (document.issued_on, "印发"))
    return min(((day, act) for day, act in days if day is not None), default=None, key=lambda settled: settled[0])


@PACK.rule(
    "REG6621",
    clause=("documents37-review", "documents37-deliberation", "business-art-63"),
    title="规范性文件未先审核后审议",
)
def unreviewed_normative_document(document: PolicyDocument, context: Context) -> Verdict:
    """规范性文件是否先经合法性审核，再提交集体审议。

    检查内容：合法性审核意见的日期早于集体审议日期，结论为合法；同日的由人核对先后。没有登记集体审议日期的，先与印发日期比对，不能说明先后的按事实未登记处理。会签、征求意见不能代替审核。

    为什么：未经审核的文件一旦印发，违法的内容就会反复适用。

    如何整改：立即补审，发现不合法的停止执行并修改或者废止；以后没有审核意见的不列入会议。
    """
    settled = _settled(document)
    if document.normative is False:
        return inapplicable("不是行政规范性文件")
    if document.normative is None and document.legality is None:
        raise MissingFacts("normative")
    decided, act = context.need(settled, "issued_at")
    if decided < NORMATIVE_DOCUMENTS.in_force_from:
        return inapplicable(f"文件于{decided}{act}，当时国办发〔2018〕37号尚未印发")
    verdict = judge_review(document, context, decided=decided, act=act)
    if verdict.outcome is not Outcome.FAILED:
        context.need(document.deliberated_on, "deliberated_on")
    elif document.normative is None:
        return missing_facts(f"{verdict.message}，没有登记是否行政规范性文件", "normative")
    return verdict


@PACK.rule(
    "REG6622",
    clause="review115-term",
    title="合法性审核时间不当",
    uses=[NORMATIVE_REVIEW_LIMIT, NORMATIVE_REVIEW_DAYS],
    severity=Severity.WARNING,
)
def ill_timed_document_review(document: PolicyDocument, context: Context) -> Verdict:
    """规范性文件的合法性审核是否留足时间，又没有拖延。

    检查内容：审核意见在送审后的最长期限内作出；送审日到集体审议（没有的看印发）日之间留足最少的工作日。登记为紧急的由人判断。两个期限都没有核对到原句，按参数检查，所以按“原则上”提醒。

    为什么：时间太短审不细，时间太长误事。

    如何整改：在发文流程中固定送审的时间；逾期的催办并说明原因。
    """
    spared = _not_normative(document)
    if spared is not None:
        return spared
    review = document.legality
    if review is not None and review.held is False:
        return inapplicable("没有经过合法性审核，由REG6621检查")
    if review is None:
        return inapplicable("没有登记合法性审核，由REG6621提示补记")
    settled = _settled(document)
    if settled is not None and settled[0] < LEGALITY_REVIEW.in_force_from:
        return inapplicable(f"文件于{settled[0]}{settled[1]}，当时国办发〔2018〕115号尚未印发")
    due = context.deadline(review.submitted_on, NORMATIVE_REVIEW_LIMIT, fact="submitted_on")
    if review.concluded_on is None and review.held and not context.lies_ahead(document, "legality"):
        raise MissingFacts("concluded_on")
    swift = context.timely(review.concluded_on, by=due, action="作出合法性审核意见")
    if settled is None or swift.outcome is Outcome.FAILED:
        return swift
    decided, act = settled
    time_left = judge_time(review, context, NORMATIVE_REVIEW_DAYS, decided=decided, act=act)
    return swift if time_left.outcome is Outcome.PASSED else time_left


@PACK.rule("REG6623", clause="documents37-register", title="规范性文件没有编号")
def unnumbered_normative_document(document: PolicyDocument, context: Context) -> Verdict:
    """规范性文件是否统一编号。

    检查内容：已经印发的规范性文件登记了文号；登记为空白表示没有编号，不符合要求。

    为什么：没有统一编号的文件，公众查不到，清理时也容易漏掉。

    如何整改：补办登记、编号，并在已经公开的页面上更正。
    """
    spared = _not_normative(document)
    if spared is not None:
        return spared
    if document.issued_on is None and document.published_on is None:
        return inapplicable("文件没有印发或者发布的记录，印发后再查")
    number = context.need(document.document_number, "document_number").strip()
    return passed(f"文号为{number}") if not says_nothing(number) else failed("规范性文件没有编号")


def _went_out_otherwise(document: PolicyDocument, context: Context) -> bool:
    """Whether it went out by a gazette or in another way, and nobody noted when."""
    return not all(map(says_nothing, document.channels or ())) and not context.lies_ahead(document, "published_at")


@PACK.rule("REG6624", clause=("documents37-publication", "business-art-64"), title="规范性文件未公布先施行")
def document_effective_before_publication(document: PolicyDocument, context: Context) -> Verdict:
    """规范性文件是否先公布后施行。

    检查内容：施行日期不早于公开发布日期；施行日期已到而没有发布的，不符合要求。已经上网或者登记了公开渠道而没有登记发布时间的无法判断。

    为什么：没有公布的文件不能作为管理的依据，要求人遵守，先要让人知道。

    如何整改：立即公布；公布以前依据该文件作出的处理逐件复核。
    """
    spared = _not_normative(document)
    if spared is not None:
        return spared
    starts = context.need(document.takes_effect_on, "takes_effect_on")
    published = document.published_on
    if published is None and (is_online_undated(document, context) or _went_out_otherwise(document, context)):
        raise MissingFacts("published_at")
    if published is None and starts >= context.as_of:
        return inapplicable(f"文件自{starts}施行，施行以前公布即可")
    if published is None:
        return failed(f"文件自{starts}施行，截至{context.as_of}尚未公布")
    if starts < published:
        return failed(f"文件自{starts}施行，到{published}才公布，晚{(published - starts).days}日")
    return passed(f"文件于{published}公布，自{starts}施行")
