"""The glossary as data: each term of the field with its English and its name in the code, once."""

from __future__ import annotations

import attrs


@attrs.frozen
class Term:
    """A term of the field."""

    chinese: str
    english: str
    code: str


TERMS = (
    Term("政务公开", "disclosure of government affairs", "zwgk"),
    Term("卷宗", "dossier", "Dossier"),
    Term("记录", "record", "Record"),
    Term("适用日", "governing date", "Record.governing_date"),
    Term("规则", "rule", "Rule"),
    Term("规则包", "rule pack", "RulePack"),
    Term("结论", "verdict", "Verdict"),
    Term("检查结果", "finding", "Finding"),
    Term("依据", "citation", "Citation"),
    Term("条款", "clause", "Clause"),
    Term("责任科室", "responsible department", "Clause.owners"),
    Term("期限", "time limit", "Span"),
    Term("起算日", "start of the clock", "Deadline.clock_start"),
    Term("届满日", "due day", "Deadline.due"),
    Term("重新起算", "restart", "Restart"),
    Term("不计入期限", "exclusion", "Exclude"),
    Term("延长", "extension of a term", "Extend"),
    Term("合理延迟期限", "date set by a person", "SetByPerson"),
    Term("期限终止", "stop of the clock", "Stop"),
    Term("暂定", "provisional", "Certainty.PROVISIONAL"),
    Term("最迟起算日", "latest start", "latest_start"),
    Term("收到日争议", "disputed receipt", "disputed_deadline"),
    Term("工作日", "working day", "working_days"),
    Term("自然日", "calendar day", "days"),
    Term("放假安排", "holiday arrangement", "Schedule"),
    Term("调休上班", "make-up workday", "Schedule.makeup_days"),
    Term("行政机关", "administrative authority", "Authority"),
    Term("岗位", "post", "Post"),
    Term("公开信息", "publication", "Publication"),
    Term("主动公开信息", "proactively disclosed item", "DisclosureItem"),
    Term("政策文件", "policy document", "PolicyDocument"),
    Term("行政规范性文件", "administrative normative document", "PolicyDocument.normative"),
    Term("公开属性", "disclosure category", "DisclosureCategory"),
    Term("主动公开", "proactive disclosure", "DisclosureCategory.PROACTIVE"),
    Term("依申请公开", "disclosure on request", "DisclosureCategory.ON_REQUEST"),
    Term("不予公开", "withheld from disclosure", "DisclosureCategory.WITHHELD"),
    Term("政策解读", "policy interpretation", "Interpretation"),
    Term("信息发布审查", "review before publication", "PublicationReview"),
    Term("三级审核", "three-level review", "ReviewLevel"),
    Term("保密审查", "secrecy review", "SecrecyReview"),
    Term("审查单", "review sheet", "ReviewSheet"),
    Term("全生命周期", "life cycle", "LifecycleStage"),
    Term("排查整治", "inspection", "Inspection"),
    Term("信息清理", "clean-up", "CleanUp"),
    Term("培训", "training", "Training"),
    Term("申请", "disclosure request", "DisclosureRequest"),
    Term("收到申请", "receipt of a request", "DisclosureRequest.received_on"),
    Term("补正", "supplement", "Supplement"),
    Term("征求意见", "inquiry", "Inquiry"),
    Term("延期答复", "extension of the reply", "Extension"),
    Term("收费通知", "fee notice", "FeeNotice"),
    Term("证据链", "chain of evidence", "Proof"),
    Term("答复书", "reply letter", "ReplyLetter"),
    Term("救济告知", "statement of remedies", "ReplyLetter.remedy"),
    Term("复议诉讼", "dispute over a request", "RequestDispute"),
    Term("佐证材料", "evidence on file", "Evidence"),
    Term("声明", "attestation", "Attestation"),
)
