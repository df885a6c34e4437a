"""Whether what « si » opens is supposed, or is so, or is asked, or says only when a rule holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise, takewhile

from dossier.match.clauses import Clause
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence, Token

_INVERTED = ("il", "elle", "ils", "elles", "on", "je", "nous", "vous", "ce")
_TO = ("à", "au", "aux")
_THOSE = ("celui", "celle", "ceux", "celles")
_ALONE = ("lui", "elle", "eux", "elles")
_OF = ("de", "d'", "du", "des")
_ADDRESSEE = 6  # tokens of « à chacun de ses clients »


@dataclass(frozen=True, slots=True)
class Ifs:
    """Judges the « si » of one sentence."""

    reading: Reading
    sentence: Sentence
    lists: Mapping[str, frozenset[str]]

    def is_so(self, verb: VerbGroup, main: VerbGroup | None, si: Clause) -> bool:
        """« Si l'école a fermé, la poste est restée », « S'il pleut, c'est que »: both are so."""
        leads = main is None or si.first < main.finite  # « durera six jours | si le juge devait » does not
        granted = leads and (self._concedes(verb, main) or self._explains(main, si) or self._is_granted(si))
        return granted or self._looks_from(verb, main) or self._is_at_will(verb, main)

    def _explains(self, main: VerbGroup | None, si: Clause) -> bool:
        """« Si le quai ferme, | c'est pour le repeindre », « c'est parce qu'il », « c'est que »: it does close."""
        if main is None or self.reading.tokens[main.main].lemma != "être" or main.mood != "indicative":
            return False
        this = self.reading.norm(main.finite - 1) in ("ce", "c'") and main.tense == "present"
        return this and self.reading.norm(main.last + 1) in self.lists["expliquent"]

    def _is_granted(self, si: Clause) -> bool:
        """« Si, dans un premier temps, elle refuse, », « Si le maire refuse certes de parler, »: he does."""
        norms = [t.norm for t in self.reading.tokens[si.first : si.last]]
        first = any(norms[n : n + 3] == ["un", "premier", "temps"] for n in range(len(norms)))
        return first or "certes" in norms

    def _concedes(self, verb: VerbGroup, main: VerbGroup | None) -> bool:
        """« Si l'école a fermé, la poste est restée »: both are so; « si elle fermait » with no conditional too."""
        if main is None or main.mood == "conditional":
            return verb.perfect and verb.tense == "present"
        if self._grants(verb) or self._lasts(verb, main):
            return True
        told = verb.perfect or verb.tense in ("past", "imperfect") or self._opposes(verb, main)
        return told and main.tense != "future"

    def _grants(self, verb: VerbGroup) -> bool:
        """« Si le feu semble s'éteindre, la forêt restera toutefois fermée »: it does seem so."""
        lists, tokens = self.lists, self.reading.tokens
        behind = tokens[verb.last + 1 : self.sentence.last]
        seems = tokens[verb.main].lemma in lists["accordent"] and verb.tense == "present"
        return seems and any(token.norm in lists["repliquent"] for token in behind)

    def _lasts(self, verb: VerbGroup, main: VerbGroup) -> bool:
        """« Si le maire est satisfait, les riverains ont protesté »: they have, whatever he is."""
        lists, tokens = self.lists, self.reading.tokens
        state = tokens[verb.main].lemma in lists["durent"] and verb.tense == "present" and not verb.compound
        done = main.perfect and main.tense == "present" and main.mood == "indicative"
        ours = any(t.norm in ("je", "j'", "nous", "tu", "vous", "on") for t in self.reading.words(self.sentence))
        return state and done and not ours and tokens[main.main].lemma not in lists["engagent_pour_la_suite"]

    def _looks_from(self, verb: VerbGroup, main: VerbGroup | None) -> bool:
        """« L'hiver est doux si on le compare au précédent »: it is, and nothing is supposed."""
        lists, tokens = self.lists, self.reading.tokens
        ahead = [token.norm for token in tokens[max(self.sentence.first, verb.finite - 4) : verb.finite]]
        told = main is not None and main.mood == "indicative" and main.tense != "future"
        return (
            told and verb.tense == "present" and "on" in ahead and tokens[verb.main].lemma in lists["situent_le_regard"]
        )

    def _is_at_will(self, verb: VerbGroup, main: VerbGroup | None) -> bool:
        """« Les élèves peuvent partir s'ils le souhaitent », « … s'ils en ont besoin »: they may, whatever they do."""
        tokens, behind = self.reading.tokens, self.reading.norm(verb.last + 1)
        if main is None or tokens[main.finite].lemma != "pouvoir" or verb.tense != "present":
            return False
        clitic, who = self.reading.norm(verb.finite - 1), self.reading.norm(verb.finite - 2)
        if who not in _INVERTED:
            return False  # « … si la maire le souhaite »
        wishes = clitic in ("le", "l'") and tokens[verb.main].lemma in self.lists["laissent_libre"]
        return wishes or (clitic == "en" and tokens[verb.main].lemma == "avoir" and behind in ("besoin", "envie"))

    def rules(self, main: VerbGroup | None, si: Clause) -> bool:
        """« La loi autorisera à abattre un arbre | s'il menace la route »: what it says when holds, and not whether."""
        tokens = self.reading.tokens
        told = main is not None and main.took_place and tokens[main.main].lemma in self.lists["engagent_sous_condition"]
        if main is None or not (told or tokens[main.main].lemma in self.lists["reglent"]):
            return False  # « a menacé de partir si la ville refuse »: the threat is past
        behind = (t for t in tokens[main.last + 1 : si.first] if t.has("VerbForm=Inf"))
        return any(tokens[t.index - 1].norm in ("de", "d'", "à") for t in behind)

    def _opposes(self, verb: VerbGroup, main: VerbGroup) -> bool:
        """« Si le maire se félicite du chantier, les riverains restent méfiants »: in the present, by its words."""
        lists, tokens = self.lists, self.reading.tokens
        if main.mood != "indicative" or main.infinitive is not None:
            return False
        lemma, own = tokens[verb.main].lemma, self.reading.norm(verb.finite - 1) in ("se", "s'")
        told = self.reading.norm(verb.last + 1) in ("que", "qu'")
        stands = lemma in lists["concedent"] or (own and lemma in lists["concedent_reflechis"])
        stands = stands or (told and lemma in lists["concedent_que"])
        stands = stands or self._is_set_beside(verb, main)
        return stands or any(t.norm in lists["opposent"] for t in tokens[verb.last + 1 : self.sentence.last])

    def _is_set_beside(self, verb: VerbGroup, main: VerbGroup) -> bool:
        """« Si les ventes de bacs reculent, celles de barques montent », « … les quais, eux, sont pleins »."""
        norms = [t.norm for t in self.reading.tokens[verb.last + 1 : main.finite]]
        same = any(one in _THOSE and other in _OF for one, other in pairwise(norms))
        return same or any(norms[n : n + 3] == [",", who, ","] for n in range(len(norms)) for who in _ALONE)

    def asks(self, si: int) -> bool:
        """« ne sait pas encore | si la route rouvrira »: an indirect question, and no condition."""
        tokens = self.reading.tokens
        if self._is_left_open(si):
            return True
        at = si - (tokens[si].pos != "CCONJ")
        if tokens[at].norm in ("ou", "et", "ni"):  # « ne sait s'il est parti | ou s'il se cache »
            first = (t.index for t in reversed(tokens[self.sentence.first : at]) if t.norm in ("si", "s'"))
            return any(self.asks(index) for index in first)
        while at > self.sentence.first and (tokens[at].norm in self.lists["avant_si"] or _is_manner(tokens[at])):
            at -= 1
        near = tokens[max(self.sentence.first, at - _ADDRESSEE) : at]
        told = (t.index for t in reversed(near) if t.norm in _TO)
        asking = self.lists["interrogation_indirecte"]
        verbs = (tokens[at], tokens[next(told, at + 1) - 1])  # « dira | aux plaignants | si »
        return any(token.norm in asking or token.lemma in asking for token in verbs)

    def _is_left_open(self, si: int) -> bool:
        """« Les élèves diront | s'ils viendront », « … si le quai rouvre ou non »: no condition is in the future."""
        behind = list(takewhile(lambda t: t.pos != "PUNCT", self.reading.tokens[si + 1 : self.sentence.last]))
        verb = next((t for t in behind if t.has("VerbForm=Fin")), None)
        either = any(one.norm == "ou" and two.norm in ("pas", "non") for one, two in pairwise(behind))
        return either or (verb is not None and verb.has("Tense=Fut"))


def _is_manner(token: Token) -> bool:
    """« ne sait | clairement | si »."""
    return token.pos == "ADV" and token.norm.endswith("ment")
