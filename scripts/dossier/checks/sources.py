"""The article that an analysis was made from, against the same seed read again."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import fields

from dossier.model import Article


def changed(article: Article, reread: Article) -> Iterator[str]:
    """What differs between the two, down to one character, and text that is not in NFC."""
    for field in fields(Article):
        before, now = getattr(article, field.name), getattr(reread, field.name)
        if before == now:
            continue
        if field.name == "text":
            yield f"le texte relu diffère au caractère {_first_difference(before, now)}"
        else:
            yield f"« {field.name} » relu diffère : {before!r}, puis {now!r}"
    for name in ("title", "text"):
        if not unicodedata.is_normalized("NFC", getattr(article, name)):
            yield f"« {name} » n'est pas en NFC"


def _first_difference(before: str, now: str) -> int:
    pairs = enumerate(zip(before, now, strict=False))
    return next((index for index, (one, other) in pairs if one != other), min(len(before), len(now)))
