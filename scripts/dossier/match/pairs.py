"""Two who speak as one: « la mairie et la préfecture », « Anne Petit (Terre vive) et Luc Marin »."""

from __future__ import annotations

from dossier.match.nouns import NounPhrase, noun_phrase_from
from dossier.match.people import is_someone
from dossier.model import Reading, Sentence

_OF = frozenset({"de", "d'", "du", "des"})


def second_of(reading: Reading, first: NounPhrase, sentence: Sentence) -> NounPhrase | None:
    """The phrase that « et » joins to `first`, past what parentheses tell of it; None when nobody is joined.

    Not « le ministre de l'Économie et des Finances », where one has two offices, nor « le maire et sénateur »; but
    « les médecins et infirmiers du service ».
    """
    tokens, many = reading.tokens, reading.tokens[first.head].has("Number=Plur")
    for at in (*range(first.core_last, first.last), _past_brackets(reading, first.last, sentence)):
        if reading.norm(at) != "et" or at + 1 >= sentence.last or tokens[at + 1].norm in _OF:
            continue
        opens = tokens[at + 1].pos in ("DET", "PROPN") or (many and tokens[at + 1].has("Number=Plur"))
        second = noun_phrase_from(reading, at + 1, sentence) if opens else None
        if second is not None and is_someone(reading, tokens[second.head]):
            return second
    return None


def _past_brackets(reading: Reading, at: int, sentence: Sentence) -> int:
    """The token behind « (12 membres) » when it starts at token `at`, else `at`."""
    if at >= sentence.last or reading.tokens[at].norm != "(":
        return at
    inside = reading.tokens[at : sentence.last]
    end = next((t.index + 1 for t in inside if t.norm == ")"), at)
    return at if any(t.has("VerbForm=Fin") for t in reading.tokens[at:end]) else end
