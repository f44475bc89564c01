"""二·2 集成式做好政策发布: the policy library against the register of issued documents, one to one by number.

XZ2206 follows each line of the register into the library, and asks how it stands on the day of the check: what enters
late is in the library all the same. XZ2207 strikes the balance of the year once it is over, out of all that had to
enter; what enters after that makes its line good and the year's rate no better.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum, auto

import attrs

from zwgk import (
    Authority,
    Context,
    Deadline,
    DisclosureCategory,
    DocumentRegisterEntry,
    LibraryEntry,
    Outcome,
    Verdict,
    Why,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
    pending,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.document_numbers import names_its_year, plain
from zwgk_xuanzhou.parameters.s2_2_publication import LIBRARY_LIMIT
from zwgk_xuanzhou.parameters.s3_1_review import STOCK_SINCE
from zwgk_xuanzhou.public_pages import entries_numbered, is_in_library
from zwgk_xuanzhou.stated import stated_number

_SHOWN = 3
"""How many documents a finding lists."""


def _perhaps_it(line: DocumentRegisterEntry, context: Context) -> tuple[str, ...]:
    """The library's entries that may be the document of a line, since they show no number."""
    title = plain(line.title or "")
    unnumbered = (one for one in context.dossier.of(LibraryEntry) if not stated_number(one.document_number))
    return tuple(entry.id for entry in unnumbered if is_in_library(entry, context) and _may_be_titled(entry, title))


def _may_be_titled(entry: LibraryEntry, title: str) -> bool:
    """Whether an entry without a number may have a title: one whose number is said to be none has to show the title."""
    theirs = plain(entry.title or "")
    if entry.document_number is not None:
        return bool(title) and theirs == title
    return not title or theirs in ("", title)


def _is_doubled(line: DocumentRegisterEntry, number: str, context: Context) -> bool:
    lines = context.dossier.of(DocumentRegisterEntry)
    return any(one.id != line.id and stated_number(one.document_number) == number for one in lines)


@PACK.rule("XZ2206", clause="2.2-06", title="登记的公开文件没有入库", uses=[LIBRARY_LIMIT], since=STOCK_SINCE)
def unentered_document(line: DocumentRegisterEntry, context: Context) -> Verdict:
    """发文登记簿上的主动公开文件，是否收入政策文件库。

    检查内容：登记为主动公开的文件，按文号在政策文件库中能找到；括号、全角半角、空格、虚位的写法不同不影响。成文后的宽限期原文没有写明，按参数检查；晚入库而已经入库的不算问题。往年的文件没有入库的，是否仍应入库由人核对；文号没有年份的，如“第3号”，标题也相同才算找到。

    为什么：登记簿记着发过哪些文件，库里少一件，群众就少看到一件。

    如何整改：把所列文件补录入库；以后发文登记与入库同时办理，按月核对。
    """
    if context.need(line.category, "category") is not DisclosureCategory.PROACTIVE:
        return inapplicable("登记的公开属性不是主动公开，不要求入库")
    number = stated_number(context.need(line.document_number, "document_number"))
    if not number:
        return needs_human("登记簿没有文号，不能按文号核对，是否入库须人工查找")
    entries = entries_numbered(number, context)
    if entries and _is_doubled(line, number, context):
        return needs_human(f"登记簿上{number}不止一条，库里的是哪一件须核对")
    if entries and not _is_surely_it(entries, line, number):
        return needs_human(f"库里有{number}，文号没有年份，标题也不相同，是不是同一文件须核对")
    if entries:
        return passed(f"{number}已收入{'、'.join(sorted({entry.place or '政策文件库' for entry in entries}))}")
    return _absent(line, number, context)


def _is_surely_it(entries: Iterable[LibraryEntry], line: DocumentRegisterEntry, number: str) -> bool:
    """Whether one of the entries with a line's number is its document: the year in the number tells, else the title."""
    title = plain(line.title or "")
    return names_its_year(number) or any(title and plain(entry.title or "") == title for entry in entries)


def _absent(line: DocumentRegisterEntry, number: str, context: Context) -> Verdict:
    """The verdict on a line whose number is not found in the library."""
    candidates = _perhaps_it(line, context)
    if candidates:
        return missing_facts(f"库里的{'、'.join(candidates)}没有登记文号，是不是{number}不明", "document_number")
    issued = context.need(line.issued_on, "issued_on")
    if issued < context.period()[0]:
        return needs_human(f"{number}是往年的文件，库里没有，是否仍应入库须核对")
    return context.timely(None, by=context.deadline(issued, LIBRARY_LIMIT), action=f"把{number}收入政策文件库")


class _Standing(Enum):
    """How a document that has to be in the library stands when the balance is struck."""

    INSIDE = auto()
    OUTSIDE = auto()
    WAITING = auto()
    """Not in the library, with time left."""
    OLD = auto()
    """Of an earlier year, and not in the library."""
    UNCLEAR = auto()


@attrs.frozen(kw_only=True)
class _Balance:
    """The documents that have to be in the library, by number."""

    standings: Mapping[str, _Standing]
    unclear: tuple[str, ...]
    """For each line that may count, the field that is not on record."""

    def numbers(self, *standings: _Standing) -> list[str]:
        """The numbers of the documents that stand so."""
        return sorted(number for number, standing in self.standings.items() if standing in standings)

    @property
    def said(self) -> str:
        """The rate, with its denominator."""
        inside = len(self.numbers(_Standing.INSIDE))
        lacking = self.numbers(_Standing.OUTSIDE, _Standing.WAITING, _Standing.OLD)
        total = inside + len(lacking)
        if not total:
            return "登记簿上尚无主动公开的文件"
        rate = f"，入库率{inside * 1000 // total / 10:g}%"
        shown = f"，未入库：{'、'.join(lacking[:_SHOWN])}{'等' if len(lacking) > _SHOWN else ''}" if lacking else ""
        return f"登记主动公开{total}件，已入库{inside}件{rate}{shown}"


def _unknown(line: DocumentRegisterEntry) -> str | None:
    """The field without which a line cannot be placed; None where it can."""
    blank = [name for name in ("category", "issued_on") if getattr(line, name) is None]
    return next(iter(blank), None if stated_number(line.document_number) else "document_number")


def _struck_on(issued: date, context: Context) -> Deadline:
    """The day up to which a document counts for the year: the last of the year, or of its term where that is later."""
    first, _ = context.period()
    due, end = context.deadline(max(issued, first), LIBRARY_LIMIT), context.end_of_period()
    return due if due.latest > end.latest else end


def _last_struck(numbers: Iterable[str], context: Context) -> Deadline:
    """The last of the days up to which these documents count."""
    wanted, lines = frozenset(numbers), context.dossier.of(DocumentRegisterEntry)
    days = [one.issued_on for one in lines if one.issued_on and stated_number(one.document_number) in wanted]
    return _struck_on(max(days), context)


def _standing(line: DocumentRegisterEntry, number: str, issued: date, context: Context) -> _Standing:
    entries, struck = entries_numbered(number, context), _struck_on(issued, context).latest
    if any(entry.entered_on is None or entry.entered_on <= struck for entry in entries):
        return _Standing.INSIDE
    if issued < context.period()[0]:
        return _Standing.OLD
    if not entries and _perhaps_it(line, context):
        return _Standing.UNCLEAR
    return _Standing.WAITING if context.as_of <= struck else _Standing.OUTSIDE


def _balance(lines: Iterable[DocumentRegisterEntry], context: Context) -> _Balance:
    _, last = context.period()
    due = [line for line in lines if line.issued_on is None or line.issued_on <= last]
    owed = [line for line in due if line.category in (None, DisclosureCategory.PROACTIVE)]
    unclear = [field for line in owed if (field := _unknown(line)) is not None]
    standings: dict[str, _Standing] = {}
    for line in owed:
        if line.issued_on is not None and _unknown(line) is None:
            number = stated_number(line.document_number)
            standings.setdefault(number, _standing(line, number, line.issued_on, context))
    unclear += ["document_number" for standing in standings.values() if standing is _Standing.UNCLEAR]
    return _Balance(standings=standings, unclear=tuple(unclear))


def _unregistered(context: Context) -> str:
    """How many documents of the period stand in the library and not in the register."""
    first, last = context.period()
    lines = {stated_number(line.document_number) for line in context.dossier.of(DocumentRegisterEntry)}
    extra = {
        stated_number(entry.document_number)
        for entry in context.dossier.of(LibraryEntry)
        if entry.issued_on and first <= entry.issued_on <= last and is_in_library(entry, context)
    }
    found = len(extra - lines - {""})
    return f"，库里另有{found}件不见于登记簿" if found else ""


@PACK.rule("XZ2207", clause="2.2-07", title="年度文件入库率不足百分之百", uses=[LIBRARY_LIMIT])
def incomplete_library(authority: Authority, context: Context) -> Verdict:
    """年度终了，登记的主动公开文件是不是全部入库。

    检查内容：分母是发文登记簿上主动公开的文件，分子是其中已经入库的，入库率应为百分之百；同一文号只算一件。年底成文的，算到宽限期满；年度终了以后才补录的，不改变当年的入库率。往年的文件计入分母，没有入库的由人核对；次年的文件不计。逐件的问题由XZ2206列出。

    为什么：一件一件查不出总数，入库率说明全年的文件有没有收全。

    如何整改：按XZ2206所列逐件补录；查明漏录的环节，把入库列为发文流程的最后一步。
    """
    _, last = context.period()
    lines = context.dossier.of(DocumentRegisterEntry)
    balance = _balance(lines, context)
    says = f"{last.year}年{balance.said}{_unregistered(context)}"
    if context.as_of <= last:
        return pending(f"{says}，年度未结束", deadline=context.end_of_period())
    if not context.within_period(lines):
        return missing_facts(f"没有{last.year}年的发文登记簿，入库率无从计算", "document-register-entry")
    outside = balance.numbers(_Standing.OUTSIDE)
    if outside:
        return attrs.evolve(failed(says), deadline=_last_struck(outside, context))
    if balance.unclear:
        problem = f"{says}，另有{len(balance.unclear)}条登记要素不全，无法判断是否计入"
        return missing_facts(problem, *sorted(set(balance.unclear)))
    return _nothing_lost(balance, says, context)


def _nothing_lost(balance: _Balance, says: str, context: Context) -> Verdict:
    """The balance of a year that is over and shows no document of it that is lacking for certain."""
    if balance.numbers(_Standing.OLD):
        return needs_human(f"{says}，往年的文件是否仍应入库须核对")
    waiting = balance.numbers(_Standing.WAITING)
    if waiting:
        struck = _last_struck(waiting, context)
        if context.as_of <= struck.earliest:
            return pending(f"{says}，宽限期未满", deadline=struck)
        says = f"{says}，宽限期是否已满取决于尚未公布的放假安排"
        return Verdict(outcome=Outcome.CANNOT_TELL, says=says, why=Why.CALENDAR_UNPUBLISHED, deadline=struck)
    return passed(says) if balance.standings else inapplicable("登记簿上没有主动公开的文件")
