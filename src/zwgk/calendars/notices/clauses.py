"""The grammar of a notice's clauses: each has one of a few shapes, with lists of days in its slots."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum, auto

import attrs

from zwgk.calendars.notices.day_lists import DAY_LIST, Place, read_days, written_out
from zwgk.calendars.notices.names import FESTIVAL
from zwgk.calendars.notices.wording import sets_no_day


class Says(Enum):
    """What a clause says of its days."""

    REST = auto()
    """放假."""
    PAIRED_REST = auto()
    """调休: off in exchange for a make-up day of the same notice."""
    LAWFUL_REST = auto()
    """全国放假: off by the notice itself, not in exchange for another day."""
    COUNT = auto()
    """共3天: so many days are off in all."""
    COUNT_AHEAD = auto()
    """全体公民放假2天: as many as are named next."""
    SUMMARY = auto()
    """即放假时间为…: from where to where days are off, those of other notices included."""
    WORK = auto()
    """上班."""
    USUAL_WORK = auto()
    """照常上班: worked as it would be anyway."""
    STATUTORY = auto()
    """为法定节假日."""
    WEEKEND = auto()
    """照常公休."""
    SWAP = auto()
    """公休日调至: the rest days of `days` are taken on `to`."""
    SUBSTITUTE = auto()
    """补休: off for a statutory holiday that falls on a weekend."""
    JOINED = auto()
    """与周末连休."""
    NOT_SWAPPED = auto()
    """不调休."""
    EXTENDED = auto()
    """延长假期至."""
    RESUMED = auto()
    """起正常上班: the first day worked after a run of days off."""
    AS_BY_LAW = auto()
    """按法定假日休假: without days off beside the statutory ones."""
    NATIONAL_WORK = auto()
    """国务院办公厅安排…上班: what another notice says."""


@attrs.frozen(kw_only=True)
class Statement:
    """What one clause says."""

    says: Says
    sentence: str
    days: tuple[date, ...] = ()
    to: tuple[date, ...] = ()
    count: int | None = None
    extra: int = 0
    """Days off taken elsewhere that are no weekend day: 公休日及中秋节 is one more."""
    name: str = ""
    within: bool = False
    """Whether it stands behind 其中, and so speaks of days that are named before it."""


CLAIMS = (Says.REST, Says.PAIRED_REST, Says.LAWFUL_REST, Says.SUBSTITUTE)
"""What a clause says that takes days off by itself."""

_COUNT = r"(?:共?(?P<count>\d{1,2}|[一二两三四五六七八九十])天)"
_WHERE = r"(?:全国|(?:在)?本自治区内|本(?:省|市|州|县)内|全(?:区|省|市|州|县)|全体公民)"
_FORMS = (
    (Says.LAWFUL_REST, rf"D全国放假{_COUNT}?"),
    (Says.REST, rf"即?{_WHERE}?D(?:放假(?:调休|公休|休息)?|调休放假){_COUNT}?"),
    (Says.PAIRED_REST, r"D调休"),
    (Says.COUNT, _COUNT),
    (Says.COUNT_AHEAD, rf"{_WHERE}+放假{_COUNT}"),
    (Says.SUMMARY, r"即?放假时间为D"),
    (Says.WORK, r"D(?:调休)?(?:上班|补班)"),
    (Says.RESUMED, r"D起(?:照常|正常|恢复正常)?上班"),
    (Says.USUAL_WORK, r"D(?:照常|正常)上班"),
    (Says.STATUTORY, rf"即?D为(?:国家)?(?:{FESTIVAL})?法定(?:节)?假日"),
    (Says.WEEKEND, r"D(?:照常公休|照常休息|为公休日)"),
    (
        Says.SWAP,
        rf"将?D(?:(?P<count>[一二两三四五六七八九])个)?的?公休日?(?P<also>[及和](?:{FESTIVAL}))?(?:分别)?(?:调至|调到|移至)D(?:休息)?",
    ),
    (Says.SUBSTITUTE, r"D补休"),
    (Says.JOINED, r"与周末连休"),
    (Says.NOT_SWAPPED, r"不调休"),
    (Says.EXTENDED, rf"延长(?P<year>\d{{4}})年(?P<name>{FESTIVAL})假期至D"),
    (Says.AS_BY_LAW, rf"今年(?:{FESTIVAL})按法定假日休假|暂不实行长假制度"),
    (Says.NATIONAL_WORK, r"国务院办公厅安排D上班"),
)
_GRAMMAR = tuple((says, re.compile(form)) for says, form in _FORMS)
_COUNTED = {name: number for number, name in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_LOCAL_SCOPE = re.compile(
    r"除保障[^,。]{2,40}工作岗位外|在京中央和国家机关、事业单位和社会团体|[一-龥]{2,5}(?:省|市|州|县|区)机关、事业单位和社会团体|"
    r"[一-龥]{2,5}行政区域内的企业和其他社会组织|可根据实际情况自行安排"
)
_CLAUSE = re.compile(r"(?:\([^()]*\)|《(?:[^《》]|《[^《》]*》)*》|[^,;:])+")
_CANNOT_PLACE = (
    "this clause has no place in the grammar of holiday notices, and it may set a day; leave it out if it sets none, "
    "else write it as a known notice does"
)


def clauses_of(sentence: str) -> tuple[str, ...]:
    """The clauses between the commas and semicolons of a sentence; those in brackets do not part it."""
    return tuple(_CLAUSE.findall(sentence))


def read_clause(clause: str, place: Place, sentence: str, *, local: bool) -> Statement | None:
    """What a clause says; None where it sets no day, or cannot be placed, which is then a fault.

    Args:
        clause: the clause.
        place: where it stands.
        sentence: what faults quote.
        local: whether the notice is of a region or of a body, which may say whom it binds.
    """
    clause = written_out(clause.replace("“", "").replace("”", ""))
    if clause != "其中":
        clause = clause.removeprefix("其中").removeprefix("另外")
    if sets_no_day(clause) or (local and _LOCAL_SCOPE.fullmatch(clause)):
        return None
    lists = DAY_LIST.findall(clause)
    shape = DAY_LIST.sub("D", clause)
    for says, form in _GRAMMAR:
        match = form.fullmatch(shape)
        if match:
            return _statement(says, match, lists, place, sentence)
    place.faults.add(sentence, f"“{clause}”: {_CANNOT_PLACE}" if clause != sentence else _CANNOT_PLACE)
    return None


def _statement(says: Says, match: re.Match[str], lists: list[str], place: Place, sentence: str) -> Statement | None:
    days = [read_days(text, place, sentence) for text in lists]
    if None in days:
        return None
    parts = match.groupdict()
    first, *others = [*days, ()]
    return Statement(
        says=says,
        sentence=sentence,
        days=first or (),
        to=next(filter(None, others), ()),
        count=_number(parts.get("count")),
        extra=int(bool(parts.get("also"))),
        name=parts.get("name") or "",
    )


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if text.isdecimal() else _COUNTED[text]
