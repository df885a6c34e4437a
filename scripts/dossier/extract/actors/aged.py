"""« Clio, 12 ans, »: what has an age is a person, whatever else bears that name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.extract.actors.ground import Ground, Mention

_OTHER = ("product", "place", "organisation")
_ENDS = (",", ".", ")", "»", ";")


def with_aged(ground: Ground, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, those of a bare name that stands somewhere with an age told to be of a person."""
    aged = {ground.written(m) for m in mentions if _may_be_someone(ground, m) and _has_an_age(ground, m)}
    return tuple(
        replace(m, kind="person", rule="acteurs.personne", name=None)
        if ground.written(m) in aged and _may_be_someone(ground, m)
        else m
        for m in mentions
    )


def _may_be_someone(ground: Ground, mention: Mention) -> bool:
    """« Clio », and not « une Clio », « Renault Clio », « à Sofia »."""
    tokens = ground.tokens_in(mention.span)
    if mention.kind not in _OTHER or len(tokens) != 1:
        return False
    before = ground.before(tokens[0].index)
    return before is None or not (before.pos == "DET" or before.text[0].isupper() or before.norm in ("à", "en"))


def _has_an_age(ground: Ground, mention: Mention) -> bool:
    """« Clio, 12 ans, »; not « Paris, 20 ans après »."""
    index = ground.tokens_in(mention.span)[0].index
    words = [token.norm for token in ground.tokens[index + 1 : min(index + 5, ground.end(index))]]
    return len(words) == 4 and words[0] in (",", "(") and words[1].isdigit() and words[2] == "ans" and words[3] in _ENDS
