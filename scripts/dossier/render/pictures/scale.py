"""A scale of days for the axis, broken where a long stretch holds nothing, and its ticks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_BREAK = 36.0  # width of a break
_LEAST = 70.0  # width of the shortest segment
_EVERY = 84.0  # width that a tick's label needs
_EMPTY = 0.35  # a stretch without events longer than this share of the whole is left out
_SHORT = (
    *("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil."),
    *("août", "sept.", "oct.", "nov.", "déc."),
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of days drawn to scale between two positions."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    @property
    def days(self) -> int:
        """Its length in days, at least one."""
        return max(1, (self.last - self.first).days)

    def x(self, day: dt.date) -> float:
        """The position of `day`."""
        return self.left + (self.right - self.left) * (day - self.first).days / self.days

    def ticks(self) -> Iterator[tuple[dt.date, str]]:
        """As many days, months or years as there is room for."""
        room = max(1, int((self.right - self.left) / _EVERY))
        if self.days > 366 * 2:
            step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if self.days / 365.25 / step <= room)
            years = range(self.first.year, self.last.year + 1)
            yield from ((dt.date(y, 1, 1), str(y)) for y in years if y % step == 0 and self._holds(dt.date(y, 1, 1)))
        elif self.days > 62:
            step = next(step for step in (1, 2, 3, 6, 12) if self.days / 30.4 / step <= room)
            months = (dt.date(y, m, 1) for y in range(self.first.year, self.last.year + 1) for m in range(1, 13, step))
            yield from ((day, f"{_SHORT[day.month - 1]} {day.year}") for day in months if self._holds(day))
        else:
            step = -(-self.days // room)
            days = (self.first + dt.timedelta(number) for number in range(0, self.days + 1, step))
            yield from ((day, f"{day.day} {_SHORT[day.month - 1]} {day.year}") for day in days if self._holds(day))

    def _holds(self, day: dt.date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Scale:
    """Segments from left to right; between two of them the axis is broken."""

    segments: tuple[Segment, ...]

    def x(self, day: dt.date) -> float:
        """The position of a day that the scale was made for."""
        return next(segment for segment in self.segments if day <= segment.last).x(day)


def make_scale(intervals: Sequence[tuple[dt.date, dt.date]], left: float, right: float) -> Scale:
    """A scale that holds every interval whole between `left` and `right`."""
    stretches = _stretches(sorted(intervals))
    lengths = [max(1, (last - first).days) for first, last in stretches]
    room = right - left - _BREAK * (len(stretches) - 1) - _LEAST * len(stretches)
    segments = []
    for (first, last), length in zip(stretches, lengths, strict=True):
        width = _LEAST + room * length / sum(lengths)
        segments.append(Segment(first, last, left, left + width))
        left += width + _BREAK
    return Scale(tuple(segments))


def _stretches(intervals: Sequence[tuple[dt.date, dt.date]]) -> list[tuple[dt.date, dt.date]]:
    """Intervals joined, but for the few gaps that are long beside the whole."""
    joined = [intervals[0]]
    for first, last in intervals[1:]:
        if first > joined[-1][1]:
            joined.append((first, last))
        else:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
    whole = (joined[-1][1] - joined[0][0]).days
    stretches = joined[:1]
    for (_, before), (first, last) in pairwise(joined):
        if (first - before).days > max(90, _EMPTY * whole):
            stretches.append((first, last))
        else:
            stretches[-1] = (stretches[-1][0], last)
    return stretches
