"""Which nouns a pronoun may stand for, by gender and number."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.model import Reading, Token

# What a pronoun says of the noun that it stands for, as an object.
OBJECT_FEATURES = {
    "le": ("Gender=Masc", "Number=Sing"),
    "la": ("Gender=Fem", "Number=Sing"),
    "l'": ("Number=Sing",),
    "lui": ("Number=Sing",),
    "les": ("Number=Plur",),
    "leur": ("Number=Plur",),
}


def agreeing(reading: Reading, nouns: Sequence[Token], features: Sequence[str]) -> list[Token]:
    """Those of `nouns` that may have all the `features`."""
    return [noun for noun in nouns if all(_agrees(reading, noun, feature) for feature in features)]


def may_stand(reading: Reading, nouns: Sequence[Token], features: Sequence[str]) -> bool:
    """Whether one of `nouns` has the `features`, or, for a plural, several joined: « Paul et Anne »."""
    if agreeing(reading, nouns, features):
        return True
    if "Number=Plur" not in features or len(nouns) < 2:
        return False
    between = reading.tokens[nouns[0].index : nouns[-1].index]
    return any(token.norm in ("et", "ou") for token in between)


def _agrees(reading: Reading, noun: Token, feature: str) -> bool:
    """A name may have any gender, and is one alone unless « les » leads it: « les Verts »."""
    name, _, _ = feature.partition("=")
    given = {each for each in noun.morph if each.startswith(name + "=")}
    if noun.pos == "PROPN" and feature == "Number=Plur":
        return feature in given or (noun.index > 0 and reading.norm(noun.index - 1) in ("les", "des", "aux", "ces"))
    return noun.pos == "PROPN" or not given or feature in given
