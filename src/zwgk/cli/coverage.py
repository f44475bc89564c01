"""`zwgk coverage PACK`: what zwgk makes of each clause of a text, and how each stands in a dossier."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import click

from zwgk.cli.clock import today
from zwgk.cli.coverage_page import coverage_page
from zwgk.cli.options import Day, pack_named, plugin_options, plugins_from, print_data
from zwgk.coverages import ClauseCoverage, coverage_of
from zwgk.engine import check
from zwgk.loading import load
from zwgk.packs import RulePack
from zwgk.plugins import Plugins
from zwgk.reports import Report
from zwgk.sources import Disposition, Source
from zwgk.terminal import Item, heading, line, render, table
from zwgk.verdicts import GRAVEST_FIRST


@click.command("coverage")
@click.argument("pack")
@click.option("--dossier", type=click.Path(path_type=Path), default=None, help="Show how each clause stands in it.")
@click.option("--as-of", type=Day(), default=None, help="The day to judge as of; today in Shanghai by default.")
@click.option("--format", "output", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
@plugin_options
def coverage_command(
    pack: str,
    dossier: Path | None,
    as_of: date | None,
    output: str,
    only: tuple[str, ...],
    plugin_files: tuple[Path, ...],
) -> None:
    """Show for each clause of a PACK's texts its owners, what is made of it, and by which rules.

    With a dossier it also shows how each clause stands there: the gravest outcome, and how many findings there are.
    """
    plugins = plugins_from(only, plugin_files)
    chosen = pack_named(plugins, pack)
    if dossier is None and as_of is not None:
        raise click.UsageError("--as-of says when to judge a dossier; give one with --dossier")
    report = None if dossier is None else _report(dossier, as_of or today(), chosen, plugins)
    clauses = coverage_of(chosen, report)
    if output == "json":
        shown: dict[str, object] = {"source": chosen.source.title}
        if report is not None:
            shown |= {"authority": report.authority, "as_of": report.as_of.isoformat()}
        shown["clauses"] = [one.to_dict() for one in clauses]
        print_data(json.dumps(shown, ensure_ascii=False, indent=2))
    elif output == "html":
        print_data(
            coverage_page(
                _title(chosen),
                [_subject(report)] if report else [],
                _headings(report),
                [
                    (_named(source) if len(chosen.sources) > 1 else "", [(one.outcome, _row(one)) for one in stand])
                    for source, stand in groupby(clauses, key=attrgetter("source"))
                ],
                list(_totals(clauses, report)),
            )
        )
    else:
        shown_texts: list[Item] = [line(_title(chosen)), *([line(_subject(report))] if report else [])]
        for source, stand in groupby(clauses, key=attrgetter("source")):
            shown_texts += [heading(_named(source))] if len(chosen.sources) > 1 else []
            shown_texts.append(table(_headings(report), [_row(one) for one in stand]))
        totals = [line(total) for total in _totals(clauses, report)]
        click.echo(render([*shown_texts, *totals]))


def _report(dossier: Path, as_of: date, pack: RulePack, plugins: Plugins) -> Report:
    """The report by the pack and by those that have the rules its clauses point to."""
    elsewhere = {code for clause in pack.clauses for code in clause.implemented_by}
    packs = [one.name for one in plugins.packs if one is pack or elsewhere & {rule.code for rule in one.rules}]
    return check(load(dossier, plugins=plugins), as_of=as_of, plugins=plugins, packs=packs)


def _title(pack: RulePack) -> str:
    others = len(pack.sources) - 1
    return f"{pack.source}" + (f"等{others + 1}件文本" if others else "")


def _named(source: Source) -> str:
    """A text with the days it is in force, which tell two editions of it apart."""
    until = f"至{source.in_force_until}有效" if source.in_force_until else "起施行"
    return f"{source}，{source.in_force_from}{until}"


def _subject(report: Report) -> str:
    return f"{report.authority_name}，截至{report.as_of}"


def _headings(report: Report | None) -> tuple[str, ...]:
    return ("条款", "要求", "责任科室", "处理", *(("结论", "检查") if report else ()), "规则或理由")


def _row(one: ClauseCoverage) -> Sequence[str]:
    clause, outcome = one.clause, one.outcome
    found = () if one.counts is None else ("—" if outcome is None else outcome.chinese, f"{one.evaluations}项")
    rules = clause.reason or "、".join(one.rules)
    return clause.id, clause.title, "、".join(clause.owners), clause.disposition.chinese, *found, rules


def _totals(clauses: Sequence[ClauseCoverage], report: Report | None) -> Iterable[str]:
    counts = Counter(one.clause.disposition for one in clauses)
    total = "，".join(f"{disposition.chinese}{counts[disposition]}条" for disposition in Disposition)
    yield f"共{len(clauses)}条：{total}"
    if report is not None:
        outcomes = Counter(one.outcome for one in clauses)
        parts = [f"{outcome.chinese}{outcomes[outcome]}条" for outcome in GRAVEST_FIRST if outcomes[outcome]]
        if outcomes[None]:
            parts.append(f"没有可检查的记录{outcomes[None]}条")
        yield f"结论（取最重的一项）：{'，'.join(parts)}"
