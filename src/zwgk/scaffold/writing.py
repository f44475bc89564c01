"""A new pack's files, written from templates: all of them, or none."""

from __future__ import annotations

import re
import tempfile
from importlib import metadata
from importlib.resources import files
from pathlib import Path

from zwgk.errors import PackError
from zwgk.scaffold.plans import PackPlan, core_bounds
from zwgk.scaffold.sample_days import LIMIT

TEMPLATES = {
    ".github/workflows/test.yml": "test.yml.txt",
    ".gitignore": "gitignore.txt",
    "README.md": "README.md.txt",
    "example/office.toml": "office.toml.txt",
    "pyproject.toml": "pyproject.toml.txt",
    "src/{{module}}/__init__.py": "init.py.txt",
    "src/{{module}}/parameters.py": "parameters.py.txt",
    "src/{{module}}/py.typed": "py.typed.txt",
    "src/{{module}}/s1_replies.py": "s1_replies.py.txt",
    "src/{{module}}/s1_replies.toml": "s1_replies.toml.txt",
    "src/{{module}}/source.py": "source.py.txt",
    "tests/test_conformance.py": "test_conformance.py.txt",
}
"""Each file of a pack, and the template it is made from."""

_PLACE = re.compile(r"\{\{(\w+)\}\}")


def write_pack(plan: PackPlan) -> tuple[str, ...]:
    """Write the files of a pack; they appear together, once all are written. Gives their paths inside its folder.

    Raises:
        PackError: the folder cannot be written, or is no longer free.
    """
    words = _words(plan)
    written = {_filled(path, words): _filled(_template(name), words) for path, name in TEMPLATES.items()}
    try:
        with tempfile.TemporaryDirectory(prefix=f".{plan.distribution}-", dir=plan.folder.parent) as beside:
            made = Path(beside) / plan.distribution
            for path, text in written.items():
                file = made / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, "utf-8", newline="\n")
            if plan.folder.is_dir():
                plan.folder.rmdir()  # not every system renames over an empty folder
            made.rename(plan.folder)
    except OSError as error:
        cure = "free the folder, or name another with --into"
        raise PackError(f"{str(plan.folder)!r} cannot be written: {error}; {cure}") from error
    return tuple(written)


def _words(plan: PackPlan) -> dict[str, str]:
    """What the places of a template are filled with."""
    since = plan.in_force_from
    return {
        "asked_on": str(plan.days.asked_on),
        "bounds": core_bounds(metadata.version("zwgk")),
        "code": plan.code,
        "day_after": str(plan.days.day_after),
        "distribution": plan.distribution,
        "due": str(plan.days.due),
        "in_time": str(plan.days.in_time),
        "issuer": plan.issuer,
        "limit": str(LIMIT),
        "module": plan.module,
        "pack": plan.pack,
        "prefix": plan.prefix,
        "region": plan.region,
        "since": f"date({since.year}, {since.month}, {since.day})",
        "title": plan.title,
        "version": plan.version,
    }


def _template(name: str) -> str:
    return files("zwgk.scaffold").joinpath("pack", name).read_text("utf-8")


def _filled(text: str, words: dict[str, str]) -> str:
    return _PLACE.sub(lambda place: words[place[1]], text)
