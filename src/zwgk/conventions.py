"""How a term is counted by the general law: what is left open by nearly every text that sets one.

Each convention is a dated parameter, so that an explanation cites the article that was in force.
"""

from __future__ import annotations

from datetime import date

from zwgk.national_texts import (
    CIVIL_CODE,
    GENERAL_PRINCIPLES_OF_CIVIL_LAW,
    GENERAL_PROVISIONS_OF_CIVIL_LAW,
)
from zwgk.parameters import DatedValue, Parameter

_LAWS = (GENERAL_PRINCIPLES_OF_CIVIL_LAW, GENERAL_PROVISIONS_OF_CIVIL_LAW, CIVIL_CODE)


def _convention(
    name: str, title: str, *, value: bool, article: str, shown: tuple[str, str], early: str = ""
) -> Parameter[bool]:
    """A convention that all three laws have, the two later ones in the same article."""
    oldest = GENERAL_PRINCIPLES_OF_CIVIL_LAW.cite("第一百五十四条", note=early)
    cited = (oldest, GENERAL_PROVISIONS_OF_CIVIL_LAW.cite(article), CIVIL_CODE.cite(article))
    return Parameter(
        name=name,
        title=title,
        values=tuple(
            DatedValue(since=law.in_force_from, value=value, citation=citation, stated=not citation.note)
            for law, citation in zip(_LAWS, cited, strict=True)
        ),
        show=lambda held: shown[held],
    )


START_DAY_COUNTS = _convention(
    "start-day-counts",
    "按日、月、年计算的期间，开始的当日是否计入",
    value=False,
    article="第二百零一条",
    shown=("不计入，自下一日开始计算", "计入"),
)

MONTH_END_STANDS_IN = _convention(
    "month-end-stands-in",
    "到期月没有对应日的，是否以月末日为最后一日",
    value=True,
    article="第二百零二条",
    shown=("否", "以月末日为最后一日"),
    early="条文未写对应日，按到期月的对应日、无对应日的按月末日理解",
)

REST_DAY_ROLLS_OVER = _convention(
    "rest-day-rolls-over",
    "最后一日是法定休息日的，是否顺延",
    value=True,
    article="第二百零三条",
    shown=("不顺延", "以休息日结束的次日为最后一日"),
)
"""For terms under the civil law. Whether a duty of an authority rolls too is not settled: nothing rolls unasked."""


def article(convention: Parameter[bool], day: date) -> str:
    """The article that sets a convention on a day, as an explanation cites it; empty before there was one."""
    if day < convention.values[0].since:
        return ""
    citation = convention.on(day).citation
    return f"《{citation.source.title.removeprefix('中华人民共和国')}》{citation.place}"
