"""What an evaluation found: `data/evaluation.json`, written by `make evaluate`, shown by the page of measures."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from dossier.codec.parts import Part
from dossier.codec.records import Stamp

Percentage = Annotated[float, Meta(ge=0, le=100, description="Per cent, one decimal")]


class Measure(Part, frozen=True):
    """One line: a task, a class of it (or « ensemble », « macro »), the labelled corpus, how many were expected."""

    task: str
    label: str
    corpus: str
    cases: int
    precision: Percentage
    recall: Percentage
    f1: Percentage


class Evaluation(Part, frozen=True):
    """Every line, and the versions that were measured."""

    stamp: Stamp
    measures: tuple[Measure, ...]
