"""What the noun of a deed says between two actors: « la plainte de A contre B », « l'accord entre A et B »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dossier.extract.relations.parties import Parties
from dossier.extract.relations.rules import RelationRule, Turn
from dossier.lexicon import Lexicon
from dossier.match.nouns import noun_phrase_from
from dossier.match.verbs import VerbGroup, verb_groups
from dossier.model import Actor, Claim, Evidence, Reading, Relation, Sentence

_DEFINITE = ("le", "la", "l'", "les", "du", "au", "des", "aux", "cet", "cette", "ce", "ces")
_OF = ("de", "d'", "du", "des")
_AGAINST = ("contre",)
_NEAR = 3  # tokens of « la plainte pour diffamation | de »


class Deeds:
    """Reads the deeds that claims name, only those that are surely done: a claim that is plain and not denied."""

    def __init__(self, reading: Reading, parties: Parties, rules: Lexicon[RelationRule]) -> None:
        self.reading, self.parties, self.lists = reading, parties, rules.lists
        self.rules = [rule for rule in rules.rules if rule.actes]
        self.sentences: Mapping[str, Sentence] = {sentence.id: sentence for sentence in reading.sentences}

    def relations(self, claim: Claim) -> Iterator[Relation]:
        """The deeds named in the words of a claim."""
        if claim.certainty != "asserted" or claim.negated:
            return
        sentence = self.sentences[claim.sentence]
        for token in self.reading.words(sentence):
            inside = claim.span.covers(token.span) and token.pos in ("NOUN", "PROPN", "VERB", "ADJ")
            for rule in self.rules if inside else ():
                if token.norm in rule.actes and self._is_done(token.index, sentence, rule):
                    yield from self._told(claim, token.index, sentence, rule)

    def _told(self, claim: Claim, noun: int, sentence: Sentence, rule: RelationRule) -> Iterator[Relation]:
        for turn in rule.tours:
            pair = self._pair(noun, sentence, turn)
            if pair is not None and pair[0] != pair[1]:
                source, target = reversed(pair) if rule.inverse else pair
                words = Evidence(rule.id, (self.reading.tokens[noun].span,))
                yield Relation(rule.famille, claim.id, source.id, target.id, words)
                return

    def _pair(self, noun: int, sentence: Sentence, turn: Turn) -> tuple[Actor, Actor] | None:
        """Who does it, and to whom."""
        if turn == "entre":
            return self._two(noun, sentence, ("entre",), ("et",))
        if turn == "de par":
            pair = self._two(noun, sentence, _OF, ("par",))
            return (pair[1], pair[0]) if pair else None
        return self._two(noun, sentence, _OF, _AGAINST if turn == "de contre" else ("sur", "face", "devant", "contre"))

    def _two(
        self, noun: int, sentence: Sentence, opens: Sequence[str], joins: Sequence[str]
    ) -> tuple[Actor, Actor] | None:
        """The actors of « (accord) entre | A | et | B », each right behind its word."""
        tokens = self.reading.tokens
        first = next((i for i in range(noun + 1, min(noun + _NEAR, sentence.last)) if tokens[i].norm in opens), None)
        one = noun_phrase_from(self.reading, first + 1, sentence) if first is not None else None
        if one is None or one.core_last + 1 >= sentence.last or tokens[one.core_last].norm not in joins:
            return None
        second = one.core_last + 1 + (tokens[one.core_last + 1].norm in ("à", "au", "aux") and "face" in joins)
        other = noun_phrase_from(self.reading, second, sentence)
        if other is None:
            return None
        source, target = self.parties.actor_of(one, sentence), self.parties.actor_of(other, sentence)
        return (source, target) if source and target else None

    def _is_done(self, noun: int, sentence: Sentence, rule: RelationRule) -> bool:
        """A definite deed, with no « éventuel » nor « projet de »; and told as done unless its noun says so."""
        tokens, before = self.reading.tokens, noun - 1
        while before > sentence.first and tokens[before].pos in ("ADJ", "NUM"):
            before -= 1
        hedged = any(t.norm in self.lists["eventuels"] for t in tokens[before : noun + _NEAR])
        if before < sentence.first or tokens[before].norm not in _DEFINITE or hedged:
            return False
        return rule.accompli or self._follows(before, sentence) or self._is_finished(noun, sentence)

    def _follows(self, article: int, sentence: Sentence) -> bool:
        """« Après | le rachat de », « depuis | l'accord entre »."""
        return article > sentence.first and self.reading.norm(article - 1) in self.lists["accomplissent"]

    def _is_finished(self, noun: int, sentence: Sentence) -> bool:
        """« Le rachat de B par A | a été finalisé »: the deed is the subject of a verb that ends it."""
        groups = verb_groups(self.reading, sentence)
        after = next((group for group in groups if group.finite > noun), None)
        first = not any(group.finite < noun for group in groups)
        return after is not None and first and self._ends(after)

    def _ends(self, verb: VerbGroup) -> bool:
        lemma = self.reading.tokens[verb.main].lemma
        return verb.compound and verb.mood == "indicative" and lemma in self.lists["achevent"]
