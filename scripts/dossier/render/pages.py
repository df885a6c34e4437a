"""From a corpus to the text of every page: views, drawings, templates. No disk but for the templates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dossier.codec import Evaluation, Stamp
from dossier.corpus import Corpus
from dossier.model import Analysis
from dossier.render.markdown import Emitted, emit
from dossier.render.pictures.axis import AxisPoint, order_axis, time_axis
from dossier.render.pictures.bar import certainty_bar
from dossier.render.pictures.relations import Edge, Node, relation_map
from dossier.render.views.actors import ActorsView, actors_view
from dossier.render.views.articles import articles_view
from dossier.render.views.chips import Share
from dossier.render.views.downloads import article_data, measures_data, page_data, reuse_view
from dossier.render.views.glossary import glossary_view
from dossier.render.views.home import home_view
from dossier.render.views.ledger import ledger_view
from dossier.render.views.linked_data import article_block, glossary_block
from dossier.render.views.measures import measures_view
from dossier.render.views.places import Places, locate
from dossier.render.views.proofs import card_views
from dossier.render.views.relations import RelationView
from dossier.render.views.source import ROOT, source_view
from dossier.render.views.summary import summary_view
from dossier.render.views.timeline import EventView, Story, TimelineView, timeline_view
from dossier.render.views.wording import KINDS, NBSP, count, listed
from dossier.settings import TEMPLATES

# Beyond, lines cross too much to be followed; the table under the map keeps every relation.
MOST_ACTORS = 25


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
    return pages


def _home(here: Places) -> dict[str, object]:
    view = home_view(here)
    return {"view": view, "bar": _bar(view.shares)}


def _timeline(here: Places) -> dict[str, object]:
    view = timeline_view(here)
    return {"view": view, "axis": _axis(view), "stories": [(story, _order(story)) for story in view.stories]}


def _actors(here: Places) -> dict[str, object]:
    view = actors_view(here)
    return {"view": view, "map": _map(view)}


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


def _axis(timeline: TimelineView) -> Emitted | None:
    if not timeline.dated:
        return None
    words = f"Axe du temps{_numbered(len(timeline.dated))}"
    return time_axis([_point(event) for event in timeline.dated], timeline.parutions, words)


def _order(story: Story) -> Emitted:
    phases = [(phase.title, [_point(event) for event in phase.events]) for phase in story.phases]
    return order_axis(phases, f"Ordre du récit{_numbered(sum(len(points) for _, points in phases))}")


def _numbered(number: int) -> str:
    return f"{NBSP}: {count(number, 'événement')}, sous les numéros de la liste qui suit"


def _point(event: EventView) -> AxisPoint:
    return AxisPoint(event.number, event.anchor, event.words, event.certainty, event.days)


def _map(view: ActorsView) -> Emitted | None:
    """The relations between the actors that have most of them; None when no claim names two."""
    degree = Counter(id_ for relation in view.relations for id_ in (relation.source, relation.target))
    kept = {id_ for id_, _ in degree.most_common(MOST_ACTORS)}
    lines: dict[tuple[str, str, str], list[RelationView]] = {}
    for relation in view.relations:
        if relation.source in kept and relation.target in kept:
            lines.setdefault((relation.kind, relation.source, relation.target), []).append(relation)
    if not lines:
        return None
    rank = {id_: index for index, id_ in enumerate(dict.fromkeys(id_ for _, *pair in lines for id_ in pair))}
    actors = {actor.id: actor for kind in view.kinds for actor in kind.actors}
    nodes = [Node(id_, actors[id_].name, actors[id_].kind, KINDS[actors[id_].kind]) for id_ in rank]
    edges = [_edge(rank[source], rank[target], found) for (_, source, target), found in lines.items()]
    return relation_map(nodes, edges, f"Carte des relations de {count(len(nodes), 'acteur')}")


def _edge(source: int, target: int, found: Sequence[RelationView]) -> Edge:
    """One line for all the claims that tie the pair: full as soon as one of them is asserted."""
    first = found[0]
    certain = next((r.certainty for r in found if r.certainty == "asserted"), first.certainty)
    label = ", ".join(str(relation.number) for relation in found[:3]) + ("…" if len(found) > 3 else "")
    return Edge(source, target, certain, first.kind == "speech", label, first.anchor, first.words)
