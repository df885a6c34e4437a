"""What lies in a seeds folder, and the bytes of a file: no link is followed, no pipe is waited for."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from dossier.errors import Refusal
from dossier.seeds.clean import clean_text
from dossier.seeds.limits import written

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm")
SHARED = ("glossaire.toml", "noms.toml")  # about all seeds; read elsewhere

# Hidden files, what editors and desktops leave behind, the folder's own notice.
_IGNORED = re.compile(r"\..*|~\$.*|.*~|thumbs\.db|desktop\.ini|readme(\.md|\.txt)?", re.IGNORECASE | re.DOTALL)
# « Page web complète » writes NAME.html and its pictures in NAME_files or NAME_fichiers.
_PAGE_FILES = re.compile(r".+_(files|fichiers)", re.IGNORECASE | re.DOTALL)

Entry = tuple[Path, Refusal | None]


def list_seeds(folder: Path) -> tuple[Path, ...]:
    """The regular files of `folder` that are seeds, sorted by name. Raises Refusal if it is no folder."""
    return tuple(path for path in inputs_of(folder) if path.suffix.lower() != ".toml")


def inputs_of(folder: Path) -> tuple[Path, ...]:
    """Every regular file that takes part in a build: seeds, sidecars, glossaire.toml and noms.toml, sorted."""
    return tuple(path for path, refusal in _entries(folder) if refusal is None)


def find_strays(folder: Path) -> Iterator[Refusal]:
    """What stands in `folder` and cannot be read as a seed, in order: a link, a pipe, a PDF, a lone sidecar."""
    stems = {path.with_suffix("").name for path in list_seeds(folder)}
    for path, refusal in _entries(folder):
        if refusal is not None:
            yield refusal
        elif path.suffix.lower() == ".toml" and path.name not in SHARED and path.with_suffix("").name not in stems:
            remedy = f"Donnez-lui le nom de son article ({path.stem}.txt, .md ou .html à côté de lui), ou retirez-le"
            yield Refusal(shown(path), "ce fichier TOML n'accompagne aucun article", remedy)


def read_bytes(path: Path, limit: int) -> bytes:
    """The bytes of a regular file. Raises Refusal for anything else, or above `limit` bytes."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
        try:
            status = os.fstat(descriptor)
            if refusal := _unfit(path, status.st_mode):
                raise refusal
            if status.st_size > limit:
                problem = f"ce fichier est trop gros : {written(status.st_size)} octets, la limite est {written(limit)}"
                raise Refusal(shown(path), problem, "Gardez l'article seul, ou coupez-le en plusieurs fichiers")
            with os.fdopen(descriptor, "rb", closefd=False) as file:
                return file.read(limit)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise _unreadable(path, error) from error


def shown(path: Path) -> Path:
    """`path` as a message may print it: no control, no override, no byte that is not UTF-8."""
    return Path(clean_text(os.fsencode(path).decode("utf-8", "replace"))[0].replace("\n", "\ufffd"))


def _entries(folder: Path) -> list[Entry]:
    try:
        mode = folder.lstat().st_mode
        if stat.S_ISLNK(mode):
            remedy = "Donnez le vrai dossier avec --seeds"
            raise Refusal(shown(folder), "le dossier des articles est un lien symbolique", remedy)
        if not stat.S_ISDIR(mode):
            raise Refusal(shown(folder), "ce n'est pas un dossier", "Donnez le dossier qui contient les articles")
        paths = sorted(folder.iterdir(), key=lambda path: path.name)
    except FileNotFoundError as error:
        remedy = "Créez-le et posez-y vos articles (.txt, .md ou .html), ou donnez-en un autre avec --seeds"
        raise Refusal(shown(folder), "le dossier des articles n'existe pas", remedy) from error
    except OSError as error:
        raise _unreadable(folder, error) from error
    return list(_judged(path for path in paths if not _IGNORED.fullmatch(path.name)))


def _judged(paths: Iterable[Path]) -> Iterator[Entry]:
    for path in paths:
        try:
            mode = path.lstat().st_mode
        except FileNotFoundError:  # removed since the folder was listed
            continue
        if not (stat.S_ISDIR(mode) and _PAGE_FILES.fullmatch(path.name)):
            yield path, _unfit(path, mode) or _misnamed(path)


def _misnamed(path: Path) -> Refusal | None:
    if re.search("[\x00-\x1f\x7f-\x9f\ud800-\udfff]", path.name):
        problem = "le nom du fichier contient des caractères de commande, ou n'est pas en UTF-8"
        return Refusal(shown(path), problem, "Renommez-le avec des lettres et des chiffres")
    if path.suffix.lower() not in (*SUFFIXES, ".toml"):
        kind = f"le format « {path.suffix} »" if path.suffix else "un fichier sans extension"
        remedy = "Enregistrez l'article en .txt, .md ou .html, ou faites commencer le nom par un point pour l'écarter"
        return Refusal(shown(path), f"{kind} n'est pas lu", remedy)
    return None


def _unfit(path: Path, mode: int) -> Refusal | None:
    if stat.S_ISREG(mode):
        return None
    if stat.S_ISLNK(mode):
        problem, remedy = "c'est un lien symbolique, et aucun lien n'est suivi", "Copiez le fichier lui-même"
    elif stat.S_ISDIR(mode):
        problem, remedy = "c'est un dossier", f"Posez ses articles directement dans {shown(path.parent)}, ou écartez-le"
    else:
        problem, remedy = "ce n'est pas un fichier ordinaire (tube, prise ou périphérique)", "Retirez-le"
    return Refusal(shown(path), problem, remedy)


def _unreadable(path: Path, error: OSError) -> Refusal:
    if error.errno == errno.ELOOP and (refusal := _unfit(path, stat.S_IFLNK)):
        return refusal
    if error.errno in (errno.EACCES, errno.EPERM):
        return Refusal(shown(path), "la lecture n'est pas permise", f"Donnez-en le droit : chmod u+r {shown(path)}")
    if error.errno == errno.ENOENT:
        return Refusal(shown(path), "ce fichier n'existe pas, ou plus", "Relancez la construction")
    if error.errno == errno.ENXIO and (refusal := _unfit(path, stat.S_IFSOCK)):
        return refusal
    return Refusal(shown(path), f"la lecture a échoué ({error.strerror})", "Vérifiez le disque et les droits")
