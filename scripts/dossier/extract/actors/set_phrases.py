"""Capitals that name nobody: the name inside a set phrase, the Latin name of a living thing."""

from __future__ import annotations

import re

from dossier.extract.actors.ground import Ground, Mention

_OF = frozenset({"de", "d'", "du"})
_LATIN = re.compile(r"[a-z-]{3,}(?:us|um|is|ae|i|ax|ox|ans|ens|es|a)")
_FINITE = re.compile(r"\w+(?:a|is|i|es)")  # « Morel viendra » ends as Latin does
_NEAR = 6  # tokens between « une bactérie » and the name that it bears


def names_nobody(ground: Ground, mention: Mention) -> bool:
    """« le tendon d'Achille », « une bactérie, Xylella fastidiosa »: for one word that no other rule names."""
    tokens = ground.tokens_in(mention.span)
    if mention.name is not None or " " in ground.reading.article.quote(mention.span) or not tokens:
        return False
    return _in_set_phrase(ground, tokens[0].index) or _is_species(ground, tokens[0].index, tokens[-1].index + 1)


def _in_set_phrase(ground: Ground, first: int) -> bool:
    """« le talon d'Achille », « l'échelle de Richter », « du genre Pseudomonas »."""
    before = ground.before(first)
    if before is not None and before.norm in ("genre", "espèce"):
        return True
    noun = ground.before(before.index) if before is not None and before.norm in _OF else None
    return noun is not None and noun.norm in ground.lists["eponymes"]


def _is_species(ground: Ground, first: int, last: int) -> bool:
    """A Latin word behind the name, and in brackets or behind the noun of a living thing."""
    if last >= ground.end(first) or not _LATIN.fullmatch(ground.tokens[last].text):
        return False
    epithet = ground.tokens[last]
    finite = epithet.has("VerbForm=Fin") and _FINITE.fullmatch(epithet.norm)
    if finite or epithet.pos in ("ADP", "DET", "ADV", "PRON", "CCONJ", "SCONJ"):
        return False
    sentence = ground.reading.sentences[epithet.sentence]
    before = ground.tokens[max(sentence.first, first - _NEAR) : first]
    return any(token.norm in ground.lists["especes"] for token in before)
