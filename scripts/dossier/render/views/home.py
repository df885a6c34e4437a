"""Accueil: the leads, what is known, reported and ahead, what to mind, what the dossier holds."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, zip_longest

from dossier.model import Analysis, Point
from dossier.render.markdown import Emitted, heading, inline, link
from dossier.render.views.cautions import CautionView, cautions
from dossier.render.views.chips import Legend, Share, legend, shares
from dossier.render.views.days import day
from dossier.render.views.places import Places
from dossier.render.views.points import WORTHS, PointView, Worth, point_view, point_views, worth
from dossier.render.views.wording import NBSP, capitalised, count, in_quotes, spelled

MOST = 10  # articles whose lead, or whose caution of one kind, the home page shows
GLANCE = 2  # points of one worth at a glance; Résumé has them all


@dataclass(frozen=True, slots=True)
class LeadView:
    """An article's origin, its title when there are several, and its lead when one was found."""

    title: Emitted | None
    origin: Emitted
    lead: PointView | None


@dataclass(frozen=True, slots=True)
class Glance:
    """The first points of one worth, and the way to the others."""

    heading: Emitted
    points: tuple[PointView, ...]
    empty: str
    more: Emitted | None


@dataclass(frozen=True, slots=True)
class WayIn:
    """A page of the dossier, what it is good for, and how much it holds."""

    link: Emitted
    note: str
    holds: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """The view of `index.md`; one lead an article for the newest, `others` counts the rest."""

    kicker: str | None
    heading: Emitted
    leads: tuple[LeadView, ...]
    others: str | None
    glances: tuple[Glance, ...]
    shares: tuple[Share, ...]
    legend: tuple[Legend, ...]
    cautions: tuple[CautionView, ...]
    ways: tuple[WayIn, ...]
    uses: tuple[WayIn, ...]


def home_view(places: Places) -> HomeView:
    """The view of `index.md`."""
    articles = places.corpus.articles
    certainties = [claim.certainty for analysis in articles for claim in analysis.claims]
    several = _several(len(articles))
    return HomeView(
        kicker=None if several else "Lecture d’un article de presse",
        heading=heading(1, several or articles[0].article.title, "accueil"),
        leads=tuple(_lead(places, analysis) for analysis in articles[:MOST]),
        others=f"{count(len(articles) - MOST, 'autre article', 'autres articles')}" if len(articles) > MOST else None,
        glances=tuple(_glance(places, kind) for kind in WORTHS) if any(a.summary.lead for a in articles) else (),
        shares=shares(certainties),
        legend=legend(certainties),
        cautions=cautions(places, MOST),
        ways=_ways(places),
        uses=_USES,
    )


def _several(number: int) -> str | None:
    if number == 1:
        return None
    return f"Lecture de {spelled(number)} articles de presse" if number else "Aucun article pour l’instant"


def _lead(places: Places, analysis: Analysis) -> LeadView:
    article, lead = analysis.article, analysis.summary.lead
    title = Emitted(in_quotes(inline(article.title))) if places.many else None
    view = point_view(places, article.slug, lead, named=False) if lead else None
    return LeadView(title, Emitted(f"{origin(analysis)}. {places.whole_link(article.slug)}"), view)


def _glance(places: Places, kind: Worth) -> Glance:
    """The first points of that worth, an article after the other, each article in turn."""
    articles = places.corpus.articles
    found = [[(a.article.slug, point) for point in _points(a) if worth(point) == kind] for a in articles]
    in_turn = [pair for pair in chain.from_iterable(zip_longest(*found)) if pair]
    alone = [pair for pair in in_turn if pair[1].behind is None]  # Résumé has room for the sentence above
    shown = (alone or in_turn)[:GLANCE]
    left = len(in_turn) - len(shown)
    beside_a_lead = any(a.summary.lead and worth(a.summary.lead) == kind for a in articles)
    return Glance(
        heading(3, kind.title, kind.anchor),
        point_views(places, shown),
        kind.empty.format(" autre" if beside_a_lead else ""),
        link(
            f"{count(left, 'autre phrase', 'autres phrases')} dans le résumé",
            "resume.md" if places.many else f"resume.md#{kind.anchor}",
        )
        if left > 0
        else None,
    )


def _points(analysis: Analysis) -> tuple[Point, ...]:
    return tuple(point for point in analysis.summary.points if point != analysis.summary.lead)


def origin(analysis: Analysis) -> Emitted:
    """« Jeanne Roy, L’Écho, 13 mars 2025 »; says so when there is no date."""
    article = analysis.article
    names = [inline(name) for name in (article.byline, article.publisher) if name]
    date = f"le{NBSP}{day(article.published)}" if article.published else "non daté"
    return Emitted(capitalised(", ".join([*names, date])))


def _ways(places: Places) -> tuple[WayIn, ...]:
    corpus = places.corpus
    articles = corpus.articles
    text = "Chaque texte, phrase par phrase" if places.many else "Le texte entier, phrase par phrase"
    sentences, claims, events = (sum(map(len, found)) for found in (
        [a.sentences for a in articles], [a.claims for a in articles], [a.events for a in articles],
    ))  # fmt: skip
    rows = (
        ("Résumé", "resume.md", "L’essentiel en phrases de la source, rangé par degré de certitude.", 0, ""),
        ("Chronologie", "chronologie.md", _timeline_note(articles), events, "événement"),
        ("Glossaire", "glossaire.md", "Les termes employés, définis par la source ou par la rédaction.",
         len(corpus.terms), "terme"),
        ("Affirmations", "affirmations.md", "Qui dit quoi, de quelle voix, avec quelle certitude.",
         claims, "affirmation"),
        ("Acteurs", "acteurs.md", "Qui parle, de qui l’on parle, et la carte de leurs liens.",
         len(corpus.actors), "acteur"),
        ("Articles", "articles/index.md", f"{text}, et ce qui a servi ou non.", sentences, "phrase"),
    )  # fmt: skip
    return tuple(
        WayIn(link(name, target), note, count(number, noun) if number else "")
        for name, target, note, number, noun in rows
    )


_USES = tuple(
    WayIn(link(name, target), note, "")
    for name, target, note in (
        ("Méthode", "methode.md", "Comment chaque élément est trouvé, les limites, comment corriger."),
        ("Fiche d’analyse", "fiche.md", "Un exercice à imprimer et à remplir, avec son corrigé."),
        ("Tout imprimer", "imprimer.md", "Le dossier entier sur une page, pour le papier ou le PDF."),
        ("Réutiliser", "reutiliser.md", f"Tableaux, calendrier, cartes, références{NBSP}: chaque format et son usage."),
    )
)


def _timeline_note(articles: tuple[Analysis, ...]) -> str:
    dated = any(event.when and event.when.first for analysis in articles for event in analysis.events)
    return (
        "Les événements, du plus ancien au plus récent."
        if dated
        else "Les événements dans l’ordre du récit, sans date."
    )
