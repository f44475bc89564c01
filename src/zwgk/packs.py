"""A rule pack: the rules of one legal text, with its clause table."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeVar

from zwgk.declarations import make_rule
from zwgk.division_codes import division_code_problem, lies_in
from zwgk.errors import PackError
from zwgk.local_values import local_value
from zwgk.parameters import Override, Parameter
from zwgk.records import Authority
from zwgk.renewals import renewed_code, renewed_rule
from zwgk.rule_codes import codes_of_other_packs
from zwgk.rules import Rule, RuleFunction, Severity, Stage
from zwgk.silenced_rules import SilencedRule, silenced_rules
from zwgk.sources import Citation, Clause, Source, refuse_double_ids

T = TypeVar("T")


class RulePack:
    """The rules of one legal text (规则包).

    A pack declares its rules with the `rule` decorator, in the module that makes the pack or in the section modules it
    names; the sections load when somebody asks for the rules.

    Attributes:
        name: how the command line and reports call it, such as ``xuanzhou``.
        prefix: the capital letters its codes begin with.
        source: the text it checks, with the clause table; the first of several.
        sources: every text it checks: `source`, then the texts around it that its rules check as well.
        region: the administrative division code (行政区划代码) it binds; empty for the whole country.
        authorities: the ids of the only authorities it binds; empty for every authority of the region.
        package: the package that holds the section modules.
        sections: the section modules, each with its cases in a TOML file of the same name.
        version: the version of the distribution it comes in.
    """

    def __init__(
        self,
        name: str,
        *,
        prefix: str,
        source: Source,
        others: Iterable[Source] = (),
        region: str = "",
        authorities: Iterable[str] = (),
        package: str = "",
        sections: Iterable[str] = (),
        distribution: str = "",
        version: str = "",
    ) -> None:
        """Describe the pack; give the distribution it is installed from, or a version where it has none.

        Raises:
            PackError: it has neither a distribution that is installed nor a version, sections without a package, two
                clauses or texts of one id, or a region that is no division code.
        """
        self.name, self.prefix, self.region = name, prefix, region
        self.authorities = tuple(authorities)
        self.source, self.sources = source, (source, *others)
        self.package, self.sections = package, tuple(sections)
        self.distribution = distribution
        self.version = version or _installed_version(name, distribution)
        refuse_double_ids(self.sources, where=f"pack {name!r}")
        if self.sections and not package:
            raise PackError(f"pack {name!r} names sections but no package; pass package=__name__")
        if region and (problem := division_code_problem(region)):
            raise PackError(f"pack {name!r}: {problem}")
        self._rules: dict[str, Rule] = {}
        self._overrides: list[Override[Any]] = []
        self._silences: list[SilencedRule] = []
        self._is_loaded = False
        self._follows: RulePack | None = None

    def rule(
        self,
        code: str,
        *,
        clause: str | Iterable[str],
        title: str,
        citations: Iterable[Citation] = (),
        uses: Iterable[Parameter[Any]] = (),
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
    ) -> Callable[[RuleFunction], Rule]:
        """Declare a function as a rule of this pack.

        The record type is read from the function's first annotation, the name from the function, the page from its
        docstring.

        Args:
            code: the pack's prefix and four digits.
            clause: the id or ids of the clauses it checks.
            title: the fault it finds, in 4 to 20 characters of Chinese.
            citations: what it rests on; by default its clauses.
            uses: the parameters it reads.
            needs: facts of the record without which it cannot tell.
            severity: how binding the text's words are.
            stages: when it can be asked.
            functions: the functions (职能) that owe it; empty for every authority.
            same_as: codes of other rules, of any pack, that ask the same of the same record type. Where both are
                installed the stricter verdict stands, and its finding cites both texts.
            replaces: codes of rules of other packs that this one stands in for. For the authorities this pack binds
                they are inapplicable on the records that this rule judges; it needs the same record type.
            waivable: whether a waiver (豁免) may stand beside its failures.
            since: the first governing date it applies to; by default the source's.
            until: the last governing date; by default the source's.
            version: raised when the rule changes its meaning.

        Raises:
            PackError: the metadata is wrong; the message names the function and the cure.
        """

        def declare(function: RuleFunction) -> Rule:
            made = make_rule(
                function,
                code=code,
                title=title,
                pack=self.name,
                prefix=self.prefix,
                pack_version=self.version,
                sources=self.sources,
                clauses=(clause,) if isinstance(clause, str) else clause,
                citations=citations,
                uses=uses,
                needs=tuple(needs),
                severity=severity,
                stages=stages,
                functions=functions,
                same_as=same_as,
                replaces=replaces,
                waivable=waivable,
                since=since,
                until=until,
                version=version,
            )
            if code in self._rules:
                where = f"rule {code} ({function.__module__}.{function.__name__})"
                raise PackError(f"{where}: is declared twice in pack {self.name!r}; give each rule its own code")
            self._rules[code] = made
            return made

        return declare

    def override(
        self,
        parameter: Parameter[T],
        value: T,
        citation: Citation,
        *,
        layer: str = "",
        since: date | None = None,
        until: date | None = None,
        loosens_by_authority: bool = False,
    ) -> None:
        """Set a parameter for the authorities this pack binds; it may only become stricter.

        Several values of one parameter each have their days.

        Args:
            parameter: the parameter of another pack.
            value: the local value.
            citation: the local text that sets it.
            layer: who set it, as findings name it; by default the issuer of the pack's text.
            since: the first day it holds; by default the source's.
            until: the last day; by default the source's.
            loosens_by_authority: True where the cited text allows a less strict value.

        Raises:
            PackError: the value is less strict than the parameter's on its first day, without authority; or it ends
                before it begins.
        """
        self._overrides.append(
            local_value(
                parameter,
                value,
                citation,
                pack=self.name,
                layer=layer or self.source.issuer,
                since=since or self.source.in_force_from,
                until=until or self.source.in_force_until or date.max,
                loosens_by_authority=loosens_by_authority,
            )
        )

    def silence(
        self,
        codes: str | Iterable[str],
        citation: Citation,
        *,
        reason: str,
        since: date | None = None,
        until: date | None = None,
    ) -> None:
        """Take rules of other packs off the authorities this pack binds; they are inapplicable there, with the reason.

        Args:
            codes: the code of the rule, or of several.
            citation: the article that says they are not asked.
            reason: why, as a Chinese phrase without a full stop; findings quote it.
            since: the first governing day; by default the cited text's.
            until: the last governing day; by default the cited text's.

        Raises:
            PackError: a code is none or one of the own pack, the citation names no place, or the reason is no Chinese.
        """
        others = codes_of_other_packs(codes, prefix=self.prefix, where=f"pack {self.name!r} silences")
        self._silences += silenced_rules(others, citation, reason=reason, since=since, until=until)

    def renewed(
        self,
        name: str,
        *,
        prefix: str,
        source: Source,
        others: Iterable[Source] = (),
        package: str = "",
        sections: Iterable[str] = (),
        distribution: str = "",
        version: str = "",
    ) -> RulePack:
        """The pack of the text that follows this pack's, with the rules whose clauses the new text still has.

        The rules judge the records of the new text's days, and keep their digits under the new prefix. Both packs can
        be installed side by side. What the new text sets otherwise is set by `override`; its new clauses get new rules.

        Args:
            name: the new pack's name.
            prefix: the capital letters its codes begin with, other than this pack's.
            source: the new text, made by `Source.renewed`.
            others: the texts around it whose clauses the new pack checks as well.
            package: the package that holds the new pack's own section modules.
            sections: those modules.
            distribution: the distribution the new pack comes in.
            version: its version, where it has no distribution.

        Raises:
            PackError: the prefix is this pack's, or no version is known.
        """
        if prefix == self.prefix:
            raise PackError(f"pack {name!r} needs a prefix of its own; {prefix} is that of {self.name!r}")
        made = RulePack(
            name,
            prefix=prefix,
            source=source,
            others=others,
            region=self.region,
            authorities=self.authorities,
            package=package,
            sections=sections,
            distribution=distribution,
            version=version,
        )
        made._follows = self
        return made

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule, by code; loads the section modules."""
        self._load()
        return tuple(self._rules[code] for code in sorted(self._rules))

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of all its texts, in the order of the texts."""
        return tuple(clause for source in self.sources for clause in source.clauses)

    @property
    def overrides(self) -> tuple[Override[Any], ...]:
        """The parameters it sets for the authorities it binds; loads the section modules."""
        self._load()
        return tuple(self._overrides)

    @property
    def silences(self) -> tuple[SilencedRule, ...]:
        """The rules of other packs that it silences; loads the section modules."""
        self._load()
        return tuple(self._silences)

    def binds(self, authority: Authority) -> bool:
        """Whether it binds an authority; one that names no region is bound by the packs of every region.

        A code that ends in pairs of zeros names a city or province, and binds everything inside it. Where the pack
        names authorities it binds only those.
        """
        if self.authorities and authority.id not in self.authorities:
            return False
        return not authority.region or lies_in(authority.region, self.region)

    def _load(self) -> None:
        if self._is_loaded:
            return
        for section in self.sections:
            before = self._rules.copy(), self._overrides.copy(), self._silences.copy()
            try:
                importlib.import_module(f"{self.package}.{section}")
            except BaseException:
                self._rules, self._overrides, self._silences = before  # who asks again gets the same error
                raise
        if self._follows is not None:
            followed, self._follows = self._follows, None
            for rule in followed.rules:
                self._renew(rule)
        self._is_loaded = True

    def _renew(self, rule: Rule) -> None:
        """Take over a rule of the text before, unless its clauses are gone or a rule of that code is declared."""
        if renewed_code(rule, self.prefix) not in self._rules:
            made = renewed_rule(
                rule, pack=self.name, prefix=self.prefix, pack_version=self.version, sources=self.sources
            )
            if made is not None:
                self._rules[made.code] = made

    def __repr__(self) -> str:
        return f"<RulePack {self.name!r} {self.version}>"


def _installed_version(name: str, distribution: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # slow to import

    if not distribution:
        raise PackError(f"pack {name!r} has no version; pass distribution='zwgk-{name}' or version='0.1'")
    try:
        return version(distribution)
    except PackageNotFoundError as error:
        raise PackError(f"pack {name!r} comes from {distribution!r}, which is not installed; install it") from error
