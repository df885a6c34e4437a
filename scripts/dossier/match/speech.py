"""Which verbs say or think something, by their infinitive."""

from __future__ import annotations

from functools import cache

from dossier.lexicon import VerbRule, load_lexicon
from dossier.model import Reading, Token


@cache
def _verbs(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Infinitives alone, and the forms and infinitives of several words."""
    lexicon = load_lexicon(language, "paroles", VerbRule)
    words = [verb for rule in lexicon.rules for verb in rule.verbes] + list(lexicon.by_form)
    return frozenset(w for w in words if " " not in w), frozenset(w for w in words if " " in w)


def says(reading: Reading, token: Token) -> bool:
    """« affirme », « fera valoir »: a verb of saying or thinking, whatever its person."""
    if token.pos not in ("VERB", "AUX"):
        return False
    alone, several = _verbs(reading.article.language)
    if token.lemma in alone or token.norm in alone:
        return True
    after = reading.norm(token.index + 1)
    return f"{token.lemma} {after}" in several or f"{token.norm} {after}" in several
