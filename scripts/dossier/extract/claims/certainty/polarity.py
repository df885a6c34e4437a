"""What a clause denies, and the words that deny it."""

from __future__ import annotations

from collections.abc import Container
from itertools import pairwise

from dossier.extract.claims.rules import ClaimRules, SentenceHits, evidence
from dossier.match.circumstances import past_asides
from dossier.match.clauses import Clause
from dossier.match.forms import Hit
from dossier.match.openers import grammar, no_longer
from dossier.model import Evidence, Reading, Sentence

_SECOND = frozenset({"pas", "plus", "guère", "nullement", "jamais"})
_NOT = frozenset({"ne", "n'", "pas", "plus", "jamais", "rien"})
_BEFORE_INFINITIVE = frozenset({"«", "“", '"', "pas", "plus", "jamais", "rien"})
_HOLDING = (("pas", "moins"), ("plus", "que"), ("plus", "qu'"))  # « ne redoute plus que son rival »


class PolarityReader:
    """Reads the denials of one sentence."""

    def __init__(self, reading: Reading, sentence: Sentence, hits: SentenceHits, rules: ClaimRules) -> None:
        self.reading, self.sentence = reading, sentence
        self.hits, self.rules = hits, rules

    def negation(self, clause: Clause, own: frozenset[int]) -> list[Evidence]:
        """« ne » and its second word around the verb; « ne » alone with the few verbs that allow it."""
        if clause.verb is None:
            return self._without_verb(own)
        tokens = self.reading.tokens
        if said := self._denied_saying(clause):
            return [said]
        before = range(clause.verb.finite - 1, clause.first - 1, -1)
        ne = next((i for i in before if tokens[i].norm in ("ne", "n'")), None)
        if ne is None or ne not in own or clause.verb.finite - ne > 4:
            return self._denial(clause)
        for hit in self.hits.negation:
            rule = self.rules.negation.by_form[hit.form]
            if self._denies_nothing(hit, clause):
                continue
            if rule.id == "negation.ne_pas" and hit.first in own and self._second_word(hit, clause, ne):
                return [evidence(rule, hit)]
        for hit in self.hits.negation:
            if hit.first == ne and not any(tokens[i].norm in ("que", "qu'") for i in own if i > clause.verb.last):
                return [evidence(self.rules.negation.by_form[hit.form], hit)]
        return self._denial(clause)

    def _without_verb(self, own: frozenset[int]) -> list[Evidence]:
        """« Pas avant sa restauration », « Aucun blessé »."""
        first = next((i for i in sorted(own) if self.reading.tokens[i].pos != "PUNCT"), None)
        rules = self.rules.negation.by_form
        opens = (
            h for h in self.hits.negation if h.first == first and h.form not in ("plus", "personne", "point", "rien")
        )
        return [evidence(rules[hit.form], hit) for hit in opens if rules[hit.form].id == "negation.ne_pas"][:1]

    def _denies_nothing(self, hit: Hit, clause: Clause) -> bool:
        """« ne jouons plus que sur quatre places », « n'en juge pas moins », « n'a pas manqué de rappeler »."""
        assert clause.verb is not None  # the caller looked
        after = self.reading.tokens[hit.last].norm if hit.last < self.sentence.last else ""
        if hit.form == "plus" and after in ("que", "qu'") and hit.last in clause.own:
            return True  # « ne croient plus | que le pont rouvrira » does deny
        missed = self.reading.tokens[clause.verb.main].lemma == "manquer" and infinitive_after(
            self.reading, self.sentence, clause.verb.last + 1, frozenset(clause.own)
        )
        beyond = self.reading.tokens[hit.last + 1].norm if hit.last + 1 < self.sentence.last else ""
        return hit.form == "pas" and (missed or (after == "moins" and beyond not in ("que", "qu'", "de", "d'")))

    def _denied_saying(self, clause: Clause) -> Evidence | None:
        """« assure ne pas avoir été informé »: what is said is denied, not the saying."""
        assert clause.verb is not None  # the caller looked
        tokens = self.reading.tokens
        for speech in self.hits.speech:
            far = past_asides(self.reading, speech.last, self.sentence)  # « raconte à l'AFP | n'avoir rien vu »
            while far > speech.last and tokens[far - 1].norm in _NOT:
                far -= 1
            starts = (tokens[at : min(at + 3, self.sentence.last)] for at in (speech.last, far))
            opened = [[t for t in words if t.norm not in ("de", "d'")] for words in starts]
            after = next((words for words in opened if words and words[0].norm in ("ne", "n'")), opened[0])
            ordered = (
                self.reading.norm(speech.last) in ("de", "d'")
                and tokens[speech.last - 1].lemma in (self.rules.attributions.lists["ordonnent"])
            )
            if ordered:
                continue  # « on nous disait de ne rien noter »
            if speech.last - 1 in clause.verb.tokens and after and after[0].norm in ("ne", "n'"):
                near = range(after[0].index + 1, after[0].index + 4)  # « jure n'avoir rien su »
                rules = self.rules.negation.by_form
                return next((evidence(rules[hit.form], hit) for hit in self.hits.negation if hit.first in near), None)
        return None

    def _second_word(self, hit: Hit, clause: Clause, ne: int) -> bool:
        """Near the verb on either side: « n'a pas », « aucun blessé n'est », « n'a trouvé ni »."""
        assert clause.verb is not None  # the caller looked
        if self.reading.tokens[hit.first].norm in ("personne", "point", "pas") and hit.first < ne:
            return hit.first == clause.first or self.reading.tokens[hit.first - 1].pos != "DET"
        far = self.reading.tokens[hit.first].norm in (
            "ni",
            "quiconque",
            "qui",
            "quoi",
        )  # « ne voyait en elle ni un coût »
        return clause.first <= hit.first < ne or far or self._steps(clause.verb.last, hit.first) <= 3

    def _steps(self, start: int, end: int) -> int:
        """Tokens from one to the other, without what stands between commas: « n'aurait, dit-on, aucune intention »."""
        tokens = self.reading.tokens
        if start + 1 < end and tokens[start + 1].norm == ",":
            closing = next((t.index for t in tokens[start + 2 : end] if t.norm == ","), start)
            return end - closing
        return end - start

    def _denial(self, clause: Clause) -> list[Evidence]:
        assert clause.verb is not None  # the caller looked
        words = set(clause.verb.tokens)
        for hit in self.hits.negation:
            rule = self.rules.negation.by_form[hit.form]
            if rule.id == "negation.dementi" and words & set(range(hit.first, hit.last)):
                tokens = self.reading.tokens
                after = tokens[hit.last] if hit.last < self.sentence.last else None
                far = past_asides(self.reading, hit.last, self.sentence)
                infinitive = any(
                    infinitive_after(self.reading, self.sentence, at, frozenset(clause.own)) for at in (hit.last, far)
                )
                if after and (after.norm in ("que", "qu'") or infinitive):
                    return [evidence(rule, hit)]
            if rule.id == "negation.exclu" and words & set(range(hit.first, hit.last)) and self._rules_out(hit):
                return [evidence(rule, hit)]
        return []

    def _rules_out(self, hit: Hit) -> bool:
        """« Il est exclu que la fête soit reportée »; not « L'élu est exclu »."""
        before = [t.norm for t in self.reading.tokens[max(self.sentence.first, hit.first - 3) : hit.first]]
        far = past_asides(self.reading, hit.last, self.sentence)
        return "il" in before and self.reading.norm(far) in ("que", "qu'")


def denies(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """« ne | craint | pas », « n'ont plus | cru »; not « n'en | juge | pas moins »."""
    ahead = [token.norm for token in reading.tokens[max(sentence.first, hit.first - 4) : hit.first]]
    behind = [token.norm for token in reading.tokens[hit.first : min(hit.last + 2, sentence.last)]]
    ne = max((at for at, norm in enumerate(ahead) if norm in ("ne", "n'")), default=None)
    ended = (t for t in reading.tokens[hit.last : min(hit.last + 3, sentence.last)] if t.norm in ("que", "qu'"))
    denied = any(no_longer(reading, reading.tokens[hit.last - 1], que, sentence) for que in ended)
    if ne is None or (not denied and any(pair in _HOLDING for pair in pairwise(behind))):
        return False
    return any(norm in _SECOND for norm in (*ahead[ne:], *behind))


def leaves_unsaid(reading: Reading, hit: Hit, rules: ClaimRules) -> bool:
    """« n'a pas confirmé que », « ne sait pas que »; « n'a pas caché que » does tell, « ne croit pas que » denies."""
    lemma = reading.tokens[hit.last - 1].lemma
    thought = rules.speech.by_form[hit.form].id == "paroles.opinion" and lemma not in rules.negation.lists["croient"]
    told = lemma in rules.attributions.lists["affirment"] | rules.attributions.lists["souhaitent"] or thought
    return told and denies(reading, reading.sentences[reading.tokens[hit.first].sentence], hit)


def is_led_to_act(reading: Reading, sentence: Sentence, index: int, own: Container[int]) -> bool:
    """« accuse | les rebelles d'avoir rompu la trêve »: an infinitive behind « de », however far."""
    light = grammar(reading)["clitiques"] | _BEFORE_INFINITIVE
    for infinitive in (t for t in reading.tokens[index : sentence.last] if t.index in own and t.has("VerbForm=Inf")):
        at = infinitive.index - 1
        while at > index and reading.tokens[at].norm in light:
            at -= 1
        if reading.tokens[at].norm in ("de", "d'"):
            return True
    return False


def infinitive_after(reading: Reading, sentence: Sentence, index: int, own: frozenset[int]) -> bool:
    """« prévoit (toujours) d'ouvrir », « compte recruter », but not « compte 300 habitants »."""
    for token in reading.tokens[index : min(index + 6, sentence.last)]:
        if token.has("VerbForm=Inf"):
            return True
        light = token.pos in ("ADV", "PRON") or token.norm in ("de", "d'", "à", "ne", "pas")
        if token.index not in own or not light:
            return False
    return False
