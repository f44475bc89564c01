"""Assessment schemes as TOML."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

from zwgk.errors import Fault, InputError
from zwgk.scores.schemes import Scheme, faults_of
from zwgk.structuring import structure_table

_LISTS = {"source": "sources", "indicator": "indicators", "cap": "caps", "veto": "vetoes", "grade": "grades"}
"""How a file names its lists of tables, one table at a time."""


def load_scheme(path: str | Path) -> Scheme:
    """Read a scheme.

    Raises:
        InputError: the file is no scheme, or its points do not add up; every fault is listed.
    """
    path = Path(path)
    try:
        raw = tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError([Fault(path.name, "", str(error))]) from error
    table = {_LISTS.get(name, name): value for name, value in raw.items()}
    scheme = structure_table(table, Scheme, file=path.name)
    faults = [Fault(path.name, where, problem) for where, problem in faults_of(scheme)]
    if faults:
        raise InputError(faults)
    return scheme
