"""From a corpus to the text of every page: views, drawings, templates. No disk but for the templates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dossier.codec import Evaluation, Stamp
from dossier.corpus import Corpus
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
from dossier.render.views.places import locate
from dossier.render.views.relations import RelationView
from dossier.render.views.source import source_view
from dossier.render.views.summary import summary_view
from dossier.render.views.timeline import EventView, Story, TimelineView, timeline_view
from dossier.render.views.wording import KINDS, NBSP, count, listed
from dossier.settings import TEMPLATES

# Beyond, lines cross too much to be followed; the table under the map keeps every relation.
MOST_ACTORS = 25


def render_pages(corpus: Corpus, stamp: Stamp, evaluation: Evaluation | None = None) -> dict[str, str]:
    """POSIX path under docs/ to the page's Markdown; same corpus and stamp, same text."""
    places = locate(corpus)
    home, timeline, actors = home_view(places), timeline_view(places), actors_view(places)
    pages = {
        "index.md": _render("index", data=page_data(places, "index"), view=home, bar=_bar(home.shares)),
        "resume.md": _render("resume", data=page_data(places, "resume"), view=summary_view(places)),
        "chronologie.md": _render(
            "chronologie",
            data=page_data(places, "chronologie"),
            view=timeline,
            axis=_axis(timeline),
            stories=[(s, _order(s)) for s in timeline.stories],
        ),
        "glossaire.md": _render(
            "glossaire", data=page_data(places, "glossaire", glossary_block(places)), view=glossary_view(places)
        ),
        "affirmations.md": _render("affirmations", data=page_data(places, "affirmations"), view=ledger_view(places)),
        "acteurs.md": _render("acteurs", data=page_data(places, "acteurs"), view=actors, map=_map(actors)),
        "articles/index.md": _render("articles", data=page_data(places, "articles"), rows=articles_view(places)),
        "mesures.md": _render(
            "mesures", data=measures_data(evaluation is not None), view=measures_view(corpus, stamp, evaluation)
        ),
        "reutiliser.md": _render("reutiliser", view=reuse_view(places)),
    }
    for analysis in corpus.articles:
        path = f"articles/{analysis.article.slug}/index.md"
        data = article_data(analysis.article.slug, article_block(places, analysis))
        pages[path] = _render("article", data=data, view=source_view(places, analysis))
    return pages


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
