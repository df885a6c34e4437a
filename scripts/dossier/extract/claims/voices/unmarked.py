"""Words said without marks: « Puis, s'adressant aux jurés : si vous doutez, relaxez. », and what goes on behind."""

from __future__ import annotations

from dossier.extract.claims.rules import SentenceHits, evidence
from dossier.extract.claims.sources.phrases import Voice
from dossier.extract.claims.sources.sources import Sources
from dossier.match.clauses import Clause
from dossier.match.subjects import subject_of
from dossier.model import Attribution, Reading, Sentence, Token

_MARKS = frozenset('«»“”"')
_SELF = frozenset({"je", "j'", "nous", "vous", "votre", "vos", "notre", "nos", "mon", "ma", "mes", "me", "m'"})
_ORDERS = ("faites", "dites", "soyez", "ayez")


class Unmarked:
    """Reads one article sentence by sentence, in order."""

    def __init__(self, reading: Reading, sources: Sources) -> None:
        self.reading, self.sources = reading, sources
        self._paragraph = ""  # of the sentence before
        self._going_on: Voice | None = None
        self._subject: tuple[Attribution, ...] = ()

    def voices(self, sentence: Sentence, hits: SentenceHits) -> tuple[Voice, ...]:
        """Whoever goes on, or turns to somebody, says `sentence`."""
        words = self.reading.words(sentence)
        if sentence.paragraph != self._paragraph or any(token.norm in _MARKS for token in words):
            return ()
        if (turned := self._turned(sentence, hits)) is not None:
            return (turned,)
        if self._going_on is None or not _speaks_to(words):
            return ()
        return (Voice(self._going_on.chain, self._going_on.cue, sentence.first, sentence.last),)

    def hear(
        self, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits, told: tuple[Voice, ...]
    ) -> None:
        """Notes who speaks at the end of `sentence`, and whom it is about."""
        self._paragraph = sentence.paragraph
        words = self.reading.words(sentence)
        colon = next((token.index for token in words if token.norm == ":"), None)
        said = words if colon is None else [token for token in words if token.index > colon]
        goes_on = self._going_on is not None and colon is None
        marked = any(token.norm in _MARKS for token in words)
        last = next(
            (v for v in told if v.chain and v.last >= sentence.last - 1 and (goes_on or v.first >= (colon or 0))), None
        )
        self._going_on = last if (colon or goes_on) and not marked and _speaks_to(said) else None
        self._subject = self._whom(sentence, clauses, hits)

    def _turned(self, sentence: Sentence, hits: SentenceHits) -> Voice | None:
        """« Puis, s'adressant aux jurés : … »: no verb of its own stands before the colon."""
        rules, words = self.sources.rules.attributions.by_form, self.reading.words(sentence)
        hit = next((h for h in hits.attributions if rules[h.form].famille == "adresse"), None)
        colon = next((token.index for token in words if token.norm == ":"), sentence.last)
        chain = self._going_on.chain if self._going_on else self._subject
        verb = any(token.has("VerbForm=Fin") for token in words if token.index < colon)
        if hit is None or hit.first > colon or verb or colon + 1 >= sentence.last or not chain:
            return None
        return Voice(chain, evidence(rules[hit.form], hit), colon + 1, sentence.last, (sentence.first, colon + 1))

    def _whom(self, sentence: Sentence, clauses: tuple[Clause, ...], hits: SentenceHits) -> tuple[Attribution, ...]:
        verb = clauses[0].verb
        phrase = subject_of(self.reading, sentence, verb.finite) if verb is not None and not verb.passive else None
        if phrase is None or not self.sources.may_speak(phrase):
            return ()
        return self.sources.chain_of(phrase, sentence, hits)[0]


def _speaks_to(words: list[Token] | tuple[Token, ...]) -> bool:
    """« je », « vous », « Ne faites pas »: whoever speaks does so to somebody."""
    return any(
        token.norm in _SELF or token.norm in _ORDERS or (token.has("VerbForm=Fin") and token.norm.endswith("ez"))
        for token in words
    )
