"""Relations between actors: what verbs tell, who speaks of whom and, where no more is certain, cited together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dossier.model import Actor, Analysis, Certainty, Claim, RelationKind, Span
from dossier.render.markdown import Emitted, link
from dossier.render.views.chips import judged, negation, voice
from dossier.render.views.places import Places
from dossier.render.views.wording import listed

Link = RelationKind | Literal["says", "together"]
LINKS: dict[Link, str] = {
    "does": "action",
    "supplies": "fourniture",
    "opposes": "opposition",
    "says": "propos",
    "together": "cités ensemble",
}

_DATELINE = re.compile(r"[A-ZÀ-Þ][^()\n]{0,40}\([A-Z][\w, -]{1,20}\)\s*[-–—]\s*")
_WHERE = re.compile(
    r"(?:^|[\s'’(])(?:à|au|aux|en|dans|sur|sous|vers|depuis|près|de|du|des|d)\s*['’]?\s*(?:la\s+|l['’]\s*|le\s+|les\s+)?$",
    re.IGNORECASE,
)
_CROWD = 5


@dataclass(frozen=True, slots=True)
class Tie:
    """One claim that ties two actors (ids), and the verb that says how."""

    slug: str
    claim: Claim
    kind: Link
    source: str
    target: str
    verb: Span | None = None


@dataclass(frozen=True, slots=True)
class RelationView:
    """One line of the drawing: `number` and `anchor` are its row's; `label` has not been through the door."""

    number: int
    anchor: str
    kind: Link
    source: str
    target: str
    certainty: Certainty
    negated: bool
    label: str
    verb: Emitted | None
    words: Emitted
    badge: Emitted
    negation: Emitted | None


@dataclass(frozen=True, slots=True)
class RelationRow:
    """One row of the table: a claim, one way in which it ties an actor to others, and all of these."""

    number: int
    anchor: str
    who: Emitted
    kind: str
    verb: Emitted | None
    words: Emitted
    badge: Emitted
    negation: Emitted | None
    voice: Emitted
    cite: Emitted


def relation_views(places: Places) -> tuple[tuple[RelationView, ...], tuple[RelationRow, ...]]:
    """Every tie, and the rows that say them: by kind, then in the order of the texts, numbered from 1."""
    names = {actor.id: actor.name for actor in places.corpus.actors}
    ties = [tie for analysis in places.corpus.articles for tie in _ties(analysis)]
    groups: dict[tuple[Link, str, str, str], list[Tie]] = {}
    for kind in LINKS:
        for tie in ties:
            if tie.kind == kind:
                groups.setdefault((kind, tie.slug, tie.claim.id, tie.source), []).append(tie)
    views: list[RelationView] = []
    rows = []
    for number, group in enumerate(groups.values(), 1):
        views += [_view(places, tie, number) for tie in group]
        rows.append(_row(places, names, group, views[-1]))
    return tuple(views), tuple(rows)


def actors_in(span: Span, actors: Sequence[Actor]) -> tuple[str, ...]:
    """Ids of the actors named in the span, first named first; a name inside a longer name does not count."""
    mentions = [(mention, actor.id) for actor in actors for mention in actor.mentions if span.covers(mention)]
    outer = [(mention, id_) for mention, id_ in mentions if not _nested(mention, mentions)]
    return tuple(dict.fromkeys(id_ for _, id_ in sorted(outer)))


def _nested(span: Span, mentions: Iterable[tuple[Span, str]]) -> bool:
    return any(other != span and other.covers(span) for other, _ in mentions)


def _ties(analysis: Analysis) -> Iterator[Tie]:
    """Each pair once a sentence and kind: of nested claims, the shortest carries it, and what is told in passing last.

    Two actors that a verb ties in a sentence are not said to be cited together there as well.
    """
    slug, claims = analysis.article.slug, {claim.id: claim for claim in analysis.claims}
    seen: set[tuple[str, Link, str, str]] = set()
    ties = []
    for found in analysis.relations:
        claim = claims[found.claim]
        seen |= {(claim.sentence, "together", *pair) for pair in _both(found.source, found.target)}
        ties.append(Tie(slug, claim, found.kind, found.source, found.target, found.evidence.spans[0]))
    known = {actor.id for actor in analysis.actors}
    for claim in sorted(analysis.told, key=lambda each: (each.in_passing, each.span.end - each.span.start)):
        for kind, source, target in _pairs(claim, analysis, known):
            if (claim.sentence, kind, source, target) not in seen:
                seen |= {(claim.sentence, kind, *pair) for pair in _both(source, target)[: 1 + (kind == "together")]}
                ties.append(Tie(slug, claim, kind, source, target))
    yield from sorted(ties, key=lambda tie: (tie.claim.span, tie.kind))


def _both(source: str, target: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (source, target), (target, source)


def _pairs(claim: Claim, analysis: Analysis, known: set[str]) -> Iterator[tuple[Link, str, str]]:
    start = _past_dateline(claim, analysis)
    named = [id_ for id_ in actors_in(claim.span, analysis.actors) if _stands_behind(start, id_, claim, analysis)]
    things = {actor.id for actor in analysis.actors if actor.kind == "place" and actor.name[0].islower()}
    for attribution in claim.voice:
        if attribution.actor in known - things:  # « le stade Jean-Bouin a cru que… » stands for nobody
            told = (id_ for id_ in named if not _is_own(attribution.actor, id_, claim, analysis))
            yield from (("says", attribution.actor, id_) for id_ in told)
    yield from (("together", source, target) for source, target in _meeting(claim, analysis, named))


def _is_own(speaker: str, id_: str, claim: Claim, analysis: Analysis) -> bool:
    """The speaker, or what only their function names: « …, juge X, économiste chez Valorix »."""
    actor = next(actor for actor in analysis.actors if actor.id == id_)
    return id_ == speaker or _holder(claim, actor, analysis) == speaker


def _past_dateline(claim: Claim, analysis: Analysis) -> int:
    """Where the claim starts behind « NANTES (AFP) - »: the town and the agency only sign it."""
    found = _DATELINE.match(analysis.article.text, claim.span.start, claim.span.end)
    return found.end() if found else claim.span.start


def _stands_behind(start: int, id_: str, claim: Claim, analysis: Analysis) -> bool:
    return any(span.start >= start for span in _mentions(claim, id_, analysis))


def _mentions(claim: Claim, id_: str, analysis: Analysis) -> tuple[Span, ...]:
    return tuple(s for actor in analysis.actors if actor.id == id_ for s in actor.mentions if claim.span.covers(s))


def _meeting(claim: Claim, analysis: Analysis, named: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The first actor with each other; what is only a person's function goes with that person.

    Left out: who speaks, the paper that publishes, a place that only says where or whose, a part of the other name.
    A claim that names five actors or more says too little of any two of them.
    """
    actors = {actor.id: actor for actor in analysis.actors}
    heard = {attribution.actor for attribution in claim.voice}
    met = [
        id_
        for id_ in named
        if id_ not in heard and actors[id_].kind != "media" and not _only_locates(claim, actors[id_], analysis)
    ]
    made = {id_ for id_ in met if actors[id_].kind == "product" for other in met if _is_made_by(actors, id_, other)}
    met = [id_ for id_ in met if id_ not in made]
    holders = {id_: _holder(claim, actors[id_], analysis) for id_ in met}
    free = [id_ for id_ in met if holders[id_] is None]
    pairs = [(free[0], id_) for id_ in free[1:]] if len(free) < _CROWD else []
    pairs += [(holder, id_) for id_, holder in holders.items() if holder in met and actors[id_].kind != "place"]
    for source, target in pairs:
        if not _is_part(actors[source].name, actors[target].name):
            yield source, target


def _is_made_by(actors: Mapping[str, Actor], product: str, maker: str) -> bool:
    """« AMD MI308 » beside « AMD »: the product is told with its maker."""
    return product != maker and actors[product].name.startswith(f"{actors[maker].name} ")


def _only_locates(claim: Claim, actor: Actor, analysis: Analysis) -> bool:
    """« à Nantes », « le sud de la Manche », whenever the claim names it; not « avec Pékin », « accuse Pékin »."""
    text, spans = analysis.article.text, _mentions(claim, actor.id, analysis)
    return actor.kind == "place" and all(_WHERE.search(text, claim.span.start, span.start) for span in spans)


def _holder(claim: Claim, actor: Actor, analysis: Analysis) -> str | None:
    """The person in whose function the claim names the actor: « le directeur de Valorix, X »."""
    spans = _mentions(claim, actor.id, analysis)
    for person in analysis.actors:
        inside = all(any(role.span.covers(span) for role in person.roles) for span in spans)
        if person.id != actor.id and person.roles and inside:
            return person.id
    return None


def _is_part(name: str, other: str) -> bool:
    """« Huawei » and « techniciens de Huawei »."""
    short, long = sorted((name, other), key=len)
    return re.search(rf"(?<!\w){re.escape(short)}(?!\w)", long) is not None


def _view(places: Places, tie: Tie, number: int) -> RelationView:
    claim = tie.claim
    return RelationView(
        number=number,
        anchor=f"relation-{number}",
        kind=tie.kind,
        source=tie.source,
        target=tie.target,
        certainty=claim.certainty,
        negated=claim.negated,
        label=" ".join(places.by_slug[tie.slug].article.quote(tie.verb).split()) if tie.verb else "",
        verb=places.quoted(tie.slug, tie.verb) if tie.verb else None,
        words=places.label(tie.slug, (claim.span,)),
        badge=judged(claim),
        negation=negation(claim),
    )


def _near(places: Places, tie: Tie) -> Span:
    """What the row must show of its claim: the verb, or the first place that names one of the two."""
    pair = (actor for actor in places.by_slug[tie.slug].actors if actor.id in (tie.source, tie.target))
    named = [span for actor in pair for span in actor.mentions if tie.claim.span.covers(span)]
    return tie.verb or min(named, default=tie.claim.span)


def _row(places: Places, names: dict[str, str], group: Sequence[Tie], view: RelationView) -> RelationRow:
    tie = group[0]
    source, *targets = (link(names[id_], f"#{id_}") for id_ in (tie.source, *(each.target for each in group)))
    who = listed([source, *targets]) if tie.kind == "together" else f"{source} → {listed(targets)}"
    return RelationRow(
        view.number,
        view.anchor,
        Emitted(who),
        LINKS[tie.kind],
        view.verb,
        places.in_short(tie.slug, tie.claim, _near(places, tie)),
        view.badge,
        view.negation,
        voice(tie.claim.voice),
        places.cite(tie.slug, tie.claim.sentence, claim=tie.claim),
    )
