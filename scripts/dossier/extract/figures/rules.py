"""The rule type of figures, and the tables they are read with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from dossier.lexicon import Lexicon, Rule, load_lexicon
from dossier.model import Span

_LOOK_BACK = 300  # characters: « 312 voix pour le budget et ses annexes, contre 201 »


class FigureRule(Rule, frozen=True, kw_only=True):
    """A rule's identifier says what a quantity has of its own; only approximations have forms."""


@cache
def lexicon(language: str) -> Lexicon[FigureRule]:
    """The figures' lexicon."""
    return load_lexicon(language, "chiffres", FigureRule)


@cache
def words(language: str, name: str) -> frozenset[str]:
    """The list `name` of the figures' lexicon."""
    return lexicon(language).lists[name]


@cache
def values(language: str, name: str) -> dict[str, float]:
    """A table of words and numbers: `collectifs`, `parts`, `multiplicateurs`, `prefixes`."""
    table = lexicon(language).values.get(name) or load_lexicon(language, "unites", Rule).values[name]
    return {word: float(value) for word, value in table.items() if isinstance(value, (int, float))}


@cache
def units(language: str, name: str) -> dict[str, str]:
    """What is written, to the unit kept: `mots` in singular and plural, or `symboles` as they are."""
    table = load_lexicon(language, "unites", Rule).values[name]
    written = ((form, unit) for unit, forms in table.items() if isinstance(forms, list) for form in forms)
    if name == "symboles":
        return dict(written)
    return {shape: unit for form, unit in written for shape in (form, plural(form))}


def plural(phrase: str) -> str:
    """« mètre carré » gives « mètres carrés », « kilomètre par heure » « kilomètres par heure »."""
    head, *rest = re.split(r"(?= par | à | de |-heure| cfa)", phrase, maxsplit=1)
    return " ".join(word if word[-1] in "sz" else f"{word}s" for word in head.split()) + "".join(rest)


@cache
def any_of(forms: Iterable[str]) -> str:
    """A pattern of the forms, the longest first, whatever their spaces and apostrophes."""
    longest = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s+").replace("'", "['’]") for form in longest)


def before(text: str, sentence: Span, end: int) -> str:
    """The words of a sentence right before `end`, no more than any rule about a number looks back for."""
    return text[max(sentence.start, end - _LOOK_BACK) : end]


@cache
def ends_with(language: str, name: str) -> re.Pattern[str]:
    """Finds a word of the list `name` at the end of a text, white space aside."""
    return re.compile(rf"(?<![^\W_])(?:{any_of(words(language, name))})\s*$", re.IGNORECASE)


@cache
def starts_with(language: str, name: str) -> re.Pattern[str]:
    """Finds a word of the list `name` at the start of a text, white space aside."""
    return re.compile(rf"\s*(?:{any_of(words(language, name))})(?![^\W_])", re.IGNORECASE)
