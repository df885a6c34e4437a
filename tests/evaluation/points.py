"""Points of summaries read by a person: which are grammatical and say what their sentence says.

`tests/gold/lectures.toml` holds one verdict a point: « juste », « agrammatical » or « infidèle ». A point that a change
of rule words otherwise is unread until someone reads it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from dossier.codec import cut_text
from dossier.model import Analysis
from evaluation.scores import Outcome

TASK = "Résumé : points lus, justes et grammaticaux"
VERDICTS = ("juste", "agrammatical", "infidèle")


def read_verdicts(path: Path) -> dict[str, str]:
    """The verdict of each point, by its words. Raises ValueError for a verdict that is none."""
    verdicts = {entry["point"]: entry["verdict"] for entry in tomllib.loads(path.read_text("utf-8"))["lecture"]}
    if wrong := set(verdicts.values()) - set(VERDICTS):
        raise ValueError(f"{path}: {', '.join(sorted(wrong))} is not one of {VERDICTS}")
    return verdicts


def words_of_points(analysis: Analysis) -> Iterator[tuple[str, int]]:
    """The words of each point, as the page shows them, and where its sentence starts."""
    sentences = {sentence.id: sentence.span for sentence in analysis.sentences}
    for point in (analysis.summary.lead, *analysis.summary.points):
        if point is not None:
            whole = sentences[point.sentence]
            yield cut_text(analysis.article, whole, point.spans), whole.start


def points(analysis: Analysis, verdicts: dict[str, str]) -> Iterator[Outcome]:
    """One outcome for each point that was read; precision, recall and F1 are then one share."""
    for words, start in words_of_points(analysis):
        if words in verdicts:
            verdict = verdicts[words]
            yield Outcome(TASK, "point", "point", verdict == "juste", f"{words} : {verdict}", start)
