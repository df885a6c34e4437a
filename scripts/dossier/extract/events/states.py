"""How things are, as against what happens: a state, a habit, what a text of law says, what would explain a fact."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.match.clauses import Clause
from dossier.match.forms import FormFinder
from dossier.match.speech import says
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Token
from dossier.nlp.conjugations import load_conjugations

_ALWAYS = frozenset({"toujours", "parfois", "souvent", "régulièrement", "rarement", "longtemps"})
_DEGREES = ("ADV", "PUNCT")
_PARTICIPLES = "KG"
_REFLEXIVE = ("se", "s'")


class States:
    """Reads one article; `lists` are the words of the lexicon of events."""

    def __init__(self, reading: Reading, lists: Mapping[str, frozenset[str]]) -> None:
        self.reading, self.lists = reading, lists
        self.habits = FormFinder(lists["habitudes"])

    def tells_no_act(self, clause: Clause, verb: VerbGroup) -> bool:
        """« il ne s'agit que d'un report », « a indiqué vendredi l'agence », « rentrent leurs bêtes chaque soir »."""
        inverted = verb.subject is None or verb.subject > verb.finite
        reported = inverted and says(self.reading, self.reading.tokens[verb.main])
        thought = self.reading.tokens[verb.main].lemma in self.lists["mis_en_cause"]
        lasting = (thought and verb.passive and not verb.perfect) or self.is_state(verb)
        lasting = lasting or self._is_habit(clause, verb) or self._is_rule(verb)
        return reported or lasting or self.is_quality(verb) or self._is_permanent(verb)

    def is_guess(self, clause: Clause) -> bool:
        """« pourrait expliquer le retard », « pourrait être lourde », « espère l'emporter »: nothing is to come."""
        verb = clause.verb
        if verb is None:
            return False
        if verb.infinitive is None:  # « sont peut-être des touristes »
            return verb.mood == "indicative" and verb.tense == "present" and self.is_state(verb)
        tokens, behind = self.reading.tokens, tokens_behind(self.reading, verb)
        explains = verb.mood == "conditional" and tokens[verb.infinitive].lemma in self.lists["explications"]
        bare = verb.mood == "conditional" and tokens[verb.infinitive].norm == "être" and not verb.passive
        counted = behind is not None and behind.pos in ("DET", "PRON", "NUM")
        bare = bare and (
            self._is_plain(behind) or counted or self.reading.norm(verb.infinitive + 1) in ("plus", "moins")
        )
        hopes = not verb.compound and tokens[verb.finite].lemma in self.lists["espoirs"]
        return explains or bare or hopes

    def is_state(self, verb: VerbGroup) -> bool:
        """« compte trois écoles », « se situe à trente kilomètres »; « se tient lundi » takes place."""
        finite = self.reading.norm(verb.finite)
        reflexive = verb.finite > 0 and self.reading.norm(verb.finite - 1) in _REFLEXIVE
        stands = finite in self.lists["statifs_pronominaux" if reflexive else "statifs"]
        stands = stands or (reflexive and finite in self.lists["statifs"] - self.lists["ont_lieu"])
        stands = stands and self.reading.norm(verb.last + 1) != "lieu"  # « Le vote a lieu lundi »
        return stands and not verb.compound and not is_reflexive_perfect(self.reading, verb)

    def _is_habit(self, clause: Clause, verb: VerbGroup) -> bool:
        """« ouvre chaque été »; what was done each year is told with « chaque » too."""
        going_on = not verb.compound and verb.tense in ("present", "imperfect")
        return going_on and any(self.habits.find(self.reading, [self.reading.tokens[i] for i in clause.own]))

    def _is_rule(self, verb: VerbGroup) -> bool:
        """« La loi interdit de », « le règlement oblige les riverains »; not « La loi a interdit »."""
        subject = self.reading.norm(verb.subject) if verb.subject is not None else ""
        ruling = self.reading.tokens[verb.main].lemma in self.lists["verbes_de_regle"]
        return ruling and subject in self.lists["textes_de_regle"] and not verb.compound

    def is_quality(self, verb: VerbGroup) -> bool:
        """« a été un succès », « s'était révélée rude »; not « a été fermée », « a été la cible d'un tir »."""
        been = verb.perfect and not verb.passive and self.reading.norm(verb.last) == "été"
        behind = tokens_behind(self.reading, verb)
        if self._turned_out(verb) and behind is not None and behind.pos in ("ADJ", "VERB", "NOUN"):
            return not behind.has("VerbForm=Inf")
        if not been or behind is None or behind.norm in self.lists["noms_de_ce_qui_arrive"]:
            return False  # « avait été victime d'un vol »
        after = self.reading.tokens[min(behind.index + 1, len(self.reading.tokens) - 1)]
        named = behind.pos == "DET" and after.pos in ("NOUN", "ADJ")
        named = named and after.norm not in self.lists["noms_de_ce_qui_arrive"]
        return named or behind.pos == "PROPN" or self._is_plain(behind)

    def _turned_out(self, verb: VerbGroup) -> bool:
        """« s'était révélée (rude) », « était devenue (inévitable) »: it was so."""
        lemma = self.reading.tokens[verb.main].lemma
        became = lemma in self.lists["attributifs"] and verb.tense == "imperfect"
        return verb.perfect and (became or lemma == "sembler")

    def _is_plain(self, word: Token | None) -> bool:
        """An adjective that is no participle: « lourde », not « fermée »."""
        if word is None or word.pos != "ADJ" or word.has("VerbForm=Part"):
            return False
        forms = load_conjugations(self.reading.article.language).read(word.norm)
        return not any(form.tense in _PARTICIPLES for form in forms)

    def _is_permanent(self, verb: VerbGroup) -> bool:
        """« a toujours eu ses détracteurs », « a parfois fallu attendre »; « n'a toujours pas rouvert » is news."""
        between = {self.reading.norm(i) for i in range(verb.finite, verb.main)}
        return verb.compound and bool(between & _ALWAYS) and not between & {"pas", "plus", "jamais", "rien"}


def tokens_behind(reading: Reading, verb: VerbGroup) -> Token | None:
    """The word behind the verb, degrees aside: « a été | très | lourde »."""
    behind = (t for t in reading.tokens[verb.last + 1 : verb.last + 5] if t.pos not in _DEGREES)
    return next(behind, None)


def is_reflexive_perfect(reading: Reading, verb: VerbGroup) -> bool:
    """« s'est élevé », where the model reads an adjective."""
    finite, after = reading.norm(verb.finite), reading.norm(verb.finite + 1)
    before = reading.norm(verb.finite - 1) if verb.finite else ""
    told = after.endswith(("é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "ue", "us", "ues"))
    return finite in ("est", "sont") and before in _REFLEXIVE and told
