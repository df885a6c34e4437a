"""What quotations give to a sentence: the words between the marks answer to whoever says them."""

from __future__ import annotations

from dossier.extract.claims.sources.phrases import Voice
from dossier.extract.claims.sources.sources import Sources
from dossier.match.clauses import Clause
from dossier.model import Attribution, Evidence, Quote, Reading, Sentence, SourceKind

NOBODY = "citation sans auteur donné"


def quoted_voices(reading: Reading, sources: Sources, quotes: tuple[Quote, ...], sentence: Sentence) -> list[Voice]:
    """One voice for each quotation of `sentence`, over its own words."""
    voices = []
    for quote in (quote for quote in quotes if quote.span.overlaps(sentence.span)):
        inside = [t.index for t in reading.words(sentence) if quote.span.covers(t.span)]
        if inside:
            words = quote.verb or (quote.speaker.span if quote.speaker else quote.span)
            cue = Evidence(quote.evidence.rule, (words,))
            voices.append(Voice(_speaking(reading, sources, quote), cue, inside[0], inside[-1] + 1))
    return voices


def quoted_aside(
    reading: Reading, sources: Sources, quotes: tuple[Quote, ...], clause: Clause, sentence: Sentence
) -> list[Voice]:
    """« Il faut « réparer la coque », s'alarme Jean Morel »: who says a quotation says the words around it too."""
    said = set(clause.verb.tokens) if clause.verb else set()
    spans = [reading.tokens[index].span for index in said]
    quote = next((q for q in quotes if q.speaker and q.verb and any(q.verb.overlaps(s) for s in spans)), None)
    if quote is None or quote.verb is None or not quote.evidence.rule.startswith("citations.incise"):
        return []
    first = max(
        (t.index + 1 for t in reading.tokens[sentence.first : clause.first] if t.norm in (":", ";")), default=-1
    )
    start, cue = max(first, sentence.first), Evidence(quote.evidence.rule, (quote.verb,))
    return [Voice(_speaking(reading, sources, quote), cue, start, clause.first, (clause.first, clause.own[-1] + 1))]


def _speaking(reading: Reading, sources: Sources, quote: Quote) -> tuple[Attribution, ...]:
    """A quotation whose speaker the text does not give is still not the article's own voice."""
    if quote.speaker is None or reading.article.quote(quote.speaker.span).lower() == "on":
        return (Attribution("impersonal", NOBODY, None, quote.span),)
    held = sources.holders.of(quote.speaker.span)
    known = held[0] if held else sources.actor(quote.speaker.actor)
    words = sources.words(quote.speaker.span)
    if known is not None:
        kind: SourceKind = "unnamed" if known.kind == "group" else "named"
        return (Attribution(kind, known.name, known.id, quote.speaker.span),)
    first = words.lower().partition(" ")[0]
    unnamed = first in sources.lists["indefinis"] | sources.lists["pronoms"] or first.startswith(("l'un", "l’un"))
    return (Attribution("unnamed" if unnamed else "named", words, None, quote.speaker.span),)
