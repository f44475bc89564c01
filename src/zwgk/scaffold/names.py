"""The names of a new pack, and what may be wrong with them; each problem is a sentence that ends in the cure."""

from __future__ import annotations

import importlib.util
import keyword
import re
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata

from packaging.utils import InvalidName, canonicalize_name

from zwgk.packs import RulePack
from zwgk.rule_codes import prefix_of

GROUP = "zwgk"
"""The group of entry points that plugins stand in."""
LONGEST_NAME = 50

_WHOLE = 5
"""Up to so many letters the whole name of a pack is its prefix."""


def module_of(distribution: str) -> str:
    """The package that a distribution of that name installs."""
    return distribution.replace("-", "_")


def pack_of(distribution: str) -> str:
    """The pack that a distribution of that name brings: its name without ``zwgk-``."""
    return distribution.removeprefix("zwgk-")


def prefix_for(pack: str) -> str:
    """The letters that the codes of a pack may begin with: all, the initials of several words, or the first three."""
    letters = re.sub("[^a-z]", "", pack)
    if len(letters) <= _WHOLE:
        return letters.upper()
    initials = "".join(word[0] for word in pack.split("-") if word[0].isalpha())
    return (initials if 1 < len(initials) <= _WHOLE else letters[:3]).upper()


def first_code(prefix: str) -> str:
    """The code of the one rule of a new pack."""
    return f"{prefix}0301"


def name_problems(name: str) -> Iterator[str]:
    """What is wrong with the name of a new distribution."""
    try:
        spelt = canonicalize_name(name, validate=True)
    except InvalidName:
        spelt = None
    if spelt is None or not name.isascii() or name != name.strip():
        yield f"NAME {name!r} is no name of a distribution: use small letters, digits and hyphens, such as zwgk-hotline"
        return
    if spelt != name:
        yield f"NAME {name!r} is spelt otherwise by package indexes: write {spelt}"
    if len(spelt) > LONGEST_NAME:
        yield f"NAME {name!r} has {len(spelt)} characters: take a name of at most {LONGEST_NAME}"
    module = module_of(spelt)
    if not module.isidentifier():
        yield f"NAME {name!r} gives the package {module}, which Python cannot import: begin it with a letter"
    elif keyword.iskeyword(module) or module in sys.stdlib_module_names:
        yield f"NAME {name!r} gives the package {module}, which is Python's own: write zwgk-{spelt}"
    else:
        yield from _taken(name, spelt, module)


def prefix_problems(prefix: str, installed: Iterable[RulePack]) -> Iterator[str]:
    """What is wrong with the letters that the codes of a new pack begin with."""
    if prefix_of(first_code(prefix)) != prefix:
        yield f"--prefix {prefix!r} is not two to five capital letters: give some, such as --prefix HL"
    for pack in installed:
        if pack.prefix == prefix:
            yield f"--prefix {prefix!r} is that of the installed pack {pack.name!r}: give others"


def pack_problems(pack: str, installed: Iterable[RulePack]) -> Iterator[str]:
    """Whether a pack or plugin of that name is installed."""
    plugins = {point.name for point in metadata.entry_points(group=GROUP)}
    if pack in plugins | {one.name for one in installed}:
        yield f"NAME gives the pack {pack!r}, and one of that name is installed: choose another name"


def _taken(name: str, distribution: str, module: str) -> Iterator[str]:
    try:
        version = metadata.version(distribution)
    except metadata.PackageNotFoundError:
        if importlib.util.find_spec(module) is not None:
            yield f"NAME {name!r} gives the package {module}, which is installed already: choose another name"
    else:
        yield f"NAME {name!r} is installed already, in version {version}: choose another name"
