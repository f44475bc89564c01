"""Holiday notices as TOML: the ones zwgk ships, and those that a user has added."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs

from zwgk.calendars.days import days_between
from zwgk.calendars.schedules import Schedule, ScheduleKind
from zwgk.errors import Fault, InputError, ScheduleError

FOLDER_VARIABLE = "ZWGK_NOTICES"
"""The environment variable that names the folder of added notices."""

_FIELDS = {
    "id", "year", "kind", "title", "number", "issued", "address", "supersedes", "region", "authority", "holidays",
}  # fmt: skip
_TEXTS = _FIELDS - {"year", "supersedes", "holidays"}
_HOLIDAY_FIELDS = {"name", "off", "work", "statutory"}
_MONTH = len("2003-12")


@attrs.frozen
class FiledNotice:
    """A notice as it stands in a file: its id there, and what it sets."""

    id: str
    schedule: Schedule
    path: Path | None = None
    """The file of an added notice; None for one that zwgk ships."""

    @property
    def sets(self) -> tuple[object, ...]:
        """What decides whether two notices are the same: whom they bind, and every day they set."""
        one = self.schedule
        binds = one.kind, one.year, one.region, one.authority
        return *binds, frozenset(one.rest_days), frozenset(one.makeup_days), one.statutory_days, one.supersedes


def shipped_notices() -> tuple[FiledNotice, ...]:
    """The State Council's notices that zwgk ships."""
    text = files("zwgk.calendars").joinpath("national.toml").read_text("utf-8")
    return read_notices(text, file="national.toml")


def added_notices(folder: Path | None = None) -> tuple[FiledNotice, ...]:
    """The notices that a user has added, by `zwgk calendar add`; none where there is no such folder.

    Args:
        folder: where they are; by default `notices_folder`.

    Raises:
        InputError: a file there is no notice; every fault is listed.
    """
    found, faults = readable_notices(folder)
    if faults:
        raise InputError(faults)
    return found


def readable_notices(folder: Path | None = None) -> tuple[tuple[FiledNotice, ...], tuple[Fault, ...]]:
    """The added notices that can be read, and what is wrong with the other files.

    Args:
        folder: where they are; by default `notices_folder`.
    """
    faults: list[Fault] = []
    found: list[FiledNotice] = []
    for path in sorted((notices_folder() if folder is None else folder).glob("*.toml")):
        try:
            read = read_notices(path.read_text("utf-8"), file=str(path))
        except InputError as error:
            faults += error.faults
        except (UnicodeDecodeError, OSError) as error:
            faults.append(Fault(str(path), "", f"expected UTF-8 text ({error}); add the notice again"))
        else:
            found += [attrs.evolve(notice, path=path) for notice in read]
    return tuple(found), tuple(faults)


def notices_folder() -> Path:
    """Where added notices are kept: the folder that `ZWGK_NOTICES` names, else the user's own data folder."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    import platformdirs  # only asked where the variable does not answer

    return platformdirs.user_data_path("zwgk") / "notices"


def read_notices(text: str, *, file: str) -> tuple[FiledNotice, ...]:
    """The notices of a TOML text.

    Args:
        text: the text.
        file: how faults name it.

    Raises:
        InputError: the text is no list of notices; every fault is listed with its path.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError([Fault(file, "", f"no TOML: {error}")]) from error
    faults: list[Fault] = []
    found = []
    for number, raw in enumerate(_tables(data, file, faults), 1):
        where = f"notice {number}"
        try:
            found.append(_notice(raw))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            problem = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
            faults.append(Fault(file, where, problem))
    if faults:
        raise InputError(faults)
    return tuple(found)


def notice_toml(notice: FiledNotice) -> str:
    """A notice as the TOML that `read_notices` reads."""
    schedule = notice.schedule
    fields: dict[str, object] = {"id": notice.id, "year": schedule.year, "kind": schedule.kind.value}
    fields |= {"title": schedule.title or schedule.source, "number": schedule.number}
    fields |= {"issued": schedule.issued.isoformat() if schedule.issued else ""}
    fields |= {"address": schedule.address, "region": schedule.region, "authority": schedule.authority}
    lines = ["[[notice]]", *(f"{key} = {_quoted(value)}" for key, value in fields.items() if value)]
    if schedule.supersedes:
        lines.append(f"supersedes = {_quoted(schedule.supersedes)}")
    names = dict.fromkeys((*schedule.rest_days.values(), *schedule.makeup_days.values()))
    lines += ["holidays = [", *(_holiday_line(name, schedule) for name in names), "]", ""]
    return "\n".join(lines)


def _holiday_line(name: str, schedule: Schedule) -> str:
    off = [day for day, holiday in schedule.rest_days.items() if holiday == name]
    parts = {
        "off": _runs(off),
        "work": [day.isoformat() for day, holiday in schedule.makeup_days.items() if holiday == name],
        "statutory": [day.isoformat() for day in off if day in schedule.statutory_days],
    }
    shown = [f"name = {_quoted(name)}", *(f"{key} = {_quoted(days)}" for key, days in parts.items() if days)]
    return f"    {{ {', '.join(shown)} }},"


def _quoted(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_quoted, value))}]"
    if isinstance(value, int):
        return str(value)
    escaped = "".join(
        f"\\u{ord(sign):04x}" if ord(sign) < ord(" ") or sign == "\x7f" else sign
        for sign in str(value).replace("\\", "\\\\").replace('"', '\\"')
    )
    return f'"{escaped}"'


def _runs(days: Iterable[date]) -> list[str]:
    runs: list[list[date]] = []
    for day in sorted(days):
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1] = [runs[-1][0], day]
        else:
            runs.append([day])
    return ["/".join(map(str, run)) for run in runs]


def _tables(data: Mapping[str, Any], file: str, faults: list[Fault]) -> Iterator[Mapping[str, Any]]:
    notices = data.get("notice")
    if set(data) != {"notice"} or not isinstance(notices, list):
        faults.append(Fault(file, "", f"expected [[notice]] tables and nothing else, found {sorted(data)}"))
        return
    yield from notices


def _notice(raw: Mapping[str, Any]) -> FiledNotice:
    unknown = set(raw) - _FIELDS
    if unknown:
        raise ScheduleError(f"unknown fields {sorted(unknown)}; known are {sorted(_FIELDS)}")
    for name in _TEXTS & set(raw):
        if not isinstance(raw[name], str):
            raise ScheduleError(f"{name} is {raw[name]!r}; expected a text in quotes")
    if type(raw["year"]) is not int or not isinstance(raw.get("supersedes", []), list):
        raise ScheduleError("expected a whole number as year, and a list of texts as supersedes")
    rest: dict[date, str] = {}
    makeup: dict[date, str] = {}
    statutory: set[date] = set()
    for holiday in raw["holidays"]:
        unknown = set(holiday) - _HOLIDAY_FIELDS
        if unknown:
            raise ScheduleError(f"unknown fields {sorted(unknown)} of a holiday; known are {sorted(_HOLIDAY_FIELDS)}")
        rest |= dict.fromkeys(_days(holiday.get("off", ())), holiday["name"])
        makeup |= dict.fromkeys(_days(holiday.get("work", ())), holiday["name"])
        statutory |= set(_days(holiday.get("statutory", ())))
    schedule = Schedule(
        year=raw["year"],
        rest_days=rest,
        makeup_days=makeup,
        source=raw.get("number") or raw["title"],
        kind=ScheduleKind(raw["kind"]),
        title=raw["title"],
        number=raw.get("number", ""),
        issued=_issued(raw["issued"]) if "issued" in raw else None,
        address=raw.get("address", ""),
        supersedes=raw.get("supersedes", ()),
        statutory_days=statutory,
        region=raw.get("region", ""),
        authority=raw.get("authority", ""),
    )
    return FiledNotice(raw["id"], schedule)


def _days(runs: Iterable[str]) -> Iterator[date]:
    for run in runs:
        ends = [date.fromisoformat(day) for day in run.split("/")]
        yield from days_between(ends[0], ends[-1])


def _issued(text: str) -> date:
    """The day of issue; of a month alone its last day, by which the notice was surely out."""
    if len(text) == _MONTH:
        first = date.fromisoformat(f"{text}-01")
        return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return date.fromisoformat(text)
