"""The timeline drawn: an axis of days to scale, or, without dates, an axis of the order told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.model import Certainty
from dossier.render.markdown import Emitted
from dossier.render.pictures.scale import Scale, make_scale
from dossier.render.pictures.svg import drawing, line, linked, marker, number, text

_WIDTH = 720.0
_SIDE = 48.0  # left and right of the axis
_ROW = 34.0  # height of one row of points
_NEAR = 22.0  # two points nearer than this stand in different rows
_STEP = 44.0  # between two points that have no date


@dataclass(frozen=True, slots=True)
class AxisPoint:
    """An event: its number in the list, its anchor there, its words, the days it covers (None: undated)."""

    number: int
    anchor: str
    words: Emitted
    certainty: Certainty
    days: tuple[dt.date, dt.date] | None = None


def time_axis(points: Sequence[AxisPoint], parutions: Sequence[dt.date], title: str) -> Emitted:
    """Dated points to scale, a bar where a date covers several days; publication days stand below the axis."""
    intervals = [*(point.days for point in points if point.days), *((day, day) for day in parutions)]
    scale = make_scale(intervals, _SIDE, _WIDTH - _SIDE)
    extents = [(scale.x(point.days[0]), scale.x(point.days[1])) for point in points if point.days]
    rows = _rows(extents)
    base = _ROW * (max(rows, default=0) + 1) + 12
    body = [*_frame(scale, base), *_parutions(scale, base, parutions)]
    for point, (left, right), row in zip(points, extents, rows, strict=True):
        body.append(_point(point, left, right, base - _ROW * (row + 0.55)))
    return drawing(_WIDTH, base + (52 if parutions else 30), title, body)


def order_axis(phases: Sequence[tuple[str, Sequence[AxisPoint]]], title: str) -> Emitted:
    """Undated points at equal steps in the order of the page, under the names of their phases; no scale."""
    body: list[str] = []
    x = 16.0
    for name, points in phases:
        width = max(_STEP * len(points), 8.5 * len(name) + 12)
        body.append(text(x, 16, name, anchor="start"))
        body.append(line(x, 58, x + width, 58, "axis"))
        body.append(line(x, 50, x, 66, "tick"))
        body += [_point(p, at, at, 58) for p, at in zip(points, _steps(x, width, len(points)), strict=True)]
        x += width + 16
    return drawing(x, 74, title, body)


def _steps(left: float, width: float, count: int) -> Iterator[float]:
    return (left + width * (rank + 0.5) / count for rank in range(count))


def _rows(extents: Sequence[tuple[float, float]]) -> list[int]:
    """The lowest free row for each extent, in the order given."""
    taken: list[list[tuple[float, float]]] = []
    rows = []
    for left, right in extents:
        middle = (left + right) / 2
        start, end = min(left, middle - _NEAR / 2), max(right, middle + _NEAR / 2)
        row = next((r for r, used in enumerate(taken) if all(end <= a or b <= start for a, b in used)), len(taken))
        if row == len(taken):
            taken.append([])
        taken[row].append((start, end))
        rows.append(row)
    return rows


def _frame(scale: Scale, base: float) -> Iterator[str]:
    """The axis, its breaks and its ticks."""
    for rank, segment in enumerate(scale.segments):
        yield line(segment.left - 12, base, segment.right + 12, base, "axis")
        if rank:
            yield line(segment.left - 16, base + 7, segment.left - 8, base - 7, "tick")
            yield line(segment.left - 28, base + 7, segment.left - 20, base - 7, "tick")
        for day, label in segment.ticks():
            x = segment.x(day)
            yield line(x, base - 5, x, base + 5, "tick")
            yield text(x, base + 20, label, kind="small")


def _parutions(scale: Scale, base: float, days: Sequence[dt.date]) -> Iterator[str]:
    """A longer tick for each day on which an article appeared; named wherever there is room."""
    named = -_WIDTH
    for x in (scale.x(day) for day in days):
        yield line(x, base + 24, x, base + 31, "tick")
        if x - named > 60:
            yield text(x, base + 43, "parution", kind="small")
            named = x


def _point(point: AxisPoint, left: float, right: float, y: float) -> str:
    middle = (left + right) / 2
    shape = marker(middle, y, point.certainty)
    if right - left > 16:
        place = f'x="{number(left)}" y="{number(y - 5)}" width="{number(right - left)}" height="10" rx="5"'
        shape = f'<rect class="point--{point.certainty}" {place}/>'
    return linked(f"#{point.anchor}", point.words, [shape, text(middle, y - 12, str(point.number), kind="halo small")])
