"""Words that an article does not say itself: « si vous votez », « Rendez la halle », « Les autres, eux, saluent »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from dossier.extract.summary.drafts import Draft, doubt
from dossier.lexicon import Lexicon, Rule
from dossier.match.levels import outside_marks
from dossier.model import Evidence, Reading, Sentence, Token

_AUTHOR = frozenset({"je", "j'", "nous"})
_PERSONAL = 2  # sentences in which an author says « je » for the text to be one of opinion
_OTHERS = frozenset({"eux", "elles", "lui", "elle"})


class Addresses:
    """Reads who is spoken to, and who thinks, in the sentences of one article that nobody is heard in."""

    def __init__(self, reading: Reading, rules: Lexicon[Rule], heard: Mapping[str, set[str]]) -> None:
        self.reading, self.lists = reading, rules.lists
        own = [s for s in reading.sentences if not heard.get(s.id) and self._says_i(s)]
        self.personal = len(own) >= _PERSONAL

    def doubts(self, draft: Draft) -> Iterator[Evidence]:
        """What someone else says or thinks; a text whose author says « je » may speak to its readers."""
        yield from self._thesis(draft)
        if self.personal:
            return
        outside = outside_marks(self.reading, draft.sentence)
        first = draft.tokens[draft.tokens[0].norm in ("ne", "n'")]
        spoken = (t for t in draft.tokens if t.norm in self.lists["adresses"] or (t is first and self._orders(t)))
        token = next((t for t in spoken if t.index in outside), None)
        if token is not None:
            yield doubt("resume.adresse", token)

    def _says_i(self, sentence: Sentence) -> bool:
        """« Je trouve pénible », of the author; not « L'avocat conclut : je m'en remets à vous »."""
        outside = outside_marks(self.reading, sentence)
        words = self.reading.words(sentence)
        colon = next((t.index for t in words if t.norm == ":"), sentence.last)
        return any(t.norm in _AUTHOR and t.index in outside and t.index < colon for t in words)

    def _orders(self, first: Token) -> bool:
        """« Rendez », « Ne transformez », « Avouons »: a verb without a subject before it."""
        finite = first.pos in ("VERB", "AUX") and not first.has("VerbForm=Inf") and not first.has("VerbForm=Part")
        return finite and first.norm.endswith(("ez", "ons"))

    def _thesis(self, draft: Draft) -> Iterator[Evidence]:
        """« Les éditorialistes, eux, saluent son triomphe »."""
        for before, token in pairwise(draft.tokens):
            ahead = [t for t in draft.tokens if t.index > token.index][:3]
            apart = before.norm == "," and token.norm in _OTHERS and ahead[:1] and ahead[0].norm == ","
            verb = next((t for t in ahead[1:] if t.lemma in self.lists["jugent"]), None) if apart else None
            if verb is not None:
                yield doubt("resume.these_d_autrui", token, verb)
