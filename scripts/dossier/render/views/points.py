"""A cut of one sentence with what a reader needs beside it: certainty, voice, source."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model import Claim, Point
from dossier.render.markdown import Emitted
from dossier.render.views.chips import badge, meta, voice
from dossier.render.views.places import Places

NEGATED = "négation"


@dataclass(frozen=True, slots=True)
class PointView:
    """`words` are the source's; `meta` is the line below them."""

    words: Emitted
    meta: Emitted


def point_view(
    places: Places, slug: str, point: Point, seen: set[str] | None = None, *, named: bool = True
) -> PointView:
    """The point as a page shows it; `seen` as in `Places.cut`, `named` as in `Places.cite`."""
    line = meta(badge(point.certainty), voice(point.voice), places.cite(slug, point.sentence, named=named))
    return PointView(places.cut(slug, point.sentence, point.spans, seen), line)


def claim_view(places: Places, slug: str, claim: Claim) -> PointView:
    """A claim in its own words, without the rest of its sentence."""
    denied = Emitted(f'<span class="muted">{NEGATED}</span>') if claim.negated else ""
    line = meta(badge(claim.certainty), denied, voice(claim.voice), places.cite(slug, claim.sentence))
    return PointView(places.label(slug, (claim.span,)), line)
