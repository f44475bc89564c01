"""`zwgk packs`: list the rule packs that are installed."""

from __future__ import annotations

import json
from pathlib import Path

import click

from zwgk.cli.options import plugin_options, plugins_from, print_data
from zwgk.terminal import render, table


@click.command("packs")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@plugin_options
def packs_command(output: str, only: tuple[str, ...], plugin_files: tuple[Path, ...]) -> None:
    """List the installed packs: name, version, text, region, and how many rules and clauses."""
    packs = plugins_from(only, plugin_files).packs
    if output == "json":
        rows = [
            {
                "name": pack.name,
                "version": pack.version,
                "distribution": pack.distribution or None,
                "source": pack.source.title,
                "region": pack.region or None,
                "authorities": list(pack.authorities),
                "rules": len(pack.rules),
                "sources": [str(source) for source in pack.sources],
                "clauses": len(pack.clauses),
                "overrides": [
                    {"parameter": one.parameter.name, "value": str(one.value), "layer": one.layer}
                    for one in pack.overrides
                ],
            }
            for pack in packs
        ]
        print_data(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    shown = [
        (
            pack.name,
            pack.version,
            pack.source.title + (f"等{len(pack.sources)}件" if len(pack.sources) > 1 else ""),
            "、".join(pack.authorities) or pack.region or "全国",
            str(len(pack.rules)),
            str(len(pack.clauses)),
        )
        for pack in packs
    ]
    click.echo(render([table(("规则包", "版本", "依据文本", "适用地区", "规则", "条款"), shown, right=(4, 5))]))
