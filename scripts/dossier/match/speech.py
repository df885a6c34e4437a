"""Which verbs say or think something, by their infinitive."""

from __future__ import annotations

from functools import cache

from dossier.lexicon import VerbRule, load_lexicon
from dossier.model import Reading, Token

_ARTICLES = frozenset({"le", "la", "l'", "les", "un", "une", "son", "sa"})


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


def says_what_precedes(reading: Reading, token: Token) -> bool:
    """« …, écrit encore la police »: the present, which the model reads as the participle of the noun before it."""
    near = reading.tokens[token.index + 1 : token.index + 3]
    behind = next((t for t in near if t.pos != "ADV"), None)
    subject = behind is not None and (behind.pos == "PROPN" or behind.norm in _ARTICLES)
    return subject and token.norm.endswith("it") and says(reading, token)
