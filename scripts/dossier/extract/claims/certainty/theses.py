"""What a thesis says: « l'hypothèse selon laquelle le bac a fui », thought by someone and said by nobody."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.extract.claims.certainty.degrees import Degree
from dossier.extract.claims.rules import MOOD_OF, ClaimRules, SentenceHits, evidence
from dossier.match.clauses import Clause

_RULE = "certitude.these"


def thought(clauses: Sequence[Clause], index: int, hits: SentenceHits, rules: ClaimRules) -> Degree | None:
    """The degree of `clauses[index]` when a thesis says it, or the clause that it goes on: « et aurait coulé »."""
    holder: int | None = index
    while holder is not None and clauses[holder].kind == "relative":
        first = clauses[holder].first
        for hit in hits.certainty:
            rule = rules.certainty.by_form[hit.form]
            if rule.id == _RULE and hit.first + 1 == first:
                return MOOD_OF[rule.effet], "present", evidence(rule, hit)
        holder = clauses[holder].parent if clauses[holder].introducer is None else None
    return None
