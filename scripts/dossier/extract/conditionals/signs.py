"""Signs that words near the verb give: fixed phrases, turns of phrase, neighbours.

Each sign is a function of an occurrence: the spans of the words that decided (none when the verb form alone
decides), or None when the sign is not there.
"""

from __future__ import annotations

from itertools import pairwise

from dossier.extract.conditionals.occurrences import Occurrence
from dossier.extract.conditionals.rules import ConditionalRule, Finders
from dossier.match.forms import Hit
from dossier.model import Span, Token

Found = tuple[Span, ...] | None

_LIGHT = frozenset({"ADV", "DET", "PRON", "PART", "ADJ"})


def verb_alone(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """The verb, its tense and its person are enough: « devrait »; with its subject when the rule names it."""
    return (verb.subject.span,) if rule.sujets and verb.subject is not None else ()


def frozen_phrase(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« on dirait », « ne serait-ce que »: the form is part of one of `formes`."""
    for hit in finders.hits(rule, verb.sentence):
        if hit.first <= verb.group.finite < hit.last:
            return (hit.span,)
    return None


def turn_of_phrase(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« selon la police »: one of `formes`, no word of `mots` behind it, in the verb's clause or one that holds it."""
    hits = [hit for hit in _hits(verb, rule, finders) if not _meant_for_infinitive(verb, hit, rule)]
    return (hits[0].span,) if hits else None


def denied_without(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« n'existerait pas | sans elle »: « sans » and one of `mots`; « partirait sans elle » supposes nothing."""
    own = verb.reading.tokens[verb.group.last + 1 : min(verb.clause.last, verb.sentence.last)]
    for before, token in pairwise(own if _is_denied(verb) else ()):
        if before.norm == "sans" and token.norm in rule.mots:
            return (before.span, token.span)
    return None


def _meant_for_infinitive(verb: Occurrence, hit: Hit, rule: ConditionalRule) -> bool:
    """« aurait menacé de partir | au cas où »: the condition is the departure's, the threat is past."""
    behind = verb.behind(hit.first - verb.group.last - 1)
    past = verb.group.compound and verb.group.infinitive is None and rule.lecture == "hypothetical"
    led = [token.norm in ("de", "d'", "à") for token in behind]
    return past and any(led[at] and after.has("VerbForm=Inf") for at, after in enumerate(behind[1:]))


def opening_phrase(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Sans cette aide, … »: the same, at the head of a clause and before the verb."""
    for hit in _hits(verb, rule, finders):
        if hit.last <= verb.group.finite and _heads_clause(verb, hit):
            return (hit.span,)
    return None


def _hits(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> list[Hit]:
    found = []
    for hit in finders.hits(rule, verb.sentence):
        after = verb.reading.tokens[hit.last].norm if hit.last < verb.sentence.last else ""
        index = verb.clause_of(hit.first)
        clause = verb.clauses[index]
        opens = clause.introducer == hit.first and clause.parent in verb.line  # « si l'on en croit »
        if after not in rule.mots and (opens or index in verb.line):
            found.append(hit)
    return found


def _heads_clause(verb: Occurrence, hit: Hit) -> bool:
    if hit.first == verb.sentence.first:
        return True
    before = verb.reading.tokens[hit.first - 1]
    return before.pos in ("PUNCT", "CCONJ", "SCONJ") or before.norm in ("que", "qu'", "qui", "car", "alors")


def neighbour(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« ne saurait », « n'aurait jamais cru »: one of `mots` just before the verb or inside its group."""
    start = max(verb.sentence.first, verb.group.finite - 2)
    for token in verb.reading.tokens[start : verb.group.last + 2]:
        if token.norm in rule.mots and token.index < verb.sentence.last:
            return (token.span,)
    return None


def followed_by(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« il serait souhaitable », « aurait besoin »: one of `mots` right behind the verb."""
    for token in verb.behind(6):
        if token.norm in rule.mots and not (token.norm == "plus" and _is_denied(verb)):
            return (token.span,)
        if not _is_light(token):
            return None
    return None


def _is_denied(verb: Occurrence) -> bool:
    """« il n'en serait plus question »: « plus » compares nothing."""
    near = verb.reading.tokens[max(verb.sentence.first, verb.group.finite - 3) : verb.group.finite]
    return any(token.norm in ("ne", "n'") for token in near)


def _is_light(token: Token) -> bool:
    """Words that may stand between « serait » and what it says: « -il tout à fait », « de très lourdes »."""
    return token.pos in _LIGHT or token.norm.startswith("-") or token.norm in ("tout", "à", "fait", "de", "d'")


def open_question(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Pourquoi renoncerait-il ? »: one of `mots` opens a question."""
    question = "?" in (token.norm for token in verb.words[-2:])
    for token in verb.words[:4] if question else ():
        if token.norm in rule.mots:
            return (token.span,)
    return None
