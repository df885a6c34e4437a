"""What quotations give to a sentence: the words between the marks answer to whoever says them."""

from __future__ import annotations

from dossier.extract.claims.phrases import Voice
from dossier.extract.claims.sources import Sources
from dossier.model import Attribution, Evidence, Quote, Reading, Sentence, SourceKind

NOBODY = "citation sans auteur donné"


def quoted_voices(reading: Reading, sources: Sources, quotes: tuple[Quote, ...], sentence: Sentence) -> list[Voice]:
    """One voice for each quotation of `sentence`, over its own words."""
    voices = []
    for quote in quotes:
        inside = [t.index for t in reading.words(sentence) if quote.span.covers(t.span)]
        if inside:
            words = quote.verb or (quote.speaker.span if quote.speaker else quote.span)
            cue = Evidence(quote.evidence.rule, (words,))
            voices.append(Voice(_speaking(reading, sources, quote), cue, inside[0], inside[-1] + 1))
    return voices


def _speaking(reading: Reading, sources: Sources, quote: Quote) -> tuple[Attribution, ...]:
    """A quotation whose speaker the text does not give is still not the article's own voice."""
    if quote.speaker is None:
        return (Attribution("impersonal", NOBODY, None, quote.span),)
    known = sources.actor(quote.speaker.actor)
    words = sources.words(quote.speaker.span)
    if known is not None:
        kind: SourceKind = "unnamed" if known.kind == "group" else "named"
        return (Attribution(kind, known.name, known.id, quote.speaker.span),)
    unnamed = words.lower().split()[0] in sources.lists["indefinis"] | sources.lists["pronoms"]
    return (Attribution("unnamed" if unnamed else "named", words, None, quote.speaker.span),)
