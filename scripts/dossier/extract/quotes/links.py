"""The actor behind the words that name a speaker, as the claims of the same words know them."""

from __future__ import annotations

from dataclasses import replace

from dossier.match.subjects import PERSONAL
from dossier.model import Attribution, Claim, Quote, Reading


def with_actors(reading: Reading, quotes: tuple[Quote, ...], claims: tuple[Claim, ...]) -> tuple[Quote, ...]:
    """The quotations, each speaker with the actor that the claims give to the very same words.

    « « C'est fini », dit-elle. »: the ledger and the quotations must not tell two things of one « elle ».
    """
    sources = [source for claim in claims for source in claim.voice if source.kind != "impersonal"]
    return tuple(_linked(reading, quote, sources) for quote in quotes)


def _linked(reading: Reading, quote: Quote, sources: list[Attribution]) -> Quote:
    """Claims weigh a pronoun longer, and may leave it without a person; a name that names a body needs them not."""
    speaker = quote.speaker
    if speaker is None:
        return quote
    told = {source.actor for source in sources if source.span.overlaps(speaker.span)}
    if told == {None} and reading.article.quote(speaker.span).lower() not in PERSONAL:
        return quote
    return replace(quote, speaker=replace(speaker, actor=told.pop())) if len(told) == 1 else quote
