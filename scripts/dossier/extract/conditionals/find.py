"""Which rule reads each conditional: the first, in the order of the lexicon, whose sign is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dossier.extract.conditionals import conditions, reported, signs
from dossier.extract.conditionals.occurrences import Occurrence, occurrences
from dossier.extract.conditionals.rules import ConditionalRule, Finders, Rules, Sign
from dossier.model import Conditional, Evidence, Quote, Reading

_SIGNS: dict[Sign, Callable[[Occurrence, ConditionalRule, Finders], signs.Found]] = {
    "verbe": signs.verb_alone,
    "figement": signs.frozen_phrase,
    "locution": signs.turn_of_phrase,
    "en_tete": signs.opening_phrase,
    "voisin": signs.neighbour,
    "suite": signs.followed_by,
    "question": signs.open_question,
    "si_passe": conditions.si_and_imperfect,
    "si_present": conditions.si_and_present,
    "si_avant": conditions.si_in_sentence_before,
    "inversion": conditions.inversion,
    "double": conditions.double_conditional,
    "gerondif": conditions.gerund,
    "infinitif": conditions.infinitive_subject,
    "comparaison": conditions.comparison,
    "antecedent": conditions.open_antecedent,
    "relative": conditions.imagined,
    "appel": conditions.appeal,
    "abandon": conditions.given_up,
    "completive_passe": reported.under_past,
    "completive_accomplie": reported.finished_by_then,
    "completive": reported.under_any,
    "possibilite": reported.perhaps_done,
    "opinion": reported.own_opinion,
    "interrogation_passe": reported.question_in_past,
    "interrogation": reported.question_in_present,
    "incise_passe": reported.past_parenthetical,
    "incise": reported.present_parenthetical,
    "phrase_precedente": reported.free_indirect,
    "recit": reported.told_in_the_past,
    "privation_niee": signs.denied_without,
    "texte_precedent": conditions.planned_in_sentence_before,
}


def find_conditionals(reading: Reading, quotes: Sequence[Quote], rules: Rules) -> tuple[Conditional, ...]:
    """Every conditional of the article with its reading; the lexicon's last rules take what no other took.

    The evidence holds the verb form, then the words that decided.
    """
    finders = Finders(rules, reading)
    found = []
    for verb in occurrences(reading, quotes):
        for rule in rules.rules:
            spans = _SIGNS[rule.signe](verb, rule, finders) if _fits(verb, rule) else None
            if spans is not None:
                evidence = Evidence(rule.id, (verb.finite.span, *spans))
                found.append(Conditional(verb.finite.span, rule.lecture, evidence))
                break
    return tuple(found)


def _fits(verb: Occurrence, rule: ConditionalRule) -> bool:
    """Whether the form is one the rule speaks of: verb, tense, person, subject, quotation."""
    subject = verb.subject
    return (
        (rule.temps is None or (rule.temps == "compose") == verb.group.perfect)
        and (rule.personne is None or (rule.personne == "tiers") == verb.finite.has("Person=3"))
        and (rule.cite is None or rule.cite == verb.quoted)
        and (not rule.verbes or verb.lemma in rule.verbes)
        and verb.lemma not in rule.sauf_verbes
        and (not rule.sujets or (subject is not None and subject.norm in rule.sujets))
    )
