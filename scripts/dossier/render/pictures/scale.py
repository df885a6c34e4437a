"""A scale of days for the axis, cut where a long stretch holds nothing or where a few days hold much, and its ticks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier.render.pictures.svg import text_width

BREAK = 30.0  # width of a break
_LEAST = 64.0  # width of the shortest segment
_EVERY = 66.0  # width that a tick's label needs
_MOST = 6  # segments: more would be a puzzle
_EMPTY = 0.35  # a stretch without events longer than this share of the whole is left out
_DENSE, _APART = 3, 5.0  # so many events, and around them gaps so many times as long as they last: a stretch of its own
_SHORT = (
    *("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil."),
    *("août", "sept.", "oct.", "nov.", "déc."),
)
Interval = tuple[dt.date, dt.date]


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
        """The position of `day`; a segment of one day has it in its middle."""
        if self.first == self.last:
            return (self.left + self.right) / 2
        return self.left + (self.right - self.left) * (day - self.first).days / self.days

    def ticks(self) -> Iterator[tuple[dt.date, str]]:
        """As many days, months or years as there is room for, at least one; a day or month has no year yet."""
        found = [(day, words) for day, words in self._ticks() if self.first <= day <= self.last]
        yield from found or [(self.first, _day(self.first))]

    def _ticks(self) -> Iterator[tuple[dt.date, str]]:
        room = max(1, int((self.right - self.left) / _EVERY))
        years = range(self.first.year, self.last.year + 1)
        if self.days > 366 * 2:
            step = next(
                step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000) if len(years) / step <= room + 1
            )
            yield from ((dt.date(year, 1, 1), str(year)) for year in years if year % step == 0)
        elif self.days > 62:
            step = next((step for step in (1, 2, 3, 6) if self.days / 30.4 / step <= room), 12)
            yield from ((dt.date(y, m, 1), _SHORT[m - 1]) for y in years for m in range(1, 13, step))
        else:
            step = -(-(self.days + 1) // room)
            if step > self.days > 26 and self.first.day == 1:
                yield self.first, _SHORT[self.first.month - 1]
                return
            days = (self.first + dt.timedelta(number) for number in range(0, self.days + 1, step))
            yield from ((day, _day(day)) for day in days)


def _day(day: dt.date) -> str:
    return f"{day.day}{'er' if day.day == 1 else ''} {_SHORT[day.month - 1]}"


@dataclass(frozen=True, slots=True)
class Scale:
    """Segments from left to right, each to its own scale; between two of them the axis is broken."""

    segments: tuple[Segment, ...]

    def x(self, day: dt.date) -> float:
        """The position of a day; one inside a break, which only a long date can hold, stands in it in proportion."""
        for before, after in pairwise(self.segments):
            if before.last < day < after.first:
                share = (day - before.last) / (after.first - before.last)
                return before.right + share * (after.left - before.right)
        return next(segment for segment in self.segments if day <= segment.last).x(day)

    def ticks(self) -> Iterator[tuple[float, str, float]]:
        """(position, label, middle of the label), labels apart and inside the axis; the year is said when it changes.

        The first label of a segment may stand a little to the right of its tick.
        """
        end, year = float("-inf"), 0
        for segment, limit in zip(self.segments, [*(s.left for s in self.segments[1:]), float("inf")], strict=True):
            for rank, (day, told) in enumerate(segment.ticks()):
                words = told if told.isdigit() or day.year == year else f"{told} {day.year}"
                half = text_width(words) / 2 + 4
                middle = self._middle(segment.x(day), half)
                if rank == 0:
                    middle = self._middle(max(middle, end + half), half)
                if middle - half >= end - 0.01 and (rank == 0 or middle + half <= limit):
                    yield segment.x(day), words, middle
                    end, year = middle + half, day.year

    def _middle(self, x: float, half: float) -> float:
        left, right = self.segments[0].left - 12, self.segments[-1].right + 12
        return min(max(x, left + half), max(right - half, left + half))


def make_scale(intervals: Sequence[Interval], left: float, right: float) -> Scale:
    """A scale that holds every interval between `left` and `right`."""
    stretches = _stretches(intervals, min(_MOST, max(1, int((right - left + BREAK) / (_LEAST + BREAK)))))
    counts = [sum(a <= first <= b for first, _ in intervals) for a, b in stretches]
    lengths = [max(1, (last - first).days) ** 0.5 for first, last in stretches]
    room = right - left - BREAK * (len(stretches) - 1) - _LEAST * len(stretches)
    segments = []
    for (first, last), count, length in zip(stretches, counts, lengths, strict=True):
        width = _LEAST + room * (count / len(intervals) + length / sum(lengths)) / 2
        segments.append(Segment(first, last, left, left + width))
        left += width + BREAK
    return Scale(tuple(segments))


def _stretches(intervals: Sequence[Interval], most: int) -> list[Interval]:
    """The days from the first to the last, in `most` stretches at most; dates that last long are no reason to cut."""
    first, last = min(start for start, _ in intervals), max(end for _, end in intervals)
    whole = (last - first).days
    short = [each for each in intervals if (each[1] - each[0]).days <= max(31, whole / 12)]
    long = [each for each in intervals if each not in short]
    borders = {first, last, *(day for each in long for day in each)}
    clusters = _joined(sorted([*short, *((day, day) for day in borders)]))
    counts = [sum(a <= start <= b for start, _ in short) for a, b in clusters]
    gaps = [(after[0] - before[1]).days for before, after in pairwise(clusters)]
    empty = {
        rank
        for rank, (gap, (_, before)) in enumerate(zip(gaps, clusters, strict=False))
        if gap > max(90, _EMPTY * whole) and not any(start <= before < end for start, end in long)
    }
    dense = _around_dense(clusters, counts, gaps)
    kept = sorted(sorted(empty | dense.keys(), key=lambda rank: (-dense.get(rank, 0), -gaps[rank], rank))[: most - 1])
    starts = [0, *(rank + 1 for rank in kept)]
    ends = [*kept, len(clusters) - 1]
    return [(clusters[a][0], clusters[b][1]) for a, b in zip(starts, ends, strict=True)]


def _joined(intervals: Sequence[Interval]) -> list[Interval]:
    joined = [intervals[0]]
    for first, last in intervals[1:]:
        if first > joined[-1][1]:
            joined.append((first, last))
        else:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
    return joined


def _around_dense(clusters: Sequence[Interval], counts: Sequence[int], gaps: Sequence[int]) -> dict[int, int]:
    """The gaps around a few days that hold many events, in years that hold few, and how many these are."""
    far = 10**9
    cuts: dict[int, int] = {}
    for start in range(len(clusters)):
        for end in range(start, len(clusters)):
            before = gaps[start - 1] if start else far
            after = gaps[end] if end < len(gaps) else far
            lasts = max(1, (clusters[end][1] - clusters[start][0]).days)
            crowd = sum(counts[start : end + 1])
            if crowd >= _DENSE and far > min(before, after) > max(14, _APART * lasts):
                cuts |= {rank: max(crowd, cuts.get(rank, 0)) for rank in (start - 1, end) if 0 <= rank < len(gaps)}
    return cuts
