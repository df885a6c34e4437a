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
from typing import Literal

from dossier.model import ActorKind, Certainty
from dossier.render.markdown import Emitted, html_text
from dossier.render.pictures.svg import box, drawing, fitted, line, linked, number, text, text_width

Head = Literal["arrow", "bar", "open", "none"]

_POINTS = 72.0  # Graphviz counts in inches
_HEIGHT = 40.0
_MARGIN = 12.0
_NAME = 210.0  # px at most for a name
_LABEL = 150.0  # px at most for a label
_UNDERSCORE = 5.0  # px that Graphviz keeps for one character of a label at 10 points


@dataclass(frozen=True, slots=True)
class Node:
    """An actor: its anchor in the page, its name, its kind and the kind's word."""

    anchor: str
    name: str
    kind: ActorKind
    word: str

    @property
    def shown(self) -> str:
        """The name as far as there is room for it."""
        return fitted(self.name, _NAME, 14)

    @property
    def width(self) -> float:
        """Room for the name at 14 px and the word at 12, with a margin."""
        return max(text_width(self.shown, 14), text_width(self.word)) + 18


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two nodes (indices); `head` says how it ends, `label` how, and which rows it stands for."""

    source: int
    target: int
    certainty: Certainty
    head: Head
    label: str
    anchor: str
    words: Emitted
    negated: bool = False

    @property
    def shown(self) -> str:
        """The label as far as there is room for it."""
        return fitted(self.label, _LABEL)


def relation_map(nodes: Sequence[Node], edges: Sequence[Edge], told: tuple[str, str]) -> Emitted:
    """The drawing of `nodes` and `edges`; `told` is its title and description. Raises CalledProcessError."""
    width, height, places, curves = _layout(nodes, edges)
    body = [_line(edge, curve) for edge, (curve, _) in zip(edges, curves, strict=True)]
    body += [_node(node, x, y) for node, (x, y) in zip(nodes, places, strict=True)]
    body += [_label(edge, at) for edge, (_, at) in zip(edges, curves, strict=True)]
    return drawing(width, height, "carte", *told, body)


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
    for row in map(str.split, run.stdout.splitlines()):
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
        "nodesep=0.25; ranksep=0.4; node [shape=box fixedsize=true]; edge [fontsize=10 dir=none];",
    ]
    rows += [f"{i} [width={n.width / _POINTS:.3f} height={_HEIGHT / _POINTS:.3f}];" for i, n in enumerate(nodes)]
    for index, edge in enumerate(edges):
        filler = "_" * math.ceil(text_width(edge.shown) / _UNDERSCORE)
        rows.append(f'{edge.source} -> {edge.target} [label="{index}{filler}"];')
    return "\n".join([*rows, "}"])


def _node(node: Node, x: float, y: float) -> str:
    radius = {"person": _HEIGHT / 2, "place": 12.0}.get(node.kind, 3.0)
    shape = box(x - node.width / 2, y - _HEIGHT / 2, node.width, _HEIGHT, f"node node--{node.kind}", radius)
    words = [text(x, y - 1, node.shown), text(x, y + 14, node.word, kind="small muted-text")]
    return linked(f"#{node.anchor}", html_text(node.name), [shape, *words])


def _line(edge: Edge, points: list[_Point]) -> str:
    """The curve and its end. Unconfirmed is hollow, a wide line with the paper inside; what is denied is barred."""
    start, *rest = (f"{number(x)} {number(y)}" for x, y in points)
    way = f'd="M{start}C{" ".join(rest)}"'
    kind = "edge edge--together" if edge.head == "none" else f"edge edge--{edge.certainty}"
    body = [f'<path class="{kind}" {way}/>']
    if edge.certainty == "unconfirmed" and edge.head != "none":
        body.append(f'<path class="edge edge--core" {way}/>')
    if edge.negated:
        x, y = _middle(points)
        body.append(line(x - 6, y + 6, x + 6, y - 6, f"head head--{edge.certainty} head--negated"))
    return "".join([*body, *_head(edge, points[-2], points[-1])])


def _middle(points: list[_Point]) -> _Point:
    """The middle of the middle curve of a chain of Bézier curves."""
    start = (len(points) - 1) // 3 // 2 * 3
    curve = points[start : start + 4]
    x, y = (sum(w * p[axis] for w, p in zip((1, 3, 3, 1), curve, strict=True)) / 8 for axis in (0, 1))
    return x, y


def _head(edge: Edge, before: _Point, tip: _Point) -> Iterator[str]:
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


def _label(edge: Edge, at: _Point) -> str:
    return linked(f"#{edge.anchor}", edge.words, [text(at[0], at[1] + 4, edge.shown, kind="halo small")])
