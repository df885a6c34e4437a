"""Turns of phrase that look like a source and give none."""

from __future__ import annotations

from collections.abc import Set

from dossier.match.forms import Hit
from dossier.model import Reading, Sentence

_ONE = frozenset(
    {"un", "une", "l'une", "autre", "autres", "deux", "trois", "plusieurs", "certaines", "aucune", "laquelle"}
)
_NEAR = 6  # tokens of « impossible de le confirmer mardi | de source »


def accuse_each_other(reading: Reading, hit: Hit) -> bool:
    """« Les deux clubs se | sont accusés »: both accuse; not « s'est vu reprocher »."""
    own = hit.first > 0 and reading.tokens[hit.first - 1].norm in ("se", "s'")
    return own and reading.tokens[hit.last - 1].has("VerbForm=Part")


def is_checked_by_none(reading: Reading, hit: Hit, sentence: Sentence, words: Set[str]) -> bool:
    """« un chiffre invérifiable | de source indépendante »: no source says it, and that is what is said."""
    ahead = reading.tokens[max(sentence.first, hit.first - _NEAR) : hit.first]
    return any(token.norm in words for token in ahead)


def is_one_of_these(reading: Reading, hit: Hit, sentence: Sentence) -> bool:
    """« Une | de ces sources indique que »: one of them does, and the turn of phrase is not whole."""
    ahead = reading.tokens[max(sentence.first, hit.first - 1) : hit.first]
    return any(token.norm in _ONE for token in ahead)
