"""What stands behind a verb: its object, and its complements with their prepositions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.extract.relations.parties import Parties
from dossier.extract.relations.rules import RelationRule
from dossier.match.clauses import Clause
from dossier.match.nouns import NounPhrase, noun_phrase_from
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence

OBJECT, AGENT = "objet", "par"
_CONTRACTED = {"au": "à", "aux": "à", "du": "de", "d'": "de", "des": "de"}
_COMPARES = ("que", "qu'", "comme")
_LONG = ("face à", "au profit de")
_LONGEST = 3  # tokens of « au profit de »


@dataclass(frozen=True, slots=True)
class Complement:
    """A noun phrase behind the verb; `marker` is its preposition in full, `objet` without one."""

    marker: str
    lead: str  # the preposition as written
    phrase: NounPhrase


class Complements:
    """Reads the complements of the verbs of one article."""

    def __init__(self, reading: Reading, parties: Parties, lists: Mapping[str, frozenset[str]]) -> None:
        self.reading, self.parties, self.lists = reading, parties, lists

    def behind(self, verb: VerbGroup, clause: Clause, sentence: Sentence, rule: RelationRule) -> tuple[Complement, ...]:
        """The first complement of each marker behind the verb, up to the next clause; an object right behind it.

        None at all for a set phrase (« livrer bataille »), nor where the object that the rule wants is not there.
        """
        tokens, position = self.reading.tokens, verb.last + 1
        while position < clause.last and (step := self._adverb_at(position)):
            position += step
        taken = self._set_words(position, clause, rule)
        if taken is None:
            return ()
        own, found, start = set(clause.own), list[Complement](), position + taken
        position = start
        while position < clause.last and position in own and tokens[position].norm not in _COMPARES:
            complement = self._complement_at(position, sentence)
            if complement is not None and (complement.marker != OBJECT or position == start):
                found.append(complement)
            position = complement.phrase.core_last if complement else position + 1
        found = [c for rank, c in enumerate(found) if c.marker not in {earlier.marker for earlier in found[:rank]}]
        return tuple(found) if self._has_object(found, rule, verb) else ()

    def _has_object(self, found: list[Complement], rule: RelationRule, verb: VerbGroup) -> bool:
        """« infliger | une lourde amende »; a « de » must follow that noun at once: « rejeter la demande | de »."""
        if not rule.objets or verb.passive:
            return True
        if not found or found[0].marker != OBJECT:
            return False
        phrase = found[0].phrase
        of = next((c for c in found if c.marker == "de"), None)
        beside = "de" not in rule.complements or (of is not None and of.phrase.first <= phrase.core_last + 2)
        return self.reading.tokens[phrase.head].norm in rule.objets and beside

    def _set_words(self, position: int, clause: Clause, rule: RelationRule) -> int | None:
        """How many tokens the words that the rule wants take here; None where they are not, or where others stand."""
        tokens = self.reading.tokens
        for words in rule.noms:
            last = position + len(words.split())
            if last <= clause.last and [token.norm for token in tokens[position:last]] == words.split():
                return last - position
        if rule.noms or position >= clause.last:
            return None if rule.noms else 0
        token, opened = tokens[position], self._preposition(position)[0] != OBJECT  # « s'imposer | face à »
        return None if token.pos == "NOUN" and not opened and not self.parties.actor_at(token) else 0

    def _adverb_at(self, position: int) -> int:
        """How many tokens an adverb or a phrase that serves as one takes here: « en justice » two; 0 for none."""
        tokens = self.reading.tokens[position : position + 2]
        if " ".join(token.norm for token in tokens) in self.lists["locutions"]:
            return 2
        return int(tokens[0].pos == "ADV" or tokens[0].norm in self.lists["jours"])

    def _complement_at(self, position: int, sentence: Sentence) -> Complement | None:
        marker, lead, start = self._preposition(position)
        phrase = noun_phrase_from(self.reading, start, sentence) if start < sentence.last else None
        return Complement(marker, lead, phrase) if phrase else None

    def _preposition(self, position: int) -> tuple[str, str, int]:
        """Its name, its first word as written, and where its noun phrase starts: « face au | club »."""
        tokens = self.reading.tokens[position : position + _LONGEST]
        for words in _LONG:
            size = len(words.split())
            *opening, closing = (token.norm for token in tokens[:size])
            if " ".join((*opening, _CONTRACTED.get(closing, closing))) == words:
                return words, words, position + size
        token = tokens[0]
        if token.pos == "ADP" or (token.norm in _CONTRACTED and token.norm != "des"):
            return _CONTRACTED.get(token.norm, token.norm), token.norm, position + 1
        return OBJECT, "", position
