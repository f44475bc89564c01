"""Keeping the notices that a user adds: which may stand beside the known ones, and how they are stored."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path

import attrs

from zwgk.calendars.china import FIRST_YEAR, compiled
from zwgk.calendars.notice_conflicts import conflict, rivals
from zwgk.calendars.notice_files import (
    FiledNotice,
    notice_toml,
    notices_folder,
    readable_notices,
    shipped_notices,
)
from zwgk.calendars.schedules import Schedule, ScheduleKind
from zwgk.calendars.work_calendar import WorkCalendar
from zwgk.errors import InputError, ScheduleError

_ID = re.compile(r"\w[\w.-]{0,99}")
_AMENDING = (ScheduleKind.AMENDMENT, ScheduleKind.EXTENSION)
_READABLE = 0o644
_ATTEMPTS = 5
"""How often a notice is looked at anew when another process stores one under its id meanwhile."""


@attrs.frozen(kw_only=True)
class Addition:
    """What came of adding a notice."""

    notice: FiledNotice
    """The notice as it is known now: the one that was there before, where nothing was stored."""
    stored: bool
    replaced: FiledNotice | None = None
    calendar: WorkCalendar
    """The working days with the notice; of a local one, the days of those it binds."""


def add_notice(schedule: Schedule, folder: Path | None = None, *, id: str = "", replace: bool = False) -> Addition:  # noqa: A002 (a notice's field is called id)
    """Store a notice where `china_calendar` finds it; one that is known already changes nothing.

    The file appears whole or not at all, and only after the calendar has been compiled with it.

    Args:
        schedule: what the notice sets.
        folder: where added notices are kept; by default `notices_folder`.
        id: the notice's id; by default made of its year, kind and day of issue.
        replace: whether it takes the place of an added notice that it contradicts.

    Raises:
        InputError: a notice that was added before cannot be read.
        ScheduleError: it contradicts a known notice, or what it builds on is missing; nothing was stored.
    """
    folder = notices_folder() if folder is None else folder
    for _ in range(_ATTEMPTS):
        addition = planned(schedule, _known(folder, id or notice_id(schedule), replace=replace), id=id, replace=replace)
        if not addition.stored:
            return addition
        replaced = addition.replaced
        path = replaced.path if replaced and replaced.path else folder / f"{addition.notice.id}.toml"
        if _write(path, notice_toml(addition.notice), over=replace):
            return attrs.evolve(addition, notice=attrs.evolve(addition.notice, path=path))
    raise ScheduleError(f"another process keeps storing {addition.notice.id!r}; add the notice again")


def planned(schedule: Schedule, known: Sequence[FiledNotice], *, id: str = "", replace: bool = False) -> Addition:  # noqa: A002 (a notice's field is called id)
    """What adding a notice to known ones would do; nothing is stored.

    Args:
        schedule: what the notice sets.
        known: the notices, shipped and added.
        id: the notice's id; by default made of its year, kind and day of issue.
        replace: whether it takes the place of an added notice that it contradicts.

    Raises:
        ScheduleError: it contradicts a known notice, or what it builds on is missing.
    """
    if id and not _ID.fullmatch(id):
        raise ScheduleError(f"the id {id!r} is no name of a file; use letters, digits, dots and dashes")
    filed = FiledNotice(id or notice_id(schedule), schedule)
    same = next((other for other in known if other.sets == filed.sets), None)
    if same is not None and (not replace or same.path is None or same.schedule == schedule):
        return Addition(notice=same, stored=False, calendar=_compiled(known, same))
    against = [same] if same is not None else [other for other in known if rivals(other, filed, named=bool(id))]
    if against and not (replace and len(against) == 1 and against[0].path is not None):
        raise ScheduleError("\n\n".join(conflict(other, filed) for other in against))
    replaced = against[0] if against else None
    others = [other for other in known if other is not replaced]
    beside = [other.id for other in others if replaced and other.path == replaced.path]
    if beside:
        raise ScheduleError(f"{replaced and replaced.path} holds {', '.join(beside)} too; mend the file by hand")
    filed = attrs.evolve(filed, id=replaced.id if replaced else _free_id(filed.id, others))
    calendar = _compiled([*others, filed], filed)
    return Addition(notice=filed, stored=True, replaced=replaced, calendar=calendar)


def add_notices(
    notices: Iterable[FiledNotice], folder: Path | None = None, *, replace: bool = False
) -> tuple[Addition, ...]:
    """Store the notices of a file, each under its own id; none is stored where one of them cannot be.

    Raises:
        InputError: a notice that was added before cannot be read.
        ScheduleError: one contradicts a known notice, or what it builds on is missing.
    """
    folder = notices_folder() if folder is None else folder
    notices = tuple(notices)
    known = _known(folder, "", replace=False) if len(notices) > 1 else ()
    for notice in notices if known else ():
        addition = planned(notice.schedule, known, id=notice.id, replace=replace)
        if addition.stored:
            known = (*(one for one in known if one is not addition.replaced), addition.notice)
    return tuple(add_notice(one.schedule, folder, id=one.id, replace=replace) for one in notices)


def remove_notice(id: str, folder: Path | None = None) -> Path:  # noqa: A002 (a notice's field is called id)
    """Remove an added notice; gives the file that was removed, even one that could not be read.

    Raises:
        ScheduleError: there is no such added notice, or another one builds on it.
    """
    folder = notices_folder() if folder is None else folder
    added, faults = readable_notices(folder)
    found = next((one for one in added if one.id == id), None)
    if found is None:
        damaged = folder / f"{id}.toml"
        if str(damaged) not in {fault.file for fault in faults}:
            shipped = any(one.id == id for one in shipped_notices())
            names = ", ".join(one.id for one in added) or "none"
            problem = f"zwgk ships {id!r}" if shipped else f"no notice {id!r} was added"
            raise ScheduleError(f"{problem}; added notices, which can be removed, are {names}")
        path = damaged
    else:
        path = folder if found.path is None else found.path
        beside = [one.id for one in added if one.path == path and one is not found]
        if beside:
            raise ScheduleError(f"{path} holds {', '.join(beside)} too; take {id!r} out of the file by hand")
        _ensure_unneeded(found, added)
    path.unlink()
    return path


def notice_id(schedule: Schedule) -> str:
    """The id that a notice is stored under: 2027, 2027-amendment-2027-03-22, 2027-local-450000-2027-02-10."""
    if schedule.kind is ScheduleKind.ANNUAL:
        return str(schedule.year)
    bound = re.sub(r"[^\w.-]+", "-", schedule.authority) or schedule.region
    parts = (schedule.year, schedule.kind.value, bound, schedule.issued)
    return "-".join(str(part) for part in parts if part)[:100]


def _known(folder: Path, id_: str, *, replace: bool) -> tuple[FiledNotice, ...]:
    added, faults = readable_notices(folder)
    own = str(folder / f"{id_}.toml")
    if any(fault.file != own or not replace for fault in faults):
        raise InputError(faults)
    return (*shipped_notices(), *added)


def _compiled(known: Iterable[FiledNotice], notice: FiledNotice) -> WorkCalendar:
    """The calendar with a notice among others; refuses what the program could not work with afterwards."""
    known, schedule = tuple(known), notice.schedule
    years = {one.schedule.year for one in known if one.schedule.kind is ScheduleKind.ANNUAL}
    if schedule.year < FIRST_YEAR and schedule.kind is ScheduleKind.ANNUAL:
        raise ScheduleError(f"the notice arranges {schedule.year}, and the calendar begins with {FIRST_YEAR}")
    if schedule.kind in _AMENDING and schedule.year not in years | {FIRST_YEAR - 1}:
        raise ScheduleError(f"the notice changes {schedule.year}, which no notice arranges; add that one first")
    missing = sorted(set(range(FIRST_YEAR, max(years) + 1)) - years)
    if missing:
        listed = ", ".join(map(str, missing))
        raise ScheduleError(f"the notice arranges {schedule.year}, but not {listed}; add the notice for {listed} first")
    calendar = compiled(known).calendar
    return calendar.with_schedules(schedule) if schedule.kind is ScheduleKind.LOCAL else calendar


def _free_id(wanted: str, others: Iterable[FiledNotice]) -> str:
    taken = {name for one in others for name in (one.id, one.path.stem if one.path else one.id)}
    names = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
    return next(name for name in names if name not in taken)


def _ensure_unneeded(notice: FiledNotice, added: Iterable[FiledNotice]) -> None:
    if notice.schedule.kind is not ScheduleKind.ANNUAL:
        return
    others = [one for one in added if one is not notice]
    if any(one.schedule.kind is ScheduleKind.ANNUAL and one.schedule.year == notice.schedule.year for one in others):
        return  # a doubled year is what has to be mended
    needing = [
        one.id
        for one in others
        if (one.schedule.kind is ScheduleKind.ANNUAL and one.schedule.year > notice.schedule.year)
        or (one.schedule.kind in _AMENDING and one.schedule.year == notice.schedule.year)
    ]
    if needing:
        raise ScheduleError(f"{', '.join(needing)} cannot stand without {notice.id!r}; remove those first")


def _write(path: Path, text: str, *, over: bool) -> bool:
    """Make a file appear whole; False where there is one by now and it may not be written over."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_READABLE)
        if over:
            temporary.replace(path)
            return True
        return _link(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def _link(temporary: Path, path: Path) -> bool:
    try:
        os.link(temporary, path)  # unlike a rename, it fails where there is a file already
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        if path.exists():
            return False
        temporary.replace(path)
    return True
