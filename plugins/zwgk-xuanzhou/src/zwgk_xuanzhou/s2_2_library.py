"""二·2 集成式做好政策发布: what the policy library shows of a document, against its own page and what became of it.

Documents are matched by their numbers, whatever brackets, digits and spaces they are written with. The library is asked
about everything that stands in it, so these rules also reach what was published before the plan's year.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from zwgk import (
    Context,
    LibraryEntry,
    Outcome,
    PolicyDocument,
    Validity,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.document_numbers import names_its_year, plain
from zwgk_xuanzhou.parameters.s2_2_publication import VALIDITY_UPDATE_LIMIT
from zwgk_xuanzhou.parameters.s3_1_review import STOCK_SINCE
from zwgk_xuanzhou.public_pages import documents_numbered, entries_numbered, is_in_library, is_out
from zwgk_xuanzhou.stated import stated_number

_SHA_256 = re.compile("[0-9a-f]{64}")
_DIGEST_SHOWN = 8
_WORST_FIRST = (Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.PENDING, Outcome.PASSED)

_Copy = LibraryEntry | PolicyDocument
"""A place where a document stands."""


def _digest(copy: _Copy) -> str | None:
    written = plain(copy.text_digest or "").lower()
    return written if _SHA_256.fullmatch(written) else None


_COMPARED: dict[str, tuple[str, Callable[[_Copy], object], Callable[[_Copy], object]]] = {
    "title": ("标题", lambda copy: plain(copy.title or "") or None, lambda copy: f"“{copy.title}”"),
    "issued_at": ("成文日期", lambda copy: copy.issued_on, lambda copy: copy.issued_on),
    "published_at": ("发布日期", lambda copy: copy.published_on, lambda copy: copy.published_on),
    "text_digest": ("正文校验值", _digest, lambda copy: f"{_digest(copy)}"[:_DIGEST_SHOWN]),
}
"""What has to be equal everywhere: its title, how it is compared, and how a finding shows it."""


def _place(copy: _Copy) -> str:
    name = copy.place or "政策文件库" if isinstance(copy, LibraryEntry) else f"{copy.column or '发布'}页面"
    return f"{name}（{copy.id}）"


def _differences(entry: LibraryEntry, others: Sequence[_Copy]) -> Iterable[str]:
    for title, key, shown in _COMPARED.values():
        apart = [one for one in others if None not in (key(entry), key(one)) and key(one) != key(entry)]
        if apart:
            there = "，".join(f"{_place(one)}为{shown(one)}" for one in apart)
            yield f"{title}不一致：{_place(entry)}为{shown(entry)}，{there}"


@PACK.rule("XZ2203", clause="2.2-03", title="同一文件各处内容不一致", since=STOCK_SINCE)
def inconsistent_copies(entry: LibraryEntry, context: Context) -> Verdict:
    """政策文件库里的文件，与它在别处的标题、日期、正文是否一致。

    检查内容：文号相同的视为同一文件，括号、全角半角、空格的写法不同不影响。文件库条目与文件发布页面比对标题、成文日期、发布日期和正文校验值，日期按日比较；没有发布页面的，与其他文件库的条目比对；已经下架的页面不比对。同一文件库重复收录的不符合要求。文号没有年份的，如“第3号”，是不是同一文件由人核对。

    为什么：同一文件在两处说法不同，群众不知道该信哪一处；数据同源，改一处就处处都改。

    如何整改：以印发的文件为准更正不一致的一处，删除重复的条目，改为从同一数据源取数。
    """
    if not is_in_library(entry, context):
        return inapplicable("截至检查日尚未入库")
    number = stated_number(context.need(entry.document_number, "document_number"))
    if not number:
        return inapplicable("条目没有文号，不能按文号与别处对照")
    pages = [one for one in documents_numbered(number, context) if is_out(one, context) and not one.withdrawn_on]
    earlier = [one for one in entries_numbered(number, context) if one.id < entry.id]
    others: Sequence[_Copy] = pages or earlier
    wrong = [f"与{_place(one)}重复收录" for one in earlier if one.place == entry.place]
    wrong += _differences(entry, others)
    if wrong:
        says = "；".join(wrong)
        return failed(says) if names_its_year(number) else needs_human(f"{says}；文号没有年份，是不是同一文件须核对")
    if not others:
        return inapplicable(f"{number}只见于{_place(entry)}一处，没有别处可以比对")
    blank = [name for name, (_, key, _) in _COMPARED.items() if any(key(one) is None for one in (entry, *others))]
    if blank:
        titles = "、".join(_COMPARED[name][0] for name in blank)
        return missing_facts(f"{titles}没有在各处都登记，是否一致不明", *blank)
    return passed(f"与{'、'.join(map(_place, others))}的标题、日期、正文一致")


_ANSWERS = {"修改": Validity.AMENDED, "废止": Validity.REPEALED, "到期": Validity.EXPIRED}
"""The validity that a change calls for."""
_FIELDS = {"修改": "amended_on", "废止": "repealed_on", "到期": "valid_until"}
_WORDS = {
    Validity.EFFECTIVE: "有效",
    Validity.AMENDED: "已修改",
    Validity.REPEALED: "已废止",
    Validity.EXPIRED: "已失效",
}
_ENDED = frozenset({Validity.REPEALED, Validity.EXPIRED})

_Changes = dict[str, date]
"""What becomes of a document, and when."""


def _changes(entry: LibraryEntry, documents: Iterable[PolicyDocument]) -> _Changes:
    ends = (entry.valid_until, *(one.valid_until for one in documents))
    until = next((day for day in ends if day is not None), None)
    days = {"修改": entry.amended_on, "废止": entry.repealed_on, "到期": until}
    return {what: day for what, day in days.items() if day is not None}


def _answers_a_later_one(entry: LibraryEntry, day: date, changes: _Changes, context: Context) -> bool:
    """Whether the last update answers a change after this day, so that the update before it is not on record."""
    answered = next((what for what, validity in _ANSWERS.items() if validity is entry.validity), None)
    if answered is None:
        return False
    if context.lies_ahead(entry, _FIELDS[answered]):
        return True
    later, updated = changes.get(answered, day), entry.validity_updated_on
    return later > day and (updated is None or updated >= later)


def _answered(entry: LibraryEntry, what: str, day: date, context: Context) -> Verdict:
    """Whether the validity was updated in time after a change."""
    first, _ = context.period()
    entered = entry.entered_on or day
    due = context.deadline(max(day, first, entered), VALIDITY_UPDATE_LIMIT)
    action = f"因文件{day}{what}更新有效性"
    validity = context.need(entry.validity, "validity")
    if validity is not _ANSWERS[what] and validity not in _ENDED:
        return context.timely(None, by=due, action=f"{action}（现标{_WORDS[validity]}）")
    updated = entry.validity_updated_on
    if not context.lies_ahead(entry, "validity_updated_on"):
        entered_so = entered if entered > day else None
        updated = context.need(updated or entered_so, "validity_updated_on")
    return context.timely(updated, by=due, action=action)


def _marked_elsewhere(entry: LibraryEntry, documents: Iterable[PolicyDocument]) -> Verdict | None:
    """That the document's page says what the library does not, where no day tells which of them is right."""
    for one in documents:
        if one.validity is None or entry.validity is None or entry.validity in _ENDED:
            continue
        if one.validity in _ENDED or (one.validity is Validity.AMENDED and entry.validity is Validity.EFFECTIVE):
            marked = f"文件页面标{_WORDS[one.validity]}，文件库标{_WORDS[entry.validity]}"
            return needs_human(f"{marked}，没有登记变化的日期，以哪一处为准须核对")
    return None


@PACK.rule("XZ2204", clause="2.2-04", title="有效性没有及时更新", uses=[VALIDITY_UPDATE_LIMIT], since=STOCK_SINCE)
def outdated_validity(entry: LibraryEntry, context: Context) -> Verdict:
    """文件废止、修改或到期以后，政策文件库的有效性是否及时更新。

    检查内容：文件废止、修改或有效期届满的，在宽限期内把有效性改为已废止、已修改或已失效；废止、到期的两种标注都可以。有效期最后一日不算到期。宽限期原文没有写明，按参数检查；本分工施行前已经变化的，自施行之日起算；变化以后才入库的，自入库之日起算，入库时已经标对的就算更新。文件页面已标废止等而文件库没有变化日期的，由人核对。年度终了以后的变化不查。

    为什么：企业和群众按有效性判断文件能不能用，已经失效还标有效，会误导他们办事。

    如何整改：立即更正有效性并登记更新日期；把废止、修改、到期列为文件库的固定更新事项，到期前提醒。
    """
    if not is_in_library(entry, context):
        return inapplicable("截至检查日尚未入库")
    documents = documents_numbered(stated_number(entry.document_number), context)
    changes = _changes(entry, documents)
    _, last = context.period()
    happened = {what: day for what, day in changes.items() if day <= last and (what != "到期" or day < context.as_of)}
    asked = {what: day for what, day in happened.items() if not _answers_a_later_one(entry, day, changes, context)}
    if asked:
        verdicts = [_answered(entry, what, day, context) for what, day in asked.items()]
        return min(verdicts, key=lambda verdict: _WORST_FIRST.index(verdict.outcome))
    if happened:
        return missing_facts(f"没有登记{'、'.join(happened)}以后那一次更新有效性的日期", "validity_updated_on")
    void = min((one.void_since for one in documents if one.void_since is not None), default=None)
    if void is not None and void <= last and entry.validity not in _ENDED:
        return needs_human(f"文件页面登记{void}失效，文件库没有废止日期，是否已经废止须核对")
    changed = any(what != "到期" or day < context.as_of for what, day in changes.items())
    ahead = any(context.lies_ahead(entry, name) for name in _FIELDS.values())
    unexplained = None if changed or ahead else _marked_elsewhere(entry, documents)
    return unexplained or inapplicable("没有废止、修改或到期的记录")
