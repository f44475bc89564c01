"""Declaring a rule: its metadata are read from the decorated function and checked where it is written."""

from __future__ import annotations

import inspect
import re
import typing
from collections.abc import Iterable, Sequence
from datetime import date

from zwgk.authority_kinds import AuthorityKind
from zwgk.context import Context
from zwgk.errors import PackError
from zwgk.parameters import Parameter
from zwgk.records import Record, facts_of
from zwgk.rule_codes import codes_of_other_packs, prefix_of
from zwgk.rules import Rule, RuleFunction, RulePage, Severity, Stage
from zwgk.sources import Citation, Clause, Source
from zwgk.verdicts import Verdict

HEADINGS = ("检查内容", "为什么", "如何整改")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def make_rule(
    function: RuleFunction,
    *,
    code: str,
    title: str,
    pack: str,
    prefix: str,
    pack_version: str,
    sources: Sequence[Source],
    clauses: Iterable[str],
    citations: Iterable[Citation] = (),
    uses: Iterable[Parameter[typing.Any]] = (),
    needs: Iterable[str] = (),
    severity: Severity = Severity.ERROR,
    stages: Iterable[Stage] = (Stage.AUDIT,),
    functions: str | Iterable[str] = (),
    same_as: str | Iterable[str] = (),
    replaces: str | Iterable[str] = (),
    waivable: bool = True,
    since: date | None = None,
    until: date | None = None,
    version: int = 1,
) -> Rule:
    """Build a rule from a decorated function; see `RulePack.rule`.

    Raises:
        PackError: the metadata is wrong; the message names the function and the cure.
    """
    where = f"rule {code} ({getattr(function, '__module__', '?')}.{getattr(function, '__name__', '?')})"
    if prefix_of(code) is None:
        raise PackError(f"{where}: a code is two to five capital letters and four digits, such as XZ2307")
    if prefix_of(code) != prefix:
        raise PackError(f"{where}: the codes of pack {pack!r} begin with {prefix}")
    if not _CHINESE.search(title) or not 4 <= len(title) <= 20:  # noqa: PLR2004 (a heading's length)
        raise PackError(f"{where}: the title {title!r} is not 4 to 20 characters of Chinese that name the fault")
    subject = _subject(function, where)
    unknown = [name for name in needs if name not in facts_of(subject)]
    if unknown:
        raise PackError(f"{where}: needs names {', '.join(unknown)}, which {subject.__name__} has no field for")
    alike = frozenset((same_as,) if isinstance(same_as, str) else same_as)
    replaced = codes_of_other_packs(replaces, prefix=prefix, where=f"{where}: replaces")
    if alike & replaced:
        both = ", ".join(sorted(alike & replaced))
        raise PackError(f"{where}: {both} stands under same_as, where both judge, and under replaces; keep one")
    found = tuple(_clause(name, sources, where) for name in clauses)
    if not found:
        raise PackError(f"{where}: names no clause; give the clause of {sources[0].title} it checks")
    source = found[0][0]
    return Rule(
        code=code,
        name=function.__name__.replace("_", "-"),
        title=title,
        severity=severity,
        pack=pack,
        pack_version=pack_version,
        source=source,
        clauses=tuple(clause for _, clause in found),
        texts=tuple(text for text, _ in found),
        citations=tuple(citations) or tuple(dict.fromkeys(text.cite(one.place or one.id) for text, one in found)),
        subject=subject,
        uses=tuple(uses),
        needs=tuple(needs),
        stages=frozenset(stages),
        owed_by=frozenset[AuthorityKind].union(*(clause.owed_by for _, clause in found)),
        functions=frozenset((functions,) if isinstance(functions, str) else functions),
        same_as=alike,
        replaces=replaced,
        waivable=waivable,
        since=since or source.in_force_from,
        until=until or source.in_force_until,
        version=version,
        page=_page(function, where),
        function=function,
    )


def _clause(name: str, sources: Sequence[Source], where: str) -> tuple[Source, Clause]:
    """A clause and the text whose table has it."""
    for source in sources:
        for clause in source.clauses:
            if clause.id == name:
                return source, clause
    titles = "、".join(source.title for source in sources)
    raise PackError(f"{where}: {titles} has no clause {name!r}; add it to the clause table or mend the id")


def _subject(function: RuleFunction, where: str) -> type[Record]:
    try:
        hints = typing.get_type_hints(function)
    except (NameError, AttributeError, SyntaxError, TypeError) as error:
        raise PackError(f"{where}: an annotation cannot be read ({error}); import its type at run time") from error
    parameters = list(inspect.signature(function).parameters)
    subject, *others = [hints.get(name) for name in parameters] or [None]
    if others != [Context] or not (isinstance(subject, type) and issubclass(subject, Record)):
        raise PackError(f"{where}: write it as def rule(document: PolicyDocument, context: Context) -> Verdict")
    if hints.get("return") is not Verdict:
        raise PackError(f"{where}: annotate the return as Verdict; a rule gives exactly one")
    return subject


def _page(function: RuleFunction, where: str) -> RulePage:
    text = inspect.getdoc(function) or ""
    paragraphs = ["".join(line.strip() for line in block.splitlines()) for block in re.split(r"\n\s*\n", text)]
    sections = dict(block.split("：", 1) for block in paragraphs[1:] if "：" in block)
    absent = [heading for heading in HEADINGS if not sections.get(heading)]
    if absent or not paragraphs[0]:
        raise PackError(
            f"{where}: the docstring lacks {'、'.join(absent) or 'its first sentence'}; begin it with one Chinese "
            f"sentence and give it the paragraphs {'：… '.join(HEADINGS)}：…"
        )
    checks, why, cure = (sections[heading] for heading in HEADINGS)
    return RulePage(summary=paragraphs[0], checks=checks, why=why, cure=cure)
