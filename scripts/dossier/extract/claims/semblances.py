"""« …, semble-t-il, … »: an aside that says nothing of its own, and makes what is around it less sure."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.match.clauses import Clause
from dossier.model import Reading

_SEEM = frozenset({"semble-t-il", "semblait-il", "paraît-il", "parait-il"})


def only_seems(reading: Reading, clause: Clause) -> bool:
    """« …, paraît-il, … »: the verb and its pronoun, and nothing else."""
    words = (reading.tokens[i] for i in clause.own)
    return clause.kind == "incise" and "".join(t.norm for t in words if t.pos not in ("PUNCT", "CCONJ")) in _SEEM


def seems_around(reading: Reading, clauses: Sequence[Clause], index: int) -> frozenset[int]:
    """The tokens of such asides of `clauses[index]`: « Les voisins se connaissent, | semble-t-il, | depuis mai »."""
    return frozenset(i for c in clauses if c.parent == index and only_seems(reading, c) for i in c.own)
