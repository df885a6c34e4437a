"""The index of the site's search: MkDocs cuts pages at their headings, we cut them at their findings.

Material reads `search/search_index.json`, or the same as a script when the site is opened from a folder.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from dossier.render.views.findable import Entry
from dossier.site.state import CACHE

# Pages whose sections give way to findings, and what Accueil alone says.
_GENERATED = re.compile(r"(?:index|resume|chronologie|glossaire|affirmations|acteurs|articles/.*)\.html")
_OWN = "index.html#precautions"
# Material shows, of a page, the best result and folds the others: a title must not stand before the findings under it.
_PAGE, _ABOUT = 0.03, 0.05


def keep_entries(docs: Path, entries: Sequence[Entry]) -> None:
    """Write `entries` beside the pages of `docs` that they are of, for a site that is made of them later."""
    path = docs / CACHE / "search.json"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(msgspec.json.encode(entries))


def kept_entries(docs: Path) -> tuple[Entry, ...]:
    """What `keep_entries` wrote last; nothing when it never did."""
    path = docs / CACHE / "search.json"
    return msgspec.json.decode(path.read_bytes(), type=tuple[Entry, ...]) if path.is_file() else ()


def write_search(site: Path, entries: Sequence[Entry]) -> None:
    """Put `entries` in the index of `site` in place of the sections that MkDocs made of the same pages.

    Pages written by hand keep their sections. The same entries give the same bytes.
    """
    path = site / "search" / "search_index.json"
    index = msgspec.json.decode(path.read_bytes())
    docs = [kept for document in index["docs"] if (kept := _kept(document))]
    by_page: dict[str, list[dict[str, str]]] = {}
    for entry in entries:
        by_page.setdefault(entry.location.partition("#")[0], []).append(
            {"location": entry.location, "title": entry.title, "text": entry.text}
        )
    # A page stands before its findings: that is how Material groups them.
    index["docs"] = [one for document in docs for one in (document, *by_page.get(document["location"], ()))]
    data = msgspec.json.encode(index)
    path.write_bytes(data)
    path.with_suffix(".js").write_bytes(b"var __index = " + data)


def _kept(document: dict[str, Any]) -> dict[str, Any] | None:
    page, _, anchor = document["location"].partition("#")
    if document["location"] == _OWN or not _GENERATED.fullmatch(page):
        return document | {"boost": _ABOUT}
    return None if anchor else document | {"text": "", "boost": _PAGE}
