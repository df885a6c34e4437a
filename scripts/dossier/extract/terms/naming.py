"""The citation form of a term."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier.extract.terms.rarity import zipf
from dossier.extract.terms.rules import lexicalised
from dossier.extract.terms.words import is_acronym
from dossier.lexicon import normalise

_PREPOSITION = re.compile(r"(?:de|du|des|à|en|au|aux|par|sur|contre|pour)$|d['’]$")
_PART = re.compile(r"\w+(?:[-‑]\w+)*['’]?|\W+")
_SHORTEST, _LESS_USUAL, _KNOWN = 4, 1.2, 2.0
_SINGULAR_ENDINGS = ("us", "is", "os", "as", "ss", "ès", "x")
_PLURAL_X = ("aux", "eux", "oux")  # « lynx » and « larynx » are singular


def citation(surfaces: Sequence[str], language: str) -> str:
    """The singular, without article; words of the source whenever it has the singular."""
    shortest = min(dict.fromkeys(surfaces), key=len)
    if is_acronym(shortest) or normalise(shortest) in lexicalised(language) or not shortest[0].islower():
        return shortest
    return "".join(_singular(shortest, language))


def lowered(surface: str) -> str:
    """Words that open a sentence, as they stand elsewhere; an acronym keeps its capitals."""
    return surface[0].lower() + surface[1:] if surface[1:].islower() else surface


def _singular(phrase: str, language: str) -> Iterator[str]:
    """Words up to the first preposition lose their plural: « règles d'exportation » gives « règle d'exportation »."""
    parts = _PART.findall(phrase)
    inside = _singular_word(parts[0], language) == parts[0]  # « connectivité inter-puces » is singular already
    for part in parts:
        inside = inside or bool(_PREPOSITION.fullmatch(part.lower()))
        yield part if inside else _singular_word(part, language)


def _singular_word(word: str, language: str) -> str:
    if len(word) < _SHORTEST or word[-1] not in "sx":
        return word
    if word.endswith("x") and not word.endswith(_PLURAL_X):
        return word
    stripped = f"{word[:-3]}al" if word.endswith("aux") and not word.endswith("eaux") else word[:-1]
    if stripped.lower() in lexicalised(language):
        return stripped
    usual = zipf(word.lower(), language)
    if usual < _KNOWN and not word.endswith(_SINGULAR_ENDINGS):
        return stripped  # « arboviroses », which the frequency list hardly knows
    # « virus » and « procès » are singular: without its last letter the word is hardly ever met.
    return stripped if zipf(stripped.lower(), language) >= max(usual - _LESS_USUAL, 0.1) else word
