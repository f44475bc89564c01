"""What `zwgk packs` lists: where each pack comes from, what it checks, and what it changes in the rules of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from zwgk.packs import RulePack
from zwgk.parameters import Layers, Override
from zwgk.plugins import PluginOrigin, Plugins
from zwgk.records import Record
from zwgk.rules import Rule
from zwgk.set_aside import SettingAside, settings_aside
from zwgk.terminal import Item, heading, indented, line, table

_HEADINGS = ("规则包", "版本", "来源", "依据文本", "适用地区", "规则", "条款")


def packs_shown(plugins: Plugins) -> Iterator[Item]:
    """The packs as a table, then what each of them brings and changes, then what cannot be used."""
    rows = [
        (
            pack.name,
            pack.version,
            _where_from(pack, plugins),
            pack.source.title + (f"等{len(pack.sources)}件" if len(pack.sources) > 1 else ""),
            "、".join(pack.authorities) or pack.region or "全国",
            str(len(pack.rules)),
            str(len(pack.clauses)),
        )
        for pack in plugins.packs
    ]
    yield table(_HEADINGS, rows, right=(5, 6))
    rules = {rule.code: rule for pack in plugins.packs for rule in pack.rules}
    for pack in plugins.packs:
        changes = tuple(_changes(pack, plugins, rules))
        if changes:
            yield line("")
            yield heading(pack.name)
            yield from (indented(one) for one in changes)
    for title, problems in (("互相矛盾", plugins.contradictions), ("未能装入", plugins.problems)):
        if problems:
            yield line("")
            yield heading(f"{title}（{len(problems)}项）")
            yield from (indented(line(str(one))) for one in problems)


def _changes(pack: RulePack, plugins: Plugins, rules: dict[str, Rule]) -> Iterator[Item]:
    kinds = _record_types(pack, plugins)
    if kinds:
        yield line(f"增加的记录类型：{'、'.join(one.record_title for one in kinds)}")
    if pack.overrides:
        yield line("另定的数值：")
        yield indented(table(("", ""), [_value_row(one) for one in pack.overrides]))
    aside = _settings(pack)
    if aside:
        yield line("代替或停止检查的规则：")
        yield indented(table(("", ""), [_rule_row(one, rules) for one in aside]))


def _value_row(one: Override[Any]) -> tuple[str, str]:
    became = _became(one) + ("，依授权放宽" if one.loosens_by_authority else "")
    return one.parameter.title, f"{became}\n{one.citation}，{_period(one.since, one.until)}"


def _became(override: Override[Any]) -> str:
    """The value of the text on the first day that both hold, and the local one; this alone where they never do."""
    parameter = override.parameter
    first = max(override.since, parameter.values[0].since)
    if first > override.until:
        return parameter.shown(override.value)
    return Layers([override]).resolve(parameter, first).provenance


def _rule_row(one: SettingAside, rules: dict[str, Rule]) -> tuple[str, str]:
    known = rules.get(one.code)
    how = f"停止检查：{one.reason}" if one.by is None else f"由{one.by.code} {one.by.title}代替"
    articles = "、".join(map(str, one.citations))
    named = f"{one.code} {known.title}" if known else f"{one.code}（未安装）"
    return named, f"{how}\n{articles}，{_period(one.since, one.until)}"


def _period(since: date, until: date) -> str:
    return f"{since}起" if until == date.max else f"{since}至{until}"


def _settings(pack: RulePack) -> list[SettingAside]:
    return [one for _, ones in sorted(settings_aside([pack]).items()) for one in ones]


def _record_types(pack: RulePack, plugins: Plugins) -> list[type[Record]]:
    """The record types that the pack's plugin adds."""
    origin = plugins.pack_origins[pack.name]
    return [plugins.record_types[kind] for kind, one in sorted(plugins.record_origins.items()) if one == origin]


def _where_from(pack: RulePack, plugins: Plugins) -> str:
    return pack.distribution or plugins.pack_origins[pack.name].distribution or _file(pack, plugins)


def _file(pack: RulePack, plugins: Plugins) -> str:
    """The name of the file of a plugin that no distribution brings."""
    origin = plugins.pack_origins[pack.name]
    file = getattr(plugins.manager.get_plugin(origin.plugin), "__file__", None)
    return "" if origin.distribution or not file else Path(file).name


def pack_rows(plugins: Plugins) -> list[dict[str, object]]:
    """The packs as `zwgk packs --format json` gives them, then those that are left out, in rows without a name."""
    rows = [_row(pack, plugins) for pack in plugins.packs]
    bringing = set(plugins.pack_origins.values())
    without = dict.fromkeys(one.origin for one in plugins.problems if one.origin not in bringing)
    return [*rows, *(_row_without_pack(origin, plugins) for origin in without)]


def _problems(origin: PluginOrigin, plugins: Plugins) -> list[str]:
    return [str(one) for one in plugins.problems if one.origin == origin]


def _row(pack: RulePack, plugins: Plugins) -> dict[str, object]:
    known = {rule.code for one in plugins.packs for rule in one.rules}
    aside = _settings(pack)
    origin = plugins.pack_origins[pack.name]
    return {
        "name": pack.name,
        "version": pack.version,
        "distribution": pack.distribution or origin.distribution or None,
        "plugin": origin.plugin,
        "file": _file(pack, plugins) or None,
        "source": pack.source.title,
        "region": pack.region or None,
        "authorities": list(pack.authorities),
        "rules": len(pack.rules),
        "sources": [str(source) for source in pack.sources],
        "clauses": len(pack.clauses),
        "record_types": [one.record_kind for one in _record_types(pack, plugins)],
        "overrides": [_override(one) for one in pack.overrides],
        "replaces": [_aside(one, known) for one in aside if one.by],
        "silences": [_aside(one, known) for one in aside if not one.by],
        "contradictions": [str(one) for one in plugins.contradictions if pack in one.packs],
        "problems": _problems(origin, plugins),
    }


def _override(one: Override[Any]) -> dict[str, object]:
    return {
        "parameter": one.parameter.name,
        "title": one.parameter.title,
        "value": one.parameter.shown(one.value),
        "layer": one.layer,
        "provenance": _became(one),
        "citation": str(one.citation),
        "loosens_by_authority": one.loosens_by_authority,
        **_days(one.since, one.until),
    }


def _aside(one: SettingAside, known: Iterable[str]) -> dict[str, object]:
    return {
        "rule": one.code,
        "installed": one.code in known,
        "by": one.by.code if one.by else None,
        "reason": one.reason or None,
        "citations": [str(citation) for citation in one.citations],
        **_days(one.since, one.until),
    }


def _days(since: date, until: date) -> dict[str, object]:
    return {"since": since.isoformat(), "until": None if until == date.max else until.isoformat()}


def _row_without_pack(origin: PluginOrigin, plugins: Plugins) -> dict[str, object]:
    return {
        "name": None,
        "version": origin.version or None,
        "distribution": origin.distribution or None,
        "plugin": origin.plugin,
        "problems": _problems(origin, plugins),
    }
