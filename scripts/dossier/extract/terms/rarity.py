"""How rare a word is in a language at large."""

from __future__ import annotations

from functools import cache
from math import log10

from dossier.extract.terms.words import stem

UNSEEN = 0.0


@cache
def _frequencies(language: str) -> dict[str, float]:
    from wordfreq import get_frequency_dict  # noqa: PLC0415  # half a second, and only when an article is read

    return get_frequency_dict(language, wordlist="large")


@cache
def zipf(word: str, language: str) -> float:
    """Zipf value of a lower-case word: log10 of its occurrences in a billion words, `UNSEEN` when it has none.

    Source of the figures: wordfreq (Speer 2022), from books, news, subtitles, the web and Wikipedia
    up to 2021; « situation » has 5.3, « processeur » 3.6, « inférence » 2.5. A hyphenated word is
    as rare as its rarest part.
    """
    parts = [part for part in word.replace("’", "'").split("-") if part]
    frequencies = _frequencies(language)
    joined = word.replace("oe", "œ")  # « oeuvre », as many newspapers write it
    spelt = max(frequencies.get(word, 0.0), frequencies.get(joined, 0.0))
    whole = spelt or min((frequencies.get(part, 0.0) for part in parts), default=0.0)
    return log10(whole * 1e9) if whole else UNSEEN


@cache
def commonness(word: str, language: str) -> float:
    """Zipf value of the commoner of singular and plural."""
    return max(zipf(word, language), zipf(stem(word), language))
