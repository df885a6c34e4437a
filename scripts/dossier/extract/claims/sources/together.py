"""Several who speak as one: the words that name them all."""

from __future__ import annotations

from collections.abc import Set

from dossier.match.mentions import Mentions
from dossier.match.nouns import NounPhrase
from dossier.match.pairs import second_of
from dossier.match.rows import row_of
from dossier.model import Reading, Span


def together(reading: Reading, phrase: NounPhrase, mentions: Mentions, indefinite: Set[str]) -> Span | None:
    """« la mairie et la préfecture », « la CGT, FO et SUD »; None for one, or for « Durel et Fils »."""
    words = reading.tokens
    sentence = reading.sentences[words[phrase.first].sentence]
    if (row := row_of(reading, phrase, sentence)) is not None:
        return row
    second = second_of(reading, phrase, sentence)
    if second is None or words[phrase.first].norm in indefinite:
        return None
    core = NounPhrase(second.first, second.head, second.core_last, second.core_last).span(reading)
    inside = [actor for _, actor in mentions.inside(core)]
    named = next((actor for actor in inside if actor.kind == "person"), inside[0] if inside else None)
    if words[second.first].pos == "PROPN" and (named is None or named.kind == "place"):
        return None  # « le maire de Lens et Vire »
    joint = words[second.first - 1].span
    if any(at.covers(joint) for at, _ in mentions):
        return None
    return Span(words[phrase.first].span.start, words[second.last - 1].span.end)
