"""Pages in Markdown that are made from the code: one for each rule and each text, their index, and the glossary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from zwgk.cases import Case
from zwgk.coverages import coverage_of
from zwgk.dates import chinese_day
from zwgk.packs import RulePack
from zwgk.parameters import Parameter
from zwgk.records import facts_of
from zwgk.rules import Rule
from zwgk.set_aside import SettingAside, settings_aside
from zwgk.sources import Disposition, Source
from zwgk.terms import TERMS


def rule_page(rule: Rule, cases: Iterable[Case] = (), packs: Iterable[RulePack] = ()) -> str:
    """A rule's page in Chinese: what it checks, why, the cure, its parameters, facts and cases.

    Args:
        rule: the rule.
        cases: cases, of which the rule's own are shown.
        packs: the installed packs, some of which may set the rule aside.
    """
    owners = f"，责任科室：{'、'.join(rule.owners)}" if rule.owners else ""
    blocks = [
        f"# {rule.code} {rule.title}",
        rule.page.summary,
        "\n".join(
            (
                f"- 名称：`{rule.name}`，版本 {rule.version}",
                f"- 规则包：{rule.pack}",
                f"- 对象：{rule.subject.record_title or '公开信息（各类）'}",
                f"- 要求程度：{rule.severity.chinese}",
                f"- 条款：{'、'.join(clause.label for clause in rule.clauses)}{owners}",
                f"- 依据：{'；'.join(str(citation) for citation in rule.citations)}",
                f"- 适用：适用日在{_between(rule.since, rule.until)}的记录",
            )
        ),
        f"## 检查内容\n\n{rule.page.checks}",
        f"## 为什么\n\n{rule.page.why}",
        f"## 如何整改\n\n{rule.page.cure}",
    ]
    if rule.same_as:
        others = "、".join(sorted(rule.same_as))
        blocks.append(f"## 同一要求\n\n与{others}的要求相同，都适用时以较严的一条为准，结论同时引用两处依据。")
    if rule.replaces:
        others = "、".join(sorted(rule.replaces))
        told = f"受规则包{rule.pack}约束的单位，本规则适用的记录不再按{others}检查，以本规则的结论为准。"
        blocks.append(f"## 代替的规则\n\n{told}")
    settings = settings_aside(packs).get(rule.code, ())
    if settings:
        blocks.append("## 本地规定\n\n" + "\n".join(map(_setting_row, settings)))
    if not rule.waivable:
        blocks.append("## 豁免\n\n不得豁免。")
    if rule.needs:
        titles = facts_of(rule.subject)
        blocks.append(f"## 必须登记的事实\n\n{'、'.join(f'{titles[name].title}（`{name}`）' for name in rule.needs)}")
    if rule.uses:
        blocks.append("## 期限与数值\n\n" + "\n".join(_parameter_rows(rule.uses)))
    own = [case for case in cases if case.rule == rule.code]
    if own:
        blocks.append("## 案例\n\n" + "\n".join(_case_rows(own)))
    return "\n\n".join(blocks) + "\n"


def rule_index(packs: Iterable[RulePack]) -> str:
    """The page that lists every rule, pack by pack."""
    blocks = ["# 规则"]
    for pack in packs:
        rows = [
            f"| [{rule.code}]({pack.name}/{rule.code}.md) | {rule.title} | {rule.severity.chinese} "
            f"| {'、'.join(clause.id for clause in rule.clauses)} |"
            for rule in pack.rules
        ]
        table = "\n".join(("| 代码 | 标题 | 要求 | 条款 |", "|---|---|---|---|", *rows))
        texts = "\n".join(
            f"- [{source}]({text_page_name(pack, source)})（{_in_force(source)}），{len(source.clauses)}项"
            for source in pack.sources
        )
        blocks.append(f"## {pack.name}\n\n{texts}\n\n共{len(pack.rules)}条规则。\n\n{table}")
    return "\n\n".join(blocks) + "\n"


def text_page_name(pack: RulePack, source: Source) -> str:
    """Where the page of a text stands, below the folder of the rules."""
    return f"{pack.name}/texts/{source.id}.md"


def text_page(pack: RulePack, source: Source) -> str:
    """A text's page in Chinese: its clauses, the rules that check them, and what is not checked and why."""
    clauses = [one for one in coverage_of(pack) if one.source is source]
    counts = Counter(one.clause.disposition for one in clauses)
    total = "，".join(f"{one.chinese}{counts[one]}项" for one in Disposition if counts[one])
    day, how = source.last_confirmed_on, source.confirmed_how
    facts = [
        f"- 制定机关：{source.issuer}",
        f"- 施行：{_in_force(source)}",
        f"- 最近核对：{f'{chinese_day(day)}，{how}' if day else '没有核对记录'}",
        *([f"- 原文：<{source.url}>"] if source.url else []),
        f"- 规则包：{pack.name}，共{len(clauses)}项：{total}",
    ]
    rows = [
        f"| {one.clause.place or one.clause.id} | {one.clause.title} | {one.clause.disposition.chinese} "
        f"| {one.clause.reason or '、'.join(_linked(code, pack) for code in one.rules)} |"
        for one in clauses
    ]
    table = "\n".join(("| 条款 | 要求 | 处理 | 规则，或不检查的理由 |", "|---|---|---|---|", *rows))
    return "\n\n".join((f"# {source}", "\n".join(facts), table)) + "\n"


def _linked(code: str, pack: RulePack) -> str:
    """A rule's code, as a link where the rule has its page in the same pack."""
    return f"[{code}](../{code}.md)" if code.startswith(pack.prefix) else code


def _in_force(source: Source) -> str:
    return _between(source.in_force_from, source.in_force_until)


def _between(since: date, until: date | None) -> str:
    return f"{chinese_day(since)}起" if until in (None, date.max) else f"{chinese_day(since)}至{chinese_day(until)}"


def _setting_row(one: SettingAside) -> str:
    return f"- 受规则包{one.pack.name}约束的单位，适用日在{_between(one.since, one.until)}的记录：{one.told}"


def glossary_page() -> str:
    """The page that gives each term of the field once."""
    rows = [f"| {term.chinese} | {term.english} | `{term.code}` |" for term in TERMS]
    head = "# Glossary\n\nOne word for one thing: the terms of the field, and their names in the code.\n"
    return "\n".join((head, "| 中文 | English | code |", "|---|---|---|", *rows)) + "\n"


def _parameter_rows(parameters: Iterable[Parameter[Any]]) -> Iterable[str]:
    yield "| 名称 | 自 | 值 | 依据 | 依据是否写明 |"
    yield "|---|---|---|---|---|"
    for parameter in parameters:
        for dated in parameter.values:
            stated = "写明" if dated.stated else "未写明，默认值"
            cells = (parameter.title, str(dated.since), parameter.shown(dated.value), str(dated.citation), stated)
            yield f"| {' | '.join(cells)} |"


def _case_rows(cases: Iterable[Case]) -> Iterable[str]:
    yield "| 情形 | 检查日 | 结论 |"
    yield "|---|---|---|"
    for (name, as_of, outcome), _ in groupby((case.name, case.as_of, case.expect.chinese) for case in cases):
        yield f"| {name} | {as_of} | {outcome} |"
