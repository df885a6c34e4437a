"""Accueil: what the dossier holds, its leads, how certain it is, what to mind, where to go."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model import Analysis
from dossier.render.markdown import Emitted, inline, link
from dossier.render.views.cautions import CautionView, cautions
from dossier.render.views.chips import Legend, Share, legend, shares
from dossier.render.views.days import day
from dossier.render.views.places import Places
from dossier.render.views.points import PointView, point_view
from dossier.render.views.wording import NBSP, capitalised, count, in_quotes, spelled

MOST = 10  # articles whose lead, or whose caution of one kind, the home page shows


@dataclass(frozen=True, slots=True)
class Fact:
    """A key figure."""

    name: str
    number: int


@dataclass(frozen=True, slots=True)
class LeadView:
    """An article's title and origin, and its lead when one was found."""

    title: Emitted
    origin: Emitted
    lead: PointView | None


@dataclass(frozen=True, slots=True)
class WayIn:
    """A page of the dossier and what it is good for."""

    link: Emitted
    note: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """The view of `index.md`; one lead an article for the newest, `others` counts the rest."""

    heading: str
    leads: tuple[LeadView, ...]
    others: str | None
    facts: tuple[Fact, ...]
    shares: tuple[Share, ...]
    legend: tuple[Legend, ...]
    cautions: tuple[CautionView, ...]
    ways: tuple[WayIn, ...]


def home_view(places: Places) -> HomeView:
    """The view of `index.md`."""
    articles = places.corpus.articles
    certainties = [claim.certainty for analysis in articles for claim in analysis.claims]
    return HomeView(
        heading="Lecture d’un article de presse" if len(articles) == 1 else _several(len(articles)),
        leads=tuple(_lead(places, analysis) for analysis in articles[:MOST]),
        others=f"{count(len(articles) - MOST, 'autre article', 'autres articles')}" if len(articles) > MOST else None,
        facts=_facts(places),
        shares=shares(certainties),
        legend=legend(certainties),
        cautions=cautions(places, MOST),
        ways=_ways(places),
    )


def _several(number: int) -> str:
    return f"Lecture de {spelled(number)} articles de presse" if number else "Aucun article pour l’instant"


def _lead(places: Places, analysis: Analysis) -> LeadView:
    article, lead = analysis.article, analysis.summary.lead
    title = Emitted(in_quotes(inline(article.title)))
    view = point_view(places, article.slug, lead, named=False) if lead else None
    return LeadView(title, Emitted(f"{origin(analysis)}. {places.whole_link(article.slug)}"), view)


def origin(analysis: Analysis) -> Emitted:
    """« Jeanne Roy, L’Écho, 13 mars 2025 »; says so when there is no date."""
    article = analysis.article
    names = [inline(name) for name in (article.byline, article.publisher) if name]
    date = f"le{NBSP}{day(article.published)}" if article.published else "non daté"
    return Emitted(capitalised(", ".join([*names, date])))


def _facts(places: Places) -> tuple[Fact, ...]:
    corpus = places.corpus
    numbers = (
        ("article", len(corpus.articles) if places.many else 0),
        ("phrase", sum(len(a.sentences) for a in corpus.articles)),
        ("affirmation", sum(len(a.claims) for a in corpus.articles)),
        ("événement", sum(len(a.events) for a in corpus.articles)),
        ("acteur", len(corpus.actors)),
        ("terme", len(corpus.terms)),
    )
    return tuple(Fact(noun + ("s" if number > 1 else ""), number) for noun, number in numbers if number)


def _ways(places: Places) -> tuple[WayIn, ...]:
    articles = places.corpus.articles
    text = "Le texte entier, phrase par phrase" if not places.many else "Chaque texte, phrase par phrase"
    rows = (
        ("Résumé", "resume.md", "L’essentiel en phrases de la source, rangé par degré de certitude."),
        ("Chronologie", "chronologie.md", _timeline_note(articles)),
        ("Glossaire", "glossaire.md", "Les termes employés, définis par la source ou par la rédaction."),
        ("Affirmations", "affirmations.md", "Qui dit quoi, de quelle voix, avec quelle certitude."),
        ("Acteurs", "acteurs.md", "Qui parle, de qui l’on parle, et la carte de leurs liens."),
        ("Articles", "articles/index.md", f"{text}, et ce qui a servi ou non."),
        ("Méthode", "methode.md", "Comment chaque élément est trouvé, les limites, comment corriger."),
    )
    return tuple(WayIn(link(name, target), note) for name, target, note in rows)


def _timeline_note(articles: tuple[Analysis, ...]) -> str:
    dated = any(event.when and event.when.first for analysis in articles for event in analysis.events)
    return (
        "Les événements, du plus ancien au plus récent."
        if dated
        else "Les événements dans l’ordre du récit, sans date."
    )
