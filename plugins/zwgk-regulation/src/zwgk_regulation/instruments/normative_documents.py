"""国办发〔2018〕37号 and 国办发〔2018〕115号: how normative documents are made, reviewed and published.

Neither text was seen in full. What stands here follows excerpts on government websites; the term of the review is an
assumption.
"""

from __future__ import annotations

from datetime import date

from zwgk import Clause, ClauseKind, Disposition, Source

NORMATIVE_DOCUMENTS = Source(
    id="normative-documents-2018",
    title="国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知",
    issuer="国务院办公厅",
    number="国办发〔2018〕37号",
    in_force_from=date(2018, 5, 16),  # the day of issue; it was published on 2018-05-31
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对网站转载的摘录，未见全文",
    clauses=(
        Clause(
            id="documents37-consultation",
            place="制定程序（公开征求意见）",
            title="对群众利益有重大影响的规范性文件向社会公开征求意见，依法保密的除外",
            kind=ClauseKind.LINKED,
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="documents37-review",
            place="制定程序（合法性审核）",
            title="未经合法性审核或者审核不合法的，不得提交集体审议",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="documents37-deliberation",
            place="制定程序（集体审议）",
            title="规范性文件经集体审议决定",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="documents37-register",
            place="制定程序（统一登记、编号、印发）",
            title="规范性文件统一登记、统一编号、统一印发",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="documents37-publication",
            place="制定程序（公开发布）",
            title="及时公开发布，未公布的不得作为管理依据",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="documents37-rest",
            place="其余各项",
            title="控制发文、评估论证、备案监督、清理和责任",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="未见全文；控制发文和评估论证属于内部程序，备案、有效期和清理的期限由各省规定，由地方规则包补充",
        ),
    ),
)
"""The notice on making and supervising normative documents."""

LEGALITY_REVIEW = Source(
    id="legality-review-2018",
    title="国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见",
    issuer="国务院办公厅",
    number="国办发〔2018〕115号",
    in_force_from=date(2018, 12, 20),  # reported on that day; the day of issue was not seen
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对网站转载的开头和司法部负责人的答问，未见审核期限的原句",
    clauses=(
        Clause(
            id="review115-term",
            place="审核时限",
            title="合法性审核有必要的时间，紧急情形除外",
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="review115-rest",
            place="其余各项",
            title="审核的范围、主体、程序、职责和责任",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="规定谁来审、审什么；先审核后审议由国办发〔2018〕37号的规则检查，内部管理文件不在审核范围",
        ),
    ),
)
"""The opinion on the legality review of normative documents."""
