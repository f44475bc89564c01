"""The plan of the year after as a small pack: 30 projects instead of 46, interpretations in 2 days, one clause more.

Run it with ``zwgk check DOSSIER --plugin examples/xuanzhou_2025.py``.
"""

from datetime import date

from zwgk import Clause, Context, Disposition, Interpretation, RulePack, Verdict, failed, hookimpl, passed, working_days
from zwgk_xuanzhou import PACK as LAST_YEAR
from zwgk_xuanzhou.parameters.s1_2_livelihood import LIVELIHOOD_PROJECTS
from zwgk_xuanzhou.parameters.s2_3_interpretation import INTERPRETATION_LIMIT

PLAN = LAST_YEAR.source.renewed(
    id="xuanzhou-2025",
    title="宣州区财政局2025年政务公开工作重点任务分工安排（示例）",
    in_force_from=date(2025, 1, 1),
    in_force_until=date(2025, 12, 31),
    without=["4.2-09"],  # no platform for intelligent policy advice any more
    clauses=[Clause(id="2.4-16", place="二·4", title="解读有标题", disposition=Disposition.AUTOMATIC)],
)
PACK = LAST_YEAR.renewed("xuanzhou-2025", prefix="XZN", source=PLAN, version="1")
PACK.override(LIVELIHOOD_PROJECTS, 30, PLAN.cite("一·2"))
PACK.override(INTERPRETATION_LIMIT, working_days(2), PLAN.cite("二·3"))


@PACK.rule("XZN2416", clause="2.4-16", title="解读没有标题")
def untitled_interpretation(interpretation: Interpretation, context: Context) -> Verdict:
    """解读是否有标题。

    检查内容：标题不是空白。

    为什么：没有标题的解读在列表里认不出来。

    如何整改：补上标题。
    """
    return passed() if interpretation.title.strip() else failed("解读没有标题")


@hookimpl
def zwgk_rule_packs() -> list[RulePack]:
    """The pack of 2025, beside that of 2024."""
    return [PACK]
