"""French words for what the model names by tokens; plurals, lists, quotations."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from dossier.model import ActorKind, Certainty, Phase, Question
from dossier.seeds import corrections

NBSP = "\u00a0"
THIN = "\u202f"
SEPARATOR = f"{NBSP}· "  # never at the start of a line

# As a person writes them in a correction.
CERTAINTIES: dict[Certainty, str] = {token: words for words, token in corrections.CERTAINTIES.items()}
CERTAINTY_NOTES: dict[Certainty, str] = {
    "asserted": "donné comme un fait par la voix indiquée",
    "unconfirmed": "donné au conditionnel ou avec réserve, sans être confirmé",
    "possible": "donné comme pouvant arriver ou être vrai",
    "announced": "prévu ou à venir",
    "hypothetical": "supposé, sous condition",
}
KINDS: dict[ActorKind, str] = {
    "organisation": "organisation",
    "person": "personne",
    "media": "média",
    "group": "groupe non nommé",
    "product": "produit",
    "place": "lieu",
}
KIND_HEADINGS: dict[ActorKind, str] = {
    "organisation": "Organisations",
    "person": "Personnes",
    "media": "Médias",
    "group": "Groupes non nommés",
    "product": "Produits",
    "place": "Lieux",
}
PHASES: dict[Phase, str] = {
    "before": "Avant",
    "main": "Les faits",
    "context": "Le contexte",
    "next": "La suite",
}
QUESTIONS: dict[Question, str] = {
    "who": f"Qui{THIN}?",
    "what": f"Quoi{THIN}?",
    "when": f"Quand{THIN}?",
    "where": f"Où{THIN}?",
    "why": f"Pourquoi{THIN}?",
    "how": f"Comment{THIN}?",
}
_SMALL = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")


def count(number: int, singular: str, plural: str | None = None) -> str:
    """« 1 phrase », « 15 phrases », « 0 phrase »: French has the plural from two on."""
    noun = singular if number < 2 else plural or f"{singular}s"
    return f"{grouped(number)}{NBSP}{noun}"


def grouped(number: int) -> str:
    """Digits in groups of three: « 12 345 »."""
    return f"{number:,}".replace(",", THIN)


def spelled(number: int) -> str:
    """The number in words below ten, in digits from ten on."""
    return _SMALL[number] if number < len(_SMALL) else grouped(number)


def listed(items: Sequence[str], last: str = "et") -> str:
    """« a », « a et b », « a, b et c »."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def in_quotes(words: str) -> str:
    """French quotation marks and their thin spaces around `words`, which keep what they are."""
    return f"«{THIN}{words}{THIN}»"


def capitalised(words: str) -> str:
    """The first letter in upper case, the rest as it is."""
    return words[:1].upper() + words[1:]


def collation(words: str) -> tuple[str, str]:
    """A sort key in which é stands with e, and capitals with small letters."""
    plain = unicodedata.normalize("NFD", words.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(c for c in plain if not unicodedata.combining(c)), words


def shortened(words: str, limit: int = 48) -> str:
    """`words`, cut between two words and closed by « … » beyond `limit` characters."""
    if len(words) <= limit:
        return words
    return words[:limit].rsplit(" ", 1)[0].rstrip(" \u202f,;:–-«(") + "…"


def unique(items: Iterable[str]) -> tuple[str, ...]:
    """`items` in their order, each once."""
    return tuple(dict.fromkeys(items))
