"""What a new pack is to be called and to say, checked before a file is written."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import attrs
from packaging.version import InvalidVersion, Version

from zwgk.calendars import WorkCalendar
from zwgk.dates import parse_day
from zwgk.division_codes import division_code_problem
from zwgk.errors import CalendarGap, DateError, PackError
from zwgk.packs import RulePack
from zwgk.scaffold.names import (
    first_code,
    module_of,
    name_problems,
    pack_of,
    pack_problems,
    prefix_for,
    prefix_problems,
)
from zwgk.scaffold.sample_days import SampleDays, sample_days

SAMPLE = "例："
"""What every text that is made up begins with, so that no report passes it off as a law."""

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_UNFIT = '"\\《》'


@attrs.frozen(kw_only=True)
class PackPlan:
    """A pack that can be written: its names, its text, and the days of its cases."""

    folder: Path
    distribution: str
    pack: str
    prefix: str
    title: str
    issuer: str
    region: str
    version: str
    in_force_from: date
    days: SampleDays

    @property
    def module(self) -> str:
        """The package it installs."""
        return module_of(self.distribution)

    @property
    def code(self) -> str:
        """The code of its one rule."""
        return first_code(self.prefix)


def plan_pack(
    name: str,
    *,
    into: Path,
    calendar: WorkCalendar,
    installed: Iterable[RulePack],
    title: str,
    issuer: str,
    in_force_from: str,
    version: str,
    prefix: str = "",
    region: str = "",
) -> PackPlan:
    """Check everything that a new pack is to be called and to say.

    Args:
        name: its distribution, such as ``zwgk-hotline``.
        into: the folder that its own folder is written into.
        calendar: the working days.
        installed: the packs it must not clash with.
        title: its text's title, without book marks.
        issuer: who issued the text.
        in_force_from: the day the text took effect, such as ``2024-01-01``.
        version: its first version.
        prefix: the letters its codes begin with; made from the name by default.
        region: the division code it binds; empty for the whole country.

    Raises:
        PackError: something is wrong; every problem is named with its cure.
    """
    problems = [
        *_names_problems(name, into, prefix, tuple(installed)),
        *_title_problems("--title", title),
        *_title_problems("--issuer", issuer),
        *_version_problems(version),
        *_region_problems(region),
    ]
    try:
        since = parse_day(in_force_from)
        days = sample_days(since, calendar)
    except DateError as error:
        problems.append(f"--in-force-from: {error}")
    except CalendarGap as error:
        cure = "name an earlier day here, and write the right one into source.py"
        problems.append(f"--in-force-from {in_force_from!r} leaves no days for cases ({error}): {cure}")
    if problems:
        raise PackError("\n".join((f"the pack is not written: {len(problems)} to mend", *problems)))
    return PackPlan(
        folder=into / name,
        distribution=name,
        pack=pack_of(name),
        prefix=prefix or prefix_for(pack_of(name)),
        title=SAMPLE + title.removeprefix(SAMPLE),
        issuer=issuer,
        region=region,
        version=str(Version(version)),
        in_force_from=since,
        days=days,
    )


def core_bounds(running: str) -> str:
    """The versions of zwgk that a new pack works with: from the running one to the next that may break it."""
    version = Version(running)
    floor = version.public if version.is_prerelease else re.sub(r"(\.\d+)\.0$", r"\1", version.base_version)
    ceiling = f"0.{version.minor + 1}" if version.major == 0 else str(version.major + 1)
    return f">={floor},<{ceiling}"


def _names_problems(name: str, into: Path, prefix: str, installed: tuple[RulePack, ...]) -> Iterator[str]:
    """What is wrong with the name and with all that is made from it."""
    wrong = list(name_problems(name))
    yield from wrong
    if not wrong:
        yield from pack_problems(pack_of(name), installed)
    if not into.is_dir():
        yield f"--into {str(into)!r} is no folder: make it first, or name another"
    elif not wrong:
        yield from _folder_problems(into / name)
    if prefix or not wrong:
        yield from prefix_problems(prefix or prefix_for(pack_of(name)), installed)


def _region_problems(region: str) -> Iterator[str]:
    if region and (problem := division_code_problem(region)):
        yield f"--region: {problem}"


def _folder_problems(folder: Path) -> Iterator[str]:
    if folder.is_symlink() or (os.path.lexists(folder) and (not folder.is_dir() or any(folder.iterdir()))):
        yield f"{str(folder)!r} exists and is no empty folder: move it away, or name another folder with --into"


def _title_problems(option: str, text: str) -> Iterator[str]:
    if not _CHINESE.search(text):
        yield f"{option} {text!r} has no Chinese character: write it as the text itself does"
    unfit = [sign for sign in dict.fromkeys(text) if sign in _UNFIT or unicodedata.category(sign).startswith("C")]
    if unfit or text != text.strip():
        yield f"{option} {text!r}: leave out {', '.join(map(repr, unfit)) or 'the blanks around it'}"


def _version_problems(version: str) -> Iterator[str]:
    try:
        read = Version(version)
    except InvalidVersion:
        yield f"--version {version!r} is no version (PEP 440): write one such as 0.1.0 or 26.11"
        return
    if read.local is not None:
        yield f"--version {version!r} has a local part, which no package index takes: write {read.public}"
