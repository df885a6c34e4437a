"""« « A. B », a-t-on précisé à la présidence »: what tells of the last sentence of a quotation tells of the others."""

from __future__ import annotations

from dataclasses import replace

from dossier.extract.claims.rules import HitFinder
from dossier.extract.claims.sources.phrases import PhraseVoices, Voice
from dossier.match.clauses import clauses
from dossier.model import Quote, Reading, Sentence


class ClosedQuotes:
    """Reads the quotations of one article that an « a-t-on dit » closes, sentences further down."""

    def __init__(self, reading: Reading, phrases: PhraseVoices, hits: HitFinder, quotes: tuple[Quote, ...]) -> None:
        self.reading, self._phrases, self._hits = reading, phrases, hits
        self._quotes = tuple(quote for quote in quotes if self._is_of_anyone(quote))

    def voices(self, sentence: Sentence) -> list[Voice]:
        """Whoever is heard where the quotation ends, over its words in `sentence`."""
        found: list[Voice] = []
        for quote in (each for each in self._quotes if each.speaker and each.span.overlaps(sentence.span)):
            assert quote.speaker is not None  # the line above looked
            closing = self.reading.sentence_at(quote.speaker.span.start)
            heard = self._heard(closing, quote.speaker.span.start) if closing.id != sentence.id else None
            inside = [t.index for t in self.reading.words(sentence) if quote.span.covers(t.span)]
            if heard is not None and inside:
                found.append(replace(heard, first=inside[0], last=inside[-1] + 1, frame=None))
        return found

    def _heard(self, closing: Sentence, at: int) -> Voice | None:
        voices = self._phrases.find(closing, clauses(self.reading, closing), self._hits.find(self.reading, closing))
        asides = (v for v in voices if v.frame and v.chain and v.reach == "here")
        start = self.reading.token_at(at)
        return next((v for v in asides if v.frame and v.frame[0] <= start < v.frame[1]), None)

    def _is_of_anyone(self, quote: Quote) -> bool:
        return quote.speaker is not None and self.reading.article.quote(quote.speaker.span).lower() == "on"
