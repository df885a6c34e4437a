"""The map of relations: Graphviz places nodes and lines, the drawing itself is ours.

Only numbers go to Graphviz and come back, so no word of a source passes through it.
"""

from __future__ import annotations

import math
import subprocess
import sysconfig
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier.model import ActorKind, Certainty
from dossier.render.markdown import Emitted, html_text
from dossier.render.pictures.svg import drawing, linked, number, text

_POINTS = 72.0  # Graphviz counts in inches
_HEIGHT = 44.0
_MARGIN = 12.0


@dataclass(frozen=True, slots=True)
class Node:
    """An actor: its anchor in the page, its name, its kind and the kind's word."""

    anchor: str
    name: str
    kind: ActorKind
    word: str

    @property
    def width(self) -> float:
        """Room for the name at 14 px; 7.6 px a character is the mean of the system fonts, with a margin."""
        return max(7.6 * len(self.name), 7 * len(self.word)) + 22


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two nodes (indices), an arrow when `directed`; `label` says which rows it stands for."""

    source: int
    target: int
    certainty: Certainty
    directed: bool
    label: str
    anchor: str
    words: Emitted


def relation_map(nodes: Sequence[Node], edges: Sequence[Edge], title: str) -> Emitted:
    """The drawing of `nodes` and `edges`. Raises CalledProcessError if Graphviz fails."""
    width, height, places, curves = _layout(nodes, edges)
    body = [_edge(edge, *curve) for edge, curve in zip(edges, curves, strict=True)]
    body += [_node(node, x, y) for node, (x, y) in zip(nodes, places, strict=True)]
    return drawing(width, height, title, body)


_Point = tuple[float, float]


def _layout(
    nodes: Sequence[Node], edges: Sequence[Edge]
) -> tuple[float, float, list[_Point], list[tuple[list[_Point], _Point]]]:
    """Width, height, the centre of each node, the curve and label place of each edge, in user units."""
    program = Path(sysconfig.get_path("scripts")) / "graphviz-pure"
    run = subprocess.run([program, "-Tplain"], input=_dot(nodes, edges), capture_output=True, text=True, check=True)
    width = height = 0.0
    places: dict[int, _Point] = {}
    curves: dict[int, tuple[list[_Point], _Point]] = {}
    for row in (line.split() for line in run.stdout.splitlines()):
        if row[0] == "graph":
            width, height = (float(value) * _POINTS for value in row[2:4])
        elif row[0] == "node":
            places[int(row[1])] = (float(row[2]) * _POINTS + _MARGIN, height - float(row[3]) * _POINTS + _MARGIN)
        elif row[0] == "edge":
            count = 4 + 2 * int(row[3])
            values = [float(value) * _POINTS for value in (*row[4:count], *row[count + 1 : count + 3])]
            points = [(x + _MARGIN, height - y + _MARGIN) for x, y in zip(values[::2], values[1::2], strict=True)]
            curves[int(row[count].strip('"_'))] = (points[:-1], points[-1])
    return (
        width + 2 * _MARGIN,
        height + 2 * _MARGIN,
        [places[index] for index in range(len(nodes))],
        [curves[index] for index in range(len(edges))],
    )


def _dot(nodes: Sequence[Node], edges: Sequence[Edge]) -> str:
    """The graph in Graphviz's language, sizes in inches; an edge is labelled by its index, as wide as its label."""
    rows = [
        "digraph {",
        "rankdir=LR; nodesep=0.35; ranksep=0.7; node [shape=box fixedsize=true]; edge [fontsize=10 dir=none];",
    ]
    rows += [f"{i} [width={n.width / _POINTS:.3f} height={_HEIGHT / _POINTS:.3f}];" for i, n in enumerate(nodes)]
    for index, edge in enumerate(edges):
        rows.append(f'{edge.source} -> {edge.target} [label="{index}{"_" * len(edge.label)}"];')
    return "\n".join([*rows, "}"])


def _node(node: Node, x: float, y: float) -> str:
    radius = {"person": _HEIGHT / 2, "place": 12.0}.get(node.kind, 3.0)
    place = f'x="{number(x - node.width / 2)}" y="{number(y - _HEIGHT / 2)}" width="{number(node.width)}"'
    box = f'<rect class="node node--{node.kind}" {place} height="{number(_HEIGHT)}" rx="{number(radius)}"/>'
    return linked(
        f"#{node.anchor}",
        html_text(node.name),
        [box, text(x, y - 1, node.name), text(x, y + 15, node.word, kind="small")],
    )


def _edge(edge: Edge, points: list[_Point], label: _Point) -> str:
    start, *rest = (f"{number(x)} {number(y)}" for x, y in points)
    body = [f'<path class="edge edge--{edge.certainty}" d="M{start}C{" ".join(rest)}"/>']
    if edge.directed:
        body += _arrow(points[-2], points[-1])
    body.append(linked(f"#{edge.anchor}", edge.words, [text(label[0], label[1] + 4, edge.label, kind="halo small")]))
    return "".join(body)


def _arrow(before: _Point, tip: _Point) -> Iterator[str]:
    angle = math.atan2(tip[1] - before[1], tip[0] - before[0])
    wings = [(tip[0] - 9 * math.cos(angle + turn), tip[1] - 9 * math.sin(angle + turn)) for turn in (-0.45, 0.45)]
    corners = " ".join(f"{number(x)},{number(y)}" for x, y in (tip, *wings))
    yield f'<polygon points="{corners}"/>'
