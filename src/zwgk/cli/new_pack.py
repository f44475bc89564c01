"""`zwgk new-pack NAME`: write a pack that works at once, for its author to edit."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from zwgk.calendars import china_calendar
from zwgk.cli.options import plugins_from
from zwgk.scaffold import PackPlan, plan_pack, write_pack


@click.command("new-pack")
@click.argument("name")
@click.option(
    "--into", type=click.Path(path_type=Path), default=".", show_default=True, help="The folder to write it into."
)
@click.option("--prefix", default="", metavar="XX", help="The letters its codes begin with; from NAME by default.")
@click.option("--title", default="某某局留言办理办法", show_default=True, help="The title of the text it checks.")
@click.option("--issuer", default="某某局", show_default=True, help="Who issued the text (发文单位).")
@click.option("--region", default="", metavar="CODE", help="The division code it binds; the whole country by default.")
@click.option(
    "--in-force-from", default="2024-01-01", show_default=True, metavar="DAY", help="The day the text took effect."
)
@click.option("--version", default="0.1.0", show_default=True, help="The version of the distribution.")
def new_pack_command(
    name: str, into: Path, prefix: str, title: str, issuer: str, region: str, in_force_from: str, version: str
) -> None:
    """Write a new pack NAME, such as zwgk-hotline, into a folder of its own.

    It has a clause table, a parameter, a rule with its cases, and tests that pass. Its text is a sample to replace, and
    begins with 例：. Nothing is overwritten.
    """
    plan = plan_pack(
        name,
        into=into,
        calendar=china_calendar(),
        installed=plugins_from((), ()).packs,
        prefix=prefix,
        title=title,
        issuer=issuer,
        region=region,
        in_force_from=in_force_from,
        version=version,
    )
    written = write_pack(plan)
    click.echo(f"{plan.folder}: {len(written)} files. Next:\n")
    click.echo("\n".join(f"  {command}" for command in _next_commands(plan)))
    click.echo("\nREADME.md says what to edit, and in which order.")


def _next_commands(plan: PackPlan) -> tuple[str, ...]:
    return (
        f"cd {shlex.quote(str(plan.folder))}",
        'python -m pip install --editable . "zwgk[testing]"',
        "python -m pytest",
        f"zwgk rule {plan.code}",
        f"zwgk check example --pack {plan.pack} --as-of {plan.days.day_after}",
    )
