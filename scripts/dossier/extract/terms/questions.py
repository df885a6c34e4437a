"""Definitions in the sentence behind: « Qu'est-ce que X ? Un… », « …la technique du X. Cette technique est… »."""

from __future__ import annotations

from dossier.extract.terms import meanings as m
from dossier.extract.terms.phrases import CLOSING, OPENING, Phrase, Tokens, is_compound, is_specific, phrase_before
from dossier.extract.terms.rules import words
from dossier.model import Token

_OF = frozenset({"de", "d'", "du"})
_LONGEST = 4  # words of such a term
_VERB, _FEWEST = 2, 3  # « Ce statut | est », then three words that mean something


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
    return (term, start, last) if m.is_general(part, language) and not m.owns(part[0], language) else None


def resumed(told: Tokens, answer: Tokens, first: int, last: int, language: str) -> tuple[Phrase, int, int] | None:
    """« …le statut de mandataire ad hoc. Ce statut est… »: the term behind the noun that the next sentence takes up.

    `first` and `last` bound the verb in the answer.
    """
    again = first == _VERB and answer[0].norm in words(language, "demonstratifs")
    if not again or answer[1].norm not in words(language, "genres_repris") or last >= len(answer):
        return None
    term = _behind(told, answer[1].norm)
    specific = term is not None and (is_specific(told, term, language) or is_compound(told, term, language))
    if term is None or not specific or not m.starts_meaning(answer[last], language) or m.owns(answer[last], language):
        return None
    end = m.end_of_meaning(answer, last, ",", language)
    part = answer[last:end]
    said = m.count_content(part, language) >= _FEWEST and m.is_general(part, language)
    judged = any(token.norm in words(language, "jugements") for token in part)
    return (term, last, end) if said and not judged else None


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
