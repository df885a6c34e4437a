"""« Selon X, les voleurs seraient entrés. Une alarme aurait sonné. »: the conditional goes on, and X with it."""

from __future__ import annotations

from dossier.extract.claims.sources.phrases import Voice
from dossier.extract.claims.sources.sources import Sources
from dossier.match.clauses import Clause
from dossier.model import Conditional, Sentence


class Hearsay:
    """Reads one article sentence by sentence, in order."""

    def __init__(self, sources: Sources, conditionals: tuple[Conditional, ...]) -> None:
        self.reading, self.rules, self.lists = sources.reading, sources.rules, sources.lists
        self._borrowed = {c.span for c in conditionals if c.reading == "borrowed"}
        self._voice: Voice | None = None  # of the sentence before
        self._paragraph = ""

    def voices(self, sentence: Sentence, clauses: tuple[Clause, ...]) -> tuple[Voice, ...]:
        """Whoever told the sentence before tells this one too, when nothing but borrowed conditionals is in it."""
        turns = self.reading.tokens[sentence.first].norm in self.lists["tournent"]
        if self._voice is None or sentence.paragraph != self._paragraph or turns or not self._is_borrowed(clauses):
            return ()
        return (Voice(self._voice.chain, self._voice.cue, sentence.first, sentence.last),)

    def hear(self, sentence: Sentence, clauses: tuple[Clause, ...], told: tuple[Voice, ...]) -> None:
        """Notes who alone answers for `sentence`, by « selon X » or as before, when it is in the conditional."""
        alone = told[0] if len(told) == 1 and told[0].chain and told[0].reach == "here" else None
        rule = self.rules.attributions.by_id.get(alone.cue.rule) if alone else None
        known = rule is not None and rule.famille == "devant"
        self._voice = alone if known and self._is_borrowed(clauses) else None
        self._paragraph = sentence.paragraph

    def _is_borrowed(self, clauses: tuple[Clause, ...]) -> bool:
        """Every main clause: « aurait sonné », and no plain « a sonné » beside it."""
        verbs = [c.verb for c in clauses if c.kind in ("main", "coordinate") and c.verb is not None]
        return bool(verbs) and all(self.reading.tokens[v.finite].span in self._borrowed for v in verbs)
