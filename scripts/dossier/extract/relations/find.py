"""What the verb of a claim says between two actors: who acts on whom, supplies or opposes whom.

Subject to object, or agent to subject in the passive; whatever is not plain gives no relation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from dossier.extract.relations.complements import AGENT, OBJECT, Complement, Complements
from dossier.extract.relations.deeds import Deeds
from dossier.extract.relations.parties import Parties
from dossier.extract.relations.rules import RelationRule
from dossier.lexicon import Lexicon
from dossier.match.clauses import Clause, clauses
from dossier.match.cuts import clause_of
from dossier.match.nouns import NounPhrase
from dossier.match.subjects import subject_of
from dossier.match.verbs import VerbGroup
from dossier.model import Actor, Claim, Evidence, Reading, Relation, RelationKind, Sentence, Span, Token

_REFLEXIVE = ("se", "s'")
_LONE = ("la", "l'")  # « à la France » names whom, « aux États-Unis » and « à Paris » may name where


def find_relations(
    reading: Reading, told: Sequence[Claim], actors: Sequence[Actor], rules: Lexicon[RelationRule]
) -> tuple[Relation, ...]:
    """The relations that claims tell, in the order of the text; each once a sentence and verb.

    What a relative tells in passing rests on the claim that holds it, where that is as sure, told by the same and
    denied or not like it.
    """
    parties = Parties(reading, actors, rules.lists)
    finder, deeds = _RelationFinder(reading, parties, rules), Deeds(reading, parties, rules)
    found: dict[tuple[str, str, RelationKind, Evidence], Relation] = {}
    for claim in told:
        for each in (*finder.relations(claim), *deeds.relations(claim)):
            relation = replace(each, claim=_whole(claim, told).id)
            found.setdefault((relation.source, relation.target, relation.kind, relation.evidence), relation)
    return tuple(sorted(found.values(), key=lambda relation: relation.evidence.spans[0]))


def _whole(claim: Claim, told: Sequence[Claim]) -> Claim:
    """« Greenpeace, | qui a poursuivi Ferralys, | a perdu »: the claim that says it too."""
    around = (c for c in told if claim.in_passing and not c.in_passing and c.sentence == claim.sentence)
    same = (c for c in around if c.span.covers(claim.span) and _axes(c) == _axes(claim))
    return min(same, key=lambda c: c.span.end - c.span.start, default=claim)


def _axes(claim: Claim) -> tuple[object, ...]:
    return claim.certainty, claim.negated, claim.voice


class _RelationFinder:
    def __init__(self, reading: Reading, parties: Parties, rules: Lexicon[RelationRule]) -> None:
        self.reading, self.parties, self.lists = reading, parties, rules.lists
        self.complements = Complements(reading, parties, rules.lists)
        told = (rule for rule in rules.rules if rule.verbes)
        self.rules = sorted(told, key=lambda rule: not rule.objets)  # « imposer des sanctions à » before « imposer à »
        self.sentences: Mapping[str, Sentence] = {sentence.id: sentence for sentence in reading.sentences}

    def relations(self, claim: Claim) -> Iterator[Relation]:
        """The relations of the clause that a claim tells."""
        sentence = self.sentences[claim.sentence]
        clause = clause_of(clauses(self.reading, sentence), self.reading, claim.span)
        if clause is None or clause.verb is None or clause.kind == "incise" or self._asks_object(clause):
            return
        group = self._with_what_is_just_done(clause.verb, sentence)
        verb = self._lexical(group)
        reflexive = self._reflexive(group, sentence)
        seen = set[tuple[str, str]]()
        for rule in self.rules:
            if verb.lemma in rule.verbes and rule.pronominal == reflexive:
                words = Evidence(rule.id, (self._words(group, sentence),))
                pairs = [pair for pair in self._pairs(group, sentence, clause, rule) if pair not in seen]
                seen.update(pairs)
                yield from (Relation(rule.famille, claim.id, *pair, words) for pair in pairs)

    def _pairs(
        self, verb: VerbGroup, sentence: Sentence, clause: Clause, rule: RelationRule
    ) -> Iterator[tuple[str, str]]:
        phrase = subject_of(self.reading, sentence, verb.finite)
        subjects = self._subjects(phrase, verb, sentence)
        behind = self.complements.behind(verb, clause, sentence, rule)
        if rule.mutuelle:
            yield from self._mutual(subjects, behind, rule)
            return
        told = [a for c in behind if c.marker in rule.complements for a in self._named(c, sentence, rule)]
        sources, targets = list(subjects), told
        if verb.passive and not rule.pronominal:
            sources = [a for c in behind if c.marker == AGENT for a in self._all_of(c.phrase, sentence)]
            undergoes = subjects if self._undergoes(phrase, rule) else ()
            targets = [*undergoes, *told]
        if rule.inverse:
            sources, targets = targets, sources
        for source, target in product(sources, targets):
            if source != target and not self._only_moves(verb, target):
                yield source.id, target.id

    def _undergoes(self, phrase: NounPhrase | None, rule: RelationRule) -> bool:
        """« Nissan a été racheté par »; not « Une amende a été infligée par », whose target is behind « à »."""
        return phrase is not None and OBJECT in rule.complements and not rule.objets

    def _mutual(
        self, subjects: Sequence[Actor], behind: Sequence[Complement], rule: RelationRule
    ) -> Iterator[tuple[str, str]]:
        """« Renault et Nissan ont conclu un accord »: with each other, unless « avec » says with whom."""
        alone = not any(complement.marker in ("avec", "contre", "à") for complement in behind)
        wanted = not (rule.objets or rule.noms) or bool(behind)
        if len(subjects) == 2 and alone and wanted and subjects[0] != subjects[1]:
            yield subjects[0].id, subjects[1].id

    def _subjects(self, phrase: NounPhrase | None, verb: VerbGroup, sentence: Sentence) -> tuple[Actor, ...]:
        """The actor of the subject; both of « La CGT et la CFDT », when the verb is in the plural."""
        if phrase is None:
            alone = self.parties.opening(verb.finite, sentence)
            return (alone,) if alone else ()
        first = self.parties.actor_of(phrase, sentence)
        if first is None:
            return ()
        plural = self.reading.tokens[verb.finite].has("Number=Plur")
        second = self.parties.closing(phrase, verb.finite, sentence) if plural else None
        return (first,) if second is None else (first, second)

    def _only_moves(self, verb: VerbGroup, target: Actor) -> bool:
        """« quitter Rennes » is no deed upon the town."""
        return self._lexical(verb).lemma in self.lists["deplacements"] and target.kind == "place"

    def _asks_object(self, clause: Clause) -> bool:
        """« les puces que NVIDIA livre »: the object stands in front, and the subject may stand behind."""
        return clause.kind == "relative" and (
            clause.introducer is None or self.reading.tokens[clause.introducer].norm != "qui"
        )

    def _with_what_is_just_done(self, verb: VerbGroup, sentence: Sentence) -> VerbGroup:
        """« vient de | donner »: the deed is the infinitive."""
        tokens, at = self.reading.tokens, verb.main + 2
        just = tokens[verb.main].lemma == "venir" and at < sentence.last and tokens[at - 1].norm in ("de", "d'")
        if not just or verb.compound or not tokens[at].has("VerbForm=Inf"):
            return verb
        return replace(verb, infinitive=at, tokens=(*verb.tokens, at))

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

    def _named(self, complement: Complement, sentence: Sentence, rule: RelationRule) -> Iterator[Actor]:
        """The actors of a complement; « à Paris » and « aux États-Unis » may only tell where."""
        first = self.reading.tokens[complement.phrase.first].norm
        where = complement.marker == "à" and (complement.lead != "à" or first not in _LONE) and not rule.lieux
        for actor in self._all_of(complement.phrase, sentence):
            if not (where and actor.kind == "place"):
                yield actor

    def _all_of(self, phrase: NounPhrase, sentence: Sentence) -> Iterator[Actor]:
        """« la SNCF et la CGT »: both."""
        if (actor := self.parties.actor_of(phrase, sentence)) is not None:
            yield actor
            yield from self.parties.joined_to(phrase, sentence)
