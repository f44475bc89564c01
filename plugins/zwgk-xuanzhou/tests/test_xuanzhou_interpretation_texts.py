"""What the rules on copies, headings and shortened documents say of a real pair, and of texts made from it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from zwgk import Authority, AuthorityKind, Dossier, Interpretation, Moment, Outcome, PolicyDocument, Verdict, check

DATA = Path(__file__).parent / "data"
BUREAU = Authority(id="czj", name="宣州区财政局", kind=AuthorityKind.DEPARTMENT, region="341802")
PASSED, FAILED, CANNOT_TELL = Outcome.PASSED, Outcome.FAILED, Outcome.CANNOT_TELL


def _text(name: str) -> str:
    return (DATA / f"{name}.txt").read_text("utf-8")


DOCUMENT = PolicyDocument(
    id="规定",
    title="宣城市人民政府办公室关于印发宣城市人民政府重大行政决策公众参与程序规定的通知",
    published_at=Moment(date(2024, 8, 30)),
    text=_text("participation-document"),
)
LINES = _text("participation-document").splitlines(keepends=True)


def _verdicts(text: str, document: PolicyDocument = DOCUMENT) -> dict[str, Verdict]:
    """What the three rules say of an interpretation, dated into the plan's year."""
    interpretation = Interpretation(
        id="解读",
        document=document.id,
        title="《宣城市人民政府重大行政决策公众参与程序规定》 政策解读",
        published_at=Moment(date(2024, 8, 31)),
        text=text,
    )
    report = check(Dossier(BUREAU, [document, interpretation]), as_of=date(2024, 12, 31), packs=["xuanzhou"])
    return {
        one.rule.code: one.verdict
        for one in report.evaluations
        if one.record.id == "解读" and one.rule.code in ("XZ2410", "XZ2411", "XZ2412")
    }


@pytest.mark.parametrize(
    ("text", "copied", "headings", "shortened"),
    [
        pytest.param(_text("participation-interpretation"), CANNOT_TELL, PASSED, PASSED, id="the real one"),
        pytest.param(_text("participation-document"), FAILED, PASSED, PASSED, id="a copy"),
        pytest.param("".join(LINES[5:7]), FAILED, PASSED, FAILED, id="two articles, in order"),
        pytest.param("".join(LINES[6:]), FAILED, PASSED, FAILED, id="the second article alone"),
        pytest.param(LINES[6], CANNOT_TELL, PASSED, CANNOT_TELL, id="one short sentence"),
        pytest.param("".join(reversed(LINES[5:])), FAILED, PASSED, PASSED, id="articles in reverse"),
        pytest.param("一、制定背景\n二、主要内容\n三、施行日期", PASSED, FAILED, PASSED, id="headings only"),
        pytest.param(_text("participation-rewritten"), PASSED, PASSED, PASSED, id="an honest one"),
        pytest.param(_text("livelihood-interpretation"), PASSED, PASSED, PASSED, id="of another document"),
    ],
)
def test_texts_made_from_a_real_pair(text: str, copied: Outcome, headings: Outcome, shortened: Outcome) -> None:
    outcomes = {code: verdict.outcome for code, verdict in _verdicts(text).items()}
    assert outcomes == {"XZ2410": copied, "XZ2411": headings, "XZ2412": shortened}


def test_the_finding_on_the_real_pair_gives_numbers_and_passages() -> None:
    message = _verdicts(_text("participation-interpretation"))["XZ2410"].message
    assert message == (
        "除书名、文号、联系方式、套语和短引文外，解读273字，其中82字（30%）与文件的语句相同，"
        "最长的是“为规范市人民政府重大行政决策公众参与活动,保障公众知情权、参与权、表达权、监督…”、"
        "“社会发展全局、与人民群众利益密切相关的”、“重大行政决策的公众参与活动,适用本规定”；"
        "是否照抄须由人判断"
    )


def test_a_finding_keeps_its_passages_short() -> None:
    message = _verdicts(_text("participation-document"))["XZ2410"].message
    quoted = [part.split("”", 1)[0] for part in message.split("“")[1:]]
    assert quoted
    assert max(map(len, quoted)) <= 40
