"""Boxes in one column, lines beside it: as narrow as is asked, however many they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.render.pictures.plan import Plan, Point, Size, Way
from dossier.render.pictures.svg import text_width

_EDGE = 2.0  # left of the boxes, right of the last lane
_GAP = 14.0  # between two boxes
_PORT = 18.0  # between two ends of lines on one box: a label stands above each
_STUB = 6.0  # between a box and a label
_ROUND = 5.0
_LANE = 16.0  # between two lanes, when there is room


def in_a_column(
    sizes: Mapping[int, Size],
    order: Sequence[int],
    pairs: Mapping[int, tuple[int, int]],
    labels: Mapping[int, str],
    width: float,
) -> Plan:
    """Boxes of `sizes` one under the other in `order`, at most `width` px wide with their lines.

    A line leaves its box to the right under its label, runs in a lane of its own and comes back. The boxes are made
    of one width, and tall enough for their lines.
    """
    rows = {box: row for row, box in enumerate(order)}
    lanes = _lanes({line: (min(rows[a], rows[b]), max(rows[a], rows[b])) for line, (a, b) in pairs.items()})
    ports = _ports(rows, pairs, lanes)
    wide = max(w for w, _ in sizes.values())
    talls = {box: max(h, _PORT * len(ports[box]) + 6) for box, (_, h) in sizes.items()}
    first = _EDGE + wide + _STUB + max(map(text_width, labels.values())) + _STUB + _ROUND
    last = max(lanes.values())
    apart = min(_LANE, (width - _EDGE - first) / max(1, last))
    centres = _centres(talls, order, _EDGE + wide / 2)
    ends = {
        (line, box): (_EDGE + wide, centres[box][1] + _PORT * (rank - (len(found) - 1) / 2))
        for box, found in ports.items()
        for rank, line in enumerate(found)
    }
    ways = {
        line: _way(ends[line, source], ends[line, target], first + apart * lanes[line], labels[line])
        for line, (source, target) in pairs.items()
    }
    bottom = centres[order[-1]][1] + talls[order[-1]] / 2
    placed = {box: (wide, tall) for box, tall in talls.items()}
    return Plan(first + apart * last + _EDGE, bottom + _EDGE, centres, placed, ways)


def _centres(talls: Mapping[int, float], order: Sequence[int], x: float) -> dict[int, Point]:
    centres, y = dict[int, Point](), _EDGE
    for box in order:
        centres[box] = (x, y + talls[box] / 2)
        y += talls[box] + _GAP
    return centres


def _lanes(spans: Mapping[int, tuple[int, int]]) -> dict[int, int]:
    """A lane for each span of rows, the short ones nearest; two that stand in one lane touch at most."""
    taken: list[list[tuple[int, int]]] = []
    lanes: dict[int, int] = {}
    for line, (top, bottom) in sorted(spans.items(), key=lambda row: (row[1][1] - row[1][0], row[1], row[0])):
        free = (lane for lane, held in enumerate(taken) if all(bottom <= a or b <= top for a, b in held))
        lanes[line] = next(free, len(taken))
        taken[lanes[line] :] = taken[lanes[line] :] or [[]]
        taken[lanes[line]].append((top, bottom))
    return lanes


def _ports(
    rows: Mapping[int, int], pairs: Mapping[int, tuple[int, int]], lanes: Mapping[int, int]
) -> dict[int, list[int]]:
    """The lines at each box from top to bottom, so that no two of them cross: those that go up, the near lane first,

    then those that go down, the far lane first.
    """
    found: dict[int, list[tuple[bool, int, int]]] = {box: [] for box in rows}
    for line, (source, target) in pairs.items():
        for box, other in ((source, target), (target, source)):
            down = rows[other] > rows[box]
            found[box].append((down, -lanes[line] if down else lanes[line], line))
    return {box: [line for *_, line in sorted(ends)] for box, ends in found.items()}


def _way(start: Point, end: Point, lane: float, words: str) -> Way:
    (x, y), (tip, to) = start, end
    turn = min(_ROUND, abs(to - y) / 2) * (1 if to > y else -1)
    steps = (
        ("M", (start,)),
        ("L", ((lane - _ROUND, y),)),
        ("Q", ((lane, y), (lane, y + turn))),
        ("L", ((lane, to - turn),)),
        ("Q", ((lane, to), (lane - _ROUND, to))),
        ("L", ((tip, to),)),
    )
    return Way(steps, (lane, to), (lane, (y + to) / 2), (x + _STUB, y - 3), words, "start")
