"""Checks on a pack as a whole: that it is found, and that its codes and record types are its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import version

from zwgk.conformance.examined import Examined
from zwgk.conformance.wording import is_chinese
from zwgk.contradictions import contradictions
from zwgk.errors import RecordError
from zwgk.hookspecs import PROJECT
from zwgk.packs import RulePack
from zwgk.records import Record, check_record_type, facts_of

_PREFIX = re.compile(r"[A-Z]{2,5}")
_KIND = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def has_one_prefix(one: Examined) -> Iterator[str]:
    """The prefix is two to five capital letters."""
    prefix = one.pack.prefix
    if not _PREFIX.fullmatch(prefix):
        yield f"the prefix {prefix!r} is not two to five capital letters; pass one such as prefix='FOI'"


def has_codes_of_its_own(one: Examined) -> Iterator[str]:
    """No other installed pack claims one of its codes, or its prefix."""
    own = {examined.rule.code for examined in one.rules}
    for other in one.others:
        both = sorted(own & {rule.code for rule in other.rules})
        if both or other.prefix == one.pack.prefix:
            claimed = ", ".join(both) or f"the prefix {other.prefix}"
            yield f"{_named(other)} claims {claimed} too; give one of the packs another prefix, or uninstall one"


def names_each_rule_once(one: Examined) -> Iterator[str]:
    """No two rules have one name."""
    for name, count in Counter(examined.rule.name for examined in one.rules).items():
        if count > 1:
            codes = ", ".join(examined.rule.code for examined in one.rules if examined.rule.name == name)
            yield f"{codes} are all named {name!r}; name each function for the fault that it alone finds"


def is_found_by_its_entry_point(one: Examined) -> Iterator[str]:
    """The distribution it comes in is installed, and an entry point of it leads to a plugin that brings the pack."""
    pack = one.pack
    if one.distribution is None:
        yield f"the distribution {pack.distribution!r} is not installed; install it, or mend distribution="
        return
    points = [point.name for point in one.distribution.entry_points.select(group=PROJECT)]
    if not points:
        yield (
            f"{pack.distribution} has no entry point of zwgk, so that nobody finds it; write {pack.name} = "
            f'"{pack.package}" under [project.entry-points.{PROJECT}] in pyproject.toml, and install it again'
        )
    elif not set(points) & set(one.brought_by):
        told = [f" ({problem.problem})" for problem in one.plugins.problems if problem.plugin in points]
        yield (
            f"the plugin {', '.join(points)} does not bring it{''.join(told)}; "
            "list the pack in zwgk_rule_packs, and mark that function with @hookimpl"
        )


def has_the_version_of_its_distribution(one: Examined) -> Iterator[str]:
    """The pack's version is that of the distribution it comes in."""
    if one.distribution is not None and one.distribution.version != one.pack.version:
        yield (
            f"it says version {one.pack.version!r}, and {one.pack.distribution} is {one.distribution.version!r}; "
            "pass distribution= alone, and the version is read from it"
        )


def says_which_zwgk_it_needs(one: Examined) -> Iterator[str]:
    """The distribution depends on zwgk, from one version to below another."""
    if one.distribution is None:
        return
    needs = [re.sub(r"\s", "", need) for need in one.distribution.requires or () if re.match(r"zwgk\b(?!-)", need)]
    text = ",".join(needs)
    if not needs or not (re.search(r">=|~=|==", text) and re.search(r"<|~=|==", text)):
        major, minor, *_ = version("zwgk").split(".")
        yield (
            f"{one.pack.distribution} asks for {text or 'no zwgk at all'}; write "
            f'dependencies = ["zwgk>={major}.{minor},<{major}.{int(minor) + 1}"], the versions it is tested with'
        )


def points_to_rules_that_exist(one: Examined) -> Iterator[str]:
    """Codes of rules that its clauses and rules point to exist, where the packs they belong to are installed."""
    packs = (one.pack, *one.others)
    known = {rule.code for pack in packs for rule in pack.rules}
    prefixes = {pack.prefix for pack in packs}
    pointers = [(f"clause {clause.id}", "implemented_by", clause.implemented_by) for clause in one.pack.clauses]
    for rule in one.pack.rules:
        pointers += [(rule.code, "same_as", tuple(rule.same_as)), (rule.code, "replaces", tuple(rule.replaces))]
    pointers += [("the pack", "silence", (silence.code,)) for silence in one.pack.silences]
    for who, how, codes in pointers:
        for code in sorted(codes):
            if code not in known and code.rstrip("0123456789") in prefixes:
                yield f"{who}: {how} names {code}, which no installed pack has; mend the code or take it out"


def contradicts_no_other_pack(one: Examined) -> Iterator[str]:
    """What it sets, replaces and silences can hold beside what the other installed packs say."""
    for contradiction in contradictions((one.pack, *one.others)):
        if one.pack in contradiction.packs:
            yield str(contradiction)


def brings_sound_record_types(one: Examined) -> Iterator[str]:
    """The record types its plugin brings can be filed, and people can read what each field means."""
    for kind in one.listed_types:
        try:
            record_type = check_record_type(kind)
        except RecordError as error:
            yield str(error)
            continue
        yield from _problems_of_words(record_type)
        if one.plugins.record_types.get(record_type.record_kind) is not record_type:
            yield f"the record kind {record_type.record_kind!r} is another plugin's; give yours another name"


def judges_known_record_types(one: Examined) -> Iterator[str]:
    """Every rule judges a record type that can be filed: one of zwgk's own, or one that a plugin brings."""
    known = tuple(one.plugins.record_types.values())
    for examined in one.rules:
        subject = examined.rule.subject
        if not any(issubclass(kind, subject) for kind in known):
            yield (
                f"{examined.rule.code} judges {subject.__name__}, which no plugin brings, so that it is never asked; "
                "list the type in zwgk_record_types"
            )


def _problems_of_words(kind: type[Record]) -> Iterator[str]:
    where = kind.__name__
    if not _KIND.fullmatch(kind.record_kind):
        yield f"{where}: the kind {kind.record_kind!r} is not kebab-case; write one such as 'market-notice'"
    if not is_chinese(kind.record_title):
        yield f"{where}: the title {kind.record_title!r} is not Chinese; reports and ledgers show it"
    for name, described in facts_of(kind).items():
        if not is_chinese(described.title) or not is_chinese(described.meaning):
            yield (
                f"{where}.{name}: the title {described.title!r} or the meaning {described.meaning!r} is not Chinese; "
                "write fact('标题', '应当怎样填写')"
            )


def _named(pack: RulePack) -> str:
    return f"pack {pack.name!r}" + (f" of {pack.distribution}" if pack.distribution else "")


PACK_CHECKS = (
    has_one_prefix,
    has_codes_of_its_own,
    names_each_rule_once,
    points_to_rules_that_exist,
    contradicts_no_other_pack,
    brings_sound_record_types,
    judges_known_record_types,
)
DISTRIBUTION_CHECKS = (
    is_found_by_its_entry_point,
    has_the_version_of_its_distribution,
    says_which_zwgk_it_needs,
)
"""Checks on a pack that names the distribution it comes in."""
