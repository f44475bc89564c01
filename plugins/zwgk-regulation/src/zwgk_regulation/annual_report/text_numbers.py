"""正文的数: the numbers in the text against the tables, against their own parts, and against the year."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from zwgk import AnnualReport, Context, StatedNumber, Verdict, failed, inapplicable, missing_facts, needs_human, passed
from zwgk_regulation import PACK
from zwgk_regulation.annual_report.forms import reports_for, title_of, unfilled
from zwgk_regulation.gravest import gravest
from zwgk_regulation.instruments.annual_report_formats import SINCE_FORM_2019

_TEXT = ("report30-text", "report60-text")


def _name(number: StatedNumber) -> str:
    return number.what or (title_of(number.cell) if number.cell else "正文数字")


def _shown(number: Decimal | int) -> str:
    return f"{number:f}" if isinstance(number, Decimal) else str(number)


def _table_of(number: StatedNumber, report: AnnualReport, context: Context) -> AnnualReport | Verdict:
    """The report whose table a number is held against: the report's own, or that of the year it speaks of."""
    year = report.year if number.year is None else number.year
    if year is None or year == report.year:
        return report
    found = reports_for(year, report, context)
    if len(found) != 1:
        return missing_facts(f"正文“{_name(number)}”是{year}年的数，没有可以核对的{year}年度报告", "year")
    return found[0]


@PACK.rule("REG6421", clause=_TEXT, title="正文数字与表格不符", since=SINCE_FORM_2019)
def text_contradicts_table(report: AnnualReport, context: Context) -> Verdict:
    """正文写的数，是否与表格里的同一个数一致。

    检查内容：登记了对应表格的正文数字，与该格逐一核对；所述年度不是报告年度的，与那一年的年度报告核对。

    为什么：同一份报告里两个数，读者不知道信哪一个，也说明定稿时没有核对。

    如何整改：以台账为准改正正文或者表格，重新公布。
    """
    numbers = [one for one in report.numbers if one.cell is not None]
    if not numbers:
        return inapplicable("没有登记与表格对应的正文数字")
    wrong, open_, empty = [], [], []
    for one in numbers:
        cell = one.cell or ""
        table = _table_of(one, report, context)
        if isinstance(table, Verdict):
            open_.append(table)
            continue
        held = table.cell(cell)
        if one.number is None or held is None:
            empty.append(cell)
        elif one.number != held:
            wrong.append(f"正文“{_name(one)}”写{_shown(one.number)}，表格“{title_of(cell)}”为{_shown(held)}")
    if wrong:
        return failed("；".join(wrong))
    if empty:
        return unfilled(empty)
    return open_[0] if open_ else passed(f"{len(numbers)}个正文数字都与表格一致")


def _judge_parts(number: StatedNumber) -> Verdict:
    parts = [part.number for part in number.parts if part.number is not None]
    if number.number is None:
        return missing_facts(f"正文“{_name(number)}”的数未登记，无法与分项核对", "number")
    total = sum(parts, Decimal(0))
    most = max(parts, default=total)
    shown = f"正文“{_name(number)}”{_shown(number.number)}，所列分项之和{_shown(total)}"
    if total > number.number and all(part >= 0 for part in parts):
        says = f"{shown}，超过总数"
        return failed(says) if number.exhaustive or most > number.number else needs_human(f"{says}，请核对分项是否交叉")
    if len(parts) < len(number.parts):
        return missing_facts(f"{shown}，有分项数未登记，无法核对", "number")
    if total == number.number:
        return passed(f"{shown}，相等")
    return {
        True: failed(f"{shown}，分项已列全而不相等"),
        False: passed(f"{shown}，分项没有列全，不要求相等"),
        None: missing_facts(f"{shown}，未登记分项是否列全，无法判断", "exhaustive"),
    }[number.exhaustive]


@PACK.rule("REG6422", clause=_TEXT, title="分项之和与总数不符", since=SINCE_FORM_2019)
def parts_contradict_total(report: AnnualReport, context: Context) -> Verdict:
    """正文列出的分项之和，是否与总数相容。

    检查内容：分项列全的，各分项之和等于总数；只举几项、写“等”的，不当作列全，任何一个分项不超过总数，各分项之和超过总数的，分项可能交叉，由人工判断。

    为什么：列全的分项加起来不等于总数，必有一个数是错的；没有列全的，少于总数是正常的。

    如何整改：核对总数和各分项，改正后重新公布；没有列全的写明“等”。
    """
    numbers = [one for one in report.numbers if one.parts]
    if not numbers:
        return inapplicable("没有登记列出分项的正文数字")
    return gravest(map(_judge_parts, numbers))


def _years(numbers: Iterable[StatedNumber], year: int) -> list[str]:
    return [
        f"“{_name(one)}”是{year if one.year is None else one.year}年的数，正文写成{one.year_written}年"
        for one in numbers
        if one.year_written is not None and one.year_written != (year if one.year is None else one.year)
    ]


@PACK.rule("REG6423", clause=_TEXT, title="正文年份写错", since=SINCE_FORM_2019)
def wrong_year_in_text(report: AnnualReport, context: Context) -> Verdict:
    """正文在数前写的年份，是否就是该数所属的年度。

    检查内容：登记了写出的年份的正文数字，与所述年度核对；没有登记所述年度的，写出的年份与报告年度不同时由人工判断。

    为什么：沿用上年稿子没有改年份，是年度报告最常见的差错，会让人以为数字也没有更新。

    如何整改：改正年份，同时核对数字是否也是上年的，重新公布。
    """
    year = context.need(report.year, "year")
    numbers = [one for one in report.numbers if one.year_written is not None]
    if not numbers:
        return inapplicable("没有登记正文写出的年份")
    wrong = _years([one for one in numbers if one.year is not None], year)
    if wrong:
        return failed("；".join(wrong))
    unclear = _years(numbers, year)
    if unclear:
        return needs_human(f"{'；'.join(unclear)}，请核对是否误写，还是与往年对比")
    return passed("正文写出的年份都是所述年度")
