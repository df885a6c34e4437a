"""What the verb of a claim says between two actors: who acts on whom, supplies or opposes whom.

Subject to object, or agent to subject in the passive; whatever is not plain gives no relation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dossier.lexicon import Lexicon, Rule
from dossier.match.clauses import Clause, clauses
from dossier.match.cuts import clause_of
from dossier.match.nouns import NounPhrase, noun_phrase_from
from dossier.match.people import people
from dossier.match.subjects import subject_of
from dossier.match.verbs import VerbGroup
from dossier.model import Actor, Claim, Evidence, Reading, Relation, RelationKind, Sentence, Span, Token

_CONTRACTED = {"au": "à", "aux": "à", "du": "de", "d'": "de"}
_REFLEXIVE = ("se", "s'")
_OBJECT = "objet"
_AGENT = "par"
_COMPARES = ("que", "qu'", "comme")


class RelationRule(Rule, frozen=True, kw_only=True):
    """Verbs (infinitives), and the complements behind which the other actor stands.

    `pronominal`: only with « se »; `noms`: the words that must follow (« porter plainte », « mettre en cause »).
    """

    famille: RelationKind
    verbes: tuple[str, ...]
    complements: tuple[Literal["objet", "à", "avec", "contre"], ...]
    pronominal: bool = False
    noms: tuple[str, ...] = ()


def find_relations(
    reading: Reading, claims: Sequence[Claim], actors: Sequence[Actor], rules: Lexicon[RelationRule]
) -> tuple[Relation, ...]:
    """The relations that claims tell, in the order of the text; each once a sentence and verb."""
    finder = _RelationFinder(reading, actors, rules)
    found: dict[tuple[str, str, RelationKind, Evidence], Relation] = {}
    for claim in claims:
        for relation in finder.relations(claim):
            found.setdefault((relation.source, relation.target, relation.kind, relation.evidence), relation)
    return tuple(sorted(found.values(), key=lambda relation: relation.evidence.spans[0]))


@dataclass(frozen=True, slots=True)
class _Complement:
    """A noun phrase behind the verb; `marker` is its preposition in full, `objet` without one."""

    marker: str
    lead: str  # the preposition as written
    phrase: NounPhrase


class _RelationFinder:
    def __init__(self, reading: Reading, actors: Sequence[Actor], rules: Lexicon[RelationRule]) -> None:
        self.reading, self.lists = reading, rules.lists
        self.rules = tuple(rules.rules)
        self.mentions = sorted(((span, actor) for actor in actors for span in actor.mentions), key=lambda pair: pair[0])
        self.sentences: Mapping[str, Sentence] = {sentence.id: sentence for sentence in reading.sentences}

    def relations(self, claim: Claim) -> Iterator[Relation]:
        """The relations of the clause that a claim tells."""
        sentence = self.sentences[claim.sentence]
        clause = clause_of(clauses(self.reading, sentence), self.reading, claim.span)
        if clause is None or clause.verb is None or clause.kind == "incise" or self._asks_object(clause):
            return
        verb = self._lexical(clause.verb)
        reflexive = self._reflexive(clause.verb, sentence)
        for rule in self.rules:
            if verb.lemma in rule.verbes and rule.pronominal == reflexive:
                words = Evidence(rule.id, (self._words(clause.verb, sentence),))
                yield from self._pairs(claim, sentence, clause, rule, words)

    def _pairs(
        self, claim: Claim, sentence: Sentence, clause: Clause, rule: RelationRule, words: Evidence
    ) -> Iterator[Relation]:
        verb = clause.verb
        assert verb is not None  # the caller looked
        phrase = subject_of(self.reading, sentence, verb.finite)
        subject = self._actor(phrase, sentence) if phrase else None
        behind = self._behind(verb, clause, sentence, rule)
        told = [self._named(c, sentence) for c in behind if c.marker in rule.complements]
        sources, targets = [subject], told
        if verb.passive and not rule.pronominal:
            sources = [self._actor(c.phrase, sentence) for c in behind if c.marker == _AGENT]
            targets = [*([subject] if _OBJECT in rule.complements else []), *told]
        for source in sources[:1]:
            for target in targets:
                if source and target and source != target and not self._only_moves(clause.verb, target):
                    yield Relation(rule.famille, claim.id, source, target, words)

    def _only_moves(self, verb: VerbGroup | None, target: str) -> bool:
        """« quitter Rennes » is no deed upon the town."""
        places = {actor.id for _, actor in self.mentions if actor.kind == "place"}
        return verb is not None and self._lexical(verb).lemma in self.lists["deplacements"] and target in places

    def _asks_object(self, clause: Clause) -> bool:
        """« les puces que NVIDIA livre »: the object stands in front, and the subject may stand behind."""
        return clause.kind == "relative" and (
            clause.introducer is None or self.reading.tokens[clause.introducer].norm != "qui"
        )

    def _lexical(self, verb: VerbGroup) -> Token:
        main = self.reading.tokens[verb.main]
        if verb.infinitive is not None and main.lemma in self.lists["semi_auxiliaires"]:
            return self.reading.tokens[verb.infinitive]
        return main

    def _reflexive(self, verb: VerbGroup, sentence: Sentence) -> bool:
        before = self.reading.tokens[max(sentence.first, verb.finite - 2) : verb.finite]
        return any(token.norm in _REFLEXIVE for token in before)

    def _words(self, verb: VerbGroup, sentence: Sentence) -> Span:
        """The verb with what negates it and « se »: « n'a pas livré », « s'oppose », « ne livrera pas »."""
        tokens, first, last = self.reading.tokens, verb.finite, verb.last
        while first > sentence.first and tokens[first - 1].norm in (*_REFLEXIVE, "ne", "n'"):
            first -= 1
        if first < verb.finite and last + 1 < sentence.last and tokens[last + 1].norm in ("pas", "plus", "jamais"):
            last += 1
        return Span(tokens[first].span.start, tokens[last].span.end)

    def _behind(
        self, verb: VerbGroup, clause: Clause, sentence: Sentence, rule: RelationRule
    ) -> tuple[_Complement, ...]:
        """The first complement of each marker behind the verb, up to the next clause; an object right behind it.

        None at all for a set phrase (« livrer bataille »).
        """
        tokens, position = self.reading.tokens, verb.last + 1
        while position < clause.last and (step := self._adverb_at(position)):
            position += step
        taken = self._set_words(position, clause, rule)
        if taken is None:
            return ()
        own, found, start = set(clause.own), list[_Complement](), position + taken
        position = start
        while position < clause.last and position in own and tokens[position].norm not in _COMPARES:
            complement = self._complement_at(position, sentence)
            if complement is not None and (complement.marker != _OBJECT or position == start):
                found.append(complement)
            position = complement.phrase.core_last if complement else position + 1
        return tuple(c for rank, c in enumerate(found) if c.marker not in {earlier.marker for earlier in found[:rank]})

    def _set_words(self, position: int, clause: Clause, rule: RelationRule) -> int | None:
        """How many tokens the words that the rule wants take here; None where they are not, or where others stand."""
        tokens = self.reading.tokens
        for words in rule.noms:
            last = position + len(words.split())
            if last <= clause.last and [token.norm for token in tokens[position:last]] == words.split():
                return last - position
        bare = position < clause.last and tokens[position].pos == "NOUN" and self._actor_at(tokens[position]) is None
        return None if bare or rule.noms else 0

    def _adverb_at(self, position: int) -> int:
        """How many tokens an adverb or a phrase that serves as one takes here: « en justice » two; 0 for none."""
        tokens = self.reading.tokens[position : position + 2]
        if " ".join(token.norm for token in tokens) in self.lists["locutions"]:
            return 2
        return int(tokens[0].pos == "ADV" or tokens[0].norm in self.lists["jours"])

    def _complement_at(self, position: int, sentence: Sentence) -> _Complement | None:
        token = self.reading.tokens[position]
        if token.pos == "ADP" or token.norm in _CONTRACTED:
            phrase = noun_phrase_from(self.reading, position + 1, sentence) if position + 1 < sentence.last else None
            return _Complement(_CONTRACTED.get(token.norm, token.norm), token.norm, phrase) if phrase else None
        phrase = noun_phrase_from(self.reading, position, sentence)
        return _Complement(_OBJECT, "", phrase) if phrase else None

    def _named(self, complement: _Complement, sentence: Sentence) -> str | None:
        """The actor of a complement; « à Paris » and « aux États-Unis » may only tell where."""
        actor = self._actor_of(complement.phrase, sentence)
        first = self.reading.tokens[complement.phrase.first].norm
        where = complement.marker == "à" and (complement.lead != "à" or first not in ("la", "l'"))
        return None if actor is None or (where and actor.kind == "place") else actor.id

    def _actor(self, phrase: NounPhrase, sentence: Sentence) -> str | None:
        actor = self._actor_of(phrase, sentence)
        return actor.id if actor else None

    def _actor_of(self, phrase: NounPhrase, sentence: Sentence) -> Actor | None:
        """The actor that the head of a phrase names, or what a collective is made of: « une équipe de techniciens »."""
        tokens = self.reading.tokens
        head = tokens[phrase.head]
        if found := self._actor_at(head) or self._apposed(phrase, sentence):
            return found
        of = phrase.head + 1
        if head.norm not in self.lists["collectifs"] or of + 1 >= sentence.last or tokens[of].norm not in ("de", "d'"):
            return None
        return self._actor_at(tokens[of + 1])

    def _apposed(self, phrase: NounPhrase, sentence: Sentence) -> Actor | None:
        """« le président russe | Orlov », « la société | Ferralys », « le trésorier du club, | Luc Morel, »."""
        tokens, last = self.reading.tokens, phrase.head + 1
        if not self._may_be_named(phrase):
            return None
        while last < phrase.core_last and tokens[last].pos == "ADJ" and tokens[last].text.islower():
            last += 1
        beside = self._beside(last, phrase)
        if beside is not None or phrase.last + 1 >= sentence.last or tokens[phrase.last].text != ",":
            return beside[1] if beside else None
        apart = self._starting_at(phrase.last + 1)
        closed = apart is not None and self.reading.article.text[apart[0].end : apart[0].end + 1] == ","
        return apart[1] if apart is not None and closed and apart[1].kind == "person" else None

    def _may_be_named(self, phrase: NounPhrase) -> bool:
        """Someone's office or the noun of a house: « le prix | Renault » is no act of Renault's."""
        return self._is_someone(phrase) or self.reading.tokens[phrase.head].norm in self.lists["maisons"]

    def _is_someone(self, phrase: NounPhrase) -> bool:
        head, words = self.reading.tokens[phrase.head].norm, people(self.reading)
        return head in words["personnes"] or head.endswith(tuple(words["fins"]))

    def _beside(self, first: int, phrase: NounPhrase) -> tuple[Span, Actor] | None:
        """The name right behind the noun; behind someone's office, a party or a house is not the one who acts."""
        found = [named for index in range(first, phrase.core_last) if (named := self._starting_at(index))]
        if not found or (found[0][0].start != self.reading.tokens[first].span.start):
            return None
        person = next((named for named in found if named[1].kind == "person"), None)
        someone = self._is_someone(phrase)
        return person or (None if someone else found[0])

    def _starting_at(self, index: int) -> tuple[Span, Actor] | None:
        """The mention of a body or a person that starts at a token."""
        start = self.reading.tokens[index].span.start
        kinds = ("person", "organisation", "media")
        return next(((s, a) for s, a in self.mentions if s.start == start and a.kind in kinds), None)

    def _actor_at(self, token: Token) -> Actor | None:
        """The longest mention that holds a token."""
        held = [(span, actor) for span, actor in self.mentions if span.covers(token.span)]
        return max(held, key=lambda pair: pair[0].end - pair[0].start)[1] if held else None
