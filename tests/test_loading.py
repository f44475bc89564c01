"""Reading a dossier from a file or a folder, with whatever readers the plugins bring."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zwgk import Dossier, Fault, InputError, Plugins, hookimpl, load, load_plugins
from zwgk.hookspecs import RawRecords, Reader

AUTHORITY = '[authority]\nid = "czj"\nname = "某局"\nkind = "department"\n'


@pytest.fixture(scope="module")
def plugins() -> Plugins:
    return load_plugins(only=[])


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Write a file of the dossier's folder; gives its path."""

    def written(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else dedent(content).encode())
        return path

    return written


Write = Callable[[str, str | bytes], Path]


def ids(dossier: Dossier) -> list[str]:
    return [record.id for record in dossier]


def faults(path: Path, plugins: Plugins) -> list[Fault]:
    """The faults a path is refused for, with the names of the files alone."""
    with pytest.raises(InputError) as raised:
        load(path, plugins=plugins)
    return [attrs.evolve(fault, file=Path(fault.file).name) for fault in raised.value.faults]


def test_a_toml_file_is_a_dossier(write: Write, plugins: Plugins) -> None:
    path = write("dossier.toml", AUTHORITY + '[[training]]\nid = "t"\nheld_on = 2024-03-05\n')
    assert ids(load(path, plugins=plugins)) == ["czj", "t"]


def test_a_path_may_be_a_text(write: Write, plugins: Plugins) -> None:
    assert ids(load(str(write("dossier.toml", AUTHORITY)), plugins=plugins)) == ["czj"]


def test_the_installed_plugins_read_where_none_are_given(write: Write) -> None:
    assert ids(load(write("dossier.toml", AUTHORITY))) == ["czj"]


def test_the_files_of_a_folder_make_up_one_dossier(write: Write, tmp_path: Path, plugins: Plugins) -> None:
    write("authority.toml", AUTHORITY)
    write("training.json", '{"training": [{"id": "t"}], "inspection": {"id": "i", "kind": "risk"}}')
    write("documents.jsonl", '{"record": "policy-document", "id": "d"}\n')
    write("README.md", "not a dossier file")
    write("older/authority.toml", AUTHORITY)
    assert ids(load(tmp_path, plugins=plugins)) == ["czj", "i", "d", "t"]


def test_a_path_that_is_not_there_is_refused_by_name(tmp_path: Path, plugins: Plugins) -> None:
    assert faults(tmp_path / "nowhere.toml", plugins) == [Fault("nowhere.toml", "", "no such file or folder")]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("dossier.xlsx", "no reader for .xlsx; known are .json, .jsonl, .toml"),
        ("dossier", "no reader for a file without suffix; known are .json, .jsonl, .toml"),
    ],
)
def test_a_file_that_no_reader_knows_is_refused_with_what_is_known(
    write: Write, plugins: Plugins, name: str, problem: str
) -> None:
    assert faults(write(name, ""), plugins) == [Fault(name, "", problem)]


def test_a_folder_without_a_dossier_file_is_refused(write: Write, tmp_path: Path, plugins: Plugins) -> None:
    write("README.md", "")
    assert faults(tmp_path, plugins) == [
        Fault(tmp_path.name, "", "the folder holds no file that ends in .json, .jsonl, .toml")
    ]


@pytest.mark.parametrize(
    ("name", "content", "path", "problem"),
    [
        ("a.toml", "[authority\n", "", "no TOML: "),
        ("a.toml", AUTHORITY + "[[training]]\nid = 't'\nheld_on = 2024-02-30\n", "", "no TOML: Invalid date or dat"),
        ("a.toml", AUTHORITY.encode("gb18030"), "", "cannot be read as UTF-8 text: "),
        ("a.json", '{"authority": }', "line 1", "no JSON: Expecting value"),
        ("a.json", "{\n\n'", "line 3", "no JSON: "),
        ("a.json", "", "line 1", "no JSON: Expecting value"),
        ("a.json", "[]", "", "expected a mapping from kinds of record to records"),
        ("a.json", "5", "", "expected a mapping from kinds of record to records"),
        ("a.json", b"\xd5\xfe", "", "cannot be read as UTF-8 text: "),
        ("a.json", '{"authority": {"id": ' + "1" * 5000 + "}}", "", "no JSON: "),
        ("a.json", "[" * 100_000, "", "no JSON: "),
        ("a.jsonl", b"\xd5\xfe", "", "cannot be read as UTF-8 text: "),
    ],
    ids=[
        "broken TOML",
        "impossible day in TOML",
        "TOML in GB 18030",
        "broken JSON",
        "JSON broken on its third line",
        "empty JSON",
        "a list in JSON",
        "a number in JSON",
        "JSON in GB 18030",
        "a number of 5000 digits",
        "JSON nested without end",
        "JSON Lines in GB 18030",
    ],
)
def test_a_file_that_cannot_be_read_is_refused_for_that_alone(
    write: Write, plugins: Plugins, name: str, content: str | bytes, path: str, problem: str
) -> None:
    (fault,) = faults(write(name, content), plugins)
    assert (fault.file, fault.path) == (name, path)
    assert fault.problem.startswith(problem)


def test_every_line_that_is_no_record_is_found(write: Write, plugins: Plugins) -> None:
    lines = [
        '{"record": "authority", "id": "czj", "name": "某局", "kind": "department"}',
        '{"record": "training"',
        "",
        "[]",
        '{"record": "training", "id": "t"}',
        "5",
    ]
    assert faults(write("a.jsonl", "\n".join(lines)), plugins) == [
        Fault("a.jsonl", "line 2", "no JSON: Expecting ',' delimiter"),
        Fault("a.jsonl", "line 4", "expected a record as a JSON object, found []"),
        Fault("a.jsonl", "line 6", "expected a record as a JSON object, found 5"),
    ]


def test_every_item_of_a_list_that_is_no_table_is_found(write: Write, plugins: Plugins) -> None:
    path = write(
        "a.json",
        '{"authority": {"id": "czj", "name": "某局", "kind": "department"},'
        ' "training": [5, {"id": "t"}, "x"], "inspection": "y"}',
    )
    assert faults(path, plugins) == [
        Fault("a.json", "inspection", "expected a record as a table, found 'y'"),
        Fault("a.json", "training[0]", "expected a record as a table, found 5"),
        Fault("a.json", "training[2]", "expected a record as a table, found 'x'"),
    ]


def test_the_faults_of_all_files_are_found_at_once(write: Write, tmp_path: Path, plugins: Plugins) -> None:
    write("a.toml", AUTHORITY + '[[training]]\nid = "t"\ntopic = "x"\n')
    write("b.json", "{")
    write("c.jsonl", '{"record": "trainnig", "id": "u"}\n{"record": "training", "id": "t2", "held_on": "2024-02-30"}\n')
    write("d.toml", '[[training]]\nid = "czj"\n')
    assert [(fault.file, fault.path) for fault in faults(tmp_path, plugins)] == [
        ("a.toml", "training[0] (id 't').topic"),
        ("b.json", "line 1"),
        ("c.jsonl", "line 1"),
        ("c.jsonl", "line 2 (id 't2').held_on"),
        ("d.toml", "training[0]"),
    ]


def test_a_broken_file_beside_a_sound_dossier_is_refused_for_that_alone(
    write: Write, tmp_path: Path, plugins: Plugins
) -> None:
    write("a.toml", AUTHORITY)
    write("b.json", "{")
    assert [(fault.file, fault.path) for fault in faults(tmp_path, plugins)] == [("b.json", "line 1")]


def test_an_authority_in_an_unreadable_file_is_not_said_to_be_missing(
    write: Write, tmp_path: Path, plugins: Plugins
) -> None:
    write("authority.toml", AUTHORITY + "broken")
    write("training.toml", '[[training]]\nid = "t"\n')
    assert [fault.file for fault in faults(tmp_path, plugins)] == ["authority.toml"]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (
            '{"authority": {"id": "a", "name": "甲", "kind": "department"}, "training": [{"id": "t"}], "training": []}',
            "training",
        ),
        ('{"authority": {"id": "a", "name": "甲", "name": "乙", "kind": "department"}}', "name"),
    ],
    ids=["a kind", "a field"],
)
def test_a_key_that_stands_twice_in_json_loses_nothing(write: Write, plugins: Plugins, content: str, key: str) -> None:
    """TOML refuses a key that stands twice; JSON's own reader keeps the last one and drops the records before it."""
    (fault,) = faults(write("a.json", content), plugins)
    assert f"{key!r} stands twice" in fault.problem


def test_a_field_called_record_does_not_make_a_record_of_another_kind(write: Write, plugins: Plugins) -> None:
    path = write("a.toml", AUTHORITY + '[[training]]\nid = "t"\nrecord = "evidence"\n')
    (fault,) = faults(path, plugins)
    assert fault.path.startswith("training[0]")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.toml", AUTHORITY),
        ("a.json", '{"authority": {"id": "czj", "name": "某局", "kind": "department"}}'),
        ("a.jsonl", '{"record": "authority", "id": "czj", "name": "某局", "kind": "department"}'),
    ],
)
def test_a_byte_order_mark_is_read_over(write: Write, plugins: Plugins, name: str, content: str) -> None:
    assert ids(load(write(name, b"\xef\xbb\xbf" + content.encode()), plugins=plugins)) == ["czj"]


def test_lines_that_end_as_on_windows_are_read(write: Write, plugins: Plugins) -> None:
    lines = '{"record": "authority", "id": "czj", "name": "某局", "kind": "department"}\r\n\r\n'
    assert ids(load(write("a.jsonl", lines.encode()), plugins=plugins)) == ["czj"]


def test_a_suffix_in_capitals_is_the_same_suffix(write: Write, tmp_path: Path, plugins: Plugins) -> None:
    """A file of the folder that is passed over for its capitals would be records that nobody checks."""
    write("AUTHORITY.TOML", AUTHORITY)
    write("Training.Json", '{"training": [{"id": "t"}]}')
    assert ids(load(tmp_path, plugins=plugins)) == ["czj", "t"]
    assert ids(load(tmp_path / "AUTHORITY.TOML", plugins=plugins)) == ["czj"]


def test_a_link_that_leads_nowhere_is_no_file(tmp_path: Path, plugins: Plugins) -> None:
    (tmp_path / "loop.toml").symlink_to("loop.toml")
    (fault,) = faults(tmp_path, plugins)
    assert fault.problem.startswith("the folder holds no file")


def test_a_reader_of_a_plugin_is_asked_for_its_suffix(write: Write) -> None:
    def read_ledger(path: Path) -> RawRecords:
        name = path.read_text("utf-8").strip()
        return [("sheet 1", {"record": "authority", "id": "czj", "name": name, "kind": "department"})]

    class Ledgers:
        @hookimpl
        def zwgk_readers(self) -> dict[str, Reader]:
            return {".ledger": read_ledger}

    plugins = load_plugins(only=[], extra=[Ledgers()])
    assert load(write("a.ledger", "某局\n"), plugins=plugins).authority.name == "某局"


@given(
    suffix=st.sampled_from([".toml", ".json", ".jsonl"]),
    content=st.binary(max_size=60)
    | st.text(max_size=60).map(str.encode)
    | st.text(alphabet='[]{}"=\n:,.0123456789-+ eETZnulrafsINdt\\', max_size=60).map(str.encode),
)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_file_holds_it_is_a_dossier_or_refused(
    tmp_path: Path, plugins: Plugins, suffix: str, content: bytes
) -> None:
    path = tmp_path / f"dossier{suffix}"
    path.write_bytes(content)
    with pytest.raises(InputError) as raised:
        load(path, plugins=plugins)
    assert raised.value.faults
