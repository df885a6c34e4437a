"""Pages to disk: only what changed, each file atomically, and only what a build wrote is removed.

`docs/.manifest.json` lists what was written, with hashes: a page whose bytes are not those of its
hash was edited by hand, and is kept. It is committed, so that a fresh clone knows its own pages.
"""

from __future__ import annotations

import contextlib
import difflib
import fcntl
import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import msgspec

from dossier.errors import Busy, CannotWrite, DossierError

MANIFEST = ".manifest.json"
_LOCK = ".lock"
_STAGING = ".staging"


@dataclass(frozen=True, slots=True)
class Written:
    """What a write did, as POSIX paths under the folder."""

    changed: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]  # edited by hand: neither replaced nor removed


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold `folder` for one build. Raises Busy when another build holds it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = (folder / _LOCK).open("a")  # "w" would touch it, and a watching server would build again
    except OSError as error:
        raise CannotWrite(f"{folder}: {error.strerror}. Vérifiez les droits et l'espace disque.") from error
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise Busy(f"{folder}: une autre construction est en cours. Attendez qu'elle finisse.") from error
        yield


def read_manifest(folder: Path) -> dict[str, str]:
    """Path to SHA-256 of what the last build wrote. Raises DossierError when the manifest is broken."""
    path = folder / MANIFEST
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, str])
    except FileNotFoundError:
        return {}
    except msgspec.MsgspecError as error:
        raise DossierError(f"{path}: {error}. Restaurez ce fichier depuis git, ou supprimez-le.") from error


def intact(folder: Path) -> bool:
    """Whether every file of the manifest is there with the bytes that were written."""
    manifest = read_manifest(folder)
    return bool(manifest) and all(_digest(folder / name) == digest for name, digest in manifest.items())


def write_pages(folder: Path, pages: Mapping[str, bytes]) -> Written:
    """Make `folder` hold `pages`. Raises CannotWrite when the disk refuses; no file is then half-written.

    All changed files are staged before the first one is put in place; a symbolic link on the way to
    a page is refused rather than followed.
    """
    manifest = read_manifest(folder)
    kept = tuple(name for name in sorted({*manifest, *pages}) if _edited(folder, name, manifest, pages))
    changed = [n for n in sorted(pages) if n not in kept and _digest(folder / n) != _sha(pages[n])]
    removed = [n for n in sorted(manifest) if n not in pages and n not in kept and (folder / n).is_file()]
    try:
        _replace(folder, {name: pages[name] for name in changed})
        for name in removed:
            (folder / name).unlink()
            _prune(folder, PurePosixPath(name).parent)
        written = {name: _sha(data) for name, data in pages.items()}
        records = {name: manifest.get(name, "") if name in kept else written[name] for name in {*written, *kept}}
        listing = msgspec.json.format(msgspec.json.encode(dict(sorted(records.items()))), indent=1)
        _replace(folder, {MANIFEST: listing + b"\n"})
    except OSError as error:
        where = error.filename or folder
        raise CannotWrite(f"{where}: {error.strerror}. Aucune page n'est à moitié écrite.") from error
    return Written(tuple(changed), tuple(removed), kept)


def differences(folder: Path, pages: Mapping[str, bytes]) -> Iterator[str]:
    """Unified diffs from what `folder` holds to what `pages` would write; nothing when they agree."""
    for name in sorted({*read_manifest(folder), *pages}):
        path = folder / name
        before = path.read_bytes() if path.is_file() else b""
        after = pages.get(name, b"")
        if before != after:
            yield from difflib.unified_diff(
                before.decode("utf-8", "replace").splitlines(),
                after.decode("utf-8", "replace").splitlines(),
                f"docs/{name}",
                f"construit/{name}",
                lineterm="",
            )


def _edited(folder: Path, name: str, manifest: Mapping[str, str], pages: Mapping[str, bytes]) -> bool:
    """Neither what the last build wrote nor what this one would write: a person's work."""
    digest = _digest(folder / name)
    wanted = _sha(pages[name]) if name in pages else None
    return digest is not None and digest not in (manifest.get(name), wanted)


def _replace(folder: Path, files: Mapping[str, bytes]) -> None:
    staging = folder / _STAGING
    staging.mkdir(exist_ok=True)
    try:
        staged = {}
        for number, (name, data) in enumerate(files.items()):
            staged[name] = staging / str(number)
            with staged[name].open("wb") as handle:
                handle.write(data)
                handle.flush()
                os.fsync(handle.fileno())
        for name, path in staged.items():
            target = folder / name
            _refuse_links(folder, target)
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)
    finally:
        for left in staging.iterdir():
            left.unlink()
        staging.rmdir()


def _refuse_links(folder: Path, target: Path) -> None:
    for path in (target, *target.parents):
        if path == folder:
            return
        if path.is_symlink():
            raise CannotWrite(f"{path}: lien symbolique. Retirez-le : Dossier n'écrit pas à travers un lien.")


def _prune(folder: Path, parent: PurePosixPath) -> None:
    """Remove the folders that a removed page leaves empty."""
    while parent.parts:
        try:
            (folder / parent).rmdir()
        except OSError:
            return
        parent = parent.parent


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _digest(path: Path) -> str | None:
    """SHA-256 of a file; None when there is no such file."""
    try:
        return _sha(path.read_bytes())
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None
