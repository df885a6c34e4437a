"""What is found in a reading. A finding holds spans and evidence, never copied words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dossier.model.labels import (
    ActorKind,
    Basis,
    Certainty,
    ConditionalReading,
    Mood,
    Phase,
    Precision,
    Question,
    RelationKind,
    SourceKind,
    Tense,
    TimexType,
    Worth,
)
from dossier.model.texts import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a finding rests on and the rule that took them. Never empty."""

    rule: str
    spans: tuple[Span, ...]

    def __post_init__(self) -> None:
        if not self.rule or not self.spans:
            raise ValueError("evidence names its rule and at least one span")


@dataclass(frozen=True, slots=True)
class Date:
    """A TIMEX3 expression. `first` and `last` are the interval it covers, never finer than the text;

    both are None when no calendar day can be computed (basis "none").
    """

    span: Span
    type: TimexType
    value: str
    first: dt.date | None
    last: dt.date | None
    precision: Precision
    basis: Basis
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Conditional:
    """The finite verb form in the conditional, and how French means it there."""

    span: Span
    reading: ConditionalReading
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is given as speaking: the words, and the actor's id when the text makes it certain."""

    span: Span
    actor: str | None


@dataclass(frozen=True, slots=True)
class Quote:
    """The words between the marks. A speaker the text does not give is None."""

    span: Span
    speaker: Speaker | None
    verb: Span | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Role:
    """What an apposition says of an actor: « X, directeur de Y »."""

    span: Span
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Actor:
    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]
    evidence: Evidence
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source of a chain. `name` is the actor's name, or the words themselves."""

    kind: SourceKind
    name: str
    actor: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """What one clause says. Voice, mood, time and polarity are separate axes.

    `voice` is outermost first; empty means the article's own voice. `cues` are the words that
    decided each axis, one evidence per cue. `by_hand`: a person corrected it. `in_passing`: a relative
    told as surely as what holds it and in no voice of its own; it tells events, and has no row in the ledger.
    """

    id: str
    sentence: str
    span: Span
    voice: tuple[Attribution, ...]
    mood: Mood
    time: Tense
    negated: bool
    cues: tuple[Evidence, ...]
    by_hand: bool = False
    in_passing: bool = False

    @property
    def certainty(self) -> Certainty:
        """The single label a page shows."""
        return certainty_of(self.mood, self.time)


def certainty_of(mood: Mood, time: Tense) -> Certainty:
    """The label that mood and time give."""
    if mood in ("borrowed", "hedged"):
        return "unconfirmed"
    if mood == "modal":
        return "possible"
    if mood == "hypothetical":
        return "hypothetical"
    return "announced" if time in ("future", "planned") else "asserted"


@dataclass(frozen=True, slots=True)
class Relation:
    """What the verb of a claim says that one actor (ids) does to another. Certainty and polarity are the claim's."""

    kind: RelationKind
    claim: str
    source: str
    target: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class When:
    """A date as an event uses it."""

    span: Span
    first: dt.date | None
    last: dt.date | None
    precision: Precision
    basis: Basis


@dataclass(frozen=True, slots=True)
class Event:
    """One fact told. `label` is a cut of the sentence: kept spans, in order of the text."""

    id: str
    sentence: str
    span: Span
    label: tuple[Span, ...]
    certainty: Certainty
    order: int
    phase: Phase
    when: When | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Definition:
    """Words of the source that define a term (never an editor's: those come at the corpus)."""

    span: Span
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Term:
    """A term in its citation form, its long form, its definition in the text, where it stands."""

    id: str
    name: str
    expansion: str | None
    definition: Definition | None
    occurrences: tuple[Span, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity. `value` is in `unit`; a range keeps both ends in `value` and `upper`."""

    span: Span
    value: float
    upper: float | None
    unit: str | None
    approximate: bool
    counted: Span | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Point:
    """A cut of one source sentence: the kept spans in order, `[…]` wherever words were left out.

    `behind`: the sentence without which it cannot be read, unless the point before it on the page is that sentence.
    """

    sentence: str
    spans: tuple[Span, ...]
    claim: str
    certainty: Certainty
    voice: tuple[Attribution, ...]
    behind: str | None = None

    @property
    def worth(self) -> Worth:
        """How far a reader may take it as settled: the pages group points so."""
        if self.certainty in ("possible", "announced", "hypothetical"):
            return "ahead"
        return "reported" if self.voice or self.certainty == "unconfirmed" else "known"


@dataclass(frozen=True, slots=True)
class Summary:
    """`doubts`: the words for which statements gave way to others that are surely read, each with its rule."""

    lead: Point | None
    points: tuple[Point, ...]
    questions: tuple[tuple[Question, tuple[Span, ...]], ...]
    doubts: tuple[Evidence, ...] = ()
