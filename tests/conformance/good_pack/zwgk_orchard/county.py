"""The county's pack, in one module with its cases beside it."""

from __future__ import annotations

from datetime import date

from zwgk import (
    Clause,
    Context,
    DatedValue,
    Disposition,
    Parameter,
    PolicyDocument,
    RulePack,
    Source,
    Span,
    Stricter,
    Verdict,
    working_days,
)

COUNTY = Source(
    id="orchard-county",
    title="某县政务公开办法",
    issuer="某县人民政府",
    in_force_from=date(2020, 1, 1),
    last_confirmed_on=date(2024, 1, 3),
    confirmed_how="核对印发的文本",
    clauses=(Clause(id="art-1", place="第一条", title="按期公开文件", disposition=Disposition.AUTOMATIC),),
)
COUNTY_LIMIT: Parameter[Span] = Parameter(
    name="county-limit",
    title="公开文件的期限",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=date(2020, 1, 1), value=working_days(20), citation=COUNTY.cite("第一条")),),
)
COUNTY_PACK = RulePack("orchard-county", prefix="CY", source=COUNTY, distribution="zwgk-orchard")


@COUNTY_PACK.rule("CY0101", clause="art-1", title="文件逾期公开", uses=[COUNTY_LIMIT], needs=["issued_at"])
def late_document(document: PolicyDocument, context: Context) -> Verdict:
    """文件印发后是否在期限内公开。

    检查内容：自文件印发的次日起，在规定的工作日内公开。

    为什么：文件公开得晚，公众就来不及照着去办事。

    如何整改：立即公开；以后在文件印发的当日一并公开。
    """
    due = context.deadline(document.issued_on, COUNTY_LIMIT)
    return context.timely(document.published_on, by=due, action="公开文件")
