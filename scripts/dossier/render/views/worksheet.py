"""Fiche d'analyse: questions to put to each article, and what the rules answered, for the page of answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.model import Analysis, Claim, Span
from dossier.render.markdown import Emitted, heading, html_text, inline
from dossier.render.views.chips import Legend, judged, legend, negation, voice
from dossier.render.views.home import origin
from dossier.render.views.places import Places, place_of
from dossier.render.views.source import READINGS, quotable
from dossier.render.views.summary import Answer, answers_to
from dossier.render.views.wording import CERTAINTIES, KINDS, capitalised, collation, count, unique

MOST_CLAIMS = 16  # two printed pages of rows: an hour's work


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence of the text under its number, « 2.1 »."""

    place: str
    words: Emitted


@dataclass(frozen=True, slots=True)
class ActorLine:
    """An actor to place, where it belongs, and the sentence that says so."""

    name: Emitted
    kind: str
    part: str
    cite: Emitted


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim to sort, and how it was sorted."""

    number: int
    words: Emitted
    place: str
    voice: Emitted
    badge: Emitted
    negation: Emitted | None
    cite: Emitted


@dataclass(frozen=True, slots=True)
class ConditionalLine:
    """A verb to find in the text, and how it is read."""

    number: int
    words: Emitted
    reading: str
    cite: Emitted


@dataclass(frozen=True, slots=True)
class Sheet:
    """The exercises on one article. `headings` are those of the text and of the four exercises on it."""

    title: Emitted | None
    name: Emitted
    origin: Emitted
    excerpts: bool
    headings: tuple[Emitted, ...]
    paragraphs: tuple[tuple[Phrase, ...], ...]
    questions: tuple[Answer, ...]
    actors: tuple[ActorLine, ...]
    claims: tuple[ClaimLine, ...]
    sorted_from: str | None
    conditionals: tuple[ConditionalLine, ...]
    asked: str


@dataclass(frozen=True, slots=True)
class WorksheetView:
    """The view of `fiche.md` and `fiche-corrige.md`; `others` counts the articles that have no sheet.

    `folded` when the answers on each article stand behind a fold.
    """

    folded: bool
    sheets: tuple[Sheet, ...]
    others: str | None
    kinds: str
    legend: tuple[Legend, ...]
    readings: tuple[str, ...]


def worksheet_view(places: Places, most: int) -> WorksheetView:
    """One sheet for each of the `most` first articles."""
    articles = places.corpus.articles
    more = len(articles) - most
    return WorksheetView(
        places.folds,
        tuple(_sheet(places, analysis, rank) for rank, analysis in enumerate(articles[:most], 1)),
        count(more, "autre article", "autres articles") if more > 0 else None,
        ", ".join(KINDS.values()),
        legend(CERTAINTIES),
        tuple(READINGS.values()),
    )


_EXERCISES = (
    ("Le texte", "texte"),
    ("1 · Les six questions", "questions"),
    ("2 · Les acteurs", "acteurs"),
    ("3 · Qui le dit, avec quelle certitude", "affirmations"),
    ("4 · Repérez les conditionnels", "conditionnels"),
)


def _sheet(places: Places, analysis: Analysis, rank: int) -> Sheet:
    article, level = analysis.article, 3 if places.many else 2
    claims = _chosen(analysis)
    number = len(analysis.conditionals)
    return Sheet(
        title=heading(2, article.title, f"article-{rank}") if places.many else None,
        name=inline(article.title),
        origin=origin(analysis),
        excerpts=article.excerpts_only,
        headings=tuple(heading(level, words, f"{anchor}-{rank}") for words, anchor in _EXERCISES),
        paragraphs=tuple(_paragraphs(analysis)),
        questions=answers_to(places, analysis),
        actors=tuple(_actors(places, analysis)),
        claims=tuple(_claim(places, article.slug, claim, n) for n, claim in enumerate(claims, 1)),
        sorted_from=f"{len(claims)} des {len(analysis.claims)}" if len(claims) < len(analysis.claims) else None,
        conditionals=tuple(_conditionals(places, analysis)),
        asked="Le texte en contient un" if number == 1 else f"Le texte en contient {number}",
    )


def _paragraphs(analysis: Analysis) -> Iterator[tuple[Phrase, ...]]:
    """What the licence lets show, without any mark: finding is the exercise."""
    for paragraph in analysis.paragraphs:
        found = [sentence for sentence in quotable(analysis) if sentence.paragraph == paragraph.id]
        if found:
            yield tuple(Phrase(place_of(s.id), html_text(analysis.article.quote(s.span))) for s in found)


def _actors(places: Places, analysis: Analysis) -> Iterator[ActorLine]:
    """In alphabetical order: the order of the text would give the part away."""
    slug, heard = analysis.article.slug, _heard(analysis)
    for actor in sorted(analysis.actors, key=lambda actor: collation(actor.name)):
        span = heard.get(actor.id) or min(actor.mentions)
        cite = places.cite(slug, *places.sentences_at(slug, [span])[:1], lit=[span], named=False)
        yield ActorLine(html_text(actor.name), KINDS[actor.kind], "parle" if actor.id in heard else "on en parle", cite)


def _heard(analysis: Analysis) -> dict[str, Span]:
    """Actor to the first words that it is given for having said."""
    said = [(claim.span, attribution.actor) for claim in analysis.claims for attribution in claim.voice]
    said += [(quote.span, quote.speaker.actor) for quote in analysis.quotes if quote.speaker]
    return {actor: span for span, actor in sorted(said, key=lambda pair: pair[0], reverse=True) if actor}


def _chosen(analysis: Analysis) -> Sequence[Claim]:
    """All claims, or those that are not plain statements of the article first, in the order of the text."""
    in_order = sorted(analysis.claims, key=lambda claim: claim.span)
    telling = sorted(in_order, key=lambda claim: not claim.voice and claim.certainty == "asserted")
    kept = {claim.id for claim in telling[:MOST_CLAIMS]}
    return [claim for claim in in_order if claim.id in kept]


def _claim(places: Places, slug: str, claim: Claim, number: int) -> ClaimLine:
    return ClaimLine(
        number,
        places.label(slug, (claim.span,)),
        place_of(claim.sentence),
        voice(claim.voice),
        judged(claim),
        negation(claim),
        places.cite(slug, claim.sentence, claim=claim, named=False),
    )


def _conditionals(places: Places, analysis: Analysis) -> Iterator[ConditionalLine]:
    slug = analysis.article.slug
    for number, found in enumerate(sorted(analysis.conditionals, key=lambda one: one.span), 1):
        ids = unique(places.sentences_at(slug, [found.span]))
        reading = capitalised(READINGS[found.reading])
        yield ConditionalLine(number, places.quoted(slug, found.span), reading, places.cite(slug, *ids, named=False))
