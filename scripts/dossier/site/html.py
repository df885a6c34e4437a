"""Markdown to HTML by MkDocs, strictly: a warning stops the build."""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path

from dossier.errors import CannotWrite, DossierError
from dossier.settings import ROOT


def build_site(docs: Path, site: Path) -> None:
    """Render `docs` into `site`. Raises DossierError with MkDocs' own words when it warns.

    Without SOURCE_DATE_EPOCH the sitemap would hold today's date, and two builds would differ.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    heard = _Listener()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    try:
        config = load_config(
            str(ROOT / "mkdocs.yml"), docs_dir=str(docs.resolve()), site_dir=str(site.resolve()), strict=True
        )
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
        if config.site_url:
            give_addresses(site, config.site_url)
    except OSError as error:
        raise CannotWrite(f"{error.filename or site}: {error.strerror}. Vérifiez les droits et l'espace.") from error
    except (MkDocsException, Abort) as error:
        told = "\n".join(heard.lines) or str(error)
        raise DossierError(f"{site}: MkDocs a signalé un défaut, le site n'est pas construit.\n{told}") from error
    finally:
        logger.removeHandler(heard)


# Where our feed and our plan lead, relative to the site: source text has no tag in the one, no bracket in the other.
_RELATIVE = {
    "rss.xml": re.compile(r'(<link>|<atom:link href=")(?=[a-z])(?![a-z]+:)'),
    "llms.txt": re.compile(r"(\]\()(?=[a-z])(?![a-z]+:)"),
}


def give_addresses(site: Path, address: str) -> None:
    """Whole addresses in the files of `site` that are read far from it."""
    for name, pattern in _RELATIVE.items():
        path = site / name
        if path.is_file():
            text = pattern.sub(lambda found: f"{found[1]}{address}", path.read_text("utf-8"))
            path.write_text(text, "utf-8", newline="\n")


class _Listener(logging.Handler):
    """Keeps what MkDocs warns of, to tell it only when the build fails."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
