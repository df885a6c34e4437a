"""Nouns and adjectives that the tagger reads as conjugated verbs, where no verb can stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from dossier.model import Token

_PARTICIPLE = re.compile(".+é(?:e|s|es)?")
_VERBAL = ("VERB", "AUX")
_ARTICLES = ("le", "la", "les", "l'")
_OPENING = frozenset('«“"')
_OF = ("de", "d'", "du", "des", "par", "à", "au", "aux", ",")


def read_misread(token: Token, before: Sequence[Token], after: str, *, known: bool) -> Token | None:
    """The token as the noun or the adjective it is; None when it may be a verb. `known`: the table has its form."""
    named = bool(before) and token.text[0].isupper()
    if token.pos not in _VERBAL or token.has("VerbForm=Inf") or named:
        return None
    if not known and _qualifies(token, before, after):
        return replace(token, pos="ADJ", morph=frozenset(), lemma=token.norm)
    if not token.has("VerbForm=Fin"):
        return None
    if _is_described(before) or _heads_its_article(before, after):
        return replace(token, pos="NOUN", morph=frozenset(), lemma=token.norm)
    return None


def _is_described(before: Sequence[Token]) -> bool:
    """« donnera un sérieux | indice », « de très bon | augure »; not « Le vieux | mange », « de nouveau | fuit »."""
    if not before or before[-1].pos != "ADJ" or before[-1].norm == "nouveau":
        return False
    ahead = list(dropwhile(lambda t: t.pos == "ADV", reversed(before[:-1])))
    if ahead and ahead[0].norm == "de":
        return True
    article = bool(ahead) and ahead[0].pos == "DET"
    verb = ahead[1:2] if article else ahead[:1]
    return bool(verb) and verb[0].pos in _VERBAL and (article or verb[0].lemma == "être")


def _heads_its_article(before: Sequence[Token], after: str) -> bool:
    """« L'| offre de bus n'est pas assurée »: an article opens the sentence; not « Le | pense-t-il ? »."""
    if not before or before[-1].norm not in _ARTICLES or after.startswith("-"):
        return False
    return len(before) == 1 or before[-2].norm in _OPENING


def _qualifies(token: Token, before: Sequence[Token], after: str) -> bool:
    """« est très | inquiet », « | Insatisfait de la réponse, … »: a word that is no form of any verb."""
    if _PARTICIPLE.fullmatch(token.norm):
        return False
    if not before:
        return after in _OF and not token.has("Mood=Cnd") and not token.has("Tense=Fut")
    ahead = list(dropwhile(lambda t: t.pos == "ADV", reversed(before)))
    return len(ahead) < len(before) and bool(ahead) and ahead[0].lemma == "être"
