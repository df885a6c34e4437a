"""A cut of one sentence with what a reader needs beside it: certainty, voice, source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.model import Point
from dossier.render.markdown import Emitted
from dossier.render.views.chips import badge, judged, meta, voice
from dossier.render.views.places import Places
from dossier.render.views.wording import NBSP


@dataclass(frozen=True, slots=True)
class Worth:
    """How far a reader may take points as settled; `empty` says why there are none (« autre » beside a lead)."""

    title: str
    anchor: str
    note: str
    empty: str


KNOWN, REPORTED, AHEAD = WORTHS = (
    Worth(
        "Ce qui est affirmé",
        "affirme",
        "Ce que l’article pose comme un fait, de sa propre voix.",
        "Aucune{} phrase retenue n’est posée comme un fait par l’article lui-même.",
    ),
    Worth(
        "Ce qui est rapporté ou au conditionnel",
        "rapporte",
        "Ce que l’article attribue à quelqu’un, ou donne sans le confirmer.",
        "Aucune{} phrase retenue n’est attribuée à une source ni donnée au conditionnel.",
    ),
    Worth(
        "Ce qui pourrait suivre",
        "suite",
        "Ce que l’article annonce, tient pour possible ou suppose.",
        "Aucune{} phrase retenue n’annonce une suite.",
    ),
)


def worth(point: Point) -> Worth:
    """How the pages present what a point is worth."""
    return {"known": KNOWN, "reported": REPORTED, "ahead": AHEAD}[point.worth]


@dataclass(frozen=True, slots=True)
class PointView:
    """`words` are the source's; `meta` is the line below them; `behind` the sentence that they lean on."""

    words: Emitted
    meta: Emitted
    behind: Emitted | None = None


def point_views(
    places: Places, points: Iterable[tuple[str, Point]], seen: set[str] | None = None, *, named: bool = True
) -> tuple[PointView, ...]:
    """Points (each with the slug of its article) as one list shows them; `seen` and `named` as in `point_view`."""
    views: list[PointView] = []
    above: tuple[str, str] | None = None
    for slug, point in points:
        views.append(point_view(places, slug, point, seen, named=named, above=above))
        above = slug, point.sentence
    return tuple(views)


def point_view(
    places: Places,
    slug: str,
    point: Point,
    seen: set[str] | None = None,
    *,
    named: bool = True,
    above: tuple[str, str] | None = None,
) -> PointView:
    """The point as a page shows it; `seen` as in `Places.cut`, `named` as in `Places.cite`.

    `above`: the article and the sentence of the point right above it.
    """
    claim = places.claim(slug, point.claim)
    cite = places.cite(slug, point.sentence, lit=point.spans, claim=claim, named=named)
    line = meta(judged(claim) if claim else badge(point.certainty), voice(point.voice), cite)
    return PointView(places.cut(slug, point.sentence, point.spans, seen), line, _behind(places, slug, point, above))


def _behind(places: Places, slug: str, point: Point, above: tuple[str, str] | None) -> Emitted | None:
    """« Juste avant : « Les élus se sont réunis. » », with its link; said shortly when that is the point above."""
    if point.behind is None:
        return None
    if above == (slug, point.behind):
        return Emitted(f"Suite de la phrase ci-dessus{NBSP}:")
    span = places.sentence(slug, point.behind).span
    cite = places.cite(slug, point.behind, lit=[span], named=False)
    return Emitted(f"Juste avant{NBSP}: {places.quoted(slug, span)} {cite}")
