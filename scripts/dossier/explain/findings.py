"""Where a finding comes from: its words, its rule, the rule's own examples, and the rules that left it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dossier.errors import DossierError
from dossier.explain.rivals import rivals, rule_named
from dossier.model import Analysis, Conditional, Date, Evidence, Figure, Quote, Span, finding_ids

Row = tuple[str, str, Span, Sequence[Evidence]]


def explain_finding(finding: str, analyses: Iterable[Analysis]) -> Iterator[str]:
    """Lines in French about each finding with this id. Raises DossierError when there is none."""
    found = [(analysis, row) for analysis in analyses for row in _rows(analysis) if row[0] == finding]
    if not found:
        raise DossierError(f"{finding}: aucune trouvaille n'a cet identifiant. Prenez-le dans l'adresse d'une page.")
    for analysis, (_, kind, span, evidence) in found:
        sentence = next((s for s in analysis.sentences if s.span.overlaps(span)), None)
        yield f"{kind} {finding}, {analysis.article.seed}, phrase {sentence.id if sentence else '?'}"
        yield f"  mots : « {analysis.article.quote(span)} » (caractères {span.start} à {span.end})"
        if sentence:
            yield f"  dans : « {analysis.article.quote(sentence.span)} »"
        for proof in evidence:
            yield from _proof(analysis, proof)
        if not evidence:
            yield "  aucun indice : l'article affirme, sans condition, au présent ou au passé"
        if sentence:
            around, words = analysis.article.quote(sentence.span), analysis.article.quote(span)
            yield from rivals(analysis.article.language, around, words, {proof.rule for proof in evidence})


def _proof(analysis: Analysis, proof: Evidence) -> Iterator[str]:
    words = " […] ".join(analysis.article.quote(span) for span in proof.spans)
    yield f"  règle {proof.rule} : « {words} »"
    rule = rule_named(analysis.article.language, proof.rule)
    if rule.get("note"):
        yield f"    {rule['note']}"
    yield from (f"    oui : {example}" for example in rule.get("oui", ()))
    yield from (f"    non : {example}" for example in rule.get("non", ()))


def _rows(analysis: Analysis) -> Iterator[Row]:
    """Every finding with its id; those whose record has none get one made the same way."""
    quote = analysis.article.quote
    groups: tuple[tuple[str, str, Sequence[Date | Conditional | Quote | Figure]], ...] = (
        ("date", "d", analysis.dates),
        ("conditionnel", "v", analysis.conditionals),
        ("citation", "q", analysis.quotes),
        ("quantité", "n", analysis.figures),
    )
    for kind, prefix, findings in groups:
        ids = finding_ids(prefix, (quote(found.span) for found in findings))
        yield from ((id_, kind, f.span, (f.evidence,)) for id_, f in zip(ids, findings, strict=True))
    yield from ((c.id, "affirmation", c.span, c.cues) for c in analysis.claims)
    yield from ((e.id, "fait", e.span, (e.evidence,)) for e in analysis.events)
    yield from ((a.id, "acteur", a.mentions[0], (a.evidence, *(r.evidence for r in a.roles))) for a in analysis.actors)
    for term in analysis.terms:
        proofs = (term.evidence, *((term.definition.evidence,) if term.definition else ()))
        yield term.id, "terme", term.occurrences[0], proofs
