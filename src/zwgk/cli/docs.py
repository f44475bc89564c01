"""`zwgk docs`: write the pages that are made from the code, or check that they still agree with it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from zwgk.cases import cases_of
from zwgk.cli.options import plugin_options, plugins_from
from zwgk.errors import PluginError
from zwgk.plugins import Plugins
from zwgk.rule_pages import glossary_page, rule_index, rule_page, text_page, text_page_name


@click.command("docs")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path("docs"))
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 if a page differs from the code.")
@plugin_options
def docs_command(
    folder: Path,
    only_check: bool,  # noqa: FBT001 (a flag of the command line)
    only: tuple[str, ...],
    plugin_files: tuple[Path, ...],
) -> None:
    """Write the pages of the rules and of the texts they check, and the glossary, into FOLDER."""
    plugins = plugins_from(only, plugin_files)
    if plugins.problems:
        raise PluginError("a plugin is left out, and its pages would be removed; mend it first, no page was touched")
    pages = _pages(plugins)
    rules = folder / "rules"
    left_over = {file for file in rules.rglob("*.md") if file.relative_to(folder).as_posix() not in pages}
    wrong = [name for name, text in pages.items() if _held(folder / name) != text]
    if only_check:
        for name in sorted(wrong):
            click.echo(f"zwgk: {folder / name} differs from the code; run `zwgk docs`", err=True)
        for file in sorted(left_over):
            click.echo(f"zwgk: {file} belongs to no rule; run `zwgk docs`", err=True)
        sys.exit(bool(wrong or left_over))
    for name in wrong:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(pages[name], "utf-8")
    for file in left_over:
        file.unlink()
    click.echo(f"{len(pages)} pages, {len(wrong)} written, {len(left_over)} removed")


def _pages(plugins: Plugins) -> dict[str, str]:
    pages = {"glossary.md": glossary_page(), "rules/index.md": rule_index(plugins.packs)}
    for pack in plugins.packs:
        cases = cases_of(pack, plugins.record_types.values()) if pack.sections else ()
        for source in pack.sources:
            pages[f"rules/{text_page_name(pack, source)}"] = text_page(pack, source)
        for rule in pack.rules:
            pages[f"rules/{pack.name}/{rule.code}.md"] = rule_page(rule, cases, plugins.packs)
    return pages


def _held(file: Path) -> str | None:
    return file.read_text("utf-8") if file.is_file() else None
