"""Reading a dossier from a file or a folder, with whatever readers the plugins bring."""

from __future__ import annotations

from pathlib import Path

from zwgk.dossier import Dossier
from zwgk.errors import Fault, InputError
from zwgk.plugins import Plugins, load_plugins
from zwgk.structuring import RawRecord, build_dossier

_DATA = frozenset({".csv", ".json", ".jsonl", ".parquet", ".toml", ".xls", ".xlsx", ".xml", ".yaml", ".yml"})
"""Endings of files that hold records: in a dossier's folder none of them is passed over in silence."""


def load(path: str | Path, *, plugins: Plugins | None = None) -> Dossier:
    """Read one authority's dossier from a file, or from all files of a folder that a reader knows.

    Args:
        path: the file or folder. Files of a folder make up one dossier; folders inside it are not read.
        plugins: what brings readers and record types; by default zwgk's own plugin and the installed ones.

    Raises:
        InputError: every fault found in the files, each with file, path and what was expected.
    """
    plugins = load_plugins() if plugins is None else plugins
    root = Path(path)
    known = ", ".join(plugins.readers)
    if not root.exists():
        raise InputError([Fault(str(path), "", "no such file or folder")])
    if root.is_dir():
        files = [file for file in sorted(root.iterdir()) if file.is_file() and file.suffix.lower() in plugins.readers]
        unread = [file for file in sorted(root.iterdir()) if file.suffix.lower() in _DATA - plugins.readers.keys()]
        if unread:
            cure = "install the plugin that reads it, or move it out of the folder"
            raise InputError([Fault(str(file), "", f"no reader for {file.suffix}; {cure}") for file in unread])
        if not files:
            raise InputError([Fault(str(path), "", f"the folder holds no file that ends in {known}")])
    elif root.suffix.lower() in plugins.readers:
        files = [root]
    else:
        raise InputError(
            [Fault(str(path), "", f"no reader for {root.suffix or 'a file without suffix'}; known are {known}")]
        )
    raw: list[RawRecord] = []
    faults: list[Fault] = []
    for file in files:
        try:
            raw += [RawRecord(str(file), place, fields) for place, fields in plugins.readers[file.suffix.lower()](file)]
        except InputError as error:
            faults += error.faults
    try:
        dossier = build_dossier(raw, plugins.record_types, complete=not faults)
    except InputError as error:
        raise InputError([*faults, *error.faults]) from error
    if faults:
        raise InputError(faults)
    return dossier
