"""Where a finding comes from: its words, its rule, the rule's own examples, and the rules that left it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dossier.errors import DossierError
from dossier.explain.rivals import rivals, rule_named
from dossier.model import (
    PREFIXES,
    Amendment,
    Analysis,
    Change,
    Conditional,
    Date,
    Evidence,
    Figure,
    Quote,
    Span,
    Unnamed,
    finding_ids,
)
from dossier.seeds.corrections import CERTAINTIES, recorded_id

_CHANGES: dict[Change, str] = {"certainty": "certitude", "negated": "négation", "voice": "voix"}
_WORDS: dict[str, str] = {token: words for words, token in CERTAINTIES.items()} | {"true": "oui", "false": "non"}
Row = tuple[str, str, Span, Sequence[Evidence]]


def explain_finding(finding: str, analyses: Iterable[Analysis]) -> Iterator[str]:
    """Lines in French about each finding with this id, as a page's address or a record gives it.

    Raises DossierError when there is none.
    """
    read, wanted = tuple(analyses), recorded_id(finding)
    found = [(analysis, row) for analysis in read for row in _rows(analysis) if row[0] == wanted]
    made = [(analysis, each) for analysis in read for each in analysis.amendments if each.finding == wanted]
    if not found and not made:
        raise DossierError(f"{finding}: aucune trouvaille n'a cet identifiant. Prenez-le dans l'adresse d'une page.")
    yield from (_by_hand(analysis, amendment) for analysis, amendment in made)
    for analysis, (_, kind, span, evidence) in found:
        sentence = next((s for s in analysis.sentences if s.span.overlaps(span)), None)
        yield f"{kind} {wanted}, {analysis.article.seed}, phrase {sentence.id if sentence else '?'}"
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


def _by_hand(analysis: Analysis, made: Amendment) -> str:
    """What a person changed: « corrigée à la main, certitude : affirmé → non confirmé (motif) »."""
    where, reason = f"{made.finding}, {analysis.article.seed}", f" ({made.reason})" if made.reason else ""
    if made.change == "removed":
        return f"{where} : retirée à la main{reason} ; mots : « {analysis.article.quote(made.span)} »"
    before, after = (_WORDS.get(value, value) or "l'article" for value in (made.before or "", made.after or ""))
    return f"{where} : corrigée à la main, {_CHANGES[made.change]} : {before} → {after}{reason}"


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
    gone = [made.finding for made in analysis.amendments if made.change == "removed"]
    groups: tuple[tuple[str, Unnamed, Sequence[Date | Conditional | Quote | Figure]], ...] = (
        ("date", "date", analysis.dates),
        ("conditionnel", "conditional", analysis.conditionals),
        ("citation", "quote", analysis.quotes),
        ("quantité", "figure", analysis.figures),
    )
    for kind, unnamed, findings in groups:
        ids = finding_ids(PREFIXES[unnamed], (quote(found.span) for found in findings), gone)
        yield from ((id_, kind, f.span, (f.evidence,)) for id_, f in zip(ids, findings, strict=True))
    yield from ((c.id, "affirmation", c.span, c.cues) for c in analysis.claims)
    yield from ((e.id, "fait", e.span, (e.evidence,)) for e in analysis.events)
    yield from ((a.id, "acteur", a.mentions[0], (a.evidence, *(r.evidence for r in a.roles))) for a in analysis.actors)
    for term in analysis.terms:
        proofs = (term.evidence, *((term.definition.evidence,) if term.definition else ()))
        yield term.id, "terme", term.occurrences[0], proofs
