"""« …, semble-t-il, … », « …, non ? »: what says nothing of its own; the first makes what is around it less sure."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.match.clauses import Clause
from dossier.model import Reading, Sentence

_TAGS = frozenset({"non", "hein"})
_SEEM = frozenset({"semble-t-il", "semblait-il", "paraît-il", "parait-il"})


def only_seems(reading: Reading, clause: Clause) -> bool:
    """« …, paraît-il, … »: the verb and its pronoun, and nothing else."""
    words = (reading.tokens[i] for i in clause.own)
    return clause.kind == "incise" and "".join(t.norm for t in words if t.pos not in ("PUNCT", "CCONJ")) in _SEEM


def seems_around(reading: Reading, clauses: Sequence[Clause], index: int) -> frozenset[int]:
    """The tokens of such asides of `clauses[index]`: « Les voisins se connaissent, | semble-t-il, | depuis mai »."""
    return frozenset(i for c in clauses if c.parent == index and only_seems(reading, c) for i in c.own)


def asks_to_agree(reading: Reading, sentence: Sentence, mark: int) -> bool:
    """« Tous ont la même date, curieux, | non ? », « …, hein ? »: what stands before is told, and not asked."""
    return mark - 2 > sentence.first and reading.norm(mark - 1) in _TAGS and reading.norm(mark - 2) == ","
