"""Rules that go on under the text that follows their own."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk.declarations import make_rule
from zwgk.rules import Rule
from zwgk.sources import Source


def renewed_code(rule: Rule, prefix: str) -> str:
    """The rule's digits under another pack's prefix."""
    return prefix + rule.code.removeprefix(rule.code.rstrip("0123456789"))


def renewed_rule(rule: Rule, *, pack: str, prefix: str, pack_version: str, sources: Sequence[Source]) -> Rule | None:
    """A rule of the text before as one of the text that follows; None where none of its clauses is left.

    Args:
        rule: the rule.
        pack: the name of the new pack.
        prefix: the letters its codes begin with.
        pack_version: its version.
        sources: its texts.
    """
    texts = {clause.id: source for source in sources for clause in source.clauses}
    clauses = [clause.id for clause in rule.clauses if clause.id in texts]
    if not clauses:
        return None
    before = rule.source
    cited = [citation for citation in rule.citations if citation.source != before]
    cited += dict.fromkeys(texts[one].cite(texts[one].clause(one).place or one) for one in clauses)
    return make_rule(
        rule.function,
        code=renewed_code(rule, prefix),
        title=rule.title,
        pack=pack,
        prefix=prefix,
        pack_version=pack_version,
        sources=sources,
        clauses=clauses,
        citations=cited,
        uses=rule.uses,
        needs=rule.needs,
        severity=rule.severity,
        stages=rule.stages,
        functions=rule.functions,
        same_as=rule.same_as,
        replaces=rule.replaces,
        waivable=rule.waivable,
        since=None if rule.since == before.in_force_from else rule.since,
        until=None if rule.until == before.in_force_until else rule.until,
        version=rule.version,
    )
