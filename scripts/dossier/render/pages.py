"""From a corpus to the text of every page: views, drawings, templates. No disk but for the templates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dossier.codec import Evaluation, Stamp
from dossier.corpus import Corpus
from dossier.model import Analysis
from dossier.render.markdown import Emitted, emit
from dossier.render.pictures.axis import FORMATS, AxisPoint, axis_scale, order_axis, time_axis
from dossier.render.pictures.bar import certainty_bar
from dossier.render.pictures.relations import Edge, Head, Node, relation_map
from dossier.render.views.actors import ActorsView, actors_view
from dossier.render.views.articles import articles_view
from dossier.render.views.cautions import cautions
from dossier.render.views.chips import Share, legend
from dossier.render.views.days import day
from dossier.render.views.downloads import article_data, measures_data, page_data, reuse_view
from dossier.render.views.glossary import glossary_view
from dossier.render.views.home import home_view
from dossier.render.views.ledger import ledger_view
from dossier.render.views.linked_data import article_block, glossary_block
from dossier.render.views.measures import measures_view
from dossier.render.views.places import Places, locate
from dossier.render.views.proofs import card_views
from dossier.render.views.relations import LINKS, Link, RelationView
from dossier.render.views.source import ROOT, source_view
from dossier.render.views.summary import summary_view
from dossier.render.views.timeline import EventView, Story, TimelineView, timeline_view
from dossier.render.views.wording import CERTAINTIES, KINDS, NBSP, count, listed
from dossier.render.views.worksheet import worksheet_view
from dossier.render.whole import join_pages
from dossier.settings import TEMPLATES

# Beyond, lines cross too much to be followed; the table under the map keeps every relation.
MOST_ACTORS, MOST_LINES = 25, 32
# Beyond, the drawing would be as long as the list, which says more.
MOST_EVENTS = 120
# Articles on the page that holds the whole dossier, and on the sheets: beyond, no one prints them in one go.
MOST_PRINTED = 40
# What has no place on paper: points that Résumé gives anyway, ways in, a legend that stands before the parts, numbers
# of sentences used that are but links.
_LEFT_OUT = frozenset({"coup-d-oeil", "contenu", "s-en-servir", "legende", "couverture"})
_NOT_PRINTED = ("articles/index.md", "mesures.md", "reutiliser.md")
BROKEN = (
    f"L’axe est coupé, d’une bande grise, là où presque rien n’est daté, et chaque tronçon a sa propre échelle{NBSP}: "
    "comparez les longueurs dans un tronçon, jamais d’un tronçon à l’autre."
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawing for one width, and whether it is of an axis that is broken."""

    name: str
    svg: Emitted
    broken: bool = False


def render_pages(corpus: Corpus, stamp: Stamp, evaluation: Evaluation | None = None) -> dict[str, str]:
    """POSIX path under docs/ to the page's Markdown; same corpus and stamp, same text."""
    places = locate(corpus)
    pages = {
        "index.md": _page(places, "index", _home),
        "resume.md": _page(places, "resume", lambda here: {"view": summary_view(here)}),
        "chronologie.md": _page(places, "chronologie", _timeline),
        "glossaire.md": _page(places, "glossaire", _glossary),
        "affirmations.md": _page(places, "affirmations", lambda here: {"view": ledger_view(here)}),
        "acteurs.md": _page(places, "acteurs", _actors),
        "articles/index.md": _page(places, "articles", lambda here: {"rows": articles_view(here)}),
        "mesures.md": _render(
            "mesures", data=measures_data(evaluation is not None), view=measures_view(corpus, stamp, evaluation)
        ),
        "reutiliser.md": _render("reutiliser", view=reuse_view(places)),
    }
    for analysis in corpus.articles:
        path = f"articles/{analysis.article.slug}/index.md"
        pages[path] = _page(places, "article", partial(_article, analysis), ROOT)
    return pages | _paper(places, pages)


def _paper(places: Places, pages: Mapping[str, str]) -> dict[str, str]:
    """The pages made to be printed: the whole dossier, the sheet of exercises and its answers."""
    told = {path: page for path, page in pages.items() if path not in _NOT_PRINTED}
    parts = join_pages(told, _LEFT_OUT) if len(places.corpus.articles) <= MOST_PRINTED else ()
    if parts:  # Accueil has the title of its article, which has a part of its own
        parts = (replace(parts[0], title=Emitted("L’essentiel")), *parts[1:])
    articles = places.corpus.articles
    shown = {claim.certainty for a in articles for claim in a.claims} | {
        e.certainty for a in articles for e in a.events
    }
    return {
        "imprimer.md": _render("imprimer", parts=parts, most=MOST_PRINTED, view={"legend": legend(shown)}),
        "fiche.md": _render("fiche", view=worksheet_view(places.for_page(), MOST_PRINTED)),
        "fiche-corrige.md": _page(places, "fiche-corrige", _answers),
    }


def _answers(here: Places) -> dict[str, object]:
    return {"view": worksheet_view(here, MOST_PRINTED), "cautions": cautions(here, MOST_PRINTED)}


def _home(here: Places) -> dict[str, object]:
    view = home_view(here)
    return {"view": view, "bar": _bar(view.shares)}


def _timeline(here: Places) -> dict[str, object]:
    view = timeline_view(here)
    stories = [(story, _orders(story)) for story in view.stories]
    return {"view": view, "broken": BROKEN, "axes": _axes(view), "stories": stories}


def _actors(here: Places) -> dict[str, object]:
    view = actors_view(here)
    maps, left_out = _maps(view)
    return {"view": view, "maps": maps, "left_out": left_out}


def _glossary(here: Places) -> dict[str, object]:
    return {"view": glossary_view(here), "data": page_data(here, "glossaire", glossary_block(here))}


def _article(analysis: Analysis, here: Places) -> dict[str, object]:
    data = article_data(analysis.article.slug, article_block(here, analysis))
    return {"view": source_view(here, analysis), "data": data}


def _page(places: Places, name: str, values: Callable[[Places], Mapping[str, object]], root: str = "") -> str:
    """The page that `name` lays out, with the cards that its own statements ask for at its end."""
    here = places.for_page()
    shown = dict(values(here))
    page = _render(name, **{"data": shown.pop("data", None) or page_data(here, name), **shown})
    return page + _render("_cards", cards=card_views(here, root))


@cache
def _templates() -> Environment:
    """Templates print through the door: what is not `Emitted` is encoded, whatever the template forgets."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=False,  # the door encodes for Markdown, which is not HTML
        undefined=StrictUndefined,
        finalize=emit,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _render(name: str, **values: object) -> str:
    return _templates().get_template(f"{name}.md.j2").render(values)


def _bar(shares: Sequence[Share]) -> Emitted:
    words = listed([share.words for share in shares])
    return certainty_bar([(share.certainty, share.number) for share in shares], words)


def _axes(timeline: TimelineView) -> tuple[Drawn, ...]:
    """The dated events drawn for a screen and for a phone; none without a date, nor when there are too many."""
    if not 0 < len(timeline.dated) <= MOST_EVENTS:
        return ()
    points = [_point(event) for event in timeline.dated]
    first, last = min(p.days[0] for p in points if p.days), max(p.days[1] for p in points if p.days)
    span = f"Du{NBSP}{day(first)} au{NBSP}{day(last)}{NBSP}: {_shared(points)}."
    drawn = []
    for format_ in FORMATS:
        broken = len(axis_scale(points, timeline.parutions, format_).segments) > 1
        told = f"{span} {BROKEN}" if broken else span
        svg = time_axis(points, timeline.parutions, (f"Axe du temps{_numbered(len(points))}", told), format_)
        drawn.append(Drawn(format_.name, svg, broken))
    return tuple(drawn)


def _orders(story: Story) -> tuple[Drawn, ...]:
    phases = [(phase.title, [_point(event) for event in phase.events]) for phase in story.phases]
    points = [point for _, found in phases for point in found]
    if len(points) > MOST_EVENTS:
        return ()
    told = (
        f"Ordre du récit{_numbered(len(points))}",
        f"{listed([name for name, _ in phases])}{NBSP}: {_shared(points)}.",
    )
    return tuple(Drawn(f.name, order_axis(story.anchor, phases, told, f)) for f in FORMATS)


def _shared(points: Sequence[AxisPoint]) -> str:
    found = Counter(point.certainty for point in points)
    return listed([f"{count(found[certainty], 'événement')} {words}{'s' * (found[certainty] > 1 and words[-1] != 's')}"
                   for certainty, words in CERTAINTIES.items() if found[certainty]])  # fmt: skip


def _numbered(number: int) -> str:
    return f"{NBSP}: {count(number, 'événement')}, sous les numéros de la liste qui suit"


def _point(event: EventView) -> AxisPoint:
    told = f", {event.date}" if event.date else ""
    label = Emitted(f"{event.number}{told}{NBSP}: {event.words} ({CERTAINTIES[event.certainty]})")
    data = Emitted(f' data-certainty="{event.certainty}" data-actor="{event.actors}"')
    return AxisPoint(event.number, event.anchor, event.short, label, event.certainty, event.days, data)


HEADS: dict[Link, Head] = {"does": "arrow", "supplies": "arrow", "opposes": "bar", "says": "open", "together": "none"}
_Lines = dict[tuple[Link, str, str], list[RelationView]]


def _maps(view: ActorsView) -> tuple[tuple[Drawn, ...], int]:
    """The relations between the actors that have most of them, and how many are left to the table alone."""
    weights: Counter[str] = Counter()
    for relation in view.relations:
        for id_ in (relation.source, relation.target):
            weights[id_] += 1 if relation.kind == "together" else 3
    kept = {id_ for id_, _ in weights.most_common(MOST_ACTORS)}
    lines = _lines([r for r in view.relations if r.source in kept and r.target in kept])
    drawn = sum(len(found) for found in lines.values())
    if not lines:
        return (), len(view.relations)
    rank = {id_: index for index, id_ in enumerate(dict.fromkeys(id_ for _, *pair in lines for id_ in pair))}
    actors = {actor.id: actor for kind in view.kinds for actor in (*kind.actors, *kind.minor)}
    nodes = [Node(id_, actors[id_].name, actors[id_].kind, KINDS[actors[id_].kind]) for id_ in rank]
    edges = [_edge(rank[source], rank[target], found) for (_, source, target), found in lines.items()]
    title = f"Carte des relations de {count(len(nodes), 'acteur')}"
    told = f"{count(len(edges), 'trait')}, que le tableau des relations reprend en phrases."
    maps = (Drawn(f.name, relation_map(nodes, edges, (title, told), f)) for f in FORMATS)
    return tuple(maps), len(view.relations) - drawn


def _lines(relations: Sequence[RelationView]) -> _Lines:
    """One line a kind and pair; « cités ensemble » only where nothing else ties the pair, and while lines are few."""
    lines: _Lines = {}
    for relation in (r for r in relations if r.kind != "together"):
        lines.setdefault((relation.kind, relation.source, relation.target), []).append(relation)
    tied = {frozenset(pair) for _, *pair in lines}
    loose: _Lines = {}
    for relation in (r for r in relations if r.kind == "together"):
        first, second = sorted((relation.source, relation.target))
        if frozenset((first, second)) not in tied:
            loose.setdefault(("together", first, second), []).append(relation)
    often = sorted(loose, key=lambda key: -len(loose[key]))[: max(0, MOST_LINES - len(lines))]
    return lines | {key: loose[key] for key in loose if key in often}


def _edge(source: int, target: int, found: Sequence[RelationView]) -> Edge:
    """One line for all the claims that tie the pair: full as soon as one of them is asserted and not denied."""
    strongest = next((r for r in found if r.certainty == "asserted" and not r.negated), found[0])
    numbers = ", ".join(str(relation.number) for relation in found[:3]) + ("…" if len(found) > 3 else "")
    told = Emitted(f"{LINKS[strongest.kind]}, {CERTAINTIES[strongest.certainty]}{NBSP}: {strongest.words}")
    return Edge(
        source,
        target,
        strongest.certainty,
        HEADS[strongest.kind],
        numbers,
        strongest.label,
        strongest.anchor,
        told,
        strongest.negated,
    )
