"""« L'accusée avoue. Oui, elle a menti. »: she says so, without marks and without « que »."""

from __future__ import annotations

from dossier.extract.claims.rules import SentenceHits
from dossier.extract.claims.sources.phrases import Voice
from dossier.extract.claims.sources.sources import Sources
from dossier.model import Attribution, Evidence, Sentence, Token

_RULE = "attributions.indirect_libre"
_ANSWERS = ("oui", "non")
_MARKS = frozenset('«»“”"')
_PERSONS = ("il", "elle", "ils", "elles")


class FreeSpeech:
    """Reads one article sentence by sentence, in order."""

    def __init__(self, sources: Sources) -> None:
        self.reading, self.lists = sources.reading, sources.lists
        self._paragraph = ""  # of the sentence before, when somebody speaks in it

    def voices(self, sentence: Sentence) -> tuple[Voice, ...]:
        """« Oui, elle … » behind what somebody said: the pronoun itself, which another reading tells."""
        words = self.reading.words(sentence)
        if sentence.paragraph != self._paragraph or len(words) < 3 or words[0].norm not in _ANSWERS:
            return ()
        told = words[1].norm == "," and words[2].pronoun in _PERSONS
        if not told or any(token.norm in _MARKS for token in words) or words[-1].norm == "?":
            return ()
        person = words[2]
        chain = (Attribution("unnamed", person.norm, None, person.span),)
        return (Voice(chain, Evidence(_RULE, (words[0].span,)), sentence.first, sentence.last),)

    def told(self, voices: tuple[Voice, ...]) -> tuple[Voice, ...]:
        """The voices without a pronoun for which nobody was found: « La ville va mal. Oui, elle … »."""
        return tuple(v for v in voices if v.cue.rule != _RULE or v.chain[0].name not in _PERSONS)

    def hear(self, sentence: Sentence, hits: SentenceHits, told: tuple[Voice, ...]) -> None:
        """Notes whether somebody speaks in `sentence`, or goes on."""
        words = self.reading.words(sentence)
        goes_on = any(voice.cue.rule == _RULE for voice in told)
        spoke = bool(hits.speech) or goes_on or any(self._confesses(token) for token in words)
        self._paragraph = sentence.paragraph if spoke else ""

    def _confesses(self, token: Token) -> bool:
        """« a changé de version », « est passée aux aveux »."""
        return token.norm in self.lists["aveux"]
