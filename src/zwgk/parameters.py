"""Numbers and lists that the law sets: dated, cited, and tightened by local layers with provenance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Generic, TypeVar

import attrs

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

    since: date
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
        """Whether a new value is at least as strict as an old one."""
        if self.stricter is None:
            return True
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
    since: date = date.min
    until: date = date.max
    loosens_by_authority: bool = False
    """True where the cited text allows a value less strict than the parameter's own."""


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

    def __init__(self, overrides: Iterable[Override[object]] = ()) -> None:
        """Sort the overrides, so that the order in which packs were found changes nothing."""
        self._by_name: dict[str, list[Override[object]]] = {}
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
        for override in self._by_name.get(parameter.name, ()):
            if not override.since <= day <= override.until:
                continue
            value: T = override.value  # type: ignore[assignment] # stored by the parameter's name
            current = layers[-1].value
            if value == current:
                continue
            if parameter.stricter is None and len(layers) > 1:
                raise ParameterError(
                    f"parameter {parameter.name!r} is set by {layers[-1].name} and by {override.layer}; keep one"
                )
            if parameter.tightens(current, value) or override.loosens_by_authority:
                layers.append(Layer(value, override.citation, override.layer))
                stated = True
            elif not parameter.tightens(dated.value, value):
                raise ParameterError(
                    f"{override.layer} loosens parameter {parameter.name!r} from {dated.value} to {value}; "
                    "a local layer may only tighten it, unless the citation allows more"
                )
        return ResolvedValue(
            parameter=parameter,
            value=layers[-1].value,
            citation=layers[-1].citation,
            stated=stated,
            layers=tuple(layers),
        )


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
