"""Acteurs: by kind, what each says in full, what is said of it in short, and the relations between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dossier.corpus import SharedActor
from dossier.model import ActorKind, Claim, Span
from dossier.render.markdown import Emitted, heading, inline, link
from dossier.render.views.chips import Legend, judged, legend, meta, negation, voice
from dossier.render.views.places import Places, self_link
from dossier.render.views.points import PointView
from dossier.render.views.relations import RelationRow, RelationView, actors_in, relation_views
from dossier.render.views.wording import KIND_HEADINGS, KINDS, NBSP, capitalised, collation, count, in_quotes

_ABOUT, _SAID = 1, 2  # claims about an actor, and its own words, before the fold
_CARDS = 6  # of one kind, before the fold, among many articles
_CITED = 3  # mentions before the fold
_JOINS = 2  # words of a quotation that may join its claims: « mais », « et que »


_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Folded(Generic[_Row]):
    """The first of a list, and the others behind a fold that `more` names."""

    first: tuple[_Row, ...]
    rest: tuple[_Row, ...]
    more: str

    @property
    def every(self) -> tuple[_Row, ...]:
        """Before the fold and behind it."""
        return (*self.first, *self.rest)


@dataclass(frozen=True, slots=True)
class ActorView:
    """One actor; `name` has not been through the door: the drawing needs its length."""

    id: str
    name: str
    kind: ActorKind
    heading: Emitted
    link: Emitted
    here: Emitted
    aliases: Emitted | None
    roles: tuple[Emitted, ...]
    ties: tuple[Emitted, ...]
    says: Folded[PointView]
    told: Folded[Emitted]
    mentions: str
    places: tuple[Emitted, ...]
    elsewhere: str


@dataclass(frozen=True, slots=True)
class KindView:
    """The actors of one kind, the most often named first: cards, those in `behind` behind a fold that `more` names;

    those in `minor`, which `others` counts, have one line or only their name.
    """

    title: str
    heading: Emitted
    shown: tuple[ActorView, ...]
    behind: tuple[ActorView, ...]
    more: str
    minor: tuple[ActorView, ...]
    others: str

    @property
    def actors(self) -> tuple[ActorView, ...]:
        """Those that have a card."""
        return (*self.shown, *self.behind)


@dataclass(frozen=True, slots=True)
class ActorsView:
    """The view of `acteurs.md`; `folded` when the page would otherwise be too long."""

    folded: bool
    kinds: tuple[KindView, ...]
    relations: tuple[RelationView, ...]
    rows: tuple[RelationRow, ...]
    legend: tuple[Legend, ...]


def actors_view(places: Places) -> ActorsView:
    """Actors by kind; relations by kind, then in the order of the texts."""
    relations, rows = relation_views(places)
    actors = sorted(places.corpus.actors, key=lambda actor: (-_mentions(actor), collation(actor.name)))
    ties = _ties(places, relations)
    views = [_actor(places, actor, ties.get(actor.id, ())) for actor in actors]
    shown = {claim.certainty for actor in actors for _, claim in _about(places, actor)}
    return ActorsView(
        places.folds,
        tuple(_kinds(views, places.folds)),
        relations,
        rows,
        legend({*shown, *(r.certainty for r in relations)}),
    )


def _kinds(views: list[ActorView], folds: bool) -> Iterator[KindView]:
    for kind, title in KIND_HEADINGS.items():
        found = [view for view in views if view.kind == kind]
        if found:
            minor = tuple(view for view in found if _is_minor(view))
            cards = [view for view in found if view not in minor]
            others = _others(len(minor), "nom")
            held = _folded(cards, _CARDS if folds else len(cards), "fiche")
            yield KindView(title, heading(2, title, f"genre-{kind}"), held.first, held.rest, held.more, minor, others)


def _is_minor(view: ActorView) -> bool:
    """Nothing that would fill a card."""
    return not (view.says.first or view.roles or view.ties or view.aliases or view.told.every[1:] or view.places[2:])


def _mentions(actor: SharedActor) -> int:
    return sum(len(part.mentions) for _, part in actor.parts)


def _actor(places: Places, actor: SharedActor, ties: Sequence[Emitted]) -> ActorView:
    claims = list(_about(places, actor))
    says = [_said(places, actor, slug, claim) for slug, claim in claims if _speaks(actor, claim)]
    told = [_line(places, actor, slug, claim) for slug, claim in claims if not _speaks(actor, claim)]
    where = _where(places, actor)
    shown = len(where) if len(where) <= _CITED + 1 else _CITED
    return ActorView(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        heading=heading(3, actor.name, actor.id),
        link=link(actor.name, f"#{actor.id}"),
        here=self_link(actor.id, "cet acteur"),
        aliases=Emitted(", ".join(in_quotes(inline(alias)) for alias in actor.aliases)) if actor.aliases else None,
        roles=tuple(_roles(places, actor)),
        ties=tuple(ties),
        says=_folded([*_quotes(places, actor), *says], 1 if places.folds else _SAID, "propos"),
        told=_behind(told) if places.folds else _folded(told, _ABOUT, "affirmation"),
        mentions=f"{capitalised(KINDS[actor.kind])}, {count(_mentions(actor), 'mention')}",
        places=tuple(places.cite(slug, *ids) for slug, ids in where[:shown]),
        elsewhere=_others(len(where) - shown, "phrase"),
    )


def _where(places: Places, actor: SharedActor) -> list[tuple[str, tuple[str, ...]]]:
    """Sentences that name the actor, by article when there are several; one by one in a single article."""
    held = [(slug, places.sentences_at(slug, part.mentions)) for slug, part in actor.parts]
    return held if places.many else [(slug, (id_,)) for slug, ids in held for id_ in ids]


def _folded(lines: list[_Row], shown: int, noun: str) -> Folded[_Row]:
    """A fold for one line only would save nothing."""
    if len(lines) <= shown + 1:
        return Folded(tuple(lines), (), "")
    return Folded(tuple(lines[:shown]), tuple(lines[shown:]), _others(len(lines) - shown, noun))


def _behind(lines: list[_Row]) -> Folded[_Row]:
    """All behind the fold."""
    return Folded((), tuple(lines), f"{count(len(lines), 'affirmation')} à son sujet")


def _others(number: int, noun: str) -> str:
    """« 3 autres phrases »; no words for none."""
    plural = noun if noun.endswith("s") else f"{noun}s"
    return count(number, f"autre {noun}", f"autres {plural}") if number else ""


def _about(places: Places, actor: SharedActor) -> Iterator[tuple[str, Claim]]:
    """The claims that the actor makes, and those that name it, in the order of each text."""
    for slug, _ in actor.parts:
        analysis = places.by_slug[slug]
        for claim in sorted(analysis.claims, key=lambda claim: claim.span):
            if _speaks(actor, claim) or actor.id in actors_in(claim.span, analysis.actors):
                yield slug, claim


def _line(places: Places, actor: SharedActor, slug: str, claim: Claim) -> Emitted:
    """The claim in short, around the actor's name."""
    mentions = next(part.mentions for at, part in actor.parts if at == slug)
    row = places.in_short(slug, claim, next((span for span in mentions if claim.span.covers(span)), claim.span))
    pieces = (row, judged(claim), negation(claim), places.cite(slug, claim.sentence, claim=claim, named=False))
    return Emitted(" ".join(piece for piece in pieces if piece))


def _ties(places: Places, relations: Iterable[RelationView]) -> dict[str, list[Emitted]]:
    """What verbs say between each actor (id) and others, as links to the rows of the table that show the sentence."""
    names = {actor.id: actor.name for actor in places.corpus.actors}
    found: dict[str, list[Emitted]] = {}
    for relation in relations:
        if relation.verb is None:
            continue
        row = link(f"n° {relation.number}", f"#{relation.anchor}")
        for arrow, one, other in (("→", relation.source, relation.target), ("←", relation.target, relation.source)):
            told = f"{arrow} {link(names[other], f'#{other}')}{NBSP}: {relation.verb}"
            pieces = (told, relation.badge, relation.negation, row)
            found.setdefault(one, []).append(Emitted(" ".join(piece for piece in pieces if piece)))
    return found


def _speaks(actor: SharedActor, claim: Claim) -> bool:
    return any(attribution.actor == actor.id for attribution in claim.voice)


def _said(places: Places, actor: SharedActor, slug: str, claim: Claim) -> PointView:
    """The claim whole; who speaks is said again only when it passes on another's words."""
    heard = voice(claim.voice) if len(claim.voice) > 1 else ""
    cite = places.cite(slug, claim.sentence, claim=claim, named=_scattered(actor))
    line = meta(judged(claim), negation(claim) or "", heard, cite)
    return PointView(places.label(slug, (claim.span,)), line)


def _scattered(actor: SharedActor) -> bool:
    """Whether several articles speak of the actor: otherwise its first line names the one, once for all."""
    return len(actor.parts) > 1


def _roles(places: Places, actor: SharedActor) -> Iterator[Emitted]:
    for slug, part in actor.parts:
        for role in part.roles:
            cite = places.cite(slug, *places.sentences_at(slug, [role.span]), lit=[role.span], named=_scattered(actor))
            yield Emitted(f"{places.quoted(slug, role.span)} {cite}")


def _quotes(places: Places, actor: SharedActor) -> Iterator[PointView]:
    """Words between quotation marks that are the actor's, unless claims already show them but for a « mais »."""
    for slug, _ in actor.parts:
        analysis = places.by_slug[slug]
        for quote in analysis.quotes:
            spoken = [claim.span for claim in analysis.claims if _speaks(actor, claim)]
            shown = len(_left_over(analysis.article.text, quote.span, spoken)) <= _JOINS
            if quote.speaker and quote.speaker.actor == actor.id and not shown:
                at = places.sentences_at(slug, [quote.span])
                cite = places.cite(slug, *at, lit=[quote.span], named=_scattered(actor))
                yield PointView(places.quoted(slug, quote.span), meta(cite))


def _left_over(text: str, quote: Span, claims: Iterable[Span]) -> list[str]:
    """The words of a quotation that stand in none of the claims."""
    spans = tuple(claims)
    words = (Span(*found.span()) for found in re.compile(r"\w+").finditer(text, quote.start, quote.end))
    return [text[word.start : word.end] for word in words if not any(span.covers(word) for span in spans)]
