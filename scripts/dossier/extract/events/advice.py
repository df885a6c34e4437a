"""« L'État devrait agir, selon le maire », « devrait « donner l'exemple » »: what one asks for, and no plan."""

from __future__ import annotations

from dossier.extract.events.ground import Ground
from dossier.match.clauses import Clause
from dossier.match.people import is_someone
from dossier.match.verbs import VerbGroup
from dossier.model import Claim

_SHOULD = ("devrait", "devraient")
_OPINION = "paroles.opinion"


class Advice:
    """Reads one article."""

    def __init__(self, ground: Ground) -> None:
        self.reading, self.dates, self.lists, self.spoken = ground.reading, ground.dates, ground.lists, ground.spoken

    def is_advice(self, claim: Claim, clause: Clause) -> bool:
        """Without a day: said of whoever rules, thought of somebody, or in the words of whoever asks for it.

        « Le pont devrait rouvrir, selon la préfecture » and « Le préfet devrait signer lundi » are forecasts.
        """
        verb = clause.verb
        if verb is None or self.reading.norm(verb.finite) not in _SHOULD:
            return False
        if any(claim.span.covers(date.span) for date in self.dates):
            return False
        asked = bool(claim.voice) and not verb.passive and self._is_asked_of(claim, verb)
        return asked or self._is_quoted(verb)

    def _is_quoted(self, verb: VerbGroup) -> bool:
        """« devrait | « donner l'exemple » | »: whoever writes takes the words of somebody."""
        behind = [t for t in self.reading.tokens[verb.finite + 1 : verb.finite + 4] if t.index in self.spoken]
        asks = any(t.has("VerbForm=Inf") and t.norm != "être" for t in behind)
        return verb.finite not in self.spoken and asks

    def _is_asked_of(self, claim: Claim, verb: VerbGroup) -> bool:
        """« selon elle, | l'État | devrait agir », « estime que | les élus | devraient partir »."""
        if verb.subject is None or verb.infinitive is None:
            return False
        subject, asked = self.reading.tokens[verb.subject], self.reading.tokens[verb.infinitive].lemma
        rules = subject.lemma in self.lists["pouvoirs"] and asked not in self.lists["annonces"]
        thought = any(cue.rule == _OPINION for cue in claim.cues) and is_someone(self.reading, subject)
        return rules or thought
