"""What is told again in other words: a death by who died, an act of one day by a pronoun."""

from __future__ import annotations

from dossier.extract.events.facts import Fact
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Token

_DIES = frozenset({"mourir", "décéder", "succomber"})
_IDIOMS = ("perdre la vie", "trouver la mort")
_ONE = ("un", "une")
_OTHERS = frozenset(
    {"autre", "autres", "second", "seconde", "deuxième", "aussi", "également", "encore", "deux", "trois", "quatre"}
)
_THIRD = ("il", "elle", "ils", "elles")
_VICTIMS = ("victime", "personne")
_THESE = ("ce", "cet", "cette", "ces")
_OBJECT = 7  # tokens of « d'annuler une très longue requête »
_TOLL = 4  # tokens of « fait un mort »
_CLASHES = (("Gender=Masc", "Gender=Fem"), ("Gender=Fem", "Gender=Masc"))


def is_one_death(reading: Reading, told: Fact, fact: Fact) -> bool:
    """Whether the second tells of the one death of the first: one dead, then somebody definite, on no other day."""
    one, other = told.clause.verb, fact.clause.verb
    if one is None or other is None or other.subject is None or told.sentence == fact.sentence:
        return False
    sure = all(f.claim.certainty == "asserted" and not f.claim.negated for f in (told, fact))
    again = told.phase == fact.phase and fact.when is None and _dies(reading, other)
    if not sure or not again or any(reading.norm(i) in _OTHERS for i in fact.clause.own):
        return False
    subject = reading.tokens[other.subject]
    if not reading.tokens[other.finite].has("Number=Sing") or other.subject > other.finite:
        return False
    return _made_one_dead(reading, one) or _is_who_died(reading, one, subject)


def is_same_day_act(reading: Reading, told: Fact, fact: Fact) -> bool:
    """« Il a été libéré mardi. … l'homme n'a été libéré que mardi »: one verb, one day, and a pronoun for a subject."""
    one, other, tokens = told.clause.verb, fact.clause.verb, reading.tokens
    days = [f.when for f in (told, fact) if f.when is not None and f.when.precision in ("day", "time") and f.when.first]
    if one is None or other is None or len(days) < len((told, fact)) or days[0].first != days[1].first:
        return False
    subjects = [tokens[v.subject] for v in (one, other) if v.subject is not None]
    pronoun = any(t.norm in _THIRD for t in subjects) and told.sentence != fact.sentence
    same = tokens[one.main].lemma == tokens[other.main].lemma and one.passive == other.passive
    alike = tokens[one.finite].has("Number=Sing") == tokens[other.finite].has("Number=Sing")
    sure = told.claim.certainty == fact.claim.certainty and told.rule == fact.rule
    return same and alike and sure and pronoun and len(subjects) > 1 and one.infinitive is None


def is_turned_about(reading: Reading, told: Fact, fact: Fact) -> bool:
    """« Trente guides ont été tués », then « des hommes ont tué trente guides »; « a rejeté | cette | requête »."""
    one, other = told.clause.verb, fact.clause.verb
    if one is None or other is None or told.sentence == fact.sentence or fact.when is not None:
        return False
    sure = told.claim.certainty == fact.claim.certainty == "asserted" and told.phase == fact.phase
    if not sure or _act(reading, one) != _act(reading, other):
        return False
    mine, theirs = _patient(reading, fact, other), _patient(reading, told, one)
    if mine is None or theirs is None or mine[0] != theirs[0]:
        return False
    counted = one.passive != other.passive and bool(mine[1]) and mine[1] == theirs[1]
    pointed = reading.norm(mine[2] - 1) in _THESE and not other.passive and not one.passive
    return counted or pointed


def _act(reading: Reading, verb: VerbGroup) -> str:
    """« vient de rejeter » is « rejeter »."""
    main = reading.tokens[verb.main]
    behind = (t for t in reading.tokens[verb.last + 1 : verb.last + 3] if t.has("VerbForm=Inf"))
    return next((t.lemma for t in behind), main.lemma) if main.lemma == "venir" else main.lemma


def _patient(reading: Reading, fact: Fact, verb: VerbGroup) -> tuple[str, str, int] | None:
    """What undergoes the act: its noun, its number, its place."""
    tokens = reading.tokens
    behind = (t for t in tokens[verb.last + 1 : verb.last + 1 + _OBJECT] if t.pos == "NOUN")
    noun = tokens[verb.subject] if verb.passive and verb.subject is not None else next(behind, None)
    if noun is None or noun.pos != "NOUN" or noun.index not in fact.clause.own:
        return None
    number = tokens[noun.index - 1] if noun.index else noun
    return noun.lemma, number.norm if number.pos == "NUM" else "", noun.index


def _dies(reading: Reading, verb: VerbGroup) -> bool:
    lemma = reading.tokens[verb.main].lemma
    behind = " ".join(t.norm for t in reading.tokens[verb.last + 1 : verb.last + 3])
    told = f"{lemma} {behind}" in _IDIOMS or (lemma == "tuer" and verb.passive)
    return verb.perfect and (lemma in _DIES or told)


def _made_one_dead(reading: Reading, verb: VerbGroup) -> bool:
    """« L'accident a fait | un mort | et sept blessés »."""
    behind = [t.norm for t in reading.tokens[verb.last + 1 : verb.last + 1 + _TOLL]]
    return reading.tokens[verb.main].lemma == "faire" and behind[:2] in (["un", "mort"], ["une", "victime"])


def _is_who_died(reading: Reading, verb: VerbGroup, subject: Token) -> bool:
    """« | Un | guide a été tué », then « | Le | guide, 30 ans, est décédé », « | Paul Roy | est mort »."""
    if verb.subject is None or verb.subject > verb.finite or not _dies(reading, verb):
        return False
    first = reading.tokens[verb.subject]
    opens = reading.norm(verb.subject - 1) in _ONE if verb.subject else False
    named = subject.pos == "PROPN" or reading.norm(subject.index - 1) in ("le", "la", "l'")
    apart = any(first.has(a) and subject.has(b) for a, b in _CLASHES) and subject.lemma not in _VICTIMS
    return (opens or first.norm == "un") and named and not apart
