"""Who speaks in a paragraph without marks, behind one that ends on « Un porte-parole a déclaré : »."""

from __future__ import annotations

from dossier.extract.claims.rules import SentenceHits
from dossier.extract.claims.sources.phrases import Voice
from dossier.extract.claims.sources.sources import Sources
from dossier.match.clauses import Clause
from dossier.match.subjects import subject_of
from dossier.model import Reading, Sentence

_MARKS = frozenset('«»“”"')


class Announcements:
    """Reads one article sentence by sentence, in order."""

    def __init__(self, reading: Reading, sources: Sources) -> None:
        self.reading, self.sources = reading, sources
        self._voice: Voice | None = None
        self._paragraph = ""  # the one that follows the colon
        self._ends = {
            p.span.end: after.id for p, after in zip(reading.paragraphs, reading.paragraphs[1:], strict=False)
        }

    def voices(self, sentence: Sentence) -> tuple[Voice, ...]:
        """Whoever was announced says all of `sentence`."""
        voice = self._voice if sentence.paragraph == self._paragraph else None
        return (Voice(voice.chain, voice.cue, sentence.first, sentence.last),) if voice is not None else ()

    def hear(self, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits) -> None:
        """Notes who is announced at the end of a paragraph, when nothing quotes what follows."""
        after = self._ends.get(sentence.span.end)
        words = self.reading.words(sentence)
        if after is None or words[-1].norm != ":" or self._is_marked(after):
            return
        main = next((c for c in reversed(clauses) if c.verb is not None and c.kind in ("main", "coordinate")), None)
        speech = next((h for h in hits.speech if main and main.verb and h.first in main.verb.tokens), None)
        if main is None or main.verb is None or speech is None or main.verb.passive:
            return
        phrase = subject_of(self.reading, sentence, main.verb.finite)
        if phrase is not None and self.sources.may_speak(phrase):
            chain, _ = self.sources.chain_of(phrase, sentence, hits)
            self._paragraph = after
            self._voice = Voice(chain, self.sources.rules.cue_of_saying(speech), sentence.first, sentence.last)

    def _is_marked(self, paragraph: str) -> bool:
        """Quotation marks in the next paragraph say themselves how far the words go."""
        span = next(p.span for p in self.reading.paragraphs if p.id == paragraph)
        return any(mark in self.reading.article.quote(span) for mark in _MARKS)
