"""Serve the site and build it again when a seed, a lexicon or a template changes: `make serve`.

This file is also the MkDocs hook of that one command. The build itself never needs a hook: pages are written by a
step of its own, before MkDocs, so that another site generator can take its place.
"""

import logging
import subprocess
import sys
from pathlib import Path

from mkdocs.commands.serve import serve
from mkdocs.config.defaults import MkDocsConfig

from dossier.site.search import kept_entries, write_search

SCRIPTS = Path(__file__).resolve().parent
SOURCES = (SCRIPTS.parent / "seeds", SCRIPTS / "dossier" / "lexicons", SCRIPTS / "dossier" / "templates")


def on_pre_build(config: MkDocsConfig) -> None:
    """Write the pages of `docs/` that changed, and only those: writing the others would start another round."""
    build = [sys.executable, str(SCRIPTS / "build.py"), "--no-site", "--docs", config.docs_dir]
    status = subprocess.run(build, check=False).returncode
    if status:
        logging.getLogger("mkdocs").error("Les pages n’ont pas toutes été refaites (code %d).", status)


def on_post_build(config: MkDocsConfig) -> None:
    """Let the search find what the built site's does: each finding with its kind."""
    write_search(Path(config.site_dir), kept_entries(Path(config.docs_dir)))


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)s - %(message)s")
    serve(
        config_file=str(SCRIPTS.parent / "mkdocs.yml"),
        strict=False,
        hooks=[__file__],
        watch=[str(folder) for folder in SOURCES],
    )
