"""Which verb in front of a quotation says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossier.lexicon import VerbRule
from dossier.match.clauses import clauses
from dossier.match.forms import FormFinder, Hit
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence, Span, Token
from dossier.nlp.conjugations import load_verbs

_NEAR = 5  # tokens from an auxiliary to its participle
_REFLEXIVE = ("se", "s'", "me", "m'", "nous", "vous")
_ATTRIBUTE = ("de", "d'", "comme", "très", "plutôt", "pas")


class SayingVerbs:
    """Finds verbs of saying, and those that take quoted words without « que », in one article."""

    def __init__(self, reading: Reading, lists: Mapping[str, frozenset[str]]) -> None:
        self.reading, self._lists = reading, lists
        self._known = frozenset(load_verbs(reading.article.language, "paroles", VerbRule).by_form)
        self._finder = FormFinder(self._known | lists["introduisent"])

    def first(self, tokens: Sequence[Token]) -> Hit | None:
        """The first words of a verb of saying, in any form."""
        return next(iter(self._finder.find(self.reading, tokens)), None)

    def inverted(self, after: Sequence[Token]) -> tuple[bool, int, int, Span] | None:
        """Whether the lexicon knows it, its first token, the token behind it, and its words.

        Only a comma, an auxiliary, clitics and adverbs stand between the mark and the verb.
        """
        for position, token in enumerate(after):
            hit = self.first(after[position:])
            noun = token.pos == "NOUN" and position > 0 and after[position - 1].pos == "DET"  # « le philosophe »
            if self._leads_on(after[: position + 1]):
                continue  # « …, est venu | dire », « …, se plaît à | dire »
            that_is = token.norm in ("c'", "c'est")  # « …, c'est-à-dire un rationnement »
            if (
                that_is
                or self._is_undergone(after[:position], token)
                or self._is_bare_participle(after[:position], token)
            ):
                return None  # « le « journal de bord », a été trouvé », « est soupçonné d'avoir »
            led = position > 0 and self._leads_on(after[:position])
            if hit is not None and hit.first == token.index and self.goes_on(hit) and not led:
                return None  # « …, tout en regrettant la lenteur des travaux »: no subject stands behind
            if hit is not None and hit.first == token.index and not noun:
                said = self._bare(hit)
                return True, said.first, said.last, said.span
            auxiliary = token.pos in ("PUNCT", "AUX", "ADV", "PART", "X") or token.lemma in ("avoir", "être")
            clitic = auxiliary or token.norm in self._lists["clitiques"] or token.norm.startswith("-")
            if token.pos == "PUNCT" and position > 0:
                return None
            if not clitic:
                apart = after[0].norm == ","
                verb = token.pos == "VERB" and (token.has("VerbForm=Fin") or token.is_past_participle)
                return (False, token.index, token.index + 1, token.span) if verb and apart and position else None
        return None

    def _leads_on(self, words: Sequence[Token]) -> bool:
        """« est venu », « se plaît à », « tient à »: the infinitive behind says it."""
        last = words[-1]
        if len(words) == 2 and words[0].norm == "," and last.norm in ("de", "d'"):
            return True  # « …, de raconter Luc Marin »
        verb = words[-2] if last.norm in ("à", "de", "d'", "par") and len(words) > 1 else last
        following = self.reading.tokens[min(last.index + 1, len(self.reading.tokens) - 1)]
        return verb.lemma in self._lists["menent_a_dire"] and (last is not verb or following.pos in ("VERB", "ADP"))

    def _is_undergone(self, before: Sequence[Token], token: Token) -> bool:
        """A passive participle, with its subject before it: nobody speaks there."""
        auxiliary = any(t.lemma == "être" for t in before)
        own = any(t.norm in self._lists["reflechis"] or t.norm.startswith("-") for t in before)
        return auxiliary and not own and token.has("VerbForm=Part")

    def _is_bare_participle(self, before: Sequence[Token], token: Token) -> bool:
        """« cite « les ports », | sous-entendu, les bacs »: no auxiliary, and nobody speaks."""
        plain = token.is_past_participle and token.norm.endswith(("é", "ée", "és", "ées", "u", "ue", "us", "ues"))
        return plain and not any(t.lemma in ("avoir", "être") for t in before)

    def last(self, before: Sequence[Token]) -> Hit | None:
        """The verb of saying nearest to the end of `before`; not a passive, which its subject does not say."""
        found = (self._bare(hit) for hit in self._finder.find(self.reading, before))
        hits = [hit for hit in found if self._is_verb(hit) or self._is_alone(hit, before)]
        return hits[-1] if hits else None

    def earlier(self, before: Sequence[Token], hit: Hit) -> Hit | None:
        """« Il raconte une peur qui a commencé en mai : »: the verb of saying in front of `hit`."""
        return self.last([t for t in before if t.index < hit.first])

    def _is_alone(self, hit: Hit, before: Sequence[Token]) -> bool:
        """« Anne Petit décrit « un mur » »: the model reads a participle, and no other verb stands there."""
        ambiguous = self.reading.tokens[hit.last - 1].norm in self._lists["presents_ou_participes"]
        near = hit.last - 1 == before[-1].index and self.reading.tokens[hit.first - 1].pos in ("NOUN", "PROPN")
        return ambiguous and near and not any(t.has("VerbForm=Fin") for t in before)

    def in_group(self, tokens: Sequence[Token], group: VerbGroup) -> Hit | None:
        """« Les marins | ont réagi | au micro, en expliquant le retard. »: the saying verb of that group."""
        found = (self._bare(hit) for hit in self._finder.find(self.reading, tokens))
        return next((hit for hit in found if hit.first in group.tokens and self._is_verb(hit)), None)

    def denies(self, group: VerbGroup) -> bool:
        """« Le maire n'a pas répondu. », « a refusé de commenter »: whoever is silent says nothing next."""
        lemma = self.reading.tokens[group.main].lemma
        ahead = self.reading.tokens[max(0, group.finite - 3) : group.finite]
        denied = any(t.norm in ("ne", "n'") and t.sentence == ahead[-1].sentence for t in ahead)
        return lemma in self._lists["taisent"] or (denied and lemma in self._lists["taisent_s_ils_sont_nies"])

    def _bare(self, hit: Hit) -> Hit:
        """« s'est | indigné », « se | souvient »: the verb alone, as in « a | dénoncé »."""
        if not hit.form.startswith(("se ", "s'")):
            return hit
        return replace(hit, first=hit.last - 1, span=self.reading.tokens[hit.last - 1].span)

    def declares(self, hit: Hit) -> bool:
        """« admet », « juge »: whoever is its subject says the words, whatever « selon X » stands around."""
        return hit.form in self._known

    def is_hearsay(self, hit: Hit) -> bool:
        """« Selon X, les pirates réclameraient « … » »: X alone tells of it."""
        near = self.reading.tokens[max(0, hit.first - 1) : hit.first + 1]
        return any(token.has("Mood=Cnd") for token in near)

    def in_aside(self, hit: Hit, sentence: Sentence) -> bool:
        """« Le canal, a expliqué la batelière, « a été dragué » »."""
        asides = (c for c in clauses(self.reading, sentence) if c.kind == "incise" and c.verb is not None)
        return any(c.verb is not None and hit.first in c.verb.tokens for c in asides)

    def in_closed_relative(self, hit: Hit, last: int) -> bool:
        """« Les assertions du port, qui accuse la ville, ne reposent sur « rien » »: « accuse » says nothing there."""
        sentence = self.reading.sentences[self.reading.tokens[hit.first].sentence]
        relatives = (c for c in clauses(self.reading, sentence) if c.kind == "relative" and c.verb is not None)
        ended = (c.last for c in relatives if c.first <= hit.first < c.last <= last and hit.first in c.own)
        return any(t.has("VerbForm=Fin") for end in ended for t in self.reading.tokens[end : last + 1])

    def goes_on(self, hit: Hit) -> bool:
        """« …, tout en regrettant que », « …, avant d'ajouter que »: no subject but that of the verb before."""
        token = self.reading.tokens[hit.first]
        return token.has("VerbForm=Inf") or (token.norm.endswith("ant") and not token.has("VerbForm=Fin"))

    def reported(self, before: Sequence[Token]) -> bool:
        """« estime que l'usure est « normale » », « se dit « soulagé » », « juge « tardif » »: one word too."""
        hit = self.last(before)
        if hit is None:
            return False
        between = [token for token in before if token.index >= hit.last]
        if not between:
            ahead = [t.norm for t in self.reading.tokens[max(0, hit.first - 2) : hit.first] if t.lemma != "être"]
            return ahead[-1:] != [] and (ahead[-1] in _REFLEXIVE or self._judges(hit))
        if between[-1].norm in ("de", "d'") and self.reading.tokens[hit.last - 1].lemma in ("qualifier", "traiter"):
            return True  # « a qualifié le message de « farce » »
        attribute = all(token.norm in _ATTRIBUTE for token in between) and self._judges(hit)
        return attribute or any(token.norm in ("que", "qu'") for token in between)

    def leads_in(self, before: Sequence[Token]) -> bool:
        """« Le préfet, qui indique que « rien n'est sûr », attend l'expert »: the expert says nothing."""
        return bool(before) and before[-1].norm in ("que", "qu'") and self.last(before) is not None

    def _judges(self, hit: Hit) -> bool:
        """« a jugé « tardif » le recours », « qualifie de « farce » le scrutin »."""
        return self.reading.tokens[hit.last - 1].lemma in ("juger", "qualifier", "estimer", "traiter")

    def _is_verb(self, hit: Hit) -> bool:
        """« dénonce », « a dénoncé »; not « des lignes dites « de desserte » », « a été informé »."""
        first = self.reading.tokens[hit.first]
        if first.has("VerbForm=Inf") and self.reading.tokens[hit.first - 1].norm not in ("à", "de", "d'", "par"):
            return False  # « Son capitaine veut croire à un exploit : »
        if first.is_past_participle and not self._is_compound(first):
            return False
        words = self.reading.tokens[hit.first : hit.last]
        return any(t.pos in ("VERB", "AUX") for t in words) and not self._turns_on_itself(words[0])

    def _turns_on_itself(self, verb: Token) -> bool:
        """« s'est lancé dans une mission « de paix » », « se trouve »: nothing is said."""
        ahead = self.reading.tokens[max(0, verb.index - _NEAR) : verb.index]
        clitic = next((t.norm for t in reversed(ahead) if t.pos != "ADV" and t.lemma != "être"), "")
        return verb.lemma in self._lists["pas_reflechis"] and clitic in ("se", "s'")

    def _is_compound(self, participle: Token) -> bool:
        """« a dénoncé », « s'est indigné »; not « a été dénoncé »."""
        tokens = self.reading.tokens
        near = tokens[max(0, participle.index - _NEAR) : participle.index]
        auxiliaries = [t for t in near if t.lemma in ("avoir", "être") and t.sentence == participle.sentence]
        if not auxiliaries:
            return False
        last = auxiliaries[-1]
        return last.lemma == "avoir" or tokens[max(0, last.index - 1)].norm in _REFLEXIVE
