"""A name that its noun phrase would cut: « le syndicat Force | pétrole »."""

from __future__ import annotations

from dossier.match.mentions import Mentions
from dossier.match.nouns import NounPhrase
from dossier.model import Reading


def with_whole_name(reading: Reading, phrase: NounPhrase, mentions: Mentions) -> NounPhrase:
    """The phrase up to the end of the name that starts behind its noun, or at a bare one, and goes on behind it."""
    head, end = reading.tokens[phrase.head].span, reading.tokens[phrase.core_last - 1].span.end
    start = head.start if phrase.first == phrase.head else head.end  # « Rémi | Le Gall »
    cut = next((at for at, _ in mentions if start <= at.start < end < at.end), None)
    if cut is None:
        return phrase
    last = reading.token_from(cut.end)
    return NounPhrase(phrase.first, phrase.head, max(phrase.core_last, last), max(phrase.last, last))
