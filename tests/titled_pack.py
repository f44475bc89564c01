"""A pack for tests of what stands beside verdicts: the title of a document decides what its rules say."""

from __future__ import annotations

import sys
from datetime import date

from zwgk import (
    Authority,
    AuthorityKind,
    Clause,
    Context,
    Disposition,
    Dossier,
    Finding,
    PolicyDocument,
    Record,
    Report,
    RulePack,
    Severity,
    Source,
    Verdict,
    failed,
    hookimpl,
    inapplicable,
    load_plugins,
    needs_human,
    passed,
)

PLAN = Source(
    id="titled",
    title="某县文件标题办法",
    issuer="某县政府",
    in_force_from=date(2024, 1, 1),
    in_force_until=date(2024, 12, 31),
    clauses=(
        Clause(id="一", title="标题妥当", disposition=Disposition.AUTOMATIC),
        Clause(id="二", title="不得涉密", disposition=Disposition.AUTOMATIC),
        Clause(id="三", title="留有材料", disposition=Disposition.ATTESTED),
    ),
)
PACK = RulePack("titled", prefix="TI", source=PLAN, version="1")

AS_OF = date(2024, 12, 31)
BUREAU = Authority(id="czj", name="某局", kind=AuthorityKind.DEPARTMENT)


@PACK.rule("TI0101", clause="一", title="文件标题不当")
def improper_title(document: PolicyDocument, context: Context) -> Verdict:  # noqa: ARG001 (a rule takes its context)
    """标题是否妥当。

    检查内容：标题。

    为什么：要看懂。

    如何整改：改写标题。
    """
    title = document.title or ""
    if "疑" in title:
        return needs_human(f"标题“{title}”是否妥当，由人判断")
    if "无" in title:
        return inapplicable("没有标题")
    return failed(f"标题“{title}”不妥") if "坏" in title else passed("标题妥当")


@PACK.rule("TI0102", clause="一", title="文件标题欠妥", severity=Severity.NOTE)
def weak_title(document: PolicyDocument, context: Context) -> Verdict:  # noqa: ARG001 (a rule takes its context)
    """标题是否尚可。

    检查内容：标题。

    为什么：要看懂。

    如何整改：改写标题。
    """
    return failed("标题欠妥") if "坏" in (document.title or "") else passed("标题尚可")


@PACK.rule("TI0201", clause="二", title="文件涉密公开", waivable=False)
def secret(document: PolicyDocument, context: Context) -> Verdict:  # noqa: ARG001 (a rule takes its context)
    """是否涉密。

    检查内容：标题。

    为什么：不得泄密。

    如何整改：立即撤下。
    """
    return failed("标题涉密") if "密" in (document.title or "") else passed("标题不涉密")


@PACK.rule("TI0301", clause="三", title="未见留痕材料")
def unattested(authority: Authority, context: Context) -> Verdict:
    """是否留有材料。

    检查内容：佐证材料和声明。

    为什么：要留痕。

    如何整改：归档。
    """
    return context.attested(authority, "三", action="留有材料")


@hookimpl
def zwgk_rule_packs() -> list[RulePack]:
    """The pack."""
    return [PACK]


PLUGINS = load_plugins(only=[], extra=[sys.modules[__name__]])


def document(id: str, title: str, department: str = "") -> PolicyDocument:  # noqa: A002 (the field of a record is called id)
    return PolicyDocument(id=id, title=title, issued_at="2024-03-01", department=department)


def dossier(*records: Record, authority: Authority = BUREAU) -> Dossier:
    return Dossier(authority, records)


def finding(report: Report, rule: str, record: str) -> Finding:
    (found,) = [one for one in report.findings if (one.rule.code, one.record.id) == (rule, record)]
    return found


def failing(report: Report) -> set[tuple[str, str]]:
    return {(one.rule.code, one.record.id) for one in report.failing}
