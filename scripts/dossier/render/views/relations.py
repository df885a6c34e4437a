"""Relations between actors, read from claims: who speaks of whom, and who is named with whom.

No grammar of roles is claimed: in one claim, the first actor named is tied to each of the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dossier.model import Actor, Analysis, Certainty, Claim, Span
from dossier.render.markdown import Emitted, link
from dossier.render.views.chips import badge, voice
from dossier.render.views.places import Places

Link = Literal["speech", "claim"]
LINKS: dict[Link, str] = {"speech": "parle de", "claim": "et"}


@dataclass(frozen=True, slots=True)
class Tie:
    """One claim that ties two actors (ids)."""

    slug: str
    claim: Claim
    kind: Link
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class RelationView:
    """One row: a number that the drawing repeats, and the sentence."""

    number: int
    anchor: str
    kind: Link
    source: str
    target: str
    certainty: Certainty
    pair: Emitted
    words: Emitted
    badge: Emitted
    voice: Emitted
    cite: Emitted


def relation_views(places: Places) -> tuple[RelationView, ...]:
    """Every tie of every article, in the order of the texts, numbered from 1."""
    names = {actor.id: actor.name for actor in places.corpus.actors}
    ties = [tie for analysis in places.corpus.articles for tie in _ties(analysis)]
    return tuple(_view(places, names, tie, number) for number, tie in enumerate(ties, 1))


def actors_in(claim: Claim, actors: Sequence[Actor]) -> tuple[str, ...]:
    """Ids of the actors named in the claim, first named first; a name inside a longer name does not count."""
    mentions = [(span, actor.id) for actor in actors for span in actor.mentions if claim.span.covers(span)]
    outer = [(span, id_) for span, id_ in mentions if not _nested(span, mentions)]
    return tuple(dict.fromkeys(id_ for _, id_ in sorted(outer)))


def _nested(span: Span, mentions: Iterable[tuple[Span, str]]) -> bool:
    return any(other != span and other.covers(span) for other, _ in mentions)


def _ties(analysis: Analysis) -> Iterator[Tie]:
    """Each pair once a sentence: of nested claims, the shortest carries it."""
    known = {actor.id for actor in analysis.actors}
    seen: set[tuple[str, Link, str, str]] = set()
    ties = []
    for claim in sorted(analysis.claims, key=lambda claim: claim.span.end - claim.span.start):
        for kind, source, target in _pairs(claim, analysis.actors, known):
            if (claim.sentence, kind, source, target) not in seen:
                seen.add((claim.sentence, kind, source, target))
                ties.append(Tie(analysis.article.slug, claim, kind, source, target))
    yield from sorted(ties, key=lambda tie: (tie.claim.span, tie.kind))


def _pairs(claim: Claim, actors: Sequence[Actor], known: set[str]) -> Iterator[tuple[Link, str, str]]:
    named = actors_in(claim, actors)
    for attribution in claim.voice:
        if attribution.actor in known:
            yield from (("speech", attribution.actor, id_) for id_ in named if id_ != attribution.actor)
    yield from (("claim", named[0], id_) for id_ in named[1:])


def _view(places: Places, names: dict[str, str], tie: Tie, number: int) -> RelationView:
    claim = tie.claim
    source, target = (link(names[id_], f"#{id_}") for id_ in (tie.source, tie.target))
    return RelationView(
        number,
        f"relation-{number}",
        tie.kind,
        tie.source,
        tie.target,
        claim.certainty,
        Emitted(f"{source} {LINKS[tie.kind]} {target}"),
        places.label(tie.slug, (claim.span,)),
        badge(claim.certainty),
        voice(claim.voice),
        places.cite(tie.slug, claim.sentence, claim=claim),
    )
