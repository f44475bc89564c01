"""Real publications and what the plan has to say of them; the facts are copied from the pages."""

from __future__ import annotations

from datetime import date

from zwgk import Authority, AuthorityKind, Dossier, Moment, Outcome, PolicyDocument, check


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
    # Filed as a document of the bureau, so that its plan binds it.
    bureau = Authority(id="czj", name="宣州区财政局", kind=AuthorityKind.DEPARTMENT, region="341802")
    report = check(Dossier(bureau, [document]), as_of=date(2024, 12, 31), packs=["xuanzhou"])
    (finding,) = [finding for finding in report.findings if finding.rule.code == "XZ2202"]
    assert finding.outcome is Outcome.FAILED
    assert finding.verdict.message == (
        "主题分类、有效性、内容概述为空；发布时间2024-04-06 16:34早于成文时间2024-04-06 16:40，相差6分钟"
    )
