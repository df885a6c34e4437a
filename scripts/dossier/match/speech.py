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


def goes_on(reading: Reading, index: int) -> bool:
    """« avant d'admettre que », « allant jusqu'à dire que »: an infinitive whose subject is that of the verb before."""
    tokens = reading.tokens
    if index < 2 or not tokens[index].has("VerbForm=Inf"):
        return False
    led = [token.norm for token in tokens[index - 2 : index]]
    return led in (["avant", "de"], ["avant", "d'"], ["jusqu'", "à"])
