"""Nouns and adjectives that the tagger reads as conjugated verbs, where no verb can stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from dossier.model import Token
from dossier.nlp.conjugations import VerbForm

_PARTICIPLE = re.compile(".+é(?:e|s|es)?")
_VERBAL = ("VERB", "AUX")
_NEVER_A_NOUN = ("avoir", "être")
_WE = 3  # the rank of « nous »
_ARTICLES = ("le", "la", "les", "l'")
_OPENING = frozenset('«“"')
_OF = ("de", "d'", "du", "des", "par", "à", "au", "aux", ",")


def read_misread(token: Token, before: Sequence[Token], after: str, forms: Sequence[VerbForm]) -> Token | None:
    """The token as the noun or the adjective it is; None when it may be a verb. `forms`: what the table knows of it."""
    named = bool(before) and token.text[0].isupper()
    if token.pos not in _VERBAL or token.has("VerbForm=Inf") or named:
        return None
    if any(form.infinitive in _NEVER_A_NOUN for form in forms):
        return None
    if (not forms and _qualifies(token, before, after)) or _is_attribute(token, before, forms):
        return replace(token, pos="ADJ", morph=frozenset(), lemma=token.norm)
    if not (token.has("VerbForm=Fin") or (forms and not any(form.tense in "KGW" for form in forms))):
        return None
    if _is_described(before) or _heads_its_article(before, after) or _is_in_a_state(before):
        return replace(token, pos="NOUN", morph=frozenset(), lemma=token.norm)
    return None


def read_call(token: Token, after: str, forms: Sequence[VerbForm], behind: frozenset[str]) -> Token | None:
    """« | Prenons | l'exemple de Dinan »: an imperative, read as a noun; not « Poissons de mer »."""
    call = any(form.tense == "Y" and form.rank == _WE for form in forms)
    if token.pos in _VERBAL or not call or after not in behind:
        return None
    form = next(form for form in forms if form.tense == "Y" and form.rank == _WE)
    return replace(token, pos="VERB", dep="ROOT", morph=form.features, lemma=form.infinitive)


def _is_described(before: Sequence[Token]) -> bool:
    """« donnera un sérieux | indice », « est de très bon | augure »; not « Le vieux | mange », « de nouveau | fuit ».

    Nor « Le pont de Vauzelles | a | été fermé », where the model takes a name for an adjective.
    """
    if not before or before[-1].pos != "ADJ" or before[-1].norm == "nouveau" or before[-1].text[0].isupper():
        return False
    ahead = list(dropwhile(lambda t: t.pos == "ADV", reversed(before[:-1])))
    if ahead and ahead[0].norm == "de":  # not « Une foule de curieux | attend »
        return len(ahead) > 1 and ahead[1].lemma == "être"
    article = bool(ahead) and ahead[0].pos == "DET"
    verb = ahead[1:2] if article else ahead[:1]
    return bool(verb) and verb[0].pos in _VERBAL and (article or verb[0].lemma == "être")


def _heads_its_article(before: Sequence[Token], after: str) -> bool:
    """« L'| offre de bus n'est pas assurée »: an article opens the sentence; not « Le | pense-t-il ? »."""
    if not before or before[-1].norm not in _ARTICLES or after.startswith("-"):
        return False
    return len(before) == 1 or before[-2].norm in _OPENING


def _is_in_a_state(before: Sequence[Token]) -> bool:
    """« sont en | berne », « mis en | veille »: behind a verb « en » is no pronoun."""
    return len(before) > 1 and before[-1].norm == "en" and before[-1].pos == "ADP" and before[-2].pos in _VERBAL


def _is_attribute(token: Token, before: Sequence[Token], forms: Sequence[VerbForm]) -> bool:
    """« n'est pas | content », « est | calme »: conjugated behind « être », and no participle."""
    if not token.has("VerbForm=Fin") or any(form.tense == "K" for form in forms):
        return False
    ahead = list(dropwhile(lambda t: t.pos == "ADV", reversed(before)))
    return bool(ahead) and ahead[0].lemma == "être" and ahead[0].pos in _VERBAL and ahead[0].has("VerbForm=Fin")


def _qualifies(token: Token, before: Sequence[Token], after: str) -> bool:
    """« est très | inquiet », « | Insatisfait de la réponse, … »: a word that is no form of any verb."""
    if _PARTICIPLE.fullmatch(token.norm):
        return False
    if not before:
        return after in _OF and not token.has("Mood=Cnd") and not token.has("Tense=Fut")
    ahead = list(dropwhile(lambda t: t.pos == "ADV", reversed(before)))
    return len(ahead) < len(before) and bool(ahead) and ahead[0].lemma == "être"
