"""Text for terminals, aligned by the width of Chinese characters. The only home of rich."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

Item: TypeAlias = RenderableType
"""Anything a terminal can show."""

Block: TypeAlias = Text
"""Lines of text that stand together."""

WIDTH = 110
"""How many cells a line takes: texts are the same on every machine, whatever the window."""
WIDE = 240
"""For tables whose cells a reader copies, such as addresses: they are not folded."""


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, right: Iterable[int] = ()) -> Table:
    """A plain table; columns named in `right` are aligned to the right."""
    made = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", show_header=any(headings))
    on_the_right = set(right)
    for index, heading in enumerate(headings):
        made.add_column(heading, justify="right" if index in on_the_right else "left", overflow="fold")
    for row in rows:
        made.add_row(*(Text(cell) for cell in row))
    return made


def heading(text: str) -> Text:
    """A heading line."""
    return Text(text, style="bold")


def line(text: str, style: str = "") -> Text:
    """A line of text, taken literally."""
    return Text(text, style=style)


def cells(rows: Iterable[Sequence[tuple[str, str]]], *, width: int) -> Block:
    """Rows of cells of one width, each a text and its style; a Chinese character takes two cells of the screen."""
    lines = []
    for row in rows:
        made = Text()
        for text, style in row:
            made.append(text, style=style).append(" " * (width - cell_len(text)))
        lines.append(made)
    return Text("\n").join(lines)


def beside(blocks: Sequence[Block], *, width: int = WIDTH, gap: int = 2) -> Table:
    """Blocks side by side, as many in a row as the width allows, and a blank line between rows."""
    widest = max(cell_len(row) for block in blocks for row in block.plain.split("\n"))
    across = max(1, (width + gap) // (widest + gap))
    made = Table.grid(padding=(0, gap, 0, 0))
    for _ in range(across):
        made.add_column(width=widest, no_wrap=True)
    for start in range(0, len(blocks), across):
        made.add_row(*blocks[start : start + across])
        made.add_row()
    return made


def indented(item: Item, by: int = 2) -> Padding:
    """An item moved to the right."""
    return Padding(item, (0, 0, 0, by))


def render(items: Iterable[Item], *, color: bool = False, width: int = WIDTH) -> str:
    """The items as text, without trailing blanks."""
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for item in items:
        console.print(item)
    return "\n".join(row.rstrip() for row in buffer.getvalue().split("\n")).rstrip("\n")
