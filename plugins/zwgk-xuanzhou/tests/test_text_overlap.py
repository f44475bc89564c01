"""How much of an interpretation stands in its document: on real texts, on texts made from them, and by law."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from zwgk_xuanzhou.parameters.s2_4_quality import SET_PHRASES, SHORT_QUOTATION, SHORTEST_PASSAGE
from zwgk_xuanzhou.text_overlap import LeftOut, Overlap, compare, read, without

DATA = Path(__file__).parent / "data"
SHORTEST = SHORTEST_PASSAGE.values[0].value
LEFT_OUT = LeftOut(
    titles=(
        "宣城市人民政府办公室关于印发宣城市人民政府重大行政决策公众参与程序规定的通知",
        "《宣城市人民政府重大行政决策公众参与程序规定》 政策解读",
    ),
    phrases=SET_PHRASES.values[0].value,
    quotations_shorter_than=SHORT_QUOTATION.values[0].value,
)


def _text(name: str) -> str:
    return (DATA / f"{name}.txt").read_text("utf-8")


DOCUMENT = _text("participation-document")
SENTENCES = [sentence for sentence in re.split(r"(?<=[。\n])", DOCUMENT) if sentence.strip()]
SYNONYMS = {
    "规范": "做好",
    "促进": "推动",
    "关系": "涉及",
    "适用": "按照",
    "依照": "根据",
    "办理": "处理",
    "密切": "直接",
    "全局": "大局",
    "制定": "出台",
    "突发": "应急",
    "作出": "做出",
    "有关": "相关",
}


def _with_synonyms(text: str) -> str:
    for word, other in SYNONYMS.items():
        text = text.replace(word, other)
    return text


def _shuffled() -> str:
    return "".join(random.Random(1).sample(SENTENCES, len(SENTENCES)))  # noqa: S311 (an order, no secret)


def _measure(text: str, source: str = DOCUMENT) -> Overlap:
    return compare(without(read(text), LEFT_OUT), without(read(source), LEFT_OUT), shortest=SHORTEST)


MEASURED = [
    # text, share copied, share in order, share of sentences of its own
    pytest.param(_text("participation-interpretation"), 0.30, 1.00, 0.32, id="the real interpretation"),
    pytest.param(DOCUMENT, 1.00, 1.00, 0.00, id="a copy"),
    pytest.param("".join(SENTENCES[::2]), 0.84, 1.00, 0.00, id="every second sentence dropped"),
    pytest.param(_shuffled(), 0.92, 0.33, 0.00, id="sentences shuffled"),
    pytest.param(_with_synonyms(DOCUMENT), 0.52, 1.00, 0.00, id="synonyms"),
    pytest.param(_with_synonyms("".join(SENTENCES[::2])), 0.26, 1.00, 0.00, id="shortened with synonyms"),
    pytest.param("一、制定背景\n二、制定依据\n三、适用范围\n四、主要内容", 0.00, 1.00, 1.00, id="headings only"),
    pytest.param(_text("participation-rewritten"), 0.06, 1.00, 0.81, id="an honest interpretation"),
    pytest.param(_text("livelihood-interpretation"), 0.00, 1.00, 1.00, id="the interpretation of another document"),
]


@pytest.mark.parametrize(("text", "share", "in_order", "own"), MEASURED)
def test_the_measures_on_real_texts(text: str, share: float, in_order: float, own: float) -> None:
    overlap = _measure(text)
    assert (round(overlap.share, 2), round(overlap.in_order, 2), round(overlap.own_share, 2)) == (share, in_order, own)


@pytest.mark.parametrize(
    ("text", "nothing_new"),
    [
        (DOCUMENT, True),
        ("".join(SENTENCES[::2]), True),
        (_shuffled(), True),
        (_with_synonyms(DOCUMENT), False),
        (DOCUMENT + "解读到此为止。", False),
        ("", False),
    ],
    ids=["a copy", "every second sentence", "shuffled", "synonyms", "one sentence more", "nothing"],
)
def test_nothing_is_new_where_every_sentence_is_the_document_s(text: str, nothing_new: bool) -> None:  # noqa: FBT001
    assert _measure(text).nothing_new is nothing_new


def test_the_longest_passages_are_shown_as_the_text_words_them() -> None:
    first, *others = _measure(_text("participation-interpretation")).longest(3)
    assert first.startswith("为规范市人民政府重大行政决策公众参与活动,保障公众知情权")
    assert first.endswith("精神,结合工作实际,制定本规定")
    assert others == ["社会发展全局、与人民群众利益密切相关的", "重大行政决策的公众参与活动,适用本规定"]


class TestLeavingOut:
    @pytest.mark.parametrize(
        ("text", "kept"),
        [
            ("根据《某某办法》制定", "根据制定"),
            ("依国办发〔2016〕80号办", "办"),
            ("〔2016〕80号、皖政办[2017]38号办", "〔2016〕80号办"),
            ("所谓“一卡通”是指", "所谓是指"),
            ("所谓“这是一段超过十个字的引文”是指", "所谓这是一段超过十个字的引文是指"),
            ("某某办法的解读", "的解读"),
            ("关于印发某某办法的通知说", "说"),
            ("请认真 贯彻，执行。完", "完"),
            ("直接打卡。咨询电话：0563-3025016。", "直接打卡"),
            ("解读科室：农财科，0563-3025021", ""),
            ("解读机关应当及时回应", "解读机关应当及时回应"),
            ("通知里说", "通知里说"),
        ],
    )
    def test_names_and_set_phrases_are_left_out(self, text: str, kept: str) -> None:
        left_out = LeftOut(
            titles=("关于印发《某某办法》的通知", "通知"), phrases=("请认真贯彻执行",), quotations_shorter_than=10
        )
        assert without(read(text), left_out).characters == read(kept).characters

    def test_nothing_is_left_out_of_words_alone(self) -> None:
        assert without(read("采购人应当组织验收"), LeftOut()) == read("采购人应当组织验收")


def test_a_passage_has_at_least_one_character() -> None:
    with pytest.raises(ValueError, match="shortest=0"):
        compare(read("甲"), read("甲"), shortest=0)


ALPHABET = "甲乙丙丁，。\n"
texts = st.text(ALPHABET, max_size=60)
foreign = st.text("子丑寅卯；　", max_size=30)
shortest = st.integers(1, 6)


@given(texts, texts, shortest)
def test_the_share_lies_between_nothing_and_all(text: str, source: str, length: int) -> None:
    overlap = compare(read(text), read(source), shortest=length)
    assert 0 <= overlap.share <= 1
    assert 0 <= overlap.in_order <= 1
    assert 0 <= overlap.own_share <= 1 - overlap.share


@given(texts, shortest)
def test_a_text_is_copied_from_itself_whole(text: str, length: int) -> None:
    reading = read(text)
    assume(len(reading) >= length)
    overlap = compare(reading, reading, shortest=length)
    assert overlap.share == 1
    assert overlap.nothing_new


@given(texts, foreign, shortest)
def test_texts_without_a_character_in_common_share_nothing(text: str, other: str, length: int) -> None:
    assert compare(read(text), read(other), shortest=length).share == 0


@given(texts, texts, foreign, shortest)
def test_foreign_text_added_never_raises_the_share(text: str, source: str, other: str, length: int) -> None:
    before = compare(read(text), read(source), shortest=length)
    after = compare(read(text + other), read(source), shortest=length)
    assert after.copied == before.copied
    assert after.share <= before.share


@given(texts, texts, texts, shortest)
def test_a_longer_source_never_lowers_the_share(text: str, source: str, more: str, length: int) -> None:
    shorter = compare(read(text), read(source), shortest=length)
    assert compare(read(text), read(source + more), shortest=length).share >= shorter.share


@given(texts, texts, shortest)
def test_a_longer_shortest_passage_never_raises_the_share(text: str, source: str, length: int) -> None:
    shares = [compare(read(text), read(source), shortest=one).share for one in (length, length + 1)]
    assert shares[0] >= shares[1]


@given(texts, texts, shortest)
def test_one_text_shares_nothing_with_another_that_shares_nothing_with_it(text: str, source: str, length: int) -> None:
    there = compare(read(text), read(source), shortest=length)
    back = compare(read(source), read(text), shortest=length)
    assert (there.copied == 0) is (back.copied == 0)


@given(texts, texts, shortest)
def test_passages_stand_in_both_texts_and_do_not_overlap(text: str, source: str, length: int) -> None:
    overlap = compare(read(text), read(source), shortest=length)
    end = 0
    for passage in overlap.passages:
        ours = overlap.text.characters[passage.start : passage.end]
        assert passage.start >= end
        assert ours
        assert overlap.source.characters.startswith(ours, passage.source_start)
        end = passage.end


@given(texts, texts, shortest)
def test_every_run_that_stands_in_the_source_is_in_a_passage(text: str, source: str, length: int) -> None:
    """The measure against its definition, character by character."""
    ours, theirs = read(text).characters, read(source).characters
    copied = {
        place
        for start in range(len(ours) - length + 1)
        if ours[start : start + length] in theirs
        for place in range(start, start + length)
    }
    assert compare(read(text), read(source), shortest=length).copied == len(copied)


@given(
    texts, texts, st.lists(st.sampled_from("，。、 \n　（）：“”\u200b"), max_size=20), st.randoms(use_true_random=False)
)
def test_punctuation_and_spaces_change_no_share(
    text: str, source: str, signs: list[str], chance: random.Random
) -> None:
    dotted = list(text)
    for sign in signs:
        dotted.insert(chance.randint(0, len(dotted)), sign)
    plain = compare(read(text), read(source), shortest=3)
    assert compare(read("".join(dotted)), read(source), shortest=3).share == plain.share


@given(st.text(max_size=40))
def test_each_counted_character_has_its_place(text: str) -> None:
    reading = read(text)
    assert len(reading.places) == len(reading.characters)
    assert list(reading.places) == sorted(reading.places)
    assert all(text[place] for place in reading.places)


@pytest.mark.parametrize(
    ("one", "other"),
    [("\uff21\uff22c\uff11\uff123", "abc123"), ("第①条", "第1条"), ("甲，乙。\n丙", "甲乙丙"), ("「甲」", "“甲”")],
)
def test_width_case_and_signs_do_not_count(one: str, other: str) -> None:
    assert read(one).characters == read(other).characters
