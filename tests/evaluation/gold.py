"""Labelled texts: TOML files of `tests/gold`, each label found again in its text.

The labels and their meaning are told in `tests/gold/README.md`.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dossier.model import Article, Span

# Kind of label → how many fields stand before the words.
KINDS = {"enonces": 3, "conditionnels": 1, "dates": 2, "citations": 2, "acteurs": 1, "chiffres": 3}
PAIRS = ("sigles", "definitions")
VALUES = {
    "enonces": {"asserted", "unconfirmed", "possible", "announced", "hypothetical"},
    "conditionnels": {"borrowed", "modal", "reported_future", "hypothetical"},
    "dates": {"DATE", "TIME", "DURATION", "SET"},
    "acteurs": {"organisation", "person", "place", "product", "media", "group"},
}
_KEYS = {"id", "registre", "publie", "titre", "texte", *KINDS, *PAIRS}


class GoldError(Exception):
    """A label that cannot be read: file, text, label and what is wrong."""


@dataclass(frozen=True, slots=True)
class Label:
    """Labelled words: where they stand (code points) and what is said of them."""

    span: Span
    words: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldText:
    """One labelled text. `pairs` holds acronyms and definitions, which have no place of their own."""

    article: Article
    labels: dict[str, tuple[Label, ...]]
    pairs: dict[str, tuple[tuple[str, str], ...]]


def read_gold(folder: Path) -> list[GoldText]:
    """Every text of the TOML files of `folder`, in order of their names. Raises GoldError."""
    texts = [text for path in sorted(folder.glob("*.toml")) for text in _read_file(path)]
    names = [text.article.slug for text in texts]
    if twice := {name for name in names if names.count(name) > 1}:
        raise GoldError(f"{folder}: these texts have the same id: {', '.join(sorted(twice))}")
    return texts


def _read_file(path: Path) -> Iterator[GoldText]:
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise GoldError(f"{path.name}: {error}") from error
    for entry in content["texte"]:
        where = f"{path.name}: {entry.get('id')}"
        if unknown := entry.keys() - _KEYS:
            raise GoldError(f"{where}: unknown keys {sorted(unknown)}")
        published = entry.get("publie")
        if published is not None and not isinstance(published, dt.date):
            raise GoldError(f"{where}: publie must be a date, 2025-03-12")
        yield _read_text(entry, where)


def _read_text(entry: dict[str, Any], where: str) -> GoldText:
    text = entry["texte"].strip()
    labels = {kind: tuple(_labels(kind, entry.get(kind, ()), text, where)) for kind in KINDS}
    pairs = {kind: tuple(_pairs(kind, entry.get(kind, ()), text, where)) for kind in PAIRS}
    article = Article(slug=entry["id"], title=entry["titre"], text=text, published=entry.get("publie"))
    return GoldText(article, labels, pairs)


def _labels(kind: str, lines: Sequence[str], text: str, where: str) -> Iterator[Label]:
    """Each label stands behind the one before; claims may be held by the claim before."""
    position, previous = 0, ""
    for line in lines:
        *values, words = _fields(line, KINDS[kind] + 1, f"{where}: {kind}")
        if kind in VALUES and values[0] not in VALUES[kind]:
            raise GoldError(f"{where}: {kind}: « {values[0]} » is not one of {sorted(VALUES[kind])}")
        if kind == "enonces" and values[1] not in ("+", "−"):
            raise GoldError(f"{where}: {kind}: the sign is + or − in « {line} »")
        if kind == "chiffres":
            _check_figure(values, f"{where}: {line}")
        start = text.find(words, position + (kind == "enonces" and words == previous))
        if start < 0:
            raise GoldError(f"{where}: {kind}: « {words} » is not in the text behind the label before")
        span = Span(start, start + len(words))
        position, previous = (span.start if kind == "enonces" else span.end), words
        yield Label(span, words, tuple(values))


def _pairs(kind: str, lines: Sequence[str], text: str, where: str) -> Iterator[tuple[str, str]]:
    for line in lines:
        first, second = _fields(line, 2, f"{where}: {kind}")
        for words in (first, second):
            if words.lower() not in text.lower():
                raise GoldError(f"{where}: {kind}: « {words} » is not in the text")
        yield first, second


def _check_figure(values: Sequence[str], where: str) -> None:
    try:
        float(values[0])
    except ValueError as error:
        raise GoldError(f"{where}: « {values[0]} » is not a number") from error
    if values[2] not in ("~", "="):
        raise GoldError(f"{where}: the third field is ~ or =")


def _fields(line: str, count: int, where: str) -> list[str]:
    fields = [field.strip() for field in line.split("|")]
    if len(fields) != count or not fields[-1]:
        raise GoldError(f"{where}: « {line} » needs {count} fields, parted by |")
    return fields
