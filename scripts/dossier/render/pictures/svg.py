"""The few SVG elements that the drawings share. Lengths are in user units, one per CSS pixel at full width."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.model import Certainty
from dossier.render.markdown import Emitted, html_text


def number(value: float) -> str:
    """A coordinate with one decimal at most, so that the same drawing gives the same bytes."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    """A straight line of one class."""
    return f'<line class="{kind}" x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"/>'


def text(x: float, y: float, words: str, *, kind: str = "", anchor: str = "middle") -> str:
    """Words on one line; they go through the door here."""
    classes = f' class="{kind}"' if kind else ""
    return f'<text{classes} x="{number(x)}" y="{number(y)}" text-anchor="{anchor}">{html_text(words)}</text>'


def marker(x: float, y: float, certainty: Certainty, radius: float = 7) -> str:
    """A point whose outline says its certainty."""
    return f'<circle class="point--{certainty}" cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"/>'


def linked(href: str, label: Emitted, body: Iterable[str]) -> str:
    """`body` as one link of ours; `label` is what it is called."""
    return f'<a href="{href}"><title>{label}</title>{"".join(body)}</a>'


def drawing(width: float, height: float, title: str, body: Iterable[str]) -> Emitted:
    """One `<svg>` on one line, at its own size."""
    size = f'viewBox="0 0 {number(width)} {number(height)}" width="{number(width)}" height="{number(height)}"'
    return Emitted(f"<svg {size}><title>{html_text(title)}</title>{''.join(body)}</svg>")
