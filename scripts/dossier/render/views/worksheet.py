"""Fiche d'analyse: questions to put to each article, and what the rules answered, for the page of answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, zip_longest

from dossier.model import Actor, Analysis, Certainty, Claim, Span
from dossier.render.markdown import Emitted, heading, html_text, inline, link
from dossier.render.views.chips import Legend, judged, legend, negation, source_tokens, voice
from dossier.render.views.home import origin
from dossier.render.views.places import ACTORS, Places, place_of
from dossier.render.views.source import READINGS, quotable
from dossier.render.views.summary import Answer, answers_to
from dossier.render.views.wording import CERTAINTIES, KINDS, THIN, capitalised, collation, count, unique

# Rows of each exercise: with the text and its questions, two printed pages for an article of the usual length.
MOST_CLAIMS, MOST_ACTORS, MOST_CONDITIONALS = 6, 5, 5
_ROOMY = 1500  # characters: a shorter text leaves room for larger type
_AT_A_GLANCE = range(25, 161)  # characters of a claim that is neither a scrap nor a paragraph


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
    """The exercises on one article. `headings` are those of the text and of the four exercises on it.

    `other_actors` and `other_claims` link to those that are left out; `blanks` number the rows for conditionals;
    `roomy` is for a short text.
    """

    title: Emitted | None
    listed: Emitted
    name: Emitted
    origin: Emitted
    excerpts: bool
    roomy: bool
    headings: tuple[Emitted, ...]
    paragraphs: tuple[tuple[Phrase, ...], ...]
    questions: tuple[Answer, ...]
    actors: tuple[ActorLine, ...]
    other_actors: Emitted | None
    claims: tuple[ClaimLine, ...]
    other_claims: Emitted | None
    conditionals: tuple[ConditionalLine, ...]
    blanks: range
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
    claims, actors = _chosen(analysis), _placed(analysis)
    blanks = range(1, 1 + min(len(analysis.conditionals), MOST_CONDITIONALS))
    return Sheet(
        title=heading(2, article.title, f"article-{rank}") if places.many else None,
        listed=link(article.title, f"#article-{rank}"),
        name=inline(article.title),
        origin=origin(analysis),
        excerpts=article.excerpts_only,
        roomy=len(article.text) < _ROOMY,
        headings=tuple(heading(level, words, f"{anchor}-{rank}") for words, anchor in _EXERCISES),
        paragraphs=tuple(_paragraphs(analysis)),
        questions=answers_to(places, analysis),
        actors=tuple(_actors(places, analysis, actors)),
        other_actors=_more("Le texte en nomme", len(analysis.actors) - len(actors), f"{ACTORS}.md"),
        claims=tuple(_claim(places, article.slug, claim, n) for n, claim in enumerate(claims, 1)),
        other_claims=_more(
            "Le texte en contient", len(analysis.claims) - len(claims), places.ledger_of(article.slug), ", au registre"
        ),
        conditionals=tuple(_conditionals(places, analysis)),
        blanks=blanks,
        asked=_asked(len(analysis.conditionals), len(blanks)),
    )


def _more(before: str, number: int, target: str, after: str = "") -> Emitted | None:
    """Words that link to those which the sheet leaves out; None when it leaves none."""
    return Emitted(f"{before} {link(count(number, 'autre'), target)}{after}.") if number > 0 else None


def _asked(number: int, rows: int) -> str:
    held = "un" if number == 1 else str(number)
    return f"Le texte en contient {held}" + (f"{THIN}; notez-en {rows}" if rows < number else "")


def _paragraphs(analysis: Analysis) -> Iterator[tuple[Phrase, ...]]:
    """What the licence lets show, without any mark: finding is the exercise."""
    for paragraph in analysis.paragraphs:
        found = [sentence for sentence in quotable(analysis) if sentence.paragraph == paragraph.id]
        if found:
            yield tuple(Phrase(place_of(s.id), html_text(analysis.article.quote(s.span))) for s in found)


def _heard(analysis: Analysis) -> dict[str, Span]:
    """Actor to the first words that it is given for having said."""
    said = [(claim.span, attribution.actor) for claim in analysis.claims for attribution in claim.voice]
    said += [(quote.span, quote.speaker.actor) for quote in analysis.quotes if quote.speaker]
    return {actor: span for span, actor in sorted(said, key=lambda pair: pair[0], reverse=True) if actor}


def _placed(analysis: Analysis) -> Sequence[Actor]:
    """The most often named of each part, in alphabetical order: the order of the text would give the part away."""
    heard = _heard(analysis)
    often = sorted(analysis.actors, key=lambda actor: (-len(actor.mentions), collation(actor.name)))
    turns = zip_longest((a for a in often if a.id in heard), (a for a in often if a.id not in heard))
    kept = islice((actor for actor in chain.from_iterable(turns) if actor), MOST_ACTORS)
    return sorted(kept, key=lambda actor: collation(actor.name))


def _actors(places: Places, analysis: Analysis, placed: Sequence[Actor]) -> Iterator[ActorLine]:
    slug, heard = analysis.article.slug, _heard(analysis)
    for actor in placed:
        span = heard.get(actor.id) or min(actor.mentions)
        cite = places.cite(slug, *places.sentences_at(slug, [span])[:1], lit=[span], named=False)
        yield ActorLine(html_text(actor.name), KINDS[actor.kind], "parle" if actor.id in heard else "on en parle", cite)


def _chosen(analysis: Analysis) -> Sequence[Claim]:
    """One of each certainty, then of each certainty and source, rare ones first; given in the order of the text.

    Plain statements of the article, whatever their number, are among them: the others are told apart from these.
    """
    kinds: dict[tuple[Certainty, str], list[Claim]] = {("asserted", "article"): []}
    for claim in sorted(analysis.claims, key=_at_a_glance):
        kinds.setdefault((claim.certainty, source_tokens(claim.voice)), []).append(claim)
    plain, *others = kinds
    rare_first = [plain, *sorted(others, key=lambda kind: len(kinds[kind]))]
    firsts = dict(reversed(rare_first))
    in_turn = sorted(rare_first, key=lambda kind: firsts[kind[0]] != kind[1])
    turns = chain.from_iterable(zip_longest(*(kinds[kind] for kind in in_turn)))
    return sorted(islice((claim for claim in turns if claim), MOST_CLAIMS), key=lambda claim: claim.span)


def _at_a_glance(claim: Claim) -> tuple[bool, Span]:
    return claim.span.end - claim.span.start not in _AT_A_GLANCE, claim.span


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
