"""Points with their words in rows, no two of them touching: each takes the first row where it has room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from dossier.render.pictures.svg import fitted, text_width, wrapped

ROW = 24.0  # height of one row
_HALF = 8.0  # half the width of a point
_GAP = 5.0  # between a point and its words
_APART = 9.0  # between the words of one point and the next point
_TIGHT = 96.0  # px: with less room beside it, a bar has its words above


@dataclass(frozen=True, slots=True)
class Seat:
    """Where one point stands: its row, its ends, and its lines of words with the place where they start or end."""

    row: int
    left: float
    right: float
    words: tuple[str, ...]
    at: float
    anchor: str
    words_row: int


def seats(
    extents: Sequence[tuple[float, float]], words: Sequence[str], width: float, longest: float, lines: int = 1
) -> tuple[Seat, ...]:
    """A seat for each extent (left and right end), in the order given, inside `width`.

    Words take at most `longest` px, and beside a point as many `lines`.
    """
    taken: list[list[tuple[float, float]]] = []
    return tuple(
        _seat(taken, *extent, told, width, longest, lines) for extent, told in zip(extents, words, strict=True)
    )


def bar(left: float, right: float) -> bool:
    """Whether an extent is long enough to be drawn as a bar."""
    return right - left > 2 * _HALF


def _seat(
    taken: list[list[tuple[float, float]]],
    left: float,
    right: float,
    words: str,
    width: float,
    longest: float,
    lines: int,
) -> Seat:
    if not bar(left, right):
        middle = (left + right) / 2
        left, right = middle - _HALF, middle + _HALF
    before, after = left - _GAP, width - right - _GAP
    if max(before, after) < min(_TIGHT, text_width(words)):
        shown = fitted(words, min(longest, width))
        start = min(left, width - text_width(shown))
        ends = min(left, start), max(right, start + text_width(shown))
        row = _free(taken, *ends, 2)
        return Seat(row + 1, left, right, (shown,), start, "start", row)
    if after >= min(longest, text_width(words)) or after >= before:
        beside = wrapped(words, min(longest, after), lines)
        row = _free(taken, left, right + _GAP + max(map(text_width, beside)), 1)
        return Seat(row, left, right, beside, right + _GAP, "start", row)
    beside = wrapped(words, min(longest, before), lines)
    row = _free(taken, left - _GAP - max(map(text_width, beside)), right, 1)
    return Seat(row, left, right, beside, left - _GAP, "end", row)


def _free(taken: list[list[tuple[float, float]]], left: float, right: float, rows: int) -> int:
    """The first of `rows` rows in which nothing stands between `left` and `right`, which are taken from now on."""
    row = next(row for row in count() if all(_clear(taken, at, left, right) for at in range(row, row + rows)))
    while len(taken) < row + rows:
        taken.append([])
    for at in range(row, row + rows):
        taken[at].append((left - _APART, right + _APART))
    return row


def _clear(taken: Sequence[Sequence[tuple[float, float]]], row: int, left: float, right: float) -> bool:
    return row >= len(taken) or all(right <= a or b <= left for a, b in taken[row])
