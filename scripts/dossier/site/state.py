"""What the last build was made of, so that one with nothing new to do does nothing.

Kept in `docs/.cache/`, which no one commits: losing it costs one full reading.
"""

from __future__ import annotations

import hashlib
import os
import platform
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

import msgspec

from dossier.settings import MODEL, PACKAGE, ROOT

CACHE = ".cache"
_READERS = (MODEL, "spacy", "trafilatura", "py3langid", "markdown-it-py")
_RENDERERS = ("mkdocs", "mkdocs-material", "pymdown-extensions", "markdown", "icalendar")


class State(msgspec.Struct, frozen=True):
    """The fingerprints of the last build, its exit code, and what it had to say."""

    inputs: str
    pages: str
    site: str
    code: int
    messages: tuple[str, ...]


def read_state(docs: Path) -> State | None:
    """The state of the last build; None when there is none that can be read."""
    try:
        return msgspec.json.decode((docs / CACHE / "state.json").read_bytes(), type=State)
    except (OSError, msgspec.MsgspecError):
        return None


def write_state(docs: Path, state: State) -> None:
    """Keep `state` for the next build."""
    (docs / CACHE).mkdir(parents=True, exist_ok=True)
    (docs / CACHE / "state.json").write_bytes(msgspec.json.encode(state))


def engine_fingerprint() -> str:
    """SHA-256 of the code, lexicons and templates, and of the versions of what reads and renders."""
    suffixes = {".py", ".toml", ".j2", ".md"}
    files = sorted(path for path in PACKAGE.rglob("*") if path.suffix in suffixes)
    versions = [platform.python_version(), *(f"{name} {version(name)}" for name in (*_READERS, *_RENDERERS))]
    return _digest(versions, PACKAGE, files)


def inputs_fingerprint(engine: str, seeds: Path, files: Iterable[Path]) -> str:
    """SHA-256 of the engine and of every file of `seeds` that takes part in a build."""
    return _digest([engine], seeds, files)


def site_fingerprint(docs: Path, site: Path) -> str:
    """SHA-256 of what the HTML site is made of: pages, configuration, theme, where it goes and its address."""
    parts = [str(site.resolve()), os.environ.get("SITE_URL", "")]
    theme = sorted(path for path in (ROOT / "scripts" / "theme").rglob("*") if path.is_file() and path.suffix != ".pyc")
    return _digest([*parts, _digest([], docs, pages_in(docs))], ROOT, [ROOT / "mkdocs.yml", *theme])


def pages_fingerprint(docs: Path) -> str:
    """SHA-256 of every page, generated or written by hand."""
    return _digest([], docs, pages_in(docs))


def pages_in(docs: Path) -> Iterator[Path]:
    """Every file of `docs` that MkDocs reads, in order."""
    for folder, folders, files in os.walk(docs):  # Path.walk came with Python 3.12
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder) / name for name in sorted(files) if not name.startswith("."))


def _digest(words: Iterable[str], root: Path, files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for word in words:
        digest.update(word.encode() + b"\0")
    for path in files:
        data = path.read_bytes()
        digest.update(f"{path.relative_to(root)}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
        digest.update(data)
    return digest.hexdigest()
