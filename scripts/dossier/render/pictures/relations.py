"""The map of relations: Graphviz places the actors, in rows or, where there is no room, in one column."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dossier.model import ActorKind, Certainty
from dossier.render.markdown import Emitted, html_text
from dossier.render.pictures.axis import Format
from dossier.render.pictures.graph import in_rows
from dossier.render.pictures.ladder import in_a_column
from dossier.render.pictures.plan import Plan, Point, Size, Way, side_by_side, together
from dossier.render.pictures.svg import box, drawing, fitted, line, linked, number, text, text_width, wrapped

Head = Literal["arrow", "bar", "open", "none"]

_NAME = 14.0  # px of a name; its kind is `small`
_LINE = 15.0
_ROOM = 136.0  # px at most for a line of a name
_LABEL = 150.0  # px at most for a label
_NUMBERS = 70.0  # px at most for one without its verb
_WIDE = 600.0  # px from which labels have their verb


@dataclass(frozen=True, slots=True)
class Node:
    """An actor: its anchor in the page, its name, its kind and the kind's word."""

    anchor: str
    name: str
    kind: ActorKind
    word: str

    @property
    def lines(self) -> tuple[str, ...]:
        """The name as far as three lines have room for it."""
        return wrapped(self.name, _ROOM, 3, _NAME)

    @property
    def size(self) -> Size:
        """Room for the name and, under it, the kind's word, with a margin."""
        widest = max(text_width(self.word), *(text_width(words, _NAME) for words in self.lines))
        return widest + 18, 25 + _LINE * len(self.lines)


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two nodes (indices); `head` says how it ends; its label: which rows it stands for, and a verb."""

    source: int
    target: int
    certainty: Certainty
    head: Head
    numbers: str
    verb: str
    anchor: str
    words: Emitted
    negated: bool = False

    def label(self, *, whole: bool) -> str:
        """The label as far as there is room for it: without its verb unless it is `whole`."""
        return (
            fitted(f"{self.numbers} · {self.verb}", _LABEL) if whole and self.verb else fitted(self.numbers, _NUMBERS)
        )


def relation_map(nodes: Sequence[Node], edges: Sequence[Edge], told: tuple[str, str], format_: Format) -> Emitted:
    """The drawing of `nodes` and `edges`; `told` is its title and description. Raises CalledProcessError."""
    groups = together(range(len(nodes)), [(edge.source, edge.target) for edge in edges])
    whole = format_.width >= _WIDE
    plan = side_by_side([_plan(nodes, edges, group, format_.width, whole=whole) for group in groups], format_.width)
    body = [_line(edge, plan.ways[rank]) for rank, edge in enumerate(edges)]
    body += [_node(node, plan.centres[rank], plan.sizes[rank]) for rank, node in enumerate(nodes)]
    body += [_label(edge, plan.ways[rank]) for rank, edge in enumerate(edges)]
    return drawing(plan.width, plan.height, f"carte-{format_.name}", *told, body)


def _plan(nodes: Sequence[Node], edges: Sequence[Edge], group: Sequence[int], width: float, *, whole: bool) -> Plan:
    """The nodes of `group` in rows, without verbs when these make them wider than `width`; else in a column."""
    sizes = {rank: nodes[rank].size for rank in group}
    pairs = {rank: (edge.source, edge.target) for rank, edge in enumerate(edges) if edge.source in sizes}
    for verbs in (True, False) if whole else (False,):
        labels = {rank: edges[rank].label(whole=verbs) for rank in pairs}
        rows = in_rows(sizes, pairs, labels)
        if rows.width <= width:
            return rows
    # What stands high in the rows does so in the column: most lines go down.
    order = sorted(group, key=lambda rank: rows.centres[rank][::-1])
    return in_a_column(sizes, order, pairs, {rank: edges[rank].label(whole=whole) for rank in pairs}, width)


def _node(node: Node, centre: Point, size: Size) -> str:
    (x, y), (width, height) = centre, size
    radius = {"person": min(height, 40.0) / 2, "place": 12.0}.get(node.kind, 3.0)
    shape = box(x - width / 2, y - height / 2, width, height, f"node node--{node.kind}", radius)
    first = y + 6.5 - _LINE * len(node.lines) / 2
    words = [text(x, first + _LINE * rank, told) for rank, told in enumerate(node.lines)]
    kind = text(x, first + _LINE * len(node.lines), node.word, kind="small muted-text")
    return linked(f"#{node.anchor}", html_text(node.name), [shape, *words, kind])


def _line(edge: Edge, way: Way) -> str:
    """The line and its end. Unconfirmed is hollow, a wide line with the paper inside; what is denied is barred."""
    kind = "edge edge--together" if edge.head == "none" else f"edge edge--{edge.certainty}"
    body = [f'<path class="{kind}" d="{way.path}"/>']
    if edge.certainty == "unconfirmed" and edge.head != "none":
        body.append(f'<path class="edge edge--core" d="{way.path}"/>')
    if edge.negated:
        x, y = way.middle
        body.append(line(x - 6, y + 6, x + 6, y - 6, f"head head--{edge.certainty} head--negated"))
    return "".join([*body, *_head(edge, way.before, way.tip)])


def _head(edge: Edge, before: Point, tip: Point) -> Iterator[str]:
    angle = math.atan2(tip[1] - before[1], tip[0] - before[0])
    kind = f"head head--{edge.certainty}"
    if edge.head == "bar":
        across = [
            (tip[0] + 8 * math.cos(angle + turn), tip[1] + 8 * math.sin(angle + turn)) for turn in (-1.571, 1.571)
        ]
        yield line(*across[0], *across[1], f"{kind} head--bar")
    if edge.head in ("arrow", "open"):
        wings = [(tip[0] - 10 * math.cos(angle + turn), tip[1] - 10 * math.sin(angle + turn)) for turn in (-0.45, 0.45)]
        ends = (wings[0], tip, wings[1]) if edge.head == "open" else (tip, *wings)
        corners = " ".join(f"{number(x)},{number(y)}" for x, y in ends)
        shape = "polyline" if edge.head == "open" else "polygon"
        yield f'<{shape} class="{kind}{" head--open" * (edge.head == "open")}" points="{corners}"/>'


def _label(edge: Edge, way: Way) -> str:
    words = text(*way.label, way.words, kind="halo small", anchor=way.anchor)
    return linked(f"#{edge.anchor}", edge.words, [words])
