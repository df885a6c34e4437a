"""The certainty bar: how the claims share out, as one stacked bar."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.model import Certainty
from dossier.render.markdown import Emitted


def certainty_bar(shares: Sequence[tuple[Certainty, int]], label: str) -> Emitted:
    """A bar of width 100 cut in proportion; empty when there is nothing to share."""
    total = sum(count for _, count in shares)
    if not total:
        return Emitted("")
    pieces, x = [], 0.0
    for certainty, count in shares:
        width = 100 * count / total
        pieces.append(f'<rect class="fill--{certainty}" x="{x:.2f}" y="0" width="{width:.2f}" height="6"/>')
        x += width
    frame = 'class="certainty-bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img"'
    return Emitted(f'<svg {frame} aria-label="{label}">{"".join(pieces)}</svg>')
