"""A sentence and all that was read in it before its claims."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.extract.claims.certainty.axes import AxesReader
from dossier.extract.claims.rules import ClaimRules, SentenceHits
from dossier.extract.claims.sources.phrases import Voice
from dossier.match.clauses import Clause
from dossier.model import Reading, Sentence


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence: its `clauses`, the main one first, the `voices` heard in it, outermost first, and its `axes`."""

    reading: Reading
    sentence: Sentence
    clauses: tuple[Clause, ...]
    hits: SentenceHits
    voices: tuple[Voice, ...]
    axes: AxesReader
    rules: ClaimRules
