"""Boxes in rows by Graphviz. Only numbers go there and come back, so no word of a source passes through it."""

from __future__ import annotations

import math
import subprocess
import sysconfig
from collections.abc import Mapping
from pathlib import Path

from dossier.render.pictures.plan import Plan, Point, Size, Way
from dossier.render.pictures.svg import text_width

_POINTS = 72.0  # Graphviz counts in inches
_MARGIN = 2.0  # a line is drawn half outside of its box
_UNDERSCORE = 5.0  # px that Graphviz keeps for one character of a label at 10 points


def in_rows(sizes: Mapping[int, Size], pairs: Mapping[int, tuple[int, int]], labels: Mapping[int, str]) -> Plan:
    """Where boxes of `sizes` stand, the ways between `pairs` of them, each with its label.

    Raises CalledProcessError.
    """
    program = Path(sysconfig.get_path("scripts")) / "graphviz-pure"
    asked = _dot(sizes, pairs, labels)
    run = subprocess.run([program, "-Tplain"], input=asked, capture_output=True, text=True, check=True)
    width = height = 0.0
    centres: dict[int, Point] = {}
    ways: dict[int, Way] = {}
    for row in map(str.split, run.stdout.splitlines()):
        if row[0] == "graph":
            width, height = (float(value) * _POINTS for value in row[2:4])
        elif row[0] == "node":
            centres[int(row[1])] = (float(row[2]) * _POINTS + _MARGIN, height - float(row[3]) * _POINTS + _MARGIN)
        elif row[0] == "edge":
            count = 4 + 2 * int(row[3])
            values = [float(value) * _POINTS for value in (*row[4:count], *row[count + 1 : count + 3])]
            points = [(x + _MARGIN, height - y + _MARGIN) for x, y in zip(values[::2], values[1::2], strict=True)]
            line = int(row[count].strip('"_'))
            ways[line] = _way(points[:-1], points[-1], labels[line])
    return Plan(width + 2 * _MARGIN, height + 2 * _MARGIN, centres, dict(sizes), ways)


def _dot(sizes: Mapping[int, Size], pairs: Mapping[int, tuple[int, int]], labels: Mapping[int, str]) -> str:
    """The graph in Graphviz's language, sizes in inches; an edge is labelled by its number, as wide as its label."""
    rows = [
        "digraph {",
        "nodesep=0.25; ranksep=0.4; node [shape=box fixedsize=true]; edge [fontsize=10 dir=none];",
    ]
    rows += [f"{box} [width={w / _POINTS:.3f} height={h / _POINTS:.3f}];" for box, (w, h) in sizes.items()]
    for line, (source, target) in pairs.items():
        filler = "_" * math.ceil(text_width(labels[line]) / _UNDERSCORE)
        rows.append(f'{source} -> {target} [label="{line}{filler}"];')
    return "\n".join([*rows, "}"])


def _way(points: list[Point], label: Point, words: str) -> Way:
    """A chain of Bézier curves."""
    first = (len(points) - 1) // 3 // 2 * 3
    curve = points[first : first + 4]
    x, y = (sum(weight * p[axis] for weight, p in zip((1, 3, 3, 1), curve, strict=True)) / 8 for axis in (0, 1))
    steps = (("M", (points[0],)), ("C", tuple(points[1:])))
    return Way(steps, points[-2], (x, y), (label[0], label[1] + 4), words, "middle")
