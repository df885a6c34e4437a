"""The site as one file to hand over: `make offline` writes `dossier.zip`, which opens from a folder, search included.

Same site, same bytes: entries are in order, and bear no time but the earliest that the format knows.
"""

import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = "dossier"
# What only a server uses, and the maps of Material's scripts.
LEFT_OUT = ("404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json")
README = "Ouvrez index.html dans un navigateur. Rien n’est demandé au réseau ; la recherche fonctionne.\n"


def write_bundle(site: Path, target: Path) -> int:
    """Put `site` into the zip `target`; returns how many files it holds. Raises FileNotFoundError without a site."""
    if not (site / "index.html").is_file():
        raise FileNotFoundError(f"{site}: aucun site. Lancez d'abord make site.")
    files = dict(_files(site)) | {"LISEZ-MOI.txt": README.encode()}
    waiting = target.with_suffix(".part")
    with zipfile.ZipFile(waiting, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o100644 << 16  # a plain file, whatever the system
            bundle.writestr(entry, data, zipfile.ZIP_DEFLATED, compresslevel=9)
    waiting.replace(target)
    return len(files)


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if path.is_file() and name not in LEFT_OUT and path.suffix != ".map":
            yield name, path.read_bytes()


if __name__ == "__main__":
    try:
        number = write_bundle(ROOT / "site", ROOT / "dossier.zip")
    except OSError as error:
        sys.exit(str(error))
    print(f"dossier.zip : {number} fichiers. Décompressez-le et ouvrez dossier/index.html.")  # noqa: T201
