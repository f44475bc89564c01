"""What the plugins offer, without what is wrong or contradicts what an earlier plugin offers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import attrs
import pluggy

from zwgk.errors import RecordError
from zwgk.packs import RulePack
from zwgk.plugins.calls import BUILTINS, HookCalls, Raised, told
from zwgk.plugins.problems import PluginOrigin, PluginProblem
from zwgk.plugins.wording import described, listed, raised
from zwgk.records import RECORD_TYPES, Record, check_record_type

T = TypeVar("T")

OFFERED_BY_NAME = {
    "zwgk_readers": ("reader", "file suffix"),
    "zwgk_reporters": ("report format", "name"),
    "zwgk_executors": ("executor", "URL scheme"),
}
"""What a hook offers by name, and what the name is."""


@attrs.frozen
class PackOffer:
    """A pack, and the plugin that brings it."""

    pack: RulePack
    origin: PluginOrigin

    def __str__(self) -> str:
        return f"pack {self.pack.name!r} of {self.origin}"


class Offers:
    """Collects what the plugins offer; what is left out stands in `problems`."""

    def __init__(self, calls: HookCalls) -> None:
        """Collect by these calls."""
        self._calls = calls
        self.problems: list[PluginProblem] = []
        self.record_origins: dict[str, PluginOrigin] = {}

    def record_types(self) -> dict[str, type[Record]]:
        """The record types by kind."""
        found: dict[str, tuple[PluginOrigin, type[Record]]] = {
            kind.record_kind: (PluginOrigin(BUILTINS), kind) for kind in RECORD_TYPES
        }
        for implementation, kind in self._listed("zwgk_record_types", type, "record types"):
            origin = self._calls.origin(implementation)
            part = f"record type {kind.__name__}"
            try:
                record_type = check_record_type(kind)
            except RecordError as error:
                self.problems.append(PluginProblem(origin, str(error), part, "zwgk_record_types"))
                continue
            owner = found.get(record_type.record_kind)
            if owner is not None:
                text = _clash(f"the kind {record_type.record_kind!r}", origin, owner[0])
                self.problems.append(PluginProblem(origin, text, part, "zwgk_record_types"))
                continue
            found[record_type.record_kind] = (origin, record_type)
            self.record_origins[record_type.record_kind] = origin
        return {name: kind for name, (_, kind) in sorted(found.items())}

    def packs(self) -> tuple[PackOffer, ...]:
        """The rule packs by name."""
        found: dict[str, PackOffer] = {}
        codes: dict[str, PackOffer] = {}
        for implementation, pack in self._listed("zwgk_rule_packs", RulePack, "rule packs"):
            offer = PackOffer(pack, self._calls.origin(implementation))
            try:
                rules = pack.rules
            except (Exception, SystemExit) as error:  # noqa: BLE001 (whatever a section raises, the rest works)
                self._leave_out(offer, f"its rules cannot be loaded: {raised(error)}; mend them, or uninstall it")
                continue
            clashes = []
            if pack.name in found:
                clashes.append(_clash(f"the name {pack.name!r}", offer.origin, found[pack.name].origin))
            taken: dict[str, list[str]] = {}
            for rule in rules:
                if rule.code in codes:
                    taken.setdefault(codes[rule.code].pack.name, []).append(rule.code)
            for name, doubled in sorted(taken.items()):
                several = len(doubled) > 1
                what = f"the {'codes' if several else 'code'} {listed(doubled)}"
                clashes.append(_clash(what, offer.origin, found[name].origin, holder=found[name], several=several))
            if clashes:
                self._leave_out(offer, "; ".join(clashes))
                continue
            found[pack.name] = offer
            codes |= {rule.code: offer for rule in rules}
        return tuple(offer for _, offer in sorted(found.items()))

    def named(self, hook: str) -> dict[str, Any]:
        """What a hook offers by name."""
        thing, called = OFFERED_BY_NAME[hook]
        found: dict[str, tuple[PluginOrigin, object]] = {}
        for implementation, offers in self._answers(hook):
            if not isinstance(offers, Mapping):
                self._wrong(implementation, hook, f"it gave {described(offers)}; return a mapping by {called}")
                continue
            origin = self._calls.origin(implementation)
            for name, offer in offers.items():
                part = f"{thing} {name!r}"
                if name in found:
                    text = _clash(f"the {called} {name!r}", origin, found[name][0])
                    self.problems.append(PluginProblem(origin, text, part, hook))
                elif not callable(offer) or not _may_name(hook, name):
                    text = f"it lists {described(offer)} under {name!r}; list functions by {called}"
                    self._wrong(implementation, hook, text, part)
                else:
                    found[name] = (origin, offer)
        return {name: offer for name, (_, offer) in sorted(found.items())}

    def _answers(self, hook: str) -> Iterator[tuple[pluggy.HookImpl, object]]:
        """Each plugin's answer to a collecting hook; a plugin whose hook raises is reported."""
        for implementation, answer in self._calls.each(hook):
            if isinstance(answer, Raised):
                self._wrong(implementation, hook, f"it {answer}; mend it, or uninstall the plugin")
            else:
                yield implementation, answer

    def _listed(self, hook: str, wanted: type[T], called: str) -> Iterator[tuple[pluggy.HookImpl, T]]:
        """What the plugins list, one by one; anything else than a list of the wanted is reported."""
        for implementation, answer in self._answers(hook):
            if not isinstance(answer, (list, tuple)):
                self._wrong(implementation, hook, f"it gave {described(answer)}; return a list of {called}")
                continue
            for one in answer:
                if isinstance(one, wanted):
                    yield implementation, one
                else:
                    part = f"{described(one)} in hook {hook}"
                    self._wrong(implementation, hook, f"list the {called} themselves", part)

    def _wrong(self, implementation: pluggy.HookImpl, hook: str, text: str, part: str = "") -> None:
        origin = self._calls.origin(implementation)
        self.problems.append(PluginProblem(origin, told(implementation, hook, text), part or f"hook {hook}", hook))

    def _leave_out(self, offer: PackOffer, text: str) -> None:
        self.problems.append(PluginProblem(offer.origin, text, f"pack {offer.pack.name!r}", "zwgk_rule_packs"))


def _clash(
    what: str, origin: PluginOrigin, owner: PluginOrigin, *, holder: object = None, several: bool = False
) -> str:
    """That a name is taken, by whom, and the cure."""
    if owner.plugin == BUILTINS:
        return f"{what} is zwgk's own; give yours another"
    if owner == origin:
        return f"{what} {'are' if several else 'is'} given twice by the plugin; give each its own"
    uninstall = " or ".join(one.what_to_uninstall for one in (origin, owner))
    return (
        f"{what} {'are those' if several else 'is that'} of {holder or owner} already, which comes first by its name; "
        f"uninstall {uninstall}, or give yours {'others' if several else 'another'}"
    )


def _may_name(hook: str, name: object) -> bool:
    if not isinstance(name, str) or not name:
        return False
    return hook != "zwgk_readers" or (name.startswith(".") and name == name.lower())
