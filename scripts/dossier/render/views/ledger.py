"""Affirmations: every claim with its voice and certainty, its words marked in their sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from dossier.model import Analysis, Certainty, Claim, Sentence, Span
from dossier.render.markdown import Emitted, Mark, heading, sentence_html
from dossier.render.views.chips import (
    OWN_VOICE,
    SOURCES,
    Legend,
    Option,
    certainty_options,
    judged,
    legend,
    negation,
    options,
    shares,
    source_tokens,
    voice,
    voice_tokens,
    voice_words,
    voices,
)
from dossier.render.views.places import Places
from dossier.render.views.wording import CERTAINTIES, NBSP, collation, count, listed


@dataclass(frozen=True, slots=True)
class Row:
    """One claim. `voices`, `sources`, `article` and `certainty` are what filters compare; `ranks` what sorting does."""

    anchor: str
    words: Emitted
    voice: Emitted
    voices: str
    sources: str
    badge: Emitted
    certainty: Certainty
    negation: Emitted | None
    cite: Emitted
    here: Emitted
    named: Emitted | None  # the article, when there are several and no heading names it
    article: str
    ranks: tuple[int, int]  # of the voice, of the certainty


@dataclass(frozen=True, slots=True)
class Part:
    """The claims of one article behind a fold that `tally` names, under its title; or all, with no heading."""

    heading: Emitted | None
    anchor: str
    tally: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class LedgerView:
    """The view of `affirmations.md`; `folded` when it has one part an article."""

    parts: tuple[Part, ...]
    folded: bool
    tally: str
    voices: tuple[Option, ...]
    sources: tuple[Option, ...]
    certainties: tuple[Option, ...]
    articles: tuple[Option, ...]
    legend: tuple[Legend, ...]


def ledger_view(places: Places) -> LedgerView:
    """Claims by article, in the order of the text."""
    articles = places.corpus.articles
    claims = [claim for analysis in articles for claim in analysis.claims]
    ranks = {words: rank for rank, words in enumerate(sorted({voice_words(c.voice) for c in claims}, key=_by_voice))}
    rows = [
        [
            _row(places, analysis, claim, f"article-{rank}", ranks[voice_words(claim.voice)])
            for claim in sorted(analysis.claims, key=lambda claim: claim.span)
        ]
        for rank, analysis in enumerate(articles, 1)
    ]
    every = tuple(chain.from_iterable(rows))
    if places.folds:
        parts = tuple(_part(analysis, found) for analysis, found in zip(articles, rows, strict=True) if found)
    else:
        parts = (Part(None, "", "", every),) if every else ()
    shown = {claim.certainty for claim in claims}
    kinds = {kind for row in every for kind in row.sources.split()}
    heard = (pair for pair in voices(claim.voice for claim in claims) if pair[0] not in SOURCES or pair[0] == "article")
    titles = [(f"article-{rank}", analysis.article.title) for rank, analysis in enumerate(articles, 1)]
    return LedgerView(
        parts,
        places.folds,
        count(len(claims), "affirmation"),
        options(heard),
        options((kind, words) for kind, words in SOURCES.items() if kind in kinds),
        certainty_options(shown),
        options(titles) if places.many else (),
        legend(shown),
    )


def _by_voice(words: str) -> tuple[bool, tuple[str, str]]:
    """The article's own voice first, then by name."""
    return words != OWN_VOICE, collation(words)


def _part(analysis: Analysis, rows: Sequence[Row]) -> Part:
    told = listed([share.words for share in shares([row.certainty for row in rows])])
    anchor = f"affirmations-{analysis.article.slug}"
    tally = f"{count(len(rows), 'affirmation')}{NBSP}: {told}"
    return Part(heading(2, analysis.article.title, anchor), anchor, tally, tuple(rows))


def _row(places: Places, analysis: Analysis, claim: Claim, article: str, voice_rank: int) -> Row:
    slug, anchor = analysis.article.slug, places.anchor(analysis.article.slug, claim.id)
    sentence = replace(places.sentence(slug, claim.sentence), id=f"{anchor}-phrase")
    return Row(
        anchor,
        sentence_html(analysis.article, sentence, _marks(sentence, claim), ("quote",)),
        voice(claim.voice),
        voice_tokens(claim.voice),
        source_tokens(claim.voice),
        judged(claim),
        claim.certainty,
        negation(claim),
        places.cite(slug, claim.sentence, claim=claim, named=False),
        places.here(slug, claim.id, "cette affirmation"),
        places.article_link(slug) if places.many and not places.folds else None,
        article,
        (voice_rank, list(CERTAINTIES).index(claim.certainty)),
    )


def _marks(sentence: Sentence, claim: Claim) -> list[Mark]:
    """The claim's words unless they are the whole sentence, and its cues wherever they stand."""
    whole = claim.span.covers(Span(sentence.span.start, sentence.span.end - 1))
    words = [] if whole else [Mark(claim.span, ("mark", "mark--claim"))]
    cues = (span for cue in claim.cues for span in cue.spans)
    return [*words, *(Mark(span, ("mark", "mark--cue", f"mark--{claim.certainty}")) for span in cues)]
