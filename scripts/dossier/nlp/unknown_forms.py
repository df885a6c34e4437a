"""What a word read as a verb is, when the table of verb forms lacks it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossier.model import Token

_VERBAL = frozenset({"VERB", "AUX"})
_CONDITIONAL = re.compile(".+er(?:ais|ait|ions|iez|aient)")
_FUTURE = re.compile(".+r(?:ai|as|a|ons|ez|ont)")
_NEVER_A_VERB = re.compile(".+(?:[st]ion|euse|rice|eur|ité|isme|iste)s?")


def read_unknown(token: Token, before: Sequence[Token], after: str) -> Token:
    """A verb that the table lacks is conditional when it ends like one: « uberiserait », not « googlait »."""
    if token.pos not in _VERBAL:
        return told_as_fact(token)
    if _NEVER_A_VERB.fullmatch(token.norm):
        pos = "ADJ" if token.dep == "amod" or token.norm.endswith(("euse", "euses")) else "NOUN"
        return replace(token, pos=pos, morph=frozenset())
    if _is_misread(token):
        return replace(token, pos="NOUN" if token.norm.endswith("er") else "ADJ", morph=frozenset())
    behind_verb = bool(before) and (before[-1].has("VerbForm=Part") or before[-1].lemma == "être")
    if behind_verb or _follows_a_noun(token, before, after):
        return replace(token, pos="ADJ", morph=frozenset())  # « s'en est sorti indemne », « l'attaquant lorientais »
    if _CONDITIONAL.fullmatch(token.norm):
        return replace(
            token, morph=token.morph - {"Mood=Ind", "Tense=Imp"} | {"Mood=Cnd", "Tense=Pres", "VerbForm=Fin"}
        )
    return told_as_fact(token)


def told_as_fact(token: Token) -> Token:
    """The token without the conditional that its form does not have."""
    return replace(token, morph=token.morph - {"Mood=Cnd"} | {"Mood=Ind"}) if token.has("Mood=Cnd") else token


def _is_misread(token: Token) -> bool:
    """« leader », « confiante » are no conjugated forms, nor « superintelligente » a future."""
    future = token.has("Tense=Fut") and not _FUTURE.fullmatch(token.norm)
    return future or (token.has("VerbForm=Fin") and token.norm.endswith(("er", "ante", "antes")))


def _follows_a_noun(token: Token, before: Sequence[Token], after: str) -> bool:
    """« l'attaquant lorientais Karim Belloc »: an unknown word between a noun and a name."""
    inhabitant = token.norm.endswith(("ais", "ois", "ens"))
    return inhabitant and bool(before) and before[-1].pos == "NOUN" and after.isalpha()
