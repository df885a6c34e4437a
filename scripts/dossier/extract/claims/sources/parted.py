"""Turns of phrase that an adverb parts: « sont | aussi | accusés de », « fait | aussi | état de »."""

from __future__ import annotations

from dossier.extract.claims.rules import ClaimRules, SentenceHits
from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.model import Reading, Span

_ARTICLES = ("un", "une", "le", "la", "l'", "les", "des")
_APART = 5  # tokens of « faisait | de son côté aussi | état »


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
    return [*found, *_stated(reading, clauses, hits, rules)]


def _stated(reading: Reading, clauses: tuple[Clause, ...], hits: SentenceHits, rules: ClaimRules) -> list[Hit]:
    """« La direction faisait | en revanche | état d'une hausse »: the noun stands apart from its verb."""
    found: list[Hit] = []
    by_form = rules.attributions.by_form
    for verb in (clause.verb for clause in clauses if clause.verb):
        said, behind = reading.tokens[verb.last], reading.tokens[verb.last + 1 : verb.last + 1 + _APART]
        noun = next((t.index for t in behind if t.norm in ("état", "mention")), None)
        if noun is None or noun == verb.last + 1 or noun + 1 >= len(reading.tokens):
            continue
        form = f"{said.norm} {reading.norm(noun)} {reading.norm(noun + 1)}"
        rule = by_form.get(form)
        between = reading.tokens[verb.last + 1 : noun]
        parts = any(t.pos == "VERB" or t.norm in _ARTICLES for t in between)  # « fait un bon état des lieux »
        if rule is not None and rule.famille == "etat" and not parts:
            last = reading.tokens[noun + 1]
            found.append(Hit(form, verb.last, last.index + 1, Span(said.span.start, last.span.end)))
    return found
