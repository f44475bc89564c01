"""Checks on a rule's words: its name, title and page, and the places it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zwgk.conformance.examined import ExaminedRule
from zwgk.conformance.wording import FULL_STOPS, cited, count_chinese, has_number, is_chinese

MOST_WORDS = 4
SHORTEST_TITLE, LONGEST_TITLE = 6, 20
SHORTEST_SUMMARY, SHORTEST_PARAGRAPH = 8, 10
"""How many Chinese characters a page's first sentence and its paragraphs have at least."""
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_NO_FAULTS = frozenset(
    "are check ensure forbid has have is must no require shall should test validate verify".split()  # noqa: SIM905
)
"""First words of names that tell a cure, a duty or a question."""
_NO_FAULTS_IN_CHINESE = re.compile(r"^(应当|必须|检查|核查|核对|确保|不得|禁止)|是否|有没有|有无")
_SENTENCE_ENDS = re.compile(r"[。？！][”’）》」]?$")


def name_is_kebab_case(one: ExaminedRule) -> Iterator[str]:
    """The name is words of small letters, joined by hyphens."""
    if not _NAME.fullmatch(one.rule.name):
        function = one.rule.function.__name__
        yield f"the name {one.rule.name!r} is not kebab-case; name the function {function!r} like late_document"


def name_names_the_fault(one: ExaminedRule) -> Iterator[str]:
    """The name says what is wrong, and begins with no word for a cure, a duty or a question."""
    first = one.rule.name.partition("-")[0]
    if first in _NO_FAULTS:
        yield f"the name {one.rule.name!r} begins with {first!r}; name the fault that it finds, such as late-document"


def name_has_at_most_four_words(one: ExaminedRule) -> Iterator[str]:
    """The name has at most four words."""
    words = len(one.rule.name.split("-"))
    if words > MOST_WORDS:
        yield f"the name {one.rule.name!r} has {words} words; name the function in {MOST_WORDS} or fewer"


def title_is_short_chinese(one: ExaminedRule) -> Iterator[str]:
    """The title is 6 to 20 characters of Chinese."""
    title = one.rule.title
    if not SHORTEST_TITLE <= len(title) <= LONGEST_TITLE or not is_chinese(title):
        yield (
            f"the title {title!r} has {len(title)} characters; write {SHORTEST_TITLE} to {LONGEST_TITLE}, in Chinese, "
            "that name the fault, such as title='文件逾期公开'"
        )


def title_names_the_fault(one: ExaminedRule) -> Iterator[str]:
    """The title says what is wrong: no duty, no question, no full stop."""
    title = one.rule.title
    if title.endswith(FULL_STOPS):
        yield f"the title {title!r} ends in {title[-1]!r}; leave the mark out, since reports go on after it"
    duty = _NO_FAULTS_IN_CHINESE.search(title)
    if duty:
        yield f"the title {title!r} says {duty[0]!r}; name the fault itself, such as title='文件逾期公开'"


def page_says_enough(one: ExaminedRule) -> Iterator[str]:
    """The first sentence and each paragraph of the docstring say something, each something else."""
    paragraphs = _paragraphs(one)
    for heading, text in paragraphs.items():
        least = SHORTEST_PARAGRAPH if heading else SHORTEST_SUMMARY
        if is_chinese(text) and count_chinese(text) < least:
            yield f"{_where(heading)} says only {text!r}; write {least} Chinese characters or more, for who has to act"
    first: dict[str, str] = {}
    for heading, text in paragraphs.items():
        if first.setdefault(text, heading) != heading:
            yield f"{_where(heading)} repeats {_where(first[text])}; say what this heading asks for"


def page_is_chinese_sentences(one: ExaminedRule) -> Iterator[str]:
    """The first sentence and each paragraph of the docstring are Chinese, and end in 。"""
    for heading, text in _paragraphs(one).items():
        if not is_chinese(text):
            yield f"{_where(heading)} is not Chinese: {text!r}; civil servants read it, so write it in Chinese"
        elif not _SENTENCE_ENDS.search(text):
            yield f"{_where(heading)} ends in {text[-1]!r}; end its last sentence in 。"


def cites_a_numbered_place(one: ExaminedRule) -> Iterator[str]:
    """Every citation names a text and the number of an article, item or table in it."""
    if not one.rule.citations:
        yield "it cites nothing; pass citations=[SOURCE.cite('第三条')], or give its clauses a place="
    for citation in one.rule.citations:
        if not has_number(citation):
            yield (
                f"{cited(citation)} names no article; give the clause a place=, or cite the article by its number, "
                "such as SOURCE.cite('第三条')"
            )


def _paragraphs(one: ExaminedRule) -> dict[str, str]:
    """The parts of a rule's page by their heading; the first sentence has none."""
    page = one.rule.page
    return {"": page.summary, "检查内容": page.checks, "为什么": page.why, "如何整改": page.cure}


def _where(heading: str) -> str:
    return f"the paragraph {heading}" if heading else "the first sentence of the docstring"


WORD_CHECKS = (
    name_is_kebab_case,
    name_names_the_fault,
    name_has_at_most_four_words,
    title_is_short_chinese,
    title_names_the_fault,
    page_says_enough,
    page_is_chinese_sentences,
    cites_a_numbered_place,
)
