"""Where the actors of an article are named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dossier.model import Actor, Span


class Mentions:
    """Spans with the actor that each names, in order of the text, the longest first at one place."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        named = ((span, actor) for actor in actors for span in actor.mentions)
        self._all = sorted(named, key=lambda mention: (mention[0].start, -mention[0].end))
        self._starts = [span.start for span, _ in self._all]

    def __iter__(self) -> Iterator[tuple[Span, Actor]]:
        return iter(self._all)

    def inside(self, span: Span) -> list[tuple[Span, Actor]]:
        """Those that stand wholly in `span`, in order."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [(at, actor) for at, actor in self._all[first:last] if at.end <= span.end]

    def over_the_edge(self, span: Span) -> tuple[Actor, Span] | None:
        """The body whose name starts in `span` and ends behind it: « le syndicat Force | pétrole »."""
        over = ((actor, at) for at, actor in self if span.start < at.start < span.end < at.end)
        return next((pair for pair in over if pair[0].kind == "organisation"), None)
