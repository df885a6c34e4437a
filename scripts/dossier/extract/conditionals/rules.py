"""The rule type of conditionals, and the words of a rule ready to be found."""

from __future__ import annotations

from typing import Literal

from dossier.lexicon import Lexicon, Rule
from dossier.match.forms import FormFinder
from dossier.model import ConditionalReading

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
    "comparaison",
    "antecedent",
    "relative",
    "appel",
    "completive_passe",
    "completive_accomplie",
    "completive",
    "opinion",
    "interrogation_passe",
    "interrogation",
    "incise_passe",
    "incise",
    "phrase_precedente",
    "recit",
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
    """One finder of forms for each rule; made once for an article."""

    def __init__(self, rules: Rules) -> None:
        self._of = {rule.id: FormFinder(rule.formes) for rule in rules.rules}

    def __getitem__(self, rule: ConditionalRule) -> FormFinder:
        return self._of[rule.id]
