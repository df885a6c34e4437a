"""What is announced once it has taken place: a death, an arrest, the figures of a year."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.match.nouns import noun_phrase_from
from dossier.model import Reading, Sentence


def is_over(reading: Reading, sentence: Sentence, start: int, lists: Mapping[str, frozenset[str]]) -> bool:
    """« (a annoncé) la mort de deux marins », « une hausse de ses ventes »; not « une hausse des prix »."""
    start += reading.norm(start) == "des"  # read as a preposition
    phrase = noun_phrase_from(reading, start, sentence)
    if phrase is None:
        return False
    noun, over = reading.norm(phrase.head), lists["deja_faits"] | lists["resultats"]
    of = {token.norm for token in reading.tokens[phrase.head : phrase.last]}
    return noun in over or (noun in lists["mouvements"] and bool(of & over))
