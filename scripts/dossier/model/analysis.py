"""All that is found in one article, what it does not say, and what a person changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dossier.model.findings import (
    Actor,
    Claim,
    Conditional,
    Date,
    Event,
    Evidence,
    Figure,
    Quote,
    Relation,
    Summary,
    Term,
)
from dossier.model.labels import CautionKind, Change
from dossier.model.texts import Article, Paragraph, Sentence, Span


@dataclass(frozen=True, slots=True)
class Caution:
    """What the article does not say, or says with less strength than it seems."""

    kind: CautionKind
    spans: tuple[Span, ...] = ()
    sentences: tuple[str, ...] = ()
    count: int = 0
    total: int = 0
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Amendment:
    """What a person changed in a finding: its id, its words, what was read before, what stands now.

    Both are tokens (a certainty, "true" or "false") or, for a voice, names, outermost first; None for a removal.
    """

    finding: str
    span: Span
    change: Change
    before: str | None = None
    after: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything found in one article. `passing` is what relatives tell beside the claims: it tells events too."""

    article: Article
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    dates: tuple[Date, ...] = ()
    conditionals: tuple[Conditional, ...] = ()
    quotes: tuple[Quote, ...] = ()
    actors: tuple[Actor, ...] = ()
    claims: tuple[Claim, ...] = ()
    relations: tuple[Relation, ...] = ()
    events: tuple[Event, ...] = ()
    terms: tuple[Term, ...] = ()
    figures: tuple[Figure, ...] = ()
    summary: Summary = field(default_factory=lambda: Summary(None, (), ()))
    cautions: tuple[Caution, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    passing: tuple[Claim, ...] = ()

    @property
    def told(self) -> tuple[Claim, ...]:
        """The claims, and what is told in passing."""
        return (*self.claims, *self.passing)

    def evidence(self) -> Iterator[Evidence]:
        """Every piece of evidence of every finding, in no promised order."""
        groups = (self.dates, self.conditionals, self.quotes, self.actors, self.relations, self.events)
        for findings in (*groups, self.terms, self.figures):
            for finding in findings:
                yield finding.evidence
        for actor in self.actors:
            yield from (role.evidence for role in actor.roles)
        for term in self.terms:
            if term.definition:
                yield term.definition.evidence
        for claim in self.told:
            yield from claim.cues
        yield from self.summary.doubts
