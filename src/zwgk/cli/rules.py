"""`zwgk rules`: list the rules that are installed."""

from __future__ import annotations

import json
from pathlib import Path

import click

from zwgk.cli.options import pack_named, plugin_options, plugins_from, print_data
from zwgk.terminal import render, table


@click.command("rules")
@click.option("--pack", "wanted", default=None, metavar="NAME", help="Only the rules of this pack.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@plugin_options
def rules_command(wanted: str | None, output: str, only: tuple[str, ...], plugin_files: tuple[Path, ...]) -> None:
    """List the installed rules: code, title, weight, clauses and pack."""
    plugins = plugins_from(only, plugin_files)
    packs = plugins.packs if wanted is None else (pack_named(plugins, wanted),)
    rules = [rule for pack in packs for rule in pack.rules]
    if output == "json":
        rows = [
            {
                "code": rule.code,
                "name": rule.name,
                "title": rule.title,
                "severity": rule.severity.value,
                "record": rule.subject.record_kind or rule.subject.__name__,
                "clauses": [clause.id for clause in rule.clauses],
                "pack": rule.pack,
            }
            for rule in rules
        ]
        print_data(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    shown = [
        (rule.code, rule.title, rule.severity.chinese, "、".join(clause.id for clause in rule.clauses), rule.pack)
        for rule in rules
    ]
    click.echo(render([table(("代码", "标题", "要求", "条款", "规则包"), shown)]))
    click.echo(f"共{len(rules)}条规则")
