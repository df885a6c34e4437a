"""The index of a dossier's records: what a program reads first."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from typing import Annotated

from msgspec import Meta

from dossier.codec.parts import Part, SchemaVersion
from dossier.codec.records import Record


class Counts(Part, frozen=True):
    """How many findings of each kind a record holds."""

    sentences: int
    dates: int
    conditionals: int
    quotes: int
    actors: int
    claims: int
    events: int
    terms: int
    figures: int


class IndexEntry(Part, frozen=True):
    """One article of the index."""

    file: Annotated[str, Meta(description="The record, relative to the index")]
    slug: str
    title: str
    publisher: str | None
    published: dt.date | None
    seed: str
    sha256: Annotated[str, Meta(description="Of the raw bytes of the seed")]
    text_sha256: Annotated[str, Meta(description="Of the record's article.text in UTF-8", pattern="^[0-9a-f]{64}$")]
    counts: Counts


class Index(Part, frozen=True):
    """All records of a dossier."""

    schema: SchemaVersion
    articles: tuple[IndexEntry, ...]


def index_of(records: Iterable[Record]) -> Index:
    """The index of `records`, in their order."""
    return Index(1, tuple(map(_entry, records)))


def _entry(record: Record) -> IndexEntry:
    article = record.article
    counts = Counts(*(len(getattr(record, kind)) for kind in Counts.__struct_fields__))
    text = hashlib.sha256(article.text.encode()).hexdigest()
    return IndexEntry(
        f"{article.id}.json",
        article.id,
        article.title,
        article.publisher,
        article.published,
        article.seed,
        article.sha256,
        text,
        counts,
    )
