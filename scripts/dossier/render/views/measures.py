"""Mesures: the versions that made the dossier, the rules at work in it, and what was evaluated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from dossier.codec import Evaluation, Measure, Stamp
from dossier.corpus import Corpus
from dossier.render.markdown import Emitted, inline
from dossier.render.views.wording import CERTAINTIES, KINDS, NBSP, grouped

_LABELS: dict[str, str] = {
    **{str(token): words for token, words in (*CERTAINTIES.items(), *KINDS.items())},
    "macro": "moyenne des classes",
    "borrowed": "conditionnel de presse",
    "modal": "possibilité ou devoir",
    "reported_future": "futur vu du passé",
}


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How many findings a rule made."""

    rule: Emitted
    number: str


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One line of the evaluation, worded: a task as a whole, or one class of it; a mean of classes has no cases."""

    name: str
    cases: str
    precision: str
    recall: str
    f1: str


@dataclass(frozen=True, slots=True)
class CorpusMeasures:
    """The lines measured on one labelled corpus, by task."""

    name: str
    anchor: str
    label: str
    tasks: tuple[tuple[MeasureRow, ...], ...]


@dataclass(frozen=True, slots=True)
class MeasuresView:
    """The view of `mesures.md`."""

    dossier: str
    model: Emitted
    lexicons: Emitted
    rules: tuple[RuleCount, ...]
    corpora: tuple[CorpusMeasures, ...]
    outdated: bool


def measures_view(corpus: Corpus, stamp: Stamp, evaluation: Evaluation | None) -> MeasuresView:
    """Rules by name; measures in the order given."""
    tally = Counter(proof.rule for analysis in corpus.articles for proof in analysis.evidence())
    measures = evaluation.measures if evaluation else ()
    return MeasuresView(
        stamp.dossier,
        _code(stamp.model),
        _code(stamp.lexicons),
        tuple(RuleCount(_code(rule), grouped(number)) for rule, number in sorted(tally.items())),
        tuple(
            CorpusMeasures(name, f"corpus-{number}", f"Mesures, {name}", tuple(_tasks(group)))
            for number, (name, group) in enumerate(groupby(measures, key=lambda measure: measure.corpus), 1)
        ),
        evaluation is not None and evaluation.stamp != stamp,
    )


def _tasks(measures: Iterable[Measure]) -> Iterator[tuple[MeasureRow, ...]]:
    for task, group in groupby(measures, key=lambda measure: measure.task):
        first, *others = group
        name = task.replace(" :", f"{NBSP}:").replace(" %", f"{NBSP}%")
        yield _row(name, first), *(_row(_LABELS.get(each.label, each.label), each) for each in others)


def _row(name: str, measure: Measure) -> MeasureRow:
    return MeasureRow(
        name,
        "—" if measure.label == "macro" else grouped(measure.cases),
        *(_percent(share) for share in (measure.precision, measure.recall, measure.f1)),
    )


def _code(rule: str) -> Emitted:
    """A rule's name as code; what is not a plain name is shown as text."""
    return Emitted(f"`{rule}`") if re.fullmatch(r"[\w.-]+", rule) else inline(rule)


def _percent(share: float) -> str:
    """« 86,0 % »."""
    return f"{share:.1f}".replace(".", ",") + f"{NBSP}%"
