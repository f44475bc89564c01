"""The clause matrix as one HTML page that needs nothing from anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from zwgk.verdicts import Outcome

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --quiet: #8881; }
body { font: 15px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 2rem auto;
  max-width: 76rem; padding: 0 1rem; }
h1 { font-size: 1.35rem; line-height: 1.3; }
h2 { font-size: 1.1rem; line-height: 1.3; margin-top: 2rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
th, td:first-child { white-space: nowrap; }
thead th { position: sticky; top: 0; background: Canvas; }
tbody tr:hover { background: var(--quiet); }
.failed, .error { box-shadow: inset 4px 0 #c62828; }
.cannot_tell { box-shadow: inset 4px 0 #b26a00; }
.pending { box-shadow: inset 4px 0 #1565c0; }
.passed { box-shadow: inset 4px 0 #2e7d32; }
@media print { body { margin: 0; max-width: none; font-size: 10px; } thead th { position: static; } }
"""


def coverage_page(
    title: str,
    notes: Iterable[str],
    headings: Sequence[str],
    texts: Iterable[tuple[str, Iterable[tuple[Outcome | None, Sequence[str]]]]],
    totals: Iterable[str],
) -> str:
    """The page.

    Args:
        title: its heading, what is covered.
        notes: lines below the heading.
        headings: those of each table.
        texts: each text's name, empty where there is but one, and for each of its clauses the outcome, which marks
            the row, and the cells.
        totals: lines below the tables.
    """
    head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
    return "\n".join((
        "<!doctype html>",
        '<html lang="zh-Hans">',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>",
        f"<style>{_STYLE}</style>",
        f"<h1>{escape(title)}</h1>",
        *(f"<p>{escape(note)}</p>" for note in notes),
        *(_table(name, head, rows) for name, rows in texts),
        *(f"<p>{escape(total)}</p>" for total in totals),
        "</html>",
    ))  # fmt: skip


def _table(name: str, head: str, rows: Iterable[tuple[Outcome | None, Sequence[str]]]) -> str:
    return "\n".join((
        *([f"<h2>{escape(name)}</h2>"] if name else []),
        f'<div class="table"><table>\n<thead><tr>{head}</tr></thead>\n<tbody>',
        *(_row(outcome, cells) for outcome, cells in rows),
        "</tbody></table></div>",
    ))  # fmt: skip


def _row(outcome: Outcome | None, cells: Sequence[str]) -> str:
    mark = "" if outcome is None else f' class="{outcome.value}"'
    return f"<tr{mark}>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
