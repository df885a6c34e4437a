"""Signs of a hypothesis that clauses give: « si », inversion, gerund, an imagined antecedent."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.conditionals.occurrences import Occurrence
from dossier.extract.conditionals.rules import ConditionalRule, Finders
from dossier.extract.conditionals.signs import Found
from dossier.match.clauses import Clause
from dossier.match.openers import grammar
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Span, Token

_REACH = 3  # sentences through which a hypothesis goes on


def si_and_imperfect(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Si l'aide venait, l'usine rouvrirait », on either side; not « demandaient si » (`mots`: such verbs)."""
    for clause, si in _si_clauses(verb, rule):
        if clause.verb is not None and clause.verb.tense == "imperfect" and clause.verb.mood == "indicative":
            return (si.span, verb.reading.tokens[clause.verb.finite].span)
    return None


def si_and_present(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Si le parti perd, son chef quitterait la vie politique »; not « Si la banque estime que » (`mots`)."""
    for clause, si in _si_clauses(verb, rule):
        conceded = clause.verb is not None and clause.verb.perfect  # « Si les experts n'ont rien trouvé, … »
        conceded = conceded or (
            si.index > 0 and verb.reading.norm(si.index - 1) == "même"
        )  # « Même si rien n'est sûr »
        if (
            clause.verb is not None
            and not conceded
            and (clause.verb.tense, clause.verb.mood) == ("present", "indicative")
        ):
            lemmas = {verb.reading.tokens[index].lemma for index in clause.verb.tokens}
            if not lemmas.intersection(rule.mots):
                return (si.span,)
    return None


def si_in_sentence_before(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Si la digue cédait, le camp serait noyé. Les routes resteraient coupées. Personne ne partirait. »"""
    previous = verb.syntax.before(verb.sentence)
    for _ in range(_REACH if verb.clause.kind in ("main", "coordinate") else 0):
        if previous is None:
            return None
        for clause in verb.syntax.clauses(previous):
            if clause.introducer is not None and clause.verb is not None and clause.verb.tense == "imperfect":
                si = verb.reading.tokens[clause.introducer]
                if _conditional_si(verb.reading, si, previous.first, rule):
                    return (si.span,)
        if not all(_conditional(group) for group in verb.syntax.groups(previous)):
            return None
        previous = verb.syntax.before(previous)
    return None


def planned_in_sentence_before(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Le plan prévoit un port. La criée déménagerait. Le quai rouvrirait. »: `mots` are such plans and verbs."""
    previous = verb.syntax.before(verb.sentence)
    for _ in range(_REACH if verb.clause.kind in ("main", "coordinate") else 0):
        if previous is None:
            return None
        main = verb.syntax.clauses(previous)[0].verb
        subject = verb.reading.tokens[main.subject] if main is not None and main.subject is not None else None
        if main is not None and subject is not None and main.mood == "indicative":
            plans = verb.reading.tokens[main.main]
            return (subject.span, plans.span) if {subject.lemma, plans.lemma} <= set(rule.mots) else None
        if not all(_conditional(group) for group in verb.syntax.groups(previous)):
            return None
        previous = verb.syntax.before(previous)
    return None


def _si_clauses(verb: Occurrence, rule: ConditionalRule) -> Iterator[tuple[Clause, Token]]:
    """Clauses opened by « si » that hang on the verb's own clause or on one that holds it."""
    for index, clause in enumerate(verb.clauses):
        if clause.introducer is None or index in verb.line or clause.parent not in verb.line:
            continue
        si = verb.reading.tokens[clause.introducer]
        if _conditional_si(verb.reading, si, verb.sentence.first, rule):
            yield clause, si


def _conditional_si(reading: Reading, si: Token, first: int, rule: ConditionalRule) -> bool:
    """Neither « comme si » nor « se demandaient si »."""
    if si.norm not in ("si", "s'"):
        return False
    before = reading.tokens[max(first, si.index - 2) : si.index]
    return not any(t.norm == "comme" for t in before[-1:]) and not any(t.lemma in rule.mots for t in before)


def inversion(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Le voudrait-il, il ne pourrait pas », « Serait-il venu que rien n'aurait changé »: both verbs."""
    if verb.words[-1].norm == "?":
        return None
    for first, second in zip(verb.clauses, verb.clauses[1:], strict=False):
        if verb.group in (first.verb, second.verb) and _conditional(first.verb) and _conditional(second.verb):
            after = first.verb.finite + 1 if first.verb else -1
            if after >= 0 and verb.reading.norm(after) in rule.mots:
                return (verb.reading.tokens[after].span,)
    return None


def double_conditional(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Ils seraient dix fois plus que la salle suffirait »: one of the verbs `mots`, « que », a conditional."""
    for clause in verb.clauses:
        parent = verb.clauses[clause.parent].verb if clause.parent is not None else None
        if parent is None or clause.kind != "complement" or clause.introducer is None or parent.perfect:
            continue
        both = _conditional(clause.verb) and _conditional(parent) and verb.group in (clause.verb, parent)
        if both and verb.reading.tokens[parent.main].lemma in rule.mots:
            return (verb.reading.tokens[clause.introducer].span,)
    return None


def _conditional(group: VerbGroup | None) -> bool:
    return group is not None and group.mood == "conditional"


def gerund(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« En fermant le site, le groupe économiserait »."""
    for clause in verb.clauses:
        if clause.kind == "gerund" and clause.parent == verb.at and clause.introducer is not None:
            return (verb.reading.tokens[clause.introducer].span,)
    return None


def infinitive_subject(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Déplacer le bac coûterait », « le repeindre prendrait »: an infinitive opens, and no mark parts the two."""
    tokens, start = verb.reading.tokens, verb.group.finite
    while start > verb.sentence.first and tokens[start - 1].pos != "PUNCT":
        start -= 1
    light = grammar(verb.reading)["clitiques"] | {"pas", "plus", "et", "mais", "or", "donc", "que", "qu'"}
    opening = next((t for t in tokens[start : verb.group.finite] if t.norm not in light), None)
    if opening is None or not opening.has("VerbForm=Inf") or not verb.finite.has("Number=Sing"):
        return None
    return (Span(tokens[start].span.start, opening.span.end),)


def comparison(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« comme le ferait un enfant »: the clause is opened by one of `mots`."""
    opener = verb.opener
    return (opener.span,) if opener is not None and opener.norm in rule.mots else None


def open_antecedent(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« ceux qui voudraient », « toute personne qui aurait »: a relative whose antecedent is one of `mots`."""
    opener = verb.opener
    if opener is None or verb.clause.kind != "relative":
        return None
    for token in reversed(verb.reading.tokens[max(verb.sentence.first, opener.index - 3) : opener.index]):
        if token.norm in rule.mots:
            return (token.span,)
        if token.pos not in ("NOUN", "ADJ", "ADP"):
            return None
    return None


def imagined(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« il cherche un associé qui investirait »: a relative behind one of the verbs or nouns `mots`."""
    for clause in _relatives(verb):
        before = verb.reading.tokens[verb.sentence.first : clause.introducer]
        noun = [token for token in before if token.pos == "NOUN"][-1:]
        governor = [token for token in before if token.pos == "VERB"][-1:]
        for token in (*governor, *noun):
            if token.lemma in rule.mots:
                return (token.span,)
    return None


def appeal(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Les personnes qui auraient vu l'accident sont invitées »: the verb above the relative is one of `mots`."""
    for clause in _relatives(verb):
        group = verb.clauses[clause.parent].verb if clause.parent is not None else None
        for token in (verb.reading.tokens[index] for index in (group.tokens if group else ())):
            if token.lemma in rule.mots:
                return (token.span,)
    return None


def _relatives(verb: Occurrence) -> list[Clause]:
    """The relative clauses that hold the verb, innermost first."""
    return [verb.clauses[index] for index in verb.line if verb.clauses[index].kind == "relative"]


def given_up(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Le projet, rejeté lundi, aurait obligé la ville à payer »: a participle of `mots` behind the subject."""
    tokens, subject = verb.reading.tokens, verb.subject
    for token in tokens[subject.index + 1 : verb.group.finite] if subject is not None else ():
        before = tokens[token.index - (2 if tokens[token.index - 1].pos == "ADV" else 1)]
        beside = before.norm == "," or before is subject
        if token.is_past_participle and token.lemma in rule.mots and beside:
            return (token.span,)
    return None
