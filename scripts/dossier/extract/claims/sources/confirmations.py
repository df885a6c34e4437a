"""« selon une information de X confirmée par Y »: both tell it, and a conditional doubts it no more."""

from __future__ import annotations

from dossier.extract.claims.rules import SentenceHits, evidence
from dossier.extract.claims.sources.sources import Sources
from dossier.match.nouns import noun_phrase_from
from dossier.model import Attribution, Evidence, Reading, Sentence, SourceKind, Span

Chain = tuple[Attribution, ...]


def confirmed(
    sources: Sources, chain: Chain, end: int, sentence: Sentence, hits: SentenceHits
) -> tuple[Chain, int, Evidence] | None:
    """Both as one source, the token behind them, and the words that confirm; None when nobody confirms.

    `end` is the token behind `chain`. « une information non confirmée par le parquet » is not taken.
    """
    reading, rules = sources.reading, sources.rules.attributions.by_form
    at = end + (end < sentence.last and reading.tokens[end].norm == ",")
    hit = next((h for h in hits.attributions if h.first == at and rules[h.form].famille == "confirme"), None)
    phrase = noun_phrase_from(reading, hit.last, sentence) if hit else None
    if hit is None or phrase is None or not sources.may_speak(phrase):
        return None
    behind, last = sources.chain_of(phrase, sentence, hits)
    first, second = chain[0], behind[-1]
    kind: SourceKind = "named" if first.kind == second.kind == "named" else "unnamed"
    name = f"{with_article(reading, first)} et {with_article(reading, second)}"
    both = Attribution(kind, name, None, Span(first.span.start, second.span.end))
    return (both,), last, evidence(rules[hit.form], hit)


def with_article(reading: Reading, source: Attribution) -> str:
    """« la CGT » and not « CGT »."""
    at = reading.token_at(source.span.start)
    article = reading.tokens[at - 1] if at and reading.tokens[at - 1].pos == "DET" else None
    if article is None:
        return source.name
    return article.norm + reading.article.text[article.span.end : source.span.start] + source.name
