"""Turns of phrase that an adverb parts: « sont | aussi | accusés de », « a | depuis | été soupçonné de »."""

from __future__ import annotations

from dossier.extract.claims.rules import ClaimRules, SentenceHits
from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.model import Reading, Span


def parted(reading: Reading, clauses: tuple[Clause, ...], hits: SentenceHits, rules: ClaimRules) -> list[Hit]:
    """The accusations whose verb group is a known form once its adverbs are left out."""
    found: list[Hit] = []
    by_form = rules.attributions.by_form
    known = {hit.first for hit in hits.attributions if by_form[hit.form].famille == "accusation"}
    for verb in (clause.verb for clause in clauses if clause.verb):
        words = [reading.tokens[index] for index in verb.tokens]
        form = " ".join(token.norm for token in words)
        rule = by_form.get(form)
        if rule is not None and rule.famille == "accusation" and not known.intersection(verb.tokens):
            span = Span(words[0].span.start, words[-1].span.end)
            found.append(Hit(form, verb.finite, verb.last + 1, span))
    return found
