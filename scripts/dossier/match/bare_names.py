"""A body whose name has no article and is made of common words: « Voiles doloises, l'ancien club de X, »."""

from __future__ import annotations

from dossier.match.nouns import NounPhrase
from dossier.match.openers import grammar
from dossier.match.people import people
from dossier.model import Reading, Sentence

_LONGEST = 6  # tokens of « Ensemble pour les quais de Dinan »
_PERSONS = frozenset({"victime", "victimes"})
_PARTS = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "X", "ADV", "DET"})


def bare_name(reading: Reading, sentence: Sentence, told: NounPhrase) -> NounPhrase | None:
    """The name that opens the sentence, of which `told` says behind a comma what it is: « , l'ancien club, ».

    Not « Fils de pêcheur, le maire »: of a person, what opens the sentence may tell as much.
    """
    tokens, comma = reading.tokens, told.first - 1
    words = tokens[sentence.first : comma]
    if not words or len(words) > _LONGEST or tokens[comma].norm != "," or reading.norm(told.last) != ",":
        return None
    human, first = people(reading), words[0]
    bodies = (human["corps"] | human["sans_genre"]) - _PERSONS
    of_a_body = tokens[told.head].norm.rpartition("-")[2] in bodies  # « l'ex-parti »
    days = grammar(reading)["circonstances"] | grammar(reading)["mois"]
    named = first.pos in ("NOUN", "PROPN") and first.norm not in days | human["personnes"]
    if not (named and of_a_body and all(t.pos in _PARTS for t in words) and words[-1].pos not in ("ADP", "DET")):
        return None
    return NounPhrase(sentence.first, sentence.first, comma, comma)
