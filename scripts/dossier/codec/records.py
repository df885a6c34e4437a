"""The record: one article as other programs read it (design, section 3). Its JSON Schema is made from these classes.

Offsets are Unicode code points into `article.text`, half-open; `words` is always `text[start:end]`.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Meta

from dossier.codec.parts import Offset, Part, Range, Rule, SchemaVersion, SentenceId, Words
from dossier.model import (
    ActorKind,
    Basis,
    CautionKind,
    Certainty,
    Change,
    ConditionalReading,
    Phase,
    Precision,
    RelationKind,
    SourceKind,
    TimexType,
)


class Article(Part, frozen=True):
    """The article as received. In one published as excerpts only, `text` shows █ for what is not quoted."""

    id: Annotated[str, Meta(description="The slug of its page")]
    title: str
    byline: str | None
    publisher: str | None
    published: dt.date | None
    url: str | None
    language: Annotated[str, Meta(description="ISO 639-1")]
    seed: Annotated[str, Meta(description="File name")]
    sha256: Annotated[str, Meta(description="Of the seed's raw bytes")]
    text: str


class Paragraph(Part, frozen=True):
    """One paragraph."""

    id: Annotated[str, Meta(pattern=r"^p[0-9]+$")]
    start: Offset
    end: Offset


class Sentence(Part, frozen=True):
    """One sentence; `paragraph` is an id."""

    id: SentenceId
    paragraph: str
    start: Offset
    end: Offset


class Date(Words, frozen=True):
    """An expression of time. Without `first` and `last` no calendar day can be computed."""

    type: TimexType
    value: Annotated[str, Meta(description="TIMEX3 value")]
    first: dt.date | None
    last: dt.date | None
    basis: Basis
    rule: Rule


class Conditional(Words, frozen=True):
    """A finite verb form in the conditional, and how it is meant."""

    reading: ConditionalReading
    rule: Rule


class Speaker(Words, frozen=True):
    """Who is given as speaking; `actor` is an id when the text makes it certain."""

    actor: str | None


class Quote(Words, frozen=True):
    """Words between quotation marks; a speaker that the text does not give is null."""

    speaker: Speaker | None
    verb: Words | None
    rule: Rule


class Actor(Part, frozen=True):
    """Who or what the article speaks of; `roles` are what appositions say of it."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    mentions: tuple[Words, ...]
    roles: tuple[Words, ...]


class Attribution(Part, frozen=True):
    """One source of a chain."""

    kind: SourceKind
    name: str
    actor: str | None
    start: Offset
    end: Offset
    words: str


class Cue(Words, frozen=True):
    """Words that decided the certainty, the voice or the polarity of a claim."""

    rule: Rule


class Claim(Part, frozen=True):
    """What one clause says."""

    id: str
    sentence: SentenceId
    start: Offset
    end: Offset
    words: str
    certainty: Certainty
    negated: bool
    attribution: Annotated[tuple[Attribution, ...], Meta(description="Outermost first; empty: the article's own voice")]
    cues: tuple[Cue, ...]


class Relation(Part, frozen=True):
    """What the verb of a claim says that one actor does to another; `claim`, `source` and `target` are ids."""

    kind: RelationKind
    claim: str
    source: str
    target: str
    verb: Words
    rule: Rule


class When(Words, frozen=True):
    """The date of an event, never finer than the text."""

    first: dt.date | None
    last: dt.date | None
    precision: Precision
    basis: Basis


class Event(Part, frozen=True):
    """One fact told. `label` is a cut of `words`, with […] wherever words were left out."""

    id: str
    sentence: SentenceId
    start: Offset
    end: Offset
    words: str
    label: str
    certainty: Certainty
    order: int
    phase: Phase
    when: When | None


class SourceDefinition(Part, frozen=True, tag_field="origin", tag="source"):
    """Words of the article that define the term."""

    words: str
    start: Offset
    end: Offset


class EditorDefinition(Part, frozen=True, tag_field="origin", tag="editor"):
    """An editor's definition, with the published reference it comes from."""

    words: str
    reference: str


class Term(Part, frozen=True):
    """A term in its citation form, and where it stands."""

    id: str
    term: str
    expansion: str | None
    definition: SourceDefinition | EditorDefinition | None
    occurrences: tuple[Range, ...]


class Figure(Words, frozen=True):
    """A quantity in `unit`; `of` is what is counted."""

    value: float
    unit: str | None
    approximate: bool
    of: Words | None


class Point(Part, frozen=True):
    """A cut of one sentence: the kept spans in order, and their text with […] at each cut.

    `behind`: the sentence that it leans on, when no other point shows it right before.
    """

    sentence: SentenceId
    spans: tuple[tuple[Offset, Offset], ...]
    text: str
    certainty: Certainty
    attribution: tuple[Attribution, ...]
    behind: SentenceId | None


class Questions(Part, frozen=True):
    """Words that answer the six questions."""

    who: tuple[Words, ...]
    what: tuple[Words, ...]
    when: tuple[Words, ...]
    where: tuple[Words, ...]
    why: tuple[Words, ...]
    how: tuple[Words, ...]


class Summary(Part, frozen=True):
    """The lead, the points in order of the text, and the six questions."""

    lead: Point | None
    points: tuple[Point, ...]
    questions: Questions


class Caution(Part, frozen=True):
    """What the article does not say: the words and sentences concerned, `count` of `total`, names."""

    kind: CautionKind
    spans: tuple[Words, ...]
    sentences: tuple[SentenceId, ...]
    count: int
    total: int
    names: tuple[str, ...]


class Correction(Words, frozen=True):
    """What a person changed in a finding. Both values are null for a finding that was removed."""

    finding: Annotated[str, Meta(description="The finding's id; it names nothing any more once removed")]
    change: Change
    before: Annotated[str | None, Meta(description="As read: a certainty, true, false, or voices joined by ›")]
    after: str | None
    reason: str | None


class Stamp(Part, frozen=True):
    """What made the record: version of dossier, language model, SHA-256 of the lexicons."""

    dossier: str
    model: str
    lexicons: str


class Record(Part, frozen=True):
    """Everything found in one article."""

    schema: SchemaVersion
    article: Article
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    dates: tuple[Date, ...]
    conditionals: tuple[Conditional, ...]
    quotes: tuple[Quote, ...]
    actors: tuple[Actor, ...]
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    events: tuple[Event, ...]
    terms: tuple[Term, ...]
    figures: tuple[Figure, ...]
    summary: Summary
    cautions: tuple[Caution, ...]
    corrections: tuple[Correction, ...]
    stamp: Stamp
