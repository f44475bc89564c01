"""Real publications and what the plan has to say of them; the facts are copied from the pages."""

from __future__ import annotations

from datetime import date

from zwgk import (
    Authority,
    AuthorityKind,
    Consultation,
    ConsultationFeedback,
    ConsultationSubject,
    Dossier,
    Finding,
    Moment,
    OpinionCount,
    Outcome,
    PolicyDocument,
    Record,
    Why,
    check,
)

# Filed as records of the bureau, so that its plan binds them.
BUREAU = Authority(id="czj", name="宣州区财政局", kind=AuthorityKind.DEPARTMENT, region="341802")


def judged(rule: str, record: Record, *others: Record, as_of: date = date(2024, 12, 31)) -> Finding:
    """What a rule finds in one of the bureau's records."""
    report = check(Dossier(BUREAU, [record, *others]), as_of=as_of, packs=["xuanzhou"])
    (finding,) = (one for one in report.findings if (one.rule.code, one.record.id) == (rule, record.id))
    return finding


def test_document_published_six_minutes_before_its_issue_with_three_empty_fields() -> None:
    """镇政发〔2024〕7号, http://zb.gov.cn/zbxzf/xzfwj/202404/49ca3d0c669f4c2ebf6f7fabf563549c.shtml."""
    document = PolicyDocument(
        id="镇政发〔2024〕7号",
        title="镇巴县人民政府工作规则",
        index_number="6107280000/2024-001005",
        publisher="县政府网站",
        document_number="镇政发〔2024〕7号",
        issued_at=Moment.parse("2024-04-06 16:40"),
        published_at=Moment.parse("2024-04-06 16:34"),
        topic="",
        summary="",
        validity=None,
        url="http://zb.gov.cn/zbxzf/xzfwj/202404/49ca3d0c669f4c2ebf6f7fabf563549c.shtml",
    )
    finding = judged("XZ2202", document)
    assert finding.outcome is Outcome.FAILED
    assert finding.verdict.message == (
        "主题分类、有效性、内容概述为空；发布时间2024-04-06 16:34早于成文时间2024-04-06 16:40，相差6分钟"
    )


def test_feedback_whose_heading_counts_one_opinion_less_than_its_text() -> None:
    """沙洋县, https://www.shayang.gov.cn/art/2023/10/27/art_16457_1031573.html; the days are moved from 2023 to 2024.

    The text says 12 received, 11 adopted and one passed on; the heading says 10 adopted, and lists eleven.
    """
    consultation = Consultation(
        id="提案线索征集",
        subject=ConsultationSubject.OTHER,
        opened_on=date(2024, 8, 10),
        open_until=date(2024, 10, 10),
        methods=("邮箱", "电话", "网上留言"),
    )
    feedback = ConsultationFeedback(
        id="征集情况报告",
        consultations=("提案线索征集",),
        published_on=date(2024, 10, 27),
        received=12,
        adopted=11,
        partly_adopted=0,
        not_adopted=1,
        reasons="作社情民意转相关单位参阅",
        restated=(OpinionCount(place="小标题", adopted=10, not_adopted=1),),
    )
    finding = judged("XZ2107", consultation, feedback)
    assert finding.outcome is Outcome.FAILED
    assert finding.verdict.message == "采纳反馈小标题写采纳10条，与登记的11条不一致"


def test_consultation_of_thirty_days_only_if_its_first_day_counts() -> None:
    """淮南市, http://www.huainan.gov.cn/public/6596035/1258552950.html; the days are moved from 2020 to 2024."""
    consultation = Consultation(
        id="征求意见",
        subject=ConsultationSubject.MAJOR_DECISION,
        opened_on=date(2024, 12, 1),
        open_until=date(2024, 12, 30),
    )
    finding = judged("XZ2105", consultation)
    assert finding.verdict.why is Why.NEEDS_HUMAN
    assert "不计首日29日，计入首日30日" in finding.verdict.message
