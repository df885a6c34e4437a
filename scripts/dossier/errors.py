"""Errors a person can act on: each message reads `path:line: problem. remedy.`, in French."""

from pathlib import Path


class DossierError(Exception):
    """A failure to report to the person who ran the build, without a traceback."""


class Refusal(DossierError):
    """A file that cannot be read as it stands. The other seeds are built all the same."""

    def __init__(self, path: Path, problem: str, remedy: str, line: int | None = None) -> None:
        self.path, self.line, self.problem, self.remedy = path, line, problem, remedy
        where = str(path) if line is None else f"{path}:{line}"
        super().__init__(f"{where}: {problem}. {remedy}.")


class BrokenPromise(DossierError):
    """An analysis that does not match its source; the build stops, nothing is written."""


class CannotWrite(DossierError):
    """The disk refused; nothing is left half-changed (exit 74)."""


class Busy(DossierError):
    """Another build holds the output folder (exit 75)."""
