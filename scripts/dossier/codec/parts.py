"""What the parts of a record are made of: offsets, words, ids. They refuse keys that they do not know."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

Offset = Annotated[int, Meta(ge=0, description="Unicode code points into article.text")]
Rule = Annotated[str, Meta(min_length=1, description="Id of the rule that took these words")]
SentenceId = Annotated[str, Meta(pattern=r"^p[0-9]+s[0-9]+$")]
SchemaVersion = Annotated[Literal[1], Meta(description="Version of this contract")]


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """What every part of a record is: immutable, and refusing keys it does not know."""


class Range(Part, frozen=True):
    """A place in `article.text`, `end` not included."""

    start: Offset
    end: Offset


class Words(Range, frozen=True):
    """Exact words of the article."""

    words: str
