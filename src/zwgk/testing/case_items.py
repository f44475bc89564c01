"""Cases as pytest items: one for each, collected from the files that the setting ``zwgk_cases`` names."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from pathlib import Path

import pytest

from zwgk.cases import Case, CaseResult, CaseRunner, load_cases
from zwgk.errors import InputError, ZwgkError
from zwgk.plugins import load_plugins

_RUNNER = pytest.StashKey[CaseRunner]()


def collected(path: Path, parent: pytest.Collector) -> CaseFile:
    """The collector of a file of cases, below the folder's collector."""
    # a package's own collector would import the package as a test module before its first case
    folder = next(node for node in reversed(parent.listchain()) if not isinstance(node, pytest.Package))
    return CaseFile.from_parent(folder, path=path)


class CaseFile(pytest.File):
    """A TOML file of cases."""

    def collect(self) -> Iterator[CaseItem]:
        """Every case of the file.

        Raises:
            CollectError: the file is faulty; every fault is named.
        """
        runner = _runner(self.config)
        try:
            cases = load_cases(self.path, runner.plugins.record_types.values(), name=self._name())
        except InputError as error:
            left_out = map(str, runner.plugins.problems)
            raise self.CollectError("\n".join((str(error), *left_out))) from None
        if not cases:
            raise self.CollectError(f"{self._name()}: the file has no [[case]]; write one, or take it off zwgk_cases")
        for case in cases:
            item: CaseItem = CaseItem.from_parent(self, name=str(case))
            item.case = case
            yield item

    def _name(self) -> str:
        root = self.config.rootpath
        return self.path.relative_to(root).as_posix() if self.path.is_relative_to(root) else str(self.path)


class CaseDiffers(AssertionError):
    """A case's verdict is not what it expects."""

    def __init__(self, result: CaseResult) -> None:
        """Keep what came of it."""
        self.result = result
        super().__init__("\n".join(result.differences))


class CaseItem(pytest.Item):
    """One case."""

    case: Case

    def runtest(self) -> None:
        """Judge the case.

        Raises:
            CaseDiffers: the verdict is not what the case expects.
        """
        result = _runner(self.config).run(self.case)
        if not result.as_expected:
            raise CaseDiffers(result)

    def repr_failure(
        self,
        excinfo: pytest.ExceptionInfo[BaseException],
        style: str | None = None,  # noqa: ARG002 (pytest names it)
    ) -> str:
        """The failure in the words of whoever wrote the case: no traceback."""
        error = excinfo.value
        if isinstance(error, CaseDiffers):
            return f"{self.case.place} {self.case}\n\n{error.result.explanation()}"
        if isinstance(error, ZwgkError):
            return f"{self.case.place} {self.case}\n\n{error}"
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[PathLike[str] | str, int | None, str]:
        """Where the case stands."""
        return self.path, None if self.case.line is None else self.case.line - 1, self.name


def _runner(config: pytest.Config) -> CaseRunner:
    """What runs the cases of a session: the installed plugins, loaded once."""
    if _RUNNER not in config.stash:
        config.stash[_RUNNER] = CaseRunner(load_plugins())
    return config.stash[_RUNNER]
