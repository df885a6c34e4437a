"""Acteurs: by kind, what each says, what is said of it, and the relations between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.corpus import SharedActor
from dossier.model import ActorKind, Claim
from dossier.render.markdown import Emitted, heading, inline
from dossier.render.views.chips import meta
from dossier.render.views.places import Places
from dossier.render.views.points import PointView, claim_view
from dossier.render.views.relations import RelationView, actors_in, relation_views
from dossier.render.views.wording import KIND_HEADINGS, KINDS, capitalised, collation, count, in_quotes


@dataclass(frozen=True, slots=True)
class ActorView:
    """One actor; `name` has not been through the door: the drawing needs its length."""

    id: str
    name: str
    kind: ActorKind
    heading: Emitted
    aliases: Emitted | None
    roles: tuple[Emitted, ...]
    says: tuple[PointView, ...]
    told: tuple[PointView, ...]
    mentions: str
    places: tuple[Emitted, ...]


@dataclass(frozen=True, slots=True)
class KindView:
    """The actors of one kind, the most often named first."""

    heading: Emitted
    actors: tuple[ActorView, ...]


@dataclass(frozen=True, slots=True)
class ActorsView:
    """The view of `acteurs.md`."""

    kinds: tuple[KindView, ...]
    relations: tuple[RelationView, ...]


def actors_view(places: Places) -> ActorsView:
    """Actors by kind; relations in the order of the texts."""
    actors = sorted(places.corpus.actors, key=lambda actor: (-_mentions(actor), collation(actor.name)))
    views = [_actor(places, actor) for actor in actors]
    kinds = tuple(
        KindView(heading(2, title, f"genre-{kind}"), found)
        for kind, title in KIND_HEADINGS.items()
        if (found := tuple(view for view in views if view.kind == kind))
    )
    return ActorsView(kinds, relation_views(places))


def _mentions(actor: SharedActor) -> int:
    return sum(len(part.mentions) for _, part in actor.parts)


def _actor(places: Places, actor: SharedActor) -> ActorView:
    says = [claim_view(places, slug, claim) for slug, claim in _claims(places, actor) if _speaks(actor, claim)]
    told = [
        claim_view(places, slug, claim)
        for slug, claim in _claims(places, actor)
        if not _speaks(actor, claim) and actor.id in actors_in(claim, places.by_slug[slug].actors)
    ]
    where = [(slug, places.sentences_at(slug, part.mentions)) for slug, part in actor.parts]
    return ActorView(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        heading=heading(3, actor.name, actor.id),
        aliases=Emitted(", ".join(in_quotes(inline(alias)) for alias in actor.aliases)) if actor.aliases else None,
        roles=tuple(_roles(places, actor)),
        says=(*_quotes(places, actor), *says),
        told=tuple(told),
        mentions=f"{capitalised(KINDS[actor.kind])}, {count(_mentions(actor), 'mention')}",
        places=tuple(places.cite(slug, *ids) for slug, ids in where if ids),
    )


def _claims(places: Places, actor: SharedActor) -> Iterator[tuple[str, Claim]]:
    for slug, _ in actor.parts:
        yield from ((slug, claim) for claim in sorted(places.by_slug[slug].claims, key=lambda claim: claim.span))


def _speaks(actor: SharedActor, claim: Claim) -> bool:
    return any(attribution.actor == actor.id for attribution in claim.voice)


def _roles(places: Places, actor: SharedActor) -> Iterator[Emitted]:
    for slug, part in actor.parts:
        for role in part.roles:
            cite = places.cite(slug, *places.sentences_at(slug, [role.span]), lit=[role.span])
            yield Emitted(f"{places.quoted(slug, role.span)} {cite}")


def _quotes(places: Places, actor: SharedActor) -> Iterator[PointView]:
    """Words between quotation marks that are the actor's, unless a claim already shows them."""
    for slug, _ in actor.parts:
        analysis = places.by_slug[slug]
        for quote in analysis.quotes:
            shown = any(_speaks(actor, claim) and claim.span.covers(quote.span) for claim in analysis.claims)
            if quote.speaker and quote.speaker.actor == actor.id and not shown:
                cite = places.cite(slug, *places.sentences_at(slug, [quote.span]), lit=[quote.span])
                yield PointView(places.quoted(slug, quote.span), meta(cite))
