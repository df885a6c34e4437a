"""Affirmations: every claim with its voice and certainty, its words marked in their sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dossier.model import Analysis, Certainty, Claim, Sentence, Span
from dossier.render.markdown import Emitted, Mark, html_text, sentence_html
from dossier.render.views.chips import Legend, badge, legend, voice, voice_tokens, voices
from dossier.render.views.places import Places
from dossier.render.views.points import NEGATED
from dossier.render.views.wording import CERTAINTIES, count, shortened

_OPTION = 30  # characters of a filter's choice: the narrowest screens


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a filter: our token, and what the reader sees."""

    value: str
    words: Emitted


@dataclass(frozen=True, slots=True)
class Row:
    """One claim. `voices`, `article` and `certainty` are what the filters compare."""

    anchor: str
    words: Emitted
    voice: Emitted
    voices: str
    badge: Emitted
    certainty: Certainty
    negation: str | None
    cite: Emitted
    article: str


@dataclass(frozen=True, slots=True)
class LedgerView:
    """The view of `affirmations.md`."""

    rows: tuple[Row, ...]
    tally: str
    voices: tuple[Option, ...]
    certainties: tuple[Option, ...]
    articles: tuple[Option, ...]
    legend: tuple[Legend, ...]


def ledger_view(places: Places) -> LedgerView:
    """Claims by article, in the order of the text."""
    articles = places.corpus.articles
    claims = [claim for analysis in articles for claim in analysis.claims]
    rows = [
        _row(places, analysis, claim, f"article-{rank}")
        for rank, analysis in enumerate(articles, 1)
        for claim in sorted(analysis.claims, key=lambda claim: claim.span)
    ]
    shown = {claim.certainty for claim in claims}
    titles = [(f"article-{rank}", analysis.article.title) for rank, analysis in enumerate(articles, 1)]
    return LedgerView(
        tuple(rows),
        count(len(rows), "affirmation"),
        _options(voices(claim.voice for claim in claims)),
        _options((token, words) for token, words in CERTAINTIES.items() if token in shown),
        _options(titles) if places.many else (),
        legend(shown),
    )


def _options(choices: Iterable[tuple[str, str]]) -> tuple[Option, ...]:
    return tuple(Option(token, html_text(shortened(words, _OPTION))) for token, words in choices)


def _row(places: Places, analysis: Analysis, claim: Claim, article: str) -> Row:
    slug, anchor = analysis.article.slug, places.anchor(analysis.article.slug, claim.id)
    sentence = replace(places.sentence(slug, claim.sentence), id=f"{anchor}-phrase")
    return Row(
        anchor,
        sentence_html(analysis.article, sentence, _marks(sentence, claim), ("quote",)),
        voice(claim.voice),
        voice_tokens(claim.voice),
        badge(claim.certainty),
        claim.certainty,
        NEGATED if claim.negated else None,
        places.cite(slug, claim.sentence, claim=claim),
        article,
    )


def _marks(sentence: Sentence, claim: Claim) -> list[Mark]:
    """The claim's words unless they are the whole sentence, and its cues wherever they stand."""
    whole = claim.span.covers(Span(sentence.span.start, sentence.span.end - 1))
    words = [] if whole else [Mark(claim.span, ("mark", "mark--claim"))]
    cues = (span for cue in claim.cues for span in cue.spans)
    return [*words, *(Mark(span, ("mark", "mark--cue", f"mark--{claim.certainty}")) for span in cues)]
