"""What a chronology leaves out: what never was, a step without its day, a label that names nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.extract.events.labels import Label
from dossier.match.clauses import Clause
from dossier.match.forms import FormFinder
from dossier.match.verbs import VerbGroup
from dossier.model import Claim, Reading, Token, When

_NEVER = frozenset({"jamais", "guère"})
_AS_MUCH = ("autant", "aussi", "si", "tant")
_ONE = ("celui-ci", "celle-ci", "ceux-ci", "celles-ci", "celui-là", "celle-là", "ceux-là", "celles-là")
_I = ("nous", "je", "j'")
_THEY = ("il", "elle", "ils", "elles")
_THESE, _LAST = ("ce", "cette", "ces"), ("dernier", "dernière", "derniers", "dernières")
_ALL, _NUMBERS = ("tous", "toutes"), ("deux", "trois", "quatre", "cinq")
_NOUNS = ("NOUN", "PROPN")


def never_was(reading: Reading, claim: Claim, clause: Clause, lists: Mapping[str, frozenset[str]]) -> bool:
    """« n'a jamais été jugé », « n'avait pas signé », « n'a pas précisé qui »; « n'a pas rouvert » is news."""
    verb = clause.verb
    denied = claim.negated or (clause.kind == "relative" and _is_denied(reading, clause))
    if verb is None or not denied or verb.tense == "future" or not (verb.perfect or verb.tense == "past"):
        return False
    silent = reading.tokens[verb.main].lemma in lists["taisent"] and not verb.passive
    if tells_a_record(reading, clause):
        return False
    return silent or verb.tense == "imperfect" or any(reading.norm(i) in _NEVER for i in clause.own)


def _is_denied(reading: Reading, clause: Clause) -> bool:
    """« une idée | qui n'avait jamais pu voir le jour |»; « qui n'avait signé que deux accords » had signed two."""
    norms = {reading.norm(i) for i in clause.own}
    return bool(norms & {"ne", "n'"}) and bool(norms & {"pas", "jamais", "guère", "aucun", "aucune"})


def tells_a_record(reading: Reading, clause: Clause) -> bool:
    """« Les glaciers n'ont jamais autant reculé que l'an dernier »: never before, and so it happened."""
    return any(reading.norm(i) == "jamais" and reading.norm(i + 1) in _AS_MUCH for i in list(clause.own)[:-1])


def compares(reading: Reading, clause: Clause) -> bool:
    """« une vague, | comme la région en a connu |, menace »; not « Le maire comme le préfet ont refusé »."""
    before = [reading.norm(i) for i in clause.own if clause.verb is not None and i < clause.verb.finite]
    behind = before[len(before) - before[::-1].index(",") :] if "," in before else before
    return "comme" in behind[:2]


def is_step(reading: Reading, verb: VerbGroup, lists: Mapping[str, frozenset[str]]) -> bool:
    """« Un premier homme avait été arrêté »: without its day, it comes before the sentence ahead, and not the news."""
    return reading.tokens[verb.main].lemma in lists["suites_d_un_fait"]


class Hollow:
    """Finds the facts whose day helps to order the others, and that tell a reader nothing alone."""

    def __init__(self, reading: Reading, lists: Mapping[str, frozenset[str]]) -> None:
        self.reading, self.lists = reading, lists
        self.empty = FormFinder(lists["tours_creux"])

    def is_hollow(self, clause: Clause, label: Label, when: When | None) -> bool:
        """« L'enquête a connu une avancée », « Tous deux ont voté », « Ils veulent un marché », « Ce qui a suffi »."""
        verb, words = clause.verb, [self.reading.tokens[i] for i in clause.own]
        if any(self.empty.find(self.reading, words)) or self._points_ahead(clause, label):
            return True
        if verb is None:
            return False
        told = [t for t in self.reading.tokens[clause.first : verb.finite + 1] if self._shows(label, t)]
        wishes = self.reading.tokens[verb.main].lemma in self.lists["voeux"] and verb.tense == "present"
        if wishes and when is None and not verb.compound and told and told[0].norm in _THEY:
            return True
        if told and told[0].norm in _I:  # « Nous avons demandé à trois chefs »: the label does not say who
            return True
        if [t.norm for t in told[:2]] == ["non", "seulement"]:  # what else comes behind
            return True
        starts = [n for n in range(len(told) - 1) if n == 0 or told[n - 1].norm == ","]
        return any(_names_nobody(told[n:]) for n in starts)

    def _points_ahead(self, clause: Clause, label: Label) -> bool:
        """« Le parquet découvre | un fait surprenant | : le guide n'avait pas de permis »: what it is comes behind."""
        tokens, verb = self.reading.tokens, clause.verb
        last = next((t.index for t in reversed(tokens[clause.first : clause.last]) if self._shows(label, t)), None)
        if verb is None or last is None or last + 1 >= len(tokens) or tokens[last + 1].norm != ":":
            return False
        behind = tokens[verb.last + 1 : last + 1]
        named = bool(behind) and behind[0].norm in ("un", "une", "deux", "plusieurs", "des")
        return named and any(t.norm in self.lists["noms_qui_annoncent"] for t in behind)

    def _shows(self, label: Label, token: Token) -> bool:
        return any(span.covers(token.span) for span in label)


def _names_nobody(words: Sequence[Token]) -> bool:
    """Whether it opens on « ce dernier » with no noun behind, on « l'autre », with one or none, on « Ce qui »."""
    norms = [t.norm for t in words[:3]] + ["", "", ""]
    bare = all(t.pos not in _NOUNS for t in words[2:3])
    return (
        "".join(norms).startswith(_ONE)
        or (norms[0] in _THESE and norms[1] in _LAST and bare)
        or (norms[0] in _ALL and norms[1] in _NUMBERS and bare)
        or norms[:3] in (["tous", "les", "deux"], ["toutes", "les", "deux"])
        or norms[:2] in (["l'", "autre"], ["ce", "qui"], ["ce", "que"])
        or (norms[:2] == ["les", "autres"] and bare)
        or (norms[:2] == ["la", "plupart"] and norms[2] not in ("de", "d'", "des", "du"))
    )
