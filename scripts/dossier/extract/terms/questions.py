"""Definitions that a question announces: « Qu'est-ce que X ? Un… »."""

from __future__ import annotations

from dossier.extract.terms import meanings as m
from dossier.extract.terms.phrases import Phrase, Tokens, is_specific, phrase_before
from dossier.extract.terms.rules import words


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
