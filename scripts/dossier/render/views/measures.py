"""Mesures: the versions that made the dossier, the rules at work in it, and what was evaluated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.codec import Stamp
from dossier.corpus import Corpus
from dossier.render.markdown import Emitted, inline
from dossier.render.views.wording import NBSP, grouped


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of an evaluation: the task, the labelled corpus, how many cases; shares from 0 to 1."""

    task: str
    corpus: str
    cases: int
    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How many findings a rule made."""

    rule: Emitted
    number: str


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One line of the evaluation, worded."""

    task: str
    corpus: str
    cases: str
    precision: str
    recall: str
    f1: str


@dataclass(frozen=True, slots=True)
class MeasuresView:
    """The view of `mesures.md`."""

    dossier: str
    model: Emitted
    lexicons: Emitted
    rules: tuple[RuleCount, ...]
    measures: tuple[MeasureRow, ...]


def measures_view(corpus: Corpus, stamp: Stamp, measures: Sequence[Measure]) -> MeasuresView:
    """Rules by name; measures in the order given."""
    tally = Counter(proof.rule for analysis in corpus.articles for proof in analysis.evidence())
    return MeasuresView(
        stamp.dossier,
        _code(stamp.model),
        _code(stamp.lexicons),
        tuple(RuleCount(_code(rule), grouped(number)) for rule, number in sorted(tally.items())),
        tuple(
            MeasureRow(m.task, m.corpus, grouped(m.cases), *(_percent(x) for x in (m.precision, m.recall, m.f1)))
            for m in measures
        ),
    )


def _code(rule: str) -> Emitted:
    """A rule's name as code; what is not a plain name is shown as text."""
    return Emitted(f"`{rule}`") if re.fullmatch(r"[\w.-]+", rule) else inline(rule)


def _percent(share: float) -> str:
    """« 86,0 % »."""
    return f"{100 * share:.1f}".replace(".", ",") + f"{NBSP}%"
