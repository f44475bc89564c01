"""Numbers and lists that the law sets: dated, cited, and tightened by local layers with provenance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any, Generic, TypeVar

import attrs

from zwgk.dates import ensure_day
from zwgk.errors import ParameterError, ParameterNotInForce
from zwgk.sources import Citation
from zwgk.spans import Span

T = TypeVar("T")


class Stricter(Enum):
    """Which direction makes a parameter stricter."""

    LOWER = "lower"
    HIGHER = "higher"


@attrs.frozen(kw_only=True)
class DatedValue(Generic[T]):
    """A value from the day it took effect, with the text that sets it.

    `stated=False` marks a value that the text does not state: an assumption, which reports show as one.
    """

    since: date = attrs.field(converter=ensure_day)
    value: T
    citation: Citation
    stated: bool = True


@attrs.frozen(kw_only=True)
class Parameter(Generic[T]):
    """A quantity that a legal text sets: its values by the day each took effect."""

    name: str
    title: str
    values: tuple[DatedValue[T], ...]
    stricter: Stricter | None = None
    """Which way a local layer may move it; None where values have no order."""
    show: Callable[[T], str] | None = attrs.field(default=None, eq=False, repr=False)
    """How a value reads in a Chinese sentence, where its own text would not do."""

    def __attrs_post_init__(self) -> None:
        if not self.values:
            raise ParameterError(f"parameter {self.name!r} has no value; give at least one DatedValue")
        for earlier, later in zip(self.values, self.values[1:], strict=False):
            if earlier.since >= later.since:
                raise ParameterError(
                    f"parameter {self.name!r}: the value of {later.since} follows that of {earlier.since}; "
                    "list the values by the day they took effect, each day once"
                )

    def on(self, day: date) -> DatedValue[T]:
        """The value in force on a day.

        Raises:
            ParameterNotInForce: the law set no such value yet.
        """
        day = ensure_day(day)
        for dated in reversed(self.values):
            if dated.since <= day:
                return dated
        raise ParameterNotInForce(
            f"parameter {self.name!r} has no value on {day}: the first is of {self.values[0].since}"
        )

    def shown(self, value: T) -> str:
        """A value as a Chinese sentence writes it."""
        return _shown(value) if self.show is None else self.show(value)

    def tightens(self, old: T, new: T) -> bool:
        """Whether a new value is at least as strict as an old one; any value is where there is no order.

        Raises:
            ParameterError: the values have no order, or are counted in different units.
        """
        if self.stricter is None:
            return True
        if isinstance(old, Span) and isinstance(new, Span) and old.unit is not new.unit:
            raise ParameterError(f"parameter {self.name!r}: {new} and {old} are not of one unit; state both in one")
        before, after = _magnitude(self.name, old), _magnitude(self.name, new)
        return after <= before if self.stricter is Stricter.LOWER else after >= before


@attrs.frozen(kw_only=True)
class Override(Generic[T]):
    """A local layer's value of a parameter, with the text that allows it."""

    parameter: Parameter[T]
    value: T
    citation: Citation
    layer: str
    """Who set it, as a finding names it: 某某镇."""
    since: date = attrs.field(default=date.min, converter=ensure_day)
    until: date = attrs.field(default=date.max, converter=ensure_day)
    loosens_by_authority: bool = False
    """True where the cited text allows a value less strict than the parameter's own."""
    pack: str = ""
    """The name of the pack that brings it."""

    @property
    def told(self) -> str:
        """The value, the text that sets it and the pack that brings it, for messages."""
        return f"{self.parameter.shown(self.value)} by {self.citation}{self.brought}"

    @property
    def brought(self) -> str:
        """The pack that brings it, in brackets for messages; empty where none does."""
        return f" (pack {self.pack!r})" if self.pack else ""


@attrs.frozen
class Layer(Generic[T]):
    """One step in how a value came about."""

    value: T
    citation: Citation
    name: str
    """The layer that set it; empty for the parameter's own text."""


@attrs.frozen(kw_only=True)
class ResolvedValue(Generic[T]):
    """The value that holds on a day, and the layers it came through."""

    parameter: Parameter[T]
    value: T
    citation: Citation
    stated: bool
    layers: tuple[Layer[T], ...]

    @property
    def provenance(self) -> str:
        """How the value came about, such as ``20个工作日 → 15个工作日（某某镇）``; marked where it is assumed."""
        steps = " → ".join(
            self.parameter.shown(layer.value) + (f"（{layer.name}）" if layer.name else "") for layer in self.layers
        )
        return steps if self.stated else f"{steps}（依据未写明数值，按默认值检查）"


class Layers:
    """The overrides of all packs that apply to an authority; looks values up through them."""

    def __init__(self, overrides: Iterable[Override[Any]] = ()) -> None:
        """Sort the overrides, so that the order in which packs were found changes nothing."""
        self._by_name: dict[str, list[Override[Any]]] = {}
        for override in sorted(overrides, key=lambda one: (one.parameter.name, one.since, one.layer)):
            self._by_name.setdefault(override.parameter.name, []).append(override)

    def value(self, parameter: Parameter[T], day: date) -> T:
        """The value of a parameter on a day, without the layers it came through.

        Raises:
            ParameterNotInForce: the law set no such value yet.
            ParameterError: a layer loosens the value without authority, or two layers contradict each other.
        """
        if parameter.name in self._by_name:
            return self.resolve(parameter, day).value
        return parameter.on(day).value

    def resolve(self, parameter: Parameter[T], day: date) -> ResolvedValue[T]:
        """The value of a parameter on a day, through every layer in force.

        Raises:
            ParameterNotInForce: the law set no such value yet.
            ParameterError: a layer loosens the value without authority, or two layers contradict each other.
        """
        dated = parameter.on(day)
        layers: list[Layer[T]] = [Layer(dated.value, dated.citation, "")]
        stated = dated.stated
        for override in self._in_force(parameter, day, dated):
            current = layers[-1].value
            if override.value == current and stated:
                continue
            if override.loosens_by_authority or parameter.tightens(current, override.value):
                layers.append(Layer(override.value, override.citation, override.layer))
                stated = True
        return ResolvedValue(
            parameter=parameter,
            value=layers[-1].value,
            citation=layers[-1].citation,
            stated=stated,
            layers=tuple(layers),
        )

    def _in_force(self, parameter: Parameter[T], day: date, own: DatedValue[T]) -> list[Override[T]]:
        """The overrides of a day: those that may loosen first, then from the mildest to the strictest.

        Where the law became stricter than a layer set before, the law prevails.
        """
        found = [one for one in self._by_name.get(parameter.name, ()) if one.since <= day <= one.until]
        held: list[Override[T]] = []
        for one in found:
            if parameter.stricter is None and one.value != found[0].value:
                raise ParameterError(
                    f"parameter {parameter.name!r} is set by {found[0].layer} and by {one.layer}; keep one of "
                    f"{found[0].told} and {one.told}"
                )
            if one.loosens_by_authority or parameter.tightens(own.value, one.value):
                held.append(one)
            elif one.since == date.min or one.since >= own.since:
                raise ParameterError(
                    f"{one.layer}{one.brought} loosens parameter {parameter.name!r} from {own.value} to {one.value}; "
                    "a local layer may only tighten it, unless the citation allows more"
                )
        return sorted(
            held, key=lambda one: (not one.loosens_by_authority, _strictness(parameter, one.value), one.layer)
        )


def _strictness(parameter: Parameter[T], value: T) -> float:
    """Greater for a stricter value, so that a chain of layers runs from the mildest to the strictest."""
    magnitude = 0 if parameter.stricter is None else _magnitude(parameter.name, value)
    return -magnitude if parameter.stricter is Stricter.LOWER else magnitude


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "、".join(f"{_shown(key)}：{_shown(one)}" for key, one in value.items())
    if isinstance(value, (tuple, frozenset)):
        return "、".join(map(_shown, value if isinstance(value, tuple) else sorted(value, key=str)))
    chinese = getattr(value, "chinese", None)
    return chinese if isinstance(chinese, str) else str(value)


def _magnitude(name: str, value: object) -> float:
    if isinstance(value, Span):
        return value.amount
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise ParameterError(f"parameter {name!r} says which way is stricter, but {value!r} has no order")
