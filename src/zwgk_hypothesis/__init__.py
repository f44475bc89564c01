"""What Hypothesis finds by zwgk's entry point: `st.from_type` then draws records, dossiers and what they are made of.

It stands beside the package `zwgk` and imports nothing of it before such a type is asked for: `import hypothesis` only
loads its own table of types earlier where zwgk is installed, and works where zwgk or one of its plugins is broken.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_FACTS = "zwgk"
"""The key of the metadata by which zwgk knows the facts of a record."""


def register() -> None:
    """Offer the strategies; Hypothesis calls it when it is imported."""
    try:
        # Hypothesis registers by the exact type, and each of them would have to be imported for that. This table, by
        # which it resolves the types of numpy, is asked about every type once the named module is imported.
        from hypothesis.strategies._internal.types import _global_extra_lookup
    except ImportError:
        _register_each()
    else:
        _global_extra_lookup["zwgk"] = strategy_of


def strategy_of(thing: Any) -> SearchStrategy[Any] | None:  # noqa: ANN401 (Hypothesis asks about anything)
    """The strategy of a type of zwgk, or of a record type of a plugin; None for anything else."""
    if not isinstance(thing, type):
        return None
    described = any(_FACTS in field.metadata for field in getattr(thing, "__attrs_attrs__", ()))
    if not described and thing.__module__.partition(".")[0] != "zwgk":
        return None
    from zwgk.testing.hypothesis_plugin import strategy_of as found

    return found(thing)


def _register_each() -> None:
    """Register every installed type by itself, where Hypothesis keeps no table that is asked later."""
    try:
        from zwgk.testing.hypothesis_plugin import register_each

        register_each()
    except Exception as error:  # noqa: BLE001 (a broken zwgk must not keep Hypothesis from being imported)
        sys.stderr.write(f"zwgk: st.from_type knows no records: {type(error).__name__}: {error}\n")
