"""French numbers in words, as values: « quatre-vingt-dix-sept », « deux mille trois cents »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from dossier.lexicon import Rule, load_lexicon


def read_number(words: Sequence[str], language: str = "fr") -> float | None:
    """The value of normalised number words, hyphenated or not; None when they are not one number."""
    simple, scales = _tables(language)
    total, current, room = 0.0, 0.0, 1000
    parts = list(_parts(words))
    if not parts:
        return None
    for part in parts:
        if part in simple:
            value = simple[part]
            if value == 20 and current % 100 == 4:  # « quatre-vingts »
                current, room = current + 76, 20
            elif value < room:
                current, room = current + value, _room_after(value)
            else:
                return None
        elif part in scales and scales[part] == 100:
            if current >= 10:
                return None
            current, room = (current or 1) * 100, 100
        elif part in scales:
            total, current, room = total + (current or 1) * scales[part], 0.0, 1000
        else:
            return None
    return total + current


def _room_after(value: float) -> int:
    """What may still be added: « soixante | dix-sept », « vingt | deux », « dix | sept »."""
    if value in (60, 80):
        return 20
    return 10 if value >= 10 and value % 10 == 0 else 1


def _parts(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield from (part for part in word.replace("-", " ").split() if part != "et")


@cache
def _tables(language: str) -> tuple[dict[str, float], dict[str, float]]:
    values = load_lexicon(language, "nombres", Rule).values
    simple = {word: float(str(value)) for word, value in values["simples"].items()}
    return simple, {word: float(str(value)) for word, value in values["echelles"].items()}


@cache
def number_words(language: str = "fr") -> frozenset[str]:
    """Every word of which a number in words can be made, « et » left out."""
    simple, scales = _tables(language)
    return frozenset(simple) | frozenset(scales)
