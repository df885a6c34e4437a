"""Signs of words reported: a verb of saying above the conditional, beside it, or in the sentence before."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.conditionals.occurrences import Occurrence
from dossier.extract.conditionals.rules import ConditionalRule, Finders
from dossier.extract.conditionals.signs import Found, turn_of_phrase
from dossier.match.verbs import VerbGroup
from dossier.model import Span, Token


def under_past(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« a annoncé qu'il garderait », « avec l'espoir qu'elle viendrait » where the sentence tells of the past."""
    return next(((governor.span, que.span) for governor, que in _governors(verb) if _past_at(verb, governor)), None)


def finished_by_then(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« a promis qu'il aurait fini avant lundi »: the same, with one of `mots` behind the verb."""
    limit = next((token.span for token in verb.behind(6) if token.norm in rule.mots), None)
    saying = under_past(verb, rule, finders)
    return (*saying, limit) if saying and limit else None


def under_any(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« affirme que le suspect aurait fui »: `mots` are the verbs, nouns or adjectives that « que » completes."""
    for governor, que in _governors(verb):
        if governor.lemma in rule.mots:
            return (governor.span, que.span)
    return None


def perhaps_done(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« estime que des bulletins auraient pu être falsifiés », « …, selon l'inspection »: a passive, told."""
    passive = any(verb.reading.tokens[index].norm == "être" for index in verb.group.tokens)
    return (under_any(verb, rule, finders) or turn_of_phrase(verb, finders.sourced, finders)) if passive else None


def own_opinion(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Je pense que ce serait une chance »: the same, the governor in the first person."""
    for governor, que in _governors(verb):
        if governor.lemma in rule.mots and governor.has("Person=1"):
            return (governor.span, que.span)
    return None


def _governors(verb: Occurrence) -> Iterator[tuple[Token, Token]]:
    """The words that « que » completes above the conditional, nearest first, each with its « que »."""
    for index in verb.line:
        clause = verb.clauses[index]
        if clause.introducer is None or clause.kind not in ("complement", "relative"):
            continue
        que = verb.reading.tokens[clause.introducer]
        governor = _before_que(verb, que, clause.parent) if que.norm in ("que", "qu'") else None
        if governor is not None:
            yield governor, que


def _before_que(verb: Occurrence, que: Token, parent: int | None) -> Token | None:
    """The verb or noun that « que » completes: the nearest one of the clause above that stands before it."""
    for token in reversed(verb.reading.tokens[verb.sentence.first : que.index]):
        inside = parent is None or verb.clause_of(token.index) == parent
        if inside and (token.pos in ("VERB", "AUX") or (token.index == que.index - 1 and token.pos in ("NOUN", "ADJ"))):
            return token
    return None


def _past_at(verb: Occurrence, governor: Token) -> bool:
    """Whether the governor, or the first verb of the clauses that hold it, tells of the past."""
    index: int | None = verb.clause_of(governor.index)
    seen: set[int] = set()
    while index is not None and index not in seen:
        seen.add(index)
        group = verb.clauses[index].verb
        if group is not None and group.mood in ("indicative", "conditional"):
            return is_past(group)
        index = verb.clauses[index].parent
    return False


def is_past(group: VerbGroup) -> bool:
    """« annonçait », « a annoncé », « annonça », « aurait annoncé »."""
    return group.tense in ("imperfect", "past") or group.perfect


def question_in_past(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« se demandait s'il reviendrait », « ignorait quand il partirait »: `mots` are the verbs of asking."""
    return _indirect_question(verb, rule, past=True)


def question_in_present(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Reste à savoir si elle serait tolérée »."""
    return _indirect_question(verb, rule, past=False)


def _indirect_question(verb: Occurrence, rule: ConditionalRule, *, past: bool) -> Found:
    opener = verb.opener
    if opener is None or verb.clause.parent is None or verb.clause.kind not in ("adverbial", "relative"):
        return None
    if verb.clause.kind == "relative" and verb.reading.tokens[opener.index - 1].norm == ",":
        return None  # « Le batelier, dont la blessure serait légère, a dit qu'il viendrait »: nobody asks
    group = verb.clauses[verb.clause.parent].verb
    near = range(max(verb.sentence.first, opener.index - 3), opener.index)
    words = (verb.reading.tokens[index] for index in (*near, *(group.tokens if group else ())))
    asking = [token for token in words if token.lemma in rule.mots]
    if asking and past == (group is not None and is_past(group)):
        return (asking[0].span, opener.span)
    return None


def past_parenthetical(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Le site fermerait en mai, a annoncé le groupe »: `mots` are the verbs of saying."""
    return _parenthetical(verb, rule, past=True)


def present_parenthetical(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Le club voudrait conclure, croit savoir la chaîne »."""
    return _parenthetical(verb, rule, past=False)


def _parenthetical(verb: Occurrence, rule: ConditionalRule, *, past: bool) -> Found:
    for clause in verb.clauses:
        group = clause.verb
        if clause.kind == "incise" and group is not None and group is not verb.group and is_past(group) == past:
            saying = verb.reading.tokens[group.main]
            if saying.lemma in rule.mots:
                return (saying.span,)
    return None


def free_indirect(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Le maire a promis un effort. Les impôts baisseraient. », or behind a colon; nothing present in between."""
    if verb.clause.kind not in ("main", "coordinate") or _tells_of_now(verb):
        return None
    said = _said_before_colon(verb, rule) or _said_in_sentence_before(verb, rule)
    return (said,) if said else None


def _tells_of_now(verb: Occurrence) -> bool:
    groups = verb.syntax.groups(verb.sentence)
    return any(g.mood == "indicative" and g.tense in ("present", "future") and not g.perfect for g in groups)


def _said_before_colon(verb: Occurrence, rule: ConditionalRule) -> Span | None:
    colons = [token.index for token in verb.words if token.norm == ":" and token.index < verb.group.finite]
    for group in verb.syntax.groups(verb.sentence) if colons else ():
        token = verb.reading.tokens[group.main]
        if group.main < colons[-1] and is_past(group) and token.lemma in rule.mots:
            return token.span
    return None


def _said_in_sentence_before(verb: Occurrence, rule: ConditionalRule) -> Span | None:
    previous = verb.syntax.before(verb.sentence)
    for clause in verb.syntax.clauses(previous) if previous else ():
        if clause.kind in ("main", "coordinate", "incise") and clause.verb is not None and is_past(clause.verb):
            said = next((t for t in map(verb.reading.tokens.__getitem__, clause.own) if t.lemma in rule.mots), None)
            if said is not None:
                return said.span
    return None


def told_in_the_past(verb: Occurrence, rule: ConditionalRule, finders: Finders) -> Found:
    """« Elle ouvrait une échoppe qui deviendrait un empire »: the other verbs tell of the past.

    A sentence without another verb goes on with the one before it, if that is told in the passé simple.
    """
    tenses: tuple[str, ...] = ("imperfect", "past")
    others = [group for group in verb.syntax.groups(verb.sentence) if group.mood != "conditional"]
    previous = verb.syntax.before(verb.sentence)
    if not others and previous is not None:
        tenses, others = ("past",), list(verb.syntax.groups(previous))
    if others and all(group.tense in tenses for group in others):
        return (verb.reading.tokens[others[0].finite].span,)
    return None
