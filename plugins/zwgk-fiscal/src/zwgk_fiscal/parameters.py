"""The terms and lists the rules read, each from the day its text took effect."""

from __future__ import annotations

from zwgk import DatedValue, Parameter, Span, Stricter, days, working_days
from zwgk.national_texts import REGULATION, REGULATION_2008
from zwgk_fiscal.instruments.budget_law import BUDGET_LAW, SINCE_2015
from zwgk_fiscal.instruments.budget_rules import BUDGET_RULES, SINCE_2020
from zwgk_fiscal.instruments.complaint_measures import COMPLAINT_MEASURES
from zwgk_fiscal.instruments.openness_procedure import OPENNESS_PROCEDURE
from zwgk_fiscal.instruments.procurement_law import PROCUREMENT_LAW
from zwgk_fiscal.instruments.procurement_rules import PROCUREMENT_RULES
from zwgk_fiscal.records import BudgetMatter, EconomicDepth, FunctionDepth, ResultElement


def _term(name: str, title: str, value: DatedValue[Span]) -> Parameter[Span]:
    return Parameter(name=name, title=title, stricter=Stricter.LOWER, values=(value,))


GOVERNMENT_BUDGET_LIMIT = _term(
    "fiscal-government-budget-limit",
    "政府预决算批准后公开的期限",
    DatedValue(since=SINCE_2015, value=days(20), citation=BUDGET_LAW.cite("第十四条第一款")),
)
DEPARTMENT_BUDGET_LIMIT = _term(
    "fiscal-department-budget-limit",
    "部门预决算批复后公开的期限",
    DatedValue(since=SINCE_2015, value=days(20), citation=BUDGET_LAW.cite("第十四条第二款")),
)
UNIT_BUDGET_LIMIT = _term(
    "fiscal-unit-budget-limit",
    "单位预决算批复后公开的期限",
    DatedValue(since=SINCE_2020, value=days(20), citation=BUDGET_RULES.cite("第六条第四款")),
)

_NOT_STATED = "本条没有写明期限，适用主动公开的一般期限"
DISCLOSURE_LIMIT: Parameter[Span] = Parameter(
    name="fiscal-disclosure-limit",
    title="信息形成或变更后公开的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=REGULATION_2008.in_force_from,
            value=working_days(20),
            citation=REGULATION_2008.cite("第十八条", note=_NOT_STATED),
        ),
        DatedValue(
            since=REGULATION.in_force_from,
            value=working_days(20),
            citation=REGULATION.cite("第二十六条", note=_NOT_STATED),
        ),
    ),
)
"""For what has to be published and the fiscal text names no day."""

FUNCTION_DEPTH: Parameter[FunctionDepth] = Parameter(
    name="fiscal-function-depth",
    title="部门、单位支出按功能分类公开的深度",
    values=(DatedValue(since=SINCE_2020, value=FunctionDepth.ITEM, citation=BUDGET_RULES.cite("第六条")),),
)
ECONOMIC_DEPTH: Parameter[EconomicDepth] = Parameter(
    name="fiscal-economic-depth",
    title="部门、单位基本支出按经济分类公开的深度",
    values=(DatedValue(since=SINCE_2020, value=EconomicDepth.SECTION, citation=BUDGET_RULES.cite("第六条")),),
)

_RESTATED = "据基层政务公开标准目录的转述，未见规程原文"
THREE_PUBLIC_ITEMS: Parameter[tuple[str, ...]] = Parameter(
    name="fiscal-three-public-items",
    title="“三公”经费应当公布的数额",
    values=(
        DatedValue(
            since=OPENNESS_PROCEDURE.in_force_from,
            value=("total", "abroad", "vehicle_purchase", "vehicle_running", "reception"),
            citation=OPENNESS_PROCEDURE.cite(note=_RESTATED),
            stated=False,
        ),
    ),
    show=lambda _: "合计、因公出国（境）费、公务用车购置费、公务用车运行费、公务接待费",
)
DEPARTMENT_NOTES: Parameter[tuple[BudgetMatter, ...]] = Parameter(
    name="fiscal-department-notes",
    title="部门预决算应当附有的说明",
    values=(
        DatedValue(
            since=OPENNESS_PROCEDURE.in_force_from,
            value=(BudgetMatter.DUTIES, BudgetMatter.CHANGES, BudgetMatter.PROCUREMENT, BudgetMatter.TERMS),
            citation=OPENNESS_PROCEDURE.cite(note=_RESTATED),
            stated=False,
        ),
    ),
)

CONTRACT_FILING_LIMIT = _term(
    "fiscal-contract-filing-limit",
    "采购合同签订后备案的期限",
    DatedValue(since=PROCUREMENT_LAW.in_force_from, value=working_days(7), citation=PROCUREMENT_LAW.cite("第四十七条")),
)
CHALLENGE_LIMIT = _term(
    "fiscal-challenge-limit",
    "收到质疑后答复的期限",
    DatedValue(since=PROCUREMENT_LAW.in_force_from, value=working_days(7), citation=PROCUREMENT_LAW.cite("第五十三条")),
)
COMPLAINT_LIMIT = _term(
    "fiscal-complaint-limit",
    "收到投诉后作出处理决定的期限",
    DatedValue(
        since=PROCUREMENT_LAW.in_force_from, value=working_days(30), citation=PROCUREMENT_LAW.cite("第五十六条")
    ),
)

_SINCE_2015 = PROCUREMENT_RULES.in_force_from
AWARD_LETTER_LIMIT = _term(
    "fiscal-award-letter-limit",
    "确定供应商后发出中标成交通知书的期限",
    DatedValue(since=_SINCE_2015, value=working_days(2), citation=PROCUREMENT_RULES.cite("第四十三条")),
)
RESULT_NOTICE_LIMIT = _term(
    "fiscal-result-notice-limit",
    "确定供应商后公告中标成交结果的期限",
    DatedValue(since=_SINCE_2015, value=working_days(2), citation=PROCUREMENT_RULES.cite("第四十三条")),
)
CONTRACT_NOTICE_LIMIT = _term(
    "fiscal-contract-notice-limit",
    "采购合同签订后公告的期限",
    DatedValue(since=_SINCE_2015, value=working_days(2), citation=PROCUREMENT_RULES.cite("第五十条")),
)
INQUIRY_LIMIT = _term(
    "fiscal-inquiry-limit",
    "收到询问后答复的期限",
    DatedValue(
        since=_SINCE_2015,
        value=working_days(3),
        citation=PROCUREMENT_RULES.cite("第五十二条", note="起算日未写明，按收到询问之日理解"),
    ),
)
SOLE_SOURCE_PERIOD: Parameter[Span] = Parameter(
    name="fiscal-sole-source-period",
    title="单一来源采购公示的最短期间",
    stricter=Stricter.HIGHER,
    values=(DatedValue(since=_SINCE_2015, value=working_days(5), citation=PROCUREMENT_RULES.cite("第三十八条")),),
)
PREQUALIFICATION_PERIOD: Parameter[Span] = Parameter(
    name="fiscal-prequalification-period",
    title="提交资格预审申请文件的最短期间",
    stricter=Stricter.HIGHER,
    values=(DatedValue(since=_SINCE_2015, value=working_days(5), citation=PROCUREMENT_RULES.cite("第二十一条")),),
)
RESULT_ELEMENTS: Parameter[tuple[ResultElement, ...]] = Parameter(
    name="fiscal-result-elements",
    title="中标成交结果公告的内容",
    values=(
        DatedValue(since=_SINCE_2015, value=tuple(ResultElement), citation=PROCUREMENT_RULES.cite("第四十三条第三款")),
    ),
)

SUPPLEMENT_NOTICE_LIMIT = _term(
    "fiscal-supplement-notice-limit",
    "收到投诉后告知补正的期限",
    DatedValue(
        since=COMPLAINT_MEASURES.in_force_from,
        value=working_days(5),
        citation=COMPLAINT_MEASURES.cite("第二十一条", note="据网页转述"),
    ),
)
PARTIES_NOTICE_LIMIT = _term(
    "fiscal-parties-notice-limit",
    "收到投诉后发出答复通知书的期限",
    DatedValue(
        since=COMPLAINT_MEASURES.in_force_from,
        value=working_days(8),
        citation=COMPLAINT_MEASURES.cite("第二十一条", note="据网页转述"),
    ),
)
