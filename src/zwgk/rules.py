"""A rule: one requirement of one text, as a function from a record to a verdict."""

from __future__ import annotations

import inspect
import re
import traceback
import typing
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import PurePath

import attrs

from zwgk.authority_kinds import AuthorityKind
from zwgk.context import START, Bench, Context
from zwgk.dates import chinese_day
from zwgk.errors import CalendarGap, MissingFacts, PackError
from zwgk.parameters import Parameter
from zwgk.records import Authority, Record, facts_of, titles_within
from zwgk.sources import Citation, Clause, Source
from zwgk.verdicts import Crash, Outcome, Verdict, Why, inapplicable, missing_facts

RuleFunction: typing.TypeAlias = Callable[[typing.Any, Context], Verdict]

HEADINGS = ("检查内容", "为什么", "如何整改")
_CODE = re.compile(r"([A-Z]{2,5})[0-9]{4}")
_QUIET = (Outcome.PASSED, Outcome.INAPPLICABLE)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


NOT_YET = inapplicable("检查日时该记录所载事项尚未发生")
"""The verdict on a record of which nothing had happened on the day of the check."""


class Severity(StrEnum):
    """How binding the requirement's words are; belongs to the rule, never to the outcome."""

    ERROR = "error"
    """应当, 不得, 不少于."""
    WARNING = "warning"
    """原则上."""
    NOTE = "note"
    """鼓励, 探索."""

    @property
    def chinese(self) -> str:
        """The weight as a report names it."""
        return {"error": "应当", "warning": "原则上", "note": "鼓励"}[self]

    @property
    def rank(self) -> int:
        """0 for the most binding."""
        return list(Severity).index(self)


class Stage(StrEnum):
    """When a rule can be asked."""

    GATE = "gate"
    """Before a record goes out."""
    AUDIT = "audit"
    """Afterwards, over what was filed."""


@attrs.frozen(kw_only=True)
class RulePage:
    """What a rule's docstring tells: read by `zwgk rule`, the documentation and every finding."""

    summary: str
    checks: str
    why: str
    cure: str


@attrs.frozen(kw_only=True, eq=False)
class Rule:
    """One requirement, with everything a report or a page says about it."""

    code: str
    name: str
    title: str
    severity: Severity
    pack: str
    pack_version: str
    source: Source
    clauses: tuple[Clause, ...]
    citations: tuple[Citation, ...]
    subject: type[Record]
    uses: tuple[Parameter[typing.Any], ...]
    needs: tuple[str, ...]
    stages: frozenset[Stage]
    owed_by: frozenset[AuthorityKind]
    functions: frozenset[str]
    since: date
    until: date | None
    version: int
    page: RulePage
    function: RuleFunction = attrs.field(repr=False)

    def __call__(self, record: Record, context: Context) -> Verdict:
        """The bare judgement of the rule's function."""
        return self.function(record, context)

    @property
    def owners(self) -> tuple[str, ...]:
        """The responsible departments (责任科室) that the rule's clauses name, each once."""
        return tuple(dict.fromkeys(owner for clause in self.clauses for owner in clause.owners))

    def not_owed_by(self, authority: Authority) -> Verdict | None:
        """Why an authority does not owe what the rule asks for; None where it does."""
        if authority.kind not in self.owed_by:
            bearers = "、".join(kind.chinese for kind in AuthorityKind if kind in self.owed_by)
            return inapplicable(f"该要求由{bearers}承担，{authority.name}属于{authority.kind.chinese}")
        if self.functions and not self.functions.intersection(authority.functions):
            return inapplicable(f"{authority.name}没有该要求所涉的职能（{'、'.join(sorted(self.functions))}）")
        return None

    def out_of_force(self, record: Record, as_of: date) -> Verdict | None:
        """Why the rule's text does not reach a record's day; None where it does.

        A record that has no day of its own, such as the authority, is reached from the day the text is in force.
        """
        day = record.governing_date
        if day is None:
            return None if self.since <= as_of else inapplicable(partial(_not_yet_in_force, self, as_of))
        if self.since <= day and (self.until is None or day <= self.until):
            return None
        return inapplicable(partial(_not_in_force, self, day))

    def blocked(self, record: Record, bench: Bench) -> Verdict | None:
        """The verdict that keeps the rule's function from being asked; None where it is asked."""
        blocked = self.out_of_force(record, bench.as_of)
        if blocked is not None:
            return blocked
        missing = tuple(name for name in self.needs if getattr(record, name) is None)
        return _missing(record, bench, MissingFacts(*missing, of=record.id)) if missing else None

    def parameters_read(self, record: Record, bench: Bench) -> tuple[Parameter[typing.Any], ...]:
        """The parameters that the rule reads for a record: it is asked again, and gives the same answer.

        All that it says it uses where it breaks, none where it is not asked.
        """
        if self.not_owed_by(bench.dossier.authority) or record in bench.dossier.not_yet or self.blocked(record, bench):
            return ()
        context, read = Context.recording(bench, self, record)
        try:
            self.function(record, context)
        except (MissingFacts, CalendarGap):
            return tuple(read)
        except Exception:  # noqa: BLE001 (how it breaks stands in its verdict)
            return self.uses
        return tuple(read)

    def judge(self, record: Record, bench: Bench, ask: RuleFunction | None = None) -> Verdict:
        """Exactly one verdict, whatever the rule does.

        Facts that are not on record and an unpublished holiday arrangement become `cannot_tell`; any other exception
        becomes `error`.

        Args:
            record: a record of the rule's subject, as it stood on the bench's day.
            bench: the dossier, calendar and layers.
            ask: calls the rule; a hook may wrap it. None calls it directly.
        """
        blocked = self.blocked(record, bench)
        if blocked is not None:
            return blocked
        try:
            return _one_verdict((ask or self.function)(record, Context(bench, self, record)))
        except MissingFacts as error:
            return _missing(record, bench, error)
        except CalendarGap as error:
            says = partial(_unpublished, error.known_until)
            return Verdict(outcome=Outcome.CANNOT_TELL, says=says, why=Why.CALENDAR_UNPUBLISHED)
        except Exception as error:  # noqa: BLE001 (a broken rule must not hide the others)
            return self._crashed(record, error)

    def _crashed(self, record: Record, error: Exception) -> Verdict:
        frames = traceback.extract_tb(error.__traceback__)[1:]
        exception = f"{type(error).__name__}: {error}"
        place = f"规则{self.code}（{self.pack} {self.pack_version}）检查{record.record_title}{record.id}"
        crash = Crash(
            pack=self.pack,
            version=self.pack_version,
            exception=exception,
            trace=tuple(f"{PurePath(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames),
        )
        return Verdict(outcome=Outcome.ERROR, says=f"{place}时出错：{exception}", crash=crash)


def make_rule(
    function: RuleFunction,
    *,
    code: str,
    title: str,
    pack: str,
    prefix: str,
    pack_version: str,
    source: Source,
    clauses: Iterable[str],
    citations: Iterable[Citation] = (),
    uses: Iterable[Parameter[typing.Any]] = (),
    needs: Iterable[str] = (),
    severity: Severity = Severity.ERROR,
    stages: Iterable[Stage] = (Stage.AUDIT,),
    functions: str | Iterable[str] = (),
    since: date | None = None,
    until: date | None = None,
    version: int = 1,
) -> Rule:
    """Build a rule from a decorated function; see `RulePack.rule`.

    Raises:
        PackError: the metadata is wrong; the message names the function and the cure.
    """
    where = f"rule {code} ({getattr(function, '__module__', '?')}.{getattr(function, '__name__', '?')})"
    form = _CODE.fullmatch(code)
    if form is None:
        raise PackError(f"{where}: a code is two to five capital letters and four digits, such as XZ2307")
    if form[1] != prefix:
        raise PackError(f"{where}: the codes of pack {pack!r} begin with {prefix}")
    if not _CHINESE.search(title) or not 4 <= len(title) <= 20:  # noqa: PLR2004 (a heading's length)
        raise PackError(f"{where}: the title {title!r} is not 4 to 20 characters of Chinese that name the fault")
    subject = _subject(function, where)
    unknown = [name for name in needs if name not in facts_of(subject)]
    if unknown:
        raise PackError(f"{where}: needs names {', '.join(unknown)}, which {subject.__name__} has no field for")
    try:
        found = tuple(source.clause(clause) for clause in clauses)
    except PackError as error:
        raise PackError(f"{where}: {error}") from error
    if not found:
        raise PackError(f"{where}: names no clause; give the clause of {source.title} it checks")
    return Rule(
        code=code,
        name=function.__name__.replace("_", "-"),
        title=title,
        severity=severity,
        pack=pack,
        pack_version=pack_version,
        source=source,
        clauses=found,
        citations=tuple(citations) or tuple(dict.fromkeys(source.cite(clause.place or clause.id) for clause in found)),
        subject=subject,
        uses=tuple(uses),
        needs=tuple(needs),
        stages=frozenset(stages),
        owed_by=frozenset[AuthorityKind].union(*(clause.owed_by for clause in found)),
        functions=frozenset((functions,) if isinstance(functions, str) else functions),
        since=since or source.in_force_from,
        until=until or source.in_force_until,
        version=version,
        page=_page(function, where),
        function=function,
    )


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


def _one_verdict(answer: object) -> Verdict:
    if isinstance(answer, Verdict):
        if answer.outcome not in _QUIET and callable(answer.says):
            answer.says()  # a sentence that cannot be made is the rule's fault, and shows while the rule is judged
        return answer
    found = repr(answer) if answer is None or isinstance(answer, (bool, int, str)) else f"a {type(answer).__name__}"
    raise TypeError(f"the rule returned {found}; it has to return exactly one Verdict")


def _missing(record: Record, bench: Bench, error: MissingFacts) -> Verdict:
    """The verdict on facts that are not on record: inapplicable where they only lie after the day of the check."""
    facts = error.facts
    if facts and all(_lies_ahead(fact, record, bench, error.of) for fact in facts):
        return inapplicable(partial(_not_happened, record, bench, facts))
    return missing_facts(partial(_not_recorded, record, bench, facts), *facts)


def _lies_ahead(fact: str, record: Record, bench: Bench, of: str | None) -> bool:
    masked = bench.dossier.masked
    if of is not None:
        return fact in masked.get(of, ())
    if fact == START:
        return record.id in masked
    if hasattr(record, fact):
        return fact in masked.get(record.id, ())
    return any(fact in masked.get(other.id, ()) for other in bench.dossier.pointing_to(record.id))


def _not_happened(record: Record, bench: Bench, facts: tuple[str, ...]) -> str:
    return f"截至检查日尚未发生：{_titles(record, bench, facts)}"


def _not_recorded(record: Record, bench: Bench, facts: tuple[str, ...]) -> str:
    return f"未登记{_titles(record, bench, facts)}，无法判断"


def _titles(record: Record, bench: Bench, facts: tuple[str, ...]) -> str:
    """The Chinese titles of facts: of the record's own, else of those of the records around it."""
    around = dict.fromkeys(map(type, (record, *bench.dossier.pointing_to(record.id), *bench.dossier)))
    titles: dict[str, str] = {}
    for kind in around:
        titles = titles_within(kind) | titles
    return "、".join(titles.get(name, name) for name in facts)


def _not_in_force(rule: Rule, day: date) -> str:
    until = f"至{chinese_day(rule.until)}" if rule.until else "起"
    return f"适用日{chinese_day(day)}不在{rule.source.title}的适用期间（{chinese_day(rule.since)}{until}）"


def _not_yet_in_force(rule: Rule, as_of: date) -> str:
    return f"检查日{chinese_day(as_of)}早于{rule.source.title}的适用期间（{chinese_day(rule.since)}起）"


def _unpublished(known_until: date) -> str:
    return f"届满日取决于尚未公布的放假安排（现有安排至{chinese_day(known_until)}），暂不能判断"
