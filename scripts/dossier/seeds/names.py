"""From a seed's file name to the slug of its pages: ASCII, safe in a URL and on any file system."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePath

_LONGEST = 60
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})
# Devices of Windows, and the two names that MkDocs serves as a folder's own page.
_RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]|index|readme")


def slugs(names: Iterable[str]) -> dict[str, str]:
    """One slug per file name, unique. It depends on the name alone, unless two names give the same slug.

    Then the name that was already written as a slug keeps it, or else the first in order, and
    each other one gets the start of its own digest, so that no later file moves it.
    """
    ordered = sorted(names, key=lambda name: (PurePath(name).stem != _slug(name), name))
    given: dict[str, str] = {}
    for name in ordered:
        given.setdefault(_slug(name), name)
    chosen = {name: slug for slug, name in given.items()}
    for name in ordered:
        if name not in chosen:
            chosen[name] = _distinct(name, given)
            given[chosen[name]] = name
    return chosen


def _slug(name: str) -> str:
    letters = unicodedata.normalize("NFKD", PurePath(name).stem.lower().translate(_LIGATURES))
    words = re.sub(r"[^a-z0-9]+", "-", letters.encode("ascii", "ignore").decode()).strip("-")
    slug = words[:_LONGEST].rstrip("-")
    if not slug:
        return f"article-{_digest(name)[:6]}"
    return f"article-{slug}" if _RESERVED.fullmatch(slug) else slug


def _distinct(name: str, taken: dict[str, str]) -> str:
    digest = _digest(name)
    sizes = range(4, len(digest) + 1)
    return next(slug for size in sizes if (slug := f"{_slug(name)}-{digest[:size]}") not in taken)


def _digest(name: str) -> str:
    return hashlib.sha256(unicodedata.normalize("NFC", name).encode("utf-8", "surrogateescape")).hexdigest()
