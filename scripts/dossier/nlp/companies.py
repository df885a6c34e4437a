"""« Morel | SA | a annoncé que »: the legal form of a company, read as a possessive, and the verb behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.model import Token
from dossier.nlp.conjugations import VerbForm

_FORM = "SA"
_PARTS = ("-", "‑")
_OBJECT = ("que", "qu'", "le", "la", "les", "l'", "un", "une")


def read_company(token: Token, before: Sequence[Token], after: str, forms: Sequence[VerbForm]) -> Token | None:
    """The token put right when it is that form or stands right behind it; None when it does not."""
    if _is_form(token, before):
        return replace(token, pos="PROPN", morph=frozenset(), lemma=token.norm)
    if not before or not _is_form(before[-1], before[:-1]) or token.pos in ("ADP", "PUNCT") or not token.text.islower():
        return None
    form = next((form for form in forms if form.third_person), None)
    if form is None or _may_describe(forms, after):
        return None
    helps = form.infinitive in ("être", "avoir") and token.dep.startswith("aux")
    dep = token.dep if helps else "ROOT"
    return replace(token, pos="AUX" if helps else "VERB", dep=dep, morph=form.features, lemma=form.infinitive)


def _is_form(token: Token, before: Sequence[Token]) -> bool:
    """« Morel | SA », « Morel- | SA »; not « LA VILLE VEND | SA | HALLE »."""
    if token.text != _FORM or not before:
        return False
    name = before[-2] if before[-1].text in _PARTS and len(before) > 1 else before[-1]
    return name.text[0].isupper() and not name.text.isupper()


def _may_describe(forms: Sequence[VerbForm], after: str) -> bool:
    """« Morel SA | mise en examen »: a participle too, unless what follows is its object."""
    return any(form.tense == "K" for form in forms) and after not in _OBJECT
