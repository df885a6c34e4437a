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
_TOLL = 4  # tokens of « fait un mort »
_CLASHES = (("Gender=Masc", "Gender=Fem"), ("Gender=Fem", "Gender=Masc"))


def is_one_death(reading: Reading, told: Fact, fact: Fact) -> bool:
    """Whether the second tells of the one death of the first: one dead, then somebody definite, on no other day."""
    one, other = told.clause.verb, fact.clause.verb
    if one is None or other is None or other.subject is None or told.sentence == fact.sentence:
        return False
    sure = all(f.claim.certainty == "asserted" and not f.claim.negated for f in (told, fact))
    again = told.phase == fact.phase and fact.when is None and _dies(reading, other)
    if not sure or not again or any(reading.norm(i) in _OTHERS for i in (*fact.clause.own, *told.clause.own)):
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
