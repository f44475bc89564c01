"""Hold the public names of zwgk against those of the last tag; a break passes only where the changelog announces it.

Public are the names in `zwgk.__all__`, those of `zwgk.testing`, and the hooks. Run it in the checkout; exit code 1
where a break is not announced by a fragment `changelog.d/*.breaking.md`.
"""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import griffe

PACKAGE = "zwgk"
VOCABULARIES = (PACKAGE, f"{PACKAGE}.testing", f"{PACKAGE}.hookspecs")
"""The modules whose public names others rely on."""


def last_tag() -> str | None:
    """The tag that the checkout comes after; None where there is none yet."""
    said = subprocess.run(
        ["git", "describe", "--tags", "--abbrev=0", "HEAD"],  # noqa: S607 (git is on the path wherever a checkout is)
        capture_output=True,
        text=True,
        check=False,
    )
    return said.stdout.strip() or None


def public_names(package: griffe.Object | griffe.Alias) -> dict[str, str]:
    """Where each public name is defined, by the path that others import it from."""
    found = {}
    for path in VOCABULARIES:
        inside = path.removeprefix(PACKAGE).removeprefix(".")
        for name, member in (package[inside] if inside else package).members.items():
            if member.is_public:
                found[f"{path}.{name}"] = member.canonical_path
    return found


def concerns(one: griffe.Breakage, public: dict[str, str]) -> bool:
    """Whether a break is one of a public name; a definition may move as long as the name is found where it was."""
    path = one.obj.path
    if one.kind is griffe.BreakageKind.OBJECT_REMOVED and path not in public and path in public.values():
        return False
    return any(path == name or path.startswith(f"{name}.") for name in {*public, *public.values()})


def main() -> int:
    """Compare, and say what broke."""
    logging.getLogger("griffe").setLevel(logging.CRITICAL)  # it warns of annotations that no break depends on
    tag = last_tag()
    if tag is None:
        print("no tag yet: there is nothing to hold the public names against")
        return 0
    before = griffe.load_git(PACKAGE, ref=tag, search_paths=["src"], resolve_aliases=True)
    now = griffe.load(PACKAGE, search_paths=["src"], resolve_aliases=True)
    public = public_names(before)
    breaks = [one for one in griffe.find_breaking_changes(before, now) if concerns(one, public)]
    for one in breaks:
        print(one.explain(style=griffe.ExplanationStyle.ONE_LINE))
    announced = sorted(Path("changelog.d").glob("*.breaking.md"))
    if breaks and not announced:
        print(f"{len(breaks)} break(s) since {tag}: keep the old names, or tell users in changelog.d/+NAME.breaking.md")
        return 1
    print(f"{len(breaks)} break(s) since {tag}" + (", announced in the changelog" if breaks else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main())
