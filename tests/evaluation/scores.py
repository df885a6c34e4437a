"""Counting: outcomes to precision, recall and F1, per class and in all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dossier.model import Span

ALL, MACRO = "ensemble", "macro"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One expected or found thing of a task. `expected` and `found` are its classes, None where there is none.

    `told` shows both for a reader who mends a rule; `at` is a code point of the text.
    """

    task: str
    expected: str | None
    found: str | None
    right: bool
    told: str
    at: int


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: shares from 0 to 1; `cases` is how many were expected."""

    task: str
    label: str
    corpus: str
    cases: int
    precision: float
    recall: float
    f1: float


def rows(outcomes: Sequence[Outcome], corpus: str) -> Iterator[Row]:
    """For each task, in order of appearance: the whole, then each class and their mean when there are several."""
    by_task: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_task[outcome.task].append(outcome)
    for task, group in by_task.items():
        yield _row(task, ALL, corpus, group, group)
        classes = sorted({o.expected for o in group if o.expected})
        if len(classes) > 1:
            each = [
                _row(
                    task, name, corpus, [o for o in group if o.expected == name], [o for o in group if o.found == name]
                )
                for name in classes
            ]
            yield from each
            yield Row(task, MACRO, corpus, len(classes), *_means(each))


def _row(task: str, label: str, corpus: str, expected: Iterable[Outcome], found: Iterable[Outcome]) -> Row:
    wanted = [o for o in expected if o.expected]
    given = [o for o in found if o.found]
    right = sum(o.right for o in wanted)
    precision = right / len(given) if given else 0.0
    recall = right / len(wanted) if wanted else 0.0
    f1 = 2 * right / (len(wanted) + len(given)) if wanted or given else 0.0
    return Row(task, label, corpus, len(wanted), precision, recall, f1)


def _means(each: Sequence[Row]) -> tuple[float, float, float]:
    """Unweighted means: a rare class counts as much as a common one."""
    count = len(each)
    return (
        sum(row.precision for row in each) / count,
        sum(row.recall for row in each) / count,
        sum(row.f1 for row in each) / count,
    )


def pairs(expected: Sequence[Span], found: Sequence[Span], least: float) -> Iterator[tuple[int | None, int | None]]:
    """Each expected span with its found one, and None where one has no other.

    One to one, the greatest overlap first; overlap is the shared length over the longer span. `least` is the smallest
    overlap that pairs (1 for the same words); at 0 any shared character does.
    """
    shares = sorted((-_overlap(one, other), i, j) for i, one in enumerate(expected) for j, other in enumerate(found))
    left, right = set(range(len(expected))), set(range(len(found)))
    for share, i, j in shares:
        if i in left and j in right and share < 0 and -share >= least:
            left.remove(i)
            right.remove(j)
            yield i, j
    yield from ((i, None) for i in sorted(left))
    yield from ((None, j) for j in sorted(right))


def _overlap(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / max(one.end - one.start, other.end - other.start)
