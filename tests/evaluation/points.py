"""Points of summaries read by a person: which are grammatical and say what their sentence says.

`tests/gold/lectures.toml` holds one verdict a point as the Résumé page shows it, its words with its certainty and its
voice: « juste », « agrammatical » or « infidèle ». A point that a change of rule words, badges or voices otherwise is
unread until someone reads it; `--unread FOLDER` lists those.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dossier.codec import cut_text
from dossier.model import Analysis, Point, Span
from dossier.render.views.chips import voice_words
from dossier.render.views.wording import CERTAINTIES
from evaluation.scores import Outcome

TASK = "Résumé : points lus, justes et grammaticaux"
_ABOVE = ", sous la phrase d'avant"
VERDICTS = ("juste", "agrammatical", "infidèle")


@dataclass(frozen=True, slots=True)
class Shown:
    """A point as its page shows it: its words; its certainty, its voice and whether the sentence before is above it."""

    words: str
    label: str


def read_verdicts(path: Path) -> dict[Shown, str]:
    """The verdict of each point. Raises ValueError for a verdict that is none."""
    entries = tomllib.loads(path.read_text("utf-8"))["lecture"]
    verdicts = {Shown(entry["point"], entry["montre"]): entry["verdict"] for entry in entries}
    if wrong := set(verdicts.values()) - set(VERDICTS):
        raise ValueError(f"{path}: {', '.join(sorted(wrong))} is not one of {VERDICTS}")
    return verdicts


def shown_points(analysis: Analysis) -> Iterator[tuple[Shown, Point, Span]]:
    """Each point, the lead first, as shown; as found; and its whole sentence."""
    sentences = {sentence.id: sentence.span for sentence in analysis.sentences}
    for point in (analysis.summary.lead, *analysis.summary.points):
        if point is not None:
            whole = sentences[point.sentence]
            label = f"{CERTAINTIES[point.certainty]}, {voice_words(point.voice)}{_ABOVE if point.behind else ''}"
            yield Shown(cut_text(analysis.article, whole, point.spans), label), point, whole


def points(analysis: Analysis, verdicts: Mapping[Shown, str]) -> Iterator[Outcome]:
    """One outcome for each point that was read; precision, recall and F1 are then one share."""
    for shown, _, whole in shown_points(analysis):
        if shown in verdicts:
            verdict = verdicts[shown]
            told = f"{shown.words} ({shown.label}) : {verdict}"
            yield Outcome(TASK, "point", "point", verdict == "juste", told, whole.start)


def unread(analysis: Analysis, verdicts: Mapping[Shown, str]) -> Iterator[str]:
    """An entry of `lectures.toml` to fill in for each point without a verdict, under the sentences it is read with."""
    before = dict(zip([s.id for s in analysis.sentences[1:]], analysis.sentences, strict=False))
    for shown, point, whole in shown_points(analysis):
        if shown not in verdicts:
            above = before.get(point.sentence)
            yield f"# {analysis.article.slug} : {analysis.article.title}"
            yield from (f"#   … {_line(analysis, s.span)}" for s in (above,) if s)
            yield f"#   → {_line(analysis, whole)}"
            yield f'[[lecture]]\npoint = {_quoted(shown.words)}\nmontre = {_quoted(shown.label)}\nverdict = ""\n'


def _line(analysis: Analysis, span: Span) -> str:
    return " ".join(analysis.article.quote(span).split())


def _quoted(words: str) -> str:
    """A basic string of TOML."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
