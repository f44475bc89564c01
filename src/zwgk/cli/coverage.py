"""`zwgk coverage PACK`: what zwgk makes of each clause of a text."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import click

from zwgk.cli.options import pack_named, plugin_options, plugins_from, print_data
from zwgk.packs import RulePack
from zwgk.sources import Disposition
from zwgk.terminal import line, render, table


@click.command("coverage")
@click.argument("pack")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@plugin_options
def coverage_command(pack: str, output: str, only: tuple[str, ...], plugin_files: tuple[Path, ...]) -> None:
    """Show for each clause of a PACK's text its owners, what is made of it, and by which rules."""
    chosen = pack_named(plugins_from(only, plugin_files), pack)
    codes = _codes(chosen)
    if output == "json":
        clauses = [
            {
                "id": clause.id,
                "title": clause.title,
                "owners": list(clause.owners),
                "disposition": clause.disposition.value,
                "reason": clause.reason or None,
                "rules": list(codes[clause.id]),
            }
            for clause in chosen.source.clauses
        ]
        print_data(json.dumps({"source": chosen.source.title, "clauses": clauses}, ensure_ascii=False, indent=2))
        return
    counts = Counter(clause.disposition for clause in chosen.source.clauses)
    total = "，".join(f"{disposition.chinese}{counts[disposition]}条" for disposition in Disposition)
    rows = [
        (
            clause.id,
            clause.title,
            "、".join(clause.owners),
            clause.disposition.chinese,
            clause.reason or "、".join(codes[clause.id]),
        )
        for clause in chosen.source.clauses
    ]
    headings = ("条款", "要求", "责任科室", "处理", "规则或理由")
    click.echo(
        render(
            [
                line(str(chosen.source)),
                table(headings, rows),
                line(f"共{len(chosen.source.clauses)}条：{total}"),
            ]
        )
    )


def _codes(pack: RulePack) -> dict[str, tuple[str, ...]]:
    own: dict[str, list[str]] = {clause.id: [] for clause in pack.source.clauses}
    for rule in pack.rules:
        for clause in rule.clauses:
            own[clause.id].append(rule.code)
    return {clause.id: (*own[clause.id], *clause.implemented_by) for clause in pack.source.clauses}
