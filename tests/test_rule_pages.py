"""Pages in Markdown that are made from the code."""

from __future__ import annotations

from datetime import date

import pytest

from zwgk import (
    Authority,
    AuthorityKind,
    Case,
    Clause,
    Context,
    DatedValue,
    Disposition,
    Dossier,
    Outcome,
    Parameter,
    PolicyDocument,
    Publication,
    RulePack,
    Severity,
    Source,
    Span,
    Stricter,
    Verdict,
    passed,
    working_days,
)
from zwgk.rule_pages import glossary_page, rule_index, rule_page, text_page
from zwgk.terms import TERMS

PLAN = Source(
    id="plan",
    title="某县要点",
    issuer="某县政府",
    number="某政〔2024〕1号",
    in_force_from=date(2024, 1, 1),
    in_force_until=date(2024, 12, 31),
    clauses=(
        Clause(id="1-1", title="及时公开", owners=("办公室", "预算科"), disposition=Disposition.AUTOMATIC),
        Clause(id="1-2", title="写明标题", disposition=Disposition.AUTOMATIC),
    ),
)
LAW = Source(
    id="law",
    title="某条例",
    issuer="某机关",
    in_force_from=date(2008, 5, 1),
    clauses=(Clause(id="1", title="写明标题", disposition=Disposition.AUTOMATIC),),
)
LIMIT: Parameter[Span] = Parameter(
    name="limit",
    title="公开期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(since=date(2008, 5, 1), value=working_days(15), citation=LAW.cite("第一条")),
        DatedValue(since=date(2024, 1, 1), value=working_days(20), citation=PLAN.cite("一"), stated=False),
    ),
)
CHANNELS: Parameter[tuple[str, ...]] = Parameter(
    name="channels",
    title="渠道",
    values=(DatedValue(since=date(2024, 1, 1), value=("网站", "公告栏"), citation=PLAN.cite("二")),),
)
PACK = RulePack("plan", prefix="PL", source=PLAN, version="1")
LAW_PACK = RulePack("law", prefix="LAW", source=LAW, version="1")


@PACK.rule(
    "PL0001", clause=["1-1", "1-2"], title="文件逾期公开", uses=[LIMIT, CHANNELS], needs=["title", "published_at"]
)
def late_document(document: PolicyDocument, context: Context) -> Verdict:
    """文件是否及时公开。

    检查内容：公开日期。

    为什么：公众要知道。

    如何整改：补公开。
    """
    return passed(f"{document.id}{context.as_of}")


@LAW_PACK.rule("LAW0001", clause="1", title="公开信息无标题", severity=Severity.NOTE, version=3)
def untitled(publication: Publication, context: Context) -> Verdict:
    """公开信息是否有标题。

    检查内容：标题。

    为什么：要找得到。

    如何整改：加标题。
    """
    return passed(f"{publication.id}{context.as_of}")


BUREAU = Authority(id="a", name="某局", kind=AuthorityKind.DEPARTMENT)


def case(rule: str, name: str, expect: Outcome = Outcome.PASSED, as_of: date = date(2024, 6, 30)) -> Case:
    return Case(file="s1.toml", rule=rule, name=name, as_of=as_of, expect=expect, dossier=Dossier(BUREAU))


PAGE = """\
# PL0001 文件逾期公开

文件是否及时公开。

- 名称：`late-document`，版本 1
- 规则包：plan
- 对象：政策文件
- 要求程度：应当
- 条款：1-1 及时公开、1-2 写明标题，责任科室：办公室、预算科
- 依据：《某县要点》（某政〔2024〕1号）1-1；《某县要点》（某政〔2024〕1号）1-2
- 适用：适用日在2024年1月1日至2024年12月31日的记录

## 检查内容

公开日期。

## 为什么

公众要知道。

## 如何整改

补公开。

## 必须登记的事实

标题（`title`）、发布时间（`published_at`）

## 期限与数值

| 名称 | 自 | 值 | 依据 | 依据是否写明 |
|---|---|---|---|---|
| 公开期限 | 2008-05-01 | 15个工作日 | 《某条例》第一条 | 写明 |
| 公开期限 | 2024-01-01 | 20个工作日 | 《某县要点》（某政〔2024〕1号）一 | 未写明，默认值 |
| 渠道 | 2024-01-01 | 网站、公告栏 | 《某县要点》（某政〔2024〕1号）二 | 写明 |

## 案例

| 情形 | 检查日 | 结论 |
|---|---|---|
| 当日公开 | 2024-06-30 | 合规 |
| 次日公开 | 2024-06-30 | 不合规 |
"""


def test_a_page_tells_everything_about_a_rule() -> None:
    cases = [
        case("PL0001", "当日公开"),
        case("PL0001", "次日公开", Outcome.FAILED),
        case("PL0002", "别的规则"),
    ]
    assert rule_page(late_document, cases) == PAGE


def test_a_page_leaves_out_what_a_rule_does_not_have() -> None:
    assert rule_page(untitled) == (
        "# LAW0001 公开信息无标题\n\n"
        "公开信息是否有标题。\n\n"
        "- 名称：`untitled`，版本 3\n"
        "- 规则包：law\n"
        "- 对象：公开信息（各类）\n"
        "- 要求程度：鼓励\n"
        "- 条款：1 写明标题\n"
        "- 依据：《某条例》1\n"
        "- 适用：适用日在2008年5月1日起的记录\n\n"
        "## 检查内容\n\n标题。\n\n"
        "## 为什么\n\n要找得到。\n\n"
        "## 如何整改\n\n加标题。\n"
    )


def test_cases_of_one_name_day_and_outcome_are_shown_once() -> None:
    cases = [case("LAW0001", "两件文件"), case("LAW0001", "两件文件"), case("LAW0001", "一件文件")]
    rows = [row for row in rule_page(untitled, cases).split("\n") if row.endswith("| 合规 |")]
    assert rows == ["| 两件文件 | 2024-06-30 | 合规 |", "| 一件文件 | 2024-06-30 | 合规 |"]


def test_the_index_links_every_rule_of_every_pack() -> None:
    assert rule_index([LAW_PACK, PACK]) == (
        "# 规则\n\n"
        "## law\n\n"
        "- [《某条例》](law/texts/law.md)（2008年5月1日起），1项\n\n"
        "共1条规则。\n\n"
        "| 代码 | 标题 | 要求 | 条款 |\n"
        "|---|---|---|---|\n"
        "| [LAW0001](law/LAW0001.md) | 公开信息无标题 | 鼓励 | 1 |\n\n"
        "## plan\n\n"
        "- [《某县要点》（某政〔2024〕1号）](plan/texts/plan.md)（2024年1月1日至2024年12月31日），2项\n\n"
        "共1条规则。\n\n"
        "| 代码 | 标题 | 要求 | 条款 |\n"
        "|---|---|---|---|\n"
        "| [PL0001](plan/PL0001.md) | 文件逾期公开 | 应当 | 1-1、1-2 |\n"
    )


def test_the_page_of_a_text_has_its_rules_and_why_the_rest_is_not_checked() -> None:
    unchecked = Clause(
        id="decree-9", place="第九条", title="附则", disposition=Disposition.OUT_OF_SCOPE, reason="没有要求"
    )
    pointing = Clause(
        id="decree-3",
        place="第三条",
        title="及时公开",
        disposition=Disposition.AUTOMATIC,
        implemented_by=("PL0001",),
    )
    decree = Source(
        id="decree",
        title="某办法",
        issuer="某县政府",
        in_force_from=date(2024, 3, 1),
        url="https://www.example.gov.cn/a.html",
        last_confirmed_on=date(2026, 11, 24),
        confirmed_how="核对全文",
        clauses=(
            Clause(id="decree-1", place="第一条", title="写明标题", disposition=Disposition.AUTOMATIC),
            pointing,
            unchecked,
        ),
    )
    pack = RulePack("decrees", prefix="DE", source=LAW, others=(decree,), version="1")
    pack.rule("DE0101", clause="decree-1", title="公开信息无标题")(untitled.function)
    assert text_page(pack, decree) == (
        "# 《某办法》\n\n"
        "- 制定机关：某县政府\n"
        "- 施行：2024年3月1日起\n"
        "- 最近核对：2026年11月24日，核对全文\n"
        "- 原文：<https://www.example.gov.cn/a.html>\n"
        "- 规则包：decrees，共3项：自动2项，不检查1项\n\n"
        "| 条款 | 要求 | 处理 | 规则，或不检查的理由 |\n"
        "|---|---|---|---|\n"
        "| 第一条 | 写明标题 | 自动 | [DE0101](../DE0101.md) |\n"
        "| 第三条 | 及时公开 | 自动 | PL0001 |\n"
        "| 第九条 | 附则 | 不检查 | 没有要求 |\n"
    )


def test_the_page_of_a_text_that_nobody_confirmed_says_so() -> None:
    assert "- 最近核对：没有核对记录\n" in text_page(LAW_PACK, LAW)


def test_the_index_of_no_pack_is_its_heading() -> None:
    assert rule_index([]) == "# 规则\n"


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.chinese)
def test_the_glossary_gives_every_term_once(term: object) -> None:
    rows = glossary_page().split("\n")
    assert isinstance(term, type(TERMS[0]))
    assert rows.count(f"| {term.chinese} | {term.english} | `{term.code}` |") == 1


def test_the_glossary_is_a_page_of_one_table() -> None:
    lines = glossary_page().split("\n")
    assert lines[0] == "# Glossary"
    assert lines[4:6] == ["| 中文 | English | code |", "|---|---|---|"]
    assert len(lines) == 6 + len(TERMS) + 1
