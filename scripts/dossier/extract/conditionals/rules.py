"""The rule type of conditionals, and the words of a rule ready to be found."""

from __future__ import annotations

from typing import Literal

from dossier.lexicon import Lexicon, Rule
from dossier.match.forms import FormFinder, Hit
from dossier.model import ConditionalReading, Reading, Sentence

Sign = Literal[
    "verbe",
    "figement",
    "locution",
    "en_tete",
    "voisin",
    "suite",
    "question",
    "si_passe",
    "si_present",
    "si_avant",
    "inversion",
    "double",
    "gerondif",
    "infinitif",
    "comparaison",
    "antecedent",
    "relative",
    "appel",
    "abandon",
    "completive_passe",
    "completive_accomplie",
    "completive",
    "possibilite",
    "opinion",
    "interrogation_passe",
    "interrogation",
    "incise_passe",
    "incise",
    "phrase_precedente",
    "recit",
    "privation_niee",
    "texte_precedent",
]


class ConditionalRule(Rule, frozen=True, kw_only=True):
    """A reading, the sign that calls for it, and what the form must be. Rules are tried in the file's order.

    `temps`: simple or composé; `personne`: locuteur (first and second) or tiers; `cite`: between quotation
    marks or not; `verbes` and `sauf_verbes`: infinitives of the lexical verb; `sujets`: head of the subject.
    `mots` are the words that a sign looks for besides `formes`, as each sign says.
    """

    lecture: ConditionalReading
    signe: Sign
    temps: Literal["simple", "compose"] | None = None
    personne: Literal["locuteur", "tiers"] | None = None
    cite: bool | None = None
    verbes: tuple[str, ...] = ()
    sauf_verbes: tuple[str, ...] = ()
    sujets: tuple[str, ...] = ()
    mots: tuple[str, ...] = ()


Rules = Lexicon[ConditionalRule]


class Finders:
    """Where the forms of each rule stand in an article; each sentence is searched once.

    `sourced` is the rule whose forms give a source: « selon », « d'après ».
    """

    def __init__(self, rules: Rules, reading: Reading) -> None:
        self._reading = reading
        self.sourced = rules.by_id["conditionnel.selon"]
        self._of = {rule.id: FormFinder(rule.formes) for rule in rules.rules}
        self._found: dict[tuple[str, int], tuple[Hit, ...]] = {}

    def hits(self, rule: ConditionalRule, sentence: Sentence) -> tuple[Hit, ...]:
        """The forms of a rule in one sentence, from left to right."""
        key = rule.id, sentence.first
        if key not in self._found:
            self._found[key] = tuple(self._of[rule.id].find(self._reading, self._reading.words(sentence)))
        return self._found[key]
