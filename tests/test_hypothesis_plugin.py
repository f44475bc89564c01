"""What Hypothesis knows of zwgk without a word from the test: and what it costs where nobody asks."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import zwgk
import zwgk_hypothesis
from zwgk.records.base import fact
from zwgk.records.publications import Publication
from zwgk.testing import hypothesis_plugin

TYPES = zwgk.load_plugins(only=("fiscal", "regulation", "xuanzhou")).record_types


def said_by(code: str, *paths: Path) -> str:
    """What a new process says."""
    prelude = f"import sys; sys.path[:0] = {[str(path) for path in paths]!r}\n"
    done = subprocess.run([sys.executable, "-c", prelude + code], capture_output=True, text=True, check=True)  # noqa: S603
    return done.stdout + done.stderr


def drawn_by(code: str) -> str:
    """What a new process says that draws one example of a strategy."""
    quiet = "import warnings; warnings.simplefilter('ignore')\nimport hypothesis.strategies as st, zwgk\n"
    return said_by(f"{quiet}print(type(({code}).example()).__name__)")


def test_hypothesis_finds_the_entry_point() -> None:
    (point,) = entry_points(group="hypothesis", name="zwgk")
    assert point.load() is zwgk_hypothesis.register


def test_importing_hypothesis_imports_nothing_of_zwgk() -> None:
    code = "import hypothesis.strategies\nprint(sorted(name for name in sys.modules if name.startswith('zwgk')))"
    assert said_by(code) == "['zwgk_hypothesis']\n"


def test_hypothesis_works_where_zwgk_is_broken(tmp_path: Path) -> None:
    (tmp_path / "zwgk").mkdir()
    (tmp_path / "zwgk" / "__init__.py").write_text("raise SystemError('broken')", "utf-8")
    code = (
        "import warnings; warnings.simplefilter('ignore')\n"
        "import hypothesis.strategies as st\n"
        "try: import zwgk\n"
        "except SystemError as error: print(error)\n"
        "print(type(st.from_type(int).example()).__name__)"
    )
    assert said_by(code, tmp_path) == "broken\nint\n"


@pytest.mark.parametrize("kind", ["DisclosureRequest", "Dossier", "Supplement"])
def test_a_type_is_known_in_a_process_that_says_nothing_of_it(kind: str) -> None:
    assert drawn_by(f"st.from_type(zwgk.{kind})") == f"{kind}\n"


@pytest.mark.parametrize("kind", TYPES.values(), ids=lambda kind: kind.record_kind)
def test_every_installed_record_type_is_drawn(kind: type[zwgk.Record]) -> None:
    found = zwgk_hypothesis.strategy_of(kind)
    assert found is not None
    assert not found.is_empty


@given(st.from_type(zwgk.DisclosureRequest))
def test_a_record_type_gives_plausible_records(request: zwgk.DisclosureRequest) -> None:
    if request.submitted_on is not None and request.received_on is not None:
        assert request.submitted_on <= request.received_on


@given(st.from_type(Publication))
def test_a_base_gives_records_of_the_types_below_it(publication: Publication) -> None:
    assert publication.record_kind in ("disclosure-item", "interpretation", "policy-document")


@given(st.from_type(zwgk.Dossier))
def test_a_dossier_is_drawn_with_links_that_lead(dossier: zwgk.Dossier) -> None:
    assert dossier.unresolved_links() == ()


@given(st.from_type(zwgk.Moment))
def test_a_moment_is_read_back_from_its_text(moment: zwgk.Moment) -> None:
    assert zwgk.Moment.of(str(moment)) == moment


@given(st.from_type(zwgk.WorkCalendar))
def test_a_calendar_counts_a_term(calendar: zwgk.WorkCalendar) -> None:
    start = zwgk.to_date(calendar.known_from)
    assert calendar.count(start, calendar.add(start, 20)) == 20


@given(st.from_type(zwgk.RequestChannel) | st.none())
def test_what_zwgk_has_no_strategy_for_is_left_to_hypothesis(channel: zwgk.RequestChannel | None) -> None:
    assert channel is None or channel in zwgk.RequestChannel


@attrs.frozen(kw_only=True)
class Patrol(zwgk.Record):
    """A record type of a pack; nobody registers it."""

    record_kind: ClassVar[str] = "patrol"
    record_title: ClassVar[str] = "巡查"

    route: str | None = attrs.field(default=None, metadata=fact("路线", "巡查的路线"))


@given(st.from_type(Patrol))
def test_a_record_type_of_a_pack_is_drawn_without_being_registered(patrol: Patrol) -> None:
    assert patrol.route in (None, "路线一", "路线二", "路线三")


class Undecorated(zwgk.Record):
    """A record type that its author forgot to decorate."""

    record_kind: ClassVar[str] = "undecorated"


class Unlisted(zwgk.Record):
    """A base that no installed record type stands below."""


def test_a_record_type_that_is_declared_wrongly_is_refused_with_the_cure() -> None:
    with pytest.raises(zwgk.RecordError, match=r"decorate it with @attrs\.frozen"):
        zwgk_hypothesis.strategy_of(Undecorated)


@pytest.mark.parametrize("thing", [int, "zwgk", zwgk.Record | None, Unlisted, zwgk.Deadline, attrs.Attribute])
def test_other_types_are_left_to_hypothesis(thing: object) -> None:
    assert zwgk_hypothesis.strategy_of(thing) is None


def test_without_the_table_each_installed_type_is_registered(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: dict[object, Any] = {}
    monkeypatch.setitem(sys.modules, "hypothesis.strategies._internal.types", None)
    monkeypatch.setattr(st, "register_type_strategy", kept.__setitem__)
    zwgk_hypothesis.register()
    assert {zwgk.DisclosureRequest, zwgk.Dossier, zwgk.Moment, zwgk.WorkCalendar, *TYPES.values()} <= set(kept)
    assert not kept[zwgk.DisclosureRequest](zwgk.DisclosureRequest).is_empty
    assert kept[zwgk.Moment](int) is NotImplemented


def test_without_the_table_a_broken_zwgk_is_told_once_on_stderr(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        raise SystemError("no packs today")

    monkeypatch.setitem(sys.modules, "hypothesis.strategies._internal.types", None)
    monkeypatch.setattr(hypothesis_plugin, "register_each", broken)
    zwgk_hypothesis.register()
    assert capsys.readouterr().err == "zwgk: st.from_type knows no records: SystemError: no packs today\n"
