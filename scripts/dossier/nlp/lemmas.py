"""The dictionary form of a token whose part of speech is known."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.model import Token
from dossier.nlp.conjugations import FINITE, VerbForm

VERBAL = frozenset({"VERB", "AUX"})


def lemma_of(token: Token, forms: Sequence[VerbForm]) -> str:
    """The infinitive of a verb form; that of another word, the word without its plural."""
    if token.pos not in VERBAL:
        plural = token.pos in ("NOUN", "ADJ") and token.has("Number=Plur") and token.norm[-1] in "sx"
        return token.norm[:-1] if plural else token.norm
    finite = token.has("VerbForm=Fin")
    auxiliaries = [form for form in forms if token.pos == "AUX" and form.infinitive in ("être", "avoir")]
    exact = [form for form in forms if form.features <= token.morph]
    same = [form for form in forms if (form.tense in FINITE) == finite]
    return next((form.infinitive for form in (*auxiliaries, *exact, *same, *forms)), token.norm)
