"""优化营商环境条例 25, 采购法 7 and 8: the catalogues of what may be charged, and of what is bought centrally."""

from __future__ import annotations

import re

import attrs

from zwgk import (
    AdministrativeLevel,
    Context,
    MissingFacts,
    Outcome,
    Verdict,
    failed,
    inapplicable,
    needs_human,
    passed,
    says_nothing,
)
from zwgk.national_texts import REGULATION, REGULATION_2008
from zwgk_fiscal import PACK
from zwgk_fiscal.calendar_terms import in_time
from zwgk_fiscal.instruments.business_environment import BUSINESS_ENVIRONMENT
from zwgk_fiscal.instruments.procurement_law import PROCUREMENT_LAW
from zwgk_fiscal.parameters import DISCLOSURE_LIMIT
from zwgk_fiscal.records import FiscalCatalogue, FiscalCatalogueKind

_SETTLES = (AdministrativeLevel.NATIONAL, AdministrativeLevel.PROVINCE)
"""The levels that settle what is bought centrally."""
_SPACE = re.compile(r"\s+")
_BRACKETED = re.compile("[（(].*?[）)]")


def _published(catalogue: FiscalCatalogue, context: Context, kind: FiscalCatalogueKind) -> Verdict:
    by = context.deadline(catalogue.settled_on, DISCLOSURE_LIMIT, fact="settled_on")
    verdict = in_time(catalogue.published_on, by=by, context=context, action=f"公开{kind.chinese}")
    undated = catalogue.published_on is None and catalogue.url and not context.lies_ahead(catalogue, "published_on")
    if undated and verdict.outcome is not Outcome.PENDING:
        raise MissingFacts("published_on")
    return verdict


def _charges(catalogue: FiscalCatalogue, context: Context) -> Verdict | None:
    """Why a rule on charges does not concern a catalogue; None where it does.

    Raises:
        MissingFacts: its kind is not on record.
    """
    kind = context.need(catalogue.kind, "kind")
    return inapplicable(f"{kind.chinese}不是收费清单") if kind is FiscalCatalogueKind.PROCUREMENT else None


@PACK.rule(
    "FIS7251",
    clause="business-art-25",
    title="收费基金清单逾期公开",
    citations=[
        BUSINESS_ENVIRONMENT.cite("第二十五条"),
        REGULATION.cite("第二十条第八项"),
        REGULATION.cite("第二十六条"),
    ],
    uses=[DISCLOSURE_LIMIT],
)
def late_charge_catalogue(catalogue: FiscalCatalogue, context: Context) -> Verdict:
    """政府性基金、行政事业性收费、涉企保证金等目录清单是否按时公开。

    检查内容：自清单形成或者变更之日起二十个工作日内向社会公开；条例没有写明天数，按主动公开的一般期限检查。

    为什么：清单之外一律不得收，清单不公开，企业就不知道能不能拒绝。

    如何整改：立即公开最新清单，标明更新日期；取消、降低收费的当日更新。
    """
    refusal = _charges(catalogue, context)
    return refusal or _published(catalogue, context, context.need(catalogue.kind, "kind"))


@PACK.rule(
    "FIS7252",
    clause="business-art-25",
    title="清单缺收费依据或标准",
    citations=[REGULATION.cite("第二十条第八项"), BUSINESS_ENVIRONMENT.cite("第二十五条")],
)
def incomplete_charge_entries(catalogue: FiscalCatalogue, context: Context) -> Verdict:
    """清单上的每个项目是否写明依据和标准。

    检查内容：已公开的清单，每个项目的依据、标准都不是空白或者“无”。登记为空白表示清单没有写，没有登记的无法判断。行政事业性收费以外的清单缺依据、标准的，由人判断。

    为什么：只有名称没有标准，缴费的人不知道该交多少、凭什么交。

    如何整改：补齐空白的依据和标准，注明文号。
    """
    refusal = _charges(catalogue, context)
    if refusal is not None:
        return refusal
    if catalogue.published_on is None and (not catalogue.url or context.lies_ahead(catalogue, "published_on")):
        return inapplicable("清单还没有公开")
    entries = context.need(catalogue.entries, "entries")
    if not entries:
        return inapplicable("清单没有项目")
    wrong = [
        f"{one.name}没有{title}"
        for one in entries
        for title, value in (("依据", one.basis), ("标准", one.standard))
        if value is not None and says_nothing(value)
    ]
    if wrong and catalogue.kind is not FiscalCatalogueKind.ADMINISTRATIVE_FEES:
        return needs_human(f"{'；'.join(wrong)}；条文只要求行政事业性收费公开依据和标准，其他清单是否应当写明由人判断")
    if wrong:
        return failed("；".join(wrong))
    for one in entries:
        context.need(one.basis, "basis")
        context.need(one.standard, "standard")
    return passed(f"清单的{len(entries)}个项目都写明了依据和标准")


def _plain(name: str) -> str:
    return _BRACKETED.sub("", _SPACE.sub("", name))


@PACK.rule("FIS7253", clause="business-art-25", title="清单之外执行收费")
def charged_outside_catalogue(catalogue: FiscalCatalogue, context: Context) -> Verdict:
    """实际收取的项目是不是都在清单之内。

    检查内容：登记的实际执行项目都能在清单项目中找到。名称互相包含的，或者列在另一份清单上的，是不是同一个项目由人判断。

    为什么：条例规定目录清单之外的收费和保证金一律不得执行。

    如何整改：停止清单之外的收费并清退；清单漏列有依据的项目的，更新清单。
    """
    refusal = _charges(catalogue, context)
    if refusal is not None:
        return refusal
    named = {_plain(one.name) for one in context.need(catalogue.entries, "entries")}
    collected = [one for one in context.need(catalogue.collected, "collected") if not says_nothing(one)]
    if not collected:
        return inapplicable("没有收取任何项目")
    outside = [one for one in collected if _plain(one) not in named]
    others = {_plain(one.name) for other in context.dossier.of(FiscalCatalogue) for one in other.entries or ()}
    strangers = [one for one in outside if not any(_plain(one) in name or name in _plain(one) for name in others)]
    if strangers:
        return failed(f"清单没有列出{'、'.join(strangers)}")
    if outside:
        return needs_human(f"{'、'.join(outside)}与清单项目名称不同，或者列在另一份清单上，是不是同一个项目由人判断")
    return passed("实际收取的项目都在清单之内")


@PACK.rule(
    "FIS3071",
    clause=("procurement-art-07", "procurement-art-08"),
    title="集中采购目录逾期公布",
    citations=[
        PROCUREMENT_LAW.cite("第七条"),
        PROCUREMENT_LAW.cite("第八条"),
        REGULATION.cite("第二十条第九项"),
        REGULATION.cite("第二十六条"),
        REGULATION_2008.cite("第十八条"),
    ],
    uses=[DISCLOSURE_LIMIT],
    since=REGULATION_2008.in_force_from,
)
def late_procurement_catalogue(catalogue: FiscalCatalogue, context: Context) -> Verdict:
    """集中采购目录和采购限额标准是否按时公布。

    检查内容：自确定或者变更之日起二十个工作日内向社会公布；采购法没有写明天数，按主动公开的一般期限检查。目录由省级人民政府或者其授权的机构确定，转发的单位按收到并公开的版本登记；不是省级单位而逾期的，由人判断。

    为什么：哪些东西要集中采购、多少钱以上要走采购程序，采购人和供应商都要先知道。

    如何整改：立即公布最新目录和标准，标明适用期间。
    """
    kind = context.need(catalogue.kind, "kind")
    if kind is not FiscalCatalogueKind.PROCUREMENT:
        return inapplicable(f"{kind.chinese}由FIS7251检查")
    verdict = _published(catalogue, context, kind)
    if verdict.outcome is not Outcome.FAILED or context.dossier.authority.level in _SETTLES:
        return verdict
    asks = needs_human(f"{verdict.message}；目录由省级人民政府或者其授权的机构确定，是否由本单位公布由人判断")
    return attrs.evolve(asks, deadline=verdict.deadline, acted_on=verdict.acted_on)
