"""The few SVG elements that the drawings share. Lengths are in user units, one per CSS pixel at full width."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dossier.model import Certainty
from dossier.render.markdown import Emitted, html_text

SMALL = 12.0  # px of the `small` class
# Widths in ems of DejaVu Sans, the widest of the system fonts that the style sheet asks for.
_NARROW = {**dict.fromkeys("iljI.,;:'’|!·", 0.34), **dict.fromkeys(" \u00a0\u202ftfr()[]-/", 0.42)}
_WIDE = {**dict.fromkeys("mMwW…—%@œŒæÆ", 1.0), **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZÉÈÀÇ«»", 0.76)}
_MEAN, _FOREIGN = 0.64, 1.1
_CUT = re.compile(r"(?<![·«–(]) (?![·»–;:!?%)])")


def number(value: float) -> str:
    """A coordinate with one decimal at most, so that the same drawing gives the same bytes."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def text_width(words: str, size: float = SMALL) -> float:
    """At most how wide `words` are, in px, at `size` px in any of the system fonts."""
    letters = (_NARROW.get(c) or _WIDE.get(c) or (_MEAN if c < "\u0250" else _FOREIGN) for c in words)
    return size * sum(letters)


def fitted(words: str, room: float, size: float = SMALL) -> str:
    """`words`, cut between two words (or inside the first) and closed by « … » when they are wider than `room` px."""
    if text_width(words, size) <= room:
        return words
    kept = words
    while kept and text_width(f"{kept}…", size) > room:
        kept = kept[:-1]
    whole = kept.rsplit(" ", 1)[0] if " " in kept.strip() else kept
    return f"{whole.rstrip(' ,;:–-([«')}…"


def wrapped(words: str, room: float, lines: int, size: float = SMALL) -> tuple[str, ...]:
    """`words` in at most so many lines of `room` px, the last one cut as by `fitted`; « and ; keep their neighbour.

    Two lines that hold them all are as even as can be.
    """
    if lines > 1 and text_width(words, size) > room:
        cuts = [found.start() for found in _CUT.finditer(words) if text_width(words[: found.start()], size) <= room]
        if cuts:
            ends = {cut: text_width(words[cut + 1 :], size) for cut in cuts}
            whole = [cut for cut in cuts if ends[cut] <= room]
            even = min(whole or cuts[-1:], key=lambda cut: max(text_width(words[:cut], size), ends[cut]))
            return words[:even], *wrapped(words[even + 1 :], room, lines - 1, size)
    return (fitted(words, room, size),)


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    """A straight line of one class."""
    return f'<line class="{kind}" x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"/>'


def box(x: float, y: float, width: float, height: float, kind: str, radius: float = 0) -> str:
    """A rectangle of one class, its corners rounded by `radius`."""
    corner = f' rx="{number(radius)}"' if radius else ""
    size = f'width="{number(width)}" height="{number(height)}"'
    return f'<rect class="{kind}" x="{number(x)}" y="{number(y)}" {size}{corner}/>'


def text(x: float, y: float, words: str, *, kind: str = "", anchor: str = "middle") -> str:
    """Words on one line; they go through the door here."""
    classes = f' class="{kind}"' if kind else ""
    return f'<text{classes} x="{number(x)}" y="{number(y)}" text-anchor="{anchor}">{html_text(words)}</text>'


def marker(x: float, y: float, certainty: Certainty, radius: float = 6) -> str:
    """A point of the shape that badges have: disc, rings, dashed square, half-filled diamond."""
    kind = f"point--{certainty}"
    if certainty == "announced":
        return box(x - radius, y - radius, 2 * radius, 2 * radius, kind)
    if certainty == "hypothetical":
        corners = ((x, y - radius - 1), (x + radius + 1, y), (x, y + radius + 1), (x - radius - 1, y))
        return f'<polygon class="{kind}" points="{" ".join(f"{number(a)},{number(b)}" for a, b in corners)}"/>'
    return f'<circle class="{kind}" cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"/>'


def linked(href: str, label: Emitted, body: Iterable[str], data: Emitted = Emitted("")) -> str:  # noqa: B008 (immutable)
    """`body` as one link of ours; `label` is what it is called, `data` the attributes that filters compare."""
    return f'<a href="{href}"{data}><title>{label}</title>{"".join(body)}</a>'


def drawing(width: float, height: float, name: str, title: str, described: str, body: Iterable[str]) -> Emitted:
    """One `<svg>` on one line, at its own size; `name` makes the ids of its title and description."""
    size = f'viewBox="0 0 {number(width)} {number(height)}" width="{number(width)}" height="{number(height)}"'
    told = f'role="group" aria-labelledby="{name}-titre" aria-describedby="{name}-description"'
    head = f'<title id="{name}-titre">{html_text(title)}</title>'
    head += f'<desc id="{name}-description">{html_text(described)}</desc>'
    return Emitted(f"<svg {size} {told}>{head}{''.join(body)}</svg>")
