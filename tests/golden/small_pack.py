"""A plugin in one file with two tiny packs, for tests of the command line: the title of a document decides."""

from __future__ import annotations

from datetime import date

from zwgk import (
    Authority,
    Clause,
    Context,
    DatedValue,
    Disposition,
    Parameter,
    PolicyDocument,
    RulePack,
    Severity,
    Source,
    Span,
    Stricter,
    Verdict,
    failed,
    hookimpl,
    needs_human,
    passed,
    working_days,
)

PLAN = Source(
    id="small",
    title="某县2024年政务公开要点",
    issuer="某县人民政府",
    number="某政办〔2024〕3号",
    in_force_from=date(2024, 1, 1),
    in_force_until=date(2024, 12, 31),
    clauses=(
        Clause(id="1-1", title="及时公开文件", owners=("办公室",), disposition=Disposition.AUTOMATIC),
        Clause(id="1-2", title="规范填写标题", owners=("办公室", "各科室"), disposition=Disposition.ASSISTED),
        Clause(id="1-3", title="营造良好氛围", disposition=Disposition.ATTESTED),
        Clause(id="1-4", title="加强组织领导", disposition=Disposition.OUT_OF_SCOPE, reason="没有可以检查的事项"),
    ),
)
TOWN_PLAN = Source(
    id="small-town",
    title="某某镇政务公开办法",
    issuer="某某镇",
    in_force_from=date(2024, 1, 1),
    clauses=(
        Clause(id="二", title="照县要点公开", disposition=Disposition.AUTOMATIC, implemented_by=("SM0001", "SM0003")),
    ),
)
LIMIT: Parameter[Span] = Parameter(
    name="small-limit",
    title="公开文件的期限",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=date(2024, 1, 1), value=working_days(20), citation=PLAN.cite("一")),),
)
PACK = RulePack("small", prefix="SM", source=PLAN, version="1")
TOWN_PACK = RulePack("small-town", prefix="ST", source=TOWN_PLAN, region="341802", version="2")
TOWN_PACK.override(LIMIT, working_days(15), TOWN_PLAN.cite("第三条"))


@PACK.rule("SM0001", clause="1-1", title="文件逾期公开", uses=[LIMIT], needs=["issued_at"])
def late_document(document: PolicyDocument, context: Context) -> Verdict:
    """文件印发后是否在期限内公开。

    检查内容：自印发次日起，在期限届满前公开。

    为什么：公开得晚，公众就来不及知晓。

    如何整改：立即公开；以后印发时一并公开。
    """
    due = context.deadline(document.issued_on, LIMIT)
    return context.timely(document.published_on, by=due, action="公开文件")


@PACK.rule("SM0002", clause="1-2", title="文件标题不当", severity=Severity.WARNING)
def improper_title(document: PolicyDocument, context: Context) -> Verdict:
    """文件标题是否妥当。

    检查内容：标题中的字样。

    为什么：标题不当，公众就看不懂。

    如何整改：改写标题。
    """
    if "坏" in document.title:
        raise ValueError(f"{context.rule.code} cannot read {document.title!r}")
    if "空" in document.title:
        return None  # type: ignore[return-value] # a rule that is written wrongly
    if "疑" in document.title:
        return needs_human(f"标题“{document.title}”是否妥当，由人判断")
    return failed(f"标题“{document.title}”不妥") if "警" in document.title else passed("标题妥当")


@PACK.rule("SM0003", clause="1-3", title="未见氛围佐证材料", severity=Severity.NOTE)
def unattested_atmosphere(authority: Authority, context: Context) -> Verdict:
    """是否有营造氛围的材料。

    检查内容：佐证材料和声明。

    为什么：没有可以自动核对的数量。

    如何整改：归档材料，由负责岗位签署声明。
    """
    return context.attested(authority, "1-3", action="营造良好氛围")


@hookimpl
def zwgk_rule_packs() -> list[RulePack]:
    """Both packs."""
    return [PACK, TOWN_PACK]
