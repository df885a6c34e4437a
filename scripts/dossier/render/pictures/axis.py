"""The timeline drawn: an axis of days to scale, or, without dates, an axis of the order told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.model import Certainty
from dossier.render.markdown import Emitted
from dossier.render.pictures.lanes import ROW, Seat, bar, seats
from dossier.render.pictures.scale import BREAK, Scale, make_scale
from dossier.render.pictures.svg import box, drawing, line, linked, marker, text, text_width

_AXIS = 28.0  # from the top: the labels of the ticks stand above
_BAR = 18.0  # the shortest bar: a month among years is still no day
_ROW, _LINE = 32.0, 13.0  # of rows that hold two lines of words, and between these
_TALL = 9  # rows from which the ticks are said below too


@dataclass(frozen=True, slots=True)
class Format:
    """One width for a screen, one for a phone: both are in the page, and the style sheet shows one."""

    name: str
    width: float
    side: float  # left and right of the axis
    words: float  # px for a line of words beside a point


WIDE, NARROW = Format("large", 820, 28, 340), Format("etroit", 320, 14, 250)
FORMATS = (WIDE, NARROW)


@dataclass(frozen=True, slots=True)
class AxisPoint:
    """An event: its number in the list, its anchor there, its short words, what the link is called, the days it covers

    (None: undated), and the attributes that filters compare.
    """

    number: int
    anchor: str
    short: str
    label: Emitted
    certainty: Certainty
    days: tuple[dt.date, dt.date] | None = None
    data: Emitted = Emitted("")  # noqa: RUF009 (immutable)


def time_axis(
    points: Sequence[AxisPoint], parutions: Sequence[dt.date], told: tuple[str, str], format_: Format = WIDE
) -> Emitted:
    """Dated points to scale, a bar where a date covers several days, and a line for each day of publication.

    `told` is the title and the description, for those who do not see the drawing.
    """
    scale = axis_scale(points, parutions, format_)
    extents = [_extent(scale, *point.days) for point in points if point.days]
    placed = _placed(points, extents, format_)
    rows, tall = max((seat.row for seat in placed), default=0) + 1, _tall(placed)
    bottom = _AXIS + 12 + tall * rows
    height = bottom + (22 if rows >= _TALL else 4) + (16 if parutions else 0)
    body = [*_frame(scale, bottom, repeated=rows >= _TALL), *_parutions(scale, height, parutions, format_)]
    body += [_point(point, seat, tall) for point, seat in zip(points, placed, strict=True)]
    return drawing(format_.width, height, f"axe-{format_.name}", *told, body)


def axis_scale(points: Sequence[AxisPoint], parutions: Sequence[dt.date], format_: Format) -> Scale:
    """The scale of `time_axis`, so that the page can say whether it is broken."""
    intervals = [*(point.days for point in points if point.days), *((day, day) for day in parutions)]
    return make_scale(intervals, format_.side, format_.width - format_.side)


def order_axis(
    name: str, phases: Sequence[tuple[str, Sequence[AxisPoint]]], told: tuple[str, str], format_: Format = WIDE
) -> Emitted:
    """Undated points in the order of the page, under the names of their phases; no scale."""
    points = [point for _, found in phases for point in found]
    least = [text_width(title, 14) + 14 for title, _ in phases]
    room = format_.width - 8 - sum(least)
    x, places, bands = 4.0, list[float](), list[tuple[str, float, float]]()
    for (title, found), name_width in zip(phases, least, strict=True):
        width = name_width + room * len(found) / len(points)
        bands.append((title, x, x + width - 8))
        places += [x + 8 + (width - 24) * rank / max(1, len(found)) for rank in range(len(found))]
        x += width
    placed = _placed(points, [(at, at) for at in places], format_)
    tall = _tall(placed)
    bottom = _AXIS + 12 + tall * (max(seat.row for seat in placed) + 1)
    body: list[str] = []
    for title, left, right in bands:
        body += [text(left, 16, title, anchor="start"), line(left, _AXIS, right, _AXIS, "axis")]
        body.append(line(left, _AXIS - 5, left, bottom, "grid"))
    body += [_point(point, seat, tall) for point, seat in zip(points, placed, strict=True)]
    return drawing(format_.width, bottom + 4, f"{name}-{format_.name}", *told, body)


def _extent(scale: Scale, first: dt.date, last: dt.date) -> tuple[float, float]:
    left, right = scale.x(first), scale.x(last)
    short = max(0.0, _BAR - (right - left)) / 2 if first != last else 0.0
    return left - short, right + short


def _placed(points: Sequence[AxisPoint], extents: Sequence[tuple[float, float]], format_: Format) -> tuple[Seat, ...]:
    """Two lines of words beside each point, of half the width or more."""
    words = [f"{point.number} · {point.short}" for point in points]
    return seats(extents, words, format_.width, max(format_.words, format_.width / 2 - 12), lines=2)


def _tall(placed: Sequence[Seat]) -> float:
    return _ROW if any(seat.words[1:] for seat in placed) else ROW


def _frame(scale: Scale, bottom: float, *, repeated: bool) -> Iterator[str]:
    """The axis, its breaks down the drawing, its ticks as far as the last row."""
    for rank, segment in enumerate(scale.segments):
        if rank:
            left = segment.left - BREAK + 8
            yield box(left, _AXIS - 6, BREAK - 16, bottom - _AXIS + 6, "gap")
            yield line(left - 3, _AXIS + 7, left + 3, _AXIS - 7, "tick")
            yield line(left + BREAK - 19, _AXIS + 7, left + BREAK - 13, _AXIS - 7, "tick")
        yield line(segment.left - 8, _AXIS, segment.right + 8, _AXIS, "axis")
    for x, words, middle in scale.ticks():
        yield line(x, _AXIS - 5, x, bottom, "grid")
        yield line(x, _AXIS - 5, x, _AXIS + 5, "tick")
        yield text(middle, _AXIS - 11, words, kind="small")
        if repeated:
            yield text(middle, bottom + 14, words, kind="small")


def _parutions(scale: Scale, height: float, days: Sequence[dt.date], format_: Format) -> Iterator[str]:
    """A line for each day on which an article appeared; named below wherever there is room."""
    width, end = text_width("parution"), float("-inf")
    for x in sorted({scale.x(day) for day in days}):
        yield line(x, _AXIS, x, height - 15, "parution")
        middle = min(max(x, width / 2), format_.width - width / 2)
        if middle - width / 2 > end:
            yield text(middle, height - 4, "parution", kind="small")
            end = middle + width / 2 + 6


def _point(point: AxisPoint, seat: Seat, tall: float) -> str:
    """One point in its row of `tall` px, its words beside it, or above in a row of their own."""
    y = _AXIS + 12 + tall * (seat.row + 0.5)
    shape = marker((seat.left + seat.right) / 2, y, point.certainty)
    if bar(seat.left, seat.right):
        shape = box(seat.left, y - 5, seat.right - seat.left, 10, f"point--{point.certainty}", 5)
    first = _AXIS + 12 + tall * (seat.words_row + 0.5) + 4 - _LINE * (len(seat.words) - 1) / 2
    words = [
        text(seat.at, first + _LINE * rank, told, kind="halo small", anchor=seat.anchor)
        for rank, told in enumerate(seat.words)
    ]
    return linked(f"#{point.anchor}", point.label, [shape, *words], point.data)
