"""The table: printed, and as the site's build reads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.codec import Evaluation, Measure, Stamp
from evaluation.scores import Row


def lines(table: Sequence[Row]) -> Iterator[str]:
    """One line a row, in per cent."""
    yield f"{'tâche':46} {'classe':16} {'corpus':24} {'cas':>5} {'P':>6} {'R':>6} {'F1':>6}"
    for row in table:
        shares = " ".join(f"{100 * share:6.1f}" for share in (row.precision, row.recall, row.f1))
        yield f"{row.task:46} {row.label:16} {row.corpus:24} {row.cases:5} {shares}"


def evaluation(table: Sequence[Row], stamp: Stamp) -> Evaluation:
    """The table with the versions that were measured, in per cent with one decimal."""
    return Evaluation(
        stamp,
        tuple(
            Measure(
                row.task,
                row.label,
                row.corpus,
                row.cases,
                *(round(100 * x, 1) for x in (row.precision, row.recall, row.f1)),
            )
            for row in table
        ),
    )
