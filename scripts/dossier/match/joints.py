"""Whose verb « et » joins on behind a relative: that of the relative, or of the clause which holds it."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.match.verbs import VerbGroup
from dossier.model import Reading, Token

_JOIN = ("et", "ou", "mais", "puis")
_NEAR = 4  # tokens from a mark to the verb behind it
_OBJECTS = ("que", "qu'")


def goes_on_inside(reading: Reading, cut: int, group: VerbGroup, inner: VerbGroup, outer: VerbGroup, by: str) -> bool:
    """Whether `group`, joined on at `cut` without a subject, goes on with the relative that `by` opens.

    « des élus qui boudent | et ont quitté la salle », not « (Le maire a vu) des élus qui boudent | et a ri »: by
    number, by comma, by what « que » leaves without object, then by tense. Nearest when nothing tells.
    """
    tokens = reading.tokens
    if _in_one_quotation(tokens[inner.finite : group.finite], tokens[max(0, inner.finite - _NEAR) : inner.finite]):
        return True
    numbers = [_feature(tokens[verb.finite], "Number=") for verb in (group, inner, outer)]
    if numbers[1] != numbers[2] and numbers[0] in numbers[1:]:
        return numbers[0] == numbers[1]
    if by in _OBJECTS and _has_object(reading, group):
        return False
    if cut and tokens[cut].norm in _JOIN and tokens[cut - 1].norm == ",":
        return False
    shapes = [(verb.mood, verb.tense, verb.compound) for verb in (group, inner, outer)]
    return not (shapes[0] == shapes[2] and shapes[0] != shapes[1])


def _in_one_quotation(between: Sequence[Token], before: Sequence[Token]) -> bool:
    """« un vieillard qui « tient debout, | et parfois s'écroule » »: one mark opens both verbs, none closes."""
    opened = any(token.norm in ("«", "“") for token in before)
    return opened and not any(token.norm in ("»", "”") for token in between)


def _feature(token: Token, name: str) -> str:
    return next((each for each in token.morph if each.startswith(name)), "")


def _has_object(reading: Reading, group: VerbGroup) -> bool:
    """« a vendu | le stade », « lui a promis | une halle »."""
    behind = reading.tokens[min(group.last + 1, len(reading.tokens) - 1)]
    return behind.pos in ("DET", "NUM") and behind.norm not in ("du", "au", "aux")
