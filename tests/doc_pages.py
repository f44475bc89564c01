"""Pages of the documentation as stories: fenced blocks, and whether output is what a page shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

DOCS = Path(__file__).parents[1] / "docs"
INSTALLED_PAGES = (DOCS / "first-pack-tutorial.md", DOCS / "how-to" / "publish-a-pack.md")
"""Pages whose commands install packs: tests/installed runs them, in an environment of their own."""

ANYTHING = "…"
"""In shown output: on a line of its own any number of lines, within a line any text."""

FENCE = re.compile(
    r'^```(?P<language>[\w-]+)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^```$', re.DOTALL | re.MULTILINE
)


@attrs.frozen(kw_only=True)
class Block:
    """A fenced block of a page."""

    language: str
    title: str | None
    text: str
    line: int

    def commands(self) -> Iterator[tuple[str, list[str]]]:
        """Each command of a console block, and the lines that are shown for its output."""
        lines = self.text.splitlines()
        assert lines[0].startswith("$ "), f"line {self.line}: the block begins with no command"
        starts = [index for index, line in enumerate(lines) if line.startswith("$ ")]
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            yield lines[start][2:], lines[start + 1 : end]


def blocks_of(page: Path) -> Iterator[Block]:
    text = page.read_text("utf-8")
    for match in FENCE.finditer(text):
        yield Block(**match.groupdict(), line=text.count("\n", 0, match.start()) + 2)


def matches(shown: Iterable[str], found: str) -> bool:
    """Whether output is what a page shows, which may leave out parts with …."""
    pattern = "".join(
        r"(?:.*\n)*?" if line == ANYTHING else ".*".join(map(re.escape, line.split(ANYTHING))) + r" *\n"
        for line in shown
    )
    return re.fullmatch(pattern, found) is not None
