"""Verbs that stand apart from the clause around them: « …, ajoute-t-il, … », « …, a indiqué la ligue »."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.match.circumstances import past_circumstances
from dossier.match.nouns import noun_phrase_from
from dossier.match.openers import grammar
from dossier.match.people import is_someone
from dossier.match.said_names import said_names
from dossier.match.speech import says
from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Sentence, Token

_TOLD_TO = frozenset({"me", "m'", "nous", "vous", "te", "t'"})
_INVERTED = ("il", "elle", "ils", "elles", "on")
_TAKEN_UP = 5  # tokens of « le reste de la saison »
_ASIDE = 9  # tokens of « , a-t-il toutefois ajouté »


def inverted_after_break(reading: Reading, sentence: Sentence, group: VerbGroup) -> bool:
    """« …, a indiqué la ligue »: nothing but clitics before the verb, no « que » behind it."""
    led = group.last + 1 < sentence.last and reading.tokens[group.last + 1].norm in ("que", "qu'")
    words = grammar(reading)
    third = reading.tokens[group.finite].has("Person=3")  # « …, nous indique le maire », not « …, nous partons »
    said = third and says(reading, reading.tokens[group.main])
    light = words["clitiques"] | (_TOLD_TO if said else frozenset())
    if said and _ends_on_its_pronoun(reading, sentence, group):
        return True  # « Les quais sont ouverts | ajoute-t-il. »
    named = group.finite - 1 in said_names(reading, sentence)  # « le « Va-t'en » | était de trop »
    if led or named or _goes_on_denying(reading, sentence, group):
        return False
    for token in reversed(reading.tokens[sentence.first : group.finite]):
        if token.norm == '"':  # « "La halle" sera refaite »
            return not (group.passive or reading.tokens[group.main].lemma == "être")
        if token.norm != ")" and token.norm in words["ruptures"]:
            return True  # « le maire (PS) n'a pas réagi »: its subject stands before
        if token.norm not in light:
            return False
    return False


def _ends_on_its_pronoun(reading: Reading, sentence: Sentence, group: VerbGroup) -> bool:
    """« dit-elle. », « ajoute-t-il. »: the verb, its pronoun and the full stop end the sentence."""
    behind = [token.norm for token in reading.tokens[group.finite + 1 : sentence.last]]
    pronoun = [norm for norm in behind if norm != "-t"]
    return (
        len(pronoun) == 2 and pronoun[0] in ("-il", "-elle", "-ils", "-elles", "-t-il", "-t-elle") and pronoun[1] == "."
    )


def _goes_on_denying(reading: Reading, sentence: Sentence, group: VerbGroup) -> bool:
    """« Elle était partie, | ne répondait plus aux appels »: nobody is given to such a verb, the subject is above."""
    tokens = reading.tokens
    before = tokens[max(sentence.first, group.finite - 3) : group.finite]
    denied = any(token.norm in ("ne", "n'") for token in before)
    behind = tokens[group.finite + 1 : min(group.last + 3, sentence.last)]
    return denied and not any(t.norm.startswith("-") and t.norm.endswith(_INVERTED) for t in behind)


def break_before(reading: Reading, sentence: Sentence, group: VerbGroup) -> int:
    """The comma or mark in front of an inverted verb and its clitics: « mais indemne | , confirme le capitaine »."""
    words = grammar(reading)
    for token in reversed(reading.tokens[sentence.first : group.finite]):
        if token.norm in words["ruptures"] or token.norm == '"':
            return token.index
        if token.norm not in words["clitiques"] | _TOLD_TO:
            break
    return sentence.first


def is_inserted(reading: Reading, sentence: Sentence, group: VerbGroup) -> bool:
    """« Le coût, ajoute-t-il, restera le même »: an aside, where a clause still waits for its verb."""
    if not inverted_after_break(reading, sentence, group):
        return False
    tokens = reading.tokens
    after = tokens[group.finite + 1 : min(group.last + 3, sentence.last)]
    pronoun = any(token.norm.startswith("-") and token.norm.endswith(_INVERTED) for token in after)
    asked = tokens[sentence.last - 1].norm == "?"  # « Le coureur, qui tousse, pourra-t-il partir ? »
    said = says(reading, tokens[group.main]) or says(reading, tokens[group.finite])
    if pronoun and (said or not asked):
        return True
    start = past_circumstances(reading, group.last + 1, sentence)
    phrase = noun_phrase_from(reading, start, sentence) if said else None
    if phrase is None or phrase.last >= sentence.last or tokens[phrase.last].norm not in (",", ".", "("):
        return False
    told = tokens[phrase.last].norm == "(" and tokens[phrase.first].text[0].isupper()  # « Santé publique France (SPF) »
    named = told or tokens[phrase.first].pos in ("DET", "PROPN", "PRON")
    return named and is_someone(reading, tokens[phrase.head])


def is_bare(reading: Reading, sentence: Sentence, aside: range) -> bool:
    """« dit-on », « a-t-il ajouté »: short, ended by its pronoun or participle, and not behind a quotation."""
    tokens = reading.tokens
    words = tokens[aside.start : aside.stop]
    inverted = any(t.norm.startswith("-") and t.norm.endswith(_INVERTED) for t in words)
    before = tokens[max(sentence.first, aside.start - 2) : aside.start + 1]
    return len(words) < _ASIDE and inverted and not any(t.norm in ("»", "”", '"') for t in before)


def denies_twice(reading: Reading, sentence: Sentence, group: VerbGroup) -> bool:
    """« L'intéressée ne confirme ni ne dément », « n'a ni confirmé ni infirmé »: one denial, two verbs."""
    tokens = reading.tokens[max(sentence.first, group.finite - 3) : group.finite]
    norms = [token.norm for token in tokens if token.norm not in ("l'", "le", "la", "les", "y", "en", "se", "s'")]
    return norms[-2:] in (["ni", "ne"], ["ni", "n'"]) or norms[-1:] == ["ni"]


def takes_up(reading: Reading, breaks: Sequence[int]) -> bool:
    """« …, | le reste, c'est du bruit »: whether « ce » takes up the phrase between the last two of `breaks`."""
    if len(breaks) < 2 or reading.tokens[breaks[-1] + 1].norm not in ("ce", "c'", "ça", "cela"):
        return False
    phrase = reading.tokens[breaks[-2] + 1 : breaks[-1]]
    named = bool(phrase) and phrase[0].has("Definite=Def") and len(phrase) <= _TAKEN_UP
    return named and all(token.pos in ("DET", "NOUN", "ADJ", "ADP", "PROPN") for token in phrase)


def nominal_quotes(region: Sequence[Token]) -> frozenset[int]:
    """« une odeur « âcre, comme du vernis » flottait »: the tokens of quotations that `region` opens and closes."""
    inside: set[int] = set()
    opened = -1
    for token in region:
        if token.norm == "«" and opened < 0:
            opened = token.index
        elif token.norm == "»" and opened >= 0:
            inside.update(range(opened, token.index + 1))
            opened = -1
    return frozenset(inside)
