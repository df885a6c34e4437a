"""What a layout of the map gives to the drawing: places and ways, in px; and several layouts side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from dossier.render.pictures.svg import number

Point = tuple[float, float]
Size = tuple[float, float]
Step = tuple[str, tuple[Point, ...]]

_APART = 24.0  # between two layouts


@dataclass(frozen=True, slots=True)
class Way:
    """A line: the steps of its path, the point before its end, its middle; the words on it and where they stand."""

    steps: tuple[Step, ...]
    before: Point
    middle: Point
    label: Point
    words: str
    anchor: Literal["start", "middle"]

    @property
    def tip(self) -> Point:
        """Where it ends."""
        return self.steps[-1][1][-1]

    @property
    def path(self) -> str:
        """The `d` of its path."""
        return "".join(
            letter + " ".join(f"{number(x)} {number(y)}" for x, y in points) for letter, points in self.steps
        )

    def moved(self, by: Point) -> Way:
        """The same way, elsewhere."""
        steps = tuple((letter, tuple(_moved(point, by) for point in points)) for letter, points in self.steps)
        before, middle, label = (_moved(point, by) for point in (self.before, self.middle, self.label))
        return Way(steps, before, middle, label, self.words, self.anchor)


@dataclass(frozen=True, slots=True)
class Plan:
    """Width and height, the centre and the size of each box by its number, the way of each line by its own."""

    width: float
    height: float
    centres: dict[int, Point]
    sizes: dict[int, Size]
    ways: dict[int, Way]


def together(boxes: Sequence[int], pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The boxes, those in one list that lines tie to each other, directly or not."""
    groups = [[box] for box in boxes]
    for pair in pairs:
        first, *others = [group for group in groups if set(group) & set(pair)]
        first += [box for group in others for box in group]
        groups = [group for group in groups if group not in others]
    return groups


def side_by_side(plans: Iterable[Plan], width: float) -> Plan:
    """All of them on one sheet of `width`, in rows, the tallest first."""
    shelves: list[tuple[float, float, list[Plan]]] = []  # from the left so far, height, what stands there
    for plan in sorted(plans, key=lambda plan: -plan.height):
        at = next((i for i, (left, _, _) in enumerate(shelves) if left + plan.width <= width), len(shelves))
        left, height, held = shelves[at] if at < len(shelves) else (0.0, plan.height, [])
        shelves[at : at + 1] = [(left + plan.width + _APART, height, [*held, _at(plan, left)])]
    whole, y = Plan(0, 0, {}, {}, {}), 0.0
    for left, height, held in shelves:
        for plan in held:
            whole = _joined(whole, _at(plan, 0, y))
        whole = Plan(max(whole.width, left - _APART), y + height, whole.centres, whole.sizes, whole.ways)
        y += height + _APART
    return whole


def _joined(one: Plan, other: Plan) -> Plan:
    return Plan(one.width, one.height, one.centres | other.centres, one.sizes | other.sizes, one.ways | other.ways)


def _at(plan: Plan, x: float, y: float = 0) -> Plan:
    centres = {box: _moved(point, (x, y)) for box, point in plan.centres.items()}
    ways = {line: way.moved((x, y)) for line, way in plan.ways.items()}
    return Plan(plan.width, plan.height, centres, plan.sizes, ways)


def _moved(point: Point, by: Point) -> Point:
    return point[0] + by[0], point[1] + by[1]
