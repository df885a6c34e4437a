"""Articles: the list of what the dossier reads."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model import Analysis
from dossier.render.markdown import Emitted, link
from dossier.render.views.chips import shares
from dossier.render.views.home import origin
from dossier.render.views.places import Places
from dossier.render.views.wording import NBSP, count, listed


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article: its title, where it comes from, what was found in it."""

    link: Emitted
    origin: Emitted
    found: str


def articles_view(places: Places) -> tuple[ArticleRow, ...]:
    """The view of `articles/index.md`, in the order of the corpus."""
    return tuple(
        ArticleRow(link(a.article.title, f"{a.article.slug}/index.md"), origin(a), _found(a))
        for a in places.corpus.articles
    )


def _found(analysis: Analysis) -> str:
    sentences = count(len(analysis.sentences), "phrase")
    claims = count(len(analysis.claims), "affirmation") if analysis.claims else "aucune affirmation"
    parts = [share.words for share in shares([claim.certainty for claim in analysis.claims])]
    detail = f"{NBSP}: {listed(parts)}" if parts else ""
    return f"{sentences}, {claims}{detail}."
