"""Definitions in the sentence behind: « Qu'est-ce que X ? Un… », « …la technique du X. Cette technique est… »."""

from __future__ import annotations

from dossier.extract.terms import generality as g
from dossier.extract.terms import meanings as m
from dossier.extract.terms.phrases import (
    CLOSING,
    OPENING,
    Phrase,
    Tokens,
    is_compound,
    is_specific,
    is_technical,
    is_very_rare,
    phrase_before,
)
from dossier.extract.terms.rules import words
from dossier.model import Token

Match = tuple[Phrase, int, int]

_OF = frozenset({"de", "d'", "du"})
_LONGEST = 4  # words of such a term
_VERB, _AGIT, _SHORTEST_ANSWER = 2, 3, 6
_TAKE_UP = frozenset({"cela", "ceci", "celle", "celui"})
_FEWEST = 3  # « Ce statut | est », then three words that mean something


def asked(question: Tokens, answer: Tokens, language: str) -> tuple[Phrase, int, int] | None:
    """« Qu'est-ce qu'un « deepfake » ? Une vidéo truquée… »: the term in the question, the meaning in the answer."""
    end = len(question) - 1
    if end < 1 or question[end].text != "?" or not answer:
        return None
    term = phrase_before(question, end, language)
    if term is None or not is_specific(question, term, language):
        return None
    opened = " ".join(token.norm for token in answer[:2])
    start = 2 if opened in words(language, "ouvrent_une_reponse") else 0
    if start >= len(answer) or not m.is_determiner(answer[start], language):
        return None
    last = m.end_of_meaning(answer, start, ",", language)
    part = answer[start:last]
    return (term, start, last) if g.is_general(part, language) and not m.owns(part[0], language) else None


def taken_up(told: Tokens, answer: Tokens, language: str) -> Match | None:
    """What is said of the term of the sentence before: « Ce statut est… », « Ce terme désigne… », « Il s'agit de… »."""
    if len(answer) < _SHORTEST_ANSWER:
        return None
    opened = [token.norm for token in answer[:3]]
    if opened[0] in _TAKE_UP:
        return _it_consists(told, answer, language)
    if opened[:1] == ["il"] and opened[1:] == ["s'", "agit"]:
        return _it_is(told, answer, language)
    if opened[0] not in words(language, "demonstratifs") or opened[2] not in words(language, "verbes_repris"):
        return None
    if opened[1] in words(language, "noms_de_mot"):
        term = _only_quoted(told)
    elif opened[1] in words(language, "genres_repris"):
        term = _behind(told, opened[1]) or (_only_quoted(told) if opened[2] != "est" else None)
    else:
        term = None
    return _told_of(told, term, answer, language) if term is not None else None


def _told_of(told: Tokens, term: Phrase, answer: Tokens, language: str) -> Match | None:
    """« Ce statut | est un… », « Cette technique | consiste à… »."""
    first = _VERB + 1
    if not (is_specific(told, term, language) or is_compound(told, term, language)):
        return None
    if answer[first].norm == "à":
        end = m.end_of_meaning(answer, first + 1, ",", language)
        deed = answer[_VERB].norm == "consiste" and answer[first + 1].has("VerbForm=Inf")
        return (term, first + 1, end) if deed and m.count_content(answer[first + 1 : end], language) > 1 else None
    if not m.starts_meaning(answer[first], language) or m.owns(answer[first], language):
        return None
    end = m.end_of_meaning(answer, first, ",", language)
    part = answer[first:end]
    said = m.count_content(part, language) >= _FEWEST and g.is_general(part, language)
    judged = any(token.norm in words(language, "jugements") for token in part)
    return (term, first, end) if said and not judged else None


def _it_consists(told: Tokens, answer: Tokens, language: str) -> Match | None:
    """« …la méthode des transits. Celle-ci consiste à… », « …par « phishing ». Cela consiste à… »."""
    verb = 1 if answer[0].norm in ("cela", "ceci") else 3
    pronoun = "".join(token.norm for token in answer[:verb])
    deed = answer[verb].norm == "consiste" and answer[verb + 1].norm == "à" and answer[verb + 2].has("VerbForm=Inf")
    if not deed or pronoun not in ("cela", "ceci", "celle-ci", "celui-ci"):
        return None
    term = _only_quoted(told) or (_of_a_kind(told, answer[0], language) if verb > 1 else None)
    end = m.end_of_meaning(answer, verb + 2, ",", language)
    return (term, verb + 2, end) if term and m.count_content(answer[verb + 2 : end], language) > 1 else None


def _of_a_kind(told: Tokens, pronoun: Token, language: str) -> Phrase | None:
    """« méthode des transits », at the end of its sentence and of the gender of the pronoun."""
    for position, token in enumerate(told[:-3]):
        part = told[position + 2 : -1]
        gender = next((each for each in ("Gender=Fem", "Gender=Masc") if pronoun.has(each)), "Gender=")
        kind = token.norm in words(language, "genres_repris") and told[position + 1].norm in _OF | {"des"}
        bare = len(part) <= _LONGEST and all(t.text[0].islower() and t.pos in ("NOUN", "ADJ", "ADP") for t in part)
        if kind and bare and token.has(gender):
            return Phrase(position, len(told) - 1, False)
    return None


def _it_is(told: Tokens, answer: Tokens, language: str) -> Match | None:
    """« …une dyschromatopsie. Il s'agit d'une anomalie de la vision »: of the learned word that closes the sentence."""
    start = _AGIT + 1
    if answer[_AGIT].norm not in _OF - {"du"} or not m.is_determiner(answer[start], language):
        return None
    term = phrase_before(told, len(told) - 1, language)
    if term is None or any(token.text[0].isupper() for token in told[term.first : term.last]):
        return None
    learned = term.marked or is_very_rare(told, term, language) or is_technical(told, term, language)
    end = m.end_of_meaning(answer, start, ",", language)
    part = answer[start:end]
    said = g.defines(part, language) and m.count_content(part, language) >= _FEWEST
    judged = any(token.norm in words(language, "jugements") for token in part)
    return (term, start, end) if learned and said and not judged else None


def _only_quoted(told: Tokens) -> Phrase | None:
    """The one word or phrase in small letters that the sentence puts in marks."""
    marks = [position for position, token in enumerate(told) if token.text in OPENING | CLOSING]
    if len(marks) != 2 or told[marks[0]].text not in OPENING or not 1 < marks[1] - marks[0] <= _LONGEST + 1:
        return None
    inside = told[marks[0] + 1 : marks[1]]
    small = all(token.text[0].islower() for token in inside if token.text[0].isalpha())
    named = small and (len(inside) == 1 or not any(_tells(token) for token in inside))
    return Phrase(marks[0] + 1, marks[1], True) if named else None


def _behind(told: Tokens, noun: str) -> Phrase | None:
    """« statut de | tuteur ad hoc | . »: bare, in small letters, up to a mark."""
    for position, token in enumerate(told[:-2]):
        if token.norm != noun or told[position + 1].norm not in _OF:
            continue
        marked = told[position + 2].text in OPENING
        first = position + 2 + marked
        last = next((i for i in range(first, len(told)) if told[i].pos == "PUNCT"), first)
        part = told[first:last]
        closed = not marked or (last < len(told) and told[last].text in CLOSING)
        bare = bool(part) and len(part) <= _LONGEST and all(t.text[0].islower() for t in part)
        if bare and closed and part[0].pos == "NOUN" and not any(_tells(token) for token in part):
            return Phrase(first, last, marked)
    return None


def _tells(token: Token) -> bool:
    return token.pos in ("AUX", "DET", "PRON") or (token.pos == "VERB" and not token.has("VerbForm=Part"))
