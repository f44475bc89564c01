"""Four layers over one number of a national law, from the province down to one bureau; the local texts are invented."""

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
    hookimpl,
    working_days,
)


def _text(name: str, title: str, issuer: str, since: date) -> Source:
    clause = Clause(id=f"{name}-4", place="第四条", title="及时公开", disposition=Disposition.AUTOMATIC)
    return Source(id=name, title=title, issuer=issuer, in_force_from=since, clauses=(clause,))


LAW = _text("law", "某某条例", "国务院", date(2019, 5, 15))
PROVINCE = _text("province", "某某省办法", "某某省", date(2020, 1, 1))
CITY = _text("city", "某某市规定", "某某市", date(2021, 1, 1))
DISTRICT = _text("district", "某某区细则", "某某区", date(2022, 1, 1))
BUREAU = _text("bureau", "某某局制度", "某某局", date(2023, 1, 1))

LIMIT: Parameter[Span] = Parameter(
    name="layers-publication-limit",
    title="公开期限",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=date(2019, 5, 15), value=working_days(20), citation=LAW.cite("第四条")),),
)

NATION = RulePack("nation", prefix="NAT", source=LAW, version="1")


@NATION.rule("NAT0401", clause="law-4", title="文件逾期公开", uses=[LIMIT], needs=["issued_at"])
def late_document(document: PolicyDocument, context: Context) -> Verdict:
    """文件印发后是否在期限内公开。

    检查内容：自印发的次日起，在规定的工作日内公开。

    为什么：公开得晚，公众就不能及时知道。

    如何整改：立即公开；以后印发时登记届满日。
    """
    return context.timely(document.published_on, by=context.deadline(document.issued_on, LIMIT), action="公开")


LAYERS = (
    (RulePack("province", prefix="PRV", source=PROVINCE, region="340000", version="1"), working_days(18)),
    (RulePack("city", prefix="CTY", source=CITY, region="341800", version="1"), working_days(15)),
    (RulePack("district", prefix="DST", source=DISTRICT, region="341802", version="1"), working_days(12)),
    (
        RulePack("bureau", prefix="BUR", source=BUREAU, region="341802", authorities=["bureau"], version="1"),
        working_days(10),
    ),
)
for pack, limit in LAYERS:
    pack.override(LIMIT, limit, pack.source.cite("第四条"))


@hookimpl
def zwgk_rule_packs() -> list[RulePack]:
    """The law and the layers over it."""
    return [NATION, *(pack for pack, _ in LAYERS)]
