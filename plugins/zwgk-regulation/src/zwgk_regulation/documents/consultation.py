"""优化营商环境条例 62, 规章制定程序条例 15 and 21, 国办发〔2018〕37号: drafts are put before the public."""

from __future__ import annotations

from datetime import date

from zwgk import (
    Consultation,
    ConsultationFeedback,
    ConsultationSubject,
    Context,
    DecisionItem,
    Hearing,
    MissingFacts,
    Outcome,
    PolicyDocument,
    Verdict,
    inapplicable,
    missing_facts,
    needs_human,
    says_nothing,
)
from zwgk_regulation import PACK
from zwgk_regulation.decisions.consultation_terms import judge_term
from zwgk_regulation.decisions.heard_before import judge_order, occasions_on, unlinked_on
from zwgk_regulation.decisions.scope import document_of
from zwgk_regulation.decisions.stated_elements import judge_elements
from zwgk_regulation.documents.parameters import (
    BUSINESS_CONSULTATION_DAYS,
    FEEDBACK_LIMIT,
    RULE_ANNOUNCEMENT_ELEMENTS,
    RULE_CONSULTATION_DAYS,
)
from zwgk_regulation.instruments.business_environment import BUSINESS_RULES
from zwgk_regulation.instruments.normative_documents import NORMATIVE_DOCUMENTS

_NO_SUBJECT = "没有登记征集事项类别，由REG6502提示补记"


def _not_on(consultation: Consultation, subject: ConsultationSubject, fact: str, context: Context) -> Verdict | None:
    """Why a consultation is not on a kind of draft, by what it says or by its document; None where it is, or may be."""
    document = document_of(consultation, context)
    if consultation.subject is subject or (document is not None and getattr(document, fact)):
        return None
    if consultation.subject is None:
        return inapplicable(_NO_SUBJECT)
    return inapplicable(f"征求意见的事项是{consultation.subject.chinese}")


def _not_on_business(consultation: Consultation, context: Context) -> Verdict | None:
    document = document_of(consultation, context)
    spared = _not_on(consultation, ConsultationSubject.BUSINESS_DOCUMENT, "concerns_business", context)
    if spared is not None or consultation.subject is ConsultationSubject.BUSINESS_DOCUMENT or document is None:
        return spared
    if document.normative is False and not document.government_rule:
        return inapplicable("所涉文件不是规章或者行政规范性文件")
    return None


def _is_on_business(consultation: Consultation, context: Context) -> bool:
    """Whether it is certain that a consultation is on a rule or normative document that concerns businesses."""
    document = document_of(consultation, context)
    binding = document is not None and bool(document.normative or document.government_rule)
    return consultation.subject is ConsultationSubject.BUSINESS_DOCUMENT or binding


def _not_on_a_rule(consultation: Consultation, context: Context) -> Verdict | None:
    return _not_on(consultation, ConsultationSubject.GOVERNMENT_RULE, "government_rule", context)


@PACK.rule("REG6601", clause="business-art-62", title="涉企征求意见期限不足", uses=[BUSINESS_CONSULTATION_DAYS])
def short_consultation_on_business(consultation: Consultation, context: Context) -> Verdict:
    """就涉企规章、规范性文件公开征求意见是否满法定天数。

    检查内容：与市场主体生产经营活动密切相关的规章、规范性文件，从开始日到截止日一般不少于30个自然日。首日是否计入没有写明：不计首日满30日的合规，计入首日才满的由人判断，计入也不满的不合规；缩短的须在公告中说明理由。

    为什么：企业要算清一份文件对经营的影响，几天时间不够。

    如何整改：延长征集期限并重新公告；确因情况紧急缩短的，在公告中写明理由。
    """
    spared = _not_on_business(consultation, context)
    certain = _is_on_business(consultation, context)
    return spared or judge_term(consultation, context, BUSINESS_CONSULTATION_DAYS, certain=certain)


@PACK.rule("REG6602", clause="business-art-62", title="涉企征求意见没有反馈", uses=[FEEDBACK_LIMIT])
def unanswered_consultation_on_business(consultation: Consultation, context: Context) -> Verdict:
    """就涉企规章、规范性文件征求意见以后，是否反馈采纳情况。

    检查内容：征集截止后的期限内公布采纳反馈。条文只要求建立反馈机制，期限按参数检查；没有收到意见的也要公布。

    为什么：企业提了意见没有回音，下一次就不再提。

    如何整改：立即公布采纳情况，未采纳的说明理由；以后在征集公告中写明何时何处反馈。
    """
    spared = _not_on_business(consultation, context)
    if spared is not None:
        return spared
    due = context.deadline(consultation.open_until, FEEDBACK_LIMIT, fact="open_until")
    feedbacks = context.linked(ConsultationFeedback, to=consultation)
    first = min((one.published_on for one in feedbacks if one.published_on is not None), default=None)
    verdict = context.timely(first, by=due, action="公布涉企征求意见的采纳情况")
    if verdict.outcome is not Outcome.PASSED and context.undated(feedbacks, "published_on"):
        raise MissingFacts("published_on")
    if verdict.outcome is Outcome.FAILED and not _is_on_business(consultation, context):
        raise MissingFacts("subject")
    return verdict


@PACK.rule(
    "REG6611",
    clause=("rulemaking-art-15", "rulemaking-art-21"),
    title="规章草案征求意见期限不足",
    uses=[RULE_CONSULTATION_DAYS],
)
def short_consultation_on_rule(consultation: Consultation, context: Context) -> Verdict:
    """规章草案、送审稿向社会公布征求意见是否满法定天数。

    检查内容：从开始日到截止日一般不少于30个自然日，起草单位和法制机构公布的都一样。首日是否计入没有写明：不计首日满30日的合规，计入首日才满的由人判断，计入也不满的不合规；缩短的须在公告中说明理由。

    为什么：规章普遍适用、反复适用，公众需要时间看懂草案。

    如何整改：延长征集期限并重新公告。
    """
    spared = _not_on_a_rule(consultation, context)
    return spared or judge_term(consultation, context, RULE_CONSULTATION_DAYS, certain=True)


@PACK.rule("REG6612", clause="rulemaking-art-15", title="规章草案征集公告不全", uses=[RULE_ANNOUNCEMENT_ELEMENTS])
def incomplete_announcement_of_rule(consultation: Consultation, context: Context) -> Verdict:
    """规章草案征求意见的公告是否附有草案和说明，写明期限。

    检查内容：公告有草案、起草说明、截止日期三项。登记为空白表示公告没有，没有登记的无法判断。

    为什么：没有草案和说明，公众无从提出意见。

    如何整改：补充公告缺少的内容，重新计算征集期限。
    """
    spared = _not_on_a_rule(consultation, context)
    asked = context.value(RULE_ANNOUNCEMENT_ELEMENTS)
    return spared or judge_elements(consultation, asked, what="征集公告")


def _concerns_business(document: PolicyDocument) -> bool | None:
    """Whether it concerns businesses, by the law of the day it was settled: none asked so before 2020."""
    settled = _issued(document)
    return False if settled is not None and settled < BUSINESS_RULES.in_force_from else document.concerns_business


def _owes_consultation(document: PolicyDocument) -> Verdict | None:
    """Why a draft need not have been put before the public; None where it must."""
    settled = _issued(document)
    if settled is not None and settled < NORMATIVE_DOCUMENTS.in_force_from:
        return inapplicable("文件成文时尚无公开征求意见的规定")
    if document.government_rule:
        return None
    if not document.normative:
        missing = document.normative is None
        return inapplicable(
            "没有登记是否行政规范性文件，由REG6621提示补记" if missing else "不是规章或者行政规范性文件"
        )
    grounds = {
        "concerns_business": _concerns_business(document),
        "major_public_interest": document.major_public_interest,
    }
    if any(grounds.values()):
        return None
    unknown = [name for name, holds in grounds.items() if holds is None]
    if unknown:
        return missing_facts("没有登记文件是否涉企、是否涉及重大公共利益，不知应否公开征求意见", *unknown)
    return inapplicable("不涉企，也不涉及重大公共利益，没有要求公开征求意见")


@PACK.rule(
    "REG6603",
    clause=("documents37-consultation", "business-art-62", "rulemaking-art-15"),
    title="文件出台前未公开征求意见",
    since=NORMATIVE_DOCUMENTS.in_force_from,
)
def document_without_consultation(document: PolicyDocument, context: Context) -> Verdict:
    """规章、涉企或者涉及重大公共利益的规范性文件，出台以前是否公开征求过意见。

    检查内容：文件成文以前至少有一次意见征集截止，直接关联文件的和关联其决策事项的都算；同日的由人核对先后。规章和涉企文件不能以座谈、走访代替，只因涉及重大公共利益而有听证座谈的由人判断。征求过意见而没有登记是就哪个文件的，无法判断；主张依法保密的不查，主张而登记为没有依据的照查。2020年以前成文的，涉企不作为必须征求意见的理由。

    为什么：文件管着众人的事，公开征求意见才能看出遗漏和阻力。

    如何整改：补充征求意见，需要修改的修改文件；以后没有征求意见材料的不提交审议。
    """
    spared = _owes_consultation(document)
    if spared is not None:
        return spared
    if document.secrecy_claimed and (document.secrecy_ground is None or not says_nothing(document.secrecy_ground)):
        return inapplicable("该文件主张依法保密，不公开征求意见")
    issued = context.need(_issued(document), "issued_at")
    targets = [document.id, *_decisions_behind(document, context)]
    found = occasions_on(targets, (Consultation,), context)
    unclear = None if found else _perhaps_consulted(document, issued, context)
    if unclear is not None:
        return unclear
    consulted = judge_order(found, issued, context, act="成文", what="公开征求意见")
    if consulted.outcome is not Outcome.FAILED or document.government_rule or _concerns_business(document):
        return consulted
    met = judge_order(occasions_on(targets, (Hearing,), context), issued, context, act="成文", what="听证座谈")
    if met.outcome is Outcome.PASSED:
        return needs_human(f"{consulted.message}；{met.message}，听证座谈能否代替公开征求意见须由人判断")
    return consulted


def _perhaps_consulted(document: PolicyDocument, issued: date, context: Context) -> Verdict | None:
    """What is missing where no consultation points to a document: a claim of secrecy, or what one was on."""
    if document.secrecy_claimed is None:
        return missing_facts("没有公开征求意见的记录，也没有登记是否主张保密例外", "secrecy_claimed")
    loose = unlinked_on((Consultation,), issued, context)
    if not loose:
        return None
    named = "、".join(one.title or one.id for one in loose)
    return missing_facts(f"没有登记{named}是就哪个文件征求意见，成文以前有没有征求意见不明", "document")


def _decisions_behind(document: PolicyDocument, context: Context) -> tuple[str, ...]:
    """The ids of the decisions that became a document, those whose day is to come included."""
    records = (*context.dossier.of(DecisionItem), *context.dossier.not_yet)
    return tuple(one.id for one in records if isinstance(one, DecisionItem) and one.document == document.id)


def _issued(document: PolicyDocument) -> date | None:
    """The earlier of the days of issue and of publication, since it was settled by then."""
    return min((day for day in (document.issued_on, document.published_on) if day is not None), default=None)
