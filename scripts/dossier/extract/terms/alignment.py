"""How well the letters of an acronym align with the words of a long form.

In the manner of Schwartz and Hearst (2003), with costs for what French does: small words left
out, words that give two letters (« sécurité » in Anses), a tail that gives none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from dossier.extract.terms.rules import words as listed

NEVER = 99.0
_TIMES = re.compile(r"(?<=[A-Z])([2-4])([A-Z])")
SMALL_WORD = 0.3
_NEXT_LETTER, _LATE_LETTER, _SKIPPED, _TAIL, _LOST, _SWAPPED = 0.4, 0.9, 1.5, 0.7, 2.5, 1.0
_FEWEST_TO_SWAP = 3


@cache
def letters_of(acronym: str) -> str:
    """Its letters, folded, without the plural's: « PLUi » gives « plui », « ONGs » « ong », « C2RMF » « crrmf »."""
    singular = acronym.removesuffix("s") if acronym[:-1].isupper() else acronym
    singular = _TIMES.sub(lambda match: match[2] * int(match[1]), singular)
    return "".join(character for character in fold(singular) if character.isalpha())


@cache
def fold(word: str) -> str:
    """Lower case, without accents."""
    plain = word.lower().replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def is_content(word: str, language: str) -> bool:
    """Not an article, a preposition or « et »."""
    return word.lower() not in listed(language, "petits_mots")


@cache
def cost(letters: str, words: tuple[str, ...], language: str) -> float:
    """The cheapest alignment: 0 when each letter opens a word in order, `NEVER` when the first opens none."""
    if not letters or not words:
        return NEVER
    initials = [fold(word)[0] for word in words if is_content(word, language)]
    if len(letters) >= _FEWEST_TO_SWAP and is_content(words[0], language) and sorted(initials) == sorted(letters):
        return 0.0 if initials == list(letters) else _SWAPPED  # « Agence de santé régionale (ARS) »
    if not fold(words[0]).startswith(letters[0]):
        return NEVER
    best = dict(_inside(letters, 0, fold(words[0])))
    for word in words[1:]:
        following: dict[int, float] = {}
        for taken, so_far in best.items():
            for reached, extra in _steps(letters, taken, word, language):
                following[reached] = min(following.get(reached, NEVER), so_far + extra)
        best = following
    return min(so_far + _LOST * (len(letters) - taken) for taken, so_far in best.items())


def _steps(letters: str, taken: int, word: str, language: str) -> Iterator[tuple[int, float]]:
    """How many letters are taken once `word` is read, and at what cost."""
    content = is_content(word, language)
    if taken == len(letters):
        yield taken, _TAIL if content else 0.0
        return
    yield taken, _SKIPPED if content else 0.0
    if fold(word).startswith(letters[taken]):
        for reached, paid in _inside(letters, taken, fold(word)):
            yield reached, paid + (0.0 if content else SMALL_WORD)


def _inside(letters: str, taken: int, word: str) -> Iterator[tuple[int, float]]:
    """The letters that one word gives from its first on: « Anses » takes two from « sécurité »."""
    position, paid = 0, 0.0
    yield taken + 1, paid
    for reached in range(taken + 1, len(letters)):
        at = word.find(letters[reached], position + 1)
        if at < 0:
            return
        paid += _NEXT_LETTER if at == position + 1 else _LATE_LETTER
        position = at
        yield reached + 1, paid
